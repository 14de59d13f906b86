"""All patterns of a pack run at once: a lazily built deterministic automaton over token symbols.

Reading a token is one dictionary lookup, however many rules there are; states are made when a text first
needs them. The states
tell which rules end where; a winner's slots are then taken by its own regular expression
(`eventline.language.rules`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.language.patterns import Atom, Choice, Fragment, Node, Repeat, Sequence, Slot, walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from collections.abc import Sequence as SequenceOf

_MOST_STATES = 50_000
_ACCEPT = -1


class State(dict[str, "State | None"]):
    """What has been read so far: from the next symbol to the next state, None where no rule goes on."""

    __slots__ = ("accepts", "automaton", "numbers")

    def __init__(self, automaton: Automaton, numbers: frozenset[int], accepts: tuple[int, ...]) -> None:
        super().__init__()
        self.automaton = automaton
        self.numbers = numbers
        self.accepts = accepts

    def __missing__(self, symbol: str) -> State | None:
        found = self.automaton.step(self, symbol)
        self[symbol] = found
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
        self._fragments = fragments
        self._labels = labels
        self._rules = rules
        self._firsts: dict[int, tuple[frozenset[str], bool]] = {}
        self._rests: dict[int, Repeat | None] = {}
        self._ranks: dict[str, int] = {}
        self._clear()

    def _clear(self) -> None:
        """Forget all states; the rules are kept."""
        # A continuation is what is left of a pattern: a node and the number of the continuation after it,
        # the end of a
        # rule with its number, or several continuations, to which a fragment returns that several patterns
        # have called.
        self._continuations: list[tuple[Node | frozenset[int] | None, int]] = []
        self._numbers: dict[tuple[int, int], int] = {}
        self._joins: dict[frozenset[int], int] = {}
        self._states: dict[frozenset[int], State] = {}
        ends = []
        for index in range(len(self._rules)):
            ends.append(len(self._continuations))
            self._continuations.append((None, index))
        starts = [self._continue(node, end) for node, end in zip(self._rules, ends, strict=True)]
        self.root = self._state(frozenset(starts))
        # Most rules cannot begin with a given token: the root looks only at those that can.
        self._starting: dict[str, list[int]] = {}
        for start, node in zip(starts, self._rules, strict=True):
            for label in self._first(node)[0]:
                self._starting.setdefault(label, []).append(start)

    def _continue(self, node: Node, then: int) -> int:
        """The number of the continuation *node*, then *then*."""
        key = (id(node), then)
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._continuations)
            self._continuations.append((node, then))
        return number

    def _join(self, numbers: frozenset[int]) -> int:
        """The number of the continuation that is any of *numbers*."""
        if len(numbers) == 1:
            return next(iter(numbers))
        number = self._joins.get(numbers)
        if number is None:
            number = self._joins[numbers] = len(self._continuations)
            self._continuations.append((numbers, -1))
        return number

    def _rank(self, name: str) -> int:
        """How deep a fragment's calls of other fragments go: callers rank above what they call."""
        rank = self._ranks.get(name)
        if rank is None:
            called = [node.name for node in walk(self._fragments[name]) if isinstance(node, Fragment)]
            rank = self._ranks[name] = 1 + max((self._rank(one) for one in called), default=0)
        return rank

    def _first(self, node: Node) -> tuple[frozenset[str], bool]:
        """The labels with which a node may begin, and whether it may read nothing."""
        known = self._firsts.get(id(node))
        if known is None:
            known = self._firsts[id(node)] = self._compute_first(node)
        return known

    def _compute_first(self, node: Node) -> tuple[frozenset[str], bool]:
        if isinstance(node, Atom):
            return frozenset({node.label}), False
        if isinstance(node, Slot):
            return self._first(node.item)
        if isinstance(node, Fragment):
            return self._first(self._fragments[node.name])
        if isinstance(node, Repeat):
            labels, empty = self._first(node.item)
            return labels, empty or not node.low
        firsts = [self._first(item) for item in node.items]
        if isinstance(node, Choice):
            return frozenset().union(*(labels for labels, _ in firsts)), any(empty for _, empty in firsts)
        found: set[str] = set()
        for labels, empty in firsts:
            found |= labels
            if not empty:
                return frozenset(found), False
        return frozenset(found), True

    def _rest(self, node: Repeat) -> Repeat | None:
        """What is left of a repetition after one turn; the same object each time, as keys are identities."""
        if id(node) not in self._rests:
            self._rests[id(node)] = (
                Repeat(node.item, max(node.low - 1, 0), node.high - 1) if node.high > 1 else None
            )
        return self._rests[id(node)]

    def _advance(
        self, number: int, labels: frozenset[str], into: set[int], seen: set[int], calls: dict[str, set[int]]
    ) -> None:
        """Add the continuations after one more token with these labels; calls of fragments are put aside."""
        if number in seen:
            return
        seen.add(number)
        node, then = self._continuations[number]
        if node is None:
            return
        if isinstance(node, frozenset):
            for one in node:
                self._advance(one, labels, into, seen, calls)
            return
        firsts, empty = self._first(node)
        if empty:
            self._advance(then, labels, into, seen, calls)
        if firsts.isdisjoint(labels):
            return
        if isinstance(node, Atom):
            into.add(then)
        elif isinstance(node, Fragment):
            calls.setdefault(node.name, set()).add(then)
        else:
            for one in self._opened(node, then, labels):
                self._advance(one, labels, into, seen, calls)

    def _opened(self, node: Node, then: int, labels: frozenset[str]) -> list[int]:
        """The continuations that a compound node stands for, of those that may begin with these labels."""
        if isinstance(node, Sequence):
            for item in reversed(node.items):
                then = self._continue(item, then)
            return [then]
        if isinstance(node, Choice):
            return [
                self._continue(item, then)
                for item in node.items
                if not self._first(item)[0].isdisjoint(labels)
            ]
        if isinstance(node, Repeat):
            rest = self._rest(node)
            again = then if rest is None else self._continue(rest, then)
            return [self._continue(node.item, again)]
        assert isinstance(node, Slot)  # atoms and fragments are read by the caller
        return [self._continue(node.item, then)]

    def _accepts(self, number: int) -> frozenset[int]:
        """The rules that end where a continuation may read nothing more."""
        node, then = self._continuations[number]
        if node is None:
            return frozenset({then})
        if isinstance(node, frozenset):
            return frozenset().union(*map(self._accepts, node))
        return self._accepts(then) if self._first(node)[1] else frozenset()

    def _state(self, numbers: frozenset[int]) -> State:
        """The state for a set of continuations."""
        state = self._states.get(numbers)
        if state is None:
            accepts = frozenset().union(*map(self._accepts, numbers))
            state = self._states[numbers] = State(self, numbers, tuple(sorted(accepts)))
        return state

    def step(self, state: State, symbol: str) -> State | None:
        """The state after one more symbol, or None."""
        labels = self._labels(symbol)
        numbers: set[int] = set()
        seen: set[int] = set()
        calls: dict[str, set[int]] = {}
        begun: Iterable[int] = state.numbers
        if state is self.root:
            begun = {start for label in labels for start in self._starting.get(label, ())}
        for number in begun:
            self._advance(number, labels, numbers, seen, calls)
        while calls:  # a fragment is read once, for all that call it here
            name = max(calls, key=self._rank)
            then = self._join(frozenset(calls.pop(name)))
            self._advance(self._continue(self._fragments[name], then), labels, numbers, seen, calls)
        return self._state(frozenset(numbers)) if numbers else None

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
