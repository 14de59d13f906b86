"""All patterns of a pack run at once: a lazily built deterministic automaton over token symbols.

Reading a token is one dictionary lookup, however many rules there are; states are made when a text first needs them. The states
tell which rules end where; a winner's slots are then taken by its own regular expression (`eventline.language.rules`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence as SequenceOf

from eventline.language.patterns import Atom, Choice, Fragment, Node, Repeat, Sequence, Slot

_MOST_STATES = 50_000
_ACCEPT = -1


class State(dict[str, "State | None"]):
    """What has been read so far: a mapping from the next symbol to the next state, None where no rule goes on."""

    __slots__ = ("accepts", "automaton", "edges")

    def __init__(self, automaton: Automaton, edges: dict[str, set[int]], accepts: tuple[int, ...]) -> None:
        super().__init__()
        self.automaton = automaton
        self.edges = edges
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
        self._clear()

    def _clear(self) -> None:
        """Forget all states; the rules are kept."""
        # A continuation is what is left of a pattern: (node, the number of the continuation after it), or a rule's end.
        self._continuations: list[tuple[Node | None, int]] = []
        self._numbers: dict[tuple[int, int], int] = {}
        self._closures: dict[int, tuple[tuple[tuple[str, int], ...], tuple[int, ...]]] = {}
        self._states: dict[frozenset[int], State] = {}
        self.root = self._state(
            frozenset(self._continue(node, self._end(index)) for index, node in enumerate(self._rules))
        )

    def _end(self, rule: int) -> int:
        """The continuation at the end of a rule."""
        self._continuations.append((None, rule))
        return len(self._continuations) - 1

    def _continue(self, node: Node, then: int) -> int:
        """The number of the continuation *node*, then *then*."""
        key = (id(node), then)
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._continuations)
            self._continuations.append((node, then))
        return number

    def _closure(self, number: int) -> tuple[tuple[tuple[str, int], ...], tuple[int, ...]]:
        """What may be read next from a continuation, as (label, continuation) pairs, and the rules that may end here."""
        known = self._closures.get(number)
        if known is not None:
            return known
        edges: dict[tuple[str, int], None] = {}
        accepts: dict[int, None] = {}
        node, then = self._continuations[number]
        if node is None:
            accepts[then] = None
        elif isinstance(node, Atom):
            edges[node.label, then] = None
        else:
            for following in self._expand(node, then):
                more_edges, more_accepts = self._closure(following)
                edges.update(dict.fromkeys(more_edges))
                accepts.update(dict.fromkeys(more_accepts))
        found = tuple(edges), tuple(accepts)
        self._closures[number] = found
        return found

    def _expand(self, node: Node, then: int) -> list[int]:
        """The continuations that a compound node stands for."""
        if isinstance(node, Sequence):
            for item in reversed(node.items):
                then = self._continue(item, then)
            return [then]
        if isinstance(node, Choice):
            return [self._continue(item, then) for item in node.items]
        if isinstance(node, Slot):
            return [self._continue(node.item, then)]
        if isinstance(node, Fragment):
            return [self._continue(self._fragments[node.name], then)]
        assert isinstance(node, Repeat)  # noqa: S101  the tree has no other node
        rest = self._rest(node)
        again = self._continue(node.item, then if rest is None else self._continue(rest, then))
        return [again] if node.low else [then, again]

    _rests: dict[int, tuple[Repeat, Repeat | None]]

    def _rest(self, node: Repeat) -> Repeat | None:
        """What is left of a repetition after one turn; the same object each time, for continuations go by identity."""
        try:
            rests = self._rests
        except AttributeError:
            rests = self._rests = {}
        known = rests.get(id(node))
        if known is None:
            rest = Repeat(node.item, max(node.low - 1, 0), node.high - 1) if node.high > 1 else None
            known = rests[id(node)] = (node, rest)
        return known[1]

    def _state(self, numbers: frozenset[int]) -> State:
        """The state for a set of continuations."""
        known = self._states.get(numbers)
        if known is not None:
            return known
        edges: dict[str, set[int]] = {}
        accepts: set[int] = set()
        for number in numbers:
            pairs, ends = self._closure(number)
            accepts.update(ends)
            for label, then in pairs:
                edges.setdefault(label, set()).add(then)
        state = self._states[numbers] = State(self, edges, tuple(sorted(accepts)))
        return state

    def step(self, state: State, symbol: str) -> State | None:
        """The state after one more symbol, or None."""
        numbers: set[int] = set()
        for label in self._labels(symbol):
            numbers.update(state.edges.get(label, ()))
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
