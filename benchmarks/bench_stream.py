"""Streams against plain Python and streamz, on the same events in one run.

``python benchmarks/bench_stream.py`` prints the ratios; pytest on this file runs each once, small. A peer
that is not installed is named as missing.
"""

from __future__ import annotations

import heapq
import importlib.util
import itertools
import random
import sys
import time
import tracemalloc
from typing import TYPE_CHECKING

import eventline as ev
from eventline.calendars.ticks import HOUR, MINUTE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LATENESS = HOUR


def minute(tick: int) -> ev.Event:
    """An event of a minute."""
    return ev.Event(id=str(tick), label="x", when=ev.UncertainDate.span(tick, tick + 1))


def made(count: int) -> list[ev.Event]:
    """Events a minute apart, out of order by up to the lateness."""
    chance = random.Random(6)  # noqa: S311 - no secret
    return [minute(number * MINUTE - chance.randrange(LATENESS)) for number in range(count)]


def best(act: Callable[[], object], rounds: int = 5) -> float:
    """The least seconds of several rounds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        act()
        times.append(time.perf_counter() - start)
    return min(times)


def bare_count(events: list[ev.Event]) -> list[tuple[int, int]]:
    """Hourly counts by a loop that does the least: one watermark, closed windows in order, a late counter."""
    counts: dict[int, int] = {}
    out: list[tuple[int, int]] = []
    late = 0
    top = due = -(1 << 60)
    for event in events:
        tick = event.when.lo  # type: ignore[union-attr]  # all are dated
        if tick > top:
            top = tick
            if top >= due:
                mark = (top - LATENESS) // HOUR
                out += [(window, counts.pop(window)) for window in sorted(counts) if window < mark]
                due = (mark + 1) * HOUR + LATENESS
        window = tick // HOUR
        if window in counts:
            counts[window] += 1
        elif (window + 1) * HOUR <= top - LATENESS:
            late += 1
        else:
            counts[window] = 1
    return out + sorted(counts.items())


def stream_count(events: list[ev.Event]) -> list[tuple[int, int]]:
    """The same by a stream."""
    mark = ev.Watermark(lateness=ev.hours(1))
    panes = ev.EventStream(events, watermark=mark).tumbling(ev.hours(1)).count()
    return [(pane.window.start // HOUR, pane.value) for pane in panes]


def streamz_count(events: list[ev.Event]) -> dict[int, int]:
    """The nearest that streamz has: counts by hour kept in one state, without a watermark or an end."""
    import streamz

    def count(counts: dict[int, int], window: int) -> dict[int, int]:
        counts[window] = counts.get(window, 0) + 1
        return counts

    found: list[dict[int, int]] = []
    source = streamz.Stream()
    source.map(lambda event: event.when.lo // HOUR).accumulate(count, start={}).sink(found.append)
    for event in events:
        source.emit(event)
    return found[-1]


def parts(count: int) -> list[list[ev.Event]]:
    """Events in order, dealt to sixteen sources."""
    events = sorted(made(count), key=_tick)
    return [events[start::16] for start in range(16)]


def _tick(event: ev.Event) -> int:
    return event.when.lo  # type: ignore[union-attr]  # all are dated


def drain(items: Iterator[object]) -> int:
    """Read all, as fast as can be."""
    return sum(1 for _ in items)


def heap_merge(sources: list[list[ev.Event]]) -> int:
    """The merge of the standard library."""
    return drain(heapq.merge(*sources, key=_tick))


def stream_merge(sources: list[list[ev.Event]]) -> int:
    """The same by streams, which check the order and count."""
    first, *others = (ev.EventStream(source) for source in sources)
    return drain(iter(first.merge(*others)))


def peak(count: int) -> int:
    """The most bytes that a stream holds at once while *count* events go through it."""
    events = (minute(number * MINUTE) for number in range(count))
    stream = ev.EventStream(events, watermark=ev.Watermark(lateness=ev.hours(1)))
    tracemalloc.start()
    drain(iter(stream.unique(remember=1000).tumbling(ev.hours(1)).collect()))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


def test_stream_counts_as_the_loop_does() -> None:
    """Both give the same panes."""
    events = made(2_000)
    assert stream_count(events) == bare_count(events)


def test_merge_gives_all() -> None:
    """Both give every event."""
    sources = parts(1_000)
    assert stream_merge(sources) == heap_merge(sources) == 1_000


def test_memory_does_not_grow() -> None:
    """Ten times the events, the same memory."""
    peak(500)
    assert peak(6_000) < 1.5 * peak(1_000)


def report(count: int) -> None:
    """Print the ratios."""
    events = made(count)
    assert stream_count(events) == bare_count(events)
    bare, ours = best(lambda: bare_count(events)), best(lambda: stream_count(events))
    print(f"hourly: loop {count / bare:,.0f}/s, ours {count / ours:,.0f}/s, {ours / bare:.2f} times as long")
    if importlib.util.find_spec("streamz"):
        few = events[: count // 5]
        assert sum(streamz_count(few).values()) == len(few)
        theirs, mine = best(lambda: streamz_count(few), 3), best(lambda: stream_count(few))
        print(f"hourly: streamz {len(few) / theirs:,.0f}/s, ours {theirs / mine:.2f} times as fast")
    else:
        print("hourly count: streamz is not installed, not compared")
    sources = parts(count)
    bare, ours = best(lambda: heap_merge(sources)), best(lambda: stream_merge(sources))
    print(f"16-way merge: heapq {count / bare:,.0f}/s, ours {count / ours:,.0f}/s, {ours / bare:.2f} times")
    small, large = peak(count // 10), peak(count)
    print(f"memory: {small:,} bytes at {count // 10:,} events, {large:,} at {count:,}")
    bytewax(events)


def bytewax(events: list[ev.Event]) -> None:
    """Print the figure of bytewax: hourly count by its event clock, on one worker."""
    if not importlib.util.find_spec("bytewax"):
        print("hourly count: bytewax is not installed, not compared")
        return
    import datetime as dt

    import bytewax.operators as op
    from bytewax.dataflow import Dataflow
    from bytewax.operators.windowing import EventClock, TumblingWindower, count_window
    from bytewax.testing import TestingSink, TestingSource, run_main

    epoch = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
    few = events[: len(events) // 10]
    out: list[object] = []
    flow = Dataflow("hourly")
    items = op.input("in", flow, TestingSource(few, batch_size=1000))
    clock = EventClock(
        lambda event: epoch + dt.timedelta(microseconds=event.when.lo),
        wait_for_system_duration=dt.timedelta(hours=1),
    )
    windower = TumblingWindower(length=dt.timedelta(hours=1), align_to=epoch)
    counted = count_window("count", items, clock, windower, lambda _: "all")
    op.output("out", counted.down, TestingSink(out))
    start = time.perf_counter()
    run_main(flow)
    theirs = len(few) / (time.perf_counter() - start)
    mine = len(few) / best(lambda: stream_count(few))
    print(f"hourly count: bytewax {theirs:,.0f}/s, ours {mine:,.0f}/s: {mine / theirs:.2f} times as fast")


if __name__ == "__main__":
    report(int(next(itertools.islice(sys.argv, 1, 2), "1000000")))
