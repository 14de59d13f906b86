"""The four bounds of a value, and whether they say it all."""

from __future__ import annotations

import pytest
from hypothesis import given

import eventline as ev
from eventline.model.axis import FAR, LARGEST_SHIFT
from eventline.model.bounds import bounds, is_exact
from eventline.model.date import UncertainDate
from eventline.model.interval import Interval
from eventline.model.shapes import Value
from eventline.testing.enumeration import members
from eventline.testing.small import small_values

A, B = UncertainDate.span(0, 4), UncertainDate.span(2, 3)


@pytest.mark.parametrize(
    "value, expected",
    [
        pytest.param(A, (0, 3, 0, 3), id="a date"),
        pytest.param(Interval(A, B), (0, 2, 2, 2), id="the start is cut by the end"),
        pytest.param(Interval(B, A), (2, 2, 2, 3), id="the end is cut by the start"),
        pytest.param(ev.extent(A), (0, 0, 3, 3), id="a window"),
        pytest.param(Interval(A, ev.End.OPEN), (0, 3, FAR, FAR), id="no end"),
        pytest.param(Interval(ev.End.UNKNOWN, A), (-FAR, 3, 0, 3), id="an unknown start"),
        pytest.param(Interval(ev.End.OPEN, ev.End.OPEN), (-FAR, -FAR, FAR, FAR), id="for ever"),
        pytest.param(UncertainDate.span(3, None), (3, FAR, 3, FAR), id="a date without an upper bound"),
    ],
)
def test_bounds_of_exact_values(value: Value, expected: tuple[int, int, int, int]) -> None:
    """Bounds are inclusive, cut to what some extent has, and say it all."""
    assert bounds(value) == expected
    assert is_exact(value)


@pytest.mark.parametrize("text", ["196X", "XXXX-12-25", "[1914,1918]", "{1914,1918}", "[..1984]"])
def test_readings_are_inexact(text: str) -> None:
    """Of masks and sets, the bounds are the hull."""
    value = ev.when(text)
    lo, hi = (-FAR if value.lower is None else value.lower), value.upper
    assert hi is not None
    assert bounds(value) == (lo, hi - 1, lo, hi - 1)
    assert not is_exact(value)


def test_a_set_of_one_is_exact() -> None:
    """One reading is one date, however it is written."""
    assert is_exact(ev.when("[1984]"))


def test_an_end_in_an_endless_row_is_inexact() -> None:
    """It comes as early as one likes, but not infinitely early."""
    value = Interval(ev.DateSet((ev.DateRange(None, ev.UncertainDate.of(1984)),)), ev.End.OPEN)
    assert bounds(value)[:2] == (-FAR, ev.UncertainDate.of(1984).hi)
    assert not is_exact(value)


def test_an_interval_of_two_frames_is_cut_by_an_offset_more() -> None:
    """Its floating start may lie sixteen hours beyond its zoned end."""
    zoned = UncertainDate.span(10, 20, floating=False)
    value = Interval(UncertainDate.span(0, 2 * LARGEST_SHIFT), zoned)
    assert bounds(value) == (0, 19 + LARGEST_SHIFT, 10, 19)
    assert not is_exact(value)


@given(small_values())
def test_bounds_are_those_of_enumeration(value: Value) -> None:
    """No start or end lies outside the bounds, and some extent reaches each."""
    rows = members(value, -9, 15)[0].moved(0)
    found = [bound for bound in bounds(value) if abs(bound) != FAR]
    starts, ends = rows[:, 0].tolist(), (rows[:, 1] - 1).tolist()
    expected = (min(starts), max(starts), min(ends), max(ends))
    assert [tick for tick in expected if -5 < tick < 11] == found
