"""What recurs, with the unit that it comes round in: weekly on Mondays, every month on the 3rd."""

from __future__ import annotations

from eventline.language.building.amounts import each_at
from eventline.language.building.joining import both
from eventline.resolution import AllOf, Date, Expression, Repeat


def weekly(step: int | None, clock_: Date | None, *weekdays: int | None) -> Expression:
    """Some weekdays of every week, or of every so many weeks, at a time of day where one is said.

    >>> weekly(2, None, 2, None)
    Repeat(Date(weekday=2), quant='EVERY', every=2)
    >>> weekly(None, Date(hour=9), 1, 3).of
    AllOf((Date(weekday=1, hour=9), Date(weekday=3, hour=9)))
    """
    days = tuple(each_at(Date(weekday=day), clock_) for day in weekdays if day is not None)
    return Repeat(days[0] if len(days) == 1 else AllOf(days), quant="EVERY", every=step or 1)


def monthly(day: int, clock_: Expression | None) -> Expression:
    """A day of every month, at a time of day where one is said.

    >>> monthly(3, Date(hour=9))
    Repeat(Date(day=3, hour=9), quant='EVERY')
    """
    whole = both(Date(day=day), clock_)
    assert isinstance(whole, Date)  # a day and a time of day have no field in common
    return Repeat(whole, quant="EVERY")


def hourly(clock_: Date, part: str | None, step: int = 1) -> Expression:
    """A time of every day, or of every so many days, in a part of it where one is said.

    >>> hourly(Date(hour=9), "EV"), hourly(Date(hour=1), "NI")
    (Repeat(Date(hour=21), quant='EVERY'), Repeat(Date(hour=1), quant='EVERY'))
    """
    whole = both(Date(part=part), clock_) if part else clock_
    return Repeat(whole if isinstance(whole, Date) else clock_, quant="EVERY", every=step)
