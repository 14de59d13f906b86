"""Opening the file of a log, versions, and files that are none."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

import eventline as ev
from eventline.exceptions import CorruptLogError, LogError
from eventline.store.clock import moment, tick_of_clock
from eventline.store.files import translated

DEAL = ev.event("Deal struck", when="2019", id="deal")


def clock() -> str:
    """A clock that stands still."""
    return "2024-08-23T10:00Z"


def test_read_only_log_can_be_read(path: Path) -> None:
    """Reading works, also beside a writer; writing is refused."""
    with ev.EventLog(path, clock=clock) as log, ev.EventLog(path, clock=clock, read_only=True) as reader:
        log.append(DEAL)
        assert list(reader.replay()) == [DEAL]
        with pytest.raises(LogError, match="the file is read-only: open it with read_only=True"):
            reader.append(ev.event("x", when="2019"))


def test_read_only_needs_a_file(path: Path) -> None:
    """A log is not made by reading it."""
    with pytest.raises(LogError, match="is not there: a log is made by opening it for writing"):
        ev.EventLog(path, read_only=True)
    assert not path.exists()


READER = """
import os, sys
import eventline as ev

def write(log):
    log.append(ev.event("x", when="2019", id="x"))
    return len(log.now.timeline())

write(ev.EventLog(":memory:", clock=ev.utc_now))  # loads all it needs while it may
if len(sys.argv) > 2:
    os.setuid(int(sys.argv[2]))
print(len(ev.EventLog(sys.argv[1], read_only=True).now))
try:
    write(ev.EventLog(sys.argv[1], clock=ev.utc_now))
except ev.LogError as error:
    print(error.reason)
"""


def test_file_that_may_not_be_written(path: Path) -> None:
    """A user who may not write to a file can read it, and is told so when writing."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "copy.db")
        with ev.EventLog(path, clock=clock) as log:
            log.append(DEAL)
            log.backup(copy)
        copy.chmod(0o444)
        Path(folder).chmod(0o555)
        nobody = ["65534"] if os.geteuid() == 0 else []
        command = [sys.executable, "-c", READER, str(copy), *nobody]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        Path(folder).chmod(0o700)
    assert (done.stdout.splitlines(), done.stderr) == (
        ["1", "the file is read-only: open it with read_only=True, or make it writable"],
        "",
    )


def test_empty_file_is_refused(path: Path) -> None:
    """No log is ever empty: a file that is was cut off."""
    path.touch()
    with pytest.raises(LogError, match="is empty, as no log ever is: restore a backup"):
        ev.EventLog(path, clock=clock)


@pytest.mark.parametrize("read_only", [True, False])
def test_text_is_no_log(path: Path, read_only: bool) -> None:
    """A file of something else is left alone."""
    path.write_text("a diary\n" * 200)
    with pytest.raises(CorruptLogError, match="file is not a database"):
        ev.EventLog(path, read_only=read_only)
    assert path.read_text().startswith("a diary")


def test_folder_must_exist(tmp_path: Path) -> None:
    """A log makes a file, no folders."""
    with pytest.raises(LogError, match="cannot be opened"):
        ev.EventLog(tmp_path / "no" / "story.db")


def test_durability_is_full_or_normal(path: Path) -> None:
    """Other words are refused before a file is made."""
    with pytest.raises(LogError, match="'none' is no durability: say 'full' or 'normal'"):
        ev.EventLog(path, durability="none")  # type: ignore[arg-type]  # on purpose
    assert not path.exists()


def test_busy_file_is_no_damage() -> None:
    """SQLite gives up where it never gets its turn."""
    error = sqlite3.OperationalError("locking protocol")
    error.sqlite_errorcode = sqlite3.SQLITE_PROTOCOL
    with pytest.raises(LogError, match="to get a turn: try again") as caught, translated("a log"):
        raise error
    assert type(caught.value) is LogError


def test_log_is_of_one_thread(log: ev.EventLog) -> None:
    """Another thread is told to open the file itself."""
    caught: list[BaseException] = []

    def use() -> None:
        try:
            log.append(DEAL)
        except LogError as error:
            caught.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert "thread" in str(caught[0])


def test_closed_log_says_so(path: Path) -> None:
    """Using it is an error, closing it again is not."""
    log = ev.EventLog(path, clock=clock)
    log.close()
    log.close()
    with pytest.raises(LogError, match="closed"):
        log.append(DEAL)


def test_unknown_error_of_sqlite_is_ours() -> None:
    """Nothing of SQLite comes through as it is."""
    with pytest.raises(LogError, match="a log: odd"), translated("a log"):
        raise sqlite3.IntegrityError("odd")


def test_text_that_is_no_text_is_damage() -> None:
    """A flipped byte may break a letter in two."""
    with pytest.raises(CorruptLogError, match="the file is damaged"), translated("a log"):
        b"\xff".decode()


@pytest.mark.parametrize(
    "now",
    [
        lambda: "2024-08-23",
        lambda: "2024/2025",
        lambda: "Y17E17",
        lambda: ev.when("2024-08-23T10:00"),
        lambda: None,
    ],
    ids=["floating", "interval", "too far", "without a zone", "nothing"],
)
def test_clock_must_give_a_moment(now: Callable[[], str]) -> None:
    """A time without a zone is no moment."""
    with pytest.raises(LogError, match=r"no moment with a zone: give datetime\.now"):
        tick_of_clock(now, "a log")


@pytest.mark.parametrize(
    "tick, text",
    [
        (0, "1970-01-01T00:00Z"),
        (1_000_000, "1970-01-01T00:00:01Z"),
        (1, "1970-01-01T00:00:00.000001Z"),
        (-1, "1969-12-31T23:59:59.999999Z"),
    ],
)
def test_moment_is_as_fine_as_it_has_to_be(tick: int, text: str) -> None:
    """A transaction time is one tick, or the minute or second that begins with it."""
    assert (str(moment(tick)), moment(tick).lo) == (text, tick)


def test_clock_of_the_machine() -> None:
    """It gives moments."""
    assert tick_of_clock(ev.utc_now, "a log") > 1_700_000_000_000_000


@pytest.mark.parametrize("now", ["2024-08-23T10:00Z", ev.utc_now()], ids=["text", "called"])
def test_clock_is_a_function(path: Path, now: object) -> None:
    """A time stands still: it is refused before a file is made."""
    with pytest.raises(LogError, match="is no clock: give a function that gives the time, as utc_now"):
        ev.EventLog(path, clock=now)  # type: ignore[arg-type]  # on purpose
    assert not path.exists()
