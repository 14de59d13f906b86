"""Finite verbs."""

from __future__ import annotations

import pytest

from eventline.reading.lexicon import Lexicon
from eventline.reading.verbs import finite_verbs
from eventline.reading.words import words

CASES = {
    "a past": ("rebels launched an offensive", ["launched"]),
    "before its noun": ("the launched rocket fell", ["fell"]),
    "behind an owner": ("the king’s trained dogs ate", ["ate"]),
    "an auxiliary takes its participle": ("they had launched it", ["had"]),
    "to": ("they wanted to have left", ["wanted"]),
    "a participle behind its noun": ("the deal struck by them was broken", ["was"]),
    "a participle behind the verb": ("they broke the deal struck by them", ["broke"]),
    "joined": ("he came and stayed in town", ["came", "stayed"]),
    "a participle that is joined to a noun": ("forces and allied rebels left", ["left"]),
    "joined nouns behind a verb": ("they met forces and allied rebels left", ["met", "left"]),
    "a first word": ("founded in town, it grew", ["grew"]),
    "behind a comma, the verb of all": ("the minister, a friend, struck a deal", ["struck"]),
    "behind a comma, no verb": ("the house, built in stone, was sold", ["was"]),
    "behind a comma, an inverted saying": ("it rained, announced the office", ["rained", "announced"]),
    "who": ("the man who robbed it", ["robbed"]),
    "a saying has a content": ("she said soldiers trained by him had left", ["said", "had"]),
    "a present": ("the county plans a bridge", ["plans"]),
    "a noun like a present": ("the plans were sold", ["were"]),
    "a present at the head": ("plans were sold", ["were"]),
    "a present at the head, and no sure verb": ("plans changed", ["changed"]),
    "this and a present": ("this follows an offer", ["follows"]),
    "he and a present": ("he follows an offer", ["follows"]),
    "they and a bare form": ("they want a bridge", ["want"]),
    "he and a noun like a bare form": ("he want a bridge", []),
    "a plural and a bare form": ("the towns want a bridge", ["want"]),
    "a singular and a noun": ("the army attack", []),
    "an adverb and a bare form": ("refugees from town currently live there", ["live"]),
    "behind an owner, a noun": ("the king’s plans", []),
    "a noun that might be a verb is a subject": ("their return divides voters", ["divides"]),
}


@pytest.mark.parametrize("text,expected", CASES.values(), ids=CASES.keys())
def test_finite_verbs(text: str, expected: list[str], english: Lexicon) -> None:
    """The verb of each clause is found, and nothing that only looks like one."""
    row = words(text, 0, len(text), [], english)
    assert [word.text for word, finite in zip(row, finite_verbs(row), strict=True) if finite] == expected
