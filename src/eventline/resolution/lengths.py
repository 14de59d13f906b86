"""Lengths: how TIMEX3 and the model write them, and how a tick is moved by one."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from eventline.calendars import Granularity
from eventline.calendars.ticks import DAY, HOUR, MINUTE, SECOND, shift_months
from eventline.model.duration import Duration
from eventline.model.duration_range import DurationRange
from eventline.resolution.before_christ import AGES
from eventline.resolution.found import Found

if TYPE_CHECKING:
    from eventline.resolution.amount import Amount

#: unit -> TIMEX3 letters, field of Duration, how many of it
_UNITS = {
    Granularity.MILLENNIUM: ("ML", "years", 1000),
    Granularity.CENTURY: ("CE", "years", 100),
    Granularity.DECADE: ("DE", "years", 10),
    Granularity.YEAR: ("Y", "years", 1),
    Granularity.HALF: ("H", "months", 6),
    Granularity.QUARTER: ("Q", "months", 3),
    Granularity.SEASON: ("SE", "months", 3),
    Granularity.MONTH: ("M", "months", 1),
    Granularity.WEEK: ("W", "weeks", 1),
    Granularity.WEEKEND: ("WE", "days", 2),
    Granularity.DAY: ("D", "days", 1),
    Granularity.DAYPART: ("NI", "days", 1),
    Granularity.HOUR: ("H", "hours", 1),
    Granularity.MINUTE: ("M", "minutes", 1),
    Granularity.SECOND: ("S", "seconds", 1),
}
_TICKS = {"weeks": 7 * DAY, "days": DAY, "hours": HOUR, "minutes": MINUTE, "seconds": SECOND}
#: Vague lengths of these units are told of in the unit beside them.
_VAGUE = {
    Granularity.HALF: Granularity.MONTH,
    Granularity.SEASON: Granularity.MONTH,
    Granularity.WEEKEND: Granularity.DAY,
    Granularity.DAYPART: Granularity.DAY,
}


def about_width(amount: Amount) -> Duration:
    """How far about a length may lie to both sides: a fifth of it, and one of its unit at least, or a year.

    >>> from eventline.resolution import Amount
    >>> (
    ...     about_width(Amount(years=30)).iso,
    ...     about_width(Amount(decades=1)).iso,
    ...     about_width(Amount(weeks=2)).iso,
    ... )
    ('P6Y', 'P2Y', 'P1W')
    """
    count, unit = amount.parts[0]
    _, field, size = _UNITS[unit]
    fifth = -(-count * size // 5)
    widths = {field: fifth if unit in AGES else max(size, fifth)}
    return Duration(**widths)  # type: ignore[arg-type]  # the key is a field of counts


def amount_name(amount: Amount) -> str:
    """A length as TIMEX3 writes it.

    >>> from eventline.resolution import Amount
    >>> amount_name(Amount(decades=2)), amount_name(Amount(hours=Fraction(7, 2)))
    ('P2DE', 'PT3.5H')
    >>> amount_name(Amount(vague=Granularity.DAY))
    'PXD'
    """
    date, clock = "", ""
    for count, unit in amount.parts or ((None, amount.unit),):
        letters, field, _ = _UNITS[unit]
        number = "X" if count is None else str(count) if isinstance(count, int) else f"{float(count):.10g}"
        if field in {"hours", "minutes", "seconds"}:
            clock += number + letters
        else:
            date += number + letters
    return f"P{date}T{clock}" if clock else f"P{date}"


def to_duration(amount: Amount) -> Duration:
    """A length as a value of the model, which counts in years, months, weeks, days and clock units.

    >>> from eventline.resolution import Amount
    >>> to_duration(Amount(decades=2))
    Duration(years=20)
    """
    if amount.vague is not None:
        return Duration(vague=_VAGUE.get(amount.vague, amount.vague))
    fields: dict[str, int | Fraction] = {}
    for count, unit in amount.parts:
        _, field, size = _UNITS[unit]
        fields[field] = fields.get(field, 0) + count * size
    return Duration(**fields)  # type: ignore[arg-type]  # the keys are the fields of counts


def one_between(least: Amount, most: Amount) -> Found:
    """One length, somewhere between two.

    >>> from eventline.resolution import Amount
    >>> one_between(Amount(weeks=2), Amount(weeks=3)).value
    DurationRange(least=Duration(weeks=2), most=Duration(weeks=3))
    """
    return alone(most)._replace(
        timex=f"{amount_name(least)}/{amount_name(most)}",
        value=DurationRange(to_duration(least), to_duration(most)),
    )


def alone(amount: Amount) -> Found:
    """A length on its own, a TIMEX3 DURATION."""
    return Found(
        None,
        None,
        amount.unit,
        amount_name(amount),
        whole=False,
        type="DURATION",
        mod=amount.mod,
        value=to_duration(amount),
    )


def step_of(amount: Amount) -> tuple[int, int, Granularity]:
    """A length as months and ticks, and the unit in which it steps: months for two and a half years.

    >>> from eventline.resolution import Amount
    >>> step_of(Amount(years=Fraction(5, 2)))
    (30, 0, Granularity.MONTH)
    """
    months: Fraction | int = 0
    ticks: Fraction | int = 0
    for count, part in amount.parts:
        _, field, size = _UNITS[part]
        if part is Granularity.WEEKEND:  # from one weekend to the next
            ticks += count * 7 * DAY
        elif field in _TICKS:
            ticks += count * size * _TICKS[field]
        else:
            months += count * size * (12 if field == "years" else 1)
    unit = amount.unit
    whole, rest = divmod(months, 1)
    ticks += round(rest * 30) * DAY  # half a month is fifteen days
    if rest:
        unit = Granularity.DAY
    elif unit.rank > Granularity.MONTH.rank and isinstance(months, Fraction):
        unit = Granularity.YEAR if whole % 12 == 0 else Granularity.MONTH
    elif unit.rank >= Granularity.DAYPART.rank and ticks % DAY:
        unit = Granularity.HOUR
    elif (unit is Granularity.WEEK and ticks % (7 * DAY)) or unit is Granularity.DAYPART:
        unit = Granularity.DAY
    return int(whole), int(ticks), unit


def moved(tick: int, months: int, ticks: int) -> int:
    """The tick that lies some months and ticks after *tick*."""
    return (shift_months(tick, months) if months else tick) + ticks
