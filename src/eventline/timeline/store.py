"""`Store`: the events of a timeline in order, and what is made of them once: positions by id, and the index.

Timelines made from each other share a store where they hold the same events. A `Grown` store adds events to
another without copying it: new events stand in a tail, which all timelines grown in turn share, and are
sorted in among the others only when somebody asks for a place in the order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.model.interval import Extent
from eventline.timeline.lying import Lies
from eventline.timeline.predicate import All
from eventline.timeline.query import sift

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from eventline.model.event import Event
    from eventline.timeline.index import BoundsIndex
    from eventline.timeline.order import TotalOrder
    from eventline.timeline.predicate import Predicate
    from eventline.timeline.query import Mode

#: Fewer events than this are asked one after the other, which takes no index and does not load numpy.
FEW = 512
#: The events kept, and a function that finds those left out.
Answer = tuple["Sequence[Event]", "Callable[[], Sequence[Event]]"]


class Store:
    """Events in order.

    >>> import eventline as ev
    >>> store = Store((ev.event("Deal", when="2019", id="deal"),))
    >>> store.position("deal"), store.position("halt")
    (0, None)
    """

    __slots__ = ("_events", "_index", "_positions")

    def __init__(self, events: Sequence[Event]) -> None:
        self._events: Sequence[Event] | None = events
        self._positions: dict[str, int] | None = None
        self._index: BoundsIndex | None = None

    def __len__(self) -> int:
        return len(self.events)

    @property
    def events(self) -> Sequence[Event]:
        """The events in order."""
        assert self._events is not None
        return self._events

    @property
    def index(self) -> BoundsIndex:
        """The index of the dated events, made once."""
        if self._index is None:
            from eventline.timeline.index import index_of  # loads numpy

            self._index = index_of(self.events)
        return self._index

    def position(self, name: str) -> int | None:
        """Where the event of an id stands, or None. O(1) after the first time."""
        find = getattr(self.events, "position", None)  # columns find it without making events
        if find is not None:
            return find(name)  # type: ignore[no-any-return]  # of Bulk
        if self._positions is None:
            self._positions = {event.id: place for place, event in enumerate(self.events)}
        return self._positions.get(name)

    def get(self, name: str) -> Event | None:
        """The event of an id, or None. O(1) after the first time."""
        place = self.position(name)
        return None if place is None else self.events[place]

    def answer(self, question: Predicate, order: TotalOrder, mode: Mode) -> Answer:
        """The events of which a question holds in a mode, in order, and those that it leaves out."""
        part = window_part(question)
        if part is None or len(self) < FEW:
            return _in_mode(self.events, question, order, mode)
        index, events = self.index, self.events
        if part is not question:
            return _in_mode(take(events, index.candidates(part)), question, order, mode)
        if mode == "possible":
            return take(events, index.candidates(part)), tuple
        sure = index.certain(part)
        return take(events, sure), lambda: take(events, index.undecided(part, sure))


def _in_mode(events: Sequence[Event], question: Predicate, order: TotalOrder, mode: Mode) -> Answer:
    yes, maybe, _ = sift(events, question)
    if mode == "possible":
        return order.merged(tuple(yes), maybe), tuple
    return tuple(yes), lambda: tuple(maybe)


class Tail:
    """Events that were added to a store, in the order in which they came, and an index of the first ones."""

    __slots__ = ("_index", "_places", "events", "names")

    def __init__(self, events: Sequence[Event] = ()) -> None:
        self.events = list(events)
        self.names = {event.id: place for place, event in enumerate(self.events)}
        self._index: BoundsIndex | None = None
        self._places: list[int] = []  # of the events in the index, which has undated ones last

    def candidates(self, question: Predicate, count: int) -> list[Event]:
        """Of the first *count* events those of which a question may hold, and perhaps others."""
        part = window_part(question)
        if part is None:
            return self.events[:count]
        if count - len(self._places) >= max(FEW, len(self._places)):
            self._make_index(count)
        asked = self.events[len(self._places) : count]
        if self._index is not None:
            places = [self._places[row] for row in self._index.candidates(part).tolist()]
            asked += [self.events[place] for place in places if place < count]
        return asked

    def _make_index(self, count: int) -> None:
        from eventline.timeline.index import index_of  # loads numpy

        self._places = sorted(range(count), key=lambda place: self.events[place].when is None)
        self._index = index_of([self.events[place] for place in self._places])


class Grown(Store):
    """The events of a base store and the first *count* of a tail.

    Adding is O(1), amortised, after ids were looked up once; asking is that of two stores; a place in the
    order costs O(n) once.
    """

    __slots__ = ("_base", "_count", "_order", "_tail")

    def __init__(self, base: Store, tail: Tail, count: int, order: TotalOrder) -> None:
        super().__init__(())
        self._events = None
        self._base, self._tail, self._count, self._order = base, tail, count, order

    @classmethod
    def by(cls, store: Store, event: Event, order: TotalOrder) -> Grown:
        """A store with one more event, whose id is new."""
        if isinstance(store, Grown) and store._order is order:  # noqa: SLF001 - of this class
            base, tail, count = store._base, store._tail, store._count  # noqa: SLF001 - of this class
            if count < len(tail.events):  # another timeline was grown from the same one
                tail = Tail(tail.events[:count])
        else:
            base, tail, count = store, Tail(), 0
        tail.events.append(event)
        tail.names[event.id] = count
        return cls(base, tail, count + 1, order)

    def __len__(self) -> int:
        return len(self._base) + self._count

    @property
    def events(self) -> Sequence[Event]:
        """The events in order, sorted together on first use. O(n)."""
        if self._events is None:
            self._events = self._order.merged(self._base.events, self._tail.events[: self._count])
        return self._events

    def get(self, name: str) -> Event | None:
        """The event of an id, or None. O(1) after the first time."""
        place = self._tail.names.get(name)
        if place is not None and place < self._count:
            return self._tail.events[place]
        return self._base.get(name)

    def answer(self, question: Predicate, order: TotalOrder, mode: Mode) -> Answer:
        """The answers of both parts, in order."""
        kept, find = self._base.answer(question, order, mode)
        late, late_find = _in_mode(self._tail.candidates(question, self._count), question, order, mode)
        return order.merged(kept, late), lambda: order.merged(find(), late_find())


def window_part(question: Predicate) -> Lies | None:
    """The part of a question that an index can answer, itself or one that must hold too; or None.

    >>> import eventline as ev
    >>> window_part(ev.during("2019") & ev.actor("Turkey"))
    during('2019')
    """
    if isinstance(question, Lies):
        return question if isinstance(question.target, Extent) else None
    if isinstance(question, All):
        return next((part for part in map(window_part, question.parts) if part is not None), None)
    return None


def take(events: Sequence[Event], places: NDArray[np.intp]) -> Sequence[Event]:
    """The events at ascending places; of columns, without making them."""
    pick = getattr(events, "take", None)
    if pick is not None:
        return pick(places)  # type: ignore[no-any-return]  # of Bulk
    return tuple([events[place] for place in places.tolist()])
