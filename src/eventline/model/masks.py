"""Unspecified digits: which dates a mask such as ``196X-02-29`` or ``XXXX-12-25`` allows.

A mask has a year of four characters (with a sign), and may have a month and a day of two, or a season code;
``X`` stands for any digit. A date that
does not exist (1961-02-29) is no reading. Bounds are found without listing the readings; the readings are
listed once, on first use.
"""

from __future__ import annotations

import functools
import re
from itertools import product
from typing import TYPE_CHECKING

from eventline.calendars.granularity import Granularity
from eventline.calendars.gregorian import days_from_civil, days_in_month
from eventline.calendars.seasons import SUB_YEARS
from eventline.calendars.ticks import DAY, month_start, start_of_index
from eventline.model.readings import Run, runs_of_indices

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGITS = "0123456789"
_LEAP_YEAR, _COMMON_YEAR = 2000, 2001
_MASK = re.compile(r"(-?)([0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?")


def expand(mask: str) -> list[int]:
    """All numbers a string of digits and X allows, ascending.

    >>> expand("1X")
    [10, 11, 12, 13, 14, 15, 16, 17, 18, 19]
    """
    return [int("".join(digits)) for digits in product(*(_DIGITS if c == "X" else c for c in mask))]


def split_mask(pattern: str) -> tuple[list[int], str, str]:
    """The years (ascending), month mask and day mask of *pattern*; empty where it states none."""
    match = _MASK.fullmatch(pattern)
    assert match is not None, pattern
    sign, year, month, day = match.groups("")
    years = expand(year)
    if sign:
        years = [-number for number in reversed(years) if number]
    return years, month, day


def _months(mask: str) -> list[int]:
    return [month for month in expand(mask) if 1 <= month <= 12]


def _years(pattern: str, *, last: bool) -> Iterator[int]:
    """The years that *pattern* allows, one by one: the first ones first, or the last."""
    negative = pattern[0] == "-"
    places = [_DIGITS if c == "X" else c for c in pattern[negative : negative + 4]]
    if last is not negative:
        places = [place[::-1] for place in places]
    for digits in product(*places):
        number = int("".join(digits))
        if number or not negative:
            yield -number if negative else number


def _extreme(pattern: str, month: str, day: str, *, last: bool) -> int | None:
    """The first (or last) day that the mask allows, in days since 1970-01-01."""
    step = -1 if last else 1
    months, days = _months(month)[::step], [found for found in expand(day)[::step] if found]
    if not any(found <= days_in_month(_LEAP_YEAR, number) for number in months for found in days):
        return None
    if not any(found <= days_in_month(_COMMON_YEAR, number) for number in months for found in days):
        # Only 29 February fits: a leap year ends in a multiple of four.
        ending = pattern[pattern[0] == "-" :][2:4]
        if all(number % 4 for number in expand(ending)):
            return None
    for year in _years(pattern, last=last):
        for number in months:
            length = days_in_month(year, number)
            for found in days:
                if found <= length:
                    return days_from_civil(year, number, found)
    return None


def mask_bounds(pattern: str) -> tuple[int, int] | None:
    """The inclusive ticks from the first to the last reading, or None where no date fits the mask.

    >>> from eventline.calendars.gregorian import civil_from_days
    >>> lo, hi = mask_bounds("196X-02-29")
    >>> civil_from_days(lo // DAY), civil_from_days(hi // DAY)
    ((1960, 2, 29), (1968, 2, 29))
    """
    match = _MASK.fullmatch(pattern)
    assert match is not None, pattern
    month, day = match.group(3, 4)
    if day:
        first = _extreme(pattern, month, day, last=False)
        last = _extreme(pattern, month, day, last=True)
        return None if first is None or last is None else (first * DAY, (last + 1) * DAY - 1)
    spans = _sub_years(month) if month else [(0, 12)]
    if not spans:
        return None
    first, last = next(_years(pattern, last=False), None), next(_years(pattern, last=True), None)
    if first is None or last is None:
        return None
    lo = month_start(first * 12 + min(start for start, _ in spans))
    return lo, month_start(last * 12 + max(start + count for start, count in spans)) - 1


def _sub_years(mask: str) -> list[tuple[int, int]]:
    """The months, or the season, that a month mask allows: ``(first, count)``, January being 0."""
    if mask.isdigit() and int(mask) in SUB_YEARS:
        return [SUB_YEARS[int(mask)]]
    return [(month - 1, 1) for month in _months(mask)]


@functools.lru_cache(maxsize=512)
def mask_runs(pattern: str) -> tuple[Run, ...]:
    """The readings of a mask, as runs in ascending order.

    Cost grows with the number of runs: at most 12 a year where months are fixed, one for the whole where only
    trailing parts are open.
    """
    years, month, day = split_mask(pattern)
    if not month or (month == "XX" and day in {"", "XX"}):
        granularity = Granularity.DAY if day else Granularity.MONTH if month else Granularity.YEAR
        return tuple(_refined(run, granularity) for run in runs_of_indices(Granularity.YEAR, years))
    if month.isdigit() and int(month) in SUB_YEARS:
        first, count = SUB_YEARS[int(month)]
        starts = (year * 12 + first for year in years)
        return tuple(Run.single(month_start(start), month_start(start + count) - 1) for start in starts)
    months = _months(month)
    if day in {"", "XX"}:
        granularity = Granularity.DAY if day else Granularity.MONTH
        indices = [year * 12 + number - 1 for year in years for number in months]
        return tuple(_refined(run, granularity) for run in runs_of_indices(Granularity.MONTH, indices))
    numbers = expand(day)
    indices = [
        days_from_civil(year, number, found)
        for year in years
        for number in months
        for found in numbers
        if 1 <= found <= days_in_month(year, number)
    ]
    return runs_of_indices(Granularity.DAY, indices)


def _refined(run: Run, granularity: Granularity) -> Run:
    """The same stretch of the axis as a run of finer granules."""
    if run.granularity is granularity:
        return run
    assert run.granularity is not None
    assert run.first is not None
    assert run.last is not None
    lower, upper = start_of_index(run.first, run.granularity), start_of_index(run.last + 1, run.granularity)
    if granularity is Granularity.DAY:
        return Run(granularity, lower // DAY, upper // DAY - 1)
    return Run(granularity, run.first * 12, run.last * 12 + 11)
