"""TIMEX3 values in and out."""

from __future__ import annotations

import pytest

from eventline import (
    Duration,
    Granularity,
    NotationError,
    Recurrence,
    UncertainDate,
    days,
    format_timex3,
    parse_timex3,
    weeks,
    when,
    years,
)
from eventline.notation.timex3 import Timex3Value

#: TIMEX3 value and the value it stands for; each is written as it was read
DATES = [
    ("2019", when("2019")),
    ("2019-10", when("2019-10")),
    ("2019-10-09", when("2019-10-09")),
    ("2019-XX", when("2019-XX")),
    ("XXXX-12-25", when("XXXX-12-25")),
    ("2019-W41", when("2019-W41")),
    ("2019-W41-WE", when("2019-W41-WE")),
    ("2019-SP", when("2019-21")),
    ("2019-SU", when("2019-22")),
    ("2019-FA", when("2019-23")),
    ("2019-WI", when("2019-24")),
    ("2019-Q1", when("2019-33")),
    ("2019-Q4", when("2019-36")),
    ("2019-H1", when("2019-40")),
    ("XXXX-SU", when("XXXX-22")),
    ("199", when("199X")),
    ("18", when("18XX")),
    ("1", when("1XXX")),
    ("BC0001", when("0000")),
    ("BC0044", when("-0043")),
    ("BC0044-03-15", when("-0043-03-15")),
    ("BC0044-SP", when("-0043-21")),
    ("2019-10-09TMO", when("2019-10-09TMO")),
    ("2019-10-09T10", when("2019-10-09T10")),
    ("2019-10-09T10:30", when("2019-10-09T10:30")),
    ("2019-10-09T10:30:00Z", when("2019-10-09T10:30:00Z")),
    ("P1Y2M", Duration(years=1, months=2)),
    ("PT30M", Duration(minutes=30)),
    ("PXD", Duration(vague=Granularity.DAY)),
    ("XXXX-WXX-2", Recurrence(period=weeks(1), weekdays=(1,))),
    ("XXXX-WXX-5TNI", Recurrence(period=weeks(1), weekdays=(4,), day_part="NI")),
    ("XXXX-WXX-WE", Recurrence(period=weeks(1), weekdays=(5, 6))),
    ("XXXX-XX-XXTMO", Recurrence(period=days(1), day_part="MO")),
    ("XXXX-XX-XXT09:05", Recurrence(period=days(1), clock=(9, 5))),
    ("XXXX-XX-01T09:05", Recurrence(period=Duration(months=1), month_days=(1,), clock=(9, 5))),
    ("XXXX-12-24TEV", Recurrence(period=years(1), months=(12,), month_days=(24,), day_part="EV")),
]


@pytest.mark.parametrize("string, value", DATES, ids=[row[0] for row in DATES])
def test_value_is_read_and_written(string: str, value: Timex3Value) -> None:
    """A value is read as what it stands for, and written the same."""
    assert (parse_timex3(string), format_timex3(value)) == (value, string)


@pytest.mark.parametrize(
    "string, value",
    [
        ("2019-W41-3", when("2019-10-09")),
        ("2019-10-09T24:00", when("2019-10-10T00:00")),
        ("2019-12-31T24", when("2020-01-01T00")),
        ("BC04", when(earliest="-0498", latest="-0399")),
        ("BC035", when(earliest="-0358", latest="-0349")),
        ("BC00", when(earliest="-0098", latest="0000")),
        ("P2DE", years(20)),
    ],
)
def test_value_is_read(string: str, value: Timex3Value) -> None:
    """Some values are read that are written otherwise, or not at all."""
    assert parse_timex3(string) == value


@pytest.mark.parametrize(
    "string, value",
    [
        ("P1W", Recurrence(period=weeks(1))),
        ("XXXX-12-25", Recurrence(period=years(1), months=(12,), month_days=(25,))),
        ("XXXX-12", Recurrence(period=years(1), months=(12,))),
        ("XXXX-XX-01", Recurrence(period=Duration(months=1), month_days=(1,))),
    ],
)
def test_sets_recur(string: str, value: Recurrence) -> None:
    """In a SET a duration is a period, and what has no year recurs."""
    assert parse_timex3(string, type="SET") == value
    assert format_timex3(value) == string


@pytest.mark.parametrize("string", ["2019-12-25", "XXXX", "XXXX-SU", "XXXX-XX-XX", "199"])
def test_dates_stay_dates_in_a_set(string: str) -> None:
    """A date that has a year, or nothing that recurs, is a date in a SET too."""
    assert isinstance(parse_timex3(string, type="SET"), UncertainDate)


@pytest.mark.parametrize(
    "string, position, expected",
    [
        ("PAST_REF", 0, "hangs on a document"),
        ("", 0, "a year of four digits"),
        ("2019?", 4, "no qualifier"),
        ("Y12345", 0, "no letter of EDTF"),
        ("1950S2", 4, "no letter of EDTF"),
        ("2019/2020", 4, "'-' and a month"),
        ("2019-13", 5, "a month"),
        ("2019-Q5", 5, "a month"),
        ("2019-13-01T24:00", 5, "a month"),
        ("2019-02-30T24:00", 8, "a day 01-28"),
        ("BC", 2, "a year, or its first digits"),
        ("BC0000", 2, "a year, or its first digits"),
        ("BC00440", 2, "a year, or its first digits"),
        ("BC04-05", 4, "a decade or a century has no months"),
        ("BC0044-13", 7, "a month"),
        ("XXXX-13-01TMO", 5, "a month 01-12"),
        ("XXXX-WXX-5TZZ", 11, "a part of a day"),
        ("XXXX-XX-XXT25:00", 11, "a clock time"),
        ("P1H", 2, "a unit"),
    ],
)
def test_value_is_refused_at_its_place(string: str, position: int, expected: str) -> None:
    """What is no value is refused with its place."""
    with pytest.raises(NotationError) as caught:
        parse_timex3(string)
    assert expected in caught.value.expected
    assert (caught.value.text, caught.value.position) == (string, position)


@pytest.mark.parametrize(
    "value, reason",
    [
        (when("2019/2020"), "each end of an interval alone"),
        (when("[2019,2020]"), "each end of an interval alone"),
        (when(earliest="2019-03", latest="2020"), "no bounds"),
        (when("1950S2"), "no significant digits"),
        (when("Y12345"), "9999 BC to 9999"),
        (when("-9999"), "9999 BC to 9999"),
        (when("-01XX"), "no masks before Christ"),
        (when("0000-W02"), "no weeks before Christ"),
        (when("2019-30"), "none of the south"),
        (when("2019-37"), "no third of a year"),
        (Recurrence(period=weeks(1), weekdays=(0, 2)), "several one by one"),
        (Recurrence(period=years(1), months=(1, 7)), "several one by one"),
        (Recurrence(period=years(1), months=(1,), weekdays=(2,)), "does not join them"),
    ],
    ids=repr,
)
def test_what_timex3_cannot_write_says_why(value: Timex3Value, reason: str) -> None:
    """A value that TIMEX3 cannot write says so, with the reason."""
    with pytest.raises(NotationError, match=reason):
        format_timex3(value)


def test_qualifiers_are_left_out() -> None:
    """What a source says of its date is not part of the value."""
    assert format_timex3(when("2019-10?")) == "2019-10"


def test_northern_seasons_are_seasons() -> None:
    """The seasons of the north cover the months that TIMEX3's cover here."""
    assert [format_timex3(when(f"2019-{code}")) for code in (25, 26, 27, 28)] == [
        f"2019-{name}" for name in ("SP", "SU", "FA", "WI")
    ]
