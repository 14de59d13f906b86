"""`Watermark`: which time a stream goes by, and how late an event may come.

The time of an event is uncertain, so a stream has to say which of its two bounds it goes by. A stream has one
clock: floating times are read as if they were UTC.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

import attrs

from eventline.exceptions import StreamError
from eventline.model.axis import FAR
from eventline.model.duration import Duration

if TYPE_CHECKING:
    from collections.abc import Callable

    from eventline.model.event import TimeValue

#: Which time of an event a stream goes by.
By: TypeAlias = Literal["earliest", "latest", "arrival"]


def fixed_ticks(duration: Duration, what: str) -> int:
    """The length of a duration that has one, in ticks.

    Raises:
        StreamError: If it is no duration, is stated in months or years or not at all, or is negative.

    >>> import eventline as ev
    >>> fixed_ticks(ev.hours(1), "gap")
    3600000000
    """
    if not isinstance(duration, Duration):
        raise StreamError(f"{duration!r} is no {what}: give a duration, as hours(1) or days(2)")
    if duration.vague is not None or duration.years or duration.months:
        raise StreamError(f"{duration.iso} has no fixed length: say the {what} in weeks, days or less")
    if duration.total_ticks < 0:
        raise StreamError(f"{duration.iso} is negative: say how long the {what} is")
    return duration.total_ticks


@attrs.frozen
class Watermark:
    """How far a stream has come: the latest time seen, less the lateness that events may have.

    When the watermark stands at w, no event before w is expected any more: a window that ends at w or before
    is complete, and an event for it is late.

    Attributes:
        lateness: By how much an event may come after one that is later in time.
        by: The time a stream goes by: the ``"earliest"`` moment an event may have, its ``"latest"``, or its
            ``"arrival"``. An event without the bound asked for goes by the other one.

    Raises:
        StreamError: If the lateness has no fixed length, or *by* is none of the three.

    >>> import eventline as ev
    >>> mark = ev.Watermark(lateness=ev.days(1), by="latest")
    >>> mark.tick_of(ev.when("1970")) == ev.when("1970").hi
    True
    >>> mark.after(mark.tick_of(ev.when("1970-01-03"))) == ev.when("1970-01-02").hi
    True
    """

    lateness: Duration = attrs.field(factory=Duration)
    by: By = "earliest"

    def __attrs_post_init__(self) -> None:
        fixed_ticks(self.lateness, "lateness")
        if self.by not in get_args(By):
            raise StreamError(f"{self.by!r} is no time of an event: say 'earliest', 'latest' or 'arrival'")

    @property
    def delay(self) -> int:
        """The lateness in ticks."""
        return self.lateness.total_ticks

    def after(self, tick: int) -> int:
        """Where the watermark stands when *tick* is the latest time seen."""
        return tick - self.delay

    @property
    def tick_of(self) -> Callable[[TimeValue | None], int | None]:
        """The function that gives the tick a time goes by; None where it has no bound at all.

        >>> import eventline as ev
        >>> Watermark().tick_of(ev.when("1970/..")), Watermark().tick_of(None)
        (0, None)
        """
        return _latest if self.by == "latest" else _earliest


def _earliest(when: TimeValue | None) -> int | None:
    if when is None:
        return None
    tick = when.lo
    if tick != -FAR:
        return tick
    return None if when.hi == FAR else when.hi


def _latest(when: TimeValue | None) -> int | None:
    if when is None:
        return None
    tick = when.hi
    if tick != FAR:
        return tick
    return None if when.lo == -FAR else when.lo
