"""`Ordering`: total orders, layers, and how far the place of an event is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from eventline.timeline.certain import CertainOrder, Ranks, certain_order, layers_of
from eventline.timeline.comparison import Comparison, reason_for
from eventline.timeline.core import Core
from eventline.timeline.corners import corners
from eventline.timeline.ids import checked
from eventline.timeline.order import EARLIEST, TotalOrder, order_named

if TYPE_CHECKING:
    from eventline.model.event import Event


class Ordering(Core):
    """How the events of a timeline lie to each other."""

    __slots__ = ()

    def chronological(self, order: TotalOrder | str = EARLIEST) -> Self:
        """The same events in one of the three total orders. O(n log n).

        Raises:
            QueryError: If there is no such order.

        >>> import eventline as ev
        >>> tl = ev.Timeline([ev.event("Year", when="2019"), ev.event("Day", when="2019-05-01")])
        >>> [event.label for event in tl.chronological(ev.LATEST)]
        ['Day', 'Year']
        """
        return self._in_order(order_named(order))

    def layers(self) -> tuple[Self, ...]:
        """The dated events in layers, each in the first that lies after all that is certainly before it.

        Within a layer no event is certainly before another. O(n log n).

        >>> import eventline as ev
        >>> tl = ev.Timeline([ev.event(x, when=x) for x in ("2019", "2019-10", "2023-10")])
        >>> [[event.label for event in layer] for layer in tl.layers()]
        [['2019', '2019-10'], ['2023-10']]
        """
        dated = [(event, corners(event.when)) for event in self._events if event.when is not None]
        depths = layers_of([at for _, at in dated])
        layers: list[list[Event]] = [[] for _ in range(max(depths, default=-1) + 1)]
        for (event, _), depth in zip(dated, depths, strict=True):
            layers[depth].append(event)
        return tuple(self._with(tuple(layer)) for layer in layers)

    def certain_order(self) -> CertainOrder:
        """The certain order as a graph, its transitive reduction. O(n log n) and the number of edges.

        >>> import eventline as ev
        >>> tl = ev.Timeline([ev.event("A", when="2019", id="a"), ev.event("B", when="2023-10", id="b")])
        >>> tl.certain_order().edges
        (('a', 'b'),)
        """
        return certain_order(self._events)

    def position(self, event: Event | str) -> range:
        """The places, from 0, that an event may have among all of the timeline, undated ones too. O(n).

        Raises:
            UnknownEventError: If the timeline has no such event.

        >>> import eventline as ev
        >>> tl = ev.Timeline([ev.event(x, when=x, id=x) for x in ("2019", "2019-10", "2023-10")])
        >>> tl.position("2019"), tl.position("2023-10")
        (range(0, 2), range(2, 3))
        """
        named = self._events[self._position_of(event)]
        if named.when is None:
            return range(len(self))
        ranks = Ranks(corners(one.when) for one in self._events if one.when is not None)
        before, after = ranks.of(corners(named.when))
        return range(before, len(self) - after)

    def compare(self, a: Event | str, b: Event | str) -> Comparison:
        """How two events lie to each other.

        Args:
            a: An event, or the id of one of this timeline.
            b: Likewise.

        Raises:
            UnknownEventError: If an id is no event's.

        >>> import eventline as ev
        >>> days = {"d": "2019", "h": "2023-10"}
        >>> tl = ev.Timeline(ev.event(day, when=day, id=name) for name, day in days.items())
        >>> tl.compare("d", "h").before
        Truth.YES
        """
        return Comparison.of(self._named(a), self._named(b))

    def why(self, a: Event | str, b: Event | str) -> str:
        """In words, how two events lie to each other and from which bounds that follows.

        Raises:
            UnknownEventError: If an id is no event's.

        >>> import eventline as ev
        >>> tl = ev.Timeline([ev.event("A", when="2019", id="a"), ev.event("B", when="2023-10", id="b")])
        >>> for part in tl.why("a", "b").split(": "):
        ...     print(part)
        'A' (2019) is certainly before 'B' (2023-10)
        it is over by 2019-12-31, the other starts no earlier than 2023-10-01
        """
        return reason_for(self._named(a), self._named(b))

    def _named(self, event: Event | str) -> Event:
        return self[event] if isinstance(event, str) else checked(event)
