"""Laws of streams: order of arrival, speed of sources and kind of loop change nothing that comes out."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from typing import TypeVar

from hypothesis import example, given
from hypothesis import strategies as st

import eventline as ev
from eventline.stream.flow import Flow
from eventline.stream.watermark import By

T = TypeVar("T")
HOUR = 3_600_000_000


def at(tick: int, width: int, number: int) -> ev.Event:
    """An event some time in the hours from *tick*."""
    when = ev.UncertainDate.span(tick * HOUR, (tick + width) * HOUR)
    return ev.event(f"{number}", when=when, id=f"{number:03d}", actors=[f"actor {number % 3}"])


events = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=24).map(
    lambda drawn: [at(tick, width, number) for number, (tick, width) in enumerate(drawn)]
)
bys: st.SearchStrategy[By] = st.sampled_from(("earliest", "latest"))


@st.composite
def shuffled(draw: st.DrawFn) -> tuple[list[ev.Event], list[ev.Event], ev.Watermark]:
    """Events in order of time, the same as late as the watermark allows, and the watermark."""
    lateness = draw(st.integers(0, 20))
    mark = ev.Watermark(lateness=ev.hours(lateness), by=draw(bys))
    delays = st.integers(0, lateness * HOUR)

    def tick(event: ev.Event) -> int:
        return mark.tick_of(event.when) or 0

    inside = sorted(draw(events), key=lambda event: (tick(event), event.id))
    # A delay of less than the lateness never brings an event behind one that is the lateness ahead of it.
    came = sorted(inside, key=lambda event: tick(event) + draw(delays))
    return inside, came, mark


def windowed(stream: ev.EventStream, kind: int, *, keyed: bool) -> Flow[ev.stream.Pane[tuple[ev.Event, ...]]]:
    """The stream in windows of one of three kinds."""
    cut = stream.key_by("actor") if keyed else stream
    if kind == 0:
        return cut.tumbling(ev.hours(5)).collect()
    if kind == 1:
        return cut.sliding(ev.hours(7), every=ev.hours(3)).collect()
    return cut.session(ev.hours(4)).collect()


@given(shuffled(), st.integers(0, 2), st.booleans())
@example(
    ([at(0, 1, 0), at(4, 1, 1)], [at(4, 1, 1), at(0, 1, 0)], ev.Watermark(lateness=ev.hours(4))), 0, False
)
def test_any_order_within_the_lateness_gives_the_windows_of_a_sort(
    drawn: tuple[list[ev.Event], list[ev.Event], ev.Watermark], kind: int, keyed: bool
) -> None:
    """Same panes, in the same order, and nothing late."""
    inside, came, mark = drawn
    run = windowed(ev.EventStream(came, watermark=mark), kind, keyed=keyed).run()
    assert list(run) == list(windowed(ev.EventStream(inside, watermark=mark), kind, keyed=keyed))
    assert (run.counts.late, run.counts.partly_late) == (0, 0)


@given(shuffled())
def test_in_order_is_a_sort(drawn: tuple[list[ev.Event], list[ev.Event], ev.Watermark]) -> None:
    """Within the lateness, `in_order` gives what a sort gives."""
    inside, came, mark = drawn
    assert list(ev.EventStream(came, watermark=mark).in_order()) == inside


@given(events, st.integers(0, 8), bys)
def test_tumbling_windows_are_those_of_a_plain_count(drawn: list[ev.Event], lateness: int, by: By) -> None:
    """Whatever the order: each event is in the pane of its window, or counted as late."""
    mark = ev.Watermark(lateness=ev.hours(lateness), by=by)
    run = ev.EventStream(drawn, watermark=mark).tumbling(ev.hours(5)).count().run()
    found: Counter[int] = Counter()
    for pane in run:
        found[pane.window.start] += pane.value
    expected: Counter[int] = Counter()
    top = late = 0
    for event in drawn:
        tick = mark.tick_of(event.when) or 0
        top = max(top, tick)
        start = tick // (5 * HOUR) * 5 * HOUR
        if start + 5 * HOUR <= top - lateness * HOUR:
            late += 1
        else:
            expected[start] += 1
    assert (found, run.counts.late) == (expected, late)


@given(events, st.integers(0, 2), st.integers(0, 8))
def test_nothing_is_lost_uncounted_or_given_twice(drawn: list[ev.Event], kind: int, lateness: int) -> None:
    """In any disorder, events in panes and events counted aside are the events read."""
    undated = [ev.event(f"undated {number}") for number in range(len(drawn) % 3)]
    items: list[object] = [*drawn, *drawn[:3], *undated, {"no": "event"}]
    aside: list[ev.stream.Aside] = []
    stream = ev.EventStream(items, watermark=ev.Watermark(lateness=ev.hours(lateness)), side=aside.append)
    cut = stream.unique()
    windows = (
        cut.tumbling(ev.hours(5), late="side"),
        cut.sliding(ev.hours(7), every=ev.hours(3), late="side"),
        cut.session(ev.hours(4), late="side"),
    )[kind]
    run = windows.collect().run()
    told = [event.id for pane in run for event in pane.value]
    if kind != 1:
        assert len(told) == len(set(told))
    counts = run.counts
    assert counts.read == len(items)
    put_aside = counts.late + counts.undated + counts.rejected + counts.duplicates
    assert len(set(told)) + put_aside == counts.read
    assert len(aside) == put_aside
    assert counts.partly_late == 0 or kind == 1


@given(events, st.integers(0, 1))
def test_updates_end_where_a_sort_ends(drawn: list[ev.Event], kind: int) -> None:
    """With every late event let in, the panes that were not replaced are those of a sort."""

    def panes(given_events: list[ev.Event]) -> dict[object, object]:
        stream = ev.EventStream(given_events)
        kept: dict[object, object] = {}
        windows = (
            stream.tumbling(ev.hours(5), late="update", keep=ev.weeks(9))
            if kind == 0
            else stream.session(ev.hours(4), late="update", keep=ev.weeks(9))
        )
        for pane in windows.collect():
            for window in pane.replaces:
                del kept[window]
            kept[pane.window] = (pane.value, pane.count, pane.certain)
        return kept

    assert panes(drawn) == panes(sorted(drawn, key=lambda event: (event.when.lo, event.id)))  # type: ignore[union-attr]  # all are dated


@given(st.lists(events, max_size=5), bys)
def test_merge_of_sorted_streams_is_a_sort(drawn: list[list[ev.Event]], by: By) -> None:
    """Stable: equal ticks stay in the order of the streams."""
    mark = ev.Watermark(by=by)

    def tick(event: ev.Event) -> int:
        return mark.tick_of(event.when) or 0

    sources = [sorted(source, key=tick) for source in drawn]
    merged = ev.EventStream([], watermark=mark).merge(*(ev.EventStream(s, watermark=mark) for s in sources))
    assert list(merged) == sorted((event for source in sources for event in source), key=tick)


@given(events, events, st.integers(0, 6))
def test_join_is_all_pairs_within_the_distance(
    one: list[ev.Event], other: list[ev.Event], hours: int
) -> None:
    """As two nested loops find them."""
    left, right = (sorted(side, key=lambda event: event.when.lo) for side in (one, other))  # type: ignore[union-attr]  # all are dated
    pairs = ev.EventStream(left).join(ev.EventStream(right), within=ev.hours(hours))
    expected = Counter(
        (a, b, b.when.lo - a.when.lo)  # type: ignore[union-attr]  # all are dated
        for a in left
        for b in right
        if abs(b.when.lo - a.when.lo) <= hours * HOUR  # type: ignore[union-attr]  # all are dated
    )
    assert Counter((pair.left, pair.right, pair.distance) for pair in pairs) == expected


class Slowly:
    """An async source that lets others go first as often as it was told to."""

    def __init__(self, items: list[ev.Event], waits: list[int]) -> None:
        self.items = items
        self.waits = waits

    async def __aiter__(self) -> AsyncIterator[ev.Event]:
        for number, item in enumerate(self.items):
            for _ in range(self.waits[number % len(self.waits)] if self.waits else 0):
                await asyncio.sleep(0)
            yield item


@given(events, events, st.lists(st.integers(0, 3), max_size=4), st.integers(0, 2))
def test_async_equals_sync(one: list[ev.Event], other: list[ev.Event], waits: list[int], kind: int) -> None:
    """Whatever the speed of the sources: the same panes and the same counts."""
    mark = ev.Watermark(lateness=ev.hours(2))

    def flow(first: object, second: object) -> Flow[ev.stream.Pane[tuple[ev.Event, ...]]]:
        a, b = (ev.EventStream(source, watermark=mark).in_order() for source in (first, second))  # type: ignore[arg-type]  # either kind
        return windowed(a.merge(b).unique(), kind, keyed=True)

    async def drain(run: ev.stream.Run[T]) -> list[T]:
        return [item async for item in run]

    plain = flow(one, other).run()
    slow = flow(Slowly(one, waits), Slowly(other, waits[::-1])).run()
    assert asyncio.run(drain(slow)) == list(plain)
    assert slow.counts == plain.counts
