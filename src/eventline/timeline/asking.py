"""`Asking`: the queries of a timeline, each a timeline that knows what it left out.

The questions are those of `predicates`; what a mode keeps is in `query`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, overload

from eventline.exceptions import QueryError
from eventline.model.event import Event
from eventline.timeline import predicates
from eventline.timeline.chance import Ranked, ranked
from eventline.timeline.core import Core
from eventline.timeline.ids import checked
from eventline.timeline.lying import in_words, target_of, time_of
from eventline.timeline.nearness import nearest
from eventline.timeline.predicate import predicate_of
from eventline.timeline.query import is_ambiguous, mode_named

if TYPE_CHECKING:
    from collections.abc import Callable

    from eventline.model.duration import Duration
    from eventline.model.relation import AllenRelation
    from eventline.model.truth import Truth
    from eventline.timeline.lying import Asked
    from eventline.timeline.predicate import Predicate
    from eventline.timeline.query import Mode, Split


class Asking(Core):
    """What may be asked of a timeline.

    Every query takes ``mode="certain"`` (kept is what certainly answers) or ``mode="possible"`` (kept is what
    may answer, undated events too) and gives a timeline in the same order whose `left_out` is possible and
    was not kept. A bare string or date is a window, a value or an event an occurrence; an event that is asked
    about is never among the answers. O(n), unless said.
    """

    __slots__ = ()

    def where(self, question: Predicate | Callable[[Event], Truth | bool], *, mode: Mode = "certain") -> Self:
        """The events of which a question holds.

        Raises:
            QueryError: If *question* is no predicate and no function.

        >>> import eventline as ev
        >>> deal = ev.event("Deal", when="2019", actors=["Turkey"])
        >>> tl = ev.Timeline([deal, ev.event("Halt", when="2023-10")])
        >>> [event.label for event in tl.where(ev.during("2019") & ev.actor("Turkey"))]
        ['Deal']
        """
        return self._sifted(predicate_of(question), mode)

    def split(self, question: Predicate | Callable[[Event], Truth | bool]) -> Split[Self]:
        """All events in three timelines: ``.yes``, ``.maybe`` and ``.no``.

        >>> import eventline as ev
        >>> tl = ev.Timeline([ev.event("Deal", when="2019"), ev.event("Halt", when="2023-10")])
        >>> tl.split(ev.before("2023-10-15")).maybe
        <Timeline: 1 event, 2023-10>
        """
        return self._split(predicate_of(question))

    def before(self, x: Asked, *, mode: Mode = "certain") -> Self:
        """The events that are over before *x* starts.

        >>> import eventline as ev
        >>> tl = ev.Timeline([ev.event("Deal", when="2019"), ev.event("Halt", when="2023-10")])
        >>> tl.before("2023-10-15"), tl.before("2023-10-15", mode="possible")
        (<Timeline: 1 event, 2019>, <Timeline: 2 events, 2019 to 2023-10>)
        """
        return self._apart(predicates.before(x), mode, x)

    def after(self, x: Asked, *, mode: Mode = "certain") -> Self:
        """The events that start after *x* is over.

        >>> import eventline as ev
        >>> ev.Timeline([ev.event("Halt", when="2023-10")]).after("2019")
        <Timeline: 1 event, 2023-10>
        """
        return self._apart(predicates.after(x), mode, x)

    def during(self, x: Asked, *, mode: Mode = "certain") -> Self:
        """The events that start and end inside *x*.

        >>> import eventline as ev
        >>> ev.Timeline([ev.event("Deal", when="2019")]).during("2019")
        <Timeline: 1 event, 2019>
        """
        return self._apart(predicates.during(x), mode, x)

    def overlapping(self, x: Asked, *, mode: Mode = "certain") -> Self:
        """The events that share at least one moment with *x*.

        >>> import eventline as ev
        >>> ev.Timeline([ev.event("Patrols", when="2019/2023")]).overlapping("2020")
        <Timeline: 1 event, 2019 to 2023>
        """
        return self._apart(predicates.overlapping(x), mode, x)

    def at(self, x: Asked, *, mode: Mode = "certain") -> Self:
        """The events that share a moment with *x*, a day or finer.

        Raises:
            QueryError: If *x* is a longer window.

        >>> import eventline as ev
        >>> ev.Timeline([ev.event("Patrols", when="2019/2023")]).at("2020-05-01")
        <Timeline: 1 event, 2019 to 2023>
        """
        return self._apart(predicates.at(x), mode, x)

    def starting_in(self, x: Asked, *, mode: Mode = "certain") -> Self:
        """The events that start inside *x*, wherever they end.

        >>> import eventline as ev
        >>> ev.Timeline([ev.event("Patrols", when="2019/2023")]).starting_in("2019")
        <Timeline: 1 event, 2019 to 2023>
        """
        return self._apart(predicates.starting_in(x), mode, x)

    def ending_in(self, x: Asked, *, mode: Mode = "certain") -> Self:
        """The events that end inside *x*, wherever they start.

        >>> import eventline as ev
        >>> ev.Timeline([ev.event("Patrols", when="2019/2023")]).ending_in("2019")
        <Timeline: no events>
        """
        return self._apart(predicates.ending_in(x), mode, x)

    def between(self, a: Asked, b: Asked, *, mode: Mode = "certain") -> Self:
        """The events between *a* and *b*: a string or date counts as inside, an event or value does not.

        Raises:
            QueryError: If *b* certainly comes first.

        >>> import eventline as ev
        >>> tl = ev.Timeline([ev.event(x, when=x) for x in ("2019", "2020", "2021")])
        >>> tl.between("2019", "2020"), tl.between(tl[0], tl[2])
        (<Timeline: 2 events, 2019 to 2020>, <Timeline: 1 event, 2020>)
        """
        return self._apart(predicates.between(a, b), mode, a, b)

    def within(self, duration: Duration, *, of: Asked, mode: Mode = "certain") -> Self:
        """The events with at most *duration* between them and *of*, on either side.

        >>> import eventline as ev
        >>> tl = ev.Timeline([ev.event("Vote", when="2024-08-20"), ev.event("Law", when="2024-08-23")])
        >>> len(tl.within(ev.days(4), of=tl[0])), len(tl.within(ev.days(2), of=tl[0]))
        (1, 0)
        >>> len(tl.within(ev.days(2), of=tl[0], mode="possible"))
        1
        """
        return self._apart(predicates.within(duration, of=of), mode, of)

    def related_to(self, x: Asked, *relations: AllenRelation, mode: Mode = "certain") -> Self:
        """The events that stand in one of the relations to *x*.

        >>> import eventline as ev
        >>> tl = ev.Timeline([ev.event("Patrols", when="2019/2023")])
        >>> tl.related_to("2020", ev.AllenRelation.CONTAINS)
        <Timeline: 1 event, 2019 to 2023>
        """
        return self._apart(predicates.related_to(x, *relations), mode, x)

    def concurrent_with(self, event: Event | str, *, mode: Mode = "certain") -> Self:
        """The other events that share at least one moment with *event*, one of this timeline or not.

        Args:
            event: An event, or the id of one of this timeline.
            mode: "certain" or "possible".

        Raises:
            UnknownEventError: If *event* is an id that no event has.

        >>> import eventline as ev
        >>> tl = ev.Timeline([ev.event("Patrols", when="2019/2023", id="p"), ev.event("Deal", when="2020")])
        >>> [event.label for event in tl.concurrent_with("p")]
        ['Deal']
        """
        named = self[event] if isinstance(event, str) else checked(event)
        return self._apart(predicates.overlapping(named), mode, named)

    def _apart(self, question: Predicate, mode: str, *asked: Asked) -> Self:
        """The answer to a question, without the events that it asks about."""
        return self._sifted(question, mode, frozenset(x.id for x in asked if isinstance(x, Event)))

    def by_actor(self, *names: str) -> Self:
        """The events in which one of *names* took part; case does not matter.

        >>> import eventline as ev
        >>> ev.Timeline([ev.event("Deal", actors=["Turkey"])]).by_actor("turkey")
        <Timeline: 1 event, undated>
        """
        return self._sifted(predicates.actor(*names), "certain")

    def by_tag(self, *names: str) -> Self:
        """The events that have one of the tags *names*; case does not matter.

        >>> import eventline as ev
        >>> ev.Timeline([ev.event("Patrol", tags=["military"])]).by_tag("military")
        <Timeline: 1 event, undated>
        """
        return self._sifted(predicates.tag(*names), "certain")

    def by_place(self, *names: str) -> Self:
        """The events at one of the places *names*; case does not matter.

        >>> import eventline as ev
        >>> ev.Timeline([ev.event("Deal", places=["Sochi"])]).by_place("Sochi")
        <Timeline: 1 event, undated>
        """
        return self._sifted(predicates.place(*names), "certain")

    def by_source(self, *names: str) -> Self:
        """The events of which one of the documents *names*, by name or address, tells.

        >>> import eventline as ev
        >>> ev.Timeline([ev.event("Deal")]).by_source("patrols.txt")
        <Timeline: no events>
        """
        return self._sifted(predicates.source(*names), "certain")

    @property
    def undated(self) -> Self:
        """The events without a time.

        >>> import eventline as ev
        >>> ev.Timeline([ev.event("Deal", when="2019"), ev.event("Vote")]).undated
        <Timeline: 1 event, undated>
        """
        return self._with(tuple(event for event in self._events if event.when is None))

    @property
    def dated(self) -> Self:
        """The events with a time.

        >>> import eventline as ev
        >>> ev.Timeline([ev.event("Deal", when="2019"), ev.event("Vote")]).dated
        <Timeline: 1 event, 2019>
        """
        return self._with(tuple(event for event in self._events if event.when is not None))

    @property
    def ambiguous(self) -> Self:
        """The events whose time was chosen from several readings; the others are in their evidence.

        >>> import eventline as ev
        >>> told = ev.Evidence(source=ev.Source("note"), alternatives=("2024-03-05",))
        >>> ev.Timeline([ev.event("Vote", when="2024-05-03", evidence=told)]).ambiguous
        <Timeline: 1 event, 2024-05-03>
        """
        return self._with(tuple(event for event in self._events if is_ambiguous(event)))

    def nearest(self, x: Asked, n: int = 1, *, mode: Mode = "certain") -> Self:
        """The *n* dated events nearest to *x*, in the timeline's order. O(n log n).

        Args:
            x: A window, a value or an event.
            n: How many.
            mode: "certain" goes by how far an event lies at most, "possible" by how far at least.

        Raises:
            QueryError: If *x* is an undated event.

        >>> import eventline as ev
        >>> tl = ev.Timeline([ev.event("Deal", when="2019"), ev.event("Halt", when="2023-10")])
        >>> tl.nearest("2022"), tl.nearest("2020-06", 5)
        (<Timeline: 1 event, 2023-10>, <Timeline: 2 events, 2019 to 2023-10>)
        """
        target = target_of(x)
        to = time_of(target)
        if to is None:
            raise QueryError(f"{in_words(target)} has no time: nothing is near it")
        others = [event for event in self._events if not (isinstance(x, Event) and x.id == event.id)]
        return self._with(tuple(nearest(others, to, _count(n), mode_named(mode))))

    def rank(self, question: Predicate) -> tuple[Ranked, ...]:
        """The events of which a question may hold, the likeliest first, with how likely it is.

        An event is taken to be an instant, all ticks of its readings equally likely. Where nothing says how
        likely (a bound is missing, an interval, no time) the probability is None, and these come last.

        Raises:
            QueryError: If the question is not about windows of time or what is recorded.

        >>> import eventline as ev
        >>> tl = ev.Timeline([ev.event("Deal", when="2019"), ev.event("Halt", when="2023-10")])
        >>> [(ranked.event.label, ranked.probability) for ranked in tl.rank(ev.before("2019-07"))]
        [('Deal', Fraction(181, 365))]
        """
        return ranked(self._events, question)

    @overload
    def first(self) -> Event: ...
    @overload
    def first(self, n: int) -> Self: ...
    def first(self, n: int | None = None) -> Event | Self:
        """The first event in the timeline's order, or the first *n*; undated events do not count.

        Which event came first may be unknown: `position` says how far a place in the order is known.

        Raises:
            QueryError: If no event is dated.

        >>> import eventline as ev
        >>> tl = ev.Timeline([ev.event("Deal", when="2019"), ev.event("Halt", when="2023-10")])
        >>> tl.first().label, tl.last().label, tl.last(5)
        ('Deal', 'Halt', <Timeline: 2 events, 2019 to 2023-10>)
        """
        dated = self.dated
        if n is None:
            return _one(dated, 0)
        return dated[: _count(n)]

    @overload
    def last(self) -> Event: ...
    @overload
    def last(self, n: int) -> Self: ...
    def last(self, n: int | None = None) -> Event | Self:
        """The last dated event in the timeline's order, or the last *n*.

        Raises:
            QueryError: If no event is dated.

        >>> import eventline as ev
        >>> ev.Timeline([ev.event("Deal", when="2019"), ev.event("Vote")]).last().label
        'Deal'
        """
        dated = self.dated
        if n is None:
            return _one(dated, -1)
        return dated[max(len(dated) - _count(n), 0) :]


def _one(dated: Core, position: int) -> Event:
    if not dated:
        raise QueryError("no dated event: neither a first nor a last")
    return dated[position]


def _count(n: int) -> int:
    if n < 0:
        raise QueryError(f"{n} events: say 0 or more")
    return n
