"""The year that stands behind a time: "late May last year", "the second week of May, 2015"."""

from __future__ import annotations

import attrs

from eventline.calendars import Granularity
from eventline.language.building.joining import both, given
from eventline.resolution import (
    About,
    Amount,
    BareTime,
    Between,
    Date,
    Expression,
    Following,
    Intersect,
    Last,
    Next,
    Nth,
    Part,
    Previous,
    Shift,
    This,
)

#: What recurs with the years has one of these fields.
_OF_YEARS = frozenset({"month", "quarter", "half", "season", "holiday", "week"})
_COUNTED = (Last, Next, This, Previous, Following)
#: What may stand between a time and its year, and between a time and a year that is told by its number.
_GAPS, _NUMBERED_GAPS = frozenset({"", "of", "in"}), frozenset({"", "of", "in", ","})


def is_year(expression: Expression) -> bool:
    """Whether an expression is a year, and nothing finer.

    >>> is_year(Date(year=2019)), is_year(Date(year=2019, month=5))
    (True, False)
    """
    return isinstance(expression, Date) and given(expression).keys() == {"year"}


def with_year(time: Expression, gap: str, year: Expression) -> Expression | None:
    """A time with the year behind it; None where it has a year or recurs with none, or where that is no year.

    Args:
        time: What is told first.
        gap: The words between the two.
        year: What is told next.

    >>> with_year(Part(Date(month=5), "late"), "", Last(Granularity.YEAR))
    Part(Intersect(Last(Granularity.YEAR), Date(month=5)), 'late')
    >>> with_year(Nth(2, Granularity.WEEK, Date(month=5)), "of", Date(year=2019))
    Nth(2, Granularity.WEEK, Date(year=2019, month=5))
    """
    if gap not in (_NUMBERED_GAPS if isinstance(year, Date) else _GAPS):
        return None
    said = _year_of(year)
    return None if said is None or (gap and isinstance(year, Shift)) else _put(time, said)


def _year_of(expression: Expression) -> Expression | None:
    """The year that an expression tells, by its number or counted from another; "two years ago" is one."""
    if isinstance(expression, Date):
        return expression if is_year(expression) and isinstance(expression.year, int) else None
    if isinstance(expression, _COUNTED) and expression.kind is Granularity.YEAR:
        return expression
    if isinstance(expression, Shift) and isinstance(expression.of, BareTime):
        years = expression.by.years
        return (
            This(Granularity.YEAR, of=expression) if years and expression.by == Amount(years=years) else None
        )
    return None


def _put(time: Expression, year: Expression) -> Expression | None:
    """The time, what recurs in it with the years being of that year; None where nothing in it does."""
    match time:
        case Date():
            fields = given(time).keys()
            return both(time, year) if "year" not in fields and fields & _OF_YEARS else None
        case Between():
            end = _put(time.end, year)  # the start is of the same year, or of the one before
            return None if end is None else attrs.evolve(time, end=end)
        case Nth():
            within = _put(time.within, year)
            return None if within is None else attrs.evolve(time, within=within)
        case Part() | About() | This() | Previous() | Following() | Shift():
            of = _put(time.of, year)
            return None if of is None else attrs.evolve(time, of=of)
        case Intersect():
            a = _put(time.a, year)
            b = _put(time.b, year) if a is None else None
            return None if a is None and b is None else Intersect(a or time.a, b or time.b)
        case _:
            return None
