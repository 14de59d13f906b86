"""On which side of its document a date lies: by its verb, and by what stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from eventline.language.bargains import side_of_terms
from eventline.language.plans import (
    is_aside_of,
    is_fixture,
    is_limit,
    is_month_judged,
    is_subject,
    nearer,
    nearest,
    opens,
    puts_off,
    was_planned,
)
from eventline.language.sentences import in_brackets, words_before

if TYPE_CHECKING:
    from eventline.language.context import Tense
    from eventline.language.refine import Item
    from eventline.resolution import Anchor, ResolutionPolicy

#: So many times as far as the next may the last day lie of what was planned, and from which on something is.
_WAS_PLANNED, _IS_OPEN = 1.5, 0.3
#: The same of a month of which it is said what it will be.
_IS_JUDGED = 0.1
#: The same of appointments, and of what is the day before the document's or else to come.
_ODDS = {"nearest": 1.0, "lately": 0.2}
#: So many words before what something was put off to may tell that this had been.
_PUT_OFF = 6
#: Words before what limits something that is, or is to come.
_LIMITS = frozenset({"before", "after", "by"})
#: Words from which on something is.
_OPENS = frozenset({"from", "starting", "between"})


def side_of_document(
    item: Item,
    direction: Literal["past", "future", ""],
    masked: str,
    tense: Tense,
    anchor: Anchor,
    policy: ResolutionPolicy,
) -> Literal["past", "future", ""]:
    """The side of a date; what something was moved to, and from, its verb does not tell.

    Args:
        item: The date.
        direction: Where its verb looks.
        masked: The text in lower case, without what is no verb.
        tense: The reader of tense.
        anchor: When the text was made.
        policy: How dates are resolved.
    """
    start, end = item.start, item.end
    if item.moved or (item.signal == "since" and not item.onward):
        return "" if item.moved else "past"
    judged = direction == "future" and is_month_judged(tense, item, masked)
    if judged or is_subject(tense, masked, start, end):
        return nearer(item.expression, anchor, policy, _IS_JUDGED if judged else _IS_OPEN)
    if direction == "past" and item.side == "a" and in_brackets(masked, start):
        return ""  # "the fair (March to May) was full"
    told = "" if anchor.document_time is None else side_of_terms(tense, item, direction, masked)
    if told:
        return _by_terms(told, item, anchor, policy)
    until = item.signal == "until" and not item.group
    limits = item.signal in _LIMITS and is_limit(tense, masked, end)
    if direction == "past" and (limits or (until and is_aside_of(tense, masked, start))):
        return nearer(item.expression, anchor, policy, 1)
    if until:  # "open until 5 January": what is, goes on, and so does what was put off
        put_off = puts_off(tense, masked, start)
        return _until_then(tense, item, masked, anchor, policy) if put_off else direction or "future"
    if direction == "future" and was_planned(tense, masked, start, end):
        return nearer(item.expression, anchor, policy, _WAS_PLANNED)
    return direction or _without_verb(item, masked, tense, anchor, policy)


def _by_terms(
    told: Literal["past", "future", "nearest", "lately"], item: Item, anchor: Anchor, policy: ResolutionPolicy
) -> Literal["past", "future"]:
    """The side on which a date lies as its terms tell."""
    if told in _ODDS:
        return nearest(item.expression, anchor, policy, _ODDS[told])
    return "past" if told == "past" else "future"


def _until_then(
    tense: Tense, item: Item, masked: str, anchor: Anchor, policy: ResolutionPolicy
) -> Literal["past", "future"]:
    """The side of a time until which something was put off; it may be over by now: "had given him until"."""
    had = not tense.pluperfect.isdisjoint(words_before(masked, item.start)[-_PUT_OFF:])
    over = had and anchor.document_time is not None
    return nearest(item.expression, anchor, policy, _ODDS["nearest"]) if over else "future"


def _without_verb(
    item: Item, masked: str, tense: Tense, anchor: Anchor, policy: ResolutionPolicy
) -> Literal["past", "future", ""]:
    """The side of a date of which no verb tells: what it opens, plans, or is to be done by."""
    if item.signal in _OPENS and opens(tense, masked, item.start, ranged=item.side == "a"):
        return nearer(item.expression, anchor, policy, _IS_OPEN)
    if is_fixture(tense, masked, item.start):
        return "future"
    due = item.signal == "by" and policy.prefer != "future"
    return nearer(item.expression, anchor, policy, 1) if due else ""
