"""A timeline in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.model.axis import FAR
from eventline.model.date import UncertainDate
from eventline.model.forms import Form
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
    first = last = None
    endless = False
    for time in times:
        plain = type(time) is UncertainDate and time.form is not Form.RANGE
        for date in (time,) if plain else dates_of(time, reached=True):
            if first is None or (date.lo, date.hi) < (first.lo, first.hi):
                first = date
            if last is None or (date.hi, date.lo) > (last.hi, last.lo):
                last = date
        endless = endless or (not plain and corners(time).last_end == FAR)
    same = as_known(times[0])
    if all(as_known(time) == same for time in times):
        return same
    if first is None or last is None:
        return "some time"
    one, other = as_known(first), as_known(last)
    return (one if one == other else f"{one} to {other}") + " and later" * endless
