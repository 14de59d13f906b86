"""`Found`: what evaluating an expression gives inside this room, before it becomes a value of the model.

Bounds are floating local ticks, so that all arithmetic is on integers; the model's value is made once, at the
end (`values`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from eventline.calendars import Granularity
from eventline.calendars.gregorian import civil_from_days, iso_week
from eventline.calendars.ticks import DAY, HOUR, MINUTE, SECOND, index_of, month_start, start_of_index
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet
from eventline.model.duration import Duration
from eventline.model.duration_range import DurationRange
from eventline.model.interval import Interval
from eventline.model.recurrence import Recurrence
from eventline.resolution.before_christ import AGES, years_before_christ

if TYPE_CHECKING:
    from collections.abc import Callable

Value: TypeAlias = UncertainDate | Interval | DateSet | Duration | DurationRange | Recurrence
#: A sentence for a person with its facts, ``(template, *facts)``: formatted only when read (`names.told`).
Note: TypeAlias = tuple[object, ...]

#: So many granules are remembered.
_MOST_GRANULES = 4_000

SEASON_LETTERS = ("SP", "SU", "FA", "WI")


class Found(NamedTuple):
    """One reading.

    Attributes:
        lower: First tick, None where unbounded.
        upper: The tick after the last, None where unbounded.
        unit: The unit it was stated in.
        timex: Its TIMEX3 value.
        whole: Whether it is the granule of *unit* that begins at *lower*.
        type: TIMEX3 type.
        mod: TIMEX3 mod.
        value: The value, where it is not made of the bounds alone.
        offset: Minutes east of UTC of a clock time, None for a floating one.
        notes: Why.
        quant: TIMEX3 quant of a SET.
        freq: TIMEX3 freq of a SET.
    """

    lower: int | None
    upper: int | None
    unit: Granularity
    timex: str
    whole: bool = True
    type: str = "DATE"
    mod: str = ""
    value: Value | None = None
    offset: int | None = None
    notes: tuple[Note, ...] = ()
    quant: str = ""
    freq: str = ""


def year_name(year: int) -> str:
    """A year as TIMEX3 writes it.

    >>> year_name(2019), year_name(-43)
    ('2019', 'BC0044')
    """
    if year > 0:
        return f"{year:04d}"
    return f"BC{1 - year:04d}"


@lru_cache(maxsize=_MOST_GRANULES)
def day_name(day: int) -> str:
    """A day, counted from 1970-01-01, as TIMEX3 writes it; remembered.

    >>> day_name(0)
    '1970-01-01'
    """
    year, month, number = civil_from_days(day)
    return f"{year_name(year)}-{month:02d}-{number:02d}"


def clock_name(ticks: int, unit: Granularity) -> str:
    """A time of day as TIMEX3 writes it: to the minute, or the second where that was stated.

    >>> clock_name(15 * HOUR, Granularity.HOUR)
    'T15:00'
    """
    hour, rest = divmod(ticks, HOUR)
    minute, rest = divmod(rest, MINUTE)
    if unit.rank >= Granularity.MINUTE.rank:
        return f"T{hour:02d}:{minute:02d}"
    second, rest = divmod(rest, SECOND)
    fraction = f".{rest:06d}".rstrip("0") if rest else ""
    return f"T{hour:02d}:{minute:02d}:{second:02d}{fraction}"


def granule_name(unit: Granularity, lower: int) -> str:
    """The granule of *unit* that begins at tick *lower*, as TIMEX3 writes it.

    >>> granule_name(Granularity.WEEK, start_of_index(0, Granularity.WEEK))
    '1970-W01'
    """
    days, clock = divmod(lower, DAY)
    if unit in {Granularity.WEEK, Granularity.WEEKEND}:
        year, week = iso_week(days)
        return f"{year_name(year)}-W{week:02d}" + "-WE" * (unit is Granularity.WEEKEND)
    year, month, number = civil_from_days(days)
    name = year_name(year)
    spell = _SPELLINGS.get(unit)
    if spell is not None:
        return name + spell(month)
    if unit in _CUT:
        return (name if year else "0000")[: _CUT[unit]]  # the first century of our era has year 0 too
    name = f"{name}-{month:02d}-{number:02d}"
    return name if unit is Granularity.DAY else name + clock_name(clock, unit)


#: What follows the year in the names of units made of months.
_SPELLINGS: dict[Granularity, Callable[[int], str]] = {
    Granularity.YEAR: lambda _: "",
    Granularity.MONTH: lambda month: f"-{month:02d}",
    Granularity.QUARTER: lambda month: f"-Q{(month + 2) // 3}",
    Granularity.HALF: lambda month: f"-H{(month + 5) // 6}",
    Granularity.SEASON: lambda month: f"-{SEASON_LETTERS[(month - 3) // 3 % 4]}",
}
#: How much of the year names a decade, a century, a millennium.
_CUT = {Granularity.DECADE: -1, Granularity.CENTURY: -2, Granularity.MILLENNIUM: -3}
#: What follows the year in the names of units of which nothing is known.
_MASKS = {
    Granularity.WEEK: "-WXX",
    Granularity.WEEKEND: "-WXX-WE",
    Granularity.MONTH: "-XX",
    Granularity.SEASON: "-XX",
    Granularity.QUARTER: "-QX",
    Granularity.HALF: "-HX",
}


@lru_cache(maxsize=_MOST_GRANULES)
def granule_at(unit: Granularity, index: int) -> Found:
    """Granule *index* of *unit*; remembered, for texts name the same years and months.

    >>> granule_at(Granularity.YEAR, 2019).timex
    '2019'
    """
    if index < 0 and unit in AGES:
        return _age_before_christ(unit, index)
    lower = start_of_index(index, unit)
    upper = lower + 2 * DAY if unit is Granularity.WEEKEND else start_of_index(index + 1, unit)
    type_ = "TIME" if unit.rank < Granularity.DAY.rank else "DATE"
    return Found(lower, upper, unit, granule_name(unit, lower), type=type_)


def _age_before_christ(unit: Granularity, index: int) -> Found:
    """A decade, a century or a millennium before Christ, the last of each of index -1."""
    first, last = years_before_christ(-index - 1, unit)
    timex = f"BC{-index - 1:0{4 + _CUT[unit]}d}"
    return Found(month_start(first * 12), month_start((last + 1) * 12), unit, timex, whole=False)


@lru_cache(maxsize=_MOST_GRANULES)
def day_at(day: int) -> Found:
    """The day *day* after 1970-01-01; remembered.

    >>> day_at(0).timex
    '1970-01-01'
    """
    return Found(day * DAY, (day + 1) * DAY, Granularity.DAY, day_name(day))


def masked_name(lower: int | None, upper: int | None, unit: Granularity) -> str:
    """A TIMEX3 value for some *unit* in ``[lower, upper)``: the fields all of them share, X for the others.

    >>> masked_name(0, 3 * DAY, Granularity.DAY)
    '1970-01-XX'
    """
    first = "" if lower is None else granule_name(unit, start_of_index(index_of(lower, unit), unit))
    last = "" if upper is None else granule_name(unit, start_of_index(index_of(upper - 1, unit), unit))
    if first == last:
        return first
    if unit.rank < Granularity.DAY.rank:
        return masked_name(lower, upper, Granularity.DAY) + "TXX:XX"
    (one, _, rest), (other, _, end) = first.partition("-"), last.partition("-")
    year = one if one == other and first else "XXXX"
    if unit is Granularity.DAY:
        month = f"-{rest[:2]}" if year != "XXXX" and rest[:2] == end[:2] else "-XX"
        return f"{year}{month}-XX"
    return year + _MASKS[unit] if unit in _MASKS else "XXXX"


def one_of(found: list[Found]) -> Found:
    """One unknown of several instances ("a Monday in May"): somewhere from the first to the last."""
    first, last = found[0], found[-1]
    fields = zip(first.timex.split("-"), last.timex.split("-"), strict=False)
    timex = "-".join(_shared(one, other) for one, other in fields)
    return first._replace(upper=last.upper, whole=False, timex=timex, value=None)


def _shared(one: str, other: str) -> str:
    """What two fields share: all, or the head of a year, with X for the rest."""
    if one == other:
        return one
    if len(one) != 4:
        return "X" * len(one)
    return "".join(a if a == b else "X" for a, b in zip(one, other, strict=False))
