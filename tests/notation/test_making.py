"""`when` and `extent`: what they take, and what they refuse."""

from __future__ import annotations

import datetime as dt

import pytest

import eventline as ev
from eventline import (
    DateSet,
    End,
    Extent,
    Granularity,
    Interval,
    InvalidDateError,
    NotationError,
    QueryError,
    UncertainDate,
    extent,
    when,
)

#: string, first and last moment, granularity
FURTHER = [
    ("2024-W34", "2024-08-19", "2024-08-25", Granularity.WEEK),
    ("2020-W53", "2020-12-28", "2021-01-03", Granularity.WEEK),
    ("2024-W34-1", "2024-08-19", "2024-08-19", Granularity.DAY),
    ("2024-W34-7", "2024-08-25", "2024-08-25", Granularity.DAY),
    ("2024-W34-WE", "2024-08-24", "2024-08-25", Granularity.WEEKEND),
    ("Y12345-W02", "Y12345-01-08", "Y12345-01-14", Granularity.WEEK),
    ("2024-08-23T10", "2024-08-23T10", "2024-08-23T10", Granularity.HOUR),
    ("2024-08-23T10:30", "2024-08-23T10:30", "2024-08-23T10:30", Granularity.MINUTE),
    ("2024-08-23T10+02:00", "2024-08-23T10+02:00", "2024-08-23T10+02:00", Granularity.HOUR),
    ("2024-08-23T10:30Z", "2024-08-23T10:30Z", "2024-08-23T10:30Z", Granularity.MINUTE),
    ("2024-08-23TMO", "2024-08-23T05:00", "2024-08-23T11:59", Granularity.DAYPART),
    ("2024-08-23TNI", "2024-08-23T18:00", "2024-08-24T05:59", Granularity.DAYPART),
    ("Y12345-06", "Y12345-06-01", "Y12345-06-30", Granularity.MONTH),
    ("Y12345-06-18", "Y12345-06-18", "Y12345-06-18", Granularity.DAY),
    ("Y-12345-06-18T10:30", "Y-12345-06-18T10:30", "Y-12345-06-18T10:30", Granularity.MINUTE),
]


@pytest.mark.parametrize("string, first, last, granularity", FURTHER, ids=[row[0] for row in FURTHER])
def test_further_spellings(string: str, first: str, last: str, granularity: Granularity) -> None:
    """Beside EDTF there are weeks, clock times cut short, parts of a day and days of long years."""
    value = when(string)
    assert isinstance(value, UncertainDate)
    assert (str(value.earliest), str(value.latest), value.granularity) == (first, last, granularity)
    assert when(str(value)) == value


def test_weekday_is_the_day() -> None:
    """A day of a week is the day itself."""
    assert when("2024-W34-5") == when("2024-08-23")


@pytest.mark.parametrize(
    "string, position, expected",
    [
        ("2024-W00", 6, "a week 01-52"),
        ("2020-W54", 6, "a week 01-53"),
        ("2024-W", 6, "a week 01-52"),
        ("202X-W01", 0, "a year without unspecified digits"),
        ("2024-W34-8", 8, "a weekday -1 to -7"),
        ("2024-08-23TXX", 11, "a part of a day: DT, MO"),
        ("2024-08-23TMO+02:00", 11, "a clock time"),
        ("2024-08-23T10:3", 13, "a clock time"),
        ("2024-08-23 10:30", 10, "the end"),
        ("[2024-08-23T10Z,2024-08-23T11]", 1, "times that all have a zone"),
        ("Y12345-06-3X", 11, "no unspecified one here"),
        ("yesterday", 0, "a year of four digits"),
    ],
)
def test_strings_are_refused_at_their_place(string: str, position: int, expected: str) -> None:
    """A string that stands for no time is refused with its place."""
    with pytest.raises(NotationError) as caught:
        when(string)
    assert expected in caught.value.expected
    assert caught.value.position == position


def test_clock_times_in_intervals_and_sets() -> None:
    """`when` takes clock times where EDTF does not."""
    assert when("2024-08-23T10:00/2024-08-23T12:30").latest == when("2024-08-23T12:30")
    assert when("[2024-08-23T10:00,2024-08-23T12:30]").latest == when("2024-08-23T12:30")


def test_marks_of_further_spellings() -> None:
    """A mark at the end of a further spelling qualifies all of it."""
    for string in ("2024-W34~", "2024-08-23T10:30~", "2024-08-23TMO?", "Y12345-06-18%"):
        assert str(when(string)) == string


@pytest.mark.parametrize(
    "value", [when("2019"), when("2019/.."), when("[2019,2021]"), extent("2019")], ids=repr
)
def test_values_are_returned_as_they_are(value: ev.UncertainDate) -> None:
    """A value of time goes through `when` unchanged."""
    assert when(value) is value


def test_dates_are_days() -> None:
    """A date of the standard library is its day."""
    assert when(dt.date(2024, 8, 23)) == when("2024-08-23")


@pytest.mark.parametrize(
    "earliest, latest, lower, upper",
    [
        ("2019-03", "2020", "2019-03-01", "2020-12-31"),
        ("2019", "2019-06-15", "2019-01-01", "2019-06-15"),
        ("2019-06", "2019", "2019-06-01", "2019-12-31"),
        ("1914/1918", "1919", "1914-01-01", "1919-12-31"),
        ("2019", None, "2019-01-01", None),
        (None, "2019", None, "2019-12-31"),
        ("../2019", "2019", None, "2019-12-31"),
        ("2019", "2019/..", "2019-01-01", None),
    ],
)
def test_one_date_between_two(
    earliest: str | None, latest: str | None, lower: str | None, upper: str | None
) -> None:
    """Bounds are inclusive: from the first tick of the one to the last tick of the other."""
    value = when(earliest=earliest, latest=latest)
    assert isinstance(value, UncertainDate)
    assert (value.earliest and str(value.earliest), value.latest and str(value.latest)) == (lower, upper)


def test_bounds_of_a_granule_are_that_granule() -> None:
    """A date between the first and the last day of a year is that year."""
    assert when(earliest="2019-01", latest="2019-12") == when("2019")


def test_zoned_bounds_are_zoned() -> None:
    """Bounds with a zone make a date with a zone, and its repr keeps it."""
    value = when(earliest="2019-03-01T00:00:00+02:00", latest="2019-03-01T12:00:00Z")
    assert repr(value) == "when(earliest='2019-02-28T22:00:00Z', latest='2019-03-01T12:00:00Z')"
    assert not value.floating


@pytest.mark.parametrize(
    "arguments, message",
    [
        ({"earliest": "2020", "latest": "2019"}, "earliest 2020 lies after latest 2019: swap them"),
        ({"earliest": "2019-01-01T00:00:00Z", "latest": "2020"}, "say a zone on both or on neither"),
        ({"start": "2020", "end": "2019"}, "2020/2019 ends before it starts: swap them"),
        ({"start": "2019/2020"}, "is no end of an interval: give a date"),
        ({"start": "{2019,2020}"}, "means all its members"),
        ({}, "takes one of"),
        ({"x": "2019", "start": "2019"}, "takes one of"),
        ({"earliest": "2019", "end": "2019"}, "takes one of"),
        ({"x": 2019}, "2019 is no time"),
        ({"x": extent("2019"), "about": ev.years(1)}, "has no unknown to widen"),
        ({"x": "2019", "about": ev.years(-1)}, "is no width"),
    ],
    ids=repr,
)
def test_wrong_arguments_say_what_to_do(arguments: dict[str, object], message: str) -> None:
    """Arguments that make no time are refused, with what to do."""
    with pytest.raises(InvalidDateError, match=message):
        when(**arguments)  # type: ignore[call-overload]


def test_start_and_end() -> None:
    """A span has a start, an end, or both; a missing end is unknown, an open one is said."""
    assert when(start="2019", end="2020-05") == when("2019/2020-05")
    assert when(start="2019") == Interval(when("2019"), End.UNKNOWN)
    assert when(end="2019") == Interval(End.UNKNOWN, when("2019"))
    assert when(start="2019", end=End.OPEN) == when(start="2019", end="..") == when("2019/..")
    start = when("[2019,2021]")
    assert isinstance(start, DateSet)
    assert when(start=start) == Interval(start, End.UNKNOWN)


@pytest.mark.parametrize("string", ["1850", "1850~", "1850%"])
def test_about_widens_both_sides(string: str) -> None:
    """The width that is said widens both bounds."""
    value = when(string, about=ev.years(5))
    assert (value.earliest, value.latest) == (when("1845-01-01"), when("1855-12-31"))


def test_about_is_part_of_the_value() -> None:
    """The width stays in the value: one without it is another value, and one more cannot be added."""
    value = when("1850~", about=ev.years(5))
    assert value == when("1850", about=ev.years(5)) != when("1850~")
    with pytest.raises(InvalidDateError, match="has a width already"):
        when(value, about=ev.years(1))


def test_about_of_intervals_and_sets() -> None:
    """In an interval or a set the parts marked ``~`` are widened; where none is marked, all are."""
    assert when("1850~/1860", about=ev.years(5)).earliest == when("1845-01-01")
    assert when("1850~/1860", about=ev.years(5)).latest == when("1860-12-31")
    assert when("1850/1860", about=ev.years(5)).latest == when("1865-12-31")
    assert when("[1850,1860~]", about=ev.years(5)).earliest == when("1850-01-01")
    assert when("[1850,1860~]", about=ev.years(5)).latest == when("1865-12-31")


def test_extent_is_all_of_a_time() -> None:
    """`extent` makes a window, once."""
    window = extent("2019")
    assert isinstance(window, Extent)
    assert extent(window) is window
    assert extent(dt.date(2019, 5, 1)) == extent("2019-05-01")
    assert extent("156X").latest == when("1569-12-31")


@pytest.mark.parametrize(
    "string, reason",
    [
        ("1984~", "about a year"),
        ("[1984,1986]", "a set of dates"),
        ("19XX-05", "a date with gaps"),
        ("1984/", "an interval with an unknown end"),
        ("1984~/1986", "about a year"),
    ],
)
def test_what_has_no_whole_is_no_window(string: str, reason: str) -> None:
    """What has no single whole cannot be a window, and the error says how to ask."""
    with pytest.raises(QueryError, match=rf"is {reason}, no window: pass when\('"):
        extent(string)


@pytest.mark.parametrize(
    "earliest, latest, mark",
    [("2019-03?", "2020?", "?"), ("2019-03~", None, "~"), (None, "2020%", "%"), ("2019-03?", "2020", ""),
     ("2019-03", "[2020,2021]", "")],
)  # fmt: skip
def test_a_mark_of_both_bounds_is_that_of_the_date(
    earliest: str | None, latest: str | None, mark: str
) -> None:
    """Where they differ it has none."""
    assert when(earliest=earliest, latest=latest).qualification.mark == mark
