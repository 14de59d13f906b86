"""`Changing`: timelines made of timelines; the old ones stay as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from eventline.exceptions import TimelineError, UnknownEventError
from eventline.model.event import Event
from eventline.timeline import store
from eventline.timeline.core import Core
from eventline.timeline.diff import Diff, difference_of
from eventline.timeline.ids import checked, together
from eventline.timeline.store import Grown

if TYPE_CHECKING:
    from collections.abc import Iterable


class Changing(Core):
    """How timelines are joined, compared and changed. Events that stay are shared, not copied."""

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
        made = self._with(self._order.sorted(together(self._events, *others)))
        told = [other._corrections for other in others if isinstance(other, Core)]  # noqa: SLF001 - its own
        return made._told_of(*told)  # noqa: SLF001 - its own

    def intersection(self, *others: Iterable[Event]) -> Self:
        """The events that all of them hold, equal in every field.

        >>> import eventline as ev
        >>> deal, halt = ev.event("Deal", when="2019"), ev.event("Halt", when="2023-10")
        >>> ev.Timeline([deal, halt]).intersection([halt])
        <Timeline: 1 event, 2023-10>
        """
        sets = [set(map(checked, other)) for other in others]
        return self._with(tuple(event for event in self if all(event in other for other in sets)))

    def difference(self, *others: Iterable[Event]) -> Self:
        """The events of this timeline that none of the others holds, equal in every field.

        >>> import eventline as ev
        >>> deal, halt = ev.event("Deal", when="2019"), ev.event("Halt", when="2023-10")
        >>> ev.Timeline([deal, halt]).difference([halt])
        <Timeline: 1 event, 2019>
        """
        known = {event for other in others for event in map(checked, other)}
        return self._with(tuple(event for event in self if event not in known))

    def __or__(self, other: Core) -> Self:
        """`union` with another timeline."""
        if not isinstance(other, Core):
            return NotImplemented
        return self.union(other)

    def __and__(self, other: Core) -> Self:
        """`intersection` with another timeline."""
        if not isinstance(other, Core):
            return NotImplemented
        return self.intersection(other)

    def __sub__(self, other: Core) -> Self:
        """`difference` from another timeline."""
        if not isinstance(other, Core):
            return NotImplemented
        return self.difference(other)

    def with_event(self, event: Event) -> Self:
        """This timeline and one more event. Amortised O(1) for a large timeline that is not read in between.

        An event that is there already changes nothing.

        Raises:
            TimelineError: If another event has its id, or it is no event.

        >>> import eventline as ev
        >>> ev.Timeline([ev.event("Deal", when="2019")]).with_event(ev.event("Halt", when="2023-10"))
        <Timeline: 2 events, 2019 to 2023-10>
        """
        known = self._store.get(checked(event).id)
        if known == event:
            return self._with(self._store)
        if known is not None:
            raise TimelineError(
                f"{event.id!r} is the id of {known.label!r} already: replace() it, or give another id"
            )
        if len(self) < store.FEW:
            return self._with(self._order.merged(self._events, (event,)))
        return self._with(Grown.by(self._store, event, self._order))

    def without(self, *events: Event | str) -> Self:
        """This timeline without some events. O(n).

        Args:
            events: Events, or ids.

        Raises:
            UnknownEventError: If there is no such event.

        >>> import eventline as ev
        >>> ev.Timeline([ev.event("Deal", when="2019", id="deal")]).without("deal")
        <Timeline: no events>
        """
        names = {event.id if isinstance(event, Event) else event for event in events}
        for name in sorted(names):
            if self._store.get(name) is None:
                raise UnknownEventError(name, len(self))
        return self._with(tuple(event for event in self._events if event.id not in names))

    def replace(self, *events: Event) -> Self:
        """This timeline with events in the place of those of the same ids. O(n).

        Raises:
            UnknownEventError: If no event has that id.

        >>> import eventline as ev
        >>> tl = ev.Timeline([ev.event("Deal", when="2019", id="deal")])
        >>> tl.replace(ev.event("Deal signed", when="2019-10-22", id="deal"))
        <Timeline: 1 event, 2019-10-22>
        """
        rest = self.without(*(checked(event).id for event in events))
        return self._with(
            self._order.merged(tuple(rest), tuple({event.id: event for event in events}.values()))
        )

    def diff(self, other: Iterable[Event]) -> Diff:
        """What makes this timeline the other one: events added, removed and changed.

        >>> import eventline as ev
        >>> old = ev.Timeline([ev.event("Deal", when="2019", id="deal")])
        >>> new = ev.Timeline([ev.event("Deal", when="2019-10-22", id="deal"), ev.event("Halt", id="halt")])
        >>> found = old.diff(new)
        >>> found
        <Diff: 1 added, 0 removed, 1 changed>
        >>> found.apply(old) == new
        True
        """
        return difference_of(self._events, other)
