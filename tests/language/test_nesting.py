"""Times within times, by their symbols."""

from __future__ import annotations

import pytest

from eventline.language.grammar.automaton import Automaton
from eventline.language.grammar.patterns import parse_pattern
from eventline.language.grammar.places import Places, Readers
from eventline.language.matching import nesting
from eventline.language.matching.nesting import Nest, Nesting

PLACES = Places([parse_pattern("n b (d|T)"), parse_pattern("d o m")], {})
AUTOMATON = Automaton(PLACES, Readers(PLACES, lambda symbol: frozenset({symbol})))


@pytest.mark.parametrize(
    "stretch, found",
    [
        ("nbdom", (Nest(2, 5, "T"),)),
        ("xnbdomx", (Nest(3, 6, "T"),)),
        ("nbd", ()),
        ("bdom", ()),
        ("xbdom", ()),
        ("dom", ()),
    ],
)
def test_a_time_lies_in_another(stretch: str, found: tuple[Nest, ...]) -> None:
    """Where a pattern before it reads farther if it is one token."""
    assert Nesting(AUTOMATON, frozenset("b"), "T")[stretch] == found


def test_stretches_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """When there are too many; long ones are not remembered at all."""
    monkeypatch.setattr(nesting, "_MOST_STRETCHES", 1)
    monkeypatch.setattr(nesting, "_LONGEST", 6)
    stretches = Nesting(AUTOMATON, frozenset("b"), "T")
    assert [len(stretches[stretch]) for stretch in ("nbdom", "xnbdom", "nbd", "xxnbdom")] == [1, 1, 0, 1]
    assert sorted(stretches) == ["nbd"]
