"""Sets of dates, and ranges in them."""

from __future__ import annotations

import pytest

from eventline import (
    DateRange,
    DateSet,
    Granularity,
    InvalidDateError,
    SetMode,
    UncertainDate,
    days,
    extent,
    when,
)
from eventline.calendars.ticks import DAY
from eventline.model.readings import Run

YEARS = DateRange(when("2019"), when("2021"))


def test_range_is_made_of_granules() -> None:
    """A range has a reading for each granule from its first to its last."""
    assert (YEARS.unit, YEARS.run) == (Granularity.YEAR, Run(Granularity.YEAR, 2019, 2021))
    assert (YEARS.lo, YEARS.hi) == (when("2019").lo, when("2021").hi)
    assert str(YEARS) == "2019..2021"


def test_range_of_two_units_steps_by_the_finer() -> None:
    """Ends of two units make steps of the finer one."""
    mixed = DateRange(when("2019"), when("2021-05"))
    assert (mixed.unit, mixed.is_uniform) == (Granularity.MONTH, False)
    assert mixed.run == Run(Granularity.MONTH, 2019 * 12, 2021 * 12 + 4)


@pytest.mark.parametrize(
    "first, last, bounds, string",
    [
        (None, "2019", (None, "2019-12-31"), "..2019"),
        ("2019", None, ("2019-01-01", None), "2019.."),
    ],
)
def test_range_without_an_end(
    first: str | None, last: str | None, bounds: tuple[str | None, str | None], string: str
) -> None:
    """A range may have one end only."""
    one = DateRange(None if first is None else when(first), None if last is None else when(last))
    whole = DateSet([one])
    assert (str(one), one.is_uniform, one.run.endless) == (string, True, True)
    assert tuple(bound and str(bound) for bound in (whole.earliest, whole.latest)) == bounds
    assert (whole.lower is None, whole.upper is None) == (first is None, last is None)


@pytest.mark.parametrize(
    "end",
    [
        "201X",
        "1950S2",
        "2024-W34-WE",
        "2024-08-23TMO",
        "2019/2020",
        "2024-08-23T10+05:30",
        "2024-08-23T10:30:00.5Z",
    ],
)
def test_ends_of_a_range_are_granules(end: str) -> None:
    """What is no granule of the axis is no end of a range."""
    with pytest.raises(InvalidDateError, match="is no end of a range: give a year"):
        DateRange(when(end), None)
    assert DateRange(when("2024-W34"), None).unit is Granularity.WEEK


def test_wrong_ranges_are_refused() -> None:
    """A range has an end, and does not end before it begins."""
    with pytest.raises(InvalidDateError, match="a range without ends holds every date"):
        DateRange(None, None)
    with pytest.raises(InvalidDateError, match=r"2021\.\.2019 ends before it begins: swap them"):
        DateRange(when("2021"), when("2019"))


def test_members_keep_their_order() -> None:
    """Members stay as they were stated; readings are in the order of the axis."""
    made = DateSet(iter([when("2024"), YEARS, when("2018-05")]))
    assert made.members == (when("2024"), YEARS, when("2018-05"))
    assert [run.lo for run in made.runs] == [when("2018-05").lo, when("2019").lo, when("2024").lo]
    assert (str(made.earliest), str(made.latest)) == ("2018-05-01", "2024-12-31")
    assert (made.lower, made.upper, made.granularity) == (
        when("2018-05").lower,
        when("2024").upper,
        Granularity.MONTH,
    )
    assert made.floating


@pytest.mark.parametrize(
    "members, message",
    [
        ([], "a set without members is no time"),
        ([when("2019"), when("2019-01-01T00:00:00Z")], "mixes times with and without a zone"),
        ([when("2019/2020")], "is no member of a set: give a date or a DateRange"),
        ([extent("2019")], "is no member of a set"),
    ],
    ids=["empty", "zones", "interval", "extent"],
)
def test_wrong_members_are_refused(members: list[UncertainDate], message: str) -> None:
    """A set has dates, all with a zone or all without."""
    with pytest.raises(InvalidDateError, match=message):
        DateSet(members)


def test_about_leaves_ranges_alone() -> None:
    """A width is of dates: those marked ``~``, or all where none is; ranges stay."""
    marked = DateSet([when("2019~"), when("2021"), YEARS]).with_about(days(1))
    assert [str(member) for member in marked.members] == ["2019~", "2021", "2019..2021"]
    assert marked.members[0] == when("2019~", about=days(1))
    every = DateSet([when("2019"), when("2021")], SetMode.ALL_OF).with_about(days(1))
    assert (str(every), every.mode) == ("{2019~,2021~}", SetMode.ALL_OF)


def test_modes_are_told_apart() -> None:
    """One of several is not all of them."""
    one, every = DateSet([when("2019")]), DateSet([when("2019")], SetMode.ALL_OF)
    assert one != every
    assert (str(one), str(every), repr(SetMode.ALL_OF)) == ("[2019]", "{2019}", "SetMode.ALL_OF")
    assert str(DateSet([when("2019")], text="[2019]")) == "[2019]"
    assert repr(DateSet([when("2019", about=days(1))])).startswith("DateSet((when('2019~', about=")


def test_a_range_of_two_units_does_not_cut_its_steps() -> None:
    """A month is days, but not weeks."""
    assert DateRange(when("2024-02"), when("2024-03-05")).run.first == when("2024-02").lo // DAY
    with pytest.raises(InvalidDateError, match=r"2024-W05\.\.2024-02 cuts a week: give both in one unit"):
        DateRange(when("2024-W05"), when("2024-02"))
