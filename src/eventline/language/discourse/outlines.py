"""Outlines: what a text tells in short before it tells it, and the paragraphs that go back behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from eventline.calendars import Granularity
from eventline.calendars.ticks import DAY
from eventline.language.building.shapes import cycle, is_partial
from eventline.language.discourse.asides import is_beside, is_in_note, is_of_name
from eventline.language.discourse.told import begun
from eventline.language.tense.plans import looks_back, opens_back
from eventline.language.text.sentences import WORD, in_brackets
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
#: No shorter is the life or the reign in brackets behind a name.
_LIFE = 15 * _YEAR
#: No longer is what a text begins with to tell in short what it will tell.
_OUTLINE = 1_000
#: A heading is no longer, and ends with none of these.
_LINE = 80
_STOPS = frozenset('.!?;:,"')
#: What may stand before a heading, or an entry of a list.
_MARKS = " \t>#*=_•·+–—-"
#: So far on lies the year of a heading.
_SOON = 3 * _YEAR


def outlined(told: Sequence[Antecedent], one: Antecedent, item: Item | None) -> UncertainDate:
    """What a month or a day goes on from: of a range told last, all of it, for the text may tell of it.

    "The siege lasted from 2 November 1899 to 28 February 1900. On 24 November .. On 6 January". Of a
    longer one in a heading it is the first end: "The wars (1912-1914)".

    Args:
        told: The times told.
        one: That from which the story goes on.
        item: The month or the day; None of what hangs on the end.
    """
    if item is None or not (one.ends and is_partial(item.expression)):
        return one.value
    if cycle(item.expression) is not Granularity.YEAR:
        return one.value
    first, last = begun(told, one), one.value.upper
    since = first.value.lower
    if since is None or last is None or not since < last <= since + _YEAR:
        return first.value if one.place == "heads" else one.value
    return UncertainDate.span(since, last)


def place_of(
    told: Sequence[Antecedent],
    at: int,
    item: Item,
    tense: Tense,
    masked: str,
    *,
    over: bool,
    story: Antecedent | None,
) -> Literal["leads", "heads", "caption", ""]:
    r"""Whether a paragraph goes back with a time and on from there to another, or its line is a heading.

    "It fell on 28 February 1900.\n\nWar had been declared on 11 October. The next day it was lost".

    Args:
        told: The times told.
        at: Which of them.
        item: The other.
        tense: The reader of tense.
        masked: The text without what is no verb.
        over: Whether it is over when the story comes to it.
        story: That to which the story has come.
    """
    if over and _leads_back(told, at, item, tense, masked):
        return "leads"
    return _line_place(told, at, tense, masked, story)


def _leads_back(told: Sequence[Antecedent], at: int, item: Item, tense: Tense, masked: str) -> bool:
    """Whether a paragraph goes back with a time told, and on from there to another."""
    one = told[at]
    if in_brackets(masked, one.start):
        return False
    if not (looks_back(tense, masked, one.start) or opens_back(tense, masked, one.start, one.end)):
        return False
    if "\n" not in masked[one.end : item.start]:
        return "\n" in masked[told[at - 1].end : one.start]
    # "It was fought in January 1940. The war had begun on 30 November.\n\nIn December .."
    lately = (told[at - 1].value.lower or 0) - (one.value.upper or 0) <= _YEAR
    return (
        lately
        and is_partial(item.expression)
        and tells_on(one, told[at + 1] if at + 1 < len(told) else item, masked)
    )


def tells_on(one: Antecedent, other: Antecedent | Item, masked: str) -> bool:
    """Whether a time is the last of the paragraph that a text begins with, and another the next told.

    Args:
        one: The time.
        other: The next.
        masked: The text without what is no verb.
    """
    ends = one.start <= _OUTLINE and "\n" in masked[one.end : other.start]
    return ends and "\n" not in masked[: one.start]


def _line_place(
    told: Sequence[Antecedent], at: int, tense: Tense, masked: str, story: Antecedent | None
) -> Literal["heads", "caption", ""]:
    """Whether a time is in a heading, or in a caption: short lines that end with no sign, or have no verb.

    A heading has years, or begins or ends with its time: "1943: the turn", "The siege (June 1913)". A caption
    has another, or one that the story does not go on to: "Map of the front, May 1943", "The town in 1905".
    """
    one = told[at]
    start = masked.rfind("\n", max(0, one.start - _LINE), one.start) + 1
    end = masked.find("\n", one.end, one.end + _LINE)
    if end < 0 or (start == 0 and one.start > _LINE) or end - start > _LINE:
        return ""
    first = begun(told, one)
    alone = masked[start - 2 : start] in {"", "\n\n"} and masked.startswith("\n\n", end)
    if masked[end - 1] in _STOPS:
        is_plain = one.end + 1 >= end and not any(map(tense.kind, WORD.findall(masked, start, end)))
        return "caption" if alone and is_plain and first.start > start and story is not None else ""
    ranged = one.ends or (at + 1 < len(told) and told[at + 1].ends)
    heads = ranged or masked[first.start - 1] == "(" or not masked[start : first.start].strip(_MARKS)
    if heads or story is None or not alone or masked[start] in _MARKS:
        return "heads"
    since = (one.value.lower or 0) - (story.value.upper or 0)
    goes_on = one.rank >= Granularity.YEAR.rank and -_YEAR <= since <= _SOON
    return "heads" if goes_on else "caption"


def is_aside(
    told: Sequence[Antecedent], at: int, tense: Tense, masked: str, *, over: bool, story: Antecedent
) -> bool:
    """Whether a time is told beside the story: what was over when the story comes to it, or in brackets.

    So is a far later year of what is set apart: "Hale, a hero of the war of 1876,". In brackets it is one of
    a life, with what was done then, or of a book: "(1490-1552)", "(sunk in 1942)", "(Shea 2003, p. 40)".

    Args:
        told: The times told.
        at: Which of them.
        tense: The reader of tense.
        masked: The text without what is no verb.
        over: Whether it is over when the story comes to it.
        story: That to which the story has come.
    """
    one = told[at]
    if over:
        return one.since or is_beside(tense, masked, one.start, one.end)
    later = (one.value.lower or 0) - (story.value.upper or 0) > _SINCE and one.rank >= Granularity.YEAR.rank
    if not in_brackets(masked, one.start):
        return later and is_of_name(tense, masked, one.start, one.end)
    if _is_life(told, at, masked) or is_in_note(tense, masked, one.start):
        return True
    return later and masked[one.start - 1] != "("


def _is_life(told: Sequence[Antecedent], at: int, masked: str) -> bool:
    """Whether a year in brackets is one end of a life, or of a reign: "Philip (1490-1552)"."""
    last = at if told[at].ends else at + 1
    if last >= len(told) or not told[last].ends:
        return False
    first, end = told[last - 1].start, told[last].start
    lasted = (told[last].value.lower or 0) - (told[last - 1].value.lower or 0)
    return lasted > _LIFE and masked.find(")", first, end) < 0 and in_brackets(masked, first)
