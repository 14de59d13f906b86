"""Intervals, their ends, and extents."""

from __future__ import annotations

import pytest

from eventline import (
    DateSet,
    End,
    Extent,
    Granularity,
    Interval,
    InvalidDateError,
    NotationError,
    QueryError,
    SetMode,
    UncertainDate,
    days,
    extent,
    when,
    years,
)
from eventline.model.axis import FAR


def test_bounds_are_those_of_the_ends() -> None:
    """An interval lies between the first tick of its start and the last of its end."""
    made = Interval(when("2019-05"), when("2020"))
    assert (made.lo, made.hi) == (when("2019-05").lo, when("2020").hi)
    assert (made.lower, made.upper) == (when("2019-05").lower, when("2020").upper)
    assert (str(made.earliest), str(made.latest)) == ("2019-05-01", "2020-12-31")
    assert (made.granularity, made.floating) == (Granularity.MONTH, True)


@pytest.mark.parametrize("end", End, ids=repr)
def test_ends_that_are_no_dates_have_no_bound(end: End) -> None:
    """An open and an unknown end are unbounded; two of them have the coarsest unit."""
    until, since = Interval(end, when("2019")), Interval(when("2019"), end)
    assert (until.lo, until.lower, until.earliest) == (-FAR, None, None)
    assert (since.hi, since.upper, since.latest) == (FAR, None, None)
    assert Interval(end, end).granularity is Granularity.MILLENNIUM
    assert Interval(end, end).floating


def test_ends_may_be_sets_of_one_date() -> None:
    """One of several dates may be an end; all of several may not."""
    start = DateSet([when("2019"), when("2021")])
    made = Interval(start, when("2022"))
    assert (made.lo, str(made.earliest)) == (when("2019").lo, "2019-01-01")
    assert repr(made) == "Interval(when('[2019,2021]'), when('2022'))"
    with pytest.raises(InvalidDateError, match="means all its members: an interval has one end"):
        Interval(when("2019"), DateSet([when("2020")], SetMode.ALL_OF))


def test_reversed_ends_are_refused() -> None:
    """What must end before it starts is refused; what may not is kept."""
    with pytest.raises(InvalidDateError, match="2020/2019 ends before it starts: swap them"):
        Interval(when("2020"), when("2019"))
    assert str(Interval(when("2019-05"), when("2019"))) == "2019-05/2019"


def test_a_floating_end_may_be_hours_off() -> None:
    """Between a floating and a zoned end there may be sixteen hours, so that fewer are no reversal."""
    zoned = when("2019-05-02T12:00:00Z")
    assert Interval(zoned, when("2019-05-02T00:00:00")).floating is False
    with pytest.raises(InvalidDateError, match="ends before it starts"):
        Interval(zoned, when("2019-04-30"))


@pytest.mark.parametrize("end", [when("2019/2020"), extent("2019"), "2019", None], ids=repr)
def test_what_is_no_end_is_refused(end: UncertainDate) -> None:
    """An end is a date, a set or an `End`."""
    with pytest.raises(InvalidDateError, match="is no end of an interval: give a date, as when"):
        Interval(when("2018"), end)


def test_about_widens_marked_ends() -> None:
    """A width is of the ends marked ``~``, or of both where none is; an `End` has none."""
    assert str(Interval(when("2019~"), when("2021")).with_about(days(1)).latest) == "2021-12-31"
    assert Interval(when("2019"), End.OPEN).with_about(days(1)) == Interval(
        when("2019", about=days(1)), End.OPEN
    )
    widened = Interval(when("2019"), when("2021")).with_about(years(1))
    assert repr(widened) == (
        "Interval(when('2019~', about=Duration(years=1)), when('2021~', about=Duration(years=1)))"
    )


def test_text_is_kept() -> None:
    """The spelling that an interval was read from is no part of what it is."""
    assert Interval(when("2019"), End.OPEN, text="2019/..") == Interval(when("2019"), End.OPEN)
    assert repr(End.UNKNOWN) == "End.UNKNOWN"


def test_extent_has_the_bounds_of_the_whole() -> None:
    """An extent is the whole of a date or an interval."""
    year = extent("2019")
    assert (year.lo, year.hi) == (when("2019").lo, when("2019").hi)
    assert (year.lower, year.upper) == (when("2019").lower, when("2019").upper)
    assert (str(year.earliest), str(year.latest), str(year)) == ("2019-01-01", "2019-12-31", "all of 2019")
    assert (year.granularity, year.floating) == (Granularity.YEAR, True)
    assert extent("2019/..").upper is None
    with pytest.raises(NotationError, match="some time in it, not all of it"):
        _ = year.edtf


def test_repr_of_extents_is_short_where_it_can_be() -> None:
    """An extent shows the string of what it is the whole of, or its value."""
    assert repr(extent("2019/2020")) == "extent('2019/2020')"
    assert repr(extent(when(earliest="2019-03", latest="2020"))) == (
        "extent(when(earliest='2019-03-01', latest='2020-12-31'))"
    )


@pytest.mark.parametrize(
    "whole, reason",
    [
        (when("2019~"), "about a year"),
        (when("2019", about=years(1)), "about a year"),
        (when(latest="2019"), "a date with an unknown bound"),
        (when("19XX-05"), "a date with gaps"),
        (when("2019/"), "an interval with an unknown end"),
        (when("/2019"), "an interval with an unknown end"),
        (when("2019/2020~"), "about a year"),
        (Interval(DateSet([when("2019")]), End.OPEN), "a set of dates"),
        (DateSet([when("2019")]), "a set of dates"),
    ],
    ids=repr,
)
def test_what_has_no_whole_is_refused(whole: UncertainDate, reason: str) -> None:
    """A window has one first and one last tick."""
    with pytest.raises(QueryError, match=f"is {reason}, no window"):
        Extent(whole)


@pytest.mark.parametrize("string", ["156X", "19XX", "2019-XX", "1950S2", "2019?", "../2019", "2024-W34"])
def test_what_has_a_whole_is_a_window(string: str) -> None:
    """Masks without gaps, open ends and uncertain sources have one whole."""
    assert extent(string).hi == when(string).hi
