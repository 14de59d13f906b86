"""Years of reigns, by which English records count: the 4th of Henry VIII began on 22 April 1512.

The table is that of C. R. Cheney, A Handbook of Dates for Students of English History. Days are those of the
calendar of the time, and years begin on 1 January, as in that book: they are not moved to the Gregorian axis.
Stephen and Jane are left out: books differ on their days.
"""

from __future__ import annotations

from eventline.calendars.feasts import feast_day
from eventline.calendars.gregorian import days_from_civil
from eventline.calendars.julian import julian_from_days
from eventline.exceptions import InvalidDateError

Day = tuple[int, int, int]

#: Sovereign -> the day from which the years are counted, and the last. Those of Charles II are counted
#: from the death of his father, those of William III from the day on which he and Mary began to rule.
REIGNS: dict[str, tuple[Day, Day]] = {
    "william 1": ((1066, 12, 25), (1087, 9, 9)),
    "william 2": ((1087, 9, 26), (1100, 8, 2)),
    "henry 1": ((1100, 8, 5), (1135, 12, 1)),
    "henry 2": ((1154, 12, 19), (1189, 7, 6)),
    "richard 1": ((1189, 9, 3), (1199, 4, 6)),
    "john 1": ((1199, 5, 27), (1216, 10, 19)),
    "henry 3": ((1216, 10, 28), (1272, 11, 16)),
    "edward 1": ((1272, 11, 20), (1307, 7, 7)),
    "edward 2": ((1307, 7, 8), (1327, 1, 20)),
    "edward 3": ((1327, 1, 25), (1377, 6, 21)),
    "richard 2": ((1377, 6, 22), (1399, 9, 29)),
    "henry 4": ((1399, 9, 30), (1413, 3, 20)),
    "henry 5": ((1413, 3, 21), (1422, 8, 31)),
    "henry 6": ((1422, 9, 1), (1461, 3, 4)),
    "edward 4": ((1461, 3, 4), (1483, 4, 9)),
    "edward 5": ((1483, 4, 9), (1483, 6, 25)),
    "richard 3": ((1483, 6, 26), (1485, 8, 22)),
    "henry 7": ((1485, 8, 22), (1509, 4, 21)),
    "henry 8": ((1509, 4, 22), (1547, 1, 28)),
    "edward 6": ((1547, 1, 28), (1553, 7, 6)),
    "mary 1": ((1553, 7, 6), (1558, 11, 17)),
    "philip and mary 1": ((1554, 7, 25), (1558, 11, 17)),
    "elizabeth 1": ((1558, 11, 17), (1603, 3, 24)),
    "james 1": ((1603, 3, 24), (1625, 3, 27)),
    "charles 1": ((1625, 3, 27), (1649, 1, 30)),
    "charles 2": ((1649, 1, 30), (1685, 2, 6)),
    "james 2": ((1685, 2, 6), (1688, 12, 11)),
    "william and mary 1": ((1689, 2, 13), (1694, 12, 27)),
    "william 3": ((1689, 2, 13), (1702, 3, 8)),
    "anne 1": ((1702, 3, 8), (1714, 8, 1)),
    "george 1": ((1714, 8, 1), (1727, 6, 11)),
    "george 2": ((1727, 6, 11), (1760, 10, 25)),
    "george 3": ((1760, 10, 25), (1820, 1, 29)),
    "george 4": ((1820, 1, 29), (1830, 6, 26)),
    "william 4": ((1830, 6, 26), (1837, 6, 20)),
    "victoria 1": ((1837, 6, 20), (1901, 1, 22)),
    "edward 7": ((1901, 1, 22), (1910, 5, 6)),
    "george 5": ((1910, 5, 6), (1936, 1, 20)),
    "edward 8": ((1936, 1, 20), (1936, 12, 11)),
    "george 6": ((1936, 12, 11), (1952, 2, 6)),
    "elizabeth 2": ((1952, 2, 6), (2022, 9, 8)),
}
#: The years of John began on Ascension Day.
_BY_ASCENSION = "john 1"
#: From the reform of the calendar on, years of George II began eleven days later; some counted as before.
_REFORMED, _LAST_OLD_YEAR, _REFORM = "george 2", 25, 11
#: In the second year of Mary she married Philip, and a year of them both was counted beside hers.
_ALONE_ONLY = {"mary 1": 2}


def reign_days(sovereign: str) -> tuple[int, int]:
    """The first and the last day of a reign, in days since 1970-01-01.

    Raises:
        InvalidDateError: If the sovereign is none of `REIGNS`.

    >>> from eventline.calendars.gregorian import civil_from_days
    >>> [civil_from_days(day) for day in reign_days("richard 3")]
    [(1483, 6, 26), (1485, 8, 22)]
    """
    if sovereign not in REIGNS:
        raise InvalidDateError(f"{sovereign!r} is no sovereign known here; there are: {', '.join(REIGNS)}")
    first, last = REIGNS[sovereign]
    return days_from_civil(*first), days_from_civil(*last)


def regnal_days(sovereign: str, nth: int) -> tuple[int, int]:
    """The first and the last day of the *nth* year of a reign, in days since 1970-01-01.

    Where years were counted in two ways, it is from the first day of the one to the last of the other.

    Raises:
        InvalidDateError: If the reign has no such year.

    >>> from eventline.calendars.gregorian import civil_from_days
    >>> [civil_from_days(day) for day in regnal_days("henry 8", 4)]
    [(1512, 4, 22), (1513, 4, 21)]
    """
    _, end = reign_days(sovereign)
    years = _ALONE_ONLY.get(sovereign, nth)
    if not 1 <= nth <= years or (first := _first_day(sovereign, nth)) > end:
        raise InvalidDateError(f"the reign of {sovereign} has no year {nth}")
    last = _first_day(sovereign, nth + 1) - 1
    if sovereign == _REFORMED and nth > _LAST_OLD_YEAR:
        last += _REFORM
    return first, min(last, end)


def joint_days(philip: int, mary: int) -> tuple[int, int]:
    """The first and the last day of a year of Philip and of Mary: "1 & 2", and from 6 to 24 July "1 & 3".

    Raises:
        InvalidDateError: If no day was in both.

    >>> from eventline.calendars.gregorian import civil_from_days
    >>> [civil_from_days(day) for day in joint_days(1, 2)]
    [(1554, 7, 25), (1555, 7, 5)]
    """
    first, end = regnal_days("philip and mary 1", philip)
    turn = days_from_civil(1554 + philip, 7, 6)
    if mary not in {philip + 1, philip + 2} or (mary == philip + 2 and turn > end):
        raise InvalidDateError(f"no day was in {philip} and {mary} of Philip and Mary")
    return (first, min(turn - 1, end)) if mary == philip + 1 else (turn, end)


def _first_day(sovereign: str, nth: int) -> int:
    """The day on which the *nth* year begins."""
    (year, month, day), _ = REIGNS[sovereign]
    if sovereign == _BY_ASCENSION:
        return days_from_civil(*julian_from_days(feast_day("ascension", year + nth - 1)))
    return days_from_civil(year + nth - 1, month, day)
