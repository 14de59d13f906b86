"""Evaluation: from each node of the algebra to the function that finds its readings, the likeliest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from eventline.calendars import Granularity
from eventline.exceptions import InvalidDateError
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateRange, DateSet, SetMode
from eventline.model.interval import Interval
from eventline.resolution import counting, ranging, shifting
from eventline.resolution.amount import Amount
from eventline.resolution.choosing import bounds, evaluate_date, is_other_weekday
from eventline.resolution.combinations import (
    About,
    After,
    AllOf,
    AnyOf,
    Before,
    Between,
    From,
    Intersect,
    OneOf,
    Part,
    Repeat,
    Since,
    Toward,
    Until,
    Vague,
)
from eventline.resolution.combining import date_within, part_of, rewritten, time_within
from eventline.resolution.date import Date
from eventline.resolution.found import Found
from eventline.resolution.lengths import alone, one_between
from eventline.resolution.qualifying import qualified
from eventline.resolution.range_ends import ends_of, in_past
from eventline.resolution.relatives import (
    BareTime,
    Closest,
    Coming,
    DocumentTime,
    Following,
    Last,
    Next,
    Nth,
    Past,
    Previous,
    ReferenceTime,
    Shift,
    This,
)
from eventline.resolution.repeating import repeat
from eventline.resolution.values import hull_of_member, to_value

if TYPE_CHECKING:
    from collections.abc import Callable

    from eventline.resolution.context import Context
    from eventline.resolution.found import Note, Value
    from eventline.resolution.node import Expression
    from eventline.resolution.relatives import Direction

#: More readings than this are not kept.
_MOST = 12


def evaluate(expression: Expression, context: Context) -> list[Found]:
    """The readings of an expression, the likeliest first, never none.

    Raises:
        InvalidDateError: If there is no such time.
        MissingAnchorError: If it hangs on a time that the anchor lacks.
    """
    return _EVALUATORS[type(expression)](expression, context)


def _document(node: DocumentTime, context: Context) -> list[Found]:
    del node
    now = context.whole("document_time")
    return [now._replace(timex="PRESENT_REF", type="DATE", notes=(("now is {}", context.document_name),))]


def _reference(node: ReferenceTime, context: Context) -> list[Found]:
    del node
    return [context.whole("reference_time")._replace(notes=(("then is {}", context.reference_name),))]


def _bare(node: BareTime, context: Context) -> list[Found]:
    del node
    base = context.whole("reference_time" if context.tells else "document_time")
    return [base._replace(notes=(("it is {}", context.bare_name),))]


def _base(of: Expression, context: Context) -> list[Found]:
    """What something is counted from: an anchor as it is, or the readings of any other expression."""
    match of:
        case BareTime():
            return [context.bare()]
        case DocumentTime():
            return [context.document()]
        case ReferenceTime():
            return [context.reference()]
        case _:
            return evaluate(of, context)


def _counted(
    find: Callable[[Any, Found, Context], list[Found]], field: str
) -> Callable[[Any, Context], list[Found]]:
    """The evaluator of a node that counts from the time in one of its fields."""

    def run(node: Any, context: Context) -> list[Found]:  # noqa: ANN401  each node has its own fields
        readings: list[Found] = []
        for base in _base(getattr(node, field), context):
            found = find(node, base, context)
            if base.notes:
                found = [one._replace(notes=(*base.notes, *one.notes)) for one in found]
            readings += found
        return _distinct(readings)

    return run


def _distinct(readings: list[Found]) -> list[Found]:
    if len(readings) == 1:
        return readings
    kept: dict[tuple[object, ...], Found] = {}
    for found in readings:
        kept.setdefault((found.lower, found.upper, found.timex, found.unit), found)
    return list(kept.values())[:_MOST]


def _part(node: Part, context: Context) -> list[Found]:
    return [part_of(node.portion, found, context) for found in evaluate(node.of, context)]


def _intersect(node: Intersect, context: Context) -> list[Found]:
    simpler = rewritten(node)
    if simpler is not node:
        return evaluate(simpler, context)
    a, b = (node.b, node.a) if isinstance(node.b, Date) else (node.a, node.b)
    readings = []
    if isinstance(a, Date) and a.year is None:
        for container in _to_the_day(b, a, context):
            found = date_within(a, container, context)
            if found is not None:
                readings.append(found)
        if not readings and a.weekday is not None and a.day is not None:
            dated = _intersect(Intersect(attrs.evolve(a, weekday=None), b), context)
            note: Note = ("{} is no such weekday: the date is kept", dated[0].timex)
            return [one._replace(notes=(*one.notes, note)) for one in dated]
        if not readings and a.day is not None and a.month is not None:
            note = ("{} is not in that: the date is kept", repr(a))
            readings = [one._replace(notes=(*one.notes, note)) for one in evaluate(a, context)]
    else:
        for one in evaluate(a, context):
            for other in evaluate(b, context):
                shared = time_within(one, other)
                if shared is not None:
                    readings.append(shared)
    if not readings:
        raise InvalidDateError(f"{node.a!r} and {node.b!r} share no time")
    return _distinct(readings)


def _to_the_day(time: Expression, within: Date, context: Context) -> list[Found]:
    """What a date lies in; a length is counted to the day of an hour: "a week ago at nine"."""
    policy = context.policy
    if isinstance(time, Shift) and within.hour is not None and not context.counts_days:
        context.policy = attrs.evolve(policy, precision="exact")
    found = evaluate(time, context)
    context.policy = policy
    return found


def _between(node: Between, context: Context) -> list[Found]:
    if isinstance(node.start, Amount) and isinstance(node.end, Amount):
        return [one_between(node.start, node.end)]
    start, end = ranging.share(node.start, node.end)
    ends = ends_of(start, end, context, evaluate)
    return _distinct([ranging.between(node, first, last, context) for first, last in ends])


def _since(node: Since, context: Context) -> list[Found]:
    return [ranging.since(found, context) for found in in_past(node.of, context, evaluate)]


def _from(node: From, context: Context) -> list[Found]:
    return [ranging.begun(found) for found in evaluate(node.of, context)]


def _until(node: Until, context: Context) -> list[Found]:
    return [ranging.until(found) for found in evaluate(node.of, context)]


def _beside(node: Before | After, context: Context) -> list[Found]:
    of = node.of.of if isinstance(node.of, Toward) else node.of
    if isinstance(of, Between) and not of.one:
        ends = ranging.share(of.start, of.end)
        end = ends[isinstance(node, Before) is node.inclusive]
        of = end if isinstance(end, About) else of
    if isinstance(of, About):  # what is before about 1850 is about before 1850, which may be in 1853
        plain = Toward(of.of, node.of.direction) if isinstance(node.of, Toward) else of.of
        return _about(attrs.evolve(of, of=attrs.evolve(node, of=plain)), context)
    if isinstance(of, Part) and of.portion == ("end" if isinstance(node, Before) else "beginning"):
        node = attrs.evolve(node, inclusive=True)  # before the end of May is still in May
    return [ranging.outside(node, found) for found in evaluate(node.of, context)]


def _toward(node: Toward, context: Context) -> list[Found]:
    direction = context.direction
    context.direction = node.direction
    readings = evaluate(node.of, context)
    context.direction = direction
    return _on_side(node.direction, readings, context) if isinstance(node.of, OneOf) else readings


def _on_side(direction: Direction, readings: list[Found], context: Context) -> list[Found]:
    """Of several readings those that lie where the tense looks; all of them where none does."""
    lower, upper = bounds(context.bare())
    if direction == "past":
        there = [one for one in readings if one.lower is not None and one.lower < upper]
    else:
        there = [one for one in readings if one.upper is not None and one.upper > lower]
    if not there or len(there) == len(readings):
        return readings
    return [
        one._replace(notes=(*one.notes, ("it is the one that the {} tense means", direction)))
        for one in there
    ]


def _vague(node: Vague, context: Context) -> list[Found]:
    base = context.document()
    name = context.document_name
    lower, upper = base.lower, base.upper
    if node.ref == "past":
        note = ("some time before {}", name)
        return [Found(None, lower, Granularity.DAY, "PAST_REF", whole=False, notes=(note,))]
    if node.ref == "future":
        note = ("some time after {}", name)
        return [Found(upper, None, Granularity.DAY, "FUTURE_REF", whole=False, notes=(note,))]
    value = Interval(UncertainDate.span(None, upper), UncertainDate.span(lower, None))
    note = ("begun by, and not over before, {}", name)
    return [Found(None, None, Granularity.DAY, "PRESENT_REF", whole=False, value=value, notes=(note,))]


def _amount(node: Amount, context: Context) -> list[Found]:
    del context
    return [alone(node)]


def _repeat(node: Repeat, context: Context) -> list[Found]:
    if node.within is None:
        return [repeat(node, None)]
    return [repeat(node, within) for within in evaluate(node.within, context)]


def _one_of(node: OneOf, context: Context) -> list[Found]:
    readings: list[Found] = []
    others: list[Found] = []  # "Tuesday 12.09", read as a day that is no Tuesday
    failure: InvalidDateError | None = None
    orders = node.orders.split()
    wanted = context.policy.date_order
    for one in [node.of[orders.index(wanted)]] if wanted in orders else node.of:
        try:
            for found in evaluate(one, context):
                (others if _is_off(one, found) else readings).append(found)
        except InvalidDateError as error:  # "31/02": that reading is none
            failure = error
    if not readings + others and failure is not None:
        raise failure
    return _distinct(readings + others)


def _is_off(one: Expression, found: Found) -> bool:
    """Whether a date, or an end of a range, falls on another weekday than was said."""
    match one:
        case Date():
            return is_other_weekday(one, found)
        case Between(Date() as start, Date() as end) if found.upper is not None:
            return is_other_weekday(start, found) or is_other_weekday(
                end, found._replace(lower=found.upper - 1)
            )
        case _:
            return False


def _several(node: AllOf | AnyOf, context: Context) -> list[Found]:
    """All of several times, or one of them: a set of the best reading of each, of all where they are kept."""
    is_all, keeps = isinstance(node, AllOf), context.policy.ambiguous == "keep"
    found: list[Found] = []
    dates: list[UncertainDate | DateRange] = []
    for one in node.of:
        readings = [(reading, _member(node, to_value(reading))) for reading in evaluate(one, context)]
        if readings[0][1] is None:
            raise InvalidDateError(
                f"{node!r}: a set has dates as members; no lengths, and in a choice no ranges"
            )
        told = [(reading, one) for reading, one in readings[: None if keeps else 1] if one is not None]
        found += [reading for reading, _ in told[: 1 if is_all else None]]
        members = [one for _, one in told]
        dates += [hull_of_member(members)] if is_all else members
    mode = SetMode.ALL_OF if is_all else SetMode.ONE_OF
    value = DateSet(tuple(dates), mode)
    notes = tuple(note for one in found for note in one.notes)
    first = found[0]
    return [
        first._replace(
            lower=value.lower, upper=value.upper, whole=False, value=value, offset=None, notes=notes
        )
    ]


def _member(node: AllOf | AnyOf, value: Value) -> UncertainDate | DateRange | None:
    """A value as a member of a set: a date; where all are meant, the dates from one to another too."""
    match value:
        case UncertainDate():
            return value
        case Interval(start=UncertainDate() as start, end=UncertainDate() as end) if isinstance(node, AllOf):
            return DateRange(start, end)
    return None


def _about(node: About, context: Context) -> list[Found]:
    return [qualified(node.qualification, found, context) for found in evaluate(node.of, context)]


_EVALUATORS: dict[type[Expression], Callable[[Any, Context], list[Found]]] = {
    DocumentTime: _document,
    ReferenceTime: _reference,
    BareTime: _bare,
    Date: evaluate_date,
    Amount: _amount,
    This: _counted(counting.this, "of"),
    Last: _counted(counting.last, "of"),
    Next: _counted(counting.following_one, "of"),
    Previous: _counted(counting.previous, "of"),
    Following: _counted(counting.following, "of"),
    Closest: _counted(counting.closest, "of"),
    Nth: _counted(counting.nth, "within"),
    Shift: _counted(shifting.shift, "of"),
    Past: _counted(shifting.stretch, "of"),
    Coming: _counted(shifting.stretch, "of"),
    Part: _part,
    Intersect: _intersect,
    Between: _between,
    Since: _since,
    From: _from,
    Until: _until,
    Before: _beside,
    After: _beside,
    Toward: _toward,
    Vague: _vague,
    Repeat: _repeat,
    OneOf: _one_of,
    AnyOf: _several,
    AllOf: _several,
    About: _about,
}
