"""The functions that templates call."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from eventline.calendars import Granularity
from eventline.exceptions import InvalidDateError
from eventline.language.building import FUNCTIONS, Impossible, NoTime, Unreadable
from eventline.language.building.amounts import each_at
from eventline.language.building.clocks import without_part
from eventline.language.building.joining import hour_in
from eventline.resolution import (
    After,
    AllOf,
    Amount,
    Before,
    Between,
    Coming,
    Date,
    DocumentTime,
    Following,
    Intersect,
    Last,
    Next,
    OneOf,
    Part,
    Past,
    Previous,
    ReferenceTime,
    Repeat,
    Shift,
    This,
)

G = Granularity
TODAY = This(Granularity.DAY)


@pytest.mark.parametrize(
    "name, arguments, result",
    [
        ("amount", (2, Granularity.DAY), Amount(days=2)),
        ("amount", (2, "fortnight", "APPROX"), Amount(weeks=4, mod="APPROX")),
        ("amount", (1, G.MILLENNIUM), Amount(centuries=10)),
        ("amount", (Fraction(4, 2), G.HOUR), Amount(hours=2)),
        ("seconds", (30,), Amount(seconds=30)),
        ("few", (Granularity.DAY,), Amount(vague=G.DAY)),
        ("few", ("fortnight", "MORE_THAN"), Amount(vague=G.WEEK, mod="MORE_THAN")),
        ("plus", (Amount(vague=Granularity.DAY), None), Amount(vague=G.DAY)),
        ("plus", (Amount(days=1, mod="APPROX"), Amount(hours=2)), Amount(days=1, hours=2, mod="APPROX")),
        ("modified", (Amount(days=1), None), Amount(days=1)),
        ("modified", (Amount(days=1), "APPROX"), Amount(days=1, mod="APPROX")),
        ("signed", (Amount(days=1), None, None), Shift(Amount(days=1), "future")),
        ("signed", (None, None, Amount(days=1)), Shift(Amount(days=1), "past")),
        (
            "signed",
            (Amount(days=2), Amount(hours=1), Amount(days=1)),
            Shift(Amount(days=1), "past", of=Shift(Amount(days=2, hours=1), "future")),
        ),
        ("stretch", (3, Granularity.DAY, "last"), Past(Amount(days=3))),
        ("stretch", (3, Granularity.DAY, None), Coming(Amount(days=3))),
        ("small_unit", ("last", None, G.HOUR), Past(Amount(hours=1))),
        ("small_unit", (None, "next", G.HOUR), Coming(Amount(hours=1))),
        ("small_unit", (None, None, G.HOUR), This(G.HOUR)),
        ("every", ("fortnight", None, None, None, None), Repeat(Amount(weeks=2), quant="EVERY")),
        ("every", (Granularity.DAY, None, None, 3, None), Repeat(Amount(days=3), quant="EVERY")),
        (
            "every",
            (Granularity.DAY, "other", None, None, None),
            Repeat(Amount(days=1), quant="EVERY", every=2),
        ),
        ("every", (Granularity.DAY, None, None, None, 5), Repeat(Amount(days=1), quant="EVERY", every=5)),
        ("recurring", (Date(weekday=1), None, 2, None), Repeat(Date(weekday=1), quant="EVERY", every=2)),
        ("working", ("weekdays", None, None), Repeat(AllOf(tuple(Date(weekday=day) for day in range(1, 6))))),
        ("working", (None, None, None), Repeat(Amount(weekends=1))),
        (
            "working",
            (None, "MO", None),
            Repeat(AllOf((Date(weekday=6, part="MO"), Date(weekday=7, part="MO")))),
        ),
        ("weekend", ("this",), This(G.WEEKEND)),
        ("weekend", (None,), OneOf((This(G.WEEKEND), Previous(G.WEEKEND)))),
        ("year_before", (G.QUARTER,), This(G.QUARTER, of=Shift(Amount(months=12), "past"))),
        (
            "year_before",
            (None, ReferenceTime()),
            This(G.YEAR, of=Shift(Amount(months=12), "past", of=ReferenceTime())),
        ),
        ("on_unit", (Granularity.MONTH, Granularity.MONTH), Repeat(Amount(months=1))),
        ("on_unit", (Granularity.YEAR, Granularity.YEAR), Repeat(Amount(years=1))),
        ("both", (Date(month=5), Date(month=6)), Intersect(Date(month=6), Date(month=5))),
        ("both", (TODAY, Date(part="NI"), Date(hour=8)), Intersect(TODAY, Date(hour=20))),
        ("ides", (4,), Date(month=4, day=13)),
        ("dated", (Date(month=2, day=29), None), Date(month=2, day=29)),
        ("on_weekday", (Date(month=5), None), Date(month=5)),
        ("on_weekday", (TODAY, 3), TODAY),
        (
            "on_weekday",
            (OneOf((Date(day=1), Date(day=2))), 3),
            OneOf((Date(weekday=3, day=1), Date(weekday=3, day=2))),
        ),
        ("decade", (1990, "BC"), Date(year="-199X")),
        ("decade_words", (None, 90, None), Date(year="XX9X")),
        ("decade_words", (18, 90, "early"), Part(Date(year="189X"), "early")),
        ("year_of", (2555, "BE"), 2012),
        ("turn_of", (None, Date(year=1914)), Part(Date(year=1914), "beginning")),
        ("turn_of", (G.DECADE,), Part(This(G.DECADE), "beginning")),
        ("turn_of", (G.WEEK,), Part(This(G.WEEK, of=Date(weekday=1)), "beginning")),
        ("across_years", (1999, 2000), Between(Date(year=1999), Date(year=2000), one=True)),
        ("turn", (20,), Between(Date(year=1890), Date(year=1909), one=True)),
        ("relative_fiscal", ("last", None), Last(Date(fiscal=True))),
        ("relative_fiscal", (None, "next"), Next(Date(fiscal=True))),
        ("relative_fiscal", (None, None), This(Date(fiscal=True))),
        ("one_of", (Date(month=5), Date(month=6)), OneOf((Date(month=5), Date(month=6)))),
        ("first", (None, None), None),
        ("numeric", ("20240823",), Date(year=2024, month=8, day=23)),
        ("numeric", ("2024-13-8",), Date(year=2024, month=8, day=13)),
        ("numeric", ("2024-08",), Date(year=2024, month=8)),
        ("numeric", ("8/2024",), Date(year=2024, month=8)),
        ("numeric", ("13/8/24",), Date(year="XX24", month=8, day=13)),
        ("numeric", ("5/5",), Date(month=5, day=5)),
        ("numeric_range", ("1/2", "3/4"), None),
        ("numeric_range", ("2024-01-02", "3/4/2024"), None),
        ("numeric", ("2024-08-23t10:20:30,5+02:30",), None),
        ("numeric", ("2024-08-23t10:20-05",), None),
        ("numeric", ("2024-08-23t10:20z",), None),
        ("hour_of", (13, "PM"), 13),
        ("clock", ("0:30", "AM", None), Date(hour=0, minute=30)),
        ("clock", ("9:30:15.5", None, 0), Date(hour=9, minute=30, second=15, microsecond=500000, zone=0)),
        ("hhmm", (1030, None, None), Date(hour=10, minute=30)),
        ("minute_of", (59,), 59),
        ("offset", (0, "+", 530), 330),
        ("offset", (60, "-", 2), -60),
        ("lasting", (None, Date(hour=9), Amount(hours=2)), Coming(Amount(hours=2), of=Date(hour=9))),
        ("named_day", (0,), This(G.DAY, of=DocumentTime())),
        ("shifted_day", (1, 2, "after"), Shift(Amount(days=2), "future", of=Following(Granularity.DAY))),
        ("shifted_day", (1, None, None), Shift(Amount(days=1), "past", of=Following(Granularity.DAY))),
        ("shifted_day", (-1, None, None), Previous(Granularity.DAY, n=2)),
        ("further", (G.YEAR, None), Previous(G.YEAR, n=2)),
        ("told", (Granularity.DAY, None, None), This(G.DAY, of=ReferenceTime())),
        (
            "away",
            (Amount(days=1), "before", TODAY, "MORE_THAN"),
            Before(Shift(Amount(days=1), "past", of=TODAY)),
        ),
        (
            "away",
            (Amount(days=1), None, TODAY, "MORE_THAN"),
            After(Shift(Amount(days=1), "future", of=TODAY), inclusive=True),
        ),
        (
            "away",
            (Amount(days=1), "before", TODAY, "LESS_THAN"),
            Between(Following(Granularity.DAY, of=Shift(Amount(days=1), "past", of=TODAY)), TODAY),
        ),
        (
            "away",
            (Amount(days=1), None, TODAY, "LESS_THAN"),
            Between(TODAY, Previous(Granularity.DAY, of=Shift(Amount(days=1), "future", of=TODAY))),
        ),
        (
            "away",
            (Amount(hours=1), None, Date(hour=9), "LESS_THAN"),
            Between(Date(hour=9), Shift(Amount(hours=1), "future", of=Date(hour=9))),
        ),
        ("nth_away", (2, 1, None, "before", TODAY), Previous(Date(weekday=1), n=2, of=TODAY)),
        ("nth_away", (2, 1, None, None, TODAY), Following(Date(weekday=1), n=2, of=TODAY)),
        (
            "holding",
            ("weekend", Last(Date(holiday="easter"))),
            This(G.WEEKEND, of=Last(Date(holiday="easter"))),
        ),
        ("holding", ("week", TODAY, "containing"), This(G.WEEK, of=TODAY)),
        ("holding", ("week", TODAY, "ending"), Between(Shift(Amount(days=6), "past", of=TODAY), TODAY)),
        ("holding", ("week", TODAY), This(G.WEEK, of=Shift(Amount(days=1), "future", of=TODAY))),
        ("holding", ("weekend", TODAY), This(G.WEEKEND, of=Shift(Amount(days=2), "past", of=TODAY))),
        ("side", (None, TODAY), Part(TODAY, "later")),
        ("deadline", ("BOM",), Part(This(G.MONTH), "beginning")),
        ("on", (None, None, None, "christmas"), Date(holiday="christmas")),
        ("on", (None, 5), Date(weekday=5)),
        ("on", (None, None, DocumentTime(), None), DocumentTime()),
    ],
    ids=repr,
)
def test_functions(name: str, arguments: tuple[Any, ...], result: object) -> None:
    """What a function builds; None in the table asks only that it builds something."""
    built = FUNCTIONS[name](*arguments)
    assert built is not None or name == "first"
    if result is not None:
        assert built == result


@pytest.mark.parametrize(
    "name, arguments",
    [
        ("amount", (0, Granularity.DAY)),
        ("amount", (1, Date(weekday=1))),
        ("plus", (Amount(vague=Granularity.DAY), Amount(days=1))),
        ("plus", (Amount(hours=24), Amount(days=1))),
        ("fraction", (1, 0)),
        ("slash", ("5/3",)),
        ("seconds", (80,)),
        ("second_year", (1900, 90)),
        ("years", (1950, 1940)),
        ("spelled", (19, 5)),
        ("spelled_nought", (10, 5)),
        ("spelled_nought", (19, 30)),
        ("year_of", (0, "BC")),
        ("century", (0,)),
        ("age", (10, G.MILLENNIUM)),
        ("portion", (4, 3)),
        ("age_part", (This(G.YEAR), "1/4")),
        ("quarter", (5,)),
        ("half_year", (3,)),
        ("week", (54, None)),
        ("numeric", ("1/2/345",)),
        ("numeric", ("2024-08-23t1:20",)),
        ("hour_of", (13, "AM")),
        ("time", (0, None, None, "PM")),
        ("minute_of", (60,)),
        ("minute_of", (-1,)),
        ("clock", ("25:00", None, None)),
        ("clock", ("9.5", None, None)),
        ("hhmm", (2575, None, None)),
        ("hundred_hours", (30,)),
        ("across_years", (1999, 2001)),
        ("across_or_month", ("2010-12",)),
        ("hundred_hours", (1130,)),
        ("offset", ("Europe/London", "+", 1)),
        ("offset", (0, "+", 17)),
        ("lasting", (None, None, Amount(days=1))),
        ("clock_off", ("11:50", "-", 1230)),
        ("clock_off", ("11:50:48", "-", 1510)),
        ("hours", (Date(hour=15), Date(hour=13), None)),
        ("hours", (Date(hour=7, zone=0), Date(hour=5), None)),
        ("beyond_days", (32,)),
        ("hours_in_digits", (2017, 2019, TODAY)),
        ("no_day", (31,)),
        ("day_to", (22, "21.11.2017")),
        ("before_day", (5, 5, 3)),
        ("dotted_range", ("8.5", "9.2")),
        ("dotted_range", ("30.02", "31.02")),
    ],
    ids=repr,
)
def test_matches_that_make_no_sense(name: str, arguments: tuple[Any, ...]) -> None:
    """They are unreadable, so that another rule may read the words."""
    with pytest.raises(Unreadable):
        FUNCTIONS[name](*arguments)


@pytest.mark.parametrize(
    "name, arguments",
    [
        ("day_of", (None, 6, 31)),
        ("dated", (Date(month=2, day=29), 2023)),
        ("numeric", ("30/2/2000",)),
        ("numeric", ("2024-02-30t10:20",)),
    ],
    ids=repr,
)
def test_days_that_do_not_exist(name: str, arguments: tuple[Any, ...]) -> None:
    """They are impossible, and their words are read as nothing else."""
    with pytest.raises((Impossible, Unreadable)) as caught:
        FUNCTIONS[name](*arguments)
    assert isinstance(caught.value, InvalidDateError)


def test_parts_of_the_day_come_off() -> None:
    """A day and the part of it that was said with it."""
    assert without_part(Intersect(TODAY, Date(part="EV"))) == (TODAY, "EV")
    assert without_part(Date(part="EV")) == (None, "EV")
    assert without_part(TODAY) == (TODAY, None)


@pytest.mark.parametrize(
    "start, end, day, said, hours",
    [
        (5, 18, None, "last", (17, 18)),
        (5, 18, None, "", (5, 18)),
        (11, 13, None, "last", (11, 13)),
        (12, 4, None, "last", (0, 4)),
        (10, 2, None, "last", (22, 2)),
        (20, 6, None, "last", (20, 6)),
        (13, 4, None, "first", (13, 16)),
        (23, 2, None, "first", (23, 2)),
        (8, 20, None, "first", (8, 20)),
        (11, 1, None, "both", (11, 1)),
        (9, 5, None, "", (9, 17)),
        (12, 3, None, "", (12, 15)),
        (22, 1, None, "", (22, 1)),
        (3, 8, Date(part="AF"), "", (15, 20)),
        (3, 8, Date(weekday=1), "", (3, 8)),
    ],
)
def test_hours(start: int, end: int, day: Date | None, said: str, hours: tuple[int, int]) -> None:
    """The half of the day is shared where one says it, and a range may run over midnight."""
    first, last = Date(hour=start), Date(hour=end)
    built = FUNCTIONS["hours"](
        first,
        last,
        day,
        first if said in {"first", "both"} else None,
        last if said in {"last", "both"} else None,
    )
    found = [node.hour for node in built.walk() if isinstance(node, Date) and node.hour is not None]
    assert tuple(found) == hours


@pytest.mark.parametrize(
    "hour, part, found",
    [(12, "NI", 24), (12, "AF", 12), (12, "MO", 0), (9, "MO", 9), (3, "NI", 3), (8, "EV", 20)],
)
def test_hours_in_parts_of_the_day(hour: int, part: str, found: int) -> None:
    """Twelve at night ends the day, three at night begins it."""
    assert hour_in(hour, part) == found


def test_no_time() -> None:
    """What keeps other rules from matching."""
    assert isinstance(FUNCTIONS["no_time"](), NoTime)


def test_only_nights_of_weekdays_recur_after_midnight() -> None:
    """Of the night of a feast, nobody says on what day the small hours lie."""
    with pytest.raises(Unreadable):
        each_at(Date(holiday="easter", part="NI"), Date(hour=1))


def test_days_with_a_slash_follow_each_other() -> None:
    """Anything else between them is a fraction, or a list."""
    with pytest.raises(Unreadable):
        FUNCTIONS["slashed"]("9/12", None, None, 6, None, None)


def test_hours_in_words_are_on_the_dial() -> None:
    """Beyond twelve the two numbers are a year."""
    with pytest.raises(Unreadable):
        FUNCTIONS["spoken_clock"](19, 30)


@pytest.mark.parametrize(
    "name, arguments",
    [("amounts", (3, 3, G.WEEK)), ("decade_of", (11, 20))],
    ids=["amounts", "decades"],
)
def test_counts_that_cannot_be(name: str, arguments: tuple[Any, ...]) -> None:
    """Three to three weeks, and an eleventh decade of a century."""
    with pytest.raises(Unreadable):
        FUNCTIONS[name](*arguments)
