"""`Merging`: accounts of the same event are found, joined, and where they contradict each other, reported.

Candidates are pairs of events that share a word of their labels, an actor or a place. Each has a score and
the reasons for it (`likeness`); what is joined keeps what both say of its time (`joining`).
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Generic, Self, TypeVar

import attrs

from eventline.exceptions import QueryError, TimelineError
from eventline.timeline.correcting import Correcting
from eventline.timeline.ids import checked
from eventline.timeline.joining import common_time, joined_event
from eventline.timeline.likeness import Match, match_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from eventline.model.event import Event, TimeValue

T = TypeVar("T", bound="Merging")
#: What at least this many events share tells little, and is not looked up.
_COMMON = 200


@attrs.frozen
class Merge(Generic[T]):
    """What became of two timelines that tell of the same events.

    >>> import eventline as ev
    >>> one = ev.Timeline([ev.event("Patrols halted", when="2023-10", id="a")])
    >>> merge = one.merge(ev.Timeline([ev.event("Patrols halted", when="2023-10-18", id="b")]))
    >>> merge.timeline, len(merge.joined), merge.contradictions
    (<Timeline: 1 event, 2023-10-18>, 1, ())

    Attributes:
        timeline: All events, those that were joined as one.
        joined: The pairs that were made one.
        contradictions: Pairs alike in all but their times, which exclude each other: both events are kept.
    """

    timeline: T
    joined: tuple[Match, ...]
    contradictions: tuple[Match, ...]


class Merging(Correcting):
    """How accounts of the same events are brought together."""

    __slots__ = ()

    def matches(self, other: Iterable[Event] | None = None, *, threshold: float = 0.6) -> tuple[Match, ...]:
        """Pairs of events that may be accounts of the same one, the likeliest first.

        The score is made of the labels (one half), actors and places, and times (a quarter each); what one of
        them does not say does not count. Where their times exclude each other the rest counts alone, and the
        match says that they contradict.

        Args:
            other: Another timeline; None for pairs within this one.
            threshold: The least score, from 0 to 1.

        Raises:
            QueryError: If the threshold is not between 0 and 1.

        >>> import eventline as ev
        >>> halts = [
        ...     ev.event("Patrols halted", when="2023-10"),
        ...     ev.event("Halt of patrols", when="2023-10-18"),
        ... ]
        >>> ev.Timeline(halts).matches()[0].reasons
        ('labels share halted, patrols', '2023-10 and 2023-10-18 may be the same time')
        """
        if not 0 <= threshold <= 1:
            raise QueryError(f"threshold {threshold}: a score from 0 to 1")
        one = tuple(self)
        found = (match_of(a, b) for a, b in _pairs(one, one if other is None else tuple(map(checked, other))))
        kept = [match for match in found if match.score >= threshold]
        return tuple(sorted(kept, key=lambda match: (-match.score, match.a.id, match.b.id)))

    def join(self, a: Event | str, b: Event | str) -> Self:
        """This timeline with two of its events as one, such as a pair of `matches`. O(n).

        Args:
            a: An event, or its id: the joined event has its id and label.
            b: The other.

        Raises:
            UnknownEventError: If there is no such event.
            TimelineError: If their times exclude each other, or they are the same event.

        >>> import eventline as ev
        >>> halts = [ev.event("Halt", when="2023-10", id="a"), ev.event("Halt", when="2023", id="b")]
        >>> ev.Timeline(halts).join("a", "b")
        <Timeline: 1 event, 2023-10>
        """
        one, other = (self._events[self._position_of(event)] for event in (a, b))
        if one.id == other.id:
            raise TimelineError(f"{one.id!r} is one event already")
        match = match_of(one, other)
        if match.contradicts:
            raise TimelineError(
                f"{one.id!r} and {other.id!r}: {match.reasons[-1]}; correct() one of them first"
            )
        return self.without(other).replace(joined_event(one, other, _common(match)))

    def merge(self, other: Iterable[Event], *, threshold: float = 0.6) -> Merge[Self]:
        """Both timelines as one, accounts of the same event joined.

        The likeliest pairs are joined first, and each event at most once. A joined event has the id and label
        of this timeline's, the time that both leave possible, and all names and evidence.

        Args:
            other: Another timeline.
            threshold: The least score of a pair that is joined.

        Raises:
            TimelineError: If one id stands for different events that are not joined.

        >>> import eventline as ev
        >>> one = ev.Timeline([ev.event("Patrols halted", when="2023-10", id="a")])
        >>> merge = one.merge([ev.event("Patrols halted", when="2024", id="b")])
        >>> merge.timeline.ids, merge.contradictions[0].reasons[-1]
        (('a', 'b'), '2023-10 and 2024 exclude each other')
        """
        others = tuple(map(checked, other))
        taken: set[tuple[str, str]] = set()
        joined: list[Match] = []
        contradictions: list[Match] = []
        for match in self.matches(others, threshold=threshold):
            sides = {("a", match.a.id), ("b", match.b.id)}
            if sides & taken:
                continue
            if match.contradicts:
                contradictions.append(match)
            else:
                taken |= sides
                joined.append(match)
        made = {match.a.id: joined_event(match.a, match.b, _common(match)) for match in joined}
        gone = {match.b.id for match in joined}
        rest = [event for event in others if event.id not in gone]
        timeline = self.replace(*made.values()).union(rest)
        open_ = [one for one in contradictions if not {("a", one.a.id), ("b", one.b.id)} & taken]
        return Merge(timeline, tuple(joined), tuple(open_))


def _common(match: Match) -> TimeValue | None:
    a, b = match.a.when, match.b.when
    return common_time(a, b) if a is not None and b is not None else a or b


def _pairs(one: Sequence[Event], other: Sequence[Event]) -> Iterator[tuple[Event, Event]]:
    """The pairs that share a telling word, an actor or a place; within one timeline each pair once."""
    telling: dict[str, list[int]] = defaultdict(list)
    for place, event in enumerate(other):
        for word in _telling(event):
            telling[word].append(place)
    for mine, event in enumerate(one):
        found: set[int] = set()
        for word in _telling(event):
            if len(telling.get(word, ())) < _COMMON:
                found.update(telling.get(word, ()))
        for place in sorted(found):
            if one is not other or place > mine:
                yield event, other[place]


def _telling(event: Event) -> set[str]:
    return {
        *(word[:4] for word in words_of(event.label)),
        *(name.casefold() for name in (*event.actors, *event.places)),
    }
