"""How the time of an event lies to another time: the predicates that may answer MAYBE.

A bare string or date is a window, the whole of it; a value or an event is an occurrence, an unknown extent
inside it. An event without a time is MAYBE to all of them.
"""

from __future__ import annotations

import functools
from bisect import bisect_left
from typing import TYPE_CHECKING, TypeAlias

import attrs

from eventline.calendars.granularity import Granularity
from eventline.exceptions import QueryError
from eventline.model import relations
from eventline.model.axis import FAR
from eventline.model.date import UncertainDate
from eventline.model.duration import Duration
from eventline.model.event import Event, TimeValue
from eventline.model.interval import End, Extent, Interval
from eventline.model.relation import AllenRelation
from eventline.model.truth import Truth
from eventline.notation import extent
from eventline.timeline.corners import corners, slack
from eventline.timeline.known import as_known
from eventline.timeline.pieces import may_cover
from eventline.timeline.predicate import Predicate

if TYPE_CHECKING:
    from eventline.notation.making import Timelike

#: What a question of time may be asked against: what `eventline.when` takes, or an event.
Asked: TypeAlias = "Timelike | Event"


def target_of(asked: Asked) -> TimeValue | Event:
    """A string or date as a window, anything else as it is.

    >>> import eventline as ev
    >>> target_of("2019"), target_of(ev.when("2019"))
    (extent('2019'), when('2019'))
    """
    return asked if isinstance(asked, Event | TimeValue) else extent(asked)


def time_of(target: TimeValue | Event) -> TimeValue | None:
    """The time of an event or value; None for an undated event."""
    return target.when if isinstance(target, Event) else target


def in_words(target: TimeValue | Event) -> str:
    """A target as a person says it."""
    if isinstance(target, Event):
        return f"{target.label!r}"
    return as_known(target.of if isinstance(target, Extent) else target)


def in_code(target: TimeValue | Event) -> str:
    """A target as one types it."""
    if isinstance(target, Extent):
        return repr(str(target.of))
    return repr(target)


_WORDS = {
    "before": "before {}",
    "after": "after {}",
    "during": "in {}",
    "overlapping": "overlapping {}",
    "at": "at {}",
    "starting_in": "starting in {}",
    "ending_in": "ending in {}",
}
_ASK = {
    "before": relations.is_before,
    "after": relations.is_after,
    "during": relations.is_during,
    "overlapping": relations.is_overlapping,
    "at": relations.is_overlapping,
}


class OfTime(Predicate):
    """A question about time."""

    __slots__ = ()

    @property
    def of_time(self) -> bool:
        """True."""
        return True


@attrs.frozen(repr=False)
class Lies(OfTime):
    """Whether an event lies before, after, during ... a target.

    Attributes:
        how: The name of the question.
        target: A window (`Extent`), a value or an event.
    """

    how: str
    target: TimeValue | Event

    def __call__(self, event: Event) -> Truth:
        """What the relation of the same name answers of the event's time."""
        mine, other = event.when, time_of(self.target)
        if mine is None or other is None:
            return Truth.MAYBE
        if self.how == "starting_in":
            return _end_in(start_of(mine), other, beginning=True)
        if self.how == "ending_in":
            return _end_in(end_of(mine), other, beginning=False)
        return _ASK[self.how](mine, other)

    @property
    def words(self) -> str:
        """Such as "in 2019"."""
        return _WORDS[self.how].format(in_words(self.target))

    def __repr__(self) -> str:
        return f"{self.how}({in_code(self.target)})"


def start_of(value: TimeValue) -> TimeValue | None:
    """When a time begins, as a value; None where it has no beginning.

    >>> import eventline as ev
    >>> start_of(ev.when("2019/2021")), start_of(ev.when("../2021"))
    (when('2019'), None)
    """
    if isinstance(value, Extent):
        return _date_or_none(_tick(value.lo, floats=corners(value).start_floats))
    if not isinstance(value, Interval):
        return value
    if value.start is End.OPEN:
        return None
    at = corners(value)
    if isinstance(value.start, End) or (at.exact and at.last_start < value.start.hi):
        upper = None if at.last_start == FAR else at.last_start + 1
        return UncertainDate.span(value.lower, upper, floating=at.start_floats)
    return value.start


def end_of(value: TimeValue) -> TimeValue | None:
    """When a time ends, as a value; None where it has no end.

    >>> import eventline as ev
    >>> end_of(ev.when("2019/2021")), end_of(ev.when("2019/.."))
    (when('2021'), None)
    """
    if isinstance(value, Extent):
        return _date_or_none(_tick(value.hi, floats=corners(value).end_floats))
    if not isinstance(value, Interval):
        return value
    if value.end is End.OPEN:
        return None
    at = corners(value)
    if isinstance(value.end, End) or (at.exact and at.first_end > value.end.lo):
        lower = None if at.first_end == -FAR else at.first_end
        return UncertainDate.span(lower, value.upper, floating=at.end_floats)
    return value.end


def _end_in(end: TimeValue | None, target: TimeValue, *, beginning: bool) -> Truth:
    """Whether an end lies inside *target*; None is an end infinitely far off."""
    if end is not None:
        return relations.is_during(end, target)
    at = corners(target)
    if beginning:
        return Truth.of(certain=at.last_start == -FAR, possible=at.first_start == -FAR)
    return Truth.of(certain=at.first_end == FAR, possible=at.last_end == FAR)


@attrs.frozen(repr=False)
class Related(OfTime):
    """Whether one of the stated relations of Allen holds."""

    target: TimeValue | Event
    relations: tuple[AllenRelation, ...]

    def __call__(self, event: Event) -> Truth:
        """YES if only stated relations are possible, NO if none is."""
        other = time_of(self.target)
        if event.when is None or other is None:
            return Truth.MAYBE
        found = relations.possible_relations(event.when, other)
        asked = frozenset(self.relations)
        return Truth.of(certain=found <= asked, possible=bool(found & asked))

    @property
    def words(self) -> str:
        """Such as "meets or before 'Halt'"."""
        return f"{' or '.join(one.value for one in self.relations)} {in_words(self.target)}"

    def __repr__(self) -> str:
        return f"related_to({in_code(self.target)}, {', '.join(map(repr, self.relations))})"


@attrs.frozen(repr=False)
class Within(OfTime):
    """Whether an event lies so near that at most *duration* is between it and the target."""

    duration: Duration
    target: TimeValue | Event

    def __call__(self, event: Event) -> Truth:
        """YES if the greatest distance allowed is near enough, NO if the least is not."""
        other = time_of(self.target)
        if event.when is None or other is None:
            return Truth.MAYBE
        mine, its = corners(event.when), corners(other)
        late = slack(mine.start_floats, its.end_floats)
        early = slack(mine.end_floats, its.start_floats)
        certain = mine.last_start + late <= self._after(
            its.first_end
        ) and mine.first_end - early >= self._before(its.last_start)
        return Truth.of(certain=certain, possible=self._may(event.when, late, early))

    def _may(self, mine: TimeValue, late: int, early: int) -> bool:
        """Whether a stretch that the event may cover touches a near one. O(log n) for each."""
        los, his = self._near
        for lo, hi in may_cover(mine):
            first = bisect_left(his, lo - late)
            if first < len(his) and los[first] <= hi + early:
                return True
        return False

    @functools.cached_property
    def _near(self) -> tuple[list[int], list[int]]:
        """What is near enough to each stretch that the target may cover: first and last ticks, ascending.

        The readings in one stretch follow each other without a gap, so that whatever is near enough to both
        ends of the stretch is near enough to one of them.
        """
        target = time_of(self.target)
        assert target is not None
        pieces = may_cover(target)
        return [self._before(lo) for lo, _ in pieces], [self._after(hi) for _, hi in pieces]

    def _after(self, last: int) -> int:
        """The last tick that is near enough to an end at *last*."""
        return last if abs(last) == FAR else self.duration.after(last + 1)

    def _before(self, first: int) -> int:
        """The first tick that is near enough to a start at *first*."""
        return first if abs(first) == FAR else self.duration.before(first) - 1

    @property
    def words(self) -> str:
        """Such as "within P3D of 'Halt'"."""
        return f"within {self.duration} of {in_words(self.target)}"

    def __repr__(self) -> str:
        return f"within({self.duration!r}, of={in_code(self.target)})"


def check_length(duration: object) -> None:
    """Refuse what is no distance.

    Raises:
        QueryError: If it is no `Duration`, is negative, or says no amount.
    """
    if (
        not isinstance(duration, Duration)
        or duration.vague is not None
        or any(amount < 0 for _, amount in duration.parts)
    ):
        raise QueryError(f"{duration!r} is no distance: say a positive amount, as days(3)")


def _date_or_none(end: UncertainDate | End) -> UncertainDate | None:
    return None if isinstance(end, End) else end


def _tick(tick: int, *, floats: bool) -> UncertainDate | End:
    """Exactly one tick; an open end where it is infinitely far off."""
    return End.OPEN if abs(tick) == FAR else UncertainDate.span(tick, tick + 1, floating=floats)


def moment_of(asked: Asked) -> TimeValue | Event:
    """A target that is a day or finer.

    Raises:
        QueryError: If it is a longer window.
    """
    target = target_of(asked)
    if isinstance(target, Extent) and (
        isinstance(target.of, Interval) or target.granularity.rank > Granularity.DAY.rank
    ):
        text = str(target.of)
        raise QueryError(f"{text!r} is no moment: name a day, or ask overlapping({text!r})")
    return target
