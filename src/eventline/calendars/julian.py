"""The Julian calendar, on the Gregorian axis, and the days on which its years began."""

from __future__ import annotations

from eventline.calendars.gregorian import days_in_month
from eventline.exceptions import InvalidDateError

#: Where a year of the Julian calendar began: month, day, and in which year from January year 0 of it began.
#: A year Y runs from that day of Y + shift to the day before it a year later.
YEAR_STARTS: dict[str, tuple[int, int, int]] = {
    "january-1": (1, 1, 0),  # the Roman year, and that of nearly all tables
    "march-1": (3, 1, 0),  # Venice to 1797
    "march-25": (3, 25, 0),  # Lady Day: England to 1751, Scotland to 1599, Florence to 1749
    "march-25-pisa": (3, 25, -1),  # Pisa to 1749: the 25th of March before
    "september-1": (9, 1, -1),  # Byzantium, and Russia to 1699
    "december-25": (12, 25, -1),  # Christmas: much of the Empire in the Middle Ages
}


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


def julian_from_days(days: int) -> tuple[int, int, int]:
    """The ``(year, month, day)`` of the Julian calendar, years from January, of days since 1970-01-01.

    >>> from eventline.calendars.gregorian import days_from_civil
    >>> julian_from_days(days_from_civil(1752, 9, 14))
    (1752, 9, 3)
    """
    shifted = days + 719470
    cycle, day_of_cycle = divmod(shifted, 1461)
    year_of_cycle = min(day_of_cycle // 365, 3)
    day_of_year = day_of_cycle - 365 * year_of_cycle
    index = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * index + 2) // 5 + 1
    month = index + 3 if index < 10 else index - 9
    return cycle * 4 + year_of_cycle + (month <= 2), month, day


def days_in_julian_month(year: int, month: int) -> int:
    """The number of days of a month of the Julian calendar: every fourth February has 29.

    >>> days_in_julian_month(1700, 2)
    29
    """
    return 28 + (year % 4 == 0) if month == 2 else days_in_month(1, month)


def year_from_january(year: int, month: int, day: int, year_start: str) -> int:
    """The year counted from January in which a day of a year that starts elsewhere lies.

    Args:
        year: The year as stated.
        month: 1 to 12.
        day: Of the month.
        year_start: A key of `YEAR_STARTS`.

    Raises:
        InvalidDateError: If nothing is known of that start.

    >>> year_from_january(1666, 2, 10, "march-25")
    1667
    """
    if year_start not in YEAR_STARTS:
        raise InvalidDateError(f"{year_start!r} is no start of a year; there are: {', '.join(YEAR_STARTS)}")
    first_month, first_day, shift = YEAR_STARTS[year_start]
    return year + shift + ((month, day) < (first_month, first_day))
