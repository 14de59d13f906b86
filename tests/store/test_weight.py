"""Streams and logs weigh nothing on those who use neither."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    "code, absent",
    [
        ("eventline.when('2019')", {"sqlite3", "asyncio", "eventline.stream", "eventline.store"}),
        ("list(eventline.EventStream([]))", {"sqlite3", "asyncio", "eventline.store", "numpy"}),
        ("eventline.EventLog(':memory:').close()", {"asyncio", "eventline.stream", "pendulum"}),
    ],
    ids=["a date", "a stream", "a log"],
)
def test_loads_only_what_is_used(code: str, absent: set[str]) -> None:
    """A fresh interpreter, and what it has loaded behind a first use."""
    program = f"import eventline; {code}; import sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert absent & set(done.stdout.split()) == set()
