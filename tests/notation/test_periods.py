"""Named parts of the calendar."""

from __future__ import annotations

import pytest

from eventline import InvalidDateError, feast, fiscal_year, iso_week, quarter, season, when
from eventline.notation.periods import Hemisphere, Season


def test_weeks() -> None:
    """A week is that of ISO 8601, and a year has 52 or 53."""
    assert [iso_week(2024, 34), iso_week(2020, 53)] == [when("2024-W34"), when("2020-W53")]


@pytest.mark.parametrize("year, week, last", [(2024, 53, 52), (2020, 54, 53), (2024, 0, 52)])
def test_weeks_that_are_none(year: int, week: int, last: int) -> None:
    """A week that its year does not have is refused."""
    with pytest.raises(InvalidDateError, match=f"week {week}: {year} has weeks 1 to {last}"):
        iso_week(year, week)


def test_quarters() -> None:
    """Quarters have codes of their own."""
    assert [quarter(2019, n) for n in (1, 2, 3, 4)] == [when(f"2019-{n}") for n in (33, 34, 35, 36)]


@pytest.mark.parametrize("number", [0, 5])
def test_quarters_that_are_none(number: int) -> None:
    """There are four quarters."""
    with pytest.raises(InvalidDateError, match=f"quarter {number}: 1 to 4"):
        quarter(2019, number)


@pytest.mark.parametrize(
    "name, hemisphere, code, earliest",
    [
        ("spring", None, 21, "2019-03-01"),
        ("fall", None, 23, "2019-09-01"),
        ("autumn", "north", 27, "2019-09-01"),
        ("winter", "north", 28, "2019-12-01"),
        ("spring", "south", 29, "2019-09-01"),
        ("summer", "south", 30, "2019-12-01"),
        ("winter", "south", 32, "2019-06-01"),
    ],
)
def test_seasons(name: Season, hemisphere: Hemisphere | None, code: int, earliest: str) -> None:
    """A season begins in its year, by the hemisphere."""
    found = season(2019, name, hemisphere=hemisphere)
    assert (found, found.earliest) == (when(f"2019-{code}"), when(earliest))


def test_seasons_that_are_none() -> None:
    """A season or a hemisphere that is none is refused."""
    with pytest.raises(InvalidDateError, match="'monsoon' is no season: spring, summer, autumn, winter"):
        season(2019, "monsoon")  # type: ignore[arg-type]
    with pytest.raises(InvalidDateError, match="hemisphere='east': 'north', 'south' or None"):
        season(2019, "spring", hemisphere="east")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "found, earliest, latest",
    [
        (fiscal_year(2024, month=10), "2023-10-01", "2024-09-30"),
        (fiscal_year(2024, month=4, day=6), "2023-04-06", "2024-04-05"),
        (fiscal_year(2024, month=4, named_after="start"), "2024-04-01", "2025-03-31"),
        (fiscal_year(2024, month=1), "2024-01-01", "2024-12-31"),
        (fiscal_year(2024, month=10, quarter=2), "2024-01-01", "2024-03-31"),
        (fiscal_year(2024, month=10, quarter=4), "2024-07-01", "2024-09-30"),
    ],
    ids=["United States", "British taxes", "Japan", "calendar year", "second quarter", "last quarter"],
)
def test_fiscal_years(found: object, earliest: str, latest: str) -> None:
    """A fiscal year begins where it is said to, and is named after the year it ends or starts in."""
    assert found == when(earliest=earliest, latest=latest)


@pytest.mark.parametrize(
    "parts, message",
    [
        ({"month": 13}, "months 1 to 12, days 1 to 28"),
        ({"month": 4, "day": 29}, "months 1 to 12, days 1 to 28"),
        ({"month": 4, "quarter": 5}, "quarter 5: 1 to 4"),
        ({"month": 4, "named_after": "middle"}, "named_after='middle': 'start' or 'end'"),
    ],
)
def test_fiscal_years_that_are_none(parts: dict[str, int], message: str) -> None:
    """Parts out of range are refused."""
    with pytest.raises(InvalidDateError, match=message):
        fiscal_year(2024, **parts)  # type: ignore[arg-type]  # the table is mixed


def test_feasts() -> None:
    """A movable feast is a day; before 1583 it is reckoned by the Julian calendar."""
    assert [feast("easter", 2025), feast("easter", 1066)] == [when("2025-04-20"), when("1066-04-22")]
    with pytest.raises(InvalidDateError, match="'noel' is no movable feast"):
        feast("noel", 2024)


def test_years_that_are_not_held_are_refused() -> None:
    """They could not be told from infinity."""
    with pytest.raises(InvalidDateError, match=r"a year of 42 digits: years up to 10\*\*40 are held"):
        iso_week(10**41, 1)
    with pytest.raises(InvalidDateError, match="a year of 42 digits"):
        fiscal_year(-(10**41), month=10)
