"""Clocks of zones: folds, gaps and edges."""

from __future__ import annotations

import datetime as dt

import pytest

from eventline.calendars.gregorian import days_from_civil
from eventline.calendars.ticks import DAY, HOUR, MINUTE
from eventline.calendars.zones import (
    FOLDS,
    Fold,
    aware,
    bounds_of,
    instant_of,
    pendulum_of,
    wall_clock,
    zone_of,
)
from eventline.exceptions import InvalidDateError

BERLIN, SAO_PAULO, LORD_HOWE = map(zone_of, ("Europe/Berlin", "America/Sao_Paulo", "Australia/Lord_Howe"))
NEVER = days_from_civil(2024, 3, 31) * DAY + 2 * HOUR + 30 * MINUTE  # 02:30, when clocks go from 2 to 3
TWICE = days_from_civil(2024, 10, 27) * DAY + 2 * HOUR + 30 * MINUTE  # 02:30, when clocks go from 3 to 2


@pytest.mark.parametrize(
    "local, fold, back, offset",
    [
        (TWICE, "earlier", 2, 2),
        (TWICE, "later", 1, 1),
        (TWICE, "shift", 2, 2),
        (NEVER, "earlier", 2, 1),
        (NEVER, "later", 1, 2),
        (NEVER, "shift", 1, 2),
        (NEVER + HOUR, "refuse", 2, 2),
        (NEVER - HOUR, "refuse", 1, 1),
    ],
)
def test_instants(local: int, fold: Fold, back: int, offset: int) -> None:
    """A time shown twice or never stands for the instant that was asked for, at the offset in force then."""
    assert instant_of(local, BERLIN, fold) == (local - back * HOUR, offset * HOUR)


@pytest.mark.parametrize("fold", [fold for fold in FOLDS if fold != "refuse"])
@pytest.mark.parametrize("local", [NEVER, TWICE])
def test_offset_is_that_of_the_instant(local: int, fold: Fold) -> None:
    """The offset given is the one that the zone has at the instant."""
    instant, offset = instant_of(local, BERLIN, fold)
    shown = aware(instant, 0).astimezone(BERLIN)
    assert shown.utcoffset() == dt.timedelta(microseconds=offset)


@pytest.mark.parametrize("local, how", [(NEVER, "never"), (TWICE, "twice")])
def test_unclear_times_are_refused(local: int, how: str) -> None:
    """Unless it is said what to do, a time shown twice or never is refused."""
    with pytest.raises(InvalidDateError, match=f"is shown {how} by clocks of Europe/Berlin: say fold="):
        instant_of(local, BERLIN, "refuse")


def test_unknown_choices_are_refused() -> None:
    """A choice that is none is refused, also where there is nothing to choose."""
    with pytest.raises(InvalidDateError, match="fold='first': one of refuse, earlier, later, shift"):
        instant_of(0, BERLIN, "first")  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "Europe", "../etc"])
def test_unknown_zones_are_refused(name: str) -> None:
    """A name that is no zone is refused with an example."""
    with pytest.raises(InvalidDateError, match="is no zone: give an IANA name such as 'Europe/Istanbul'"):
        zone_of(name)


@pytest.mark.parametrize(
    "day, hours, first",
    [((2018, 11, 4), 23, 3), ((2018, 2, 17), 25, 2), ((2018, 6, 1), 24, 3)],
    ids=["gap at midnight", "fold before midnight", "plain"],
)
def test_days_of_a_zone(day: tuple[int, int, int], hours: int, first: int) -> None:
    """A day lasts from the first instant with its date to the last, also where midnight is left out."""
    local = days_from_civil(*day) * DAY
    lower, last = bounds_of(local, local + DAY - 1, SAO_PAULO)
    assert (lower - local, last + 1 - lower) == (first * HOUR, hours * HOUR)


def test_edges_within_a_gap_are_its_transition() -> None:
    """A stretch that begins and ends in a gap is cut to what clocks show of it."""
    midnight = days_from_civil(2024, 10, 6) * DAY  # clocks go from 2:00 to 2:30
    in_gap = midnight + 2 * HOUR + 10 * MINUTE
    transition = midnight + 2 * HOUR - 10 * HOUR - 30 * MINUTE
    assert bounds_of(in_gap, midnight + DAY - 1, LORD_HOWE)[0] == transition
    assert bounds_of(midnight, in_gap, LORD_HOWE)[1] == transition - 1


def test_clocks_have_the_years_of_datetime() -> None:
    """A year that no datetime holds has no clock."""
    with pytest.raises(InvalidDateError, match="a year outside of 1 to 9999"):
        wall_clock(days_from_civil(10000, 1, 1) * DAY)


def test_pendulum_keeps_the_instant() -> None:
    """A pendulum value is the same instant, at its own offset or as clocks of a zone show it."""
    moment = aware(0, 330)
    assert [pendulum_of(moment, zone).isoformat() for zone in (None, "Asia/Tokyo")] == [
        "1970-01-01T05:30:00+05:30",
        "1970-01-01T09:00:00+09:00",
    ]
