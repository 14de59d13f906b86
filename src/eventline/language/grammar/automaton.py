"""All patterns of a pack run at once: a lazily built deterministic automaton over token symbols.

Reading a token is one dictionary lookup, however many rules there are. States are made when a text first
needs them, from sets of places (`places`) that all states share; those that most texts need have been made
where the package was built (`explored`). They tell which rules end where; which tokens fill a winner's slots
is then found by `slots`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from eventline.language.grammar.explored import Explored, move, numbers_of, spelt

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Sequence as SequenceOf
    from collections.abc import Set as AbstractSet

    from eventline.language.grammar.places import Places, Readers

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
#: No place reads a symbol: one object for all, for most fronts read few symbols.
_STUCK: _Move = (frozenset(), ())


class State(dict[str, "State | None"]):
    """What has been read so far: from the next symbol to the next state, None where no rule goes on.

    Attributes:
        automaton: The automaton.
        accepts: The rules that may end here, in their order.
        number: Its number among the explored states; -1 for none.
    """

    __slots__ = ("_fronts", "accepts", "automaton", "number")

    def __init__(
        self,
        automaton: Automaton,
        fronts: SequenceOf[_Item] | None,
        accepts: tuple[int, ...],
        number: int = -1,
    ) -> None:
        super().__init__()
        self.automaton = automaton
        self.accepts = accepts
        self.number = number
        self._fronts = fronts

    @property
    def fronts(self) -> SequenceOf[_Item]:
        """The fronts, with what their fragments return to; those too to which a fragment returns here."""
        if self._fronts is None:
            self._fronts = self.automaton.explored_fronts(self.number)
        return self._fronts

    def __missing__(self, symbol: str) -> State | None:
        found = self[symbol] = self.automaton.after(self, symbol)
        return found


class Automaton:
    """The automaton of a pack's rules.

    Args:
        places: The places of the patterns of its rules; a rule is known by its index.
        readers: What reads a symbol.
        explored: States of an automaton of the very same rules and symbols.
    """

    def __init__(self, places: Places, readers: Readers, explored: Explored | None = None) -> None:
        self._explored = explored or Explored()
        self.places = places
        self._readers = readers
        self._fronts: dict[frozenset[int], Front] = {}
        self._entries = {
            name: Front(frozenset(firsts), frozenset(), final=False)
            for name, firsts in places.entries.items()
        }
        self._start = Front(frozenset().union(*places.begins), frozenset(), final=False)
        self._clear()

    def _clear(self) -> None:
        """Forget all states; the fronts are kept, for there are few."""
        #: Of each number, the calls that a fragment returns to; the explored ones are read when needed.
        self._returns: list[list[_Item] | None] = [None] * len(self._explored.returns)
        self._numbers: dict[frozenset[_Item], int] = {}
        self._states: dict[frozenset[_Item], State] = {}
        #: The explored states that a text has reached, by number.
        self._reached: dict[int, State] = {}
        root = 0 if self._explored.states else -1
        self.root = State(self, [(self._start, _NOWHERE)], (), root)

    def after(self, state: State, symbol: str) -> State | None:
        """The state after one more symbol, or None: an explored one, or a new one."""
        found = self._explored.after(state.number, symbol) if state.number >= 0 else -1
        if found is None:
            return None
        if found < 0:
            return self.step(state, symbol)
        reached = self._reached.get(found)
        if reached is None:
            accepts = tuple(numbers_of(self._explored.accepts[found]))
            reached = self._reached[found] = State(self, None, accepts, found)
        return reached

    def explored_fronts(self, number: int) -> list[_Item]:
        """The fronts of an explored state."""
        return self._items(self._explored.states[number])

    def _items(self, text: str) -> list[_Item]:
        """Fronts, with what their fragments return to, that were explored."""
        pairs, fronts = iter(numbers_of(text)), self._explored.fronts
        return [
            (self._front(frozenset(numbers_of(fronts[front]))), to)
            for front, to in zip(pairs, pairs, strict=True)
        ]

    def _returned(self, to: int) -> list[_Item]:
        """The calls that a fragment returns to."""
        found = self._returns[to]
        if found is None:
            found = self._returns[to] = self._items(self._explored.returns[to])
        return found

    def _front(self, key: frozenset[int]) -> Front:
        """The front of some places."""
        front = self._fronts.get(key)
        if front is None:
            table = self.places
            front = self._fronts[key] = Front(
                frozenset().union(*map(table.follows.__getitem__, key)),
                frozenset().union(*[table.ends[place] for place in key if place in table.ends]),
                final=not key.isdisjoint(table.finals),
            )
        return front

    def _move(self, front: Front, symbol: str) -> _Move:
        """Which places read a symbol after a front, and which call a fragment that may read it."""
        readers, labels, fragments = self._readers[symbol], self.places.labels, self._entries
        reading = [place for place in front.follows if labels[place] in readers]
        if not reading:
            move = _STUCK
        else:
            calls = [(labels[place], place) for place in reading if labels[place] in fragments]
            read = frozenset(
                [place for place in reading if labels[place] not in fragments] if calls else reading
            )
            move = read, calls
        front.moves[symbol] = move
        return move

    def step(self, state: State, symbol: str) -> State | None:
        """The state after one more symbol, or None."""
        reached: dict[int, AbstractSet[int]] = {}
        called: dict[str, dict[int, set[int]]] = {}
        items = list(state.fronts)
        while items or called:
            if not items:  # a fragment is read once, for all that call it here
                name = max(called, key=self.places.depths.__getitem__)
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
                    fronts += [item for item in self._returned(to) if item not in seen]
                    seen.update(self._returned(to))
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

    def exploration(self, symbols: str) -> Explored:
        """All states that were made, with all moves of the root and of the states next to it.

        Args:
            symbols: The symbols that there are.

        Returns:
            What an automaton of the very same rules and symbols takes as explored.
        """
        root = self.root
        nearest = [root, *[state for symbol in symbols if (state := root[symbol]) is not None]]
        states = {id(state): state for state in nearest}
        complete = len(states)
        for state in nearest:
            for symbol in symbols:
                _ = state[symbol]
        states.update((id(state), state) for state in self._states.values())
        made = list(states.values())
        numbers = {known: number for number, known in enumerate(states)}
        fronts = {front: number for number, front in enumerate(self._fronts.values())}

        def pairs(items: Iterable[_Item]) -> str:
            return spelt([number for front, to in items for number in (fronts[front], to)])

        def moves(number: int, state: State) -> str:
            told = symbols if number < complete else ""
            return "".join(
                [
                    move(symbol, None if after is None else numbers[id(after)])
                    for symbol, after in state.items()
                    if after is not None or symbol not in told
                ]
            )

        return Explored(
            symbols=symbols,
            complete=complete,
            fronts=tuple([spelt(sorted(places)) for places in self._fronts]),
            returns=tuple([pairs(items or ()) for items in self._returns]),
            states=("", *[pairs(state.fronts) for state in made[1:]]),  # the root's front is known
            accepts=tuple([spelt(state.accepts) for state in made]),
            moves=tuple([moves(number, state) for number, state in enumerate(made)]),
        )
