"""Calendar arithmetic on times given as strings, dates or values."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from eventline.calendars.granularity import Granularity
from eventline.exceptions import InvalidDateError
from eventline.model import elapsed, rounding, shifting
from eventline.notation.durations import parse_duration
from eventline.notation.making import when

if TYPE_CHECKING:
    from eventline.model.date import UncertainDate
    from eventline.model.dateset import DateSet
    from eventline.model.duration import Duration
    from eventline.model.duration_range import DurationRange
    from eventline.model.event import TimeValue
    from eventline.model.interval import Extent, Interval
    from eventline.notation.making import Timelike
    from eventline.notation.periods import Hemisphere


@overload
def shift(x: UncertainDate, by: Duration | str) -> UncertainDate | DateSet: ...
@overload
def shift(x: DateSet, by: Duration | str) -> DateSet: ...
@overload
def shift(x: Interval, by: Duration | str) -> Interval: ...
@overload
def shift(x: Extent, by: Duration | str) -> Extent: ...
@overload
def shift(x: Timelike, by: Duration | str) -> TimeValue: ...
def shift(x: Timelike, by: Duration | str) -> TimeValue:
    """Move a time along the calendar; both bounds of every date in it move together.

    Months move first, and a day past the end of a month is cut to its last day. What becomes a granule of the
    same unit stays so stated; anything else becomes what lies between the moved bounds. Marks, zone and the
    width of "about" are kept. ``x + by`` is the same, where *x* is a value.

    Args:
        x: A time; a bare string or date is an occurrence.
        by: A stated amount, or its ISO 8601 string, which may be negative (``"-P1M"``).

    Raises:
        InvalidDateError: If the amount is not stated, or leads beyond the years that are held, or if
            thousands of dates would have to move one by one.
        NotationError: If a string stands for no time or no amount.

    >>> shift("2024-01-31", "P1M"), shift("2019", "P6M")
    (when('2024-02-29'), when(earliest='2019-07-01', latest='2020-06-30'))
    """
    return shifting.shift(when(x), parse_duration(by) if isinstance(by, str) else by)


def floor(
    x: Timelike, unit: Granularity | str, *, year_start: int = 1, hemisphere: Hemisphere | None = None
) -> UncertainDate | DateSet:
    """The year, month, week ... in which a time starts; where that is not known, the set of which it is one.

    Weeks begin on Mondays (ISO 8601).

    Args:
        x: A time; a zoned one is rounded by its own clock.
        unit: A `Granularity`, or its name.
        year_start: The month in which years, halves and quarters begin: 10 for the fiscal years of the United
            States.
        hemisphere: "north" or "south" for seasons there; None says nothing of it.

    Raises:
        InvalidDateError: If it has no start, or the unit has gaps (weekends, parts of a day) or has nothing
            to do with *year_start* or *hemisphere*, or if more than a thousand dates would have to be listed.
        QueryError: If a set means all its members.

    >>> floor("2019-05-17", "month"), floor("2019", "quarter")
    (when('2019-05'), when('[2019-33..2019-36]'))
    >>> floor("2023-11-02", "year", year_start=10)
    when(earliest='2023-10-01', latest='2024-09-30')
    >>> floor("2020-01-15", "season", hemisphere="south").earliest  # summer
    when('2019-12-01')
    """
    return rounding.floor(when(x), rounding.Unit(_unit(unit), year_start, hemisphere))


def ceil(
    x: Timelike, unit: Granularity | str, *, year_start: int = 1, hemisphere: Hemisphere | None = None
) -> UncertainDate | DateSet:
    """The first year, month, week ... that begins when a time has ended, or later.

    Arguments and errors are those of `floor`.

    >>> ceil("2019-05-17", "month"), ceil("2019-05", "month")
    (when('2019-06'), when('2019-06'))
    """
    return rounding.ceil(when(x), rounding.Unit(_unit(unit), year_start, hemisphere))


def difference(a: Timelike, b: Timelike, unit: Granularity | str | None = None) -> DurationRange:
    """How long it is from the start of *a* to the start of *b*: at least, and at most.

    Both are counted by the finer unit of the two, at most a day: from one day to the next it is one day. In a
    coarser *unit* it is the number of those that are complete, as one counts how old someone is. ``b - a`` is
    the same without *unit*, where both are values.

    Args:
        a: A time; a bare string or date is an occurrence.
        b: Another; where it starts first, the amounts are negative.
        unit: Year, month, week, day, hour, minute or second, by name too; None for the finer of the two.

    Raises:
        InvalidDateError: If it is no such unit.
        QueryError: If a set means all its members.

    >>> difference("2019-05-01", "2019-06").least, difference("2019", "2023-10", "year").most
    (Duration(days=31), Duration(years=4))
    """
    return elapsed.difference(when(a), when(b), None if unit is None else _unit(unit))


def _unit(unit: Granularity | str) -> Granularity:
    if isinstance(unit, Granularity):
        return unit
    try:
        return Granularity(unit)
    except ValueError:
        names = ", ".join(known.value for known in Granularity)
        raise InvalidDateError(f"{unit!r} is no unit of time; there are: {names}") from None
