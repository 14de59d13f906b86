"""Values as sets of extents: membership, intersection and hull are those of the sets that are listed."""

from __future__ import annotations

from hypothesis import assume, given

from eventline.exceptions import QueryError
from eventline.model.bounds import Bounds, bounds
from eventline.model.dateset import DateSet
from eventline.model.interval import Extent, Interval
from eventline.model.relations import is_during
from eventline.model.sets import contains, hull, intersection
from eventline.model.shapes import Value
from eventline.model.truth import Truth
from eventline.testing.enumeration import members
from eventline.testing.small import small_values

Ways = set[tuple[int, int]]
LO, HI = -9, 17


def ways(value: Value) -> Ways:
    """The extents of a value; very early and very late ticks within a stretch around it."""
    return {(start, end) for start, end in members(value, LO, HI)[0].moved(0).tolist()}


def region(value: Value) -> Ways:
    """The same, of a window all extents inside it."""
    if not isinstance(value, Extent):
        return ways(value)
    ((first, last),) = ways(value)
    starts = {first, *range(max(first, LO), min(last, HI + 1))}
    ends = {last, *range(max(first, LO) + 1, min(last, HI + 1) + 1)}
    return {(start, end) for start in starts for end in ends if start < end}


@given(small_values(), small_values())
def test_contains_is_subset(a: Value, b: Value) -> None:
    """YES if all is allowed, NO if nothing is."""
    one, other = region(a), ways(b)
    assert contains(a, b) is Truth.of(certain=other <= one, possible=bool(one & other))
    if isinstance(a, Extent):
        assert contains(a, b) is is_during(b, a)


@given(small_values(), small_values())
def test_intersection_allows_what_both_allow(a: Value, b: Value) -> None:
    """No more and no less; refused only where dates with gaps are cut by an interval."""
    expected = region(a) & region(b)
    try:
        found = intersection(a, b)
    except QueryError:
        assert isinstance(a, Interval) != isinstance(b, Interval)
        return
    assert (found is not None) == bool(expected)
    if found is not None:
        got = region(found)
        # An endless row of dates has no infinite start; cut by something else it may be written with one.
        assert {way for way in got if abs(way[0]) < 100 and abs(way[1]) < 100} == {
            way for way in expected if abs(way[0]) < 100 and abs(way[1]) < 100
        }
        assert got >= expected
        if contains(b, a) is Truth.YES and not isinstance(a, Extent):
            assert found in {a, b}


@given(small_values(), small_values())
def test_intersection_commutes(a: Value, b: Value) -> None:
    """In what it allows, if not in how it is written."""
    try:
        one, other = intersection(a, b), intersection(b, a)
    except QueryError:
        assume(condition=False)
        raise
    assert (one is None) == (other is None)
    assert one is None or other is None or region(one) == region(other)


@given(small_values(), small_values())
def test_hull_is_the_narrowest_without_gaps(a: Value, b: Value) -> None:
    """It holds both, and its bounds are theirs."""
    found = hull(a, b)
    assert region(found) >= region(a) | region(b)
    assert not isinstance(found, DateSet)
    mine, one, other = (
        Bounds(value.lo, value.hi, value.lo, value.hi) if isinstance(value, Extent) else bounds(value)
        for value in (found, a, b)
    )
    assert mine.start_min == min(one.start_min, other.start_min)
    assert mine.end_max == max(one.end_max, other.end_max)
    if isinstance(found, Interval):
        assert mine.start_max == max(one.start_max, other.start_max)
        assert mine.end_min == min(one.end_min, other.end_min)
