"""The scan: which stretches of a text are looked at."""

from __future__ import annotations

import pytest

from eventline.language import scan
from eventline.language.finding import reader
from eventline.language.lexicon import Lexicon
from eventline.language.packs import languages, load_pack
from eventline.language.scan import Scanner, chunks
from eventline.language.tokens import lowered

LEXICON = Lexicon({"D": {"friday": 5, "o'clock": 0, "@": 1, "día": 2}}, ["of"], ["D"])


@pytest.mark.parametrize(
    "line, seen",
    [
        ("the bridge is closed", False),
        ("closed on friday.", True),
        ("closed (friday)", True),
        ("seven o'clock", True),
        ("closed at 7", True),
        ("closed @ noon", True),
        ("un café", True),
        ("", False),
    ],
)
def test_lines_with_a_trigger_or_a_digit(line: str, seen: bool) -> None:
    """And those with letters that are none of ASCII, which are not told apart here."""
    assert bool(list(Scanner(LEXICON).blocks(line))) is seen


def test_long_lines_are_cut_before_words_that_no_pattern_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that no match is cut."""
    monkeypatch.setattr(scan, "_BLOCK", 10)
    scanner = Scanner(Lexicon({"D": {"friday": 5, "saturday": 6}}, [], ["D"]))
    line = "they met on friday saturday and talked about nothing at all"
    assert [line[start:end] for start, end in scanner.blocks(line)] == ["they met on friday saturday and"]


@pytest.mark.parametrize("code", languages())
def test_nothing_is_lost(code: str) -> None:
    """Around each example of each rule, the blocks hold the runs that the whole text holds."""
    matcher = reader(code).matcher
    scanner, prose = Scanner(matcher.pack.lexicon), "the committee discussed proposals without conclusions "
    for rule in load_pack(code).grammar.rules:
        for example in rule.examples:
            text = lowered(f"{prose * 7}{example.phrase} {prose * 7}{example.phrase}")
            seen = [run for block in scanner.blocks(text) for run in matcher.tokenizer.runs(text, *block)]
            pieces = [run for piece in chunks(text) for run in matcher.tokenizer.runs(text, *piece)]
            assert seen == pieces, example


def test_very_long_lines_are_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """At the end of a sentence, else at a space, else anywhere."""
    monkeypatch.setattr(scan, "_CHUNK", 10)
    text = "one. two three four" + "x" * 15
    pieces = [text[start:end] for start, end in chunks(text)]
    assert pieces == ["one.", " two ", "three ", "fourxxxxxx", "xxxxxxxxx"]
    assert list(chunks("")) == []
