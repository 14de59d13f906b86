"""Following a log as it grows, and finding where it stood at a time."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from eventline.exceptions import LogError
from eventline.model.axis import FAR
from eventline.notation import when
from eventline.store.clock import LARGEST

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import AsyncIterator, Callable, Iterator

    from eventline.notation.making import Timelike
    from eventline.store.entry import Entry


def position_at(connection: sqlite3.Connection, path: str, moment: Timelike, last: int) -> int:
    """The last position whose transaction time lies in a moment or before. O(log n): times never go back."""
    value = when(moment)
    if value.hi == FAR:
        raise LogError(path, f"{str(value)!r} has no end: say the day or moment of which you ask")
    tick = max(-LARGEST, min(value.hi, LARGEST))
    low, high = 0, last
    while low < high:
        middle = (low + high + 1) // 2
        (at,) = connection.execute("SELECT at FROM entries WHERE position = ?", (middle,)).fetchone()
        low, high = (middle, high) if at <= tick else (low, middle - 1)
    return low


def follow(
    entries: Callable[[int], Iterator[Entry]], after: int, poll: float, idle: float | None
) -> Iterator[Entry]:
    """The entries behind a position, and those that come."""
    quiet = 0.0
    while True:
        before = after
        for entry in entries(after):
            after = entry.position
            yield entry
        if after > before:
            quiet = 0.0
            continue
        if idle is not None and quiet >= idle:
            return
        time.sleep(poll)
        quiet += poll


async def follow_async(
    entries: Callable[[int], Iterator[Entry]], after: int, poll: float, idle: float | None
) -> AsyncIterator[Entry]:
    """The same, giving way to other tasks while nothing comes."""
    import asyncio  # loaded by those who use it

    quiet = 0.0
    while True:
        before = after
        for entry in entries(after):
            after = entry.position
            yield entry
        await asyncio.sleep(0)
        if after > before:
            quiet = 0.0
            continue
        if idle is not None and quiet >= idle:
            return
        await asyncio.sleep(poll)
        quiet += poll
