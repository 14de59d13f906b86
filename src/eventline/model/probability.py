"""How likely one time comes before another, or lies in a window: exact fractions.

A convention for putting things in order, not something that a source says: what happened is taken to be an
instant, and every tick that its readings hold to be as likely as any other. The start and the end of an
interval are instants of their own, the start no later than the end. Where the answer is certain the
probability is 0 or 1 whatever the convention; where a bound is missing nothing says how likely, and that is
an error.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from itertools import accumulate
from math import comb, lcm
from operator import index
from typing import TypeAlias

from eventline.exceptions import QueryError
from eventline.model.axis import FAR, LARGEST_SHIFT
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet
from eventline.model.interval import End, Extent, Interval
from eventline.model.members import means_all
from eventline.model.relations import is_before, is_during
from eventline.model.shapes import Value, shape_of
from eventline.model.smallest import ticks_of
from eventline.model.truth import Truth

#: First tick, last tick (inclusive), and the weight of the stretch: its ticks are equally likely.
Stretch: TypeAlias = tuple[int, int, int | float | Fraction]
#: What says how likely the ticks of a date are: weighted stretches, whatever their sum.
Distribution: TypeAlias = Callable[[UncertainDate | DateSet], Iterable[Stretch]]


def uniform(date: UncertainDate | DateSet) -> list[tuple[int, int, int]]:
    """Every tick that some reading holds, equally likely.

    Raises:
        QueryError: If the date has no lower or no upper bound.

    >>> import eventline as ev
    >>> from eventline.calendars.ticks import DAY
    >>> [weight // DAY for _, _, weight in uniform(ev.when("[1970-01-01,1970-02]"))]
    [1, 28]
    """
    if date.lower is None or date.upper is None:
        missing = "earliest" if date.lower is None else "latest"
        raise QueryError(f"{date} has no {missing} bound: nothing says how likely its dates are")
    ticks = ticks_of(shape_of(date))
    return [(lo, hi, hi - lo + 1) for lo, hi in zip(ticks.los, ticks.his, strict=True)]


def probability_before(a: Value, b: Value, *, distribution: Distribution | None = None) -> Fraction:
    """How likely *a* comes before *b*. O(n + m) in the stretches of the readings.

    Args:
        a: What may come first: a date, a set of which one is meant, a window, or an interval (its end).
        b: What may come later; of an interval the start.
        distribution: How likely the ticks of a date are; None for `uniform`.

    Raises:
        QueryError: If the answer is not certain, and a bound is missing, or one time has a zone and the other
            none, or a set means all its members.

    >>> import eventline as ev
    >>> probability_before(ev.when("2019"), ev.when("2020"))
    Fraction(1, 1)
    >>> round(float(probability_before(ev.when("2019"), ev.when("2019-05"))), 6)  # to the middle of May
    0.371233
    """
    answer = is_before(a, b)
    if answer is not Truth.MAYBE:
        return Fraction(int(answer is Truth.YES))
    (start, last), (first, end) = _ends(a), _ends(b)
    _check_frames(last, first)
    before, after = [_weighed(last, distribution)], [_weighed(first, distribution)]
    if _may_coincide(a):
        before = [_weighed(start, distribution), _later(before[0], 1)]
    if _may_coincide(b):
        after = [after[0], _later(_weighed(end, distribution), 1)]
    moved = [_later(weights, len(before) - 1) for weights in after]
    return _share(_chains(*before, *moved), _chains(*before) * _chains(*after))


def probability_during(a: Value, window: Value, *, distribution: Distribution | None = None) -> Fraction:
    """How likely *a* lies inside a window. O(n) in the stretches of the readings.

    Args:
        a: A date, a set of which one is meant, or an interval (its start and its end).
        window: An `eventline.extent`.
        distribution: How likely the ticks of a date are; None for `uniform`.

    Raises:
        QueryError: As for `probability_before`, and if *window* is no extent.

    >>> import eventline as ev
    >>> probability_during(ev.when("2019"), ev.extent("2019-05"))
    Fraction(31, 365)
    >>> probability_during(ev.when("XXXX-12-25"), ev.extent("19XX"))
    Fraction(1, 100)
    """
    answer = is_during(a, window)
    if answer is not Truth.MAYBE:
        return Fraction(int(answer is Truth.YES))
    if not isinstance(window, Extent):
        raise QueryError(f"{window!r} is no window: pass extent({str(window)!r})")
    start, end = _ends(a)
    lower, upper = _ends(window)
    _check_frames(start, lower)
    _check_frames(end, upper)
    starts = _weighed(start, distribution)
    if not isinstance(a, Interval):
        return Fraction(_mass(_cut(starts, window.lo, window.hi)), _mass(starts))
    ends = _weighed(end, distribution)
    inside = _cut(starts, window.lo, FAR), _cut(ends, -FAR, window.hi)
    if not _may_coincide(a):
        return Fraction(_mass(inside[0]) * _mass(inside[1]), _mass(starts) * _mass(ends))
    return _share(_chains(inside[0], _later(inside[1], 1)), _chains(starts, _later(ends, 1)))


def _share(part: int, whole: int) -> Fraction:
    if not whole:
        raise QueryError("the distribution lets an interval end before it starts: give its end later ticks")
    return Fraction(part, whole)


def _may_coincide(value: Value) -> bool:
    """Whether start and end of an interval depend on each other, for its end must not come first."""
    if not isinstance(value, Interval) or isinstance(value.start, End) or isinstance(value.end, End):
        return False
    slack = 0 if value.start.floating is value.end.floating else LARGEST_SHIFT
    if value.start.hi + slack < value.end.lo:
        return False
    _check_frames(value.start, value.end)
    return True


#: A date, an infinite end, or one exact tick and whether it floats.
_Instant: TypeAlias = UncertainDate | DateSet | End | tuple[int, bool]
#: First tick, last tick, weight of each tick.
_Weights: TypeAlias = list[tuple[int, int, int]]


def _ends(value: Value) -> tuple[_Instant, _Instant]:
    """The instants at which a value starts and ends: the same one for a date."""
    if means_all(value):
        raise QueryError(f"{str(value)!r} means all its members: ask about each of them")
    match value:
        case Extent(of=of):
            ends = (of.start, of.end) if isinstance(of, Interval) else (of, of)
            start, end = (True if isinstance(part, End) else part.floating for part in ends)
            return (value.lo, start), (value.hi, end)
        case Interval(start=start, end=end):
            return start, end
    return value, value


def _check_frames(one: _Instant, other: _Instant) -> None:
    """Refuse a floating instant with a zoned one; an end that is no date has no frame."""
    floats = {
        part[1] if isinstance(part, tuple) else part.floating
        for part in (one, other)
        if not isinstance(part, End)
    }
    if len(floats) > 1:
        raise QueryError("one time has a zone and the other has none: say the zone of both, or of neither")


def _weighed(instant: _Instant, distribution: Distribution | None) -> _Weights:
    """Stretches that share no tick, ascending, with the weight of each tick."""
    if isinstance(instant, tuple):
        return [(instant[0], instant[0], 1)]
    if isinstance(instant, End):
        raise QueryError(f"an end {instant.value!r} has no bound: nothing says how likely it is")
    if distribution is None:
        return [(lo, hi, 1) for lo, hi, _ in uniform(instant)]
    stretches = _read(distribution(instant), instant)
    each = [weight / (hi - lo + 1) for lo, hi, weight in stretches]
    scale = lcm(*(share.denominator for share in each))
    changes: dict[int, int] = {}
    for (lo, hi, _), share in zip(stretches, each, strict=True):
        level = share.numerator * (scale // share.denominator)
        changes[lo] = changes.get(lo, 0) + level
        changes[hi + 1] = changes.get(hi + 1, 0) - level
    ticks = sorted(changes)
    levels = accumulate(changes[tick] for tick in ticks)
    return [
        (lo, after - 1, level) for lo, after, level in zip(ticks, ticks[1:], levels, strict=False) if level
    ]


def _read(given: Iterable[Stretch], instant: UncertainDate | DateSet) -> list[tuple[int, int, Fraction]]:
    """The stretches that a distribution gives, whatever numbers it counts in."""
    hint = "give stretches (first tick, last tick, weight)"
    try:
        found = [(index(lo), index(hi), Fraction(weight)) for lo, hi, weight in given]
    except (TypeError, ValueError, OverflowError) as error:
        raise QueryError(f"the distribution of {instant} gives no stretches of ticks: {hint}") from error
    if not found or any(weight <= 0 or hi < lo for lo, hi, weight in found):
        raise QueryError(f"the distribution of {instant} has no weight: {hint}")
    return found


def _mass(weights: _Weights) -> int:
    return sum((hi - lo + 1) * level for lo, hi, level in weights)


def _chains(*instants: _Weights) -> int:
    """The weight of all choices of one tick of each instant that ascend strictly. O(n) in all stretches.

    Between two ticks at which a level changes, the weight of the chains up to a tick is a polynomial of how
    far that is, in terms of binomial coefficients: then adding up over the ticks raises each by one.

    >>> _chains([(0, 2, 1)], [(1, 2, 1)])
    3
    """
    # Where one stretch begins at the tick at which another ends, the end sorts first.
    changes = sorted(
        change
        for number, weights in enumerate(instants)
        for lo, hi, level in weights
        for change in ((lo, number, level), (hi + 1, number, 0))
    )
    levels = [0] * len(instants)
    counts = [1, *levels]
    tick = changes[0][0] if changes else 0
    for after, changed, level in changes:
        if after != tick:
            held = [number for number, level in enumerate(levels) if level]
            if len(held) == 1:  # as almost always: the others stay as they are
                counts[held[0] + 1] += levels[held[0]] * (after - tick) * counts[held[0]]
            elif held:
                _add_up(counts, levels, after - tick)
            tick = after
        levels[changed] = level
    return counts[-1]


def _add_up(counts: list[int], levels: list[int], ticks: int) -> None:
    """Add the chains that end within so many more ticks of these levels to the counts, in place."""
    row = [1]
    for number, level in enumerate(levels):
        row = [counts[number + 1], *(level * term for term in row)]
        counts[number + 1] = sum(term * comb(ticks, power) for power, term in enumerate(row))


def _later(weights: _Weights, by: int) -> _Weights:
    return [(lo + by, hi + by, level) for lo, hi, level in weights]


def _cut(weights: _Weights, lo: int, hi: int) -> _Weights:
    """What lies between two ticks, inclusive."""
    return [
        (max(first, lo), min(last, hi), level)
        for first, last, level in weights
        if max(first, lo) <= min(last, hi)
    ]
