"""Dates of several readings moved along the calendar.

A mask that is one of the same digits elsewhere stays a mask ("156X" and ten years is "157X"), and runs of
granules that become granules stay runs. Anything else moves date by date, up to a thousand of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventline.calendars.gregorian import days_in_month
from eventline.calendars.seasons import SUB_YEARS
from eventline.calendars.ticks import FIXED, MONTHS, month_start, start_of_index
from eventline.exceptions import InvalidDateError
from eventline.model import spelling
from eventline.model.date import UncertainDate
from eventline.model.forms import Form
from eventline.model.making import granule_of
from eventline.model.masks import expand, mask_bounds, split_mask

if TYPE_CHECKING:
    from eventline.model.dateset import DateRange
    from eventline.model.duration import Duration
    from eventline.model.readings import Run

#: More dates than this are not moved one by one.
_MANY = 1_000
#: The last year of four digits.
_LAST_YEAR = 9_999


def rows_of(run: Run, by: Duration) -> int | None:
    """By how many granules the readings of a run move; None where they do not become granules.

    >>> from eventline.calendars import Granularity
    >>> from eventline.model.duration import days, years
    >>> from eventline.model.readings import Run
    >>> run = Run(Granularity.MONTH, 0, 5)
    >>> rows_of(run, years(1)), rows_of(run, days(1))
    (12, None)
    """
    months, ticks, unit = by.total_months, by.total_ticks, run.granularity
    if unit in MONTHS and not ticks:
        count, rest = divmod(months, MONTHS[unit][0])
        return None if rest else count
    if unit in FIXED and not months:
        count, rest = divmod(ticks, FIXED[unit][0])
        return None if rest else count
    return None


def moved_rows(date: UncertainDate, by: Duration) -> list[Run] | None:
    """The runs of a date moved by granules; None where they do not become granules.

    Raises:
        InvalidDateError: If they are more than a thousand.
    """
    runs = date.runs
    if len(runs) > _MANY:
        raise _refused(by)
    moved: list[Run] = []
    for run in runs:
        rows = rows_of(run, by)
        if rows is None:
            return None
        assert run.first is not None
        assert run.last is not None
        moved.append(attrs.evolve(run, first=run.first + rows, last=run.last + rows))
    return moved


def each_of(date: UncertainDate | DateRange, by: Duration) -> list[UncertainDate]:
    """The dates of which a date with several readings, or a range, is one; without marks.

    Args:
        date: One that `moved_rows` has not refused.
        by: By what it would move.

    Raises:
        InvalidDateError: If they are more than a thousand, which are not moved one by one.
    """
    if isinstance(date, UncertainDate):
        runs, east = date.runs, None
        if date.month is not None and date.month in SUB_YEARS:
            years, _, _ = split_mask(date.pattern)
            return [UncertainDate.of(year, date.month) for year in years]
    else:
        runs, end = (date.run,), date.first or date.last
        assert end is not None
        east = end.offset
    found: list[UncertainDate] = []
    for run in runs:
        assert run.granularity is not None
        # Not by `len`: some runs are too long to have one.
        if run.first is None or run.last is None or run.last - run.first + len(found) >= _MANY:
            raise _refused(by)
        found += [
            granule_of(run.granularity, start_of_index(index, run.granularity), east)
            for index in range(run.first, run.last + 1)
        ]
    return found


def _refused(by: Duration) -> InvalidDateError:
    return InvalidDateError(f"more than {_MANY} dates would move by {by} one by one: move the one meant")


def moved_pattern(date: UncertainDate, by: Duration) -> UncertainDate | None:
    """A date with open digits, moved to one of the same open digits; None where it becomes no such date.

    >>> import eventline as ev
    >>> moved_pattern(ev.when("156X"), ev.years(20)), moved_pattern(ev.when("156X"), ev.years(1))
    (when('158X'), None)
    """
    if by.total_ticks:
        return None
    if date.form is Form.DIGITS:
        pattern = _moved_digits(date.pattern, by.total_months)
        bounds = None if pattern is None else _years(*spelling.digits_years(pattern))
    else:
        pattern = _moved_mask(date.pattern, by.total_months)
        bounds = None if pattern is None else mask_bounds(pattern)
    if pattern is None or bounds is None:
        return None
    return attrs.evolve(date, pattern=pattern, lo=bounds[0], hi=bounds[1], text="", stated="")


def _years(first: int, last: int) -> tuple[int, int]:
    return month_start(first * 12), month_start(last * 12 + 12) - 1


def _moved_digits(pattern: str, months: int) -> str | None:
    year, _, digits = pattern.lstrip("Y").partition("S")
    first, last = spelling.digits_years(pattern)
    by, rest = divmod(months, 12)
    moved = f"{spelling.of_year(int(year) + by)}S{digits}"
    return None if rest or spelling.digits_years(moved) != (first + by, last + by) else moved


def _moved_mask(pattern: str, months: int) -> str | None:
    years, month, day = split_mask(pattern)
    negative = pattern[0] == "-"
    digits = pattern[negative : negative + 4]
    if "X" not in digits and month.isdigit() and int(month) not in SUB_YEARS:
        year, index = divmod(years[0] * 12 + int(month) - 1 + months, 12)
        if abs(year) > _LAST_YEAR:
            return None
        found = f"{spelling.of_year(year)}-{index + 1:02d}"
        moves = [((years[0], int(month)), (year, index + 1))]
    else:
        jump, rest = divmod(months, 12)
        head = digits.rstrip("X")
        size = 10 ** (len(digits) - len(head))
        if rest or jump % size or "X" in head or not head:
            return None
        number = int(f"-{head}" if negative else head) + jump // size
        if (number < 0) is not negative or abs(number) >= 10 ** len(head):
            return None
        found = f"{'-' * negative}{abs(number):0{len(head)}d}{digits[len(head) :]}"
        found += f"-{month}" if month else ""
        # Of whole years, only a February can cut a day.
        moves = [((year, 2), (year + jump, 2)) for year in years if month and 2 in expand(month)]
    if not day:
        return found
    fits = all(_days_fit(day, days_in_month(*old), days_in_month(*new)) for old, new in moves)
    return f"{found}-{day}" if fits else None


def _days_fit(mask: str, length: int, other: int) -> bool:
    """Whether the days of a mask in a month of one length, cut to another, are those of the mask in that."""
    days = expand(mask)
    moved = {min(day, other) for day in days if 1 <= day <= length}
    return moved == {day for day in days if 1 <= day <= other}
