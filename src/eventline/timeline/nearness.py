"""How far events lie from a time: at least, and at most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.model.axis import FAR
from eventline.timeline.corners import corners, slack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventline.model.event import Event, TimeValue
    from eventline.timeline.query import Mode


def distance(a: TimeValue, b: TimeValue) -> tuple[int, int]:
    """The least and the greatest number of ticks that may lie between two times.

    It is 0 where they share a tick, and where one begins as the other ends.

    Of times with gaps the least is that of their outermost bounds.

    >>> import eventline as ev
    >>> from eventline.calendars.ticks import DAY
    >>> least, most = distance(ev.when("2019-05-01"), ev.when("2019-05-03"))
    >>> least // DAY, most // DAY
    (1, 2)
    """
    one, other = corners(a), corners(b)
    later, earlier = slack(one.start_floats, other.end_floats), slack(one.end_floats, other.start_floats)
    least = max(
        0, one.first_start - other.last_end - 1 - later, other.first_start - one.last_end - 1 - earlier
    )
    most = max(
        0, one.last_start - other.first_end - 1 + later, other.last_start - one.first_end - 1 + earlier
    )
    return min(least, FAR), min(most, FAR)


def nearest(events: Sequence[Event], to: TimeValue, n: int, mode: Mode) -> list[Event]:
    """The *n* dated events that lie nearest, in the order in which they stand.

    In mode "certain" by how far they lie at most, in mode "possible" by how far at least; ties go by the
    other bound, then by the order in which they stand. O(n log n).
    """
    dated = [(place, event, event.when) for place, event in enumerate(events) if event.when is not None]

    def key(row: tuple[int, Event, TimeValue]) -> tuple[int, int, int]:
        least, most = distance(row[2], to)
        return (most, least, row[0]) if mode == "certain" else (least, most, row[0])

    return [event for _, event, _ in sorted(sorted(dated, key=key)[:n], key=lambda row: row[0])]
