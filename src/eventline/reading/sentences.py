"""Where sentences begin and end, in code points of the whole text.

sentencex finds the ends; around it stands what a document needs: lines that are no part of the sentence after
them (headlines, datelines), abbreviations that may end a sentence, dates that no end may cut, and an upper
bound on what is called a sentence at all.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from eventline.reading.lexicon import Lexicon

#: No sentence is longer, in code points; what is, is cut between two words.
LONGEST = 4_000

# sentencex (1.0.32) panics on a blank of several bytes after an initial, and refuses half of a surrogate
# pair: it is shown plain ones, code point by code point.
_PLAIN = {
    **dict.fromkeys(map(ord, "\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"), " "),
    **dict.fromkeys(range(0x2000, 0x200B), " "),
    **dict.fromkeys(range(0xD800, 0xE000), "?"),
}
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_LONGEST_PORTION = 20_000
_NARROWEST = 40  # columns that prose is broken at; shorter lines are headlines and the like
_FIRST_WORD = re.compile(r"\s*(\S*)")


def sentences(
    text: str, lexicon: Lexicon, spans: Sequence[tuple[int, int]], *, every: bool = False
) -> Iterator[tuple[int, int]]:
    """Yield the sentences in which a span begins, each without the blanks around it.

    Args:
        text: The whole text.
        lexicon: The language.
        spans: Ascending spans that no sentence end may cut, such as dates.
        every: Yield all sentences, not only those.

    Yields:
        Ascending pairs of offsets, the end exclusive. O(length) for all of them together.

    >>> from eventline.reading.lexicon import lexicon
    >>> text = "They met in Washington, D.C. Officials came. It began at 3 p.m. Friday."
    >>> [text[start:end] for start, end in sentences(text, lexicon("en"), [(57, 70)])]
    ['It began at 3 p.m. Friday.']
    >>> [text[start:end] for start, end in sentences(text, lexicon("en"), [], every=True)][:2]
    ['They met in Washington, D.C.', 'Officials came.']
    """
    starts = [start for start, _ in spans]
    for low, high in _units(text):
        inside = spans[bisect_left(starts, low) : bisect_left(starts, high)]
        if not inside and not every:
            continue
        start = low
        for end in _ends(text, low, high, lexicon, inside):
            if every or bisect_left(starts, start) < bisect_left(starts, end):
                yield _trimmed(text, start, end)
            start = end


def _units(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches that no sentence crosses: paragraphs, and lines that end before they are full."""
    for paragraph in _PARAGRAPH.finditer(text):
        start = at = paragraph.start()
        lines = paragraph.group().split("\n")
        width = max(map(len, lines))
        for line, following in zip(lines, [*lines[1:], ""], strict=True):
            at = min(at + len(line) + 1, paragraph.end())
            first = _FIRST_WORD.match(following)
            full = first is not None and len(line.rstrip()) + 1 + len(first.group(1)) > width
            if following and full and width >= _NARROWEST:
                continue  # the next word did not fit into the line: the sentence may go on
            yield start, at
            start = at


def _ends(
    text: str, low: int, high: int, lexicon: Lexicon, spans: Sequence[tuple[int, int]]
) -> Iterator[int]:
    """Yield where the sentences of a unit end; the last end is *high*."""
    from sentencex import segment

    ends = {high}
    for start, end in _portions(text, low, high):
        portion = text[start:end].translate(_PLAIN)
        ends.update(start + found.start(1) for found in _closing(lexicon).finditer(portion))
        ends.update(accumulate(map(len, segment(lexicon.language, portion)), initial=start))
    ends.discard(low)
    starts = [start for start, _ in spans]
    start = low
    for end in sorted(ends):
        before = bisect_left(starts, end) - 1
        if before >= 0 and spans[before][1] > end and end != high:
            continue
        yield from _cuts(text, start, end, spans, starts)
        yield end
        start = end


def _portions(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Yield what sentencex is shown at a time: where quotes never close, its time is the square of that."""
    while high - low > _LONGEST_PORTION:
        stop = text.rfind(". ", low, low + _LONGEST_PORTION)
        cut = stop + 2 if stop >= low else low + _LONGEST_PORTION
        yield low, cut
        low = cut
    yield low, high


def _cuts(
    text: str, start: int, end: int, spans: Sequence[tuple[int, int]], starts: Sequence[int]
) -> Iterator[int]:
    """Yield where a sentence that is too long is cut: after a blank, if there is one, and before a span."""
    while end - start > LONGEST:
        blank = text.rfind(" ", start, start + LONGEST)
        cut = blank + 1 if blank > start else start + LONGEST
        last = bisect_left(starts, cut) - 1
        if last >= 0 and start < spans[last][0] < cut < spans[last][1]:
            cut = spans[last][0]
        yield cut
        start = cut


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return end - len(piece.lstrip()), start + len(piece.rstrip())


@cache
def _closing(lexicon: Lexicon) -> re.Pattern[str]:
    """Make the pattern of an abbreviation and, as its group, the word that shows it to end a sentence."""
    closers = "|".join(map(re.escape, sorted(lexicon.sets["sentences.closers"])))
    starters = "|".join(map(re.escape, sorted(lexicon.sets["sentences.starters"])))
    return re.compile(rf"(?<!\S)(?:{closers})\s+({starters})\b" if closers else r"(?!)()")
