"""A pack's rules, ready to run: patterns with what they build, and the guards around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

import attrs

from eventline.language.grammar.lexicon import Lexicon
from eventline.language.grammar.looks import Look
from eventline.language.grammar.patterns import Pattern
from eventline.language.grammar.places import Places, Readers
from eventline.language.grammar.slots import ROW, Filled, Layouts
from eventline.language.grammar.templates import Builder


@attrs.frozen
class Example:
    """A phrase that a rule must read: the words, the document time and the TIMEX3 value."""

    phrase: str
    document_time: str
    timex3: str


#: How far back guards look.
BACK = 60


@attrs.frozen
class Guard:
    """What must, and must not, stand beside a match: regular expressions over the lower-cased text.

    Attributes:
        before: What must stand before it.
        after: What must stand behind it.
        not_before: What must not stand before it.
        not_after: What must not stand behind it.
        unless_name: What stands before it where it is a time although it stands beside a capitalised word.
        title: Whether its last word must begin with a capital.
        capitals: Whether its last word must be in capitals.
        plain: Whether it may begin with a capital only where a sentence begins.
        common: Whether it may be capitalised inside a sentence only where no capitalised word follows.
        glued: Whether it must be one word.
        alone: Whether it must be all that the text says.
    """

    before: Look | None = None
    after: Look | None = None
    not_before: Look | None = None
    not_after: Look | None = None
    unless_name: Look | None = None
    title: bool = False
    capitals: bool = False
    plain: bool = False
    common: bool = False
    glued: bool = False
    alone: bool = False

    def looks(self) -> Iterator[Look]:
        """What it looks at."""
        for look in (self.before, self.after, self.not_before, self.not_after, self.unless_name):
            if look is not None:
                yield look

    def allows(self, text: str, lowered: str, start: int, end: int) -> bool:
        """Whether a match at these offsets may stand."""
        left = lowered[max(0, start - BACK) : start]
        if self.before is not None and not self.before.ends(left):
            return False
        if self.not_before is not None and self.not_before.ends(left):
            return False
        if self.unless_name is not None and _in_name(text, start, end) and not self.unless_name.ends(left):
            return False
        if self.after is not None and not self.after.pattern.match(lowered, end):
            return False
        if self.not_after is not None and self.not_after.pattern.match(lowered, end):
            return False
        if not self._is_cased(text, start, end):
            return False
        if self.glued and any(sign.isspace() for sign in text[start:end]):
            return False
        return not self.alone or (
            len(text) < 2 * BACK and not text[:start].strip() and not text[end:].strip(" \t\n.!?")
        )

    def _is_cased(self, text: str, start: int, end: int) -> bool:
        """Whether the capitals and the small letters of a match are what they must be."""
        if self.plain:
            return not (text[start].isupper() and _INSIDE.search(text, max(0, start - 3), start))
        if self.common:
            return not (_TITLE_AFTER.match(text, end) and _TITLE_WORD.search(text, start, end))
        if not (self.capitals or self.title):
            return True
        word = text[start:end].rsplit(maxsplit=1)[-1]
        return word.isupper() if self.capitals else word[0].isupper()


_TITLE_AFTER = re.compile(r"['’]?s? [A-Z][a-z]")
#: A capitalised word but the first of a sentence, or half of a word: "the Six-Day War".
_TITLE_WORD = re.compile(r"(?<=[^.!?:\s\"“] )[A-Z][a-z]|-[A-Z][a-z]")
_INSIDE = re.compile(r"[^\W_][,;]? \Z")
_CAPITALISED_BEFORE = re.compile(r"(?<![.!?\n\"”] )(?<![\"“‘])(?<!\A)\b[A-Z][\w’'-]*(?<!['’]s) \Z")
_CAPITALISED_AFTER = re.compile(r" [A-Z][a-z]")


def _in_name(text: str, start: int, end: int) -> bool:
    """Whether a match stands beside a capitalised word, other than a genitive or the first of a sentence.

    >>> _in_name("He met Theresa May.", 15, 18), _in_name("In May she left.", 3, 6)
    (True, False)
    >>> _in_name("after Leeds's April speech", 14, 19), _in_name("He said: “In May she left.”", 12, 15)
    (False, False)
    """
    left = text[max(0, start - BACK) : start]
    return bool(_CAPITALISED_BEFORE.search(left) or _CAPITALISED_AFTER.match(text, end))


@attrs.define
class Alternative:
    """A pattern and what it builds."""

    pattern: Pattern
    build: Builder


@attrs.define
class Rule(Alternative):
    """A rule: an alternative with a name, guards, examples and counter-examples."""

    name: str = ""
    guard: Guard | None = None
    examples: tuple[Example, ...] = ()
    counter: tuple[str, ...] = ()
    pair: bool = False
    typed: bool = False
    lasting: bool = False
    dial: bool = False


@attrs.define
class Grammar:
    """The rules of a pack with its lexicon and fragments.

    Attributes:
        lexicon: The words.
        rules: The rules.
        fragments: The alternatives of the fragments, by name.
        places: The places of all patterns.
    """

    lexicon: Lexicon
    rules: tuple[Rule, ...]
    fragments: Mapping[str, tuple[Alternative, ...]]
    places: Places

    @cached_property
    def readers(self) -> Readers:
        """What reads a symbol."""
        return Readers(self.places, self.lexicon.labels)

    @cached_property
    def layouts(self) -> Layouts:
        """Which tokens fill the slots of patterns."""
        return Layouts(self.places, self.readers)

    def slots(self, number: int, symbols: str) -> tuple[Filled, ...]:
        """The slots that tokens fill, counted from the first, of a rule that reads them."""
        return self.layouts.of_rule(number, symbols)[1]

    def build(self, alternative: Alternative, run: Run, at: int, slots: Iterable[Filled]) -> object:
        """What an alternative builds from its slots: an expression, or whatever a fragment stands for.

        Args:
            alternative: The alternative.
            run: The run that it reads a part of.
            at: The first token that it reads.
            slots: Its slots.
        """
        return alternative.build(
            {filled.name: self._value(filled, run, at) for filled in slots if filled.name != "span"}
        )

    def _value(self, filled: Filled, run: Run, at: int) -> object:
        """What a slot is worth, in what begins at a token."""
        start, end = at + filled.start, at + filled.end
        if filled.place == ROW:
            return " ".join(run.words[start:end])
        label = self.places.labels[filled.place]
        if label in self.places.entries:
            alternative, slots = self.layouts.of_fragment(label, run.symbols[start:end])
            return self.build(self.fragments[label[1:-1]][alternative], run, start, slots)
        value = run.values[start]
        return self.lexicon.value(label, run.words[start]) if value is None else value


@attrs.define
class Run:
    """A run of tokens: their words (lower case), offsets, symbols, and the values of merged ones."""

    words: list[str]
    starts: list[int]
    ends: list[int]
    symbols: str
    values: list[object]

    def append(self, other: Run, at: int, size: int, symbol: str, value: object) -> None:
        """Add *size* tokens of another run as one."""
        self.words.append(" ".join(other.words[at : at + size]))
        self.starts.append(other.starts[at])
        self.ends.append(other.ends[at + size - 1])
        self.symbols += symbol
        self.values.append(value)

    def take(self, other: Run, start: int, end: int) -> None:
        """Add tokens of another run as they are."""
        self.words += other.words[start:end]
        self.starts += other.starts[start:end]
        self.ends += other.ends[start:end]
        self.symbols += other.symbols[start:end]
        self.values += other.values[start:end]

    def join(self, start: int, end: int, symbol: str, value: object) -> None:
        """Make tokens one, of a value that is not told by their words."""
        self.words[start:end] = [f"<{' '.join(self.words[start:end])}: {value!r}>"]
        self.starts[start:end] = self.starts[start : start + 1]
        self.ends[start:end] = self.ends[end - 1 : end]
        self.symbols = self.symbols[:start] + symbol + self.symbols[end:]
        self.values[start:end] = [value]
