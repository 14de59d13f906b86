"""`EventLog`: a durable log of events in one SQLite file, append-only, that remembers what was believed when.

The parts: `reading` (opening and reading), `schema` and `files` (the file), `writing`, `rows`, `belief` and
`reach` (questions), `following`, `checking`, `exchange`,
`snapshots`. What it guarantees is in the explanation "The guarantees of the log".
"""

from __future__ import annotations

import os
import sqlite3
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from eventline.exceptions import LogError
from eventline.store import exchange, snapshots
from eventline.store.encoding import events_of
from eventline.store.entry import Kind, Receipt
from eventline.store.files import transaction, translated
from eventline.store.reading import Reading
from eventline.store.writing import note_of, tail

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Iterable, Mapping

    from eventline.model.event import Event
    from eventline.timeline.correction import Correction


class EventLog(Reading):
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
            A receipt; what it names is durable.

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

        Raises:
            LogError: If *batch* is less than 1; and as for `append`.

        >>> import eventline as ev
        >>> log = ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z")
        >>> log.append_from(ev.event(str(year), when=str(year)) for year in range(2000, 2020)).written
        20
        """
        self._refuse_empty(batch)
        items, done = iter(source), None
        while chunk := list(islice(items, batch)):
            receipt = self.append(chunk)
            done = receipt if done is None else done.then(receipt)
        return self._nothing() if done is None else done

    async def append_from_async(
        self, source: AsyncIterable[Event | Mapping[str, object]], *, batch: int = 1000
    ) -> Receipt:
        """`append_from`, for an async source: a batch is written when it is full, and at the end.

        Where events are few and far between, say ``batch=1``: then each is durable when the next is awaited.
        """
        self._refuse_empty(batch)
        chunk: list[Event | Mapping[str, object]] = []
        done = None
        async for item in source:
            chunk.append(item)
            if len(chunk) == batch:
                receipt = self.append(chunk)
                done = receipt if done is None else done.then(receipt)
                chunk.clear()
        rest = self.append(chunk) if chunk else self._nothing()
        return rest if done is None else done.then(rest) if chunk else done

    def _refuse_empty(self, batch: int) -> None:
        if batch < 1:
            raise LogError(self.path, f"batches of {batch} events add none: say 1 or more")

    def _nothing(self) -> Receipt:
        last = self.position
        return Receipt(last + 1, last)

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

    def load(self, lines: Iterable[str]) -> Receipt:
        """Add the entries of an export that lie behind the end of this log, in one transaction.

        Transaction times and hashes are those of the export; what this log has already is passed over.

        Raises:
            RecordError: If a line is no entry, or lines are missing at the end.
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
