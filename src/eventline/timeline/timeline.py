"""`Timeline`: what happened, in order, without claiming to know more than the sources say.

Its parts: `core` (a sequence), `asking` (queries), `ordering` (orders, layers, comparisons), `shaping`
(gaps, groups), `changing` (unions), `table` and `html` (how it looks).
"""

from __future__ import annotations

from eventline.timeline.asking import Asking
from eventline.timeline.changing import Changing
from eventline.timeline.html import html_table
from eventline.timeline.ordering import Ordering
from eventline.timeline.shaping import Shaping
from eventline.timeline.table import table


class Timeline(Asking, Ordering, Shaping, Changing):
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

    def __str__(self) -> str:
        return table(self._events, self._asked)

    def table(self, *, columns: int = 80) -> str:
        """The table that ``print`` shows, at most *columns* wide (at least 40).

        >>> import eventline as ev
        >>> print(ev.Timeline([ev.event("Deal struck", when="2019")]).table(columns=40))
        when  event
        ----  -----------
        2019  Deal struck
        """
        return table(self._events, self._asked, columns=max(columns, 40))

    def _repr_html_(self) -> str:
        return html_table(self._events, self._asked, repr(self)[1:-1])
