"""EDTF strings with rulings, from a list kept beside the project; skipped, visibly, where there is none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from eventline import NotationError, UncertainDate, parse_edtf

LIST = Path(__file__).parents[3] / "shared" / "edtf" / "conformance.jsonl"
ROWS = [json.loads(line) for line in LIST.read_text("utf-8").splitlines()] if LIST.exists() else []
INFINITE = {"-inf": None, "inf": None}

pytestmark = pytest.mark.skipif(not ROWS, reason="no list of ruled EDTF strings beside the project")


def day(date: UncertainDate | None) -> str | None:
    """A bound as the list writes it: a day of a year without a letter."""
    return None if date is None else str(date).partition("T")[0].removeprefix("Y")


def failures(row: dict[str, Any]) -> list[str]:
    """What is wrong with our ruling of a row."""
    try:
        value = parse_edtf(row["string"])
    except NotationError:
        return ["refused"] if row["valid"] else []
    if row["valid"] is False:
        return ["accepted"]
    found = [] if value.edtf == row["string"] else ["written otherwise"]
    for name, bound in (("lower", value.earliest), ("upper", value.latest)):
        stated = row[name]
        if row["valid"] and stated is not None and INFINITE.get(stated, stated) != day(bound):
            found.append(name)
    return found


def test_every_ruling_is_ours() -> None:
    """Every string is accepted or refused as ruled, with both bounds, and written as it was."""
    assert {row["string"]: failures(row) for row in ROWS if failures(row)} == {}
