"""All patterns of a pack run at once: a lazily built deterministic automaton over token symbols.

Reading a token is one dictionary lookup, however many rules there are. States are made when a text first
needs them, from sets of places (`eventline.language.places`) that all states share. They tell which rules end
where; which tokens fill a winner's slots is then found by `eventline.language.slots`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from eventline.language.places import Places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from collections.abc import Sequence as SequenceOf
    from collections.abc import Set as AbstractSet

    from eventline.language.patterns import Node

_MOST_STATES = 50_000
#: What rules return to, which nothing calls.
_NOWHERE = 0


class Front:
    """The places of one fragment, or of the rules, that have been read last.

    Attributes:
        follows: The places that may come next.
        ends: The rules that may end here.
        final: Whether the fragment may end here.
        moves: From a symbol to the places that read it, and to the calls of fragments that may read it.
    """

    __slots__ = ("ends", "final", "follows", "moves")

    def __init__(self, follows: AbstractSet[int], ends: frozenset[int], *, final: bool) -> None:
        self.follows = follows
        self.ends = ends
        self.final = final
        self.moves: dict[str, _Move] = {}


#: A front, and the number of what its fragment returns to.
_Item: TypeAlias = "tuple[Front, int]"
#: The places that read a symbol, and those that call a fragment, with its name.
_Move: TypeAlias = "tuple[AbstractSet[int], SequenceOf[tuple[str, int]]]"


class State(dict[str, "State | None"]):
    """What has been read so far: from the next symbol to the next state, None where no rule goes on.

    Attributes:
        fronts: The fronts, with what their fragments return to; those too to which a fragment returns here.
        accepts: The rules that may end here, in their order.
    """

    __slots__ = ("accepts", "automaton", "fronts")

    def __init__(self, automaton: Automaton, fronts: SequenceOf[_Item], accepts: tuple[int, ...]) -> None:
        super().__init__()
        self.automaton = automaton
        self.fronts = fronts
        self.accepts = accepts

    def __missing__(self, symbol: str) -> State | None:
        found = self[symbol] = self.automaton.step(self, symbol)
        return found


class Automaton:
    """The automaton of a pack's rules.

    Args:
        rules: The rules' patterns; a rule is known by its index.
        fragments: The pack's fragments by name.
        labels: The labels that a token symbol satisfies.
    """

    def __init__(
        self, rules: SequenceOf[Node], fragments: Mapping[str, Node], labels: Callable[[str], frozenset[str]]
    ) -> None:
        places = self._places = Places(rules, fragments)
        self._labels = labels
        #: Of each symbol, the places that read it, and those that call a fragment that may.
        self._readers: dict[str, tuple[frozenset[int], frozenset[int]]] = {}
        self._fronts: dict[frozenset[int], Front] = {}
        self._entries = {
            name: Front(frozenset(firsts), frozenset(), final=False)
            for name, firsts in places.entries.items()
        }
        self._start = Front(frozenset(places.firsts), frozenset(), final=False)
        self._clear()

    def _clear(self) -> None:
        """Forget all states; the fronts are kept, for there are few."""
        #: Of each number, the calls that a fragment returns to.
        self._returns: list[list[_Item]] = [[]]
        self._numbers: dict[frozenset[_Item], int] = {}
        self._states: dict[frozenset[_Item], State] = {}
        self.root = State(self, [(self._start, _NOWHERE)], ())

    def _front(self, key: frozenset[int]) -> Front:
        """The front of some places."""
        front = self._fronts.get(key)
        if front is None:
            table = self._places
            front = self._fronts[key] = Front(
                frozenset().union(*map(table.follows.__getitem__, key)),
                frozenset().union(*[table.ends[place] for place in key if place in table.ends]),
                final=not key.isdisjoint(table.finals),
            )
        return front

    def _move(self, front: Front, symbol: str) -> _Move:
        """Which places read a symbol after a front, and which call a fragment that may read it."""
        readers, callers = self._readers.get(symbol) or self._reading(symbol)
        labels = self._places.labels
        calls = [(labels[place], place) for place in front.follows & callers]
        move = front.moves[symbol] = front.follows & readers, calls
        return move

    def _reading(self, symbol: str) -> tuple[frozenset[int], frozenset[int]]:
        """The places that read a symbol, and those that call a fragment that may."""
        table, labels = self._places, self._labels(symbol)
        called = {name for label in labels if label in table.opened for name in table.opened[label]}
        found = self._readers[symbol] = (
            frozenset().union(*[table.readers[label] for label in labels if label in table.readers]),
            frozenset().union(*[table.callers[name] for name in called]),
        )
        return found

    def step(self, state: State, symbol: str) -> State | None:
        """The state after one more symbol, or None."""
        reached: dict[int, AbstractSet[int]] = {}
        called: dict[str, dict[int, set[int]]] = {}
        items = list(state.fronts)
        while items or called:
            if not items:  # a fragment is read once, for all that call it here
                name = max(called, key=self._places.depths.__getitem__)
                items.append((self._entries[name], self._return(called.pop(name))))
            front, to = items.pop()
            read, calls = front.moves.get(symbol) or self._move(front, symbol)
            if read:
                reached[to] = reached[to] | read if to in reached else read
            for name, place in calls:
                called.setdefault(name, {}).setdefault(to, set()).add(place)
        if not reached:
            return None
        return self._state(
            frozenset([(self._front(frozenset(places)), to) for to, places in reached.items()])
        )

    def _return(self, callers: Mapping[int, Iterable[int]]) -> int:
        """The number of a set of calls: places, each with the number of what its own fragment returns to."""
        key = frozenset([(self._front(frozenset(places)), to) for to, places in callers.items()])
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._returns)
            self._returns.append(list(key))
        return number

    def _state(self, key: frozenset[_Item]) -> State:
        """The state of some fronts."""
        state = self._states.get(key)
        if state is None:
            accepts: set[int] = set()
            fronts, seen = list(key), set(key)
            for front, to in fronts:
                accepts |= front.ends
                if front.final:
                    fronts += [item for item in self._returns[to] if item not in seen]
                    seen.update(self._returns[to])
            state = self._states[key] = State(self, fronts, tuple(sorted(accepts)))
        return state

    def ends(self, symbols: str, start: int) -> list[tuple[int, tuple[int, ...]]]:
        """Where rules end that begin at *start*.

        Args:
            symbols: One symbol per token.
            start: The first token.

        Returns:
            Pairs of an end (exclusive) and the rules that end there, shortest first.
        """
        if len(self._states) > _MOST_STATES:
            self._clear()
        found: list[tuple[int, tuple[int, ...]]] = []
        state: State | None = self.root
        for at in range(start, len(symbols)):
            state = state[symbols[at]]  # type: ignore[index]  # None leaves the loop below
            if state is None:
                break
            if state.accepts:
                found.append((at + 1, state.accepts))
        return found
