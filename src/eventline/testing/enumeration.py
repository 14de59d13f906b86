"""Relations by brute force: every extent of two small values, one against the other.

What `eventline.possible_relations` and the six questions find by reasoning is found here by trying all ways
in which the unknowns can turn out, so that the one can be checked by the other. Only for values within a few
dozen microseconds of each other: the cost grows with the fourth power of their width.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import attrs
import numpy as np
import numpy.typing as npt

from eventline.calendars.ticks import index_of
from eventline.model.axis import FAR
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateRange, DateSet, SetMode
from eventline.model.interval import End, Extent, Interval
from eventline.model.relation import (
    IS_AFTER,
    IS_BEFORE,
    IS_DURING,
    IS_EQUAL,
    IS_MEETING,
    IS_OVERLAPPING,
    AllenRelation,
)
from eventline.model.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from eventline.model.shapes import Value

_R = AllenRelation
#: relation -> the signs of as - bs, as - bu, au - bs, au - bu
SIGNS: dict[AllenRelation, tuple[int, int, int, int]] = {
    _R.BEFORE: (-1, -1, -1, -1),
    _R.MEETS: (-1, -1, 0, -1),
    _R.OVERLAPS: (-1, -1, 1, -1),
    _R.FINISHED_BY: (-1, -1, 1, 0),
    _R.CONTAINS: (-1, -1, 1, 1),
    _R.STARTS: (0, -1, 1, -1),
    _R.EQUALS: (0, -1, 1, 0),
    _R.STARTED_BY: (0, -1, 1, 1),
    _R.DURING: (1, -1, 1, -1),
    _R.FINISHES: (1, -1, 1, 0),
    _R.OVERLAPPED_BY: (1, -1, 1, 1),
    _R.MET_BY: (1, 0, 1, 1),
    _R.AFTER: (1, 1, 1, 1),
}
_RELATIONS = {
    sum((sign + 1) * 3**place for place, sign in enumerate(signs)): relation
    for relation, signs in SIGNS.items()
}
#: word -> its relations, and whether all members of ``{..}`` must stand in one of them (else any)
WORDS: dict[str, tuple[frozenset[AllenRelation], bool]] = {
    "before": (IS_BEFORE, True),
    "after": (IS_AFTER, True),
    "during": (IS_DURING, True),
    "overlapping": (IS_OVERLAPPING, False),
    "meeting": (IS_MEETING, True),
    "equal": (IS_EQUAL, True),
}
#: Ticks beyond the finite bounds that stand for very early and very late ones.
_TAIL = 5
#: Extents of one value that are compared with those of the other at a time, so that memory stays small.
_ROWS = 256
#: Infinity, in arrays.
_INFINITE = 10**9


@attrs.frozen(eq=False)
class Ways:
    """All extents of a value or member: rows of start and half-open end, and which of the two floats."""

    rows: npt.NDArray[np.int64]
    floats: tuple[bool, bool]

    @classmethod
    def of(cls, pairs: Iterable[tuple[int, int]], floats: tuple[bool, bool]) -> Ways:
        """The extents among *pairs*; those that cross are kept, for an offset may part them."""
        rows = sorted({(_finite(start), _finite(end)) for start, end in pairs})
        return cls(np.array(rows, dtype=np.int64).reshape(-1, 2), floats)

    def moved(self, by: int) -> npt.NDArray[np.int64]:
        """The extents with what floats moved *by*; infinite ends stay, and extents that cross are dropped."""
        rows = self.rows + np.array([by * floats for floats in self.floats])
        rows = np.where(np.abs(self.rows) == _INFINITE, self.rows, rows)
        return rows[rows[:, 0] < rows[:, 1]]


def relations(a: Value, b: Value, shift: int = 0) -> frozenset[AllenRelation]:
    """The relations that hold in some way.

    Args:
        a: A value that is no ``{..}``.
        b: Another.
        shift: The largest offset of floating times, in ticks.

    >>> from eventline.model.date import UncertainDate
    >>> sorted(r.name for r in relations(UncertainDate.span(0, 1), UncertainDate.span(1, 3)))
    ['BEFORE', 'MEETS']
    """
    found: set[AllenRelation] = set()
    for one, other in _displaced(a, b, shift):
        found |= _relations(one[0], other[0])
    return frozenset(found)


def answer(word: str, a: Value, b: Value, shift: int = 0) -> Truth:
    """What a question is answered, by all ways.

    Args:
        word: A key of `WORDS`.
        a: Any value.
        b: Another.
        shift: The largest offset of floating times, in ticks.

    >>> from eventline.model.date import UncertainDate
    >>> answer("before", UncertainDate.span(0, 2), UncertainDate.span(1, 3))
    Truth.MAYBE
    """
    wanted, every = WORDS[word]
    found: set[bool] = set()
    for one, other in _displaced(a, b, shift):
        if len(one) == len(other) == 1:
            found |= {relation in wanted for relation in _relations(one[0], other[0])}
            continue
        table = {
            (i, j): np.isin(_codes(mine, theirs), [_CODES[relation] for relation in wanted])
            for i, mine in enumerate(one)
            for j, theirs in enumerate(other)
        }
        for chosen in product(*(range(len(rows)) for rows in (*one, *other))):
            mine_at, theirs_at = chosen[: len(one)], chosen[len(one) :]
            hold = [held[mine_at[i], theirs_at[j]] for (i, j), held in table.items()]
            found.add(all(hold) if every else any(hold))
    return Truth.of(certain=found == {True}, possible=True in found)


_CODES = {relation: code for code, relation in _RELATIONS.items()}


def members(value: Value, lo: int, hi: int) -> list[Ways]:
    """The extents of each member of a value, very early and very late ticks being *lo* and *hi*."""
    if not isinstance(value, DateSet) or value.mode is SetMode.ONE_OF:
        return [_ways(value, lo, hi)]
    found = []
    for member in value.members:
        readings = _readings([member], lo, hi)
        apart = [[reading] for reading in readings] if isinstance(member, DateRange) else [readings]
        found += [_inside(group, lo, hi, floats=value.floating) for group in apart]
    return found


def _displaced(
    a: Value, b: Value, shift: int
) -> Iterator[tuple[list[npt.NDArray[np.int64]], list[npt.NDArray[np.int64]]]]:
    """The extents of the members of both, at every offset at which each has one."""
    ticks = [tick for value in (a, b) for tick in _finite_bounds(value)] or [0]
    lo, hi = min(ticks) - _TAIL - shift, max(ticks) + _TAIL + shift
    one, other = members(a, lo, hi), members(b, lo, hi)
    frames = {floats for ways in (*one, *other) for floats in ways.floats}
    for by in range(-shift, shift + 1) if len(frames) > 1 else (0,):
        mine, theirs = [ways.moved(by) for ways in one], [ways.moved(by) for ways in other]
        if all(len(rows) for rows in (*mine, *theirs)):
            yield mine, theirs


def _finite_bounds(value: Value | DateRange | End) -> list[int]:
    match value:
        case Interval(start=start, end=end):
            return _finite_bounds(start) + _finite_bounds(end)
        case Extent():
            return _finite_bounds(value.of)
        case DateSet():
            return [tick for member in value.members for tick in _finite_bounds(member)]
        case End():
            return []
    return [tick for tick in (value.lo, value.hi) if abs(tick) != FAR]


def _ways(value: Value, lo: int, hi: int) -> Ways:
    match value:
        case Extent():
            ends = (value.of.start, value.of.end) if isinstance(value.of, Interval) else (value.of, value.of)
            return Ways.of([(value.lo, min(value.hi + 1, FAR))], _floats(*ends))
        case Interval():
            starts, ends_ = _ticks(value.start, lo, hi, -FAR), _ticks(value.end, lo, hi, FAR)
            pairs = product(starts, [min(tick + 1, FAR) for tick in ends_])
            return Ways.of(pairs, _floats(value.start, value.end))
        case UncertainDate():
            return _inside(_readings([value], lo, hi), lo, hi, floats=value.floating)
    return _inside(_readings(value.members, lo, hi), lo, hi, floats=value.floating)


def _floats(start: UncertainDate | DateSet | End, end: UncertainDate | DateSet | End) -> tuple[bool, bool]:
    """Whether each end floats; one that is no date is in the frame of the other."""
    frames = [end.floating for end in (start, end) if not isinstance(end, End)] or [True]
    return frames[0], frames[-1]


def _readings(dates: Iterable[UncertainDate | DateRange], lo: int, hi: int) -> list[tuple[int, int]]:
    """All readings; of a run without an end, those within the ticks *lo* to *hi*."""
    found = []
    for date in dates:
        for run in (date.run,) if isinstance(date, DateRange) else date.runs:
            if run.granularity is None:
                found.append((run.lo, run.hi))
                continue
            first = index_of(lo, run.granularity) if run.first is None else run.first
            last = index_of(hi, run.granularity) if run.last is None else run.last
            found += [run.reading(index) for index in range(first, last + 1)]
    return found


def _ticks(date: UncertainDate | DateSet | End, lo: int, hi: int, infinite: int) -> list[int]:
    """The inclusive ticks that an end of an interval may have."""
    if date is End.OPEN:
        return [infinite]
    if isinstance(date, End):
        return [*range(lo, hi + 1), infinite]
    dates = (date,) if isinstance(date, UncertainDate) else date.members
    return [tick for reading in _readings(dates, lo, hi) for tick in _within(*reading, lo, hi)]


def _within(first: int, last: int, lo: int, hi: int) -> list[int]:
    """The ticks of a reading, an infinite bound with the very early or very late ones before it."""
    inside = range(max(first, lo), min(last, hi) + 1)
    return [-FAR] * (first == -FAR) + [*inside] + [FAR] * (last == FAR)


def _inside(readings: list[tuple[int, int]], lo: int, hi: int, *, floats: bool) -> Ways:
    """The extents inside each of *readings*."""
    pairs = []
    for reading in readings:
        ticks = _within(*reading, lo, hi)
        pairs += [(start, min(end + 1, FAR)) for start in ticks for end in ticks if start <= end]
    return Ways.of(pairs, (floats, floats))


def _finite(tick: int) -> int:
    return max(-_INFINITE, min(tick, _INFINITE))


def _relations(a: npt.NDArray[np.int64], b: npt.NDArray[np.int64]) -> set[AllenRelation]:
    codes: set[int] = set()
    for first in range(0, len(a), _ROWS):
        codes.update(np.unique(_codes(a[first : first + _ROWS], b)).tolist())
    return {_RELATIONS[code] for code in codes}


def _codes(a: npt.NDArray[np.int64], b: npt.NDArray[np.int64]) -> npt.NDArray[np.int8]:
    """A code of the relation between each row of *a* and each row of *b*."""
    codes = np.zeros((len(a), len(b)), dtype=np.int8)
    for place, (mine, theirs) in enumerate(product((0, 1), (0, 1))):
        x, y = a[:, mine, None], b[None, :, theirs]
        codes += ((x >= y).astype(np.int8) + (x > y)) * np.int8(3**place)
    return codes
