"""The files of packs, and what the build keeps of them.

Of all that a first call does, reading TOML takes longest. Where the package is built
(`eventline.language.ahead`), the tables of each pack are kept as JSON beside it, with the places of its
patterns and the states that its automaton was seen to need. They stand behind the texts that they were made
of, and serve as long as these are the very same.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

#: A file's text, or its tables where they have been read.
Source: TypeAlias = str | dict[str, Any]

PACKS = Path(__file__).parents[1] / "packs"
AHEAD = Path(__file__).parents[1] / "packs_ahead"
#: The modules that what is made of a pack hangs on, beside the pack.
_NUMBERING = (
    "../text/numbers",
    "automaton",
    "explored",
    "lexicon",
    "number_words",
    "pack_reader",
    "patterns",
    "places",
    "roles",
    "rules",
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
        made: What else the build made of it and kept, if it did (`eventline.language.grammar.packs.Made`).
    """

    files: list[tuple[str, Source]]
    made: dict[str, Any] | None


def texts(language: str) -> dict[str, str]:
    """The files of a pack by name, in their order.

    >>> list(texts("en"))[:2]
    ['appointments.toml', 'business.toml']
    """
    folder = PACKS / language
    entries = sorted(folder.iterdir()) if folder.is_dir() else [PACKS / f"{language}.toml"]
    return {entry.name: entry.read_text(encoding="utf-8") for entry in entries}


def sources(language: str) -> Sources:
    """What the pack of a language is made from: what was kept of it, where that is of the very same files."""
    found = texts(language)
    made_of = _made_of(found)
    try:
        written = _path(language).read_bytes()
        kept = json.loads(written[len(made_of) :]) if written.startswith(made_of) else None
    except (OSError, ValueError):  # not built, or cut short: it is only a help
        kept = None
    if kept is None:
        return Sources(list(found.items()), None)
    return Sources(list(kept["tables"].items()), kept["made"])


def keep(language: str, made: dict[str, Any]) -> Path:
    """Keep the tables of a pack, and what else was made of it, for `sources`.

    Returns:
        The file that was written.
    """
    import tomllib

    found = texts(language)
    tables = {name: tomllib.loads(text) for name, text in found.items()}
    kept = json.dumps({"tables": tables, "made": made}, ensure_ascii=False)
    AHEAD.mkdir(exist_ok=True)
    path = _path(language)
    path.write_bytes(_made_of(found) + kept.encode())
    return path


def _path(language: str) -> Path:
    return AHEAD / f"{language}.pack"


def _made_of(found: dict[str, str]) -> bytes:
    """All that what is kept hangs on, as it stands: to compare it takes less than a digest."""
    here = Path(__file__).parent
    try:
        code = [(here / f"{name}.py").read_text(encoding="utf-8") for name in _NUMBERING]
    except OSError:  # installed without its sources
        code = []
    return "\0".join([*found, *found.values(), *code, ""]).encode()
