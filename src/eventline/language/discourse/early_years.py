"""Years of three digits, in texts that tell of such: "In AD 267 the Goths came. In 268 they were beaten"."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING

import attrs

from eventline.language.matching.match import Match
from eventline.language.text.sentences import WORD
from eventline.resolution import About, Date, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventline.language.tense.context import Tense
    from eventline.resolution import Expression

#: The first year of four digits, and how far a number may be from the years that the text tells for sure.
_FOUR_DIGITS, _AWAY = 1_000, 200
_CENTURY = re.compile(r"0\dXX")
_NUMBER = re.compile(r"(?<![\w.,:/$£€+'’-])[1-9]\d\d(?![\w%'’]|[.,:/–-]\d)")
#: The word before a number; no word that leads to a year is longer.
_LEAD = re.compile(r"(?<![\w-])([a-z]+) \Z")
_LONGEST = 12
#: A name, and the word behind it.
_NAME = re.compile(r" [A-Z][a-z]+ ([a-z]+)")


def with_early_years(matches: list[Match], text: str, lower: str, tense: Tense) -> list[Match]:
    """The matches of a text, and its years of three digits behind one that it tells for sure. Linear.

    Args:
        matches: What the rules found, in text order.
        text: The text.
        lower: The text in lower case.
        tense: The words that may stand beside a year.

    Returns:
        The matches, in text order; the same list where the text tells of no such year.
    """
    sure = [(match.end, year) for match in matches if (year := _early(match.expression)) is not None]
    if not sure:
        return matches
    at_end = {match.end: match for match in matches}
    inside = {at for match in matches for at in range(match.start, match.end)}
    found, told = [], iter(sure[1:])
    first, following = sure[0], next(told, None)
    low = high = first[1]
    for start, end in _years(text, lower, first[0], tense):
        while following is not None and following[0] <= start:
            low, high = min(low, following[1]), max(high, following[1])
            following = next(told, None)
        year = int(lower[start:end])
        if start in inside or not low - _AWAY <= year <= high + _AWAY:
            continue
        before = at_end.get(start - 1)
        if before is None:
            if _is_led(tense, lower, start):
                found.append(Match(start, end, Date(year=year), "year of three digits"))
        elif isinstance(before.expression, Date) and before.expression.month is not None:  # "in May 590"
            before.end, before.expression = end, attrs.evolve(before.expression, year=year)
    return sorted([*matches, *found], key=attrgetter("start"))


def _early(expression: Expression) -> int | None:
    """The year of a date of the first thousand years, said with its era; the middle of one of its centuries.

    >>> _early(Date(year=43)), _early(Part(Date(year="05XX"), "late")), _early(Date(year="18XX"))
    (43, 550, None)
    """
    while isinstance(expression, Part | About):
        expression = expression.of
    year = expression.year if isinstance(expression, Date) else None
    if isinstance(year, str) and _CENTURY.fullmatch(year):
        return int(year[:2]) * 100 + 50
    return year if isinstance(year, int) and 0 < year < _FOUR_DIGITS else None


def _years(text: str, lower: str, first: int, tense: Tense) -> Iterator[tuple[int, int]]:
    """Where numbers stand behind which nothing is counted: "in 268 they ..", "in 268 Ann was"."""
    function = (tense.starts | tense.done_by) - tense.attributes - tense.lists
    for number in _NUMBER.finditer(lower, first):
        start, end = number.span()
        name = _NAME.match(text, end)
        word = WORD.match(lower, end + 1) if lower[end : end + 1] == " " else None
        if name is not None:
            is_year = bool(tense.kind(name[1]))
        else:
            follows = "" if word is None else word[0]
            if (
                word is not None and follows in tense.lists
            ):  # "fled in 268 and came", but not "in 268 and 270 men"
                word = WORD.match(lower, word.end() + 1)
                follows = "" if word is None or tense.kind(word[0]) != "verb" else word[0]
                follows = follows or "."
            is_year = not follows or bool(tense.kind(follows)) or follows in function
        if is_year:
            yield start, end


def _is_led(tense: Tense, lower: str, start: int) -> bool:
    """Whether the word before a number leads to a year: "in 268", but not "some 268"."""
    lead = _LEAD.search(lower, max(0, start - _LONGEST), start)
    return lead is not None and lead[1] in tense.yearly
