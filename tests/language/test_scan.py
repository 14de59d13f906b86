"""The scan: which stretches of a text are looked at."""

from __future__ import annotations

from collections import defaultdict

import pytest

from eventline.language.grammar.lexicon import UNKNOWN, Lexicon
from eventline.language.matching import scan
from eventline.language.matching.scan import Scanner, Words, chunks
from eventline.language.text.tokens import lowered, token_pattern

#: No stretch is passed over.
BUSY = defaultdict[str, bool](bool)
LEXICON = Lexicon({"D": {"friday": 5, "saturday": 6, "o'clock": 0, "@": 1, "día": 2}}, ["of"], ["D"])
TOKEN = token_pattern(["th"], ["s"])


@pytest.mark.parametrize(
    "line, seen",
    [
        ("the bridge is closed", []),
        ("closed on friday.", [["friday"]]),
        ("closed (friday)", [["friday"]]),
        ("closed (friday,saturday)", [["friday"], ["saturday"]]),
        ("closed on the friday of  saturday of", [["friday", "of", "saturday", "of"]]),
        ("friday saturday", [["friday", "saturday"]]),
        ("seven o'clock", [["o'clock"]]),
        ("closed @ noon", [["@"]]),
        ("un café el día", [["día"]]),
        ("of of", []),
        ("friday" + chr(10) + "saturday", [["friday"], ["saturday"]]),
        ("", []),
    ],
)
def test_stretches(line: str, seen: list[list[str]]) -> None:
    """Tokens that patterns know, with a trigger among them; the rest is passed over."""
    runs = list(Scanner(LEXICON, TOKEN, BUSY).runs(lowered(line)))
    assert [run.words for run in runs] == seen
    for run in runs:
        offsets = zip(run.starts, run.ends, strict=True)
        assert [line[start:end] for start, end in offsets] == run.words


def test_the_words_of_a_stretch_may_be_parts_of_words() -> None:
    """Offsets are those of tokens, whatever the words around hold."""
    line = "left (then (friday-saturday of the week)"
    offsets = [
        pair
        for run in Scanner(LEXICON, TOKEN, BUSY).runs(line)
        for pair in zip(run.starts, run.ends, strict=True)
    ]
    assert [line[start:end] for start, end in offsets] == ["friday", "saturday", "of"]


def test_words_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """When there are too many; long ones are not remembered at all."""
    monkeypatch.setattr(scan, "_MOST_WORDS", 2)
    words = Words(LEXICON, TOKEN, " ")
    assert [words[word] for word in ("no", "one", "knows", "it")] == [UNKNOWN] * 4
    assert list(words) == ["it"]
    assert words["(" * 50] == UNKNOWN * 50
    assert list(words) == ["it"]


def test_very_long_lines_are_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """At the end of a sentence, else at a space, else anywhere."""
    monkeypatch.setattr(scan, "_CHUNK", 10)
    text = "one. two three four" + "x" * 15
    pieces = [text[start:end] for start, end in chunks(text)]
    assert pieces == ["one.", " two ", "three ", "fourxxxxxx", "xxxxxxxxx"]
    assert list(chunks("")) == []
