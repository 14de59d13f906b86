"""Rows of columns in a total order, as `TotalOrder.key` has it of events."""

from __future__ import annotations

from itertools import islice
from operator import le
from typing import TYPE_CHECKING

import numpy as np

from eventline.timeline.columns import UNBOUNDED, Columns
from eventline.timeline.order import TotalOrder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from eventline.timeline.bulk import Fields


def columns_in_order(
    columns: Columns, rows: NDArray[np.int64] | None, order: TotalOrder, fields: Fields
) -> NDArray[np.int64] | None:
    """The rows of columns in order; None where they are all of them and stand so already.

    O(n) where they stand so already, else O(n log n).

    Args:
        columns: Their corners.
        rows: Those to place; None for all.
        order: The total order.
        fields: What names the rows, whose ids break ties.
    """
    held = columns if rows is None else columns.take(rows)
    keys = _keys(held, order)
    found = None if _ascend(keys) else np.lexsort(tuple(reversed(keys)))
    if fields.ids is not None and not _names_ascend(fields.ids):
        if found is None:
            found = np.arange(len(held))
        _break_ties(found, keys, fields, rows)
    if rows is None:
        return found
    return rows if found is None else rows[found]


def _keys(columns: Columns, order: TotalOrder) -> list[NDArray[np.int64]]:
    """What the rows stand by, the first key first; columns that are one array count once."""
    lo, hi = columns.first_start, columns.last_end
    if order is TotalOrder.LATEST:
        place = hi
    elif order is TotalOrder.EARLIEST:
        begun = lo == -UNBOUNDED
        place = np.where(begun, hi, lo) if begun.any() else lo
    else:
        open_ = np.where(lo == -UNBOUNDED, 2 * hi, 2 * lo)
        place = np.where((lo == -UNBOUNDED) | (hi == UNBOUNDED), open_, lo + hi)
    keys = (place, hi, lo, columns.last_start, columns.first_end)
    return list({id(key): key for key in keys}.values())


def _ascend(keys: Sequence[NDArray[np.int64]]) -> bool:
    """Whether the rows stand in the order of their keys; the first key that differs decides. O(n)."""
    tied = np.ones(max(len(keys[0]) - 1, 0), bool)
    for key in keys:
        if np.any(tied & (key[1:] < key[:-1])):
            return False
        tied &= key[1:] == key[:-1]
    return True


def _names_ascend(names: Sequence[str]) -> bool:
    """Whether the ids stand in order, as those of most files do, so that rows that tie do too."""
    spelt = list(map(str, names))
    return all(map(le, spelt, islice(spelt, 1, None)))


def _break_ties(
    found: NDArray[np.int64],
    keys: Sequence[NDArray[np.int64]],
    fields: Fields,
    rows: NDArray[np.int64] | None,
) -> None:
    """Put rows whose keys are all equal in the order of their ids."""
    same = np.ones(max(len(found) - 1, 0), bool)
    for key in keys:
        same &= key[found[1:]] == key[found[:-1]]
    edges = np.flatnonzero(np.diff(np.concatenate(([False], same, [False])).astype(np.int8))).reshape(-1, 2)
    for begin, end in edges.tolist():
        tied = found[begin : end + 1]
        named = (tied if rows is None else rows[tied]).tolist()
        names = list(map(fields.name, named))
        found[begin : end + 1] = tied[sorted(range(len(names)), key=names.__getitem__)]
