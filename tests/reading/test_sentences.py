"""Where sentences begin and end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventline.reading.lexicon import Lexicon, lexicon
from eventline.reading.sentences import LONGEST, sentences


def split(text: str, english: Lexicon, *spans: tuple[int, int]) -> list[str]:
    """All sentences of a text."""
    return [text[start:end] for start, end in sentences(text, english, spans, every=True)]


CASES = {
    "two": ("It began. It ended.", ["It began.", "It ended."]),
    "a title ends nothing": ("Dr. Weiss came. She left.", ["Dr. Weiss came.", "She left."]),
    "an abbreviation before a new sentence": (
        "They met in Washington, D.C. Officials came.",
        ["They met in Washington, D.C.", "Officials came."],
    ),
    "an abbreviation before a name": (
        "They met in Washington, D.C. Smith came.",
        ["They met in Washington, D.C. Smith came."],
    ),
    "a blank line": ("A headline\n\nIt began.", ["A headline", "It began."]),
    "a headline": (
        "Ferry stops\nThe ferry stopped on Monday when divers found a crack in the hull.",
        ["Ferry stops", "The ferry stopped on Monday when divers found a crack in the hull."],
    ),
    "lines broken at a width": (
        "The ferry stopped on Monday when a diver found\na crack in the hull, and a new one came. It\nleft.",
        [
            "The ferry stopped on Monday when a diver found\na crack in the hull, and a new one came.",
            "It\nleft.",
        ],
    ),
    "blanks around": ("  It began.  \r\n\r\n\t It ended. \n", ["It began.", "It ended."]),
    "nothing": (" \n ", []),
    "an initial before a blank of two bytes": ("J.\u00a0Smith came. A.\u2028 B.", None),
}


@pytest.mark.parametrize("text,expected", CASES.values(), ids=CASES.keys())
def test_sentences(text: str, expected: list[str] | None, english: Lexicon) -> None:
    """A sentence ends where a reader would end it; None: anywhere, but without a crash."""
    found = split(text, english)
    assert expected is None or found == expected


def test_only_sentences_with_a_span(english: Lexicon) -> None:
    """Sentences in which no span begins are left out."""
    text = "One began. Two ended in 2019. Three.\n\nFour."
    assert [text[a:b] for a, b in sentences(text, english, [(24, 28)])] == ["Two ended in 2019."]


def test_no_end_cuts_a_span(english: Lexicon) -> None:
    """A date such as "3 p.m. Friday" stays whole, whatever its full stops look like."""
    assert split("It began at 3 p.m. Friday.", english, (12, 25)) == ["It began at 3 p.m. Friday."]


def test_what_is_too_long_is_cut_between_words(english: Lexicon) -> None:
    """No sentence is longer than the bound."""
    found = split("word " * 2000, english)
    assert "".join(piece + " " for piece in found) == "word " * 2000
    assert max(map(len, found)) <= LONGEST


def test_what_has_no_blank_is_cut_anywhere(english: Lexicon) -> None:
    """A line without blanks is cut all the same."""
    assert list(map(len, split("x" * (LONGEST + 5), english))) == [LONGEST, 5]


def test_a_long_sentence_is_not_cut_inside_a_span(english: Lexicon) -> None:
    """A date across the bound moves the cut before it."""
    text = "x" * (LONGEST - 10) + " 3 August 1870 " + "x" * 50
    at = text.index("3")
    assert split(text, english, (at, at + 13))[1].startswith("3 August 1870 x")


def test_a_long_paragraph_is_read_in_portions(english: Lexicon) -> None:
    """Portions end where sentences do, if there are sentences."""
    text = "It began in town. " * 3000 + "x" * 30_000
    assert split(text, english)[:3001] == ["It began in town."] * 3000 + ["x" * LONGEST]


@given(st.text(st.sampled_from("aB .!?\n\r\t\u00a0\u2028\u200f\x00“”\"'()😀é\ud800"), max_size=80))
def test_every_word_is_in_one_sentence(text: str) -> None:
    """Sentences are ascending, apart, without blanks around them, and hold all that is no blank."""
    found = list(sentences(text, lexicon("en"), [], every=True))
    assert all(text[start:end] == text[start:end].strip() for start, end in found)
    assert all(end <= start for (_, end), (start, _) in pairwise(found))
    assert "".join("".join(text[start:end] for start, end in found).split()) == "".join(text.split())
