"""The files of packs, and their tables read ahead of time.

Of all that a first call does, reading TOML takes longest. Where the package is built
(`eventline.language.ahead`), the tables of each pack are kept as JSON beside it, with the texts they are of;
they serve as long as the files are the very same.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, TypeAlias

#: A file's text, or its tables where they have been read.
Source: TypeAlias = str | dict[str, Any]

PACKS = Path(__file__).with_name("packs")
AHEAD = Path(__file__).with_name("packs_ahead")


def languages() -> tuple[str, ...]:
    """The languages there are packs for.

    >>> languages()
    ('en',)
    """
    return tuple(sorted(entry.name.removesuffix(".toml") for entry in PACKS.iterdir()))


def sources(language: str) -> list[tuple[str, Source]]:
    """The files of a pack, in their order: names, with the tables where they are known, else the text.

    >>> [name for name, _ in sources("en")][:2]
    ['business.toml', 'dates.toml']
    """
    texts = _texts(language)
    try:
        ahead = json.loads((AHEAD / f"{language}.json").read_bytes())
    except (OSError, ValueError):  # not built, or cut short: it is only a help
        ahead = {}
    return list((ahead["tables"] if ahead.get("texts") == texts else texts).items())


def read_ahead() -> list[Path]:
    """Read the packs, and keep their tables for `sources`.

    Returns:
        The files that were written.
    """
    import tomllib

    AHEAD.mkdir(exist_ok=True)
    written = []
    for language in languages():
        texts = _texts(language)
        tables = {name: tomllib.loads(text) for name, text in texts.items()}
        path = AHEAD / f"{language}.json"
        path.write_text(json.dumps({"texts": texts, "tables": tables}), encoding="utf-8")
        written.append(path)
    return written


def _texts(language: str) -> dict[str, str]:
    folder = PACKS / language
    entries = sorted(folder.iterdir()) if folder.is_dir() else [PACKS / f"{language}.toml"]
    return {entry.name: entry.read_text(encoding="utf-8") for entry in entries}
