"""`check` names the row that is not as it was written."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

import eventline as ev
from eventline.exceptions import CorruptLogError
from eventline.store.chain import GENESIS, link


def clock() -> str:
    """A clock that stands still."""
    return "2024-08-23T10:00Z"


@pytest.fixture
def written(path: Path) -> Path:
    """A log of five events, a correction of the second and a retraction of the third."""
    with ev.EventLog(path, clock=clock) as log:
        log.append(ev.event(f"event {n}", when=f"2019-0{n}", id=f"e{n}") for n in range(1, 6))
        log.correct(ev.Correction("e2", ev.when("2020"), "dated"))
        log.retract("e3", reason="withdrawn")
        log.save_snapshot("n", 7, position=7)
    return path


DAMAGE = [
    (
        "record",
        "UPDATE entries SET record = replace(record, 'event 4', 'event X') WHERE position = 4",
        4,
        "its hash differs",
    ),
    ("id", "UPDATE entries SET event_id = 'x' WHERE position = 4", 4, "kept under 'x', but tells of 'e4'"),
    ("time", "UPDATE entries SET at = at + 1 WHERE position = 4", 4, "its hash differs"),
    ("older", "UPDATE entries SET at = 0 WHERE position = 4", 4, "is older than the entry before it"),
    ("note", "UPDATE entries SET note = '{}' WHERE position = 6", 6, "its hash differs"),
    ("bounds", "UPDATE entries SET lower = lower + 1 WHERE position = 4", 4, "has bounds that are not those"),
    ("shape", "UPDATE entries SET shape = shape + 1 WHERE position = 4", 4, "has bounds that are not those"),
    ("no record", "UPDATE entries SET record = NULL WHERE position = 4", 4, "tells of no event"),
    ("no json", "UPDATE entries SET record = '{' WHERE position = 4", 4, "does not load"),
    ("type", "UPDATE entries SET chain = 7 WHERE position = 4", 4, "its hash differs"),
    (
        "kind",
        "UPDATE entries SET kind = 9, record = NULL WHERE position = 6",
        6,
        "a column is of another type",
    ),
    ("gap", "DELETE FROM entries WHERE position = 4", 5, "follows entry 3: what lay between is missing"),
    ("snapshot", "UPDATE snapshots SET state = '8'", 7, "its snapshot 'n' is not what was written"),
    ("index", "DROP INDEX bounds", None, "bounds is not as the schema has it"),
    ("table", "CREATE TABLE diary (day TEXT)", None, "diary is not as the schema has it"),
]


@pytest.mark.parametrize(
    "statement, position, reason", [case[1:] for case in DAMAGE], ids=[case[0] for case in DAMAGE]
)
def test_names_the_row(written: Path, statement: str, position: int | None, reason: str) -> None:
    """Whatever is changed behind its back, a log can tell."""
    connection = sqlite3.connect(written)
    connection.execute(statement)
    connection.commit()
    connection.close()
    with ev.EventLog(written, read_only=True) as log:
        report = log.check()
    assert not report.ok
    assert any(problem.position == position and reason in problem.reason for problem in report.problems)
    assert reason in "; ".join(map(str, report.problems))


READING = [
    case for case in DAMAGE if case[0] in {"record", "id", "time", "no record", "no json", "type", "gap"}
]


@pytest.mark.parametrize("statement", [case[1] for case in READING], ids=[case[0] for case in READING])
def test_reading_stops_at_the_row(written: Path, statement: str) -> None:
    """No reader is given what was not written, in whatever way it reads."""
    connection = sqlite3.connect(written)
    connection.execute(statement)
    connection.commit()
    connection.close()
    with ev.EventLog(written, clock=clock) as log:
        with pytest.raises(CorruptLogError) as caught:
            list(log.replay())
        assert caught.value.position == 4
        with pytest.raises(CorruptLogError):
            list(log.between(5, 5) if "DELETE" in statement else log.now)


def test_appending_behind_a_changed_row_is_refused(written: Path) -> None:
    """A log whose end is not what was written is not gone on with."""
    connection = sqlite3.connect(written)
    connection.execute("UPDATE entries SET note = '{}' WHERE position = 7")
    connection.commit()
    connection.close()
    with pytest.raises(CorruptLogError, match="entry 7: is not what was written"):
        ev.EventLog(written, clock=clock)


def test_row_that_goes_while_it_is_read(path: Path) -> None:
    """A reader between two pages notices."""
    with ev.EventLog(path, clock=clock) as log:
        log.append(ev.event(f"event {n}", when="2019", id=f"e{n}") for n in range(1500))
        reader = log.entries()
        next(reader)
        connection = sqlite3.connect(path)
        connection.execute("DELETE FROM entries WHERE position > 1000")
        connection.commit()
        connection.close()
        with pytest.raises(CorruptLogError, match="entry 1001: is missing, though it was there"):
            list(reader)


def test_hash_of_any_type() -> None:
    """A flipped byte may make a column of a row a number or nothing: another hash, no other error."""
    assert link(GENESIS, 1, 0, None, 0, None, None) != link(GENESIS, 1, 0, 7, 0, None, None)  # type: ignore[arg-type]  # on purpose


def test_type_that_cannot_be_hashed_is_damage(written: Path) -> None:
    """A number where the hash of the row before belongs."""
    connection = sqlite3.connect(written)
    connection.execute("UPDATE entries SET chain = 7 WHERE position = 6")
    connection.commit()
    connection.close()
    with pytest.raises(CorruptLogError, match="entry 7: is not what was written"):
        ev.EventLog(written)


def test_clean_log_is_clean(written: Path) -> None:
    """Nothing is wrong, and everything was read."""
    with ev.EventLog(written, read_only=True) as log:
        assert log.check() == ev.store.Report(7, ())
        assert log.check(log.head).ok


def test_head_tells_a_log_that_was_cut_off(written: Path) -> None:
    """What the chain alone cannot tell: the last entries are gone, or all is written anew."""
    with ev.EventLog(written) as log:
        head = log.head
    connection = sqlite3.connect(written)
    connection.execute("DELETE FROM entries WHERE position > 5")
    connection.execute("DELETE FROM snapshots")
    connection.commit()
    connection.close()
    with ev.EventLog(written) as log:
        assert log.check().ok
        (problem,) = log.check(head).problems
        assert str(problem) == "entry 7: is not the head that was kept: the log was cut off or rewritten"
        assert log.check(ev.store.Head(0, "")).ok


def test_unreadable_page_is_reported(path: Path) -> None:
    """`check` reports what it found up to where the file cannot be read."""
    with ev.EventLog(path, clock=clock) as log:
        log.append(ev.event(f"event {n}", when="2019", id=f"e{n}") for n in range(2000))
    data = bytearray(path.read_bytes())
    size = int.from_bytes(data[16:18], "big")
    page = data.index(b'"label":"event 777"') // size
    data[page * size : page * size + 8] = b"\xff" * 8
    path.write_bytes(data)
    with ev.EventLog(path) as log:
        report = log.check()
    assert 700 < report.entries <= 777
    assert [problem.position for problem in report.problems] == [report.entries + 1]
    assert "cannot be read" in report.problems[-1].reason


@pytest.mark.parametrize("wrong", [1, 2, 1000, 1001, 1099])
def test_entries_are_read_up_to_the_first_that_is_wrong(path: Path, wrong: int) -> None:
    """What lies ahead of it is given, wherever it stands among those that are read at once."""
    with ev.EventLog(path, clock=clock) as log:
        log.append(ev.event(f"event {n}", when="2019", id=f"e{n}") for n in range(1, 1101))
    connection = sqlite3.connect(path)
    connection.execute("UPDATE entries SET record = 7 WHERE position = ?", (wrong,))
    connection.commit()
    connection.close()
    with ev.EventLog(path) as log:
        entries = log.entries()
        assert [next(entries).position for _ in range(1, wrong)] == list(range(1, wrong))
        with pytest.raises(CorruptLogError, match=f"entry {wrong}: is not what was written"):
            next(entries)
