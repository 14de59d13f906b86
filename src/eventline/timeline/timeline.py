"""`Timeline`: what happened, in order, without claiming to know more than the sources say.

Its parts: `core` (a sequence), `asking` (queries), `ordering` (orders, layers, comparisons), `shaping`
(gaps, groups), `changing` (unions, diffs), `correcting`, `merging`, `table` and `html` (how it looks).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.timeline.asking import Asking
from eventline.timeline.html import html_table
from eventline.timeline.merging import Merging
from eventline.timeline.order import EARLIEST, TotalOrder
from eventline.timeline.ordering import Ordering
from eventline.timeline.shaping import Shaping
from eventline.timeline.table import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike

    from eventline.timeline.columns import Columns


class Timeline(Asking, Ordering, Shaping, Merging):
    """Events in chronological order, immutable; undated events stand last.

    It is a sequence: ``tl[0]``, ``tl["an id"]``, ``tl[:3]``, ``tl["2019":"2021"]``, ``len``, ``in`` (an event
    or an id) and iteration. Two timelines are equal when they hold equal events in the same order. A query
    gives a timeline that knows what it left out.

    Args:
        events: The events, in any order. Equal ones, and made ids that collide, are numbered.
        order: The total order in which they stand: "earliest", "latest" or "midpoint".

    Raises:
        TimelineError: If something is no event, or two different events were given one id.
        QueryError: If there is no such order.

    >>> import eventline as ev
    >>> tl = ev.Timeline([ev.event("Patrols halted", when="2023-10"), ev.event("Deal struck", when="2019")])
    >>> tl
    <Timeline: 2 events, 2019 to 2023-10>
    >>> print(tl.before("2023-10-15"))
    when  event
    ----  -----------
    2019  Deal struck
    <BLANKLINE>
    1 certainly before 2023-10-15; 1 more possible: mode='possible'
    """

    __slots__ = ()

    @classmethod
    def from_columns(
        cls,
        lower: ArrayLike,
        upper: ArrayLike,
        *,
        end_lower: ArrayLike | None = None,
        end_upper: ArrayLike | None = None,
        labels: Sequence[str] | None = None,
        ids: Sequence[str] | None = None,
        floating: bool = True,
        order: TotalOrder | str = EARLIEST,
        **fields: Sequence[object],
    ) -> Timeline:
        """A timeline of bulk data: events are made when they are looked at. Loads numpy. O(n log n).

        Args:
            lower: The first tick of each event, shape (n,): int64 microseconds since 1970-01-01T00:00, or
                ``datetime64``. NaT (the least int64) where it is unbounded; an event without any bound is
                undated.
            upper: The tick after the last of each, shape (n,).
            end_lower: For spans of time, the first tick of each end; *lower* and *upper* are then the bounds
                of the starts.
            end_upper: For spans of time, the tick after the last of each end.
            labels: What happened, for each row; the id where it is not given.
            ids: An id for each row; "row-" and the number of the row where it is not given.
            floating: False where the ticks are UTC, True for local times without a zone.
            order: The total order.
            fields: "stated", "actors", "places" or "tags", with a value for each row: one name, or several.

        Raises:
            InvalidDateError: If a row ends before it starts, or is some 73,000 years from 1970.
            TimelineError: If columns have different lengths, or two rows have one id.

        >>> import eventline as ev
        >>> import numpy as np
        >>> days = np.array(["2019-01-01", "2023-10-01", "NaT"], "datetime64[us]")
        >>> tl = ev.Timeline.from_columns(
        ...     days, days + np.timedelta64(31, "D"), labels=["Deal", "Halt", "Vote"]
        ... )
        >>> tl, tl[0]
        (<Timeline: 3 events, 2019-01 to 2023-10, 1 undated>, event('Deal', when=when('2019-01'), id='row-0'))
        """
        from eventline.timeline.bulk import bulk_of, fields_of  # loads numpy

        end = None if end_lower is None and end_upper is None else (end_lower, end_upper)
        made = cls(order=order)
        held = fields_of(lower, labels, ids, fields)
        return made._with(bulk_of((lower, upper), end, held, made.order, floating=floating))

    def bounds_array(self) -> Columns:
        """The bounds of the dated events as int64 columns, in order, and which rows they say all about. O(n).

        Loads numpy. Plus and minus ``2**61`` stand for no bound.

        >>> import eventline as ev
        >>> ev.Timeline([ev.event("Deal", when="1970"), ev.event("Vote")]).bounds_array().first_start.tolist()
        [0]
        """
        return self.bounds.columns

    def __str__(self) -> str:
        return table(self._events, self._asked)

    def table(self, *, columns: int = 80) -> str:
        """The table that ``print`` shows, at most *columns* wide (at least 40); of many events the ends.

        >>> import eventline as ev
        >>> print(ev.Timeline([ev.event("Deal struck", when="2019")]).table(columns=40))
        when  event
        ----  -----------
        2019  Deal struck
        """
        return table(self._events, self._asked, columns=max(columns, 40))

    def _repr_html_(self) -> str:
        return html_table(self._events, self._asked, repr(self)[1:-1])
