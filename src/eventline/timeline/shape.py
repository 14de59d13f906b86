"""The shape of a timeline: gaps, how much goes on at once, from when to when, and how much is covered."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from eventline.exceptions import QueryError
from eventline.model.axis import FAR
from eventline.model.date import UncertainDate
from eventline.model.forms import Form
from eventline.model.interval import End, Extent, Interval
from eventline.timeline.corners import corners
from eventline.timeline.known import as_known
from eventline.timeline.lying import check_length
from eventline.timeline.pieces import Covered, between

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventline.model.duration import Duration
    from eventline.model.event import Event
    from eventline.timeline.query import Mode


@attrs.frozen(repr=False)
class Gap:
    """A stretch of time in which nothing is told of.

    Attributes:
        lower: Its first tick.
        upper: The tick after its last.
        floating: Whether the ticks are local time; False where all events have a zone.

    >>> import eventline as ev
    >>> tl = ev.Timeline([ev.event("Deal", when="2019"), ev.event("Halt", when="2023-10")])
    >>> gap = tl.gaps()[0]
    >>> gap, gap.extent
    (<Gap: 2020-01-01 to 2023-09-30>, extent(when(earliest='2020-01-01', latest='2023-09-30')))
    """

    lower: int
    upper: int
    floating: bool = True

    @property
    def extent(self) -> Extent:
        """The stretch as a value, for example to ask about.

        >>> from eventline.calendars.ticks import DAY
        >>> Gap(0, 31 * DAY).extent
        extent('1970-01')
        """
        return Extent(UncertainDate.span(self.lower, self.upper, floating=self.floating))

    def __str__(self) -> str:
        return _from_to(self.lower, self.upper, floating=self.floating)

    def __repr__(self) -> str:
        return f"<Gap: {self}>"


@attrs.frozen(repr=False)
class Step:
    """A stretch of time, and how many events go on throughout it.

    Attributes:
        lower: Its first tick; None where it has no beginning.
        upper: The tick after its last; None where it has no end.
        certain: How many events certainly go on.
        possible: How many may go on, the certain ones among them.
        floating: Whether the ticks are local time; False where all events have a zone.

    >>> import eventline as ev
    >>> ev.Timeline([ev.event("Patrols", when="2019/2021")]).concurrency()[1]
    <Step: 2020, 1 of 1>
    """

    lower: int | None
    upper: int | None
    certain: int
    possible: int
    floating: bool = True

    def __repr__(self) -> str:
        when = _from_to(self.lower, self.upper, floating=self.floating)
        return f"<Step: {when}, {self.certain} of {self.possible}>"


@attrs.frozen
class Coverage:
    """How much of a stretch of time events go on in, as shares from 0 to 1.

    Attributes:
        certain: The share in which certainly some event goes on.
        possible: The share in which some event may.

    >>> import eventline as ev
    >>> ev.Timeline([ev.event("Year", when=ev.extent("2019"))]).coverage("2018/2019")
    Coverage(certain=0.5, possible=0.5)
    """

    certain: float
    possible: float


def gaps(events: Sequence[Event], minimum: Duration | None, mode: Mode) -> tuple[Gap, ...]:
    """The stretches between the first and the last event in which nothing goes on. O(n log n)."""
    if minimum is not None:
        check_length(minimum)
    covered = Covered(events)
    possible = covered.possible
    if not possible:
        return ()
    pieces = possible if mode == "certain" else covered.certain
    empty = between(pieces, possible[0][0], possible[-1][1])
    found = [Gap(lo, hi + 1, covered.floating) for lo, hi in empty if lo != -FAR and hi != FAR]
    return tuple(gap for gap in found if minimum is None or minimum.after(gap.lower) <= gap.upper)


def concurrency(events: Sequence[Event]) -> tuple[Step, ...]:
    """A step for each stretch between two changes, from the first event to the last. O(n log n)."""
    changes: dict[int, list[int]] = {}
    covered = Covered(events)
    for _, may, must in covered.rows:
        for kind, pieces in enumerate((must, may)):
            for lo, hi in pieces:
                changes.setdefault(lo, [0, 0])[kind] += 1
                changes.setdefault(FAR if hi == FAR else hi + 1, [0, 0])[kind] -= 1
    steps: list[Step] = []
    certain = possible = 0
    ticks = sorted(changes)
    for tick, following in pairwise(ticks):
        certain, possible = certain + changes[tick][0], possible + changes[tick][1]
        if steps and (steps[-1].certain, steps[-1].possible) == (certain, possible):
            steps[-1] = attrs.evolve(steps[-1], upper=None if following == FAR else following)
        else:
            lower, upper = (None if abs(edge) == FAR else edge for edge in (tick, following))
            steps.append(Step(lower, upper, certain, possible, covered.floating))
    return tuple(steps)


def busiest(events: Sequence[Event], n: int, mode: Mode) -> tuple[Step, ...]:
    """The *n* steps with most events, most first, then in order of time."""
    if n < 0:
        raise QueryError(f"{n} stretches: say 0 or more")
    steps = [step for step in concurrency(events) if step.possible]
    if mode == "certain":
        return tuple(sorted(steps, key=lambda step: (-step.certain, -step.possible))[:n])
    return tuple(sorted(steps, key=lambda step: (-step.possible, -step.certain))[:n])


def span(events: Sequence[Event]) -> Interval | None:
    """From the first start to the last end, each as far as known; None without a dated event. O(n)."""
    times = [corners(event.when) for event in events if event.when is not None]
    if not times:
        return None
    floats = all(at.start_floats and at.end_floats for at in times)
    start = min(at.first_start for at in times), min(at.last_start for at in times)
    end = max(at.first_end for at in times), max(at.last_end for at in times)
    first = End.OPEN if start == (-FAR, -FAR) else _end(*start, floats=floats)
    return Interval(first, End.OPEN if end == (FAR, FAR) else _end(*end, floats=floats))


def _end(lo: int, hi: int, *, floats: bool) -> UncertainDate | End:
    if lo == -FAR and hi == FAR:
        return End.UNKNOWN
    return UncertainDate.span(None if lo == -FAR else lo, None if hi == FAR else hi + 1, floating=floats)


def coverage(events: Sequence[Event], window: Extent | None) -> Coverage:
    """The shares of *window*, or of the timeline from its first tick to its last, that events cover."""
    covered = Covered(events, floating=None if window is None else window.floating)
    possible = covered.possible
    if window is None:
        if not possible:
            return Coverage(0.0, 0.0)
        lo, hi = possible[0][0], possible[-1][1]
    else:
        lo, hi = window.lo, window.hi
    if lo == -FAR or hi == FAR:
        raise QueryError("no share of what has no end: name a window, as coverage('2019/2024')")
    whole = hi - lo + 1
    empty = [
        sum(end - start + 1 for start, end in between(pieces, lo, hi))
        for pieces in (covered.certain, possible)
    ]
    return Coverage(1 - empty[0] / whole, 1 - empty[1] / whole)


def _from_to(lower: int | None, upper: int | None, *, floating: bool) -> str:
    whole = UncertainDate.span(lower, upper, floating=floating)
    first, last = whole.earliest, whole.latest
    if whole.form is not Form.RANGE or first is None or last is None:
        return as_known(whole)
    return f"{as_known(first)} to {as_known(last)}"
