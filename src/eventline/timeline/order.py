"""The three named total orders: how a timeline is put in a row without claiming to know more than it does.

Each extends the certain order: what is certainly first comes first. Between events that may lie either way
round, the order is a convention and says nothing of what happened; `Timeline.position` says how far a place
in the row is known.
"""

from __future__ import annotations

import enum
from bisect import bisect_left
from typing import TYPE_CHECKING

from eventline.exceptions import QueryError
from eventline.model.axis import FAR
from eventline.model.date import UncertainDate
from eventline.timeline.corners import Corners, corners

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from eventline.model.event import Event

#: A key that sorts undated events behind all others; their ids decide between them.
Key = tuple[int, int, int, int, int, int, str]


class TotalOrder(enum.Enum):
    """By which bound events are put in a row.

    ``EARLIEST``: by the first moment they may have begun. ``LATEST``: by the last at which they may have
    ended. ``MIDPOINT``: by the middle of the two, which is the order that is likeliest for each pair of
    single dates.

    An event without a beginning sorts at its latest, in `MIDPOINT` one without an end at its earliest. Ties
    go by the other bounds (the shorter first), then by id, so that a timeline prints the same everywhere.
    Undated events come last.

    >>> TotalOrder("latest")
    TotalOrder.LATEST
    """

    EARLIEST = "earliest"
    LATEST = "latest"
    MIDPOINT = "midpoint"

    def place(self, bounds: Corners) -> int:
        """The integer that a time sorts by. O(1).

        >>> TotalOrder.MIDPOINT.place(Corners(0, 4, 0, 4)), TotalOrder.EARLIEST.place(Corners(1, 4, 1, 4))
        (4, 1)
        """
        return self._place(bounds.first_start, bounds.last_end)

    def _place(self, lo: int, hi: int) -> int:
        if self is TotalOrder.MIDPOINT:
            return 2 * (hi if lo == -FAR else lo) if lo == -FAR or hi == FAR else lo + hi
        return hi if self is TotalOrder.LATEST or lo == -FAR else lo

    def key(self, event: Event) -> Key:
        """What an event sorts by.

        >>> import eventline as ev
        >>> events = [ev.event("Halt", when="2023-10"), ev.event("Deal", when="2019")]
        >>> [event.label for event in sorted(events, key=ev.EARLIEST.key)]
        ['Deal', 'Halt']
        """
        when = event.when
        if isinstance(when, UncertainDate):  # most are, and its corners are its bounds
            lo, hi = when.lo, when.hi
            return (0, self._place(lo, hi), hi, lo, hi, lo, event.id)
        if when is None:
            return (1, 0, 0, 0, 0, 0, event.id)
        at = corners(when)
        return (0, self.place(at), at.last_end, at.first_start, at.last_start, at.first_end, event.id)

    def sorted(self, events: Iterable[Event]) -> tuple[Event, ...]:
        """The events in this order. O(n log n).

        >>> import eventline as ev
        >>> ev.LATEST.sorted([ev.event("Year", when="2019"), ev.event("Day", when="2019-05-01")])[0].label
        'Day'
        """
        return tuple(sorted(events, key=self.key))

    def merged(self, one: Sequence[Event], other: Sequence[Event]) -> Sequence[Event]:
        """Events that are in this order, and others in any, together. O(n), and O(m log n) for m others.

        >>> import eventline as ev
        >>> deal, halt = ev.event("Deal", when="2019"), ev.event("Halt", when="2023-10")
        >>> [event.label for event in ev.EARLIEST.merged([halt], [deal])]
        ['Deal', 'Halt']
        """
        if not other:
            return one
        late = self.sorted(other)
        if not one:
            return late
        if len(late) * 16 > len(one):
            return self.sorted((*one, *late))
        joined: list[Event] = []
        begin = 0
        for event in late:
            end = bisect_left(one, self.key(event), begin, key=self.key)
            joined += [*one[begin:end], event]
            begin = end
        return (*joined, *one[begin:])

    def __repr__(self) -> str:
        return f"TotalOrder.{self.name}"


EARLIEST = TotalOrder.EARLIEST
LATEST = TotalOrder.LATEST
MIDPOINT = TotalOrder.MIDPOINT


def order_named(order: TotalOrder | str) -> TotalOrder:
    """The order of a name.

    Raises:
        QueryError: If there is no such order.

    >>> order_named("midpoint")
    TotalOrder.MIDPOINT
    """
    try:
        return TotalOrder(order)
    except ValueError:
        known = ", ".join(repr(one.value) for one in TotalOrder)
        raise QueryError(f"{order!r} is no order of a timeline; there are: {known}") from None
