"""Sets: what recurs, as TIMEX3 and the model write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.calendars import Granularity
from eventline.exceptions import InvalidDateError
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet
from eventline.model.duration import Duration
from eventline.model.interval import End, Interval
from eventline.model.recurrence import Recurrence
from eventline.resolution.amount import UNITS, Amount
from eventline.resolution.clock import hour_of
from eventline.resolution.date import Date
from eventline.resolution.found import Found
from eventline.resolution.lengths import amount_name, to_duration
from eventline.resolution.patterns import cycle_of
from eventline.resolution.unanchored import pattern_name
from eventline.resolution.values import to_value

if TYPE_CHECKING:
    from eventline.resolution.combinations import AllOf, Repeat
    from eventline.resolution.found import Note

_SEASON_MONTHS = {"SP": (3, 4, 5), "SU": (6, 7, 8), "FA": (9, 10, 11), "WI": (1, 2, 12)}


def repeat(node: Repeat, within: Found | None) -> Found:
    """What recurs."""
    bounds = None if within is None else _bounds(within)
    of = node.of
    if isinstance(of, Granularity) and of is not Granularity.WEEKEND:
        if of not in UNITS.values():
            raise InvalidDateError(f"every {of.value}: no length is counted in it, give an Amount")
        of = Amount.of({of: 1})
    if isinstance(of, Granularity):
        name, period = "XXXX-WXX-WE", Duration(weeks=node.every)
        value = Recurrence(period=period, times=_freq(node), weekdays=(5, 6), within=bounds)
    elif isinstance(of, Amount):
        amount = _times(of, node.every)
        name = amount_name(amount)
        value = Recurrence(period=to_duration(amount), times=_freq(node), within=bounds)
    else:
        dates = _dates(of)
        name, value = _shared_name(dates), _recurrence(dates, node, bounds)
    notes: tuple[Note, ...] = (("it recurs: {}", name),)
    if within is not None:
        notes = (*within.notes, ("it recurs in {}: {}", within.timex, name))
    return Found(
        None if bounds is None else bounds.lower,
        None if bounds is None else bounds.upper,
        Granularity.DAY,
        name,
        whole=False,
        type="SET",
        value=value,
        quant=node.quant,
        freq=node.freq,
        notes=notes,
    )


def _dates(of: Date | AllOf) -> tuple[Date, ...]:
    if isinstance(of, Date):
        return (of,)
    dates = tuple(one for one in of.of if isinstance(one, Date))
    if len(dates) < len(of.of):
        raise InvalidDateError(f"{of!r} recurs only where all of it are dates")
    return dates


def _times(amount: Amount, every: int) -> Amount:
    if every == 1 or amount.vague is not None:
        return amount
    return Amount.of({unit: count * every for count, unit in amount.parts}, amount.mod)


def _freq(node: Repeat) -> int:
    """How many times a period, from the number at the head of a TIMEX3 freq."""
    digits = node.freq.rstrip("X")
    return int(digits) if digits.isdecimal() and int(digits) > 0 else 1


def _bounds(within: Found) -> Interval:
    value = to_value(within)
    if isinstance(value, Interval):
        return value
    if isinstance(value, UncertainDate | DateSet):
        return Interval(value.earliest or End.UNKNOWN, value.latest or End.UNKNOWN)
    raise InvalidDateError(f"{within.timex} is a length, no bounds: give a time in which it recurs")


def _shared_name(dates: tuple[Date, ...]) -> str:
    """The TIMEX3 value of several patterns: an X where they differ."""
    names = [pattern_name(date) for date in dates]
    if len({len(name) for name in names}) > 1:
        return names[0]
    return "".join(column[0] if len(set(column)) == 1 else "X" for column in zip(*names, strict=True))


def _weekdays(date: Date) -> range:
    """The weekdays of a pattern, Monday being 0."""
    if date.workday:
        return range(5)
    return range(0) if date.weekday is None else range(date.weekday - 1, date.weekday)


def _recurrence(dates: tuple[Date, ...], node: Repeat, bounds: Interval | None) -> Recurrence:
    first = dates[0]
    unit = cycle_of(first)
    period = to_duration(Amount.of({unit: node.every}))
    clock = None
    if first.hour is not None:
        clock = (hour_of(first.hour, first.part) % 24, first.minute or 0)
    months = {date.month for date in dates if date.month is not None}
    for date in dates:
        if date.season is not None:
            months |= set(_SEASON_MONTHS[date.season])
        if date.quarter is not None:
            months |= set(range(date.quarter * 3 - 2, date.quarter * 3 + 1))
        if date.half is not None:
            months |= set(range(date.half * 6 - 5, date.half * 6 + 1))
    return Recurrence(
        period=period,
        times=_freq(node),
        weekdays=tuple(sorted({day for date in dates for day in _weekdays(date)})),
        months=tuple(sorted(months)),
        month_days=tuple(sorted({date.day for date in dates if date.day is not None})),
        clock=clock,
        day_part="" if clock is not None else first.part or "",
        within=bounds,
    )
