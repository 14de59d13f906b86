"""The extremes of a shape."""

from __future__ import annotations

import pytest
from hypothesis import given

from eventline.model import smallest
from eventline.model.blocks import Blocks
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet
from eventline.model.domains import Domain
from eventline.model.interval import Interval
from eventline.model.readings import Run
from eventline.model.shapes import Readings, Value, shape_of
from eventline.testing.enumeration import members
from eventline.testing.small import small_values

READINGS = Readings(Blocks.of([Run.single(0, 1), Run.single(4, 9), Run.single(8, 12)]), (True, True))


def in_stretch(domain: Domain) -> set[int]:
    """The ticks of a domain near the small axis."""
    return {tick for tick in range(-4, 12) if domain.following(tick) == tick}


@given(small_values())
def test_extremes_are_those_of_enumeration(value: Value) -> None:
    """Starts, ends, single ticks, and smallest extents of more."""
    shape = shape_of(value)
    rows = {(start, end) for start, end in members(value, -9, 17)[0].moved(0).tolist()}
    assert in_stretch(smallest.starts_of(shape)) == {start for start, _ in rows if -4 <= start < 12}
    assert in_stretch(smallest.ends_of(shape)) == {end for _, end in rows if -4 <= end < 12}
    assert in_stretch(smallest.ticks_of(shape)) == {s for s, end in rows if end == s + 1 and -4 <= s < 12}
    small = {
        (s, e)
        for s, e in rows
        if e > s + 1 and not any((x, y) != (s, e) and s <= x and y <= e for x, y in rows) and -4 <= s < e < 12
    }
    assert {(s, e) for s, e in smallest.longer_of(shape) if -4 <= s < e < 12} == small


@pytest.mark.parametrize("tick, start", [(0, 0), (1, 0), (2, 4), (9, 4), (10, 8), (12, 8), (13, None)])
def test_reaching(tick: int, start: int | None) -> None:
    """Of the readings that reach a tick, the one that begins first."""
    assert smallest.reaching(READINGS, tick) == start


def test_reaching_of_an_interval() -> None:
    """Its longest extent."""
    shape = shape_of(Interval(UncertainDate.span(0, 2), UncertainDate.span(3, 6)))
    assert smallest.reaching(shape, 5) == 0
    assert smallest.reaching(shape, 6) is None


def test_an_extent_that_holds_a_smaller_one_is_left_out() -> None:
    """Only the last start before an end counts, and the first end after a start."""
    starts = DateSet((UncertainDate.span(0, 1), UncertainDate.span(2, 3), UncertainDate.span(8, 9)))
    shape = shape_of(Interval(starts, UncertainDate.span(4, 6)))
    assert list(smallest.longer_of(shape)) == [(2, 5)]


@pytest.mark.parametrize("extent, held", [((0, 2), True), ((0, 3), False), ((4, 10), True), ((5, 12), False)])
def test_holds(extent: tuple[int, int], held: bool) -> None:
    """One reading has to hold it from end to end."""
    assert smallest.holds(READINGS, *extent) is held
