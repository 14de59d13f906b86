"""The axis: microseconds since 1970-01-01T00:00 in the proleptic Gregorian calendar, as unbounded integers.

Every granularity cuts the axis into granules. A granule has an index, an integer that counts granules: days
since 1970-01-01,
months since January of year 0, years and so on. `index_of` and `start_of_index` go from tick to index and
back; floor, ceil and shift are
written with them once for all granularities.
"""

from __future__ import annotations

from eventline.calendars.granularity import Granularity
from eventline.calendars.gregorian import civil_from_days, days_from_civil, days_in_month

MILLISECOND = 1_000
SECOND = 1_000_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR
WEEK = 7 * DAY

#: Granularities of fixed length: ticks a granule, and the tick at which granule 0 begins (weeks begin on
#: Mondays).
FIXED: dict[Granularity, tuple[int, int]] = {
    Granularity.MICROSECOND: (1, 0),
    Granularity.MILLISECOND: (MILLISECOND, 0),
    Granularity.SECOND: (SECOND, 0),
    Granularity.MINUTE: (MINUTE, 0),
    Granularity.HOUR: (HOUR, 0),
    Granularity.DAY: (DAY, 0),
    Granularity.WEEK: (WEEK, -3 * DAY),
    Granularity.WEEKEND: (WEEK, -3 * DAY),
}
#: Granularities made of whole months: months a granule, and the month (counted from January of year 0) at
#: which granule 0 begins.
MONTHS: dict[Granularity, tuple[int, int]] = {
    Granularity.MONTH: (1, 0),
    Granularity.QUARTER: (3, 0),
    Granularity.SEASON: (3, 2),
    Granularity.QUADRIMESTER: (4, 0),
    Granularity.HALF: (6, 0),
    Granularity.YEAR: (12, 0),
    Granularity.DECADE: (120, 0),
    Granularity.CENTURY: (1200, 0),
    Granularity.MILLENNIUM: (12000, 0),
}


def month_start(month: int) -> int:
    """The first tick of a month counted from January of year 0.

    >>> month_start(1970 * 12)
    0
    """
    year, index = divmod(month, 12)
    return days_from_civil(year, index + 1, 1) * DAY


def index_of(tick: int, granularity: Granularity) -> int:
    """The index of the granule that holds *tick*. O(1).

    >>> index_of(0, Granularity.YEAR)
    1970
    """
    if granularity in FIXED:
        size, origin = FIXED[granularity]
        return (tick - origin) // size
    if granularity is Granularity.DAYPART:
        return tick // (6 * HOUR)
    year, month, _ = civil_from_days(tick // DAY)
    size, origin = MONTHS[granularity]
    return (year * 12 + month - 1 - origin) // size


def start_of_index(index: int, granularity: Granularity) -> int:
    """The first tick of granule *index*. O(1).

    A weekend is indexed by its week and begins on the Saturday.

    >>> start_of_index(1970, Granularity.YEAR)
    0
    """
    if granularity in FIXED:
        size, origin = FIXED[granularity]
        return index * size + origin + (5 * DAY if granularity is Granularity.WEEKEND else 0)
    if granularity is Granularity.DAYPART:
        return index * 6 * HOUR
    size, origin = MONTHS[granularity]
    return month_start(index * size + origin)


def granule(tick: int, granularity: Granularity) -> tuple[int, int]:
    """The half-open ``(lower, upper)`` of the granule that holds *tick*.

    For a weekend: that of the Monday-to-Sunday week that holds *tick*.

    >>> granule(0, Granularity.HOUR)
    (0, 3600000000)
    """
    index = index_of(tick, granularity)
    if granularity is Granularity.WEEKEND:
        start = start_of_index(index, granularity)
        return start, start + 2 * DAY
    return start_of_index(index, granularity), start_of_index(index + 1, granularity)


def floor(tick: int, granularity: Granularity) -> int:
    """The first tick of the granule that holds *tick*.

    >>> floor(5 * DAY, Granularity.MONTH)
    0
    """
    return granule(tick, granularity)[0]


def ceil(tick: int, granularity: Granularity) -> int:
    """The first start of a granule at or after *tick*.

    >>> ceil(1, Granularity.DAY) == DAY
    True
    """
    lower, upper = granule(tick, granularity)
    return lower if lower == tick else upper


def shift_months(tick: int, months: int) -> int:
    """Move *tick* by calendar months; a day past the end of the month is cut to its last day.

    >>> shift_months(30 * DAY, 1) == 58 * DAY  # 1970-01-31 and 1970-02-28
    True
    """
    days, clock = divmod(tick, DAY)
    year, month, day = civil_from_days(days)
    year, index = divmod(year * 12 + month - 1 + months, 12)
    day = min(day, days_in_month(year, index + 1))
    return days_from_civil(year, index + 1, day) * DAY + clock


def shift(tick: int, amount: int, granularity: Granularity) -> int:
    """Move *tick* by *amount* granules: calendar months where it is made of months, else ticks.

    >>> shift(0, 1, Granularity.WEEK) == 7 * DAY
    True
    """
    if granularity in MONTHS:
        return shift_months(tick, amount * MONTHS[granularity][0])
    if granularity is Granularity.DAYPART:
        return tick + amount * 6 * HOUR
    return tick + amount * FIXED[granularity][0]
