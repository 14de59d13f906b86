"""What is acknowledged is there: writers killed, writers at once, full disks, damaged files.

``EVENTLINE_DEEP=1`` runs many rounds.
"""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import eventline as ev
from eventline.exceptions import LogError

ROUNDS = 60 if os.environ.get("EVENTLINE_DEEP") else 4

WRITER = """
import sys
import eventline as ev

log = ev.EventLog(sys.argv[1], clock=ev.utc_now, durability=sys.argv[2])
number = log.position
while True:
    size = 1 if number % 7 else 5
    numbers = range(number, number + size)
    log.append([ev.event(f"{n}", when=f"{1900 + n % 100}", id=f"e{n}") for n in numbers], expected=number)
    number += size
    if number % 11 == 0:
        log.correct(ev.Correction(f"e{number - 1}", ev.when("2019"), "dated"))
        log.retract(f"e{number - 1}", reason="withdrawn")
        number += 2
    print(number, flush=True)
"""


def test_nothing_acknowledged_is_lost_when_the_writer_is_killed(path: Path) -> None:
    """At any point, over and over on one file: all is there once, in order, and sound."""
    chance = random.Random(6)
    for round_ in range(ROUNDS):
        command = [sys.executable, "-c", WRITER, str(path), "normal" if round_ % 2 else "full"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            acknowledged = 0
            for _ in range(chance.randrange(1, 120)):
                acknowledged = int(writer.stdout.readline())
            writer.send_signal(signal.SIGKILL)
            acknowledged = max([acknowledged, *(int(line) for line in writer.stdout.read().split("\n")[:-1])])
        assert writer.returncode == -signal.SIGKILL
        with ev.EventLog(path) as log:
            assert log.position >= acknowledged
            assert [entry.position for entry in log.entries()] == list(range(1, log.position + 1))
            told = [entry.event_id for entry in log.entries() if entry.kind is ev.store.Kind.EVENT]
            assert len(told) == len(set(told))
            assert told == sorted(told, key=lambda name: int(name[1:]))
            assert log.check().ok


APPENDER = """
import sys
import eventline as ev

log = ev.EventLog(sys.argv[1], clock=ev.utc_now, durability="normal")
conflicts = 0
for n in range(int(sys.argv[3])):
    event = ev.event(f"{sys.argv[2]} {n}", when="2019", id=f"{sys.argv[2]}-{n}")
    while True:
        try:
            log.append(event, expected=log.position)
            break
        except ev.ConflictError:
            conflicts += 1
print(conflicts)
"""


FOLLOWER = """
import sys
from itertools import islice
import eventline as ev

count = int(sys.argv[2])
log = ev.EventLog(sys.argv[1])

positions = [entry.position for entry in islice(log.follow(poll=0.005, idle=300), count)]
assert positions == list(range(1, count + 1)), positions
"""


def test_four_processes_append_at_once(path: Path) -> None:
    """From the making of the file on, with an expected position: all events, no gap, each writer's order.

    Who follows them meanwhile sees every position once, in order.
    """
    each = 400 if os.environ.get("EVENTLINE_DEEP") else 60
    writers = [[APPENDER, str(path), name, str(each)] for name in "abcd"]
    run_at_once([*writers, [FOLLOWER, str(path), str(4 * each)]])
    with ev.EventLog(path) as log:
        entries = list(log.entries())
        assert [entry.position for entry in entries] == list(range(1, 4 * each + 1))
        for name in "abcd":
            mine = [entry.event_id for entry in entries if entry.event_id.startswith(name)]
            assert mine == [f"{name}-{n}" for n in range(each)]
        assert log.check().ok


MAKER = """
import sys, time
import eventline as ev
from eventline.store import log

name, go = sys.argv[2], float(sys.argv[4])
event = ev.event(name, when="2019", id=name)
for n in range(int(sys.argv[3])):
    while time.time() < go + n / 20:
        pass
    with ev.EventLog(f"{sys.argv[1]}.{n}", clock=ev.utc_now, durability="normal") as log:
        log.append(event)
"""


def test_four_processes_make_a_log_at_once(path: Path) -> None:
    """In the same moment: none is refused, and all find the same file."""
    files = 400 if os.environ.get("EVENTLINE_DEEP") else 10
    go = str(time.time() + 2)
    run_at_once([[MAKER, str(path), name, str(files), go] for name in "abcd"])
    for number in range(files):
        with ev.EventLog(f"{path}.{number}", read_only=True) as log:
            assert sorted(entry.event_id for entry in log.entries()) == list("abcd")


def run_at_once(programs: list[list[str]]) -> None:
    """Run programs beside each other, none of which may fail; none is left behind if one does."""
    with contextlib.ExitStack() as stack:
        running = []
        for code, *arguments in programs:
            command = [sys.executable, "-c", code, *arguments]
            process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            running.append(stack.enter_context(process))
            stack.callback(process.kill)
        for process in running:
            _, said = process.communicate(timeout=600)
            assert (process.returncode, said) == (0, b"")


def test_backup_while_others_write(path: Path) -> None:
    """Each copy is whole and sound, and has all that was acknowledged before it was begun."""
    with ev.EventLog(path, clock=ev.utc_now) as log, contextlib.ExitStack() as stack:
        command = [sys.executable, "-c", WRITER, str(path), "normal"]
        writer = stack.enter_context(subprocess.Popen(command, stdout=subprocess.PIPE, text=True))
        stack.callback(writer.kill)
        assert writer.stdout is not None
        for number in range(3):
            acknowledged = int(writer.stdout.readline())
            log.backup(path.with_name(f"{number}.db"))
            with ev.EventLog(path.with_name(f"{number}.db"), read_only=True) as copy:
                assert copy.position >= acknowledged
                assert copy.check().ok
                assert list(copy.records()) == list(log.records(to=copy.position))


FILLER = """
import resource, sys
import eventline as ev

log = ev.EventLog(sys.argv[1], clock=ev.utc_now)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
try:
    while True:
        number = log.position
        log.append([ev.event(f"event {n}", when="2019", id=f"e{n}") for n in range(number, number + 50)])
        print(log.position, flush=True)
except ev.LogError as error:
    print(error.reason)
    print(log.position, log.check().ok)
"""


def test_full_disk_is_a_clear_error(path: Path) -> None:
    """The append that did not fit is not there at all; what was acknowledged is."""
    command = [sys.executable, "-c", FILLER, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    assert done.stderr == ""
    *acknowledged, reason, left = done.stdout.splitlines()
    assert "nothing of this was written" in reason
    assert left == f"{acknowledged[-1]} True"
    with ev.EventLog(path, clock=ev.utc_now) as log:
        assert log.position == int(acknowledged[-1])
        assert log.check().ok
        assert log.append(ev.event("goes on", when="2019")).written == 1


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A log of one file, and its records."""
    path = tmp_path_factory.mktemp("sound") / "story.db"
    with ev.EventLog(path.with_suffix(".made"), clock=lambda: "2024-08-23T10:00Z") as log:
        log.append(ev.event(f"event {n}", when=f"{1900 + n % 100}", id=f"e{n}") for n in range(300))
        log.correct(ev.Correction("e7", ev.when("2019"), "dated"))
        log.backup(path)
        return path, list(log.records())


def read_all(path: Path) -> list[str] | None:
    """The records, read the ways there are; None where an error says that something is wrong."""
    with contextlib.suppress(LogError), ev.EventLog(path, read_only=True) as log:
        found = list(log.records())
        assert len(list(log.now)) == 300
        if log.check().ok:
            return found
    return None


def test_truncated_file_is_a_clear_error(sound: tuple[Path, list[str]], tmp_path: Path) -> None:
    """Wherever it is cut, it is an error to open or to read it, and never fewer events."""
    path, records = sound
    size = path.stat().st_size
    assert read_all(path) == records
    cuts = [0, 1, 100, 4096, size // 2, size - 4096, size - 1]
    for cut in cuts:
        copy = tmp_path / f"{cut}.db"
        shutil.copy(path, copy)
        os.truncate(copy, cut)
        assert read_all(copy) is None


def test_flipped_byte_is_found(sound: tuple[Path, list[str]], tmp_path: Path) -> None:
    """Any one byte: an error, a report of `check`, or the same records (bytes that hold nothing)."""
    path, records = sound
    data = path.read_bytes()
    chance = random.Random(6)
    found = 0
    rounds = 3000 if os.environ.get("EVENTLINE_DEEP") else 60
    for number in range(rounds):
        copy = tmp_path / f"{number}.db"
        place = chance.randrange(len(data))
        flipped = bytearray(data)
        flipped[place] ^= 1 << chance.randrange(8)
        copy.write_bytes(flipped)
        read = read_all(copy)
        assert read is None or read == records, place
        found += read is None
        copy.unlink()
    assert found > rounds / 2


def test_flipped_byte_in_a_record_names_its_row(sound: tuple[Path, list[str]], tmp_path: Path) -> None:
    """`check` names the row, and reading stops ahead of it."""
    data = bytearray(sound[0].read_bytes())
    data[data.index(b'"label":"event 123"') + 10] ^= 1
    copy = tmp_path / "copy.db"
    copy.write_bytes(data)
    with ev.EventLog(copy, read_only=True) as log:
        assert [problem.position for problem in log.check().problems] == [124]
        with pytest.raises(ev.CorruptLogError, match="entry 124: is not what was written"):
            list(log.replay())
        assert len(list(log.replay(to=123))) == 123
