"""Values on a small axis, for laws that are checked by brute force (`testing.enumeration`).

All bounds lie within a few microseconds of 1970-01-01T00:00, so that they touch, overlap and coincide as
often as not, and every way in which the unknowns can turn out can be tried.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from eventline.model.date import UncertainDate
from eventline.model.dateset import DateRange, DateSet, SetMode
from eventline.model.interval import End, Extent, Interval
from eventline.testing.strategies import is_in_order

if TYPE_CHECKING:
    from eventline.model.shapes import Value


@st.composite
def small_spans(
    draw: st.DrawFn, *, width: int = 6, floating: bool | None = True, unbounded: bool = True
) -> UncertainDate:
    """Some time between two ticks of the axis, or beyond one; *floating* None draws the frame."""
    frame = draw(st.booleans()) if floating is None else floating
    lo, hi = sorted((draw(st.integers(0, width - 1)), draw(st.integers(0, width - 1))))
    missing = draw(st.sampled_from(("", "", "", "", "lower", "upper"))) if unbounded else ""
    return UncertainDate.span(
        None if missing == "lower" else lo, None if missing == "upper" else hi + 1, floating=frame
    )


@st.composite
def small_ranges(
    draw: st.DrawFn, *, width: int = 6, floating: bool = True, endless: bool = True
) -> DateRange:
    """A range of ticks, each of which is a date; a third of them have no end, where that is allowed."""
    lo, hi = sorted((draw(st.integers(0, width - 1)), draw(st.integers(0, width - 1))))
    first, last = (UncertainDate.span(tick, tick + 1, floating=floating) for tick in (lo, hi))
    missing = draw(st.sampled_from(("", "", "", "", "first", "last"))) if endless else ""
    return DateRange(None if missing == "first" else first, None if missing == "last" else last)


@st.composite
def small_sets(
    draw: st.DrawFn,
    *,
    width: int = 6,
    floating: bool | None = True,
) -> DateSet:
    """One of several spans and ranges, all in one frame."""
    frame = draw(st.booleans()) if floating is None else floating
    member = small_spans(width=width, floating=frame) | small_ranges(width=width, floating=frame)
    return DateSet(tuple(draw(st.lists(member, min_size=1, max_size=3))))


def small_intervals(*, width: int = 6, floating: bool | None = True) -> st.SearchStrategy[Interval]:
    """Intervals of spans, sets, open and unknown ends; *floating* None draws the frame of each end."""
    dates = small_spans(width=width, floating=floating) | small_sets(width=width, floating=floating)
    ends = dates | st.sampled_from(End)
    return st.tuples(ends, ends).filter(is_in_order).map(lambda pair: Interval(*pair))


def small_extents(*, width: int = 6, floating: bool | None = True) -> st.SearchStrategy[Extent]:
    """Windows: of a span, or of an interval without unknown ends."""
    spans = small_spans(width=width, floating=floating, unbounded=False)
    ends = spans | st.just(End.OPEN)
    intervals = st.tuples(ends, ends).filter(is_in_order).map(lambda pair: Interval(*pair))
    return (spans | intervals).map(Extent)


def small_values(*, width: int = 6, floating: bool | None = True) -> st.SearchStrategy[Value]:
    """Every kind of value that means one thing."""
    return st.one_of(
        small_spans(width=width, floating=floating),
        small_sets(width=width, floating=floating),
        small_intervals(width=width, floating=floating),
        small_extents(width=width, floating=floating),
    )


@st.composite
def small_all_of(draw: st.DrawFn, *, width: int = 3, floating: bool | None = True) -> DateSet:
    """Sets that mean all their members; few and bounded, for all must be tried with all."""
    frame = draw(st.booleans()) if floating is None else floating
    member = small_spans(width=width, floating=frame, unbounded=False) | small_ranges(
        width=width, floating=frame, endless=False
    )
    return DateSet(tuple(draw(st.lists(member, min_size=1, max_size=2))), SetMode.ALL_OF)
