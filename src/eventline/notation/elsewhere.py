"""Dates of other calendars, to and from the Gregorian axis: Julian, Hebrew, Islamic, Persian, Republican."""

from __future__ import annotations

import re
from typing import overload

import attrs

from eventline.calendars.elsewhere import calendar_of, days_elsewhere, elsewhere_from_days, month_name
from eventline.calendars.granularity import Granularity
from eventline.calendars.julian import (
    YEAR_STARTS,
    days_from_julian,
    days_in_julian_month,
    julian_from_days,
    year_from_january,
)
from eventline.calendars.ticks import DAY
from eventline.exceptions import InvalidDateError
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet
from eventline.model.forms import Form
from eventline.notation.making import Timelike, when

_DUAL = re.compile(r"([0-9]{1,4})/([0-9]{1,4})").fullmatch
_MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)


@overload
def julian(year: int, month: int, day: int, *, year_start: str | None = None) -> UncertainDate: ...
@overload
def julian(
    year: int | str, month: int | None = None, day: int | None = None, *, year_start: str | None = None
) -> UncertainDate | DateSet: ...
def julian(
    year: int | str, month: int | None = None, day: int | None = None, *, year_start: str | None = None
) -> UncertainDate | DateSet:
    """A date of the Julian calendar (Old Style), on the Gregorian axis; ``stated`` keeps what was stated.

    Years did not always begin in January: in England, until 1751, the day after 24 March 1666 was 25 March
    1667. Writers who knew both styles wrote both numbers, "10 February 1666/7", which is one day. On days on
    which both styles agree, or without a month, two numbers are two readings: a set of both.

    Args:
        year: The year as stated (0 is 1 BC), or two of them as a string: "1666/7", "1699/1700".
        month: 1 to 12, or None for the whole year.
        day: Of the month, or None for the whole month. A month in which the year begins, of which no day is
            known, lies at both ends of that year, and is a set of both.
        year_start: Where the stated year began: "january-1", "march-1" (Venice), "march-25" (Lady Day:
            England, Florence), "march-25-pisa", "september-1" (Byzantium, Russia), "december-25". None is
            "january-1", and with two numbers "march-25".

    Raises:
        InvalidDateError: If there is no such date.

    >>> julian(1666, 9, 2)
    when('1666-09-12')
    >>> julian(1666, 2, 10, year_start="march-25") == julian("1666/7", 2, 10)
    True
    >>> julian("1666/7", 2, 10), julian("1666/7", 2, 10).stated
    (when('1667-02-20'), '10 February 1666/7 (Julian, year from March 25)')
    >>> [date.earliest for date in julian("1666/7", 6, 10).members]
    [when('1666-06-20'), when('1667-06-20')]
    """
    start = year_start or ("march-25" if isinstance(year, str) else "january-1")
    stated = _stated(year, month, day, start)
    spans = (
        _one_year(year, month, day, start) if isinstance(year, int) else _two_years(year, month, day, start)
    )
    dates = [attrs.evolve(UncertainDate.span(lo * DAY, hi * DAY), stated=stated) for lo, hi in spans]
    return dates[0] if len(dates) == 1 else DateSet(tuple(dates))


def _one_year(year: int, month: int | None, day: int | None, start: str) -> list[tuple[int, int]]:
    """The days of a date whose year is counted from *start*, half-open; two stretches where it is split."""
    if month is None:
        if day is not None:
            raise InvalidDateError(f"day {day} without a month: give the month too")
        year_from_january(year, 1, 1, start)  # refuses an unknown start
        first_month, first_day, shift = YEAR_STARTS[start]
        bounds = [days_from_julian(year + shift + n, first_month, first_day) for n in (0, 1)]
        return [(bounds[0], bounds[1])]
    if not 1 <= month <= 12:
        raise InvalidDateError(f"month {month}: 1 to 12")
    if day is not None:
        return [_day(year_from_january(year, month, day, start), month, day)]
    days = [_month(year_from_january(year, month, n, start), month) for n in (1, 31)]
    if days[0] == days[1]:
        return [days[0]]
    before = YEAR_STARTS[start][1] - 1
    return sorted([(days[0][0], days[0][0] + before), (days[1][0] + before, days[1][1])])


def _two_years(text: str, month: int | None, day: int | None, start: str) -> list[tuple[int, int]]:
    """The days on which both styles give the numbers stated; where there are none, those of both numbers."""
    match = _DUAL(text)
    year = int(match[1]) if match else 0
    if match is None or str(year + 1)[-len(match[2]) :] != match[2]:
        raise InvalidDateError(f"{text!r} is no year of two styles: write two that follow, as '1666/7'")
    if month is not None:
        both = [_one_year(year, month, day, start), _one_year(year + 1, month, day, "january-1")]
        shared = [
            (max(a[0], b[0]), min(a[1], b[1]))
            for a in both[0]
            for b in both[1]
            if max(a[0], b[0]) < min(a[1], b[1])
        ]
        if shared:
            return shared
    return [*_one_year(year, month, day, "january-1"), *_one_year(year + 1, month, day, "january-1")]


def _month(year: int, month: int) -> tuple[int, int]:
    first = days_from_julian(year, month, 1)
    return first, first + days_in_julian_month(year, month)


def _day(year: int, month: int, day: int) -> tuple[int, int]:
    first, after = _month(year, month)
    if not 1 <= day <= after - first:
        raise InvalidDateError(
            f"day {day}: {_MONTHS[month - 1]} {year} (Julian) has days 1 to {after - first}"
        )
    return first + day - 1, first + day


def _stated(year: int | str, month: int | None, day: int | None, start: str) -> str:
    name = None if month is None or not 1 <= month <= 12 else _MONTHS[month - 1]
    number = f"{1 - year} BC" if isinstance(year, int) and year < 1 else str(year)
    words = " ".join(str(part) for part in (day, name, number) if part is not None)
    if start == "january-1":
        return f"{words} (Julian)"
    first_month, first_day, _ = YEAR_STARTS.get(start, (1, 1, 0))
    place = " before" if start == "march-25-pisa" else ""
    return f"{words} (Julian, year from {_MONTHS[first_month - 1]} {first_day}{place})"


def from_calendar(
    calendar: str, year: int, month: int | None = None, day: int | None = None
) -> UncertainDate:
    """A date of another calendar, on the Gregorian axis; what was stated is kept in ``stated``.

    Hebrew and Islamic days begin at sunset: the date given is that of their daylight. Islamic dates are
    reckoned by the tables; where the month was begun by sight of the moon, say so with
    ``.with_about(ev.days(1))``. Persian years begin on the day of the equinox in Tehran, as since 1925;
    earlier practice may differ by a day.

    Args:
        calendar: "hebrew", "islamic", "persian", "french-republican" (the extra ``calendars`` brings the
            library convertdate for them), or "julian" (for which `julian` knows more).
        year: Of the era of that calendar.
        month: By its number: Hebrew months from Nisan, 1, so that a year begins with Tishri, 7, and Adar is
            12, the second Adar 13; the Republican year ends with five or six days as its month 13.
        day: Of the month.

    Raises:
        InvalidDateError: If the calendar, or the date in it, is none.
        ModuleNotFoundError: If convertdate is not installed.

    >>> from_calendar("hebrew", 5784, 7, 1), from_calendar("hebrew", 5784, 7, 1).stated
    (when('2023-09-16'), '1 Tishri 5784 (Hebrew)')
    >>> from_calendar("islamic", 1445, 9)
    when(earliest='2024-03-11', latest='2024-04-09')
    >>> from_calendar("french-republican", 8, 2, 18)
    when('1799-11-09')
    """
    if calendar == "julian":
        found = julian(year, month, day)
        assert isinstance(found, UncertainDate)
        return found
    if month is None and day is not None:
        raise InvalidDateError(f"day {day} without a month: give the month too")
    lower, upper = days_elsewhere(calendar, year, month, day)
    words = (day, None if month is None else month_name(calendar, month), year)
    stated = " ".join(str(part) for part in words if part is not None)
    date = UncertainDate.span(lower * DAY, upper * DAY)
    return attrs.evolve(date, stated=f"{stated} ({calendar_of(calendar).name})")


def to_calendar(x: Timelike, calendar: str) -> tuple[int, int, int]:
    """The year, month and day that a day has in another calendar.

    Args:
        x: What `when` takes; it has to be one day.
        calendar: As in `from_calendar`. Years of "julian" are counted from January.

    Raises:
        InvalidDateError: If *x* is not one day, or the calendar has none such.
        ModuleNotFoundError: If convertdate is not installed.

    >>> to_calendar("1752-09-14", "julian"), to_calendar("2024-03-20", "persian")
    ((1752, 9, 3), (1403, 1, 1))
    """
    date = when(x)
    if (
        not isinstance(date, UncertainDate)
        or date.granularity is not Granularity.DAY
        or date.form is not Form.PLAIN
        or date.about is not None
    ):
        raise InvalidDateError(f"{date} is not one day: pass one of its days, such as its .earliest")
    days = date.lo // DAY
    return julian_from_days(days) if calendar == "julian" else elsewhere_from_days(calendar, days)
