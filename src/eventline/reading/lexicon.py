"""`Lexicon`: what reading knows of one language, from ``data/<language>.toml``.

A language without a file is read all the same: nothing is known of its verbs, so that a sentence is one
clause and a label is the sentence without its date.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

import attrs

from eventline.language.locale import code_of

#: Curly apostrophes are read as straight ones.
STRAIGHT = str.maketrans("’\u02bc‘", "'''")
#: The lists that a language may have, besides its ``[words]``, by table and name.
LISTS = tuple(
    (table, name)
    for table, names in {
        "labels": "lead drop signals limits ranges plans infinitive degrees attributive",
        "names": "spatial landforms directions particles titles bodies things demonyms countries",
        "sentences": "closers starters",
    }.items()
    for name in names.split()
)


@attrs.frozen(eq=False)
class Lexicon:
    """The words of a language by what they do.

    Attributes:
        language: Its code.
        tags: What a word does in a clause: ``"det"``, ``"say"``, ``"prep"`` ...
        endings: What an ending tells, longest first.
        sets: The other lists of words, by name, as ``"labels.plans"``.

    >>> english = lexicon("en")
    >>> english.tag("said"), english.tag("patrolled"), english.tag("sheep")
    ('said', 'both', 'word')
    """

    language: str
    tags: Mapping[str, str]
    endings: tuple[tuple[str, str], ...]
    sets: Mapping[str, frozenset[str]]

    def tag(self, word: str) -> str:
        """What *word* (in lower case, with straight apostrophes) does; ``"word"`` where nothing is known."""
        known = self.tags.get(word)
        if known is not None:
            return known
        if "-" not in word:
            for ending, tag in self.endings:
                if len(word) > len(ending) + 1 and word.endswith(ending):
                    return tag
        return "word"

    def has(self, name: str, word: str) -> bool:
        """Whether *word* is on the list *name*."""
        return word in self.sets[name]


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language, read once per process.

    >>> lexicon("xx").tag("said")
    'word'
    """
    language = code_of(language)
    file = resources.files("eventline.reading") / "data" / f"{language}.toml"
    data = tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}
    words, endings = data.get("words", {}), data.get("endings", {})
    tags = {word: tag for tag, listed in reversed(words.items()) for word in listed}
    sets = {f"{table}.{name}": frozenset(data.get(table, {}).get(name, ())) for table, name in LISTS}
    pairs = [(ending, tag) for tag, listed in endings.items() for ending in listed]
    return Lexicon(language, tags, tuple(sorted(pairs, key=lambda pair: -len(pair[0]))), sets)
