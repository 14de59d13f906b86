"""Reports of our own: what is found in them, and what is not."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from eventline.language import find

TABLES = Path(__file__).parents[1] / "cases" / "en"
LINES = [
    (line, case)
    for name in (
        *("wire.toml", "press.toml", "history.toml", "stories.toml", "registers.toml", "annals.toml"),
        *("agency.toml", "bulletins.toml", "asides.toml", "lives.toml", "chronologies.toml", "reports.toml"),
        *("dailies.toml", "retold.toml", "lengths.toml", "written.toml", "clocks.toml", "alarms.toml"),
        *("tenses.toml", "campaigns.toml", "broadcasts.toml", "nested.toml", "markets.toml"),
    )
    for case in tomllib.loads((TABLES / name).read_text(encoding="utf-8"))["case"]
    for line in case["lines"]
]
MENTION = re.compile(r"\{([^{}|]+)\|([^{}|]+)(?:\|([A-Z_]+))?\}")
CASES = [
    case
    for name in ("news.toml", "numbers.toml")
    for case in tomllib.loads((TABLES / name).read_text(encoding="utf-8"))["case"]
]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_news(case: dict[str, Any]) -> None:
    """The mentions of a report, their words and their TIMEX3 values, and no others."""
    found = find(case["text"], document_time=case["document_time"])
    assert [[mention.text, mention.timex3] for mention in found] == case["mentions"]
    assert all(case["text"][mention.start : mention.end] == mention.text for mention in found)


@pytest.mark.parametrize("line, case", LINES, ids=[line for line, _ in LINES])
def test_lines(line: str, case: dict[str, Any]) -> None:
    """Each mention is in braces, with its TIMEX3 value and its mod; nothing else is found."""
    text = MENTION.sub(r"\1", line)
    expected = [(words, timex3, mod) for words, timex3, mod in MENTION.findall(line)]
    found = find(text, document_time=case.get("document_time"), genre=case.get("genre", "news"))
    assert [(one.text, one.timex3, one.mod) for one in found] == expected
