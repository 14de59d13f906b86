"""A year behind "and" that is told for the same part of it as the one before: "in May 2018 and 2019"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from eventline.language.joining.frames_behind import is_year
from eventline.language.text.sentences import words_behind
from eventline.resolution import Date, Part

if TYPE_CHECKING:
    from eventline.language.joining.refine import Item
    from eventline.language.tense.context import Tense
    from eventline.resolution import Expression


def put_part_before(tense: Tense, items: list[Item], lower: str) -> None:
    """Put the part of a year that was told into the next, where no verb tells of that as a whole.

    Not "he left in May 2018 and 2019 was quiet", nor where parts are listed: "May and June 2018 and 2019".

    Args:
        tense: The reader of tense.
        items: The times, whose expressions are changed where they are such years.
        lower: The text in lower case.
    """
    group = 0
    for one, item in pairwise(items):
        begins, group = one.group != group, one.group
        if not begins or not item.group == group > 0 or item.side or not is_year(item.expression):
            continue
        listed = tense.lists.issuperset(lower[one.end : item.start].split())
        if listed and not any(map(tense.kind, words_behind(lower, item.end)[:1])):
            item.expression = _in_year(one.expression, item.expression)


def _in_year(part: Expression, year: Expression) -> Expression:
    """The same part of another year; that year where no part is told, or a day.

    >>> _in_year(Part(Date(year=2018, month=5), "early"), Date(year=2019))
    Part(Date(year=2019, month=5), 'early')
    >>> _in_year(Part(Date(year=2018), "late"), Date(year=2019)), _in_year(Date(month=5), Date(year=2019))
    (Date(year=2019), Date(year=2019))
    """
    match part, year:
        case Part(of), _:
            inner = _in_year(of, year)
            return year if inner is year else attrs.evolve(part, of=inner)
        case Date(year=int(), day=None, weekday=None), Date(year=int(told)) if not is_year(part):
            return attrs.evolve(part, year=told)
        case _:
            return year
