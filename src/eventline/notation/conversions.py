"""Values of time as those of other libraries; each refuses what it cannot hold, so that nothing is made up.

`eventline.when` is the way back.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from eventline.calendars.granularity import Granularity
from eventline.calendars.ticks import DAY, HOUR, MINUTE, SECOND, index_of
from eventline.exceptions import InvalidDateError
from eventline.model.date import UncertainDate
from eventline.model.forms import Form
from eventline.notation.making import Timelike, when

if TYPE_CHECKING:
    import numpy as np

    from eventline.calendars.zones import PendulumDateTime

#: Granularity -> numpy's unit, and its ticks where it is made of them.
_UNITS = {
    Granularity.YEAR: ("Y", None),
    Granularity.MONTH: ("M", None),
    Granularity.DAY: ("D", DAY),
    Granularity.HOUR: ("h", HOUR),
    Granularity.MINUTE: ("m", MINUTE),
    Granularity.SECOND: ("s", SECOND),
    Granularity.MILLISECOND: ("ms", 1000),
    Granularity.MICROSECOND: ("us", 1),
}


def to_date(x: Timelike) -> dt.date:
    """The day of a date as ``datetime.date``.

    Args:
        x: What `when` takes; it has to be one day, without a mark or a width, of the years 1 to 9999.

    Raises:
        InvalidDateError: If it is anything else.

    >>> to_date("2024-08-23")
    datetime.date(2024, 8, 23)
    >>> to_date(when("2019").latest)
    datetime.date(2019, 12, 31)
    """
    date = _certain(x, "a date")
    if date.granularity is not Granularity.DAY:
        hint = "pass one of its days, such as its .earliest"
        raise InvalidDateError(f"{date} is a {date.granularity.value}, and a date holds a day: {hint}")
    year, month, day = date.year, date.month, date.day
    assert year is not None
    assert month is not None
    assert day is not None
    if not 1 <= year <= 9999:
        raise InvalidDateError(f"{date}: a date holds the years 1 to 9999")
    return dt.date(year, month, day)


def to_datetime(x: Timelike) -> dt.datetime:
    """A clock time as ``datetime``: aware, at its own offset, where it has one, and naive where it has none.

    A time to the second is given as the first microsecond of it.

    Args:
        x: What `when` takes; it has to be a clock time to the second or finer, of the years 1 to 9999.

    Raises:
        InvalidDateError: If it is anything else.

    >>> to_datetime("2024-08-23T10:30:00+03:00").isoformat()
    '2024-08-23T10:30:00+03:00'
    """
    from eventline.calendars.zones import aware, wall_clock

    date = _certain(x, "a datetime")
    if date.granularity.rank > Granularity.SECOND.rank:
        hint = "say the clock time to the second"
        raise InvalidDateError(f"{date} is a {date.granularity.value}, and a datetime is an instant: {hint}")
    offset = date.offset
    return wall_clock(date.lo) if offset is None else aware(date.lo, offset)


def to_pendulum(x: Timelike, zone: str | None = None) -> PendulumDateTime:
    """A clock time with an offset as ``pendulum.DateTime``.

    Args:
        x: What `when` takes; it has to be a clock time to the second or finer, with a zone.
        zone: The IANA zone to show the instant in; None is its own offset.

    Raises:
        InvalidDateError: If it is anything else; a time without a zone has to go through `in_zone` first.

    >>> to_pendulum("2024-08-23T10:30:00Z", "Europe/Istanbul").isoformat()
    '2024-08-23T13:30:00+03:00'
    """
    from eventline.calendars.zones import pendulum_of

    moment = to_datetime(x)
    if moment.tzinfo is None:
        hint = "say where, as in_zone(x, 'Europe/Istanbul')"
        raise InvalidDateError(f"{when(x)} has no zone, and a pendulum value is an instant: {hint}")
    return pendulum_of(moment, zone)


def to_datetime64(x: Timelike) -> np.datetime64:
    """A date as ``numpy.datetime64``, whose unit is its granularity: a year stays a year.

    Args:
        x: What `when` takes; it has to be a year, a month, a day or a clock time, without a zone.

    Raises:
        InvalidDateError: If it is anything else, or too far from 1970 for the unit.

    >>> to_datetime64("2019-10").dtype
    dtype('<M8[M]')
    """
    import numpy as np

    date = _certain(x, "a datetime64")
    if date.granularity not in _UNITS:
        raise InvalidDateError(
            f"{date} is a {date.granularity.value}, and numpy has no such unit: pass bounds"
        )
    if not date.floating:
        hint = "numpy.datetime64(value.lower, 'us') is its first microsecond in UTC"
        raise InvalidDateError(f"{date} has a zone, and numpy has none: {hint}")
    unit, ticks = _UNITS[date.granularity]
    if ticks is None:
        count = index_of(date.lo, date.granularity) - index_of(0, date.granularity)
    else:
        count = date.lo // ticks
        if date.hi != date.lo + ticks - 1:
            raise InvalidDateError(
                f"{date} is no whole {date.granularity.value}: numpy cannot hold its bounds"
            )
    if abs(count) >= 2**63:
        raise InvalidDateError(f"{date} is too far from 1970 for a datetime64 of unit {unit!r}")
    return np.datetime64(count, unit)  # type: ignore[call-overload, no-any-return]  # numpy wants a literal


def _certain(x: Timelike, what: str) -> UncertainDate:
    """One date of one reading, of which the source is sure."""
    value = when(x)
    if not isinstance(value, UncertainDate) or value.form is not Form.PLAIN:
        raise InvalidDateError(f"{value} is not one date, and {what} is: pass one of its bounds")
    if value.qualification or value.about is not None:
        hint = "pass one of its bounds, or the date without marks"
        raise InvalidDateError(f"{value} is marked, and {what} has no marks: {hint}")
    return value
