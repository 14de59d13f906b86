"""`Row`: the words of a sentence, and what lies ahead of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.reading.tags import EDGES
from eventline.reading.verbs import finite_verbs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from eventline.reading.words import Word

_SKIPPED = frozenset({"adv", "mention", "quote"})


class Row:
    """The words of a sentence, and what lies ahead of each; every look is O(1).

    Attributes:
        words: The words.
        finite: Whether each begins a finite verb.

    >>> from eventline.reading.lexicon import lexicon
    >>> from eventline.reading.words import words
    >>> row = Row(words("after the war ended, they left", 0, 30, [], lexicon("en")))
    >>> row.tag(0), row.has_verb(1), row.tag(99)
    ('sub', True, 'end')
    """

    def __init__(self, words: Sequence[Word]) -> None:
        tags = [word.tag for word in words]
        self.words = words
        self.finite = finite_verbs(words)
        self._verb = _next(self.finite)
        self._edge = _next(tag in EDGES for tag in tags)
        self._conj = _next(tag == "conj" for tag in tags)
        self._stop = _next(tag in {"stop", "end"} for tag in tags)

    def tag(self, at: int) -> str:
        """What the word at *at* does; ``"end"`` beyond the last."""
        return self.words[at].tag if 0 <= at < len(self.words) else "end"

    def dated(self, at: int) -> bool:
        """Whether a mention, or a preposition and a mention, stand at *at*."""
        return self.tag(at) == "mention" or (self.tag(at) == "prep" and self.tag(at + 1) == "mention")

    def ahead(self, at: int) -> int:
        """The first place from *at* on that is no adverb, quotation mark or dated mention."""
        while self.tag(at) in _SKIPPED or self.dated(at):
            at += 1
        return at

    def verb(self, at: int) -> int:
        """The place of the first finite verb from *at* on; the length where there is none."""
        return self._verb[at]

    def stop(self, at: int) -> int:
        """The place of the first comma or its kin from *at* on; the length where there is none."""
        return self._stop[at]

    def has_verb(self, at: int) -> bool:
        """Whether a finite verb stands from *at* on, before anything opens or closes a clause."""
        return self._verb[at] < self._edge[at]

    def has_plain_verb(self, at: int) -> bool:
        """The same, before any "and" as well."""
        return self._verb[at] < min(self._edge[at], self._conj[at])


def _next(flags: Iterable[bool]) -> list[int]:
    """For each place, the first from it on whose flag is set; the length where there is none."""
    row = list(flags)
    found = [len(row)] * (len(row) + 2)
    for at in range(len(row) - 1, -1, -1):
        found[at] = at if row[at] else found[at + 1]
    return found
