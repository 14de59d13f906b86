"""`Recurrence`: what happens again and again (TIMEX3 SET)."""

from __future__ import annotations

import attrs

from eventline.exceptions import InvalidDateError
from eventline.model.duration import Duration
from eventline.model.interval import Interval
from eventline.model.spelling import DAY_PARTS


@attrs.frozen(kw_only=True, repr=False)
class Recurrence:
    """Something that happens *times* times every *period*, on the days and hours stated.

    Attributes:
        period: How often: every week, every two months.
        times: How many times in each period.
        weekdays: Monday 0 to Sunday 6, ascending; empty where none is stated.
        months: Months of the year 1-12; empty where none is stated.
        month_days: Days of the month 1-31; empty where none is stated.
        clock: ``(hour, minute)``, or None.
        day_part: TIMEX3 part of day (``MO``, ``NI``), or empty.
        within: The interval in which it recurs, or None where nothing is said of it.

    Raises:
        InvalidDateError: If a part is out of range.

    >>> Recurrence(period=Duration(weeks=1), weekdays=(1,))  # every Tuesday
    Recurrence(period=Duration(weeks=1), weekdays=(1,))
    """

    period: Duration
    times: int = 1
    weekdays: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    clock: tuple[int, int] | None = None
    day_part: str = ""
    within: Interval | None = None

    def __attrs_post_init__(self) -> None:
        if self.times < 1:
            raise InvalidDateError(f"times={self.times}: at least once a period")
        for name, first, last in (("weekdays", 0, 6), ("months", 1, 12), ("month_days", 1, 31)):
            for part in getattr(self, name):
                if not first <= part <= last:
                    raise InvalidDateError(f"{name} {part}: {first} to {last}")
        if self.clock is not None and not (0 <= self.clock[0] <= 23 and 0 <= self.clock[1] <= 59):
            hour, minute = self.clock
            raise InvalidDateError(f"clock {hour:02d}:{minute:02d}: 00:00 to 23:59")
        if self.day_part and self.day_part not in DAY_PARTS:
            raise InvalidDateError(f"day_part {self.day_part!r}: one of {', '.join(DAY_PARTS)}")

    def __repr__(self) -> str:
        stated = [
            f"{field.name}={getattr(self, field.name)!r}"
            for field in attrs.fields(Recurrence)
            if field.name == "period" or getattr(self, field.name) != field.default
        ]
        return f"Recurrence({', '.join(stated)})"
