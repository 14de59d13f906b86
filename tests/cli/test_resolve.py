"""`eventline resolve`."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]


def test_text(run: Run) -> None:
    """The time, and the steps to it."""
    done = run("resolve", "October last year", "--document-time", "2024-08-23")
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines() == [
        "2023-10  (DATE 2023-10)",
        "  the year before that of the document's date 2024-08-23: 2023",
        "  the October in 2023: 2023-10",
    ]


def test_other_readings(run: Run) -> None:
    """What was not chosen is told."""
    done = run("resolve", "03/04/2019")
    assert done.out == "2019-03-04  (DATE 2019-03-04)\n  or else: 2019-04-03\n"


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_json(form: str, run: Run) -> None:
    """One record, on one line or on many."""
    done = run("resolve", "May 1945", "--format", form)
    record = json.loads(done.out)
    assert (record["v"], record["kind"], record["phrase"], record["edtf"]) == (
        1,
        "resolution",
        "May 1945",
        "1945-05",
    )
    assert (done.out.count("\n") == 1) is (form == "jsonl")


@pytest.mark.parametrize(
    "phrase,expected",
    [
        ("May 1945", ("DATE", "1945-05", "1945-05", "1945-05-01", "1945-05-31")),
        ("two hours", ("DURATION", "PT2H", "", "", "")),
    ],
    ids=["date", "duration"],
)
def test_csv(phrase: str, expected: tuple[str, ...], run: Run) -> None:
    """One row; a duration has no ends, and no EDTF."""
    done = run("resolve", phrase, "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(done.out))
    assert tuple(row.values()) == (phrase, *expected)
