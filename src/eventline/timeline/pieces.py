"""Stretches of the axis that events may cover, and those that they certainly cover.

Where floating and zoned times stand in one timeline, what is zoned is widened by sixteen hours (or, where it
must be certain, narrowed), so that what is said in local time holds whatever the offset; and the other way
round where a zoned window is asked about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.model.axis import FAR, LARGEST_SHIFT
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet
from eventline.timeline.corners import Corners, corners

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from eventline.model.event import Event, TimeValue

#: Inclusive ticks, ``-FAR`` and ``FAR`` where there is no end.
Piece = tuple[int, int]


def may_cover(value: TimeValue) -> list[Piece]:
    """The stretches that some extent of a time covers, ascending. O(number of runs of readings).

    >>> import eventline as ev
    >>> from eventline.calendars.ticks import DAY
    >>> [(lo // DAY, hi // DAY) for lo, hi in may_cover(ev.when("[1970-01-01,1970-01-03]"))]
    [(0, 0), (2, 2)]
    """
    if isinstance(value, DateSet) or (isinstance(value, UncertainDate) and not value.is_single):
        return joined((run.lo, run.hi) for run in value.runs)
    return [(value.lo, value.hi)]


def must_cover(at: Corners) -> list[Piece]:
    """The stretch that every extent of a time covers; empty where there is none.

    Where the start is unknown, the last tick that it may be is not counted, so that "2019/2021" certainly
    goes on in 2020 and not for a microsecond of 2019; likewise the end.

    >>> must_cover(Corners(0, 3, 7, 9)), must_cover(Corners(0, 9, 0, 9)), must_cover(Corners(2, 2, 2, 2))
    ([(4, 6)], [], [(2, 2)])
    """
    lo = at.last_start + (at.first_start < at.last_start)
    hi = at.first_end - (at.first_end < at.last_end)
    return [(lo, hi)] if lo <= hi else []


def joined(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces ascending, those that overlap or touch as one. O(n log n).

    >>> joined([(5, 6), (0, 1), (2, 3)])
    [(0, 3), (5, 6)]
    """
    found: list[Piece] = []
    for lo, hi in sorted(pieces):
        if found and lo <= found[-1][1] + 1:
            found[-1] = found[-1][0], max(found[-1][1], hi)
        else:
            found.append((lo, hi))
    return found


def between(pieces: Sequence[Piece], lo: int, hi: int) -> list[Piece]:
    """What of *lo* to *hi* no piece covers; the pieces ascend and are apart. O(n).

    >>> between([(2, 3), (5, 6)], 0, 9)
    [(0, 1), (4, 4), (7, 9)]
    """
    found: list[Piece] = []
    for start, end in pieces:
        if start > lo:
            found.append((lo, min(start - 1, hi)))
        lo = max(lo, end + 1)
    if lo <= hi:
        found.append((lo, hi))
    return [(start, end) for start, end in found if start <= end]


class Covered:
    """Each dated event of a timeline with the stretches it may and must cover.

    Args:
        events: The events; undated ones are not looked at.
        floating: Whether to lay them out in local time; where it is not said, unless all have a zone.

    Attributes:
        rows: The event, what it may cover, what it must.
        floating: Whether the stretches are in local time.
    """

    def __init__(self, events: Iterable[Event], *, floating: bool | None = None) -> None:
        timed = [(event, event.when, corners(event.when)) for event in events if event.when is not None]
        frames = {at.start_floats for _, _, at in timed} | {at.end_floats for _, _, at in timed}
        self.floating = frames != {False} if floating is None else floating
        self.rows: list[tuple[Event, list[Piece], list[Piece]]] = []
        for event, value, at in timed:
            own = at.start_floats is at.end_floats is self.floating
            shift = 0 if own else LARGEST_SHIFT
            self.rows.append(
                (
                    event,
                    _moved(may_cover(value), shift),
                    _moved(must_cover(at), -shift) if shift else must_cover(at),
                )
            )

    @property
    def possible(self) -> list[Piece]:
        """What some event may cover."""
        return joined(piece for _, may, _ in self.rows for piece in may)

    @property
    def certain(self) -> list[Piece]:
        """What some event certainly covers."""
        return joined(piece for _, _, must in self.rows for piece in must)


def _moved(pieces: list[Piece], outward: int) -> list[Piece]:
    """The pieces longer on both sides by *outward* ticks, or shorter; infinity stays."""
    longer = [(lo if lo == -FAR else lo - outward, hi if hi == FAR else hi + outward) for lo, hi in pieces]
    return joined((lo, hi) for lo, hi in longer if lo <= hi)
