"""The functions that templates may call, besides the nodes of the algebra: amounts, masks, eras, clocks.

They know numbers and the calendar, and no words. A function that cannot make sense of its arguments raises `Unreadable`, and the
rule does not match.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import attrs

from eventline.calendars import Granularity
from eventline.exceptions import InvalidDateError
from eventline.resolution import Amount, Date, Expression, Intersect, OneOf

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


class Unreadable(InvalidDateError):  # noqa: N818  it is a verdict on a match, not a mistake of the caller
    """A match that makes no sense: "31 June", "25:12"."""


class Impossible(InvalidDateError):  # noqa: N818  it is a verdict on a match, not a mistake of the caller
    """A match that names a day or time that does not exist: nothing in it is read as something else."""


def amount(count: int | Fraction, unit: Granularity | Date | str, mod: str | None = None) -> Amount:
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
    if count == 0:
        raise Unreadable("none at all is no length")
    if isinstance(count, Fraction) and count.denominator == 1:
        count = int(count)
    return Amount(**{_FIELDS[unit]: count}, mod=mod or "")  # type: ignore[arg-type]  # the keys are fields


def few(unit: Granularity, mod: str | None = None) -> Amount:
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
    for one in amounts:
        if one is None:
            continue
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


def modified(length: Amount, mod: str | None) -> Amount:
    """The length with a TIMEX3 mod.

    >>> modified(Amount(years=2), "MORE_THAN")
    Amount(years=2, mod='MORE_THAN')
    """
    return attrs.evolve(length, mod=mod) if mod else length


def both(*parts: Expression | None) -> Expression:
    """What lies in all parts that are there; fields of dates are put together.

    >>> both(Date(month=5), None, Date(day=3))
    Date(month=5, day=3)
    >>> both(Date(part="AF"), Date(hour=3))  # three in the afternoon
    Date(hour=15)
    """
    there = [part for part in parts if part is not None]
    fields: dict[str, Any] = {}
    others: list[Expression] = []
    for part in there:
        if isinstance(part, Date) and not fields.keys() & given(part).keys():
            fields.update(given(part))
        else:
            others.append(part)
    if "hour" in fields and "part" in fields:
        fields["hour"] = hour_in(fields["hour"], fields.pop("part"))
    if fields:
        others.append(Date(**fields))
    result = others[0]
    for part in others[1:]:
        result = Intersect(result, part)
    return result


def hour_in(hour: int, part: str) -> int:
    """The hour of the day that a clock hour means in a part of the day.

    >>> hour_in(3, "AF"), hour_in(2, "NI"), hour_in(12, "MO")
    (15, 2, 0)
    """
    first_afternoon = {"AF": 1, "PM": 1, "EV": 4, "NI": 6, "MI": 1}.get(part)
    if first_afternoon is not None and first_afternoon <= hour < 12:
        return hour + 12
    if hour == 12 and part in {"MO", "AM"}:
        return 0
    return 24 if hour == 12 and part in {"NI", "EV"} else hour


def given(date: Date) -> dict[str, Any]:
    """The fields that a date says.

    >>> given(Date(month=5))
    {'month': 5}
    """
    return {
        field.name: value
        for field in attrs.fields(Date)
        if (value := getattr(date, field.name)) is not None and value is not False and value != "gregorian"
    }


def fraction(top: int, bottom: int) -> Fraction:
    """*top* / *bottom*.

    >>> fraction(1, 2)
    Fraction(1, 2)
    """
    if not bottom:
        raise Unreadable("division by zero")
    return Fraction(top, bottom)


def century(number: int, era: str | None = None) -> Date:
    """The *number*-th century.

    >>> century(19)
    Date(year='18XX')
    >>> century(5, "BC")
    Date(year='-04XX')
    """
    if not 1 <= number <= 99:
        raise Unreadable(f"century {number}")
    return Date(year=f"{'-' if era == 'BC' else ''}{number - 1:02d}XX")


def millennium(number: int, era: str | None = None) -> Date:
    """The *number*-th millennium.

    >>> millennium(2)
    Date(year='1XXX')
    """
    if not 1 <= number <= 9:
        raise Unreadable(f"millennium {number}")
    return Date(year=f"{'-' if era == 'BC' else ''}{number - 1}XXX")


def decade(year: int, era: str | None = None) -> Date:
    """The decade of a year: four digits, or two of a century that the anchor says.

    >>> decade(1990), decade(90), decade(1800)
    (Date(year='199X'), Date(year='XX9X'), Date(year='18XX'))
    """
    if year < 100:
        return Date(year=f"XX{year // 10}X")
    mask = f"{year // 100:02d}XX" if year % 100 == 0 else f"{year // 10:03d}X"
    return Date(year=f"{'-' if era == 'BC' else ''}{mask}")


def year_of(number: int, era: str | None = None) -> int:
    """The astronomical year of a number and its era.

    >>> year_of(44, "BC"), year_of(44, "AD")
    (-43, 44)
    """
    if not 0 < number <= 9999 and era is not None:
        raise Unreadable(f"year {number}")
    if era == "BE":
        return number - 543
    return 1 - number if era == "BC" else number


def two_digits(number: int) -> str:
    """The mask of a year of which two digits are written.

    >>> two_digits(74)
    'XX74'
    """
    return f"XX{number:02d}"


def hour_of(hour: int, half: str | None) -> int:
    """The hour of the day for a clock hour and "AM" or "PM".

    >>> hour_of(12, "AM"), hour_of(3, "PM"), hour_of(15, None)
    (0, 15, 15)
    """
    if half is None:
        return hour
    if hour > 12:
        if half == "PM" and hour < 24:
            return hour
        raise Unreadable(f"{hour} {half}")
    return hour % 12 + (12 if half == "PM" else 0)


def time(
    hour: int,
    minute: int | None = None,
    second: int | None = None,
    half: str | None = None,
    zone: int | str | None = None,
) -> Date:
    """A time of the day.

    >>> time(3, 30, None, "PM")
    Date(hour=15, minute=30)
    """
    if half is not None and (hour == 0 or hour > 12):
        raise Unreadable("0 o'clock of half a day")
    return Date(hour=hour_of(hour, half), minute=minute, second=second, zone=zone)


def before_hour(hour: int, minutes: int, half: str | None = None) -> Date:
    """*minutes* to *hour*.

    >>> before_hour(3, 15, "PM")
    Date(hour=14, minute=45)
    """
    return Date(hour=(hour_of(hour, half) - 1) % 24, minute=60 - minutes)


def first(*values: Any) -> Any:  # noqa: ANN401  whatever the slots hold
    """The first value that is there.

    >>> first(None, 0, 1)
    0
    """
    return next((value for value in values if value is not None), None)


def one_of(*readings: Expression | None) -> Expression:
    """The readings that are there, as one expression.

    >>> one_of(Date(month=5), None)
    Date(month=5)
    """
    there = tuple(reading for reading in readings if reading is not None)
    return there[0] if len(there) == 1 else OneOf(there)


#: The names by which templates call the functions of this module.
FUNCTIONS: dict[str, Callable[..., Any]] = {
    function.__name__: function
    for function in (
        amount,
        before_hour,
        both,
        century,
        decade,
        few,
        first,
        fraction,
        hour_of,
        millennium,
        modified,
        one_of,
        plus,
        time,
        two_digits,
        year_of,
    )
}
