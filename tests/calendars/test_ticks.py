"""Granules: how each granularity cuts the axis."""

from __future__ import annotations

import datetime as dt

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from eventline.calendars import Granularity
from eventline.calendars.gregorian import civil_from_days, days_in_month, weekday
from eventline.calendars.ticks import (
    DAY,
    FIXED,
    HOUR,
    MONTHS,
    WEEK,
    ceil,
    floor,
    granule,
    index_of,
    month_start,
    shift,
    shift_months,
    start_of_index,
)

EPOCH = dt.datetime(1970, 1, 1)
ticks = st.integers(-(10**22), 10**22)
units = pytest.mark.parametrize("unit", Granularity)
WEEKEND = Granularity.WEEKEND


def tick_of(moment: dt.datetime) -> int:
    """The tick of a moment of `datetime`."""
    return (moment - EPOCH) // dt.timedelta(microseconds=1)


@units
@given(tick=ticks)
def test_granule_holds_its_tick(unit: Granularity, tick: int) -> None:
    """The granule of a tick holds it (a weekend: its week does), and granules follow without gaps."""
    lower, upper = granule(tick, unit)
    index = index_of(tick, unit)
    assert start_of_index(index, unit) == lower < upper
    assert index_of(lower, unit) == index_of(upper - 1, unit) == index
    if unit is WEEKEND:
        assert (upper - lower, weekday(lower // DAY)) == (2 * DAY, 5)
        assert floor(tick, Granularity.WEEK) < lower < upper == floor(tick, Granularity.WEEK) + WEEK
    else:
        assert lower <= tick < upper
        assert start_of_index(index + 1, unit) == upper


@units
@given(tick=ticks)
def test_floor_and_ceil_are_the_next_starts(unit: Granularity, tick: int) -> None:
    """Floor is the start of the granule; ceil is the tick itself at a start, else the end of its granule."""
    lower, upper = granule(tick, unit)
    assert floor(tick, unit) == lower
    assert ceil(lower, unit) == lower
    if lower < tick < upper:
        assert ceil(tick, unit) == upper


@pytest.mark.parametrize(
    "unit, first, last",
    [
        (Granularity.HOUR, "2024-08-23T10:00", "2024-08-23T11:00"),
        (Granularity.DAYPART, "2024-08-23T06:00", "2024-08-23T12:00"),
        (Granularity.DAY, "2024-08-23", "2024-08-24"),
        (Granularity.WEEK, "2024-08-19", "2024-08-26"),
        (Granularity.WEEKEND, "2024-08-24", "2024-08-26"),
        (Granularity.MONTH, "2024-08-01", "2024-09-01"),
        (Granularity.QUARTER, "2024-07-01", "2024-10-01"),
        (Granularity.SEASON, "2024-06-01", "2024-09-01"),
        (Granularity.QUADRIMESTER, "2024-05-01", "2024-09-01"),
        (Granularity.HALF, "2024-07-01", "2025-01-01"),
        (Granularity.YEAR, "2024-01-01", "2025-01-01"),
        (Granularity.DECADE, "2020-01-01", "2030-01-01"),
        (Granularity.CENTURY, "2000-01-01", "2100-01-01"),
        (Granularity.MILLENNIUM, "2000-01-01", "3000-01-01"),
    ],
)
def test_granules_of_one_moment(unit: Granularity, first: str, last: str) -> None:
    """Each granularity cuts where people cut."""
    tick = tick_of(dt.datetime(2024, 8, 23, 10, 30))
    assert granule(tick, unit) == (
        tick_of(dt.datetime.fromisoformat(first)),
        tick_of(dt.datetime.fromisoformat(last)),
    )


@given(
    moment=st.datetimes(dt.datetime(1000, 1, 1), dt.datetime(3000, 1, 1)), months=st.integers(-5_000, 5_000)
)
def test_months_are_shifted_as_dateutil_does(moment: dt.datetime, months: int) -> None:
    """A day past the end of the month is cut to its last day, as dateutil cuts it."""
    assert shift_months(tick_of(moment), months) == tick_of(moment + relativedelta(months=months))


@pytest.mark.parametrize("unit", [*MONTHS, *FIXED, Granularity.DAYPART])
@given(tick=ticks, amount=st.integers(-1000, 1000))
def test_shift_moves_by_granules(unit: Granularity, tick: int, amount: int) -> None:
    """Shifting the start of a granule gives the start of another, so many granules on."""
    start = floor(tick, Granularity.WEEK if unit is WEEKEND else unit)
    assert index_of(shift(start, amount, unit), unit) == index_of(start, unit) + amount
    if unit in MONTHS:
        assert shift(start, amount, unit) == start_of_index(index_of(start, unit) + amount, unit)


def test_shift_keeps_the_clock() -> None:
    """The time of day goes with the day."""
    assert shift(10 * HOUR, 1, Granularity.MONTH) == 31 * DAY + 10 * HOUR


@given(month=st.integers(-(10**9), 10**9))
def test_months_are_as_long_as_they_are(month: int) -> None:
    """Months counted from year 0 begin on their first days."""
    start, end = month_start(month), month_start(month + 1)
    year, number, day = civil_from_days(start // DAY)
    assert (year * 12 + number - 1, day) == (month, 1)
    assert end - start == days_in_month(year, number) * DAY
