"""What two lists of readings have in common, and whether one holds all of the other.

Runs of granules stay runs where the finer granules nest in the coarser ones (days in months, months in
seasons; not weeks in months), so that masks and endless sets are not listed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.calendars.granularity import Granularity
from eventline.calendars.ticks import FIXED, MONTHS, index_of, start_of_index
from eventline.exceptions import QueryError
from eventline.model.blocks import Blocks
from eventline.model.chains import HALF
from eventline.model.domains import Domain
from eventline.model.readings import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventline.model.blocks import Block
    from eventline.model.duration import Duration

#: More readings than this are not cut one by one.
_MANY = 1_000


def nests(fine: Granularity, coarse: Granularity) -> bool:
    """Whether each granule of one unit lies inside one granule of the other.

    >>> nests(Granularity.DAY, Granularity.MONTH), nests(Granularity.WEEK, Granularity.MONTH)
    (True, False)
    """
    for sizes in (FIXED, MONTHS):
        if fine in sizes and coarse in sizes:
            (size, origin), (larger, other) = sizes[fine], sizes[coarse]
            return larger % size == 0 and (other - origin) % size == 0
    return fine in FIXED and coarse in MONTHS and FIXED[Granularity.DAY][0] % FIXED[fine][0] == 0


def common_readings(a: Blocks, b: Blocks) -> Blocks | None:
    """The largest readings that lie inside a reading of both; None where there are none.

    Raises:
        QueryError: If they cannot be listed: many readings of units that do not nest.
    """
    found: list[Run] = []
    for block in a.blocks:
        for other in b.touching(block.lo, block.hi):
            if block.lo <= other.hi and other.lo <= block.hi:
                found += _common(block, other)
    return Blocks.of(_joined(found)) if found else None


def holds_all(a: Blocks, b: Blocks) -> bool:
    """Whether each reading of *b* lies inside a reading of *a*."""
    return all(_holds_block(a, block) for block in b.blocks)


def readings_inside(readings: Blocks, domain: Domain) -> Blocks | None:
    """The readings that lie inside one range of *domain*; None where none does."""
    found: list[Run] = []
    for lo, hi in zip(domain.los, domain.his, strict=True):
        for block in readings.touching(lo, hi):
            if block.run is not None:
                rows = _inside(block, lo, hi)
                found += [] if rows is None else [_rows(block.run, *rows)]
            elif lo <= block.lo and block.hi <= hi:
                found.append(Run.single(block.lo, block.hi))
    return Blocks.of(_joined(found)) if found else None


def _holds_block(a: Blocks, b: Block) -> bool:
    others = list(a.touching(b.lo, b.hi))
    if b.run is None:
        return any(_is_inside((b.lo, b.hi), other) for other in others)
    # The indices of the readings of which it is known without listing them.
    known = [
        _inside(b, other.lo, other.hi) if other.run is None else _nested(b.run, other.run)
        for other in others
        if other.run is None or _nests(b.run, other.run)
    ]
    missing = Domain((_first(b.run),), (_last(b.run),)) - Domain.of(filter(None, known))
    # Where there is no end, units that nest in nothing fail within a few granules.
    return all(
        any(_is_inside(b.reading(index), other) for other in others)
        for lo, hi in zip(missing.los, missing.his, strict=True)
        for index in (range(lo, hi + 1) if lo > -HALF else range(hi, lo - 1, -1))
    )


def _is_inside(reading: tuple[int, int], other: Block) -> bool:
    ticks = [tick for tick in (reading[0], reading[1] + 1) if -HALF < tick < HALF]
    return any(lo <= reading[0] and reading[1] <= hi for lo, hi in other.near(ticks))


def _common(a: Block, b: Block) -> list[Run]:
    """The largest readings that lie inside a reading of both; smaller ones may be among them."""
    if a.run is None:
        return _cut(b, a.lo, a.hi)
    if b.run is None:
        return _cut(a, b.lo, b.hi)
    for fine, coarse, wide in ((a.run, b.run, b), (b.run, a.run, a)):
        if _nests(fine, coarse):
            rows = _nested(fine, coarse)
            found = [] if rows is None else [_rows(fine, *rows)]
            if coarse.pad is not None:
                # Widened, the first and the last reach beyond the rest.
                thin = a if wide is b else b
                found += [run for reading in wide.near([]) for run in _cut(thin, *reading)]
            return found
    few, many = sorted((a, b), key=lambda block: _count(block, max(a.lo, b.lo), min(a.hi, b.hi)))
    if _count(few, many.lo, many.hi) > _MANY:
        raise QueryError("too many dates in common to be listed: their units do not nest, as weeks in months")
    return [run for reading in _touched(few, many.lo, many.hi) for run in _cut(many, *reading)]


def _nests(fine: Run, coarse: Run) -> bool:
    """Whether each granule of *fine* in the stretch of *coarse* lies inside one reading of it."""
    assert fine.granularity is not None
    assert coarse.granularity is not None
    return nests(fine.granularity, coarse.granularity) and (fine.pad is None or fine.pad == coarse.pad)


def _nested(fine: Run, coarse: Run) -> tuple[int, int] | None:
    """The first and last index of the granules of *fine* in the stretch of *coarse*, before any widening."""
    assert fine.granularity is not None
    assert coarse.granularity is not None
    first, last = _first(fine), _last(fine)
    if coarse.first is not None:
        first = max(first, index_of(start_of_index(coarse.first, coarse.granularity), fine.granularity))
    if coarse.last is not None:
        end = start_of_index(coarse.last + 1, coarse.granularity) - 1
        last = min(last, index_of(end, fine.granularity))
    return (first, last) if first <= last else None


def _inside(block: Block, lo: int, hi: int) -> tuple[int, int] | None:
    """The first and last index of the readings of a run between two ticks, inclusive."""
    assert block.run is not None
    first = block.first(0, lo) if lo > -HALF else _first(block.run)
    after = block.first(1, hi + 1) if hi < HALF else None
    last = _last(block.run) if after is None else after - 1
    return (first, last) if first is not None and first <= last else None


def _cut(block: Block, lo: int, hi: int) -> list[Run]:
    """The readings of a block as far as they lie between two ticks, inclusive."""
    if block.run is None:
        lo, hi = max(lo, block.lo), min(hi, block.hi)
        return [Run.single(lo, hi)] if lo <= hi else []
    rows = _inside(block, lo, hi)
    found = [] if rows is None else [_rows(block.run, *rows)]
    for first, last in _touched(block, lo, hi, but=rows):
        found.append(Run.single(max(lo, first), min(hi, last)))
    return found


def _touched(
    block: Block, lo: int, hi: int, *, but: tuple[int, int] | None = None
) -> Iterator[tuple[int, int]]:
    """The readings of a run that share a tick with ``[lo, hi]``, without those of the rows *but*."""
    assert block.run is not None
    index = block.first(1, lo) if lo > -HALF else block.run.first if but is None else but[0]
    while index is not None:
        if but is not None and but[0] <= index <= but[1]:
            index = None if but[1] == _last(block.run) else but[1] + 1
            continue
        reading = block.reading(index)
        if reading[0] > hi:
            return
        yield reading
        index = block.next(index)


def _count(block: Block, lo: int, hi: int) -> int:
    """How many readings of a run share a tick with ``[lo, hi]``; endlessly many where it has no end there."""
    assert block.run is not None
    first = block.first(1, lo) if lo > -HALF else _first(block.run)
    after = block.first(0, hi + 1) if hi < HALF else None
    last = _last(block.run) if after is None else after - 1
    return 0 if first is None else last - first + 1


def _joined(runs: list[Run]) -> list[Run]:
    """The runs, those of one unit and width as one where they overlap or follow each other."""
    found = [run for run in runs if run.granularity is None]
    rows: dict[tuple[Granularity | None, Duration | None], list[tuple[int, int]]] = {}
    for run in runs:
        if run.granularity is not None:
            rows.setdefault((run.granularity, run.pad), []).append((_first(run), _last(run)))
    for (unit, pad), ranges in rows.items():
        domain = Domain.of(ranges)
        like = Run(unit, 0, 0, pad)
        found += [_rows(like, lo, hi) for lo, hi in zip(domain.los, domain.his, strict=True)]
    return found


def _rows(like: Run, first: int, last: int) -> Run:
    return Run(like.granularity, first if first > -HALF else None, last if last < HALF else None, like.pad)


def _first(run: Run) -> int:
    return -HALF if run.first is None else run.first


def _last(run: Run) -> int:
    return HALF if run.last is None else run.last
