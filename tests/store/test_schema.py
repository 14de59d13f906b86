"""Versions of a log, and databases that are none."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

import eventline as ev
from eventline.exceptions import CorruptLogError, LogError, LogVersionError
from eventline.store import files, schema

DEAL = ev.event("Deal struck", when="2019", id="deal")


def clock() -> str:
    """A clock that stands still."""
    return "2024-08-23T10:00Z"


@pytest.mark.parametrize("read_only", [True, False])
def test_other_database_is_no_log(path: Path, read_only: bool) -> None:
    """A database of another program is left alone."""
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE diary (day TEXT)")
    other.close()
    with pytest.raises(LogError, match="is a database, but no event log of eventline"):
        ev.EventLog(path, read_only=read_only)


def test_database_without_tables_is_no_log_to_read(path: Path) -> None:
    """It becomes one when it is opened for writing."""
    empty = sqlite3.connect(path)
    empty.execute("VACUUM")
    empty.execute("PRAGMA journal_mode = WAL")
    empty.close()
    with pytest.raises(LogError, match="a log is made by opening it for writing"):
        ev.EventLog(path, read_only=True)
    with ev.EventLog(path, clock=clock) as log:
        assert log.position == 0


def test_log_is_not_seen_half_made(path: Path) -> None:
    """Whoever reads the version while another process makes the log waits, or makes it too."""
    connection = files.connect(str(path))

    def interfere(statement: str) -> None:
        if "sqlite_master" in statement and not made:
            made.append(ev.EventLog(path, clock=clock))

    made: list[ev.EventLog] = []
    connection.set_trace_callback(interfere)
    schema.prepare(connection, str(path))
    assert made[0].append(DEAL).written == 1
    connection.close()
    made[0].close()


def set_version(path: Path, version: int) -> None:
    """Make a log say that it is of another version."""
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()


@pytest.mark.parametrize("read_only", [True, False])
def test_newer_version_is_refused(path: Path, read_only: bool) -> None:
    """An old program must not guess at a new schema."""
    ev.EventLog(path, clock=clock).close()
    set_version(path, schema.VERSION + 1)
    with pytest.raises(LogVersionError) as caught:
        ev.EventLog(path, read_only=read_only)
    assert (caught.value.found, caught.value.known) == (schema.VERSION + 1, schema.VERSION)


def old_log(path: Path) -> None:
    """A log as version 1 made it, with one entry."""
    with ev.EventLog(path, clock=clock) as log:
        log.append(DEAL)
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE snapshots")
    connection.execute("PRAGMA user_version = 1")
    connection.close()


def test_older_version_is_brought_up_to_date(path: Path) -> None:
    """What it holds stays as it was."""
    old_log(path)
    with pytest.raises(LogVersionError, match="open it once for writing, which brings it up to date"):
        ev.EventLog(path, read_only=True)
    with ev.EventLog(path, clock=clock) as log:
        log.save_snapshot("n", 1, position=1)
        assert list(log.replay()) == [DEAL]
        assert log.check().ok


def test_migration_is_all_or_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A step that fails leaves the old version."""
    old_log(path)
    with monkeypatch.context() as patch:
        patch.setitem(schema.STEPS, 2, (*schema.STEPS[2], "CREATE NONSENSE"))
        with pytest.raises(LogError):
            ev.EventLog(path)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    connection.close()
    with ev.EventLog(path) as log:
        assert log.check().ok


@pytest.mark.parametrize(
    "change, name",
    [
        ("DROP INDEX told", "told"),
        ("DROP TABLE snapshots", "snapshots"),
        ("ALTER TABLE entries ADD COLUMN mood", "entries"),
        ("CREATE TRIGGER gone AFTER INSERT ON entries BEGIN DELETE FROM entries; END", "gone"),
    ],
    ids=["index", "table", "column", "trigger"],
)
def test_changed_schema_is_not_written_to(path: Path, change: str, name: str) -> None:
    """Without its index an event would be told twice, and a trigger could destroy; it can still be read."""
    with ev.EventLog(path, clock=clock) as log:
        log.append(DEAL)
    connection = sqlite3.connect(path)
    connection.execute(change)
    connection.commit()
    connection.close()
    with pytest.raises(CorruptLogError, match=f"{name} is not as the schema has it: restore a backup"):
        ev.EventLog(path, clock=clock)
    with ev.EventLog(path, read_only=True) as log:
        assert list(log.replay()) == [DEAL]
        assert f"{name} is not as the schema has it" in map(str, log.check().problems)


def test_view_of_the_users_own_does_no_harm(path: Path) -> None:
    """`check` tells of it."""
    ev.EventLog(path, clock=clock).close()
    connection = sqlite3.connect(path)
    connection.execute("CREATE VIEW mine AS SELECT event_id FROM entries")
    connection.close()
    with ev.EventLog(path, clock=clock) as log:
        assert log.append(DEAL).written == 1
        assert not log.check().ok


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize("version", [0, -1])
def test_no_log_is_of_no_version(path: Path, version: int, read_only: bool) -> None:
    """A number that was changed is damage."""
    ev.EventLog(path, clock=clock).close()
    set_version(path, version)
    with pytest.raises(CorruptLogError, match=f"says that it is of version {version}, as no log is"):
        ev.EventLog(path, read_only=read_only)
