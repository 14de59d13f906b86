"""`Columns`: the corners of dated events as int64 columns.

Ticks beyond `UNBOUNDED` (some 73,000 years from 1970) and infinity are held as plus or minus `UNBOUNDED`. A
row is *exact* where its corners say all; else (readings with gaps, another frame than most rows, ticks beyond
the range) they are bounds that hold, and the value itself decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import numpy as np
from numpy.typing import NDArray

from eventline.model.axis import LARGEST_SHIFT
from eventline.timeline.corners import Corners, corners

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eventline.model.event import TimeValue

#: Infinity in a column, and the largest tick that is held: differences of two ticks fit into int64.
UNBOUNDED = 1 << 61


@attrs.frozen(eq=False)
class Columns:
    """Four corners for each dated event, in the order of the timeline; inclusive ticks.

    Columns that hold the same are one array: of dates, the starts are bounded as the ends are.

    Attributes:
        first_start: The first tick the start may have.
        last_start: The last tick the start may have.
        first_end: The first tick the end may have.
        last_end: The last tick the end may have.
        exact: Whether the corners say all.
        floating: Whether exact rows have no zone.

    >>> import eventline as ev
    >>> columns = Columns.of([ev.when("1970"), ev.when("[1970,1972]")])
    >>> columns.first_start.tolist(), columns.exact.tolist()
    ([0, 0], [True, False])
    """

    first_start: NDArray[np.int64]
    last_start: NDArray[np.int64]
    first_end: NDArray[np.int64]
    last_end: NDArray[np.int64]
    exact: NDArray[np.bool_]
    floating: bool = True

    @classmethod
    def of(cls, values: Iterable[TimeValue]) -> Columns:
        """The columns of times, in the frame that most of them have. O(n)."""
        found = [corners(value) for value in values]
        floating = 2 * sum(at.start_floats for at in found) >= len(found)
        rows = [_row(at, floating=floating) for at in found]
        numbers = np.array(rows, dtype=np.int64).reshape(len(rows), 5)
        first_start, last_start, first_end, last_end, exact = (
            np.ascontiguousarray(column) for column in numbers.T
        )
        return cls(first_start, last_start, first_end, last_end, exact.astype(bool), floating).shared()

    def shared(self) -> Columns:
        """The same with equal columns held once."""
        return attrs.evolve(
            self,
            first_end=_same(self.first_end, self.first_start),
            last_start=_same(self.last_start, self.last_end),
        )

    def take(self, places: NDArray[np.integer]) -> Columns:
        """The rows at some places; equal columns stay one."""
        taken: dict[int, NDArray[np.int64]] = {}
        for column in (self.first_start, self.last_start, self.first_end, self.last_end):
            if id(column) not in taken:
                taken[id(column)] = column[places]
        return Columns(
            taken[id(self.first_start)],
            taken[id(self.last_start)],
            taken[id(self.first_end)],
            taken[id(self.last_end)],
            self.exact[places],
            self.floating,
        )

    def __len__(self) -> int:
        return len(self.exact)

    @property
    def nbytes(self) -> int:
        """The memory of the columns, in bytes."""
        arrays = [self.first_start, self.last_start, self.first_end, self.last_end, self.exact]
        return sum({id(array): array.nbytes for array in arrays}.values())


def _same(column: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.int64]:
    return other if np.array_equal(column, other) else column


def _row(at: Corners, *, floating: bool) -> tuple[int, int, int, int, int]:
    """The corners cut to the range, those of another frame widened; and whether they say all."""
    exact = at.exact
    first_start, last_start, first_end, last_end = at[:4]
    if at.start_floats is not floating or at.end_floats is not floating:
        exact = False
        first_start, last_start = first_start - LARGEST_SHIFT, last_start + LARGEST_SHIFT
        first_end, last_end = first_end - LARGEST_SHIFT, last_end + LARGEST_SHIFT
    cut = (_cut(first_start), _cut(last_start), _cut(first_end), _cut(last_end))
    if None in cut:
        return (-UNBOUNDED, UNBOUNDED, -UNBOUNDED, UNBOUNDED, 0)
    return (*cut, int(exact))  # type: ignore[return-value]  # no None is left


def _cut(tick: int) -> int | None:
    """The tick in a column; None where it is finite and beyond the range."""
    if -UNBOUNDED < tick < UNBOUNDED:
        return tick
    if abs(tick) > _INFINITE:
        return UNBOUNDED if tick > 0 else -UNBOUNDED
    return None


#: No finite tick reaches this: a year has at most 41 digits.
_INFINITE = 1 << 198
