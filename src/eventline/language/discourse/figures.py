"""Words and signs that tell figures, and compare them: "up from 35 a year earlier"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from eventline.calendars import Granularity
from eventline.language.text.sentences import in_sentence, sentence_start

if TYPE_CHECKING:
    from eventline.language.discourse.told import Antecedent
    from eventline.language.joining.refine import Item
    from eventline.language.tense.context import Tense

#: No further back, in code points, than this lies the word that compares.
_BESIDE = 90
#: A figure right before a time: "35", "3 million, or 20 cents a share,"; and so many words may lead to it.
_FIGURE = re.compile(
    r"(?<= )[^\s\w]?\d[\w.,%]*(?: [a-z]+){0,2}(?:, or [^\s\w]?\d[\w.,%]*(?: [a-z]+){0,3})?,? \Z"
)
_OF_FIGURE = 5
#: What ends a sentence.
_STOP = re.compile(r"[.!?;] |\n")


def has_figures(tense: Tense, one: Antecedent, item: Item, lower: str) -> bool:
    """Whether a month told in another sentence has figures: "in May it was 3%", but not "in May he left".

    Args:
        tense: The reader of tense.
        one: The month, or another time told, which has.
        item: The time behind it.
        lower: The text in lower case.
    """
    if one.rank != Granularity.MONTH.rank or in_sentence(lower, one.end, item.start):
        return True
    first, stop = sentence_start(lower, one.start), _STOP.search(lower, one.end, item.start)
    words = lower[first : one.start] + lower[one.end : item.start if stop is None else stop.start()]
    return any(map(str.isdecimal, words)) or not tense.swings.isdisjoint(words.split())


def compared_at(words: frozenset[str], start: int, lower: str) -> int:
    """Where the word is that compares a figure of a time: "from 35 ..", "against a loss of 3 million ..".

    Args:
        words: Words that compare.
        start: Where the time begins.
        lower: The text in lower case.

    Returns:
        Its first code point, or -1.

    >>> text = "it rose from 35 a year earlier. she left him and sailed a year earlier"
    >>> [compared_at(frozenset({"from", "and"}), at.start(), text) for at in re.finditer("a year", text)]
    [8, -1]
    """
    first = max(0, start - _BESIDE)
    at = _last_of(words, lower, first, start, 1)
    if at >= 0:
        return at
    figure = _FIGURE.search(lower, first, start)
    return -1 if figure is None else _last_of(words, lower, first, figure.start(), _OF_FIGURE)


def _last_of(words: frozenset[str], lower: str, first: int, at: int, most: int) -> int:
    """Where the last of some words is before an offset, behind no more than so many plain ones; or -1."""
    before = lower[first:at].split()
    for back in range(1, min(len(before), most) + 1):
        at = lower.rindex(before[-back], first, at)
        if before[-back] in words:
            return at
        if " ".join(before[-back - 1 :][:2]) in words:
            return lower.rindex(before[-back - 1], first, at)
        if not before[-back].isalpha():
            break
    return -1


def is_compared(words: frozenset[str], one: Antecedent, lower: str) -> bool:
    """Whether the figures of a time told are what others are compared with: "up from 2.8% in July".

    Args:
        words: Words that compare.
        one: The time told.
        lower: The text in lower case.
    """
    before = lower.rfind(" ", 0, max(0, one.start - 1)) + 1  # the word before it, a preposition or so
    return any(compared_at(words, at, lower) >= 0 for at in (one.start, before))
