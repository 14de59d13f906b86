"""`Reading`: how a log is opened, and all that can be read of it without writing; `EventLog` adds to it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Self

from eventline.exceptions import LogError
from eventline.store import checking, exchange, following, schema, snapshots
from eventline.store.belief import Belief
from eventline.store.clock import Clock, tick_of_clock
from eventline.store.files import Durability, connect, translated
from eventline.store.making import make
from eventline.store.quick import read
from eventline.store.rows import CHECKABLE, checked, entries, last_row, pages
from eventline.store.writing import Writer, tail

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from eventline.model.event import Event
    from eventline.notation.making import Timelike
    from eventline.store.entry import Entry


class Reading:
    """An open log, and what can be read of it."""

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        clock: Clock | None = None,
        read_only: bool = False,
        durability: Durability = "full",
    ) -> None:
        self.path = os.fspath(path)
        self._clock = clock
        self._read_only = read_only
        if durability not in {"full", "normal"}:
            raise LogError(self.path, f"{durability!r} is no durability: say 'full' or 'normal'")
        if clock is not None and not callable(clock):
            raise LogError(
                self.path, f"{clock!r} is no clock: give a function that gives the time, as utc_now"
            )
        with translated(self.path):
            if not read_only:
                make(self.path)
            self._connection = connect(self.path, read_only=read_only, durability=durability)
            try:
                if read_only:
                    schema.readable(self._connection, self.path)
                else:
                    schema.prepare(self._connection, self.path)
                last_row(self._connection, self.path)
            except BaseException:
                self._connection.close()
                raise
        self._writer = Writer(self._connection, self.path, self._now)

    def _now(self) -> int:
        if self._clock is None:
            raise LogError(self.path, "was opened without a clock: pass one, as clock=utc_now")
        return tick_of_clock(self._clock, self.path)

    def close(self) -> None:
        """Close the file. Everything that was acknowledged is in it already."""
        with translated(self.path):
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"EventLog({self.path!r})"

    @property
    def position(self) -> int:
        """The position of the last entry; 0 in an empty log."""
        with translated(self.path):
            return tail(self._connection).position

    @property
    def head(self) -> checking.Head:
        """Where the log ends, with its hash: kept elsewhere, it lets `check` tell a log that was cut off."""
        with translated(self.path):
            last = tail(self._connection)
        return checking.Head(last.position, last.chain.hex())

    @property
    def now(self) -> Belief:
        """What is believed at the end of the log."""
        return Belief(self._connection, self.path, self.position)

    def as_of(self, moment: Timelike | None = None, *, position: int | None = None) -> Belief:
        """What was believed at a transaction time, or at a position.

        Args:
            moment: A day or moment that `eventline.when` reads. All of it counts: "2024-08-23" is the end of
                that day. Without a zone, UTC is meant.
            position: Instead of it, the last entry that counts.

        Raises:
            LogError: If neither or both are given, or *moment* has no end.

        >>> import eventline as ev
        >>> log = ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z")
        >>> _ = log.append(ev.event("Deal", when="2019"))
        >>> log.as_of("2024-08-22").timeline(), log.as_of("2024-08-23").timeline()
        (<Timeline: no events>, <Timeline: 1 event, 2019>)
        """
        if (moment is None) == (position is None):
            raise LogError(self.path, "as_of() takes a moment or position=: say one of them")
        with translated(self.path):
            last = tail(self._connection).position
            if moment is not None:
                position = following.position_at(self._connection, self.path, moment, last)
        assert position is not None
        return Belief(self._connection, self.path, max(0, min(position, last)))

    def entries(self, after: int = 0, to: int | None = None) -> Iterator[Entry]:
        """The entries behind a position, in order, each checked against the hash of the one before it.

        Args:
            after: The position to go on from.
            to: The last position; None for the end of the log as it is now.

        Raises:
            CorruptLogError: At the first entry that is not what was written.
        """
        return entries(self._connection, self.path, after, self._end(to))

    def between(self, first: int, last: int) -> Iterator[Entry]:
        """The entries from one position to another, both included.

        >>> import eventline as ev
        >>> log = ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z")
        >>> _ = log.append(ev.event(str(year), when=str(year)) for year in range(2000, 2020))
        >>> [entry.event.label for entry in log.between(3, 5)]
        ['2002', '2003', '2004']
        """
        return self.entries(max(first, 1) - 1, last)

    def _end(self, to: int | None) -> int:
        return self.position if to is None else min(to, self.position)

    def replay(self, after: int = 0, to: int | None = None) -> Iterator[Event]:
        """The events in the order in which they were told, each correction again with its new time.

        What a reader would have seen who followed the log; retractions are seen in `entries` only. An event
        that was corrected comes again under its id: a timeline of what is believed is ``now.timeline()``.

        >>> import eventline as ev
        >>> log = ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z")
        >>> _ = log.append(ev.event("Deal", when="2019"))
        >>> ev.EventStream(log.replay()).to_timeline()
        <Timeline: 1 event, 2019>
        """
        for record in self.records(after, to):
            yield read(record)

    def records(self, after: int = 0, to: int | None = None) -> Iterator[str]:
        """The records of `replay`, as JSON: several times as fast, for no events are made.

        >>> import eventline as ev
        >>> import json
        >>> log = ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z")
        >>> _ = log.append(ev.event("Deal", when="2019"))
        >>> [json.loads(record)["label"] for record in log.records()]
        ['Deal']
        """
        for page in pages(self._connection, self.path, after, self._end(to)):
            yield from [raw[4] for raw in page if raw[4] is not None]

    def history(self, event_id: str) -> tuple[Entry, ...]:
        """All that the log was told of an event, in order; empty where it was told nothing.

        >>> import eventline as ev
        >>> log = ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z")
        >>> _ = log.append(ev.event("Deal", when="2019", id="deal"))
        >>> [(entry.position, entry.kind) for entry in log.history("deal")]
        [(1, Kind.EVENT)]
        """
        with translated(self.path):
            rows = [
                row
                for partial in ("= 0", "> 0")
                for row in self._connection.execute(
                    f"SELECT {CHECKABLE} FROM entries AS e WHERE e.kind {partial} AND e.event_id = ? "  # noqa: S608
                    "ORDER BY e.position",
                    (event_id,),
                )
            ]
        return tuple(checked(self.path, row) for row in rows)

    def follow(self, after: int = 0, *, poll: float = 0.2, idle: float | None = None) -> Iterator[Entry]:
        """The entries behind a position, and those that come, from whatever process writes them.

        Writers take turns, and positions are given inside the turn, so none is skipped.

        Args:
            after: The position to go on from.
            poll: Seconds between two looks.
            idle: Seconds without news after which to stop; None to wait for ever.

        >>> import eventline as ev
        >>> log = ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z")
        >>> _ = log.append(ev.event("Deal", when="2019"))
        >>> [entry.position for entry in log.follow(idle=0)]
        [1]
        """
        return following.follow(self.entries, after, poll, idle)

    def follow_async(
        self, after: int = 0, *, poll: float = 0.2, idle: float | None = None
    ) -> AsyncIterator[Entry]:
        """`follow`, for ``async for``."""
        return following.follow_async(self.entries, after, poll, idle)

    def snapshot(self, name: str, *, at: int | None = None) -> snapshots.Snapshot:
        """The last snapshot of a name, at a position or before it; position 0 where there is none."""
        with translated(self.path):
            return snapshots.load(self._connection, self.path, name, self._end(at))

    def check(self, head: checking.Head | None = None) -> checking.Report:
        """Read everything, and say what is not as it was written. O(n).

        Args:
            head: A `head` that was kept elsewhere: the log must still have it.
        """
        return checking.check(self._connection, head)

    def export(self, to: int | None = None) -> Iterator[str]:
        """The log as lines of JSON, with its hashes: `load` makes the same log of them.

        >>> import eventline as ev
        >>> log, copy = (ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z") for _ in range(2))
        >>> _ = log.append(ev.event("Deal", when="2019"))
        >>> copy.load(log.export()).written, copy.head == log.head
        (1, True)
        """
        return exchange.lines(self._connection, self.path, self._end(to))
