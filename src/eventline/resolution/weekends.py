"""The weekend of a feast, which reaches to the feast beside it: that of Labor Day ends on the Monday."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.calendars import Granularity
from eventline.calendars.gregorian import weekday
from eventline.calendars.ticks import DAY, index_of
from eventline.resolution.choosing import bounds
from eventline.resolution.combinations import Intersect
from eventline.resolution.date import Date
from eventline.resolution.found import Found, granule_at

if TYPE_CHECKING:
    from eventline.resolution.node import Expression

_TUESDAY, _WEDNESDAY = 1, 2
#: Days off before and after the weekend of a feast that lies in it.
_OFF = {"easter": (1, 1)}


def feast_of(of: Expression) -> str | None:
    """The feast that an expression names: a date, or the last or next of a kind, in a year or not.

    >>> feast_of(Date(holiday="easter")), feast_of(Date(day=3))
    ('easter', None)
    """
    if isinstance(of, Intersect):
        return feast_of(of.a) or feast_of(of.b)
    date = getattr(of, "kind", of)
    return date.holiday if isinstance(date, Date) else None


def weekend_of(feast: str, base: Found) -> Found:
    """The weekend beside a feast: before a Monday or Tuesday, else after; with the days up to the feast.

    >>> labor_day = granule_at(Granularity.DAY, 19968)
    >>> found = weekend_of("labor_day", labor_day)
    >>> found.timex, found.upper == labor_day.upper
    ('2024-W35-WE', True)
    """
    lower, upper = bounds(base)
    day = lower // DAY
    number = weekday(day)
    week = index_of((day - 2 if number <= _TUESDAY else day) * DAY, Granularity.WEEKEND)
    weekend = granule_at(Granularity.WEEKEND, week)
    first, last = bounds(weekend)
    before, after = _OFF.get(feast, (0, 0))
    start, end = first - before * DAY, last + after * DAY
    if number != _WEDNESDAY and upper - lower == DAY:
        start, end = min(start, lower), max(end, upper)
    if (start, end) == (first, last):
        return weekend
    return weekend._replace(lower=start, upper=end, whole=False)
