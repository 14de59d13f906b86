"""Following a log as it grows."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import eventline as ev


def event(number: int) -> ev.Event:
    """One of many."""
    return ev.event(f"{number}", when="2019", id=f"e{number}")


def clock() -> str:
    """A clock that stands still."""
    return "2024-08-23T10:00Z"


def test_follow_ends_when_nothing_comes(log: ev.EventLog) -> None:
    """What is there comes at once."""
    log.append([event(1), event(2), event(3)])
    assert [entry.position for entry in log.follow(after=1, idle=0)] == [2, 3]


def test_follow_sees_what_another_writes(
    log: ev.EventLog, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While it waits, others write; it goes on where it was."""
    numbers = itertools.count(1)
    waited: list[float] = []
    with ev.EventLog(path, clock=clock) as other:

        def wait(seconds: float) -> None:
            waited.append(seconds)
            if len(waited) in {1, 3}:
                other.append([event(next(numbers)), event(next(numbers))])

        monkeypatch.setattr(time, "sleep", wait)
        assert [entry.event_id for entry in log.follow(poll=0.5, idle=1.0)] == ["e1", "e2", "e3", "e4"]
    assert waited == [0.5] * 5


def test_follow_async_gives_way_to_others(path: Path) -> None:
    """A task that writes and one that follows, in one loop."""

    async def story() -> list[str]:
        with ev.EventLog(path, clock=clock) as log, ev.EventLog(path) as reader:

            async def write() -> None:
                for number in range(4):
                    log.append(event(number))
                    await asyncio.sleep(0)

            async def read() -> list[str]:
                return [entry.event_id async for entry in reader.follow_async(poll=0.001, idle=0.02)]

            _, seen = await asyncio.gather(write(), read())
            return seen

    assert asyncio.run(story()) == ["e0", "e1", "e2", "e3"]


def test_follow_async_may_be_left(log: ev.EventLog) -> None:
    """A stream takes what it needs."""
    log.append([event(1), event(2)])

    async def first() -> ev.Event:
        stream = ev.EventStream(log.follow_async())
        async for one in stream:
            return one
        raise AssertionError

    assert asyncio.run(first()).id == "e1"


def test_abandoned_reader_holds_nothing_up(log: ev.EventLog) -> None:
    """A reader that stops halfway leaves no transaction open."""
    log.append([event(number) for number in range(2500)])
    reader: Iterator[ev.store.Entry] = log.entries()
    next(reader)
    log.append(event(9999))
    assert len(list(reader)) == 2499
