"""Equinoxes and solstices."""

from __future__ import annotations

from itertools import pairwise

import pytest

from eventline.calendars.gregorian import civil_from_days
from eventline.calendars.solstices import TURNS, solstice_day
from eventline.exceptions import InvalidDateError


@pytest.mark.parametrize(
    "name, year, day",
    [
        ("march_equinox", 2024, (3, 20)),
        ("march_equinox", 2007, (3, 21)),
        ("june_solstice", 2012, (6, 20)),
        ("june_solstice", 2015, (6, 21)),
        ("september_equinox", 2011, (9, 23)),
        ("september_equinox", 2024, (9, 22)),
        ("december_solstice", 2016, (12, 21)),
        ("december_solstice", 2015, (12, 22)),
    ],
)
def test_known_days(name: str, year: int, day: tuple[int, int]) -> None:
    """The days that the almanacs give."""
    assert civil_from_days(solstice_day(name, year)) == (year, *day)


@pytest.mark.parametrize("name", TURNS)
def test_turns_are_a_year_apart(name: str) -> None:
    """From year to year 365 or 366 days pass."""
    days = [solstice_day(name, year) for year in range(1800, 2100)]
    assert {after - before for before, after in pairwise(days)} == {365, 366}


def test_unknown_turns_are_refused() -> None:
    """A name or a year that the formulas do not have."""
    with pytest.raises(InvalidDateError, match="'noon' is no turn"):
        solstice_day("noon", 2024)
    with pytest.raises(InvalidDateError, match="no june_solstice for 400: years 1000 to 3000"):
        solstice_day("june_solstice", 400)
