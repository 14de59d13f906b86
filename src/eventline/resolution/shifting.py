"""A length before or after a time, and stretches that end or begin at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.calendars import Granularity
from eventline.calendars.ticks import DAY, index_of, start_of_index
from eventline.model.date import UncertainDate
from eventline.model.interval import Interval
from eventline.resolution.choosing import bounds
from eventline.resolution.counting import hung_on, unit_at
from eventline.resolution.found import Found, day_at, granule_at, masked_name
from eventline.resolution.lengths import about_width, amount_name, moved, step_of
from eventline.resolution.qualifying import qualified
from eventline.resolution.relatives import BareTime, Coming, DocumentTime, Past, ReferenceTime
from eventline.resolution.values import to_date

if TYPE_CHECKING:
    from eventline.resolution.amount import Amount
    from eventline.resolution.context import Context
    from eventline.resolution.found import Note
    from eventline.resolution.relatives import Shift

_ANCHORS = (BareTime, DocumentTime, ReferenceTime)
#: The units whose lengths can be counted to the day; the others are counted whole.
_EXACT = frozenset(
    {
        Granularity.DAY,
        Granularity.WEEK,
        Granularity.MONTH,
        Granularity.YEAR,
        Granularity.DECADE,
        Granularity.CENTURY,
        Granularity.MILLENNIUM,
    }
)
#: From so many years on, a round count is no exact one.
_LONG, _ROUND = 1000, 100


def shift(node: Shift, base: Found, context: Context) -> list[Found]:
    """A length before or after a time.

    From an anchor, "two years ago" is as coarse as its unit (TimeML), or the day where the policy wants it
    exact; from a stated time it is as fine as that time. Round thousands of years are as fine as their
    last digit that is not zero. Hours and finer keep the precision of the anchor. "About two years ago"
    leaves something to both sides, but where the policy wants it exact.
    """
    amount, sign = node.by, -1 if node.direction == "past" else 1
    lower, upper = bounds(base)
    name, side = hung_on(base, node.of, context), "before" if sign < 0 else "after"
    if amount.vague is not None:
        note = ("{} {} {}", amount, side, name)
        return [_open(sign, lower, upper, amount.unit)._replace(notes=(note,))]
    months, ticks, unit = step_of(amount)
    first = moved(lower, sign * months, sign * ticks)
    last = moved(upper, sign * months, sign * ticks)
    if isinstance(node.of, _ANCHORS):
        grain = _grain(amount)
        found = _from_anchor(base, first, last, unit, context) if grain < _ROUND else _around(first, grain)
    else:
        found = _from_stated(base, first, last, unit)
    why: Note = ("{} {} {}: {}", amount, side, name, found.timex)
    if amount.mod in {"MORE_THAN", "EQUAL_OR_MORE"}:
        found = _beyond(found, sign)
    elif amount.mod in {"LESS_THAN", "EQUAL_OR_LESS"}:
        found = _within(found, sign, lower, upper)
    elif amount.mod and context.counts_days:
        found = found._replace(mod=amount.mod)
    elif amount.mod:
        found = qualified("~", found, context, about_width(amount))
    return [found._replace(notes=(why,))]


def _from_anchor(base: Found, first: int, last: int, unit: Granularity, context: Context) -> Found:
    if unit.rank < Granularity.DAY.rank:
        return _from_stated(base, first, last, unit)
    if context.counts_days and unit in _EXACT:
        return day_at(first // DAY)
    return unit_at(unit, index_of(first, unit), context)


def _grain(amount: Amount) -> int:
    """How round a long count of years is: 4,000 years are told to the thousand, 1,250 to the ten."""
    (count, unit), *more = amount.parts
    if more or unit is not Granularity.YEAR or not isinstance(count, int) or count < _LONG:
        return 1
    grain = 1
    while count % (10 * grain) == 0:
        grain *= 10
    return grain


def _around(first: int, grain: int) -> Found:
    """Some year about the one that *first* lies in."""
    found = granule_at(Granularity.YEAR, index_of(first, Granularity.YEAR))
    year, half = index_of(first, Granularity.YEAR), grain // 2
    lower, upper = (start_of_index(year + on, Granularity.YEAR) for on in (-half, half + 1))
    return found._replace(lower=lower, upper=upper, whole=False, value=None, mod="APPROX")


def _from_stated(base: Found, first: int, last: int, unit: Granularity) -> Found:
    """As fine as the base where the step is coarser, else somewhere in a range as wide as the base."""
    fine = (
        min(base.unit, unit, key=lambda one: one.rank)
        if base.unit.rank < Granularity.DAYPART.rank
        else base.unit
    )
    if base.whole and (fine.rank <= unit.rank or base.unit is unit):
        found = granule_at(fine, index_of(first, fine))
        if found.lower == first:
            return found._replace(
                offset=base.offset, type="TIME" if fine.rank < Granularity.DAY.rank else "DATE"
            )
    finest = min(fine, unit, key=lambda one: one.rank)
    type_ = "TIME" if finest.rank < Granularity.DAY.rank else "DATE"
    return Found(first, last, finest, masked_name(first, last, finest), whole=False, type=type_)


def _open(sign: int, lower: int, upper: int, unit: Granularity) -> Found:
    if unit.rank < Granularity.DAY.rank:  # some hours before or after a day may still be on it
        lower, upper = upper, lower
    if sign < 0:
        return Found(None, lower, unit, "PAST_REF", whole=False)
    return Found(upper, None, unit, "FUTURE_REF", whole=False)


def _beyond(found: Found, sign: int) -> Found:
    """More than that length away."""
    if sign < 0:
        return found._replace(lower=None, whole=False, mod="BEFORE", value=None)
    return found._replace(upper=None, whole=False, mod="AFTER", value=None)


def _within(found: Found, sign: int, lower: int, upper: int) -> Found:
    """Less than that length away."""
    if sign < 0:
        return found._replace(upper=max(upper, found.upper or upper), whole=False, mod="AFTER", value=None)
    return found._replace(lower=min(lower, found.lower or lower), whole=False, mod="BEFORE", value=None)


def stretch(node: Past | Coming, base: Found, context: Context) -> list[Found]:
    """The stretch of a length that ends (or begins) at a time, a TIMEX3 DURATION."""
    amount, sign = node.amount, -1 if isinstance(node, Past) else 1
    lower, upper = bounds(base)
    name, words = hung_on(base, node.of, context), amount
    near = to_date(base)
    if amount.vague is not None:
        far = UncertainDate.span(None, upper) if sign < 0 else UncertainDate.span(lower, None)
    else:
        months, ticks, unit = step_of(amount)
        bare = context.policy.precision == "whole" and isinstance(node.of, BareTime)
        if isinstance(node, Past) and node.inclusive and (base.whole or base.unit is Granularity.DECADE):
            grain = base.unit if base.whole else Granularity.YEAR  # no decade of a century before Christ is
            far = to_date(granule_at(grain, index_of(moved(upper, -months, -ticks), grain)))
        elif bare and _is_whole(amount, base, unit):
            near, far = _whole_ends(node, base, months, ticks, unit)
        elif context.counts_days:
            near, far = _exact_ends(node, base, months, ticks, unit)
        else:
            far = _far_end(base, moved(lower, sign * months, sign * ticks), unit, context)
    start, end = (far, near) if sign < 0 else (near, far)
    template = "the {} up to {}: from {}" if sign < 0 else "the {} from {}: until {}"
    return [
        Found(
            start.lower,
            end.upper,
            amount.unit,
            amount_name(amount),
            whole=False,
            type="DURATION",
            mod=amount.mod,
            value=Interval(start, end),
            notes=((template, words, name, str(far)),),
        )
    ]


def _is_whole(amount: Amount, base: Found, unit: Granularity) -> bool:
    """Whether a length counts whole granules of one unit, and the anchor lies in one of them."""
    (count, said), *more = amount.parts
    return (
        not more
        and said is unit
        and isinstance(count, int)
        and base.unit.rank < unit.rank
        and unit not in {Granularity.WEEKEND, Granularity.DAYPART}
    )


def _whole_ends(
    node: Past | Coming, base: Found, months: int, ticks: int, unit: Granularity
) -> tuple[UncertainDate, UncertainDate]:
    """The nearest and the farthest of whole units, none of which holds the anchor."""
    lower, _ = bounds(base)
    sign = -1 if isinstance(node, Past) else 1
    index = index_of(lower, unit)
    edge = start_of_index(index + (sign > 0), unit)
    far = index_of(moved(edge, sign * months, sign * ticks), unit)
    near = index_of(edge, unit)
    if sign < 0:
        return to_date(granule_at(unit, near - 1)), to_date(granule_at(unit, far))
    return to_date(granule_at(unit, near)), to_date(granule_at(unit, far - 1))


def _exact_ends(
    node: Past | Coming, base: Found, months: int, ticks: int, unit: Granularity
) -> tuple[UncertainDate, UncertainDate]:
    """The near and the far end, counted to the day beside an anchor's day, else to the instant."""
    lower, upper = bounds(base)
    sign = -1 if isinstance(node, Past) else 1
    if unit.rank < Granularity.DAY.rank:
        far = moved(lower, sign * months, sign * ticks)
        if sign < 0:
            return UncertainDate.span(lower - 1, lower), UncertainDate.span(far, far + 1)
        return UncertainDate.span(lower, lower + 1), UncertainDate.span(far - 1, far)
    edge = lower // DAY * DAY
    if unit not in _EXACT:  # whole quarters and seasons, none of which holds the anchor
        edge = start_of_index(index_of(lower, unit) + (sign > 0), unit)
    elif isinstance(node, Coming) and (node.exclusive or isinstance(node.of, _ANCHORS)):
        edge = -(-upper // DAY) * DAY
    far = moved(edge, sign * months, sign * ticks)
    if sign < 0:
        return to_date(day_at(edge // DAY - 1)), to_date(day_at(far // DAY))
    return to_date(day_at(edge // DAY)), to_date(day_at(far // DAY - 1))


def _far_end(base: Found, edge: int, unit: Granularity, context: Context) -> UncertainDate:
    """The far end of a stretch: as coarse as its unit, years at most."""
    if unit.rank < Granularity.DAY.rank:
        if base.unit.rank < Granularity.DAYPART.rank:
            return to_date(granule_at(base.unit, index_of(edge, base.unit))._replace(offset=base.offset))
        lower, upper = bounds(base)
        return UncertainDate.span(edge, edge + upper - lower)
    if unit is Granularity.WEEKEND:
        unit = Granularity.DAY
    elif unit.rank > Granularity.YEAR.rank:
        unit = Granularity.YEAR
    elif Granularity.MONTH.rank < unit.rank < Granularity.YEAR.rank:
        unit = Granularity.MONTH
    return to_date(unit_at(unit, index_of(edge, unit), context))
