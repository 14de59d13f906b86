"""Times rounded to a unit of the calendar."""

from __future__ import annotations

import pytest

import eventline as ev
from eventline.calendars.granularity import Granularity
from eventline.calendars.ticks import DAY, MINUTE
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet
from eventline.model.rounding import Unit, ceil, floor, offset_of


@pytest.mark.parametrize(
    "text, unit, below, above",
    [
        ("2019-05-17", Granularity.MONTH, "2019-05", "2019-06"),
        ("2019-05", Granularity.MONTH, "2019-05", "2019-06"),
        ("2019-05-01", Granularity.MONTH, "2019-05", "2019-06"),
        ("2019-05-17", Granularity.WEEK, "2019-W20", "2019-W21"),
        ("2019-05-17", Granularity.SEASON, "2019-21", "2019-22"),
        ("2019-05-17", Granularity.QUARTER, "2019-34", "2019-35"),
        ("2019-05-17", Granularity.DECADE, "201X", "202X"),
        ("2019-05-17T10:30", Granularity.HOUR, "2019-05-17T10", "2019-05-17T11"),
        ("2019", Granularity.QUARTER, "[2019-33..2019-36]", "[2019-34..2020-33]"),
        ("2019/2020", Granularity.YEAR, "2019", "2021"),
        ("2019/2020", Granularity.CENTURY, "20XX", "21XX"),
        ("[1914,1918]", Granularity.YEAR, "[1914,1918]", "[1915,1919]"),
        ("[..1914]", Granularity.YEAR, "[..1914]", "[..1915]"),
        ("190X", Granularity.DECADE, "190X", "191X"),
        ("19XX", Granularity.DECADE, None, "[" + ",".join(f"19{n}X" for n in range(1, 10)) + ",200X]"),
        ("/2019", Granularity.MONTH, "[..2019-12]", "[2019-02..2020-01]"),
        ("2019-05-17T23:30-05:00", Granularity.HOUR, "2019-05-17T23-05:00", "2019-05-18T00-05:00"),
        ("2019-05-17T23:30-05:00/", Granularity.HOUR, "2019-05-17T23-05:00", None),
        ("/2019-05-17T23:30-05:00", Granularity.MINUTE, None, "2019-05-17T23:31-05:00"),
    ],
)
def test_floor_and_ceil(text: str, unit: Granularity, below: str | None, above: str | None) -> None:
    """The granule in which it starts, and the first that begins when it has ended; else one of several."""
    value = ev.when(text)
    if below is not None:
        assert str(floor(value, Unit(unit))) == below
    if above is not None:
        assert str(ceil(value, Unit(unit))) == above


@pytest.mark.parametrize(
    "text, unit, below, above",
    [
        ("2023-11-02", Unit(Granularity.YEAR, 10), "2023-10-01..2024-09-30", "2024-10-01..2025-09-30"),
        ("2023-09-30", Unit(Granularity.YEAR, 10), "2022-10-01..2023-09-30", "2023-10-01..2024-09-30"),
        ("2023-09-30", Unit(Granularity.QUARTER, 10), "2023-35", "2023-36"),
        ("2023-09-30", Unit(Granularity.QUARTER, 2), "2023-08-01..2023-10-31", "2023-11-01..2024-01-31"),
        ("2023-09-30", Unit(Granularity.HALF, 4), "2023-04-01..2023-09-30", "2023-10-01..2024-03-31"),
        ("2020-01-15", Unit(Granularity.SEASON, hemisphere="south"), "2019-30", "2020-31"),
        ("2020-01-15", Unit(Granularity.SEASON, hemisphere="north"), "2019-28", "2020-25"),
        ("2020-08-15", Unit(Granularity.SEASON, hemisphere="south"), "2020-32", "2020-29"),
        ("2020-03/2020-08", Unit(Granularity.SEASON, hemisphere="south"), "2020-31", "2020-29"),
    ],
)
def test_fiscal_years_and_seasons(text: str, unit: Unit, below: str, above: str) -> None:
    """Years begin where it is said, and seasons lie where it is said."""
    assert (str(floor(ev.when(text), unit)), str(ceil(ev.when(text), unit))) == (below, above)


def test_a_rounded_season_is_that_of_the_hemisphere() -> None:
    """Code and months."""
    summer = floor(ev.when("2020-01-15"), Unit(Granularity.SEASON, hemisphere="south"))
    assert summer == ev.season(2019, "summer", hemisphere="south")


def test_a_zoned_date_is_rounded_by_its_own_clock() -> None:
    """Half past eleven at night in New York is the next day in UTC, but not there."""
    day = floor(ev.when("2019-05-17T23:30-05:00"), Unit(Granularity.DAY))
    assert (day.lower, day.floating) == (ev.when("2019-05-17T00:00:00-05:00").lower, False)
    assert day.hi - day.lo == DAY - 1
    season = floor(ev.when("2019-05-31T23:30-05:00"), Unit(Granularity.SEASON, hemisphere="south"))
    assert season.lower == ev.when("2019-03-01T00:00:00-05:00").lower
    fiscal = floor(ev.when("2019-09-30T23:30-05:00"), Unit(Granularity.YEAR, 10))
    assert fiscal.lower == ev.when("2018-10-01T00:00:00-05:00").lower


def test_windows_are_rounded_at_their_edges() -> None:
    """From the first to after the last."""
    window = ev.extent("2019-05-17/2020-02")
    assert str(floor(window, Unit(Granularity.YEAR))) == "2019"
    assert str(ceil(window, Unit(Granularity.YEAR))) == "2021"
    assert str(ceil(ev.extent("2019"), Unit(Granularity.MONTH))) == "2020-01"


def test_clocks_of_a_set() -> None:
    """The one clock, or that of UTC where there are several."""
    same, other = (
        DateSet((ev.when("2019-05-17T23:30-05:00"), ev.when(text)))
        for text in ("2019-05-18T23:30-05:00", "2019-05-18T23:30+05:00")
    )
    assert (offset_of(same), offset_of(other), offset_of(ev.when("[2019,2021]"))) == (-300, 0, None)
    ranged = ev.when("[2019-05-17T23:30-05:00..2019-05-17T23:40-05:00]")
    assert floor(ranged, Unit(Granularity.HOUR)) == ev.when("2019-05-17T23-05:00")
    uneven = ev.when("[2019-05-17T23:10+05:30,2019-05-18T00:10+05:30]")
    found = floor(uneven, Unit(Granularity.HOUR))
    assert isinstance(found, DateSet)
    assert [str(member) for member in found.members] == ["2019-05-17T23+05:30", "2019-05-18T00+05:30"]


@pytest.mark.parametrize(
    "text, unit, message",
    [
        ("../2019", Granularity.YEAR, "../2019 has no start that could be rounded"),
        ("[1914..]", Granularity.DECADE, "more than 1000 dates to list: round to a coarser unit"),
        ("XXXX-12-25", Granularity.DAY, "more than 1000 dates to list: round to a coarser unit"),
    ],
)
def test_what_cannot_be_rounded_is_refused(text: str, unit: Granularity, message: str) -> None:
    """The error says what to do."""
    with pytest.raises(ev.InvalidDateError, match=message):
        floor(ev.when(text), Unit(unit))


@pytest.mark.parametrize(
    "unit, year_start, hemisphere, message",
    [
        (Granularity.WEEKEND, 1, None, "weekends do not follow each other: round to a day or a week"),
        (Granularity.DAYPART, 1, None, "dayparts do not follow"),
        (Granularity.YEAR, 13, None, "year_start=13 is no month: give 1 to 12"),
        (Granularity.MONTH, 4, None, "a month does not begin with the year: leave year_start= out"),
        (Granularity.SEASON, 1, "west", "hemisphere='west': 'north', 'south' or None"),
        (Granularity.YEAR, 1, "south", "a year is the same everywhere: leave hemisphere= out"),
    ],
)
def test_what_is_no_unit_is_refused(
    unit: Granularity, year_start: int, hemisphere: str | None, message: str
) -> None:
    """The error says what to leave out, or to say."""
    with pytest.raises(ev.InvalidDateError, match=message):
        Unit(unit, year_start, hemisphere)


def test_what_never_ends_has_no_ceil() -> None:
    """Nothing begins after it."""
    for text in ("2019/..", "/.."):
        with pytest.raises(ev.InvalidDateError, match="has no end that could be rounded"):
            ceil(ev.when(text), Unit(Granularity.YEAR))
    with pytest.raises(ev.InvalidDateError, match="has no start that could be rounded"):
        floor(UncertainDate.span(None, None), Unit(Granularity.YEAR))
    with pytest.raises(ev.QueryError, match="means all its members"):
        floor(ev.when("{2019,2021}"), Unit(Granularity.YEAR))


def test_a_zoned_minute_is_whole() -> None:
    """Rounding to what it is leaves it."""
    date = ev.when("2019-05-17T23:30-05:00")
    found = floor(date, Unit(Granularity.MINUTE))
    assert (found, found.hi - found.lo) == (date, MINUTE - 1)
