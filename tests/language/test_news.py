"""Reports of our own: what is found in them, and what is not."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from eventline.language import find

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "en" / "news.toml").read_text(encoding="utf-8"))[
    "case"
]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_news(case: dict[str, Any]) -> None:
    """The mentions of a report, their words and their TIMEX3 values, and no others."""
    found = find(case["text"], document_time=case["document_time"])
    assert [[mention.text, mention.timex3] for mention in found] == case["mentions"]
    assert all(case["text"][mention.start : mention.end] == mention.text for mention in found)
