"""Days that recur, one after the other, by dateutil's rules of iCalendar (RFC 5545).

A month without a 31st, or a year without a 29th of February, is passed over: nothing is moved to the end of
the month. Weeks begin on Mondays. Years go to 9999.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from dateutil import rrule

from eventline.calendars.granularity import Granularity
from eventline.calendars.ticks import floor, index_of, start_of_index
from eventline.exceptions import InvalidDateError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_RULES: dict[Granularity, tuple[int, dict[str, object]]] = {
    Granularity.YEAR: (rrule.YEARLY, {"bymonth": 1, "bymonthday": 1}),
    Granularity.MONTH: (rrule.MONTHLY, {"bymonthday": 1}),
    Granularity.WEEK: (rrule.WEEKLY, {"byweekday": 0}),
    Granularity.DAY: (rrule.DAILY, {}),
}
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_EPOCH = dt.datetime(1970, 1, 1)
_TICK = dt.timedelta(microseconds=1)


def recurring_days(
    period: Granularity,
    every: int,
    *,
    lower: int,
    origin: int | None = None,
    months: Sequence[int] = (),
    month_days: Sequence[int] = (),
    weekdays: Sequence[int] = (),
) -> Iterator[int]:
    """The days on which something recurs every so many periods: ascending, endless, made as asked for.

    Args:
        period: The unit: a day, week, month or year. Where nothing below says which of its days, the first.
        every: How many of them lie between one time and the next.
        lower: Where to begin, as a tick; the period that holds it is the first that can occur.
        origin: A tick of a period in which it occurs; needed where *every* is more than 1.
        months: Of the year, 1 to 12; none are all.
        month_days: Days of the month, 1 to 31; none are all.
        weekdays: Monday 0 to Sunday 6; none are all.

    Yields:
        The first tick of each day.

    Raises:
        InvalidDateError: If there is no such day, or the years begin before 1 or run past 9999, the last that
            dateutil counts.

    >>> from itertools import islice
    >>> from eventline.calendars.ticks import DAY
    >>> found = recurring_days(Granularity.MONTH, 1, lower=0, month_days=(31,))
    >>> [tick // DAY for tick in islice(found, 3)]  # 31 January, 31 March, 31 May 1970
    [30, 89, 150]
    """
    if months and month_days and min(month_days) > max(_LONGEST[month - 1] for month in months):
        raise InvalidDateError(f"month days {list(month_days)} of months {list(months)}: there are none")
    if origin is not None:
        first, steps = index_of(origin, period), index_of(lower, period) - index_of(origin, period)
        start = start_of_index(first + -(-steps // every) * every, period)
    else:
        start = floor(lower, period)
    try:
        begin = _EPOCH + start * _TICK
    except OverflowError as error:
        raise InvalidDateError("recurrences are expanded in the years 1 to 9999") from error
    frequency, whole = _RULES[period]
    by: dict[str, object] = {"bymonth": tuple(months) or None}
    if month_days or weekdays:
        by |= {"bymonthday": tuple(month_days) or None, "byweekday": tuple(weekdays) or None}
    elif months and period is Granularity.YEAR:
        by |= {"bymonthday": 1}
    else:
        by = whole | ({"bymonth": tuple(months)} if months else {})
    for found in rrule.rrule(frequency, dtstart=begin, interval=every, wkst=0, **by):  # type: ignore[arg-type]
        yield (found - _EPOCH) // _TICK
    raise InvalidDateError("recurrences are expanded in the years 1 to 9999")
