"""The Julian calendar, on the Gregorian axis."""

from __future__ import annotations


def days_from_julian(year: int, month: int, day: int) -> int:
    """Days since 1970-01-01 (Gregorian axis) of a date of the Julian calendar.

    >>> from eventline.calendars.gregorian import civil_from_days
    >>> civil_from_days(days_from_julian(1582, 10, 5))
    (1582, 10, 15)
    """
    if month <= 2:
        year -= 1
        month += 12
    return 365 * year + year // 4 + (153 * (month - 3) + 2) // 5 + day - 719471
