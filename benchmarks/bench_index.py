"""The index of a timeline beside intervaltree, pandas' IntervalIndex and ncls, in one run.

``python benchmarks/bench_index.py`` prints CPU times on 1e4 and 1e6 events of the "news" mix: points,
days, months, years and decades of 25 years. ``--all`` has intervaltree at a million too, which takes it
minutes and gigabytes; ``--count 10000000`` asks for other sizes. Pytest on this file runs each once, small. A
peer that is not installed is named as missing.

Peers answer about spans, so all are asked which events *may* overlap a window. What only eventline answers
(which certainly do, and as events) stands below, with what it has to keep to.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import sys
import time
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
import pytest

import eventline as ev
from eventline.calendars.ticks import DAY
from eventline.timeline import bulk

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

MINUTE = 60 * 10**6
HOUR = 60 * MINUTE
#: intervaltree at a million takes minutes to build.
LARGE = 200_000
#: Seconds of a call that is not repeated.
LONG = 1.0
#: So many windows are counted in a batch where peers are asked too: some list every hit.
WINDOWS = 100


def news(count: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
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


def _ticks(dates: NDArray[Any]) -> NDArray[np.int64]:
    return dates.astype("datetime64[us]").astype(np.int64)


class Index(Protocol):
    """What every index is asked."""

    def overlap(self, lower: int, upper: int) -> int:
        """List the spans that overlap a window, and say how many they are."""

    def count(self, lower: int, upper: int) -> int:
        """Count them."""

    def counts(self, lower: NDArray[np.int64], upper: NDArray[np.int64]) -> int:
        """Count them for each of many windows, and sum up."""

    def insert(self, lower: int, upper: int) -> None:
        """Add a span."""


class Eventline:
    """The index of a timeline of columns, all of its parts made."""

    def __init__(self, lower: NDArray[np.int64], upper: NDArray[np.int64]) -> None:
        self.timeline = ev.Timeline.from_columns(lower, upper)
        self.bounds = self.timeline.bounds
        self.count(0, DAY)
        self.overlap(0, DAY)
        self._added = 0

    def overlap(self, lower: int, upper: int) -> int:
        """By positions."""
        return len(self.bounds.positions(asked(lower, upper), mode="possible"))

    def count(self, lower: int, upper: int) -> int:
        """By two searches."""
        return self.bounds.count(asked(lower, upper), mode="possible")

    def counts(self, lower: NDArray[np.int64], upper: NDArray[np.int64]) -> int:
        """By two searches for all."""
        return int(self.bounds.counts(lower, upper).sum())

    def insert(self, lower: int, upper: int) -> None:
        """The timeline with one more event."""
        self._added += 1
        when = ev.UncertainDate.span(lower, upper)
        self.timeline = self.timeline.with_event(ev.Event(label="new", when=when, id=f"new {self._added}"))


class IntervalTree:
    """A tree of Python objects."""

    def __init__(self, lower: NDArray[np.int64], upper: NDArray[np.int64]) -> None:
        peer = importlib.import_module("intervaltree")
        rows = zip(lower.tolist(), upper.tolist(), range(len(lower)), strict=True)  # equal spans would be one
        self.tree = peer.IntervalTree.from_tuples(rows)

    def overlap(self, lower: int, upper: int) -> int:
        """A set of intervals."""
        return len(self.tree.overlap(lower, upper))

    count = overlap

    def counts(self, lower: NDArray[np.int64], upper: NDArray[np.int64]) -> int:
        """One after the other."""
        return sum(map(self.count, lower.tolist(), upper.tolist()))

    def insert(self, lower: int, upper: int) -> None:
        """Add in place."""
        self.tree.addi(lower, upper, len(self.tree))


class Pandas:
    """pandas' IntervalIndex."""

    def __init__(self, lower: NDArray[np.int64], upper: NDArray[np.int64]) -> None:
        self.pandas = importlib.import_module("pandas")
        self.index = self.pandas.IntervalIndex.from_arrays(lower, upper, closed="left")
        self.overlap(0, DAY)

    def overlap(self, lower: int, upper: int) -> int:
        """One pass over both columns."""
        return len(np.flatnonzero(self.index.overlaps(self.pandas.Interval(lower, upper, closed="left"))))

    def count(self, lower: int, upper: int) -> int:
        """The same pass, summed up."""
        return int(self.index.overlaps(self.pandas.Interval(lower, upper, closed="left")).sum())

    def counts(self, lower: NDArray[np.int64], upper: NDArray[np.int64]) -> int:
        """One after the other."""
        return sum(map(self.count, lower.tolist(), upper.tolist()))

    def insert(self, lower: int, upper: int) -> None:
        """A copy with one more."""
        self.index = self.index.insert(len(self.index), self.pandas.Interval(lower, upper, closed="left"))


class Ncls:
    """A nested containment list."""

    def __init__(self, lower: NDArray[np.int64], upper: NDArray[np.int64]) -> None:
        self.build = importlib.import_module("ncls").NCLS
        self.columns = lower, upper
        self.found = self.build(lower, upper, np.arange(len(lower)))

    def overlap(self, lower: int, upper: int) -> int:
        """A batch of one."""
        return self.counts(np.array([lower]), np.array([upper]))

    count = overlap

    def counts(self, lower: NDArray[np.int64], upper: NDArray[np.int64]) -> int:
        """List all hits of all windows."""
        return len(self.found.all_overlaps_both(lower, upper, np.arange(len(lower)))[1])

    def insert(self, lower: int, upper: int) -> None:
        """It cannot: build again."""
        self.__init__(
            *(np.append(column, end) for column, end in zip(self.columns, (lower, upper), strict=True))
        )  # type: ignore[misc]  # made anew


PEERS: dict[str, type[Any]] = {
    "eventline": Eventline,
    "intervaltree": IntervalTree,
    "pandas": Pandas,
    "ncls": Ncls,
}


def asked(lower: int, upper: int) -> ev.Predicate:
    """Make the question about a window."""
    return ev.overlapping(ev.extent(ev.UncertainDate.span(lower, upper)))


def best(act: Callable[[], object], rounds: int, times: int = 1) -> float:
    """Take the least CPU seconds of a call, in as many rounds; one alone where it takes long."""
    begun = time.process_time()
    act()
    took = [time.process_time() - begun]
    if took[0] > LONG:
        return took[0]
    for _ in range(rounds):
        begun = time.process_time()
        for _ in range(times):
            act()
        took.append((time.process_time() - begun) / times)
    return min(took)


def measured(make: type[Index], count: int, rounds: int) -> dict[str, float]:
    """Measure one index: seconds for each task. Every index must give the same hits."""
    lower, upper = news(count)
    begun = time.process_time()
    index = make(lower, upper)
    built = time.process_time() - begun
    index.overlap(0, DAY)
    day = int(_ticks(np.array("2010-05-05", "datetime64[D]")))
    hits = int(((lower < day + DAY) & (upper > day)).sum())
    assert hits == index.overlap(day, day + DAY) == index.count(day, day + DAY)
    first = np.random.default_rng(2).integers(int(lower.min()), int(lower.max()), WINDOWS)
    least = min(rounds, 3)
    return {
        "build": built,
        f"overlap, {hits} hits": best(lambda: index.overlap(day, day + DAY), rounds, 3),
        "count": best(lambda: index.count(day, day + DAY), rounds, 3),
        f"batch of {WINDOWS} counts": best(lambda: index.counts(first, first + DAY), least),
        "insert": best(lambda: index.insert(day, day + DAY), least, 3),
    }


def report(count: int, rounds: int, *, large: bool) -> None:
    """Print what each index takes, and how many times as long as eventline."""
    print(f"\n{count:,} events, microseconds of CPU (times eventline)")
    ours: dict[str, float] = {}
    for name, make in PEERS.items():
        if name != "eventline" and importlib.util.find_spec(name) is None:
            print(f"  {name}: missing")
            continue
        if name == "intervaltree" and count > LARGE and not large:
            print(f"  {name}: left out at this size: pass --all")
            continue
        took = measured(make, count, rounds)
        ours = ours or took
        print(f"  {name}")
        for task, seconds in took.items():
            print(f"    {task:26} {seconds * 1e6:16,.1f}  x {seconds / ours[task]:,.1f}")


def windows(index: Eventline, starts: NDArray[np.int64], hits: int) -> list[ev.Predicate]:
    """Find five windows that certainly overlap about so many events."""
    found = []
    for start in starts.tolist():
        hours = 1
        while index.bounds.count(question := asked(start, start + hours * HOUR)) < hits and hours < 24_000:
            hours += 1 + hours // 16
        found.append(question)
    return sorted(found, key=lambda question: abs(index.bounds.count(question) - hits))[:5]


def report_alone(count: int, rounds: int) -> None:
    """Print what only eventline does, with its limits."""
    lower, upper = news(count)
    index = Eventline(lower, upper)
    tl, bounds = index.timeline, index.bounds
    random = np.random.default_rng(3)
    print(f"\n{count:,} events, only eventline, microseconds of CPU")

    def told(what: str, act: Callable[[], object], each: int, limit: str, rounds: int = rounds) -> None:
        print(f"    {what:40} {best(act, rounds) * 1e6 / each:10.1f}  {limit}")

    def cold(questions: list[ev.Predicate]) -> None:
        bulk.date_of.cache_clear()
        for question in questions:
            list(tl.where(question))

    def positions(questions: list[ev.Predicate]) -> None:
        for question in questions:
            bounds.positions(question)

    few, many = (windows(index, random.choice(lower, min(200, count // 500)), hits) for hits in (40, 4000))
    for asked_of, limit in ((few, "under 20"), (many, "under 60")):
        hits = sum(map(bounds.count, asked_of)) // len(asked_of)
        told(f"{hits} hits, positions", partial(positions, asked_of * 20), 100, limit)
    told("the few as events", lambda: [list(tl.where(one)) for one in few * 20], 100, "under 80")
    told("the few, of times not seen before", lambda: cold(few), 5, "under 80")
    told("a count", lambda: [bounds.count(one, mode="possible") for one in few * 20], 100, "under 5")
    first = random.integers(int(lower.min()), int(lower.max()), 100_000)
    told("100,000 counts", lambda: index.counts(first, first + DAY), 1, "under 100,000", 3)
    events = [ev.event("new", when="2019-05-01", id=f"new-{n}") for n in range(20_000)]

    def grow() -> None:
        grown = tl.with_event(ev.event("first", when="2019"))
        for event in events:
            grown = grown.with_event(event)

    told("an event added", grow, len(events), "under 20", 1)
    held = bounds.nbytes + getattr(tl, "_events").rows.nbytes  # noqa: B009 - private, and no figure but this one needs it
    print(f"    {'bytes an event, columns and index':40} {held / count:10.1f}  at most 60")


@pytest.mark.parametrize("name", PEERS)
def test_smoke(name: str) -> None:
    """Each index gives the hits that the columns say."""
    if name != "eventline":
        pytest.importorskip(name)
    assert measured(PEERS[name], 1_000, 1)["build"] > 0


def test_smoke_alone(capsys: pytest.CaptureFixture[str]) -> None:
    """What only eventline does runs, and keeps to its bytes."""
    report_alone(20_000, 1)
    report(1_000, 1, large=False)
    printed = capsys.readouterr().out
    assert float(printed.partition("columns and index ")[2].split()[0]) <= 60
    assert "1,000 events" in printed


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, nargs="*", default=[10_000, 1_000_000])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--all", action="store_true", help="intervaltree at a million too")
    chosen = parser.parse_args(sys.argv[1:])
    for size in chosen.count:
        report(size, chosen.rounds, large=chosen.all)
        report_alone(size, chosen.rounds)
