"""TIMEX3 values of expressions that nothing anchors: ``XXXX-WXX-5`` for a Friday, ``XXXX-10`` for "October last year".

`find` writes these, with no value, where a text has no document time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.calendars import Granularity
from eventline.exceptions import InvalidDateError
from eventline.resolution.amount import Amount
from eventline.resolution.clock import ALONE, hour_of, offset_name
from eventline.resolution.combinations import (
    About,
    After,
    AllOf,
    AnyOf,
    Before,
    Between,
    From,
    Intersect,
    OneOf,
    Part,
    Repeat,
    Since,
    Toward,
    Until,
    Vague,
)
from eventline.resolution.date import Date
from eventline.resolution.feasts import FIXED
from eventline.resolution.found import year_name
from eventline.resolution.lengths import amount_name, step_of
from eventline.resolution.relatives import (
    BareTime,
    Coming,
    DocumentTime,
    Following,
    Last,
    Next,
    Nth,
    Past,
    Previous,
    ReferenceTime,
    Shift,
    This,
)

if TYPE_CHECKING:
    from eventline.resolution.node import Expression

_UNITS = {
    Granularity.DAY: "XXXX-XX-XX",
    Granularity.WEEKEND: "XXXX-WXX-WE",
    Granularity.WEEK: "XXXX-WXX",
    Granularity.MONTH: "XXXX-XX",
    Granularity.QUARTER: "XXXX-QX",
    Granularity.SEASON: "XXXX-XX",
    Granularity.HALF: "XXXX-HX",
    Granularity.YEAR: "XXXX",
    Granularity.DECADE: "XXX",
    Granularity.CENTURY: "XX",
    Granularity.MILLENNIUM: "X",
}
_REFS = {"past": "PAST_REF", "present": "PRESENT_REF", "future": "FUTURE_REF"}


def pattern_name(date: Date) -> str:
    """The TIMEX3 value of a pattern, X where it says nothing.

    >>> pattern_name(Date(weekday=5)), pattern_name(Date(month=10, day=9)), pattern_name(Date(hour=15))
    ('XXXX-WXX-5', 'XXXX-10-09', 'XXXX-XX-XXT15:00')
    """
    year = year_name(date.year) if isinstance(date.year, int) else (date.year or "XXXX")
    clocked = date.hour is not None or date.minute is not None or date.part is not None
    month, day = date.month, date.day
    if date.holiday in FIXED:
        month, day = FIXED[date.holiday]
    name = _day_name(date, year, month, day, clocked=clocked)
    if date.fiscal:
        name = f"FY{name}"
    if not clocked:
        return name
    if date.hour is None and date.minute is None:
        return f"{name}T{ALONE.get(date.part or '', date.part)}"
    hour = "XX" if date.hour is None else f"{hour_of(date.hour, date.part):02d}"
    second = "" if date.second is None else f":{date.second:02d}"
    zone = offset_name(date.zone) if isinstance(date.zone, int) else ""
    return f"{name}T{hour}:{date.minute or 0:02d}{second}{zone}"


def _day_name(date: Date, year: str, month: int | None, day: int | None, *, clocked: bool) -> str:
    if month is not None or day is not None:
        start = f"{year}-XX" if month is None else f"{year}-{month:02d}"
        if day is not None:
            return f"{start}-{day:02d}"
        return f"{start}-XX" if clocked or date.weekday is not None else start
    if date.week is not None or date.weekday is not None:
        week = "XX" if date.week is None else f"{date.week:02d}"
        return f"{year}-W{week}" if date.weekday is None else f"{year}-W{week}-{date.weekday}"
    if date.season is not None:
        return f"{year}-{date.season}"
    if date.quarter is not None:
        return f"{year}-Q{date.quarter}"
    if date.half is not None:
        return f"{year}-H{date.half}"
    if clocked or date.holiday is not None:
        return f"{year}-XX-XX"
    return year.rstrip("X") or year if isinstance(date.year, str) else year


def underspecified(expression: Expression) -> str:
    """The TIMEX3 value of an expression without its anchors.

    >>> from eventline.resolution import Date, Intersect, Last
    >>> underspecified(Intersect(Date(month=10), Last(Granularity.YEAR)))
    'XXXX-10'
    """
    match expression:
        case Date():
            return pattern_name(expression)
        case Amount():
            return amount_name(expression)
        case Past(amount) | Coming(amount):
            return amount_name(amount)
        case Shift(by, direction):
            if by.vague is not None:
                return _REFS[direction]
            return _UNITS.get(step_of(by)[2], "XXXX-XX-XXTXX:XX")
        case This(kind) | Last(kind) | Next(kind) | Previous(kind) | Following(kind) | Nth(_, kind):
            return _kind_name(kind)
        case Vague(ref):
            return _REFS[ref]
        case DocumentTime():
            return "PRESENT_REF"
        case BareTime() | ReferenceTime():
            return "XXXX-XX-XX"
        case Intersect(a, b):
            return _intersection(a, b)
        case Between(start, end):
            return f"{underspecified(start)}/{underspecified(end)}"
        case Repeat(of):
            return pattern_name(of) if isinstance(of, Date) else _kind_of_set(of)
        case OneOf(of) | AnyOf(of) | AllOf(of):
            return underspecified(of[0])
        case Part(of) | About(of) | Since(of) | From(of) | Until(of) | Before(of) | After(of) | Toward(of):
            return underspecified(of)
        case _:
            raise InvalidDateError(f"{expression!r} is no node of the algebra")


def _kind_name(kind: Granularity | Date) -> str:
    if isinstance(kind, Date):
        return pattern_name(kind)
    return _UNITS.get(kind, "XXXX-XX-XXTXX:XX")


def _kind_of_set(of: Granularity | Amount | AllOf) -> str:
    if isinstance(of, Granularity):
        return _kind_name(of)
    return underspecified(of)


def _intersection(a: Expression, b: Expression) -> str:
    """The finer of two, with the year of the other."""
    first, second = underspecified(a), underspecified(b)
    if "T" in second and "T" not in first:
        first, second = second, first
    if "T" in first:
        day, _, clock = first.partition("T")
        if "T" not in second:
            return f"{second if len(second) > 8 else day}T{clock}"
        return first
    shorter, longer = sorted((first, second), key=lambda name: (len(name), name.count("X")))
    if longer.startswith("XXXX") and not shorter.startswith("X") and shorter[:4].isdecimal():
        return shorter[:4] + longer[4:]
    return longer
