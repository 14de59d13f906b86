"""What the build reads ahead of time, so that a first text need not wait for it.

Nothing of this runs when texts are read: see docs/decisions/0021-packs-read-ahead.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.language import regexes
from eventline.language.pack_files import languages, read_ahead, sources
from eventline.language.packs import read_pack

if TYPE_CHECKING:
    from pathlib import Path


def build() -> list[Path]:
    """Keep the tables of all packs, and their regular expressions compiled.

    Returns:
        The files that were written.

    Raises:
        PackError: If a pack has a mistake.
    """
    written = read_ahead()
    looks = {
        look.source
        for language in languages()
        for genre in ("", "record")
        for look in read_pack(sources(language), genre=genre).looks()
    }
    return [*written, regexes.keep(sorted(looks))]
