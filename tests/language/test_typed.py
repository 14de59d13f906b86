"""Phrases of our own as people type them: which days they mean."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from eventline.language import find
from eventline.model.date import UncertainDate
from eventline.model.interval import Interval
from eventline.resolution import ResolutionPolicy

_FILE = Path(__file__).parents[1] / "cases" / "en" / "typed.toml"
CASES = tomllib.loads(_FILE.read_text(encoding="utf-8"))["case"]
_EPOCH = dt.datetime(1970, 1, 1)


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_typed(case: dict[str, str]) -> None:
    """One mention, and the first and the last day of its value."""
    (mention,) = find(
        case["text"],
        document_time=case["document_time"],
        ranges="joined",
        policy=ResolutionPolicy(prefer="future"),
    )
    value = mention.value
    assert isinstance(value, UncertainDate | Interval)
    assert value.lower is not None
    assert value.upper is not None
    ends = [_EPOCH + dt.timedelta(microseconds=tick) for tick in (value.lower, value.upper - 1)]
    assert [end.date().isoformat() for end in ends] == [case["first"], case["last"]]


def test_a_deadline_that_is_over_is_just_before() -> None:
    """Nothing lies between now and a day that is past."""
    policy = ResolutionPolicy(prefer="future")
    (mention,) = find("by 3 May 2019", document_time="2024-08-23", ranges="joined", policy=policy)
    assert isinstance(mention.value, UncertainDate)
    assert mention.value.lower is None


@pytest.mark.parametrize("text", ["5 Mar 2019 11:20:09 -1530", "5 Mar 2019 11:20 -1230", "12-3"])
def test_what_only_looks_like_it(text: str) -> None:
    """An offset too great, a range of clock times, a day and month in either order."""
    assert all(mention.text != text for mention in find(text, document_time="2024-08-23"))
