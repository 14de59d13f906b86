"""Short phrases as they are typed in several lands, and what looks like a time and is none."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from eventline.language import find
from eventline.resolution import ResolutionPolicy

_FILE = Path(__file__).parents[1] / "cases" / "en" / "phrases.toml"
TABLE = tomllib.loads(_FILE.read_text(encoding="utf-8"))
SAID = [(place["language"], text, values) for place in TABLE["place"] for text, values in place["says"]]
#: A Thursday.
NOW = "2025-03-13T10:20"
AHEAD = ResolutionPolicy(prefer="future")


@pytest.mark.parametrize("language, text, values", SAID, ids=[f"{row[0]}: {row[1]}" for row in SAID])
def test_phrases(language: str, text: str, values: list[str]) -> None:
    """The times of a phrase, as it is read where it was typed."""
    found = find(text, document_time=NOW, language=language, ranges="joined", policy=AHEAD)
    assert [one.timex3 for one in found] == values


@pytest.mark.parametrize("text", TABLE["silent"]["says"])
def test_silent(text: str) -> None:
    """Numbers, names and idioms that say no time."""
    assert find(text, document_time=NOW, ranges="joined", policy=AHEAD) == []


@pytest.mark.parametrize("text", TABLE["programs"]["silent"])
def test_silent_in_programs(text: str) -> None:
    """What papers about programs say with numbers and names is no time."""
    assert find(text, document_time=NOW) == []


@pytest.mark.parametrize(
    "text, values", TABLE["programs"]["said"], ids=[row[0] for row in TABLE["programs"]["said"]]
)
def test_said_in_programs(text: str, values: list[str]) -> None:
    """Beside the same signs stand times."""
    assert [one.timex3 for one in find(text, document_time=NOW, ranges="joined")] == values
