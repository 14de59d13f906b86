"""What a field says twice: a year of a reign with the year of ours beside it, a day in both calendars."""

from __future__ import annotations

from eventline.calendars.gregorian import civil_from_days, days_from_civil
from eventline.calendars.julian import days_from_julian
from eventline.calendars.ticks import DAY
from eventline.language.building.chains import double_year, years_in
from eventline.language.building.dates import day_of
from eventline.language.building.fields import across_day, months_from
from eventline.language.building.verdicts import Impossible, Unreadable
from eventline.language.text.numbers import valid_day
from eventline.model.date import UncertainDate
from eventline.model.interval import Interval
from eventline.resolution import AllOf, Anchor, Between, Date, Expression, resolve_expression

#: A year that is said beside a day may have begun on Lady Day: up to this one, it ends on 24 March.
_LAST_OF_LADY_DAY = 1751
#: The first month of the first term of an academic year.
_MICHAELMAS = 10


def agreed(one: Expression, other: Expression) -> Expression:
    """What lies in both of two times that say the same; a year up to 1751 may have ended on 24 March.

    Raises:
        Impossible: If nothing does.

    >>> fourth = Between(Date(year=1512, month=4, day=22), Date(year=1513, month=4, day=21), one=True)
    >>> agreed(fourth, Date(year=1512))
    Between(Date(year=1512, month=4, day=22), Date(year=1513, month=3, day=24), one=True)
    >>> agreed(Date(year=1619, month=6, day=10), Date(year=1619))
    Date(year=1619, month=6, day=10)
    """
    (first, last), (start, end) = _days(one), _days(other)
    if isinstance(other, Date) and other == Date(year=other.year):
        end = _end_of_year(end)
    if start <= first and last <= end:
        return one
    if first <= start and end <= last:
        return other
    if end < first or last < start:
        raise Impossible(f"{one!r} is not {other!r}")
    return Between(*(day_of(*civil_from_days(day)) for day in (max(first, start), min(last, end))), one=True)


def narrowed(wide: Expression, narrow: Expression) -> Expression:
    """A time with a narrower one beside it that says it again; one outside of it is another.

    >>> narrowed(Date(year="16XX"), Date(year=1640)), narrowed(Date(year="16XX"), Date(year=1740))
    (Date(year=1640), AllOf((Date(year='16XX'), Date(year=1740))))
    """
    (first, last), (start, end) = _days(wide), _days(narrow)
    return narrow if first <= start and end <= last else AllOf((wide, narrow))


def old_and_new(old: int, new: int, month: int, year: int, before: int | None = None) -> Date:
    """A day that is said in the Julian and in the Gregorian calendar; *before* is the month of the former.

    Raises:
        Unreadable: If they are two days.

    >>> old_and_new(5, 15, 6, 1688), old_and_new(28, 7, 6, 1688, before=5)
    (Date(year=1688, month=6, day=15), Date(year=1688, month=6, day=7))
    """
    before = before or month
    year_before = year - 1 if before > month else year
    is_day = valid_day(None, before, old) and valid_day(year, month, new)
    if not is_day or days_from_julian(year_before, before, old) != days_from_civil(year, month, new):
        raise Unreadable(f"{old}/{new}")
    return day_of(year, month, new)


def across_or_both(date: Date, chain: str, month: int, year: int) -> Between | Date:
    """From a day to another; with a slash, the day in both calendars: "25 Dec. 1644/4 Jan. 1645".

    >>> across_or_both(Date(month=12, day=25), "1644/4", 1, 1645)
    Date(year=1645, month=1, day=4)
    >>> across_or_both(Date(month=12, day=25), "1644-4", 1, 1645).end
    Date(year=1645, month=1, day=4)
    """
    if "/" not in chain:
        return across_day(date, chain, month, year)
    old_year, new = map(int, chain.split("/"))
    old, before = date.day, date.month
    assert old is not None  # a day of a month has both
    assert before is not None
    if old_year != (year - 1 if before > month else year):
        raise Unreadable(f"{date!r} {chain}")
    return old_and_new(old, new, month, year, before)


def old_and_new_of(days: str, month: int, year: int) -> Date:
    """The same of two days of one month.

    >>> old_and_new_of("5/15", 6, 1688)
    Date(year=1688, month=6, day=15)
    """
    old, new = map(int, days.split("/"))
    return old_and_new(old, new, month, year)


def old_and_new_double(days: str, month: int, years: str) -> Date:
    """The same of a day before Lady Day, whose year has two names.

    >>> old_and_new_double("2/13", 2, "1702/3")
    Date(year=1703, month=2, day=13)
    """
    _, _, year = years_in(years)
    old, _ = map(int, days.split("/"))
    double_year(years, Date(month=month, day=old))
    return old_and_new_of(days, month, year)


def double_of(year: int, second: int, date: Date | None = None) -> Expression:
    """A time before Lady Day, whose second year the cataloguer supplied: "30 Jan. 1648[/9]".

    >>> double_of(1648, 9, Date(month=1, day=30))
    Date(year=1649, month=1, day=30, calendar='julian')
    """
    return double_year(f"{year}/{second}", date)


def term_across(month: int, years: str) -> Expression:
    """A term, by its first month, of a year with two names, or of an academic year.

    >>> term_across(1, "1533/4").end
    Date(year=1534, month=3, day=24, calendar='julian')
    >>> term_across(5, "1963/4").start
    Date(year=1964, month=5)
    """
    year, _, second = years_in(years)
    if year >= _LAST_OF_LADY_DAY and second == year + 1:
        return months_from(month, year if month == _MICHAELMAS else year + 1)
    if month != 1:
        raise Unreadable(f"term of month {month} {years}")
    return double_year(years, None)


def _days(time: Expression) -> tuple[int, int]:
    """The first and the last day of a time, in days since 1970-01-01."""
    value = resolve_expression(time, Anchor()).value
    if not isinstance(value, UncertainDate | Interval) or value.lower is None or value.upper is None:
        raise Unreadable(f"{time!r} has no bounds")
    return value.lower // DAY, (value.upper - 1) // DAY


def _end_of_year(day: int) -> int:
    year = civil_from_days(day)[0]
    return days_from_civil(year + 1, 3, 24) if year <= _LAST_OF_LADY_DAY else day
