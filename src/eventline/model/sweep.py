"""Relations between two shapes in the same frame, swept so that no reading is asked twice.

Before and after are read off the extremes. Everything else needs two readings that overlap or touch: those
are found by walking over both sorted lists, and two readings that share three ticks allow all thirteen
relations, which ends the walk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.model.chains import BIT, EVERY, HALF, LONGEST, Box, box_bits
from eventline.model.domains import Domain, domain_bits
from eventline.model.relation import AllenRelation
from eventline.model.shapes import Plain, Product, Readings, Shape, box_of

if TYPE_CHECKING:
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
    for block in a.blocks:
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
    found = 0
    latest: Box | None = None
    ticks = {*starts.los, *starts.his, *ends.los, *ends.his}
    for lo, hi in a.near(sorted(tick for tick in ticks if -HALF < tick < HALF)):
        box = box_of(lo, hi)
        if box == latest:
            continue
        latest = box
        if isinstance(b, Plain):
            found |= box_bits(box, b.box)
        else:
            mine = Domain((box[0],), (box[1],)), Domain((box[2],), (box[3],))
            found |= domain_bits((*mine, starts, ends), EVERY & ~found)
        if found == EVERY:
            break
    return found
