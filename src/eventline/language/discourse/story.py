"""What a weekday, a month or a day goes on from: a story that the text tells, or the document's own time."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

import attrs

from eventline.calendars import Granularity
from eventline.calendars.gregorian import civil_from_days
from eventline.calendars.ticks import DAY
from eventline.language.building.shapes import core, cycle
from eventline.language.discourse.arrivals import comes_to_now
from eventline.language.discourse.asides import is_beside, is_told_aside
from eventline.language.discourse.line import CLOSING, LONG_AGO
from eventline.language.discourse.outlines import tells_on
from eventline.language.discourse.story_days import FAR, day_before_weekday, day_gone_on_from
from eventline.language.discourse.told import Antecedent, begun, is_beginning
from eventline.language.discourse.under_year import NEXT, is_under_year
from eventline.language.tense.planned import was_planned
from eventline.language.tense.plans import is_fixture, is_of_story, is_subject, looks_back, opens_back
from eventline.language.text.sentences import (
    ends_between,
    in_brackets,
    in_sentence,
    is_joined,
    words_before,
    words_behind,
)
from eventline.model.date import UncertainDate
from eventline.model.interval import Interval
from eventline.resolution import Anchor, OneOf, Previous, ReferenceTime, This, Toward, resolve_expression

if TYPE_CHECKING:
    from eventline.language.discourse.antecedents import Antecedents
    from eventline.language.joining.refine import Item
    from eventline.resolution.anchor import Stated
    from eventline.resolution.found import Note

#: No longer ago is what news tells of beside a story of months or of years.
_JUST_OVER = 14 * DAY
#: What is farther ahead than this is not of the weekday that a sentence begins with.
_WEEK = 7 * DAY
#: What is farther ahead than this is not of what another sentence tells without a verb.
_FAR_AHEAD = 365 * DAY
#: So many words before a time may tell that what is said holds now, and so many behind one that it is over.
_PERFECT, _GROUP = 5, 4
#: A weekend, of which the text says no more.
_WEEKEND = OneOf((This(Granularity.WEEKEND), Previous(Granularity.WEEKEND)))
#: So many times as far may a story go on as the document's own such day lies back.
_ODDS = 1.5
#: The months of a year.
_MONTHS = 12
#: Among so many of the times told last are two of a story.
_TELLING = 4


def hanging_on(antecedents: Antecedents, item: Item, lower: str, masked: str) -> UncertainDate | None:
    """What a weekday, a month or a day goes on from: a time told near by, that is to come or long ago."""
    document = antecedents.anchor.document_time
    date = core(item.expression)
    if document is None or date is None:
        return None
    around = cycle(date)
    is_year = around is Granularity.YEAR
    below = Granularity.QUARTER
    if is_year:  # "The abbey was dissolved in 1538. On 3 June the monks left"
        told = not antecedents.is_recent and (
            date.day is not None
            or item.signal in CLOSING
            or is_telling(antecedents, masked)
            or is_under_year(antecedents, item, masked)
        )
        below = Granularity.DECADE if told else Granularity.YEAR
    near = antecedents.near(item, below, within=around is Granularity.WEEK, masked=masked)
    if near is None or (is_year and _is_just_over(antecedents, item, near, document)):
        return None
    direction = antecedents.direction(item, masked)
    named = None if direction == "future" else date.weekday
    if named is not None and is_of_story(antecedents.tense, lower, item.start, item.end):
        return day_before_weekday(antecedents, named, near, document)
    day = day_gone_on_from(antecedents, item, near, document, masked) if around is Granularity.WEEK else None
    if day is not None:
        return day
    if direction == "future":  # "it was to open on 3 May", told of 1912
        old = is_year and (document.lower or 0) - (near.value.upper or 0) >= LONG_AGO
        return near.value if old and was_planned(antecedents.tense, masked, item.start, item.end) else None
    ahead = (near.value.lower or 0) - (document.upper or 0)
    if not direction and ahead > _FAR_AHEAD and not in_sentence(masked, near.end, item.start):
        return None  # "It is due in the winter of 2027. Help is on hand until May"
    if not direction and ahead >= 0:
        # "He will come on Friday. On Sunday, home again"; but "It ends in June. Monday is a holiday"
        subject = ahead >= _WEEK and is_subject(antecedents.tense, masked, item.start, item.end)
        # nor does a weekday hang on a month: "It ends in June. A fault on Friday cost the team a day"
        loose = around is Granularity.WEEK and near.rank > Granularity.WEEK.rank
        return None if loose or subject or is_fixture(antecedents.tense, masked, item.start) else near.value
    return _long_ago(antecedents, item, near, document, masked) if is_year else None


def _long_ago(
    antecedents: Antecedents, item: Item, near: Antecedent, document: Stated, masked: str
) -> UncertainDate | None:
    """What a month or a day goes on from that lies long ago, and whether the text may have left it."""
    is_year = near.rank >= Granularity.YEAR.rank
    if is_year and item.signal not in CLOSING and in_sentence(masked, near.end, item.start):
        goes_on = _is_told_on(antecedents, item, near, masked) or is_under_year(antecedents, item, masked)
        antecedents.doubt = "story" if goes_on else ""
        return near.value if antecedents.doubt else None
    aside = near.rank >= Granularity.DAY.rank and in_brackets(masked, near.start)
    if aside or not _is_story(antecedents, item, near, document, masked):
        return None
    if is_year and antecedents.direction(item, masked) == "past" and comes_to_now(antecedents, item):
        antecedents.doubt = "now"
    return near.value


def _is_told_on(antecedents: Antecedents, item: Item, near: Antecedent, masked: str) -> bool:
    """Whether an old story may go on in the year of its sentence: "built in 1925 and opened in May"."""
    tense, between = antecedents.tense, masked[near.end : item.start].split()
    told_on = len(between) > 1 and between[0] in tense.lists and tense.kind(between[1]) == "verb"
    old = near.rank == Granularity.YEAR.rank and not antecedents.is_recent
    return told_on and old and tense.prepositions.issuperset(between[2:]) and is_telling(antecedents, masked)


def is_telling(antecedents: Antecedents, masked: str) -> bool:
    """Whether a text tells a story: of more times than one, beside those of its asides."""
    lately = [one for one in antecedents.told[-_TELLING:] if not (one.aside or one.compared)]
    return sum(not is_told_aside(antecedents.tense, masked, one.start, one.end) for one in lately) > 1


def is_of_month(antecedents: Antecedents, unit: Granularity, item: Item, masked: str) -> bool:
    """Whether what hangs on a day is of a month told last: "In March 2013 it burned. The next day he fled".

    Args:
        antecedents: The times told.
        unit: The unit of what it hangs on.
        item: The time.
        masked: The text without what is no verb.
    """
    last, document = antecedents.told[-1], antecedents.anchor.document_time
    if document is None or not unit.rank < last.rank <= Granularity.MONTH.rank:
        return False
    return (
        (last.dated or last.chained)
        and not (last.since or last.compared or last.aside)
        and (document.lower or 0) - (last.value.upper or 0) > LONG_AGO
        and item.start - last.end <= NEXT
        and ends_between(masked, last.end, item.start) == 1
        and not is_beside(antecedents.tense, masked, last.start, last.end)
    )


def put_weekend_told(antecedents: Antecedents, item: Item, masked: str) -> Note | None:
    """Make of "the weekend" that of a day long ago, where all that is told is: "over the weekend they fled".

    Args:
        antecedents: The times told.
        item: The time, whose expression is changed where it is such.
        masked: The text without what is no verb.

    Returns:
        Why, or None where it stays as it is.
    """
    if antecedents.is_recent or type(item.expression) is not OneOf or item.expression != _WEEKEND:
        return None
    near = antecedents.near(item, Granularity.WEEK)
    if near is None or near.rank > Granularity.DAY.rank or antecedents.direction(item, masked) != "past":
        return None
    if is_beginning(antecedents.tense, masked, near):
        return None
    item.expression = This(Granularity.WEEKEND, of=ReferenceTime())
    return ("all so far was long ago: the weekend of that week",)


def same_told(antecedents: Antecedents, item: Item, masked: str) -> UncertainDate | None:
    """The month, or the day, that was told with its year, and is told again: "in May 2017 .. in May".

    Args:
        antecedents: The times told.
        item: A date.
        masked: The text without what is no verb.
    """
    date = core(item.expression)
    if antecedents.is_recent or date is None or date.month is None:
        return None
    month, day = Granularity.MONTH, Granularity.DAY
    # "It was fought in August 1944. The men had come in 1943.\n\nOn 10 August .."
    begins = antecedents.anchor.bare == "reference" and tells_on(antecedents.told[-1], item, masked)
    units = {month} if date.day is None else {day, month} if begins else {day}
    for one in takewhile(lambda one: item.start - one.end <= FAR, reversed(antecedents.told)):
        if one.value.granularity in units and one.dated:
            _, in_month, on_day = civil_from_days(one.value.lo // DAY)
            if in_month == date.month and (date.day in {None, on_day} or one.value.granularity is month):
                if antecedents.is_beyond(one.value):
                    return None
                return None if antecedents.direction(item, masked) == "future" else one.value
    return None


def _is_story(antecedents: Antecedents, item: Item, near: Antecedent, document: Stated, masked: str) -> bool:
    """Whether a month or a day goes on from a time long ago, for the last such is long ago itself, or it may.

    "The ship sank on 15 April 1912. An inquiry opened on 2 May", written in March. Where the time told
    hung on another, a story is told: "It sank on 15 April 1912. A week later it was found. On 2 May ..".
    """
    tense, now = antecedents.tense, document.lower or 0
    bounds = near.since and not looks_back(tense, masked, near.start)  # "the wettest since May 1987"
    if bounds or now - (near.value.upper or 0) < LONG_AGO or _is_of_document(antecedents, item, masked):
        return False
    if near.chained and not (antecedents.is_recent and _is_sooner(antecedents, item, near)):
        return True
    if item.signal in CLOSING or looks_back(tense, masked, item.start):
        return True
    alone = resolve_expression(Toward(item.expression, "past"), antecedents.anchor).value
    assert isinstance(alone, UncertainDate | Interval)  # of a date, or of a stretch that ends with one
    if now - (alone.upper or 0) > LONG_AGO or (alone.lower or 0) >= (document.upper or 0):
        if antecedents.is_recent and _is_sooner(antecedents, item, near):
            return False
        antecedents.doubt = "story" if antecedents.direction(item, masked) == "past" else ""
        return True
    if alone.granularity is Granularity.SEASON and (alone.upper or 0) > (document.upper or 0):
        return True  # "In the spring he went back", said in spring
    if not near.dated or antecedents.direction(item, masked) != "past":
        return False
    back = now - (alone.upper or 0)
    goes_on = is_under_year(antecedents, item, masked) or _goes_on(antecedents, item, near, back, masked)
    antecedents.doubt = "story" if goes_on else ""
    return bool(antecedents.doubt)


def _is_just_over(antecedents: Antecedents, item: Item, near: Antecedent, document: Stated) -> bool:
    """Whether a day that says no year lies a few days before the document's: news, not a story of years."""
    date, now = core(item.expression), document.lower or 0
    if date is None or date.day is None or not antecedents.is_recent or near.rank <= Granularity.DAY.rank:
        return False
    alone = resolve_expression(Toward(item.expression, "past"), antecedents.anchor).value
    lately = isinstance(alone, UncertainDate) and now - _JUST_OVER <= (alone.upper or 0) <= now
    return lately and now - (near.value.upper or 0) > LONG_AGO


def _is_of_document(antecedents: Antecedents, item: Item, masked: str) -> bool:
    """Whether a date is of the document's time: "it has been shut since May", "next stop: Rome in May"."""
    tense = antecedents.tense
    before = words_before(masked, item.start)[-_PERFECT:]
    if not (tense.perfect.isdisjoint(before) and tense.lately.isdisjoint(before[-2:])):
        return True
    if antecedents.direction(item, masked):
        return False
    is_now = item.signal in CLOSING and not tense.now.isdisjoint(before)
    return is_now or is_fixture(tense, masked, item.start)  # "the hall is closed until 3 March"


def _goes_on(antecedents: Antecedents, item: Item, near: Antecedent, back: int, masked: str) -> bool:
    """Whether a text of which all so far is long ago goes on there, rather than *back* from the document.

    It does from day to day, or from month to month, and to what is not much farther away.
    """
    if antecedents.is_recent:  # "It opened in May 1974 and closed in October"
        joined = near.rank < Granularity.YEAR.rank and is_joined(masked, near.end, item.start)
        return joined and not _is_sooner(antecedents, item, near)
    joined = in_sentence(masked, near.end, item.start) and not antecedents.tense.lists.isdisjoint(
        masked[near.end : item.start].split()
    )
    if not joined and is_beginning(antecedents.tense, masked, near):
        return False
    if _is_sooner(antecedents, item, near):
        return False
    there = _in_story(antecedents, item, near)
    on = (there.lower or 0) - (near.value.upper or 0)
    return (
        there.granularity is near.value.granularity or is_telling(antecedents, masked) or on <= _ODDS * back
    )


def _in_story(antecedents: Antecedents, item: Item, near: Antecedent) -> UncertainDate | Interval:
    """What a date says beside a time told."""
    story = attrs.evolve(antecedents.anchor, reference_time=near.value, bare="reference")
    there = resolve_expression(Toward(item.expression, "past"), story).value
    assert isinstance(there, UncertainDate | Interval)
    return there


def _is_sooner(antecedents: Antecedents, item: Item, near: Antecedent) -> bool:
    """Whether a story would go back to a date: "in May of that year .. On 29 April".

    It does not to a part of what it tells, or to what that is a part of: "from May to July .. In June".
    """
    first = begun(antecedents.told, near).value
    return (_in_story(antecedents, item, near).upper or 0) <= (first.lower or 0)


def is_before_story(antecedents: Antecedents, item: Item, anchor: Anchor, masked: str) -> bool:
    """Whether a date without its year is behind what is told: "It fell in March. It had opened in October".

    Args:
        antecedents: The times told.
        item: The date.
        anchor: What it hangs on.
        masked: The text without what is no verb.
    """
    told = anchor.reference_time
    return (
        anchor.bare == "reference"
        and isinstance(told, UncertainDate)
        and item.signal not in CLOSING
        and cycle(item.expression) is Granularity.YEAR
        and told.granularity.rank < Granularity.YEAR.rank
        and (
            looks_back(antecedents.tense, masked, item.start)
            or opens_back(antecedents.tense, masked, item.start, item.end)
            or (
                (item.signal == "since" or _is_nearer_back(item, told))
                and is_told_aside(antecedents.tense, masked, item.start, item.end)
            )
        )
        and not _goes_on_back(antecedents, item, told, masked)
        and not _is_within(item, told)
    )


def _is_nearer_back(item: Item, told: UncertainDate) -> bool:
    """Whether the last such month is nearer to the time told than the next: "In July .. it, lost in May"."""
    date = core(item.expression)
    if date is None or date.month is None:
        return False
    return 0 < (civil_from_days(told.lo // DAY)[1] - date.month) % _MONTHS <= _MONTHS // 2


def _is_within(item: Item, told: UncertainDate) -> bool:
    """Whether a date is the time told, or in it: "At the end of May it rained. On 29 May it had begun"."""
    date = core(item.expression)
    if date is None or date.month is None or told.hi - told.lo < DAY:
        return False
    first, last = (civil_from_days(at // DAY)[1:] for at in (told.lo, told.hi))
    if date.day is None:
        return first[0] == last[0] == date.month
    return first <= (date.month, date.day) <= last


def _goes_on_back(antecedents: Antecedents, item: Item, told: UncertainDate, masked: str) -> bool:
    """Whether the time told is looked back at too: "it had been sold in March, and in May it had closed"."""
    last = antecedents.told[-1]
    same = last.value == told and in_sentence(masked, last.end, item.start)
    behind = words_behind(masked, last.end)[:_GROUP]
    back = looks_back(antecedents.tense, masked, last.start)
    return same and (back or not antecedents.tense.pluperfect.isdisjoint(behind))
