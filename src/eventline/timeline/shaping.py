"""`Shaping`: what a timeline looks like from afar. Undated events may lie anywhere and are not looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from eventline.exceptions import QueryError
from eventline.model.interval import Extent
from eventline.timeline import shape
from eventline.timeline.core import Core
from eventline.timeline.grouping import By, Histogram, grouped, histogram
from eventline.timeline.lying import target_of, time_of
from eventline.timeline.query import Mode, mode_named

if TYPE_CHECKING:
    from collections.abc import Hashable

    from eventline.calendars.granularity import Granularity
    from eventline.model.duration import Duration
    from eventline.model.interval import Interval
    from eventline.notation.making import Timelike


class Shaping(Core):
    """Gaps, crowds, groups and reach of a timeline."""

    __slots__ = ()

    def gaps(self, *, minimum: Duration | None = None, mode: Mode = "certain") -> tuple[shape.Gap, ...]:
        """The stretches between the first event and the last in which nothing goes on. O(n log n).

        Args:
            minimum: The shortest stretch that counts.
            mode: "certain": certainly no dated event; "possible": no event that certainly goes on there.

        Raises:
            QueryError: If *minimum* is no length, is negative, or says no amount.

        >>> import eventline as ev
        >>> tl = ev.Timeline([ev.event("Deal", when="2019"), ev.event("Halt", when="2023-10")])
        >>> tl.gaps(minimum=ev.years(1)), tl.gaps(minimum=ev.years(4))
        ((<Gap: 2020-01-01 to 2023-09-30>,), ())
        """
        return shape.gaps(self._events, minimum, mode_named(mode))

    def concurrency(self) -> tuple[shape.Step, ...]:
        """How many events go on at once, certainly and possibly, as a step curve over time. O(n log n).

        >>> import eventline as ev
        >>> tl = ev.Timeline(
        ...     [ev.event("A", when=ev.extent("2019")), ev.event("B", when=ev.extent("2019/2020"))]
        ... )
        >>> tl.concurrency()
        (<Step: 2019, 2 of 2>, <Step: 2020, 1 of 1>)
        """
        return shape.concurrency(self._events)

    def busiest(self, n: int = 1, *, mode: Mode = "certain") -> tuple[shape.Step, ...]:
        """The *n* stretches in which most events go on, most first.

        Raises:
            QueryError: If *n* is negative.

        >>> import eventline as ev
        >>> tl = ev.Timeline(
        ...     [ev.event("A", when=ev.extent("2019")), ev.event("B", when=ev.extent("2019/2020"))]
        ... )
        >>> tl.busiest()
        (<Step: 2019, 2 of 2>,)
        """
        return shape.busiest(self._events, n, mode_named(mode))

    @property
    def span(self) -> Interval | None:
        """From the first start to the last end, each as far as it is known; None without a dated event. O(n).

        >>> import eventline as ev
        >>> ev.Timeline([ev.event("Deal", when="2019"), ev.event("Halt", when="2023-10")]).span
        when('2019/2023-10')
        """
        return shape.span(self._events)

    def coverage(self, window: Timelike | None = None) -> shape.Coverage:
        """The share of a window in which something goes on, certainly and possibly. O(n log n).

        Args:
            window: A window; None for all from the first tick of the timeline to its last.

        Raises:
            QueryError: If the window, or the timeline, has no end.

        >>> import eventline as ev
        >>> ev.Timeline([ev.event("Half", when=ev.extent("2019-01/2019-06"))]).coverage(
        ...     "2019"
        ... ).certain.__round__(2)
        0.5
        """
        asked = None if window is None else time_of(target_of(window))
        if asked is not None and not isinstance(asked, Extent):
            raise QueryError(f"{asked!r} is an occurrence: cover a window, as coverage('2019')")
        return shape.coverage(self._events, asked)

    def group_by(self, by: By, *, mode: Mode = "certain") -> dict[Hashable, Self]:
        """The events in groups, each a timeline.

        Args:
            by: A unit of time, for the unit in which an event starts (by UTC where it has a zone); "actor",
                "place", "tag" or "source"; or a function of an event. An event with several actors is in
                several groups.
            mode: For units of time: "certain" puts an event where it certainly starts, "possible" wherever it
                may.

        Returns:
            Units in order of time, as strings that stand for windows; names in order of appearance. What
            belongs nowhere (undated, no actor, or not certain) is under None, last.

        Raises:
            QueryError: If there is no such unit or field, or the unit is far too fine.

        >>> import eventline as ev
        >>> tl = ev.Timeline(
        ...     [ev.event("Deal", when="2019"), ev.event("Vote", when="2019-11"), ev.event("Talk")]
        ... )
        >>> tl.group_by("month")
        {'2019-11': <Timeline: 1 event, 2019-11>, None: <Timeline: 2 events, 2019, 1 undated>}
        """
        return {
            key: self._with(tuple(found))
            for key, found in grouped(self._events, by, mode_named(mode)).items()
        }

    def histogram(self, unit: Granularity | str) -> Histogram:
        """How many events start in each unit; one that may start in several is shared out by probability.

        Raises:
            QueryError: If there is no such unit, or it is far too fine.

        >>> import eventline as ev
        >>> tl = ev.Timeline([ev.event("Deal", when="2019/2020"), ev.event("Vote", when="[2019,2021]")])
        >>> tl.histogram("year").bins
        (('2019', 1.5), ('2020', 0.0), ('2021', 0.5))
        """
        return histogram(self._events, unit)
