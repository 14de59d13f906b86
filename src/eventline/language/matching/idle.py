"""Stretches that no pattern reads, told by their symbols before their words are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from eventline.language.grammar.automaton import Automaton

#: So many stretches are remembered, and none that is longer.
_MOST_STRETCHES, _LONGEST = 20_000, 40


class Idle(dict[str, bool]):
    """Of the symbols of a stretch, whether no pattern reads any of them.

    Most stretches are such: "the first", "as a", "in a new". Texts repeat them, so that what was found is
    remembered.

    Args:
        automaton: The patterns of a pack.
        merged: The symbols at which tokens may be put together or taken apart, so that the symbols of a
            stretch that holds one tell nothing.
    """

    __slots__ = ("_automaton", "_merged")

    def __init__(self, automaton: Automaton, merged: frozenset[str]) -> None:
        super().__init__()
        self._automaton = automaton
        self._merged = merged

    def __missing__(self, stretch: str) -> bool:
        ends = self._automaton.ends
        found = self._merged.isdisjoint(stretch) and not any(ends(stretch, at) for at in range(len(stretch)))
        if len(stretch) <= _LONGEST:
            if len(self) > _MOST_STRETCHES:
                self.clear()
            self[stretch] = found
        return found
