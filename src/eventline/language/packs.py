"""Packs: a language as data, read from TOML and checked.

A pack is one file ``packs/<language>.toml`` or the files of a folder ``packs/<language>/``, taken together::

    [pack]                 language, name, triggers (classes and words that start a search)
    [numbers.small] ...    number words: small, tens, scales, ordinals; joiners, articles, ordinal and decade endings
    [words.CLASS]          value = ["word", "several words", ...]
    [fragments.name]       any = [["pattern", "template"], ...]
    [[rule]]               name, pattern, build, examples, counter, and guards
    [tense]                verbs: what tells the past, the present and the future

Anything wrong is refused with `PackError`: the file, the rule and the reason.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import resources
from typing import Any

import attrs

from eventline.calendars import Granularity
from eventline.exceptions import PackError, UnknownLanguageError
from eventline.language.automaton import Automaton
from eventline.language.lexicon import Lexicon
from eventline.language.numbers import NumberWords, number_labels, ordinal_labels
from eventline.language.patterns import Atom, Fragment, Node, PatternError, Slot, parse_pattern, walk
from eventline.language.rules import Alternative, Example, Grammar, Guard, Rule
from eventline.language.templates import TemplateError, compile_template

_RULE_KEYS = {
    "name", "pattern", "build", "examples", "counter", "priority", "before", "after", "not_before", "not_after", "title",
    "glued", "alone", "pair", "typed",
}  # fmt: skip
_TABLES = {"pack", "numbers", "words", "fragments", "rule", "tense", "signals", "guards"}
#: Classes that tokens of digits belong to; patterns may name them though no word is in them.
NUMBER_CLASSES = frozenset(
    "NUM INT NUMW D31 M12 H24 YY MIN YEAR HHMM YMD8 W19 W99 YEARW ORD ORD31 DECADE "
    "NDATE YM MY MD CLOCK DECIMAL DOTTED DATETIME YEARN HHMMY FARYEAR".split()
)


@attrs.define
class Pack:
    """A language, ready to read texts.

    Attributes:
        language: Its code.
        name: Its name, in itself.
        grammar: Lexicon, rules and fragments.
        automaton: All rules at once.
        numbers: The number words.
        tense: The tables of the section ``[tense]``: words and endings by what they tell.
        signals: The tables of the section ``[signals]``.
        ordinal: Endings of ordinals in digits.
        decade: Endings of decades in digits.
    """

    language: str
    name: str
    grammar: Grammar
    automaton: Automaton
    numbers: NumberWords
    tense: Mapping[str, frozenset[str]]
    signals: Mapping[str, Mapping[str, list[str]]]
    ordinal: tuple[str, ...] = ()
    decade: tuple[str, ...] = ()

    @property
    def lexicon(self) -> Lexicon:
        """The words."""
        return self.grammar.lexicon


def languages() -> tuple[str, ...]:
    """The languages there are packs for.

    >>> languages()
    ('en',)
    """
    root = resources.files("eventline.language") / "packs"
    return tuple(
        sorted(
            {
                entry.name.removesuffix(".toml")
                for entry in root.iterdir()
                if not entry.name.startswith((".", "_"))
            }
        )
    )


@cache
def load_pack(language: str) -> Pack:
    """The pack of a language, read once per process.

    Raises:
        UnknownLanguageError: If there is none.
        PackError: If the pack has a mistake.
    """
    known = languages()
    if language not in known:
        raise UnknownLanguageError(language, known)
    root = resources.files("eventline.language") / "packs"
    single = root / f"{language}.toml"
    if single.is_file():
        return read_pack([(single.name, single.read_text(encoding="utf-8"))])
    entries = sorted((root / language).iterdir(), key=lambda entry: entry.name)
    return read_pack(
        [(entry.name, entry.read_text(encoding="utf-8")) for entry in entries if entry.name.endswith(".toml")]
    )


def read_pack(files: Iterable[tuple[str, str]]) -> Pack:
    """Read the files of one pack.

    Args:
        files: Pairs of a name and a text.

    Returns:
        The pack.

    Raises:
        PackError: Where something is wrong.
    """
    reader = _Reader()
    for name, text in files:
        reader.take(name, text)
    return reader.pack()


@attrs.define
class _Reader:
    """Puts the tables of a pack's files together."""

    head: dict[str, Any] = attrs.Factory(dict)
    numbers: dict[str, Any] = attrs.Factory(dict)
    classes: dict[str, dict[str, Any]] = attrs.Factory(dict)
    fragments: dict[str, tuple[str, list[tuple[str, str]]]] = attrs.Factory(dict)
    rules: list[tuple[str, dict[str, Any]]] = attrs.Factory(list)
    tense: dict[str, frozenset[str]] = attrs.Factory(dict)
    signals: dict[str, dict[str, list[str]]] = attrs.Factory(dict)
    snippets: dict[str, str] = attrs.Factory(dict)
    file: str = ""

    def take(self, file: str, text: str) -> None:
        """Add one file's tables."""
        self.file = file
        try:
            tables = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise PackError(file, "the file", f"no TOML: {error}") from error
        for name in tables.keys() - _TABLES:
            raise PackError(file, name, f"no table of a pack; there are {', '.join(sorted(_TABLES))}")
        self.head.update(tables.get("pack", {}))
        self.numbers.update(tables.get("numbers", {}))
        for name, words in tables.get("words", {}).items():
            self._words(name, words)
        for name, fragment in tables.get("fragments", {}).items():
            if name in self.fragments:
                raise PackError(file, name, "two fragments of this name")
            self.fragments[name] = file, [tuple(pair) for pair in fragment["any"]]
        for rule in tables.get("rule", []):
            self.rules.append((file, rule))
        self.signals.update(tables.get("signals", {}))
        self.snippets.update(tables.get("guards", {}))
        for name, words in tables.get("tense", {}).items():
            self.tense[name] = frozenset(words)

    def _words(self, name: str, words: Mapping[str, list[str]]) -> None:
        if not name.isupper() or name in NUMBER_CLASSES:
            raise PackError(
                self.file, name, "a class of words has a name in capitals that no class of numbers has"
            )
        table = self.classes.setdefault(name, {})
        for value, spellings in words.items():
            for spelling in spellings:
                if spelling in table:
                    raise PackError(self.file, name, f"{spelling!r} is listed twice")
                table[spelling] = _read_value(value)

    def pack(self) -> Pack:
        """The pack, once all files are taken."""
        for key in ("language", "name"):
            if key not in self.head:
                raise PackError(self.file, "pack", f"{key} is missing")
        numbers = NumberWords(
            small=self.numbers.get("small", {}),
            tens=self.numbers.get("tens", {}),
            scales=self.numbers.get("scales", {}),
            ordinals=self.numbers.get("ordinals", {}),
            joiners=frozenset(self.numbers.get("joiners", ())),
            articles=frozenset(self.numbers.get("articles", ())),
        )
        self._number_classes(numbers)
        fragments = {name: self._fragment(name) for name in self.fragments}
        # Rules that end at the same token are tried in this order.
        self.rules.sort(key=lambda rule: -rule[1].get("priority", 0))
        rules = tuple(self._rule(file, table) for file, table in self.rules)
        self._check_names(fragments, rules)
        nodes = [node for rule in rules for node in walk(rule.pattern)]
        nodes += [node for found in fragments.values() for one in found for node in walk(one.pattern)]
        literals = (
            {node.label for node in nodes if isinstance(node, Atom)} - self.classes.keys() - NUMBER_CLASSES
        )
        lexicon = Lexicon(
            self.classes,
            literals | numbers.joiners | numbers.articles | {"-"} | numbers.scales.keys(),
            self.head.get("triggers", ()),
            self.numbers.get("ordinal", ()),
            self.numbers.get("decade", ()),
            self.head.get("glued", ()),
        )
        grammar = Grammar(lexicon, rules, fragments)
        automaton = Automaton([rule.pattern for rule in rules], grammar.trees, lexicon.labels)
        return Pack(
            language=self.head["language"],
            name=self.head["name"],
            grammar=grammar,
            automaton=automaton,
            numbers=numbers,
            tense=self.tense,
            signals=self.signals,
            ordinal=tuple(self.numbers.get("ordinal", ())),
            decade=tuple(self.numbers.get("decade", ())),
        )

    def _number_classes(self, numbers: NumberWords) -> None:
        """Make the number words members of the classes of numbers."""
        for words in (numbers.small, numbers.tens):
            for word, value in words.items():
                for label in number_labels(value, 0):
                    self.classes.setdefault(label, {})[word] = value
        for word, value in numbers.ordinals.items():
            for label in ordinal_labels(value):
                self.classes.setdefault(label, {})[word] = value

    def _fragment(self, name: str) -> tuple[Alternative, ...]:
        file, pairs = self.fragments[name]
        found = []
        for pair in pairs:
            if len(pair) != 2:
                raise PackError(file, name, f"{pair!r} is no pair of a pattern and a template")
            found.append(Alternative(*_parts(file, name, *pair)))
        return tuple(found)

    def _rule(self, file: str, table: dict[str, Any]) -> Rule:
        name = table.get("name", "a rule without a name")
        for key in ("name", "pattern", "build"):
            if key not in table:
                raise PackError(file, name, f"{key} is missing")
        for key in table.keys() - _RULE_KEYS:
            raise PackError(
                file, name, f"{key} is no part of a rule; there are {', '.join(sorted(_RULE_KEYS))}"
            )
        examples = tuple(Example(*example) for example in table.get("examples", ()))
        pattern, build = _parts(file, name, table["pattern"], table["build"])
        return Rule(
            pattern=pattern,
            build=build,
            name=name,
            guard=self._guard(file, name, table),
            priority=table.get("priority", 0),
            examples=examples,
            counter=tuple(table["counter"]),
            pair=bool(table.get("pair", False)),
            typed=bool(table.get("typed", False)),
        )

    def _guard(self, file: str, name: str, table: Mapping[str, Any]) -> Guard | None:
        """The guards of a rule, None where it has none; ``{name}`` stands for a table entry of ``[guards]``."""
        looks: dict[str, re.Pattern[str]] = {}
        for key in ("before", "not_before", "after", "not_after"):
            source = table.get(key)
            if source is None:
                continue
            for snippet, text in self.snippets.items():
                source = source.replace(f"{{{snippet}}}", text)
            try:
                looks[key] = re.compile(f"(?:{source})\\Z" if "before" in key else source)
            except re.error as error:
                raise PackError(file, name, f"{key} is no regular expression: {error}") from error
        flags = {key: bool(table[key]) for key in ("title", "glued", "alone") if key in table}
        return Guard(**looks, **flags) if looks or flags else None

    def _check_names(self, fragments: Mapping[str, tuple[Alternative, ...]], rules: tuple[Rule, ...]) -> None:
        """Every class and fragment that a pattern names must be there, and no fragment may contain itself."""
        owners: list[tuple[str, str, Node]] = [
            (file, table["name"], rule.pattern) for (file, table), rule in zip(self.rules, rules, strict=True)
        ]
        owners += [
            (self.fragments[name][0], name, one.pattern) for name, found in fragments.items() for one in found
        ]
        for file, name, pattern in owners:
            for node in walk(pattern):
                if isinstance(node, Fragment) and node.name not in fragments:
                    raise PackError(file, name, f"there is no fragment <{node.name}>")
                if (
                    isinstance(node, Atom)
                    and node.label.isupper()
                    and node.label.isalnum()
                    and not node.label.isdecimal()
                ):
                    if node.label not in self.classes and node.label not in NUMBER_CLASSES:
                        raise PackError(file, name, f"there is no class of words {node.label}")
        for name in fragments:
            self._check_cycle(name, fragments, ())

    def _check_cycle(
        self, name: str, fragments: Mapping[str, tuple[Alternative, ...]], seen: tuple[str, ...]
    ) -> None:
        if name in seen:
            raise PackError(
                self.fragments[name][0], name, f"<{name}> contains itself: {' > '.join((*seen, name))}"
            )
        for one in fragments[name]:
            for node in walk(one.pattern):
                if isinstance(node, Fragment):
                    self._check_cycle(node.name, fragments, (*seen, name))


def _parts(
    file: str, name: str, pattern: str, template: str
) -> tuple[Node, Callable[[Mapping[str, Any]], Any]]:
    """A pattern and its template, read."""
    try:
        tree = parse_pattern(pattern)
        slots = frozenset(node.name for node in walk(tree) if isinstance(node, Slot))
        return tree, compile_template(template, slots)
    except (PatternError, TemplateError) as error:
        raise PackError(file, name, str(error)) from error


def _read_value(value: str) -> int | str | Granularity:
    """A value of a word: an integer, a unit in capitals, or the string itself."""
    if value.lstrip("-").isdecimal():
        return int(value)
    return Granularity[value] if value in Granularity.__members__ else value
