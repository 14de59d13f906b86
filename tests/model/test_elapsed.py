"""How long it is from one time to another."""

from __future__ import annotations

from fractions import Fraction

import pytest

import eventline as ev
from eventline import Granularity
from eventline.model.duration import Duration, days, hours, minutes, months, seconds, weeks, years
from eventline.model.duration_range import DurationRange
from eventline.model.elapsed import difference


@pytest.mark.parametrize(
    "a, b, unit, least, most",
    [
        ("2019-05-01", "2019-05-03", None, days(2), days(2)),
        ("2019-05-03", "2019-05-01", None, days(-2), days(-2)),
        ("2019", "2019", None, days(-364), days(364)),
        ("2019-05-01", "2019-06", None, days(31), days(60)),
        ("2019", "2023-10", Granularity.YEAR, years(3), years(4)),
        ("2023-10", "2019", Granularity.YEAR, years(-4), years(-3)),
        ("2019-12-31", "2020-01-01", Granularity.MONTH, months(0), months(0)),
        ("2019-01-31", "2019-02-28", Granularity.MONTH, months(1), months(1)),
        ("2019-01-31", "2019-02-27", Granularity.MONTH, months(0), months(0)),
        ("2020-02-29", "2021-02-28", Granularity.YEAR, years(1), years(1)),
        ("1850-05", "1923", Granularity.YEAR, years(72), years(73)),
        ("2019-05-01", "2019-05-14", Granularity.WEEK, weeks(1), weeks(1)),
        ("2019-05-01", "2019-05-03", Granularity.HOUR, hours(25), hours(71)),
        ("2019-05-01T23", "2019-05-03T01", Granularity.DAY, days(1), days(1)),
        ("2019-05-01T10:30", "2019-05-01T12:00", None, minutes(90), minutes(90)),
        ("2019-05-01T10", "2019-05-01T12", None, hours(2), hours(2)),
        ("2019-05-01T10:30:15", "2019-05-01", None, seconds(-37815), seconds(48584)),
        ("2019-05-01TMO", "2019-05-02", None, hours(13), hours(42)),
        ("2019/2020", "2021/..", Granularity.YEAR, years(1), years(2)),
        ("2019/..", "/2021", Granularity.YEAR, None, years(2)),
        ("../2019", "2021", Granularity.YEAR, None, None),
        ("[2019,2021]", "[2021..]", Granularity.YEAR, years(0), None),
        ("2019-05-01T10+05:30", "2019-05-01T06Z", None, minutes(31), minutes(149)),
        ("2019-05-01T10+05:00", "2019-05-01T06Z", None, hours(1), hours(1)),
        ("2019-01-31T00:30+01:00", "2019-02-28T00:30+01:00", Granularity.MONTH, months(1), months(1)),
    ],
)
def test_difference(
    a: str, b: str, unit: Granularity | None, least: Duration | None, most: Duration | None
) -> None:
    """From start to start: at least and at most, in units that are complete."""
    assert difference(ev.when(a), ev.when(b), unit) == DurationRange(least, most)


def test_microseconds_are_fractions_of_seconds() -> None:
    """Nothing is rounded."""
    found = difference(ev.when("2024-08-23T10:30:00.25"), ev.when("2024-08-23T10:30:01.000000"))
    assert found == DurationRange(seconds(Fraction(740_001, 10**6)), seconds(Fraction(3, 4)))


def test_windows_start_at_once() -> None:
    """All of a year starts on its first day."""
    assert difference(ev.extent("2019"), ev.extent("2020")) == DurationRange(days(365), days(365))


def test_a_zone_that_is_not_stated_adds_sixteen_hours_on_both_sides() -> None:
    """From some time on a day to half past ten in UTC."""
    found = difference(ev.when("2019-05-01"), ev.when("2019-05-01T10:30:00Z"), Granularity.MINUTE)
    assert found == DurationRange(minutes(630 - 16 * 60 - 1439), minutes(630 + 16 * 60))


def test_about_reaches_further() -> None:
    """By its width, on both sides."""
    found = difference(ev.when("1850-05-03~", about=hours(30)), ev.when("1850-05-10"))
    assert found == DurationRange(days(5), days(9))


def test_a_difference_is_counted_in_units_of_durations() -> None:
    """The error lists them."""
    with pytest.raises(
        ev.InvalidDateError, match="not counted in decades; there are: year, month, week, day"
    ):
        difference(ev.when("2019"), ev.when("2023"), Granularity.DECADE)
    with pytest.raises(ev.QueryError, match="means all its members"):
        difference(ev.when("2019"), ev.when("{2021,2023}"))
