"""The places of patterns: where a token is read or a fragment is called, and what may come next.

Each pattern is cut into numbered places: its atoms and its calls of fragments, with repetitions written out.
Of each place the places that may follow are known (Glushkov's construction), so that reading goes from places
to places. The places of a fragment are there once, whoever calls it. Those that may follow stand in the order
of the ways of reading: alternatives as they are written, and what may be missing or repeated before what
stands behind it.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any, NamedTuple

from eventline.language.grammar.patterns import Atom, Choice, Fragment, Node, Repeat, Sequence, walk
from eventline.language.grammar.roles import Role, Roles, record_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from collections.abc import Sequence as SequenceOf


#: What of the places is lists, names and numbers only.
_WHOLE = ("labels", "follows", "begins", "entries", "depths", "opened")


class _Reach(NamedTuple):
    """The places at which a pattern may begin and end, and whether it may read nothing."""

    firsts: list[int]
    lasts: list[int]
    empty: bool


class Places:
    """The places of a pack's patterns.

    Args:
        rules: The rules' patterns; a rule is known by its index.
        fragments: The alternatives of the pack's fragments by name; none contains itself.

    Attributes:
        labels: Of each place, the label of its atom, or the fragment that it calls, as patterns write it.
        follows: Of each place, the places that may come next.
        ends: The rules that may end at a place.
        finals: The places at which a fragment may end.
        begins: Of each rule, the places at which it may begin.
        entries: The places at which a fragment may begin.
        depths: How far down the calls of a fragment go: a caller lies deeper than what it calls.
        openers: The labels with which a fragment may begin.
        opened: The fragments that may begin with a label.
        roles: Of each place, what it is in its pattern.

    >>> from eventline.language.grammar.patterns import parse_pattern
    >>> places = Places([parse_pattern("a n:b?")], {})
    >>> places.labels, places.begins, places.follows, places.ends
    (['a', 'b'], [[0]], [[1], []], {0: {0}, 1: {0}})
    >>> [str(role) for role in places.roles.values()]
    ['0', '0 n 0 1']
    """

    def __init__(self, rules: Iterable[Node], fragments: Mapping[str, SequenceOf[Node]]) -> None:
        self.labels: list[str] = []
        self.follows: list[list[int]] = []
        self.ends: dict[int, set[int]] = {}
        self.finals: set[int] = set()
        self.begins: list[list[int]] = []
        self.entries: dict[str, list[int]] = {}
        self.depths: dict[str, int] = {}
        self.openers: dict[str, frozenset[str]] = {}
        self.opened: dict[str, list[str]] = {}
        self.roles: dict[int, Role] = {}
        self._empty: dict[str, bool] = {}
        self._fragments = fragments
        for number, pattern in enumerate(rules):
            reach = self._reach(pattern, Role(), {})
            self.begins.append(reach.firsts)
            for place in reach.lasts:
                self.ends.setdefault(place, set()).add(number)

    def record(self) -> dict[str, Any]:
        """All that reading needs of it, for JSON."""
        whole = {name: getattr(self, name) for name in _WHOLE}
        ends = [[place, sorted(rules)] for place, rules in self.ends.items()]
        roles = record_of(self.roles, len(self.labels))
        return {**whole, "ends": ends, "finals": sorted(self.finals), "roles": roles}

    @classmethod
    def of(cls, record: dict[str, Any]) -> Places:
        """What `record` has written.

        >>> places = Places([Sequence((Atom("a"), Repeat(Atom("b"), 0, 1)))], {})
        >>> again = Places.of(places.record())
        >>> again.follows, again.ends
        ([[1], []], {0: {0}, 1: {0}})
        """
        places = cls((), {})
        for name in _WHOLE:
            setattr(places, name, record[name])
        places.ends = {place: set(rules) for place, rules in record["ends"]}
        places.finals = set(record["finals"])
        places.roles = Roles(*record["roles"])
        return places

    def _fragment(self, name: str, label: str) -> None:
        """Lay out a fragment, with those that it calls; places call it by its label."""
        patterns = self._fragments[name]
        each = [self._reach(pattern, Role(number), {}) for number, pattern in enumerate(patterns)]
        reach = _one_of(each)
        self.entries[label] = reach.firsts
        self.finals.update(reach.lasts)
        self._empty[label] = reach.empty
        called = {node.name for pattern in patterns for node in walk(pattern) if isinstance(node, Fragment)}
        self.depths[label] = 1 + max((self.depths[f"<{one}>"] for one in called), default=0)
        self.openers[label] = frozenset().union(*map(self._opens, reach.firsts))
        for opener in self.openers[label]:
            self.opened.setdefault(opener, []).append(label)

    def _opens(self, place: int) -> Iterable[str]:
        """The labels that a place may begin with."""
        label = self.labels[place]
        return self.openers.get(label, (label,))

    def _place(self, label: str, role: Role, *, empty: bool = False) -> _Reach:
        at = [len(self.labels)]
        self.labels.append(label)
        self.follows.append([])
        self.roles[at[0]] = role
        return _Reach(at, at, empty)

    def _reach(self, node: Node, role: Role, turns: dict[str, int]) -> _Reach:
        """Lay out a pattern, or a part of one; *turns* are those of the slots laid out so far."""
        if isinstance(node, Atom):
            return self._place(node.label, role)
        if isinstance(node, Fragment):
            label = f"<{node.name}>"
            if label not in self.entries:
                self._fragment(node.name, label)
            return self._place(label, role, empty=self._empty[label])
        if isinstance(node, Sequence):
            return self._chain([(item, False) for item in node.items], role.row(), turns)
        if isinstance(node, Choice):
            return _one_of([self._reach(item, role, turns) for item in node.items])
        if isinstance(node, Repeat):
            return self._chain([(node.item, turn >= node.low) for turn in range(node.high)], role, turns)
        return self._reach(node.item, role.slot(node.name, turns), turns)

    def _chain(self, items: list[tuple[Node, bool]], role: Role, turns: dict[str, int]) -> _Reach:
        """Lay out one pattern after the other, each with whether it may be missing."""
        firsts: list[int] = []
        lasts: list[int] = []
        nothing = True
        for node, optional in items:
            reach = self._reach(node, role, turns)
            for place in lasts:
                self.follows[place] += reach.firsts
            may_miss = optional or reach.empty
            if nothing:
                firsts += reach.firsts
            lasts = lasts + reach.lasts if may_miss else reach.lasts
            nothing = nothing and may_miss
        return _Reach(firsts, lasts, nothing)


def _one_of(each: list[_Reach]) -> _Reach:
    """The reach of one of several patterns."""
    return _Reach(
        [place for one in each for place in one.firsts],
        [place for one in each for place in one.lasts],
        any(one.empty for one in each),
    )


class Readers(dict[str, AbstractSet[str]]):
    """From a symbol to what reads it: labels, and the calls of fragments that may begin with it.

    Args:
        places: The places.
        labels: The labels that a symbol satisfies.

    >>> places = Places([Sequence((Fragment("f"), Atom("b")))], {"f": [Atom("a")]})
    >>> readers = Readers(places, lambda symbol: frozenset({symbol}))
    >>> sorted(readers["a"]), sorted(readers["b"])
    (['<f>', 'a'], ['b'])
    """

    __slots__ = ("_labels", "_opened")

    def __init__(self, places: Places, labels: Callable[[str], frozenset[str]]) -> None:
        super().__init__()
        self._opened = places.opened
        self._labels = labels

    def __missing__(self, symbol: str) -> AbstractSet[str]:
        labels = self._labels(symbol)
        called = [self._opened[label] for label in labels if label in self._opened]
        found = self[symbol] = labels.union(*called) if called else labels
        return found
