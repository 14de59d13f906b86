"""On which side of its document a date lies: by its verb, and by what stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import attrs

from eventline.calendars import Granularity
from eventline.language.building.dial import next_on_dial
from eventline.language.building.shapes import core, cycle
from eventline.language.tense.bargains import Terms, side_of_terms
from eventline.language.tense.judged import is_enacted, is_fronted, is_judged_now
from eventline.language.tense.planned import is_over, odds_of_plan
from eventline.language.tense.plans import (
    is_aside_of,
    is_fixture,
    is_limit,
    is_month_judged,
    is_subject,
    nearer,
    nearest,
    opens,
    puts_off,
)
from eventline.language.text.sentences import in_brackets, words_before, words_behind
from eventline.model.date import UncertainDate
from eventline.resolution import Coming, OneOf, Toward

if TYPE_CHECKING:
    from eventline.language.joining.refine import Item
    from eventline.language.tense.context import Tense
    from eventline.resolution import Anchor, Expression, ResolutionPolicy

#: So many times as far as the next may the last day lie from which on something is.
_IS_OPEN = 0.3
#: The same of a month of which it is said what it will be.
_IS_JUDGED = 0.1
#: The same of weekdays of what came to nothing.
_CALLED_OFF = 0.5
#: The same of appointments, of what is the day before the document's or else to come, and of proposals; what
#: is put to a day is to come, as near as the last may be.
_ODDS = {"nearest": 1.0, "lately": 0.2, "meant": 0.3, "told": 3.0, "put": -1.0}
#: So many words before what something was put off to may tell that this had been.
_PUT_OFF = 6
#: Words before what limits something that is, or is to come.
_LIMITS = frozenset({"before", "after", "by"})
#: Words from which on something is.
_OPENS = frozenset({"from", "starting", "between"})


class Side(NamedTuple):
    """Where a date lies from its document, and whether it may lie on the other side as well."""

    direction: Literal["past", "future", ""]
    is_open: bool = False


def side_of_document(
    item: Item,
    direction: Literal["past", "future", ""],
    masked: str,
    tense: Tense,
    anchor: Anchor,
    policy: ResolutionPolicy,
) -> Side:
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
        return _where_moved(item, anchor, policy) if item.moved else Side("past")
    judged = direction == "future" and is_month_judged(tense, item, masked)
    if judged or is_subject(tense, masked, start, end):
        return _from_now(item, anchor, policy, _IS_JUDGED if judged else _IS_OPEN)
    if direction == "past" and item.side == "a" and in_brackets(masked, start):
        return Side("")  # "the fair (March to May) was full"
    told = "" if anchor.document_time is None else side_of_terms(tense, item, direction, masked)
    if told:
        return _by_terms(told, item, anchor, policy)
    until = item.signal == "until" and not item.group
    limits = item.signal in _LIMITS and is_limit(tense, masked, end)
    if direction == "past" and (limits or (until and is_aside_of(tense, masked, start))):
        return Side(nearer(item.expression, anchor, policy, 1), is_open=True)
    if until and _is_put_off(tense, masked, start):
        return _until_then(tense, item, masked, anchor, policy)
    odds = odds_of_plan(tense, masked, start, end) if direction == "future" else 0
    if odds:
        over = cycle(item.expression) is Granularity.WEEK and is_over(tense, words_behind(masked, end))
        near = nearest if over else nearer  # "the match set for Sunday was called off"
        return Side(near(item.expression, anchor, policy, _CALLED_OFF if over else odds), is_open=True)
    direction = direction or ("future" if until else "")  # "open until 5 January": what is, goes on
    return Side(direction) if direction else _without_verb(item, masked, tense, anchor, policy)


def has_own_clock(anchor: Anchor) -> bool:
    """Whether the clock of a document is told, and is that of its writer: no machine's, as UTC.

    >>> from eventline.resolution import Anchor
    >>> [
    ...     has_own_clock(Anchor(document_time=time))
    ...     for time in ("2024-08-23", "2024-08-23T12:00", "2024-08-23T12:00Z")
    ... ]
    [False, True, False]
    """
    now = anchor.document_time
    if not isinstance(now, UncertainDate) or anchor.bare == "reference":
        return False
    return now.granularity.rank < Granularity.DAYPART.rank and now.offset != 0


def toward_now(
    item: Item, direction: Literal["past", "future", ""], anchor: Anchor, policy: ResolutionPolicy
) -> Expression:
    """A time of day on the side of its document's clock that its verb looks to: at six, "it shut at 9 p.m.".

    Args:
        item: The time of day, or a range of such.
        direction: Where its verb looks.
        anchor: With the document time.
        policy: How it is resolved.
    """
    side: Literal["past", "future", ""] = "past" if item.signal == "since" else direction
    clock = item.expression
    if item.dial and (side or policy.prefer) == "future":
        clock = next_on_dial(clock, anchor, attrs.evolve(policy, prefer="future"))
    return Toward(clock, side) if side else clock


def toward(expression: Expression, side: Side, anchor: Anchor) -> Expression:
    """A date on its side of what it hangs on; with that on the other side, where its side is a guess.

    Args:
        expression: The date.
        side: Where it lies.
        anchor: What it hangs on; in a story a date goes on from there.

    >>> from eventline.resolution import Anchor, Date
    >>> toward(Date(month=5), Side("past", is_open=True), Anchor(document_time="2024-08-23"))
    OneOf((Toward(Date(month=5), 'past'), Toward(Date(month=5), 'future')))
    """
    if not side.direction:
        return expression
    first = Toward(expression, side.direction)
    if not side.is_open or anchor.document_time is None or anchor.bare == "reference":
        return first
    return OneOf((first, Toward(expression, "future" if side.direction == "past" else "past")))


def leaning(expression: Expression) -> str:
    """Where the first reading of a date looks; "" where it looks to no side.

    >>> from eventline.resolution import Date
    >>> (
    ...     leaning(OneOf((Toward(Date(month=5), "past"), Toward(Date(month=5), "future")))),
    ...     leaning(Date(month=5)),
    ... )
    ('past', '')
    """
    first = expression.of[0] if isinstance(expression, OneOf) else expression
    return first.direction if isinstance(first, Toward) else ""


def _where_moved(item: Item, anchor: Anchor, policy: ResolutionPolicy) -> Side:
    """The side of what something was moved to, rather to come, or from: of a weekday nobody tells that."""
    leaves = item.signal == "from"
    untold = leaves and cycle(item.expression) is not Granularity.YEAR
    if untold or anchor.document_time is None or policy.prefer is not None:
        return Side("")
    return _by_terms("nearest" if leaves else "meant", item, anchor, policy)


def _from_now(item: Item, anchor: Anchor, policy: ResolutionPolicy, odds: float) -> Side:
    """The side of what is now, or will be: a weekday to come, or a part of this year, or else of another."""
    weekly = cycle(item.expression).rank <= Granularity.WEEK.rank
    return Side(nearer(item.expression, anchor, policy, odds), is_open=not weekly)


def _by_terms(told: Terms, item: Item, anchor: Anchor, policy: ResolutionPolicy) -> Side:
    """The side on which a date lies as its terms tell."""
    if told in _ODDS:
        return Side(nearest(item.expression, anchor, policy, _ODDS[told]), is_open=True)
    return Side("past" if told == "past" else "future")


def _is_put_off(tense: Tense, masked: str, start: int) -> bool:
    """Whether what ends with a time was put off until then, or what one had: "had until Friday to pay"."""
    return puts_off(tense, masked, start) or not tense.pluperfect.isdisjoint(
        words_before(masked, start)[-2:-1]
    )


def _until_then(tense: Tense, item: Item, masked: str, anchor: Anchor, policy: ResolutionPolicy) -> Side:
    """The side of a time until which something was put off; it may be over by now: "had given him until"."""
    had = not tense.pluperfect.isdisjoint(words_before(masked, item.start)[-_PUT_OFF:])
    if had and anchor.document_time is not None:
        return Side(nearest(item.expression, anchor, policy, _ODDS["nearest"]), is_open=True)
    return Side("future")


def _without_verb(item: Item, masked: str, tense: Tense, anchor: Anchor, policy: ResolutionPolicy) -> Side:
    """The side of a date of which no verb tells: what it opens, plans, or is to be done by."""
    if item.signal in _OPENS and opens(tense, masked, item.start, ranged=item.side == "a"):
        return _from_now(item, anchor, policy, _IS_OPEN)
    if is_fixture(tense, masked, item.start) or is_fronted(tense, masked, item.start, item.end):
        return Side("future")
    if anchor.document_time is not None and is_enacted(tense, masked, item.start):
        return Side(nearer(item.expression, anchor, policy, _ODDS["nearest"]), is_open=True)
    if is_judged_now(tense, masked, item.start, item.end) and anchor.document_time is not None:
        return Side(nearest(item.expression, anchor, policy, _ODDS["nearest"]), is_open=True)
    said = item.expression
    if isinstance(said, Coming) and cycle(said) is Granularity.YEAR and policy.prefer is None:
        return Side(nearest(said.of, anchor, policy, 1), is_open=True)  # "the year beginning 1 April"
    day = core(said)
    begins = item.signal in _OPENS and not item.side and day is not None and day.day is not None
    due = (item.signal == "by" or begins) and policy.prefer != "future"  # "it puts up its prices from 15 May"
    return Side(nearer(said, anchor, policy, 1), is_open=True) if due else Side("")
