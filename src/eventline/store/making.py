"""Making the file of a log: whole from the first moment that anybody else sees it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from eventline.exceptions import LogError
from eventline.store.files import MEMORY, connect
from eventline.store.schema import prepare


def make(path: str) -> None:
    """Make an empty log, where there is no file yet.

    It is made under another name and linked to its own when it is done. So nobody finds it half made, however
    slow the machine is, and of several who make it at once one is first and the others open what that one
    made. Where the file system knows no links, nothing is made here, and SQLite makes the file in its place.

    Raises:
        LogError: If it cannot be made, or if entries of a log that was here are left in its write-ahead log.
    """
    if path == MEMORY or Path(path).exists():
        return
    _refuse_left_over(path)
    part = f"{path}.{os.urandom(4).hex()}.new"
    try:
        connection = connect(part)
        try:
            prepare(connection, part)
        finally:
            connection.close()
        with suppress(OSError):  # somebody was first, or there are no links
            os.link(part, path)
    finally:
        for name in (part, f"{part}-wal", f"{part}-shm"):
            Path(name).unlink(missing_ok=True)


def _refuse_left_over(path: str) -> None:
    """Refuse to make a log where another has been, whose last entries SQLite would throw away.

    Raises:
        LogError: If there is a write-ahead log, and still no file that it belongs to.
    """
    left = Path(f"{path}-wal")
    try:
        entries = left.stat().st_size
    except FileNotFoundError:
        return
    if entries and not Path(path).exists():
        reason = f"is gone, but {left.name} holds its last entries: put it back, or remove that one too"
        raise LogError(path, reason)
