"""Asking a timeline: which events, in which mode, and what was left out.

A query keeps what its question certainly holds of, or with ``mode="possible"`` what it possibly holds of.
What is possible and was not kept is never lost: it is in `LeftOut`, through any chain of queries.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Literal, TypeVar, cast, get_args

import attrs

from eventline.exceptions import QueryError
from eventline.model.truth import Truth
from eventline.timeline.correction import CORRECTED_BY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from eventline.model.event import Event
    from eventline.timeline.core import Core
    from eventline.timeline.predicate import Predicate

Mode = Literal["certain", "possible"]
T = TypeVar("T", bound="Core")


def mode_named(mode: str) -> Mode:
    """The mode of a name.

    Raises:
        QueryError: If there is no such mode.

    >>> mode_named("possible")
    'possible'
    """
    if mode not in get_args(Mode):
        raise QueryError(f"{mode!r} is no mode: say mode='certain' or mode='possible'")
    return cast("Mode", mode)


def sift(events: Iterable[Event], question: Predicate) -> tuple[list[Event], list[Event], list[Event]]:
    """The events by what the question answers of them: YES, MAYBE and NO. O(n)."""
    sifted: dict[Truth, list[Event]] = {Truth.YES: [], Truth.MAYBE: [], Truth.NO: []}
    for event in events:
        sifted[question(event)].append(event)
    return sifted[Truth.YES], sifted[Truth.MAYBE], sifted[Truth.NO]


def others(events: Sequence[Event], apart: frozenset[str]) -> Sequence[Event]:
    """The events whose id is not *apart*."""
    return tuple(event for event in events if event.id not in apart) if apart else events


def is_ambiguous(event: Event) -> bool:
    """Whether its time was chosen from several readings of its source, and not corrected since.

    >>> import eventline as ev
    >>> is_ambiguous(ev.event("Deal", when="2019"))
    False
    """
    if any(one.produced_by == CORRECTED_BY for one in event.all_evidence):
        return False
    return any(one.alternatives for one in event.all_evidence)


@attrs.frozen
class Split(Generic[T]):
    """A timeline in three, by what a question answers.

    >>> import eventline as ev
    >>> tl = ev.Timeline([ev.event("Deal", when="2019"), ev.event("Halt", when="2023-10")])
    >>> yes, maybe, no = tl.split(ev.before("2023-10-15"))
    >>> yes, maybe, no
    (<Timeline: 1 event, 2019>, <Timeline: 1 event, 2023-10>, <Timeline: no events>)

    Attributes:
        yes: The events of which it certainly holds.
        maybe: Those of which it possibly holds.
        no: Those of which it certainly does not.
    """

    yes: T
    maybe: T
    no: T

    def __iter__(self) -> Iterator[T]:
        return iter((self.yes, self.maybe, self.no))


@attrs.frozen
class LeftOut(Generic[T]):
    """What a query did not keep although its question possibly holds of it.

    >>> import eventline as ev
    >>> tl = ev.Timeline([ev.event("Deal", when="2019"), ev.event("Halt", when="2023-10"), ev.event("Vote")])
    >>> left = tl.before("2023-10-15").left_out
    >>> left.possible, left.undated, len(left)
    (<Timeline: 1 event, 2023-10>, <Timeline: 1 event, undated>, 2)

    Attributes:
        possible: The dated events.
        undated: The events without a time, possible for every question of time.
    """

    possible: T
    undated: T

    def __len__(self) -> int:
        return len(self.possible) + len(self.undated)

    def __iter__(self) -> Iterator[Event]:
        yield from self.possible
        yield from self.undated


class Asked:
    """The query that a timeline is the answer to.

    Attributes:
        question: What was asked, all questions of a chain joined.
        mode: In which mode it was asked last.
    """

    __slots__ = ("_aside", "_find", "mode", "question")

    def __init__(self, question: Predicate, mode: Mode, find: Callable[[], Sequence[Event]]) -> None:
        self.question = question
        self.mode = mode
        self._find = find
        self._aside: Sequence[Event] | None = None

    @property
    def aside(self) -> Sequence[Event]:
        """What is possible and was not kept, in order; found when it is first asked for."""
        if self._aside is None:
            self._aside = self._find()
        return self._aside


def summary(asked: Asked, kept: Sequence[Event]) -> str:
    """What was kept and what was left out, in one line.

    >>> import eventline as ev
    >>> tl = ev.Timeline([ev.event("Deal", when="2019"), ev.event("Vote")]).during("2019")
    >>> summary(tl._asked, tl)
    '1 certainly in 2019; 1 undated'
    """
    words = asked.question.words
    if not asked.question.of_time:
        return f"{len(kept)} {words}"
    undated = sum(event.when is None for event in asked.aside)
    parts = [f"{len(kept)} certainly {words}"]
    if asked.mode == "possible":
        certain = sum(asked.question(event).certain for event in kept)
        undated += sum(event.when is None for event in kept)
        parts = [f"{len(kept)} possibly {words}, {certain} of them certainly"]
    possible = sum(event.when is not None for event in asked.aside)
    if possible:
        parts.append(f"{possible} more possible: mode='possible'")
    if undated:
        parts.append(f"{undated} undated")
    return "; ".join(parts)
