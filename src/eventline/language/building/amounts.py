"""Lengths of time, stretches of them, and what recurs."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Literal, TypeAlias

import attrs

from eventline.calendars import Granularity
from eventline.language.building.joining import both, given
from eventline.language.building.verdicts import Unreadable
from eventline.resolution import (
    AllOf,
    Amount,
    Between,
    Coming,
    Date,
    Expression,
    Intersect,
    Past,
    Repeat,
    Shift,
    This,
)

_FIELDS = {
    Granularity.CENTURY: "centuries",
    Granularity.DECADE: "decades",
    Granularity.YEAR: "years",
    Granularity.HALF: "halves",
    Granularity.QUARTER: "quarters",
    Granularity.SEASON: "seasons",
    Granularity.MONTH: "months",
    Granularity.WEEK: "weeks",
    Granularity.WEEKEND: "weekends",
    Granularity.DAY: "days",
    Granularity.DAYPART: "nights",
    Granularity.HOUR: "hours",
    Granularity.MINUTE: "minutes",
    Granularity.SECOND: "seconds",
}
#: So many seasons are a year and its season.
_FIRST_YEAR = 1000
#: From so many seconds on, minutes are said.
_MINUTE = 60
#: A unit as a pack writes it; a fortnight is two weeks.
Unit: TypeAlias = Granularity | Literal["fortnight"]


def amount(count: int | Fraction, unit: Unit, mod: str | None = None) -> Amount:
    """*count* of a unit.

    >>> amount(2, Granularity.WEEK)
    Amount(weeks=2)
    >>> amount(1, "fortnight")
    Amount(weeks=2)
    """
    if unit == "fortnight":
        return Amount(weeks=2 * count, mod=mod or "")
    if unit is Granularity.MILLENNIUM:
        return Amount(centuries=10 * count, mod=mod or "")
    if unit not in _FIELDS or count < 0:
        raise Unreadable(f"{unit!r} cannot be counted")
    if unit is Granularity.SEASON and count >= _FIRST_YEAR:
        raise Unreadable(f"the season of {count}")
    if count == 0:
        raise Unreadable("none at all is no length")
    if isinstance(count, Fraction) and count.denominator == 1:
        count = int(count)
    return Amount(**{_FIELDS[unit]: count}, mod=mod or "")  # type: ignore[arg-type]  # the keys are fields


def seconds(count: int) -> Amount:
    """So many seconds, in tens, which are a decade elsewhere: the 30s of "2m 30s".

    >>> seconds(30)
    Amount(seconds=30)
    """
    if count >= _MINUTE:
        raise Unreadable(f"{count}s is a decade")
    return Amount(seconds=count)


def few(unit: Unit, mod: str | None = None) -> Amount:
    """A few of a unit, TIMEX3 ``PXD``.

    >>> few(Granularity.DAY)
    Amount(vague=Granularity.DAY)
    """
    if unit == "fortnight":
        unit = Granularity.WEEK
    return Amount(vague=unit, mod=mod or "")


def plus(*amounts: Amount | None) -> Amount:
    """The sum of the amounts that are there.

    >>> plus(Amount(years=1), None, Amount(months=2))
    Amount(years=1, months=2)
    """
    counts: dict[str, Any] = {}
    last: Granularity | None = None
    for one in amounts:
        if one is None:
            continue
        if last is not None and one.vague is None and one.unit.rank >= last.rank:
            raise Unreadable("24 hours a day is no length")
        if last is not None and last.rank > Granularity.YEAR.rank and one.unit.rank < Granularity.MONTH.rank:
            raise Unreadable("a decade, a day after, is no length")
        if (
            last is not None
            and last.rank >= Granularity.MONTH.rank
            and one.unit.rank <= Granularity.HOUR.rank
        ):
            raise Unreadable("four months, 24 hours before, is no length")
        last = None if one.vague is not None else one.unit
        if one.vague is not None:
            if len([other for other in amounts if other is not None]) == 1:
                return one
            raise Unreadable("a few and some more is no length")
        for count, unit in one.parts:
            name = _FIELDS[unit]
            counts[name] = counts.get(name, 0) + count
        if one.mod:
            counts["mod"] = one.mod
    return Amount(**counts)


def amounts(least: int | Fraction, most: int | Fraction, unit: Unit) -> Between:
    """One length, somewhere between two.

    >>> amounts(2, 3, Granularity.WEEK)
    Between(Amount(weeks=2), Amount(weeks=3), one=True)
    """
    if least >= most:
        raise Unreadable(f"{least} to {most}")
    return Between(amount(least, unit), amount(most, unit), one=True)


def so_long(lengths: Between, direction: Literal["past", "future"], of: Expression | None = None) -> Between:
    """One time, so long away from another.

    >>> so_long(amounts(2, 3, Granularity.DAY), "past")
    Between(Shift(Amount(days=3), 'past'), Shift(Amount(days=2), 'past'), one=True)
    """
    ends = (lengths.start, lengths.end) if direction == "future" else (lengths.end, lengths.start)
    near, far = (
        Shift(end, direction) if of is None else Shift(end, direction, of=of)
        for end in ends
        if isinstance(end, Amount)
    )
    return Between(near, far, one=True)


def modified(length: Amount, mod: str | None) -> Amount:
    """The length with a TIMEX3 mod.

    >>> modified(Amount(years=2), "MORE_THAN")
    Amount(years=2, mod='MORE_THAN')
    """
    return attrs.evolve(length, mod=mod) if mod else length


def fraction(top: int, bottom: int) -> Fraction:
    """*top* / *bottom*.

    >>> fraction(1, 2)
    Fraction(1, 2)
    """
    if not bottom:
        raise Unreadable("division by zero")
    return Fraction(top, bottom)


def slash(text: str) -> Fraction:
    """A fraction such as 1/2.

    >>> slash("3/4")
    Fraction(3, 4)
    """
    top, bottom = text.split("/")
    if not 0 < int(top) < int(bottom) <= 10:
        raise Unreadable(text)
    return Fraction(int(top), int(bottom))


def signed(more: Amount | None, also: Amount | None, less: Amount | None) -> Expression:
    """Lengths with signs, counted from now: +1 day -2 hours."""
    forward = plus(more, also) if more or also else None
    if forward is None:
        return Shift(plus(less), "past")
    there = Shift(forward, "future")
    return Shift(less, "past", of=there) if less else there


def stretch(count: int, unit: Granularity, past: str | None) -> Expression:
    """The stretch of so many units that ends or begins now."""
    return Past(amount(count, unit)) if past else Coming(amount(count, unit))


def small_unit(last: str | None, next_: str | None, unit: Granularity) -> Expression:
    """The last or next hour: the stretch of an hour that ends or begins now."""
    if last:
        return Past(amount(1, unit))
    return Coming(amount(1, unit)) if next_ else This(unit)


def every(unit: Unit, other: str | None, second: object, count: int | None, nth: int | None) -> Expression:
    """Every unit; every other, second, third one; every so many."""
    step = 2 if other or second else nth or count or 1
    if unit == "fortnight":
        return Repeat(Amount(weeks=2), quant="EVERY")
    if count is not None:
        return Repeat(amount(count, unit), quant="EVERY")
    return Repeat(amount(1, unit), quant="EVERY", every=int(step))


def recurring(kind: Date, other: str | None, second: object, nth: int | None) -> Expression:
    """Every Monday; every other Friday."""
    return Repeat(kind, quant="EVERY", every=2 if other or second else nth or 1)


def each_at(kind: Date, clock: Date | None) -> Date:
    """What recurs, at a time where one is said: Friday nights at 1 are on Saturdays.

    >>> each_at(Date(weekday=5), Date(hour=13)), each_at(Date(weekday=5, part="NI"), Date(hour=1))
    (Date(weekday=5, hour=13), Date(weekday=6, hour=1))
    """
    whole = both(kind, clock)
    if isinstance(whole, Date):
        return whole
    if kind.weekday is None or not isinstance(whole, Intersect) or not isinstance(whole.b, Date):
        raise Unreadable(f"{kind!r} at {clock!r}")
    return Date(weekday=kind.weekday % 7 + 1, **given(whole.b))


def days_at(part: str, clock: Date | None, *weekdays: int | None) -> Expression:
    """A part of some weekdays, or a time in it.

    >>> days_at("MO", None, 2, None, 5)
    Repeat(AllOf((Date(weekday=2, part='MO'), Date(weekday=5, part='MO'))))
    """
    days = (each_at(Date(weekday=day, part=part), clock) for day in weekdays if day is not None)
    return Repeat(AllOf(tuple(days)))


def times(count: int | None) -> str:
    """So many times, as TIMEX3 writes it; "" where the number is not told.

    >>> times(7), times(None)
    ('7X', '')
    """
    return f"{count}X" if count else ""


def every_one(*kinds: Date | None) -> Expression:
    """Every one of several kinds of dates: every January and July.

    >>> every_one(Date(month=1), Date(month=7), None).of[1]
    Repeat(Date(month=7), quant='EVERY')
    """
    return AllOf(tuple(Repeat(kind, quant="EVERY") for kind in kinds if kind is not None))


def nth_of_months(
    nth: int | None, weekday: int, clock_: Date | None = None, month: int | None = None
) -> Repeat:
    """The first, second, ... Monday of every month, or of one month of every year.

    Which of the weeks of a month the last lies in is not fixed.

    >>> nth_of_months(2, 1).of.of[0]
    Date(day=8, weekday=1)
    >>> nth_of_months(1, 1, Date(hour=9)).of.of[6]
    Date(day=7, weekday=1, hour=9)
    >>> nth_of_months(None, 1)
    Repeat(Amount(months=1), quant='EVERY')
    """
    if nth is None:
        return Repeat(Date(month=month) if month else amount(1, Granularity.MONTH), quant="EVERY")
    if not 1 <= nth <= 4:
        raise Unreadable(f"weekday {nth} of a month")
    days = range(7 * nth - 6, 7 * nth + 1)
    dates = (each_at(Date(month=month, weekday=weekday, day=day), clock_) for day in days)
    return Repeat(AllOf(tuple(dates)), quant="EVERY")


def every_few(lengths: Between | None, unit: Unit | None) -> Expression:
    """Every two or three of a unit: every few.

    >>> every_few(amounts(2, 3, Granularity.DAY), None)
    Repeat(Amount(vague=Granularity.DAY), quant='EVERY')
    """
    if lengths is not None and isinstance(lengths.start, Amount):
        unit = lengths.start.unit
    return Repeat(few(unit or Granularity.DAY), quant="EVERY")


def again(kind: Date, other: Date) -> Expression:
    """One after the other: night after night.

    >>> again(Date(part="NI"), Date(part="NI"))
    Repeat(Date(part='NI'))
    """
    if kind != other:
        raise Unreadable(f"{kind!r} after {other!r}")
    return Repeat(kind)


def days_through(first: int, last: int, part: str | None, clock_: Date | None) -> Expression:
    """The weekdays from one to another, at a time where it is said.

    >>> days_through(6, 1, None, None)
    Repeat(AllOf((Date(weekday=6), Date(weekday=7), Date(weekday=1))))
    """
    if first == last:
        raise Unreadable(f"weekday {first} to {last}")
    days = (first + step for step in range((last - first) % 7 + 1))
    return Repeat(AllOf(tuple(each_at(Date(weekday=(day - 1) % 7 + 1, part=part), clock_) for day in days)))


def each_of(clock_: Expression | None, *weekdays: int | None) -> Expression:
    """Every one of some weekdays, at a time where it is said.

    >>> each_of(None, 1, None, 3)
    Repeat(AllOf((Date(weekday=1), Date(weekday=3))), quant='EVERY')
    """
    days = tuple(both(Date(weekday=one), clock_) for one in weekdays if one is not None)
    return Repeat(AllOf(days), quant="EVERY")


def working(weekdays: str | None, part: str | None, clock_: Date | None) -> Expression:
    """Weekdays or weekends, at a time of day where one is said.

    >>> working(None, None, None)
    Repeat(Amount(weekends=1))
    >>> working("weekdays", None, Date(hour=9)).of.of[4]
    Date(weekday=5, hour=9)
    """
    if weekdays is None and part is None and clock_ is None:
        return Repeat(Amount(weekends=1))
    days = range(1, 6) if weekdays else (6, 7)
    times = (each_at(Date(weekday=day, part=part), clock_) for day in days)
    return Repeat(AllOf(tuple(times)))


def often(unit: Unit, times: str | None = None) -> Expression:
    """Daily, weekly, ...; twice daily.

    >>> often(Granularity.DAY, "2X")
    Repeat(Amount(days=1), freq='2X')
    """
    return Repeat(amount(1, unit), freq=times or "")


def alternate(weekday: int | None, unit: Unit | None) -> Expression:
    """Every other one of a weekday, or of a unit.

    >>> alternate(4, None), alternate(None, Granularity.WEEK)
    (Repeat(Date(weekday=4), every=2), Repeat(Amount(weeks=1), every=2))
    """
    kind = Date(weekday=weekday) if unit is None else amount(1, unit)
    return Repeat(kind, every=2)


def on_unit(unit: Granularity, other: Granularity) -> Expression:
    """Year on year, month on month; day to day is everyday, and no time.

    >>> on_unit(Granularity.YEAR, Granularity.YEAR)
    Repeat(Amount(years=1))
    """
    if unit is not other or unit is Granularity.DAY:
        raise Unreadable(f"{unit} on {other}")
    return Repeat(amount(1, unit))
