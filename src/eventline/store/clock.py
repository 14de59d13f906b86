"""The clock of a log: what it may give, and what an entry makes of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TypeAlias

from eventline.calendars.gregorian import civil_from_days
from eventline.calendars.ticks import DAY, MINUTE, SECOND
from eventline.exceptions import EventlineError, LogError
from eventline.model.date import UncertainDate
from eventline.notation import when

#: Gives the moment at which something is learned: a datetime with a zone, or what `eventline.when` reads so.
Clock: TypeAlias = Callable[[], "dt.datetime | str | UncertainDate"]

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_TICK = dt.timedelta(microseconds=1)
#: Positions, times and bounds are kept in SQLite's 64 bits.
LARGEST = 2**63 - 1


def utc_now() -> dt.datetime:
    """The clock of the machine, in UTC: what a program that follows the world passes as ``clock``.

    >>> utc_now().tzinfo
    datetime.timezone.utc
    """
    return dt.datetime.now(dt.UTC)


def tick_of_clock(clock: Clock, path: str) -> int:
    """The tick a clock stands at.

    Raises:
        LogError: If it gives a time without a zone, or no moment at all.

    >>> tick_of_clock(lambda: "1970-01-01T00:00:01Z", "a log")
    1000000
    """
    now = clock()
    if isinstance(now, dt.datetime) and now.utcoffset() is not None:
        return (now - _EPOCH) // _TICK
    try:
        value = when(now)
    except EventlineError:
        value = None
    if not isinstance(value, UncertainDate) or value.floating or abs(value.lo) > LARGEST:
        raise LogError(
            path, f"the clock gave {now!r}, no moment with a zone: give datetime.now(UTC), as utc_now does"
        )
    return value.lo


def moment(tick: int) -> UncertainDate:
    """A tick as a value of time, in UTC: as fine as it has to be.

    >>> moment(0), moment(1_500_000)
    (when('1970-01-01T00:00Z'), when('1970-01-01T00:00:01.500000Z'))
    """
    days, clock = divmod(tick, DAY)
    minutes, rest = divmod(clock, MINUTE)
    second, micro = divmod(rest, SECOND)
    fine = (second, micro or None) if rest else (None, None)
    return UncertainDate.of(*civil_from_days(days), *divmod(minutes, 60), *fine, offset=0)
