"""`eventline read`."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import eventline as ev

Run = Callable[..., Any]

SEEDS = Path(__file__).parents[2] / "seeds"


def test_table(run: Run, ferry: Path) -> None:
    """The timeline is printed as `print` prints it."""
    done = run("read", ferry, "--document-time", "2023-05-12")
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines() == [
        "when        words    event          source",
        "----------  -------  -------------  ---------",
        "2023-05-09  Tuesday  Ferry stopped  ferry.txt",
    ]


def test_several_files_make_one_timeline(run: Run, ferry: Path, bridge: Path) -> None:
    """Events of several files stand in one order."""
    done = run("read", ferry, bridge, "--document-time", "2023-05-12")
    assert [line.split()[0] for line in done.out.splitlines()[2:]] == ["1937", "2023-05-09"]


def test_json_of_one_file(run: Run, ferry: Path) -> None:
    """One object with the document and its events, each a record that loads."""
    done = run("read", ferry, "--document-time", "2023-05-12", "--format", "json")
    printed = json.loads(done.out)
    assert list(printed) == ["v", "document", "events"]
    assert printed["document"] == {"kind": "source", "name": "ferry.txt", "published": "2023-05-12"}
    (event,) = printed["events"]
    assert ev.from_record({"v": printed["v"], **event}).when == ev.when("2023-05-09")


def test_json_of_several_files(run: Run, ferry: Path, bridge: Path) -> None:
    """One object still, with a list of documents."""
    done = run("read", ferry, bridge, "--document-time", "2023-05-12", "--format", "json")
    printed = json.loads(done.out)
    assert [made["document"]["name"] for made in printed["documents"]] == ["ferry.txt", "bridge.txt"]


def test_jsonl(run: Run, ferry: Path, bridge: Path) -> None:
    """A record a line, which loads as the event."""
    done = run("read", ferry, bridge, "--document-time", "2023-05-12", "--format", "jsonl")
    events = [ev.from_record(json.loads(line)) for line in done.out.splitlines()]
    assert [event.label for event in events] == ["Bridge opened", "Ferry stopped"]


def test_csv(run: Run, ferry: Path) -> None:
    """A row an event, under heads."""
    done = run("read", ferry, "--document-time", "2023-05-12", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(done.out))
    assert {name: row[name] for name in ("source", "when", "earliest", "latest", "stated", "event")} == {
        "source": "ferry.txt",
        "when": "2023-05-09",
        "earliest": "2023-05-09",
        "latest": "2023-05-09",
        "stated": "Tuesday",
        "event": "Ferry stopped",
    }
    assert row["sentence"] == "The ferry stopped on Tuesday."


def test_csv_of_an_event_without_a_time(run: Run, tmp_path: Path) -> None:
    """What is not known is empty."""
    path = tmp_path / "note.txt"
    path.write_text("The bridge opened in 1937. A mayor resigned.", "utf-8")
    done = run("read", path, "--undated", "--format", "csv")
    row = list(csv.DictReader(io.StringIO(done.out)))[-1]
    assert (row["event"], row["when"], row["earliest"]) == ("Mayor resigned", "", "")


def test_genre(run: Run, tmp_path: Path) -> None:
    """A narrative hangs on the time last told."""
    path = tmp_path / "story.txt"
    path.write_text("On 3 May 1850 the ship left. The following day it sank.", "utf-8")
    done = run("read", path, "--document-time", "1902", "--genre", "narrative", "--format", "jsonl")
    assert ev.from_record(json.loads(done.out.splitlines()[1])).when == ev.when("1850-05-04")


def test_text_without_a_date(run: Run, tmp_path: Path) -> None:
    """Nothing is printed, standard error says why, and it is no error."""
    path = tmp_path / "note.txt"
    path.write_text("The ferry stopped.", "utf-8")
    done = run("read", path)
    assert done == (0, "", "eventline: no date was found in note.txt: the timeline is empty\n")


def test_main_job(run: Run) -> None:
    """The article of the seeds is read as the README says."""
    done = run("read", SEEDS / "patrols.txt", "--document-time", "2024-08-23")
    assert (done.status, done.err) == (0, "")
    assert "2023-10" in done.out
    assert max(map(len, done.out.splitlines())) <= 80
