"""Readings against gapped intervals: what is looked at stands for all readings."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import eventline as ev
from eventline.model import relations
from eventline.model.blocks import Blocks
from eventline.model.domains import Domain, domain_bits
from eventline.model.readings import Run
from eventline.model.shapes import Product, Readings, box_of
from eventline.model.sweep import frame_bits, inverse_bits

lengths = st.sampled_from([0, 1, 2, 3, 5, 12, 40, 90])


@st.composite
def stretches(draw: st.DrawFn) -> list[tuple[int, int]]:
    """Stretches of ticks, near to each other and far from each other."""
    found, tick = [], draw(st.integers(0, 60))
    for _ in range(draw(st.integers(1, 5))):
        last = tick + draw(lengths)
        found.append((tick, last))
        tick = last + 2 + draw(lengths)
    return found


@settings(max_examples=200)
@given(stretches(), stretches(), stretches())
def test_readings_of_one_place_are_alike(
    readings: list[tuple[int, int]], starts: list[tuple[int, int]], ends: list[tuple[int, int]]
) -> None:
    """What all readings allow, one by one, is what is found of those that are looked at."""
    first, last = Domain.of(starts), Domain.of(ends)
    shape = Product((first, last), (True, True))
    expected = 0
    for lo, hi in readings if first.los[0] < last.his[-1] else []:
        s0, s1, u0, u1 = box_of(lo, hi)
        expected |= domain_bits((Domain((s0,), (s1,)), Domain((u0,), (u1,)), first, last))
    mine = Readings(Blocks.of(Run.single(lo, hi) for lo, hi in readings), (True, True))
    assert frame_bits(mine, shape) == expected
    assert frame_bits(shape, mine) == inverse_bits(expected)


@pytest.mark.parametrize(
    "interval, readings, missing",
    [
        ("XXX1/2003-12-04", "XXXX-XX-XX", "CONTAINS EQUALS FINISHED_BY STARTED_BY"),
        ("2000-01-XX/2009-12-XX", "20XX-0X", "CONTAINS EQUALS FINISHED_BY FINISHES OVERLAPPED_BY STARTED_BY"),
        ("XXX2/2XXX-XX-X4", "XXXX-XX", ""),
        ("20XX-12-25/20XX-12-31", "20XX-12", ""),
        (
            "20XX-12-25/20XX-12-31",
            "20XX-12-2X",
            "CONTAINS EQUALS FINISHED_BY FINISHES MET_BY OVERLAPPED_BY STARTED_BY",
        ),
        (
            "20XX-12-25/20XX-12-31",
            "20XX-11-2X",
            "CONTAINS EQUALS FINISHED_BY FINISHES MEETS MET_BY OVERLAPPED_BY OVERLAPS STARTED_BY STARTS",
        ),
    ],
)
def test_many_readings_near_the_bounds(interval: str, readings: str, missing: str) -> None:
    """What no reading allows is not there, and it does not take them all to know."""
    found = relations.possible_relations(ev.when(readings), ev.when(interval))
    assert sorted(relation.name for relation in set(ev.AllenRelation) - found) == missing.split()


def test_many_gaps_against_many_readings() -> None:
    """Ten times the years take about ten times as long: readings that lie alike are decided once."""

    def seconds(years: str) -> float:
        interval, mask = ev.when(f"{years}-12-25/{years}-12-31"), ev.when(f"{years}-07-04")
        relations.possible_relations(interval, mask)
        took = []
        for _ in range(5):
            start = time.process_time()
            relations.possible_relations(interval, mask)
            took.append(time.process_time() - start)
        return min(took)

    assert seconds("2XXX") < 40 * seconds("20XX")
