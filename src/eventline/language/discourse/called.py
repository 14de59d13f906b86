"""Days by which an event is called, long after: "the January 6 riot", which names no year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.calendars import Granularity
from eventline.calendars.gregorian import civil_from_days
from eventline.calendars.ticks import DAY
from eventline.language.building.shapes import core
from eventline.language.text.sentences import words_before, words_behind
from eventline.model.date import UncertainDate
from eventline.resolution import Toward, resolve_expression

if TYPE_CHECKING:
    from eventline.language.discourse.antecedents import Antecedents
    from eventline.language.joining.refine import Item
    from eventline.resolution import Date

#: An event of less than a month ago is news, and its year is the document's.
_NEWS = 30 * DAY
#: What sets the day of an entry apart.
_SIGNS = frozenset({"-", "–", "—", ":"})
#: So many words behind a day may name its event: "the July 7 train bombings".
_NOUNS = 2


def is_called(antecedents: Antecedents, item: Item, lower: str) -> bool:
    """Whether a day without its year is only what an event is called by.

    Args:
        antecedents: What was told.
        item: The day.
        lower: The text in lower case.
    """
    date = core(item.expression)
    if date is not None and date.weekday is not None and date.day is None:
        return _is_behind_day(antecedents, item, lower)
    if date is None or date.day is None or date.month is None or lower[item.end : item.end + 1] != " ":
        return False
    tense = antecedents.tense
    if tense.remembered.isdisjoint(words_behind(lower, item.end)[:_NOUNS]):
        return False
    document = antecedents.anchor.document_time
    first = lower[item.start : item.end].split(maxsplit=1)[0]  # "the 11 September attacks"
    if document is None or tense.definite.isdisjoint((first, *words_before(lower, item.start)[-1:])):
        return False
    last = resolve_expression(Toward(date, "past"), antecedents.anchor).value
    assert isinstance(last, UncertainDate)  # of a day
    return (document.lower or 0) - (last.upper or 0) > _NEWS and not _is_told(antecedents, date)


def _is_behind_day(antecedents: Antecedents, item: Item, lower: str) -> bool:
    """Whether a weekday is part of a name behind the day of an entry: "July 2 - Sunday mass"."""
    last = antecedents.told[-1] if antecedents.told else None
    if last is None or last.start not in antecedents.chronology.entries or last.rank != Granularity.DAY.rank:
        return False
    behind = words_behind(lower, item.end)[:1]
    apart = lower[last.end : item.start].strip() in _SIGNS and lower[item.end : item.end + 1] == " "
    tense = antecedents.tense
    function = (tense.done_by, tense.prepositions, tense.conjunctions, tense.subjects, tense.now)
    named = apart and behind != [] and not tense.kind(behind[0])
    return named and all(table.isdisjoint(behind) for table in function)


def _is_told(antecedents: Antecedents, date: Date) -> bool:
    """Whether the text has told the day with its year."""
    return any(
        one.dated and civil_from_days((one.value.lower or 0) // DAY)[1:] == (date.month, date.day)
        for one in antecedents.lately()
    )
