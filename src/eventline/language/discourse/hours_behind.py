"""Hours on a dial that the hour told before them tells for such: "At 9 a.m. they met. By two it was over"."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from eventline.language.building.clocks import on_dial
from eventline.language.building.shapes import has_clock
from eventline.language.matching.match import Match
from eventline.language.text.sentences import WORD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from eventline.language.tense.context import Tense

#: No further back than this, in its paragraph, lies the hour told before.
_NEAR = 300
#: The hours of a dial.
_DIAL = 12
#: A word and a number with which a clause begins, and another word.
_HOUR = re.compile(r"(?:[.;!?]|,(?: [a-z]+)?) ([a-z]+) ([a-z]{3,6}|1[0-2]|[1-9])(?= [a-z])")
#: A name of a word or more, and the word behind it, or whose name it is.
_NAME = re.compile(r"(?: [A-Z][^\W\d_]+)+(?:['’]s | ([a-z]+))")


def with_hours(
    matches: list[Match], text: str, lower: str, tense: Tense, numbers: Mapping[str, int]
) -> list[Match]:
    """The matches of a story, and its hours that clauses begin with behind an hour told. Linear.

    Args:
        matches: What the rules found, in text order.
        text: The text.
        lower: The text in lower case.
        tense: The words that may stand beside an hour.
        numbers: The words of small numbers.

    Returns:
        The matches, in text order; the same list where there is none.
    """
    ends = [match.end for match in matches if has_clock(match.expression)]
    if not ends:
        return matches
    starts = [match.start for match in matches]
    found: list[Match] = []
    for clause in _HOUR.finditer(lower, ends[0]):
        start, end = clause.span(2)
        if clause[1] not in tense.hourly:
            continue
        hour = int(clause[2]) if clause[2].isdecimal() else numbers.get(clause[2], _DIAL + 1)
        told = max(ends[bisect_right(ends, start) - 1], found[-1].end if found else 0)
        if hour > _DIAL or start - told > _NEAR or "\n" in lower[told:start]:
            continue
        if _is_read(matches, starts, start, end) or not _is_clause(tense, text, lower, end):
            continue
        found.append(Match(start, end, on_dial(hour), "hour behind an hour", dial=True))
    return sorted([*matches, *found], key=attrgetter("start")) if found else matches


def _is_read(matches: list[Match], starts: list[int], start: int, end: int) -> bool:
    """Whether a rule has read a number."""
    before = bisect_right(starts, end - 1) - 1
    return before >= 0 and matches[before].end > start


def _is_clause(tense: Tense, text: str, lower: str, end: int) -> bool:
    """Whether who does something, or what is done, stands behind a number, and so nothing that it counts."""
    name = _NAME.match(text, end)
    if name is not None:
        return name[1] is None or tense.kind(name[1]) == "verb"
    follows = WORD.match(lower, end + 1)
    return follows is not None and follows[0] in tense.articles | tense.subjects | tense.objects
