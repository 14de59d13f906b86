"""Async sources: the same stages, driven by an async loop."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

import eventline as ev
from eventline.exceptions import StreamError


class Slowly:
    """An async source that gives way to others before each item, and can be read again."""

    def __init__(self, *items: object) -> None:
        self.items = items

    async def __aiter__(self) -> AsyncIterator[object]:
        for item in self.items:
            await asyncio.sleep(0)
            yield item


def days(*numbers: int | None) -> list[ev.Event]:
    """Events of days of October 2019."""
    return [ev.event(f"{n}", when=None if n is None else f"2019-10-{n:02d}") for n in numbers]


async def drained(stream: ev.stream.Flow[ev.Event]) -> list[str]:
    """All that comes out."""
    return [event.label async for event in stream]


def test_reads_an_async_source() -> None:
    """Events, records and what does not load."""
    aside: list[ev.stream.Aside] = []
    (one,) = days(1)
    source = Slowly(one, 7, ev.to_record(one))
    assert asyncio.run(drained(ev.EventStream(source, side=aside.append))) == ["1", "1"]
    assert [one.place for one in aside] == [1]


def test_async_source_needs_async_for() -> None:
    """A plain loop cannot wait."""
    with pytest.raises(StreamError, match="a source of type Slowly is async: use async for"):
        list(ev.EventStream(Slowly()))


def test_merges_async_and_plain_sources() -> None:
    """In the order of a plain merge."""
    merged = ev.EventStream(Slowly(*days(1, None, 4))).merge(ev.EventStream(days(2, 4)))
    assert asyncio.run(drained(merged)) == ["1", "None", "2", "4", "4"]


def test_async_merge_checks_the_order() -> None:
    """As a plain merge does."""
    merged = ev.EventStream(Slowly(*days(3, 1))).merge(ev.EventStream([]))
    with pytest.raises(StreamError, match="stream 0 of the merge goes back in time"):
        asyncio.run(drained(merged))


def test_merge_of_an_async_source_needs_async_for() -> None:
    """One async source makes the whole async."""
    with pytest.raises(StreamError, match="use async for"):
        list(ev.EventStream(days(1)).merge(ev.EventStream(Slowly())))


def test_joins_async_sources() -> None:
    """Pairs come as from plain ones."""

    async def pairs() -> list[ev.stream.Pair]:
        joined = ev.EventStream(Slowly(*days(1))).join(ev.EventStream(Slowly(*days(2))), within=ev.days(1))
        return [pair async for pair in joined]

    assert [pair.right.label for pair in asyncio.run(pairs())] == ["2"]


def test_async_windows_close_at_the_end() -> None:
    """What is open comes out behind the last event."""

    async def counts() -> list[int]:
        panes = ev.EventStream(Slowly(*days(1, 1, 2))).tumbling(ev.days(1)).count()
        return [pane.value async for pane in panes]

    assert asyncio.run(counts()) == [2, 1]


def test_async_timeline() -> None:
    """All events of an async source."""
    timeline = asyncio.run(ev.EventStream(Slowly(*days(2, 1))).to_timeline_async())
    assert [event.label for event in timeline] == ["1", "2"]
