"""What the build makes ahead of time, so that a first text need not wait for it.

Nothing of this runs when texts are read: see docs/decisions/0021-packs-read-ahead.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.language.grammar import regexes
from eventline.language.grammar.pack_files import keep, languages, texts
from eventline.language.grammar.packs import Made, read_pack
from eventline.language.matching.match import Matcher
from eventline.language.text.tokens import lowered

if TYPE_CHECKING:
    from pathlib import Path

    from eventline.language.grammar.packs import Pack


def build() -> list[Path]:
    """Keep the tables of all packs, what is made of them and their guards compiled.

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
        written.append(keep(language, made(packs[0]).record()))
    return [*written, regexes.keep(sorted(looks))]


def made(pack: Pack) -> Made:
    """What is kept of a pack: of its automaton, the states that its examples need, and all near the start."""
    symbols = pack.lexicon.symbols
    matcher = Matcher(pack)
    for rule in pack.grammar.rules:
        for phrase in (*[example.phrase for example in rule.examples], *rule.counter):
            for _ in matcher.matches(phrase, lowered(phrase)):
                pass
    return Made(pack.literals, pack.automaton.places, pack.automaton.exploration(symbols))
