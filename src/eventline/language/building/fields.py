"""What fields of archives say: doubt, masks, double years, Old Style, one time between two."""

from __future__ import annotations

import re

import attrs

from eventline.calendars.gregorian import days_in_month
from eventline.language.building.dates import century, day_of
from eventline.language.building.digits import numeric
from eventline.language.building.verdicts import Unreadable
from eventline.resolution import (
    About,
    After,
    AllOf,
    AnyOf,
    Before,
    Between,
    Date,
    Expression,
    From,
    OneOf,
    Until,
    share,
)

#: Great Britain counted years from 25 March, Lady Day, up to 1751.
_LAST_DOUBLE_YEAR = 1752
_LADY_DAY = (3, 25)
#: Two years that are written as one chain lie no further apart.
_LONGEST = 60


def qualified(of: Expression, about: object, doubt: object) -> Expression:
    """A time that is said with "circa", or with a sign of doubt; of a range, both ends.

    >>> qualified(Date(year=1850), "c", None)
    About(Date(year=1850))
    >>> qualified(About(Date(year=1850)), None, 1)
    About(Date(year=1850), qualification='%')
    """
    if about is None and doubt is None:
        return of
    if isinstance(of, Between) and not of.one:
        return attrs.evolve(of, start=qualified(of.start, about, doubt), end=qualified(of.end, about, doubt))
    if isinstance(of, From | Until):
        return attrs.evolve(of, of=qualified(of.of, about, doubt))
    if isinstance(of, About):
        about = about if of.qualification == "?" else 1
        doubt = doubt if of.qualification == "~" else 1
        of = of.of
    return About(of, "%" if about is not None and doubt is not None else "?" if about is None else "~")


def ranged(start: Expression, end: Expression) -> Between:
    """From one time to another.

    >>> ranged(Date(month=1), Date(year=1921, month=3))
    Between(Date(year=1921, month=1), Date(year=1921, month=3))
    """
    return Between(*share(start, end))


def one_between(start: Expression, end: Expression) -> Expression:
    """One time, somewhere between two; where one of them is in doubt, so is it.

    >>> one_between(Date(year=1914), Date(year=1918))
    Between(Date(year=1914), Date(year=1918), one=True)
    >>> one_between(Date(year=1914), About(Date(year=1918), "?"))
    About(Between(Date(year=1914), Date(year=1918), one=True), qualification='?')
    """
    doubt = 1 if any(isinstance(time, About) and time.qualification != "~" for time in (start, end)) else None
    return qualified(Between(*share(_certain(start), _certain(end)), one=True), None, doubt)


def _certain(time: Expression) -> Expression:
    """A time without its doubt."""
    if not isinstance(time, About) or time.qualification == "~":
        return time
    return About(time.of) if time.qualification == "%" else time.of


def either(*times: Expression) -> AnyOf:
    """One of several times; what only one says holds for those beside it.

    >>> either(Date(month=5), Date(year=1921, month=6))
    AnyOf((Date(year=1921, month=5), Date(year=1921, month=6)))
    """
    return AnyOf(each(*times).of)


def each(*times: Expression) -> AllOf:
    """All of several times; what only one says holds for those beside it.

    >>> each(Date(day=3), Date(day=5), Date(year=1914, month=6, day=9))
    AllOf((Date(year=1914, month=6, day=3), Date(year=1914, month=6, day=5), Date(year=1914, month=6, day=9)))
    >>> each(Date(year=1914), Between(Date(year=1916), Date(year=1918))).of[0]
    Date(year=1914)
    """
    told = list(times)
    for at in reversed(range(len(told) - 1)):
        after = told[at + 1]
        told[at], _ = share(told[at], after.start if isinstance(after, Between) else after)
    for at in range(1, len(told)):  # "1850s, 60s and 70s"
        _, told[at] = share(told[at - 1], told[at])
    return AllOf(tuple(told))


def earlier(than: Expression, *, inclusive: bool = False) -> Expression:
    """Before a time; before about a time, about before it.

    >>> earlier(About(Date(year=1850)))
    About(Before(Date(year=1850)))
    """
    if isinstance(than, About):
        return About(Before(than.of, inclusive), than.qualification)
    return Before(than, inclusive)


def later(than: Expression, *, inclusive: bool = False) -> Expression:
    """After a time; after about a time, about after it.

    >>> later(Date(year=1850), inclusive=True)
    After(Date(year=1850), inclusive=True)
    """
    if isinstance(than, About):
        return About(After(than.of, inclusive), than.qualification)
    return After(than, inclusive)


def century_mask(digits: int) -> Date:
    """The years that begin with two digits: 17??.

    >>> century_mask(17)
    Date(year='17XX')
    """
    return Date(year=f"{digits:02d}XX")


def decade_mask(digits: int) -> Date:
    """The years that begin with three digits: 184-.

    >>> decade_mask(184)
    Date(year='184X')
    """
    if not 100 <= digits <= 299:
        raise Unreadable(f"{digits}-")
    return Date(year=f"{digits}X")


def century_part(number: int, part: int, of: int, era: str | None = None) -> Between:
    """Some time in one of some equal parts of a century.

    >>> century_part(19, 4, of=4), century_part(16, 3, of=3).start
    (Between(Date(year=1875), Date(year=1899), one=True), Date(year=1566))
    >>> century_part(5, 1, of=4, era="BC")
    Between(Date(year=-499), Date(year=-475), one=True)
    """
    first = 1 - number * 100 if era == "BC" else number * 100 - 100
    start, end = (100 * bound // of for bound in (part - 1, part))
    return Between(Date(year=first + start), Date(year=first + end - 1), one=True)


def saec_part(number: int, fraction: str) -> Between:
    """A part of a century as the descriptions of manuscripts have it: "s. xv 1/2" is its first half.

    >>> saec_part(15, "2/2")
    Between(Date(year=1450), Date(year=1499), one=True)
    """
    part, of = map(int, fraction.split("/"))
    if not 1 <= part <= of <= 4:
        raise Unreadable(f"{fraction} of a century")
    return century_part(number, part, of)


def century_as(number: int, like: Expression) -> Date:
    """A century of the era of another, which says it for both: "3rd-2nd century BC".

    >>> century_as(3, century(2, "BC")), century_as(18, century(19))
    (Date(year='-02XX'), Date(year='17XX'))
    """
    told = [date.year for date in like.walk() if isinstance(date, Date)]
    return century(number, "BC" if all(str(year).startswith("-") for year in told) else None)


def months_from(month: int, year: int) -> Between:
    """Some time in three months: a term of a court.

    >>> months_from(10, 1534)
    Between(Date(year=1534, month=10), Date(year=1534, month=12), one=True)
    """
    return Between(Date(year=year, month=month), Date(year=year, month=month + 2), one=True)


def across_new_year(year: int, month: int, chain: str, last_month: int, last_day: int) -> Between:
    """From a day to one of another year, with the numbers between as one: "1915 Apr. 6-1916 Jan. 3".

    >>> across_new_year(1915, 4, "6-1916", 1, 3).end
    Date(year=1916, month=1, day=3)
    """
    day, _, last_year = chain.partition("-")
    if not last_year:
        raise Unreadable(chain)
    start, end = day_of(year, month, int(day)), day_of(int(last_year), last_month, last_day)
    return ranged(start, end)


def valid_month(number: int) -> int:
    """The month of a Roman numeral; there is no thirteenth.

    >>> valid_month(6)
    6
    """
    if number > 12:
        raise Unreadable(f"month {number}")
    return number


def across(chain: str) -> Between:
    """Some time in a year that runs across two of the calendar's.

    >>> across("2021/22")
    Between(Date(year=2021), Date(year=2022), one=True)
    """
    year, other, _ = _years(chain)
    return across_years(year, int(other))


def across_years(year: int, second: int) -> Between:
    """The same of a year and the next one, or the last two digits of that.

    >>> across_years(1999, 0)
    Between(Date(year=1999), Date(year=2000), one=True)
    """
    if second not in {year + 1, (year + 1) % 100}:
        raise Unreadable(f"{year}-{second}")
    return _span(Date(year=year), Date(year=year + 1))


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
    first, _, last = _years(chain)
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
    year, other, second = _years(text)
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


def double_year(text: str, date: Date | None) -> Expression:
    """A time before Lady Day in the two years it has: the year began on 25 March, or on 1 January.

    The calendar is the Julian, and the later of the two is the year.

    >>> double_year("1666/7", Date(month=2, day=3))
    Date(year=1667, month=2, day=3, calendar='julian')
    >>> double_year("1666/7", None).end
    Date(year=1667, month=3, day=24, calendar='julian')
    """
    year, _, second = _years(text)
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


def _years(text: str) -> tuple[int, str, int]:
    """The year of a chain, the digits behind it, and the year that ends in them."""
    first, other = re.split("[-/]", text)
    return int(first), other, int(first[: 4 - len(other)] + other)


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
