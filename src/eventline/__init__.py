"""Timelines that never claim to know more than their sources say.

This file is a table of contents and nothing else: which room each public name lives in. A name loads its
room on first use, so that ``import eventline`` stays light.

>>> import eventline as ev
>>> ev.EventlineError.__module__
'eventline.exceptions'

To add a public name, write it in three places below, each in sorted order: under ``TYPE_CHECKING`` (for type
checkers and editors), in ``__all__``, and in ``_ROOMS`` under its room, the module of the package that it is
imported from. ``pytest tests/house/test_door.py`` says what is missing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from eventline.calendars import Granularity
    from eventline.exceptions import (
        AmbiguousPhraseError,
        DocumentError,
        EventlineError,
        EventlineWarning,
        InvalidDateError,
        MissingAnchorError,
        NoDatesWarning,
        NotationError,
        PackError,
        PhraseError,
        QueryError,
        RecordError,
        UndecidedError,
        UnknownLanguageError,
    )
    from eventline.model import (
        AllenRelation,
        DateRange,
        DateSet,
        Duration,
        End,
        Event,
        Evidence,
        Extent,
        Interval,
        Qualification,
        Recurrence,
        SetMode,
        Source,
        TextSpan,
        Truth,
        UncertainDate,
        days,
        hours,
        minutes,
        months,
        seconds,
        weeks,
        years,
    )
    from eventline.notation import (
        event,
        extent,
        format_edtf,
        format_timex3,
        parse_duration,
        parse_edtf,
        parse_timex3,
        when,
    )

__version__ = "0.1.0.dev0"

__all__ = [
    "AllenRelation",
    "AmbiguousPhraseError",
    "DateRange",
    "DateSet",
    "DocumentError",
    "Duration",
    "End",
    "Event",
    "EventlineError",
    "EventlineWarning",
    "Evidence",
    "Extent",
    "Granularity",
    "Interval",
    "InvalidDateError",
    "MissingAnchorError",
    "NoDatesWarning",
    "NotationError",
    "PackError",
    "PhraseError",
    "Qualification",
    "QueryError",
    "RecordError",
    "Recurrence",
    "SetMode",
    "Source",
    "TextSpan",
    "Truth",
    "UncertainDate",
    "UndecidedError",
    "UnknownLanguageError",
    "days",
    "event",
    "extent",
    "format_edtf",
    "format_timex3",
    "hours",
    "minutes",
    "months",
    "parse_duration",
    "parse_edtf",
    "parse_timex3",
    "seconds",
    "weeks",
    "when",
    "years",
]

# Rooms from low to high, names sorted.
_ROOMS: dict[str, tuple[str, ...]] = {
    "exceptions": (
        "AmbiguousPhraseError",
        "DocumentError",
        "EventlineError",
        "EventlineWarning",
        "InvalidDateError",
        "MissingAnchorError",
        "NoDatesWarning",
        "NotationError",
        "PackError",
        "PhraseError",
        "QueryError",
        "RecordError",
        "UndecidedError",
        "UnknownLanguageError",
    ),
    "calendars": ("Granularity",),
    "model": (
        "AllenRelation",
        "DateRange",
        "DateSet",
        "Duration",
        "End",
        "Event",
        "Evidence",
        "Extent",
        "Interval",
        "Qualification",
        "Recurrence",
        "SetMode",
        "Source",
        "TextSpan",
        "Truth",
        "UncertainDate",
        "days",
        "hours",
        "minutes",
        "months",
        "seconds",
        "weeks",
        "years",
    ),
    "notation": (
        "event",
        "extent",
        "format_edtf",
        "format_timex3",
        "parse_duration",
        "parse_edtf",
        "parse_timex3",
        "when",
    ),
}

_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}


def __getattr__(name: str) -> object:
    """Import the room of *name*, once: what is found is kept in this module."""
    if name not in _ROOM_OF:
        raise AttributeError(f"module 'eventline' has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"eventline.{_ROOM_OF[name]}"), name)
    return value


def __dir__() -> list[str]:
    """List the public names, loaded or not."""
    return sorted({*globals(), *__all__})
