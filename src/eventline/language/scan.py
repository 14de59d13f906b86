"""Where to look: the stretches of a text that may hold a time, found without cutting it into tokens.

A text is cut into lines, and long lines into blocks, before words that no pattern knows, so that no match
crosses a cut. A block with neither a digit nor a word that starts a search is passed over.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventline.language.lexicon import Lexicon

#: The least size of a block, and the most that is looked at in one piece.
_BLOCK, _CHUNK = 300, 50_000
#: What a block may begin with: a word so long is rarely one that patterns know.
_HEAD = re.compile(r" [a-z]{6,}+(?= )")
#: Everything in ASCII but letters becomes a space.
_LETTERS = str.maketrans({sign: " " for sign in map(chr, range(128)) if not sign.isalpha()})


class Scanner:
    """Finds the blocks of texts that are worth a closer look.

    Args:
        lexicon: The words of a pack.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._table = lexicon.table
        words: set[str] = set()
        signs = {"0-9"}
        for token, symbol in lexicon.table.items():
            if lexicon.is_trigger(symbol) and token.isascii():  # other letters are never passed over
                parts = token.translate(_LETTERS).split()
                if parts:
                    words.add(max(parts, key=len))
                else:
                    signs.add(re.escape(token.strip(" ")))
        self._words = frozenset(words)
        self._sign = re.compile(f"[{''.join(sorted(signs))}]")

    def blocks(self, lower: str) -> Iterator[tuple[int, int]]:
        """The blocks of a text that may hold a time, each within a line, in their order.

        Args:
            lower: The text as `eventline.language.tokens.lowered` gives it.

        Yields:
            Where each begins and ends.
        """
        words, sign = self._words, self._sign
        for start, end in self._cuts(lower):
            block = lower[start:end]
            if (
                sign.search(block)
                or not block.isascii()
                or not words.isdisjoint(block.translate(_LETTERS).split())
            ):
                yield start, end

    def _cuts(self, lower: str) -> Iterator[tuple[int, int]]:
        """The blocks of a text, each at least so long that looking at it costs more than cutting it."""
        for begin, end in chunks(lower):
            start, at = begin, begin + _BLOCK
            while at < end:
                head = _HEAD.search(lower, at, end)
                if head is None:
                    break
                at = head.end()
                if head[0] not in self._table:
                    yield start, head.start()
                    start, at = head.start(), head.start() + _BLOCK
            yield start, end


def chunks(lower: str) -> Iterator[tuple[int, int]]:
    """Cut a text into lines, and very long lines at a space, so that memory stays bounded.

    >>> list(chunks("one two" + chr(10) + "three"))
    [(0, 7), (8, 13)]
    """
    start, size = 0, len(lower)
    while start < size:
        end = lower.find("\n", start)
        end = size if end < 0 else end
        while end - start > _CHUNK:
            cut = lower.rfind(". ", start, start + _CHUNK)
            cut = cut if cut > start else lower.rfind(" ", start, start + _CHUNK)
            cut = cut + 1 if cut > start else start + _CHUNK
            yield start, cut
            start = cut
        yield start, end
        start = end + 1
