"""Relations by brute force, on cases that a person can check."""

from __future__ import annotations

import pytest

from eventline.model.date import UncertainDate
from eventline.model.dateset import DateRange, DateSet, SetMode
from eventline.model.interval import End, Extent, Interval
from eventline.model.relation import AllenRelation as R
from eventline.model.shapes import Value
from eventline.model.truth import Truth
from eventline.testing.enumeration import answer, members, relations

TICK, NEXT = UncertainDate.span(0, 1), UncertainDate.span(1, 2)
BOTH = DateSet((DateRange(TICK, NEXT),), SetMode.ALL_OF)


@pytest.mark.parametrize(
    "a, b, expected",
    [
        pytest.param(TICK, NEXT, {R.MEETS}, id="ticks"),
        pytest.param(Interval(TICK, End.OPEN), Extent(NEXT), {R.CONTAINS}, id="no end"),
        pytest.param(Interval(End.OPEN, NEXT), Interval(End.OPEN, TICK), {R.STARTED_BY}, id="no start"),
        pytest.param(Interval(TICK, End.UNKNOWN), TICK, {R.EQUALS, R.STARTED_BY}, id="an unknown end"),
        pytest.param(
            Interval(End.OPEN, End.OPEN), Extent(Interval(End.OPEN, TICK)), {R.STARTED_BY}, id="windows"
        ),
        pytest.param(DateSet((DateRange(None, TICK),)), NEXT, {R.BEFORE, R.MEETS}, id="an endless set"),
        pytest.param(DateSet((DateRange(NEXT, None),)), TICK, {R.AFTER, R.MET_BY}, id="another"),
    ],
)
def test_relations(a: Value, b: Value, expected: set[R]) -> None:
    """What a person finds by hand."""
    assert relations(a, b) == expected


def test_a_shift_moves_what_floats() -> None:
    """All of it, by the same offset."""
    zoned = UncertainDate.span(1, 2, floating=False)
    assert relations(TICK, zoned) == {R.MEETS}
    assert relations(TICK, zoned, shift=1) == {R.BEFORE, R.MEETS, R.EQUALS}


def test_an_interval_of_both_frames_is_there_at_some_offsets_only() -> None:
    """At the others there is nothing to compare."""
    zoned = UncertainDate.span(1, 2, floating=False)
    assert relations(Interval(zoned, TICK), zoned, shift=2) == {R.EQUALS, R.STARTED_BY}


def test_all_members_must_but_to_overlap_one_is_enough() -> None:
    """``{..}`` is tried member by member."""
    assert len(members(BOTH, 0, 1)) == 2
    assert answer("during", BOTH, Extent(TICK)) is Truth.NO
    assert answer("overlapping", BOTH, Extent(TICK)) is Truth.YES
    assert answer("overlapping", DateSet((TICK, NEXT), SetMode.ALL_OF), Extent(TICK)) is Truth.YES
