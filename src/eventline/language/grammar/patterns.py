"""The little language in which the rules of a pack are written, and what it compiles to.

A pattern is read over *tokens*, not characters::

    n:<count> unit:UNIT ago            a count, a unit word, the word "ago"
    day:ORD of? month:MONTH            "of" may be missing
    (in|during) the? year:YEAR         one of several
    unit:UNIT (and unit2:UNIT){0,3}    a bounded repetition

UPPER-CASE names are token classes, ``<names>`` are fragments of the pack, everything else is a literal word
or sign; ``'...'`` or ``"..."``
quotes signs that the notation itself uses. ``slot:item`` names what a rule's template reads. Repetition is
always bounded, so that matching is linear in the length of the text.

`parse_pattern` gives the tree; `automaton` runs all patterns of a pack at once, and `slots` finds which
tokens fill the slots of the one that wins.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TypeAlias, final

import attrs

from eventline.exceptions import PackError


@final
@attrs.frozen
class Atom:
    """One token: a class (``MONTH``) or a literal word (``ago``)."""

    label: str


@final
@attrs.frozen
class Fragment:
    """A pattern of the pack, by name."""

    name: str


@final
@attrs.frozen
class Sequence:
    """One item after the other."""

    items: tuple[Node, ...]


@final
@attrs.frozen
class Choice:
    """One of several."""

    items: tuple[Node, ...]


@final
@attrs.frozen
class Repeat:
    """Between *low* and *high* times."""

    item: Node
    low: int
    high: int


@final
@attrs.frozen
class Slot:
    """A named part of the match."""

    name: str
    item: Node


Node: TypeAlias = Atom | Fragment | Sequence | Choice | Repeat | Slot

_LEXER = re.compile(
    r"\s*(?:(?P<slot>[a-z_][a-z0-9_]*):(?=\S)"
    r"|(?P<fragment><[a-z][a-z0-9_-]*>)"
    r"|'(?P<quoted>[^']+)'"
    r'|"(?P<double>[^"]+)"'
    r"|(?P<repeat>\{\d+,\d+\}|\?)"
    r"|(?P<sign>[()|])"
    r"|(?P<word>[^\s()|?{}<>'\":]+))"
)
_DEEPEST_REPEAT = 12


class PatternError(ValueError):
    """A pattern that cannot be read; the pack loader turns it into a `PackError`."""


_END = ("end", "")
_BAR, _OPEN, _CLOSE = (("sign", sign) for sign in "|()")
#: What ends a sequence.
_STOPS = frozenset({_END, _BAR, _CLOSE})


@attrs.define
class _Reader:
    """A recursive-descent reader over the lexed pattern, which ends with `_END`."""

    lexemes: list[tuple[str, str]]
    at: int = 0

    def choice(self) -> Node:
        items = [self.sequence()]
        while self.lexemes[self.at] == _BAR:
            self.at += 1
            items.append(self.sequence())
        return items[0] if len(items) == 1 else Choice(tuple(items))

    def sequence(self) -> Node:
        items: list[Node] = []
        while self.lexemes[self.at] not in _STOPS:
            item = self.item()
            while self.lexemes[self.at][0] == "repeat":
                item = self.repeated(item)
            items.append(item)
        if not items:
            raise PatternError("an empty alternative: write item? for what may be missing")
        return items[0] if len(items) == 1 else Sequence(tuple(items))

    def repeated(self, item: Node) -> Node:
        mark = self.lexemes[self.at][1]
        self.at += 1
        low, high = (0, 1) if mark == "?" else tuple(map(int, mark[1:-1].split(",")))
        if not low <= high <= _DEEPEST_REPEAT or not high:
            raise PatternError(
                f"{mark}: a repetition runs from low to high, with high from 1 to {_DEEPEST_REPEAT}"
            )
        return Repeat(item, low, high)

    def item(self) -> Node:
        kind, text = lexeme = self.lexemes[self.at]
        if lexeme in _STOPS or kind == "repeat":
            raise PatternError(f"{text or 'the end'!r} where an item should stand")
        self.at += 1
        if kind == "slot":
            return Slot(text, self.item())
        if kind == "fragment":
            return Fragment(text[1:-1])
        if kind in {"word", "quoted", "double"}:
            return Atom(text)
        inner = self.choice()
        if self.lexemes[self.at] != _CLOSE:
            raise PatternError("a ( without its )")
        self.at += 1
        return inner


def parse_pattern(source: str) -> Node:
    """Read a pattern.

    Args:
        source: The pattern, as in the module's docstring.

    Returns:
        Its tree.

    Raises:
        PatternError: Where the pattern cannot be read.

    >>> parse_pattern("n:INT ago")
    Sequence(items=(Slot(name='n', item=Atom(label='INT')), Atom(label='ago')))
    """
    lexemes: list[tuple[str, str]] = []
    at = 0
    source = source.strip()
    while at < len(source):
        found = _LEXER.match(source, at)
        if found is None:
            raise PatternError(f"cannot read {source[at : at + 12]!r}")
        kind = str(found.lastgroup)
        lexemes.append((kind, found[kind]))
        at = found.end()
    reader = _Reader([*lexemes, _END])
    tree = reader.choice()
    if reader.lexemes[reader.at] != _END:
        raise PatternError("a ) without its (")
    return tree


@final
class Pattern:
    """A pattern and where it is written, read when a text first needs it: most rules wait for long.

    Args:
        source: The pattern.
        file: The file of the pack.
        owner: The rule or fragment.

    >>> Pattern("n:INT ago", "en.toml", "ago").slots
    frozenset({'n'})
    """

    def __init__(self, source: str, file: str, owner: str) -> None:
        self.source = source
        self.file = file
        self.owner = owner

    @cached_property
    def tree(self) -> Node:
        """Its tree, the same each time.

        Raises:
            PackError: If the pattern cannot be read.
        """
        try:
            return parse_pattern(self.source)
        except PatternError as error:
            raise PackError(self.file, self.owner, str(error)) from error

    @property
    def slots(self) -> frozenset[str]:
        """The names of its slots, found without reading all of it."""
        return frozenset([found["slot"] for found in _LEXER.finditer(self.source) if found["slot"]])


def walk(node: Node) -> list[Node]:
    """The node and all nodes below it, those of one depth together.

    >>> [type(node).__name__ for node in walk(parse_pattern("a? b"))]
    ['Sequence', 'Repeat', 'Atom', 'Atom']
    """
    found: list[Node] = [node]
    for one in found:
        if isinstance(one, Sequence | Choice):
            found.extend(one.items)
        elif isinstance(one, Repeat | Slot):
            found.append(one.item)
    return found
