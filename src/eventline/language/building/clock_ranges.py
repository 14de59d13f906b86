"""Ranges of times of the day: from hour to hour, over midnight, and for so long."""

from __future__ import annotations

import attrs

from eventline.language.building.clocks import SMALL_HOURS, hhmm, without_part
from eventline.language.building.joining import CLOCK, both, given, hour_in, is_small, next_day
from eventline.language.building.verdicts import Unreadable
from eventline.resolution import AllOf, Amount, Between, Coming, Date, Expression, Intersect, OneOf


def times_of(
    first: Date, last: Date, day: Expression | None, first_said: Date | None, last_said: Date | None
) -> AllOf:
    """Two times of one day, which share what the ends of a range do.

    >>> times_of(Date(hour=9), Date(hour=10, minute=30), None, None, None)
    AllOf((Date(hour=9), Date(hour=10, minute=30)))
    """
    between = hours(first, last, day, first_said, last_said)
    return AllOf((between.start, between.end))


def listed(joined: str | None, told: str | None, whole: Expression) -> Expression:
    """A range; or its two ends, where "and" joins them and no "from" or "between" tells a range.

    Args:
        joined: The word that joins the ends.
        told: A word that tells a range.
        whole: The range; where it has several readings, so has each end: "2 and 3/4/2019".

    >>> listed("and", None, Between(Date(hour=9), Date(hour=11)))
    AllOf((Date(hour=9), Date(hour=11)))
    >>> readings = OneOf((Between(Date(day=2), Date(day=3)), Between(Date(day=2), Date(day=4))))
    >>> listed("and", None, readings).of[1]
    OneOf((Date(day=3), Date(day=4)))
    """
    if not joined or told:
        return whole
    if isinstance(whole, OneOf):
        ranges = [one for one in whole.of if isinstance(one, Between)]
        return AllOf((OneOf(tuple(one.start for one in ranges)), OneOf(tuple(one.end for one in ranges))))
    assert isinstance(whole, Between)  # as each rule makes it that reads two ends
    return AllOf((whole.start, whole.end))


def hours(
    start: Date,
    end: Date,
    day: Expression | None,
    first_said: Date | None = None,
    last_said: Date | None = None,
) -> Between:
    """From hour to hour of a day, or over its midnight.

    Args:
        start: The first time of day.
        end: The last.
        day: The day, its part, or both.
        first_said: The first, where it says its half of the day.
        last_said: The last, where it does. "5 to 6 pm" begins at the last 5 before 6 pm, "8 am to 6" ends at
            the next 6.

    >>> hours(Date(hour=11), Date(hour=13), None, None, Date(hour=13))
    Between(Date(hour=11), Date(hour=13))
    """
    if start.zone == 0 and end.zone is None:  # GMT-5 is a zone
        raise Unreadable(f"{start!r} to {end!r}")
    start = _in_zone_of(start, end)
    day, part = without_part(day)
    first, last = start.hour or 0, end.hour or 0
    if part is not None:
        last = hour_in(last, part)
        if not first < last < hour_in(first, part):  # 10 to 4 in the afternoon begins before noon
            first = hour_in(first, part)
        if start.minute is not None:
            first %= 24
        if day is not None and is_small(first, part):
            day = next_day(day)
    elif first_said is None and last_said is None:
        if last < first <= 12 and last < 12:
            last += 12
    elif first_said is None and 0 < first <= 12:
        first = max(
            (hour for hour in (first % 12, first % 12 + 12) if _clocked(start, hour) < _clocked(end, last)),
            default=first % 12 + 12,
        )
    elif last_said is None and 0 < last <= 12:
        late = (hour for hour in (last % 12, last % 12 + 12) if _clocked(end, hour) > _clocked(start, first))
        last = min(late, default=last % 12)
    sharp = first_said is not None and last_said is not None
    last_day = day
    if _clocked(end, last) <= _clocked(start, first):  # over midnight
        if first - last < 12 and not sharp and first == start.hour and last == end.hour:
            raise Unreadable(f"{first} to {last}")
        last_day = None if day is None else next_day(day)
    return Between(both(day, _at(start, first)), both(last_day, _at(end, last)))


def posted(
    start: Date, end: Date, day: Expression, first_said: Date | None, last_said: Date | None
) -> Between:
    """The hours of a day as a sign tells them; before six a number is no hour at which something opens.

    >>> posted(Date(hour=9), Date(hour=5), Date(weekday=5), None, None).end
    Date(weekday=5, hour=17)
    """
    if first_said is None and last_said is None and start.minute is None and (start.hour or 0) < SMALL_HOURS:
        raise Unreadable(f"{start!r} to {end!r}")
    return hours(start, end, day, first_said, last_said)


def on_day_of(start: Expression, end: Expression) -> Expression:
    """The end of a range that is an hour alone: on the day of its start, or of a night on the next.

    Args:
        start: Where the range begins.
        end: Where it ends.

    >>> on_day_of(Date(weekday=5, hour=21), Date(hour=2))
    Intersect(Shift(Amount(days=1), 'future', of=Date(weekday=5)), Date(hour=2))
    >>> on_day_of(Date(weekday=5, hour=9), Date(hour=17)), on_day_of(Date(hour=9), Date(hour=17))
    (Date(weekday=5, hour=17), Date(hour=17))
    """
    day, clock_ = _day_apart(start)
    if day is None or clock_ is None or not isinstance(end, Date) or end.hour is None:
        return end
    if given(end).keys() - CLOCK:
        return end
    return both(next_day(day) if _clocked(end, end.hour) <= _clocked(clock_, clock_.hour or 0) else day, end)


def _day_apart(time: Expression) -> tuple[Expression | None, Date | None]:
    """A day and a time of it, apart; None for what is not said."""
    if isinstance(time, Intersect):
        rest, clock_ = _day_apart(time.b)
        return (None, None) if clock_ is None else (both(time.a, rest), clock_)
    if not isinstance(time, Date) or time.hour is None or time.part is not None:
        return None, None
    fields = given(time)
    day = {name: value for name, value in fields.items() if name not in CLOCK}
    hour = Date(**{name: value for name, value in fields.items() if name in CLOCK})
    return (Date(**day) if day else None), hour


def hours_in_digits(start: int, end: int, day: Expression) -> Between:
    """A range of clock times in four digits: minutes as people set them, far enough apart to meet in.

    >>> hours_in_digits(1915, 2015, Date(weekday=5)).end
    Date(weekday=5, hour=20, minute=15)
    """
    first, last = hhmm(start, None, None), hhmm(end, None, None)
    apart = (last.hour or 0) * 60 + (last.minute or 0) - (first.hour or 0) * 60 - (first.minute or 0)
    if start % 5 or end % 5 or apart < 15:
        raise Unreadable(f"{start} to {end}")
    return hours(first, last, day)


def lasting(day: Expression | None, clock_: Date | None, length: Amount) -> Expression:
    """So long from a time on."""
    if day is None and clock_ is None:
        raise Unreadable("so long from no time")
    return Coming(length, of=both(day, clock_))


def _clocked(clock_: Date, hour: int) -> tuple[int, int, int]:
    """A clock time at another hour, to compare two of them."""
    return hour, clock_.minute or 0, clock_.second or 0


def _in_zone_of(start: Date, end: Date) -> Date:
    """A time in the zone of another, where it says none: "9 am to 5 pm PST"."""
    return attrs.evolve(start, zone=end.zone) if start.zone is None else start


def _at(clock_: Date, hour: int) -> Date:
    """The clock time at another hour."""
    return Date(**{**given(clock_), "hour": hour})
