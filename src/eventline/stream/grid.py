"""`Grid`: windows of one size at equal distances, and which of them hold a tick."""

from __future__ import annotations

import attrs

from eventline.calendars.granularity import Granularity
from eventline.calendars.ticks import DAY, index_of, month_start
from eventline.exceptions import StreamError
from eventline.model.date import UncertainDate
from eventline.model.duration import Duration
from eventline.model.interval import Extent

#: Weeks begin on Mondays, and 1970 began on a Thursday.
_MONDAY = -3 * DAY


@attrs.frozen
class Window:
    """A stretch of the axis: the ticks from *start* on, before *end*.

    >>> import eventline as ev
    >>> [
    ...     pane.window.extent
    ...     for pane in ev.EventStream([ev.event("Deal", when="2019")]).tumbling(ev.months(1)).count()
    ... ]
    [extent('2019-01')]
    """

    start: int
    end: int

    @property
    def extent(self) -> Extent:
        """The window as a value of time, which predicates and questions take."""
        return Extent(UncertainDate.span(self.start, self.end))

    def __str__(self) -> str:
        return str(UncertainDate.span(self.start, self.end))


@attrs.frozen
class Grid:
    """Windows numbered from some origin on; window i starts at ``every * i``.

    Attributes:
        size: The length of a window: ticks, or months of the calendar.
        every: The distance between two starts, in the same unit.
        origin: Where window 0 starts, in the same unit; months count from January of year 0.
        months: Whether the unit is the month.
    """

    size: int
    every: int
    origin: int = 0
    months: bool = False

    def last(self, tick: int) -> int:
        """The number of the last window that starts at or before *tick*."""
        at = index_of(tick, Granularity.MONTH) if self.months else tick
        return (at - self.origin) // self.every

    def first(self, tick: int) -> int:
        """The number of the first window that ends after *tick*."""
        at = index_of(tick, Granularity.MONTH) if self.months else tick
        return (at - self.origin - self.size) // self.every + 1

    def window(self, index: int) -> Window:
        """The window of a number.

        >>> Grid(10, 5).window(2)
        Window(start=10, end=20)
        """
        start = self.origin + index * self.every
        if self.months:
            return Window(month_start(start), month_start(start + self.size))
        return Window(start, start + self.size)


def grid(size: Duration, every: Duration | None = None, offset: Duration | None = None) -> Grid:
    """The windows of a size, of the calendar where it is in months or years; whole weeks begin on Mondays.

    Raises:
        StreamError: If one is no duration, months and days are mixed, a length is not positive, or windows
            leave gaps.

    >>> import eventline as ev
    >>> grid(ev.months(3))
    Grid(size=3, every=3, origin=0, months=True)
    """
    every = size if every is None else every
    stated = [one for one in (size, every, offset) if one is not None]
    units = {_unit(one) for one in stated}
    if len(units) > 1:
        mixed = " and ".join(one.iso for one in stated)
        raise StreamError(f"{mixed} mix months and fixed lengths: say all in months, or all in days or less")
    months = units == {"months"}
    length, step = (one.total_months if months else one.total_ticks for one in (size, every))
    if length <= 0 or step <= 0:
        raise StreamError(f"windows of {size.iso} every {every.iso}: say positive lengths")
    if step > length:
        raise StreamError(
            f"windows of {size.iso} every {every.iso} leave gaps: say an every of {size.iso} or less"
        )
    shift = 0 if offset is None else offset.total_months if months else offset.total_ticks
    weekly = not months and {name for name, _ in size.parts} == {"weeks"}
    return Grid(length, step, shift + (_MONDAY if weekly else 0), months)


def _unit(duration: Duration) -> str:
    if not isinstance(duration, Duration):
        raise StreamError(f"{duration!r} is no length: give a duration, as hours(1) or months(3)")
    if duration.vague is not None:
        raise StreamError(f"{duration.iso} states no length: say a number")
    calendar = bool(duration.years or duration.months)
    if calendar and duration.total_ticks:
        raise StreamError(f"{duration.iso} mixes months and fixed lengths: say months, or days or less")
    return "months" if calendar else "ticks"
