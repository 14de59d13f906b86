"""TIMEX3 values of what nothing anchors: ``XXXX-WXX-5`` for a Friday, ``XXXX-10`` for "October last year".

`find` writes these, with no value, where a text has no document time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.calendars import Granularity
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
from eventline.resolution.combining import rewritten
from eventline.resolution.date import Date
from eventline.resolution.feasts import FIXED
from eventline.resolution.found import year_name
from eventline.resolution.lengths import amount_name, step_of
from eventline.resolution.relatives import (
    Closest,
    Coming,
    DocumentTime,
    Following,
    Last,
    Next,
    Nth,
    Past,
    Previous,
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
    name = _day_name(date, year, (month, day), clocked=clocked)
    if date.fiscal:
        name = f"FY{name}"
    return name + _clock_name(date) if clocked else name


def _clock_name(date: Date) -> str:
    if date.hour is None and date.minute is None:
        return f"T{ALONE.get(date.part or '', date.part)}"
    hour = "XX" if date.hour is None else f"{hour_of(date.hour, date.part):02d}"
    second = "" if date.second is None else f":{date.second:02d}"
    zone = offset_name(date.zone) if isinstance(date.zone, int) else ""
    return f"T{hour}:{date.minute or 0:02d}{second}{zone}"


def _day_name(date: Date, year: str, numbers: tuple[int | None, int | None], *, clocked: bool) -> str:
    month, day = numbers
    if month is not None or day is not None:
        start = f"{year}-XX" if month is None else f"{year}-{month:02d}"
        if day is not None:
            return f"{start}-{day:02d}"
        return f"{start}-XX" if clocked or date.workday or date.weekday is not None else start
    if date.week is not None or date.weekday is not None:
        week = "XX" if date.week is None else f"{date.week:02d}"
        return f"{year}-W{week}" if date.weekday is None else f"{year}-W{week}-{date.weekday}"
    for letter, part in (("", date.season), ("Q", date.quarter), ("H", date.half)):
        if part is not None:
            return f"{year}-{letter}{part}"
    if clocked or date.workday or date.holiday is not None:
        return f"{year}-XX-XX"
    if year.startswith("-"):
        return f"BC{year[1:].rstrip('X')}"
    return year.rstrip("X") or year


def underspecified(expression: Expression) -> str:
    """The TIMEX3 value of an expression without its anchors.

    >>> from eventline.resolution import Date, Intersect, Last
    >>> underspecified(Intersect(Date(month=10), Last(Granularity.YEAR)))
    'XXXX-10'
    """
    match expression:
        case Date():
            return pattern_name(expression)
        case Amount() | Past() | Coming():
            return amount_name(expression if isinstance(expression, Amount) else expression.amount)
        case This() | Last() | Next() | Previous() | Following() | Closest() | Nth():
            return _kind_name(expression.kind)
        case Shift(by, direction):
            return _REFS[direction] if by.vague is not None else _kind_name(step_of(by)[2])
        case Intersect():
            return _intersection(rewritten(expression))
        case Between(start, end):
            return f"{underspecified(start)}/{underspecified(end)}"
        case Repeat(of):
            return _kind_name(of) if isinstance(of, Granularity) else underspecified(of)
    return _wrapped(expression)


def _wrapped(expression: Expression) -> str:
    """The value of a node that leaves the value of what it holds as it is."""
    match expression:
        case OneOf(of) | AnyOf(of) | AllOf(of):
            return underspecified(of[0])
        case Part(of) | About(of) | Since(of) | From(of) | Until(of) | Before(of) | After(of) | Toward(of):
            return underspecified(of)
        case Vague(ref):
            return _REFS[ref]
        case DocumentTime():
            return "PRESENT_REF"
        case _:  # the time last told, or what bare words hang on
            return "XXXX-XX-XX"


def _kind_name(kind: Granularity | Date) -> str:
    if isinstance(kind, Date):
        return pattern_name(kind)
    return _UNITS.get(kind, "XXXX-XX-XXTXX:XX")


def _intersection(node: Expression) -> str:
    """The finer of two values, with the year of the other."""
    if not isinstance(node, Intersect):
        return underspecified(node)
    first, second = underspecified(node.a), underspecified(node.b)
    if "T" in second:
        first, second = second, first
    if "T" in first:
        day, _, clock = first.partition("T")
        return f"{day if 'T' in second or len(second) < len(day) else second}T{clock}"
    shorter, longer = sorted((first, second), key=lambda name: (len(name), name.count("X")))
    if longer.startswith("XXXX") and shorter[:4].isdecimal():
        return shorter[:4] + longer[4:]
    return longer
