"""Values of other libraries as values of time: `datetime`, pendulum (its values are `datetime`'s) and numpy.

No library is imported for it: a numpy value is known by its type's name.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Protocol

from eventline.calendars.granularity import Granularity
from eventline.calendars.ticks import DAY, HOUR, MINUTE, SECOND, month_start
from eventline.exceptions import InvalidDateError
from eventline.model.date import UncertainDate

_UNIT = re.compile(r"M8\[([0-9]*)([a-zA-Z]+)\]$")
#: numpy's units that are whole ticks, and the granularity of one of them.
_TICKS = {
    "W": (7 * DAY, None),
    "D": (DAY, Granularity.DAY),
    "h": (HOUR, Granularity.HOUR),
    "m": (MINUTE, Granularity.MINUTE),
    "s": (SECOND, Granularity.SECOND),
    "ms": (1000, Granularity.MILLISECOND),
    "us": (1, Granularity.MICROSECOND),
}
_MONTHS = {"Y": (12, Granularity.YEAR), "M": (1, Granularity.MONTH)}
#: numpy's units finer than a tick, and how many of them make one.
_FINER = {"ns": 10**3, "ps": 10**6, "fs": 10**9, "as": 10**12}
_NAT = -(2**63)


class Datetime64(Protocol):
    """What is used of ``numpy.datetime64``."""

    @property
    def dtype(self) -> object:
        """Its type, which names the unit."""

    def astype(self, dtype: str) -> object:
        """Its count of units since 1970."""


def is_datetime64(value: object) -> bool:
    """Whether *value* is a ``numpy.datetime64``."""
    return type(value).__name__ == "datetime64" and type(value).__module__ == "numpy"


def of_datetime(value: dt.datetime) -> UncertainDate:
    """The one tick of a moment; at its offset from UTC where it is aware, floating where it is naive.

    Raises:
        InvalidDateError: If it is no moment (pandas NaT).
    """
    if value != value:  # noqa: PLR0124 - only NaT differs from itself
        raise InvalidDateError(f"{value} is no time: leave the date out")
    shift = value.utcoffset()
    if shift is None:
        offset = None
    else:
        minutes, rest = divmod(shift, dt.timedelta(minutes=1))
        offset = minutes
        if rest or abs(minutes) >= 16 * 60:
            value, offset = value.astimezone(dt.UTC), 0
    clock = (value.hour, value.minute, value.second, value.microsecond)
    return UncertainDate.of(value.year, value.month, value.day, *clock, offset=offset)


def of_date(value: dt.date) -> UncertainDate:
    """The day of a ``datetime.date``."""
    return UncertainDate.of(value.year, value.month, value.day)


def of_datetime64(value: Datetime64) -> UncertainDate:
    """The granule of a ``numpy.datetime64``: its unit is its granularity, and it is floating.

    Raises:
        InvalidDateError: If it is NaT, or has no unit.
    """
    match = _UNIT.search(str(getattr(value.dtype, "str", "")))
    count = int(str(value.astype("int64")))
    if match is None or count == _NAT:
        raise InvalidDateError(f"{value} is no time: leave the date out")
    many, unit = int(match[1] or 1), match[2]
    first, last = count * many, (count + 1) * many
    if unit in _FINER:
        tick = first // _FINER[unit]
        return UncertainDate.span(tick, max(-(-last // _FINER[unit]), tick + 1))
    if unit in _MONTHS:
        size, granularity = _MONTHS[unit]
        origin = 1970 * 12
        lower, upper = month_start(origin + first * size), month_start(origin + last * size)
        return UncertainDate.granule(granularity, lower) if many == 1 else UncertainDate.span(lower, upper)
    ticks, finest = _TICKS[unit]
    if many == 1 and finest is not None:
        return UncertainDate.granule(finest, first * ticks)
    return UncertainDate.span(first * ticks, last * ticks)
