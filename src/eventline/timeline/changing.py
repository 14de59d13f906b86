"""`Changing`: timelines made of timelines; the old ones stay as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from eventline.timeline.core import Core
from eventline.timeline.ids import together

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eventline.model.event import Event


class Changing(Core):
    """How timelines are joined and changed."""

    __slots__ = ()

    def union(self, *others: Iterable[Event]) -> Self:
        """The events of all of them, in this timeline's order, those that several hold once. O(n log n).

        Raises:
            TimelineError: If one id stands for different events.

        >>> import eventline as ev
        >>> deal, halt = ev.event("Deal", when="2019"), ev.event("Halt", when="2023-10")
        >>> ev.Timeline([deal]).union([deal, halt])
        <Timeline: 2 events, 2019 to 2023-10>
        """
        return self._with(self._order.sorted(together(self._events, *others)))

    def __or__(self, other: Core) -> Self:
        """`union` with another timeline."""
        if not isinstance(other, Core):
            return NotImplemented
        return self.union(other)
