"""Weekdays of what was still to come when something was done: "they were picked for Saturday's match"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.calendars import Granularity
from eventline.language.building.shapes import cycle
from eventline.language.text.sentences import POSSESSIVE, WORD, words_before

if TYPE_CHECKING:
    from eventline.language.joining.refine import Item
    from eventline.language.tense.context import Tense

#: What is behind a weekday, and how far behind it a noun may stand that tells what was then.
_WIDTH, _NOUNS, _BEHIND = 3, 3, 40


def is_awaited(tense: Tense, item: Item, lower: str) -> bool:
    """Whether a weekday is of what people waited for, or called off, so that it may be over or not.

    "Shares fell ahead of Friday's report", "he was picked for Saturday's match".

    Args:
        tense: The reader of tense.
        item: The weekday, with a verb of the past.
        lower: The text in lower case.
    """
    end = item.end
    if not lower.startswith(POSSESSIVE, end) or cycle(item.expression) is not Granularity.WEEK:
        return False
    if item.signal == "before":
        return True
    words = words_before(lower, item.start)
    if tense.awaits.isdisjoint((*words[-1:], " ".join(words[-2:]))):
        return False
    nouns = WORD.findall(lower, end + _WIDTH, end + _BEHIND)[:_NOUNS]
    return not tense.appointments.isdisjoint(nouns)
