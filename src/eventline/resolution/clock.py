"""Times of day: from a pattern with a clock time or a part of the day, and a day, to ticks."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from eventline.calendars import Granularity
from eventline.calendars.gregorian import civil_from_days
from eventline.calendars.ticks import DAY, HOUR, MINUTE, SECOND
from eventline.exceptions import InvalidDateError
from eventline.model.date import UncertainDate
from eventline.model.spelling import DAY_PARTS
from eventline.resolution.found import Found, day_name

if TYPE_CHECKING:
    from eventline.resolution.context import Context
    from eventline.resolution.date import Date

#: A part of the day that stands alone, where TIMEX3 has no letters for it.
ALONE = {"AM": "MO", "PM": "AF"}


def hour_of(hour: int, part: str | None) -> int:
    """The hour 0-24 of an hour said with a part of the day: 3 in the afternoon is 15, 12 at night 24.

    >>> hour_of(3, "PM"), hour_of(12, "AM"), hour_of(11, "NI"), hour_of(2, "NI"), hour_of(15, None)
    (15, 0, 23, 2, 15)
    """
    if part is None or hour > 12:
        return hour
    match part:
        case "AM" | "MO":
            return 0 if hour == 12 else hour
        case "PM" | "AF" | "EV":
            return hour if hour == 12 else hour + 12
        case "NI":
            if hour == 12:
                return 24
            return hour + 12 if hour >= 6 else hour
        case _:
            return hour + 12 if hour < 7 else hour


def at_clock(date: Date, start: int, context: Context) -> list[Found]:
    """The time of day of a pattern, on the day (or in the hour, or minute) that begins at tick *start*."""
    day, clock = divmod(start, DAY)
    if date.hour is None and date.minute is None and date.second is None:
        return [day_part(day, ALONE.get(date.part or "MO", date.part or "MO"))]
    name = day_name(day)
    ticks = clock if date.hour is None else hour_of(date.hour, date.part) * HOUR
    unit, size = Granularity.HOUR, HOUR
    if date.minute is not None:
        ticks += date.minute * MINUTE
        unit, size = Granularity.MINUTE, MINUTE
    if date.second is not None:
        ticks += date.second * SECOND
        unit, size = Granularity.SECOND, SECOND
    if date.microsecond is not None:
        ticks += date.microsecond
        unit, size = Granularity.MICROSECOND, 1
    lower = day * DAY + ticks
    zone = date.zone if date.zone is not None else context.anchor.zone
    offset = None if zone is None else offset_at(zone, lower)
    spelt = f"{name}{_spelt(ticks, date)}{'' if offset is None else offset_name(offset)}"
    return [Found(lower, lower + size, unit, spelt, type="TIME", offset=offset)]


def _spelt(ticks: int, date: Date) -> str:
    hour, rest = divmod(ticks, HOUR)
    name = f"T{hour:02d}:{rest // MINUTE:02d}"
    if date.second is not None:
        name += f":{date.second:02d}"
    if date.microsecond is not None:
        name += f".{date.microsecond:06d}"
    return name


def day_part(day: int, part: str) -> Found:
    """A part of a day.

    >>> day_part(0, "EV").timex
    '1970-01-01TEV'
    """
    start, end = DAY_PARTS[part]
    return Found(
        day * DAY + start,
        day * DAY + end,
        Granularity.DAYPART,
        f"{day_name(day)}T{part}",
        type="TIME",
        value=UncertainDate.day_part(day, part),
    )


def offset_name(offset: int) -> str:
    """An offset in minutes as TIMEX3 writes it.

    >>> offset_name(0), offset_name(-330)
    ('Z', '-05:30')
    """
    if offset == 0:
        return "Z"
    hours, minutes = divmod(abs(offset), 60)
    return f"{'-' if offset < 0 else '+'}{hours:02d}:{minutes:02d}"


def offset_at(zone: int | str, tick: int) -> int:
    """Minutes east of UTC of a zone at a local tick; outside the years 1 to 9999 those of 1970.

    Raises:
        InvalidDateError: If there is no such zone.

    >>> offset_at("Europe/Istanbul", 0)
    120
    """
    if isinstance(zone, int):
        return zone
    try:
        info = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        raise InvalidDateError(f"{zone!r} is no zone: give an IANA name, as 'Europe/Istanbul'") from None
    day, clock = divmod(tick, DAY)
    year, month, number = civil_from_days(day)
    if not 1 < year < 9999:
        year, month, number = 1970, 1, 1
    minutes = clock // MINUTE
    local = dt.datetime(year, month, number, minutes // 60, minutes % 60, tzinfo=info)
    shift = local.utcoffset()
    return 0 if shift is None else int(shift.total_seconds() // 60)
