"""Strings that stand for one value, read and written exactly.

`edtf` and `dates` read ISO 8601-2, `clocks` what stands behind a date. `timex3`, `durations` and `recurrences`
read and write TimeML's values. `when` is the front door for values of time, `events` for events, and `foreign`
takes the values of other libraries.
"""

from __future__ import annotations

from eventline.notation.durations import parse_duration
from eventline.notation.edtf import format_edtf, parse_edtf
from eventline.notation.events import event
from eventline.notation.timex3 import format_timex3, parse_timex3
from eventline.notation.when import extent, when

__all__ = [
    "event",
    "extent",
    "format_edtf",
    "format_timex3",
    "parse_duration",
    "parse_edtf",
    "parse_timex3",
    "when",
]
