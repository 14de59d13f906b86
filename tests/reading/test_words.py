"""Sentences as rows of words."""

from __future__ import annotations

import pytest

from eventline.reading.lexicon import Lexicon
from eventline.reading.words import words

CASES = {
    "punctuation": (
        "“Yes”, (she) said: it—yes…",
        "quote word quote stop open pron close said stop pron stop word end",
    ),
    "numbers": (
        "3.2 million at $40bn, 19th, 20% and 12,000",
        "number word prep number stop number stop number conj number",
    ),
    "abbreviations": ("the U.S. army", "det name word"),
    "apostrophes": ("the people’s army didn’t", "det word word do"),
    "a capital makes a name": ("they met Found Media in May", "pron both name name prep name"),
    "but not of words that only link": ("House Of The King", "word prep det name"),
    "a capital inside": ("the iPhone and al-Assad", "det name conj name"),
    "endings": ("patrolled quickly, patrolling", "both adv stop ing"),
    "no ending before a hyphen": ("the so-called long-serving now-finished", "det noun word word"),
    "no ending that is all of a word": ("ing ly", "word word"),
}


@pytest.mark.parametrize("text,tags", CASES.values(), ids=CASES.keys())
def test_tags(text: str, tags: str, english: Lexicon) -> None:
    """Each word has a tag that tells what it does."""
    assert " ".join(word.tag for word in words(text, 0, len(text), [], english)) == tags


HEADS = {
    "a word": ("Patrols began", "word"),
    "a verb": ("Founded in May", "both"),
    "a country": ("Turkey began", "name"),
    "a country that owns": ("Turkey’s army", "name"),
    "a name that is known": ("Ankara began", "name"),
    "a name before a name": ("Yaşar Güler began", "name"),
    "capitals only": ("NATO began", "name"),
    "behind a quotation mark": ("“Patrols began", "word"),
    "only punctuation": ("“", None),
    "nothing": ("", None),
}


@pytest.mark.parametrize("text,tag", HEADS.values(), ids=HEADS.keys())
def test_head(text: str, tag: str | None, english: Lexicon) -> None:
    """The capital of a sentence makes no name, unless something else does."""
    row = [word for word in words(text, 0, len(text), [], english, known={"ankara"}) if word.tag != "quote"]
    assert (row[0].tag if row else None) == tag


def test_mention_is_one_word(english: Lexicon) -> None:
    """A mention is a word, its apostrophe and s included; one that dates nothing is a word like others."""
    text = "last year’s two hours of talks"
    row = words(text, 0, len(text), [(0, 9), (12, 21)], english, timeless={1})
    assert [(word.text, word.tag, word.mention) for word in row[:2]] == [
        ("last year’s", "mention", 0),
        ("two hours", "word", 1),
    ]
    assert row[0].possessive


def test_offsets_lead_back(english: Lexicon) -> None:
    """Every word stands where it says."""
    text = "“Erdoğan” 😀 left\u200f in 2019."
    assert all(
        text[word.start : word.end] == word.text for word in words(text, 3, len(text), [(19, 23)], english)
    )
