"""`EventLog`: a durable log of events in one SQLite file, append-only, that remembers what was believed when.

The parts: `schema` and `files` (the file), `writing`, `rows` and `belief` (reading), `checking`, `exchange`,
`snapshots`. What it guarantees is in the explanation "The guarantees of the log".
"""

from __future__ import annotations

import os
import sqlite3
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Self

import attrs

from eventline.exceptions import LogError
from eventline.store import checking, exchange, following, schema, snapshots
from eventline.store.belief import Belief
from eventline.store.clock import Clock, tick_of_clock
from eventline.store.encoding import events_of
from eventline.store.entry import Entry, Kind, Receipt
from eventline.store.files import Durability, connect, transaction, translated
from eventline.store.rows import CHECKABLE, checked, entries, last_row, pages
from eventline.store.writing import Writer, note_of, tail

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Iterator, Mapping

    from eventline.model.event import Event
    from eventline.notation.when import Timelike
    from eventline.timeline.correction import Correction


class EventLog:
    """A durable log of events in one file: append-only, bitemporal, with hashes chained from row to row.

    One object is for one thread; any number of objects and processes may have the file open. Use it in a
    ``with`` block, or `close` it.

    Args:
        path: The file, made where it is missing; ``":memory:"`` for one that is gone when it is closed.
        clock: Gives the transaction time, such as `utc_now`. Without it the log can be read but not added to.
            Where it goes back, the time of the entry before counts.
        read_only: Open an existing file without the right to write.
        durability: ``"full"``: what is acknowledged survives a loss of power. ``"normal"``: it survives the
            death of the process, and is several times as fast for single events.

    Raises:
        LogError: If the file cannot be opened, or is no log.
        LogVersionError: If it is of a newer schema.
        CorruptLogError: If it is damaged.

    >>> import eventline as ev
    >>> with ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z") as log:
    ...     log.append([ev.event("Deal struck", when="2019"), ev.event("Patrols halted", when="2023-10")])
    ...     print(log.now.timeline())
    Receipt(first=1, last=2, known=0)
    when     event
    -------  --------------
    2019     Deal struck
    2023-10  Patrols halted
    """

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
        with translated(self.path):
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

    # -- writing ---------------------------------------------------------------------------------------------

    def append(
        self,
        events: Event | Mapping[str, object] | Iterable[Event | Mapping[str, object]],
        *,
        expected: int | None = None,
    ) -> Receipt:
        """Add one event or many, or their records, in one transaction: all of them or none.

        An event that the log has with the same id and content, now or once, is not added again.

        Args:
            events: The events.
            expected: The position the log must be at; None where that does not matter.

        Returns:
            A receipt: what it names is durable.

        Raises:
            ConflictError: If the log is at another position.
            LogError: If an event has the id of another with other content: `correct` that, or rename it.
            RecordError: If a record does not load. Nothing is written then.

        >>> import eventline as ev
        >>> log = ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z")
        >>> log.append(ev.event("Deal", when="2019"), expected=0)
        Receipt(first=1, last=1, known=0)
        """
        return self._writer.append(events_of(events), expected)

    def append_from(self, source: Iterable[Event | Mapping[str, object]], *, batch: int = 1000) -> Receipt:
        """Add all that a source gives, such as an `EventStream`, in transactions of *batch* events.

        What is acknowledged stays when the source fails; reading it again adds only what is missing.

        >>> import eventline as ev
        >>> log = ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z")
        >>> log.append_from(ev.event(str(year), when=str(year)) for year in range(2000, 2020)).written
        20
        """
        first, known, items = None, 0, iter(source)
        last = self.position
        while chunk := list(islice(items, batch)):
            receipt = self.append(chunk)
            first = receipt.first if first is None else first
            last, known = receipt.last, known + receipt.known
        return Receipt(last + 1 if first is None else first, last, known)

    def correct(self, correction: Correction, *, expected: int | None = None) -> Receipt:
        """Give an event another time from now on; what was believed until now stays on record.

        Raises:
            UnknownEventError: If no event of this id is in the log.
            LogError: If it is retracted, or no reason is given.

        >>> import eventline as ev
        >>> log = ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z")
        >>> _ = log.append(ev.event("Deal", when="2019", id="deal"))
        >>> _ = log.correct(ev.Correction("deal", ev.when("2019-10-22"), "the text of the deal is dated"))
        >>> log.now["deal"].when, log.as_of(position=1)["deal"].when
        (when('2019-10-22'), when('2019'))
        """
        note = note_of(self.path, correction.reason, correction.source)
        return self._writer.change(
            Kind.CORRECTION,
            correction.event_id,
            lambda event: attrs.evolve(event, when=correction.when),
            note,
            expected,
        )

    def retract(
        self, event_id: str, *, reason: str, source: str = "", expected: int | None = None
    ) -> Receipt:
        """Take an event back from now on; that it was believed stays on record.

        Raises:
            UnknownEventError: If no event of this id is in the log.
            LogError: If no reason is given.

        >>> import eventline as ev
        >>> log = ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z")
        >>> _ = log.append(ev.event("Deal", when="2019", id="deal"))
        >>> _ = log.retract("deal", reason="the agency withdrew the report")
        >>> len(log.now), [entry.kind for entry in log.history("deal")]
        (0, [Kind.EVENT, Kind.RETRACTION])
        """
        note = note_of(self.path, reason, source)
        return self._writer.change(Kind.RETRACTION, event_id, lambda event: event, note, expected)

    def restore(
        self, event_id: str, *, reason: str, source: str = "", expected: int | None = None
    ) -> Receipt:
        """Take a retraction back: the event is believed again as it was before.

        Raises:
            UnknownEventError: If no event of this id is in the log.
            LogError: If no reason is given.
        """
        note = note_of(self.path, reason, source)
        return self._writer.change(Kind.RESTORATION, event_id, lambda event: event, note, expected)

    # -- reading ---------------------------------------------------------------------------------------------

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

        What a reader would have seen who followed the log; retractions are seen in `entries` only.

        >>> import eventline as ev
        >>> log = ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z")
        >>> _ = log.append(ev.event("Deal", when="2019"))
        >>> ev.EventStream(log.replay()).to_timeline()
        <Timeline: 1 event, 2019>
        """
        for entry in self.entries(after, to):
            event = entry.event
            if event is not None:
                yield event

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
            for raw in page:
                if raw[4] is not None:
                    yield raw[4]

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

    # -- keeping ---------------------------------------------------------------------------------------------

    def save_snapshot(self, name: str, state: snapshots.Plain, *, position: int) -> None:
        """Keep what was computed from the log up to a position, so that a reader can go on from there.

        Raises:
            LogError: If there is no such position, or the state is not what JSON holds.

        >>> import eventline as ev
        >>> log = ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z")
        >>> _ = log.append(ev.event("Deal", when="2019", actors=["Turkey"]))
        >>> log.save_snapshot("by actor", {"Turkey": 1}, position=log.position)
        >>> log.snapshot("by actor").state
        {'Turkey': 1}
        """
        with transaction(self._connection, self.path):
            snapshots.save(self._connection, self.path, snapshots.Snapshot(name, position, state))

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

    def load(self, lines: Iterable[str]) -> Receipt:
        """Add the entries of an export that lie behind the end of this log, in one transaction.

        Transaction times and hashes are those of the export; what this log has already is passed over.

        Raises:
            RecordError: If a line is no entry.
            CorruptLogError: If lines were changed, or are of another log.
        """
        with transaction(self._connection, self.path):
            last = tail(self._connection)
            position = last.position
            for row in exchange.rows(lines, last, self.path):
                self._writer.insert(row)
                position = row[0]
        return Receipt(last.position + 1, position)

    def backup(self, path: str | os.PathLike[str]) -> None:
        """Copy the log as it is now to a new file, also while others write.

        Raises:
            LogError: If the file exists, or cannot be written.
        """
        target = os.fspath(path)
        if Path(target).exists():
            raise LogError(target, "exists: give a new file for the backup")
        part = f"{target}.part"
        Path(part).unlink(missing_ok=True)
        try:
            with translated(target):
                copy = sqlite3.connect(part)
                try:
                    self._connection.backup(copy)
                    copy.execute(
                        "PRAGMA journal_mode = DELETE"
                    )  # one file, also readable where none can be made
                finally:
                    copy.close()
            Path(part).replace(target)
        finally:
            Path(part).unlink(missing_ok=True)
