"""Wrong input: one line that says what to do, status 2, and nothing dropped in silence."""

from __future__ import annotations

import io
import json
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

DAY = ("--document-time", "2024-08-23")


WRONG = {
    "no document time": (
        ["resolve", "October last year"],
        "'October last year' needs the day the text was published: --document-time 2024-08-23",
    ),
    "feast of an unknown day": (
        ["resolve", "Republic Day", *DAY],
        "'Republic Day' is in no table of feasts: write the date, or the country (--language en-GH)",
    ),
    "no date": (
        ["resolve", "Friday", "--document-time", "yesterday"],
        "--document-time 'yesterday' at 0: expected a year of four digits (of more after 'Y')",
    ),
    "no month": (
        ["resolve", "Friday", "--document-time", "2024-13-01"],
        "--document-time '2024-13-01' at 5: expected a month 01-12 or a season 21-41",
    ),
    "an interval": (
        ["resolve", "Friday", "--document-time", "2024/2025"],
        "--document-time 2024/2025 is no document time: give a date, as '2024-08-23' or '1916-03'",
    ),
    "no time": (
        ["resolve", "blue suede shoes", *DAY],
        "'blue suede shoes' at 0: no time is said here: give a phrase such as 'October last year'",
    ),
    "no language": (
        ["resolve", "Friday", *DAY, "--language", "tlh"],
        "'tlh' is no language that eventline reads; there are: ",
    ),
    "no such command": (["draw"], "argument COMMAND: invalid choice: 'draw' (choose from"),
    "no command": ([], "the following arguments are required: COMMAND; try eventline --help"),
    "no file": (["read"], "the following arguments are required: FILE; try eventline read --help"),
    "no such format": (["find", "x", "--format", "xml"], "argument --format: invalid choice: 'xml'"),
}


@pytest.mark.parametrize("arguments,problem", WRONG.values(), ids=WRONG.keys())
def test_wrong_arguments(arguments: list[str], problem: str, run: Run) -> None:
    """Each says what is wrong and what to do, on one line."""
    done = run(*arguments)
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith("eventline")
    assert done.err.partition(": ")[2].startswith(problem)


@pytest.mark.parametrize("command", ["read", "find"])
@pytest.mark.parametrize(
    "data,problem",
    [
        (b"", "there is no text in it: give a file with text"),
        (b"M\xfcller in 2019", "byte 1 is not UTF-8: save the file as UTF-8"),
        (None, "there is no such file: check the name"),
    ],
    ids=["empty", "not UTF-8", "missing"],
)
def test_one_bad_file_among_several(
    data: bytes | None, problem: str, command: str, run: Run, tmp_path: Path, bridge: Path
) -> None:
    """The others are read all the same, and the status is 2."""
    path = tmp_path / "bad.txt"
    if data is not None:
        path.write_bytes(data)
    done = run(command, path, bridge, "--format", "jsonl")
    assert (done.status, done.err) == (2, f"eventline: {path}: {problem}\n")
    assert "1937" in done.out


def test_no_file_can_be_read(run: Run, tmp_path: Path) -> None:
    """Nothing is printed where there is nothing."""
    for form in ("table", "json", "jsonl"):
        assert run("read", tmp_path / "none.txt", "--format", form)[:2] == (2, "")
        assert run("find", tmp_path / "none.txt", "--format", form)[:2] == (2, "")


def test_relative_date_among_several_files(run: Run, ferry: Path, bridge: Path) -> None:
    """A file that needs a document time is named, and the others are read."""
    done = run("read", ferry, bridge, "--format", "jsonl")
    assert done.status == 2
    assert done.err == (
        f"eventline: {ferry}: 'Tuesday' needs the day the text was published: --document-time 2024-08-23\n"
    )
    assert json.loads(done.out)["label"] == "Bridge opened"


def test_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash reads standard input, which must be UTF-8 as well."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Güler left in 2019.".encode())))
    done = run("read", "-", "--format", "jsonl")
    assert json.loads(done.out)["evidence"][0]["source"]["name"] == "standard input"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfe")))
    assert run("read", "-").err == "eventline: standard input: byte 0 is not UTF-8: save the file as UTF-8\n"


def test_other_warnings_pass(run: Run, ferry: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only eventline's own warnings become lines."""

    def find(*_: object, **__: object) -> list[object]:
        warnings.warn("something else", UserWarning, stacklevel=2)
        return []

    monkeypatch.setattr("eventline.language.find", find)
    with pytest.warns(UserWarning, match="something else"):
        run("find", ferry)
