"""A log as lines of JSON, and back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import eventline as ev
from eventline.exceptions import CorruptLogError, RecordError


def clock() -> str:
    """A clock that stands still."""
    return "2024-08-23T10:00Z"


@pytest.fixture
def lines(log: ev.EventLog) -> list[str]:
    """An export with every kind of entry."""
    log.append([ev.event("Größe 停止", when="2019", id="a"), ev.event("b", id="b", tags=["x"])])
    log.correct(ev.Correction("a", ev.when("2020"), "dated", "agency"))
    log.retract("b", reason="withdrawn")
    log.restore("b", reason="back")
    return list(log.export())


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[ev.EventLog]:
    """An empty log to load into."""
    with ev.EventLog(tmp_path / "copy.db", clock=clock) as opened:
        yield opened


def test_export_and_load_is_the_same_log(log: ev.EventLog, copy: ev.EventLog, lines: list[str]) -> None:
    """Hash for hash, with the transaction times."""
    assert copy.load(lines) == ev.store.Receipt(1, 5)
    assert copy.head == log.head
    assert list(copy.entries()) == list(log.entries())
    assert copy.now.timeline() == log.now.timeline()
    assert copy.check().ok


def test_lines_are_json(lines: list[str]) -> None:
    """The first names the format, each other one entry."""
    first, *rest = (json.loads(line) for line in lines)
    assert first == {"format": "eventline-log", "version": 1, "last": 5}
    assert [line["kind"] for line in rest] == ["event", "event", "correction", "retraction", "restoration"]
    assert rest[0]["record"]["label"] == "Größe 停止"
    assert rest[3]["record"] is None


def test_load_goes_on_where_the_copy_ends(log: ev.EventLog, copy: ev.EventLog, lines: list[str]) -> None:
    """Loading a longer export adds what is new; loading the same adds nothing."""
    copy.load(log.export(to=2))
    assert copy.load(lines) == ev.store.Receipt(3, 5)
    assert copy.load(log.export()) == ev.store.Receipt(6, 5)
    assert copy.head == log.head


def test_export_up_to_a_position(log: ev.EventLog, lines: list[str]) -> None:
    """As the log was then."""
    assert list(log.export(to=2))[1:] == lines[1:3]


@pytest.mark.parametrize(
    "number, old, new",
    [
        (1, "2019", "2018"),
        (3, "dated", "doubted"),
        (2, '"tick":17', '"tick":16'),
        (4, '"position":4', '"position":5'),
    ],
    ids=["record", "note", "time", "position"],
)
def test_changed_line_is_refused(
    copy: ev.EventLog, lines: list[str], number: int, old: str, new: str
) -> None:
    """Nothing of the export is loaded then."""
    assert old in lines[number]
    lines[number] = lines[number].replace(old, new)
    with pytest.raises(CorruptLogError, match=f"line {number + 1} does not follow what is ahead of it"):
        copy.load(lines)
    assert copy.position == 0


def test_missing_line_is_refused(copy: ev.EventLog, lines: list[str]) -> None:
    """Lines follow each other."""
    with pytest.raises(CorruptLogError, match="line 3 does not follow"):
        copy.load(lines[:2] + lines[3:])


def test_lines_of_another_log_are_refused(copy: ev.EventLog, lines: list[str]) -> None:
    """Two histories do not mix."""
    copy.append([ev.event("x", when="2019"), ev.event("y", when="2019")])
    with pytest.raises(CorruptLogError, match="it was changed, or is of another log"):
        copy.load(lines)


@pytest.mark.parametrize(
    "line, message",
    [
        ("no json", "line 2: 'no json' is no JSON"),
        ("[]", "line 2: .* is no object"),
        ("{}", "line 2: is no entry of a log: KeyError"),
        (
            '{"position":1,"kind":"x","event_id":"","tick":0,"record":null,"note":null,"chain":""}',
            "'x' is not a valid",
        ),
        (
            '{"position":1,"kind":"event","event_id":"","tick":0,"record":null,"note":null,"chain":""}',
            "a event with record None",
        ),
        (
            '{"position":1,"kind":"event","event_id":"","tick":0,"record":{},"note":null,"chain":""}',
            "is no entry of a log",
        ),
    ],
    ids=["text", "list", "empty", "kind", "no record", "bad record"],
)
def test_line_that_is_no_entry(copy: ev.EventLog, lines: list[str], line: str, message: str) -> None:
    """The error names the line."""
    with pytest.raises(RecordError, match=message):
        copy.load([lines[0], line])


@pytest.mark.parametrize("first", ['{"format":"diary"}', '{"format":"eventline-log","version":2}'])
def test_other_format_is_refused(copy: ev.EventLog, first: str) -> None:
    """The first line says what the others are."""
    with pytest.raises(RecordError, match="names no format that this eventline reads"):
        copy.load([first])


def test_event_told_twice_is_refused(copy: ev.EventLog, lines: list[str]) -> None:
    """Lines whose hashes are right, but which no log can have written."""
    from eventline.store.chain import link

    plain = json.loads(lines[2])
    first = json.loads(lines[1])
    record = json.dumps(first["record"], ensure_ascii=False, separators=(",", ":"))
    plain |= {"event_id": "a", "record": first["record"]}
    plain["chain"] = link(bytes.fromhex(first["chain"]), 2, 0, "a", plain["tick"], record, None).hex()
    with pytest.raises(CorruptLogError, match="tell of 'a' twice"):
        copy.load([lines[0], lines[1], json.dumps(plain)])


@pytest.mark.parametrize("left", range(1, 5))
def test_export_that_was_cut_off_is_refused(copy: ev.EventLog, lines: list[str], left: int) -> None:
    """Also between two lines, where nothing else tells."""
    with pytest.raises(RecordError, match=f"it goes to entry 5, but ends at {left - 1}: export it anew"):
        copy.load(lines[:left])
    assert copy.position == 0


@pytest.mark.parametrize("lines", [[], ["", "\n"]], ids=["no line", "empty lines"])
def test_empty_export_is_refused(copy: ev.EventLog, lines: list[str]) -> None:
    """Every export has a first line."""
    with pytest.raises(RecordError, match="the export is empty"):
        copy.load(lines)


def test_export_that_says_no_end_loads(copy: ev.EventLog, lines: list[str]) -> None:
    """As the first ones were written; empty lines are passed over."""
    copy.load(['{"format": "eventline-log", "version": 1}', "", *lines[1:3], "\n"])
    assert copy.position == 2


@pytest.mark.parametrize("last", ['"5"', "null", "5.0"])
def test_end_of_an_export_is_a_number(copy: ev.EventLog, lines: list[str], last: str) -> None:
    """Anything else is another format."""
    with pytest.raises(RecordError, match="names no format"):
        copy.load([lines[0].replace("5", last), *lines[1:]])
