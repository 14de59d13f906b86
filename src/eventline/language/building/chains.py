"""Years with two names, and those that run across two: 1666/7, 1910/11, winter 1850-51; Old Style."""

from __future__ import annotations

import re

import attrs

from eventline.calendars.gregorian import days_in_month
from eventline.language.building.dates import full_year, second_year
from eventline.language.building.digits import numeric
from eventline.language.building.fields import ranged
from eventline.language.building.verdicts import Unreadable
from eventline.resolution import AnyOf, Between, Date, Expression, OneOf

#: Great Britain counted years from 25 March, Lady Day, up to 1751.
_LAST_DOUBLE_YEAR = 1752
_LADY_DAY = (3, 25)
#: Two years that are written as one chain lie no further apart.
_LONGEST = 60


def across(chain: str) -> Between:
    """Some time in a year that runs across two of the calendar's.

    >>> across("2021/22")
    Between(Date(year=2021), Date(year=2022), one=True)
    """
    year, other, _ = years_in(chain)
    return across_years(year, int(other))


def across_years(year: int, second: int) -> Between:
    """The same of a year and the next one, or the last two digits of that.

    >>> across_years(1999, 0)
    Between(Date(year=1999), Date(year=2000), one=True)
    """
    if second not in {year + 1, (year + 1) % 100}:
        raise Unreadable(f"{year}-{second}")
    return _span(Date(year=year), Date(year=year + 1))


def across_short(pair: str) -> Between:
    """The same of two years of this century with two digits each.

    >>> across_short("23/24")
    Between(Date(year=2023), Date(year=2024), one=True)
    """
    year, second = map(int, pair.split("/"))
    return across_years(2000 + year, second)


def run_from(years: Between | int, month: int, day: int) -> Between:
    """The year that runs across two of the calendar's from a day of the first, as states tax and account.

    Args:
        years: The two, or the second, by which it is called; two digits are of this century.
        month: The month it begins in.
        day: The day it begins on.

    >>> run_from(across("2021/22"), 4, 6).end, run_from(across("2021/22"), 7, 1).end
    (Date(year=2022, month=4, day=5), Date(year=2022, month=6, day=30))
    >>> run_from(2024, 10, 1).start, run_from(24, 10, 1).start
    (Date(year=2023, month=10, day=1), Date(year=2023, month=10, day=1))
    """
    start = Date(year=int(full_year(years)) - 1) if isinstance(years, int) else years.start
    assert isinstance(start, Date)
    first = start.year
    assert isinstance(first, int)  # of two years in a row
    last = (month, day - 1) if day > 1 else (month - 1, days_in_month(first + 1, month - 1))
    return Between(Date(year=first, month=month, day=day), Date(year=first + 1, month=last[0], day=last[1]))


def across_or_month(chain: str) -> OneOf:
    """In prose, a year that runs across two; it may be the month with that number too.

    >>> across_or_month("2010-11").of[1]
    Date(year=2010, month=11)
    """
    return OneOf((across(chain), numeric(chain)))


def season_across(season: str, years: str | int, second: int | None = None) -> Expression:
    """A season of two years: the winter that lies in both; of any other, the one of either year.

    >>> season_across("WI", "1850/51")
    Date(year=1850, season='WI')
    >>> season_across("SU", 1850, 51)
    AnyOf((Date(year=1850, season='SU'), Date(year=1851, season='SU')))
    """
    chain = years if isinstance(years, str) else f"{years}/{second}"
    first, _, last = years_in(chain)
    if last != first + 1:
        raise Unreadable(f"{season} {chain}")
    winter = Date(year=first, season=season)
    return winter if season == "WI" else AnyOf((winter, Date(year=last, season=season)))


def stated(date: Expression | int) -> Expression:
    """A date, or a year by itself.

    >>> stated(1750)
    Date(year=1750)
    """
    return Date(year=date) if isinstance(date, int) else date


def year_chain(text: str) -> Expression:
    """A year with digits behind it: a month, or a second year, of which the time is one of the two.

    Two years in a row with a slash, before 1753, are the two names of the first months of one year. Two whole
    years, and one behind a hyphen that is shortened to a digit, are a range.

    >>> year_chain("1921-05")
    Date(year=1921, month=5)
    >>> year_chain("1910/11")
    OneOf((Between(Date(year=1910), Date(year=1911), one=True), Date(year=1910, month=11)))
    >>> year_chain("1914/1918"), year_chain("1850-1")
    (Between(Date(year=1914), Date(year=1918)), Between(Date(year=1850), Date(year=1851)))
    """
    year, other, second = years_in(text)
    month = int(other)
    readings: list[Expression] = []
    if len(other) == 4 or ("-" in text and len(other) == 1 and second > year):
        return ranged(Date(year=year), Date(year=second))
    if "/" in text and second == year + 1 and second <= _LAST_DOUBLE_YEAR:
        return double_year(text, None)
    if year < second <= year + _LONGEST:
        readings.append(Between(Date(year=year), Date(year=second), one=True))
    if 1 <= month <= 12:
        readings.insert(0 if "-" in text else 1, Date(year=year, month=month))
    if not readings:
        raise Unreadable(text)
    return readings[0] if len(readings) == 1 else OneOf(tuple(readings))


def last_year(first: int, digits: int) -> int:
    """The end of "1720-86": of the same century where it may be.

    >>> last_year(1720, 86), last_year(1939, 45), last_year(1999, 3)
    (1786, 1945, 2003)
    """
    return first // 100 * 100 + digits if digits > first % 100 else second_year(first, digits)


def months_chained(first: str, last: str) -> Expression:
    """From one chain to another: months with two digits behind a hyphen are months, and no second years.

    >>> months_chained("1901-05", "1901-06")
    Between(Date(year=1901, month=5), Date(year=1901, month=6))
    >>> months_chained("1850-1", "1852-3").end
    Between(Date(year=1852), Date(year=1853))
    """
    if all(re.fullmatch(r"\d{4}-\d\d", text) for text in (first, last)):
        return ranged(numeric(first), numeric(last))
    return ranged(year_chain(first), year_chain(last))


def years_chained(text: str) -> Between:
    """Two years, where nothing else can be meant.

    >>> years_chained("1711-12")
    Between(Date(year=1711), Date(year=1712), one=True)
    """
    year, _, second = years_in(text)
    if not year < second <= year + _LONGEST:
        raise Unreadable(text)
    return _span(Date(year=year), Date(year=second))


def second_of(text: str) -> Date:
    """The year of ours behind one of another calendar: AH 1123/1711.

    >>> second_of("1123/1711")
    Date(year=1711)
    """
    _, other, second = years_in(text)
    if len(other) < 4:
        raise Unreadable(text)
    return Date(year=second)


def double_year(text: str, date: Date | None) -> Expression:
    """A time before Lady Day in the two years it has: the year began on 25 March, or on 1 January.

    The calendar is the Julian, and the later of the two is the year.

    >>> double_year("1666/7", Date(month=2, day=3))
    Date(year=1667, month=2, day=3, calendar='julian')
    >>> double_year("1666/7", None).end
    Date(year=1667, month=3, day=24, calendar='julian')
    """
    year, _, second = years_in(text)
    if second != year + 1 or second > _LAST_DOUBLE_YEAR:
        raise Unreadable(text)
    if date is None:
        return _span(_julian(second, 1, 1), _julian(second, 3, 24))
    if not _before_lady_day(date):
        raise Unreadable(f"{date!r} {text}")
    if date.day is None and date.month == 3:
        return _span(_julian(second, 3, 1), _julian(second, 3, 24))
    return _month_or_day(second, date)


def old_style(date: Expression | int) -> Expression:
    """A date in the Julian calendar; before Lady Day, its year may have begun on either day.

    >>> old_style(Date(year=1689, month=5, day=3))
    Date(year=1689, month=5, day=3, calendar='julian')
    >>> old_style(Date(year=1689, month=2, day=3)).of[1]
    Date(year=1690, month=2, day=3, calendar='julian')
    """
    if isinstance(date, OneOf):
        return attrs.evolve(date, of=tuple(map(old_style, date.of)))
    date = stated(date)
    if not isinstance(date, Date) or not isinstance(date.year, int):
        raise Unreadable(f"{date!r} Old Style")
    year = date.year
    if date.month is None:
        return _span(_julian(year, 1, 1), _julian(year + 1, 3, 24))
    if year < _LAST_DOUBLE_YEAR and _before_lady_day(date):
        return OneOf((_month_or_day(year, date), _month_or_day(year + 1, date)))
    return _month_or_day(year, date)


def years_in(text: str) -> tuple[int, str, int]:
    """The year of a chain, the digits behind it, and the year that ends in them.

    >>> years_in("1869/0"), years_in("1899-00")
    ((1869, '0', 1870), (1899, '00', 1900))
    """
    first, other = re.split("[-/]", text)
    year = int(first)
    if other == str(year + 1)[-len(other) :]:
        return year, other, year + 1
    return year, other, int(first[: 4 - len(other)] + other)


def _before_lady_day(date: Date) -> bool:
    return (date.month or 0, date.day or 1) < _LADY_DAY


def _month_or_day(year: int, date: Date) -> Expression:
    """A day of the Julian calendar, or a month of it as one time in it."""
    month = date.month or 1
    if date.day is not None:
        return _julian(year, month, date.day)
    last = 29 if month == 2 and year % 4 == 0 else days_in_month(1, month)
    return _span(_julian(year, month, 1), _julian(year, month, last))


def _julian(year: int, month: int, day: int) -> Date:
    return Date(year=year, month=month, day=day, calendar="julian")


def _span(start: Date, end: Date) -> Between:
    return Between(start, end, one=True)
