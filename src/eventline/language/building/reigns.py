"""Years of reigns and of other calendars, as fields of archives state them: 4 Hen. VIII, AH 1215."""

from __future__ import annotations

from eventline.calendars.elsewhere import days_elsewhere
from eventline.calendars.gregorian import civil_from_days, days_from_civil
from eventline.exceptions import InvalidDateError
from eventline.language.building.dates import day_of
from eventline.language.building.verdicts import Impossible, Unreadable
from eventline.resolution import Between, Date

#: The sovereigns of England and Great Britain: the day from which the years of each are counted, and the last
#: of the reign. Days are those of the calendar of the time, years begin on 1 January, as in C. R. Cheney, A
#: Handbook of Dates. Left out: John, whose years began on Ascension Day, and those who ruled together.
_REIGNS: dict[str, tuple[tuple[int, int, int], tuple[int, int, int]]] = {
    "william 1": ((1066, 12, 25), (1087, 9, 9)),
    "william 2": ((1087, 9, 26), (1100, 8, 2)),
    "henry 1": ((1100, 8, 5), (1135, 12, 1)),
    "henry 2": ((1154, 12, 19), (1189, 7, 6)),
    "richard 1": ((1189, 9, 3), (1199, 4, 6)),
    "henry 3": ((1216, 10, 28), (1272, 11, 16)),
    "edward 1": ((1272, 11, 20), (1307, 7, 7)),
    "edward 2": ((1307, 7, 8), (1327, 1, 20)),
    "edward 3": ((1327, 1, 25), (1377, 6, 21)),
    "richard 2": ((1377, 6, 22), (1399, 9, 29)),
    "henry 4": ((1399, 9, 30), (1413, 3, 20)),
    "henry 5": ((1413, 3, 21), (1422, 8, 31)),
    "henry 6": ((1422, 9, 1), (1461, 3, 4)),
    "edward 4": ((1461, 3, 4), (1483, 4, 9)),
    "richard 3": ((1483, 6, 26), (1485, 8, 22)),
    "henry 7": ((1485, 8, 22), (1509, 4, 21)),
    "henry 8": ((1509, 4, 22), (1547, 1, 28)),
    "edward 6": ((1547, 1, 28), (1553, 7, 6)),
    "elizabeth 1": ((1558, 11, 17), (1603, 3, 24)),
    "james 1": ((1603, 3, 24), (1625, 3, 27)),
    "charles 1": ((1625, 3, 27), (1649, 1, 30)),
    "charles 2": ((1649, 1, 30), (1685, 2, 6)),
    "james 2": ((1685, 2, 6), (1688, 12, 11)),
    "anne 1": ((1702, 3, 8), (1714, 8, 1)),
    "george 1": ((1714, 8, 1), (1727, 6, 11)),
    "george 2": ((1727, 6, 11), (1760, 10, 25)),
    "george 3": ((1760, 10, 25), (1820, 1, 29)),
    "george 4": ((1820, 1, 29), (1830, 6, 26)),
    "william 4": ((1830, 6, 26), (1837, 6, 20)),
    "victoria 1": ((1837, 6, 20), (1901, 1, 22)),
}
#: Those of whom there was one only, or who need no number.
_ALONE = frozenset({"anne", "victoria", "elizabeth"})


def reign(ruler: str, number: int | None = None) -> Between:
    """Some time in a reign.

    >>> reign("henry", 8)
    Between(Date(year=1509, month=4, day=22), Date(year=1547, month=1, day=28), one=True)
    """
    first, last = _reign(ruler, number)
    return Between(day_of(*first), day_of(*last), one=True)


def regnal(
    nth: int, ruler: str, number: int | None = None, day: Date | None = None, last: int | None = None
) -> Between | Date:
    """Some time in the *nth* year of a reign, up to the *last*, or the day of it that has no other year.

    >>> regnal(4, "henry", 8)
    Between(Date(year=1512, month=4, day=22), Date(year=1513, month=4, day=21), one=True)
    >>> regnal(4, "henry", 8, Date(month=3, day=1))
    Date(year=1513, month=3, day=1)
    """
    (year, month, first), end = _reign(ruler, number)
    starts = days_from_civil(year + nth - 1, month, first)
    ends = min(days_from_civil(year + (last or nth), month, first) - 1, days_from_civil(*end))
    if nth < 1 or starts > ends:
        raise Impossible(f"{nth} {ruler} {number}")
    if day is None:
        return Between(day_of(*civil_from_days(starts)), day_of(*civil_from_days(ends)), one=True)
    assert day.month is not None  # a day has both
    assert day.day is not None
    for shown in (year + nth - 1, year + nth):
        if starts <= days_from_civil(shown, day.month, day.day) <= ends:
            return day_of(shown, day.month, day.day)
    raise Impossible(f"{day!r}, {nth} {ruler} {number}")


def elsewhere(calendar: str, year: int, month: int | None = None, day: int | None = None) -> Between | Date:
    """Some time in a year or a month of another calendar, or a day of it.

    Raises:
        ModuleNotFoundError: If the library that reckons with them is not installed.

    >>> elsewhere("islamic", 1215)
    Between(Date(year=1800, month=5, day=25), Date(year=1801, month=5, day=13), one=True)
    >>> elsewhere("french-republican", 7, 4, 1)
    Date(year=1798, month=12, day=21)
    """
    try:
        first, after = days_elsewhere(calendar, year, month, day)
    except InvalidDateError as error:
        raise Impossible(str(error)) from error
    start, end = (day_of(*civil_from_days(one)) for one in (first, after - 1))
    return start if day is not None else Between(start, end, one=True)


def _reign(ruler: str, number: int | None) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    if number is None and ruler not in _ALONE:
        raise Unreadable(ruler)
    found = _REIGNS.get(f"{ruler} {number or 1}")
    if found is None:
        raise Unreadable(f"{ruler} {number}")
    return found
