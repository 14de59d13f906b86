"""Which tokens fill the slots of a pattern: its places gone through once more, for rules that have won.

Where several ways of reading lead to the same end, the first counts: alternatives in their order, and
repetitions as often as they can. It is the order in which the places of a pattern follow one another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from eventline.language.grammar.places import Places, Readers

#: So many readings of fragments, and of patterns, are remembered.
_MOST_SIZES = _MOST_LAYOUTS = 20_000
#: Where no single place reads a slot, but a row of them.
ROW = -1


class Filled(NamedTuple):
    """A slot, the place that reads it, `ROW` for several, and the tokens that fill it, end exclusive."""

    name: str
    place: int
    start: int
    end: int


#: How tokens are read: by which alternative of a fragment, and what fills its slots.
Layout: TypeAlias = "tuple[int, tuple[Filled, ...]]"
#: A place, and the tokens that it reads.
_Step: TypeAlias = tuple[int, int, int]


class Layouts:
    """The slots of patterns over the symbols of matches, remembered: texts repeat themselves.

    Args:
        places: The places of the patterns.
        readers: What reads a symbol.
    """

    def __init__(self, places: Places, readers: Readers) -> None:
        self.places = places
        self.readers = readers
        #: Of fragments and the symbols that follow, how many tokens they may read.
        self.sizes: dict[tuple[str, str], tuple[int, ...]] = {}
        self._known: dict[tuple[int | str, str], Layout] = {}

    def of_rule(self, number: int, symbols: str) -> Layout:
        """How a rule reads all of some tokens, which it does."""
        return self._layout(number, symbols, self.places.begins[number], self.places.ends)

    def of_fragment(self, name: str, symbols: str) -> Layout:
        """How a fragment, by its label, reads all of some tokens, which it does."""
        return self._layout(name, symbols, self.places.entries[name], self.places.finals)

    def _layout(
        self, pattern: int | str, symbols: str, firsts: Iterable[int], lasts: Container[int]
    ) -> Layout:
        key = pattern, symbols
        try:
            return self._known[key]
        except KeyError:
            pass
        if len(self._known) > _MOST_LAYOUTS:
            self._known.clear()
        path = _Walk(symbols, self).path(firsts, lasts, 0)
        assert path is not None  # it has been read before
        found = self._known[key] = self._filled(path)
        return found

    def _filled(self, path: list[_Step]) -> Layout:
        """What the places of a path, the last of them first, tell of their slots."""
        roles = self.places.roles
        slots: dict[str, tuple[int, Filled]] = {}
        for place, start, end in reversed(path):
            for name, turn, single in roles[place].slots:
                begun = slots.get(name)
                if begun is None or begun[0] != turn:  # where a slot is filled again, the last time counts
                    slots[name] = turn, Filled(name, place if single else ROW, start, end)
                else:
                    slots[name] = turn, begun[1]._replace(end=end)
        return roles[path[0][0]].alternative, tuple([filled for _, filled in slots.values()])


class _Walk:
    """Goes through the places of patterns along the tokens of one match, which are few.

    Args:
        symbols: One symbol per token.
        layouts: What is known of the patterns.
    """

    def __init__(self, symbols: str, layouts: Layouts) -> None:
        self._symbols = symbols
        self._size = len(symbols)
        self._reads = [*map(layouts.readers.__getitem__, symbols)]
        self._places = layouts.places
        self._sizes = layouts.sizes
        #: Places and the tokens behind them from which no way leads to the end.
        self._stuck: set[tuple[int, int]] = set()
        #: Of places and the tokens behind them, where their fragment may end.
        self._beyond: dict[tuple[int, int], dict[int, None]] = {}

    def path(self, firsts: Iterable[int], lasts: Container[int], at: int) -> list[_Step] | None:
        """The first way from one of some places to one of the last, the last step first; None without one."""
        for place, ends in self._steps(firsts, at):
            for end in ends:
                if end == self._size:
                    if place in lasts:
                        return [(place, at, end)]
                elif (place, end) not in self._stuck:
                    rest = self.path(self._places.follows[place], lasts, end)
                    if rest is not None:
                        rest.append((place, at, end))
                        return rest
                    self._stuck.add((place, end))
        return None

    def _steps(self, places: Iterable[int], at: int) -> list[tuple[int, tuple[int, ...]]]:
        """The places that read a token, or call what does, and where they may end."""
        reads, alone = self._reads[at], (at + 1,)
        labels, fragments = self._places.labels, self._places.entries
        return [
            (place, self._ends(label, at) if label in fragments else alone)
            for place in places
            if (label := labels[place]) in reads
        ]

    def _ends(self, name: str, at: int) -> tuple[int, ...]:
        """Where a fragment may end, the end of the first way of reading first.

        It is remembered from text to text, for texts repeat themselves.
        """
        key = name, self._symbols[at:]
        sizes = self._sizes.get(key)
        if sizes is None:
            if len(self._sizes) > _MOST_SIZES:
                self._sizes.clear()
            ends = self._reached(self._places.entries[name], at)
            sizes = self._sizes[key] = tuple([end - at for end in ends])
        return tuple([at + size for size in sizes])

    def _reached(self, firsts: Iterable[int], at: int) -> dict[int, None]:
        """Where a fragment may end that goes on with one of some places, in order."""
        found: dict[int, None] = {}
        if at < self._size:
            for place, ends in self._steps(firsts, at):
                for end in ends:
                    found.update(self._ended(place, end))
        return found

    def _ended(self, place: int, end: int) -> dict[int, None]:
        """Where a fragment may end that has been read up to a place: farther on, if it can."""
        known = self._beyond.get((place, end))
        if known is None:
            known = self._beyond[place, end] = self._reached(self._places.follows[place], end)
            if place in self._places.finals:
                known[end] = None
        return known
