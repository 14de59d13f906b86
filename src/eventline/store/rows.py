"""Reading entries in order, each checked against the hash of the one before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.exceptions import CorruptLogError, LogError
from eventline.store.chain import GENESIS, Raw, link, sound
from eventline.store.entry import KINDS, Entry
from eventline.store.files import translated

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

#: Rows read at once, few enough to stay in the cache of a processor: no reading transaction stays open while
#: the reader is busy with them.
_PAGE = 256

_ROWS = (
    "SELECT position, kind, event_id, at, record, note, chain FROM entries "
    "WHERE position > ? AND position <= ? ORDER BY position LIMIT ?"
)


def pages(connection: sqlite3.Connection, path: str, after: int, to: int) -> Iterator[list[Raw]]:
    """The rows behind *after* up to *to*, in order, a page at a time.

    Raises:
        CorruptLogError: If a row is missing, or not what was written.
        LogError: If there is no entry *after*.
    """
    if after >= to:
        return
    chain = _chain_at(connection, path, after)
    while after < to:
        with translated(path, after + 1):
            rows = connection.execute(_ROWS, (after, to, _PAGE)).fetchall()
        if not rows:
            raise CorruptLogError(path, "is missing, though it was there: restore a backup", after + 1)
        count = sound(rows, chain)
        if count:
            yield rows[:count]
        if count < len(rows):
            raise _broken(path, after + count + 1, rows[count][0])
        after, chain = rows[-1][0], rows[-1][-1]


def _broken(path: str, expected: int, found: int) -> CorruptLogError:
    if found != expected:
        return CorruptLogError(path, "is missing, and later entries are there: restore a backup", expected)
    return damaged(path, found)


def last_row(connection: sqlite3.Connection, path: str) -> None:
    """Check the last row, which the next one will follow.

    Raises:
        CorruptLogError: If it is not what was written.
    """
    query = f"SELECT {CHECKABLE} FROM entries AS e ORDER BY e.position DESC LIMIT 1"  # noqa: S608 - a constant
    row = connection.execute(query).fetchone()
    if row is not None:
        checked(path, row)


def _chain_at(connection: sqlite3.Connection, path: str, position: int) -> bytes:
    if not position:
        return GENESIS
    with translated(path, position):
        found = connection.execute("SELECT chain FROM entries WHERE position = ?", (position,)).fetchone()
    if found is None and position > 0:
        raise CorruptLogError(path, "is missing, and later entries are there: restore a backup", position)
    if found is None:
        raise LogError(path, f"has no entry {position} to go on from: say a position of the log, or 0")
    return bytes(found[0])


def damaged(path: str, position: int) -> CorruptLogError:
    """The error of a row that is not what was written."""
    return CorruptLogError(
        path, "is not what was written: restore a backup, and see check() for the rest", position
    )


def entry_of(raw: Raw) -> Entry:
    """A checked row as an entry."""
    position, kind, event_id, tick, record, note, _ = raw
    return Entry(position, KINDS[kind], event_id, tick, record, note)


def entries(connection: sqlite3.Connection, path: str, after: int, to: int) -> Iterator[Entry]:
    """The entries behind *after* up to *to*, in order."""
    for page in pages(connection, path, after, to):
        for raw in page:
            yield entry_of(raw)


#: The columns that `checked` takes, of a row e: with the hash of the row before it.
CHECKABLE = (
    "e.position, e.kind, e.event_id, e.at, e.record, e.note, e.chain, "
    "(SELECT p.chain FROM entries AS p WHERE p.position = e.position - 1)"
)
#: What `CHECKABLE` selects.
Checkable = tuple[int, int, str, int, "str | None", "str | None", bytes, "bytes | None"]


def checked(path: str, row: Checkable) -> Entry:
    """A single row as an entry, checked against the one before it.

    Raises:
        CorruptLogError: If it is not what was written.
    """
    position, kind, event_id, tick, record, note, chain, previous = row
    before = GENESIS if position == 1 else previous
    try:
        sound = before is not None and link(before, position, kind, event_id, tick, record, note) == chain
    except TypeError as error:
        raise damaged(path, position) from error
    if not sound:
        raise damaged(path, position)
    return Entry(position, KINDS[kind], event_id, tick, record, note)
