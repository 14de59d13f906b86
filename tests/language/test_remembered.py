"""What is remembered from text to text is bounded, and changes no answer."""

from __future__ import annotations

import gc

import pytest

from eventline.exceptions import PackError
from eventline.language import find, resolve
from eventline.language.finding import uncollected
from eventline.language.grammar.looks import Look
from eventline.language.tense import context
from eventline.language.text.tokens import lowered

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
