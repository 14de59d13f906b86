"""Months and seasons under a year with which a sentence began: "In 2012 he left. In the spring he wrote"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.calendars import Granularity
from eventline.calendars.ticks import DAY
from eventline.language.tense.clauses import opening
from eventline.language.text.sentences import ends_between, words_before, words_behind

if TYPE_CHECKING:
    from eventline.language.discourse.antecedents import Antecedents
    from eventline.language.joining.refine import Item
    from eventline.language.tense.context import Tense

#: A year that is over for no longer than this may be followed by months of the document's own.
_OVER = 365 * DAY
#: No more lies between a time and what is told of it in the next sentence.
NEXT = 160


def is_under_year(antecedents: Antecedents, item: Item, masked: str) -> bool:
    """Whether a sentence, or the one before it, began with the year of an old story.

    "In 2008 he was elected and resigned in June", "In 2012 he left. In the spring he wrote".

    Args:
        antecedents: The times told.
        item: A month or a season.
        masked: The text without what is no verb.
    """
    if not antecedents.told or antecedents.is_recent:
        return False
    last, document = antecedents.told[-1], antecedents.anchor.document_time
    over = document is not None and (document.lower or 0) - (last.value.upper or 0) > _OVER
    if not over or last.rank != Granularity.YEAR.rank or not _opens(antecedents.tense, masked, last.start):
        return False
    if item.start - last.end > NEXT:
        return False
    ends = ends_between(masked, last.end, item.start)
    if ends:
        near = ends == 1 and _opens(antecedents.tense, masked, item.start)
    else:
        near = not _is_of_another(antecedents.tense, masked, last.end, item)
    return near and antecedents.direction(item, masked) == "past"


def _is_of_another(tense: Tense, masked: str, end: int, item: Item) -> bool:
    """Whether a time begins a clause with its own subject: "In 2015 she lost, and in February he left"."""
    leads = (tense.prepositions | tense.articles) - tense.conjunctions
    before = [word for word in words_before(masked, item.start) if word not in leads]
    if not before or before[-1] not in tense.conjunctions:
        return False
    return words_behind(masked, end)[:1] != words_behind(masked, item.end)[:1]


def _opens(tense: Tense, masked: str, start: int) -> bool:
    """Whether a sentence begins with a time: "In 2008 they", "In the spring they"."""
    return all(word in tense.prepositions or word in tense.articles for word in opening(tense, masked, start))
