"""`Bulk`: events held in columns, made one by one when somebody looks at them.

For data of a size at which an object for each event is too much: a million rows of two bounds take 16 MB and
what their labels take.
"""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import repeat
from typing import TYPE_CHECKING, Any, overload

import attrs
import numpy as np

from eventline.calendars.granularity import Granularity
from eventline.exceptions import InvalidDateError, TimelineError
from eventline.model.columnwise import made
from eventline.model.date import UncertainDate
from eventline.model.event import Event
from eventline.model.interval import End, Interval
from eventline.timeline.columns import UNBOUNDED, Columns
from eventline.timeline.placing import columns_in_order

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import ArrayLike, NDArray

    from eventline.model.event import TimeValue
    from eventline.timeline.order import TotalOrder

#: What stands for a missing bound: what numpy's NaT is as an integer.
MISSING = np.iinfo(np.int64).min
#: So many events are made at once.
_BLOCK = 256


@attrs.frozen(eq=False)
class Fields:
    """What is recorded of the events of some columns, by row of the input.

    Attributes:
        labels: A label for each row, or None.
        ids: An id for each row, or None for the row's number.
        more: Other fields of an event by name, each with a value for every row.
        width: How many digits a row's number has.
    """

    labels: Sequence[str] | None
    ids: Sequence[str] | None
    more: Mapping[str, Sequence[object]]
    width: int

    def name(self, row: int) -> str:
        """The id of a row."""
        return f"row-{row:0{self.width}d}" if self.ids is None else str(self.ids[row])

    def row(self, name: str) -> int | None:
        """The row of an id, or None."""
        if self.ids is not None:
            return self._row_of.get(name)
        digits = name.removeprefix("row-")
        known = name.startswith("row-") and len(digits) == self.width and digits.isdecimal()
        return int(digits) if known else None

    @functools.cached_property
    def _row_of(self) -> dict[str, int]:
        return {str(name): row for row, name in enumerate(self.ids or ())}

    def events(self, rows: Sequence[int], times: Sequence[TimeValue | None]) -> list[Event]:
        """The events of rows."""
        if self.ids is None:
            template = f"row-%0{self.width}d"
            names = [template % row for row in rows]
        else:
            ids = self.ids
            names = [str(ids[row]) for row in rows]
        labels = names
        if self.labels is not None:
            given = self.labels
            labels = [str(given[row]) for row in rows]
        if not self.more:
            return made(Event, len(names), {"label": labels, "when": times, "id": names})
        return [
            Event(label=label, when=when, id=name, **self._more(row))
            for row, name, label, when in zip(rows, names, labels, times, strict=True)
        ]

    def _more(self, row: int) -> dict[str, Any]:
        return {field: _value(field, values[row]) for field, values in self.more.items()}


def _value(field: str, value: object) -> object:
    if field != "stated" and isinstance(value, str):
        return (value,) if value else ()
    return value


def fields_of(
    lower: ArrayLike,
    labels: Sequence[str] | None,
    ids: Sequence[str] | None,
    more: Mapping[str, Sequence[object]],
) -> Fields:
    """The fields of columns, checked.

    Raises:
        TimelineError: If there is no such field, a column is not as long as *lower*, or an id is there twice.
    """
    count = len(np.asarray(lower))
    for name, values in (("labels", labels), ("ids", ids), *more.items()):
        if name not in {"labels", "ids", "stated", "actors", "places", "tags"}:
            raise TimelineError(f"{name!r} is no field of an event; there are: stated, actors, places, tags")
        if values is not None and len(values) != count:
            raise TimelineError(f"{len(values)} {name} for {count} rows: give one for each row")
    if ids is not None and len(set(ids)) != count:
        twice = next(name for name, times in Counter(ids).items() if times > 1)
        raise TimelineError(f"{twice!r} is the id of several rows: give each its own")
    return Fields(labels, ids, dict(more), len(str(max(count - 1, 0))))


class Bulk(Sequence[Event]):
    """Events in columns, in order, the undated rows last."""

    __slots__ = ("columns", "fields", "rows")

    def __init__(self, columns: Columns, rows: NDArray[np.signedinteger[Any]], fields: Fields) -> None:
        self.columns = columns  # of the dated rows
        self.rows = rows  # for each event the row of the input, undated ones last
        self.fields = fields

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, key: int) -> Event: ...
    @overload
    def __getitem__(self, key: slice) -> Bulk: ...
    def __getitem__(self, key: int | slice) -> Event | Bulk:
        if isinstance(key, slice):
            return self.take(np.arange(len(self))[key])
        place = range(len(self))[key]
        return self._events(place, place + 1)[0]

    def __iter__(self) -> Iterator[Event]:
        for begin in range(0, len(self), _BLOCK):
            yield from self._events(begin, begin + _BLOCK)

    def _events(self, begin: int, end: int) -> list[Event]:
        """The events from one place to another."""
        rows = self.rows[begin:end].tolist()
        times: list[TimeValue | None] = self._times(begin, end)
        return self.fields.events(rows, times + [None] * (len(rows) - len(times)))

    def _times(self, begin: int, end: int) -> list[Any]:
        """The times of the dated events from one place to another."""
        columns = self.columns
        starts, ends = columns.first_start[begin:end].tolist(), columns.last_end[begin:end].tolist()
        floating = columns.floating
        if columns.first_start is columns.first_end and columns.last_start is columns.last_end:
            # A single tick costs less to make than to look up, and is seldom met twice.
            ticks = iter(_dates_of([lo for lo, hi in zip(starts, ends, strict=True) if lo == hi], floating))
            return [
                next(ticks) if lo == hi else date_of(lo, hi, floating)
                for lo, hi in zip(starts, ends, strict=True)
            ]
        rest = columns.last_start[begin:end].tolist(), columns.first_end[begin:end].tolist()
        return [time_of(*at, floating) for at in zip(starts, *rest, ends, strict=True)]

    def position(self, name: str) -> int | None:
        """Where the event of an id stands, or None. O(n), without making events."""
        row = self.fields.row(name)
        if row is None:
            return None
        found = np.flatnonzero(self.rows == row)
        return int(found[0]) if len(found) else None

    @property
    def names(self) -> tuple[str, ...]:
        """The ids, in order."""
        return tuple(map(self.fields.name, self.rows.tolist()))

    def outline(self) -> tuple[int, list[TimeValue]]:
        """How many events are dated, and the times that say from when to when they reach."""
        columns = self.columns
        if not len(columns):
            return 0, []
        starts = np.where(columns.first_start == -UNBOUNDED, UNBOUNDED, columns.first_start)
        ends = np.where(columns.last_end == UNBOUNDED, -UNBOUNDED, columns.last_end)
        telling = {int(starts.argmin()), int(ends.argmax()), int(columns.last_end.argmax())}
        return len(columns), [self._times(place, place + 1)[0] for place in sorted(telling)]

    def take(self, places: NDArray[np.intp]) -> Bulk:
        """The events at ascending places, still in columns."""
        dated = places[places < len(self.columns)]
        return Bulk(self.columns.take(dated), self.rows[places], self.fields)


@functools.lru_cache(maxsize=1 << 16)
def time_of(first_start: int, last_start: int, first_end: int, last_end: int, floating: bool) -> TimeValue:  # noqa: FBT001
    """The value of four corners: a date where start and end are bounded alike, else an interval."""
    if first_start == first_end and last_start == last_end:
        return date_of(first_start, last_start, floating)
    start: UncertainDate | End = date_of(first_start, last_start, floating)
    end: UncertainDate | End = date_of(first_end, last_end, floating)
    if (first_start, last_start) == (-UNBOUNDED, UNBOUNDED):
        start = End.UNKNOWN
    if (first_end, last_end) == (-UNBOUNDED, UNBOUNDED):
        end = End.UNKNOWN
    return Interval(start, end)


@functools.lru_cache(maxsize=1 << 16)
def date_of(lo: int, hi: int, floating: bool) -> UncertainDate:  # noqa: FBT001
    """The date between two inclusive ticks."""
    return UncertainDate.span(
        None if lo == -UNBOUNDED else lo, None if hi == UNBOUNDED else hi + 1, floating=floating
    )


def _dates_of(ticks: Sequence[int], floating: bool) -> list[UncertainDate]:  # noqa: FBT001 - as date_of
    """A date for each single tick: what `UncertainDate.span` gives, spelt when somebody asks."""
    return made(
        UncertainDate,
        len(ticks),
        {
            "pattern": repeat(""),
            "granularity": repeat(Granularity.MICROSECOND),
            "lo": ticks,
            "hi": ticks,
            "floating": repeat(floating),
        },
    )


def bulk_of(start: Bounds, end: Bounds | None, fields: Fields, order: TotalOrder, *, floating: bool) -> Bulk:
    """The events of columns, in order. O(n log n).

    Args:
        start: The half-open bounds of the times, or of their starts where *end* is given.
        end: The half-open bounds of the ends.
        fields: What is recorded.
        order: The total order.
        floating: Whether the ticks are local times.

    Raises:
        InvalidDateError: If a row ends before it starts, or a tick is beyond the range of the columns.
        TimelineError: If columns have different lengths.
    """
    first_start, last_start, none = _ticks(*start)
    first_end, last_end = first_start, last_start
    if end is not None:
        first_end, last_end, endless = _ticks(*end)
        if len(first_end) != len(first_start):
            raise TimelineError(f"{len(first_start)} starts and {len(first_end)} ends: give one for each row")
        none &= endless
        last_start, first_end = np.minimum(last_start, last_end), np.maximum(first_end, first_start)
    wrong = np.flatnonzero((first_start > last_start) | (first_end > last_end))
    if len(wrong):
        raise InvalidDateError(
            f"row {wrong[0]} ends before it starts, as {len(wrong)} of {len(none)} rows do: swap its bounds"
        )
    columns = Columns(first_start, last_start, first_end, last_end, np.ones(len(none), bool), floating)
    dated = None if not none.any() else np.flatnonzero(~none)
    placed = columns_in_order(columns, dated, order, fields)
    rows = np.arange(len(none)) if placed is None else placed
    sorted_ = columns if placed is None else columns.take(placed)
    if dated is not None:
        undated = sorted(np.flatnonzero(none).tolist(), key=fields.name)
        rows = np.concatenate((rows, np.array(undated, np.int64)))
    return Bulk(sorted_.shared(), rows.astype(_row_type(len(rows))), fields)


def _row_type(count: int) -> type[np.signedinteger[Any]]:
    return np.int32 if count <= np.iinfo(np.int32).max else np.int64


#: Lower and upper bounds, half-open: ticks, or ``numpy.datetime64``; None where all are missing.
Bounds = tuple["ArrayLike | None", "ArrayLike | None"]


def _ticks(
    lower: ArrayLike | None, upper: ArrayLike | None
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
    """The first and the last tick of each row, and where both are missing."""
    los = _column(lower) if lower is not None else np.full(len(np.asarray(upper)), MISSING)
    his = _column(upper) if upper is not None else np.full(len(los), MISSING)
    if los.shape != his.shape:
        raise TimelineError(f"{len(los)} lower and {len(his)} upper bounds: give one for each row")
    no_lower, no_upper = los == MISSING, his == MISSING
    far = np.flatnonzero((~no_lower & (np.abs(los) >= UNBOUNDED)) | (~no_upper & (np.abs(his) >= UNBOUNDED)))
    if len(far):
        raise InvalidDateError(f"row {far[0]} is beyond the range of columns: make an event of it")
    lo = np.where(no_lower, -UNBOUNDED, los)
    hi = np.where(no_upper, UNBOUNDED, his - 1)
    return lo, hi, no_lower & no_upper


def _column(ticks: ArrayLike) -> NDArray[np.int64]:
    array = np.asarray(ticks)
    if array.ndim != 1:
        raise TimelineError(f"bounds of shape {array.shape}: give a column, one number for each row")
    if array.dtype.kind == "M":
        return array.astype("datetime64[us]").astype(np.int64)
    if array.dtype.kind not in "iu" and len(array):
        raise TimelineError(f"bounds of type {array.dtype}: give ticks as int64, or datetime64")
    return array.astype(np.int64)
