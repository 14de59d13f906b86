"""Fields and times that are said together: what lies in all of them."""

from __future__ import annotations

from functools import reduce
from typing import Any

import attrs

from eventline.resolution import Amount, Date, Expression, Intersect, Shift

#: The fields of a time of day.
CLOCK = frozenset({"hour", "minute", "second", "microsecond", "zone"})
#: Before the first of these hours it is still night; at the other, the day is over.
_DAWN, _MIDNIGHT = 6, 24


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


def both(*parts: Expression | None) -> Expression:
    """What lies in all parts that are there; fields of dates are put together.

    >>> both(Date(month=5), None, Date(day=3))
    Date(month=5, day=3)
    >>> both(Date(part="AF"), Date(hour=3))  # three in the afternoon
    Date(hour=15)
    >>> both(Date(day=3), Date(part="NI"), Date(hour=2))  # after the midnight that ends the day
    Intersect(Shift(Amount(days=1), 'future', of=Date(day=3)), Date(hour=2))
    """
    fields: dict[str, Any] = {}
    others: list[Expression] = []
    for part in parts:
        if isinstance(part, Date) and not fields.keys() & given(part).keys():
            fields.update(given(part))
        elif part is not None:
            others.append(part)
    if "hour" in fields and "part" in fields:
        part_of_day, sharp = fields.pop("part"), "minute" not in fields
        hour = hour_in(12 if fields["hour"] == 0 and sharp else fields["hour"], part_of_day)
        fields["hour"] = hour if sharp else hour % 24
        day = {name: value for name, value in fields.items() if name not in CLOCK}
        if is_small(fields["hour"], part_of_day) and (day or others):
            clock = {name: value for name, value in fields.items() if name in CLOCK}
            others, fields = [next_day(_all_of(others, day))], clock
    return _all_of(others, fields)


def _all_of(parts: list[Expression], fields: dict[str, Any]) -> Expression:
    """What lies in all parts, of which one is a date of *fields*."""
    return reduce(Intersect, [*parts, Date(**fields)] if fields else parts)


def is_small(hour: int, part: str) -> bool:
    """Whether an hour in the night of a day is one of the small hours, which are the next day's.

    >>> is_small(2, "NI"), is_small(22, "NI"), is_small(2, "MO")
    (True, False, False)
    """
    return hour < _DAWN and hour_in(12, part) == _MIDNIGHT


def next_day(day: Expression) -> Shift:
    """The day after, to whose small hours a night reaches.

    >>> next_day(Date(weekday=5))
    Shift(Amount(days=1), 'future', of=Date(weekday=5))
    """
    return Shift(Amount(days=1), "future", of=day)


def hour_in(hour: int, part: str) -> int:
    """The hour of the day that a clock hour means in a part of the day.

    >>> hour_in(3, "AF"), hour_in(2, "NI"), hour_in(12, "MO"), hour_in(0, "NI")
    (15, 2, 0, 24)
    """
    first_afternoon = {"AF": 1, "PM": 1, "EV": 4, "NI": 6, "MI": 1}.get(part)
    if first_afternoon is not None and first_afternoon <= hour < 12:
        return hour + 12
    if hour == 12 and part in {"MO", "AM"}:
        return 0
    return 24 if hour in {0, 12} and part in {"NI", "EV"} else hour
