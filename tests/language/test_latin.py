"""Days counted back from the kalends, nones and ides."""

from __future__ import annotations

import pytest

from eventline.language.building import Impossible
from eventline.language.building.latin import Mark, roman_day
from eventline.resolution import Date, OneOf


@pytest.mark.parametrize(
    "nth, mark, month, year, expected",
    [
        (1, "kalends", 1, 1342, (1342, 1, 1)),
        (2, "kalends", 1, 1342, (1342, 12, 31)),
        (19, "kalends", 1, 1342, (1342, 12, 14)),
        (4, "nones", 1, 1342, (1342, 1, 2)),
        (6, "nones", 3, 1342, (1342, 3, 2)),
        (8, "ides", 3, 1342, (1342, 3, 8)),
        (2, "ides", 4, 1342, (1342, 4, 12)),
        (6, "kalends", 3, 1343, (1343, 2, 24)),
        (5, "kalends", 3, 1344, (1344, 2, 26)),
        (7, "kalends", 3, 1344, (1344, 2, 23)),
        (16, "kalends", 3, 1344, (1344, 2, 14)),
    ],
)
def test_days(nth: int, mark: Mark, month: int, year: int, expected: tuple[int, int, int]) -> None:
    """Both ends are counted, and the year is that of the day."""
    assert roman_day(nth, mark, month, year) == Date(year=expected[0], month=expected[1], day=expected[2])


def test_the_day_that_a_leap_year_had_twice() -> None:
    """It is the 24th or the 25th of February."""
    assert roman_day(6, "kalends", 3, 1348) == OneOf(
        (Date(year=1348, month=2, day=24), Date(year=1348, month=2, day=25))
    )


@pytest.mark.parametrize(
    "nth, mark, month",
    [
        (0, "ides", 3),
        (5, "nones", 1),
        (9, "ides", 3),
        (20, "kalends", 1),
        (18, "kalends", 1 + 2),
        (0, "kalends", 5),
    ],
)
def test_days_beyond_the_mark_before(nth: int, mark: Mark, month: int) -> None:
    """Nobody counts so far."""
    with pytest.raises(Impossible):
        roman_day(nth, mark, month, 1342)
