"""Outlines: what a text tells in short before it tells it, and the paragraphs that go back behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.calendars import Granularity
from eventline.calendars.ticks import DAY
from eventline.language.discourse.asides import is_in_note
from eventline.language.discourse.told import begun
from eventline.language.joining.shapes import cycle, is_partial
from eventline.language.tense.plans import looks_back, opens_back
from eventline.language.text.sentences import in_brackets
from eventline.model.date import UncertainDate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventline.language.discourse.told import Antecedent
    from eventline.language.joining.refine import Item
    from eventline.language.tense.context import Tense

#: In a range no longer than this each day of the year lies but once.
_YEAR = 366 * DAY
#: What is told in a note, so long behind what the story has come to, is of a book, or of what became of one.
_SINCE = 10 * _YEAR


def outlined(told: Sequence[Antecedent], one: Antecedent, item: Item | None) -> UncertainDate:
    """What a month or a day goes on from: of a range told last, all of it, for the text may tell of it.

    "The siege lasted from 2 November 1899 to 28 February 1900. On 24 November .. On 6 January".

    Args:
        told: The times told.
        one: That from which the story goes on.
        item: The month or the day; None of what hangs on the end.
    """
    if item is None or not (one.ends and is_partial(item.expression)):
        return one.value
    if cycle(item.expression) is not Granularity.YEAR:
        return one.value
    first, last = begun(told, one).value.lower, one.value.upper
    if first is None or last is None or not first < last <= first + _YEAR:
        return one.value
    return UncertainDate.span(first, last)


def leads_back(told: Sequence[Antecedent], at: int, item: Item, tense: Tense, masked: str) -> bool:
    r"""Whether a paragraph goes back with a time told, and on from there to another.

    "It fell on 28 February 1900.\n\nWar had been declared on 11 October. The next day it was lost".

    Args:
        told: The times told.
        at: Which of them.
        item: The other.
        tense: The reader of tense.
        masked: The text without what is no verb.
    """
    one = told[at]
    if at == 0 or "\n" not in masked[told[at - 1].end : one.start]:
        return False
    if "\n" in masked[one.end : item.start] or in_brackets(masked, one.start):
        return False
    return looks_back(tense, masked, one.start) or opens_back(tense, masked, one.start, one.end)


def is_noted(told: Sequence[Antecedent], at: int, story: Antecedent, tense: Tense, masked: str) -> bool:
    """Whether a time is told in brackets beside the story to which it is no look back.

    So is one with what was done then, the end of what began before the story, and the year of a book: "(sunk
    in 1942)", "Hale (1889-1961)", "(Shea 2003, p. 40)".

    Args:
        told: The times told.
        at: Which of them.
        story: That to which the story has come.
        tense: The reader of tense.
        masked: The text without what is no verb.
    """
    one = told[at]
    if not in_brackets(masked, one.start):
        return False
    if is_in_note(tense, masked, one.start):
        return True
    if one.ends:
        return told[at - 1].aside and in_brackets(masked, told[at - 1].start)
    later = (one.value.lower or 0) - (story.value.upper or 0) > _SINCE
    return later and one.rank >= Granularity.YEAR.rank and masked[one.start - 1] != "("
