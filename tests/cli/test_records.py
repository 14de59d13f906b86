"""`eventline records`."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import eventline as ev

Run = Callable[..., Any]


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """A table of three rows, of which one is no date."""
    path = tmp_path / "letters.csv"
    path.write_text("title,date,who\nLetter,c. 1850,Anna; Karl\nMap,n.d.,\nNote,see box 7,\n", "utf-8")
    return path


def test_table(run: Run, letters: Path) -> None:
    """The timeline, the undated last, and what was rejected on standard error."""
    done = run("records", letters, "--label", "title", "--when", "date")
    assert [line.split()[0] for line in done.out.splitlines() if line] == [
        "when",
        "----------",
        "about",
        "undated",
        "1",
    ]
    assert done.err == "eventline: line 4, date: 'see box 7': no date is stated here: write one, or n.d.\n"
    assert done.status == 2


def test_json(run: Run, letters: Path) -> None:
    """One object with the events, whose records load, and the rejected rows."""
    printed = json.loads(
        run(
            "records", letters, "--label", "title", "--when", "date", "--actors", "who", "--format", "json"
        ).out
    )
    event = ev.from_record({"v": printed["v"], **printed["events"][0]})
    assert isinstance(event, ev.Event)
    assert (event.stated, event.actors) == ("c. 1850", ("Anna", "Karl"))
    assert [one["line"] for one in printed["rejected"]] == [4]


def test_jsonl_and_csv(run: Run, letters: Path) -> None:
    """A record a line, or a row a line."""
    call = ("records", letters, "--label", "title", "--when", "date", "--format")
    lines = run(*call, "jsonl").out.splitlines()
    assert [json.loads(line)["label"] for line in lines] == ["Letter", "Map"]
    rows = list(csv.DictReader(io.StringIO(run(*call, "csv").out)))
    assert [row["earliest"] for row in rows] == ["1845-01-01", ""]


def test_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash reads standard input; all rows read is status 0, and no rows print nothing."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"title,date\nLetter,1850\n")))
    assert run("records", "-", "--label", "title", "--when", "date").status == 0
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"title,date\n")))
    assert run("records", "-", "--label", "title") == (0, "", "")


def test_wrong_column(run: Run, letters: Path) -> None:
    """One line says what to do."""
    done = run("records", letters, "--label", "titles")
    assert (done.status, done.err) == (
        2,
        "eventline: letters.csv: no row has a column 'titles': do you mean 'title'\n",
    )
