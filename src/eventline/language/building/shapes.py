"""What an expression looks like before it is resolved: a time of day, a day, a date that tense must place."""

from __future__ import annotations

from typing import Literal

from eventline.calendars import Granularity
from eventline.resolution import (
    About,
    After,
    AllOf,
    Amount,
    Before,
    Between,
    Coming,
    Date,
    DocumentTime,
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
    Toward,
    Vague,
)
from eventline.resolution.patterns import cycle_of


def comparable(a: Expression, b: Expression) -> bool:
    """Whether two times may be the ends of one range: a day and a time of day may not.

    >>> comparable(Date(weekday=1), Date(hour=9)), comparable(Date(weekday=1), Date(weekday=3))
    (False, True)
    """
    if isinstance(a, DocumentTime) or isinstance(b, DocumentTime):
        return True
    return is_clock(a) == is_clock(b) or has_clock(a) == has_clock(b)


def is_clock(expression: Expression) -> bool:
    """Whether an expression is a time of day without a day."""
    return (
        isinstance(expression, Date)
        and (expression.hour is not None or expression.part is not None)
        and expression.year is None
        and expression.month is None
        and expression.day is None
        and expression.weekday is None
        and expression.week is None
        and expression.holiday is None
        and not expression.workday
    )


def is_day(expression: Expression) -> bool:
    """Whether an expression is a day, so that a time of day may follow it.

    >>> is_day(Date(weekday=5)), is_day(Date(year=2019))
    (True, False)
    """
    match expression:
        case Date():
            return not has_clock(expression) and (
                expression.workday
                or any(part is not None for part in (expression.day, expression.weekday, expression.holiday))
            )
        case This(kind) | Last(kind) | Next(kind) | Previous(kind) | Following(kind):
            return kind is Granularity.DAY or (isinstance(kind, Date) and is_day(kind))
        case Nth(_, kind):
            return kind is Granularity.DAY or (isinstance(kind, Date) and is_day(kind))
        case Shift(by, of=of):
            return by.vague is None and (
                by.unit is Granularity.DAY or (by.unit.rank > Granularity.DAY.rank and is_day(of))
            )
        case OneOf(of):
            return all(map(is_day, of))
        case Intersect(a, b):
            return not has_clock(expression) and (is_day(a) or is_day(b))
        case _:
            return False


def is_longer(expression: Expression) -> bool:
    """Whether an expression is a unit longer than a day, a date without its day, or what recurs.

    >>> is_longer(Next(Granularity.WEEK)), is_longer(Date(month=5)), is_longer(Date(weekday=5))
    (True, True, False)
    """
    match expression:
        case Repeat():
            return True
        case Date():
            return not is_day(expression) and not has_clock(expression)
        case This(kind) | Last(kind) | Next(kind) | Previous(kind) | Following(kind):
            return (
                is_longer(kind) if isinstance(kind, Date) else Granularity(kind).rank > Granularity.DAY.rank
            )
        case _:
            return False


def has_clock(expression: Expression) -> bool:
    """Whether an expression says a time of day."""
    if type(expression) is Date:  # most are, and hold no other node
        return expression.hour is not None or expression.part is not None
    return any(
        isinstance(node, Date) and (node.hour is not None or node.part is not None)
        for node in expression.walk()
    )


def is_partial(expression: Expression) -> bool:
    """Whether an expression holds a date that tense may place in the past or the future.

    >>> is_partial(Date(weekday=5)), is_partial(Date(year=2019)), is_partial(Last(Date(weekday=5)))
    (True, False, False)
    """
    match expression:
        case Date():
            return expression.year is None and not is_clock(expression)
        case Between(a, b) | Intersect(a, b):
            return is_partial(a) or is_partial(b)
        case OneOf(of):
            return any(isinstance(one, Previous) or is_partial(one) for one in of)
        case Part(of) | About(of) | Before(of) | After(of):
            return is_partial(of)
        case Shift() | Following() | Previous() | This() | Past() | Coming():
            return is_partial(expression.of)
        case Nth(_, _, within):
            return is_partial(within)
        case _:
            return False


def cycle(expression: Expression) -> Granularity:
    """The unit in which what an expression names comes round; a century where it does not.

    >>> cycle(Date(weekday=5)), cycle(Part(Date(month=5), "end")), cycle(This(Granularity.YEAR))
    (Granularity.WEEK, Granularity.YEAR, Granularity.CENTURY)
    """
    date = core(expression)
    return Granularity.CENTURY if date is None else cycle_of(date)


def core(expression: Expression) -> Date | None:
    """The date of an expression that tense may place in the past or the future, None where it has none.

    >>> core(Part(Date(month=5), "end")), core(Nth(1, Date(weekday=1), Date(month=6)))
    (Date(month=5), Date(month=6))
    >>> core(Intersect(Date(season="SP"), This(Granularity.YEAR))) is None
    True
    """
    match expression:
        case Date():
            return expression if is_partial(expression) else None
        case Between(a, b):
            return core(a) or core(b)
        case Intersect(a, b):
            dates = [core(one) for one in (a, b) if not is_clock(one)]
            return None if None in dates or not dates else dates[0]
        case OneOf(of):
            return next((date for date in map(core, of) if date is not None), None)
        case Part(of) | About(of) | Before(of) | After(of):
            return core(of)
        case Shift() | Following() | Previous() | This() | Past() | Coming():
            return core(expression.of)
        case Nth(_, _, within):
            return core(within)
        case _:
            return None


def said_date(expression: Expression) -> Date | None:
    """The date in an expression that says its year, None where there is none.

    >>> said_date(Part(Date(year=1948), "end")), said_date(Date(month=5))
    (Date(year=1948), None)
    >>> said_date(OneOf((Date(year=1948, month=5, day=3), Date(year=1948, month=3, day=5))))
    Date(year=1948, month=5, day=3)
    """
    match expression:
        case Date(year=int()):
            return expression
        case Part(of) | About(of):
            return said_date(of)
        case This() | Previous() | Following() | Shift():  # "the weekend of 9 May 1939"
            return said_date(expression.of)
        case Nth(_, _, within):  # "the first week of May 1939"
            return said_date(within)
        case OneOf(of):
            return said_date(of[0])
        case Intersect(a, b):
            return said_date(a) or said_date(b)
        case _:
            return None


def is_of_year(expression: Expression) -> bool:
    """Whether a time lies in a year that is told beside it, from the document's on: "May last year".

    >>> is_of_year(Intersect(Last(Granularity.YEAR), Date(month=5))), is_of_year(Last(Granularity.YEAR))
    (True, False)
    """
    match expression:
        case Intersect(a, b):
            return any(_is_year(one) or is_of_year(one) for one in (a, b))
        case Part(of) | About(of) | Nth(_, _, of):
            return is_of_year(of)
        case _:
            return False


def _is_year(expression: Expression) -> bool:
    match expression:
        case Last(kind) | This(kind) | Next(kind):
            return kind is Granularity.YEAR
        case _:
            return False


def names_weekday(expression: Expression) -> bool:
    """Whether a date says its weekday, with its day of the month or without.

    >>> names_weekday(Date(weekday=5)), names_weekday(Date(year=1934, month=3, day=5, weekday=1))
    (True, True)
    >>> names_weekday(Date(year=1934, month=3, day=5)), names_weekday(This(Granularity.YEAR))
    (False, False)
    """
    return any(isinstance(node, Date) and node.weekday is not None for node in expression.walk())


def week_said(expression: Expression) -> Literal["said", "next", ""]:
    """How a weekday says its week: as "Monday next week" does, or "next Monday", or not.

    >>> week_said(Intersect(Date(weekday=1), Next(Granularity.WEEK))), week_said(Next(Date(weekday=1)))
    ('said', 'next')
    >>> week_said(Date(weekday=1)), week_said(Intersect(Date(month=5), Next(Granularity.YEAR)))
    ('', '')
    """
    match expression:
        case Intersect(a, b):
            parts = [week_said(one) for one in (a, b)]
            return "said" if "said" in parts or _is_week(a) or _is_week(b) else max(parts)
        case Toward(of) | Part(of):
            return week_said(of)
        case Next(Date(weekday=int())) | Last(Date(weekday=int())):
            return "next"
        case _:
            return ""


def _is_week(expression: Expression) -> bool:
    match expression:
        case Next(kind) | Last(kind) | This(kind):
            return kind is Granularity.WEEK
        case _:
            return False


#: What hangs on nothing that is told, whatever its fields are.
_ALONE = frozenset({Amount, DocumentTime, Vague})


def stands_alone(expression: Expression) -> bool:
    """Whether no time told, and no tense, may change what an expression says; many that are not are not told.

    >>> stands_alone(Date(year=2019, month=5)), stands_alone(Date(month=5))
    (True, False)
    """
    kind = type(expression)
    return kind in _ALONE or (isinstance(expression, Date) and type(expression.year) is int)


def is_short_year(expression: Expression) -> bool:
    """Whether of a year only two digits are said, so that its century is that of what is told.

    >>> is_short_year(Date(year="XX44")), is_short_year(Part(Date(year="XX44", month=5), "end"))
    (True, True)
    >>> is_short_year(Date(year=1944)), is_short_year(Date(year="XX4X"))
    (False, False)
    """
    match expression:
        case Date(year=str(year)):
            return year.startswith("XX") and year[2:].isdecimal()
        case Part(of) | About(of):
            return is_short_year(of)
        case _:
            return False


def decade_said(expression: Expression) -> int | None:
    """The first year of a decade of which no century is said, None of what is none.

    >>> decade_said(Part(Date(year="XX6X"), "early")), decade_said(Date(year="196X"))
    (60, None)
    >>> decade_said(AllOf((Date(year="XX5X"), Date(year="XX6X"))))
    50
    """
    match expression:
        case Date(year=str(year)):
            return int(year[2]) * 10 if year.startswith("XX") and year[3] == "X" and year[2] != "X" else None
        case Part(of) | About(of):
            return decade_said(of)
        case AllOf(of):
            return next(filter(None, map(decade_said, of)), None)
        case _:
            return None


#: What most expressions are, and the soonest told.
_HANG_ON_NONE = frozenset({Date, Amount})


def told_unit(expression: Expression) -> Granularity | None:
    """The coarsest unit of a told time that an expression may hang on, None where it hangs on none.

    >>> told_unit(This(Granularity.YEAR, of=ReferenceTime())), told_unit(Date(year=2019))
    (Granularity.YEAR, None)
    """
    return None if type(expression) in _HANG_ON_NONE else _hung_unit(expression)


def is_loose(expression: Expression) -> bool:
    """Whether an expression is the very time told, the unit that it lies in, or some time after it.

    "At that time", "that year", "days later": of a time that nobody told, nothing is known by them.

    >>> is_loose(This(Granularity.YEAR, of=ReferenceTime())), is_loose(ReferenceTime())
    (True, True)
    >>> is_loose(Previous(Granularity.DAY, of=ReferenceTime()))
    False
    """
    match expression:
        case ReferenceTime() | This(of=ReferenceTime()):
            return True
        case Shift(by, "future", of=ReferenceTime()):
            return by.vague is not None
        case Intersect(a, b):
            return is_loose(a) or is_loose(b)
        case Nth(_, _, within):  # "the first week of that month"
            return is_loose(within)
        case _:
            return False


def follows_told(expression: Expression) -> bool:
    """Whether an expression is some time behind the one told: "the following winter", "two years later".

    >>> follows_told(Following(Granularity.YEAR, of=ReferenceTime()))
    True
    >>> follows_told(This(Granularity.YEAR, of=ReferenceTime()))
    False
    """
    match expression:
        case Shift(_, "future", of=ReferenceTime()) | Following(of=ReferenceTime()):
            return True
        case Intersect(a, b):
            return follows_told(a) or follows_told(b)
        case Part(of):
            return follows_told(of)
        case _:
            return False


def _hung_unit(expression: Expression) -> Granularity | None:
    match expression:
        case ReferenceTime():
            return Granularity.CENTURY
        case Shift(of=ReferenceTime()):
            return Granularity.YEAR
        case (
            This(kind, ReferenceTime() | Shift(of=ReferenceTime()))
            | Previous(kind, of=ReferenceTime())
            | Following(kind, of=ReferenceTime())
        ):
            return kind if isinstance(kind, Granularity) else cycle_of(kind)
        case Intersect(a, b) | Between(a, b):
            return told_unit(a) or told_unit(b)
        case Part(of):
            return told_unit(of)
        case This() | Previous() | Following() | Shift() | Past() | Coming() | Before() | After():
            return told_unit(expression.of)
        case Nth(_, _, within):
            return told_unit(within)
        case _:
            return None
