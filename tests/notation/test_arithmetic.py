"""Calendar arithmetic with strings."""

from __future__ import annotations

import pytest

import eventline as ev
from eventline import Granularity


def test_amounts_are_durations_or_their_strings() -> None:
    """Negative ones too."""
    assert ev.shift("2024-03-31", "-P1M") == ev.shift("2024-03-31", ev.months(-1)) == ev.when("2024-02-29")


def test_units_are_granularities_or_their_names() -> None:
    """In rounding and in counting."""
    assert ev.floor("2019-05-17", "month") == ev.floor("2019-05-17", Granularity.MONTH) == ev.when("2019-05")
    assert ev.ceil("2019-05-17", "year") == ev.when("2020")
    assert ev.difference("2019", "2023-10", "year") == ev.DurationRange(ev.years(3), ev.years(4))
    assert ev.difference("2019-05-01", "2019-05-03") == ev.DurationRange(ev.days(2), ev.days(2))


def test_fiscal_years_and_hemispheres_are_said() -> None:
    """As in `fiscal_year` and `season`."""
    assert ev.ceil("2023-09-30", "year", year_start=10) == ev.fiscal_year(2024, month=10)
    assert ev.floor("2020-06-01", "season", hemisphere="south") == ev.season(
        2020, "winter", hemisphere="south"
    )


def test_what_is_no_unit_is_refused() -> None:
    """The error lists the units."""
    with pytest.raises(ev.InvalidDateError, match="'fortnight' is no unit of time; there are: microsecond"):
        ev.floor("2019-05-17", "fortnight")
