"""Times that are counted within another, or from it: the third day of a week, the thirtieth after a date."""

from __future__ import annotations

from eventline.calendars import Granularity
from eventline.language.building.amounts import amount
from eventline.language.building.joining import both, given
from eventline.language.building.verdicts import Unreadable
from eventline.resolution import (
    After,
    Amount,
    Before,
    Between,
    Date,
    Expression,
    Following,
    Last,
    Next,
    Nth,
    Part,
    Past,
    Previous,
    Shift,
    This,
    Toward,
)

#: The days of a week, and no month has more Mondays.
_WEEK, _MOST_WEEKDAYS = 7, 5
_EDGES = {"beginning": 1, "end": -1}
#: What a month and a year say, and nothing finer.
_COARSE = {"year", "month"}


def nth_beside(count: int, unit: str, before: str | None, other: Expression) -> Expression:
    """The nth day, week, month or year before or after a date: the thirtieth day after 16 March.

    >>> nth_beside(30, "day", None, Date(month=3, day=16))
    Following(Granularity.DAY, n=30, of=Date(month=3, day=16))
    """
    return _beside(Granularity(unit), count, before, edge(other, before))


def workday_beside(count: int, before: str | None, other: Expression) -> Expression:
    """The nth working day before or after a date.

    >>> workday_beside(2, "before", Date(month=5, day=5))
    Previous(Date(workday=True), n=2, of=Date(month=5, day=5))
    """
    return _beside(Date(workday=True), count, before, edge(other, before, boundary=True))


def _beside(kind: Granularity | Date, count: int, before: str | None, other: Expression) -> Expression:
    """The nth of a kind before or after a time."""
    return (Previous if before else Following)(kind, n=count, of=other)


def edge(other: Expression, before: str | None, *, boundary: bool = False) -> Expression:
    """The day from which something is counted: of the end or the beginning of a time, its last or first day.

    Args:
        other: What it is counted from; any other time is left as it is, and that of a season, whose end no
            day tells.
        before: Said where it is counted back.
        boundary: Whether that day itself may be what is counted: "the last Friday before the end of May".

    >>> edge(Part(Date(month=5), "end"), None)
    Nth(-1, Granularity.DAY, Date(month=5))
    >>> edge(Part(Date(month=5), "end"), "before", boundary=True)
    Following(Granularity.DAY, of=Date(month=5))
    >>> edge(Date(month=5), None)
    Date(month=5)
    """
    if not isinstance(other, Part) or other.portion not in _EDGES or _is_of_season(other):
        return other
    at_end = other.portion == "end"
    if boundary and at_end == bool(before):
        return Following(Granularity.DAY, of=other.of) if at_end else Previous(Granularity.DAY, of=other.of)
    return Nth(_EDGES[other.portion], Granularity.DAY, other.of)


def _is_of_season(other: Expression) -> bool:
    return any(isinstance(node, Date) and node.season is not None for node in other.walk())


def none_ago(count: int, unit: Granularity) -> This:
    """No days ago, as counters have it: "posted 0 days ago" is today.

    >>> none_ago(0, Granularity.DAY)
    This(Granularity.DAY)
    """
    if count or not isinstance(unit, Granularity):
        raise Unreadable(f"{count} of {unit!r} ago")
    return This(unit)


def nth_in(count: int, kind: Granularity | Date, within: Expression) -> Nth:
    """The nth of a kind in a time, which must have so many: no week has twenty days.

    >>> nth_in(3, Granularity.DAY, Next(Granularity.WEEK))
    Nth(3, Granularity.DAY, Next(Granularity.WEEK))
    """
    if isinstance(within, This | Last | Next | Previous | Following) and isinstance(kind, Granularity):
        if within.kind is Granularity.WEEK and kind is Granularity.DAY and abs(count) > _WEEK:
            raise Unreadable(f"day {count} of a week")
        if isinstance(within.kind, Granularity) and kind.rank >= within.kind.rank:
            raise Unreadable(f"{kind.value} {count} of a {within.kind.value}")  # "last month last week"
    return Nth(count, kind, within)


def nth_full_week(count: int, within: Expression) -> This:
    """The nth week all of whose days lie in a time, counted from its end where the number is negative.

    >>> nth_full_week(-1, Date(month=5))
    This(Granularity.WEEK, of=Nth(-1, Date(weekday=7), Date(month=5)))
    """
    edge_of_week = Date(weekday=1 if count > 0 else 7)
    return This(Granularity.WEEK, of=Nth(count, edge_of_week, within))


def several(first_: str | None, count: int, unit: Granularity, within: Expression) -> Expression:
    """The first or last few units of a time: so long, up to the last of them.

    >>> several("first", 3, Granularity.MONTH, Date(year=2010))
    Past(Amount(months=3), of=Nth(3, Granularity.MONTH, Date(year=2010)), inclusive=True)
    """
    if count != int(count):
        raise Unreadable("the first half days are no days")
    return Past(amount(count, unit), of=Nth(int(count) if first_ else -1, unit, within), inclusive=True)


def several_weekdays(first_: str | None, count: int, weekday: int, within: Expression) -> Between:
    """The first or last few Mondays of a time, from the first of them to the last.

    >>> several_weekdays(None, 2, 5, Date(month=5)).start
    Nth(-2, Date(weekday=5), Date(month=5))
    """
    if count != int(count) or count < 2:
        raise Unreadable(f"{count} weekdays run from no day to another")
    ends = (1, int(count)) if first_ else (-int(count), -1)
    start, end = (Nth(at, Date(weekday=weekday), within) for at in ends)
    return Between(start, end)


def weekday_number(number: int) -> int:
    """Which of the same weekdays of a month it is, of which there are five at most.

    >>> weekday_number(2)
    2
    """
    if not 1 <= number <= _MOST_WEEKDAYS:
        raise Unreadable(f"weekday {number} of a month")
    return number


def away(
    length: Amount,
    before: str | None,
    other: Expression,
    more: str | None,
    ahead: str | None = None,
) -> Expression:
    """So long before or after another time; with "more than" or "less than", the side that is left.

    A weekday is one to come where it is counted ahead from it: "three days from Tuesday". Of "a day after
    Tuesday's vote" the verb tells.

    Days and minutes are not counted from a month: "in 20 minutes from May on", "21 days from May to June".
    """
    if ahead and isinstance(other, Date) and set(given(other)) == {"weekday"}:
        other = Toward(other, "future")
    if length.unit.rank <= Granularity.DAY.rank and isinstance(other, Date) and set(given(other)) <= _COARSE:
        raise Unreadable("so many days from a month are no time")
    if length.unit.rank <= Granularity.WEEK.rank and length.vague is None:
        other = edge(other, before)
    point: Expression = Shift(length, "past" if before else "future", of=other)
    if more == "MORE_THAN":
        return Before(point) if before else After(point, inclusive=True)
    if more == "LESS_THAN":
        if length.unit.rank >= Granularity.DAY.rank:  # the day that lies just so far away is not less
            point = Following(Granularity.DAY, of=point) if before else Previous(Granularity.DAY, of=point)
        return Between(point, other) if before else Between(other, point)
    return point


def at_hour(length: Amount, clock: Expression) -> Expression:
    """A time of the day that lies so many days, weeks, months or years ahead."""
    if length.unit.rank < Granularity.DAY.rank or length.vague is not None:
        raise Unreadable("no day lies so far ahead")
    return both(Shift(length, "future"), clock)


def nth_away(
    n: int, weekday: int | None, feast: str | None, before: str | None, other: Expression
) -> Expression:
    """The n-th weekday or feast before or after a date.

    >>> nth_away(1, None, "easter", None, Date(year=2011))
    Following(Date(holiday='easter'), of=Date(year=2011))
    """
    kind, other = Date(weekday=weekday, holiday=feast), edge(other, before, boundary=True)
    return _beside(kind, abs(n), before, other)  # the last before a date is the first, counted back


def next_to(unit: str | None, weekday: int | None, before: str | None, other: Expression) -> Expression:
    """The day, week or weekday nearest to a date: the Monday after Easter.

    >>> next_to("day", None, "before", Date(holiday="easter"))
    Previous(Granularity.DAY, of=Date(holiday='easter'))
    """
    kind = Date(weekday=weekday) if unit is None else Granularity(unit)
    return _beside(kind, 1, before, edge(other, before, boundary=unit is None))
