"""`Arrival`: an event and the moment it came in."""

from __future__ import annotations

from typing import Protocol

import attrs

from eventline.model.axis import FAR
from eventline.model.event import Event, TimeValue


class Arriving(Protocol):
    """What a stream takes for an arrival: an `Arrival`, the entry of a log, or anything with these two."""

    @property
    def event(self) -> Event | None:
        """The event; None for an entry that has none, such as a retraction."""
        ...

    @property
    def tick(self) -> int:
        """When it came in, in microseconds since 1970, UTC."""
        ...


@attrs.frozen
class Arrival:
    """An event and the moment it came in.

    Attributes:
        event: The event.
        at: When it came in.

    >>> import eventline as ev
    >>> came = ev.Arrival(ev.event("Halt", when="2023-10"), ev.when("2023-11-02T09:00Z"))
    >>> [ticks // 86_400_000_000 for ticks in came.delay]  # in days
    [1, 32]
    """

    event: Event
    at: TimeValue

    @property
    def tick(self) -> int:
        """When it came in, in microseconds since 1970; the first tick where *at* is wider."""
        return self.at.lo

    @property
    def delay(self) -> tuple[int, int] | None:
        """The least and the most ticks by which it came after it happened; None where nothing bounds that.

        Use it to choose the lateness of a `Watermark`.
        """
        when = self.event.when
        if when is None or when.lo == -FAR or when.hi == FAR:
            return None
        return self.tick - when.hi, self.tick - when.lo
