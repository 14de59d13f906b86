"""`check`: whether a log still holds what was written to it, row by row."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import attrs

from eventline.exceptions import RecordError
from eventline.store.chain import GENESIS, link
from eventline.store.encoding import Bounds, bounds, decoded
from eventline.store.entry import KINDS, Kind
from eventline.store.rows import ended
from eventline.store.schema import differences
from eventline.store.snapshots import unsound

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROWS = (
    "SELECT position, kind, event_id, at, lower, upper, shape, record, note, chain FROM entries "
    "WHERE position > ? ORDER BY position LIMIT 1000"
)
_Row = tuple[int, int, str, int, "int | None", "int | None", "int | None", "str | None", "str | None", bytes]


@attrs.frozen
class Head:
    """Where a log ends: kept elsewhere, it proves later that nothing before it was changed or cut off.

    Attributes:
        position: The last position.
        digest: The hash of its entry, as hexadecimal digits.

    >>> import eventline as ev
    >>> ev.EventLog(":memory:").head.position
    0
    """

    position: int
    digest: str


@attrs.frozen
class Problem:
    """Something in a log that is not as it was written.

    Attributes:
        position: The entry, or None where it is the file as a whole.
        reason: What is wrong.
    """

    position: int | None
    reason: str

    def __str__(self) -> str:
        return self.reason if self.position is None else f"entry {self.position}: {self.reason}"


@attrs.frozen
class Report:
    """What `EventLog.check` found.

    Attributes:
        entries: How many entries were read.
        problems: What is wrong, by position; empty where all is sound.

    >>> import eventline as ev
    >>> log = ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z")
    >>> _ = log.append(ev.event("Deal", when="2019"))
    >>> report = log.check()
    >>> report.ok, report.entries
    (True, 1)
    """

    entries: int
    problems: tuple[Problem, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def check(connection: sqlite3.Connection, head: Head | None) -> Report:
    """Read every row, and compare it with what it must be. O(n)."""
    walk = _Walk(connection)
    problems: list[Problem] = []
    try:
        problems += (Problem(None, f"{name} is not as the schema has it") for name in differences(connection))
        problems += walk.problems(head)
        problems += (Problem(None, reason) for reason in _of_file(connection))
    except sqlite3.Error as error:
        problems.append(Problem(walk.position + 1, f"cannot be read ({error}), nor what lies behind it"))
    return Report(walk.read, tuple(problems))


def _of_file(connection: sqlite3.Connection) -> Iterator[str]:
    """What SQLite itself finds wrong: pages, indexes."""
    for (said,) in connection.execute("PRAGMA integrity_check(20)"):
        if said != "ok":
            yield f"SQLite: {said}"


class _Walk:
    """One pass over the rows."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.position = 0
        self.read = 0
        self._chain = GENESIS
        self._tick = -(2**63)
        #: The entry that tells what is believed of an event now, where one has ended.
        self._endings: dict[int, int] = {}

    def problems(self, head: Head | None) -> Iterator[Problem]:
        """What is wrong with the rows, then with what is made of them."""
        sealed = head is None
        while rows := self._connection.execute(_ROWS, (self.position,)).fetchall():
            for row in rows:
                self.read += 1
                for reason in self._row(row):
                    yield Problem(row[0], reason)
                sealed = sealed or (
                    head is not None and (row[0], row[-1].hex()) == (head.position, head.digest)
                )
        if head is not None and head.position and not sealed:
            yield Problem(head.position, "is not the head that was kept: the log was cut off or rewritten")
        yield from self._of_endings()
        yield from (Problem(position, reason) for position, reason in unsound(self._connection))

    def _row(self, row: _Row) -> Iterator[str]:
        position, kind, event_id, tick, *_, record, note, chain = row
        if position != self.position + 1:
            yield f"follows entry {self.position}: what lay between is missing"
        try:
            expected = link(self._chain, position, kind, event_id, tick, record, note)
            if expected != chain:
                yield "is not what was written: its hash differs"
            if tick < self._tick:
                yield "is older than the entry before it"
            yield from self._content(row)
            self._chain, self._tick = bytes(chain), tick
        except (TypeError, IndexError):
            yield "is not what was written: a column is of another type"
        self.position = position

    def _content(self, row: _Row) -> Iterator[str]:
        position, kind, event_id, _, lower, upper, shape, record, _, _ = row
        if kind:
            before = ended(self._connection, event_id, position)
            if before is not None:
                self._endings[before] = position
        if record is None:
            if KINDS[kind] is not Kind.RETRACTION:
                yield "tells of no event"
            return
        try:
            event = decoded(record)
        except RecordError as error:
            yield f"does not load: {error}"
            return
        if Bounds(lower, upper, shape) != bounds(event.when):
            yield "has bounds that are not those of its event: questions of time may miss it"
        if event.id != event_id:
            yield f"is kept under {event_id!r}, but tells of {event.id!r}"

    def _of_endings(self) -> Iterator[Problem]:
        found = dict(self._connection.execute("SELECT position, ended_by FROM endings"))
        for position in sorted(found.keys() | self._endings.keys()):
            if found.get(position) != self._endings.get(position):
                yield Problem(position, "is marked wrongly as believed or ended")
