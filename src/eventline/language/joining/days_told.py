"""Times of day without a day, and the day told that they lie in."""

from __future__ import annotations

import re

import attrs

from eventline.calendars import Granularity
from eventline.calendars.ticks import DAY, HOUR, index_of
from eventline.language.building.shapes import is_clock
from eventline.model.date import UncertainDate
from eventline.resolution import (
    Anchor,
    Between,
    Date,
    Expression,
    Following,
    Intersect,
    Part,
    Previous,
    ReferenceTime,
    ResolutionPolicy,
    This,
)

#: The hours before which, and from which on, two clock times lie on both sides of a midnight.
_MORNING, _EVENING = 6, 17
#: The hours before which a night goes on to its morning.
_SMALL = 4
#: From this hour on, a time of day is of the evening whose midnight was told before it.
_LATE = 20
_MIDNIGHT = Date(hour=0)
_HOURS, _MINUTES = 24, 60
_FOUR = re.compile(r"(\d\d)(\d\d)(?!\d)")


def hangs_on_day(expression: Expression) -> bool:
    """Whether an expression is a time of day without a day, or a range of such.

    >>> hangs_on_day(Between(Date(hour=9), Date(hour=17)))
    True
    """
    if isinstance(expression, Between):
        return is_clock(expression.start) and is_clock(expression.end)
    return is_clock(expression)


def is_part_of_clock(expression: Expression) -> bool:
    """Whether an expression is a part of a time of day without a day: "mid-afternoon", "early evening".

    >>> is_part_of_clock(Part(Date(part="AF"), "mid")), is_part_of_clock(Part(Date(month=5), "mid"))
    (True, False)
    """
    return isinstance(expression, Part) and is_clock(expression.of)


def is_night(expression: Expression) -> bool:
    """Whether a time of day is a night: "overnight".

    >>> is_night(Date(part="NI")), is_night(Date(hour=23))
    (True, False)
    """
    return isinstance(expression, Date) and expression.part == "NI"


def army_hour(words: str) -> Date | None:
    """The hour that words begin with, where they begin with four digits; None else.

    >>> army_hour("1847 hours"), army_hour("1967"), army_hour("18:47")
    (Date(hour=18, minute=47), None, None)
    """
    digits = _FOUR.match(words)
    if digits is None or int(digits[1]) >= _HOURS or int(digits[2]) >= _MINUTES:
        return None
    return Date(hour=int(digits[1]), minute=int(digits[2]))


def on_day_told(clock: Expression, anchor: Anchor) -> Expression:
    """A time of day, or a range of such, on the day told: "from 9 p.m. .. until 2 a.m." of the next.

    Args:
        clock: What hangs on a day.
        anchor: The time told as its reference time.

    >>> on_day_told(Date(hour=2), Anchor(reference_time="2024-08-23T21:00"))
    Intersect(Following(Granularity.DAY, of=ReferenceTime()), Date(hour=2))
    """
    if isinstance(clock, Part):
        return attrs.evolve(clock, of=on_day_told(clock.of, anchor))
    told = anchor.reference_time
    lower = told.lower or 0 if isinstance(told, UncertainDate) else 0
    if isinstance(clock, Between):
        start, end = (_on_day(one, lower, _EVENING) for one in (clock.start, clock.end))
        if _is_next_day(clock.start, clock.end):
            end = on_next_day(clock.end)
        return attrs.evolve(clock, start=start, end=end)
    if isinstance(told, UncertainDate) and _is_before_midnight(clock, told):
        return Intersect(Previous(Granularity.DAY, of=ReferenceTime()), clock)
    # "at 2 p.m. it began, and ended at midnight"
    return _on_day(clock, lower, _MORNING if clock == _MIDNIGHT else _EVENING)


def is_midnight(clock: Expression) -> bool:
    """Whether a time of day is a midnight.

    >>> is_midnight(Date(hour=0)), is_midnight(Date(hour=12))
    (True, False)
    """
    return clock == _MIDNIGHT


def is_midnight_of(clock: Expression, anchor: Anchor) -> bool:
    """Whether a time of day is a midnight, and a whole day was told.

    Args:
        clock: What hangs on a day.
        anchor: The time told as its reference time.

    >>> [
    ...     is_midnight_of(Date(hour=0), Anchor(reference_time=told))
    ...     for told in ("2024-08-23", "2024-08-23T21:00")
    ... ]
    [True, False]
    """
    told = anchor.reference_time
    return clock == _MIDNIGHT and isinstance(told, UncertainDate) and told.granularity is Granularity.DAY


def is_morning_behind(clock: Expression, anchor: Anchor) -> bool:
    """Whether a time of day is a dawn or a morning, and an hour after noon was told.

    Args:
        clock: What hangs on a day.
        anchor: The time told as its reference time.

    >>> [
    ...     is_morning_behind(Date(part="MO"), Anchor(reference_time=told))
    ...     for told in ("2024-08-23T16:11", "2024-08-23T07:30", "2024-08-23")
    ... ]
    [True, False, False]
    """
    told = anchor.reference_time
    is_morning = isinstance(clock, Date) and clock.part == "MO" and clock.hour is None
    return is_morning and told is not None and (told.lower or 0) % DAY >= DAY // 2


def is_told_today(anchor: Anchor) -> bool:
    """Whether the day told is that of the document, or behind it.

    >>> [
    ...     is_told_today(Anchor(document_time="2024-08-23", reference_time=f"2024-08-{day}"))
    ...     for day in (22, 23)
    ... ]
    [False, True]
    """
    told, document = anchor.reference_time, anchor.document_time
    return told is not None and document is not None and (told.upper or 0) > (document.lower or 0)


def _on_day(clock: Expression, lower: int, turn: int) -> Expression:
    """A time of day on the day told, or early on the next where an hour was told from which that is near."""
    early = isinstance(clock, Date) and (clock.part == "MO" if clock.hour is None else clock.hour < _MORNING)
    day = Following if early and lower % DAY >= turn * HOUR else This
    return Intersect(day(Granularity.DAY, of=ReferenceTime()), clock)


def _is_before_midnight(clock: Expression, told: UncertainDate) -> bool:
    """Whether an evening hour is before the midnight told: "by midnight they had left; at 11:50 p.m. .."."""
    is_midnight = told.hi - told.lo < HOUR and told.lo % DAY == 0
    return is_midnight and isinstance(clock, Date) and clock.hour is not None and clock.hour >= _LATE


def on_next_day(clock: Expression) -> Expression:
    """A time of day on the day behind the one told.

    >>> on_next_day(Date(hour=7))
    Intersect(Following(Granularity.DAY, of=ReferenceTime()), Date(hour=7))
    """
    return Intersect(Following(Granularity.DAY, of=ReferenceTime()), clock)


def on_next_morning(clock: Expression) -> Expression:
    """A time of day on the day behind the document's.

    >>> on_next_morning(Date(hour=2))
    Intersect(Following(Granularity.DAY), Date(hour=2))
    """
    return Intersect(Following(Granularity.DAY), clock)


def on_same_day(morning: Expression, anchor: Anchor) -> Expression:
    """The morning that follows an hour told behind midnight, which is of the same day; else what is said.

    Args:
        morning: "The next morning", or anything.
        anchor: The time told as its reference time.

    >>> morning = Intersect(Following(Granularity.DAY, of=ReferenceTime()), Date(part="MO"))
    >>> on_same_day(morning, Anchor(reference_time="2024-08-23T02"))
    Intersect(This(Granularity.DAY, of=ReferenceTime()), Date(part='MO'))
    """
    told = anchor.reference_time
    if not isinstance(told, UncertainDate) or told.hi - told.lo >= HOUR or told.lo % DAY >= _SMALL * HOUR:
        return morning
    match morning:
        case Intersect(Following(Granularity.DAY, of=ReferenceTime()), Date() as clock) if clock.part == "MO":
            return attrs.evolve(morning, a=This(Granularity.DAY, of=ReferenceTime()))
        case _:
            return morning


def winter_told(winter: Expression, anchor: Anchor, policy: ResolutionPolicy) -> Expression:
    """The winter of a year that was told, or the one that follows, begins in it; the one before ends in it.

    Args:
        winter: "That winter", "the following winter", or anything.
        anchor: The time told as its reference time.
        policy: With the hemisphere.

    >>> from eventline.resolution import ResolutionPolicy
    >>> that = This(Date(season="WI"), of=ReferenceTime())
    >>> winter_told(that, Anchor(reference_time="1654"), ResolutionPolicy())
    Date(year=1654, season='WI')
    """
    told = anchor.reference_time
    if policy.is_south or not isinstance(told, UncertainDate) or told.granularity is not Granularity.YEAR:
        return winter
    match winter:
        case This(Date(season="WI"), of=ReferenceTime()) | Following(
            Date(season="WI"), n=1, of=ReferenceTime()
        ):
            return Date(year=index_of(told.lower or 0, Granularity.YEAR), season="WI")
        case Previous(Date(season="WI"), n=1, of=ReferenceTime()):  # the one that ended in it
            return Date(year=index_of(told.lower or 0, Granularity.YEAR) - 1, season="WI")
        case _:
            return winter


def _is_next_day(start: Expression, end: Expression) -> bool:
    """Whether the second of two times of day lies behind midnight: "from 9 p.m. to 2 a.m."."""
    if not isinstance(start, Date) or not isinstance(end, Date) or start.hour is None or end.hour is None:
        return False
    return (end.hour, end.minute or 0) <= (start.hour, start.minute or 0)
