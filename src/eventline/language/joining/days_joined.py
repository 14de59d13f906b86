"""Hours and the day beside them, told apart by the rules: "from 2pm to 4pm next week Tuesday"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from eventline.language.building.clock_ranges import hours
from eventline.language.building.clocks import closing, into_night, is_small_hour, timed, without_part
from eventline.language.building.joining import both
from eventline.language.building.shapes import is_day
from eventline.language.joining.days_told import hangs_on_day
from eventline.resolution import Between, Date, Expression, Part

if TYPE_CHECKING:
    from collections.abc import Container

    from eventline.language.joining.refine import Item

_NOON = Date(hour=12)
#: The portions of a morning or a night within which an hour is said: "late on Friday night, at ten".
_HALVES = frozenset({"early", "mid", "late"})
#: The signals of what ends with a time; behind them midnight is the end of the day before it.
UP_TO = frozenset({"before", "by", "until"})
#: What ends a clause, behind a day that stands behind a comma.
_END = re.compile(r"\s*(?:[.?!;)]|\Z)")
#: More code points than this between an hour and its day join nothing.
_WIDEST_GAP = 12


def with_hours(day: Expression, clock: Expression) -> Expression:
    """A day with a time of day; of a range of days, both ends have it.

    >>> with_hours(Date(weekday=5), Between(Date(hour=22), Date(hour=2))).start
    Date(weekday=5, hour=22)
    >>> with_hours(Date(weekday=5), Between(Date(part="MO"), Date(part="EV"))).end
    Date(weekday=5, part='EV')
    >>> with_hours(Between(Date(day=3), Date(day=5)), Date(hour=9)).end
    Date(day=5, hour=9)
    >>> with_hours(Date(weekday=5), Part(Date(part="MO"), "small"))
    Part(Date(weekday=5, part='MO'), 'small')
    >>> with_hours(Date(weekday=5), Between(Date(hour=23, zone=0), Date(hour=9))).end
    Date(weekday=5, hour=9)
    """
    if isinstance(clock, Part):
        return attrs.evolve(clock, of=with_hours(day, clock.of))
    if isinstance(day, Between):
        return attrs.evolve(day, start=both(day.start, clock), end=both(day.end, clock))
    if not isinstance(clock, Between):
        return timed(day, clock)
    start, end = clock.start, clock.end
    if isinstance(start, Date) and isinstance(end, Date) and start.part is None and end.part is None:
        own = start.zone == 0 and end.zone is None  # of "23:11Z - 9:30" the first alone has a zone
        return Between(timed(day, start), timed(day, end)) if own else hours(start, end, day, start, end)
    return attrs.evolve(clock, start=timed(day, start), end=timed(day, end))


def at_time(day: Expression, clock: Expression, signal: str) -> Expression:
    """A time of the day told before it, behind the signal between them, or behind none.

    Until a small hour a day goes on, and with its midnight it ends: "Friday until 2 a.m.", "Friday before
    midnight". Noon is no twelve of the night that a morning begins with: "Friday morning until noon".

    Args:
        day: A day, with its part or without, or a range of days.
        clock: The time of day.
        signal: The name of a signal, as in the pack, or "".

    >>> at_time(Date(weekday=5), Date(hour=0), "before"), at_time(Date(weekday=5), Date(hour=9), "")
    (Date(weekday=5, hour=24), Date(weekday=5, hour=9))
    """
    if isinstance(clock, Date) and clock.hour is not None:
        day = whole_of(day)
    whole, _ = without_part(day)
    if signal == "until" and is_day(day) and is_small_hour(clock):
        return into_night(day, clock)
    if signal == "until" and whole is not None and clock == _NOON:
        return with_hours(whole, clock)
    return with_hours(day, closing(clock) if signal in UP_TO else clock)


def are_days(expression: Expression) -> bool:
    """Whether an expression runs from day to day, so that a time of day beside it is of each.

    >>> are_days(Between(Date(day=3), Date(month=5, day=5)))
    True
    """
    return isinstance(expression, Between) and is_day(expression.start) and is_day(expression.end)


def whole_of(time: Expression) -> Expression:
    """The part of a day of which a part is meant, and any other time as it is.

    >>> whole_of(Part(Date(weekday=5, part="NI"), "late")), whole_of(Part(Date(month=5), "late"))
    (Date(weekday=5, part='NI'), Part(Date(month=5), 'late'))
    """
    inner = time.of if isinstance(time, Part) and time.portion in _HALVES else time
    return inner if without_part(inner)[1] else time


def takes_hours(time: Expression, *, joined: bool) -> bool:
    """Whether a time of day may stand behind a time: behind a day, with its part or without.

    Args:
        time: What stands before it.
        joined: Whether a range is one time, of whose days an hour may be.

    >>> takes_hours(Date(weekday=5, part="NI"), joined=False), takes_hours(Date(month=5), joined=True)
    (True, False)
    """
    day, _ = without_part(whole_of(time))
    return (day is not None and is_day(day)) or (joined and are_days(time))


def is_hour(expression: Expression) -> bool:
    """Whether a time of day without a day is an hour on a clock, and no part of a day.

    >>> is_hour(Date(hour=9)), is_hour(Date(part="MO"))
    (True, False)
    """
    return isinstance(expression, Date) and expression.hour is not None and expression.part is None


def join_day(found: list[Item], item: Item, lower: str, leads: Container[str]) -> bool:
    """Put a day to the time of day, or the range of such, that stands before it.

    A day with its part tells which half of it an hour is of: "at half past eight late on Friday night".

    Args:
        found: The items before it.
        item: The day.
        lower: The text in lower case.
        leads: The words that may stand between.
    """
    last = found[-1]
    gap = lower[last.end : item.start]
    if len(gap) > _WIDEST_GAP or not hangs_on_day(last.expression):
        return False
    day = whole_of(item.expression)
    whole, part = without_part(day)
    if whole is None or not is_day(whole):
        return False
    if part is not None and (not is_hour(last.expression) or last.expression == _NOON):
        return False
    between = gap.strip(" ").removeprefix(",").lstrip(" ")
    ends = "\n" in gap or lower[last.end - 1] == "."  # "at 7 p.m. The next day"
    if ends or item.signal or (between and between not in leads):
        return False
    if not between and "," in gap and not _END.match(lower, item.end):  # "until 5pm, Friday was quiet"
        return False
    timed_day = with_hours(day if part else item.expression, last.expression)
    for one in found[-2:] if last.side else found[-1:]:
        one.expression = timed_day
    last.end = item.end
    return True


def join_hours(found: list[Item], pair: list[Item], lower: str, leads: Container[str]) -> bool:
    """Put a range of hours to the day that stands before it; of several days it is of each.

    Args:
        found: The items before the range.
        pair: The range, one item or one for each end.
        lower: The text in lower case.
        leads: The words that may stand between.
    """
    if not found:
        return False
    last = found[-1]
    gap = lower[last.end : pair[0].start]
    between = gap.strip(" ,-(")
    if len(gap) > _WIDEST_GAP or "\n" in gap or (between and between not in leads):
        return False
    hours_behind = hangs_on_day(pair[0].expression)
    days_behind = are_days(pair[0].expression) and hangs_on_day(last.expression)
    if days_behind or (hours_behind and are_days(last.expression)):
        for one in (*(found[-2:] if last.side else found[-1:]), *pair):
            one.each = True  # "9am to 5pm, Monday to Friday"
        return False
    if not hours_behind:
        return False
    if last.side or not is_day(last.expression):
        return False
    if len(found) > 1 and last.group and found[-2].group == last.group:  # "open Tuesday and Sunday, 10 to 4"
        for one in pair:
            one.each = True
        return False
    whole = with_hours(last.expression, pair[0].expression)
    pair[0].start = last.start
    for one in pair:
        one.expression = whole
    found[-1:] = pair
    return True
