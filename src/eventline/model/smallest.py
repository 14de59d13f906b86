"""The extremes of a shape: its first end, its last start, and its smallest extents.

What all of several unknowns can do together is decided at the extremes (`model.members`): they can all lie
inside an extent if they can inside a largest one, and can all avoid it if they can avoid a smallest one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.model.axis import FAR
from eventline.model.chains import HALF
from eventline.model.domains import Domain
from eventline.model.shapes import Readings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventline.model.blocks import Block
    from eventline.model.shapes import Shape


def starts_of(shape: Shape) -> Domain:
    """The starts that some extent has."""
    if isinstance(shape, Readings):
        return ticks_of(shape)
    starts, ends = shape.domains
    return starts & Domain((-FAR,), (ends.his[-1] - 1,))


def ends_of(shape: Shape) -> Domain:
    """The half-open ends that some extent has."""
    if isinstance(shape, Readings):
        return _later(ticks_of(shape))
    starts, ends = shape.domains
    return ends & Domain((starts.los[0] + 1,), (FAR,))


def ticks_of(shape: Shape) -> Domain:
    """The ticks that are extents by themselves."""
    if isinstance(shape, Readings):
        return Domain.of((block.lo, min(block.hi, FAR - 1)) for block in shape.blocks.blocks)
    starts, ends = shape.domains
    return starts & Domain(tuple(lo - 1 for lo in ends.los), tuple(hi - 1 for hi in ends.his))


def longer_of(shape: Shape) -> Iterator[tuple[int, int]]:
    """The extents, start and half-open end, of more than one tick that hold no smaller one."""
    if isinstance(shape, Readings):
        return
    starts, ends = shape.domains
    for start in starts.his:
        end = ends.following(start + 1)
        if end is not None and end > start + 1:
            other = starts.following(start + 1)
            if other is None or other >= end:
                yield start, end


def reaching(shape: Shape, tick: int) -> int | None:
    """The first start of a largest extent that ends after *tick*; None where none does."""
    if not isinstance(shape, Readings):
        starts, ends = shape.domains
        return starts.los[0] if starts.los[0] < ends.his[-1] > tick else None
    best: int | None = None
    for block in shape.blocks.reaching(tick):
        if best is not None and block.lo >= best:
            break
        index = block.first(1, tick)
        assert index is not None
        lo = block.reading(index)[0]
        best = lo if best is None else min(best, lo)
    return best


def holds(shape: Shape, start: int, end: int) -> bool:
    """Whether one reading of a date or of ``[..]`` holds the extent from *start* to *end*, half-open."""
    if not isinstance(shape, Readings):
        return shape.domains[0].los[0] <= start and end <= shape.domains[1].his[-1]
    return any(
        lo <= start and end <= hi + 1
        for block in shape.blocks.touching(start, end)
        for lo, hi in near(block, start, end)
    )


def near(block: Block, *ticks: int) -> Iterator[tuple[int, int]]:
    """The readings of a block that matter for *ticks*, which may be infinite."""
    return block.near(tick for tick in ticks if -HALF < tick < HALF)


def _later(ticks: Domain) -> Domain:
    return Domain(tuple(lo + 1 for lo in ticks.los), tuple(min(hi + 1, FAR) for hi in ticks.his))
