"""Timelines that never claim to know more than their sources say.

This file is a table of contents and nothing else: which room each public name lives in. A name loads its
room on first use, so that ``import eventline`` stays light.

>>> import eventline as ev
>>> ev.EventlineError.__module__
'eventline.exceptions'

To add a public name, write it in three places below, each in sorted order: under ``TYPE_CHECKING`` (for type
checkers and editors), in ``__all__``, and in ``_TABLE`` under its room, the module of the package that it is
imported from. ``pytest tests/house/test_door.py`` says what is missing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from eventline.calendars import Granularity
    from eventline.exceptions import (
        AmbiguousPhraseError,
        ConflictError,
        CorruptLogError,
        DocumentError,
        EventlineError,
        EventlineWarning,
        InvalidDateError,
        LogError,
        LogVersionError,
        MissingAnchorError,
        NoDatesWarning,
        NotationError,
        PackError,
        PhraseError,
        QueryError,
        RecordError,
        StreamError,
        TimelineError,
        UndecidedError,
        UnknownEventError,
        UnknownLanguageError,
    )
    from eventline.language import FoundRow, TimexMention, find, find_many, languages, read_field, resolve
    from eventline.model import (
        AllenRelation,
        DateRange,
        DateSet,
        Duration,
        DurationRange,
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
        ceil,
        contains,
        difference,
        event,
        extent,
        feast,
        fiscal_year,
        floor,
        format_edtf,
        format_timex3,
        from_calendar,
        hull,
        in_zone,
        intersection,
        is_after,
        is_before,
        is_during,
        is_equal,
        is_meeting,
        is_overlapping,
        iso_week,
        julian,
        occurrences,
        parse_duration,
        parse_edtf,
        parse_timex3,
        possible_relations,
        probability_before,
        probability_during,
        quarter,
        season,
        shift,
        to_calendar,
        to_date,
        to_datetime,
        to_datetime64,
        to_pendulum,
        when,
    )
    from eventline.reading import Document, Reading, RejectedRow, read_article, read_articles, read_records
    from eventline.records import from_record, to_record
    from eventline.resolution import Anchor, Resolution, ResolutionPolicy
    from eventline.store import EventLog, utc_now
    from eventline.stream import Arrival, EventStream, Watermark
    from eventline.timeline import (
        EARLIEST,
        LATEST,
        MIDPOINT,
        CertainOrder,
        Change,
        Comparison,
        Correction,
        Coverage,
        Diff,
        Gap,
        Histogram,
        LeftOut,
        Match,
        Merge,
        Predicate,
        Ranked,
        Split,
        Step,
        Timeline,
        TimelineBuilder,
        TotalOrder,
        actor,
        after,
        as_known,
        at,
        before,
        between,
        during,
        ending_in,
        granularity,
        label,
        overlapping,
        place,
        qualification,
        related_to,
        source,
        starting_in,
        tag,
        within,
    )

__version__ = "0.1.0.dev0"

__all__ = [
    "AllenRelation",
    "AmbiguousPhraseError",
    "Anchor",
    "Arrival",
    "CertainOrder",
    "Change",
    "Comparison",
    "ConflictError",
    "Correction",
    "CorruptLogError",
    "Coverage",
    "DateRange",
    "DateSet",
    "Diff",
    "Document",
    "DocumentError",
    "Duration",
    "DurationRange",
    "EARLIEST",
    "End",
    "Event",
    "EventLog",
    "EventStream",
    "EventlineError",
    "EventlineWarning",
    "Evidence",
    "Extent",
    "FoundRow",
    "Gap",
    "Granularity",
    "Histogram",
    "Interval",
    "InvalidDateError",
    "LATEST",
    "LeftOut",
    "LogError",
    "LogVersionError",
    "MIDPOINT",
    "Match",
    "Merge",
    "MissingAnchorError",
    "NoDatesWarning",
    "NotationError",
    "PackError",
    "PhraseError",
    "Predicate",
    "Qualification",
    "QueryError",
    "Ranked",
    "Reading",
    "RecordError",
    "Recurrence",
    "RejectedRow",
    "Resolution",
    "ResolutionPolicy",
    "SetMode",
    "Source",
    "Split",
    "Step",
    "StreamError",
    "TextSpan",
    "Timeline",
    "TimelineBuilder",
    "TimelineError",
    "TimexMention",
    "TotalOrder",
    "Truth",
    "UncertainDate",
    "UndecidedError",
    "UnknownEventError",
    "UnknownLanguageError",
    "Watermark",
    "actor",
    "after",
    "as_known",
    "at",
    "before",
    "between",
    "ceil",
    "contains",
    "days",
    "difference",
    "during",
    "ending_in",
    "event",
    "extent",
    "feast",
    "find",
    "find_many",
    "fiscal_year",
    "floor",
    "format_edtf",
    "format_timex3",
    "from_calendar",
    "from_record",
    "granularity",
    "hours",
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
    "label",
    "languages",
    "minutes",
    "months",
    "occurrences",
    "overlapping",
    "parse_duration",
    "parse_edtf",
    "parse_timex3",
    "place",
    "possible_relations",
    "probability_before",
    "probability_during",
    "qualification",
    "quarter",
    "read_article",
    "read_articles",
    "read_field",
    "read_records",
    "related_to",
    "resolve",
    "season",
    "seconds",
    "shift",
    "source",
    "starting_in",
    "tag",
    "to_calendar",
    "to_date",
    "to_datetime",
    "to_datetime64",
    "to_pendulum",
    "to_record",
    "utc_now",
    "weeks",
    "when",
    "within",
    "years",
]

# Rooms from low to high, names sorted.
_TABLE: dict[str, str] = {
    "exceptions": (
        "AmbiguousPhraseError ConflictError CorruptLogError DocumentError EventlineError EventlineWarning "
        "InvalidDateError LogError LogVersionError MissingAnchorError NoDatesWarning NotationError "
        "PackError PhraseError QueryError RecordError StreamError TimelineError UndecidedError "
        "UnknownEventError UnknownLanguageError"
    ),
    "calendars": "Granularity",
    "model": (
        "AllenRelation DateRange DateSet Duration DurationRange End Event Evidence Extent Interval "
        "Qualification Recurrence SetMode Source TextSpan Truth UncertainDate days hours minutes months "
        "seconds weeks years"
    ),
    "notation": (
        "ceil contains difference event extent feast fiscal_year floor format_edtf format_timex3 "
        "from_calendar hull in_zone intersection is_after is_before is_during is_equal is_meeting "
        "is_overlapping iso_week julian occurrences parse_duration parse_edtf parse_timex3 "
        "possible_relations probability_before probability_during quarter season shift to_calendar to_date "
        "to_datetime to_datetime64 to_pendulum when"
    ),
    "records": "from_record to_record",
    "resolution": "Anchor Resolution ResolutionPolicy",
    "language": "FoundRow TimexMention find find_many languages read_field resolve",
    "timeline": (
        "CertainOrder Change Comparison Correction Coverage Diff EARLIEST Gap Histogram LATEST LeftOut "
        "MIDPOINT Match Merge Predicate Ranked Split Step Timeline TimelineBuilder TotalOrder actor after "
        "as_known at before between during ending_in granularity label overlapping place qualification "
        "related_to source starting_in tag within"
    ),
    "stream": "Arrival EventStream Watermark",
    "store": "EventLog utc_now",
    "reading": "Document Reading RejectedRow read_article read_articles read_records",
}

_ROOMS = {room: tuple(names.split()) for room, names in _TABLE.items()}

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
