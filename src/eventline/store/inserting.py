"""Statements that add rows to a log, and the fast way to add many events that are told for the first time.

Most of what SQLite takes for a row it takes for a statement; so a hundred rows share one. Their positions are
left to SQLite, which gives the one behind the last: the same that the hashes are made with, for writers take
turns and no row is ever removed.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from eventline.store.chain import flat_rows

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from eventline.store.quick import Told

#: One row, all of it given.
INSERT = "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
#: Six values each, and the tick of all: every version of SQLite takes 999 at once.
_ROWS = 100


@cache
def _told(count: int) -> str:
    """The statement that adds so many events: their tick is its first value."""
    rows = (
        f"(NULL, 0, ?{at}, ?1, ?{at + 1}, ?{at + 2}, ?{at + 3}, ?{at + 4}, NULL, ?{at + 5})"
        for at in range(2, 2 + 6 * count, 6)
    )
    return f"INSERT INTO entries VALUES {', '.join(rows)}"  # noqa: S608 - marks only


def insert_told(
    connection: sqlite3.Connection, told: Sequence[Told], position: int, tick: int, chain: bytes
) -> None:
    """Add events behind a position, learned at a tick.

    Raises:
        sqlite3.IntegrityError: If the log has the id of one.
        RecordError: If a text is no Unicode.
    """
    for start in range(0, len(told), _ROWS):
        values = flat_rows(told[start : start + _ROWS], position + start, tick, chain)
        chain = values[-1]
        connection.execute(_told(len(values) // 6), values)
