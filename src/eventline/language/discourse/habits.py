"""What is so again and again, in no one year: hours of opening, seasons of a plant, days of a set."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from eventline.calendars import Granularity
from eventline.language.building.shapes import core, cycle, has_clock, is_partial
from eventline.language.joining.days_told import hangs_on_day
from eventline.language.joining.recurring_sets import each_month, period
from eventline.language.tense.clauses import opening
from eventline.language.tense.plans import is_state
from eventline.language.text.sentences import in_sentence, words_before
from eventline.resolution import Between, Nth, Repeat

if TYPE_CHECKING:
    from eventline.language.discourse.antecedents import Antecedents
    from eventline.language.discourse.untold_days import Behind
    from eventline.language.joining.refine import Item
    from eventline.language.tense.context import Tense

#: What ends or begins then is not so each year: "is closed until 3 May".
_BOUNDS = frozenset({"until", "since", "by"})
#: No further back than this lies what recurs, of which a bare hour or a day of rest is.
_NEAR = 250
#: So many words before a time may tell a habit, or that it has hours: "is closed on".
_HABIT, _HOURS = 5, 2
#: So many words before a stretch of hours may tell of what it is so: "is the room free".
_STATE = 6
#: From the first to the last weekday of most of a week are no fewer days.
_MOST_OF_WEEK = 4
#: So many before that it opens tell what does: "the shop on the corner also opens at".
_VENUE = 8


def is_habit(antecedents: Antecedents, item: Item, lower: str, masked: str, behind: Behind) -> bool:
    """Whether a date without its year is that of each year, or a weekday of each week.

    Args:
        antecedents: What was told, and what recurs.
        item: The date.
        lower: The text in lower case.
        masked: The same without what is no verb.
        behind: What stands behind it, and behind its list or its range.
    """
    recurring = antecedents.recurring
    if not is_partial(item.expression):
        return False
    if recurring is not None:
        if item.group and item.group == recurring.group:
            return True
        if in_sentence(masked, recurring.end, item.start) and (
            _is_day_of_set(antecedents, recurring, item, lower, masked) or _has_own_hours(recurring, item)
        ):
            antecedents.recurring = attrs.evolve(recurring, end=item.end, group=item.group)
            return True
    words, day = words_before(masked, item.start), core(item.expression)
    if (
        _is_of_hours(antecedents, item, words, behind.item)
        or _is_yearly(antecedents.tense, item, words)
        or _is_before_set(item, behind, lower)
        or _is_before_often(antecedents.tense, item, behind, masked)
    ):
        antecedents.recurring = item if day is None else attrs.evolve(item, expression=Repeat(day))
        return True
    return False


def is_hour_of_habit(antecedents: Antecedents, item: Item, masked: str) -> bool:
    """Whether a time of day is that of what recurs: "open daily, 10am to 5pm", "is open from 10 to 5".

    Args:
        antecedents: What was told, and what recurs.
        item: The time of day.
        masked: The text without what is no verb.
    """
    recurring = antecedents.recurring
    if recurring is not None:
        if in_sentence(masked, recurring.end, item.start):
            return True
        last = antecedents.told[-1].end if antecedents.told else 0
        near = last < recurring.start and item.start - recurring.end <= _NEAR
        if near and not antecedents.direction(item, masked):
            return True
    if _is_of_venue(antecedents, item, masked):
        return True
    return (
        isinstance(item.expression, Between)
        and is_state(antecedents.tense, masked, item.start)
        and not _is_of_one_day(antecedents.tense, words_before(masked, item.start)[-_STATE:])
    )


def put_each_month(antecedents: Antecedents, item: Item, lower: str, masked: str) -> None:
    """Make the day of a month one of each month, where something is so as a rule.

    "The choir meets on the first Monday of the month", "wages are paid on the 25th of the month".

    Args:
        antecedents: What was told, and what recurs.
        item: The time.
        lower: The text in lower case.
        masked: The same without what is no verb.
    """
    tense, recurring = antecedents.tense, antecedents.recurring
    each = each_month(item.expression)
    if each is None or not tense.deictic.isdisjoint(lower[item.start : item.end].split()):
        return
    words = words_before(masked, item.start)
    if not _is_so(tense, words):
        return
    beside = recurring is not None and in_sentence(masked, recurring.end, item.start)
    often = tense.usual | tense.regular | tense.hours
    if beside or _is_held(tense, words) or not often.isdisjoint(words[-_HABIT:]):
        item.expression = each


def _is_held(tense: Tense, words: list[str]) -> bool:
    """Whether something is done, with no time told: "the fair is held", but not "it is expected"."""
    held = any(word in tense.now and tense.kind(follows) == "verb" for word, follows in pairwise(words))
    return held and not tense.of_words(words, last=True) and tense.conditions.isdisjoint(words)


def _is_of_one_day(tense: Tense, words: list[str]) -> bool:
    """Whether words tell of somebody, or of what is taken, and of no hours of opening: "are you free"."""
    return not tense.engaged.isdisjoint(words) and tense.openings.isdisjoint(words)


def _is_of_venue(antecedents: Antecedents, item: Item, masked: str) -> bool:
    """Whether a house has such an hour each day, of which none is told: "the shop opens at 9am"."""
    tense, words = antecedents.tense, words_before(masked, item.start)
    at = len(words)
    while at and words[at - 1] in tense.prepositions:
        at -= 1
    opens = any(word in tense.openings and tense.kind(word) != "verb" for word in words[at - 1 : at])
    if not opens or tense.venues.isdisjoint(words[max(0, at - _VENUE) : at]):
        return False
    told = antecedents.told[-1] if antecedents.told else None
    return _is_present(tense, words) and (told is None or not in_sentence(masked, told.end, item.start))


def _is_before_set(item: Item, behind: Behind, lower: str) -> bool:
    """Whether right behind a date stands how often it comes round: "from May to July each year"."""
    after = behind.item
    if (
        after is None
        or not isinstance(after.expression, Repeat)
        or lower[behind.end : after.start].strip(" ,(")
    ):
        return False
    return period(after.expression).rank >= cycle(item.expression).rank


def _is_part_of_year(item: Item) -> bool:
    """Whether an item is a season, or runs from one time of a year to another."""
    date = core(item.expression)
    if date is None or cycle(item.expression) is not Granularity.YEAR:
        return False
    return date.season is not None or isinstance(item.expression, Between)


def _is_before_often(tense: Tense, item: Item, behind: Behind, masked: str) -> bool:
    """Whether behind a part of the year is told how often something is: "from May to July it runs daily".

    A day tells that it is of one year: "from 3 to 5 May it runs daily".
    """
    after, date = behind.item, core(item.expression)
    if after is None or date is None or date.day is not None or not _is_part_of_year(item):
        return False
    often = isinstance(after.expression, Repeat) and period(after.expression).rank <= Granularity.WEEK.rank
    if not often or not in_sentence(masked, behind.end, after.start):
        return False
    return _is_so(tense, [*words_before(masked, item.start), *masked[behind.end : after.start].split()])


def _is_so(tense: Tense, words: list[str]) -> bool:
    """Whether words tell of what is so, and of nothing that was or will be."""
    return _is_present(tense, words) and tense.of_words(words, last=True) != "past"


def _is_of_hours(antecedents: Antecedents, item: Item, words: list[str], behind: Item | None) -> bool:
    """Whether something is open or closed then, as a rule: "open Tuesday to Sunday, 10 to 6".

    So are weekdays before their hours, with nothing else before them, and dates behind what recurs: "closed
    on 25 December".
    """
    tense, recurring = antecedents.tense, antecedents.recurring
    weekly = cycle(item.expression) is Granularity.WEEK
    each = item.each or not tense.worked.isdisjoint(words[-1:])  # "classes run 9 to 5, Monday to Thursday"
    each = each and weekly and item.group > 0
    if not (weekly and not words) and not each and tense.hours.isdisjoint(words[-_HOURS:]):
        return False
    if each and _is_working_week(item):  # "it will be shut from 8pm to 6am, Monday to Friday"
        return tense.of_words(words, last=True) != "past"
    if not _is_present(tense, words):
        return False
    if each:
        return tense.of_words(words, last=True) != "past"
    if weekly:
        told = not words or words[-1] in tense.hours
        before = told and behind is not None and _is_clock_range(behind)
        return item.group > 0 and before
    date = core(item.expression)
    of_season = date is not None and date.season is not None  # "is closed in winter"
    of_season = of_season and (words[0] in tense.hours or tense.of_words(words, last=True) != "past")
    near = recurring is not None and item.start - recurring.end <= _NEAR
    by_somebody = any(one in tense.askers and is_open in tense.hours for one, is_open in pairwise(words))
    return of_season or (near and item.signal not in _BOUNDS and not by_somebody)  # "you closed on 3 May"


def _is_clock_range(item: Item) -> bool:
    """Whether an item runs from one time of day to another."""
    return isinstance(item.expression, Between) and hangs_on_day(item.expression)


def _is_working_week(item: Item) -> bool:
    """Whether an item runs over most of the week, as what is so each week does: "Monday to Friday"."""
    assert isinstance(item.expression, Between)  # as weekdays beside hours, or behind a set, are told
    first, last = core(item.expression.start), core(item.expression.end)
    days = [date.weekday for date in (first, last) if date is not None and date.weekday is not None]
    return len(days) > 1 and (days[1] - days[0]) % 7 >= _MOST_OF_WEEK


def _has_own_hours(recurring: Item, item: Item) -> bool:
    """Whether a weekday has other hours than those of each week before it: "Tue-Fri 9am-5pm, Sat 10-2"."""
    of_hours = isinstance(item.expression, Between) and has_clock(item.expression)
    often = period(recurring.expression).rank <= Granularity.WEEK.rank
    return of_hours and often and cycle(item.expression) is Granularity.WEEK


def _is_yearly(tense: Tense, item: Item, words: list[str]) -> bool:
    """Whether something is so each year: "it flowers in May", "it is held on the first Monday in May"."""
    if not _is_present(tense, words):
        return False
    usual = not tense.usual.isdisjoint(words[-_HABIT:]) and tense.of_words(words, last=True) != "past"
    if cycle(item.expression) is not Granularity.YEAR:
        return usual and cycle(item.expression) is Granularity.WEEK and not item.signal
    held = isinstance(item.expression, Nth) and _is_held(tense, words)
    return held or usual or not tense.habits.isdisjoint(words[-_HABIT:])


def _is_present(tense: Tense, words: list[str]) -> bool:
    """Whether nothing among words tells of what was, or will be."""
    tables = (tense.gone, tense.future, tense.modal, tense.perfect)
    return all(table.isdisjoint(words) for table in tables)


def _is_day_of_set(antecedents: Antecedents, recurring: Item, item: Item, lower: str, masked: str) -> bool:
    """Whether a date without a year is that of each year of a set: "payable annually on 3 May".

    So is what a set leaves out: "daily except Monday". "Every day in May" is of one May, and so is what
    rises "4% a year in May", but "it runs daily from April to October" is of each year, and so is what a
    sentence tells that begins with the set: "every year the king came in May".
    """
    tense = antecedents.tense
    beside = lower[recurring.end : item.start]
    between = beside.replace(",", " ").split()
    if not tense.excepts.isdisjoint(between[:1]):
        return True
    plain = tense.prepositions.issuperset(between)
    if plain and _is_part_of_year(item):
        return _is_so(tense, words_before(masked, recurring.start))
    is_week = isinstance(item.expression, Between) and cycle(item.expression) is Granularity.WEEK
    if plain and is_week:
        words = words_before(masked, recurring.start)
        whole = "," in beside and _is_working_week(item) and tense.of_words(words, last=True) != "past"
        if whole or _is_so(tense, words):
            return True  # "it is open 24 hours a day, Monday to Friday"
    said = lower[recurring.start : recurring.end].replace("-", " ").split()
    often = period(recurring.expression).rank
    rare = often >= cycle(item.expression).rank
    if cycle(item.expression) is Granularity.WEEK and often > Granularity.WEEK.rank and not plain:
        return False  # "it pays a quarterly dividend on Friday"
    if not rare or tense.sets.isdisjoint(said[:1]):
        return False
    begins = "," not in beside and not opening(tense, masked, recurring.start)
    near = (tense.prepositions | tense.nearby).issuperset(between)
    return near or begins or not antecedents.direction(item, masked)
