"""What recurs: how often, and on several days that the text names one by one: Mondays and Thursdays."""

from __future__ import annotations

from typing import Any

import attrs

from eventline.calendars import Granularity
from eventline.language.building.amounts import nth_of_months
from eventline.language.building.joining import given
from eventline.resolution import AllOf, Amount, Date, Expression, Intersect, Nth, Repeat, This
from eventline.resolution.patterns import cycle_of

#: So many months are counted as parts of a year: "half-yearly, in May and November".
_PARTS_OF_YEAR = 3
#: What there is of each weekday in every month; the last of them.
_WEEKS, _LAST = frozenset({1, 2, 3, 4, -1}), -1


def one_set(a: Expression, b: Expression) -> Repeat | None:
    """The set of two that are alike but for their weekdays; a time of day that only the last says is of both.

    Returns:
        None where they are no sets of weekdays, or differ in anything else.

    >>> one_set(Repeat(Date(weekday=1)), Repeat(Date(weekday=4, hour=9))).of
    AllOf((Date(weekday=1, hour=9), Date(weekday=4, hour=9)))
    >>> one_set(Repeat(Date(weekday=1, hour=8)), Repeat(Date(weekday=4, hour=9)))
    """
    if not isinstance(a, Repeat) or not isinstance(b, Repeat) or attrs.evolve(a, of=b.of) != b:
        return None
    first, last = _days(a), _days(b)
    if not first or not last:
        return None
    clock = _beside_weekday(last[-1])
    if "part" not in clock and not any(map(_beside_weekday, first)):
        first = tuple(Date(**given(day), **clock) for day in first)
    days = first + last
    if any(_beside_weekday(day) != clock for day in days):
        return None
    return attrs.evolve(a, of=AllOf(days))


def each_month(expression: Expression) -> Repeat | None:
    """The days of all months of which an expression names that of this one; None where it names none.

    >>> each_month(Nth(2, Date(weekday=1), This(Granularity.MONTH))).of.of[0]
    Date(day=8, weekday=1)
    >>> each_month(Intersect(This(Granularity.MONTH), Date(day=25)))
    Repeat(Date(day=25), quant='EVERY')
    >>> each_month(Nth(5, Date(weekday=1), This(Granularity.MONTH)))
    """
    match expression:
        case Intersect(This(Granularity.MONTH), Date(day=int()) as day):
            return Repeat(day, quant="EVERY")
        case Intersect(Nth() as nth, Date() as clock):
            return _nth_of_each(nth, clock)
        case Nth():
            return _nth_of_each(expression, None)
        case _:
            return None


def _nth_of_each(nth: Nth, clock: Date | None) -> Repeat | None:
    """The first, second, ... or last of a weekday of each month, where it is that of this one."""
    match nth:
        case Nth(n, Date(weekday=int(weekday)) as day, This(Granularity.MONTH)) if len(given(day)) == 1:
            return nth_of_months(None if n == _LAST else n, weekday, clock) if n in _WEEKS else None
        case _:
            return None


def _days(repeat: Repeat) -> tuple[Date, ...]:
    """The weekdays of a set; none where it is of anything else."""
    of = repeat.of.of if isinstance(repeat.of, AllOf) else (repeat.of,)
    days = tuple(day for day in of if isinstance(day, Date) and day.weekday is not None)
    return days if len(days) == len(of) else ()


def _beside_weekday(day: Date) -> dict[str, Any]:
    """What a date says beside its weekday."""
    return {name: value for name, value in given(day).items() if name != "weekday"}


def period(recurring: Expression) -> Granularity:
    """The unit in which what recurs comes round; of a part of a year that is no month or two, the year.

    >>> period(Repeat(Amount(years=2))), period(Repeat(Amount(months=6)))
    (Granularity.YEAR, Granularity.YEAR)
    >>> period(Repeat(Date(weekday=1))), period(Repeat(Granularity.WEEKEND))
    (Granularity.WEEK, Granularity.WEEKEND)
    """
    repeated = next(node.of for node in recurring.walk() if isinstance(node, Repeat))
    of = repeated.of[0] if isinstance(repeated, AllOf) else repeated
    if isinstance(of, Amount):
        whole = of.months >= _PARTS_OF_YEAR or of.unit.rank > Granularity.MONTH.rank
        return Granularity.YEAR if whole else of.unit
    return cycle_of(of) if isinstance(of, Date) else Granularity(of)
