"""The proleptic Gregorian calendar for any year, in integers.

Years are astronomical: 0 is 1 BC, -43 is 44 BC. Days are counted from 1970-01-01 = 0. The conversions follow
Howard Hinnant, "chrono-compatible low-level date algorithms", on unbounded integers.
"""

from __future__ import annotations

import datetime as dt

#: The days that `datetime.date` holds: 0001-01-01 to 9999-12-31.
FIRST_DAY, LAST_DAY = (
    end.toordinal() - dt.date(1970, 1, 1).toordinal() for end in (dt.date.min, dt.date.max)
)
_DAY_OF = dt.date.fromordinal
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Tell whether *year* (astronomical) has a 29th of February.

    >>> is_leap(2000), is_leap(1900), is_leap(-4)
    (True, False, True)
    """
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """The number of days of a month, 28 to 31.

    >>> days_in_month(2024, 2)
    29
    """
    if month == 2 and is_leap(year):
        return 29
    return _LENGTHS[month - 1]


def days_from_civil(year: int, month: int, day: int) -> int:
    """Days since 1970-01-01 of a date; *month* 1-12, *day* within its month (not checked). O(1).

    >>> days_from_civil(1970, 1, 1), days_from_civil(2024, 8, 23)
    (0, 19958)
    """
    if month <= 2:
        year -= 1
        month += 12
    era_day = 365 * year + year // 4 - year // 100 + year // 400
    return era_day + (153 * (month - 3) + 2) // 5 + day - 719469


def civil_from_days(days: int) -> tuple[int, int, int]:
    """The ``(year, month, day)`` of a count of days since 1970-01-01. O(1).

    >>> civil_from_days(19958)
    (2024, 8, 23)
    """
    if FIRST_DAY <= days <= LAST_DAY:
        date = _DAY_OF(days - FIRST_DAY + 1)
        return date.year, date.month, date.day
    shifted = days + 719468
    era, day_of_era = divmod(shifted, 146097)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    index = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * index + 2) // 5 + 1
    month = index + 3 if index < 10 else index - 9
    return era * 400 + year_of_era + (month <= 2), month, day


def weekday(days: int) -> int:
    """The weekday of a count of days: Monday is 0, Sunday 6.

    >>> weekday(19958)
    4
    """
    return (days + 3) % 7


def iso_week(days: int) -> tuple[int, int]:
    """The ISO 8601 ``(year, week)`` of a count of days.

    >>> iso_week(days_from_civil(2024, 12, 30))
    (2025, 1)
    """
    thursday = days - weekday(days) + 3
    year = civil_from_days(thursday)[0]
    return year, (thursday - days_from_civil(year, 1, 1)) // 7 + 1


def days_from_iso_week(year: int, week: int) -> int:
    """The Monday of an ISO week, in days since 1970-01-01; *week* 1-53 (not checked).

    >>> civil_from_days(days_from_iso_week(2025, 1))
    (2024, 12, 30)
    """
    fourth = days_from_civil(year, 1, 4)
    return fourth - weekday(fourth) + 7 * (week - 1)


def weeks_in_year(year: int) -> int:
    """52 or 53: the number of ISO weeks of a year.

    >>> weeks_in_year(2020), weeks_in_year(2024)
    (53, 52)
    """
    return iso_week(days_from_civil(year, 12, 28))[1]
