"""`Blocks`: the readings of a date with gaps or of a set, laid out for sweeping.

An extent starts and ends inside the *same* reading. A mask such as ``XXXX-XX-XX`` has 3.6 million readings
and ``[..1984]`` has no end of them, so runs of granules stay runs: a `Block` is one run and the stretch of
the axis that it covers. What relations a reading allows depends only on how its ends lie to a few ticks of
the other value, and far from them all readings of a block look alike. `Block.near` and `Blocks.near` list
the few readings that stand for all.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

import attrs

from eventline.calendars.ticks import index_of
from eventline.model.axis import FAR
from eventline.model.chains import HALF, LONGEST
from eventline.model.domains import move
from eventline.model.readings import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: A reading whose ends lie further than this from a tick lies the same way to it however far.
REACH = LONGEST + 2


@attrs.frozen
class Block:
    """A run of readings, or one reading.

    Attributes:
        lo: First tick of the first reading.
        hi: Last tick of the last reading, inclusive.
        run: The run, or None where the block is one reading.
        by: How far the run has been moved.
    """

    lo: int
    hi: int
    run: Run | None = None
    by: int = 0

    @classmethod
    def of(cls, run: Run) -> Block:
        """The block of a run; one without an end reaches to a very late tick, never to infinity."""
        if run.first is not None and (run.first == run.last or run.granularity is None):
            return cls(*run.reading(run.first))
        lo, hi = run.lo, run.hi
        return cls(lo if lo > -FAR else 2 - FAR, hi if hi < FAR else FAR - 2, run)

    def moved(self, by: int) -> Block:
        """The block moved by an offset."""
        return Block(move(self.lo, by), move(self.hi, by), self.run, self.by + by)

    def reading(self, index: int) -> tuple[int, int]:
        """The inclusive ticks of granule *index*."""
        if self.run is None:
            return self.lo, self.hi
        lo, hi = self.run.reading(index)
        return lo + self.by, hi + self.by

    def first(self, side: int, tick: int) -> int | None:
        """The index of the first reading whose start (0) or end (1) lies at or after *tick*, or None."""
        run = self.run
        if run is None:
            return 0 if (self.lo, self.hi)[side] >= tick else None
        assert run.granularity is not None
        tick -= self.by
        near = tick
        if run.pad is not None:
            near = run.pad.before(tick) if side else run.pad.after(tick)
        index = index_of(near, run.granularity)
        while run.reading(index)[side] >= tick:
            index -= 1
        while run.reading(index)[side] < tick:
            index += 1
        if run.last is not None and index > run.last:
            return None
        return index if run.first is None else max(index, run.first)

    def next(self, index: int) -> int | None:
        """The index after *index*; None at the end of the run."""
        return None if self.run is None or index == self.run.last else index + 1

    def near(self, ticks: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Readings such that every reading of the block lies to all of *ticks* as one of them does.

        *ticks* are finite. O(1) for each of them, and only when asked for: often the first few are enough.
        """
        run = self.run
        if run is None:
            yield self.lo, self.hi
            return
        chosen = {index for index in (run.first, run.last) if index is not None}
        yield from map(self.reading, sorted(chosen))
        for tick in ticks:
            for side in (0, 1):
                begin, end = self.first(side, tick - REACH), self.first(side, tick + REACH)
                if begin is not None:
                    stop = run.last if end is None else end
                    assert stop is not None
                    for index in range(begin - 1, stop + 1):
                        if index not in chosen and (run.first is None or index >= run.first):
                            chosen.add(index)
                            yield self.reading(index)


@attrs.frozen(eq=False)
class Blocks:
    """All readings of a value.

    Attributes:
        blocks: The blocks, ascending; none lies inside a single reading of another.
        los: Their first ticks.
        his: Their last ticks.
        tops: The largest of `his` up to each.
        alike: Whether each reading is finite and longer than a few ticks, and `his` ascends, so that readings
            that lie the same way to some ticks allow the same relations, whichever block they are of.
    """

    blocks: tuple[Block, ...]
    los: tuple[int, ...]
    his: tuple[int, ...]
    tops: tuple[int, ...]
    alike: bool

    @classmethod
    def of(cls, runs: Iterable[Run]) -> Blocks:
        """The blocks of the runs of a value, without the readings that lie inside another."""
        kept: list[Block] = []
        top = -FAR - 1  # the last tick of the single readings so far
        for block in sorted(map(Block.of, runs), key=lambda block: (block.lo, -block.hi)):
            if block.hi > top:
                kept.append(block)
                if block.run is None:
                    top = block.hi
        los, his = tuple(block.lo for block in kept), tuple(block.hi for block in kept)
        tops = tuple(accumulate(his, max))
        return cls(tuple(kept), los, his, tops, tops == his and all(map(_is_plain, kept)))

    def moved(self, by: int) -> Blocks:
        """All readings moved by an offset."""
        return Blocks(
            tuple(block.moved(by) for block in self.blocks),
            tuple(move(lo, by) for lo in self.los),
            tuple(move(hi, by) for hi in self.his),
            tuple(move(hi, by) for hi in self.tops),
            self.alike,
        )

    @property
    def lo(self) -> int:
        """The first tick of any reading."""
        return self.los[0]

    @property
    def hi(self) -> int:
        """The last tick of any reading."""
        return self.tops[-1]

    def touching(self, lo: int, hi: int) -> Iterator[Block]:
        """The blocks that share a tick with ``[lo, hi]`` or lie next to it. O(log n + found)."""
        for number in range(bisect_left(self.tops, lo - 1), bisect_right(self.los, hi + 1)):
            if self.his[number] >= lo - 1:
                yield self.blocks[number]

    def reaching(self, tick: int) -> Iterator[Block]:
        """The blocks that end at or after *tick*, ascending by their first ticks."""
        for number in range(bisect_left(self.tops, tick), len(self.blocks)):
            if self.his[number] >= tick:
                yield self.blocks[number]

    def near(self, ticks: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Readings such that every reading lies to all of *ticks* (ascending, finite) as one of them does.

        O(log n) for each tick where the readings are alike and the ticks are few, else O(n log(ticks)).
        """
        if not self.alike or len(self.blocks) < len(ticks):
            for block in self.blocks:
                first, last = bisect_left(ticks, block.lo - REACH), bisect_right(ticks, block.hi + REACH)
                yield from block.near(ticks[first:last])
            return
        yield from self.blocks[0].near(ticks)
        for tick in ticks:
            for block in self.touching(tick - REACH, tick + REACH):
                yield from block.near([tick])
            after = bisect_right(self.los, tick + REACH)
            if after < len(self.blocks):
                yield from self.blocks[after].near([])


def _is_plain(block: Block) -> bool:
    """Whether the readings of a block are finite and longer than a few ticks."""
    lo, hi = next(block.near([]))
    return LONGEST <= hi - lo < HALF
