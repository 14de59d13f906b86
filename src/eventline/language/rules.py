"""A pack's rules, ready to run: patterns with what they build, and the guards around them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any

import attrs

from eventline.language.lexicon import Lexicon
from eventline.language.patterns import Atom, Choice, Fragment, Node, Repeat, Sequence, Slot, regex_source
from eventline.language.templates import Builder


@attrs.frozen
class Example:
    """A phrase that a rule must read: the words, the document time and the TIMEX3 value."""

    phrase: str
    document_time: str
    timex3: str


@attrs.frozen
class Guard:
    """What must, and must not, stand beside a match: regular expressions over the lower-cased text."""

    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    not_before: re.Pattern[str] | None = None
    not_after: re.Pattern[str] | None = None
    title: bool = False
    glued: bool = False
    alone: bool = False

    def allows(self, text: str, lowered: str, start: int, end: int) -> bool:
        """Whether a match at these offsets may stand."""
        if self.before is not None or self.not_before is not None:
            left = lowered[max(0, start - 60) : start]
            if self.before is not None and not self.before.search(left):
                return False
            if self.not_before is not None and self.not_before.search(left):
                return False
        if self.after is not None and not self.after.match(lowered, end):
            return False
        if self.not_after is not None and self.not_after.match(lowered, end):
            return False
        if self.glued and any(sign.isspace() for sign in text[start:end]):
            return False
        return not self.alone or not (text[:start].strip() or text[end:].strip(" \t\n.!?"))


@attrs.define
class Alternative:
    """A pattern and what it builds. The regular expression that takes its slots is made when first needed."""

    pattern: Node
    build: Builder
    _regex: tuple[re.Pattern[str], list[tuple[str, Node]]] | None = None

    def regex(self, lexicon: Lexicon, fragments: Mapping[str, Node]) -> tuple[re.Pattern[str], list[tuple[str, Node]]]:
        """The regular expression over symbols, and the slots of its groups in order."""
        if self._regex is None:
            slots: list[tuple[str, Node]] = []
            source = regex_source(self.pattern, lexicon.accepting, fragments, slots)
            self._regex = re.compile(source), slots
        return self._regex


@attrs.define
class Rule(Alternative):
    """A rule: an alternative with a name, guards, examples and counter-examples."""

    name: str = ""
    guard: Guard | None = None
    priority: int = 0
    examples: tuple[Example, ...] = ()
    counter: tuple[str, ...] = ()
    pair: bool = False
    typed: bool = False


@attrs.define
class Grammar:
    """The rules of a pack with its lexicon and fragments."""

    lexicon: Lexicon
    rules: tuple[Rule, ...]
    fragments: Mapping[str, tuple[Alternative, ...]]

    @cached_property
    def trees(self) -> dict[str, Node]:
        """The fragments as patterns."""
        return {
            name: found[0].pattern if len(found) == 1 else Choice(tuple(one.pattern for one in found))
            for name, found in self.fragments.items()
        }

    def spans(self, alternative: Alternative, run: Run, start: int, end: int) -> list[tuple[str, Node, int, int]] | None:
        """Name, pattern, start and end of the slots that tokens *start* to *end* fill, or None where they do not match."""
        regex, names = alternative.regex(self.lexicon, self.trees)
        found = regex.fullmatch(run.symbols, start, end)
        if found is None:
            return None
        return [
            (name, node, *found.span(number)) for number, (name, node) in enumerate(names, 1) if found.start(number) >= 0
        ]

    def build(self, alternative: Alternative, run: Run, spans: list[tuple[str, Node, int, int]]) -> Any:  # noqa: ANN401
        """What an alternative builds from its slots: an expression, or whatever a fragment stands for."""
        return alternative.build({name: self._value(node, run, first, last) for name, node, first, last in spans if name != "span"})

    def _value(self, node: Node, run: Run, start: int, end: int) -> Any:  # noqa: ANN401  what a template makes of it
        """What a slot's node is worth over tokens *start* to *end*."""
        if isinstance(node, Fragment):
            for alternative in self.fragments[node.name]:
                spans = self.spans(alternative, run, start, end)
                if spans is not None:
                    return self.build(alternative, run, spans)
        if isinstance(node, Repeat):
            return self._value(node.item, run, start, end) if start < end else None
        if isinstance(node, Choice):
            for item in node.items:
                if self._fits(item, run, start, end):
                    return self._value(item, run, start, end)
        if isinstance(node, Slot):
            return self._value(node.item, run, start, end)
        if isinstance(node, Atom) and run.values[start] is not None:
            return run.values[start]
        words = " ".join(run.words[start:end])
        return self.lexicon.value(node.label, words) if isinstance(node, Atom) else words

    def _fits(self, node: Node, run: Run, start: int, end: int) -> bool:
        if isinstance(node, Atom):
            return end - start == 1 and node.label in self.lexicon.labels(run.symbols[start])
        if isinstance(node, Sequence) and len(node.items) > end - start:
            return False
        return re.fullmatch(regex_source(node, self.lexicon.accepting, self.trees), run.symbols[start:end]) is not None


@attrs.define
class Run:
    """A run of tokens: their words (lower case), offsets, symbols, and the values of those that were put together."""

    words: list[str]
    starts: list[int]
    ends: list[int]
    symbols: str
    values: list[Any]
