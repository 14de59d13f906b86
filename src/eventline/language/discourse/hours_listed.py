"""Ranges of hours that are listed before one with a day: "from 2 to 4 and 7 to 9 p.m. Friday"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from eventline.language.building.joining import CLOCK, given
from eventline.resolution import Between, Date

if TYPE_CHECKING:
    from eventline.language.joining.refine import Item
    from eventline.language.tense.context import Tense
    from eventline.resolution import Expression

#: The hours of one half of the day.
_HALF = 12


def put_day_before(tense: Tense, items: list[Item], lower: str) -> None:
    """Put what a range of hours says of its day, and of its half, into those that are listed before it.

    A day that stands before its hours is of no others: "9am to 5pm and Sat 10 to 2".

    Args:
        tense: The reader of tense.
        items: The times, whose expressions are changed where they are such ranges.
        lower: The text in lower case.
    """
    ranges = [
        (one, items[at + 1] if one.side == "a" else one)
        for at, one in enumerate(items)
        if one.side != "b" and isinstance(one.expression, Between)
    ]
    for (start, end), (other, _) in reversed(list(pairwise(ranges))):
        words = lower[end.end : other.start].replace(",", " ").split()
        if not words or not (tense.lists | tense.prepositions).issuperset(words):
            continue
        if start.each or not lower[other.start].isdigit():
            continue
        said = lower[start.start : end.end].replace(".", "").replace(",", " ").split()
        start.expression = end.expression = _alike(
            start.expression, other.expression, open_half=tense.halves.isdisjoint(said)
        )


def _alike(hours: Expression, last: Expression, *, open_half: bool) -> Expression:
    """Hours of the day of the last, and of its half where they do not tell their own.

    >>> early, late = Between(Date(hour=2), Date(hour=4)), Between(Date(day=3, hour=19), Date(day=3, hour=21))
    >>> _alike(early, late, open_half=True).end, _alike(late, early, open_half=True) == late
    (Date(day=3, hour=16), True)
    """
    match hours, last:
        case Between(Date(hour=int(first)) as start, Date(hour=int(end_)) as end), Between(
            Date(hour=int(next_)) as day
        ):
            later = _HALF if open_half and first < end_ and end_ + _HALF <= next_ else 0
            told = {} if given(start).keys() - CLOCK else given(day)
            fields = {name: value for name, value in told.items() if name not in CLOCK}
            return attrs.evolve(
                hours,
                start=attrs.evolve(start, hour=first + later, **fields),
                end=attrs.evolve(end, hour=end_ + later, **fields),
            )
        case _:
            return hours
