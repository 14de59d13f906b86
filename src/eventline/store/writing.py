"""`Writer`: what adds entries to a log, each call one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

import attrs

from eventline.exceptions import ConflictError, CorruptLogError, LogError, UnknownEventError
from eventline.store.chain import GENESIS, link
from eventline.store.encoding import noted
from eventline.store.entry import KINDS, Entry, Kind, Receipt
from eventline.store.files import transaction
from eventline.store.inserting import INSERT, insert_told
from eventline.store.quick import Told, as_kept

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventline.model.event import Event

#: How many ids are looked up at once.
_CHUNK = 500
#: What is kept of a retraction.
_GONE: list[tuple[str, None, None, None, None]] = [("", None, None, None, None)]


class Tail(NamedTuple):
    """The last entry of a log: its position, transaction time and hash."""

    position: int
    tick: int
    chain: bytes


def tail(connection: sqlite3.Connection) -> Tail:
    """The last entry; position 0 where there is none. O(1)."""
    found = connection.execute(
        "SELECT position, at, chain FROM entries ORDER BY position DESC LIMIT 1"
    ).fetchone()
    return Tail(0, -(2**63), GENESIS) if found is None else Tail(*found)


Row = tuple[int, int, str, int, "int | None", "int | None", "int | None", "str | None", "str | None", bytes]


class _Known(Exception):  # noqa: N818 - a signal, not an error
    """An id of the batch is in the log already."""


@attrs.frozen
class Writer:
    """Appends, corrects and retracts.

    Attributes:
        connection: The open file.
        path: Its name, for errors.
        now: Gives the tick of the clock.
    """

    connection: sqlite3.Connection
    path: str
    now: Callable[[], int]

    def append(self, events: Sequence[Event], expected: int | None) -> Receipt:
        """Add the events that are not in the log already, in one transaction."""
        told = as_kept(events)
        try:
            with transaction(self.connection, self.path):
                return self._told(told, self._start(expected), 0)
        except _Known:
            with transaction(self.connection, self.path):
                start = self._start(expected)
                new = self._unknown(told)
                return self._told(new, start, len(told) - len(new))

    def _start(self, expected: int | None) -> Tail:
        """The end of the log, if it is where the writer expects it, at the time of the clock."""
        last = tail(self.connection)
        if expected is not None and last.position != expected:
            raise ConflictError(self.path, expected, last.position)
        return Tail(last.position, max(last.tick, self.now()), last.chain)

    def _told(self, told: list[Told], start: Tail, known: int) -> Receipt:
        try:
            insert_told(self.connection, told, *start)
        except sqlite3.IntegrityError as error:
            raise _Known from error
        return Receipt(start.position + 1, start.position + len(told), known)

    def _unknown(self, told: list[Told]) -> list[Told]:
        """What is new in a batch; what is known must have the content that it had."""
        contents: dict[str, set[str | None]] = {}
        ids = iter([name for name, *_ in told])
        while chunk := list(islice(ids, _CHUNK)):
            marks = ",".join("?" * len(chunk))
            for partial in ("= 0", "> 0"):
                query = f"SELECT event_id, record FROM entries WHERE kind {partial} AND event_id IN ({marks})"  # noqa: S608 - marks only
                for name, record in self.connection.execute(query, chunk):
                    contents.setdefault(name, set()).add(record)
        new, fresh = [], set()
        for row in told:
            name, record, *_ = row
            if name not in contents:
                contents[name] = {record}
                fresh.add(name)
                new.append(row)
            elif record not in contents[name]:
                hint = "correct() it, or give the event an id of its own"
                where = (
                    "is told twice, with other content"
                    if name in fresh
                    else "is in the log with other content"
                )
                raise LogError(self.path, f"{name!r} {where}: {hint}")
        return new

    def change(
        self, kind: Kind, event_id: str, change: Callable[[Event], Event], note: str, expected: int | None
    ) -> Receipt:
        """Add an entry that changes what is believed of an event; nothing where that is believed already."""
        with transaction(self.connection, self.path):
            start = self._start(expected)
            before = self._latest(event_id)
            gone = before.kind is Kind.RETRACTION
            if kind is Kind.CORRECTION and gone:
                raise LogError(self.path, f"{event_id!r} is retracted: restore() it first")
            told = self._latest(event_id, told=True).event
            assert told is not None
            event = change(told)
            ((_, record, *at),) = _GONE if kind is Kind.RETRACTION else as_kept([event])
            if record == before.record:
                return Receipt(start.position + 1, start.position, 1)
            position = start.position + 1
            chain = link(start.chain, position, kind.number, event_id, start.tick, record, note)
            row = (position, kind.number, event_id, start.tick, *at, record, note, chain)
            self.connection.execute(INSERT, row)
            return Receipt(position, position)

    def _latest(self, event_id: str, *, told: bool = False) -> Entry:
        """The last entry about an event, or the last that says what to believe of it."""
        for partial in ("> 0", "= 0"):
            found = self.connection.execute(
                f"SELECT position, kind, event_id, at, record, note FROM entries "  # noqa: S608 - constants
                f"WHERE kind {partial} AND event_id = ? {'AND record IS NOT NULL' if told else ''} "
                "ORDER BY position DESC LIMIT 1",
                (event_id,),
            ).fetchone()
            if found is not None:
                position, kind, name, tick, record, note = found
                return Entry(position, KINDS[kind], name, tick, record, note)
        (among,) = self.connection.execute("SELECT count(*) FROM entries WHERE kind = 0").fetchone()
        raise UnknownEventError(event_id, among)

    def insert(self, row: Row) -> None:
        """Add a row that another log wrote, checked by the caller, inside a transaction of the caller's."""
        try:
            self.connection.execute(INSERT, row)
        except sqlite3.IntegrityError as error:
            reason = f"the lines tell of {row[2]!r} twice ({error}): export them anew"
            raise CorruptLogError(self.path, reason, row[0]) from error


def note_of(path: str, reason: str, source: str = "") -> str:
    """Reason and source, of which the reason must be given.

    Raises:
        LogError: If no reason is given.
    """
    if not reason.strip():
        raise LogError(path, "nothing is changed without a reason: say why, as reason='misread'")
    return noted(reason=reason, source=source)
