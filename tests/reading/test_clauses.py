"""Cutting sentences into clauses, where their events do not show it."""

from __future__ import annotations

import pytest

from eventline.language import find
from eventline.reading.clauses import clauses
from eventline.reading.lexicon import Lexicon
from eventline.reading.words import words

CASES = {
    "that, as a subject": ("That the war ended is known.", ["main: That the war ended is known ."]),
    "who, in a question": ("Who left?", ["main: Who left ?"]),
    "a parenthesis with a clause in it": (
        "The bridge (opened after the war ended) stands.",
        ["main: The bridge stands .", "aside: opened", "subordinate: the war ended"],
    ),
    "a parenthesis that never closes": ("The bridge (of stone", ["main: The bridge", "aside: of stone"]),
    "a clause that goes on behind a comma": (
        "They left after the war ended, for good reasons.",
        ["main: They left", "subordinate: the war ended , for good reasons ."],
    ),
    "a clause without a verb so far": (
        "While operations in Syria, they said, were halted, he left.",
        ["main: While operations in Syria were halted , he left .", "attribution: they said"],
    ),
    "a quotation mark behind a comma closes": (
        "He named it “Spring Rain,” hoping for peace.",
        ["main: He named it “ Spring Rain ”", "participle: hoping for peace ."],
    ),
    "what is said is not torn off behind a comma": (
        "Güler hinted at talks, provided the roads are safe.",
        ["main: Güler hinted at talks , provided the roads are safe ."],
    ),
    "and that": (
        "He said that it is late and that it rains.",
        ["main: He said", "content: it is late", "content: it rains ."],
    ),
    "and, at the end": ("He came and", ["main: He came and"]),
    "nothing": ("", []),
}


@pytest.mark.parametrize("text,expected", CASES.values(), ids=CASES.keys())
def test_clauses(text: str, expected: list[str], english: Lexicon) -> None:
    """Each word is in one clause, and each clause is what its link makes it."""
    spans = [(mention.start, mention.end) for mention in find(text)]
    row = words(text, 0, len(text), spans, english)
    found = [
        f"{c.kind.value}: {' '.join(row[place].text for place in c.words)}" for c in clauses(row, english)
    ]
    assert found == expected
