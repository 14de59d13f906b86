"""Dates in digits, in every order of day and month that they allow."""

from __future__ import annotations

import re

import attrs

from eventline.language.building.dates import dated, day_of, half_year, quarter, two_digits
from eventline.language.building.joining import both
from eventline.language.building.verdicts import Impossible, Unreadable
from eventline.language.text.numbers import valid_day
from eventline.resolution import Between, Date, Expression, OneOf

_ISO = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)t(\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,6})\d*)?)?(?:(z)|([+-])(\d\d)(?::?(\d\d))?)?"
)

#: What the readings of two numbers are, in the order in which they are tried.
_MONTH_FIRST, _DAY_FIRST = "MDY DMY", "DMY MDY"
#: No date in digits is of a later year: "8859-1" is the name of a standard.
_LATEST = 2999
#: From this year on, a year and two digits may be a month as ISO 8601 has it.
_ISO_YEARS = 1950
_CHAIN = re.compile(r"([-/])")


def numeric(text: str | int) -> Expression:
    """A date in digits; where day and month may be either, both readings, the American first unless dotted.

    >>> numeric("2024-08-23")
    Date(year=2024, month=8, day=23)
    >>> numeric("5/3/2018")
    OneOf((Date(year=2018, month=5, day=3), Date(year=2018, month=3, day=5)), orders='MDY DMY')
    >>> numeric("05.03.2018")  # with dots, as in Europe
    OneOf((Date(year=2018, month=3, day=5), Date(year=2018, month=5, day=3)), orders='DMY MDY')
    >>> numeric("30 / 6 / 2018")
    Date(year=2018, month=6, day=30)
    """
    text = str(text).replace(" ", "")
    if "t" in text:
        return _machine(text)
    if text.isdecimal():
        return day_of(int(text[:4]), int(text[4:6]), int(text[6:8]))
    parts = re.split(r"[-/.:]", text)  # 2024:08:23, as cameras write
    numbers = [int(part) for part in parts]
    if max(numbers) > _LATEST:
        raise Unreadable(text)
    if len(parts) == 2:
        if len(parts[0]) == 4:
            return Date(year=numbers[0], month=numbers[1])
        if len(parts[1]) == 4:
            return Date(year=numbers[1], month=numbers[0])
        return _either(None, numbers[0], numbers[1])
    if len(parts[0]) == 4:
        if numbers[1] > 12:
            return day_of(numbers[0], numbers[2], numbers[1])
        return day_of(*numbers)
    year = numbers[2] if len(parts[2]) == 4 else two_digits(numbers[2])
    if len(parts[2]) not in {2, 4} or ("." in text and len(text) < len("30.10.26")):  # 1.5.30 is a version
        raise Unreadable(text)
    day_first = "." in text  # dots are European
    a, b = (numbers[1], numbers[0]) if day_first else (numbers[0], numbers[1])
    return _either(year, a, b, _DAY_FIRST if day_first else _MONTH_FIRST)


def years_or_month(text: str) -> Expression:
    """A year and a month; long ago, where years were not written so, two years, the second shortened.

    >>> years_or_month("2005-07"), years_or_month("1905-07")
    (Date(year=2005, month=7), Between(Date(year=1905), Date(year=1907)))
    >>> years_or_month("1937-9"), years_or_month("1946/07")
    (Between(Date(year=1937), Date(year=1939)), Date(year=1946, month=7))
    >>> years_or_month("1946/7")
    Between(Date(year=1946), Date(year=1947))
    """
    year, sign, last = _CHAIN.split(text)
    if sign == "/" and len(last) > 1:
        return numeric(text)
    if last and len(year) == 4 and int(year) < _ISO_YEARS and int(year[-len(last) :]) < int(last):
        return Between(Date(year=int(year)), Date(year=int(year[: -len(last)] + last)))
    return numeric(text)


def numeric_range(start: str | int, end: str | int) -> Expression:
    """From one date in digits to another, both in the same order of day and month.

    >>> numeric_range("10/21", "11/27")
    Between(Date(month=10, day=21), Date(month=11, day=27))
    >>> numeric_range("28/7", "3/8")
    Between(Date(month=7, day=28), Date(month=8, day=3))
    """
    first, last = numeric(start), numeric(end)
    starts, ends = (one.of if isinstance(one, OneOf) else (one,) for one in (first, last))
    if len(starts) == len(ends):
        pairs = list(zip(starts, ends, strict=True))
    else:  # one of them has its order told: 28/7 - 3/8
        told = _order_of(start if len(starts) == 1 else end)
        pairs = [(_in_order(first, told), _in_order(last, told))]
    readings = tuple(Between(a, b) for a, b in pairs)
    orders = first.orders if isinstance(first, OneOf) else ""
    return readings[0] if len(readings) == 1 else OneOf(readings, orders=orders)


def _order_of(text: str | int) -> str:
    """The order of a date in digits of which only one is possible; one that is both tells it too."""
    return "DMY" if int(re.split(r"[-/.]", str(text))[0]) > 12 else "MDY"


def _in_order(date: Expression, order: str) -> Expression:
    """The reading of a date in digits that has an order."""
    if not isinstance(date, OneOf):
        return date
    return date.of[date.orders.split().index(order)]


def day_to(day: int, text: str) -> Expression:
    """From a day to a date in digits of the same month.

    >>> day_to(21, "22.11.2017")
    Between(Date(year=2017, month=11, day=21), Date(year=2017, month=11, day=22))
    """
    date = numeric(text)
    ends = date.of if isinstance(date, OneOf) else (date,)
    ranges = tuple(
        Between(attrs.evolve(end, day=day), end)
        for end in ends
        if isinstance(end, Date) and end.day is not None and day < end.day
    )
    if not ranges:
        raise Unreadable(f"{day} to {text}")
    return ranges[0] if len(ranges) == 1 else OneOf(ranges)


def dotted_range(start: str, end: str, dot: str | None = None) -> Expression:
    """From day to day, both written with dots, day first.

    Args:
        start: The first day.
        end: The last.
        dot: The dot behind one of them, which no other number has; without it, the month has two digits.

    >>> dotted_range("28.2", "3.3.2016")
    Between(Date(month=2, day=28), Date(year=2016, month=3, day=3))
    """
    if dot is None and end.count(".") == 1 and len(start.split(".")[1]) + len(end.split(".")[1]) < 4:
        raise Unreadable(f"{start} to {end}")
    days = []
    for text in (start, end):
        day, month, *rest = map(int, text.split("."))
        year = rest[0] + 2000 * (rest[0] < 100) if rest else None
        if not valid_day(year, month, day):
            raise Unreadable(text)
        days.append(Date(year=year, month=month, day=day))
    return Between(*days)


def dotted(text: str) -> Date:
    """A day and month with a dot behind each, as only Europe writes them.

    >>> dotted("3.8")
    Date(month=8, day=3)
    """
    day, month = map(int, text.split("."))
    return day_of(None, month, day)


def day_month(first: int, second: int, year: int | None = None) -> Expression:
    """A day and a month that are written apart, where only one order is possible: 15 / 2.

    >>> day_month(15, 2)
    Date(month=2, day=15)
    """
    if max(first, second) <= 12:
        raise Unreadable(f"{first} {second}")
    return _either(year, first, second)


def slashed(
    days: str | None,
    first: int | None,
    last: int | None,
    month: int,
    year: int | str | None,
    night: str | None,
) -> Expression:
    """Two days of a month that follow each other, with a slash between them; or the night between them.

    >>> slashed("9/10", None, None, 6, 1931, "night")
    Date(year=1931, month=6, day=9, part='NI')
    """
    if days is not None:
        first, last = (int(day) for day in days.split("/"))
    if first is None or last != first + 1:
        raise Unreadable(f"{first}/{last}")
    start = dated(day_of(None, month, first), year)
    return both(start, Date(part="NI")) if night else Between(start, dated(day_of(None, month, last), year))


def _either(year: int | str | None, a: int, b: int, orders: str = _MONTH_FIRST) -> Expression:
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
    return OneOf(readings, orders=orders)


def part_and_year(quarter_: str | None, half: str | None) -> Date:
    """A quarter, or a half, and its year, with a slash between them.

    >>> part_and_year("3/2024", None), part_and_year(None, "1/2024")
    (Date(year=2024, quarter=3), Date(year=2024, half=1))
    """
    number, year = (int(one) for one in re.split(r"[-/.]", quarter_ or half or ""))
    if half is not None:
        return Date(half=half_year(number), year=year)
    return Date(quarter=quarter(number), year=year)


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


def month_first(month: int, chain: str) -> Date:
    """A month, then its day and a year in one chain: August-10-2012.

    >>> month_first(8, "10-2012")
    Date(year=2012, month=8, day=10)
    """
    day, year = re.split(r"[-/]", chain)
    return day_of(int(year), month, int(day))
