"""Values of time as those of other libraries."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pendulum
import pytest

from eventline import (
    InvalidDateError,
    UncertainDate,
    days,
    to_date,
    to_datetime,
    to_datetime64,
    to_pendulum,
    when,
)


@pytest.mark.parametrize("value", [dt.date(1, 1, 1), dt.date(2024, 2, 29), dt.date(9999, 12, 31)])
def test_dates_come_back(value: dt.date) -> None:
    """A date that was read is given back."""
    assert to_date(when(value)) == value


@pytest.mark.parametrize(
    "value",
    [
        dt.datetime(2024, 8, 23, 10, 30),
        dt.datetime(2024, 8, 23, 10, 30, 1, 5, tzinfo=dt.timezone(dt.timedelta(hours=5, minutes=30))),
        dt.datetime(1, 1, 1, tzinfo=dt.UTC),
    ],
)
def test_datetimes_come_back(value: dt.datetime) -> None:
    """A datetime that was read is given back, naive or at its offset."""
    found = to_datetime(when(value))
    assert (found, found.utcoffset()) == (value, value.utcoffset())


def test_pendulum_comes_back() -> None:
    """A pendulum value that was read is the same instant, in the zone asked for."""
    value = pendulum.datetime(2024, 8, 23, 10, 30, tz="Europe/Istanbul")
    found = to_pendulum(when(value), "Europe/Istanbul")
    assert (found, found.timezone_name) == (value, "Europe/Istanbul")
    assert isinstance(to_pendulum("2024-08-23T10:30:00Z"), pendulum.DateTime)


@pytest.mark.parametrize(
    "text",
    ["2019", "-0043", "2019-10", "2019-10-09", "1969-12-31T23", "2019-10-09T10:30", "2019-10-09T10:30:01"],
)
def test_datetime64_comes_back(text: str) -> None:
    """The unit of a datetime64 is the granularity, so that it is read as the same date."""
    assert when(to_datetime64(text)) == when(text)


def test_datetime64_holds_fractions() -> None:
    """Fractions of a second that numpy has units for come back."""
    for value in (
        np.datetime64("2019-10-09T10:30:01.250", "ms"),
        np.datetime64("2019-10-09T10:30:01.000005"),
    ):
        assert to_datetime64(when(value)) == value


@pytest.mark.parametrize(
    "value, message",
    [
        ("2019", "2019 is a year, and a date holds a day: pass one of its days, such as its .earliest"),
        ("2024-08-23T10:30:00Z", "is a second, and a date holds a day"),
        ("2024-08-23?", "is marked, and a date has no marks"),
        (when("2024-08-23", about=days(1)), "is marked"),
        ("-0043-03-15", "-0043-03-15: a date holds the years 1 to 9999"),
        ("2024-08-2X", "is not one date, and a date is: pass one of its bounds"),
        ("2019/2020", "is not one date"),
        ("[2024-08-23,2024-08-24]", "is not one date"),
        (when(earliest="2019", latest="2020"), "is not one date"),
    ],
)
def test_what_no_date_holds_is_refused(value: str | UncertainDate, message: str) -> None:
    """A date has one day, of which its source is sure."""
    with pytest.raises(InvalidDateError, match=message):
        to_date(value)


@pytest.mark.parametrize(
    "text, message",
    [
        ("2024-08-23", "is a day, and a datetime is an instant: say the clock time to the second"),
        ("2024-08-23T10:30", "is a minute, and a datetime is an instant"),
        ("-0043-03-15T10:30:00", "a year outside of 1 to 9999"),
    ],
)
def test_what_no_datetime_holds_is_refused(text: str, message: str) -> None:
    """A datetime is an instant of the years 1 to 9999."""
    with pytest.raises(InvalidDateError, match=message):
        to_datetime(text)


def test_pendulum_needs_a_zone() -> None:
    """A time of no zone is no instant."""
    with pytest.raises(InvalidDateError, match="has no zone, and a pendulum value is an instant: say where"):
        to_pendulum("2024-08-23T10:30:00")


@pytest.mark.parametrize(
    "text, message",
    [
        ("2024-W34", "is not one date"),
        ("2019-21", "2019-21 is a season, and numpy has no such unit"),
        ("2024-08-23T10:30:00Z", "has a zone, and numpy has none"),
        ("Y-17E20", "too far from 1970 for a datetime64 of unit 'Y'"),
        ("2024-08-23T10:30:00.5", "numpy cannot hold its bounds"),
    ],
)
def test_what_numpy_cannot_hold_is_refused(text: str, message: str) -> None:
    """A datetime64 has units of its own, no zone, and 64 bits."""
    with pytest.raises(InvalidDateError, match=message):
        to_datetime64(text)
