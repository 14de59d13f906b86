"""Packs: a language as data, read from TOML.

A pack is one file ``packs/<language>.toml``, or the files of a folder ``packs/<language>/`` taken together::

    [pack]              language, name, triggers (classes and words that start a search), glued (classes
                        whose words are read right behind digits only); a file that says genre = "record" is
                        read for that genre only, beside the others
    [numbers]           small, tens, scales, ordinals; joiners, articles; endings of ordinals and decades
    [words.CLASS]       value = ["word", "several words", ...]
    [fragments.name]    any = [["pattern", "template"], ...]
    [[rule]]            name, pattern, build, examples, counter, and guards
    [guards]            pieces of regular expressions that guards share
    [tense]             words and endings that tell the past from what is to come
    [names]             words that tell times that are part of a name
    [signals]           words beside a time that bound it, and those that join two times
    [[soft]]            words that are also other words, and what stands before them where they are times
    [locales]           ORDER = [places]: the order of dates in digits (DMY, MDY, YMD) where the language is
                        written

`pack_reader` checks it; patterns are those of `patterns`, templates those of `templates`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

import attrs

from eventline.exceptions import UnknownLanguageError
from eventline.language.grammar.automaton import Automaton
from eventline.language.grammar.explored import Explored
from eventline.language.grammar.looks import Look
from eventline.language.grammar.number_words import NumberWords
from eventline.language.grammar.pack_files import languages, sources
from eventline.language.grammar.pack_reader import PackReader
from eventline.language.grammar.places import Places
from eventline.language.grammar.rules import Grammar
from eventline.resolution.policy import DateOrder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from eventline.language.grammar.lexicon import Lexicon
    from eventline.language.grammar.pack_files import Source


@attrs.frozen
class Made:
    """What the build makes of a pack and keeps, so that most of its patterns need never be read.

    Attributes:
        literals: The literal words of all patterns.
        places: The places of the patterns.
        explored: States of the automaton.
    """

    literals: list[str]
    places: Places
    explored: Explored

    def record(self) -> dict[str, Any]:
        """All of it for JSON."""
        return {
            "literals": self.literals,
            "places": self.places.record(),
            "explored": self.explored.record(),
        }

    @classmethod
    def of(cls, record: dict[str, Any]) -> Made:
        """What `record` has written."""
        return cls(record["literals"], Places.of(record["places"]), Explored.of(record["explored"]))


@attrs.define
class Pack:
    """A language, ready to read texts.

    Attributes:
        language: Its code.
        name: Its name, in itself.
        grammar: Lexicon, rules and fragments.
        automaton: All rules at once.
        literals: The literal words of all patterns.
        numbers: The number words.
        tense: The tables of the section ``[tense]``: words and endings by what they tell.
        names: The tables of the section ``[names]``.
        signals: The tables of the section ``[signals]``.
        ordinal: Endings of ordinals in digits.
        decade: Endings of decades in digits.
        locales: The order of dates in digits, by place.
        soft: Words that are also other words, each with what must stand before it where it is a time.
    """

    language: str
    name: str
    grammar: Grammar
    automaton: Automaton
    literals: list[str]
    numbers: NumberWords
    tense: Mapping[str, frozenset[str]]
    names: Mapping[str, frozenset[str]]
    signals: Mapping[str, Mapping[str, list[str]]]
    ordinal: tuple[str, ...] = ()
    decade: tuple[str, ...] = ()
    locales: Mapping[str, DateOrder] = attrs.Factory(dict)
    soft: Mapping[str, Look] = attrs.Factory(dict)

    @property
    def lexicon(self) -> Lexicon:
        """The words."""
        return self.grammar.lexicon

    def looks(self) -> Iterator[Look]:
        """All that guards look at."""
        yield from self.soft.values()
        for rule in self.grammar.rules:
            if rule.guard is not None:
                yield from rule.guard.looks()


@cache
def load_pack(language: str, genre: str = "") -> Pack:
    """The pack of a language, read once per process.

    Its guards and templates are checked when a text first needs them.

    Args:
        language: Its code.
        genre: ``"record"`` takes the files for archive fields in.

    Raises:
        UnknownLanguageError: If there is none.
        PackError: If the pack has a mistake.

    >>> load_pack("en").name
    'English'
    """
    there = languages()
    if language not in there:
        raise UnknownLanguageError(language, there)
    files, made = sources(language)
    known = None if genre or made is None else Made.of(made)
    return read_pack(files, genre=genre, strict=False, made=known)


def read_pack(
    files: Iterable[tuple[str, Source]],
    *,
    genre: str = "",
    strict: bool = True,
    made: Made | None = None,
) -> Pack:
    """Read the files of one pack.

    Args:
        files: Pairs of a name and a text, or the tables that are in it.
        genre: Files that are for another genre are passed over.
        strict: Whether guards and templates are checked now, or when a text first needs them.
        made: What the build made of the very same pack.

    Returns:
        The pack.

    Raises:
        PackError: Where something is wrong.

    >>> tiny = '''
    ... [pack]
    ... language = "tok"
    ... name = "toki"
    ... triggers = ["DAYWORD"]
    ... [words.DAYWORD]
    ... 0 = ["today"]
    ... [[rule]]
    ... name = "today"
    ... pattern = "d:DAYWORD"
    ... build = "named_day(d)"
    ... examples = [["today", "2024-08-23", "2024-08-23"], ["Today", "2019-01-01", "2019-01-01"]]
    ... counter = ["day"]
    ... '''
    >>> read_pack([("tok.toml", tiny)]).name
    'toki'
    """
    reader = PackReader(genre=genre, strict=strict, literals=None if made is None else made.literals)
    for name, source in files:
        reader.take(name, source)
    grammar = reader.grammar(None if made is None else made.places)
    return Pack(
        language=reader.head["language"],
        name=reader.head["name"],
        grammar=grammar,
        automaton=Automaton(grammar.places, grammar.readers, None if made is None else made.explored),
        literals=reader.literals or [],
        numbers=reader.number_words(),
        tense=reader.tense,
        names=reader.names,
        signals=reader.signals,
        ordinal=tuple(reader.numbers.get("ordinal", ())),
        decade=tuple(reader.numbers.get("decade", ())),
        locales=reader.locales,
        soft=reader.soft,
    )
