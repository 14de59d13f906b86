"""Which tokens fill the slots of a pattern: a small backtracking matcher, run for winners only."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from eventline.language.patterns import Atom, Choice, Fragment, Node, Repeat, Sequence, Slot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


class Filled(NamedTuple):
    """A slot with its pattern and the tokens that fill it, end exclusive."""

    name: str
    node: Node
    start: int
    end: int


#: The slots filled on the way, the last first.
_Chain: TypeAlias = "tuple[Filled, _Chain] | None"


class SlotFinder:
    """Matches patterns against one run of tokens, up to a given end.

    Args:
        symbols: One symbol per token.
        end: The token at which the match must end.
        labels: The labels that a symbol satisfies.
        fragments: The pack's fragments by name.
    """

    def __init__(
        self, symbols: str, end: int, labels: Callable[[str], frozenset[str]], fragments: Mapping[str, Node]
    ) -> None:
        self._labels = [labels(symbol) for symbol in symbols[:end]]
        self._end = end
        self._fragments = fragments

    def find(self, pattern: Node, start: int) -> list[Filled] | None:
        """The slots of the first way in which *pattern* reads the tokens from *start* to the end, or None."""
        for end, chain in self._ways(pattern, start, None):
            if end == self._end:
                filled: list[Filled] = []
                rest = chain
                while rest is not None:
                    one, rest = rest
                    filled.append(one)
                return filled[::-1]
        return None

    def _ways(self, node: Node, at: int, chain: _Chain) -> Iterator[tuple[int, _Chain]]:
        """Every way to read *node* from token *at* on: where it ends, and the slots filled."""
        if isinstance(node, Atom):
            if at < self._end and node.label in self._labels[at]:
                yield at + 1, chain
        elif isinstance(node, Sequence):
            yield from self._sequence(node.items, 0, at, chain)
        elif isinstance(node, Choice):
            for item in node.items:
                yield from self._ways(item, at, chain)
        elif isinstance(node, Slot):
            for end, inner in self._ways(node.item, at, chain):
                yield end, (Filled(node.name, node.item, at, end), inner)
        elif isinstance(node, Fragment):
            seen: set[int] = set()
            for end, _ in self._ways(self._fragments[node.name], at, None):
                if end not in seen:
                    seen.add(end)
                    yield end, chain
        else:
            yield from self._repeat(node, node.low, node.high, at, chain)

    def _sequence(
        self, items: tuple[Node, ...], number: int, at: int, chain: _Chain
    ) -> Iterator[tuple[int, _Chain]]:
        if number == len(items):
            yield at, chain
            return
        for end, inner in self._ways(items[number], at, chain):
            yield from self._sequence(items, number + 1, end, inner)

    def _repeat(
        self, node: Repeat, low: int, high: int, at: int, chain: _Chain
    ) -> Iterator[tuple[int, _Chain]]:
        if high:
            for end, inner in self._ways(node.item, at, chain):
                if end > at:
                    yield from self._repeat(node, max(low - 1, 0), high - 1, end, inner)
        if not low:
            yield at, chain
