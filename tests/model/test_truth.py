"""The three answers, and Kleene's logic."""

from __future__ import annotations

from itertools import product

import pytest

from eventline import Truth, UndecidedError

#: What each answer may turn out to be.
WORLDS = {Truth.NO: {False}, Truth.MAYBE: {False, True}, Truth.YES: {True}}
OF_WORLDS = {frozenset(worlds): answer for answer, worlds in WORLDS.items()}


@pytest.mark.parametrize("a, b", list(product(Truth, Truth)), ids=str)
def test_logic_is_that_of_all_worlds(a: Truth, b: Truth) -> None:
    """And, or and not are what they are in every way that both can turn out."""
    pairs = list(product(WORLDS[a], WORLDS[b]))
    assert (a & b) is OF_WORLDS[frozenset(x and y for x, y in pairs)]
    assert (a | b) is OF_WORLDS[frozenset(x or y for x, y in pairs)]
    assert (~a) is OF_WORLDS[frozenset(not x for x in WORLDS[a])]


@pytest.mark.parametrize(
    "answer, certain, possible",
    [(Truth.YES, True, True), (Truth.MAYBE, False, True), (Truth.NO, False, False)],
)
def test_certain_and_possible(answer: Truth, certain: bool, possible: bool) -> None:
    """YES is certain, YES and MAYBE are possible; both together make the answer."""
    assert (answer.certain, answer.possible) == (certain, possible)
    assert Truth.of(certain=certain, possible=possible) is answer


def test_maybe_is_no_bool() -> None:
    """YES and NO are bools, MAYBE refuses to be one."""
    assert bool(Truth.YES)
    assert not bool(Truth.NO)
    with pytest.raises(UndecidedError, match="MAYBE is neither true nor false"):
        bool(Truth.MAYBE)


def test_logic_is_of_answers_only() -> None:
    """An answer is not joined with anything else."""
    with pytest.raises(TypeError):
        Truth.YES & True  # type: ignore[operator]
    with pytest.raises(TypeError):
        Truth.YES | True  # type: ignore[operator]
    assert repr(Truth.YES) == "Truth.YES"
