"""`BoundsIndex`: questions about windows, answered from columns instead of from one event after the other.

Made on first use by a timeline of some size; this file and what it imports load numpy, so nothing imports it
before. Most answers follow from comparing corners; where they do not (readings with gaps, a zone on one side
only, times beyond the range of the columns) the values themselves are asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from eventline.exceptions import QueryError
from eventline.model.axis import FAR
from eventline.model.interval import Extent
from eventline.model.truth import Truth
from eventline.timeline.columns import UNBOUNDED, Columns
from eventline.timeline.corners import corners, slack
from eventline.timeline.dominance import Dominance
from eventline.timeline.lying import Lies

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

    from eventline.model.event import Event
    from eventline.timeline.predicate import Predicate
    from eventline.timeline.query import Mode

#: For each question: the columns that are x and y where it certainly holds, and where it possibly holds. For
#: "before" and "after" only one of them is looked at.
_PAIRS = {
    "overlapping": (("last_start", "first_end"), ("first_start", "last_end")),
    "at": (("last_start", "first_end"), ("first_start", "last_end")),
    "during": (("last_end", "first_start"), ("first_end", "last_start")),
    "starting_in": (("last_start", "first_start"), ("first_start", "last_start")),
    "ending_in": (("last_end", "first_end"), ("first_end", "last_end")),
}
_SIDES = {"before": ("last_end", "first_end"), "after": ("first_start", "last_start")}


class BoundsIndex:
    """The dated events of a timeline, by their corners.

    Positions are those of the timeline, in which undated events come last. The parts of the index are made
    when they are first needed, each in O(n log n) or, where the order of the timeline serves, O(n).

    >>> import eventline as ev
    >>> tl = ev.Timeline(ev.event(str(year), when=str(year)) for year in range(1900, 2000))
    >>> tl.bounds.positions(ev.overlapping("1914/1918")).tolist()
    [14, 15, 16, 17, 18]
    >>> tl.bounds.count(ev.during("1914-06"), mode="possible")
    1
    """

    def __init__(self, events: Sequence[Event], columns: Columns) -> None:
        self._events = events
        self.columns = columns
        self._inexact = not bool(columns.exact.all())
        self._dominance: dict[tuple[int, int], Dominance] = {}
        self._sorted: dict[int, NDArray[np.int64]] = {}

    # -- questions -------------------------------------------------------------------------------------------

    def positions(self, question: Predicate, *, mode: Mode = "certain") -> NDArray[np.intp]:
        """The positions of the dated events of which a question about a window holds, ascending.

        O(log n) and the hits for "overlapping", "at" and "during"; one pass over a column for the others.

        Raises:
            QueryError: If the question is not a single one about a window.

        >>> import eventline as ev
        >>> tl = ev.Timeline([ev.event("Deal", when="2019"), ev.event("Halt", when="2023-10")])
        >>> tl.bounds.positions(ev.after("2019-06"), mode="possible").tolist()
        [0, 1]
        """
        how, window = self.window_of(question)
        found = self.sure(how, window) if mode == "certain" else self.may(how, window)
        return np.sort(found).astype(np.intp)

    def count(self, question: Predicate, *, mode: Mode = "certain") -> int:
        """How many dated events there are of which a question about a window holds.

        O(log n) for possible "overlapping" and for "before" and "after", where all rows are exact; else as
        `positions`.

        Raises:
            QueryError: If the question is not a single one about a window.

        >>> import eventline as ev
        >>> tl = ev.Timeline([ev.event("Deal", when="2019"), ev.event("Halt", when="2023-10")])
        >>> tl.bounds.count(ev.after("2019-06")), tl.bounds.count(ev.after("2019-06"), mode="possible")
        (1, 2)
        """
        how, window = self.window_of(question)
        lo, hi = _cut(window.lo), _cut(window.hi)
        if self._inexact or self._slack(window) or lo is None or hi is None:
            return len(self.sure(how, window) if mode == "certain" else self.may(how, window))
        if how in _SIDES:
            return self._beside(how, lo, hi, mode)
        if how in {"overlapping", "at"} and mode == "possible":
            over = self._ascending("last_end").searchsorted(lo)
            begun = self._ascending("first_start").searchsorted(hi, side="right")
            return int(begun - over)
        pair = _PAIRS[how][0 if mode == "certain" else 1]
        return self._pairs(*pair).count(hi, lo)

    def counts(self, lower: ArrayLike, upper: ArrayLike) -> NDArray[np.intp]:
        """How many events may overlap each of many windows ``[lower, upper)``, in ticks.

        O(log n) a window. Rows that are not exact count by their outermost bounds.

        Args:
            lower: First ticks, shape (m,), int64.
            upper: Ticks after the last, shape (m,), int64.

        Raises:
            QueryError: If a window is empty.

        >>> import eventline as ev
        >>> tl = ev.Timeline([ev.event("Deal", when="1970"), ev.event("Halt", when="1971")])
        >>> tl.bounds.counts([0, 365 * 86_400_000_000], [1, 2**60]).tolist()
        [1, 1]
        """
        first, last = np.asarray(lower, np.int64), np.asarray(upper, np.int64)
        if np.any(last <= first):
            raise QueryError("a window ends before it begins: swap lower and upper")
        order = np.argsort(first)  # neighbours are looked up one after the other, which caches reward
        found = np.empty(len(order), np.intp)
        found[order] = self._ascending("first_start").searchsorted(last[order])
        found[order] -= self._ascending("last_end").searchsorted(first[order])
        return found

    def window_of(self, question: Predicate) -> tuple[str, Extent]:
        """What a question asks, and of which window.

        Raises:
            QueryError: If it is not a single one about a window.
        """
        if isinstance(question, Lies) and isinstance(question.target, Extent):
            return question.how, question.target
        raise QueryError(f"{question!r} is not about a window: ask the timeline, as where({question!r})")

    def certain(self, part: Lies) -> NDArray[np.intp]:
        """The positions where the answer to a question about a window is YES, ascending."""
        return np.sort(self.sure(*self.window_of(part))).astype(np.intp)

    def candidates(self, part: Lies) -> NDArray[np.intp]:
        """The positions where it is YES or MAYBE, undated events with them, ascending."""
        return self._and_undated(self.may(*self.window_of(part)))

    def undecided(self, part: Lies, sure: NDArray[np.intp]) -> NDArray[np.intp]:
        """The positions where it is MAYBE, undated events with them, ascending; *sure* are those of YES."""
        return self._and_undated(np.setdiff1d(self.may(*self.window_of(part)), sure, assume_unique=True))

    def _and_undated(self, found: NDArray[np.int32]) -> NDArray[np.intp]:
        undated = np.arange(len(self.columns), len(self._events))
        return np.concatenate((np.sort(found), undated)).astype(np.intp)

    # -- answers ---------------------------------------------------------------------------------------------

    def sure(self, how: str, window: Extent) -> NDArray[np.int32]:
        """Where the answer is YES, in no order."""
        lo, hi = _cut(window.lo), _cut(window.hi)
        if lo is None or hi is None:
            return self._asked(np.arange(len(self.columns), dtype=np.int32), how, window, Truth.YES)
        apart = self._slack(window)
        if not apart and not self._inexact:
            return self._rows(how, lo, hi, 0)
        sure = self._rows(how, *_moved(how, lo, hi, -apart), 0)
        open_ = _without(self._rows(how, *_moved(how, lo, hi, apart), 1), sure)
        if not apart:
            open_ = open_[~self.columns.exact[open_]]
        return np.concatenate((sure, self._asked(open_, how, window, Truth.YES)))

    def may(self, how: str, window: Extent) -> NDArray[np.int32]:
        """Where the answer is YES or MAYBE, in no order."""
        lo, hi = _cut(window.lo), _cut(window.hi)
        if lo is None or hi is None:
            rows = np.arange(len(self.columns), dtype=np.int32)
            return _without(rows, self._asked(rows, how, window, Truth.NO))
        apart = self._slack(window)
        rows = self._rows(how, *_moved(how, lo, hi, apart), 1)
        if not apart and not self._inexact:
            return rows
        open_ = rows if apart else rows[~self.columns.exact[rows]]
        return _without(rows, self._asked(open_, how, window, Truth.NO))

    def _asked(self, rows: NDArray[np.int32], how: str, window: Extent, answer: Truth) -> NDArray[np.int32]:
        """The rows of which the values themselves give an answer."""
        question = Lies(how, window)
        return np.array(
            [row for row in rows.tolist() if question(self._events[row]) is answer], dtype=np.int32
        )

    def _rows(self, how: str, lo: int, hi: int, kind: int) -> NDArray[np.int32]:
        """The rows whose corners say yes (kind 0) or maybe (1)."""
        if how in _SIDES:
            column = self._column(_SIDES[how][kind])
            return np.flatnonzero(column < lo if how == "before" else column > hi).astype(np.int32)
        if how in {"starting_in", "ending_in"}:
            x, y = (self._column(name) for name in _PAIRS[how][kind])
            return np.flatnonzero((x <= hi) & (y >= lo)).astype(np.int32)
        return self._pairs(*_PAIRS[how][kind]).hits(hi, lo)

    def _beside(self, how: str, lo: int, hi: int, mode: Mode) -> int:
        column = self._ascending(_SIDES[how][0 if mode == "certain" else 1])
        if how == "before":
            return int(column.searchsorted(lo))
        return len(column) - int(column.searchsorted(hi, side="right"))

    def _slack(self, window: Extent) -> int:
        at = corners(window)
        return slack(at.start_floats, self.columns.floating) or slack(at.end_floats, self.columns.floating)

    def _column(self, name: str) -> NDArray[np.int64]:
        return getattr(self.columns, name)  # type: ignore[no-any-return]  # all four are such arrays

    def _pairs(self, x: str, y: str) -> Dominance:
        """The pairs of two columns; those of equal columns are shared."""
        one, other = self._column(x), self._column(y)
        key = (id(one), id(other))
        if key not in self._dominance:
            self._dominance[key] = Dominance(one, other)
        return self._dominance[key]

    def _ascending(self, name: str) -> NDArray[np.int64]:
        """A column sorted by itself; of equal columns once."""
        column = self._column(name)
        if id(column) not in self._sorted:
            ascends = bool(np.all(column[1:] >= column[:-1]))
            self._sorted[id(column)] = column if ascends else np.sort(column)
        return self._sorted[id(column)]

    @property
    def nbytes(self) -> int:
        """The memory of the columns and of the parts made so far, in bytes.

        >>> import eventline as ev
        >>> ev.Timeline([ev.event("Deal", when="1970")]).bounds.nbytes
        17
        """
        own = {id(column) for column in self._sorted.values()} - {
            id(self._column(name)) for name in ("first_start", "last_start", "first_end", "last_end")
        }
        ascending = sum(column.nbytes for column in self._sorted.values() if id(column) in own)
        return self.columns.nbytes + ascending + sum(part.nbytes for part in self._dominance.values())


def _moved(how: str, lo: int, hi: int, outward: int) -> tuple[int, int]:
    """The window, made such that a question holds of more (or less) by *outward* ticks; infinity stays."""
    if how in _SIDES:
        outward = -outward
    return (lo if lo == -UNBOUNDED else lo - outward, hi if hi == UNBOUNDED else hi + outward)


def _cut(tick: int) -> int | None:
    """A bound of a window in a column; None where it is finite and beyond the range."""
    if abs(tick) == FAR:
        return UNBOUNDED if tick > 0 else -UNBOUNDED
    return tick if -UNBOUNDED < tick < UNBOUNDED else None


def _without(rows: NDArray[np.int32], other: NDArray[np.int32]) -> NDArray[np.int32]:
    return np.setdiff1d(rows, other, assume_unique=True)


def index_of(events: Sequence[Event]) -> BoundsIndex:
    """The index of events of which the undated ones come last; of columns, without making them. O(n)."""
    columns = getattr(events, "columns", None)
    if columns is None:
        columns = Columns.of(event.when for event in events if event.when is not None)
    return BoundsIndex(events, columns)
