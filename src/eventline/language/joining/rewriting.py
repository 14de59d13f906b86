"""What is said of another unit, the one told or the one before; and what is away from a time as a length."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import attrs

from eventline.calendars import Granularity
from eventline.calendars.ticks import index_of
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet
from eventline.model.interval import Interval
from eventline.resolution import (
    About,
    BareTime,
    Between,
    Coming,
    Date,
    Expression,
    Following,
    Intersect,
    Next,
    Nth,
    OneOf,
    Part,
    Previous,
    ReferenceTime,
    Shift,
    This,
    Toward,
    resolve_expression,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from eventline.resolution import Anchor, ResolutionPolicy


def of_told(part: Expression) -> Expression:
    """The same part of a unit, of what is told: "the end of the month", "its last Friday"; else as it is.

    >>> of_told(Part(This(Granularity.MONTH), "end"))
    Part(This(Granularity.MONTH, of=ReferenceTime()), 'end')
    """
    return _of_unit(part, lambda unit: This(unit, of=ReferenceTime()))


def of_last(part: Expression) -> Expression:
    """The same part of the unit before: "since the end of the year", said in March; what is none as it is.

    >>> of_last(Part(This(Granularity.YEAR), "end")), of_last(This(Granularity.YEAR))
    (Part(Previous(Granularity.YEAR), 'end'), This(Granularity.YEAR))
    """
    return _of_unit(part, Previous)


def of_next_week(part: Expression) -> Expression:
    """The next week, or the same part of it, of this week; what is not of this week as it is.

    >>> of_next_week(This(Granularity.WEEK)), of_next_week(Part(This(Granularity.WEEK), "later"))
    (Next(Granularity.WEEK), Part(Next(Granularity.WEEK), 'later'))
    >>> of_next_week(This(Granularity.MONTH))
    This(Granularity.MONTH)
    """
    match part:
        case This(Granularity.WEEK, BareTime()):
            return Next(Granularity.WEEK)
        case Part(This(Granularity.WEEK, BareTime())):
            return attrs.evolve(part, of=Next(Granularity.WEEK))
        case Intersect(a, b):  # "this week, on Thursday"
            ahead = Intersect(of_next_week(a), of_next_week(b))
            return part if ahead == part else ahead
        case _:
            return part


def _of_unit(part: Expression, unit_of: Callable[[Granularity], Expression]) -> Expression:
    """A part of the unit that is not over, of another such unit; what is no such part as it is."""
    match part:
        case Part(This(Granularity() as unit, BareTime())):
            return attrs.evolve(part, of=unit_of(unit))
        case Nth(within=This(Granularity() as unit, BareTime())):
            return attrs.evolve(part, within=unit_of(unit))
        # "The second half of the year".
        case Intersect(This(Granularity() as unit, BareTime()), Date() as date):
            return Intersect(unit_of(unit), date)
        case _:
            return part


def after_told(unit: Expression) -> Expression:
    """The unit that follows what is told: "in the next decade it fell"; what is in no next unit as it is.

    >>> after_told(Next(Granularity.DECADE)), after_told(Previous(Granularity.DECADE))
    (Following(Granularity.DECADE, of=ReferenceTime()), Previous(Granularity.DECADE))
    >>> after_told(Next(Date(season="SP"))), after_told(Following(Granularity.YEAR, n=2))
    (Following(Date(season='SP'), of=ReferenceTime()), Following(Granularity.YEAR, n=2, of=ReferenceTime()))
    """
    match unit:
        case Next(kind, BareTime()):
            return Following(kind, of=ReferenceTime())
        case Following(kind, n=2, of=BareTime()):  # "the year after next"
            return Following(kind, n=2, of=ReferenceTime())
        case Intersect(Next() as whole, part):
            return Intersect(after_told(whole), part)
        case Part(Next() as whole):
            return attrs.evolve(unit, of=after_told(whole))
        case Nth(within=Next() as whole):
            return attrs.evolve(unit, within=after_told(whole))
        case _:
            return unit


def hung_on(expression: Expression, told: Expression) -> Expression:
    """An expression with another for the time told: "from 3 May 2011 to the following March".

    >>> hung_on(Following(Granularity.DAY, of=ReferenceTime()), Date(month=5, day=3))
    Following(Granularity.DAY, of=Date(month=5, day=3))
    """
    if isinstance(expression, ReferenceTime):
        return told
    changes = {}
    for name in expression.holders:
        held = getattr(expression, name)
        if isinstance(held, Expression):
            changes[name] = hung_on(held, told)
    return attrs.evolve(expression, **changes) if changes else expression


def before_told(date: Expression) -> Expression:
    """The last such date before what is told: "it had been opened in May"; what is no such date as it is.

    >>> before_told(Part(Date(month=5), "end"))
    Part(Previous(Date(month=5), of=ReferenceTime()), 'end')
    >>> before_told(This(Granularity.YEAR))
    This(Granularity.YEAR)
    >>> before_told(Between(Date(month=3), Date(month=5))).end
    Previous(Date(month=5), of=ReferenceTime())
    """
    return _dated(date, lambda bare: Previous(bare, of=ReferenceTime()))


def in_year(date: Expression, year: int) -> Expression:
    """A date without its year in a year; what is no such date as it is.

    >>> in_year(Part(Date(month=5), "end"), 2012), in_year(This(Granularity.YEAR), 2012)
    (Part(Date(year=2012, month=5), 'end'), This(Granularity.YEAR))
    """
    return _dated(date, lambda bare: attrs.evolve(bare, year=year))


def or_now(
    date: Expression, anchor: Anchor, policy: ResolutionPolicy, first: Literal["story", "now"]
) -> Expression:
    """A date without its year in the story told, or else the last such before the document.

    Args:
        date: The date; what is none is not one of two.
        anchor: With the document's time.
        policy: How it is resolved.
        first: Which is likelier.

    >>> from eventline.resolution import Anchor, ResolutionPolicy
    >>> or_now(Date(month=5), Anchor(document_time="2024-08-23"), ResolutionPolicy(), "story")
    OneOf((Toward(Date(month=5), 'past'), Date(year=2024, month=5)))
    """
    now = resolve_expression(Toward(date, "past"), anchor, policy).value
    assert isinstance(now, UncertainDate | Interval | DateSet)  # of a date, all its readings, or a stretch
    dated = in_year(date, index_of(now.lower or 0, Granularity.YEAR))
    both = Toward(date, "past"), dated
    return date if dated == date else OneOf(both if first == "story" else both[::-1])


def _dated(date: Expression, dated: Callable[[Date], Expression]) -> Expression:
    """A date without its year, or a part of one, with what tells its year; what is no such date as it is."""
    match date:
        case Date(year=None):
            return dated(date)
        case Part(of) | About(of):
            return attrs.evolve(date, of=_dated(of, dated))
        case Nth(within=Date() as within):
            return attrs.evolve(date, within=_dated(within, dated))
        case Between(Date(year=None, month=int()) as start, Date(year=None, month=int()) as end):
            first, last = ((one.month or 0, one.day or 0) for one in (start, end))
            return attrs.evolve(date, start=dated(start), end=dated(end)) if first <= last else date
        case _:
            return date


def length(away: Expression) -> Expression:
    """How long a time is away from another, where that is all that it says.

    >>> from eventline.resolution import Amount
    >>> length(Shift(Amount(months=2), "future"))
    Amount(months=2)
    """
    if isinstance(away, Between):
        return attrs.evolve(away, start=length(away.start), end=length(away.end))
    if isinstance(away, Shift):
        return away.by
    return away.amount if isinstance(away, Coming) else away
