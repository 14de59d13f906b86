"""The tables of a log, their version, and the way from one version to the next.

``entries`` is all there is to a log: it only ever grows, and each row holds the hash of the one before it.
``snapshots`` holds what readers computed from them.
"""

from __future__ import annotations

import sqlite3
from functools import cache
from typing import TYPE_CHECKING

from eventline.exceptions import CorruptLogError, LogError, LogVersionError

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Tells SQLite files of eventline from others: "evln" as a number.
APPLICATION_ID = 0x65766C6E
#: Of the tables below.
VERSION = 3

#: What leads from version n - 1 to version n. A released step never changes; a change is a new step.
STEPS: Mapping[int, tuple[str, ...]] = {
    1: (
        """CREATE TABLE entries (
            position INTEGER PRIMARY KEY,
            kind INTEGER NOT NULL,
            event_id TEXT NOT NULL,
            at INTEGER NOT NULL,
            lower INTEGER,
            upper INTEGER,
            shape INTEGER,
            record TEXT,
            note TEXT,
            chain BLOB NOT NULL
        )""",
        "CREATE UNIQUE INDEX told ON entries (event_id) WHERE kind = 0",
        "CREATE INDEX changed ON entries (event_id) WHERE kind > 0",
        "CREATE INDEX bounds ON entries (shape, lower)",
    ),
    2: (
        """CREATE TABLE snapshots (
            name TEXT NOT NULL,
            position INTEGER NOT NULL,
            state TEXT NOT NULL,
            digest BLOB NOT NULL,
            PRIMARY KEY (name, position)
        ) WITHOUT ROWID""",
    ),
    3: (
        # With both bounds in it, no row is read that only starts near a window.
        "DROP INDEX bounds",
        "CREATE INDEX bounds ON entries (shape, lower, upper)",
    ),
}


def version_of(connection: sqlite3.Connection, path: str) -> int:
    """The schema version of a file, 0 where it is empty.

    Its parts are read in one transaction: another process may make the log between two of them.

    Raises:
        LogError: If it is a database of something else.
        CorruptLogError: If it is a log, but of no version.
    """
    connection.execute("BEGIN")
    try:
        return _version(connection, path)
    finally:
        connection.rollback()


def _version(connection: sqlite3.Connection, path: str) -> int:
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application == APPLICATION_ID and found > 0:
        return int(found)
    if application == APPLICATION_ID:
        raise CorruptLogError(path, f"says that it is of version {found}, as no log is: restore a backup")
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application or found or tables:
        raise LogError(path, "is a database, but no event log of eventline: choose another file")
    return 0


def prepare(connection: sqlite3.Connection, path: str) -> None:
    """Create the tables of an empty file, or bring those of an older version up to date.

    All steps are one transaction, so a crash leaves the old version.

    Raises:
        LogVersionError: If the file is of a newer version.
        CorruptLogError: If a table, an index or a trigger would make entries other than what they should be.
    """
    if _known(version_of(connection, path), path) == VERSION:
        _refuse_changed(connection, path)
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for version in range(_known(_version(connection, path), path) + 1, VERSION + 1):
            for statement in STEPS[version]:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


def _known(found: int, path: str) -> int:
    """A version that is not newer than ours.

    Raises:
        LogVersionError: If it is.
    """
    if found > VERSION:
        raise LogVersionError(path, found, VERSION)
    return found


def readable(connection: sqlite3.Connection, path: str) -> None:
    """Refuse a file that would have to be brought up to date to be read.

    Raises:
        LogVersionError: If it is of another version.
        LogError: If it is no log.
    """
    found = _known(version_of(connection, path), path)
    if not found:
        raise LogError(path, "is empty: a log is made by opening it for writing")
    if found < VERSION:
        raise LogVersionError(path, found, VERSION)


_LISTED = "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"


@cache
def _wanted() -> Mapping[str, str]:
    """The tables and indexes of this version, by name."""
    fresh = sqlite3.connect(":memory:")
    for statements in STEPS.values():
        for statement in statements:
            fresh.execute(statement)
    wanted = dict(fresh.execute(_LISTED))
    fresh.close()
    return wanted


def differences(connection: sqlite3.Connection) -> list[str]:
    """The names in the file that are not as this version makes them."""
    wanted, found = _wanted(), dict(connection.execute(_LISTED))
    return sorted(name for name in wanted.keys() | found.keys() if wanted.get(name) != found.get(name))


def _refuse_changed(connection: sqlite3.Connection, path: str) -> None:
    """Refuse to write where an index that keeps ids unique is missing, or a trigger does what it likes.

    Views and indexes of the user's own do no harm.
    """
    triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    harmful = {*_wanted(), *(name for (name,) in triggers)}
    for name in differences(connection):
        if name in harmful:
            reason = f"{name} is not as the schema has it: restore a backup, or open it with read_only=True"
            raise CorruptLogError(path, reason)
