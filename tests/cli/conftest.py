"""What the tests of the command line share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from eventline.cli import main


class Outcome(NamedTuple):
    """What a command did."""

    status: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process."""

    def command(*arguments: object) -> Outcome:
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as ended:
            status = int(ended.code or 0)
        return Outcome(status, *capfd.readouterr())

    return command


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    """A text of one sentence with one relative date."""
    path = tmp_path / "ferry.txt"
    path.write_text("The ferry stopped on Tuesday.", "utf-8")
    return path


@pytest.fixture
def bridge(tmp_path: Path) -> Path:
    """A text of one sentence with one absolute date."""
    path = tmp_path / "bridge.txt"
    path.write_text("The bridge opened in 1937.", "utf-8")
    return path
