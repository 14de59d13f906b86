"""Whether a text that told of long ago comes to its own time: "It closed in 1969. In May .. last Friday"."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from eventline.calendars import Granularity
from eventline.calendars.ticks import index_of
from eventline.language.building.shapes import core, said_date
from eventline.resolution import BareTime, DocumentTime, Last, Previous, This

if TYPE_CHECKING:
    from eventline.language.discourse.antecedents import Antecedents
    from eventline.language.joining.refine import Item
    from eventline.resolution import Expression

#: So many of the times behind a date are asked.
_AHEAD = 4


def comes_to_now(antecedents: Antecedents, item: Item) -> bool:
    """Whether the next time behind a date that tells its year, or its week, is of the document's own.

    Args:
        antecedents: The times told.
        item: A date without its year.
    """
    document, items = antecedents.anchor.document_time, antecedents.chronology.items
    year = 0 if document is None else index_of(document.lower or 0, Granularity.YEAR)
    first = bisect_right(items, item.start, key=attrgetter("start"))
    for later in items[first : first + _AHEAD]:
        said = said_date(later.expression)
        if said is not None and isinstance(said.year, int):
            return said.year >= year - 1
        if is_of_now(later.expression):
            return True
    return False


def is_of_now(expression: Expression) -> bool:
    """Whether a time is told as by who writes it: "last week", "yesterday", "on Friday".

    >>> from eventline.resolution import Date, ReferenceTime
    >>> is_of_now(Last(Granularity.WEEK)), is_of_now(Date(weekday=5))
    (True, True)
    >>> is_of_now(This(Granularity.WEEK, of=ReferenceTime())), is_of_now(Date(month=5, day=3, weekday=5))
    (False, False)
    """
    date = core(expression)
    if date is not None and date.weekday is not None and date.day is None:
        return True
    return any(
        isinstance(node, Last | Previous | This) and isinstance(node.of, BareTime | DocumentTime)
        for node in expression.walk()
    )
