"""What tells of a time where its verb does not: plans that may be over, states, days of a story."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from eventline.calendars import Granularity
from eventline.language.building.shapes import core, cycle
from eventline.language.tense.ahead_or_not import begins_clause
from eventline.language.text.sentences import WORD, sentence_start, words_before, words_behind, words_to
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet
from eventline.model.interval import Interval
from eventline.resolution import Anchor, Expression, ResolutionPolicy, Toward, resolve_expression

if TYPE_CHECKING:
    from eventline.language.joining.refine import Item
    from eventline.language.tense.context import Tense

#: So many words before a time may tell what is from then on, or was put off: "is closed to lorries from".
_NEAR = 6
#: So many words behind "had" hold what had been done: "had never been".
_GROUP = 3
#: So many words behind a time that begins a clause hold its subject and its verb.
_VERB = 5
#: No noun of more than one is shorter.
_PLURAL = 3
#: No further than this in its sentence stands what somebody has to do: "the chair and Ann to write".
_SUBJECT = 6
#: No more words than these tell nobody who is out: "back on".
_OUT = 2
#: So many words beside a time may tell that what began then goes on.
_SINCE = 8
#: A form of "to be", what is, and what stands before its time: "is open from"; "is from" of a range.
_STATE, _RANGED = 3, 2
#: No further behind its beginning ends a time between commas: "he had, in May, been ill".
_APART = 60
#: A word with no comma before it, but one behind it, is no conjunction.
_ADVERB = re.compile(r"[a-z] ([a-z]+),")
#: So many words before a time may tell that something was said then; those behind it are no longer than this.
_BESIDE, _LONGEST_WORD = 3, 20


def opens(tense: Tense, lower: str, start: int, *, ranged: bool) -> bool:
    """Whether a state begins with a time: "is closed from Monday", "half-term is from 3 to 7 May".

    Args:
        tense: The reader of tense.
        lower: The text in lower case.
        start: Where the time begins, behind a word such as "from".
        ranged: Whether the text also says when the state ends.
    """
    words = words_before(lower, start)[-_NEAR:]
    at = max((at for at, word in enumerate(words) if word in tense.now), default=len(words))
    return len(words) - at >= (_RANGED if ranged else _STATE)


def is_subject(tense: Tense, lower: str, start: int, end: int) -> bool:
    """Whether a time is what the verb behind it tells of: "Monday is a holiday", not "the man of Monday is".

    Args:
        tense: The reader of tense.
        lower: The text in lower case.
        start: Where the time begins.
        end: Where it ends.
    """
    follows = WORD.match(lower, end + 1) if lower[end : end + 1] == " " else None
    if follows is None or not (follows[0] in tense.now or _is_declared(tense, words_behind(lower, end))):
        return False
    before = words_to(lower, start, tense.lists)[-1:]
    if lower.startswith(", ", start - 2) or not all(map(str.isalpha, before)):
        return True
    opening = tense.conjunctions, tense.relatives, tense.says, tense.conditions
    ends = tense.deadlines | tense.trailing  # "the strike that began before Easter is over"
    return not before or (any(before[0] in table for table in opening) and before[0] not in ends)


def is_month_judged(tense: Tense, item: Item, lower: str) -> bool:
    """Whether a month is the subject of what will be said of it: "July will go down as the hottest".

    Args:
        tense: The reader of tense.
        item: The time.
        lower: The text in lower case.
    """
    month = core(item.expression)
    if month is None or month.month is None or month.day is not None or item.signal:
        return False
    follows = words_behind(lower, item.end)[:1]
    ahead = not (tense.future.isdisjoint(follows) and tense.modal.isdisjoint(follows))
    return ahead and not words_before(lower, item.start)


def _is_declared(tense: Tense, words: list[str]) -> bool:
    """Whether words behind a time tell what it was made: "Monday has been declared a holiday"."""
    begins = not (tense.be.isdisjoint(words[:1]) and tense.perfect.isdisjoint(words[:1]))
    return begins and not tense.decrees.isdisjoint(words[1:_GROUP])


def is_limit(tense: Tense, lower: str, end: int) -> bool:
    """Whether a time limits what is, or is to come, by the verb behind it: "tickets bought by May are valid".

    Args:
        tense: The reader of tense.
        lower: The text in lower case.
        end: Where the time ends.
    """
    return not (tense.now | tense.future | tense.modal).isdisjoint(words_behind(lower, end)[:1])


def is_aside_of(tense: Tense, lower: str, start: int) -> bool:
    """Whether no verb before a time tells of it: "the clerk, away until May, had sent a note".

    Args:
        tense: The reader of tense.
        lower: The text in lower case.
        start: Where the time begins.
    """
    before = words_before(lower, start)[:-1]
    return bool(before) and not tense.of_words(before, last=True)


def nearer(
    expression: Expression, anchor: Anchor, policy: ResolutionPolicy, odds: float
) -> Literal["past", "future"]:
    """On which side of the document a date lies of which tense tells little; a weekday is to come.

    Args:
        expression: The date, without its year.
        anchor: With the document's time.
        policy: How it is resolved.
        odds: So many times as far as the next such day the last may lie.

    >>> from eventline.resolution import Date
    >>> nearer(Date(month=5), Anchor(document_time="2024-08-23"), ResolutionPolicy(), 1)
    'past'
    """
    if cycle(expression).rank <= Granularity.WEEK.rank:
        return "future"
    return nearest(expression, anchor, policy, odds)


def nearest(
    expression: Expression, anchor: Anchor, policy: ResolutionPolicy, odds: float
) -> Literal["past", "future"]:
    """The same of weekdays too; without the document's time, to come.

    Args:
        expression: The date, without its year or its week.
        anchor: With the document's time, where it is known.
        policy: How it is resolved.
        odds: So many times as far as the next such day the last may lie.

    >>> from eventline.resolution import Date
    >>> [
    ...     nearest(Date(weekday=one), Anchor(document_time="2024-08-23"), ResolutionPolicy(), 1)
    ...     for one in (1, 4)
    ... ]
    ['future', 'past']
    """
    document = anchor.document_time
    if document is None:
        return "future"
    both = [resolve_expression(Toward(expression, side), anchor, policy).value for side in ("past", "future")]
    past, future = (one for one in both if isinstance(one, UncertainDate | Interval | DateSet))
    back, ahead = (document.lower or 0) - (past.upper or 0), (future.lower or 0) - (document.upper or 0)
    return "past" if back <= odds * ahead else "future"


def is_of_story(tense: Tense, lower: str, start: int, end: int) -> bool:
    """Whether a weekday is one of what is told, not of the document: "I flew home on the Tuesday".

    Args:
        tense: The reader of tense.
        lower: The text in lower case.
        start: Where the weekday begins, or the time of day before it.
        end: Where it ends.
    """
    before = [*words_before(lower, start)[-1:], *lower[start:end].split()[-2:-1]]  # "noon on the Friday"
    behind = words_behind(lower, end)[:1] if lower[end : end + 1] == " " else []
    function = tense.prepositions | tense.conjunctions | tense.subjects | tense.objects | tense.articles
    return not tense.definite.isdisjoint(before) and function.issuperset(behind)


def is_fixture(tense: Tense, lower: str, start: int) -> bool:
    """Whether what may be a noun too tells of a plan: "she plays him on Monday", "next stop: Rome in March".

    So does what a sentence asks for: "join us on Friday", "Ann to write to them by Friday".

    Args:
        tense: The reader of tense, for which no verb tells.
        lower: The text in lower case.
        start: Where the time begins.
    """
    words = words_before(lower, start)
    if words and words[-1] in tense.attributes:
        return False
    asks = next((word for word in words if word not in tense.polite), "")
    is_out = len(words) > _OUT and words[-2] in tense.whereabouts and words[-1] in tense.leads
    if asks in tense.requests or is_out:  # "the study, out on Monday"
        return True
    for at, word in enumerate(words):
        if 0 < at < _SUBJECT and word in tense.duties and words[at - 1] in tense.infinitive:
            return not any("'" in one for one in words[:at])  # "I'd like to" has a verb
        if at and not tense.narrates and _is_scheduled(tense, words, at):
            return True
        several = at == 0 and word[:-1] in tense.fixtures  # "visits in May": who visits is not said
        if word in tense.reports and not tense.records.isdisjoint(words[at + 1 :]):
            return True
        if word in tense.hours and (
            at == 0 or words[at - 1] in tense.now | tense.past
        ):  # "is open on Friday"
            continue
        if word in tense.fixtures and not several and not tense.is_attribute(words, at):
            return True
        if word in tense.coming and at + 1 < len(words) and words[at + 1] not in tense.infinitive:
            return True
    return False


def _is_scheduled(tense: Tense, words: list[str], at: int) -> bool:
    """Whether several do what is planned: "talks start on Monday", but not "the sales report of Monday"."""
    if words[at] not in tense.duties:
        return False
    near = words[max(0, at - _SUBJECT) : at]
    of = next((place for place, one in enumerate(near) if place and one in tense.attributes), len(near))
    noun = near[of - 1]  # "leaders of the union meet on Friday"
    several = len(noun) >= _PLURAL and noun.endswith(tense.plural) and noun not in tense.articles
    several = several or not tense.lists.isdisjoint(near[of - 2 : of - 1])  # "Selby and Thorne end on"
    return several and not tense.kind(noun)


def is_aside(tense: Tense, lower: str, start: int, end: int) -> bool:
    """Whether nothing was done at a time, but said, or it goes with a noun: "officials said on Friday".

    Args:
        tense: The reader of tense.
        lower: The text in lower case.
        start: Where the time begins.
        end: Where it ends.
    """
    before = words_before(lower, start)[-_BESIDE:]
    beside = before + WORD.findall(lower, end, end + _LONGEST_WORD)[:1]
    return not tense.says.isdisjoint(beside) or not tense.attributes.isdisjoint(before[-1:])


def is_state(tense: Tense, lower: str, start: int) -> bool:
    """Whether what stands before a time is a state, of no one day: "is open from 9", but not "is from".

    Args:
        tense: The reader of tense.
        lower: The text in lower case.
        start: Where the time begins.
    """
    return opens(tense, lower, start, ranged=False) and not tense.direction(lower, start, start)


def looks_back(tense: Tense, lower: str, start: int) -> bool:
    """Whether what had been done before what is told was done at a time: "it had been opened in May".

    Args:
        tense: The reader of tense.
        lower: The text in lower case.
        start: Where the time begins.
    """
    words = words_before(lower, start)
    had = [at for at, word in enumerate(words) if word in tense.pluperfect and word in tense.past]
    if not had:
        return False
    behind = words[had[-1] + 1 :]
    if tense.prepositions.issuperset(behind):
        behind = _behind_aside(lower, words[had[-1]], start)
    turns = tense.conjunctions - tense.lists  # "he had hoped to go, but fell ill in May"
    apart = _ADVERB.findall(lower, sentence_start(lower, start), start)  # "had been shelled before, in 1996"
    relative = had[-1] and words[had[-1] - 1] in tense.relatives
    if relative and (
        not tense.be.isdisjoint(behind) or _is_resumed(tense, lower, start, words[had[-1]])
    ):  # "all that had been won was lost in May", "the duke, who had been ill, came back in May"
        return False
    done = _is_done(tense, behind)
    return done and turns.difference(apart).isdisjoint(behind) and not _tells_on(tense, lower, start, behind)


def _behind_aside(lower: str, had: str, start: int) -> list[str]:
    """The words behind a time that stands between commas behind a word: "he had, in May, been ill"."""
    apart = lower.find(f"{had}, ", sentence_start(lower, start), start) >= 0
    ends = lower.find(",", start, start + _APART) if apart else -1
    return [] if ends < 0 else words_behind(lower, ends)


def _tells_on(tense: Tense, lower: str, start: int, behind: list[str]) -> bool:
    """Whether a clause of its own begins with a time: "in March it had fallen, and in July it rose"."""
    if not begins_clause(tense, behind):
        return False
    follows = words_behind(lower, start)[:_VERB]
    own = tense.of_words(follows[1:], last=False) == "past" and tense.kind(follows[0]) != "verb"
    return own and tense.pluperfect.isdisjoint(follows)


def opens_back(tense: Tense, lower: str, start: int, end: int) -> bool:
    """Whether a sentence that begins with a time looks back: "In July he had broken with his party".

    Args:
        tense: The reader of tense.
        lower: The text in lower case.
        start: Where the time begins.
        end: Where it ends.
    """
    if len(words_before(lower, start)) > 1:
        return False
    words = words_behind(lower, end)
    had = next((at for at, word in enumerate(words[:_SUBJECT]) if word in tense.pluperfect), None)
    if had is None or words[had] not in tense.past or not tense.relatives.isdisjoint(words[:had]):
        return False
    if any(tense.kind(word) == "verb" for word in words[:had]):
        return False  # "that winter was mild, and by May it had"
    counted = lower.find(f" {words[had]} ", end) + len(words[had]) + 2
    return not lower[counted].isdecimal() and _is_done(tense, words[had + 1 :])  # "he had 20 men killed"


def _is_done(tense: Tense, behind: list[str]) -> bool:
    """Whether the words behind "had" tell what had been done, not what somebody had."""
    if not (tense.articles | tense.objects).isdisjoint(behind[:1]):
        return False  # "he had a horse killed", "he had him killed"
    if tense.of_words(behind[:_GROUP], last=False) == "past":
        return True
    done = next(
        (word for word in behind[:_GROUP] if word not in tense.beside and not word.endswith(tense.adverbs)),
        "",
    )
    return done in tense.scheduled or done in tense.participles


def _is_resumed(tense: Tense, lower: str, start: int, had: str) -> bool:
    """Whether words behind a comma tell what was done, so that what stood before it is over."""
    back = lower.rfind(f" {had} ", sentence_start(lower, start), start)
    for clause in lower[back:start].split(",")[1:]:
        words = WORD.findall(clause)
        if tense.relatives.isdisjoint(words) and tense.of_words(words, last=False) == "past":
            return True
    return False


def goes_on(tense: Tense, item: Item, lower: str) -> bool:
    """Whether what began at a time still goes on: "it has been shut since 5 a.m.".

    Args:
        tense: The reader of tense.
        item: The time.
        lower: The text in lower case.
    """
    if item.signal != "since":
        return False
    around = words_before(lower, item.start)[-_SINCE:] + words_behind(lower, item.end)[:_SINCE]
    return not tense.perfect.isdisjoint(around)


def is_origin(tense: Tense, lower: str, start: int) -> bool:
    """Whether something is of a time, not from it on: "the photo is from May", but not "it is open from May".

    Args:
        tense: The reader of tense.
        lower: The text in lower case.
        start: Where the time begins, behind "from".
    """
    return not tense.now.isdisjoint(words_before(lower, start)[-2:-1])


def puts_off(tense: Tense, lower: str, start: int) -> bool:
    """Whether a word shortly before a match tells that what it ends goes on: "adjourned until".

    Args:
        tense: The reader of tense.
        lower: The text in lower case.
        start: Where the match begins.
    """
    words = words_before(lower, start)[-_NEAR:]
    beside = (" ".join(two) for apart in (1, 2, 3) for two in zip(words, words[apart:], strict=False))
    return not tense.defers.isdisjoint((*words, *beside))  # "put off until", "put the vote off until"
