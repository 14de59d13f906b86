"""The day from which a weekday goes on: one of a week said, of a list, of a plan, or of an old story."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from eventline.calendars import Granularity
from eventline.calendars.gregorian import weekday
from eventline.calendars.ticks import DAY
from eventline.language.building.shapes import core
from eventline.language.discourse.line import CLOSING, LONG_AGO
from eventline.language.tense.planned import was_planned
from eventline.language.text.sentences import in_sentence, sentence_start, words_before

if TYPE_CHECKING:
    from eventline.language.discourse.antecedents import Antecedents
    from eventline.language.discourse.told import Antecedent
    from eventline.language.joining.refine import Item
    from eventline.language.tense.context import Tense
    from eventline.model.date import UncertainDate
    from eventline.resolution.anchor import Stated

#: No further back than this lies the day of "on the Friday".
FAR = 1_000


def day_gone_on_from(
    antecedents: Antecedents, item: Item, near: Antecedent, document: Stated, masked: str
) -> UncertainDate | None:
    """The day from which a weekday goes on: one of a week that is said, of a list, or of a plan."""
    day = _week_told(antecedents, item, masked)
    if day is not None:
        return day
    if antecedents.direction(item, masked) == "past":
        return near.value if _is_of_old_days(antecedents, item, near, document) else None
    listed = _is_listed(antecedents.tense, item, near, document, masked)
    return near.value if listed or _is_of_plan(antecedents, item, near, document, masked) else None


def _is_of_old_days(antecedents: Antecedents, item: Item, near: Antecedent, document: Stated) -> bool:
    """Whether a weekday goes on from a day or a week long ago, of a story that tells weekdays.

    "It began on Monday, 5 March 1934. At noon it was over. On Wednesday .."; so does "by Wednesday".
    """
    of_week = near.rank in {Granularity.WEEK.rank, Granularity.WEEKEND.rank}
    ago = (document.lower or 0) - (near.value.upper or 0)
    if ago <= LONG_AGO or antecedents.is_recent or not (of_week or near.rank <= Granularity.DAY.rank):
        return False
    told = takewhile(lambda one: item.start - one.end <= FAR, reversed(antecedents.told))
    return of_week or item.signal in CLOSING or any(one.is_weekday for one in told)


def _week_told(antecedents: Antecedents, item: Item, masked: str) -> UncertainDate | None:
    """The day whose week a weekday is of: "next week on Tuesday or Friday", "next Monday or Tuesday"."""
    first = sentence_start(masked, item.start)
    near = takewhile(lambda one: one.start >= first, antecedents.lately())
    said = next((one for one in near if one.week), None)
    if said is None or not in_sentence(masked, said.end, item.start):
        return None
    between = masked[said.end : item.start].strip()
    listed = bool(between) and antecedents.tense.lists.issuperset(between.replace(",", " ").split())
    return said.value if said.week == "said" or listed else None


def _is_listed(tense: Tense, item: Item, near: Antecedent, document: Stated, masked: str) -> bool:
    """Whether a weekday of a list of days to come is not today: "on Friday, Monday and Wednesday"."""
    date, today = core(item.expression), (document.lower or 0) // DAY
    goes_on = near.chained or (date is not None and date.weekday == weekday(today) + 1)
    if not goes_on or near.rank != Granularity.DAY.rank or (near.value.lower or 0) // DAY <= today:
        return False
    return (tense.lists | tense.leads).issuperset(masked[near.end : item.start].replace(",", " ").split())


def _is_of_plan(
    antecedents: Antecedents, item: Item, near: Antecedent, document: Stated, masked: str
) -> bool:
    """Whether a weekday goes on from the day of its plan: "left on Friday, to be back on Sunday"."""
    told = near.rank <= Granularity.DAY.rank and (near.value.upper or 0) <= (document.lower or 0)
    if (
        not told
        or not in_sentence(masked, near.end, item.start)
        or antecedents.direction(item, masked) != "future"
    ):
        return False
    meant = not antecedents.tense.vows.isdisjoint(words_before(masked, item.start))
    return meant or was_planned(antecedents.tense, masked, item.start, item.end)


def day_before_weekday(
    antecedents: Antecedents, named: int, near: Antecedent, document: Stated
) -> UncertainDate | None:
    """The day told that is such a weekday, or else the last, where the next such is not ahead.

    "He was found on Friday 8 May .. on the Friday", "We came on Palm Sunday. I left on the Tuesday".
    """
    if near.rank > Granularity.DAY.rank:
        return None
    told = takewhile(lambda one: near.end - one.end <= FAR, reversed(antecedents.told))
    days = [one.value for one in told if one.rank <= Granularity.DAY.rank]
    away = [(named - 1 - weekday((day.lower or 0) // DAY)) % 7 for day in days]
    if 0 in away:
        return days[away.index(0)]
    ahead = (near.value.lower or 0) + away[0] * DAY >= (document.upper or 0)
    return None if ahead else near.value
