"""The automaton: where rules end, and how little is kept for it."""

from __future__ import annotations

import itertools
import json
import re

import pytest

from eventline.language.grammar import automaton
from eventline.language.grammar.automaton import Automaton
from eventline.language.grammar.explored import Explored
from eventline.language.grammar.lexicon import BREAK
from eventline.language.grammar.patterns import Node, parse_pattern
from eventline.language.grammar.places import Places, Readers

FRAGMENTS = {
    "pair": "a b? | b a",
    "may": "(c){0,1}",
    "deep": "<pair> <may> | c <pair>",
}
RULES = ["a", "x:<pair> c", "<deep> <deep>?", "<may> b", "(a|b){2,3} c", "<pair>{1,2}", "c{0,2}"]


def letters(symbol: str) -> frozenset[str]:
    """A symbol that satisfies itself; the break satisfies nothing."""
    return frozenset() if symbol == BREAK else frozenset({symbol})


@pytest.fixture(name="trees")
def fragment_trees() -> dict[str, list[Node]]:
    """The fragments, read."""
    return {name: [parse_pattern(source)] for name, source in FRAGMENTS.items()}


def automaton_of(
    sources: list[str], trees: dict[str, list[Node]], explored: Explored | None = None
) -> Automaton:
    """The automaton of some patterns over letters."""
    places = Places([parse_pattern(source) for source in sources], trees)
    return Automaton(places, Readers(places, letters), explored)


def regex(source: str) -> re.Pattern[str]:
    """A pattern over letters as a regular expression."""
    while "<" in source:
        source = re.sub("<([a-z]+)>", lambda found: f"({FRAGMENTS[found[1]]})", source)
    return re.compile(re.sub(r"[a-z]+:|\s", "", source))


def test_ends_are_those_of_regular_expressions(trees: dict[str, list[Node]]) -> None:
    """Every word of up to five tokens, against what `re` reads."""
    machine = automaton_of(RULES, trees)
    patterns = [regex(source) for source in RULES]
    for size in range(1, 6):
        for signs in itertools.product("abc", repeat=size):
            word = "".join(signs)
            wanted = [
                (end, rules)
                for end in range(1, size + 1)
                if (rules := tuple(n for n, one in enumerate(patterns) if one.fullmatch(word, 0, end)))
            ]
            assert machine.ends(word, 0) == wanted, word


def test_what_was_explored_changes_nothing(trees: dict[str, list[Node]]) -> None:
    """Every word of up to five tokens, with states that were made before, written as JSON and read again."""
    machine, builder = automaton_of(RULES, trees), automaton_of(RULES, trees)
    builder.ends("aab", 0)
    written = json.dumps(builder.exploration("ab").record())
    again = automaton_of(RULES, trees, Explored.of(json.loads(written)))
    for size in range(1, 6):
        for signs in itertools.product("abc", repeat=size):
            word = "".join(signs)
            assert again.ends(word, 0) == machine.ends(word, 0), word


def test_what_was_explored_is_not_made_again(trees: dict[str, list[Node]]) -> None:
    """Neither the moves that there are nor those that there are not, two tokens from the start."""
    machine = automaton_of(RULES, trees, automaton_of(RULES, trees).exploration("abcx"))
    wanted = {word: automaton_of(RULES, trees).ends(word, 0) for word in ("ab", "ax", "xa", "ca")}
    machine.step = None  # type: ignore[assignment,method-assign]  # it must not be called
    assert {word: machine.ends(word, 0) for word in wanted} == wanted


def test_states_are_forgotten_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """And made anew."""
    monkeypatch.setattr(automaton, "_MOST_STATES", 2)
    machine = automaton_of(["a b c d e"], {})
    assert [machine.ends("abcde", 0) for _ in range(3)] == [[(5, (0,))]] * 3


def test_a_token_that_begins_nothing_ends_the_search() -> None:
    """No state is made for it."""
    machine = automaton_of(["a b"], {})
    assert machine.ends("ac", 0) == []
    assert machine.ends("ab", 1) == []


def test_a_symbol_is_stepped_over_once() -> None:
    """The second reading of the same tokens takes no step."""
    machine = automaton_of(["(a|b){1,6}"], {})
    first = machine.ends("abbaab", 0)
    machine.step = None  # type: ignore[assignment,method-assign]  # it must not be called
    assert machine.ends("abbaab", 0) == first


def test_places_of_a_repetition_are_written_out() -> None:
    """As often as it may be read."""
    places = Places([parse_pattern("a{1,3} b")], {})
    assert places.labels == ["a", "a", "a", "b"]
    assert places.begins == [[0]]
    assert places.follows == [[1, 2, 3], [2, 3], [3], []]


def test_places_of_a_fragment_are_there_once() -> None:
    """However many patterns call it."""
    places = Places([parse_pattern("<f> x"), parse_pattern("<f> y")], {"f": [parse_pattern("a b c")]})
    assert places.labels.count("b") == 1
    assert places.depths == {"<f>": 1}
    assert places.openers == {"<f>": frozenset({"a"})}
