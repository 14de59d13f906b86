"""Second looks at a time: what it seemed to say cannot be, beside what was told before it."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

import attrs

from eventline.calendars import Granularity
from eventline.calendars.ticks import DAY, HOUR
from eventline.language.building.dial import by_custom, is_later_half
from eventline.language.building.shapes import (
    follows_told,
    has_clock,
    is_clock,
    is_loose,
    is_partial,
    told_unit,
)
from eventline.language.discourse.line import CLOSING
from eventline.language.joining.days_joined import UP_TO
from eventline.language.joining.days_told import is_midnight, is_midnight_of, is_morning_behind
from eventline.language.joining.rewriting import after_told, of_next_week
from eventline.language.tense.plans import is_fixture
from eventline.language.text.sentences import (
    POSSESSIVE,
    in_brackets,
    in_sentence,
    sentence_start,
    words_before,
    words_behind,
)
from eventline.model.date import UncertainDate
from eventline.resolution import Date, Following, Part, Previous, Shift, This, Toward, resolve_expression

if TYPE_CHECKING:
    from eventline.language.discourse.antecedents import Antecedents
    from eventline.language.joining.refine import Item
    from eventline.language.tense.context import Tense
    from eventline.model.event import TimeValue
    from eventline.resolution import Anchor, Expression, Resolution, ResolutionPolicy
    from eventline.resolution.found import Value

#: No further back, in code points, than this lies what a story goes on from.
_NEAR = 250
#: Behind an hour of the night, told last, no hour is taken for one of the afternoon.
_MORNING, _NIGHT = 6, 20
#: The hour from which on what is by an earlier hour is rather of the next day.
_EVENING = 18
#: Hours that are said as by a clock of twenty-four.
_EXACT = re.compile(r"\d:\d|\b0\d|\d{3}|\d[a-z]")
#: Hours and minutes that do not say which half of the day is meant.
_DIGITS = re.compile(r"(?:[1-9]|1[01])[:.][0-5]\d")
#: So many words beside a time may tell that a story looks back: "it had opened at".
_VERBS = 4
#: So many words behind the next unit may tell that it is over: "and the next spring they came home".
_BEHIND = 3
#: So many words may stand before the time that a sentence begins with.
_FRONT = 2


def is_before_told(antecedents: Antecedents, item: Item, value: Value, masked: str) -> bool:
    """Whether what goes on until a time would end before it begins: "held on Sunday until 3 October"."""
    if not antecedents.told or not is_partial(item.expression) or not isinstance(value, UncertainDate):
        return False
    last = antecedents.told[-1]
    near = item.side == "" and in_sentence(masked, last.end, item.start)
    return near and last.rank <= Granularity.MONTH.rank and (value.upper or 0) <= (last.value.lower or 0)


def is_since_last(antecedents: Antecedents, item: Item, resolution: Resolution, lower: str) -> bool:
    """Whether something goes on since a time that is to come, all of it or its end: since the last such.

    "Since the end of the year", said in March; but "since 3 May this year" is what it is.
    """
    document, value = antecedents.anchor.document_time, resolution.value
    if item.signal != "since" or item.onward or document is None or not isinstance(value, UncertainDate):
        return False
    if not antecedents.tense.deictic.isdisjoint(lower[item.start : item.end].split()):
        return False
    return value.lo > document.hi or (resolution.mod == "END" and value.hi > document.hi)


def is_to_come(away: Expression, anchor: Anchor, policy: ResolutionPolicy) -> bool:
    """Whether what is counted from the last such day is still to come: "due ten days after 1 March"."""
    if not isinstance(away, Shift | Following):
        return False
    value = resolve_expression(Toward(away, "past"), anchor, policy).value
    document = anchor.document_time
    return document is not None and isinstance(value, UncertainDate) and value.lo > document.hi


def been(away: Expression, anchor: Anchor, policy: ResolutionPolicy) -> Expression:
    """What has been: where so long after the last such day is still to come, so long after the one before.

    "The vote was held a week after Tuesday's debate", said on a Friday. Anything else is left as it is.
    """
    if not isinstance(away, Shift) or away.direction == "past" or not isinstance(away.of, Date):
        return away
    if not is_to_come(away, anchor, policy):
        return away
    last = attrs.evolve(away, of=Previous(away.of))  # before today, where it is said of today
    return attrs.evolve(away, of=Previous(away.of, n=2)) if is_to_come(last, anchor, policy) else last


def is_untold(
    antecedents: Antecedents, item: Item, meant: tuple[Resolution, Anchor], lower: str, masked: str
) -> bool:
    """Whether an item with a verb of the past points at a time that is not told, or follows one.

    "That day he left", and nothing before it; and what would lie ahead: "The next day, they left". What is so
    "ten years on" is so now, whenever the ten years began.
    """
    (resolution, anchor), document = meant, antecedents.anchor.document_time
    value, told = resolution.value, anchor.reference_time
    return (
        document is not None
        and antecedents.anchor.reference_time is None
        and not (isinstance(told, UncertainDate) and told.lo > document.hi)
        and isinstance(value, UncertainDate)
        and told_unit(item.expression) is not None
        and (
            (not antecedents.told and _is_loose(antecedents, item, lower))
            or (_is_ahead(item, value, document) and item.signal not in {"until", "by"})
        )
        and (antecedents.direction(item, masked) == "past" or _is_so_now(antecedents, item, masked))
    )


def _is_so_now(antecedents: Antecedents, item: Item, masked: str) -> bool:
    """Whether a sentence begins with so long after what it does not tell, and has no "will"."""
    if not isinstance(item.expression, Shift):
        return False
    opens = len(masked[sentence_start(masked, item.start) : item.start].split()) <= _FRONT
    behind = words_behind(masked, item.end)
    return opens and len(behind) > _FRONT and antecedents.tense.future.isdisjoint(behind)


def _is_ahead(item: Item, value: UncertainDate, document: TimeValue) -> bool:
    """Whether a time lies behind its document, or goes on from it as far: "barely a month later"."""
    goes_on = value.lo == document.lo and value.hi > document.hi
    return value.lo > document.hi or (goes_on and follows_told(item.expression))


def _is_loose(antecedents: Antecedents, item: Item, lower: str) -> bool:
    """Whether an item is the very time told, or a part of it that points: "by the end of that month"."""
    said = item.expression
    if isinstance(said, Part) and not antecedents.tense.pointers.isdisjoint(
        lower[item.start : item.end].split()
    ):
        return is_loose(said.of)
    return is_loose(said)


def is_next_told(antecedents: Antecedents, item: Item, lower: str, masked: str) -> bool:
    """Whether the next unit is the one behind the time told, and over: "In the next decade it fell"."""
    if after_told(item.expression) is item.expression or antecedents.tense.articles.isdisjoint(
        lower[item.start : item.end].split()
    ):
        return False
    first = sentence_start(masked, item.start)
    if len(masked[first : item.start].split()) <= _FRONT:
        return antecedents.direction(item, masked) == "past"
    if not antecedents.told:
        return False
    told = antecedents.tense.of_words(words_behind(masked, item.end)[:_BEHIND], last=False)
    if not told and not antecedents.is_recent:  # "That summer she was in Rome, the next winter in Paris"
        told = antecedents.direction(item, masked)
    return told == "past"


def is_of_week_ahead(
    antecedents: Antecedents, item: Item, policy: ResolutionPolicy, lower: str, masked: str
) -> bool:
    """Whether what is to come this week is in the next, for the document was made on the last day of this.

    "The bill will be passed this week", said on a Sunday.
    """
    document = antecedents.anchor.document_time
    if document is None or antecedents.anchor.bare == "reference":
        return False
    if of_next_week(item.expression) is item.expression or lower.startswith(POSSESSIVE, item.end):
        return False
    week = resolve_expression(This(Granularity.WEEK), antecedents.anchor, policy).value
    if not isinstance(week, UncertainDate) or week.hi // DAY != document.lo // DAY:
        return False
    told = antecedents.direction(item, masked)
    return told == "future" or (not told and is_fixture(antecedents.tense, masked, item.start))


def is_on_dial(tense: Tense, item: Item, lower: str) -> bool:
    """Whether an hour is said of which nothing tells the half of the day: "on Friday at ten"."""
    if not has_clock(item.expression):
        return False
    said = lower[item.start : item.end]
    return not _EXACT.search(said) and tense.halves.isdisjoint(
        said.replace(".", "").replace(",", " ").split()
    )


def is_by_custom(antecedents: Antecedents, item: Item, lower: str, masked: str) -> bool:
    """Whether an hour is said as people do who make plans: "the funeral is on Friday at two"."""
    if not is_on_dial(antecedents.tense, item, lower):
        return False
    told = antecedents.direction(item, masked)
    if by_custom(item.expression) == item.expression or told == "past":
        return False
    if not told and not is_fixture(antecedents.tense, masked, item.start):  # "book a call on Friday at 2"
        return False
    if not antecedents.tense.waking.isdisjoint(words_before(masked, item.start)[-_VERBS:]):
        return False
    if not antecedents.told or antecedents.told[-1].rank >= Granularity.DAY.rank:
        return True
    last = antecedents.told[-1]
    is_night = not _MORNING * HOUR <= last.value.lo % DAY < _NIGHT * HOUR
    return not is_night and not in_sentence(masked, last.end, item.start)


def is_on_next_day(antecedents: Antecedents, item: Item, value: Value, masked: str) -> bool:
    """Whether what was to be by a time of day is behind the one its sentence begins with: the next day.

    "It left at 10 p.m. and was to land at 7 a.m."; "it fell overnight but was up again by noon". So is the
    dawn until which something went on, behind a day alone: "on Sunday they sang until dawn".
    """
    if not antecedents.told or not is_clock(item.expression) or not isinstance(value, UncertainDate):
        return False
    last = antecedents.told[-1]
    if last.rank == Granularity.DAY.rank and item.signal == "until" and value.lower is not None:
        same = value.lower // DAY == (last.value.lower or 0) // DAY and not _is_on_last_day(
            antecedents, value
        )
        return same and _is_small(item.expression) and antecedents.direction(item, masked) == "past"
    zoned = value.offset != last.value.offset  # "at 12:30 EST (16:30 UTC)"
    near = last.rank < Granularity.DAY.rank and in_sentence(masked, last.end, item.start) and not zoned
    near = near and not in_brackets(masked, item.start)  # "they meet tonight (5.15pm)"
    late = near and last.value.lo // DAY == value.lo // DAY and value.hi <= last.value.lo
    if late and item.signal == "by" and last.value.lo % DAY >= _EVENING * HOUR:
        return antecedents.tense.pluperfect.isdisjoint(words_behind(masked, item.end)[:_VERBS])
    return late and (item.signal == "until" or antecedents.direction(item, masked) == "future")


def _is_on_last_day(antecedents: Antecedents, value: UncertainDate) -> bool:
    """Whether a time is of the document's day, behind which nothing is over yet."""
    document = antecedents.anchor.document_time
    return document is not None and value.lo // DAY == document.lo // DAY


def is_next_morning(antecedents: Antecedents, item: Item, value: Value, masked: str) -> bool:
    """Whether what will go on until an early hour ends behind the night to come: "open until 1 a.m."."""
    if item.side or not is_clock(item.expression):
        return False
    closes = is_midnight(item.expression)  # "the truce will end at midnight"
    if not closes and (item.signal != "until" or not _is_small(item.expression)):
        return False
    document = antecedents.anchor.document_time
    if document is None or not isinstance(value, UncertainDate) or value.lo // DAY != document.lo // DAY:
        return False
    hour = document.lo % DAY // HOUR  # of a text of which only the day is known, 0
    known = (document.upper or 0) - (document.lower or 0) < DAY
    is_by_day = not known or hour >= _MORNING
    return (closes or is_by_day) and antecedents.direction(item, masked) == "future"


def is_of_half_told(antecedents: Antecedents, item: Item, value: Value, lower: str) -> bool:
    """Whether a time in digits is after noon, for it is beside one told: "until 3 p.m.; at 2:47 it fell"."""
    if not antecedents.told or not isinstance(value, UncertainDate) or not isinstance(item.expression, Date):
        return False
    if _DIGITS.fullmatch(lower, item.start, item.end) is None:
        return False
    later = value.lo + DAY // 2
    near = takewhile(lambda one: item.start - one.end <= _NEAR, antecedents.lately())
    return any(one.rank < Granularity.DAY.rank and abs(later - one.value.lo) <= HOUR for one in near)


def _is_small(clock: Expression) -> bool:
    """Whether a time of day is an early hour or the dawn, until which what began on a day may go on."""
    assert isinstance(clock, Date)  # as every time of day without a day is
    return clock.part == "MO" if clock.hour is None else 0 < clock.hour < _MORNING


def is_after_noon(antecedents: Antecedents, item: Item, value: Value, masked: str) -> bool:
    """Whether an hour on a dial is one after noon, for that goes on from the time of day told before it.

    "At noon they left. At three o'clock they were back".
    """
    if not antecedents.told or not isinstance(item.expression, Date) or not isinstance(value, UncertainDate):
        return False
    last = antecedents.told[-1]
    away = (value.lower or 0) // DAY - (last.value.lower or 0) // DAY
    if last.rank >= Granularity.DAY.rank or item.start - last.end > _NEAR or away not in {0, 1}:
        return False
    beside = words_before(masked, item.start)[-_VERBS:] + words_behind(masked, item.end)[:_VERBS]
    back = item.signal not in CLOSING and not antecedents.tense.pluperfect.isdisjoint(beside)
    return is_later_half(item.expression, last.value, back=back)


def is_closing(antecedents: Antecedents, item: Item, anchor: Anchor, masked: str) -> bool:
    """Whether a midnight or a morning ends the day told: "on Monday it shut. It reopened at midnight".

    Args:
        antecedents: The times told.
        item: The time of day.
        anchor: The time told as its reference time.
        masked: The text without what is no verb.
    """
    ends = item.signal in UP_TO
    if ends and is_morning_behind(item.expression, anchor):
        return True
    if not is_midnight_of(item.expression, anchor):
        return False
    return ends or not in_sentence(masked, antecedents.told[-1].end, item.start)
