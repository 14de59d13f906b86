"""Days, months, years, decades and centuries, and the parts of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import attrs

from eventline.language.building.joining import both, given
from eventline.language.building.verdicts import Impossible, Unreadable
from eventline.language.text.numbers import valid_day
from eventline.resolution import (
    About,
    AllOf,
    Between,
    Date,
    Expression,
    Last,
    Next,
    OneOf,
    Part,
    This,
    share,
)

if TYPE_CHECKING:
    from eventline.calendars import Granularity

_T = TypeVar("_T")
#: So many years has a school.
_SCHOOL = 13
#: So many months have a quarter and a half of a year.
_QUARTER, _HALF = 3, 6


def day_of(year: int | str | None, month: int, day: int) -> Date:
    """A day; 31 June is none.

    >>> day_of(None, 6, 30)
    Date(month=6, day=30)
    """
    if not valid_day(year if isinstance(year, int) else None, month, day):
        raise Impossible(f"{day}.{month}.")
    return Date(year=year, month=month, day=day)


def ides(month: int) -> Date:
    """The ides of a month.

    >>> ides(3)
    Date(month=3, day=15)
    """
    return Date(month=month, day=15 if month in {3, 5, 7, 10} else 13)


def dated(date: Date, year: int | str | None) -> Date:
    """The date with its year.

    >>> dated(Date(month=6, day=30), 1908)
    Date(year=1908, month=6, day=30)
    """
    if year is None:
        return date
    fields = given(date)
    if isinstance(year, int) and "day" in fields and not valid_day(year, fields["month"], fields["day"]):
        raise Impossible(f"{date!r} in {year}")
    return Date(year=year, **fields)


def months_of(last: Expression, *months: int | None) -> Expression:
    """Some months, of which the last says the year.

    >>> months_of(Date(year=2012, month=3), 1, None)
    AllOf((Date(year=2012, month=1), Date(year=2012, month=3)))
    """
    return AllOf((*(share(Date(month=month), last)[0] for month in months if month is not None), last))


def on_weekday(date: Expression, weekday: int | None) -> Expression:
    """The date with the weekday that the text gives.

    >>> on_weekday(Date(month=6, day=30), 2)
    Date(month=6, day=30, weekday=2)
    """
    if weekday is None:
        return date
    if isinstance(date, OneOf):
        return attrs.evolve(date, of=tuple(on_weekday(one, weekday) for one in date.of))
    return Date(weekday=weekday, **given(date)) if isinstance(date, Date) else date


def full_year(digits: int) -> int | str:
    """Two digits of a year, of the 21st century; more are the year itself.

    >>> full_year(18), full_year(2018)
    (2018, 2018)
    """
    return 2000 + digits if digits < 100 else digits


def two_digits(number: int) -> str:
    """The mask of a year of which two digits are written.

    >>> two_digits(74)
    'XX74'
    """
    return f"XX{number:02d}"


def beyond_days(number: int) -> str:
    """Two digits of a year behind a month; just past the last day of a month they are rather a slip.

    >>> beyond_days(96)
    'XX96'
    """
    if 1 <= number < 40:
        raise Unreadable(f"{number} is no day")
    return two_digits(number)


def second_year(first_year: int, digits: int) -> int:
    """The end of "1939-45".

    >>> second_year(1939, 45), second_year(1999, 3)
    (1945, 2003)
    """
    year = first_year // 100 * 100 + digits
    if year <= first_year:
        year += 100
    if year - first_year > 60:
        raise Unreadable(f"{first_year}-{digits:02d}")
    return year


def years(start: int, end: int, about_start: str | None = None, about_end: str | None = None) -> Between:
    """From year to year, about either of them.

    >>> years(1130, 1204, about_end="about")
    Between(Date(year=1130), About(Date(year=1204)))
    """
    if start >= end:
        raise Unreadable(f"{start} to {end}")
    first, last = Date(year=start), Date(year=end)
    return Between(About(first) if about_start else first, About(last) if about_end else last)


def early_year(number: int) -> Date:
    """A year of two or three digits, behind the word; up to the thirteenth it is one of a school.

    >>> early_year(476)
    Date(year=476)
    """
    if not _SCHOOL < number < 1000:
        raise Unreadable(f"the year {number}")
    return Date(year=number)


def spelled(high: int, low: int, said: str | None = None) -> int:
    """A year in two numbers: nineteen eighty-four. One that may be a clock time is *said* to be a year.

    >>> spelled(19, 84), spelled(10, 66), spelled(12, 15, "in")
    (1984, 1066, 1215)
    """
    if low < 10 or high < 10 or (said is None and high <= 12 and low < 60):
        raise Unreadable(f"{high} {low}")
    return high * 100 + low


def year_of(number: int, era: str | None = None) -> int:
    """The astronomical year of a number and its era.

    >>> year_of(44, "BC"), year_of(44, "AD")
    (-43, 44)
    """
    if era is not None and not 0 < number <= (99_999 if era == "BC" else 9999):
        raise Unreadable(f"year {number}")
    if era == "BE":
        return number - 543
    return 1 - number if era == "BC" else number


def spelled_nought(hundreds: int, units: int) -> int:
    """The year of "nineteen oh five"; "ten oh five" is rather a time of the day.

    >>> spelled_nought(19, 5)
    1905
    """
    if not 12 < hundreds <= 20 or not 0 < units < 10:
        raise Unreadable(f"{hundreds} oh {units}")
    return hundreds * 100 + units


def parted(time_: Expression, portion: str | None) -> Expression:
    """The portion of a time, or the time itself.

    >>> parted(Date(year=2009), "early")
    Part(Date(year=2009), 'early')
    """
    return Part(time_, portion) if portion else time_


def quarter(number: int) -> int:
    """A quarter's number.

    >>> quarter(3)
    3
    """
    if not 1 <= number <= 4:
        raise Unreadable(f"quarter {number}")
    return number


def half_year(number: int) -> int:
    """The number of half a year.

    >>> half_year(2)
    2
    """
    if not 1 <= number <= 2:
        raise Unreadable(f"half {number}")
    return number


def quartered(number: int, year: int | str | None, within: Expression | None) -> Expression:
    """A quarter of a year."""
    return both(Date(quarter=number, year=year), within)


def quarters_of(year: int | str | None, within: Expression | None, *numbers: int | None) -> Expression:
    """Some quarters of a year.

    >>> quarters_of(2012, None, 1, None, 2)
    AllOf((Date(year=2012, quarter=1), Date(year=2012, quarter=2)))
    """
    told = [quarter(number) for number in numbers if number is not None]
    return AllOf(tuple(quartered(number, year, within) for number in told))


def halved(number: int, year: int | str | None, within: Expression | None) -> Expression:
    """Half of a year."""
    return both(Date(half=number, year=year), within)


def half_of(within: Expression, number: int) -> Part:
    """The first or second half of a time that is no year.

    >>> half_of(Date(month=3), 2)
    Part(Date(month=3), 'late')
    """
    return Part(within, "early" if number == 1 else "late")


def seasoned(season: str, year: int | str | None, within: Expression | None) -> Expression:
    """A season of a year."""
    return both(Date(season=season, year=year), within)


def week(number: int, year: int | None, day: int | None = None) -> Date:
    """A week of a year, or a day of it, from Monday, the first, on.

    >>> week(34, 2019), week(34, 2019, 3)
    (Date(year=2019, week=34), Date(year=2019, weekday=3, week=34))
    """
    if not 1 <= number <= 53 or (day is not None and day > 7):
        raise Unreadable(f"week {number}, day {day}")
    return Date(week=number, year=year, weekday=day)


def fiscal_quarter(number: int, year: int | None) -> Expression:
    """A quarter of a fiscal year, of which two digits will do; of this one where none is said.

    >>> fiscal_quarter(2, 24)
    Date(year=2024, quarter=2, fiscal=True)
    >>> fiscal_quarter(2, None)
    This(Date(quarter=2, fiscal=True))
    """
    if year is None:
        return This(Date(quarter=number, fiscal=True))
    return Date(year=full_year(year), quarter=number, fiscal=True)


def months_together(first_month: int, last_month: int, year: int | None) -> Date:
    """The quarter or the half of a year that two months begin and end.

    >>> months_together(4, 6, None), months_together(1, 6, 2004)
    (Date(quarter=2), Date(year=2004, half=1))
    """
    length = max(1, last_month - first_month + 1)
    if last_month % length == 0 and length == _QUARTER:
        return Date(year=year, quarter=last_month // length)
    if last_month % length == 0 and length == _HALF:
        return Date(year=year, half=last_month // length)
    raise Unreadable(f"months {first_month} to {last_month}")


def relative_fiscal(last: str | None, next_: str | None) -> Expression:
    """Last, this or next fiscal year."""
    kind = Date(fiscal=True)
    return Last(kind) if last else Next(kind) if next_ else This(kind)


def relative_unit(last: str | None, next_: str | None, unit: Granularity) -> Expression:
    """Last, this or next of a unit."""
    return Last(unit) if last else Next(unit) if next_ else This(unit)


def feast(key: str, year: int | str | None) -> Date:
    """A feast, of a year where it is said."""
    return Date(holiday=key, year=year)


def first(*values: _T | None) -> _T | None:
    """The first value that is there.

    >>> first(None, 0, 1)
    0
    """
    return next((value for value in values if value is not None), None)


def one_of(*readings: Expression | None) -> Expression:
    """The readings that are there, as one expression.

    >>> one_of(Date(month=5), None)
    Date(month=5)
    """
    there = tuple(reading for reading in readings if reading is not None)
    return there[0] if len(there) == 1 else OneOf(there)
