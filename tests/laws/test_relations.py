"""Relations are sound and tight: they are what trying all ways finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventline.model import chains, interval, relations, shifted
from eventline.model.dateset import DateSet
from eventline.model.shapes import Value
from eventline.model.truth import Truth
from eventline.testing import enumeration
from eventline.testing.small import small_all_of, small_values

#: Offsets of floating times that can be tried one by one.
SHIFT = 3
QUESTIONS = {word: getattr(relations, f"is_{word}") for word in enumeration.WORDS}


@pytest.fixture
def short_offset(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let floating times be within three ticks of the zoned ones, not within sixteen hours."""
    for module in (chains, interval, shifted):
        monkeypatch.setattr(module, "LARGEST_SHIFT", SHIFT)
    monkeypatch.setattr(shifted, "FURTHEST", SHIFT + 2 * chains.LONGEST)


def check(a: Value, b: Value, shift: int = 0) -> None:
    """Relations and answers are those of enumeration."""
    expected = enumeration.relations(a, b, shift)
    assert relations.possible_relations(a, b) == expected
    for word, (wanted, _) in enumeration.WORDS.items():
        truth = Truth.of(certain=bool(expected) and expected <= wanted, possible=bool(expected & wanted))
        assert QUESTIONS[word](a, b) is truth


@given(st.lists(small_values(), min_size=2, max_size=4))
def test_relations_are_those_of_enumeration(values: list[Value]) -> None:
    """In one frame: spans, sets, intervals with gaps and with open and unknown ends, windows."""
    for a in values:
        for b in values:
            check(a, b)


@pytest.mark.usefixtures("short_offset")
@given(st.lists(small_values(floating=None, width=5), min_size=2, max_size=3))
def test_relations_across_frames_are_those_of_enumeration(values: list[Value]) -> None:
    """Floating against zoned: one offset is part of the unknown, also within one interval."""
    for a in values:
        for b in values:
            check(a, b, SHIFT)


@given(small_all_of(), small_all_of() | small_values(width=3))
def test_answers_about_all_members_are_those_of_enumeration(a: DateSet, b: Value) -> None:
    """``{..}`` on either side and on both: all members must, but to overlap one is enough."""
    for word, question in QUESTIONS.items():
        assert question(a, b) is enumeration.answer(word, a, b)
        assert question(b, a) is enumeration.answer(word, b, a)


@pytest.mark.usefixtures("short_offset")
@given(small_all_of(floating=None), small_all_of(floating=None) | small_values(width=3, floating=None))
def test_answers_about_all_members_across_frames_are_those_of_enumeration(a: DateSet, b: Value) -> None:
    """The offset is shared by all members."""
    for word, question in QUESTIONS.items():
        assert question(a, b) is enumeration.answer(word, a, b, SHIFT)
