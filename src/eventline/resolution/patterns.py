"""Patterns of calendar fields: the cycle they recur in, and their instances in one granule of it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from eventline.calendars import Granularity
from eventline.calendars.gregorian import (
    days_from_civil,
    days_from_iso_week,
    days_in_month,
    weekday,
    weeks_in_year,
)
from eventline.calendars.julian import days_from_julian
from eventline.calendars.ticks import DAY, index_of, month_start, start_of_index
from eventline.model.date import UncertainDate
from eventline.resolution.before_christ import AGES, index_before_christ
from eventline.resolution.clock import at_clock
from eventline.resolution.feasts import feast_days
from eventline.resolution.found import (
    SEASON_LETTERS,
    Found,
    day_at,
    day_name,
    granule_at,
    masked_name,
    year_name,
)

if TYPE_CHECKING:
    from eventline.resolution.context import Context
    from eventline.resolution.date import Date

#: First month of each season, January being 0; the southern ones are half a year away.
_NORTHERN_MONTHS, _SOUTHERN_MONTHS = (2, 5, 8, 11), (8, 11, 2, 5)


_index_of = lru_cache(maxsize=1_000)(index_of)  # the document time's, over and over


def cycle_of(date: Date) -> Granularity:
    """The unit in which a pattern recurs once (or a few times): a year for October, a week for Friday.

    >>> from eventline.resolution import Date
    >>> cycle_of(Date(weekday=5)), cycle_of(Date(day=9)), cycle_of(Date(hour=15))
    (Granularity.WEEK, Granularity.MONTH, Granularity.DAY)
    """
    if (
        date.year is not None
        or date.month is not None
        or date.holiday is not None
        or date.season is not None
        or date.quarter is not None
        or date.half is not None
        or date.week is not None
        or date.fiscal
    ):
        return Granularity.YEAR
    if date.day is not None:
        return Granularity.MONTH
    if date.weekday is not None or date.workday:
        return Granularity.WEEK
    if date.hour is not None or date.part is not None:
        return Granularity.DAY
    return Granularity.HOUR if date.minute is not None else Granularity.MINUTE


def week_of(day: int, context: Context) -> int:
    """The index of the week of a day, by the policy's first day of the week."""
    return (day + 3 - context.week_offset) // 7


def week_start(week: int, context: Context) -> int:
    """The first day of a week."""
    return week * 7 - 3 + context.week_offset


def index_at(tick: int, cycle: Granularity, context: Context) -> int:
    """The index of the granule of *cycle* that holds *tick*; the last before Christ is -1."""
    if cycle in AGES:
        year = _index_of(tick, Granularity.YEAR)
        return year // AGES[cycle] if year >= 0 else index_before_christ(year, cycle)
    return week_of(tick // DAY, context) if cycle is Granularity.WEEK else _index_of(tick, cycle)


def instances(date: Date, cycle: Granularity, index: int, context: Context) -> list[Found]:
    """The times in granule *index* of the pattern's cycle that show its fields, ascending."""
    match cycle:
        case Granularity.YEAR:
            return _in_year(date, index, context)
        case Granularity.MONTH:
            year, month = divmod(index, 12)
            if date.day is None or date.day > days_in_month(year, month + 1):
                return []
            days = [days_from_civil(year, month + 1, date.day)]
        case Granularity.WEEK:
            first = week_start(index, context)
            days = (
                list(range(first, first + 7))
                if date.weekday is None
                else [first + (date.weekday - 1 - context.week_offset) % 7]
            )
        case Granularity.DAY:
            days = [index]
        case _:
            return at_clock(date, start_of_index(index, cycle), context)
    return _on_days(date, days, context)


def instances_within(date: Date, lower: int, upper: int, context: Context, limit: int = 1000) -> list[Found]:
    """The instances inside ``[lower, upper)``, ascending; where there is none, those that touch it.

    A night, or a midnight at the end of a day, is inside with its day.
    """
    cycle = cycle_of(date)
    first, last = index_at(lower, cycle, context), index_at(upper - 1, cycle, context)
    if date.season is not None or date.fiscal:
        first, last = first - 1, last + 1
    inside: list[Found] = []
    touching: list[Found] = []
    for index in range(first, min(last, first + limit) + 1):
        for found in instances(date, cycle, index, context):
            start, end = found.lower or 0, found.upper or 0
            if lower <= start and (end <= upper or (cycle is Granularity.DAY and start <= upper)):
                inside.append(found)
            elif start < upper and end > lower:
                touching.append(found)
    return inside or touching


def _on_days(date: Date, days: list[int], context: Context) -> list[Found]:
    """The days of which the weekday is right, with the time of day where one is stated."""
    wanted = date.weekday
    if wanted is not None:
        days = [day for day in days if weekday(day) == wanted - 1]
    if date.workday:
        days = [day for day in days if weekday(day) < 5]
    if date.hour is None and date.part is None and date.minute is None and date.second is None:
        return [day_at(day) for day in days]
    return [found for day in days for found in at_clock(date, day * DAY, context)]


def _in_year(date: Date, year: int, context: Context) -> list[Found]:
    if isinstance(date.year, int) and date.year != year:
        return []
    if date.month is not None and date.day is not None:
        return _month_day(date, year, context)
    if date.holiday is not None:
        context.feast = date.holiday
        return _holiday(date, feast_days(date.holiday, year), context)
    container = _container(date, year, context)
    if container is None:
        return []
    if date.weekday is not None or date.workday or date.day is not None:
        assert container.lower is not None
        assert container.upper is not None
        days = range(container.lower // DAY, container.upper // DAY)
        if date.day is not None:
            days_found = [day for day in days if int(day_name(day)[-2:]) == date.day]
        else:
            days_found = list(days)
        return _on_days(date, days_found, context)
    if date.hour is not None or date.part is not None:
        name = container.timex + "-XX" * (2 - container.timex.count("-"))
        clock = at_clock(date, container.lower or 0, context)[0].timex.partition("T")[2]
        return [
            container._replace(unit=Granularity.DAYPART, timex=f"{name}T{clock}", whole=False, type="TIME")
        ]
    return [container]


def _holiday(date: Date, days: tuple[int, ...], context: Context) -> list[Found]:
    """A holiday of several days in a row is one time."""
    found = _on_days(date, list(days), context)
    if len(found) < 2 or days[-1] - days[0] != len(days) - 1 or found[0].unit is not Granularity.DAY:
        return found
    lower, upper = days[0] * DAY, (days[-1] + 1) * DAY
    return [Found(lower, upper, Granularity.DAY, masked_name(lower, upper, Granularity.DAY), whole=False)]


def _month_day(date: Date, year: int, context: Context) -> list[Found]:
    assert date.month is not None
    assert date.day is not None
    if date.calendar == "julian":
        leap = year % 4 == 0
        if date.day > (29 if date.month == 2 and leap else days_in_month(1, date.month)):
            return []
        return _on_days(date, [days_from_julian(year, date.month, date.day)], context)
    if date.day > days_in_month(year, date.month):
        return []
    return _on_days(date, [days_from_civil(year, date.month, date.day)], context)


def _container(date: Date, year: int, context: Context) -> Found | None:
    """The month, week, season, quarter, half or year of a pattern without a day."""
    if date.fiscal:
        return _fiscal(date, year, context)
    if date.month is not None:
        return granule_at(Granularity.MONTH, year * 12 + date.month - 1)
    if date.week is not None:
        if date.week > weeks_in_year(year):
            return None
        start = days_from_iso_week(year, date.week) * DAY
        return granule_at(Granularity.WEEK, index_of(start, Granularity.WEEK))
    if date.season is not None:
        return _season(date.season, year, context)
    if date.quarter is not None:
        return granule_at(Granularity.QUARTER, year * 4 + date.quarter - 1)
    if date.half is not None:
        return granule_at(Granularity.HALF, year * 2 + date.half - 1)
    return granule_at(Granularity.YEAR, year)


def _season(letters: str, year: int, context: Context) -> Found:
    season = SEASON_LETTERS.index(letters)
    south = context.policy.is_south
    first = year * 12 + (_SOUTHERN_MONTHS if south else _NORTHERN_MONTHS)[season]
    return Found(
        month_start(first),
        month_start(first + 3),
        Granularity.SEASON,
        f"{year_name(year)}-{letters}",
        value=UncertainDate.of(year, (29 if south else 21) + season),
    )


def _fiscal(date: Date, year: int, context: Context) -> Found:
    """A fiscal year is named after the year it ends in; where its start is not known, after either."""
    start = context.policy.fiscal_year_start
    name = f"FY{year_name(year)}"
    january = year * 12
    if start is None:
        first, last, whole = january - 11, january + 23, False
    else:
        first = january + start - 1 - 12 * (start > 1)
        last, whole = first + 12, True
    unit = Granularity.YEAR
    for number, size, letter, part in (
        (date.quarter, 3, "Q", Granularity.QUARTER),
        (date.half, 6, "H", Granularity.HALF),
    ):
        if number is not None:
            name, unit = f"{name}-{letter}{number}", part
            if whole:
                first += size * (number - 1)
                last = first + size
    return Found(month_start(first), month_start(last), unit, name, whole=False)
