"""The Gregorian calendar, against `datetime` and against its own cycle of 400 years."""

from __future__ import annotations

import calendar
import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from eventline.calendars.gregorian import (
    civil_from_days,
    days_from_civil,
    days_from_iso_week,
    days_in_month,
    is_leap,
    iso_week,
    weekday,
    weeks_in_year,
)

EPOCH = dt.date(1970, 1, 1).toordinal()
#: A cycle of the calendar: 400 years are a whole number of weeks.
CYCLE_YEARS, CYCLE_DAYS = 400, 146_097

dates = st.dates()
days = st.integers(-(10**15), 10**15)


@given(date=dates)
@example(date=dt.date.min)
@example(date=dt.date.max)
@example(date=dt.date(1600, 2, 29))
def test_days_are_those_of_datetime(date: dt.date) -> None:
    """Where `datetime` has a date, the count of days and its way back are the same."""
    count = date.toordinal() - EPOCH
    assert days_from_civil(date.year, date.month, date.day) == count
    assert civil_from_days(count) == (date.year, date.month, date.day)
    assert weekday(count) == date.weekday()


@given(date=dates)
@example(date=dt.date(2020, 12, 31))
@example(date=dt.date(2021, 1, 3))
@example(date=dt.date(2024, 12, 30))
def test_weeks_are_those_of_datetime(date: dt.date) -> None:
    """The ISO week of a day is that of `datetime`, and its Monday is the first of the week."""
    year, week, day = date.isocalendar()
    count = date.toordinal() - EPOCH
    assert iso_week(count) == (year, week)
    assert days_from_iso_week(year, week) + day - 1 == count


@given(count=days)
@example(count=0)
@example(count=-719_528)
@example(count=-719_529)
def test_way_there_and_back(count: int) -> None:
    """In any year, a day has a date, and the date that day; a cycle later all is the same."""
    year, month, day = civil_from_days(count)
    assert days_from_civil(year, month, day) == count
    assert civil_from_days(count + CYCLE_DAYS) == (year + CYCLE_YEARS, month, day)
    assert weekday(count + CYCLE_DAYS) == weekday(count)


@pytest.mark.parametrize("year", [1, 4, 100, 400, 1900, 2000, 2023, 2024, 9999])
def test_months_are_those_of_calendar(year: int) -> None:
    """Leap years and lengths of months are those of `calendar`."""
    assert is_leap(year) == calendar.isleap(year)
    assert [days_in_month(year, month) for month in range(1, 13)] == [
        calendar.monthrange(year, month)[1] for month in range(1, 13)
    ]


@pytest.mark.parametrize("year, leap", [(0, True), (-1, False), (-4, True), (-100, False), (-400, True)])
def test_leap_years_before_year_one(year: int, leap: bool) -> None:
    """Astronomical years have leap years as all others have."""
    assert is_leap(year) is leap


@given(year=st.integers(1, 9998))
def test_years_have_52_or_53_weeks(year: int) -> None:
    """The last week of a year is that of its 28th of December."""
    assert weeks_in_year(year) == dt.date(year, 12, 28).isocalendar().week
