"""``eventline log`` from the command line."""

from __future__ import annotations

import io
import json
import sqlite3
from pathlib import Path

import pytest

import eventline as ev
from eventline.cli import main

DEAL = ev.event("Deal struck", when="2019", id="deal")
HALT = ev.event("Patrols halted", when="2023-10", id="halt")


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A log of two events, a correction and a retraction, each learned on a day of its own."""
    days = iter(range(1, 9))
    file = str(tmp_path / "story.db")
    with ev.EventLog(file, clock=lambda: f"2024-08-{next(days):02d}T12:00Z") as log:
        log.append(DEAL)
        log.append(HALT)
        log.correct(ev.Correction("deal", ev.when("2019-10-22"), "the text is dated"))
        log.retract("halt", reason="withdrawn")
    return file


def test_append_reads_json_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is new is added, what is known passed over."""
    lines = tmp_path / "events.jsonl"
    lines.write_text("\n".join(json.dumps(ev.to_record(event)) for event in (DEAL, HALT, DEAL)) + "\n\n")
    log = str(tmp_path / "story.db")
    assert main(["log", "append", log, str(lines), "--at", "2024-08-23T10:00Z"]) == 0
    assert capsys.readouterr().out == "2 new, 1 known; the log is at position 2\n"
    with ev.EventLog(log) as opened:
        assert [str(entry.at) for entry in opened.entries()] == ["2024-08-23T10:00Z"] * 2


def test_append_reads_standard_input(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a file, with the clock of the machine; what does not load is told with its line."""
    text = f'no json\n\n{json.dumps(ev.to_record(DEAL))}\n{{"v": 1, "kind": "event"}}\n'
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert main(["log", "append", str(tmp_path / "story.db")]) == 2
    said = capsys.readouterr()
    assert said.out == "1 new, 0 known; the log is at position 1\n"
    assert said.err.splitlines() == [
        "eventline: standard input, line 1: no JSON",
        "eventline: standard input, line 4: label: missing: a string belongs here",
    ]


def test_append_goes_on_behind_a_missing_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The others are read all the same."""
    lines = tmp_path / "events.jsonl"
    lines.write_text(json.dumps(ev.to_record(DEAL)))
    assert main(["log", "append", str(tmp_path / "story.db"), str(tmp_path / "no"), str(lines)]) == 2
    said = capsys.readouterr()
    assert said.out == "1 new, 0 known; the log is at position 1\n"
    assert "cannot be read: No such file" in said.err


def test_show_prints_entries(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What was learned when, and why it changed."""
    assert main(["log", "show", path]) == 0
    assert capsys.readouterr().out == (
        "position  at                 what        when        event\n"
        "--------  -----------------  ----------  ----------  --------------------------\n"
        "1         2024-08-01T12:00Z  event       2019        Deal struck\n"
        "2         2024-08-02T12:00Z  event       2023-10     Patrols halted\n"
        "3         2024-08-03T12:00Z  correction  2019-10-22  Deal struck (the text is\n"
        "                                                     dated)\n"
        "4         2024-08-04T12:00Z  retraction              Patrols halted (withdrawn)\n"
    )


def test_show_prints_records(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    """For a program, from a position on."""
    assert main(["log", "show", path, "--after", "1", "--format", "jsonl"]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [record["id"] for record in records] == ["halt", "deal"]


def test_show_of_an_empty_log(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says that there is nothing."""
    path = str(tmp_path / "story.db")
    ev.EventLog(path).close()
    assert main(["log", "show", path]) == 0
    assert capsys.readouterr().out == "no entries\n"


def test_as_of_prints_what_was_believed(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A day counts to its end."""
    assert main(["log", "as-of", path, "2024-08-02"]) == 0
    assert capsys.readouterr().out == (
        "when     event\n-------  --------------\n2019     Deal struck\n2023-10  Patrols halted\n"
    )


def test_as_of_a_window_as_records(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Only what certainly happened in it."""
    assert main(["log", "as-of", path, "2024-08-04", "--during", "2019-10", "--format", "jsonl"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["when"] == {"kind": "date", "edtf": "2019-10-22"}


def test_check_says_that_all_is_sound(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    """And where the log ends, to be kept elsewhere."""
    assert main(["log", "check", path]) == 0
    assert capsys.readouterr().out.startswith("4 entries, all as they were written; head 4 ")


def test_check_names_what_is_wrong(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    """On standard error, with status 2."""
    connection = sqlite3.connect(path)
    connection.execute("UPDATE entries SET event_id = 'x' WHERE position = 2")
    connection.commit()
    connection.close()
    assert main(["log", "check", path]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert f"eventline: {path}: entry 2: is not what was written: its hash differs" in said.err


def test_export_can_be_loaded(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The same log again."""
    assert main(["log", "export", path]) == 0
    with ev.EventLog(":memory:") as copy:
        assert copy.load(capsys.readouterr().out.splitlines()).written == 4


@pytest.mark.parametrize("action", ["show", "check", "export"])
def test_log_that_is_missing_is_wrong_input(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], action: str
) -> None:
    """Reading makes no file."""
    path = tmp_path / "no.db"
    assert main(["log", action, str(path)]) == 2
    assert "is not there" in capsys.readouterr().err
    assert not path.exists()


@pytest.mark.parametrize("at", ["yesterday", "2024-08-23", "2024-08-23T10:00"])
def test_append_at_needs_a_moment(tmp_path: Path, capsys: pytest.CaptureFixture[str], at: str) -> None:
    """A day is none, nor a time without a zone; no log is made for it."""
    log = tmp_path / "story.db"
    assert main(["log", "append", str(log), str(tmp_path / "none.jsonl"), "--at", at]) == 2
    assert f"--at: {at!r} is no moment: say it with its zone, as 2024-08-23T10:00Z" in capsys.readouterr().err
    assert not log.exists()
