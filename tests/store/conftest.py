"""A log and a clock for the tests of the store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import eventline as ev


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file that is not there yet."""
    return tmp_path / "story.db"


@pytest.fixture
def clock() -> Callable[[], str]:
    """A clock that moves on by a day whenever it is read, from 2024-08-01 on."""
    days = iter(range(1, 32))
    return lambda: f"2024-08-{next(days):02d}T12:00Z"


@pytest.fixture
def log(path: Path, clock: Callable[[], str]) -> Iterator[ev.EventLog]:
    """An empty log in a file."""
    with ev.EventLog(path, clock=clock) as opened:
        yield opened
