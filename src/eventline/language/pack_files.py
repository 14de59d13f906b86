"""The files of packs, and what the build keeps of them.

Of all that a first call does, reading TOML takes longest. Where the package is built
(`eventline.language.ahead`), the tables of each pack are kept as JSON beside it, with the states that its
automaton was seen to need, and with the texts that all this is of: it serves as long as they are the very
same.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

#: A file's text, or its tables where they have been read.
Source: TypeAlias = str | dict[str, Any]

PACKS = Path(__file__).with_name("packs")
AHEAD = Path(__file__).with_name("packs_ahead")
#: The modules that what was explored of an automaton hangs on, beside the pack.
_NUMBERING = (
    "automaton",
    "explored",
    "lexicon",
    "number_words",
    "numbers",
    "pack_reader",
    "patterns",
    "places",
)


def languages() -> tuple[str, ...]:
    """The languages there are packs for.

    >>> languages()
    ('en',)
    """
    return tuple(sorted(entry.name.removesuffix(".toml") for entry in PACKS.iterdir()))


class Sources(NamedTuple):
    """What a pack is made from.

    Attributes:
        files: Names, with the tables where they were kept, else the text, in their order.
        explored: What the build kept of its automaton (`eventline.language.explored.Explored`), if it did.
    """

    files: list[tuple[str, Source]]
    explored: dict[str, Any] | None


def texts(language: str) -> dict[str, str]:
    """The files of a pack by name, in their order.

    >>> list(texts("en"))[:2]
    ['business.toml', 'dates.toml']
    """
    folder = PACKS / language
    entries = sorted(folder.iterdir()) if folder.is_dir() else [PACKS / f"{language}.toml"]
    return {entry.name: entry.read_text(encoding="utf-8") for entry in entries}


def sources(language: str) -> Sources:
    """What the pack of a language is made from: what was kept of it, where that is of the very same files."""
    found = texts(language)
    try:
        kept = json.loads((AHEAD / f"{language}.json").read_bytes())
    except (OSError, ValueError):  # not built, or cut short: it is only a help
        kept = {}
    if kept.get("texts") != found:
        return Sources(list(found.items()), None)
    return Sources(list(kept["tables"].items()), kept["explored"] if kept["code"] == _code() else None)


def keep(language: str, explored: dict[str, Any]) -> Path:
    """Keep the tables of a pack, and what was explored of its automaton, for `sources`.

    Returns:
        The file that was written.
    """
    import tomllib

    AHEAD.mkdir(exist_ok=True)
    found = texts(language)
    tables = {name: tomllib.loads(text) for name, text in found.items()}
    kept = {"texts": found, "code": _code(), "tables": tables, "explored": explored}
    path = AHEAD / f"{language}.json"
    path.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
    return path


def _code() -> list[str]:
    """The modules that number the symbols and the states of an automaton."""
    try:
        return [Path(__file__).with_name(f"{name}.py").read_text(encoding="utf-8") for name in _NUMBERING]
    except OSError:  # installed without its sources
        return []
