"""Times as the clocks of a zone show them."""

from __future__ import annotations

import pytest

from eventline import (
    End,
    Interval,
    InvalidDateError,
    Truth,
    UncertainDate,
    days,
    extent,
    in_zone,
    is_during,
    julian,
    when,
)
from eventline.calendars.zones import Fold


@pytest.mark.parametrize(
    "text, zone, found",
    [
        ("2024-08-23T10:30:00", "Europe/Istanbul", "2024-08-23T10:30:00+03:00"),
        ("2024-08-23T10:30", "UTC", "2024-08-23T10:30Z"),
        ("2024-08-23T10", "Asia/Kolkata", "2024-08-23T10+05:30"),
        ("2024-08-23T10:30:00.5", "Europe/Berlin", "2024-08-23T10:30:00.5+02:00"),
    ],
)
def test_clock_times_get_the_offset_in_force(text: str, zone: str, found: str) -> None:
    """A clock time keeps its unit and gets an offset."""
    assert str(in_zone(text, zone)) == found
    assert in_zone(text, zone) == when(found)


@pytest.mark.parametrize(
    "text, fold, found",
    [
        ("2024-10-27T02:30:00", "earlier", "2024-10-27T02:30:00+02:00"),
        ("2024-10-27T02:30:00", "later", "2024-10-27T02:30:00+01:00"),
        ("2024-03-31T02:30:00", "shift", "2024-03-31T03:30:00+02:00"),
        ("2024-03-31T02:30", "earlier", "2024-03-31T01:30+01:00"),
    ],
)
def test_folds_and_gaps(text: str, fold: Fold, found: str) -> None:
    """A time shown twice or never is what was asked for."""
    assert in_zone(text, "Europe/Berlin", fold=fold) == when(found)


def test_what_no_offset_writes_is_written_in_utc() -> None:
    """Offsets of local mean time have seconds; fractions in a gap, and hours cut by one, have no spelling."""
    assert in_zone("1850-01-01T10:00:00", "Europe/Istanbul") == when("1850-01-01T08:04:08Z")
    tenth = in_zone("2024-03-31T02:30:00.5", "Europe/Berlin", fold="shift")
    assert (tenth.lower, tenth.upper) == (1711848600500000, 1711848600600000)
    hour = in_zone("2024-10-06T02", "Australia/Lord_Howe", fold="shift")
    assert hour == when(earliest="2024-10-05T15:30:00Z", latest="2024-10-05T15:59:59Z")


@pytest.mark.parametrize(
    "text, zone, lower, upper",
    [
        ("2024-08-23", "Europe/Istanbul", "2024-08-22T21:00:00Z", "2024-08-23T20:59:59Z"),
        ("2024-03-31", "Europe/Berlin", "2024-03-30T23:00:00Z", "2024-03-31T21:59:59Z"),
        ("2024", "Asia/Tokyo", "2023-12-31T15:00:00Z", "2024-12-31T14:59:59Z"),
    ],
)
def test_days_and_years_are_those_of_the_zone(text: str, zone: str, lower: str, upper: str) -> None:
    """A day, or what is coarser, is the stretch in which it is that day there."""
    assert in_zone(text, zone) == when(earliest=lower, latest=upper)


def test_instants_lie_in_the_day_of_their_zone() -> None:
    """A zoned day answers with certainty where a floating one could not."""
    instant = when("2024-08-22T22:00:00Z")
    assert is_during(instant, "2024-08-23") is Truth.MAYBE
    assert is_during(instant, extent(in_zone("2024-08-23", "Europe/Istanbul"))) is Truth.YES


def test_marks_and_statements_are_kept() -> None:
    """Marks of the source, and what it stated in another calendar, are kept."""
    found = in_zone("2024-?08-23", "Europe/Berlin")
    assert isinstance(found, UncertainDate)
    assert found.qualification.mark == "?"
    assert in_zone(julian(1917, 10, 25), "Europe/Moscow").stated == "25 October 1917 (Julian)"


def test_both_ends_of_an_interval_are_taken() -> None:
    """The dates of an interval are those of the zone, and its other ends stay."""
    found = in_zone("2024-08-23/..", "Europe/Istanbul")
    assert isinstance(found, Interval)
    assert (found.start, found.end) == (in_zone("2024-08-23", "Europe/Istanbul"), End.OPEN)


@pytest.mark.parametrize(
    "value, message",
    [
        ("2024-08-23T10:30:00Z", "has a zone already"),
        ("[2019,2020]", "give a date or an interval"),
        (Interval(when("[2019,2020]"), when("2021")), "give a date or an interval of dates"),
        ("201X", "give one date with both bounds"),
        (when("2019~", about=days(1)), "give one date with both bounds"),
        (when(earliest="2019"), "give one date with both bounds"),
        (when(latest="2019"), "give one date with both bounds"),
        ("-0043", "a year outside of 1 to 9999"),
    ],
)
def test_what_has_no_clock_is_refused(value: str | UncertainDate | Interval, message: str) -> None:
    """What a zone cannot place is refused."""
    with pytest.raises(InvalidDateError, match=message):
        in_zone(value, "Europe/Istanbul")


def test_days_that_never_were_are_refused() -> None:
    """Samoa went over the date line, and had no 30 December 2011."""
    with pytest.raises(
        InvalidDateError, match="2011-12-30 never was in Pacific/Apia: its calendars left it out"
    ):
        in_zone("2011-12-30", "Pacific/Apia")
    before, after = (in_zone(f"2011-12-{day}", "Pacific/Apia") for day in (29, 31))
    assert before.upper == after.lower
