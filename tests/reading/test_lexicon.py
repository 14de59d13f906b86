"""What reading knows of English is kept in order."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from eventline.reading.lexicon import LISTS, Lexicon, lexicon

DATA = tomllib.loads((resources.files("eventline.reading") / "data" / "en.toml").read_text("utf-8"))
TABLES = ["words", "endings", "labels", "names", "sentences"]
ALL = [(table, name) for table in TABLES for name in DATA[table]]


def test_tables() -> None:
    """There is no table that no rule reads."""
    assert list(DATA) == ["language", *TABLES]
    assert [pair for pair in ALL if pair[0] not in {"words", "endings"}] == list(LISTS)


@pytest.mark.parametrize("table,name", ALL, ids=[".".join(pair) for pair in ALL])
def test_list(table: str, name: str) -> None:
    """No word stands twice in a list, and words are in lower case with straight apostrophes."""
    listed = DATA[table][name]
    assert sorted({word for word in listed if listed.count(word) > 1}) == []
    assert table == "sentences" or [word for word in listed if word != word.lower() or "’" in word] == []


def test_first_list_decides(english: Lexicon) -> None:
    """A word of two lists has the tag of the first."""
    twice = {word for tag in DATA["words"] for word in DATA["words"][tag] if english.tag(word) != tag}
    assert all(word in DATA["words"][english.tag(word)] for word in twice)


def test_language_without_a_file() -> None:
    """A language that nothing is known of has empty lists."""
    none = lexicon("xx")
    assert (none.tag("said"), none.has("labels.lead", "the")) == ("word", False)
