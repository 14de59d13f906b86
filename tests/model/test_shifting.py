"""Times moved along the calendar."""

from __future__ import annotations

import pytest

import eventline as ev
from eventline.calendars.ticks import DAY
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateRange, DateSet, SetMode
from eventline.model.duration import Duration, days, hours, months, seconds, weeks, years
from eventline.model.interval import End, Interval
from eventline.model.shifting import shift


@pytest.mark.parametrize(
    "text, by, expected",
    [
        ("2024-01-31", months(1), "2024-02-29"),
        ("2024-03-31", months(-1), "2024-02-29"),
        ("2023-01-31", months(1), "2023-02-28"),
        ("2024-02-29", years(1), "2025-02-28"),
        ("2024-01-30", months(1) + days(1), "2024-03-01"),
        ("2024-05", months(8), "2025-01"),
        ("2024-05", days(1), "2024-05-02..2024-06-01"),
        ("2024", years(-2025), "-0001"),
        ("9999", years(1), "Y10000"),
        ("2024", months(6), "2024-07-01..2025-06-30"),
        ("2024-08-23", days(9), "2024-09-01"),
        ("2024-08-23", hours(12), "2024-08-23T12:00:00..2024-08-24T11:59:59"),
        ("2024-W34", weeks(2), "2024-W36"),
        ("2024-W34-WE", days(7), "2024-W35-WE"),
        ("2024-W34-WE", days(1), "2024-08-25..2024-08-26"),
        ("2024-22", months(3), "2024-23"),
        ("2024-30", years(1), "2025-30"),
        ("2024-30", months(6), "2025-32"),
        ("2024-30", months(1), "2025-01-01..2025-03-31"),
        ("2024-03", days(-120), "2023-11-02..2023-12-02"),
        ("1990-03", days(-120), "1989-11-01..1989-12-01"),
        ("2023", days(365), "2024-01-01..2024-12-30"),
        ("2024-21", days(92), "2024-22"),
        ("2024-21", days(93), "2024-06-02..2024-09-01"),
        ("2018-W09", months(1), "2018-03-26..2018-04-04"),
        ("1990-03-01T00+01:00", months(1) + seconds(1), "1990-03-31T23:00:01Z..1990-04-01T00:00:00Z"),
        ("2024-39", months(4), "2025-37"),
        ("2024-34", months(6), "2024-36"),
        ("2024-08-23TMO", days(1), "2024-08-24TMO"),
        ("2024-08-23TNI", months(1), "2024-09-23TNI"),
        ("2024-08-23TMO", hours(1), "2024-08-23T06:00:00..2024-08-23T12:59:59"),
        ("2024-08-23T10:30", hours(14), "2024-08-24T00:30"),
        ("2024-08-23T10:30:00.5", days(1), "2024-08-24T10:30:00.500000..2024-08-24T10:30:00.599999"),
        ("2024-01-31T23:30:00+01:00", months(1), "2024-02-29T23:30:00+01:00"),
        ("2024-01-31T10:30:00Z", hours(-1), "2024-01-31T09:30:00Z"),
        ("2019/..", years(1), "2020/.."),
        ("2019/", days(1), "2019-01-02..2020-01-01/"),
        ("/196X", years(10), "/197X"),
    ],
)
def test_shift(text: str, by: Duration, expected: str) -> None:
    """Months first, cut to the month's end; named where the unit allows, else between the moved bounds."""
    assert str(shift(ev.when(text), by)) == expected


@pytest.mark.parametrize(
    "text, by, expected",
    [
        ("156X", years(10), "157X"),
        ("156X", years(1), "[1561..1570]"),
        ("2024-0X", months(1), "[2024-02..2024-10]"),
        ("1950S3", years(1), "[1951..1960]"),
        ("2024-01-3X", months(1), "2024-02-29"),
        ("2024-02-XX", months(1), "[2024-03-01..2024-03-29]"),
        ("2024-0X-31", days(1), "[2024-02-01,2024-04-01,2024-06-01,2024-08-01,2024-09-01]"),
        ("196X-24", months(3), "[" + ",".join(f"{year}-21" for year in range(1961, 1971)) + "]"),
    ],
)
def test_dates_of_several_readings(text: str, by: Duration, expected: str) -> None:
    """A mask stays one where it can; else it is a set of dates and ranges."""
    assert str(shift(ev.when(text), by)) == expected


@pytest.mark.parametrize(
    "text, by, expected",
    [
        ("[2024-01-30,2024-01-31..2024-02-01]", months(1), "[2024-02-29,2024-02-29..2024-03-01]"),
        ("[2024-01-30,2024-01-31]", months(1), "[2024-02-29]"),
        ("[..2024]", years(1), "[..2025]"),
        ("[196X,2024]", years(1), "[1961..1970,2025]"),
        ("{1960,1961..1963}", years(1), "{1961,1962..1964}"),
        ("[1960?..1963~]", years(1), "[1961?..1964~]"),
        ("[1960?..1961?]", months(1), "[1960-02-01..1961-01-31?,1961-02-01..1962-01-31?]"),
    ],
)
def test_sets(text: str, by: Duration, expected: str) -> None:
    """Each member moves, and two that become one date are one."""
    assert str(shift(ev.when(text), by)) == expected


def test_ranges_of_two_units_move_date_by_date_where_one_is_cut() -> None:
    """A range to the end of a year is one of months, and its years do not move by a month."""
    value = DateSet((DateRange(ev.when("2019-10"), ev.when("2020")),))
    assert str(shift(value, months(1))) == "[2019-11..2021-01]"
    assert str(shift(value, years(1))) == "[2020-10..2021-12]"


def test_ranges_of_instants_move_by_their_own_clock() -> None:
    """Half past midnight on the 31st is the 30th in UTC; the month ends where the clock hangs."""
    text = "[2024-01-31T00:30+01:00..2024-01-31T00:33+01:00]"
    expected = DateSet(
        (DateRange(ev.when("2024-02-29T00:30+01:00"), ev.when("2024-02-29T00:33+01:00")),), SetMode.ONE_OF
    )
    assert shift(ev.when(text), months(1)) == expected


@pytest.mark.parametrize(
    "text, by, expected",
    [
        ("2024?", years(1), "2025?"),
        ("2024-~05", months(1), "2024-~06"),
        ("2024?", months(6), "2024-07-01..2025-06-30?"),
        ("2024-~05", days(1), "2024-05-02..2024-06-01~"),
        ("2024-05-02%", months(1), "2024-06-02%"),
        ("2024-22~", months(3), "2024-23~"),
        ("156X?", years(10), "157X?"),
        ("156X?", years(1), "[1561?..1570?]"),
        ("2024-01-3X?", months(1), "2024-02-29?"),
        ("1950S2~", years(100), "2050S2~"),
        ("1950?/~1960", years(1), "1951?/1961~"),
    ],
)
def test_marks_stay(text: str, by: Duration, expected: str) -> None:
    """On each part where the parts are the same, else on all of it."""
    assert str(shift(ev.when(text), by)) == expected


@pytest.mark.parametrize(
    "text, by, expected",
    [
        ("2019", years(1), "2020"),
        ("2019", months(6), "2019-07-01..2020-06-30"),
        ("156X", years(10), "157X"),
        ("156X", years(1), "1561-01-01..1570-12-31"),
        ("2018/2020", years(1), "2019/2021"),
        ("2018/..", years(1), "2019/.."),
        ("156X/1571", years(1), "1561-01-01..1570-12-31/1572"),
    ],
)
def test_windows_move_as_a_whole(text: str, by: Duration, expected: str) -> None:
    """And stay windows."""
    assert str(shift(ev.extent(text), by)) == f"all of {expected}"


@pytest.mark.parametrize(
    "text, by, expected",
    [
        ("1850~", years(5), "1855~"),
        ("156X~", years(10), "157X~"),
        ("1950S2~", years(100), "2050S2~"),
        ("2024-W34~", weeks(1), "2024-W35~"),
        ("2024-03-31~", days(1), "2024-04-01~"),
    ],
)
def test_a_width_stays(text: str, by: Duration, expected: str) -> None:
    """About 1850, five years later, is about 1855, as widely."""
    width = months(1)
    assert shift(ev.when(text, about=width), by) == ev.when(expected, about=width)


def test_a_width_is_that_of_each_date() -> None:
    """Where a date is several, each is widened."""
    found = shift(ev.when("2024-01-3X~", about=days(1)), days(1))
    assert found == DateSet([ev.when(f"{text}~", about=days(1)) for text in ("2024-01-31", "2024-02-01")])
    assert shift(ev.when("1850~", about=years(5)), months(6)) == ev.when(
        earliest="1850-07~", latest="1851-06~", about=years(5)
    )


def test_nothing_moves_by_nothing() -> None:
    """Even what has more readings than could be moved one by one."""
    for text in ("XXXX-12-25?", "[2024-01-01..]"):
        assert shift(ev.when(text), days(0)) == ev.when(text)


def test_unbounded_dates_stay_unbounded() -> None:
    """On the side on which they are."""
    assert shift(UncertainDate.span(None, DAY), days(1)) == UncertainDate.span(None, 2 * DAY)
    assert shift(UncertainDate.span(0, None), months(1)) == UncertainDate.span(31 * DAY, None)
    assert shift(UncertainDate.span(0, None), days(1)) == UncertainDate.span(DAY, None)
    assert shift(UncertainDate.span(None, 0), months(1)) == UncertainDate.span(None, 31 * DAY)
    assert shift(Interval(End.OPEN, End.OPEN), days(1)) == Interval(End.OPEN, End.OPEN)


@pytest.mark.parametrize(
    "text, by, message",
    [
        ("2019", Duration(vague=ev.Granularity.DAY), "PXD states no amount"),
        ("XXXX-12-25", days(1), "more than 1000 dates would move by P1D one by one: move the one meant"),
        ("XXXX-22", months(1), "more than 1000 dates would move by P1M one by one"),
        ("XXXX-12", days(1), "more than 1000 dates would move by P1D one by one"),
        ("Y-17E37S3", months(1), "more than 1000 dates would move by P1M one by one"),
        ("[2024-01-01..]", months(1), "more than 1000 dates would move by P1M one by one"),
        ("2019", years(10**41), "2019 moved by P1000.*Y: years up to 10.*40 are held"),
        ("Y9E39", years(9 * 10**39), "Y9E39 moved by P9000.*Y: years up to 10.*40 are held"),
    ],
)
def test_what_cannot_be_moved_is_refused(text: str, by: Duration, message: str) -> None:
    """The error says why."""
    with pytest.raises(ev.InvalidDateError, match=message):
        shift(ev.when(text), by)
