"""What recurs, as TIMEX3 values: weekdays of no week, hours of no day, dates of no year.

TIMEX3 keeps how often in ``freq`` and ``quant``; the value alone says on what. So the number of times and the
interval in which something recurs are not part of the string.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from eventline.exceptions import InvalidDateError, NotationError
from eventline.model.duration import Duration
from eventline.model.recurrence import Recurrence
from eventline.model.spelling import DAY_PARTS

if TYPE_CHECKING:
    from eventline.model.date import UncertainDate

_RECURRENCE = re.compile(
    r"XXXX-(?:WXX-(?:([1-7])|(WE))|([0-9]{2}|XX)-([0-9]{2}|XX)(?=T))(?:T(?:([0-9]{2}):([0-9]{2})|([A-Z]{2})))?"
).fullmatch
_DATE = re.compile(r"XXXX-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?").fullmatch
_WEEKEND = (5, 6)


def read_recurrence(text: str) -> Recurrence | None:
    """The recurrence of a value that can be nothing else, or None where it is a date.

    Raises:
        NotationError: If a part of it is out of range.

    >>> read_recurrence("XXXX-WXX-5TNI")
    Recurrence(period=Duration(weeks=1), weekdays=(4,), day_part='NI')
    """
    match = _RECURRENCE(text)
    if match is None:
        return None
    day, weekend, month, month_day, hour, minute, part = match.groups()
    if part is not None and part not in DAY_PARTS:
        raise NotationError(text, match.start(7), f"a part of a day: {', '.join(DAY_PARTS)}")
    if hour is not None and (int(hour) > 23 or int(minute) > 59):
        raise NotationError(text, match.start(5), "a clock time 00:00 to 23:59")
    clock = None if hour is None else (int(hour), int(minute))
    if month is not None:
        return _on_days(text, month, month_day, clock, part or "")
    weekdays = _WEEKEND if weekend else (int(day) - 1,)
    return Recurrence(period=Duration(weeks=1), weekdays=weekdays, clock=clock, day_part=part or "")


def _on_days(text: str, month: str, day: str, clock: tuple[int, int] | None, part: str) -> Recurrence:
    months = () if month == "XX" else (int(month),)
    days = () if day == "XX" else (int(day),)
    period = Duration(years=1) if months else Duration(months=1) if days else Duration(days=1)
    try:
        return Recurrence(period=period, months=months, month_days=days, clock=clock, day_part=part)
    except InvalidDateError as error:
        raise NotationError(text, len("XXXX-"), "a month 01-12 and a day 01-31") from error


def recurring(date: UncertainDate) -> Recurrence | None:
    """The recurrence of a date without a year, read as a SET; None where it has a year, or nothing recurs."""
    match = _DATE(date.pattern)
    if match is None or set(match.groups("XX")) == {"XX"} or (match[1].isdigit() and int(match[1]) > 12):
        return None
    return _on_days(date.pattern, match[1], match[2] or "XX", None, "")


def format_recurrence(value: Recurrence) -> str:
    """The TIMEX3 value of a recurrence: its date or its period.

    Raises:
        NotationError: If it falls on several days, which TIMEX3 writes one by one.

    >>> format_recurrence(Recurrence(period=Duration(weeks=1), weekdays=(1,)))
    'XXXX-WXX-2'
    """
    if max(map(len, (value.months, value.month_days))) > 1 or not _is_writable(value.weekdays):
        raise NotationError(repr(value), 0, "one day that recurs: TIMEX3 writes several one by one")
    if value.weekdays and (value.months or value.month_days):
        raise NotationError(repr(value), 0, "days of the week or of the month: TIMEX3 does not join them")
    time = "" if value.clock is None else f"T{value.clock[0]:02d}:{value.clock[1]:02d}"
    time = f"T{value.day_part}" if value.day_part else time
    if value.weekdays:
        return f"XXXX-WXX-{'WE' if value.weekdays == _WEEKEND else value.weekdays[0] + 1}{time}"
    month = f"{value.months[0]:02d}" if value.months else "XX"
    day = f"{value.month_days[0]:02d}" if value.month_days else "XX"
    if time or value.month_days:
        return f"XXXX-{month}-{day}{time}"
    return f"XXXX-{month}" if value.months else value.period.iso


def _is_writable(weekdays: tuple[int, ...]) -> bool:
    return len(weekdays) < 2 or weekdays == _WEEKEND
