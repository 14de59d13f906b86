"""Strings that stand for one value, read and written exactly.

`edtf` and `dates` read ISO 8601-2, `clocks` what stands behind a date; `when` is the front door for values of
time, `events` for events, `foreign` for the values of other libraries.
"""

from __future__ import annotations

from eventline.notation.edtf import format_edtf, parse_edtf
from eventline.notation.events import event
from eventline.notation.when import extent, when

__all__ = ["event", "extent", "format_edtf", "parse_edtf", "when"]
