"""What readers computed, kept beside the log."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

import eventline as ev
from eventline.exceptions import CorruptLogError, LogError


def filled(log: ev.EventLog) -> ev.EventLog:
    """The log with three events."""
    log.append(ev.event(str(n), when="2019", id=f"e{n}") for n in range(3))
    return log


def test_last_snapshot_counts(log: ev.EventLog) -> None:
    """Of a name, the last at a position or before."""
    filled(log)
    log.save_snapshot("n", {"count": 1}, position=1)
    log.save_snapshot("n", {"count": 3}, position=3)
    log.save_snapshot("other", [], position=2)
    assert log.snapshot("n") == ev.store.Snapshot("n", 3, {"count": 3})
    assert log.snapshot("n", at=2) == ev.store.Snapshot("n", 1, {"count": 1})
    assert log.snapshot("n", at=0) == ev.store.Snapshot("n", 0, None)


def test_going_on_from_a_snapshot_is_starting_anew(log: ev.EventLog) -> None:
    """A fold that goes on gives what one from the beginning gives."""
    filled(log)
    log.save_snapshot("labels", [event.label for event in log.replay(to=2)], position=2)
    kept = log.snapshot("labels")
    assert isinstance(kept.state, list)
    assert [*kept.state, *(event.label for event in log.replay(kept.position))] == ["0", "1", "2"]


def test_same_place_is_replaced(log: ev.EventLog) -> None:
    """A reader may compute anew."""
    filled(log)
    for state in (1, 2):
        log.save_snapshot("n", state, position=3)
    assert log.snapshot("n").state == 2


def test_position_must_be_there(log: ev.EventLog) -> None:
    """A snapshot is of what was read."""
    with pytest.raises(LogError, match="has no entry 1: a snapshot is of a position of the log"):
        log.save_snapshot("n", 1, position=1)


@pytest.mark.parametrize("state", [{1, 2}, float("nan")], ids=["set", "nan"])
def test_state_must_be_plain(log: ev.EventLog, state: object) -> None:
    """What JSON does not hold would not come back."""
    filled(log)
    with pytest.raises(LogError, match="the state of 'n' is not what JSON holds"):
        log.save_snapshot("n", state, position=1)  # type: ignore[arg-type]  # on purpose


def test_changed_snapshot_is_refused(log: ev.EventLog, path: Path) -> None:
    """A state that is not what was written is computed anew."""
    filled(log).save_snapshot("n", 1, position=1)
    connection = sqlite3.connect(path)
    connection.execute("UPDATE snapshots SET state = '2'")
    connection.commit()
    connection.close()
    with pytest.raises(CorruptLogError, match="the snapshot 'n' is not what was written: compute it anew"):
        log.snapshot("n")


@pytest.mark.parametrize("state", [{1: 2}, (1, 2), {"a": [(1,)]}], ids=repr)
def test_state_comes_back_as_it_was(log: ev.EventLog, state: object) -> None:
    """JSON would make strings of numbers, and lists of tuples."""
    log.append(ev.event("x"))
    with pytest.raises(LogError, match="would come back otherwise: give lists, and strings as keys"):
        log.save_snapshot("n", state, position=1)  # type: ignore[arg-type]  # on purpose
