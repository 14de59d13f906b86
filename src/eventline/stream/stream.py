"""`EventStream`: events as they come, late and twice; lazy, and the same on every replay.

The parts: `watermark` (time and lateness), `plan` (how a stream runs), `stages`, `sorting`, `windows` and
`sessions` (what it does), `merge` and `joins` (several streams), `aside` (what is left out, and counted).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar, cast

import attrs

from eventline.exceptions import StreamError, TimelineError
from eventline.model.event import Event
from eventline.stream.flow import Flow, Unfinished
from eventline.stream.grid import grid
from eventline.stream.joins import Join, Pair
from eventline.stream.keys import keys_of
from eventline.stream.late import Lateness, LatePolicy
from eventline.stream.merge import Merge
from eventline.stream.plan import Leaf, Plan
from eventline.stream.sessions import Sessions
from eventline.stream.sorting import InOrder
from eventline.stream.stages import Map, Running, Unique, Where
from eventline.stream.watermark import Watermark, fixed_ticks
from eventline.stream.windowed import Windowed
from eventline.stream.windows import Windows

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Callable, Iterable

    from eventline.model.duration import Duration
    from eventline.model.truth import Truth
    from eventline.stream.aside import Side
    from eventline.stream.keys import Keys
    from eventline.timeline import Timeline

S = TypeVar("S")


class _Cutting:
    """The windows of a stream, keyed or not."""

    __slots__ = ()

    _plan: Plan
    _keys: Keys | None

    def tumbling(
        self,
        size: Duration,
        *,
        offset: Duration | None = None,
        late: LatePolicy = "drop",
        keep: Duration | None = None,
    ) -> Windowed:
        """Windows side by side: hours, weeks from Monday to Sunday, months and years of the calendar.

        Args:
            size: The length of each.
            offset: By how much they are moved from where they would start.
            late: What becomes of an event whose window has closed: ``"drop"`` counts it, ``"side"`` hands it
                to the side output, ``"update"`` opens the window again.
            keep: With ``"update"``, how long closed windows are kept for it.

        Raises:
            StreamError: If the lengths make no windows, or *late* and *keep* do not go together.

        >>> import eventline as ev
        >>> stream = ev.EventStream([ev.event("Halt", when="2023-10-18")])
        >>> [str(pane.window) for pane in stream.tumbling(ev.months(3)).count()]
        ['2023-10-01..2023-12-31']
        """
        return self.sliding(size, every=size, offset=offset, late=late, keep=keep)

    def sliding(
        self,
        size: Duration,
        *,
        every: Duration,
        offset: Duration | None = None,
        late: LatePolicy = "drop",
        keep: Duration | None = None,
    ) -> Windowed:
        """Windows that overlap: one of *size* starts *every* so often. Arguments as for `tumbling`.

        >>> import eventline as ev
        >>> stream = ev.EventStream([ev.event("Halt", when="2023-10-18")])
        >>> [str(pane.window) for pane in stream.sliding(ev.months(2), every=ev.months(1)).count()]
        ['2023-09-01..2023-10-31', '2023-10-01..2023-11-30']
        """
        made = Lateness(late, keep, self._plan.side is not None)
        cut = partial(
            Windows, grid(size, every, offset), self._plan.watermark, lateness=made, keys=self._keys
        )
        return Windowed(self._plan, cut)

    def session(self, gap: Duration, *, late: LatePolicy = "drop", keep: Duration | None = None) -> Windowed:
        """Windows of activity: events that follow each other in less than *gap*, and a gap behind the last.

        Arguments as for `tumbling`. A late event may join two sessions that have closed: the new pane says
        which windows it replaces.

        >>> import eventline as ev
        >>> days = ["2019-10-09", "2019-10-10", "2019-10-22"]
        >>> stream = ev.EventStream([ev.event(day, when=day) for day in days])
        >>> [pane.value for pane in stream.session(ev.days(2)).count()]
        [2, 1]
        """
        ticks = fixed_ticks(gap, "gap")
        if not ticks:
            raise StreamError(f"{gap.iso} is no gap: say how long nothing happens between two sessions")
        made = Lateness(late, keep, self._plan.side is not None)
        return Windowed(
            self._plan, partial(Sessions, ticks, self._plan.watermark, lateness=made, keys=self._keys)
        )


class Keyed(Unfinished, _Cutting):
    """A stream divided by a key: each key has windows and folds of its own.

    >>> import eventline as ev
    >>> deal = ev.event("Deal", when="2019", actors=["Turkey", "Russia"])
    >>> panes = ev.EventStream([deal]).key_by("actor").tumbling(ev.years(1)).count()
    >>> [(pane.key, pane.value) for pane in panes]
    [('Russia', 1), ('Turkey', 1)]
    """

    __slots__ = ("_keys", "_plan")
    _missing = "a stream by key has no items yet: cut it, as tumbling(days(1)), or fold it by running()"

    def __init__(self, plan: Plan, keys: Keys) -> None:
        self._plan = plan
        self._keys = keys

    def running(self, start: Callable[[], S], step: Callable[[S, Event], S]) -> Flow[tuple[object, S]]:
        """The state of an event's key behind each event, as pairs. Memory: one state a key."""
        untyped = cast("Callable[[object, Event], object]", step)
        return Flow(self._plan.then(Running(start, untyped, self._keys)))


class EventStream(Flow[Event], _Cutting):
    """Events as they come: lazy, in bounded memory, and the same on every replay.

    An undated event goes through at its place, but for what needs a time (windows, `in_order`, `join`): there
    it is counted and handed to the side output.

    Args:
        source: An iterable or async iterable of events, of their records, or of arrivals (what has an
            ``event`` and a ``tick``: `Arrival`, or the entries of a log). To be read twice, it must be one
            that can be, as a list.
        watermark: By which time the stream goes, and how late an event may come.
        side: Takes what is set aside, as `Aside`. Without it, an item that does not load raises.

    Raises:
        StreamError: If an argument is not what it should be; when read, if an iterator was read before.

    >>> import eventline as ev
    >>> stream = ev.EventStream([ev.event("Deal", when="2019"), ev.event("Halt", when="2023-10")])
    >>> [event.label for event in stream.where(ev.after("2020"))]
    ['Halt']
    """

    __slots__ = ()
    _keys = None

    def __init__(
        self,
        source: Iterable[object] | AsyncIterable[object],
        *,
        watermark: Watermark | None = None,
        side: Side | None = None,
    ) -> None:
        if not (hasattr(source, "__iter__") or hasattr(source, "__aiter__")):
            raise StreamError(f"{source!r} is no source of events: give an iterable or an async iterable")
        goes_by = Watermark() if watermark is None else watermark
        if not isinstance(goes_by, Watermark):
            raise StreamError(f"{goes_by!r} is no watermark: give one, as Watermark(lateness=hours(1))")
        if side is not None and not callable(side):
            raise StreamError(f"{side!r} is no side output: give a function, as the append of a list")
        super().__init__(Plan(Leaf(source, goes_by), goes_by, side))

    @classmethod
    def _of(cls, plan: Plan) -> EventStream:
        made = object.__new__(cls)
        Flow.__init__(made, plan)
        return made

    def where(self, question: Callable[[Event], Truth | bool], *, mode: str = "certain") -> EventStream:
        """The events of which a question certainly holds, or possibly with ``mode="possible"``.

        Raises:
            StreamError: If there is no such mode, or *question* can not be asked.

        >>> import eventline as ev
        >>> deal = ev.event("Deal", when="2019")
        >>> len(list(ev.EventStream([deal]).where(ev.before("2019-05"), mode="possible")))
        1
        """
        if mode not in {"certain", "possible"}:
            raise StreamError(f"{mode!r} is no mode: say mode='certain' or mode='possible'")
        if not callable(question):
            raise StreamError(f"{question!r} is no question: give a predicate, as during('2019')")
        return self._of(self._plan.then(Where(question, mode == "possible")))

    def map(self, change: Callable[[Event], Event]) -> EventStream:
        """Each event changed by a function.

        >>> import eventline as ev
        >>> import attrs
        >>> stream = ev.EventStream([ev.event("deal", when="2019")])
        >>> next(iter(stream.map(lambda event: attrs.evolve(event, label=event.label.title())))).label
        'Deal'
        """
        return self._of(self._plan.then(Map(change, self._plan.watermark)))

    def unique(self, *, remember: int = 100_000) -> EventStream:
        """The first event of each id; the rest is counted as duplicates.

        Args:
            remember: How many of the last ids are remembered, which bounds memory.

        >>> import eventline as ev
        >>> len(list(ev.EventStream([ev.event("Deal", when="2019")] * 3).unique()))
        1
        """
        if remember < 1:
            raise StreamError(f"{remember} ids remembered find no duplicate: say 1 or more")
        return self._of(self._plan.then(Unique(remember)))

    def in_order(self, *, late: LatePolicy = "drop") -> EventStream:
        """The events by the tick they go by, then by id, each held back until nothing earlier can come.

        Args:
            late: ``"drop"`` counts what comes behind the watermark, ``"side"`` hands it over too.

        >>> import eventline as ev
        >>> events = [ev.event("Halt", when="2019-10-22"), ev.event("Start", when="2019-10-09")]
        >>> stream = ev.EventStream(events, watermark=ev.Watermark(lateness=ev.weeks(2)))
        >>> [event.label for event in stream.in_order()]
        ['Start', 'Halt']
        """
        if late == "update":
            raise StreamError("in_order has no windows to update: say late='drop' or late='side'")
        made = Lateness(late, None, self._plan.side is not None)
        return self._of(self._plan.then(InOrder(self._plan.watermark, made)))

    def merge(self, *others: EventStream) -> EventStream:
        """This stream and others as one, in order of time; each must be in order (`in_order` makes it so).

        Holds one event of each; of equal ticks, this stream's come first, then those of the first named.

        Raises:
            StreamError: If one is no stream, or they go by different times; when read, if one goes back.

        >>> import eventline as ev
        >>> one, other = ([ev.event(day, when=day)] for day in ("2019-10-09", "2019-10-08"))
        >>> [event.label for event in ev.EventStream(one).merge(ev.EventStream(other))]
        ['2019-10-08', '2019-10-09']
        """
        return self._of(self._merged(others, tagged=False))

    def _merged(self, others: tuple[EventStream, ...], *, tagged: bool) -> Plan:
        for other in others:
            if not isinstance(other, EventStream):
                raise StreamError(
                    f"{type(other).__name__} is no stream: make one of it, as EventStream(events)"
                )
        plans = (self._plan, *(other._plan for other in others))  # noqa: SLF001 - its own
        times = {plan.watermark.by for plan in plans}
        if len(times) > 1:
            raise StreamError(
                f"streams by {' and by '.join(sorted(times))} time have no common order: say one"
            )
        return Plan(Merge(plans, tagged), attrs.evolve(self._plan.watermark), self._plan.side)

    def key_by(self, by: str | Callable[[Event], object]) -> Keyed:
        """The stream divided by ``"actor"``, ``"place"``, ``"tag"``, or by what a function says of an event.

        An event of several actors counts for each of them, one without any for the key None.

        Raises:
            StreamError: If *by* is another name.

        >>> import eventline as ev
        >>> stream = ev.EventStream([ev.event("Deal", when="2019", actors=["Turkey"])])
        >>> [pane.key for pane in stream.key_by("actor").session(ev.days(1)).count()]
        ['Turkey']
        """
        return Keyed(self._plan, keys_of(by))

    def join(
        self, other: EventStream, *, within: Duration, key: str | Callable[[Event], object] | None = None
    ) -> Flow[Pair]:
        """Pairs of an event of this stream and one of the other, at most *within* apart, either way round.

        Both must be in order. A pair comes out with the later of its events.

        Args:
            other: The other stream.
            within: The greatest distance.
            key: Where given, only events with a key in common are paired, once for each; an event without one
                is paired with none.

        >>> import eventline as ev
        >>> here = [ev.event("Halt", when="2023-10-05", actors=["Turkey"])]
        >>> there = [ev.event("Statement", when="2023-10-06", actors=["Turkey"])]
        >>> [
        ...     pair.key
        ...     for pair in ev.EventStream(here).join(ev.EventStream(there), within=ev.days(2), key="actor")
        ... ]
        ['Turkey']
        """
        keys = None if key is None else keys_of(key)
        return Flow(self._merged((other,), tagged=True).then(Join(fixed_ticks(within, "distance"), keys)))

    def running(self, start: Callable[[], S], step: Callable[[S, Event], S]) -> Flow[S]:
        """A fold: its state behind each event.

        Args:
            start: Makes the first state, such as ``int``.
            step: Gives the state with one more event; it may change the state it is given.

        >>> import eventline as ev
        >>> list(ev.EventStream([ev.event("Deal"), ev.event("Halt")]).running(int, lambda n, event: n + 1))
        [1, 2]
        """
        return Flow(self._plan.then(Running(start, cast("Callable[[object, Event], object]", step))))

    def to_timeline(self) -> Timeline:
        """All events as a timeline, undated ones too.

        Raises:
            TimelineError: If two of one id differ: of what a source tells again, `unique` keeps the first.

        >>> import eventline as ev
        >>> ev.EventStream([ev.event("Deal", when="2019")]).to_timeline()
        <Timeline: 1 event, 2019>
        """
        return _gathered(list(self))

    async def to_timeline_async(self) -> Timeline:
        """All events of an async source as a timeline."""
        return _gathered([event async for event in self])


def _gathered(events: list[Event]) -> Timeline:
    from eventline.timeline import Timeline  # a stream of counts needs none

    try:
        return Timeline(events)
    except TimelineError as error:
        hint = "of what a source tells again, unique() keeps the first"
        raise TimelineError(f"{error}; {hint}") from error
