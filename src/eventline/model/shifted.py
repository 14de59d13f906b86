"""Relations between floating and zoned shapes: one unknown offset, shared by all that floats.

A floating time lies within sixteen hours of the zoned one. For two boxes the offset is eliminated
(`model.chains`). For readings and gapped intervals the offsets that matter are tried: if a chain can hold at
all, it can hold at the smallest offset that allows it, and there a zoned lower bound and a floating upper
bound lie exactly as far apart as their ranks in the chain, or the offset is the smallest there is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import attrs

from eventline.calendars.ticks import DAY, FIXED
from eventline.model.axis import LARGEST_SHIFT
from eventline.model.blocks import Block, Blocks
from eventline.model.chains import HALF, LONGEST, Box, shifted_box_bits
from eventline.model.shapes import Plain, Readings, Shape, box_of
from eventline.model.sweep import frame_bits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def one_frame(a: Shape, b: Shape) -> bool:
    """Whether nothing floats against anything zoned."""
    return a.floats == b.floats and a.floats[0] is a.floats[1]


def shape_bits(a: Shape, b: Shape, ask: int = 0) -> int:
    """The relations that can hold between two shapes.

    Args:
        a: A shape.
        b: Another.
        ask: Relations asked about. Where it is not 0 the search may stop as soon as one of them and one that
            is not among them have been found.
    """
    if one_frame(a, b):
        return frame_bits(a, b)
    if isinstance(a, Plain) and isinstance(b, Plain):
        return shifted_box_bits(a.box, a.floats, b.box, b.floats)
    # What would be possible if there were no gaps: often all of it is, and found at the first offsets.
    most = shifted_box_bits(_hull(a), a.floats, _hull(b), b.floats)
    found = 0
    for offset in offsets([a, b]):
        by = displacement([a, b], offset)
        found |= frame_bits(a.moved(*by), b.moved(*by))
        if found == most or (found & ask and found & ~ask):
            break
    return found


def _hull(shape: Shape) -> Box:
    """The box of all starts and all ends of a shape."""
    if isinstance(shape, Readings):
        return box_of(shape.blocks.lo, shape.blocks.hi)
    starts, ends = shape.domains
    return starts.los[0], starts.his[-1], ends.los[0], ends.his[-1]


def displacement(shapes: Iterable[Shape], offset: int) -> tuple[int, int]:
    """How far to move what floats and what is zoned, to have them on one axis at an offset.

    What floats *offset* later, or what is zoned as much earlier, where fewer readings move by that.
    """
    weight = 0
    for shape in shapes:
        if isinstance(shape, Readings):
            weight += len(shape.blocks.blocks) * (1 if shape.floats[0] else -1)
    return (offset, 0) if weight <= 0 else (0, -offset)


def offsets(shapes: Sequence[Shape]) -> Iterator[int]:
    """The offsets at which a chain that can hold at some offset holds at one."""
    yield -LARGEST_SHIFT
    tried = {-LARGEST_SHIFT}
    for low, high in _pairs(shapes):
        for offset in range(low - high - 1, low - high + LONGEST + 2):
            if abs(offset) <= LARGEST_SHIFT and offset not in tried:
                tried.add(offset)
                yield offset


#: Bounds further apart than this never meet, whatever the offset.
FURTHEST = LARGEST_SHIFT + 2 * LONGEST


def _pairs(shapes: Sequence[Shape]) -> Iterator[tuple[int, int]]:
    """Zoned lower bounds with floating upper bounds, no further apart than an offset reaches.

    A run of granules is listed at its ends, at the other bounds of its own frame, and where the offset is
    smallest: anywhere else a smaller offset with another granule of the run does as well.
    """
    zoned, floating = _bounds(shapes, floats=False), _bounds(shapes, floats=True)
    lows = [lo for lo, _ in zoned.ends]
    highs = sorted(hi for _, hi in floating.ends)
    for block in zoned.blocks:
        lows += [lo for lo, _ in _listed(block, zoned)]
    for low in lows:
        first, last = bisect_left(highs, low - FURTHEST), bisect_right(highs, low + FURTHEST)
        yield from ((low, high) for high in highs[first:last])
        for block in floating.touching(low, low):
            yield from ((low, hi) for _, hi in _listed(block, floating))
            yield from ((low, hi) for _, hi in _window(block, 1, low + FURTHEST - _width(block)))
    for block in zoned.blocks:
        nearby = [high for high in highs if block.lo - FURTHEST <= high <= block.hi + FURTHEST]
        for other in floating.touching(block.lo, block.hi):
            nearby += [hi for _, hi in _listed(other, floating)]
        for high in nearby:
            yield from ((lo, high) for lo, _ in _window(block, 0, high - FURTHEST))


@attrs.frozen
class _Bounds:
    """What lies in one frame: finite ranges of endpoints, and readings."""

    ends: list[tuple[int, int]]
    readings: list[Blocks]

    @property
    def blocks(self) -> Iterator[Block]:
        """All blocks."""
        return (block for blocks in self.readings for block in blocks.blocks)

    def touching(self, lo: int, hi: int) -> Iterator[Block]:
        """The blocks that an offset can bring to ``[lo, hi]``."""
        for blocks in self.readings:
            yield from blocks.touching(lo - FURTHEST, hi + FURTHEST)


def _bounds(shapes: Sequence[Shape], *, floats: bool) -> _Bounds:
    found = _Bounds([], [])
    for shape in shapes:
        if isinstance(shape, Readings):
            if shape.floats[0] is floats:
                found.readings.append(shape.blocks)
            continue
        for domain, frame in zip(shape.domains, shape.floats, strict=True):
            if frame is floats:
                found.ends.extend(zip(domain.los, domain.his, strict=True))
    return found


def _listed(block: Block, frame: _Bounds) -> Iterator[tuple[int, int]]:
    """The readings at the ends of a block and at the other bounds of its frame."""
    return block.near(tick for end in frame.ends for tick in end if -HALF < tick < HALF)


def _window(block: Block, side: int, tick: int) -> Iterator[tuple[int, int]]:
    """The readings of a run whose start (0) or end (1) lies at *tick* or within a few granules after it."""
    index = block.first(side, tick) if block.run is not None else None
    while index is not None:
        reading = block.reading(index)
        if reading[side] > tick + _width(block):
            break
        yield reading
        index = block.next(index)


def _width(block: Block) -> int:
    """Two granules of a run, and some."""
    if block.run is None or block.run.granularity is None:
        return 0
    return 2 * FIXED.get(block.run.granularity, (DAY, 0))[0] + 2 * LONGEST
