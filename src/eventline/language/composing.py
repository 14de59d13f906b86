"""More functions for templates: those that put dates, parts and times together."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from eventline.calendars import Granularity
from eventline.language.numbers import valid_day
from eventline.language.values import (
    Impossible,
    Unreadable,
    amount,
    both,
    century,
    decade,
    first,
    given,
    hour_in,
    hour_of,
    plus,
    time,
    two_digits,
)
from eventline.resolution import (
    After,
    Amount,
    Before,
    Between,
    Coming,
    Date,
    Expression,
    Following,
    Intersect,
    Last,
    Next,
    Nth,
    OneOf,
    Part,
    Past,
    Previous,
    ReferenceTime,
    Repeat,
    Shift,
    This,
)

_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)t(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,6})\d*)?)?(?:(z)|([+-])(\d\d)(?::?(\d\d))?)?"
)


def day_of(year: int | str | None, month: int, day: int) -> Date:
    """A day; 31 June is none.

    >>> day_of(None, 6, 30)
    Date(month=6, day=30)
    """
    if not valid_day(year if isinstance(year, int) else None, month, day):
        raise Impossible(f"{day}.{month}.")
    return Date(year=year, month=month, day=day)


def ides(month: int) -> Date:
    """The ides of a month.

    >>> ides(3)
    Date(month=3, day=15)
    """
    return Date(month=month, day=15 if month in {3, 5, 7, 10} else 13)


def dated(date: Date, year: int | str | None) -> Date:
    """The date with its year.

    >>> dated(Date(month=6, day=30), 1908)
    Date(year=1908, month=6, day=30)
    """
    if year is None:
        return date
    fields = given(date)
    if isinstance(year, int) and "day" in fields and not valid_day(year, fields["month"], fields["day"]):
        raise Impossible(f"{date!r} in {year}")
    return Date(year=year, **fields)


def on_weekday(date: Expression, weekday: int | None) -> Expression:
    """The date with the weekday that the text gives.

    >>> on_weekday(Date(month=6, day=30), 2)
    Date(month=6, day=30, weekday=2)
    """
    if weekday is None:
        return date
    if isinstance(date, OneOf):
        return OneOf(tuple(on_weekday(one, weekday) for one in date.of))
    return Date(weekday=weekday, **given(date)) if isinstance(date, Date) else date


def full_year(digits: int) -> int | str:
    """Two digits of a year, of the 21st century; more are the year itself.

    >>> full_year(18), full_year(2018)
    (2018, 2018)
    """
    return 2000 + digits if digits < 100 else digits


def second_year(first_year: int, digits: int) -> int:
    """The end of "1939-45".

    >>> second_year(1939, 45), second_year(1999, 3)
    (1945, 2003)
    """
    year = first_year // 100 * 100 + digits
    if year <= first_year:
        year += 100
    if year - first_year > 60:
        raise Unreadable(f"{first_year}-{digits:02d}")
    return year


def years(start: int, end: int) -> Between:
    """From year to year."""
    if start >= end:
        raise Unreadable(f"{start} to {end}")
    return Between(Date(year=start), Date(year=end))


def after_day(month: int, day: int, end: int) -> Date:
    """The second day of "April 27 to the 3rd": in the next month where it is the smaller.

    >>> after_day(4, 27, 3)
    Date(month=5, day=3)
    """
    if end > day:
        return day_of(None, month, end)
    return day_of(None, month % 12 + 1, end)


def spelled(high: int, low: int) -> int:
    """A year in two numbers: nineteen eighty-four.

    >>> spelled(19, 84)
    1984
    """
    if low < 10 or high < 10:
        raise Unreadable(f"{high} {low}")
    return high * 100 + low


def parted(time_: Expression, portion: str | None) -> Expression:
    """The portion of a time, or the time itself.

    >>> parted(Date(year=2009), "early")
    Part(Date(year=2009), 'early')
    """
    return Part(time_, portion) if portion else time_


def decade_words(high: int | None, tens: int, portion: str | None) -> Expression:
    """A decade in words: the (nineteen) sixties."""
    return parted(decade(high * 100 + tens if high else tens), portion)


def turn(number: int | None) -> Expression:
    """The turn of a century: its first years; without a number, of this one."""
    return Part(century(number), "beginning") if number else Part(century(21), "beginning")


def quarter(number: int) -> int:
    """A quarter's number.

    >>> quarter(3)
    3
    """
    if not 1 <= number <= 4:
        raise Unreadable(f"quarter {number}")
    return number


def half_year(number: int) -> int:
    """The number of half a year.

    >>> half_year(2)
    2
    """
    if not 1 <= number <= 2:
        raise Unreadable(f"half {number}")
    return number


def quartered(number: int, year: int | str | None, within: Expression | None) -> Expression:
    """A quarter of a year."""
    return both(Date(quarter=number, year=year), within)


def halved(number: int, year: int | str | None, within: Expression | None) -> Expression:
    """Half of a year."""
    return both(Date(half=number, year=year), within)


def seasoned(season: str, year: int | str | None, within: Expression | None) -> Expression:
    """A season of a year."""
    return both(Date(season=season, year=year), within)


def week(number: int, year: int | None) -> Date:
    """A week of a year."""
    if not 1 <= number <= 53:
        raise Unreadable(f"week {number}")
    return Date(week=number, year=year)


def relative_fiscal(last: str | None, next_: str | None) -> Expression:
    """Last, this or next fiscal year."""
    kind = Date(fiscal=True)
    return Last(kind) if last else Next(kind) if next_ else This(kind)


def feast(key: str, year: int | str | None) -> Date:
    """A feast, of a year where it is said."""
    return Date(holiday=key, year=year)


def slash(text: str) -> Fraction:
    """A fraction such as 1/2.

    >>> slash("3/4")
    Fraction(3, 4)
    """
    top, bottom = text.split("/")
    if not 0 < int(top) < int(bottom) <= 10:
        raise Unreadable(text)
    return Fraction(int(top), int(bottom))


def minute_of(number: int) -> int:
    """A minute of an hour."""
    if not 0 <= number < 60:
        raise Unreadable(f"minute {number}")
    return number


def clock(text: str | Fraction, half: str | None, zone: int | str | None) -> Date:
    """A time of the day in digits.

    >>> clock("9:30", "PM", None)
    Date(hour=21, minute=30)
    """
    parts = re.split(r"[:.,]", str(text))
    hour, minute = int(parts[0]), int(parts[1])
    second = int(parts[2]) if len(parts) > 2 else None
    micro = int(f"{parts[3]:0<6}") if len(parts) > 3 else None
    if hour > 24 or minute > 59 or (second or 0) > 59 or len(parts[1]) != 2:
        raise Unreadable(str(text))
    if half and hour == 0:
        half = None
    return Date(hour=hour_of(hour, half), minute=minute, second=second, microsecond=micro, zone=zone)


def hhmm(number: int | str, half: str | None, zone: int | str | None) -> Date:
    """A time of the day in three or four digits.

    >>> hhmm(730, "PM", None)
    Date(hour=19, minute=30)
    """
    hour, minute = divmod(int(number), 100)
    if hour > 24 or minute > 59:
        raise Unreadable(str(number))
    return time(hour, minute, None, half, zone)


def offset(zone: int | str, sign: str, hours: int | str) -> int:
    """A zone said as UTC+5, in minutes.

    >>> offset(0, "-", "2:30")
    -150
    """
    if isinstance(hours, int):
        size = hours * 60 if hours < 100 else hours // 100 * 60 + hours % 100
    else:
        hour, minute = hours.split(":")[:2]
        size = int(hour) * 60 + int(minute)
    if size > 16 * 60 or not isinstance(zone, int):
        raise Unreadable(f"{zone}{sign}{hours}")
    return zone + (size if sign == "+" else -size)


def named_day(number: int) -> Expression:
    """Today (0), tomorrow (1), yesterday (-1)."""
    if number == 0:
        return This(Granularity.DAY)
    return Following(Granularity.DAY) if number > 0 else Previous(Granularity.DAY)


def shifted_day(number: int, count: int | None, after: str | None) -> Expression:
    """The day (or *count* days) before or after a named day."""
    if count is None and abs(number) == 1 and (after is not None) == (number > 0):
        return Following(Granularity.DAY, n=2) if number > 0 else Previous(Granularity.DAY, n=2)
    return Shift(amount(count or 1, Granularity.DAY), "future" if after else "past", of=named_day(number))


def further(kind: Granularity | Date, after: str | None) -> Expression:
    """The year before last, the week after next."""
    return Following(kind, n=2) if after else Previous(kind, n=2)


def told(unit: Granularity, before: str | None, after: str | None) -> Expression:
    """The unit before, after or of the time last told."""
    if before:
        return Previous(unit, of=ReferenceTime())
    return Following(unit, of=ReferenceTime()) if after else This(unit, of=ReferenceTime())


def small_unit(last: str | None, next_: str | None, unit: Granularity) -> Expression:
    """The last or next hour: the stretch of an hour that ends or begins now."""
    if last:
        return Past(amount(1, unit))
    return Coming(amount(1, unit)) if next_ else This(unit)


def away(length: Amount, before: str | None, other: Expression, more: str | None) -> Expression:
    """So long before or after another time; where "more than" or "less than" so long, the side that this leaves."""
    point = Shift(length, "past" if before else "future", of=other)
    if more == "MORE_THAN":
        return Before(point) if before else After(point, inclusive=True)
    if more == "LESS_THAN":
        return Between(point, other) if before else Between(other, point)
    return point


def signed(more: Amount | None, also: Amount | None, less: Amount | None) -> Expression:
    """Lengths with signs, counted from now: +1 day -2 hours."""
    forward = plus(more, also) if more or also else None
    if forward is None:
        return Shift(plus(less), "past")
    there = Shift(forward, "future")
    return Shift(less, "past", of=there) if less else there


def nth_away(n: int, weekday: int, before: str | None, other: Expression) -> Expression:
    """The n-th weekday before or after a date."""
    kind = Date(weekday=weekday)
    return Previous(kind, n=n, of=other) if before else Following(kind, n=n, of=other)


def several(first_: str | None, count: int, unit: Granularity, within: Expression) -> Expression:
    """The first or last few units of a time."""
    return Nth(1 if first_ else -1, unit, within, count=count)


def holding(unit: str, date: Expression) -> Expression:
    """The week that holds a date, or the weekend beside it: the one before a Monday or Tuesday, else the one to come."""
    if unit == "weekend":
        return This(Granularity.WEEKEND, of=Shift(Amount(days=2), "past", of=date))
    return This(Granularity.WEEK, of=date)


def side(earlier: str | None, within: Expression) -> Expression:
    """Earlier or later in a time: its stretch before or after now."""
    return Part(within, "earlier" if earlier else "later")


_DEADLINES = {"D": Granularity.DAY, "W": Granularity.WEEK, "M": Granularity.MONTH, "Y": Granularity.YEAR}


def deadline(name: str) -> Expression:
    """EOM, BOY and the like."""
    return Part(This(_DEADLINES[name[2]]), "end" if name[0] == "E" else "beginning")


def stretch(count: int, unit: Granularity, past: str | None) -> Expression:
    """The stretch of so many units that ends or begins now."""
    return Past(amount(count, unit)) if past else Coming(amount(count, unit))


def every(
    unit: Granularity | str, other: str | None, second: Any, count: int | None, nth: int | None
) -> Expression:  # noqa: ANN401
    """Every unit; every other, second, third one; every so many."""
    step = 2 if other or second else nth or count or 1
    if unit == "fortnight":
        return Repeat(Amount(weeks=2), quant="EVERY")
    if count is not None:
        return Repeat(amount(count, unit), quant="EVERY")
    return Repeat(amount(1, unit), quant="EVERY", every=int(step))


def recurring(kind: Date, other: str | None, second: Any, nth: int | None) -> Expression:  # noqa: ANN401
    """Every Monday; every other Friday."""
    return Repeat(kind, quant="EVERY", every=2 if other or second else nth or 1)


def working(weekdays: str | None, clock_: Date | None) -> Expression:
    """Weekdays or weekends."""
    if clock_ is not None:
        return Repeat(clock_)
    return Repeat(Amount(days=1)) if weekdays else Repeat(Amount(weekends=1))


def often(unit: Granularity | str) -> Expression:
    """Daily, weekly, ..."""
    return Repeat(amount(1, unit))


def on_unit(year: str | None) -> Expression:
    """Year on year, month on month."""
    return Repeat(amount(1, Granularity.YEAR if year else Granularity.MONTH))


def on(
    named: int | None,
    weekday: int | None,
    *dates: Any,  # noqa: ANN401  expressions, and a feast's key last
) -> Expression:
    """Whichever day is there: a named day, a weekday, an expression, or a feast."""
    if named is not None:
        return named_day(named)
    if weekday is not None:
        return Date(weekday=weekday)
    day = first(*dates)
    return Date(holiday=day) if isinstance(day, str) else day


def hours(start: Date, end: Date, day: Expression | None) -> Between:
    """From hour to hour of a day; the first takes the half of the day from the second: "5 to 6 pm"."""
    begins, ends = start, end
    day, part = without_part(day)
    if begins.hour is not None and ends.hour is not None:
        if part is not None:
            begins, ends = (_at(one, hour_in(one.hour or 0, part)) for one in (begins, ends))
        elif begins.hour < 12 <= ends.hour and begins.hour + 12 <= ends.hour:
            begins = _at(begins, begins.hour + 12)
        elif ends.hour < begins.hour < 12:
            ends = _at(ends, ends.hour + 12)
    last = day
    if begins.hour is not None and ends.hour is not None and ends.hour < begins.hour:  # over midnight
        day = day or This(Granularity.DAY)
        last = Shift(Amount(days=1), "future", of=day)
    return Between(both(day, begins), both(last, ends))


def _at(clock_: Date, hour: int) -> Date:
    """The clock time at another hour."""
    return Date(**{**given(clock_), "hour": hour})


def without_part(day: Expression | None) -> tuple[Expression | None, str | None]:
    """A day and the part of it that is said with it, apart.

    >>> without_part(Date(weekday=1, part="EV"))
    (Date(weekday=1), 'EV')
    """
    if isinstance(day, Date) and day.part is not None:
        fields = given(day)
        part = fields.pop("part")
        return (Date(**fields) if fields else None), part
    if isinstance(day, Intersect) and isinstance(day.b, Date) and given(day.b).keys() == {"part"}:
        return day.a, day.b.part
    return day, None


def month_first(month: int, chain: str) -> Date:
    """A month, then its day and a year in one chain: August-10-2012.

    >>> month_first(8, "10-2012")
    Date(year=2012, month=8, day=10)
    """
    day, year = re.split(r"[-/]", chain)
    return day_of(int(year), month, int(day))


def lasting(day: Expression | None, clock_: Date | None, length: Amount) -> Expression:
    """So long from a time on."""
    if day is None and clock_ is None:
        raise Unreadable("so long from no time")
    return Coming(length, of=both(day, clock_))


def numeric(text: str | int) -> Expression:
    """A date in digits; where day and month may be either, both readings, the American first.

    >>> numeric("2024-08-23"), numeric("5/3/2018")
    (Date(year=2024, month=8, day=23), OneOf((Date(year=2018, month=5, day=3), Date(year=2018, month=3, day=5))))
    """
    text = str(text)
    if "t" in text:
        return _machine(text)
    if text.isdecimal():
        return day_of(int(text[:4]), int(text[4:6]), int(text[6:8]))
    parts = re.split(r"[-/.]", text)
    numbers = [int(part) for part in parts]
    if len(parts) == 2:
        if len(parts[0]) == 4:
            return Date(year=numbers[0], month=numbers[1])
        if len(parts[1]) == 4:
            return Date(year=numbers[1], month=numbers[0])
        return _either(None, *numbers)
    if len(parts[0]) == 4:
        if numbers[1] > 12:
            return day_of(numbers[0], numbers[2], numbers[1])
        return day_of(*numbers)
    year = numbers[2] if len(parts[2]) == 4 else two_digits(numbers[2])
    if len(parts[2]) not in {2, 4}:
        raise Unreadable(text)
    return _either(year, numbers[0], numbers[1])


def numeric_range(start: str | int, end: str | int) -> Expression:
    """From one date in digits to another, both in the same order of day and month.

    >>> numeric_range("10/1", "11/7")
    OneOf((Between(Date(month=10, day=1), Date(month=11, day=7)), Between(Date(month=1, day=10), Date(month=7, day=11))))
    """
    starts, ends = (one.of if isinstance(one, OneOf) else (one,) for one in (numeric(start), numeric(end)))
    pairs = list(zip(starts, ends, strict=False)) if len(starts) == len(ends) else [(starts[0], ends[0])]
    readings = tuple(Between(a, b) for a, b in pairs)
    return readings[0] if len(readings) == 1 else OneOf(readings)


def _either(year: int | str | None, a: int, b: int) -> Expression:
    whole = year if isinstance(year, int) else None
    readings = tuple(
        Date(year=year, month=month, day=day)
        for month, day in ((a, b), (b, a))
        if valid_day(whole, month, day)
    )
    if not readings:
        raise Impossible(f"{a}/{b}")
    if len(readings) == 1 or a == b:
        return readings[0]
    return OneOf(readings)


def _machine(text: str) -> Date:
    found = _ISO.fullmatch(text)
    if found is None:
        raise Unreadable(text)
    year, month, day, hour, minute = (int(part) for part in found.groups()[:5])
    if not valid_day(year, month, day):
        raise Unreadable(text)
    zone = 0 if found[8] else None
    if found[9]:
        zone = (int(found[10]) * 60 + int(found[11] or 0)) * (1 if found[9] == "+" else -1)
    return Date(
        year=year, month=month, day=day, hour=hour, minute=minute,
        second=int(found[6]) if found[6] else None,
        microsecond=int(f"{found[7]:0<6}") if found[7] else None, zone=zone,
    )  # fmt: skip


def no_time() -> Expression:
    """For rules that say what is no time: the words are passed over."""
    return NoTime()


class NoTime(Expression):
    """What a rule builds that only keeps others from matching."""


#: The names by which templates call the functions of this module.
COMPOSING: dict[str, Callable[..., Any]] = {
    function.__name__: function
    for function in (
        after_day, away, clock, dated, day_of, deadline, decade_words, every, feast, full_year, further, half_year, halved,
        hhmm, holding, hours, ides, lasting, minute_of, month_first, named_day, no_time, nth_away, numeric, numeric_range, offset, often, on, on_unit,
        on_weekday, parted, quarter, quartered, recurring, relative_fiscal, seasoned, second_year, several, shifted_day, side, signed,
        slash, small_unit, spelled, stretch, told, turn, week, working, years,
    )
}  # fmt: skip
