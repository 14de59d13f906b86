"""Laws of other calendars, zones and conversions: what goes there comes back."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from eventline import (
    InvalidDateError,
    Recurrence,
    UncertainDate,
    in_zone,
    julian,
    occurrences,
    to_calendar,
    to_date,
    to_datetime,
    to_datetime64,
    when,
)
from eventline.calendars.granularity import Granularity
from eventline.calendars.julian import YEAR_STARTS
from eventline.calendars.ticks import DAY
from eventline.calendars.zones import aware, zone_of
from eventline.model.duration import days, months, weeks

ZONES = ["Europe/Berlin", "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia", "UTC"]
MOMENTS = st.datetimes(min_value=dt.datetime(1950, 1, 1), max_value=dt.datetime(2037, 12, 31))


@settings(deadline=None, max_examples=60)
@given(moment=MOMENTS, zone=st.sampled_from(ZONES))
def test_some_choice_gives_back_every_instant(moment: dt.datetime, zone: str) -> None:
    """What a clock shows at an instant, read in its zone, is the instant, by one choice or the other."""
    instant = moment.replace(tzinfo=dt.UTC)
    shown = instant.astimezone(zone_of(zone)).replace(tzinfo=None)
    found = [in_zone(shown, zone, fold=fold) for fold in ("earlier", "later")]
    assert instant in [to_datetime(date) for date in found]


@settings(deadline=None, max_examples=60)
@given(moment=MOMENTS, zone=st.sampled_from(ZONES), seconds=st.integers(-90_000, 90_000))
def test_days_of_a_zone_hold_what_its_clocks_show(moment: dt.datetime, zone: str, seconds: int) -> None:
    """An instant lies between the bounds of every day that clocks show at it, and days with gaps are cut."""
    instant = (moment + dt.timedelta(seconds=seconds)).replace(tzinfo=dt.UTC)
    shown = instant.astimezone(zone_of(zone)).date()
    day = in_zone(shown, zone)
    assert isinstance(day, UncertainDate)
    assert day.lower is not None
    assert day.upper is not None
    tick = (instant - dt.datetime(1970, 1, 1, tzinfo=dt.UTC)) // dt.timedelta(microseconds=1)
    assert day.lower <= tick < day.upper
    for edge in (day.lower, day.upper - 1):
        assert aware(edge, 0).astimezone(zone_of(zone)).date() == shown


@given(
    year=st.integers(-5000, 5000),
    month=st.integers(1, 12),
    day=st.integers(1, 28),
    start=st.sampled_from(sorted(YEAR_STARTS)),
)
def test_julian_days_lie_in_their_month_and_year(year: int, month: int, day: int, start: str) -> None:
    """A Julian day lies in its month, and in its year, wherever that begins; and its date comes back."""
    found = julian(year, month, day, year_start=start)
    whole = julian(year, year_start=start)
    part = julian(year, month, year_start=start)
    assert whole.lo <= found.lo <= found.hi <= whole.hi
    assert any(run.lo <= found.lo <= found.hi <= run.hi for run in part.runs)
    stated = to_calendar(found, "julian")
    assert stated[1:] == (month, day)
    assert julian(*stated) == found


@given(value=st.dates() | st.datetimes() | st.datetimes(timezones=st.just(dt.UTC)))
def test_dates_and_datetimes_come_back(value: dt.date) -> None:
    """Whatever the standard library holds comes back as it was."""
    back = to_datetime(when(value)) if isinstance(value, dt.datetime) else to_date(when(value))
    assert back == value


@given(
    tick=st.integers(-(10**17), 10**17), unit=st.sampled_from(sorted(Granularity, key=lambda unit: unit.rank))
)
def test_datetime64_keeps_what_it_holds(tick: int, unit: Granularity) -> None:
    """A granule is refused by numpy, or comes back equal."""
    date = UncertainDate.granule(unit, tick)
    try:
        held = to_datetime64(date)
    except InvalidDateError:
        return
    assert when(held) == date


@settings(deadline=None, max_examples=40)
@given(
    start=st.integers(-20_000, 20_000),
    length=st.integers(0, 60),
    cut=st.integers(0, 60),
    period=st.sampled_from([days(1), weeks(1), months(1)]),
    weekday=st.integers(0, 6),
)
def test_windows_cut_in_two_give_the_same_days(
    start: int, length: int, cut: int, period: object, weekday: int
) -> None:
    """The days that recur in a window are those in its first and in its second part."""
    mondays = Recurrence(period=period, weekdays=(weekday,))  # type: ignore[arg-type]

    def between(first: int, after: int) -> list[UncertainDate]:
        if first >= after:
            return []
        return list(occurrences(mondays, UncertainDate.span(first * DAY, after * DAY)))

    middle, end = start + min(cut, length), start + length
    assert between(start, end) == [*between(start, middle), *between(middle, end)]
