"""`Dominance`: which of many pairs (x, y) have x <= X and y >= Y, by classes of length.

Every question of time about a window is of this kind: an event may overlap ``[lo, hi]`` if its first start
is at most hi and its last end at least lo. The pairs are split by their length y - x in powers of 8. In a
class no length is greater than the greatest, so all hits have their x in (Y - greatest, X]: a contiguous
slice in the order of x, of which only the head, where a shorter length would not do, is looked at.

All classes lie one behind the other in one sorted array of keys, each shifted by its own offset, so that one
search finds the slices of all of them.
"""

from __future__ import annotations

import attrs
import numpy as np
from numpy.typing import NDArray

from eventline.timeline.columns import UNBOUNDED

#: Classes with fewer pairs than this are joined with the next longer one.
SMALL = 64
#: Keys of all classes must stay below this.
_ROOM = 1 << 62
#: So many lengths are looked at in one go.
_BLOCK = 1 << 16


class Dominance:
    """Pairs of int64, either side of which may be infinite, plus or minus `UNBOUNDED`.

    Made in O(n log n), or O(n) where x ascends; 12 bytes a pair. A query costs O(classes * log n), the head
    of each class, and the hits.

    >>> pairs = Dominance(np.array([0, 2, 4]), np.array([1, 9, 5]))
    >>> sorted(pairs.hits(3, 2).tolist()), pairs.count(3, 2)
    ([1], 1)
    """

    def __init__(self, x: NDArray[np.int64], y: NDArray[np.int64]) -> None:
        self._y = y
        #: For each class its offset, its shortest and its greatest length.
        self._classes: list[tuple[int, int, int]] = []
        bounded = (x > -UNBOUNDED) & (x < UNBOUNDED) & (y < UNBOUNDED) & (y > -UNBOUNDED)
        if bounded.all():
            rows = np.arange(len(x), dtype=np.int32)
            xs, lengths = x, y - x
        else:
            rows = np.flatnonzero(bounded).astype(np.int32)
            xs, lengths = x[rows], y[rows] - x[rows]
        self._edges = (
            [] if len(rows) == len(x) else _edges_of(x, y, np.flatnonzero(~bounded).astype(np.int32))
        )
        if not len(rows):
            self._rows, self._keys = rows, np.empty(0, np.int64)
            return
        self._least = int(xs.min())
        self._span = span = int(xs.max()) - self._least + 2
        numbers = _classes_of(lengths, most=max(_ROOM // span, 1))
        order = np.lexsort((xs, numbers)) if np.any(xs[1:] < xs[:-1]) else np.argsort(numbers, kind="stable")
        self._rows = rows[order]
        self._keys = xs[order]
        self._keys -= self._least
        lengths = lengths[order]
        begin = 0
        for number, count in enumerate(np.bincount(numbers).tolist()):
            part = slice(begin, begin + count)
            self._keys[part] += number * span
            self._classes.append((number * span, int(lengths[part].min()), int(lengths[part].max())))
            begin += count

    def _slices(self, x: int, y: int) -> list[int]:
        """For each class where its hits may begin, where they surely begin, and where they end."""
        least, span = self._least, self._span
        wanted: list[int] = []
        top = min(max(x - least + 1, 0), span - 1)
        for offset, shortest, longest in self._classes:
            wanted += (
                offset + min(max(y - longest - least, 0), span - 1),
                offset + min(max(y - shortest - least, 0), span - 1),
                offset + top,
            )
        return self._keys.searchsorted(np.array(wanted, np.int64)).tolist()  # type: ignore[no-any-return]

    def hits(self, x: int, y: int) -> NDArray[np.int32]:
        """The positions of the pairs with x at most *x* and y at least *y*, in no order."""
        found: list[NDArray[np.int32]] = []
        if self._classes:
            slices = iter(self._slices(x, y))
            for begin, sure, end in zip(slices, slices, slices, strict=True):
                if begin < end:
                    head = self._rows[begin : min(sure, end)]
                    if len(head):
                        found.append(head[self._y[head] >= y])
                    if sure < end:
                        found.append(self._rows[sure:end])
        found += [edge.rows[edge.part(x, y)] for edge in self._edges]
        if len(found) == 1:
            return found[0]
        return np.concatenate(found) if found else np.empty(0, np.int32)

    def count(self, x: int, y: int) -> int:
        """How many pairs there are with x at most *x* and y at least *y*."""
        total = 0
        if self._classes:
            slices = iter(self._slices(x, y))
            for begin, sure, end in zip(slices, slices, slices, strict=True):
                if begin < end:
                    total += max(end - sure, 0)
                    total += int(np.count_nonzero(self._y[self._rows[begin : min(sure, end)]] >= y))
        return total + sum(len(edge.rows[edge.part(x, y)]) for edge in self._edges)

    @property
    def nbytes(self) -> int:
        """The memory it takes beside the pairs themselves, in bytes."""
        edges = sum(edge.rows.nbytes + edge.ticks.nbytes for edge in self._edges)
        return self._rows.nbytes + self._keys.nbytes + edges

    def _check(self) -> None:
        """The keys ascend, and each class holds its lengths."""
        assert np.all(self._keys[1:] >= self._keys[:-1])
        assert len(self._rows) + sum(len(edge.rows) for edge in self._edges) == len(self._y)


@attrs.frozen(eq=False)
class _Edge:
    """Pairs of which one side is infinite, so that only the other decides.

    Attributes:
        rows: Their positions, in the order of the side that decides.
        ticks: That side.
        by_x: Whether it is x.
        needs: What the question must ask of the infinite side: nothing (0), a y of minus `UNBOUNDED` (-1) or
            an x of plus `UNBOUNDED` (1).
    """

    rows: NDArray[np.int32]
    ticks: NDArray[np.int64]
    by_x: bool
    needs: int

    def part(self, x: int, y: int) -> slice:
        """The pairs with x at most *x* and y at least *y*."""
        if (self.needs < 0 and y > -UNBOUNDED) or (self.needs > 0 and x < UNBOUNDED):
            return slice(0)
        if self.by_x:
            return slice(int(self.ticks.searchsorted(x, side="right")))
        return slice(int(self.ticks.searchsorted(y)), None)


def _edges_of(x: NDArray[np.int64], y: NDArray[np.int64], rows: NDArray[np.int32]) -> list[_Edge]:
    """The pairs with an infinite side, by which side it is."""
    xs, ys = x[rows], y[rows]
    endless, begun = ys == UNBOUNDED, xs == -UNBOUNDED
    late = xs == UNBOUNDED
    kinds = (
        (endless, True, 0),
        (begun & ~endless, False, 0),
        (late & ~endless & ~begun, False, 1),
        (~late & ~endless & ~begun, True, -1),
    )
    edges = []
    for chosen, by_x, needs in kinds:
        ticks = (xs if by_x else ys)[chosen]
        if len(ticks):
            order = np.argsort(ticks, kind="stable")
            edges.append(_Edge(rows[chosen][order], ticks[order], by_x, needs))
    return edges


def _classes_of(lengths: NDArray[np.int64], *, most: int) -> NDArray[np.uint8]:
    """The class of each length, numbered from the shortest.

    Lengths may be negative. There are at most *most* classes, none is empty, and none is small unless it is
    alone.
    """
    powers = np.empty(len(lengths), np.uint8)
    for begin in range(0, len(lengths), _BLOCK):  # what is worked on stays in the cache
        part = lengths[begin : begin + _BLOCK]
        eighths = np.frexp(np.abs(part).astype(np.float64))[1] // 3 + 1
        powers[begin : begin + _BLOCK] = np.where(part < 0, -eighths, eighths) + 32
    number_of = np.zeros(64, np.uint8)
    counts = np.bincount(powers, minlength=64)
    number, held = -1, SMALL
    for power in np.flatnonzero(counts).tolist():
        if held >= SMALL and number + 1 < most:
            number += 1
            held = 0
        held += int(counts[power])
        number_of[power] = number
    return number_of[powers]
