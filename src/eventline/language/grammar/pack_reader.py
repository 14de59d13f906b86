"""Reading the files of a pack, and refusing what is wrong in them.

Every mistake is a `PackError` with the file, the rule or table, and the reason.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

import attrs

from eventline.calendars import Granularity
from eventline.exceptions import PackError
from eventline.language.grammar.lexicon import Lexicon
from eventline.language.grammar.looks import Look
from eventline.language.grammar.names import NameTables
from eventline.language.grammar.number_words import NumberWords
from eventline.language.grammar.patterns import Atom, Fragment, Pattern, walk
from eventline.language.grammar.places import Places
from eventline.language.grammar.rules import Alternative, Example, Grammar, Guard, Rule
from eventline.language.grammar.tables_of_tense import TenseTables
from eventline.language.grammar.templates import Template
from eventline.language.text.numbers import number_labels, ordinal_labels
from eventline.resolution.policy import DateOrder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from eventline.language.grammar.pack_files import Source
    from eventline.language.grammar.templates import Builder

#: The tables of a pack.
TABLES = (
    "pack",
    "numbers",
    "words",
    "fragments",
    "rule",
    "guards",
    "tense",
    "signals",
    "names",
    "locales",
    "soft",
)
#: The orders of dates in digits, of which ``[locales]`` lists the places.
ORDERS = get_args(DateOrder)
#: The tables of the section ``[tense]``: what `Tense` knows.
TENSES = frozenset(table.name for table in attrs.fields(TenseTables))
#: Those of the section ``[names]``.
NAMES = frozenset(table.name for table in attrs.fields(NameTables))
#: The name of an entry of ``[guards]`` in a guard; no number of times is told so.
_ENTRY = re.compile(r"\{([a-z_]+)\}")
_LOOKS = ("before", "not_before", "unless_name", "after", "not_after")
_FLAGS = ("title", "capitals", "plain", "common", "glued", "alone")
_RULE_KEYS = {
    "name",
    "pattern",
    "build",
    "examples",
    "counter",
    "priority",
    "pair",
    "typed",
    "lasting",
    "dial",
    *_LOOKS,
    *_FLAGS,
}
#: Classes that tokens of digits belong to; patterns may name them though no word is in them.
NUMBER_CLASSES = frozenset(
    {
        "CLOCK", "D31", "DATETIME", "DECADE", "DECIMAL", "DOTTED", "FARYEAR", "H24", "HHMM",
        "HHMMY", "INT", "M12", "MD", "MIN", "MY", "NDATE", "NUM", "NUMW",
        "ORD", "ORD31", "W19", "W99", "YEAR", "YEARN", "YEARW", "YM", "YMD8",
        "YEARPAIR", "YY", "DY", "TOLD", "TOLDDAY",
    }
)  # fmt: skip


class Named(NamedTuple):
    """Whose a pattern is, within a fragment or not, and what it names: words and their classes, fragments."""

    file: str
    owner: str
    within: bool
    labels: frozenset[str]
    fragments: frozenset[str]


@attrs.define
class PackReader:
    """Puts the tables of a pack's files together, and checks them.

    Args:
        genre: Kind of text: files that say another one in ``[pack]`` are passed over.

    Attributes:
        head: The table ``[pack]``.
        numbers: The table ``[numbers]``.
        classes: Words with their values, by class.
        fragments: File and alternatives, by name.
        rules: File and table of each rule.
        tense: The table ``[tense]``.
        names: The table ``[names]``.
        signals: The table ``[signals]``.
        snippets: The table ``[guards]``.
        locales: The order of dates in digits, by place.
        soft: Words that are also other words, each with what must stand before it where it is a time.
        file: The file taken last.
        named: What each pattern names.
        strict: Whether guards and templates are checked too, which takes as long as all the rest.
        literals: The literal words of all patterns, where they are known, and so the patterns right.
    """

    genre: str = ""
    head: dict[str, Any] = attrs.Factory(dict)
    numbers: dict[str, Any] = attrs.Factory(dict)
    classes: dict[str, dict[str, Any]] = attrs.Factory(dict)
    fragments: dict[str, tuple[str, list[list[str]]]] = attrs.Factory(dict)
    rules: list[tuple[str, dict[str, Any]]] = attrs.Factory(list)
    tense: dict[str, frozenset[str]] = attrs.Factory(dict)
    names: dict[str, frozenset[str]] = attrs.Factory(dict)
    signals: dict[str, dict[str, list[str]]] = attrs.Factory(dict)
    snippets: dict[str, str] = attrs.Factory(dict)
    locales: dict[str, DateOrder] = attrs.Factory(dict)
    soft: dict[str, Look] = attrs.Factory(dict)
    file: str = ""
    named: list[Named] = attrs.Factory(list)
    strict: bool = True
    literals: list[str] | None = None

    def take(self, file: str, source: Source) -> None:
        """Add the tables of one file, given as its text, or as they are."""
        self.file = file
        tables = _tables(file, source) if isinstance(source, str) else source
        for name in tables:
            if name not in TABLES:
                raise PackError(file, name, f"no table of a pack; there are {', '.join(TABLES)}")
        if not self._take_head(tables.get("pack", {})):
            return
        self.numbers.update(tables.get("numbers", {}))
        self.signals.update(tables.get("signals", {}))
        self.snippets.update(tables.get("guards", {}))
        for section, known, taken in (("tense", TENSES, self.tense), ("names", NAMES, self.names)):
            for name, words in tables.get(section, {}).items():
                if name not in known:
                    reason = f"no table of {section}; there are {', '.join(sorted(known))}"
                    raise PackError(file, f"{section}.{name}", reason)
                taken[name] = frozenset(words)
        for order, places in tables.get("locales", {}).items():
            self._take_places(order, places)
        for table in tables.get("soft", ()):
            self._take_soft(table)
        self.rules.extend((file, rule) for rule in tables.get("rule", ()))
        for name, words in tables.get("words", {}).items():
            self._take_words(name, words)
        for name, fragment in tables.get("fragments", {}).items():
            if name in self.fragments:
                raise PackError(file, name, "two fragments of this name")
            self.fragments[name] = file, fragment.get("any", [])

    def _take_head(self, head: dict[str, Any]) -> bool:
        """Add a table ``[pack]``; lists of several files are one. Whether the file is for the genre."""
        genre = head.pop("genre", self.genre)
        if genre != self.genre:
            return False
        for key, value in head.items():
            self.head[key] = [*self.head.get(key, ()), *value] if isinstance(value, list) else value
        return True

    def _take_soft(self, table: Mapping[str, Any]) -> None:
        for key in ("words", "before"):
            if key not in table:
                raise PackError(self.file, "soft", f"{key} is missing")
        look = Look(f"(?:{table['before']})\\Z", self.file, "soft", "before")
        if self.strict:
            _ = look.pattern
        self.soft.update(dict.fromkeys(table["words"], look))

    def _take_places(self, order: DateOrder, places: list[str]) -> None:
        if order not in ORDERS:
            reason = f"no order of dates; there are {', '.join(ORDERS)}"
            raise PackError(self.file, f"locales.{order}", reason)
        for place in places:
            if self.locales.setdefault(place, order) != order:
                raise PackError(self.file, f"locales.{order}", f"{place!r} has two orders")

    def _take_words(self, name: str, words: Mapping[str, list[str]]) -> None:
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

    def grammar(self, places: Places | None = None) -> Grammar:
        """The rules with their lexicon and fragments, once all files are taken.

        Args:
            places: The places of their patterns, where they are known.
        """
        for key in ("language", "name"):
            if key not in self.head:
                raise PackError(self.file, "pack", f"{key} is missing")
        numbers = self.number_words()
        self._class_numbers(numbers)
        fragments = {name: self._fragment(name) for name in self.fragments}
        # Rules that end at the same token are tried in this order.
        self.rules.sort(key=lambda rule: -rule[1].get("priority", 0))
        rules = tuple(self._rule(file, table) for file, table in self.rules)
        if self.literals is None:
            self._check_names()
            labels = frozenset().union(*[names.labels for names in self.named])
            self.literals = sorted(
                (labels - self.classes.keys() - NUMBER_CLASSES)
                | numbers.joiners
                | numbers.articles
                | numbers.scales.keys()
                | {"-"}
            )
        lexicon = Lexicon(
            self.classes,
            self.literals,
            self.head.get("triggers", ()),
            ordinal=self.numbers.get("ordinal", ()),
            decade=self.numbers.get("decade", ()),
            glued=self.head.get("glued", ()),
        )
        if places is None:
            trees = {name: [one.pattern.tree for one in fragment] for name, fragment in fragments.items()}
            places = Places([rule.pattern.tree for rule in rules], trees)
        return Grammar(lexicon, rules, fragments, places)

    def number_words(self) -> NumberWords:
        """The number words."""
        return NumberWords(
            small=self.numbers.get("small", {}),
            tens=self.numbers.get("tens", {}),
            scales=self.numbers.get("scales", {}),
            ordinals=self.numbers.get("ordinals", {}),
            joiners=frozenset(self.numbers.get("joiners", ())),
            articles=frozenset(self.numbers.get("articles", ())),
        )

    def _class_numbers(self, numbers: NumberWords) -> None:
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
        for pair in pairs:
            if len(pair) != 2:
                raise PackError(file, name, f"{pair!r} is no pair of a pattern and a template")
        if not pairs:
            raise PackError(file, name, "a fragment lists its alternatives under any")
        return tuple(Alternative(*self._parts(file, name, *pair, within=True)) for pair in pairs)

    def _rule(self, file: str, table: dict[str, Any]) -> Rule:
        name = table.get("name", "a rule without a name")
        for key in ("name", "pattern", "build"):
            if key not in table:
                raise PackError(file, name, f"{key} is missing")
        for key in table:
            if key not in _RULE_KEYS:
                raise PackError(
                    file, name, f"{key} is no part of a rule; there are {', '.join(sorted(_RULE_KEYS))}"
                )
        examples, counter = table.get("examples", ()), table.get("counter", ())
        if len(examples) < 2 or not counter:
            raise PackError(file, name, "a rule shows at least two examples and one counter-example")
        pattern, build = self._parts(file, name, table["pattern"], table["build"], within=False)
        return Rule(
            pattern=pattern,
            build=build,
            name=name,
            guard=self._guard(file, name, table),
            examples=tuple(Example(*example) for example in examples),
            counter=tuple(counter),
            pair=table.get("pair", False),
            typed=table.get("typed", False),
            lasting=table.get("lasting", False),
            dial=table.get("dial", False),
        )

    def _guard(self, file: str, name: str, table: Mapping[str, Any]) -> Guard | None:
        """The guards of a rule, None where it has none; ``{name}`` stands for an entry of ``[guards]``."""
        looks: dict[str, Any] = {}
        for key in _LOOKS:
            source = table.get(key)
            if source is None:
                continue
            source = self._spelled(source, file, name)
            look = Look(f"(?:{source})\\Z" if "after" not in key else source, file, name, key)
            if self.strict:
                _ = look.pattern
            looks[key] = look
        looks.update((key, table[key]) for key in _FLAGS if key in table)
        return Guard(**looks) if looks else None

    def _spelled(self, source: str, file: str, name: str, within: tuple[str, ...] = ()) -> str:
        """A guard with entries of ``[guards]`` for their names; an entry may name others.

        Raises:
            PackError: If there is no such entry, or one holds itself.
        """
        if "{" not in source:
            return source

        def entry(named: re.Match[str]) -> str:
            text = self.snippets.get(named[1])
            if text is None or named[1] in within:
                why = "there is no such entry of [guards]" if text is None else "the entry holds itself"
                raise PackError(file, name, f"{named[0]}: {why}")
            return self._spelled(text, file, name, (*within, named[1]))

        return _ENTRY.sub(entry, source)

    def _check_names(self) -> None:
        """Every class and fragment that a pattern names must be there, and no fragment may contain itself."""
        calls: dict[str, set[str]] = {name: set() for name in self.fragments}
        for one in self.named:
            for name in sorted(one.fragments - self.fragments.keys()):
                raise PackError(one.file, one.owner, f"there is no fragment <{name}>")
            for label in sorted(filter(self._is_missing, one.labels)):
                raise PackError(one.file, one.owner, f"there is no class of words {label}")
            if one.within:
                calls[one.owner] |= one.fragments
        checked: set[str] = set()
        for name in self.fragments:
            self._check_cycle(name, calls, (), checked)

    def _is_missing(self, label: str) -> bool:
        """Whether a label is written as the name of a class and is none."""
        if not label.isupper() or not label.isalnum() or label.isdecimal():
            return False
        return label not in self.classes and label not in NUMBER_CLASSES

    def _check_cycle(
        self, name: str, calls: Mapping[str, set[str]], path: tuple[str, ...], checked: set[str]
    ) -> None:
        if name in path:
            raise PackError(
                self.fragments[name][0], name, f"<{name}> contains itself: {' > '.join((*path, name))}"
            )
        if name in checked:
            return
        for called in sorted(calls[name]):
            self._check_cycle(called, calls, (*path, name), checked)
        checked.add(name)

    def _parts(
        self, file: str, name: str, pattern: str, template: str, *, within: bool
    ) -> tuple[Pattern, Builder]:
        """A pattern and its template; read, where what they name is not known without it."""
        read = Pattern(pattern, file, name)
        build = Template(template, read)
        if self.strict:
            _ = build.build
        if self.literals is None:
            nodes = walk(read.tree)
            labels = frozenset(node.label for node in nodes if type(node) is Atom)
            fragments = frozenset(node.name for node in nodes if type(node) is Fragment)
            self.named.append(Named(file, name, within, labels, fragments))
        return read, build


def _tables(file: str, text: str) -> dict[str, Any]:
    """The tables of a file."""
    import tomllib  # which packs that were read ahead do without

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PackError(file, "the file", f"no TOML: {error}") from error


def _read_value(value: str) -> int | str | Granularity:
    """A value of a word: an integer, a unit in capitals, or the string itself."""
    if value.lstrip("-").isdecimal():
        return int(value)
    return Granularity[value] if value in Granularity.__members__ else value
