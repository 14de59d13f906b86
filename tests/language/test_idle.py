"""Stretches that no pattern reads."""

from __future__ import annotations

import pytest

from eventline.language.grammar.automaton import Automaton
from eventline.language.grammar.patterns import parse_pattern
from eventline.language.grammar.places import Places, Readers
from eventline.language.matching import idle
from eventline.language.matching.idle import Idle

PLACES = Places([parse_pattern("b c")], {})
AUTOMATON = Automaton(PLACES, Readers(PLACES, lambda symbol: frozenset({symbol})))


@pytest.mark.parametrize(
    "stretch, found",
    [("b", True), ("cb", True), ("abca", False), ("bbc", False), ("am", False), ("", True)],
)
def test_a_stretch_is_idle(stretch: str, found: bool) -> None:
    """Where no pattern reads any of it, and nothing in it is put together first."""
    assert Idle(AUTOMATON, frozenset({"m"}))[stretch] is found


def test_stretches_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """When there are too many; long ones are not remembered at all."""
    monkeypatch.setattr(idle, "_MOST_STRETCHES", 1)
    stretches = Idle(AUTOMATON, frozenset())
    assert [stretches[stretch] for stretch in ("a", "bc", "ca")] == [True, False, True]
    assert list(stretches) == ["ca"]
    assert stretches["a" * 50]
    assert list(stretches) == ["ca"]
