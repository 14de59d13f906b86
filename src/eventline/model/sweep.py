"""Relations between two shapes in the same frame, swept so that no reading is asked twice.

Before and after are read off the extremes. Everything else needs two readings that overlap or touch: those
are found by walking over both sorted lists, and two readings that share three ticks allow all thirteen
relations, which ends the walk.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from eventline.model.blocks import REACH
from eventline.model.chains import BIT, EVERY, HALF, LONGEST, box_bits
from eventline.model.domains import Domain, domain_bits
from eventline.model.relation import AllenRelation
from eventline.model.shapes import Plain, Product, Readings, Shape, box_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eventline.model.blocks import Block, Blocks

_R = AllenRelation
_BEFORE, _AFTER, _MEETS, _MET_BY = BIT[_R.BEFORE], BIT[_R.AFTER], BIT[_R.MEETS], BIT[_R.MET_BY]
_INVERSE = tuple((BIT[relation], BIT[relation.inverse]) for relation in _R)


def inverse_bits(bits: int) -> int:
    """The relations of b to a, given those of a to b.

    >>> inverse_bits(1) == 1 << 12
    True
    """
    found = 0
    for bit, inverse in _INVERSE:
        if bits & bit:
            found |= inverse
    return found


def frame_bits(a: Shape, b: Shape) -> int:
    """The relations that can hold between two shapes on one axis, whatever floats; none where one is empty.

    O(n + m) for readings against readings, O(log n) a reading that matters for readings against an interval.
    """
    match a, b:
        case Readings(), Readings():
            return _readings_bits(a.blocks, b.blocks)
        case Readings(), Plain() | Product():
            return _mixed_bits(a.blocks, b)
        case Plain() | Product(), Readings():
            return inverse_bits(_mixed_bits(b.blocks, a))
        case Plain(), Plain():
            empty = a.box[0] >= a.box[3] or b.box[0] >= b.box[3]
            return 0 if empty else box_bits(a.box, b.box)
    assert not isinstance(a, Readings)
    assert not isinstance(b, Readings)
    return domain_bits((*a.domains, *b.domains))


def _readings_bits(a: Blocks, b: Blocks) -> int:
    if len(a.blocks) > len(b.blocks):
        return inverse_bits(_readings_bits(b, a))
    # The earliest reading of one with the latest of the other: each holds at least one tick.
    found = 0
    if a.lo + 2 <= b.hi:
        found |= _BEFORE
    if b.lo + 2 <= a.hi:
        found |= _AFTER
    for block in a.touching(b.lo, b.hi):
        for other in b.touching(block.lo, block.hi):
            found |= _block_bits(block, other, found)
            if found == EVERY:
                return found
    return found


def _block_bits(a: Block, b: Block, found: int) -> int:
    """The relations of two blocks that overlap or touch; before and after may be left out."""
    if a.hi < b.lo:
        return _MEETS
    if b.hi < a.lo:
        return _MET_BY
    if a.run is None and b.run is None:
        return _pair_bits(a.lo, a.hi, b.lo, b.hi)
    stretch = [tick for tick in (a.lo, a.hi + 1) if -HALF < tick < HALF]
    for lo, hi in b.near(stretch):
        for first, last in a.near([tick for tick in (lo, hi + 1) if -HALF < tick < HALF]):
            found |= _pair_bits(first, last, lo, hi)
            if found == EVERY:
                return found
    return found


def _pair_bits(a_lo: int, a_hi: int, b_lo: int, b_hi: int) -> int:
    """The relations of an extent inside one reading to one inside another."""
    if min(a_hi, b_hi) - max(a_lo, b_lo) >= LONGEST - 1:
        return EVERY
    return box_bits(box_of(a_lo, a_hi), box_of(b_lo, b_hi))


def _mixed_bits(a: Blocks, b: Plain | Product) -> int:
    """Readings against an interval: the readings near its boundaries stand for all."""
    starts, ends = b.domains
    if starts.los[0] >= ends.his[-1]:
        return 0
    near = a.near(_ticks_between(a.lo - REACH, a.hi + REACH, starts.los, starts.his, ends.los, ends.his))
    return _plain_bits(near, b) if isinstance(b, Plain) else _gapped_bits(near, a, starts, ends)


def _ticks_between(lo: int, hi: int, *ticks: tuple[int, ...]) -> list[int]:
    """The finite ones of several ascending lists that lie between two, ascending; others are all alike."""
    found = {tick for some in ticks for tick in some[bisect_left(some, lo) : bisect_right(some, hi)]}
    return sorted(tick for tick in found if -HALF < tick < HALF)


def _plain_bits(near: Iterable[tuple[int, int]], b: Plain) -> int:
    found = 0
    latest: tuple[int, int] | None = None
    for reading in near:
        if reading != latest:
            latest = reading
            found |= box_bits(box_of(*reading), b.box)
            if found == EVERY:
                break
    return found


def _gapped_bits(near: Iterable[tuple[int, int]], a: Blocks, starts: Domain, ends: Domain) -> int:
    # What would be possible if there were no gaps: often all of it is, and found before all are asked.
    most = box_bits(box_of(a.lo, a.hi), (starts.los[0], starts.his[-1], ends.los[0], ends.his[-1]))
    found = 0
    places: set[tuple[int, int] | Place] = set()
    for lo, hi in near:
        place = _place(lo, hi, starts, ends) or (lo, hi)
        if place not in places:
            places.add(place)
            s0, s1, u0, u1 = box_of(lo, hi)
            mine = Domain((s0,), (s1,)), Domain((u0,), (u1,))
            found |= domain_bits((*mine, starts, ends), most & ~found)
            if len(places) == _SEVERAL:
                whole = Domain.of((block.lo, block.hi) for block in a.blocks)
                ends_of_whole = Domain.of(
                    (lo + 1, hi + 1) for lo, hi in zip(whole.los, whole.his, strict=True)
                )
                most &= domain_bits((whole, ends_of_whole, starts, ends))
            if found == most:
                break
    return found


#: After so many readings it pays to know more exactly what can be found.
_SEVERAL = 50
#: Whether starts and ends of an interval may lie all around a reading; whether both may come before it, and
#: both after it; whether a start may come before it, and an end after it; and its length where that matters.
Place = tuple[bool, bool, bool, bool, bool, bool, int]


def _place(lo: int, hi: int, starts: Domain, ends: Domain) -> Place | None:
    """How a reading lies in a gapped interval: alike for readings with the same relations. O(log n).

    None where a range of starts or ends begins or stops within a few ticks, for then each tick matters.
    """
    around, other = _lies_in(lo, hi, starts), _lies_in(lo, hi, ends)
    if around is None or other is None:
        return None
    first_end, last_start = ends.following(starts.los[0] + 1), starts.preceding(ends.his[-1] - 1)
    both_before = first_end is not None and first_end < lo
    both_after = last_start is not None and last_start > hi
    length = min(hi - lo, LONGEST)
    return around, other, both_before, both_after, starts.los[0] < lo, ends.his[-1] > hi, length


def _lies_in(lo: int, hi: int, domain: Domain) -> bool | None:
    """Whether a reading lies in one range with some room, or in none; None where it is neither."""
    index = bisect_left(domain.his, lo - REACH)
    if index == len(domain.his) or domain.los[index] > hi + REACH:
        return False
    return True if domain.los[index] <= lo - REACH and hi + REACH <= domain.his[index] else None
