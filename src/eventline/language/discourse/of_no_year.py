"""Times that are of no one year that could be told, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.language.discourse.called import is_called
from eventline.language.discourse.habits import is_habit, put_each_month
from eventline.resolution import Intersect, Nth, ReferenceTime

if TYPE_CHECKING:
    from eventline.language.discourse.antecedents import Antecedents
    from eventline.language.discourse.untold_days import Behind
    from eventline.language.joining.refine import Item

#: A phrase by itself has no more before it than a preposition, and nothing behind it.
_LEAD, _BEHIND = 12, 40
#: What the day of a month may be.
_PUT_TOGETHER = (Intersect, Nth)


def no_year(antecedents: Antecedents, item: Item, read: tuple[str, str], behind: Behind) -> str:
    """Why a time is of no one year, in words; "" where it is of one.

    A day of a month may become one of each month: "it meets on the first Monday of the month".

    Args:
        antecedents: The times told so far.
        item: The time, no hour of a day.
        read: The text in lower case, and the same without what is no verb.
        behind: What stands behind the time.
    """
    lower, masked = read
    if isinstance(item.expression, _PUT_TOGETHER):
        put_each_month(antecedents, item, lower, masked)
    if is_habit(antecedents, item, lower, masked, behind):
        return "a day of what recurs, which is of no one year"
    if is_called(antecedents, item, lower):
        return "an event is called by that day, and its year is not told"
    return "what it points at is not told" if _points_at_nothing(antecedents, item, masked) else ""


def _points_at_nothing(antecedents: Antecedents, item: Item, masked: str) -> bool:
    """Whether a time points at one told where none is: "At that point the list is full".

    Where its verb is of the past it lies before the document, which is known of it.
    """
    given = antecedents.anchor.reference_time
    if item.expression != ReferenceTime() or antecedents.told or given is not None:
        return False
    is_phrase = item.start <= _LEAD and not masked[item.end : item.end + _BEHIND].strip(" .!?\n")
    return not is_phrase and antecedents.direction(item, masked) != "past"
