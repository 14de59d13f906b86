"""What is remembered from text to text is bounded, and changes no answer."""

from __future__ import annotations

import gc

import pytest

from eventline.exceptions import PackError
from eventline.language import context, find, resolve, slots
from eventline.language.finding import uncollected
from eventline.language.lexicon import BREAK
from eventline.language.looks import Look
from eventline.language.patterns import parse_pattern
from eventline.language.slots import Layouts, Openings, SlotFinder
from eventline.language.tokens import lowered

DAY = "2024-08-23"


def test_words_with_their_tense_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """When there are too many; they are learnt again."""
    monkeypatch.setattr(context, "_MOST_WORDS", 1)
    texts = ["Llamas grazed there on Monday.", "Llamas will graze there on Monday."] * 2
    found = [find(text, document_time=DAY)[0].timex3 for text in texts]
    assert found == ["2024-08-19", "2024-08-26"] * 2


def test_a_phrase_hangs_on_each_document_time() -> None:
    """It is read once, and resolved each time."""
    assert [resolve("last year", document_time=f"{year}-01-01").timex3 for year in (2001, 2002)] == [
        "2000",
        "2001",
    ]


@pytest.mark.parametrize(
    "text, lower",
    [("In\tMay", "in may"), ("5\r\nJune", "5 \njune"), ("a\vb\fc", "a\nb\nc"), ("“İ”\t", '"i" ')],
)
def test_every_code_point_keeps_its_place(text: str, lower: str) -> None:
    """Also where a text is all ASCII."""
    assert lowered(text) == lower


def test_a_choice_with_an_item_that_may_read_nothing() -> None:
    """It is tried whatever stands there."""
    openings = Openings(lambda symbol: frozenset({symbol} - {BREAK}), {})
    choice = parse_pattern("(a? b?)|c")
    finder = SlotFinder("ac", openings)
    assert [finder.reads(choice, at, end) for at, end in ((0, 0), (0, 1), (1, 2), (0, 2))] == [
        True,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("limit", ["_MOST_SIZES", "_MOST_LAYOUTS"])
def test_readings_are_forgotten(monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    """When there are too many; they are found again."""
    monkeypatch.setattr(slots, limit, 1)
    openings = Openings(lambda symbol: frozenset({symbol} - {BREAK}), {"f": parse_pattern("a{1,3}")})
    layouts, pattern = Layouts(openings), parse_pattern("x:<f> b?")
    for _ in range(2):
        for symbols in ("a", "aa", "aab", "aaab"):
            found = layouts.find(pattern, symbols)
            assert found is not None
            assert (found[0].start, found[0].end) == (0, symbols.count("a"))


def test_a_fragment_is_read_from_memory() -> None:
    """At whatever token it begins."""
    openings = Openings(lambda symbol: frozenset({symbol} - {BREAK}), {"f": parse_pattern("a | a a")})
    layouts = Layouts(openings)
    for pattern, source in [(parse_pattern(source), source) for source in ("b x:<f>", "b b x:<f>")]:
        size = source.count("b")
        found = layouts.find(pattern, "b" * size + "aa")
        assert found is not None
        assert (found[0].start, found[0].end) == (size, size + 2)


def test_a_guard_that_is_no_regular_expression() -> None:
    """It is refused when it is first needed, with its place."""
    with pytest.raises(PackError, match="after is no regular expression") as caught:
        _ = Look("(", "xx.toml", "r", "after").pattern
    assert (caught.value.file, caught.value.rule) == ("xx.toml", "r")


@pytest.mark.parametrize("enabled", [True, False])
def test_garbage_is_collected_as_before(enabled: bool) -> None:
    """Once a pack is made, whether it was or not."""
    before = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        with uncollected():
            assert not gc.isenabled()
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if before else gc.disable)()
