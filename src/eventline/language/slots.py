"""Which tokens fill the slots of a pattern: a matcher with a memory, asked only about rules that have won.

Where several ways of reading lead to the same end, the first counts: alternatives in their order, and
repetitions as often as they can.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from eventline.language.lexicon import BREAK
from eventline.language.patterns import Atom, Choice, Fragment, Node, Repeat, Sequence, Slot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping


#: So many readings of fragments, and of patterns, are remembered.
_MOST_SIZES = _MOST_LAYOUTS = 20_000


class Filled(NamedTuple):
    """A slot with its pattern and the tokens that fill it, end exclusive."""

    name: str
    node: Node
    start: int
    end: int


class Opening(NamedTuple):
    """What a pattern may begin with, and whether it may read nothing."""

    labels: frozenset[str]
    empty: bool


class Openings:
    """What the patterns of a pack may begin with.

    Args:
        labels: The labels that a symbol satisfies.
        fragments: The pack's fragments by name.
    """

    def __init__(self, labels: Callable[[str], frozenset[str]], fragments: Mapping[str, Node]) -> None:
        self.labels = labels
        self.fragments = fragments
        #: Of fragments and the symbols that follow, how many tokens they may read.
        self.sizes: dict[tuple[str, str], tuple[int, ...]] = {}
        # Nodes are known by their identity: they live as long as the pack.
        self.found: dict[int, Opening] = {}
        self._chosen: dict[tuple[int, str], tuple[Node, ...]] = {}
        self._meets: dict[tuple[int, str], bool] = {}
        #: The opening of an atom, one for all of a label.
        self._atom = cache(lambda label: Opening(frozenset({label}), empty=False))

    def meets(self, node: Node, symbol: str) -> bool:
        """Whether a token may be the first that a pattern reads."""
        key = id(node), symbol
        found = self._meets.get(key)
        if found is None:
            found = self._meets[key] = not self.of(node).labels.isdisjoint(self.labels(symbol))
        return found

    def chosen(self, node: Choice, symbol: str) -> tuple[Node, ...]:
        """The items of a choice that may read a token first, or nothing."""
        key = id(node), symbol
        items = self._chosen.get(key)
        if items is None:
            labels, of = self.labels(symbol), self.of
            items = self._chosen[key] = tuple(
                [
                    item
                    for item in node.items
                    if (opening := of(item)).empty or not labels.isdisjoint(opening.labels)
                ]
            )
        return items

    def of(self, node: Node) -> Opening:
        """The opening of a pattern."""
        found = self.found.get(id(node))
        if found is None:
            found = self.found[id(node)] = self._opening(node)
        return found

    def _opening(self, node: Node) -> Opening:
        if isinstance(node, Atom):
            return self._atom(node.label)
        if isinstance(node, Fragment):
            return self.of(self.fragments[node.name])
        if isinstance(node, Repeat):
            opening = self.of(node.item)
            return opening if node.low else Opening(opening.labels, empty=True)
        if isinstance(node, Slot):
            return self.of(node.item)
        labels: set[str] = set()
        if isinstance(node, Choice):
            openings = [self.of(item) for item in node.items]
            return Opening(
                frozenset().union(*[one.labels for one in openings]), any(one.empty for one in openings)
            )
        for item in node.items:
            opening = self.of(item)
            labels |= opening.labels
            if not opening.empty:
                return Opening(frozenset(labels), empty=False)
        return Opening(frozenset(labels), empty=True)


class SlotFinder:
    """Matches patterns against the tokens of one match, which are few.

    The patterns must live as long as it does, for it knows them by their identity.

    Args:
        symbols: One symbol per token.
        openings: What the patterns of the pack may begin with.
    """

    def __init__(self, symbols: str, openings: Openings) -> None:
        self._symbols = symbols + BREAK  # which no pattern reads
        self._labels = [*map(openings.labels, self._symbols)]
        self._openings = openings
        self._known: dict[tuple[int, int], tuple[int, ...]] = {}

    def find(self, pattern: Node, start: int, end: int) -> list[Filled] | None:
        """The slots of the first way in which *pattern* reads tokens *start* to *end*; None without a way."""
        if not self.reads(pattern, start, end):
            return None
        filled: list[Filled] = []
        self._fill(pattern, start, end, filled)
        return filled

    def reads(self, node: Node, start: int, end: int) -> bool:
        """Whether a pattern reads tokens *start* to *end*."""
        return end in self._ends(node, start)

    def _ends(self, node: Node, at: int) -> tuple[int, ...]:
        """Where a pattern that begins at a token may end, the end of the first way of reading first."""
        while type(node) is Slot:  # sooner said than isinstance, and this is asked often
            node = node.item
        if type(node) is Atom:
            return (at + 1,) if node.label in self._labels[at] else ()
        if type(node) is Fragment:
            return self._fragment(node.name, at)
        key = id(node), at
        ends = self._known.get(key)
        if ends is None:
            ends = self._known[key] = self._found(node, at)
        return ends

    def _found(self, node: Sequence | Choice | Repeat, at: int) -> tuple[int, ...]:
        if isinstance(node, Sequence):
            return self._after(node.items, at)
        if isinstance(node, Repeat):
            if not self._openings.meets(node.item, self._symbols[at]):
                return () if node.low else (at,)
            return self._turns(node, 0, at)
        items = self._openings.chosen(node, self._symbols[at])
        if len(items) == 1:
            return self._ends(items[0], at)
        return _distinct([end for item in items for end in self._ends(item, at)])

    def _fragment(self, name: str, at: int) -> tuple[int, ...]:
        """Where a fragment may end; remembered from text to text, for texts repeat themselves."""
        sizes = self._openings.sizes
        key = name, self._symbols[at:]
        found = sizes.get(key)
        if found is None:
            ends = self._ends(self._openings.fragments[name], at)
            if len(sizes) > _MOST_SIZES:
                sizes.clear()
            sizes[key] = tuple([end - at for end in ends])
            return ends
        return tuple([at + size for size in found])

    def _after(self, items: tuple[Node, ...], at: int) -> tuple[int, ...]:
        """Where some patterns may end that are read one after the other."""
        ends: tuple[int, ...] = (at,)
        for item in items:
            if len(ends) == 1:
                begin = ends[0]
                if self._missed(item, begin):
                    continue
                ends = self._ends(item, begin)
                if not ends:
                    break
            else:
                ends = _distinct([end for begin in ends for end in self._ends(item, begin)])
        return ends

    def _missed(self, item: Node, at: int) -> bool:
        """Whether an item is left out, for it may be, and cannot begin with the token."""
        return (
            type(item) is Repeat and not item.low and not self._openings.meets(item.item, self._symbols[at])
        )

    def _turns(self, node: Repeat, turn: int, at: int) -> tuple[int, ...]:
        """Where a repetition may end that has been read *turn* times."""
        ends: list[int] = []
        if turn < node.high:
            for begin in self._ends(node.item, at):
                if begin > at:
                    ends += self._turns(node, turn + 1, begin)
        if turn >= node.low:
            ends.append(at)
        return _distinct(ends)

    def _fill(self, node: Node, at: int, end: int, into: list[Filled]) -> None:
        """Add the slots of the first way to read a pattern from *at* to *end*, which there is."""
        if type(node) is Atom or type(node) is Fragment:
            return
        if isinstance(node, Choice):
            self._fill(next(item for item in node.items if self.reads(item, at, end)), at, end, into)
        elif isinstance(node, Sequence):
            for number, item in enumerate(node.items, 1):
                if self._missed(item, at):
                    continue
                begins = self._ends(item, at)
                begin = begins[0]
                if len(begins) > 1:
                    rest = node.items[number:]
                    begin = next(one for one in begins if end in self._after(rest, one))
                self._fill(item, at, begin, into)
                at = begin
        elif isinstance(node, Repeat):
            for turn in range(1, node.high + 1):
                begins = self._ends(node.item, at)
                turned = [one for one in begins if one > at and end in self._turns(node, turn, one)]
                if not turned:
                    break
                self._fill(node.item, at, turned[0], into)
                at = turned[0]
        else:
            self._fill(node.item, at, end, into)
            into.append(Filled(node.name, node.item, at, end))


class Layouts:
    """The slots of patterns over the symbols of matches, remembered: texts repeat themselves.

    The patterns must live as long as it does, for it knows them by their identity.

    Args:
        openings: What the patterns of the pack may begin with.
    """

    def __init__(self, openings: Openings) -> None:
        self._openings = openings
        self._known: dict[tuple[int, str], list[Filled] | None] = {}

    def find(self, pattern: Node, symbols: str) -> list[Filled] | None:
        """The slots of the first way in which a pattern reads all tokens; None where there is no way."""
        openings = self._openings
        if not openings.meets(pattern, symbols[0]):
            return None
        key = id(pattern), symbols
        try:
            return self._known[key]
        except KeyError:
            pass
        if len(self._known) > _MOST_LAYOUTS:
            self._known.clear()
        found = self._known[key] = SlotFinder(symbols, openings).find(pattern, 0, len(symbols))
        return found

    def reads(self, pattern: Node, symbols: str) -> bool:
        """Whether a pattern reads all tokens."""
        return self.find(pattern, symbols) is not None


def _distinct(ends: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(ends))
