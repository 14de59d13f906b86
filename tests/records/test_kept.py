"""What was written must load for ever: a file of records and pickles, and the values they stood for.

A line of ``data/v1.jsonl`` is a value's repr, its record and its pickle. Lines are added when a value gets a
shape that none has yet; no line is ever changed.
"""

from __future__ import annotations

import base64
import copy
import json
import pickle
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import eventline
from eventline import Event, Interval, UncertainDate, from_record, to_record, when

KEPT = [
    json.loads(line) for line in (Path(__file__).parent / "data" / "v1.jsonl").read_text("utf-8").splitlines()
]
NAMES = {name: getattr(eventline, name) for name in eventline.__all__} | {"Fraction": Fraction}
VALUES = [eval(row["repr"], NAMES) for row in KEPT]  # noqa: S307 - the file is our own

rows = pytest.mark.parametrize("row, value", list(zip(KEPT, VALUES, strict=True)), ids=range(len(KEPT)))


@rows
def test_old_records_load(row: dict[str, Any], value: object) -> None:
    """A record that was written stands for the value it was made of."""
    assert from_record(row["record"]) == value


@rows
def test_old_pickles_load(row: dict[str, Any], value: object) -> None:
    """A pickle that was written stands for the value it was made of."""
    loaded = pickle.loads(base64.b64decode(row["pickle"]))
    assert (loaded, repr(loaded)) == (value, row["repr"])


@rows
def test_records_come_back(row: dict[str, Any], value: object) -> None:
    """A value's record is JSON, and loads as an equal value with the same repr."""
    loaded = from_record(json.loads(json.dumps(to_record(value))))
    assert (loaded, repr(loaded), type(loaded)) == (value, row["repr"], type(value))


@rows
def test_pickles_and_copies_are_equal(row: dict[str, Any], value: object) -> None:
    """Pickles of every protocol, copies and deep copies are equal, and hash the same."""
    again = [pickle.loads(pickle.dumps(value, protocol)) for protocol in range(2, 6)]
    for other in (*again, copy.copy(value), copy.deepcopy(value)):
        assert (other, hash(other), repr(other)) == (value, hash(value), row["repr"])


def test_values_are_told_apart() -> None:
    """No two of the kept values are equal."""
    assert len(set(VALUES)) == len(VALUES)


def test_every_kind_is_kept() -> None:
    """Every kind of record has a line in the file."""
    from eventline.records import registry

    assert {row["record"]["kind"] for row in KEPT} == {
        name
        for name, kind in registry._BY_NAME.items()
        if kind.of.__module__.split(".")[1] in {"model", "calendars"}
    }


def test_values_match_patterns() -> None:
    """Values can be taken apart by their attributes."""
    match when("2019-10"):
        case UncertainDate(year=2019, month=month, day=None):
            assert month == 10
        case _:
            pytest.fail("a month matches by its attributes")
    match when("2019/2020"):
        case Interval(UncertainDate(year=start), UncertainDate(year=end)):
            assert (start, end) == (2019, 2020)
        case _:
            pytest.fail("an interval matches by position")
    match eventline.event("It begins", when="2019"):
        case Event(label=label, when=UncertainDate()):
            assert label == "It begins"
        case _:
            pytest.fail("an event matches by its attributes")
