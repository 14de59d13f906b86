"""`eventline find`."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def test_table(run: Run, ferry: Path) -> None:
    """Each mention with its place, its words and its meaning."""
    done = run("find", ferry, "--document-time", "2023-05-12")
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines() == [
        "at  signal  words    type  timex3",
        "--  ------  -------  ----  ----------",
        "21          Tuesday  DATE  2023-05-09",
    ]


def test_table_of_several_files(run: Run, ferry: Path, bridge: Path, tmp_path: Path) -> None:
    """Each file has its own table under its name, and one without a mention says so."""
    none = tmp_path / "none.txt"
    none.write_text("Nothing.", "utf-8")
    done = run("find", ferry, bridge, none, "--document-time", "2023-05-12")
    assert [line for line in done.out.splitlines() if line.endswith((".txt", "time"))] == [
        "ferry.txt",
        "bridge.txt",
        "none.txt",
        "no mention of a time",
    ]


def test_long_words_are_wrapped(run: Run, tmp_path: Path) -> None:
    """The table fits 80 columns."""
    path = tmp_path / "note.txt"
    path.write_text(
        "It rains from the twenty-third of September to the thirty-first of October 2023.", "utf-8"
    )
    done = run("find", path, "--document-time", "2023-05-12")
    assert max(map(len, done.out.splitlines())) <= 80
    assert len(done.out.splitlines()) > 3


def test_without_a_document_time(run: Run, ferry: Path) -> None:
    """A relative mention keeps an underspecified TIMEX3 and says why, and that is no error."""
    done = run("find", ferry, "--format", "jsonl")
    record = json.loads(done.out)
    assert (done.status, record["timex3"], record["value"]) == (0, "XXXX-WXX-2", None)
    assert record["steps"][0].startswith("'Tuesday' needs the day")


def test_json(run: Run, ferry: Path) -> None:
    """One object with the document and its mentions."""
    done = run("find", ferry, "--document-time", "2023-05-12", "--format", "json")
    printed = json.loads(done.out)
    assert list(printed) == ["v", "document", "mentions"]
    (mention,) = printed["mentions"]
    assert (mention["start"], mention["end"], mention["text"]) == (21, 28, "Tuesday")
    assert mention["value"] == {"kind": "date", "edtf": "2023-05-09"}
    assert "past tense" in mention["steps"][0]


def test_jsonl_names_its_source(run: Run, ferry: Path, bridge: Path) -> None:
    """A line stands for itself: version, kind and source are on it."""
    done = run("find", ferry, bridge, "--document-time", "2023-05-12", "--format", "jsonl")
    records = [json.loads(line) for line in done.out.splitlines()]
    assert [(r["v"], r["kind"], r["source"]) for r in records] == [
        (1, "mention", "ferry.txt"),
        (1, "mention", "bridge.txt"),
    ]


@pytest.mark.parametrize(
    "text,when,earliest",
    [("since 1998", "1998/2023-05-12..", "1998-01-01"), ("for two hours", "PT2H", "")],
    ids=["interval", "duration"],
)
def test_csv(text: str, when: str, earliest: str, run: Run, tmp_path: Path) -> None:
    """A row a mention; what has no ends has none."""
    path = tmp_path / "note.txt"
    path.write_text(f"It has been open {text}.", "utf-8")
    done = run("find", path, "--document-time", "2023-05-12", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(done.out))
    assert (row["when"], row["earliest"]) == (when, earliest)
