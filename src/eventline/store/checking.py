"""`check`: whether a log still holds what was written to it, row by row."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import attrs

from eventline.exceptions import RecordError
from eventline.store.chain import GENESIS, link
from eventline.store.encoding import Bounds, bounds, decoded
from eventline.store.entry import KINDS, Kind
from eventline.store.files import UNREADABLE
from eventline.store.schema import differences
from eventline.store.snapshots import unsound

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_ROWS = (
    "SELECT position, kind, event_id, at, lower, upper, shape, record, note, chain FROM entries "
    "ORDER BY position"
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
    passes = (_of_schema(connection), walk.problems(head), _of_file(connection))
    try:
        for problem in chain.from_iterable(passes):
            problems.append(problem)  # noqa: PERF402 - what was found stays when the next row cannot be read
    except UNREADABLE as error:
        problems.append(Problem(walk.position + 1, f"cannot be read ({error}), nor what lies behind it"))
    return Report(walk.read, tuple(problems))


def _of_schema(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Tables and indexes that are not as they should be."""
    for name in differences(connection):
        yield Problem(None, f"{name} is not as the schema has it")


def _of_file(connection: sqlite3.Connection) -> Iterator[Problem]:
    """What SQLite itself finds wrong: pages, indexes."""
    for (said,) in connection.execute("PRAGMA integrity_check(20)"):
        if said != "ok":
            yield Problem(None, f"SQLite: {said}")


class _Walk:
    """One pass over the rows."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.position = 0
        self.read = 0
        self._chain = GENESIS
        self._tick = -(2**63)

    def problems(self, head: Head | None) -> Iterator[Problem]:
        """What is wrong with the rows, then with what is made of them."""
        sealed = False
        for row in self._connection.execute(_ROWS):
            self.read += 1
            yield from (Problem(row[0], reason) for reason in self._row(row))
            sealed = sealed or (head is not None and row[0] == head.position and row[-1].hex() == head.digest)
        if head is not None and head.position and not sealed:
            yield Problem(head.position, "is not the head that was kept: the log was cut off or rewritten")
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
        _, kind, event_id, _, lower, upper, shape, record, _, _ = row
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
