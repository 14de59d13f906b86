"""What the build makes ahead of time, so that a first text need not wait for it.

Nothing of this runs when texts are read: see docs/decisions/0021-packs-read-ahead.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.language import regexes
from eventline.language.match import Matcher
from eventline.language.pack_files import keep, languages, texts
from eventline.language.packs import read_pack
from eventline.language.tokens import lowered

if TYPE_CHECKING:
    from pathlib import Path

    from eventline.language.explored import Explored
    from eventline.language.packs import Pack


def build() -> list[Path]:
    """Keep the tables of all packs, the states of their automata and their guards compiled.

    Returns:
        The files that were written.

    Raises:
        PackError: If a pack has a mistake.
    """
    written: list[Path] = []
    looks: set[str] = set()
    for language in languages():
        files = texts(language).items()
        packs = [read_pack(files, genre=genre) for genre in ("", "record")]
        looks |= {look.source for pack in packs for look in pack.looks()}
        written.append(keep(language, explored(packs[0]).record()))
    return [*written, regexes.keep(sorted(looks))]


def explored(pack: Pack) -> Explored:
    """The states that the examples of a pack need, and all that are two tokens from the start."""
    symbols = pack.lexicon.symbols
    matcher = Matcher(pack)
    for rule in pack.grammar.rules:
        for phrase in (*[example.phrase for example in rule.examples], *rule.counter):
            for _ in matcher.matches(phrase, lowered(phrase)):
                pass
    return pack.automaton.exploration(symbols)
