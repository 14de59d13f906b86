"""How dates are spelt: parts to patterns and back, and where EDTF marks what is qualified.

A pattern is the canonical spelling without qualifiers. Besides EDTF's own there are ISO weeks (``2024-W34``,
weekend ``2024-W34-WE``), parts of a day
(``2024-08-23TMO``, TIMEX3), clock times cut short (``2024-08-23T10``), days of years beyond 9999
(``Y12000-01-01``) and ranges
(``2019-03-01..2019-04-15``, open on either side).
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from eventline.calendars.granularity import Granularity
from eventline.calendars.gregorian import (
    FIRST_DAY,
    LAST_DAY,
    civil_from_days,
    days_from_civil,
    days_in_month,
    iso_week,
)
from eventline.calendars.seasons import SUB_YEARS
from eventline.calendars.ticks import DAY, HOUR, MINUTE, SECOND, index_of, month_start
from eventline.exceptions import InvalidDateError
from eventline.model.axis import LARGEST_YEAR

if TYPE_CHECKING:
    from eventline.model.qualification import Qualification

#: TIMEX3 part of day -> ticks from midnight, half-open. The hours are those of TimeML annotators: no standard
#: fixes them.
DAY_PARTS: dict[str, tuple[int, int]] = {
    "DT": (6 * HOUR, 18 * HOUR),
    "MO": (5 * HOUR, 12 * HOUR),
    "MI": (11 * HOUR, 13 * HOUR),
    "AF": (12 * HOUR, 18 * HOUR),
    "EV": (17 * HOUR, 22 * HOUR),
    "NI": (18 * HOUR, 30 * HOUR),
}
_CLOCK = (
    ("hour", Granularity.HOUR, HOUR, 23),
    ("minute", Granularity.MINUTE, MINUTE, 59),
    ("second", Granularity.SECOND, SECOND, 59),
    ("microsecond", Granularity.MICROSECOND, 1, 999_999),
)
#: The width of a span -> what it may be a whole one of.
BY_WIDTH = {
    1: Granularity.MICROSECOND,
    SECOND: Granularity.SECOND,
    DAY: Granularity.DAY,
    **dict.fromkeys(range(28 * DAY, 32 * DAY, DAY), Granularity.MONTH),
    **dict.fromkeys((365 * DAY, 366 * DAY), Granularity.YEAR),
}
#: Granularity -> the digits a mask leaves open
_OPEN_DIGITS = {Granularity.DECADE: 1, Granularity.CENTURY: 2, Granularity.MILLENNIUM: 3}
_PARTS = re.compile(r"Y?(-?[0-9X]+)(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?(?:T.*)?")
_DIGITS = re.compile(r"Y?(-?[0-9]+)S([0-9]+)")
_DAY_OF = dt.date.fromordinal
_OFFSET = re.compile(r"T.*?(Z|[+-][0-9]{2}(?::?[0-9]{2})?)$")


def of_year(year: int) -> str:
    """A year as EDTF writes it.

    >>> of_year(7), of_year(-43), of_year(12000)
    ('0007', '-0043', 'Y12000')
    """
    if 0 <= year <= 9999:
        return f"{year:04d}"
    if -9999 <= year < 0:
        return f"-{-year:04d}"
    return f"Y{year}"


def of_offset(offset: int) -> str:
    """An offset in minutes east of UTC: ``Z``, ``+04:30``."""
    if offset == 0:
        return "Z"
    hours, minutes = divmod(abs(offset), 60)
    return f"{'-' if offset < 0 else '+'}{hours:02d}:{minutes:02d}"


def offset_of(pattern: str) -> int:
    """The minutes east of UTC at the end of a zoned pattern; 0 where it is a range of UTC ticks."""
    match = _OFFSET.search(pattern)
    if match is None or match[1] == "Z":
        return 0
    digits = match[1][1:].replace(":", "")
    minutes = int(digits[:2]) * 60 + int(digits[2:] or 0)
    return -minutes if match[1][0] == "-" else minutes


def of_parts(parts: tuple[int | None, ...], offset: int | None) -> tuple[str, Granularity, int, int]:
    """Pattern, granularity and half-open ticks of (year, month, day, hour, minute, second, microsecond).

    Raises:
        InvalidDateError: If a part is out of range, or stands behind a missing one.
    """
    stated = len(parts) - next((n for n, part in enumerate(reversed(parts)) if part is not None), len(parts))
    if None in parts[:stated]:
        raise InvalidDateError(f"{parts} leaves a part out: give all parts from the year down to the finest")
    year, month, day, *clock = parts
    assert year is not None
    if abs(year) > LARGEST_YEAR:
        raise InvalidDateError(f"a year of {len(str(abs(year)))} digits: years up to 10**40 are held")
    pattern = of_year(year)
    if offset is not None and stated < 4:
        raise InvalidDateError(f"offset {offset} on {pattern}: a zone goes with a clock time")
    if month is None:
        return pattern, Granularity.YEAR, month_start(year * 12), month_start(year * 12 + 12)
    pattern += f"-{month:02d}"
    if month in SUB_YEARS and day is None:
        first, count = SUB_YEARS[month]
        start = year * 12 + first
        return pattern, _sub_year_unit(month), month_start(start), month_start(start + count)
    if not 1 <= month <= 12:
        raise InvalidDateError(f"month {month}: 1 to 12, or 21 to 41 for a season without a day")
    if day is None:
        return pattern, Granularity.MONTH, month_start(year * 12 + month - 1), month_start(year * 12 + month)
    if not 1 <= day <= days_in_month(year, month):
        raise InvalidDateError(f"day {day}: {pattern} has days 1 to {days_in_month(year, month)}")
    pattern += f"-{day:02d}"
    lower = days_from_civil(year, month, day) * DAY
    if stated == 3:
        return pattern, Granularity.DAY, lower, lower + DAY
    return _of_clock(pattern, lower, [part for part in clock if part is not None], offset)


def _of_clock(
    pattern: str, lower: int, clock: list[int], offset: int | None
) -> tuple[str, Granularity, int, int]:
    unit, length = Granularity.DAY, DAY
    for (name, granularity, size, largest), part, mark in zip(_CLOCK, clock, "T::.", strict=False):
        if not 0 <= part <= largest:
            raise InvalidDateError(f"{name} {part}: 0 to {largest}")
        pattern += f"{mark}{part:06d}" if mark == "." else f"{mark}{part:02d}"
        lower += part * size
        unit, length = granularity, size
    if offset is not None:
        if abs(offset) >= 16 * 60:
            raise InvalidDateError(f"offset {offset}: minutes within sixteen hours")
        pattern += of_offset(offset)
        lower -= offset * MINUTE
    return pattern, unit, lower, lower + length


def _sub_year_unit(code: int) -> Granularity:
    if code <= 32:
        return Granularity.SEASON
    if code <= 36:
        return Granularity.QUARTER
    return Granularity.QUADRIMESTER if code <= 39 else Granularity.HALF


def unit_of_month(part: str) -> Granularity:
    """The unit that the month of a mask stands for: a month, or the season or quarter of a code 21-41.

    >>> unit_of_month("1X"), unit_of_month("21")
    (Granularity.MONTH, Granularity.SEASON)
    """
    code = int(part) if part.isdigit() else 0
    return _sub_year_unit(code) if code in SUB_YEARS else Granularity.MONTH


def count_parts(pattern: str) -> int:
    """How many parts of a pattern can be qualified: year, month and day, as far as stated.

    >>> count_parts("-0043"), count_parts("2019-10"), count_parts("2019-10-09T10:30-04:00")
    (1, 2, 3)
    """
    return 1 if ".." in pattern else 1 + pattern.partition("T")[0].count("-", 2)


def of_granule(granularity: Granularity, lower: int) -> str | None:
    """The pattern of the granule that begins at tick *lower*; None where it has none of its own."""
    days, clock = divmod(lower, DAY)
    date = of_day(days)
    if granularity in _CUT:
        return date[: _CUT[granularity]]
    if granularity in _TO_THE:
        return f"{date}T{_TO_THE[granularity](clock)}"
    if granularity in _WEEKS:
        week_year, week = iso_week(days)
        return f"{of_year(week_year)}-W{week:02d}{_WEEKS[granularity]}"
    year = date[:-6]
    if granularity in _OPEN_DIGITS:
        width = _OPEN_DIGITS[granularity]
        return year[: 4 - width] + "X" * width if len(year) == 4 else None
    code = _sub_year_code(granularity, lower, int(date[-5:-3]))
    return None if code is None else f"{year}-{code}"


def is_whole(granularity: Granularity, lower: int, upper: int) -> bool:
    """Tell whether ``[lower, upper)``, as wide as a granule, is one.

    >>> is_whole(Granularity.MONTH, 0, 31 * DAY), is_whole(Granularity.MONTH, DAY, 32 * DAY)
    (True, False)
    """
    first = _FIRSTS.get(granularity)
    if first is None:
        return lower % (upper - lower) == 0
    return lower % DAY == 0 and of_day(lower // DAY).endswith(first) and of_day(upper // DAY).endswith(first)


def of_day(days: int) -> str:
    """The pattern of the day that is so many days after 1970-01-01.

    >>> of_day(0), of_day(-719529)
    ('1970-01-01', '-0001-12-31')
    """
    if FIRST_DAY <= days <= LAST_DAY:
        return _DAY_OF(days - FIRST_DAY + 1).isoformat()
    year, month, day = civil_from_days(days)
    return f"{of_year(year)}-{month:02d}-{day:02d}"


def _sub_year_code(granularity: Granularity, lower: int, month: int) -> int | None:
    match granularity:
        case Granularity.HALF:
            return 39 + (month + 5) // 6
        case Granularity.QUADRIMESTER:
            return 36 + (month + 3) // 4
        case Granularity.SEASON:
            return 21 + index_of(lower, Granularity.SEASON) % 4
        case Granularity.QUARTER:
            return 32 + (month + 2) // 3
    return None


def _hour(clock: int) -> str:
    return f"{clock // HOUR:02d}"


def _minute(clock: int) -> str:
    return f"{clock // HOUR:02d}:{clock // MINUTE % 60:02d}"


def _second(clock: int) -> str:
    return f"{clock // HOUR:02d}:{clock // MINUTE % 60:02d}:{clock // SECOND % 60:02d}"


def _millisecond(clock: int) -> str:
    return f"{_second(clock)}.{clock % SECOND // 1000:03d}"


def _microsecond(clock: int) -> str:
    seconds, micro = divmod(clock, SECOND)
    minutes, second = divmod(seconds, 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{second:02d}.{micro:06d}"


#: Granularity -> how the pattern of its first day ends.
_FIRSTS = {Granularity.MONTH: "-01", Granularity.YEAR: "-01-01"}
#: Granularity -> where the pattern of a day is cut off.
_CUT: dict[Granularity, int | None] = {Granularity.DAY: None, Granularity.MONTH: -3, Granularity.YEAR: -6}
#: Granularity -> the clock time so many ticks after midnight.
_TO_THE = {
    Granularity.HOUR: _hour,
    Granularity.MINUTE: _minute,
    Granularity.SECOND: _second,
    Granularity.MILLISECOND: _millisecond,
    Granularity.MICROSECOND: _microsecond,
}
#: Granularities each granule of which has a pattern that is written plainly.
PLAIN = frozenset((*_CUT, *_TO_THE))
#: Granularity -> what stands behind the number of the week.
_WEEKS = {Granularity.WEEK: "", Granularity.WEEKEND: "-WE"}


def of_span(lower: int | None, upper: int | None, *, floating: bool) -> tuple[str, Granularity]:
    """The pattern of a range, and the coarsest of day, second and microsecond that writes its bounds.

    A day has no zone, so that zoned bounds are written as clock times in UTC.
    """
    ends = [tick for tick in (lower, upper) if tick is not None]
    granularity, size = Granularity.MICROSECOND, 1
    for unit, ticks in ((Granularity.SECOND, SECOND), (Granularity.DAY, DAY))[: 2 if floating else 1]:
        if all(tick % ticks == 0 for tick in ends):
            granularity, size = unit, ticks
    zone = "" if floating else "Z"
    first = "" if lower is None else f"{of_granule(granularity, lower)}{zone}"
    last = "" if upper is None else f"{of_granule(granularity, upper - size)}{zone}"
    return f"{first}..{last}", granularity


def part_of(pattern: str, index: int) -> int | None:
    """Year, month or day (0, 1, 2) of a pattern; None where it has none or leaves a digit open."""
    match = _PARTS.fullmatch(pattern)
    part = match[index + 1] if match else None
    return None if part is None or "X" in part else int(part)


def digits_years(pattern: str) -> tuple[int, int]:
    """First and last year of a pattern with significant digits.

    >>> digits_years("1950S2"), digits_years("Y-171010000S2")
    ((1900, 1999), (-179999999, -170000000))
    """
    match = _DIGITS.fullmatch(pattern)
    assert match is not None, pattern
    year, digits = int(match[1]), int(match[2])
    size = 10 ** max(len(match[1].lstrip("-")) - digits, 0)
    first = abs(year) // size * size
    last = first + size - 1
    return (-last, -first) if year < 0 else (first, last)


def qualified(pattern: str, qualifiers: tuple[Qualification, ...]) -> str:
    """The pattern with its qualifiers, in the fewest marks.

    A mark on the right of a part speaks of it and all before it, one on its left of it alone.

    >>> from eventline.model.qualification import Qualification
    >>> qualified("2004-06-11", (Qualification.NONE, Qualification.APPROXIMATE, Qualification.NONE))
    '2004-~06-11'
    """
    if not any(qualifiers):
        return pattern
    head, *rest = re.split(r"(?<=[0-9X])-", pattern, maxsplit=2)
    parts = [head, *rest]
    marks = (*qualifiers, *qualifiers[-1:] * 3)[: len(parts)]
    same = 0
    while marks[0] and same < len(parts) and marks[same] == marks[0]:
        same += 1
    spelt = "-".join(parts[:same]) + marks[0].mark if same else ""
    for part, mark in zip(parts[same:], marks[same:], strict=True):
        spelt += ("-" if spelt else "") + mark.mark + part
    return spelt


def why_not_edtf(pattern: str, granularity: Granularity) -> str:
    """Why EDTF cannot write a pattern of dates; empty where it can."""
    if granularity in {Granularity.HOUR, Granularity.MINUTE}:
        return "its clock times go down to the second"
    if pattern[0] == "Y" and "-" in pattern[2:]:
        return "a year beyond 9999 stands alone"
    return ""
