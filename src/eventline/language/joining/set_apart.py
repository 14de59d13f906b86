"""Words that dashes set apart, read as if commas did: "the mayor — elected in 2011 — will speak"."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from eventline.language.building.shapes import comparable, told_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventline.language.matching.match import Match

#: The dashes that set words apart.
_DASHES = ("—", " – ", " - ", "--")
#: What no pair of them stands around: the end of a sentence, or of an entry.
_END = re.compile(r"[!?;\n]|[.:](?= [^a-z]|\n)")
#: Between the dashes of a pair are no more code points.
_REACH = 160
#: What may stand before the first of them, and behind the last, beside letters.
_CLOSING, _OPENING = frozenset(",.)]\"”’'"), frozenset('("“')


def with_commas(text: str, lower: str, matches: Sequence[Match]) -> str:
    """The text in lower case, with commas for pairs of dashes; those of ranges stay.

    Args:
        text: The text, with its capitals.
        lower: The text in lower case.
        matches: The times of the text, in its order.

    >>> text = "the mayor — elected in 2011 — spoke from 3 – 5 May – or so"
    >>> with_commas(text, text.lower(), [])
    'the mayor,  elected in 2011,  spoke from 3 – 5 may – or so'
    """
    for dash in _DASHES:
        if text.count(dash) > 1:
            lower = _without(text, lower, dash, matches)
    return lower


def _without(text: str, lower: str, dash: str, matches: Sequence[Match]) -> str:
    """The text in lower case, with commas for pairs of one kind of dash."""
    spans, at = [], text.find(dash)
    while at >= 0:
        end = at + len(dash)
        spans.append((at - (text[at - 1 : at] == " "), end + (text[end : end + 1] == " ")))
        at = text.find(dash, end)
    parts, done, paired = [], 0, False
    for first, last in pairwise(spans):
        paired = not paired and _is_pair(text, first, last)
        if paired and not (_joins(first, matches) or _joins(last, matches)):
            for start, end in (first, last):
                parts += [lower[done:start], ",".ljust(end - start)]
                done = end
    return "".join([*parts, lower[done:]])


def _is_pair(text: str, first: tuple[int, int], last: tuple[int, int]) -> bool:
    """Whether two dashes set apart what is between them, within a sentence that goes on behind."""
    if not 0 < last[0] - first[1] <= _REACH or _END.search(text, first[1], last[0]) is not None:
        return False
    before, inside, behind = text[first[0] - 1 : first[0]], text[first[1]], text[last[1] : last[1] + 1]
    if before.isdigit() and inside.isdigit() and "—" not in text[slice(*first)]:
        return False
    return (before.isalnum() or before in _CLOSING) and (behind.isalnum() or behind in _OPENING)


def _joins(dash: tuple[int, int], matches: Sequence[Match]) -> bool:
    """Whether a dash stands inside a time, or between two that could be the ends of a range."""
    at = bisect_left(matches, dash[1], key=attrgetter("start"))
    if not at:
        return False
    before = matches[at - 1]
    if at == len(matches) or before.end != dash[0] or matches[at].start != dash[1]:
        return dash[0] < before.end
    ends = before.expression, matches[at].expression
    return comparable(*ends) and all(told_unit(one) is None for one in ends)
