"""Opening the file of a log, and SQLite's errors as ours."""

from __future__ import annotations

import sqlite3
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias
from urllib.parse import quote

from eventline.exceptions import CorruptLogError, LogError

if TYPE_CHECKING:
    from collections.abc import Iterator

#: ``"full"``: what is acknowledged survives a loss of power. ``"normal"``: it survives the death of the
#: process, and a loss of power may take the last commits, never a part of one.
Durability: TypeAlias = Literal["full", "normal"]

#: The path of a log without a file.
MEMORY = ":memory:"
#: Seconds that one writer waits for another.
PATIENCE = 30.0
_PAUSE = 0.01
#: Kilobytes that a connection may keep in memory, so that a batch is written once.
CACHE = 16_000
#: Bytes of a page: larger ones make batches faster, smaller ones single commits.
PAGE = 8192

_REASONS = {
    sqlite3.SQLITE_FULL: "the disk is full: nothing of this was written; make room and try again",
    sqlite3.SQLITE_IOERR: "the disk failed or is full: nothing of this was written; {}",
    sqlite3.SQLITE_READONLY: "the file is read-only: open it with read_only=True, or make it writable",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened: check that the folder exists and may be written to",
    sqlite3.SQLITE_BUSY: "another writer holds it: try again",
    sqlite3.SQLITE_LOCKED: "it is in use: try again",
    sqlite3.SQLITE_PROTOCOL: "others opened and closed it too often to get a turn: try again",
    sqlite3.SQLITE_PERM: "may not be opened: check its permissions",
    sqlite3.SQLITE_TOOBIG: "a record is larger than SQLite holds: split it",
}
#: What reading a file may raise: SQLite's errors, and text that is no UTF-8.
UNREADABLE = (sqlite3.Error, UnicodeDecodeError)
_SIGNS_OF_DAMAGE = (sqlite3.OperationalError, sqlite3.InterfaceError, UnicodeDecodeError)
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_SCHEMA}


@contextmanager
def translated(path: str, position: int | None = None) -> Iterator[None]:
    """Errors of SQLite as errors of eventline.

    Raises:
        CorruptLogError: If the file is damaged.
        LogError: If it cannot be read or written.
    """
    try:
        yield
    except (UnicodeEncodeError, OverflowError) as error:
        raise LogError(path, f"no log holds this: {error}") from error
    except UNREADABLE as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in _REASONS:
            raise LogError(path, _REASONS[code].format(error)) from error
        if code in _DAMAGED or isinstance(error, _SIGNS_OF_DAMAGE):
            reason = f"the file is damaged ({error}): restore a backup, or export what check() finds sound"
            raise CorruptLogError(path, reason, position) from error
        raise LogError(path, str(error)) from error


def connect(path: str, *, read_only: bool = False, durability: Durability = "full") -> sqlite3.Connection:
    """Open the file of a log, and make it where it is missing.

    Raises:
        LogError: If it cannot be opened.
    """
    address = MEMORY
    if path != MEMORY:
        if read_only and not Path(path).exists():
            raise LogError(path, "is not there: a log is made by opening it for writing")
        _refuse_emptied(path)
        address = f"file:{quote(path)}?mode={'ro' if read_only else 'rwc'}"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=PATIENCE)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        if not read_only:
            connection.execute(f"PRAGMA page_size = {PAGE}")  # of a file that is made now
            _write_ahead(connection)
            connection.execute(f"PRAGMA synchronous = {durability}")
            connection.execute(f"PRAGMA cache_size = -{CACHE}")
    except BaseException:
        connection.close()
        raise
    return connection


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Turn the write-ahead log on; where several make a file at once, SQLite waits for none of them."""
    waited = 0.0
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or waited > PATIENCE:
                raise
            time.sleep(_PAUSE)
            waited += _PAUSE
        else:
            return


def _refuse_emptied(path: str) -> None:
    """Refuse a file without a byte: SQLite would take it for a new one, and nobody would learn of the loss.

    Where the file system knows no links, a file that is just being made is empty for a moment.

    Raises:
        LogError: If it stays empty.
    """
    for _ in range(20):
        try:
            if Path(path).stat().st_size:
                return
        except OSError:
            return
        time.sleep(0.05)
    raise LogError(
        path, "is empty, as no log ever is: restore a backup, or remove the file to begin a new log"
    )


@contextmanager
def transaction(connection: sqlite3.Connection, path: str) -> Iterator[None]:
    """All or nothing: a commit behind the block, or a rollback. One writer at a time."""
    with translated(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.commit()
        except BaseException:
            connection.rollback()
            raise
