"""Progress over many files, for a person at a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def followed(names: Sequence[str]) -> Iterable[str]:
    """The names one after the other, with a bar where standard error is a terminal and rich is installed.

    >>> list(followed(["a.txt", "b.txt"]))
    ['a.txt', 'b.txt']
    """
    if len(names) < 2 or not sys.stderr.isatty():
        return names
    try:
        from rich.console import Console
        from rich.progress import track
    except ImportError:
        return names
    return track(names, description="reading", console=Console(stderr=True), transient=True)
