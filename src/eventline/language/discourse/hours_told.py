"""The day that a time of day lies in, where the text tells it: "On Friday they met. By noon it was over"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from eventline.calendars import Granularity
from eventline.calendars.ticks import DAY
from eventline.language.discourse.asides import is_set_apart
from eventline.language.discourse.dateline import stands_in_dateline
from eventline.language.discourse.line import LONG_AGO
from eventline.language.discourse.told import is_beginning
from eventline.language.discourse.untold_days import is_behind_longer
from eventline.language.tense.plans import is_aside, looks_back
from eventline.language.text.sentences import (
    POSSESSIVE,
    ends_between,
    in_sentence,
    words_before,
    words_behind,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from eventline.language.discourse.antecedents import Antecedents
    from eventline.language.discourse.told import Antecedent
    from eventline.language.joining.refine import Item
    from eventline.language.tense.context import Tense
    from eventline.model.date import UncertainDate

#: No further back, in code points, than this lies a month, or a day that is far from the document's.
_NEAR = 250
#: No further back than this lies the day of "at noon", and where it is not near, around the document's day.
_FAR, _AROUND = 1_000, 14 * DAY
#: So many words behind a time with which a sentence begins may tell that the sentence looks back.
_GROUP = 5
#: So many words before a day may tell that what they tell of was on it.
_HELD = 3


def day_of(antecedents: Antecedents, item: Item, masked: str) -> UncertainDate | None:
    """The day that a time of day lies in: told in its sentence, or before on the side its verb looks to.

    Days on which something was only said, those that go with a noun, and those since when something is
    so, are taken where there is no other: "officials said on Friday", "the minutes of 9 May".

    Args:
        antecedents: The times told.
        item: The time of day.
        masked: The text without what is no verb.
    """
    last = antecedents.told[-1]
    beside = last.rank == Granularity.DAY.rank and _is_set_apart(antecedents, last, item, masked)
    within = last.rank <= Granularity.DAY.rank and in_sentence(masked, last.end, item.start)
    if within and not (beside or last.since or _is_over(antecedents, last, item, masked)):
        return last.value
    entry = antecedents.chronology.day_of(last, item, masked)
    if entry is not None:
        return entry
    if item.start in antecedents.chronology.entries and _is_log_of(antecedents, last, masked):
        return last.value
    if "\n" in masked[last.end : item.start] and _is_traded(antecedents.tense, item, masked):
        return None
    direction = antecedents.direction(item, masked)
    told = reversed(antecedents.told[:-1] if beside else antecedents.told)
    quoted = antecedents.speech.around(item.start)
    near = (
        one
        for one in takewhile(lambda one: item.start - one.end <= _FAR, told)
        if direction != "past" or one.spoken in {None, quoted}
    )
    days = [
        one for one in _single(near) if direction and _is_day_of(antecedents, one, item, direction, masked)
    ]
    done = (
        one
        for one in days
        if not one.since
        and not _is_appointed(antecedents, one, masked)
        and not is_aside(antecedents.tense, masked, one.start, one.end)
        and not _is_behind(antecedents.tense, one, item, masked)
    )
    one = next(done, days[0] if days else None)
    return None if one is None else _of_paragraph(antecedents, one, item, direction, masked).value


def _is_over(antecedents: Antecedents, one: Antecedent, item: Item, masked: str) -> bool:
    """Whether an hour is to come, and a day told before it is over: "it began on Monday and will end at"."""
    document, tense = antecedents.anchor.document_time, antecedents.tense
    if document is None or (one.value.upper or 0) > (document.lower or 0):
        return False
    before = words_before(masked, item.start)
    ahead = not (tense.future.isdisjoint(before) and tense.scheduled.isdisjoint(before))
    return ahead and antecedents.direction(item, masked) == "future"


def _is_log_of(antecedents: Antecedents, last: Antecedent, masked: str) -> bool:
    """Whether a log is of a day told above it: "On 4 May 1982 she was hit.", and "10:02: ..."."""
    document = antecedents.anchor.document_time
    is_day = last.rank == Granularity.DAY.rank and (last.dated or last.chained) and not last.aside
    is_day = is_day and not is_beginning(antecedents.tense, masked, last)  # "he was born on 4 May 1971"
    return is_day and document is not None and (last.value.upper or 0) < (document.lower or 0) - _AROUND


def _is_appointed(antecedents: Antecedents, one: Antecedent, masked: str) -> bool:
    """Whether a day that is not over owns what is to be then: "before Saturday's race", told on Saturday."""
    document = antecedents.anchor.document_time
    ahead = document is None or (one.value.upper or 0) > (document.lower or 0)
    return ahead and masked.startswith(POSSESSIVE, one.end)


def _is_traded(tense: Tense, item: Item, masked: str) -> bool:
    """Whether an hour is one of trade, up to which a market told: "the shares were down 3% by 0830 GMT"."""
    before = words_before(masked, item.start)
    return not (tense.traded.isdisjoint(before) or tense.swings.isdisjoint(before))


def _is_set_apart(antecedents: Antecedents, one: Antecedent, item: Item, masked: str) -> bool:
    """Whether a day is told in an aside that ends before an hour: "a strike, called on Monday, began at"."""
    tense = antecedents.tense
    if not tense.occurs.isdisjoint(words_before(masked, one.start)[-_HELD:]):
        return False  # "the talks, held on Monday, ended at noon"
    return is_set_apart(tense, masked, one, item.start)


def _single(times: Iterable[Antecedent]) -> Iterator[Antecedent]:
    """Of times, the last first, those that end no range of days: "it ran from 27 July to 24 August"."""
    behind = False
    for one in times:
        ends = one.ends and one.rank == Granularity.DAY.rank
        if not (ends or behind):
            yield one
        behind = ends


def _of_paragraph(
    antecedents: Antecedents, one: Antecedent, item: Item, direction: str, masked: str
) -> Antecedent:
    """The day of the document, where something was done on it and another paragraph told another day last.

    "They voted on Sunday .. A man was held on Friday", and in a paragraph of its own: "Polls opened at 9".
    """
    document = antecedents.anchor.document_time
    if direction != "past" or document is None or "\n" not in masked[one.end : item.start]:
        return one
    for told in antecedents.lately():
        if (
            told.rank == Granularity.DAY.rank
            and not told.dated
            and document.lo <= told.value.lo <= document.hi
            and not is_aside(antecedents.tense, masked, told.start, told.end)
            and not stands_in_dateline(masked, told.start, told.end)
            and antecedents.tense.direction(masked, told.start, told.end) == "past"
        ):
            # "Light returned on Friday after it had failed on Thursday"
            return one if in_sentence(masked, min(told.end, one.end), max(told.start, one.start)) else told
    return one


def _is_day_of(antecedents: Antecedents, one: Antecedent, item: Item, direction: str, masked: str) -> bool:
    """Whether a time of day may lie in the day of a time that another sentence tells.

    What is far, or long ago and only looked back at, is not of it.
    """
    document = antecedents.anchor.document_time
    if one.rank > Granularity.DAY.rank or document is None:
        return one.rank <= Granularity.DAY.rank
    lower, upper = one.value.lower or 0, one.value.upper or 0
    first, last = document.lower or 0, document.upper or 0
    is_old = upper < first - _AROUND
    if item.start - one.end > _NEAR and (is_old or lower > last + _AROUND):
        return False
    is_story = upper >= first - LONG_AGO or not antecedents.is_recent
    if is_old and not is_story and ends_between(masked, one.end, item.start) > 1:
        return False  # "The last ended on 6 January 1996. He was there. A bell rang at noon"
    tense = antecedents.tense
    if is_old and (_bounds(tense, one, masked) or _is_behind(tense, one, item, masked)):
        return False
    return lower < last if direction == "past" else lower >= first


def lies_in(antecedents: Antecedents, item: Item, masked: str) -> Antecedent | None:
    """The month or the week long ago that a time of day lies in, where its day is not told.

    "On a cold night in March 1985 the hall was full. By 8 p.m. it was empty".

    Args:
        antecedents: The times told.
        item: The time of day.
        masked: The text without what is no verb.
    """
    document = antecedents.anchor.document_time
    if document is None or not antecedents.told:
        return None
    last = next((one for one in antecedents.lately() if not one.aside), antecedents.told[-1])
    is_range_of_days = last.ends and last.rank == Granularity.DAY.rank
    if last.rank > Granularity.DAY.rank and is_behind_longer(antecedents.tense, last, item, document, masked):
        return last
    untold = (
        (Granularity.DAY.rank < last.rank < Granularity.YEAR.rank or is_range_of_days)
        and item.start - last.end <= _NEAR
        and (last.value.upper or 0) <= (document.lower or 0) - _AROUND
        and day_of(antecedents, item, masked) is None
        and antecedents.direction(item, masked) == "past"
        and not _is_behind(antecedents.tense, last, item, masked)
    )
    return last if untold else None


def _bounds(tense: Tense, one: Antecedent, masked: str) -> bool:
    """Whether a day only bounds what is told of: "a move last seen after 3 May 1999"."""
    if one.rank != Granularity.DAY.rank:
        return False
    before = words_before(masked, one.start)[-1:]
    return not (tense.trailing.isdisjoint(before) and tense.deadlines.isdisjoint(before))


def _is_behind(tense: Tense, one: Antecedent, item: Item, masked: str) -> bool:
    """Whether a time told is only looked back at: "she had sold it in July. It closed at noon"."""
    back, here = (looks_back(tense, masked, at) for at in (one.start, item.start))
    if not back and len(words_before(masked, one.start)) <= 1:  # "until Friday the party had been ahead"
        back = not tense.pluperfect.isdisjoint(words_behind(masked, one.end)[:_GROUP])
    return back and not here
