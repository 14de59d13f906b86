"""Where the ends of a range lie, each beside the other: "Monday to Wednesday", "August to mid-June"."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeGuard

import attrs

from eventline.calendars import Granularity
from eventline.calendars.ticks import DAY
from eventline.exceptions import InvalidDateError, MissingAnchorError
from eventline.resolution import counting
from eventline.resolution.choosing import bounds, search
from eventline.resolution.combinations import About, Intersect, Part
from eventline.resolution.combining import part_of
from eventline.resolution.date import Date
from eventline.resolution.patterns import cycle_of, index_at
from eventline.resolution.qualifying import qualified
from eventline.resolution.ranging import inside, is_reversed
from eventline.resolution.relatives import Nth

if TYPE_CHECKING:
    from collections.abc import Callable

    from eventline.resolution.context import Context
    from eventline.resolution.found import Found
    from eventline.resolution.node import Expression

    Evaluate = Callable[[Expression, Context], list[Found]]

#: The units that dates recur in, and how long each is at least.
_LENGTHS = {Granularity.WEEK: 7 * DAY, Granularity.MONTH: 28 * DAY, Granularity.YEAR: 365 * DAY}
_LONG_CYCLES = frozenset({Granularity.MONTH, Granularity.YEAR})


def ends_of(
    start: Expression, end: Expression, context: Context, evaluate: Evaluate
) -> list[tuple[Found, Found]]:
    """The two ends of a range in each of its readings; where none of them is in order, the first.

    Args:
        start: What it begins with.
        end: What it ends with; the two have shared their fields.
        context: The anchors and the policy.
        evaluate: What finds the readings of an expression.
    """
    first, last = inside(start), inside(end)
    if is_partial(last):
        begun = _begun(start, last, context, evaluate)
        return [(one, _end_beside(end, last, one, context, evaluate)) for one in begun]
    lasts = evaluate(end, context)
    if is_partial(first) and (isinstance(end, Date) or _recurs_alike(first, end)):
        return _begun_before(start, first, lasts, context)
    ends = [(one, other) for one in evaluate(start, context) for other in lasts]
    ahead = [pair for pair in ends if not is_reversed(*pair)]
    if not ahead and is_partial(first):  # "from the 21st until next Friday"
        return _begun_before(start, first, lasts, context)
    if not ahead and isinstance(start, Date) and isinstance(start.year, str):  # "'39 to '45"
        ahead = [(one, other) for one in in_past(start, context, evaluate) for other in lasts]
    return ahead or ends[:1]


def _recurs_alike(first: Date, end: Expression) -> bool:
    """Whether an end is a date in a frame, and recurs as the start does: "from November to May next year"."""
    framed = (node for node in end.walk() if isinstance(node, Intersect))
    return any(
        is_partial(one) and cycle_of(one) is cycle_of(first) for node in framed for one in (node.a, node.b)
    )


def in_past(node: Expression, context: Context, evaluate: Evaluate) -> list[Found]:
    """What an expression means where it lies in the past, unless it is said to lie ahead."""
    direction = context.direction
    context.direction = direction or "past"
    readings = evaluate(node, context)
    context.direction = direction
    return readings


def _around(node: Expression, found: Found, context: Context) -> Found:
    """What an expression means where the time inside it is found already."""
    match node:
        case Part():
            return part_of(node.portion, _around(node.of, found, context), context)
        case About():
            return qualified(node.qualification, _around(node.of, found, context), context)
        case Nth():
            return counting.nth(node, _around(node.within, found, context), context)[0]
        case _:
            return found


def _begun(start: Expression, last: Date, context: Context, evaluate: Evaluate) -> list[Found]:
    """Where a range begins that ends with a partial date, or with a part of one."""
    first = inside(start)
    if not is_partial(first):
        return evaluate(start, context)
    placed = [under_way(first, last, one, context) for one in evaluate(first, context)]
    return [_around(start, over(first, last, one, context), context) for one in placed]


def _begun_before(
    start: Expression, first: Date, lasts: list[Found], context: Context
) -> list[tuple[Found, Found]]:
    """Where a range begins with a partial date, or with a part of one, before each of its ends; and these."""
    return [(_around(start, beside(first, one, -1, context), context), one) for one in lasts]


def _end_beside(end: Expression, last: Date, first: Found, context: Context, evaluate: Evaluate) -> Found:
    """Where a range ends that begins so: at the first such end that is not over before it begins to end."""
    if _is_long(first, cycle_of(last)):
        found = _end_alone(end, first, context, evaluate)
        if found is not None:
            return found
        lower, _ = bounds(first)
        first = first._replace(upper=lower + 1)
    placed = beside(last, first, 1, context)
    found = _around(end, placed, context)
    if end is not last and bounds(found)[1] < bounds(first)[1]:  # "from late May to early May"
        edge = bounds(placed)[1]
        later = beside(last, placed._replace(lower=edge, upper=edge + 1), 1, context)
        found = _around(end, later, context)
    return found


def _is_long(first: Found, cycle: Granularity) -> bool:
    """Whether a range begins in a time as long as its end recurs in: "from 2010 until May"."""
    lower, upper = bounds(first)
    within = first.unit is cycle is Granularity.WEEK  # "out next week until Thursday"
    return not within and upper - lower >= _LENGTHS.get(cycle, math.inf)


def _end_alone(end: Expression, first: Found, context: Context, evaluate: Evaluate) -> Found | None:
    """Where the end of a range lies by itself, unless that is before it begins, or there is no document."""
    try:
        found = evaluate(end, context)[0]
    except MissingAnchorError:
        return None
    return None if is_reversed(first, found) else found


def is_partial(node: Expression) -> TypeGuard[Date]:
    """Whether an expression is a date that recurs."""
    return isinstance(node, Date) and node.year is None


def beside(date: Date, found: Found, step: int, context: Context) -> Found:
    """The instance of a partial date nearest to the other end of its range: after a start, or before an end.

    Args:
        date: A partial date.
        found: The other end of the range.
        step: 1 where that is the start, -1 where it is the end.
        context: The anchors and the policy.
    """
    lower, upper = bounds(found)
    if date.month is not None and date.day is not None:
        date = attrs.evolve(date, weekday=None)  # it is the nearest, whatever its weekday
    cycle = cycle_of(date)
    within = found.unit is cycle is Granularity.WEEK  # "out next week until Thursday"
    coarse = cycle.rank > Granularity.DAY.rank and date.hour is None and not within
    if step > 0:
        tick, edge = lower, upper - 1 if coarse else lower
    else:
        tick, edge = upper - 1, lower + 1 if coarse else upper
    instance = search(date, cycle, (index_at(tick, cycle, context), step), edge, context)
    if instance is None:
        raise InvalidDateError(f"{date!r}: there is no such date beside {found.timex}")
    return instance


def under_way(start: Date, end: Date, first: Found, context: Context) -> Found:
    """Where a range begins that lies ahead: before now, if it is not over then ("from May to July", in June).

    Days of a month and dates of a year are meant so; "from Monday to Friday", said on Wednesday, is the next.

    Args:
        start: A partial date, with which it begins.
        end: A partial date, with which it ends.
        first: Where it would begin.
        context: The anchors and the policy.
    """
    if context.prefer != "future":
        return first
    cycle = cycle_of(start)
    if cycle not in _LONG_CYCLES:
        return first
    (lower, _), (_, now) = bounds(first), bounds(context.bare())
    earlier = search(start, cycle, (index_at(lower - 1, cycle, context), -1), lower, context)
    if lower < now or earlier is None or (beside(end, earlier, 1, context).upper or now) <= now:
        return first
    note = ("from {} on, for it is under way at {}", earlier.timex, context.bare_name)
    return earlier._replace(notes=(note,))


def over(start: Date, end: Date, first: Found, context: Context) -> Found:
    """Where a range of the past begins, for it is over: "it was shut from Tuesday to Thursday".

    Args:
        start: A partial date, with which it begins.
        end: A partial date, with which it ends.
        first: Where it would begin.
        context: The anchors and the policy.
    """
    if context.direction != "past" or context.tells:
        return first
    (lower, _), (_, now) = bounds(first), bounds(context.bare())
    if (beside(end, first, 1, context).lower or 0) < now:
        return first
    cycle = cycle_of(start)
    earlier = search(start, cycle, (index_at(lower - 1, cycle, context), -1), lower, context) or first
    note = ("from {} on, for it is over at {}", earlier.timex, context.bare_name)
    return earlier._replace(notes=(note,))
