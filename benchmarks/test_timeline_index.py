"""The index of a timeline beside intervaltree, pandas' IntervalIndex and ncls, in one run.

The events are the "news" mix: points, days, months, years and decades of 25 years. Peers that are not
installed are skipped. They answer about spans, so what they are asked is which events may overlap a window.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

import eventline as ev
from eventline.calendars.ticks import DAY

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

SIZES = [10_000, 1_000_000]
BASE = ev.when("2010-05-05").lower
MINUTE = 60 * 10**6


@cache
def news(count: int) -> tuple[np.ndarray[Any, np.dtype[np.int64]], np.ndarray[Any, np.dtype[np.int64]]]:
    """Make the half-open bounds of as many events: 20 % points, 50 days, 15 months, 13 years, 2 decades."""
    random = np.random.default_rng(1)
    kinds = random.choice(5, count, p=[0.2, 0.5, 0.15, 0.13, 0.02])
    days = (random.integers(0, 365 * 25, count) + 10957).astype("datetime64[D]")
    months, years = days.astype("datetime64[M]"), days.astype("datetime64[Y]")
    decades = ((years.astype(int) + 1970) // 10 * 10 - 1970).astype("datetime64[Y]")
    first = [days, days, months, years, decades]
    after = [days, days + 1, months + 1, years + 1, decades + 10]
    lower, upper = (
        np.stack([_ticks(column) for column in ends])[kinds, np.arange(count)] for ends in (first, after)
    )
    points = kinds == 0
    lower[points] += random.integers(0, DAY, int(points.sum()))
    upper[points] = lower[points] + 1
    return lower, upper


def _ticks(dates: np.ndarray[Any, Any]) -> np.ndarray[Any, np.dtype[np.int64]]:
    return dates.astype("datetime64[us]").astype(np.int64)


@cache
def timeline(count: int) -> ev.Timeline:
    """Make the timeline, its index made."""
    made = ev.Timeline.from_columns(*news(count))
    window = ev.overlapping(ev.extent("2010-05-05"))
    for mode in ("certain", "possible"):
        made.bounds.positions(window, mode=mode)
        made.bounds.count(window, mode=mode)
    return made


def minutes(count: int) -> ev.Predicate:
    """Ask about a window of as many minutes."""
    assert BASE is not None
    return ev.overlapping(ev.extent(ev.UncertainDate.span(BASE, BASE + count * MINUTE)))


@cache
def asked(count: int, hits: int) -> ev.Predicate:
    """Ask certain overlap of a window as wide as it takes for so many hits."""
    width = 1
    while timeline(count).bounds.count(minutes(width)) < hits:
        width += max(width // 16, 1)
    return minutes(width)


@pytest.mark.parametrize("count", [10_000, 100_000, 1_000_000])
def test_eventline_build(benchmark: BenchmarkFixture, count: int) -> None:
    """From columns to the index that answers an overlap."""
    lower, upper = news(count)
    question = minutes(60 * 24)

    def build() -> int:
        return ev.Timeline.from_columns(lower, upper).bounds.count(question)

    assert benchmark.pedantic(build, rounds=3) >= 0
    assert timeline(count).bounds.nbytes <= 60 * count


@pytest.mark.parametrize("count", SIZES)
@pytest.mark.parametrize("hits", [40, 4000])
def test_eventline_positions(benchmark: BenchmarkFixture, count: int, hits: int) -> None:
    """The positions of the events that certainly overlap a window."""
    question, bounds = asked(count, min(hits, count // 4)), timeline(count).bounds
    assert len(benchmark(bounds.positions, question)) >= min(hits, count // 4)


@pytest.mark.parametrize("count", SIZES)
def test_eventline_possible_positions(benchmark: BenchmarkFixture, count: int) -> None:
    """The positions of the events that may overlap a day: years and decades too."""
    bounds = timeline(count).bounds
    assert len(benchmark(bounds.positions, minutes(60 * 24), mode="possible")) > 0


@pytest.mark.parametrize("count", SIZES)
def test_eventline_query(benchmark: BenchmarkFixture, count: int) -> None:
    """The same as a timeline, which makes its events when they are looked at."""
    tl, question = timeline(count), asked(count, 40)
    assert len(benchmark(tl.where, question)) >= 40


def test_eventline_events(benchmark: BenchmarkFixture) -> None:
    """The same as a list of events, of a timeline that holds events."""
    tl = ev.Timeline(timeline(100_000))
    question = asked(100_000, 40)
    assert len(benchmark(lambda: list(tl.where(question)))) >= 40


@pytest.mark.parametrize("count", SIZES)
def test_eventline_count(benchmark: BenchmarkFixture, count: int) -> None:
    """How many events may overlap a day."""
    bounds = timeline(count).bounds
    assert benchmark(bounds.count, minutes(60 * 24), mode="possible") > 0


@pytest.mark.parametrize("count", SIZES)
def test_eventline_batch(benchmark: BenchmarkFixture, count: int) -> None:
    """A hundred thousand counts at once."""
    lower = np.random.default_rng(2).integers(int(news(count)[0].min()), int(news(count)[0].max()), 100_000)
    assert len(benchmark(timeline(count).bounds.counts, lower, lower + DAY)) == 100_000


def test_eventline_add(benchmark: BenchmarkFixture) -> None:
    """Adding an event to a timeline of a hundred thousand."""
    held = [ev.Timeline(timeline(100_000)).with_event(ev.event("first", when="2019"))]
    events = iter([ev.event("new", when="2019-05-01", id=f"new-{n}") for n in range(20_000)])

    def add() -> None:
        held[0] = held[0].with_event(next(events))

    benchmark.pedantic(add, rounds=20_000)


@pytest.mark.parametrize("count", [10_000, 100_000])  # a million of these take it many minutes
def test_intervaltree_build(benchmark: BenchmarkFixture, count: int) -> None:
    """A tree of Python objects."""
    peer = pytest.importorskip("intervaltree")
    lower, upper = (column.tolist() for column in news(count))
    rows = zip(lower, upper, range(count), strict=True)  # numbered, for equal intervals would be one
    benchmark.pedantic(lambda: peer.IntervalTree.from_tuples(rows), rounds=1)


@pytest.mark.parametrize("count", SIZES[:1])
def test_intervaltree_overlap(benchmark: BenchmarkFixture, count: int) -> None:
    """The events that may overlap a day."""
    peer = pytest.importorskip("intervaltree")
    columns = (column.tolist() for column in news(count))
    tree = peer.IntervalTree.from_tuples(zip(*columns, range(count), strict=True))
    assert len(benchmark(tree.overlap, BASE, BASE + DAY)) > 0


@pytest.mark.parametrize("count", SIZES)
def test_pandas_overlap(benchmark: BenchmarkFixture, count: int) -> None:
    """The events that may overlap a day."""
    peer = pytest.importorskip("pandas")
    lower, upper = news(count)
    index = peer.IntervalIndex.from_arrays(lower, upper, closed="left")
    day = peer.Interval(BASE, BASE + DAY, closed="left")
    assert benchmark(lambda: np.flatnonzero(index.overlaps(day))).size > 0


@pytest.mark.parametrize("count", SIZES)
def test_ncls_build(benchmark: BenchmarkFixture, count: int) -> None:
    """A nested containment list."""
    peer = pytest.importorskip("ncls")
    lower, upper = news(count)
    ids = np.arange(count)
    benchmark.pedantic(lambda: peer.NCLS(lower, upper, ids), rounds=1)


@pytest.mark.parametrize("count", SIZES)
def test_ncls_overlap(benchmark: BenchmarkFixture, count: int) -> None:
    """The events that may overlap a day."""
    peer = pytest.importorskip("ncls")
    lower, upper = news(count)
    found = peer.NCLS(lower, upper, np.arange(count))
    one = tuple(np.array([number]) for number in (BASE, BASE + DAY, 0))
    assert len(benchmark(found.all_overlaps_both, *one)[1]) > 0
