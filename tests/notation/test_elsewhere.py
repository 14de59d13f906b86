"""Dates of other calendars."""

from __future__ import annotations

import pytest

from eventline import (
    DateSet,
    InvalidDateError,
    UncertainDate,
    days,
    from_calendar,
    julian,
    parse_edtf,
    to_calendar,
    when,
)


@pytest.mark.parametrize(
    "date, year_start, gregorian",
    [
        ((1666, 9, 2), None, "1666-09-12"),
        ((1649, 1, 30), None, "1649-02-09"),
        ((1648, 1, 30), "march-25", "1649-02-09"),
        ((1648, 3, 24), "march-25", "1649-04-03"),
        ((1649, 3, 25), "march-25", "1649-04-04"),
        ((-43, 3, 15), None, "-0043-03-13"),
        (("1648/9", 1, 30), None, "1649-02-09"),
        (("1648/49", 1, 30), None, "1649-02-09"),
        (("1648/1649", 1, 30), None, "1649-02-09"),
        (("1699/1700", 2, 29), None, "1700-03-11"),
        (("1699/00", 2, 29), None, "1700-03-11"),
        (("1648/9", 2, 10), "march-1", "1649-02-20"),
    ],
)
def test_days_of_the_julian_calendar(
    date: tuple[int | str, int, int], year_start: str | None, gregorian: str
) -> None:
    """A Julian day is a Gregorian day, wherever its year began."""
    assert julian(*date, year_start=year_start) == when(gregorian)


@pytest.mark.parametrize(
    "date, year_start, earliest, latest",
    [
        ((1666, 9), None, "1666-09-11", "1666-10-10"),
        ((1666,), None, "1666-01-11", "1667-01-10"),
        ((1666,), "march-25", "1666-04-04", "1667-04-03"),
        ((1666,), "september-1", "1665-09-11", "1666-09-10"),
        ((1666, 2), "march-25", "1667-02-11", "1667-03-10"),
        (("1666/7", 2), None, "1667-02-11", "1667-03-10"),
        (("1666/7", 3), None, "1667-03-11", "1667-04-03"),
        ((200, 3), None, "0200-03-01", "0200-03-31"),
    ],
)
def test_months_and_years_of_the_julian_calendar(
    date: tuple[int | str, int], year_start: str | None, earliest: str, latest: str
) -> None:
    """A Julian month or year is all of its days, and two numbers mean the days that have both."""
    found = julian(*date, year_start=year_start)
    assert isinstance(found, UncertainDate)
    assert (found.earliest, found.latest) == (when(earliest), when(latest))


@pytest.mark.parametrize(
    "date, year_start, readings",
    [
        (("1666/7", 6, 10), None, [("1666-06-20", "1666-06-20"), ("1667-06-20", "1667-06-20")]),
        (("1666/7",), None, [("1666-01-11", "1667-01-10"), ("1667-01-11", "1668-01-10")]),
        (("1666/7", 2, 10), "january-1", [("1666-02-20", "1666-02-20"), ("1667-02-20", "1667-02-20")]),
        ((1666, 3), "march-25", [("1666-04-04", "1666-04-10"), ("1667-03-11", "1667-04-03")]),
        ((1666, 12), "december-25", [("1666-01-04", "1666-01-10"), ("1666-12-11", "1667-01-03")]),
    ],
)
def test_what_has_two_readings_is_a_set(
    date: tuple[int | str, int], year_start: str | None, readings: list[tuple[str, str]]
) -> None:
    """Two numbers on a day that both styles give one, and a month that the year's start cuts, keep both."""
    found = julian(*date, year_start=year_start)
    assert isinstance(found, DateSet)
    bounds = [
        (member.earliest, member.latest) for member in found.members if isinstance(member, UncertainDate)
    ]
    assert bounds == [(when(first), when(last)) for first, last in readings]


@pytest.mark.parametrize(
    "date, year_start, stated",
    [
        ((1666, 9, 2), None, "2 September 1666 (Julian)"),
        ((1666, 9), None, "September 1666 (Julian)"),
        ((-43,), None, "44 BC (Julian)"),
        (("1666/7", 2, 10), None, "10 February 1666/7 (Julian, year from March 25)"),
        ((1500, 4, 1), "march-25-pisa", "1 April 1500 (Julian, year from March 25 before)"),
    ],
)
def test_what_was_stated_is_kept(
    date: tuple[int | str, int, int], year_start: str | None, stated: str
) -> None:
    """The date as its source had it goes with the value."""
    found = julian(*date, year_start=year_start)
    assert isinstance(found, UncertainDate)
    assert found.stated == stated


@pytest.mark.parametrize(
    "date, year_start, message",
    [
        ((1666, 13), None, "month 13: 1 to 12"),
        ((1666, 13, 1), "march-25", "month 13: 1 to 12"),
        ((1666, 2, 29), None, r"day 29: February 1666 \(Julian\) has days 1 to 28"),
        ((1666, None, 3), None, "day 3 without a month: give the month too"),
        ((1666, 1, 1), "easter", "'easter' is no start of a year; there are: january-1"),
        ((1666,), "easter", "'easter' is no start of a year; there are: january-1"),
        (("1666/8",), None, "'1666/8' is no year of two styles: write two that follow, as '1666/7'"),
        (("1666",), None, "'1666' is no year of two styles"),
        (("1666/01667",), None, "is no year of two styles"),
    ],
)
def test_julian_dates_that_are_none_are_refused(
    date: tuple[int | str, int, int], year_start: str | None, message: str
) -> None:
    """A date that the calendar does not have is refused."""
    with pytest.raises(InvalidDateError, match=message):
        julian(*date, year_start=year_start)


@pytest.mark.parametrize(
    "calendar, parts, earliest, latest, stated",
    [
        ("hebrew", (5784, 7, 1), "2023-09-16", "2023-09-16", "1 Tishri 5784 (Hebrew)"),
        ("hebrew", (5784,), "2023-09-16", "2024-10-02", "5784 (Hebrew)"),
        ("islamic", (1445, 9), "2024-03-11", "2024-04-09", "Ramaḍān 1445 (Islamic)"),
        ("julian", (1917, 10, 25), "1917-11-07", "1917-11-07", "25 October 1917 (Julian)"),
    ],
)
def test_dates_of_other_calendars(
    calendar: str, parts: tuple[int, ...], earliest: str, latest: str, stated: str
) -> None:
    """Years, months and days of other calendars have their days, and what was stated."""
    found = from_calendar(calendar, *parts)
    assert (found.earliest, found.latest, found.stated) == (when(earliest), when(latest), stated)


def test_a_day_needs_its_month() -> None:
    """A day of no month is refused."""
    with pytest.raises(InvalidDateError, match="day 3 without a month"):
        from_calendar("hebrew", 5784, day=3)


def test_widths_keep_what_was_stated() -> None:
    """A month begun by sight of the moon is widened, and keeps what was stated."""
    found = from_calendar("islamic", 1445, 9, 1).with_about(days(1))
    assert (found.earliest, found.latest) == (when("2024-03-10"), when("2024-03-12"))
    assert found.stated == "1 Ramaḍān 1445 (Islamic)"


def test_days_in_other_calendars() -> None:
    """A day has a date in each calendar."""
    assert to_calendar("1917-11-07", "julian") == (1917, 10, 25)
    assert to_calendar("2023-09-16", "hebrew") == (5784, 7, 1)


@pytest.mark.parametrize("text", ["2019", "2019/2020", "2024-08-2X", "2024-08-23T10:00:00Z", "XXXX-12-25"])
def test_only_days_have_a_date_elsewhere(text: str) -> None:
    """What is not one day has no one date in another calendar."""
    with pytest.raises(InvalidDateError, match="is not one day: pass one of its days"):
        to_calendar(text, "julian")


def test_days_with_a_width_are_not_one_day() -> None:
    """A day that is widened is several."""
    with pytest.raises(InvalidDateError, match="is not one day"):
        to_calendar(when("2024-08-23~", about=days(1)), "julian")


def test_stated_is_no_part_of_equality() -> None:
    """A date is equal to the same date that was stated in the Gregorian calendar."""
    assert julian(1917, 10, 25) == parse_edtf("1917-11-07")
