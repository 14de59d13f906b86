"""Readings against gapped intervals: what is looked at stands for all readings."""

from __future__ import annotations

import time

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
