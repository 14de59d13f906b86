"""Years of reigns and of other calendars, as fields of archives state them: 4 Hen. VIII, AH 1215."""

from __future__ import annotations

from itertools import chain

from eventline.calendars.elsewhere import days_elsewhere
from eventline.calendars.gregorian import civil_from_days, days_from_civil, days_in_month
from eventline.calendars.reigns import REIGNS, joint_days, regnal_days, reign_days
from eventline.exceptions import InvalidDateError
from eventline.language.building.dates import day_of
from eventline.language.building.saints import Day, Kept
from eventline.language.building.verdicts import Impossible, Uninstalled, Unreadable
from eventline.language.text.numbers import valid_day
from eventline.resolution import Between, Date, Expression, OneOf

#: Those who need no number: there was one, or the first is meant where none is said.
_ALONE = frozenset({"anne", "elizabeth", "john", "mary", "philip and mary", "victoria", "william and mary"})
#: Those whose years are counted each by themselves: "1 & 2 Philip and Mary".
_JOINT = "philip and mary"
#: A number beyond is a year of ours, with a name behind it: "1850 John".
_LONGEST = 99
#: Islamic months began when somebody saw the moon: the tables may be a day off.
_WIDTHS = {"islamic": 1}


def reign(ruler: str, number: int | None = None) -> Between:
    """Some time in a reign.

    >>> reign("henry", 8)
    Between(Date(year=1509, month=4, day=22), Date(year=1547, month=1, day=28), one=True)
    """
    return _some_time(*reign_days(_sovereign(ruler, number)))


def regnal(nth: int, ruler: str, number: int | None = None, last: int | None = None) -> Between:
    """Some time in the *nth* year of a reign, or up to the *last*.

    >>> regnal(4, "henry", 8)
    Between(Date(year=1512, month=4, day=22), Date(year=1513, month=4, day=21), one=True)
    >>> regnal(9, "victoria", last=10).end
    Date(year=1847, month=6, day=19)
    """
    return _some_time(*_days(nth, ruler, number, last))


def in_regnal(
    date: Date | Kept, nth: int, ruler: str, number: int | None = None, last: int | None = None
) -> Date | OneOf:
    """The day of a month, or of a feast, in a year of a reign; the few years that have it twice, either.

    >>> in_regnal(Date(month=3, day=1), 4, "henry", 8)
    Date(year=1513, month=3, day=1)
    >>> in_regnal(Kept("michaelmas", weekday=1), 3, "edward", 3)
    Date(year=1329, month=10, day=2)
    >>> in_regnal(Date(month=5, day=20), 5, "john")
    OneOf((Date(year=1203, month=5, day=20), Date(year=1204, month=5, day=20)))
    """
    first, end = _days(nth, ruler, number, last)
    years = range(civil_from_days(first)[0], civil_from_days(end)[0] + 1)
    found = chain.from_iterable(_in_year(date, year) for year in years)
    days = [day_of(*one) for one in found if first <= days_from_civil(*one) <= end]
    if not days:
        raise Impossible(f"{date!r}, {nth} {ruler} {number}")
    return days[0] if len(days) == 1 else OneOf(tuple(days))


def term_in_regnal(month: int, nth: int, ruler: str, number: int | None = None) -> Between | OneOf:
    """Some time in a term of a court, by its first month, in a year of a reign.

    >>> term_in_regnal(5, 3, "james", 1)
    Between(Date(year=1605, month=5, day=1), Date(year=1605, month=7, day=31), one=True)
    """
    first, last = _days(nth, ruler, number)
    years = range(civil_from_days(first)[0], civil_from_days(last)[0] + 1)
    end = month + 2
    terms = [
        (days_from_civil(year, month, 1), days_from_civil(year, end, days_in_month(year, end)))
        for year in years
    ]
    found = [_some_time(max(a, first), min(b, last)) for a, b in terms if a <= last and b >= first]
    if not found:
        raise Impossible(f"term of month {month}, {nth} {ruler} {number}")
    return found[0] if len(found) == 1 else OneOf(tuple(found))


def elsewhere(calendar: str, year: int, month: int | None = None, day: int | None = None) -> Expression:
    """Some time in a year or a month of another calendar, or a day of it.

    >>> elsewhere("french-republican", 7).start
    Date(year=1798, month=9, day=22)
    >>> elsewhere("french-republican", 7, 4, 1)
    Date(year=1798, month=12, day=21)
    >>> elsewhere("islamic", 1215)  # AH 1215, by tables that may be a day off
    Between(Date(year=1800, month=5, day=24), Date(year=1801, month=5, day=14), one=True)
    """
    try:
        first, after = days_elsewhere(calendar, year, month, day)
    except InvalidDateError as error:
        raise Impossible(str(error)) from error
    except ModuleNotFoundError as error:
        raise Uninstalled(str(error)) from error
    width = _WIDTHS.get(calendar, 0)
    return _day(first) if after - first == 1 and not width else _some_time(first - width, after - 1 + width)


def _sovereign(ruler: str, number: int | None) -> str:
    sovereign = f"{ruler} {1 if number is None and ruler in _ALONE else number}"
    if sovereign not in REIGNS:
        raise Unreadable(sovereign)
    return sovereign


def _days(nth: int, ruler: str, number: int | None, last: int | None = None) -> tuple[int, int]:
    sovereign = _sovereign(ruler, number)
    if nth > _LONGEST:
        raise Unreadable(f"{nth} {sovereign}")
    try:
        if ruler == _JOINT and last is not None:
            return joint_days(nth, last)
        first = regnal_days(sovereign, nth)
        end = regnal_days(sovereign, nth if last is None else last)
    except InvalidDateError as error:
        raise Impossible(str(error)) from error
    if end < first:
        raise Impossible(f"{nth} to {last} {sovereign}")
    return first[0], end[1]


def _in_year(date: Date | Kept, year: int) -> tuple[Day, ...]:
    if isinstance(date, Kept):
        return date.days(year)
    assert date.month is not None  # it has a day, and so a month
    assert date.day is not None
    return ((year, date.month, date.day),) if valid_day(year, date.month, date.day) else ()


def _day(days: int) -> Date:
    return day_of(*civil_from_days(days))


def _some_time(first: int, last: int) -> Between:
    return Between(_day(first), _day(last), one=True)
