"""Days as Latin deeds count them, back from three marks of a month: iii kal. Maii 1342 is 29 April."""

from __future__ import annotations

from typing import Literal

from eventline.calendars.julian import days_in_julian_month
from eventline.language.building.dates import day_of, ides
from eventline.language.building.verdicts import Impossible
from eventline.resolution import Date, OneOf

Mark = Literal["kalends", "nones", "ides"]

#: The day before the kalends of March that a leap year had twice.
_DOUBLED = 6
_MARCH = 3


def roman_day(nth: int, mark: Mark, month: int, year: int) -> Date | OneOf:
    """The *nth* day before a mark, which is itself the first.

    A leap year had the sixth day before the kalends of March twice, and those before it lie a day earlier.

    Raises:
        Impossible: If the day lies beyond the mark before: the ninth before the nones.

    >>> roman_day(3, "kalends", 5, 1342), roman_day(1, "nones", 7, 1342)
    (Date(year=1342, month=4, day=29), Date(year=1342, month=7, day=7))
    >>> roman_day(6, "kalends", 3, 1344)
    OneOf((Date(year=1344, month=2, day=24), Date(year=1344, month=2, day=25)))
    """
    if mark != "kalends":
        last = _day_of(mark, month)
        if not 1 <= nth <= last - (1 if mark == "nones" else _day_of("nones", month)):
            raise Impossible(f"{nth} {mark} {month}")
        return day_of(year, month, last - nth + 1)
    if nth == 1:
        return day_of(year, month, 1)
    before = (month - 2) % 12 + 1
    length = days_in_julian_month(year, before)
    is_leap = month == _MARCH and length > 28
    first, last = (length + 2 - count for count in ((nth + 1 if is_leap and nth >= _DOUBLED else nth), nth))
    if not _day_of("ides", before) < first <= length:
        raise Impossible(f"{nth} {mark} {month}")
    if is_leap and nth == _DOUBLED:
        return OneOf((day_of(year, before, first), day_of(year, before, last)))
    return day_of(year, before, first)


def _day_of(mark: Mark, month: int) -> int:
    """The day of the nones or the ides.

    >>> _day_of("ides", 3), _day_of("nones", 4)
    (15, 5)
    """
    day = ides(month).day
    assert day is not None
    return day if mark == "ides" else day - 8
