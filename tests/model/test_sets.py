"""Membership, intersection and hull, on values one meets."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import eventline as ev
from eventline.calendars.granularity import Granularity
from eventline.calendars.ticks import DAY
from eventline.model.blocks import Blocks
from eventline.model.common import common_readings, holds_all, nests
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateRange, DateSet
from eventline.model.duration import days, months, weeks, years
from eventline.model.interval import Interval
from eventline.model.making import date_of
from eventline.model.readings import Run
from eventline.model.sets import contains, hull, intersection
from eventline.model.shapes import Value
from eventline.model.truth import Truth

YES, MAYBE, NO = Truth.YES, Truth.MAYBE, Truth.NO


def read(text: str) -> Value:
    """A value, ``all of ...`` being a window and ``... ~5Y`` a date of that width."""
    if text.startswith("all of "):
        return ev.extent(text.removeprefix("all of "))
    text, _, width = text.partition(" ")
    widths = {"1M": months(1), "1W": weeks(1), "2W": weeks(2), "5Y": years(5)}
    return ev.when(text, about=widths[width]) if width else ev.when(text)


@pytest.mark.parametrize(
    "a, b, expected",
    [
        ("2019", "2019-05", YES),
        ("2019-05", "2019", MAYBE),
        ("2019", "2019/2020", NO),
        ("2019/2020", "2019", NO),
        ("2018/2020", "2018", NO),
        ("/..", "2019/..", YES),
        ("2018/2020", "2018-05/2020-03", YES),
        ("XXXX-12-25", "2019-12-25", YES),
        ("XXXX-12-25", "2019", MAYBE),
        ("XXXX-12-25", "2019-05", NO),
        ("XXXX-XX-XX", "XXXX-12-25", YES),
        ("XXXX", "XXXX-XX-XX", YES),
        ("XXXX-XX-XX", "XXXX", MAYBE),
        ("[1667,1668,1670..1672]", "1671", YES),
        ("[1667,1668,1670..1672]", "[1667,1671]", YES),
        ("[1667,1668,1670..1672]", "[1667,1669]", MAYBE),
        ("[1667,1668,1670..1672]", "1669", NO),
        ("[..1984]", "[..1983-12]", YES),
        ("[..1984]", "[..1985]", MAYBE),
        ("[1984..]", "[1985-02..]", YES),
        ("[1984..]", "[1983-02..]", MAYBE),
        ("[1984..]", "../1983", NO),
        ("196X-XX 1M", "196X-XX", YES),
        ("196X-XX 1M", "196X-XX-XX 1M", YES),
        ("196X-XX 1M", "196X-XX-XX 1W", YES),
        ("196X-XX", "196X-XX-XX 1W", MAYBE),
        ("196X-XX-XX", "196X-XX-XX 1W", MAYBE),
        ("196X-XX 1W", "1959-12-28", YES),
        ("196X-XX 1W", "1959-12-20", NO),
        ("all of 2019", "2019-05", YES),
        ("all of 2019", "{2019-05,2019-06}", YES),
        ("all of 2019", "2019-05/2020", NO),
        ("all of 2019", "[2019,2020]", MAYBE),
        ("all of 2019", "all of 2019-05", YES),
    ],
)
def test_contains(a: str, b: str, expected: Truth) -> None:
    """YES if all is allowed, NO if nothing, MAYBE if some."""
    assert contains(read(a), read(b)) is expected


@pytest.mark.parametrize(
    "a, b, expected",
    [
        ("2019", "2019-05", "2019-05"),
        ("2019", "2020", "None"),
        ("2018-12-15", "2018", "2018-12-15"),
        ("2018-W01", "2017", "None"),
        ("2019-W01", "2018", "2018-12-31"),
        ("196X", "1964-XX", "1964-XX"),
        ("196X-12-25", "1964/1966", "None"),
        ("196X-12-25", "1964/..", "None"),
        ("196X-12-25", "all of 1964/1966", "[1964-12-25,1965-12-25,1966-12-25]"),
        ("XXXX-02-29", "201X", "[2012-02-29,2016-02-29]"),
        ("XXXX", "196X-XX", "196X-XX"),
        ("[..1984]", "[1980..]", "[1980..1984]"),
        ("[..1984]", "[1980-03..]", "[1980-03..1984-12]"),
        ("[..1984,2000]", "[1980-03..]", "[1980-03..1984-12,2000-01..2000-12]"),
        ("1960/1965", "1960-05/1970", "None"),
        ("1960/1965", "196X-05/196X", "1960-05/1965"),
        ("1960/1965", "1960-05/..", "None"),
        ("1960/1965", "1960-05/", "1960-05/1965"),
        ("../1965", "/1960", "None"),
        ("../1965", "/196X", "../1965"),
        ("2019/2020", "2019-12-31T23", "None"),
        ("2019/2019-05", "2019-03-15/2019", "2019-03-15/2019-05"),
        ("2019/2019-05", "2019-03", "None"),
        ("2019/2019-05", "2018/2019", "None"),
        ("2019-03/2019", "2019", "2019-03/2019"),
        ("2019-03/2019-05", "[2018,2019]", "2019-03/2019-05"),
        ("2019/2019-05", "2019-0X", "2019-05"),
        ("all of 2018/2020", "all of 2019/2022", "all of 2019/2020"),
        ("all of 2019", "all of 2019-05", "all of 2019-05"),
        ("all of 2018", "all of 2019", "None"),
        ("all of 2019", "2018/2020", "None"),
        ("all of 2018/2019", "2018/2020", "None"),
        ("all of 2018/2020-06", "2018/2020", "2018/2020-01-01..2020-06-30"),
        ("all of ../2019", "2018/..", "None"),
        ("all of ../2019", "2018/", "2018/..2019-12-31"),
    ],
)
def test_intersection(a: str, b: str, expected: str) -> None:
    """What both allow; as it was stated, where one holds the other."""
    assert str(intersection(read(a), read(b))) == expected
    assert (intersection(read(b), read(a)) is None) == (expected == "None")


@pytest.mark.parametrize(
    "a, b, expected",
    [
        ("2019", "2021", "2019-01-01..2021-12-31"),
        ("2019", "2019-05", "2019"),
        ("[1914,1918]", "196X", "1914-01-01..1969-12-31"),
        ("2019/2020", "2021", "2019-01-01..2021-12-31/2020-01-01..2021-12-31"),
        ("2019/..", "2021/..", "2019-01-01..2021-12-31/.."),
        ("2019/..", "2018/", "2018-01-01..2019-12-31/2018-01-01.."),
        ("../2019", "../2018", "../2018-01-01..2019-12-31"),
        ("all of 2019", "all of 2021", "all of 2019/2021"),
        ("all of 2018/2022", "all of 2020", "all of 2018/2022"),
        ("all of 2019", "2021", "2019-01-01..2021-12-31"),
        ("{1960,1970}", "1980", "1960-01-01..1980-12-31"),
    ],
)
def test_hull(a: str, b: str, expected: str) -> None:
    """The narrowest value without gaps that allows what either allows."""
    assert str(hull(read(a), read(b))) == expected
    assert str(hull(read(b), read(a))) == expected


@pytest.mark.parametrize("function", [contains, intersection, hull], ids=["contains", "intersection", "hull"])
def test_floating_and_zoned_have_no_common_axis(function: Callable[[Value, Value], object]) -> None:
    """Where they lie to each other depends on an offset that nobody stated."""
    with pytest.raises(ev.QueryError, match="one has a zone and the other has none: say the zone of both"):
        function(ev.when("2019"), ev.when("2019-05-01T00:00:00Z"))


@pytest.mark.parametrize("function", [contains, intersection], ids=["contains", "intersection"])
def test_all_members_are_no_set_of_extents(function: Callable[[Value, Value], object]) -> None:
    """Each is an unknown of its own."""
    with pytest.raises(ev.QueryError, match="means all its members: ask about each of them"):
        function(ev.when("2019"), ev.when("{2019-05,2019-06}"))


def test_an_interval_that_cuts_one_of_several_dates() -> None:
    """Some time in 1964, or in 1965 up to May: no value says that."""
    until_may = hull(ev.when("1964"), ev.when("1965-05"))
    assert isinstance(until_may, UncertainDate)
    with pytest.raises(ev.QueryError, match="the interval cuts one of several dates"):
        intersection(ev.when("[1963,1964,1965]"), Interval(until_may, until_may))


ROWS = {
    "weeks": Run(Granularity.WEEK, 0, 9),
    "months": Run(Granularity.MONTH, 1970 * 12, 1970 * 12 + 1),
    "days": Run(Granularity.DAY, 0, 30),
    "wide days": Run(Granularity.DAY, 0, 30, days(1)),
    "wide months": Run(Granularity.MONTH, 1970 * 12, 1970 * 12 + 1, days(2)),
    "gap": Run.single(3 * DAY, 5 * DAY + 7),
}


@pytest.mark.parametrize("a", ROWS)
@pytest.mark.parametrize("b", ROWS)
def test_common_readings_are_those_of_listing(a: str, b: str) -> None:
    """The largest overlaps of two readings; those of rows that nest are not listed, and come to the same."""
    one, other = Blocks.of([ROWS[a]]), Blocks.of([ROWS[b]])
    overlaps = {
        (max(p[0], q[0]), min(p[1], q[1]))
        for p in readings(one)
        for q in readings(other)
        if p[0] <= q[1] and q[0] <= p[1]
    }
    largest = {p for p in overlaps if not any(q != p and q[0] <= p[0] and p[1] <= q[1] for q in overlaps)}
    found = common_readings(one, other)
    got = set() if found is None else readings(found)
    assert {p for p in got if not any(q != p and q[0] <= p[0] and p[1] <= q[1] for q in got)} == largest
    inside = all(any(q[0] <= p[0] and p[1] <= q[1] for q in readings(one)) for p in readings(other))
    assert holds_all(one, other) == inside
    if found is not None:
        date = date_of(found, floating=True)
        assert readings(Blocks.of(date.runs)) == got - {
            p for p in got if any(q != p and q[0] <= p[0] and p[1] <= q[1] for q in got)
        }


def readings(blocks: Blocks) -> set[tuple[int, int]]:
    """All readings, listed."""
    found = set()
    for block in blocks.blocks:
        index = None if block.run is None else block.run.first
        found.add(block.reading(0 if index is None else index))
        while index is not None:
            found.add(block.reading(index))
            index = block.next(index)
    return found


def test_endless_rows_that_do_not_nest() -> None:
    """Weeks in months without an end cannot be listed; but that some week is cut is soon found."""
    start = Granularity.WEEK, 0
    weeks_on = DateSet((DateRange(UncertainDate.granule(*start), None),))
    months_on = ev.when("[1970-01..]")
    assert contains(months_on, weeks_on) is MAYBE
    assert (
        contains(DateSet((DateRange(None, UncertainDate.granule(*start)),)), ev.when("[..1969-12]")) is MAYBE
    )
    assert (
        contains(ev.when("[..1969-12]"), DateSet((DateRange(None, UncertainDate.granule(*start)),))) is MAYBE
    )
    with pytest.raises(ev.QueryError, match="their units do not nest, as weeks in months"):
        intersection(months_on, weeks_on)


def test_too_many_dates_are_not_listed() -> None:
    """A set of them would have thousands of members."""
    with pytest.raises(ev.QueryError, match="too many dates in common to be listed"):
        intersection(ev.when("XXXX-XX-XX~", about=days(1)), ev.when("[XXXX,-0001]"))
    with pytest.raises(ev.QueryError, match="3650 dates with a width: too many"):
        intersection(ev.when("XXXX-XX-XX~", about=days(1)), ev.when(earliest="1970", latest="1979"))


def test_zoned_rows_keep_their_zone() -> None:
    """Ranges of seconds, minutes and hours."""
    for text in ("2019-05-01T10", "2019-05-01T10:30", "2019-05-01T10:30:00"):
        first = ev.when(text + "Z")
        assert isinstance(first, UncertainDate)
        some = DateSet((DateRange(first, None),))
        until = UncertainDate.span(None, first.lo + 4 * (first.hi + 1 - first.lo), floating=False)
        found = intersection(some, until)
        assert isinstance(found, DateSet)
        assert (found.floating, found.lo, found.hi + 1) == (False, first.lo, until.upper)
        assert isinstance(found.members[0], DateRange)


@pytest.mark.parametrize(
    "fine, coarse, expected",
    [
        (Granularity.HOUR, Granularity.DAY, True),
        (Granularity.DAY, Granularity.WEEK, True),
        (Granularity.DAY, Granularity.SEASON, True),
        (Granularity.SEASON, Granularity.YEAR, False),
        (Granularity.MONTH, Granularity.SEASON, True),
        (Granularity.QUARTER, Granularity.SEASON, False),
        (Granularity.WEEK, Granularity.YEAR, False),
        (Granularity.YEAR, Granularity.DAY, False),
        (Granularity.YEAR, Granularity.DECADE, True),
    ],
)
def test_nests(fine: Granularity, coarse: Granularity, expected: bool) -> None:
    """Days in weeks and months, weeks in neither months nor years."""
    assert nests(fine, coarse) is expected
