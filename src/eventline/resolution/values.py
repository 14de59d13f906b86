"""From what was found to values of the model."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from eventline.calendars import Granularity
from eventline.calendars.gregorian import civil_from_days
from eventline.calendars.ticks import DAY, HOUR, MINUTE, SECOND
from eventline.exceptions import InvalidDateError
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateRange, DateSet
from eventline.model.interval import End, Interval

if TYPE_CHECKING:
    from eventline.resolution.found import Found, Value

_CLOCK = (Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND, Granularity.MICROSECOND)

#: Units of which, from year 1 to 9999, TIMEX3 and EDTF spell the granules alike, and the length of that.
_SPELT_ALIKE = {Granularity.YEAR: 4, Granularity.MONTH: 7, Granularity.DAY: 10}


def to_value(found: Found) -> Value:
    """The value of one reading."""
    if found.value is not None:
        return found.value
    if found.offset is not None:
        return _zoned(found, found.offset)
    if found.whole and found.lower is not None:
        if found.upper is not None and _SPELT_ALIKE.get(found.unit) == len(found.timex):
            return UncertainDate(found.timex, found.unit, found.lower, found.upper - 1)
        return UncertainDate.granule(found.unit, found.lower)
    return UncertainDate.span(found.lower, found.upper)


def to_date(found: Found) -> UncertainDate:
    """The value as one end of an interval: its start where it is an interval itself, else the date it is."""
    value = to_value(found)
    if isinstance(value, UncertainDate):
        return value
    return UncertainDate.span(found.lower, found.upper)


def to_end(found: Found, *, last: bool) -> UncertainDate | None:
    """One end of an interval that is made of two readings; None where it is open."""
    value = to_value(found)
    if isinstance(value, Interval):
        inner = value.end if last else value.start
        return inner if isinstance(inner, UncertainDate) else None
    return to_date(found)


def hull_of(a: Value | None, b: Value | None) -> Value | None:
    """What holds two times: from the first tick to the last, of intervals for each end; None of other values.

    >>> import eventline as ev
    >>> hull_of(ev.when("2018-03-07"), ev.when("2018-04-04"))
    when(earliest='2018-03-07', latest='2018-04-04')
    """
    if a == b:
        return a
    if isinstance(a, Interval) and isinstance(b, Interval):
        return Interval(_end_hull(a.start, b.start), _end_hull(a.end, b.end))
    if isinstance(a, UncertainDate | DateSet) and isinstance(b, UncertainDate | DateSet):
        return _date_hull(a, b)
    return None


def kept_together(values: tuple[Value, ...]) -> Value:
    """One value that holds all readings: a set of dates, or an interval between sets; else the first.

    >>> import eventline as ev
    >>> kept_together((ev.when("1850-03-05/1850-04-05"), ev.when("1850-05-03/1850-05-04")))
    Interval(when('[1850-03-05,1850-05-03]'), when('[1850-04-05,1850-05-04]'))
    """
    dates = [value for value in values if isinstance(value, UncertainDate)]
    if len(dates) == len(values):
        return DateSet(tuple(dates))
    intervals = [value for value in values if isinstance(value, Interval)]
    if len(intervals) < len(values):
        return values[0]
    start, end = (_one_of(ends) for ends in zip(*((one.start, one.end) for one in intervals), strict=True))
    return values[0] if start is None or end is None else Interval(start, end)


def _one_of(ends: tuple[UncertainDate | DateSet | End, ...]) -> UncertainDate | DateSet | End | None:
    """One of several ends; None where they differ and are not all dates."""
    different = list(dict.fromkeys(ends))
    if len(different) == 1:
        return different[0]
    dates = [end for end in different if isinstance(end, UncertainDate)]
    return DateSet(tuple(dates)) if len(dates) == len(different) else None


def hull_of_member(readings: list[UncertainDate | DateRange]) -> UncertainDate | DateRange:
    """A member of a set that holds all its readings.

    Raises:
        InvalidDateError: If a range is among several.

    >>> import eventline as ev
    >>> hull_of_member([ev.when("1850-03-05"), ev.when("1850-05-03")])
    when(earliest='1850-03-05', latest='1850-05-03')
    """
    if len(readings) == 1:
        return readings[0]
    dates = [one for one in readings if isinstance(one, UncertainDate)]
    if len(dates) < len(readings):
        told = " or ".join(map(str, readings))
        raise InvalidDateError(f"{told}, among other times, is in no set: write the month in words")
    return reduce(_date_hull, dates)


def _end_hull(
    a: UncertainDate | DateSet | End, b: UncertainDate | DateSet | End
) -> UncertainDate | DateSet | End:
    if a == b or isinstance(a, End) or isinstance(b, End):
        return a
    return _date_hull(a, b)


def _date_hull(a: UncertainDate | DateSet, b: UncertainDate | DateSet) -> UncertainDate:
    lower = None if a.lower is None or b.lower is None else min(a.lower, b.lower)
    upper = None if a.upper is None or b.upper is None else max(a.upper, b.upper)
    return UncertainDate.span(lower, upper, floating=a.floating and b.floating)


def _zoned(found: Found, offset: int) -> UncertainDate:
    if not found.whole or found.lower is None:
        shift = offset * MINUTE
        lower = None if found.lower is None else found.lower - shift
        upper = None if found.upper is None else found.upper - shift
        return UncertainDate.span(lower, upper, floating=False)
    day, clock = divmod(found.lower, DAY)
    hour, rest = divmod(clock, HOUR)
    minute, rest = divmod(rest, MINUTE)
    second, micro = divmod(rest, SECOND)
    parts = (hour, minute, second, micro)
    fine = _CLOCK.index(found.unit) + 1 if found.unit in _CLOCK else 4
    return UncertainDate.of(*civil_from_days(day), *parts[:fine], offset=offset)
