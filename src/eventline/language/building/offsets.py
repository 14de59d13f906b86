"""Times of the day with the distance of their zone from UTC, as letters, logs and machines have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.language.building.clocks import clock
from eventline.language.building.verdicts import Unreadable

if TYPE_CHECKING:
    from eventline.resolution import Date

#: No zone is further from UTC, in minutes.
_FARTHEST = 14 * 60


def offset(zone: int | str, sign: str, hours: int | str) -> int:
    """A zone said as UTC+5, in minutes.

    >>> offset(0, "-", "2:30")
    -150
    """
    if isinstance(hours, int):
        size = hours * 60 if hours < 100 else hours // 100 * 60 + hours % 100
    else:
        hour, minute = hours.split(":")[:2]
        size = int(hour) * 60 + int(minute)
    if size > 16 * 60 or not isinstance(zone, int):
        raise Unreadable(f"{zone}{sign}{hours}")
    return zone + (size if sign == "+" else -size)


def west(zone: int | str, hours_: str) -> int:
    """A zone said as UTC-05:00, in minutes; "9:00 UTC-10:30" runs from one hour to another.

    >>> west(0, "05:00")
    -300
    """
    if zone != 0 or not hours_.startswith("0"):
        raise Unreadable(f"{zone}-{hours_}")
    return offset(zone, "-", hours_)


def clock_off(text: str, sign: str, hours_: str | int, half: str | None = None) -> Date:
    """A time of the day and how far its zone is from UTC; "22:00-06:00" runs from one hour to another.

    >>> clock_off("14:00", "+", "05:30")
    Date(hour=14, minute=0, zone=330)
    """
    minutes = offset(0, sign, hours_)
    if (sign == "-" and text.count(":") < 2) or minutes % 15 or abs(minutes) > _FARTHEST:
        raise Unreadable(f"{text}{sign}{hours_}")
    return clock(text, half, minutes)
