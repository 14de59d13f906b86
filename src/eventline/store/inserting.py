"""Statements that add rows to a log, and the fast way to add many events that are told for the first time.

Most of what SQLite takes for a row it takes for a statement; so a hundred rows share one. Their positions are
left to SQLite, which gives the one behind the last: the same that the hashes are made with, for writers take
turns and no row is ever removed.
"""

from __future__ import annotations

from itertools import chain as joined
from typing import TYPE_CHECKING

from eventline.store.chain import rows

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from eventline.store.quick import Told

#: One row, all of it given.
INSERT = "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_EVENT = "(NULL, 0, ?, ?, ?, ?, ?, ?, NULL, ?)"
_ONE = f"INSERT INTO entries VALUES {_EVENT}"  # noqa: S608 - constants
#: Seven values each: all versions of SQLite take 999 at once.
_ROWS = 100
_MANY = f"INSERT INTO entries VALUES {', '.join([_EVENT] * _ROWS)}"  # noqa: S608 - constants


def insert_told(
    connection: sqlite3.Connection, told: Sequence[Told], position: int, tick: int, chain: bytes
) -> None:
    """Add events behind a position, learned at a tick.

    Raises:
        sqlite3.IntegrityError: If the log has the id of one.
        RecordError: If a text is no Unicode.
    """
    alone = len(told) % _ROWS
    first = rows(told[:alone], position, tick, chain)
    connection.executemany(_ONE, first)
    chain = first[-1][-1] if first else chain
    for start in range(alone, len(told), _ROWS):
        block = rows(told[start : start + _ROWS], position + start, tick, chain)
        chain = block[-1][-1]
        connection.execute(_MANY, list(joined.from_iterable(block)))
