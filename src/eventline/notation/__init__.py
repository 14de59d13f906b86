"""Strings that stand for one value, read and written exactly.

`edtf` and `dates` read ISO 8601-2, `clocks` what stands behind a date. `timex3`, `durations` and
`recurrences` read and write TimeML's values. `making` is the front door for values of time, `events` for
events, `questions` for all that is asked with strings, `sets` for what times hold and share, and `arithmetic`
moves and rounds them. `foreign` takes the values of other libraries, and `conversions` gives them back.
`zoned` and `elsewhere` know the clocks of places and other calendars, `periods` the named parts of a year,
and `recurring` when what recurs occurs.

What a first date does not need is loaded on first use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from eventline.notation.edtf import format_edtf, parse_edtf
from eventline.notation.making import extent, when

if TYPE_CHECKING:
    from eventline.notation.arithmetic import ceil, difference, floor, shift
    from eventline.notation.conversions import to_date, to_datetime, to_datetime64, to_pendulum
    from eventline.notation.durations import parse_duration
    from eventline.notation.elsewhere import from_calendar, julian, to_calendar
    from eventline.notation.events import event
    from eventline.notation.periods import feast, fiscal_year, iso_week, quarter, season
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
    from eventline.notation.recurring import occurrences
    from eventline.notation.sets import contains, hull, intersection
    from eventline.notation.timex3 import format_timex3, parse_timex3
    from eventline.notation.zoned import in_zone

__all__ = [
    "ceil",
    "contains",
    "difference",
    "event",
    "extent",
    "feast",
    "fiscal_year",
    "floor",
    "format_edtf",
    "format_timex3",
    "from_calendar",
    "hull",
    "in_zone",
    "intersection",
    "is_after",
    "is_before",
    "is_during",
    "is_equal",
    "is_meeting",
    "is_overlapping",
    "iso_week",
    "julian",
    "occurrences",
    "parse_duration",
    "parse_edtf",
    "parse_timex3",
    "possible_relations",
    "probability_before",
    "probability_during",
    "quarter",
    "season",
    "shift",
    "to_calendar",
    "to_date",
    "to_datetime",
    "to_datetime64",
    "to_pendulum",
    "when",
]

_LATER = {
    "arithmetic": ("ceil", "difference", "floor", "shift"),
    "conversions": ("to_date", "to_datetime", "to_datetime64", "to_pendulum"),
    "durations": ("parse_duration",),
    "elsewhere": ("from_calendar", "julian", "to_calendar"),
    "events": ("event",),
    "periods": ("feast", "fiscal_year", "iso_week", "quarter", "season"),
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
    "recurring": ("occurrences",),
    "sets": ("contains", "hull", "intersection"),
    "timex3": ("format_timex3", "parse_timex3"),
    "zoned": ("in_zone",),
}
_FILE_OF = {name: file for file, names in _LATER.items() for name in names}


def __getattr__(name: str) -> object:
    """Import the file of *name*, once."""
    if name not in _FILE_OF:
        raise AttributeError(f"module 'eventline.notation' has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"eventline.notation.{_FILE_OF[name]}"), name)
    return value
