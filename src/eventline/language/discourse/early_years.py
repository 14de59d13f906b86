"""Years of three digits, in texts that tell of such: "In AD 267 the Goths came. In 268 they were beaten".

They are of the era of the one told last: "In 264 BC they sailed. In the spring of 261 they fought".
"""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING

import attrs

from eventline.language.building.shapes import core
from eventline.language.matching.match import Match
from eventline.language.text.sentences import WORD
from eventline.resolution import About, Between, Date, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventline.language.grammar.lexicon import Lexicon
    from eventline.language.tense.context import Tense
    from eventline.resolution import Expression

#: The first year of four digits, and how far a number may be from the years that the text tells for sure.
_FOUR_DIGITS, _AWAY = 1_000, 200
_CENTURY = re.compile(r"(-?)0(\d)XX")
_NUMBER = re.compile(r"(?<![\w.,:/$£€+'’-])[1-9]\d\d(?![\w%'’]|[.,:/–-]\d)")
#: The word before a number; no word that leads to a year is longer.
_LEAD = re.compile(r"(?<![\w-])([a-z]+) \Z")
_LONGEST = 12
#: A name of a word or more, and the word behind it.
_NAME = re.compile(r"(?: [A-Z][^\W\d_]+){1,4} ([a-z]+)")
#: The season whose year a number is, with the words between.
_SEASON = re.compile(r"(?<![\w-])(?:([a-z]+) )?([a-z]+) ([a-z]+) \Z")
_WITH_SEASON = 24


@attrs.define
class _Told:
    """What a text has told for sure of one era: the first year and the last, as they are numbered."""

    low: int
    high: int

    def widen(self, number: int) -> None:
        """Take another year in."""
        self.low, self.high = min(self.low, number), max(self.high, number)

    def is_near(self, number: int) -> bool:
        """Whether a number may be a year beside those."""
        return self.low - _AWAY <= number <= self.high + _AWAY


def with_early_years(
    matches: list[Match], text: str, lower: str, tense: Tense, lexicon: Lexicon
) -> list[Match]:
    """The matches of a text, and its years of three digits behind one that it tells for sure. Linear.

    Args:
        matches: What the rules found, in text order.
        text: The text.
        lower: The text in lower case.
        tense: The words that may stand beside a year.
        lexicon: The words that are seasons or eras.

    Returns:
        The matches, in text order; the same list where the text tells of no such year.
    """
    sure = list(_sure(matches, lower, lexicon))
    if not sure:
        return matches
    at_end = {match.end: match for match in matches}
    inside = {at for match in matches for at in range(match.start, match.end)}
    found, told = [], iter([*sure, (len(lower) + 1, 0)])
    eras: dict[bool, _Told] = {}
    end_told, year_told = next(told)
    is_before_christ = False
    for start, end in _years(text, lower, sure[0][0], tense):
        while end_told <= start:
            is_before_christ = year_told <= 0
            number = 1 - year_told if is_before_christ else year_told
            eras.setdefault(is_before_christ, _Told(number, number)).widen(number)
            end_told, year_told = next(told)
        number = int(lower[start:end])
        if not eras[is_before_christ].is_near(number):
            continue
        year = 1 - number if is_before_christ else number
        if start in inside:
            clock = at_end.get(end)
            if clock is not None and clock.start == start and _is_led(tense, lower, start):
                clock.expression, clock.dial = Date(year=year), False  # "until 425" is no hour
            continue
        before = at_end.get(start - 1)
        if before is None:
            season = _season(tense, lower, start, lexicon)
            if season is not None:
                found.append(
                    Match(season[0], end, Date(year=year, season=season[1]), "season of three digits")
                )
            elif _is_led(tense, lower, start):
                found.append(Match(start, end, Date(year=year), "year of three digits"))
        else:
            said = core(before.expression)
            if said is not None and (said.month is not None or said.season is not None):  # "in May 590"
                before.end, before.expression = end, attrs.evolve(said, year=year)
    return sorted([*matches, *found], key=attrgetter("start"))


def _sure(matches: list[Match], lower: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Where years of three digits end that a text tells for sure, and which they are.

    A month's that says no era is of the one told last, and its match becomes so.
    """
    last = 1
    for match in matches:
        year = _early(match.expression)
        if year is None:
            continue
        date = match.expression
        if year > 0 >= last and isinstance(date, Date) and date.month is not None:
            words = WORD.findall(lower, match.start, match.end)
            if all(lexicon.value("ERA", word) == word for word in words):
                year = 1 - year
                match.expression = attrs.evolve(date, year=year)
        last = year
        yield match.end, year


def _early(expression: Expression) -> int | None:
    """The year of a date of three digits, said with its era; the middle of one of its centuries.

    >>> _early(Date(year=43)), _early(Part(Date(year="05XX"), "late")), _early(Date(year="18XX"))
    (43, 550, None)
    >>> _early(Date(year=-215)), _early(Date(year="-02XX")), _early(Date(year=-1200))
    (-215, -250, None)
    """
    if isinstance(expression, Between):
        expression = expression.end
    while isinstance(expression, Part | About):
        expression = expression.of
    year = expression.year if isinstance(expression, Date) else None
    century = _CENTURY.fullmatch(year) if isinstance(year, str) else None
    if century is not None:
        return int(f"{century[1]}{century[2]}50")
    return year if isinstance(year, int) and abs(year) < _FOUR_DIGITS else None


def _season(tense: Tense, lower: str, start: int, lexicon: Lexicon) -> tuple[int, str] | None:
    """Where the season begins whose year a number is, and its name: "in the spring of 261"."""
    words = _SEASON.search(lower, max(0, start - _WITH_SEASON), start)
    if words is None or words[3] not in tense.attributes:
        return None
    season = lexicon.value("SEASON", words[2])
    if season == words[2]:
        return None
    return words.start(1 if words[1] in tense.definite else 2), str(season)


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
