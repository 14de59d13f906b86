"""What commas, dashes or brackets set apart is beside the sentence, whichever of them do."""

from __future__ import annotations

import pytest

from eventline.language import find
from eventline.language.joining.set_apart import with_commas

#: What is set apart stands between two bars.
SENTENCES = [
    "It opened in 1962. In 1972|ten years later|it closed.",
    "The army spoke late on Sunday. On Saturday|a day earlier|rebels had called a truce.",
    "On Saturday the mayor|elected in 2011|will speak.",
    "On Saturday the mayor|who will stand again|resigned.",
    "Ruiz|a member of the side that won in 2013|is out until October.",
    "Next Tuesday|3 September|they meet.",
    "Last week|on Monday|it rained.",
    "In May last year|on the 3rd|it rained.",
    "Two days earlier|on Monday|it rained.",
    "In October|five months after the fire|it reopened.",
    "The vote|on 3 May 2019|was lost.",
    "That year|2015|it rained.",
    "The following year|2016|it rained.",
    "Today|Friday|it rains.",
    "On Thursday|yesterday|it rained.",
    "A week ago|on 16 August|it rained.",
    "Ten years ago|in 2014|it rained.",
]
DASHES = [(" — ", " — "), ("—", "—"), (" – ", " – "), (" - ", " - "), (" -- ", " -- ")]


def _told(sentence: str, opening: str, closing: str) -> list[tuple[str, object]]:
    text = sentence.replace("|", opening, 1).replace("|", closing, 1)
    return [(one.timex3, one.value) for one in find(text, document_time="2024-08-23")]


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("opening, closing", DASHES)
def test_dashes(sentence: str, opening: str, closing: str) -> None:
    """They set apart as commas do."""
    assert _told(sentence, opening, closing) == _told(sentence, ", ", ", ")


@pytest.mark.parametrize("sentence", SENTENCES[:7])
def test_brackets(sentence: str) -> None:
    """They do so too."""
    assert _told(sentence, " (", ") ") == _told(sentence, ", ", ", ")


@pytest.mark.parametrize(
    "text, ends",
    [
        ("It runs from 3 May – 5 June – or so", ["3 May", "5 June"]),
        ("Monday – Friday – closed", ["Monday", "Friday"]),
        ("1939 – 1945 – war years", ["1939", "1945"]),
        ("3 – 5 May – open", ["3", "5 May"]),
    ],
)
def test_ranges(text: str, ends: list[str]) -> None:
    """Their dashes stay."""
    found = find(text, document_time="2024-08-23")
    assert [one.text for one in found if one.group == 1] == ends


@pytest.mark.parametrize("text", ["3 May – the vote: 4 May – the count", "They left—and came back."])
def test_single_dashes(text: str) -> None:
    """They stay too."""
    assert with_commas(text, text.lower(), []) == text.lower()
