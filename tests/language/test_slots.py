"""Which tokens fill the slots of a pattern."""

from __future__ import annotations

import itertools
import json
import re

import pytest

from eventline.language.grammar import slots
from eventline.language.grammar.patterns import parse_pattern
from eventline.language.grammar.places import Places, Readers
from eventline.language.grammar.slots import ROW, Layouts

FRAGMENTS = {"f": ["a", "a a", "b"], "g": ["<f> c?", "(a|b){1,3}"]}
PATTERNS = [
    "x:<f> y:a? z:b",
    "x:(a b?) y:(b|c){0,2}",
    "x:a{0,2} y:<g>",
    "x:(a b|a) y:(b c|c)? z:(c|a){0,3}",
    "(x:a|y:b){1,4} c?",
    "x:(a? y:<g> b?) z:(a|b|c){0,4}",
    "<g>{1,3} x:<f>",
    "(a|a) b c | a x:b a",
]


def layouts_of(sources: list[str]) -> Layouts:
    """The layouts of some patterns over letters, of places that were written as JSON and read again."""
    fragments = {name: [*map(parse_pattern, each)] for name, each in FRAGMENTS.items()}
    record = json.dumps(Places([*map(parse_pattern, sources)], fragments).record())
    places = Places.of(json.loads(record))
    return Layouts(places, Readers(places, lambda symbol: frozenset({symbol})))


def regex(source: str) -> re.Pattern[str]:
    """A pattern over letters as a regular expression, its slots as groups of their names."""
    while "<" in source:
        source = re.sub("<([a-z])>", lambda found: f"({'|'.join(FRAGMENTS[found[1]])})", source)
    grouped = re.sub(
        r"([xyz]):(?:\(|([abc]))",
        lambda found: f"(?P<{found[1]}>{found[2] or ''}{')' * bool(found[2])}",
        source,
    )
    return re.compile(re.sub(r"\s", "", grouped))


def grouped(pattern: re.Pattern[str], word: str) -> dict[str, tuple[int, int]] | None:
    """What `re` finds in the groups of a pattern."""
    found = pattern.fullmatch(word)
    return (
        None
        if found is None
        else {name: found.span(name) for name in pattern.groupindex if found[name] is not None}
    )


@pytest.mark.parametrize("source", PATTERNS)
def test_slots_are_the_groups_of_regular_expressions(source: str) -> None:
    """The first way of reading, of every word of up to five tokens."""
    layouts, pattern = layouts_of([source]), regex(source)
    read = 0
    for size in range(1, 6):
        for signs in itertools.product("abc", repeat=size):
            word = "".join(signs)
            wanted = grouped(pattern, word)
            if wanted is not None:
                found = {one.name: (one.start, one.end) for one in layouts.of_rule(0, word)[1]}
                assert found == wanted, word
                read += 1
    assert read


def test_a_place_is_all_of_a_slot_or_part_of_a_row() -> None:
    """A class, and a fragment, is worth what it reads; a row is its words."""
    layouts = layouts_of(["x:(y:a b) z:(c|b c)"])
    labels = layouts.places.labels
    found = {
        word: {
            one.name: "row" if one.place == ROW else labels[one.place] for one in layouts.of_rule(0, word)[1]
        }
        for word in ("abc", "abbc")
    }
    assert found == {"abc": {"x": "row", "y": "a", "z": "c"}, "abbc": {"x": "row", "y": "a", "z": "row"}}


def test_a_slot_filled_again_is_what_filled_it_last() -> None:
    """With the tokens of that turn only."""
    (filled,) = layouts_of(["(x:(a b)){1,3}"]).of_rule(0, "abab")[1]
    assert (filled.start, filled.end) == (2, 4)


@pytest.mark.parametrize("symbols, alternative", [("a", 0), ("aa", 1), ("b", 2)])
def test_the_alternative_of_a_fragment(symbols: str, alternative: int) -> None:
    """It is the first that reads all."""
    assert layouts_of(["<f>"]).of_fragment("<f>", symbols) == (alternative, ())


@pytest.mark.parametrize("limit", ["_MOST_SIZES", "_MOST_LAYOUTS"])
def test_readings_are_forgotten(monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    """When there are too many; they are found again."""
    monkeypatch.setattr(slots, limit, 1)
    layouts = layouts_of(["c? x:<g> c"])
    for _ in range(2):
        for symbols in ("ac", "aac", "caac", "caaac"):
            (found,) = layouts.of_rule(0, symbols)[1]
            assert (found.start, found.end) == (symbols.startswith("c"), len(symbols) - 1)


def test_a_fragment_is_read_from_memory() -> None:
    """At whatever token it begins."""
    layouts = layouts_of(["b x:<f>", "b b x:<f>"])
    for number in (0, 1):
        (found,) = layouts.of_rule(number, "b" * (number + 1) + "aa")[1]
        assert (found.start, found.end) == (number + 1, number + 3)
