"""How long it is from one time to another, as a range: what is not known of the two is not known of it."""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from eventline.calendars.granularity import Granularity
from eventline.calendars.ticks import FIXED, MINUTE, MONTHS, SECOND, index_of, shift_months
from eventline.exceptions import InvalidDateError, QueryError
from eventline.model.axis import LARGEST_SHIFT
from eventline.model.bounds import bounds
from eventline.model.chains import HALF
from eventline.model.duration import Duration, days, hours, minutes, months, seconds, weeks, years
from eventline.model.duration_range import DurationRange
from eventline.model.members import means_all
from eventline.model.rounding import offset_of
from eventline.model.shapes import shape_of

if TYPE_CHECKING:
    from eventline.model.shapes import Value

#: The units that differences are counted in, coarse to fine, and the durations of each.
_COUNTED = {
    Granularity.YEAR: years,
    Granularity.MONTH: months,
    Granularity.WEEK: weeks,
    Granularity.DAY: days,
    Granularity.HOUR: hours,
    Granularity.MINUTE: minutes,
    Granularity.SECOND: seconds,
}
_OF_TICKS = {FIXED[unit][0]: amount for unit, amount in _COUNTED.items() if unit in FIXED}


def difference(a: Value, b: Value, unit: Granularity | None = None) -> DurationRange:
    """How long it is from the start of *a* to the start of *b*: at least, and at most. O(1).

    Both are counted by the finer unit of the two, at most a day: from one day to the next it is one day, at
    whatever time of day. In a coarser *unit* it is the number of those that are complete, as one counts how
    old someone is: from 31 January it takes until the last of February to be a month. Negative where *b*
    starts first, and as far as the other way round.

    Args:
        a: A time; what is not known of its start makes a range of the difference.
        b: Another.
        unit: Year, month, week, day, hour, minute or second; None for the finer unit of the two.

    Returns:
        The smallest and the largest difference between any start of *a* and any of *b*.

    Raises:
        InvalidDateError: If it is no such unit.
        QueryError: If a time means all its members.

    >>> import eventline as ev
    >>> difference(ev.when("2019"), ev.when("2023-10"), ev.Granularity.YEAR)
    DurationRange(least=Duration(years=3), most=Duration(years=4))
    """
    for value in (a, b):
        if means_all(value):
            raise QueryError(f"{str(value)!r} means all its members: ask about each of them")
    if unit is not None and unit not in _COUNTED:
        names = ", ".join(known.value for known in _COUNTED)
        raise InvalidDateError(f"differences are not counted in {unit.value}s; there are: {names}")
    ticks = _step(a, b, unit)
    slack = 0 if shape_of(a).floats[0] is shape_of(b).floats[0] else LARGEST_SHIFT
    (first, last), (other, latest) = _starts(a, ticks), _starts(b, ticks)
    count = partial(_between, unit=unit, ticks=ticks, east=(offset_of(a) or 0) * MINUTE)
    return DurationRange(count(last, other - slack), count(first, latest + slack))


def _step(a: Value, b: Value, unit: Granularity | None) -> int:
    """The ticks of the unit in which both are counted."""
    units = (a.granularity, b.granularity, unit or Granularity.DAY, Granularity.DAY)
    finest = min(units, key=lambda one: one.rank)
    if finest is Granularity.DAYPART:
        finest = Granularity.HOUR
    ahead = ((offset_of(a) or 0) - (offset_of(b) or 0)) * MINUTE
    # Clocks that are half an hour apart have no hours in common.
    return MINUTE if ahead % FIXED[finest][0] else FIXED[finest][0]


def _starts(value: Value, step: int) -> tuple[int, int]:
    """The first ticks of the first and of the last granule of *step* ticks in which a time may start."""
    east = (offset_of(value) or 0) * MINUTE
    first, last = bounds(value)[:2]
    return first - (first + east) % step, last - (last + east) % step


def _between(start: int, end: int, *, unit: Granularity | None, ticks: int, east: int) -> Duration | None:
    if not (-HALF < start < HALF and -HALF < end < HALF):
        return None
    if unit is not None:
        amount = _complete(start + east, end + east, unit)
        return _COUNTED[unit](amount if end >= start else -_complete(end + east, start + east, unit))
    if ticks < SECOND:
        return seconds(Fraction(end - start, SECOND))
    return _OF_TICKS[ticks]((end - start) // ticks)


def _complete(start: int, end: int, unit: Granularity) -> int:
    """How many units are complete from one tick to a later one."""
    if unit in FIXED:
        return (end - start) // FIXED[unit][0]
    size = MONTHS[unit][0]
    count = (index_of(end, Granularity.MONTH) - index_of(start, Granularity.MONTH)) // size
    return count if shift_months(start, count * size) <= end else count - 1
