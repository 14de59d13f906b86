"""Years of reigns."""

from __future__ import annotations

from itertools import pairwise

import pytest

from eventline.calendars.gregorian import civil_from_days
from eventline.calendars.reigns import REIGNS, joint_days, regnal_days, reign_days
from eventline.exceptions import InvalidDateError


@pytest.mark.parametrize(
    "sovereign, nth, expected",
    [
        ("william 1", 1, ((1066, 12, 25), (1067, 12, 24))),
        ("edward 2", 20, ((1326, 7, 8), (1327, 1, 20))),
        ("henry 8", 38, ((1546, 4, 22), (1547, 1, 28))),
        ("elizabeth 1", 45, ((1602, 11, 17), (1603, 3, 24))),
        ("charles 2", 12, ((1660, 1, 30), (1661, 1, 29))),
        ("john 1", 1, ((1199, 5, 27), (1200, 5, 17))),
        ("john 1", 5, ((1203, 5, 15), (1204, 6, 2))),
        ("john 1", 18, ((1216, 5, 19), (1216, 10, 19))),
        ("george 2", 25, ((1751, 6, 11), (1752, 6, 10))),
        ("george 2", 26, ((1752, 6, 11), (1753, 6, 21))),
        ("george 2", 34, ((1760, 6, 11), (1760, 10, 25))),
        ("mary 1", 2, ((1554, 7, 6), (1555, 7, 5))),
    ],
)
def test_years(sovereign: str, nth: int, expected: tuple[tuple[int, int, int], tuple[int, int, int]]) -> None:
    """They begin on the day of the accession, or on Ascension Day, and end with the reign."""
    first, last = regnal_days(sovereign, nth)
    assert (civil_from_days(first), civil_from_days(last)) == expected


@pytest.mark.parametrize(
    "sovereign, nth", [("henry 8", 0), ("henry 8", 39), ("john 1", 19), ("mary 1", 3), ("henry 6", 49)]
)
def test_years_that_there_are_not(sovereign: str, nth: int) -> None:
    """A reign has no year before its first and after its last."""
    with pytest.raises(InvalidDateError, match=f"the reign of {sovereign} has no year {nth}"):
        regnal_days(sovereign, nth)


@pytest.mark.parametrize(
    "philip, mary, expected",
    [
        (4, 5, ((1557, 7, 25), (1558, 7, 5))),
        (4, 6, ((1558, 7, 6), (1558, 7, 24))),
        (5, 6, ((1558, 7, 25), (1558, 11, 17))),
    ],
)
def test_years_of_philip_and_mary(
    philip: int, mary: int, expected: tuple[tuple[int, int, int], tuple[int, int, int]]
) -> None:
    """Hers began on 6 July, and his on 25 July."""
    first, last = joint_days(philip, mary)
    assert (civil_from_days(first), civil_from_days(last)) == expected


@pytest.mark.parametrize("philip, mary", [(1, 1), (1, 4), (5, 7), (6, 7)])
def test_years_that_philip_and_mary_had_not(philip: int, mary: int) -> None:
    """She had been queen for a year when they married."""
    with pytest.raises(InvalidDateError):
        joint_days(philip, mary)


def test_reigns_follow_each_other() -> None:
    """None begins before the one ahead of it is over, but for those of two together."""
    days = {one: reign_days(one) for one in REIGNS if " and " not in one}
    for (_, end), (first, last) in pairwise(days.values()):
        assert end <= first < last


def test_sovereigns_that_are_not_known() -> None:
    """The error lists those that are."""
    with pytest.raises(InvalidDateError, match="'henry 9' is no sovereign known here; there are: william 1,"):
        reign_days("henry 9")
