"""Orders of day and month in digits: the two ends of a range have one, and so have the dates of a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from eventline.calendars.gregorian import days_from_civil, weekday
from eventline.language.building.clock_ranges import on_day_of
from eventline.language.building.shapes import told_unit
from eventline.language.joining.rewriting import hung_on
from eventline.resolution import Between, Date, Expression, OneOf

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eventline.language.joining.refine import Item
    from eventline.resolution.policy import DateOrder

#: A day and a month in digits, with the year behind them or, between slashes, without; 13.30 is an hour.
_IN_DIGITS = re.compile(
    r"(?<![\d./-])(\d\d?)(?:/(\d\d?)(?:/(?:\d{4}|\d\d))?|([.-])(\d\d?)\3(?:\d{4}|\d\d))(?!\d)"
)
#: The orders that a day above twelve, or a weekday, may tell.
_ORDERS: tuple[DateOrder, ...] = ("DMY", "MDY")


def order_told(items: Iterable[Item], lower: str) -> DateOrder | None:
    """The order of day and month in a text, which its dates of a single reading tell of the others.

    A day above twelve tells it, and so does a weekday that only one of the readings falls on.

    Args:
        items: The times of the text.
        lower: The text in lower case.

    Returns:
        The order; None where no date tells it, or two of them tell different ones.
    """
    told: set[DateOrder] = set()
    for item in items:
        words = lower[item.start : item.end]
        if not ("/" in words or "." in words or "-" in words):  # most
            continue
        for found in _IN_DIGITS.finditer(words):
            first, second = int(found[1]), int(found[2] or found[4])
            if max(first, second) > 12:
                told.add("DMY" if first > second else "MDY")
            elif isinstance(item.expression, OneOf):
                told |= _fitting(item.expression)
    return told.pop() if len(told) == 1 else None


def _fitting(dates: OneOf) -> set[DateOrder]:
    """The orders in which the weekday beside a date in digits is its own.

    >>> from eventline.language.building.dates import on_weekday
    >>> from eventline.language.building.digits import numeric
    >>> _fitting(on_weekday(numeric("3/7/2017"), 1)), _fitting(numeric("3/7/2017"))
    ({'DMY'}, set())
    """
    named = zip(dates.orders.split(), dates.of, strict=False)
    fitting = {order for order, date in named if _is_on_weekday(date)}
    return {order for order in _ORDERS if order in fitting}


def _is_on_weekday(date: Expression) -> bool:
    match date:
        case Date(year=int(year), month=int(month), day=int(day), weekday=int(said)):
            return weekday(days_from_civil(year, month, day)) == said - 1
        case _:
            return False


def between(start: Expression, end: Expression) -> Between | OneOf:
    """From one time to another, which may hang on the first: "from 3 May 2011 to the following March".

    An hour is of the day that the range begins on, or of the next: "from 9 p.m. on Friday to 2 a.m.".

    >>> between(Date(weekday=1), Date(weekday=5))
    Between(Date(weekday=1), Date(weekday=5))
    >>> from eventline.language.building.digits import numeric
    >>> between(numeric("3/7/2017"), numeric("6/7/2017")).orders
    'MDY DMY'
    """
    if isinstance(start, OneOf) and isinstance(end, OneOf) and start.orders == end.orders != "":
        pairs = zip(start.of, end.of, strict=True)
        return OneOf(tuple(Between(a, b) for a, b in pairs), orders=start.orders)
    return Between(start, on_day_of(start, end) if told_unit(end) is None else hung_on(end, start))
