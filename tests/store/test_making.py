"""Making a log, alone and together with others."""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path

import pytest

import eventline as ev
from eventline.exceptions import LogError
from eventline.store import files

DEAL = ev.event("Deal struck", when="2019", id="deal")


def clock() -> str:
    """A clock that stands still."""
    return "2024-08-23T10:00Z"


def test_two_that_make_a_file_wait_for_each_other(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite waits for nobody when a file is made, so a log does."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA user_version = 0")
    other.execute("BEGIN EXCLUSIVE")
    other.execute("CREATE TABLE t (x)")
    monkeypatch.setattr(files, "PATIENCE", 0.0)
    monkeypatch.setattr(files, "_refuse_emptied", lambda _: None)
    with pytest.raises(LogError, match="another writer holds it: try again"):
        ev.EventLog(path, clock=clock)
    monkeypatch.setattr(files, "PATIENCE", 0.01)
    monkeypatch.setattr(time, "sleep", lambda _: other.rollback())
    with ev.EventLog(path, clock=clock) as log:
        assert log.position == 0
    other.close()


def test_second_maker_opens_what_the_first_made(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the first has written by then is there, and nothing else is left in the folder."""
    link = os.link

    def outrun(source: str, target: str) -> None:
        monkeypatch.setattr(os, "link", link)
        with ev.EventLog(path, clock=clock) as first:
            first.append(DEAL)
        link(source, target)

    monkeypatch.setattr(os, "link", outrun)
    with ev.EventLog(path, clock=clock) as log:
        assert list(log.replay()) == [DEAL]
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_log_is_made_where_there_are_no_links(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a memory card; SQLite makes the file in its place."""

    def refuse(source: str, target: str) -> None:
        raise PermissionError(source, target)

    monkeypatch.setattr(os, "link", refuse)
    with ev.EventLog(path, clock=clock) as log:
        assert log.append(DEAL).written == 1
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_last_entries_of_a_lost_file_are_not_thrown_away(path: Path) -> None:
    """A write-ahead log without its file may hold what was acknowledged: SQLite would remove it."""
    with ev.EventLog(path, clock=clock) as log:
        log.append(DEAL)
        path.rename(path.with_suffix(".moved"))
        with pytest.raises(LogError, match=r"story\.db-wal holds its last entries: put it back"):
            ev.EventLog(path, clock=clock)
        path.with_suffix(".moved").rename(path)
    with ev.EventLog(path) as log:
        assert list(log.replay()) == [DEAL]


def test_empty_write_ahead_log_is_no_loss(path: Path) -> None:
    """A reader leaves one behind: a new log may be made when the file is removed."""
    path.with_name("story.db-wal").touch()
    with ev.EventLog(path, clock=clock) as log:
        assert log.append(DEAL).written == 1
