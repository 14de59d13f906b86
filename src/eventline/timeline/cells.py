"""How wide text is on a terminal, and how it is broken into lines that fit."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_UNSEEN = frozenset({"Mn", "Me", "Cf"})
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def width(text: str) -> int:
    r"""How many columns *text* takes: two for wide East Asian characters, none for combining marks.

    >>> width("Halt"), width("停止"), width("Gu\u0308ler")
    (4, 4, 5)
    """
    if text.isascii():
        return len(text)
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in _UNSEEN:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def clean(text: str) -> str:
    r"""*Text* on one line: white space becomes blanks, what would steer a terminal becomes U+FFFD.

    >>> clean("two\n lines\x1b[31m")
    'two lines\ufffd[31m'
    """
    line = " ".join(text.split())
    if line.isascii() and line.isprintable():
        return line
    return "".join(
        "\ufffd" if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} or c in _TURNING else c for c in line
    )


def wrap(text: str, columns: int) -> list[str]:
    """*Text* in lines of at most *columns*, broken at blanks, and inside words that are longer.

    >>> wrap("Joint patrols resume", 9)
    ['Joint', 'patrols', 'resume']
    >>> wrap("zusammengesetzt", 8)
    ['zusammen', 'gesetzt']
    """
    lines: list[str] = []
    line = ""
    for word in clean(text).split(" "):
        joined = f"{line} {word}" if line else word
        if width(joined) <= columns:
            line = joined
            continue
        if line:
            lines.append(line)
        *full, line = _chopped(word, columns)
        lines += full
    return [*lines, line]


def _chopped(word: str, columns: int) -> list[str]:
    pieces = [""]
    room = columns
    for character in word:
        needed = _width(character)
        if needed > room and pieces[-1]:
            pieces.append("")
            room = columns
        pieces[-1] += character
        room -= needed
    return pieces


def pad(text: str, columns: int) -> str:
    """*Text* with blanks up to *columns*."""
    return text + " " * (columns - width(text))


def fitted(natural: Sequence[int], most: Sequence[int], total: int) -> list[int]:
    """Widths of columns that together take at most *total*: each its natural width, or cut to its share.

    The columns are first cut to what each may take at *most*, then the last column that is no caption gets
    what is left.

    >>> fitted([10, 40, 80], [24, 16, 80], 60)
    [10, 16, 34]
    """
    widths = [min(one, limit) for one, limit in zip(natural, most, strict=True)]
    while sum(widths) > total:
        widths[widths.index(max(widths))] -= 1
    return widths
