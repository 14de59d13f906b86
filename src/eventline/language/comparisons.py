"""Figures beside those of a year before: "in the third quarter it sold 40, up from 35 a year earlier"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from eventline.calendars import Granularity
from eventline.calendars.gregorian import civil_from_days
from eventline.calendars.ticks import DAY
from eventline.resolution import Amount, BareTime, Date, ReferenceTime, Shift

if TYPE_CHECKING:
    from eventline.language.antecedents import Antecedents
    from eventline.language.refine import Item
    from eventline.language.told import Antecedent
    from eventline.resolution.found import Note

#: What is a year before the time told, or before now.
_YEAR_BEFORE = (
    Shift(Amount(years=1), "past", of=ReferenceTime()),
    Shift(Amount(years=1), "past", of=BareTime()),
)
#: No further back, in code points, than this lies the time whose figures are compared, or the word that does.
_NEAR, _BESIDE = 250, 60
_UNITS = {unit.rank: unit for unit in (Granularity.MONTH, Granularity.QUARTER)}
_MONTHS = 3


def put_year_before(antecedents: Antecedents, item: Item, lower: str) -> Note | None:
    """Make of "a year earlier" the month or the quarter whose figures are beside those of the one told.

    Args:
        antecedents: The times told.
        item: The time, whose expression is changed where it is such.
        lower: The text in lower case.

    Returns:
        Why, or None where it stays as it is.
    """
    if item.expression not in _YEAR_BEFORE or not antecedents.told:
        return None
    words = antecedents.tense.compares
    if compared_at(words, item.start, lower) < antecedents.told[-1].end:
        return None
    for one in reversed(antecedents.told):
        if one.rank > Granularity.QUARTER.rank or item.start - one.end > _NEAR:
            break
        if one.rank in _UNITS and not one.since and not _is_compared(words, one, lower):
            item.expression = _year_before(one)
            return (f"its figures are beside those of the {_UNITS[one.rank].value} told, a year later",)
    return None


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
    found = _pattern(words).search(lower, max(0, start - _BESIDE), start) if words else None
    return -1 if found is None else found.start()


@lru_cache
def _pattern(words: frozenset[str]) -> re.Pattern[str]:
    """Finds a word that compares, right before a time or with a figure between."""
    either = "|".join(map(re.escape, sorted(words)))
    return re.compile(rf"\b(?:{either}) (?:(?:[a-z]+ ){{0,4}}[^\s\w]?\d[\w.,%]*(?: [a-z]+){{0,2}} )?\Z")


def _is_compared(words: frozenset[str], one: Antecedent, lower: str) -> bool:
    """Whether the figures of a time told are what others are compared with: "up from 2.8% in July"."""
    before = lower.rfind(" ", 0, max(0, one.start - 1)) + 1  # the word before it, a preposition or so
    return any(compared_at(words, at, lower) >= 0 for at in (one.start, before))


def _year_before(one: Antecedent) -> Date:
    year, month, _ = civil_from_days((one.value.lower or 0) // DAY)
    if one.rank == Granularity.MONTH.rank:
        return Date(year=year - 1, month=month)
    return Date(year=year - 1, quarter=(month - 1) // _MONTHS + 1)
