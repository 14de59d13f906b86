"""`Corners`: the four ticks between which the start and the end of a time lie.

They are all that the orders, the index and the shape of a timeline look at. They are exact where a time has
one reading; where it has several ("1984-XX-01", "[1914, 1918]") they are the outermost, and the values
themselves decide what lies between.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from eventline.model.axis import FAR, LARGEST_SHIFT
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet
from eventline.model.interval import End, Extent, Interval

if TYPE_CHECKING:
    from eventline.model.event import TimeValue


class Corners(NamedTuple):
    """Inclusive ticks: the start lies in first_start..last_start, the end in first_end..last_end.

    Attributes:
        first_start: The first tick the start may have; ``-FAR`` where unbounded.
        last_start: The last tick the start may have.
        first_end: The first tick the end may have.
        last_end: The last tick the end may have; ``FAR`` where unbounded.
        start_floats: Whether the start has no zone.
        end_floats: Whether the end has no zone.
        exact: Whether every start and end between the corners, start first, is allowed.
    """

    first_start: int
    last_start: int
    first_end: int
    last_end: int
    start_floats: bool = True
    end_floats: bool = True
    exact: bool = True

    def is_before(self, other: Corners) -> bool:
        """Whether this time is over before the other starts, in every way the unknowns can turn out."""
        return self.last_end + slack(self.end_floats, other.start_floats) < other.first_start


def slack(one: bool, other: bool) -> int:  # noqa: FBT001 - symmetric, so that names would say nothing
    """How far a floating and a zoned tick may lie from where they seem to."""
    return 0 if one == other else LARGEST_SHIFT


def corners(value: TimeValue) -> Corners:
    """The corners of a time. O(1), but for masks and sets, whose readings are listed.

    >>> from eventline.calendars.ticks import DAY
    >>> from eventline.model.date import UncertainDate
    >>> date = UncertainDate.of(1970)
    >>> corners(date)[:4] == (0, 365 * DAY - 1, 0, 365 * DAY - 1)
    True
    """
    if isinstance(value, UncertainDate):
        floats = value.floating
        return Corners(value.lo, value.hi, value.lo, value.hi, floats, floats, value.is_single)
    if isinstance(value, Extent):
        return Corners(value.lo, value.lo, value.hi, value.hi, *_frames(value.of))
    if isinstance(value, DateSet):
        return Corners(value.lo, value.hi, value.lo, value.hi, value.floating, value.floating, exact=False)
    start_lo, start_hi, end_lo, end_hi = *_start(value.start), *_end(value.end)
    start_floats, end_floats = _frames(value)
    same = start_floats == end_floats
    if same:
        start_hi, end_lo = min(start_hi, end_hi), max(end_lo, start_lo)
    exact = same and _single(value.start) and _single(value.end)
    return Corners(start_lo, start_hi, end_lo, end_hi, start_floats, end_floats, exact)


def _start(end: UncertainDate | DateSet | End) -> tuple[int, int]:
    if isinstance(end, End):
        return -FAR, -FAR if end is End.OPEN else FAR
    return end.lo, end.hi


def _end(end: UncertainDate | DateSet | End) -> tuple[int, int]:
    if isinstance(end, End):
        return FAR if end is End.OPEN else -FAR, FAR
    return end.lo, end.hi


def _single(end: UncertainDate | DateSet | End) -> bool:
    return isinstance(end, End) or (isinstance(end, UncertainDate) and end.is_single)


def _frames(value: UncertainDate | Interval) -> tuple[bool, bool]:
    """Whether start and end float; an end that is no date is of the other's frame."""
    if isinstance(value, UncertainDate):
        return value.floating, value.floating
    start, end = (None if isinstance(one, End) else one.floating for one in (value.start, value.end))
    return (
        value.floating if start is None else start,
        value.floating if end is None else end,
    )
