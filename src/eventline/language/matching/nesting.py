"""Times within times: "two days before the last Friday of May" counts from a time that is read first.

Patterns name the commonest times from which something is counted; any other that stands there is one token
for them, of the class `TOLD`, and of `TOLDDAY` where it is a day. Which tokens those may be is told by the
symbols of a stretch alone, and remembered, as texts repeat themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from eventline.language.grammar.automaton import Automaton

#: So many stretches are remembered, and none that is longer.
_MOST_STRETCHES, _LONGEST = 20_000, 60
#: So many tokens before a time within another, and behind it, may be of the other.
_REACH = 8


class Nest(NamedTuple):
    """Tokens that may be a time within another: the first, the one behind them, and what they may be."""

    start: int
    end: int
    told: str


class Nesting(dict[str, tuple[Nest, ...]]):
    """Of the symbols of a stretch, the tokens that may be times within others, the innermost first.

    Args:
        automaton: The patterns of a pack.
        behind: The symbols of words behind which another time may stand.
        told: The symbols that such a time may have as one token.
    """

    __slots__ = ("_automaton", "_behind", "_told")

    def __init__(self, automaton: Automaton, behind: AbstractSet[str], told: str) -> None:
        super().__init__()
        self._automaton = automaton
        self._behind = behind
        self._told = told

    def __missing__(self, stretch: str) -> tuple[Nest, ...]:
        found = () if self._behind.isdisjoint(stretch) else tuple(self._nests(stretch))
        if len(stretch) <= _LONGEST:
            if len(self) > _MOST_STRETCHES:
                self.clear()
            self[stretch] = found
        return found

    def _nests(self, stretch: str) -> Iterator[Nest]:
        """Tokens that may be times within others, the rightmost first, and the longest of each first."""
        ends = self._automaton.ends
        for at in range(len(stretch) - 2, 1, -1):
            if stretch[at - 1] not in self._behind:
                continue
            for end, _ in reversed(ends(stretch, at)):
                if end - at > 1:
                    told = "".join(
                        symbol for symbol in self._told if self._is_nested(stretch, at, end, symbol)
                    )
                    if told:
                        yield Nest(at, end, told)

    def _is_nested(self, stretch: str, at: int, end: int, symbol: str) -> bool:
        """Whether a pattern that begins before some tokens reads farther if they are one."""
        ends = self._automaton.ends
        first = max(0, at - _REACH)
        whole = stretch[first : end + _REACH]
        inner = stretch[first:at] + symbol + stretch[end : end + _REACH]
        shorter = end - at - 1
        for start in range(at - first - 1):
            if self._automaton.root[inner[start]] is None:
                continue
            farthest = max((last for last, _ in ends(inner, start)), default=0)
            plain = max((last for last, _ in ends(whole, start)), default=0)
            if farthest > at - first and farthest + shorter > plain:
                return True
        return False
