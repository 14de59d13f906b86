"""The Julian calendar, on the Gregorian axis."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventline.calendars.gregorian import civil_from_days, is_leap
from eventline.calendars.julian import (
    days_from_julian,
    days_in_julian_month,
    julian_from_days,
    year_from_january,
)


@pytest.mark.parametrize(
    "julian, gregorian",
    [
        ((1582, 10, 5), (1582, 10, 15)),
        ((1582, 10, 4), (1582, 10, 14)),
        ((1700, 2, 29), (1700, 3, 11)),
        ((1732, 2, 11), (1732, 2, 22)),
        ((1917, 10, 25), (1917, 11, 7)),
        ((200, 3, 1), (200, 3, 1)),
        ((-43, 3, 15), (-43, 3, 13)),
        ((-4712, 1, 1), (-4713, 11, 24)),
    ],
)
def test_known_days(julian: tuple[int, int, int], gregorian: tuple[int, int, int]) -> None:
    """Days that history knows by both calendars are one day."""
    assert civil_from_days(days_from_julian(*julian)) == gregorian


@given(year=st.integers(-(10**9), 10**9))
def test_every_fourth_year_is_leap(year: int) -> None:
    """From one March to the next are 366 days around the end of a February of 29 days, and else 365."""
    length = days_from_julian(year + 1, 3, 1) - days_from_julian(year, 3, 1)
    assert length == (366 if (year + 1) % 4 == 0 else 365)
    assert days_from_julian(year, 1, 1) < days_from_julian(year, 3, 1)


def test_calendars_part_in_leap_centuries() -> None:
    """A century year that is leap in one calendar only moves them a day apart."""

    def apart(year: int) -> int:
        return days_from_julian(year, 3, 1) - days_from_julian(year, 2, 28)

    assert [(apart(year), is_leap(year)) for year in (1600, 1700)] == [(2, True), (2, False)]


@given(days=st.integers(-(10**12), 10**12))
def test_days_come_back(days: int) -> None:
    """A day has one date of the Julian calendar, which lies within its month."""
    year, month, day = julian_from_days(days)
    assert days_from_julian(year, month, day) == days
    assert 1 <= day <= days_in_julian_month(year, month)


@pytest.mark.parametrize(
    "year_start, february, april, november, christmas",
    [
        ("january-1", 1500, 1500, 1500, 1500),
        ("march-1", 1501, 1500, 1500, 1500),
        ("march-25", 1501, 1500, 1500, 1500),
        ("march-25-pisa", 1500, 1499, 1499, 1499),
        ("september-1", 1500, 1500, 1499, 1499),
        ("december-25", 1500, 1500, 1500, 1499),
    ],
)
def test_years_begin_where_they_did(
    year_start: str, february: int, april: int, november: int, christmas: int
) -> None:
    """The days of a year 1500 lie in the years that the tables of chronology give."""
    dates = [(2, 10), (4, 10), (11, 10), (12, 25)]
    found = [year_from_january(1500, *date, year_start) for date in dates]
    assert found == [february, april, november, christmas]
