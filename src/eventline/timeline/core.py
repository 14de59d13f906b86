"""`Core`: what every part of a timeline rests on, a sequence of events in a total order.

`Timeline` adds to it, each part in a file of its own: `asking` (queries), `ordering`, `shaping`, `changing`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Self, overload

from eventline.exceptions import QueryError, UnknownEventError
from eventline.model.event import Event
from eventline.timeline.ids import with_distinct_ids
from eventline.timeline.order import EARLIEST, TotalOrder, order_named
from eventline.timeline.predicates import slice_of
from eventline.timeline.query import Asked, LeftOut, Mode, Split, mode_named, others, sift
from eventline.timeline.store import Store
from eventline.timeline.summary import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from eventline.timeline.correction import Correction
    from eventline.timeline.index import BoundsIndex
    from eventline.timeline.predicate import Predicate


class Core(Sequence[Event]):
    """An immutable sequence of events in a total order; undated events come last."""

    __slots__ = ("__weakref__", "_asked", "_corrections", "_order", "_store")

    _store: Store
    _order: TotalOrder
    _asked: Asked | None
    _corrections: tuple[Correction, ...]

    def __init__(self, events: Iterable[Event] = (), *, order: TotalOrder | str = EARLIEST) -> None:
        self._order = order_named(order)
        self._store = Store(self._order.sorted(with_distinct_ids(events)))
        self._asked = None
        self._corrections = ()

    def _with(self, events: Sequence[Event] | Store, asked: Asked | None = None) -> Self:
        """A timeline of *events*, distinct and in order already."""
        made = object.__new__(type(self))
        made._store = events if isinstance(events, Store) else Store(events)
        made._order, made._asked, made._corrections = self._order, asked, self._corrections
        return made

    def _told_of(self, *corrections: Iterable[Correction]) -> Self:
        """This timeline, just made, with more corrections on record; one made again stands last."""
        told = [*self._corrections, *(one for more in corrections for one in more)]
        self._corrections = tuple(reversed(dict.fromkeys(reversed(told))))
        return self

    @property
    def _events(self) -> Sequence[Event]:
        return self._store.events

    def _in_order(self, order: TotalOrder) -> Self:
        """The same events in another order."""
        made = self._with(order.sorted(self._events), self._asked)
        made._order = order  # noqa: SLF001 - its own
        return made

    # -- a sequence ------------------------------------------------------------------------------------------

    def __len__(self) -> int:
        return len(self._store)

    def __iter__(self) -> Iterator[Event]:
        return iter(self._events)

    @overload
    def __getitem__(self, key: int | str) -> Event: ...
    @overload
    def __getitem__(self, key: slice) -> Self: ...
    def __getitem__(self, key: int | str | slice) -> Event | Self:
        """An event by position or id, or a part of the timeline by positions or dates.

        ``tl["2019":"2021"]`` is what lies certainly between, both years included, as in EDTF ``2019/2021``:
        `between` in mode "certain". A side left out is unbounded.

        Raises:
            UnknownEventError: If no event has that id.
            QueryError: If a slice mixes positions and dates, or dates have a step.
        """
        if isinstance(key, str):
            found = self._store.get(key)
            if found is None:
                raise UnknownEventError(key, len(self))
            return found
        if not isinstance(key, slice):
            try:
                return self._events[key]
            except IndexError:
                raise IndexError(f"{len(self)} events have none at {key}: positions count from 0") from None
            except TypeError:
                hint = "give a position, an id, or a slice of positions or dates"
                raise TypeError(f"{key!r} is no place in a timeline: {hint}") from None
        ends = [end for end in (key.start, key.stop) if end is not None]
        if all(isinstance(end, int) for end in ends):
            if key.step is not None and key.step < 0:
                raise QueryError("a timeline stays in its order: for the other way round use reversed()")
            return self._with(self._events[key])
        if key.step is not None or any(isinstance(end, int) for end in ends):
            raise QueryError(f"{key} is no part of a timeline: slice by two positions or by two dates")
        return self._sifted(slice_of(key.start, key.stop), "certain")

    def __contains__(self, item: object) -> bool:
        """Whether it holds an event, or one with an id. O(1) after the first time."""
        if isinstance(item, str):
            return self._store.get(item) is not None
        return isinstance(item, Event) and self._store.get(item.id) == item

    def _position_of(self, event: Event | str) -> int:
        """The position of an event or of an id."""
        name = event.id if isinstance(event, Event) else event
        place = self._store.position(name)
        if place is None:
            raise UnknownEventError(name, len(self))
        return place

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the events, in order.

        >>> import eventline as ev
        >>> ev.Timeline([ev.event("Deal", when="2019", id="deal")]).ids
        ('deal',)
        """
        names: tuple[str, ...] | None = getattr(self._events, "names", None)  # columns have them ready
        return tuple(event.id for event in self._events) if names is None else names

    @property
    def order(self) -> TotalOrder:
        """The total order in which the events stand.

        >>> import eventline as ev
        >>> ev.Timeline().order
        TotalOrder.EARLIEST
        """
        return self._order

    @property
    def bounds(self) -> BoundsIndex:
        """The index of the bounds of the dated events, for positions, counts and batches. Loads numpy.

        Queries of large timelines use it anyway. Made once, in O(n log n).

        >>> import eventline as ev
        >>> tl = ev.Timeline([ev.event("Deal", when="2019"), ev.event("Halt", when="2023-10")])
        >>> tl.bounds.positions(ev.after("2020")).tolist()
        [1]
        """
        return self._store.index

    # -- asked -----------------------------------------------------------------------------------------------

    def _sifted(self, question: Predicate, mode: str, apart: frozenset[str] = frozenset()) -> Self:
        """The answer to a question, which remembers what it left out; ids *apart* are no part of either."""
        named = mode_named(mode)
        kept, find = self._store.answer(question, self._order, named)
        earlier, order = self._asked, self._order

        def aside() -> Sequence[Event]:
            found = others(find(), apart)
            if earlier is None:
                return found
            return order.merged(
                found, [event for event in others(earlier.aside, apart) if question(event).possible]
            )

        whole = question if earlier is None else earlier.question & question
        return self._with(others(kept, apart), Asked(whole, named, aside))

    def _split(self, question: Predicate) -> Split[Self]:
        yes, maybe, no = sift(self._events, question)
        return Split(self._with(tuple(yes)), self._with(tuple(maybe)), self._with(tuple(no)))

    @property
    def left_out(self) -> LeftOut[Self]:
        """What the query that made this timeline left out although it is possible; empty without a query.

        >>> import eventline as ev
        >>> tl = ev.Timeline([ev.event("Deal", when="2019"), ev.event("Vote")])
        >>> len(tl.left_out), len(tl.during("2020").left_out), len(tl.during("2019-05").left_out)
        (0, 1, 2)
        """
        aside = () if self._asked is None else self._asked.aside
        dated = tuple(event for event in aside if event.when is not None)
        undated = tuple(event for event in aside if event.when is None)
        return LeftOut(self._with(dated), self._with(undated))

    # -- a value ---------------------------------------------------------------------------------------------

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Core):
            return NotImplemented
        return len(self) == len(other) and all(a == b for a, b in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(self._events))

    def __repr__(self) -> str:
        return one_line(self._events)

    def __copy__(self) -> Self:
        return self

    def __reduce__(self) -> tuple[Callable[..., Core], tuple[object, ...]]:
        asked = self._asked
        state = None if asked is None else (asked.question, asked.mode, tuple(asked.aside))
        return _remade, (type(self), tuple(self._events), self._order, state, self._corrections)


def _remade(
    kind: type[Core],
    events: tuple[Event, ...],
    order: TotalOrder,
    state: tuple[Predicate, Mode, tuple[Event, ...]] | None,
    corrections: tuple[Correction, ...],
) -> Core:
    asked = None if state is None else Asked(state[0], state[1], lambda: state[2])
    made = kind(order=order)._with(events, asked)  # noqa: SLF001 - its own
    made._corrections = corrections  # noqa: SLF001 - its own
    return made
