"""Movable feasts of the western church."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventline.calendars.feasts import AFTER_EASTER, feast_day
from eventline.calendars.gregorian import civil_from_days, weekday
from eventline.exceptions import InvalidDateError


@pytest.mark.parametrize(
    "feast, year, date",
    [
        ("easter", 2024, (2024, 3, 31)),
        ("easter", 1818, (1818, 3, 22)),
        ("easter", 2038, (2038, 4, 25)),
        ("good_friday", 2024, (2024, 3, 29)),
        ("ash_wednesday", 2024, (2024, 2, 14)),
        ("pentecost", 2024, (2024, 5, 19)),
        ("corpus_christi", 2024, (2024, 5, 30)),
        ("easter", 1582, (1582, 4, 25)),
        ("easter", 1583, (1583, 4, 10)),
        ("orthodox_easter", 2024, (2024, 5, 5)),
        ("orthodox_good_friday", 2025, (2025, 4, 18)),
        ("mothering_sunday", 2025, (2025, 3, 30)),
    ],
)
def test_known_feasts(feast: str, year: int, date: tuple[int, int, int]) -> None:
    """Feasts fall on the days that the almanacs give; before 1583 by the Julian computus (15 April 1582)."""
    assert civil_from_days(feast_day(feast, year)) == date


@given(year=st.integers(326, 4099), feast=st.sampled_from(sorted(AFTER_EASTER)))
def test_feasts_hang_on_a_sunday(year: int, feast: str) -> None:
    """Easter is a Sunday of its year in spring, and every feast keeps its distance."""
    sunday = feast_day("easter", year)
    assert weekday(sunday) == 6
    assert civil_from_days(sunday)[0] == year
    assert feast_day(feast, year) - sunday == AFTER_EASTER[feast]


@pytest.mark.parametrize("year", [325, 4100])
def test_years_without_a_computus_are_refused(year: int) -> None:
    """Outside of 326 to 4099 there is no Easter to give."""
    with pytest.raises(InvalidDateError, match=f"no Easter for {year}: years 326 to 4099"):
        feast_day("easter", year)


def test_unknown_feasts_are_refused() -> None:
    """A feast that is none is refused with those there are."""
    with pytest.raises(InvalidDateError, match="'noel' is no movable feast; there are: rose_monday"):
        feast_day("noel", 2024)
