"""A timeline in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.model.axis import FAR
from eventline.timeline.corners import corners
from eventline.timeline.known import as_known, dates_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventline.model.event import Event, TimeValue


def one_line(events: Sequence[Event]) -> str:
    """How many events, and from when to when as far as their sources bound it.

    >>> import eventline as ev
    >>> one_line([ev.event("Deal", when="2019"), ev.event("Patrols", when="2024-08-23/..")])
    '<Timeline: 2 events, 2019 to 2024-08-23 and later>'
    """
    if not events:
        return "<Timeline: no events>"
    count = f"{len(events)} event" + "s" * (len(events) > 1)
    dated, telling = _outline(events)
    if not dated:
        return f"<Timeline: {count}, undated>"
    undated = f", {len(events) - dated} undated" if dated < len(events) else ""
    return f"<Timeline: {count}, {reach(telling)}{undated}>"


def dated_among(events: Sequence[Event]) -> int:
    """How many events have a time.

    >>> import eventline as ev
    >>> dated_among([ev.event("Deal", when="2019"), ev.event("Vote")])
    1
    """
    return _outline(events)[0]


def _outline(events: Sequence[Event]) -> tuple[int, list[TimeValue]]:
    """How many events are dated, and their times, of columns only those that tell how far they reach."""
    outline = getattr(events, "outline", None)
    if outline is not None:
        return outline()  # type: ignore[no-any-return]  # of Bulk
    times = [event.when for event in events if event.when is not None]
    return len(times), times


def reach(times: Sequence[TimeValue]) -> str:
    """From the first date stated to the last, "and later" where a time has no last.

    >>> import eventline as ev
    >>> reach([ev.when("2019"), ev.when("2020-05")])
    '2019 to 2020-05'
    """
    said = {as_known(time) for time in times}
    if len(said) == 1:
        return said.pop()
    stated = [date for time in times for date in dates_of(time, reached=True)]
    if not stated:
        return "some time"
    first = as_known(min(stated, key=lambda date: (date.lo, date.hi)))
    last = as_known(max(stated, key=lambda date: (date.hi, date.lo)))
    endless = any(corners(time).last_end == FAR for time in times)
    return (first if first == last else f"{first} to {last}") + " and later" * endless
