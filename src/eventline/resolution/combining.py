"""What is in two times at once: fields put together, a pattern found inside a time, what two times share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventline.calendars import Granularity
from eventline.calendars.ticks import DAY, HOUR, index_of, start_of_index
from eventline.exceptions import InvalidDateError
from eventline.resolution.choosing import bounds
from eventline.resolution.combinations import (
    PORTIONS,
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
)
from eventline.resolution.date import Date
from eventline.resolution.found import one_of
from eventline.resolution.patterns import cycle_of, instances_within
from eventline.resolution.relatives import Nth

if TYPE_CHECKING:
    from eventline.resolution.context import Context
    from eventline.resolution.found import Found
    from eventline.resolution.node import Expression


def merged(a: Date, b: Date) -> Date:
    """One pattern with the fields of both.

    Raises:
        InvalidDateError: If they contradict each other.

    >>> merged(Date(weekday=1), Date(part="MO"))
    Date(weekday=1, part='MO')
    """
    fields = {}
    for name, default, _ in Date.arguments:
        mine, theirs = getattr(a, name), getattr(b, name)
        if default not in {mine, theirs} and mine != theirs:
            raise InvalidDateError(f"{a!r} and {b!r} contradict each other: nothing is in both")
        fields[name] = theirs if mine == default else mine
    return Date(**fields)


def _is_coarser(b: Expression, a: Expression) -> bool:
    """Whether *b* is a frame for the pattern *a*, not a detail of it."""
    if not isinstance(a, Date) or a.year is not None:
        return False
    if not isinstance(b, Date):
        return True
    return b.year is not None or cycle_of(b).rank > cycle_of(a).rank


def _pushed(a: Expression, b: Expression) -> Expression | None:
    """The intersection pushed into *a*, where *a* is made of times that *b* narrows each; else None."""
    match a:
        case Between(start, end):
            return attrs.evolve(a, start=Intersect(start, b), end=Intersect(end, b))
        case OneOf(of) | AllOf(of) | AnyOf(of):
            return attrs.evolve(a, of=tuple(Intersect(one, b) for one in of))
        case Since(of) | From(of) | Until(of) | Before(of) | After(of) | About(of) | Toward(of):
            return attrs.evolve(a, of=Intersect(of, b))
        case Part(of) if _is_coarser(b, of):
            return attrs.evolve(a, of=Intersect(of, b))
        case Nth(_, _, within) if _is_coarser(b, within):
            return attrs.evolve(a, within=Intersect(within, b))
    return None


def _repeated(a: Repeat, b: Expression) -> Expression:
    """A set narrowed: "every Monday" with "at 9" is a finer pattern, with "in 2024" it has bounds."""
    if isinstance(b, Date) and isinstance(a.of, Date) and not _is_coarser(b, a.of):
        return attrs.evolve(a, of=merged(a.of, b))
    if isinstance(b, Date) and isinstance(a.of, AllOf) and not _is_coarser(b, a.of.of[0]):
        days = tuple(merged(one, b) for one in a.of.of if isinstance(one, Date))
        return attrs.evolve(a, of=AllOf(days))
    return attrs.evolve(a, within=b if a.within is None else Intersect(a.within, b))


def rewritten(node: Intersect) -> Expression:
    """An equal expression without this intersection; the node itself where its times must be found first."""
    a, b = (rewritten(one) if isinstance(one, Intersect) else one for one in (node.a, node.b))
    if a is not node.a or b is not node.b:
        return rewritten(Intersect(a, b))
    if isinstance(a, Date) and isinstance(b, Date):
        return merged(a, b)
    if isinstance(a, Repeat):
        return _repeated(a, b)
    if isinstance(b, Repeat):
        return _repeated(b, a)
    return _pushed(a, b) or _pushed(b, a) or node


def date_within(date: Date, container: Found, context: Context) -> Found | None:
    """The instance of a partial date inside a time ("October last year"); that time where it lies in one.

    Where several lie inside ("a Monday in May") one unknown of them; None where there is none.
    """
    lower, upper = bounds(container)
    found = instances_within(date, lower, upper, context)
    named = [one for one in found if bounds(one) == (lower, upper) and one.unit.rank < container.unit.rank]
    if named:  # a quarter of a fiscal year of which nobody says when it begins: only its name is finer
        return named[0]._replace(notes=container.notes)
    if any((one.lower or 0) <= lower and upper <= (one.upper or 0) for one in found):
        return container
    begun = [one for one in found if lower <= (one.lower or 0) <= upper]
    if not begun:
        return time_within(found[0], container) if found else None
    if (begun[-1].upper or 0) > upper and not _reaches_over(begun[-1], container):
        return time_within(begun[-1], container)
    one = begun[0] if len(begun) == 1 else one_of(begun)
    note = ("the {} in {}: {}", date, container.timex, one.timex)
    return one._replace(notes=(*container.notes, note))


def _reaches_over(found: Found, container: Found) -> bool:
    """Whether a time belongs to the one it begins in: a night to its day, a winter to its year."""
    if found.unit is Granularity.SEASON:
        return container.unit.rank >= Granularity.YEAR.rank
    return found.unit.rank < Granularity.DAY.rank


def time_within(a: Found, b: Found) -> Found | None:
    """What two found times share, the finer one where it lies in the other; None where they share nothing."""
    first, last = bounds(a)
    lower, upper = bounds(b)
    notes = (*b.notes, *a.notes)
    if lower <= first and last <= upper:
        return a._replace(notes=notes)
    if first <= lower and upper <= last:
        return b._replace(notes=notes)
    start, end = max(first, lower), min(last, upper)
    if start >= end:
        return None
    fine = a if a.unit.rank <= b.unit.rank else b
    return fine._replace(lower=start, upper=end, whole=False, value=None, notes=notes)


#: What a half, a quarter and a third of a unit are measured in.
_FINE = {
    Granularity.MILLENNIUM: Granularity.YEAR,
    Granularity.CENTURY: Granularity.YEAR,
    Granularity.DECADE: Granularity.YEAR,
    Granularity.YEAR: Granularity.MONTH,
    Granularity.HALF: Granularity.MONTH,
    Granularity.DAY: Granularity.HOUR,
    Granularity.DAYPART: Granularity.HOUR,
    Granularity.HOUR: Granularity.MINUTE,
}
#: portion -> from and to, as shares of a whole of so many
_WHOLE = 60
_SHARES = {"early": (0, 30), "mid": (15, 45), "late": (30, 60), "beginning": (0, 20), "end": (40, 60)} | {
    f"{part}/{of}": (_WHOLE // of * (part - 1), _WHOLE // of * part)
    for of in (2, 3, 4, 10)
    for part in range(1, of + 1)
}
#: The months of a fiscal year and of half of it, where nobody says which of many such months are meant.
_FISCAL = {Granularity.YEAR: 12, Granularity.HALF: 6}
#: The same where a unit has its own: the decads of a month and the days of a week in days, the first quarter
#: of a year in months, the hours about noon.
_OWN = {
    (Granularity.MONTH, "beginning"): (0, 10),
    (Granularity.MONTH, "mid"): (9, 20),
    (Granularity.MONTH, "end"): (20, None),
    (Granularity.WEEK, "early"): (0, 3),
    (Granularity.WEEK, "mid"): (1, 4),
    (Granularity.YEAR, "beginning"): (0, 3),
    (Granularity.DAY, "mid"): (10, 14),
}


#: What is cut where something stands inside.
_SIDES = frozenset({"earlier", "later", "rest"})


def part_of(portion: str, found: Found, context: Context) -> Found:
    """A portion of a time: "early May", "the end of June"."""
    lower, upper = part_bounds(found, portion, context)
    note = ("the {} part of {}", portion, found.timex)
    mod = PORTIONS[portion]
    return found._replace(
        lower=lower, upper=upper, whole=False, value=None, mod=mod, notes=(*found.notes, note)
    )


def part_bounds(found: Found, portion: str, context: Context) -> tuple[int, int]:
    """The bounds of a portion: early is the first half, mid the middle half, beginning the first third.

    Of a month, beginning and end are its first ten days and those from the 21st, and mid is what lies
    between them, with the 10th; a week is early up to Wednesday and mid from Tuesday to Thursday; the
    middle of a day is about noon; a year begins with its first quarter; a night is early and late before
    midnight, and its middle is from eleven to five. Cut to whole finer units, outward: the months of a
    year, the days of a month, the hours of a day. The small hours of a day, or of its morning, are those
    before six. What is "earlier", "later" or the "rest" is cut at the document time where that lies
    inside, or at the time told, else it is early, late or the whole; the rest of a week holds today, and
    where lengths are counted to the day so does what is later in it.
    """
    lower, upper = bounds(found)
    if portion == "small":
        return lower // DAY * DAY, lower // DAY * DAY + 6 * HOUR
    if portion in _SIDES:
        cut = _cut(found, portion, context)
        if cut is not None or portion == "rest":
            return cut or (lower, upper)
        portion = "early" if portion == "earlier" else "late"
    midnight = (lower // DAY + 1) * DAY
    if found.unit is Granularity.DAYPART and upper > midnight:
        if portion == "mid":
            return midnight - HOUR, midnight + 5 * HOUR
        upper = midnight  # late at night it is not yet the next day
    fine = _FINE.get(found.unit)
    if fine is None:
        fine = Granularity.DAY if found.unit.rank > Granularity.DAY.rank else Granularity.SECOND
    first, last = index_of(lower, fine), index_of(upper - 1, fine) + 1
    count = last - first
    if found.whole and (found.unit, portion) in _OWN:
        own, rest = _OWN[found.unit, portion]
        return (
            start_of_index(first + own, fine),
            start_of_index(first + (count if rest is None else rest), fine),
        )
    start, end = _SHARES[portion]
    spare = 0
    if found.timex.startswith("FY") and context.policy.fiscal_year_start is None:
        size = _FISCAL.get(found.unit, 0)  # of a quarter, any part may be any day of all
        spare, count = count - size, size
    return (
        max(lower, start_of_index(first + count * start // _WHOLE, fine)),
        min(upper, start_of_index(first + spare - (-count * end // _WHOLE), fine)),
    )


def _cut(found: Found, portion: str, context: Context) -> tuple[int, int] | None:
    """The bounds of what lies before or behind the document time or the time told; None of neither inside."""
    lower, upper = bounds(found)
    anchor = context.anchor
    for stated, placed in (
        (anchor.document_time, context.document),
        (anchor.reference_time, context.reference),
    ):
        if stated is None:
            continue
        inside = placed()
        now, end = bounds(inside)
        if not (lower <= now and end < upper and (lower < now or portion == "rest")):
            continue
        if portion == "earlier":
            return lower, now
        days = found.unit.rank > Granularity.DAY.rank
        if portion == "rest":
            return (now // DAY * DAY if days else now), upper
        if stated is not anchor.document_time and not days:  # from "9 am" on, which is no whole hour
            return now, upper
        if context.counts_days and days and Granularity.DAY.rank > inside.unit.rank:
            end = now // DAY * DAY
        return end, upper
    return None
