"""Days of terms, orders and appointments, of which the verb of the past does not tell.

"She was named head, effective 1 May", "they ordered it shut by 1 May", "tin for May delivery fell".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal, TypeAlias

from eventline.calendars import Granularity
from eventline.language.building.shapes import core, cycle
from eventline.language.joining.days_joined import UP_TO
from eventline.language.tense.ahead_or_not import asks_somebody
from eventline.language.tense.awaited import is_awaited
from eventline.language.tense.clauses import is_noun
from eventline.language.tense.planned import is_broken
from eventline.language.text.sentences import words_before, words_behind

if TYPE_CHECKING:
    from eventline.language.joining.refine import Item
    from eventline.language.tense.context import Tense

#: Where a date lies: on a side for certain, or on that which is likelier.
Terms: TypeAlias = Literal["past", "future", "nearest", "lately", "meant", "told", "put", ""]

#: Words before what is to be done up to a time.
_LIMITS = frozenset({"by", "before"})
#: Words from which on something is so.
_ONWARD = frozenset({"from", "starting"})
#: Words with which something is done before something else.
_AHEAD = frozenset({"before", "ahead"})
#: So many words behind a time may name what is appointed, or was done, then.
_NOUNS = 2
#: So many words before a time may tell that what they name was foreseen for it.
_FORESEEN = 5
#: So many words before it name what was foreseen, or tell that it was; in so many words.
_FORETOLD, _PHRASE = 8, 3
#: So many words before a time may ask people to what is then.
_INVITED = 7
#: So many words before a time, with the verb, may tell that something was put there.
_PUT = 7
#: So far before a time stands what was foreseen.
_FIGURES = 60
#: Behind a time that is the owner of something, named or not.
_OWNS = "'s"
#: So many words may stand between what was said and a plan: "said the firm was closing in May".
_SAID = 6


def side_of_terms(tense: Tense, item: Item, direction: Literal["past", "future", ""], lower: str) -> Terms:
    """Where a date lies that terms, an order, or an appointment set; "" where none does.

    What is "lately" is the day before the document's, or else to come: "they were told to leave on Friday".
    What is "meant" is rather to come, and what is "told" rather over, as the week goes: "passed a bill to
    close it in May", "passed a bill to close it on Friday". What is "put" to a day is to come, or else over.

    Args:
        tense: The reader of tense.
        item: The date.
        direction: Where its verb looks.
        lower: The text in lower case, without what is no verb.
    """
    is_yearly = cycle(item.expression) is Granularity.YEAR
    before = words_before(lower, item.start)
    if direction != "past" and lower.startswith(_OWNS, item.end) and _is_measure(tense, before):
        return "nearest" if direction else "past"  # "the plan is worse than December's"
    if direction == "future":
        return _ahead_of_terms(tense, item, before, lower)
    if is_yearly and _is_delivery(tense, item, lower):
        return "future"
    if not direction and not is_yearly and _is_outcome(tense, item, lower):
        return "past"
    if not direction and _is_looked_to(tense, before):
        return "future"
    if _is_term(tense, before) or (direction and _is_ordered(tense, item, before)):
        return "nearest" if is_yearly else "lately"
    return _back_of_terms(tense, item, before, lower) if direction else ""


def _ahead_of_terms(tense: Tense, item: Item, before: list[str], lower: str) -> Terms:
    """The same of a date whose verb looks ahead."""
    is_yearly = cycle(item.expression) is Granularity.YEAR
    bid = "" if is_yearly else _bid(tense, item, before)
    if bid:
        return "nearest" if bid in tense.votes else "lately"
    if _is_answered_for(tense, before):  # "to appear in court on Monday over a theft on Friday"
        return "told" if is_yearly else "past"
    near = _is_of_figures(tense, item, lower) if is_yearly else is_broken(tense, item, lower)
    if _is_outcome(tense, item, lower):  # "April's rise in the tax will cost jobs" may be to come
        return "nearest" if is_yearly else "past"
    return "nearest" if near else ""


def _back_of_terms(tense: Tense, item: Item, before: list[str], lower: str) -> Terms:
    """The same of a date whose verb is of the past."""
    is_yearly = cycle(item.expression) is Granularity.YEAR
    decree = _decree(tense, before)
    if decree and item.signal in _ONWARD:
        return "nearest" if is_yearly else "lately"
    near = _is_due(tense, item, before, lower) if is_yearly else is_awaited(tense, item, lower)
    if near or _is_ahead(tense, before) or _is_called_off(tense, before):
        return "nearest"
    if _is_put(tense, before):
        return "meant" if is_yearly else "put"
    if _is_proposed(tense, before):
        return "meant" if is_yearly else "told"
    if _is_foreseen(tense, item, before, lower):
        return "nearest"
    appointed = not is_yearly and _is_appointed(tense, item, before, lower)
    if appointed and (decree or before[-1] in tense.definite):  # "set a Friday deadline"
        return "nearest" if item.signal == "before" else "told"
    if not tense.appointments.isdisjoint(decree[-2:]):  # "announced a vote in May"
        return "nearest" if is_yearly else "told"
    return "told" if is_yearly and _is_said_of(tense, item, before, lower) else ""


def _decree(tense: Tense, before: list[str]) -> list[str]:
    """The words behind that with which something was made so: "the union called a strike from Monday"."""
    at = max((at for at, word in enumerate(before) if tense.kind(word) == "verb"), default=-1)
    decreed = at >= 0 and before[at] in tense.decrees and tense.conjunctions.isdisjoint(before[at:])
    return before[at + 1 :] if decreed else []


def _is_proposed(tense: Tense, before: list[str]) -> bool:
    """Whether a plan is told, or said: "unveiled a plan to close it in May", "said it was closing in May"."""
    leads = tense.infinitive | tense.be
    at = max((at for at, word in enumerate(before) if word in leads), default=0)
    if not at or any(map(tense.kind, before[at + 1 :])):
        return False
    if before[at] in tense.infinitive:
        return before[at - 1] in tense.proposals
    goes_on = "".join(before[at + 1 : at + 2]).endswith(tense.progressive)
    return goes_on and not tense.says.isdisjoint(before[max(0, at - _SAID) : at])


def _is_put(tense: Tense, before: list[str]) -> bool:
    """Whether something is put to a time: "moved the trial to May", "brought the talks forward to Friday"."""
    if tense.infinitive.isdisjoint(before[-1:]):
        return False
    verb = next((at for at in range(len(before) - 1, -1, -1) if tense.kind(before[at])), len(before))
    if len(before) - verb > _PUT:
        return False
    puts, said = tense.defers | tense.shifts, before[verb : verb + 2]
    return not puts.isdisjoint((*said, *before[-2:-1], " ".join(said)))


def _is_called_off(tense: Tense, before: list[str]) -> bool:
    """Whether what was called off was for a date: "they cancelled 300 flights for Monday and Tuesday"."""
    leads = before[-2:] if tense.lists.issuperset(before[-1:]) else before[-1:]
    return not tense.aims.isdisjoint(leads) and not (tense.awaits - tense.aims).isdisjoint(before)


def _bid(tense: Tense, item: Item, before: list[str]) -> str:
    """The verb that looks ahead and may be told of its weekday: "told to leave on Friday"; or ""."""
    if item.signal in UP_TO:
        return ""
    before = [*before, ""]
    for at in range(len(before) - 2, -1, -1):
        bids = before[at] in tense.bids
        if bids and (before[at + 1] in tense.infinitive or asks_somebody(tense, before, at)):
            passive = at > 0 and (before[at - 1] in tense.be or before[at - 1] in tense.perfect)
            return "lately" if passive else before[at]
    return ""


def _is_answered_for(tense: Tense, before: list[str]) -> bool:
    """Whether a date is of a deed that something else, on a day told before it, is about."""
    for at, (leads, about) in enumerate(pairwise(before)):
        if leads in tense.leads and leads not in tense.articles and about in tense.answered:
            return not tense.deeds.isdisjoint(before[at + 2 :])
    return False


def _is_of_figures(tense: Tense, item: Item, lower: str) -> bool:
    """Whether a month is that of figures, which may be told later: "it reports its May sales in June"."""
    return not item.signal and not tense.records.isdisjoint(words_behind(lower, item.end)[:1])


def _is_ahead(tense: Tense, before: list[str]) -> bool:
    """Whether something was done before what is appointed: "it came a week before the meeting on 3 May"."""
    at = max((at for at, word in enumerate(before[:-1]) if word in _AHEAD), default=-1)
    behind = before[at + 1 :]
    return at >= 0 and not tense.appointments.isdisjoint(behind) and not tense.of_words(behind, last=True)


def _is_measure(tense: Tense, before: list[str]) -> bool:
    """Whether something is compared with what is of a date: "worse than December's"."""
    return not tense.measures.isdisjoint(before[-1:])


def _is_term(tense: Tense, before: list[str]) -> bool:
    """Whether a date is one of terms: "named head, effective 1 May", "set a deadline of Friday"."""
    last, two = before[-1:], (" ".join(before[-2:]), " ".join(before[-3:-1]))
    return not tense.terms.isdisjoint((*last, *two))


def _is_due(tense: Tense, item: Item, before: list[str], lower: str) -> bool:
    """Whether a date, with a verb of the past, is that of an appointment, or of what was foreseen."""
    bound = _is_appointed(tense, item, before, lower)
    bound = bound or not tense.invites.isdisjoint(before[-_INVITED:])  # "invitations to an event on 7 March"
    foreseen = not tense.awaited.isdisjoint(before[-_FORESEEN:-1])  # "they had expected a cut in May"
    foreseen = foreseen and not _is_figure(tense, item.start, lower)
    return bound or foreseen


def _is_looked_to(tense: Tense, before: list[str]) -> bool:
    """Whether words before a date name what people get ready for: "she leads the polls for the vote in"."""
    appointed = (
        before[-1:] != [] and before[-1] in tense.leads and not tense.appointments.isdisjoint(before[-2:-1])
    )
    return appointed and not tense.aims.isdisjoint(before[-_FORESEEN:-2])


def _is_foreseen(tense: Tense, item: Item, before: list[str], lower: str) -> bool:
    """Whether people looked ahead to what a date is of: "they warned of snow on Friday"."""
    near = before[-_FORETOLD:-1]
    if not near or not (near[-1] in tense.nouns_too or is_noun(tense, near[-1])):
        return False
    for at in range(len(near) - 2, -1, -1):
        for end in range(at + 1, min(at + _PHRASE, len(near) - 1) + 1):
            if " ".join(near[at:end]) in tense.foresights:
                told = tense.conjunctions.isdisjoint(near[end:])
                return told and not _is_figure(tense, item.start, lower)
    return False


def _is_said_of(tense: Tense, item: Item, before: list[str], lower: str) -> bool:
    """Whether it is only said what an appointment was: "he said the 5 May vote was vital"."""
    if tense.definite.isdisjoint(before[-1:]) or tense.says.isdisjoint(before[-_SAID:-1]):
        return False
    return not tense.appointments.isdisjoint(words_behind(lower, item.end)[:_NOUNS])


def _is_figure(tense: Tense, start: int, lower: str) -> bool:
    """Whether what was foreseen is a figure, told at a time: "having forecast 7 percent in May"."""
    words = lower[max(0, start - _FIGURES) : start].split()
    at = max((at for at, word in enumerate(words) if word in tense.awaited), default=len(words))
    return any(map(str.isdecimal, "".join(words[at + 1 : at + 2])))


def _is_outcome(tense: Tense, item: Item, lower: str) -> bool:
    """Whether what was done at a time is what something follows from: "after Monday's loss"."""
    if item.signal in {"before", "until"}:
        return False
    behind = words_behind(lower, item.end)
    return behind[:1] == ["s"] and not tense.outcomes.isdisjoint(behind[1 : 1 + _NOUNS])


def _is_delivery(tense: Tense, item: Item, lower: str) -> bool:
    """Whether a month is the one in which goods are to be delivered: "May delivery", "May wheat fell"."""
    month = core(item.expression)
    if month is None or month.day is not None or month.month is None or item.signal:
        return False
    before, behind = words_before(lower, item.start)[-1:], words_behind(lower, item.end)[:_NOUNS]
    size = next((size for size in (2, 1) if " ".join(behind[:size]) in tense.deliveries), 0)  # "crude oil"
    if not size:
        return False
    if before and before[0] in tense.prepositions - tense.definite - tense.lists:
        return False  # "in May wheat fell"
    traded = tense.deliveries | tense.prepositions | tense.periods | tense.particles
    return all(one in traded or tense.kind(one) == "verb" for one in behind[size : size + 1])


def _is_ordered(tense: Tense, item: Item, before: list[str]) -> bool:
    """Whether somebody is to see to something by a date: "ordered it closed by 1 May"."""
    if item.signal not in _LIMITS:
        return False
    at = max((at for at, word in enumerate(before) if word in tense.orders), default=-1)
    behind = before[at + 1 :]
    return at >= 0 and (tense.gone | tense.perfect | tense.conjunctions - _LIMITS).isdisjoint(behind)


def _is_appointed(tense: Tense, item: Item, before: list[str], lower: str) -> bool:
    """Whether behind a date stands what it is for: "set a 1 May deadline", "before the May vote"."""
    behind = words_behind(lower, item.end)[:_NOUNS]
    if tense.appointments.isdisjoint(behind):
        return False
    if not before or before[-1] not in tense.articles:
        return False
    return (
        before[-1] not in tense.definite
        or item.signal == "before"
        or not tense.awaits.isdisjoint(before[-2:-1])
    )
