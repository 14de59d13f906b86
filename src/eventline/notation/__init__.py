"""Strings that stand for one value, read and written exactly.

`edtf` and `dates` read ISO 8601-2, `clocks` what stands behind a date. `timex3`, `durations` and
`recurrences` read and write TimeML's values. `when` is the front door for values of time, `events` for
events, `questions` for all that is asked with strings, and `foreign` takes the values of other libraries.

What a first date does not need is loaded on first use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from eventline.notation.edtf import format_edtf, parse_edtf
from eventline.notation.when import extent, when

if TYPE_CHECKING:
    from eventline.notation.durations import parse_duration
    from eventline.notation.events import event
    from eventline.notation.questions import (
        is_after,
        is_before,
        is_during,
        is_equal,
        is_meeting,
        is_overlapping,
        possible_relations,
        probability_before,
        probability_during,
    )
    from eventline.notation.timex3 import format_timex3, parse_timex3

__all__ = [
    "event",
    "extent",
    "format_edtf",
    "format_timex3",
    "is_after",
    "is_before",
    "is_during",
    "is_equal",
    "is_meeting",
    "is_overlapping",
    "parse_duration",
    "parse_edtf",
    "parse_timex3",
    "possible_relations",
    "probability_before",
    "probability_during",
    "when",
]

_LATER = {
    "durations": ("parse_duration",),
    "events": ("event",),
    "questions": (
        "is_after",
        "is_before",
        "is_during",
        "is_equal",
        "is_meeting",
        "is_overlapping",
        "possible_relations",
        "probability_before",
        "probability_during",
    ),
    "timex3": ("format_timex3", "parse_timex3"),
}
_FILE_OF = {name: file for file, names in _LATER.items() for name in names}


def __getattr__(name: str) -> object:
    """Import the file of *name*, once."""
    if name not in _FILE_OF:
        raise AttributeError(f"module 'eventline.notation' has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"eventline.notation.{_FILE_OF[name]}"), name)
    return value
