"""Snapshots: what a reader computed from a log up to a position, so that it can go on from there."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, TypeAlias

import attrs

from eventline.exceptions import CorruptLogError, LogError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

#: What JSON can hold.
Plain: TypeAlias = "bool | int | float | str | list[Plain] | dict[str, Plain] | None"


@attrs.frozen
class Snapshot:
    """A state, and the position it was computed up to.

    Attributes:
        name: What it is of.
        position: Go on behind it; 0 where there is no snapshot yet.
        state: The state, as JSON holds it; None where there is no snapshot yet.

    >>> import eventline as ev
    >>> log = ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z")
    >>> log.snapshot("counts")
    Snapshot(name='counts', position=0, state=None)
    """

    name: str
    position: int
    state: Plain


def _digest(chain: bytes, name: str, state: str) -> bytes:
    return sha256(chain + f"{len(name)} {name}{state}".encode()).digest()


def save(connection: sqlite3.Connection, path: str, snapshot: Snapshot) -> None:
    """Keep a snapshot, in place of one of the same name and position."""
    found = connection.execute(
        "SELECT chain FROM entries WHERE position = ?", (snapshot.position,)
    ).fetchone()
    if found is None:
        raise LogError(path, f"has no entry {snapshot.position}: a snapshot is of a position of the log")
    try:
        state = json.dumps(snapshot.state, allow_nan=False)
    except (TypeError, ValueError) as error:
        raise LogError(path, f"the state of {snapshot.name!r} is not what JSON holds: {error}") from error
    if json.loads(state) != snapshot.state:
        raise LogError(
            path, f"the state of {snapshot.name!r} would come back otherwise: give lists, and strings as keys"
        )
    digest = _digest(found[0], snapshot.name, state)
    row = (snapshot.name, snapshot.position, state, digest)
    connection.execute("INSERT OR REPLACE INTO snapshots VALUES (?, ?, ?, ?)", row)


def load(connection: sqlite3.Connection, path: str, name: str, at: int) -> Snapshot:
    """The last snapshot of a name at a position or before."""
    found = connection.execute(
        "SELECT s.position, s.state, s.digest, e.chain FROM snapshots AS s "
        "JOIN entries AS e USING (position) "
        "WHERE s.name = ? AND s.position <= ? ORDER BY s.position DESC LIMIT 1",
        (name, at),
    ).fetchone()
    if found is None:
        return Snapshot(name, 0, None)
    position, state, digest, chain = found
    if _digest(chain, name, state) != digest:
        raise CorruptLogError(
            path, f"the snapshot {name!r} is not what was written: compute it anew", position
        )
    return Snapshot(name, position, json.loads(state))


def unsound(connection: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    """The snapshots that are not what was written."""
    rows = connection.execute(
        "SELECT s.name, s.position, s.state, s.digest, e.chain FROM snapshots AS s "
        "LEFT JOIN entries AS e USING (position) ORDER BY s.position, s.name"
    )
    for name, position, state, digest, chain in rows:
        if chain is None or _digest(chain, str(name), str(state)) != digest:
            yield position, f"its snapshot {name!r} is not what was written"
