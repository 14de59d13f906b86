"""The width of "about", taken off a date again.

A widened date keeps its pattern, and the pattern tells on which days it began and ended before it was
widened. That is all that its bounds do not tell: a month before 31 March is the same day as a month before
the 30th.
"""

from __future__ import annotations

import re

import attrs

from eventline.calendars.gregorian import days_from_civil, days_from_iso_week
from eventline.calendars.ticks import DAY, MINUTE
from eventline.model import spelling
from eventline.model.date import UncertainDate
from eventline.model.forms import Form
from eventline.model.masks import mask_bounds

_WEEK = re.compile(r"Y?(-?[0-9]+)-W([0-9]{2})(-WE)?")


def without_about(date: UncertainDate) -> UncertainDate:
    """The date as it was before `UncertainDate.with_about`; it stays marked ``~``. O(1).

    >>> import eventline as ev
    >>> without_about(ev.when("1850~", about=ev.years(5)))
    when('1850~')
    """
    width = date.about
    if width is None:
        return date
    if date.form is Form.MASK:
        bounds = mask_bounds(date.pattern)
        assert bounds is not None
        lo, hi = bounds
    elif date.form is Form.DIGITS:
        run = attrs.evolve(date.runs[0], pad=None)
        lo, hi = run.lo, run.hi
    else:
        first, last = _days(date)
        lo, hi = date.lo, date.hi
        if first is not None:
            lo = _on_day(first, lo - (-width).total_ticks, date)
        if last is not None:
            hi = _on_day(last, hi - width.total_ticks, date)
    return attrs.evolve(date, lo=lo, hi=hi, about=None, text="")


def _on_day(day: int, tick: int, date: UncertainDate) -> int:
    """The tick of a day at the time of day of another tick, both by the date's own clock."""
    east = (date.offset or 0) * MINUTE
    return day * DAY + (tick + east) % DAY - east


def _days(date: UncertainDate) -> tuple[int | None, int | None]:
    """The first and the last day of what the pattern says, None where it has none."""
    pattern = date.pattern
    match date.form:
        case Form.RANGE:
            first, last = pattern.split("..")
            return _day(first), _day(last)
        case Form.WEEK:
            match = _WEEK.fullmatch(pattern)
            assert match is not None
            monday = days_from_iso_week(int(match[1]), int(match[2]))
            return monday + 5 * bool(match[3]), monday + 6
        case Form.DAYPART:
            day = _day(pattern)
            assert day is not None
            return day, day + (spelling.DAY_PARTS[pattern[-2:]][1] - 1) // DAY
    day = _day(pattern)
    if day is not None:
        return day, day
    assert date.year is not None
    whole = UncertainDate.of(date.year, date.month)
    return whole.lo // DAY, whole.hi // DAY


def _day(pattern: str) -> int | None:
    year, month, day = (spelling.part_of(pattern, index) for index in range(3)) if pattern else (None,) * 3
    if year is None or month is None or day is None:
        return None
    return days_from_civil(year, month, day)
