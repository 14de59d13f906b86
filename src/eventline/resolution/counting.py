"""This, last, next, previous, following, the n-th: kinds counted from a base."""

from __future__ import annotations

from itertools import count, islice
from typing import TYPE_CHECKING

from eventline.calendars import Granularity
from eventline.calendars.ticks import DAY, index_of, month_start, start_of_index
from eventline.exceptions import InvalidDateError
from eventline.resolution.choosing import bounds
from eventline.resolution.found import Found, granule_at, masked_name, year_name
from eventline.resolution.names import kind_name, ordinal
from eventline.resolution.patterns import cycle_of, index_at, instances, instances_within, week_start
from eventline.resolution.relatives import BareTime, DocumentTime, ReferenceTime
from eventline.resolution.weekends import feast_of, weekend_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from eventline.resolution.context import Context
    from eventline.resolution.date import Date
    from eventline.resolution.node import Expression
    from eventline.resolution.relatives import Closest, Following, Kind, Last, Next, Nth, Previous, This

#: How many granules of its cycle are searched for an instance of a pattern.
_REACH = 41
#: The same for feasts, which are every year's, as long as tables tell of them.
_FEASTS_REACH = 12
#: No more instances are gone through: some two hundred years of Fridays.
_FARTHEST = 10_000


def hung_on(base: Found, of: Expression, context: Context) -> object:
    """What a person calls the base that something is counted from."""
    if isinstance(of, BareTime):
        return context.bare_name
    if isinstance(of, DocumentTime):
        return context.document_name
    if isinstance(of, ReferenceTime):
        return context.reference_name
    return base.timex


def unit_at(unit: Granularity, index: int, context: Context) -> Found:
    """Granule *index* of a unit, weeks by the policy's first day."""
    if unit is Granularity.WEEK and context.week_offset:
        first = week_start(index, context)
        named = granule_at(unit, index_of((first - context.week_offset) * DAY, unit))
        return named._replace(lower=first * DAY, upper=(first + 7) * DAY, whole=False)
    if unit is Granularity.SEASON and context.policy.is_south:
        # The granules are the same quarters, named the other way round.
        found = granule_at(unit, index)
        swapped = {"SP": "FA", "SU": "WI", "FA": "SP", "WI": "SU"}[found.timex[-2:]]
        return found._replace(timex=found.timex[:-2] + swapped, whole=False)
    return granule_at(unit, index)


def this(node: This, base: Found, context: Context) -> list[Found]:
    """The kind that holds the base."""
    kind, name = node.kind, hung_on(base, node.of, context)
    lower, upper = bounds(base)
    if isinstance(kind, Granularity):
        feast = feast_of(node.of) if kind is Granularity.WEEKEND else None
        index = index_at(lower, kind, context)
        found = unit_at(kind, index, context) if feast is None else weekend_of(feast, base)
        if kind.rank < Granularity.DAY.rank and upper - lower >= DAY:  # "this hour", of a day alone
            found = found._replace(
                lower=lower, upper=upper, timex=masked_name(lower, upper, kind), whole=False
            )
        return [_noted(found, "the {} of {}: {}", kind, name, found.timex)]
    cycle = cycle_of(kind)
    index = index_at(lower, cycle, context)
    if _is_floating(kind, context):
        found = instances(kind, cycle, index, context)[0]
        return [_noted(found, "the {} named after the year of {}: {}", kind, name, found.timex)]
    holding = _crossing(kind, cycle, index, context)
    for found in holding:
        if (found.lower or 0) <= lower and upper <= (found.upper or 0):
            return [_noted(found, "the {} that holds {}: {}", kind, name, found.timex)]
    here = instances(kind, cycle, index, context)
    if not here:
        raise InvalidDateError(f"{kind!r}: there is none in the {cycle.value} of {base.timex}")
    found = here[0]
    template = "the {} in the {} of {}: {}"
    told = _noted(found, template, kind, cycle.value, name, found.timex)
    over = cycle is Granularity.WEEK and (found.upper or 0) <= lower // DAY * DAY
    if not over or context.direction == "past" or not isinstance(node.of, BareTime):
        return [told]
    coming = _nth_after(kind, upper, 1, context)
    return [
        _noted(
            coming,
            "that of this {} is over, the next {} after {}: {}",
            cycle.value,
            kind,
            name,
            coming.timex,
        ),
        found,
    ]


def last(node: Last, base: Found, context: Context) -> list[Found]:
    """One before: of units the previous granule, of patterns the nearest that is over."""
    return _beside(node.kind, node.of, base, -1, context)


def following_one(node: Next, base: Found, context: Context) -> list[Found]:
    """One after: of units the next granule; of weekdays that of next week, of others the nearest to come."""
    return _beside(node.kind, node.of, base, 1, context)


def _beside(kind: Kind, of: Expression, base: Found, step: int, context: Context) -> list[Found]:
    name = hung_on(base, of, context)
    lower, upper = bounds(base)
    side = "before" if step < 0 else "after"
    if isinstance(kind, Granularity):
        index = index_at(lower if step < 0 else upper - 1, kind, context) + step
        found = unit_at(kind, index, context)
        note = "the {} {} that of {}: {}" if kind.rank != Granularity.DAY.rank else "the {} {} {}: {}"
        return [_noted(found, note, kind, side, name, found.timex)]
    cycle = cycle_of(kind)
    if _is_floating(kind, context):
        found = instances(kind, cycle, index_at(lower, cycle, context) + step, context)[0]
        return [_noted(found, "the {} named after the year {} {}: {}", kind, side, name, found.timex)]
    nearest = _nth_before(kind, lower, 1, context) if step < 0 else _nth_after(kind, upper, 1, context)
    near = _noted(nearest, "the nearest {} {} {}: {}", kind, side, name, nearest.timex)
    index = index_at(lower if step < 0 else upper - 1, cycle, context) + step
    beside = instances(kind, cycle, index, context)
    if not beside or beside[0].timex == nearest.timex:
        return [near]
    other = _noted(beside[0], "the {} of the {} {} {}: {}", kind, cycle.value, side, name, beside[0].timex)
    if step > 0 and cycle is Granularity.WEEK:
        return [other, near]
    return [near, other]


def previous(node: Previous, base: Found, context: Context) -> list[Found]:
    """The n-th that ends before the base begins."""
    lower, _ = bounds(_told(node, base, context))
    found = _nth_before(node.kind, lower, node.n, context)
    name = hung_on(base, node.of, context)
    return [_noted(found, "the {}{} before {}: {}", _which(node.n), node.kind, name, found.timex)]


def following(node: Following, base: Found, context: Context) -> list[Found]:
    """The n-th that begins after the base ends; what follows a winter told may lie in it."""
    _, upper = bounds(_told(node, base, context))
    if isinstance(node.of, ReferenceTime):
        whole = context.whole("reference_time")
        if whole.unit is Granularity.SEASON:
            upper = _new_year_in(node.kind, *bounds(whole))
    found = _nth_after(node.kind, upper, node.n, context)
    name = hung_on(base, node.of, context)
    return [_noted(found, "the {}{} after {}: {}", _which(node.n), node.kind, name, found.timex)]


def _new_year_in(kind: Kind, lower: int, upper: int) -> int:
    """Where the year begins that begins in a winter, which is what follows; else where the season ends."""
    year = index_of(lower, Granularity.YEAR) + 1
    new_year = start_of_index(year, Granularity.YEAR)
    is_of_year = (kind if isinstance(kind, Granularity) else cycle_of(kind)) is Granularity.YEAR
    return new_year if is_of_year and new_year < upper else upper


def _told(node: Previous | Following, base: Found, context: Context) -> Found:
    """The whole of the time last told, of a year in which a summer follows: it is that of the next year."""
    if not isinstance(node.of, ReferenceTime) or isinstance(node.kind, Granularity):
        return base
    whole = context.whole("reference_time")
    return whole if whole.unit.rank <= cycle_of(node.kind).rank else base


def closest(node: Closest, base: Found, context: Context) -> list[Found]:
    """The n-th closest to the base: first what holds it, then what lies beside it to either side."""
    lower, upper = bounds(base)
    inside = kinds_within(node.kind, lower, upper, context)
    inside.sort(key=lambda one: max(lower - (one.upper or 0), (one.lower or 0) - upper))
    if node.n > len(inside):
        beside = _nearest(node.kind, lower, upper, context)
        chosen = _reached(beside, node.n - len(inside), node.kind)
    else:
        chosen = inside[node.n - 1]
    name = hung_on(base, node.of, context)
    return [_noted(chosen, "the {}closest {} to {}: {}", _which(node.n), node.kind, name, chosen.timex)]


def _nearest(kind: Kind, lower: int, upper: int, context: Context) -> Iterator[Found]:
    """The instances before and after a time, the nearest first, as long as both sides are known."""
    earlier, later = _before(kind, lower, context), _after(kind, upper, context)
    left, right = next(earlier, None), next(later, None)
    while left is not None and right is not None:
        if lower - (left.upper or 0) <= (right.lower or 0) - upper:
            yield left
            left = next(earlier, None)
        else:
            yield right
            right = next(later, None)


def _which(n: int) -> str:
    return "" if n == 1 else f"{ordinal(n)} "


def _nth_before(kind: Kind, lower: int, n: int, context: Context) -> Found:
    """The n-th instance, counted back, that ends at or before tick *lower*."""
    if isinstance(kind, Granularity):
        return unit_at(kind, index_at(lower, kind, context) - n, context)
    cycle = cycle_of(kind)
    if cycle is Granularity.DAY:  # a night reaches into the next day: it is the day's that counts
        return instances(kind, cycle, lower // DAY - n, context)[0]
    return _reached(_before(kind, lower, context), n, kind)


def _before(kind: Kind, lower: int, context: Context) -> Iterator[Found]:
    """The instances that end at or before tick *lower*, going back, as far as they are known."""
    if isinstance(kind, Granularity) or cycle_of(kind) is Granularity.DAY:
        yield from (_nth_before(kind, lower, n, context) for n in count(1))
    else:
        cycle = cycle_of(kind)
        index = index_at(lower, cycle, context) + (kind.season is not None or kind.fiscal)
        found = (reversed(instances(kind, cycle, index - step, context)) for step in count())
        yield from _until_silent(found, lambda one: (one.upper or 0) <= lower, kind)


def _nth_after(kind: Kind, upper: int, n: int, context: Context) -> Found:
    """The n-th instance that begins at or after tick *upper*."""
    if isinstance(kind, Granularity):
        index = index_at(upper, kind, context)
        begun = (unit_at(kind, index, context).lower or 0) < upper
        if not begun:  # it begins right there, or is a weekend to come
            index -= 1
        return unit_at(kind, index + n, context)
    cycle = cycle_of(kind)
    if cycle is Granularity.DAY:
        return instances(kind, cycle, -(-upper // DAY) - 1 + n, context)[0]
    return _reached(_after(kind, upper, context), n, kind)


def _after(kind: Kind, upper: int, context: Context) -> Iterator[Found]:
    """The instances that begin at or after tick *upper*, going on, as far as they are known."""
    if isinstance(kind, Granularity) or cycle_of(kind) is Granularity.DAY:
        yield from (_nth_after(kind, upper, n, context) for n in count(1))
    else:
        cycle = cycle_of(kind)
        index = index_at(upper, cycle, context) - (kind.season is not None or kind.fiscal)
        found = (instances(kind, cycle, index + step, context) for step in count())
        yield from _until_silent(found, lambda one: (one.lower or 0) >= upper, kind)


def _until_silent(
    granules: Iterator[Iterable[Found]], is_there: Callable[[Found], bool], kind: Date
) -> Iterator[Found]:
    """The instances that lie there, until too many granules of the cycle have none."""
    silent, most = 0, _REACH if kind.holiday is None else _FEASTS_REACH
    while silent < most:
        silent += 1
        for found in filter(is_there, next(granules)):
            silent = 0
            yield found


def _reached(found: Iterator[Found], n: int, kind: Kind) -> Found:
    """The n-th of what is found.

    Raises:
        InvalidDateError: Where there are not so many, or too many to go through.
    """
    if n > _FARTHEST:
        raise InvalidDateError(f"n {n} of {kind!r} is too far: count no further than {_FARTHEST}")
    one = next(islice(found, n - 1, None), None)
    if one is None:
        raise InvalidDateError(f"{kind!r}: there is no such date")
    return one


def _is_floating(kind: Date, context: Context) -> bool:
    """Whether a fiscal year is meant of which nobody says when it begins: only its name can be counted."""
    return kind.fiscal and context.policy.fiscal_year_start is None


def _crossing(kind: Date, cycle: Granularity, index: int, context: Context) -> list[Found]:
    """The instances that may hold a tick of granule *index*."""
    if cycle.rank <= Granularity.DAY.rank:
        return []
    crosses = kind.season is not None or kind.fiscal
    return [
        found
        for near in ((index - 1, index, index + 1) if crosses else (index,))
        for found in instances(kind, cycle, near, context)
    ]


def nth(node: Nth, within: Found, context: Context) -> list[Found]:
    """The n-th instance inside a time, from its end where n is negative."""
    lower, upper = bounds(within)
    inside = kinds_within(node.kind, lower, upper, context)
    first = node.n - 1 if node.n > 0 else len(inside) + node.n
    if node.n < 0:
        first -= node.count - 1
    chosen = inside[max(first, 0) : first + node.count] if first >= 0 else []
    if len(chosen) < node.count:
        raise InvalidDateError(f"{within.timex} has no {_place(node.n)} {kind_name(node.kind)}")
    found = chosen[0]
    if node.count > 1:
        end = chosen[-1].upper
        found = found._replace(
            upper=end, whole=False, value=None, timex=masked_name(found.lower, end, found.unit)
        )
    template = "the {} {} in {}: {}"
    return [_noted(found, template, _place(node.n), node.kind, within.timex, found.timex)]


def _place(n: int) -> str:
    if n > 0:
        return ordinal(n)
    return "last" if n == -1 else f"{ordinal(-n)} last"


def kinds_within(kind: Kind, lower: int, upper: int, context: Context) -> list[Found]:
    """All of a kind in a time, ascending; a week is where its fourth day is (ISO 8601)."""
    if not isinstance(kind, Granularity):
        return instances_within(kind, lower, upper, context)
    first, last = index_at(lower, kind, context), index_at(upper - 1, kind, context)
    if kind is Granularity.DECADE and first < 0:
        return _decades_before_christ(lower, upper)
    if last - first > 5000:
        raise InvalidDateError(f"{kind.value}s are too fine to be counted there: count a coarser unit")
    found = [unit_at(kind, index, context) for index in range(first, last + 1)]
    half = 7 * DAY // 2 if kind is Granularity.WEEK else 0
    return [one for one in found if lower <= (one.lower or 0) + half < upper]


def _decades_before_christ(lower: int, upper: int) -> list[Found]:
    """Ten years and ten again from one before Christ on: the fourth century begins with 400 to 391 BC."""
    years = range(index_of(lower, Granularity.YEAR), index_of(upper, Granularity.YEAR) - 9, 10)
    return [
        Found(
            month_start(year * 12),
            month_start(year * 12 + 120),
            Granularity.DECADE,
            f"{year_name(year)}/{year_name(year + 9)}",
            whole=False,
        )
        for year in years
    ]


def _noted(found: Found, *note: object) -> Found:
    return found._replace(notes=(*found.notes, note))
