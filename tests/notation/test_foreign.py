"""Values of other libraries as values of time."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from typing import Any

import numpy as np
import pendulum
import pytest

from eventline import Granularity, InvalidDateError, UncertainDate, when

DT64: Any = np.datetime64
NEW_YORK = zoneinfo.ZoneInfo("America/New_York")


def test_naive_datetime_is_one_floating_tick() -> None:
    """A datetime without a zone is the one microsecond it names, in local time."""
    value = when(dt.datetime(2024, 8, 23, 10, 30, 5, 7))
    assert str(value) == "2024-08-23T10:30:05.000007"
    assert (value.floating, value.granularity) == (True, Granularity.MICROSECOND)
    assert value.lo == value.hi


@pytest.mark.parametrize(
    "value, written",
    [
        (dt.datetime(2024, 8, 23, 10, tzinfo=dt.UTC), "2024-08-23T10:00:00.000000Z"),
        (dt.datetime(2024, 8, 23, 10, tzinfo=NEW_YORK), "2024-08-23T10:00:00.000000-04:00"),
        (dt.datetime(2024, 11, 3, 1, 30, tzinfo=NEW_YORK), "2024-11-03T01:30:00.000000-04:00"),
        (dt.datetime(2024, 11, 3, 1, 30, fold=1, tzinfo=NEW_YORK), "2024-11-03T01:30:00.000000-05:00"),
        (pendulum.datetime(2024, 8, 23, 10, tz="Asia/Kathmandu"), "2024-08-23T10:00:00.000000+05:45"),
        (pendulum.date(2024, 8, 23), "2024-08-23"),
        (pendulum.naive(2024, 8, 23, 10), "2024-08-23T10:00:00.000000"),
    ],
    ids=repr,
)
def test_aware_values_keep_their_offset(value: dt.date, written: str) -> None:
    """An aware datetime is zoned at its offset at that moment, in the fold it states."""
    assert str(when(value)) == written


@pytest.mark.parametrize(
    "offset",
    [dt.timedelta(hours=0, minutes=19, seconds=32), dt.timedelta(hours=-23), dt.timedelta(hours=16)],
    ids=str,
)
def test_unwritable_offsets_become_utc(offset: dt.timedelta) -> None:
    """An offset with seconds, or of sixteen hours and more, is moved to UTC: the same moment."""
    value = when(dt.datetime(1920, 1, 2, 12, tzinfo=dt.timezone(offset)))
    utc = when(dt.datetime(1920, 1, 2, 12, tzinfo=dt.UTC) - offset)
    assert value == utc
    assert str(value).endswith("Z")


@pytest.mark.parametrize(
    "value, expected",
    [
        (DT64("2019"), when("2019")),
        (DT64("2019-10"), when("2019-10")),
        (DT64("2019-10-09"), when("2019-10-09")),
        (DT64("1969-12-31T23", "h"), when("1969-12-31T23")),
        (DT64("2019-10-09T10:30", "m"), when("2019-10-09T10:30")),
        (DT64("2019-10-09T10:30:05", "s"), when("2019-10-09T10:30:05")),
        (DT64("2019-10-09T10:30:05.123", "ms"), when("2019-10-09T10:30:05.123")),
        (DT64("2019-10-09T10:30:05.123456", "us"), when("2019-10-09T10:30:05.123456")),
        (DT64("2019-10-09T10:30:05.123456789", "ns"), when("2019-10-09T10:30:05.123456")),
        (DT64(-1, "as"), when("1969-12-31T23:59:59.999999")),
        (DT64(1, "W"), when(earliest="1970-01-08", latest="1970-01-14")),
        (DT64(1, "10Y"), when(earliest="1980", latest="1989")),
        (DT64(1, "2D"), when(earliest="1970-01-03", latest="1970-01-04")),
        (
            DT64(1, "2000ns"),
            when(earliest="1970-01-01T00:00:00.000002", latest="1970-01-01T00:00:00.000003"),
        ),
    ],
    ids=repr,
)
def test_numpy_units_are_granularities(value: np.datetime64, expected: UncertainDate) -> None:
    """The unit of a numpy value is its granularity; its weeks begin on Thursdays, as 1970 did."""
    assert when(value) == expected


class NotATime(dt.datetime):
    """A datetime that is none, as the one of pandas."""

    def __eq__(self, other: object) -> bool:
        return False

    def __ne__(self, other: object) -> bool:
        return True

    __hash__ = dt.datetime.__hash__


@pytest.mark.parametrize(
    "value",
    [DT64("NaT"), DT64("NaT", "s"), NotATime(1, 1, 1)],
    ids=["bare", "unit", "pandas"],
)
def test_no_time_is_refused(value: np.datetime64) -> None:
    """NaT is no time."""
    with pytest.raises(InvalidDateError, match="is no time: leave the date out"):
        when(value)
