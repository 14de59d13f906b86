"""What stands behind a date: clock times, ISO weeks and parts of a day.

EDTF has clock times down to the second, with a zone or none. The rest is for `eventline.when`: clock times
cut short, weeks (``2024-W34``, ``2024-W34-5``, ``2024-W34-WE``) and parts of a day (``2024-08-23TMO``).
"""

from __future__ import annotations

import re

import attrs

from eventline.calendars.granularity import Granularity
from eventline.calendars.gregorian import days_from_civil, days_from_iso_week, weeks_in_year
from eventline.calendars.ticks import DAY
from eventline.exceptions import NotationError
from eventline.model import spelling
from eventline.model.date import UncertainDate
from eventline.model.qualification import Qualification

_CLOCK = re.compile(
    r"T([0-9]{2})(?::([0-9]{2})(?::([0-9]{2})(?:\.([0-9]+))?)?)?(?:(Z)|([+-])([0-9]{2})(?::([0-9]{2}))?)?([?~%]?)"
).match
_PART = re.compile(r"T([A-Z]{2})([?~%]?)").match
_WEEK = re.compile(r"-W([0-9]{2})(?:-([1-7]|WE))?([?~%]?)").match
A_CLOCK = "a clock time hh:mm:ss, then 'Z', an offset such as '+02:00', or the end"
LARGEST_OFFSET = 16 * 60


def read_clock(
    text: str, start: int, position: int, end: int, date: tuple[int, ...], *, extended: bool
) -> UncertainDate:
    """Read the clock time or the part of a day at *position*, which belongs to the checked *date*.

    Raises:
        NotationError: If there is none, or something behind it.
    """
    if extended and (match := _PART(text, position, end)) is not None and match.end() == end:
        if match[1] not in spelling.DAY_PARTS:
            raise NotationError(text, position + 1, f"a part of a day: {', '.join(spelling.DAY_PARTS)}")
        part = UncertainDate.day_part(days_from_civil(*date), match[1])
        return _qualified(part, match[2])
    match = _CLOCK(text, position, end)
    if match is None or (not extended and (match[3] is None or match[9])):
        raise NotationError(text, position + 1, A_CLOCK)
    if match.end() != end:
        raise NotationError(text, match.end(), A_CLOCK)
    for group, name, largest in (
        (1, "an hour", 23),
        (2, "a minute", 59),
        (3, "a second", 59),
        (8, "minutes", 59),
    ):
        if match[group] is not None and int(match[group]) > largest:
            raise NotationError(text, match.start(group), f"{name} 00-{largest}")
    offset = _offset(text, match)
    clock = tuple(int(match[group]) for group in (1, 2, 3) if match[group] is not None)
    pattern, unit, lower, upper = spelling.of_parts((*date, *clock), offset)
    if match[4] is not None:
        pattern, unit, lower, upper = _fraction(pattern, lower, match[4])
    stated = text[start : match.end(8) if match[8] else end - len(match[9])]
    made = UncertainDate(
        pattern, unit, lower, upper - 1, (), offset is None, text="" if stated == pattern else stated
    )
    return _qualified(made, match[9])


def _offset(text: str, match: re.Match[str]) -> int | None:
    """The minutes east of UTC that a clock time states, or None."""
    if match[5]:
        return 0
    if match[6] is None:
        return None
    minutes = int(match[7]) * 60 + int(match[8] or 0)
    if minutes >= LARGEST_OFFSET:
        raise NotationError(text, match.start(6), "an offset of less than 16 hours")
    return -minutes if match[6] == "-" else minutes


def _fraction(pattern: str, lower: int, digits: str) -> tuple[str, Granularity, int, int]:
    """A second cut finer: the ticks that share these digits; the axis is no finer than the sixth."""
    digits = digits[:6]
    size = 10 ** (6 - len(digits))
    lower += int(digits) * size
    whole = len("hh:mm:ss") + pattern.index("T") + 1
    unit = Granularity.MILLISECOND if len(digits) <= 3 else Granularity.MICROSECOND
    return f"{pattern[:whole]}.{digits}{pattern[whole:]}", unit, lower, lower + size


def read_week(text: str, start: int, position: int, end: int, year: str) -> UncertainDate:
    """Read the ISO week, its weekend or a day of it at *position*.

    Raises:
        NotationError: If there is none, or something behind it.
    """
    match = _WEEK(text, position, end)
    if "X" in year:
        raise NotationError(text, start, "a year without unspecified digits before a week")
    last = weeks_in_year(int(year))
    if match is None or not 1 <= int(match[1]) <= last:
        raise NotationError(text, position + 2, f"a week 01-{last}")
    if match.end() != end:
        raise NotationError(text, match.end(), "a weekday -1 to -7, the weekend -WE, or the end")
    monday = days_from_iso_week(int(year), int(match[1]))
    if match[2] is None:
        week = UncertainDate.granule(Granularity.WEEK, monday * DAY)
    elif match[2] == "WE":
        week = UncertainDate.granule(Granularity.WEEKEND, monday * DAY)
    else:
        week = UncertainDate.granule(Granularity.DAY, (monday + int(match[2]) - 1) * DAY)
    return _qualified(week, match[3])


def _qualified(date: UncertainDate, mark: str) -> UncertainDate:
    """The date with a mark at its end, which says something of all its parts."""
    if not mark:
        return date
    return attrs.evolve(
        date, qualifiers=(Qualification.of_mark(mark),) * spelling.count_parts(date.pattern), text=""
    )
