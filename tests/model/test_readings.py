"""Runs of readings."""

from __future__ import annotations

import pytest

from eventline import Duration, Granularity, years
from eventline.calendars.ticks import DAY
from eventline.model.axis import FAR
from eventline.model.readings import Run, runs_of_indices

YEARS = Run(Granularity.YEAR, 1970, 1972)


def test_run_of_granules() -> None:
    """A run has its granules, each one reading, and the bounds of all."""
    assert (len(YEARS), YEARS.endless) == (3, False)
    assert YEARS.reading(1970) == (0, 365 * DAY - 1)
    assert (YEARS.lo, YEARS.hi) == (0, (3 * 365 + 1) * DAY - 1)


def test_single_reading() -> None:
    """A run of one reading has it whatever the index."""
    run = Run.single(3, 7)
    assert (len(run), run.reading(0), run.reading(5), run.index_at(99)) == (1, (3, 7), (3, 7), 0)
    assert (run.lo, run.hi) == (3, 7)


@pytest.mark.parametrize("first, last, bounds", [(None, 1970, (-FAR, 365 * DAY - 1)), (1970, None, (0, FAR))])
def test_endless_runs(first: int | None, last: int | None, bounds: tuple[int, int]) -> None:
    """A run without an end has no length, and infinity for a bound."""
    run = Run(Granularity.YEAR, first, last)
    assert (run.endless, run.lo, run.hi) == (True, *bounds)
    with pytest.raises(OverflowError, match="an endless run has no length"):
        len(run)


def test_pad_widens_each_reading() -> None:
    """A width is taken from each reading and added to it."""
    run = Run(Granularity.YEAR, 1971, 1972, years(1))
    assert run.reading(1971) == (0, 3 * 365 * DAY + DAY - 1)
    assert Run(Granularity.DAY, 0, 0, Duration(days=1)).lo == -DAY


@pytest.mark.parametrize("tick, index", [(-1, 1970), (0, 1970), (400 * DAY, 1971), (10**18, 1972)])
def test_index_at_is_cut_to_the_run(tick: int, index: int) -> None:
    """The granule of a tick outside is the nearest of the run."""
    assert YEARS.index_at(tick) == index


def test_index_at_of_endless_runs() -> None:
    """Where a run has no end, nothing is cut there."""
    assert Run(Granularity.DAY, None, 5).index_at(-9 * DAY) == -9
    assert Run(Granularity.DAY, 5, None).index_at(9 * DAY) == 9


def test_runs_of_indices() -> None:
    """Indices that follow each other are one run."""
    assert runs_of_indices(Granularity.DAY, [3]) == (Run(Granularity.DAY, 3, 3),)
    assert runs_of_indices(Granularity.DAY, [1, 2, 4], years(1)) == (
        Run(Granularity.DAY, 1, 2, years(1)),
        Run(Granularity.DAY, 4, 4, years(1)),
    )
