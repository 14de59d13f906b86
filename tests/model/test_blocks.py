"""Readings laid out for sweeping."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eventline as ev
from eventline.calendars import Granularity
from eventline.calendars.ticks import DAY
from eventline.model.axis import FAR
from eventline.model.blocks import Block, Blocks
from eventline.model.readings import Run

DAYS = Granularity.DAY


def test_a_run_of_one_is_one_reading() -> None:
    """Only rows stay runs."""
    assert Block.of(Run(DAYS, 3, 3)) == Block(3 * DAY, 4 * DAY - 1)
    assert Block.of(Run(DAYS, 3, 4)).run is not None


def test_an_endless_run_never_reaches_infinity() -> None:
    """Its last reading is as late as one likes."""
    assert -FAR < Block.of(Run(DAYS, None, 3)).lo < Block.of(Run(DAYS, 3, None)).hi < FAR


def test_readings_inside_others_are_left_out() -> None:
    """They allow nothing that the others do not."""
    found = Blocks.of([Run.single(0, 9), Run.single(2, 5), Run.single(5, 12), Run(DAYS, 0, 1)])
    assert [(block.lo, block.hi) for block in found.blocks] == [(0, 2 * DAY - 1), (0, 9), (5, 12)]


def test_touching_skips_blocks_that_end_before() -> None:
    """A long block may stand before short ones that end earlier."""
    found = Blocks.of([Run(DAYS, 0, 9), Run.single(DAY, DAY + 5), Run.single(3 * DAY, 3 * DAY + 5)])
    assert [block.lo for block in found.touching(2 * DAY, 3 * DAY)] == [0, 3 * DAY]
    assert [block.lo for block in found.reaching(2 * DAY)] == [0, 3 * DAY]
    assert not found.alike


@pytest.mark.parametrize(
    "text, alike",
    [
        ("XXXX-12-25", True),
        ("[1960,1962]", True),
        ("[1960-01-01T00:00:00,1960-01-02]", True),
        ("[1960-06,1960]", True),
        ("[..1960,1961-03]", True),
    ],
)
def test_long_finite_readings_are_alike(text: str, alike: bool) -> None:
    """Then a few of them stand for all."""
    value = ev.when(text)
    assert isinstance(value, ev.UncertainDate | ev.DateSet)
    assert Blocks.of(value.runs).alike is alike


def test_instants_and_unbounded_readings_are_not_alike() -> None:
    """An instant cannot hold two ticks, and an unbounded reading reaches infinity."""
    assert not Blocks.of([Run.single(0, 0), Run.single(5, 9)]).alike
    assert not Blocks.of([Run.single(-FAR, 0), Run.single(5, 9)]).alike


@pytest.mark.parametrize("pad", [None, ev.days(1), ev.months(1)], ids=["as written", "a day", "a month"])
@given(st.integers(-40, 80), st.sampled_from((0, 1)))
def test_first_is_the_first(pad: ev.Duration | None, day: int, side: int) -> None:
    """By whichever end, and with any width."""
    block = Block.of(Run(DAYS, 0, 59, pad)).moved(7)
    expected = next((n for n in range(60) if block.reading(n)[side] >= day * DAY), None)
    assert block.first(side, day * DAY) == expected


def test_near_lists_few_of_many() -> None:
    """A mask of 3.6 million days is not listed."""
    value = ev.when("XXXX-XX-XX")
    assert isinstance(value, ev.UncertainDate)
    blocks = Blocks.of(value.runs)
    assert len(list(blocks.near([0, 1000 * DAY]))) < 30
