"""Times of the day, and ranges of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from eventline.language.building.dial import by_custom
from eventline.language.building.joining import both, given, next_day
from eventline.language.building.verdicts import Unreadable
from eventline.language.text.numbers import valid_day
from eventline.resolution import (
    After,
    Before,
    Date,
    Expression,
    Intersect,
    OneOf,
)

if TYPE_CHECKING:
    from fractions import Fraction

#: The hours before this are behind the midnight that ends the day before.
SMALL_HOURS = 6
_MONTHS = 12
#: The last hour of a dial for which a table is taken in the evening.
_LAST_SEATING = 10


def hour_of(hour: int, half: str | None) -> int:
    """The hour of the day for a clock hour and "AM" or "PM".

    >>> hour_of(12, "AM"), hour_of(3, "PM"), hour_of(15, None)
    (0, 15, 15)
    """
    if half is None:
        return hour
    if hour > 12:
        if half == "PM" and hour < 24:
            return hour
        raise Unreadable(f"{hour} {half}")
    return hour % 12 + (12 if half == "PM" else 0)


def time(
    hour: int,
    minute: int | None = None,
    second: int | None = None,
    half: str | None = None,
    zone: int | str | None = None,
) -> Date:
    """A time of the day.

    >>> time(3, 30, None, "PM")
    Date(hour=15, minute=30)
    """
    if half is not None and (hour == 0 or hour > 12):
        raise Unreadable("0 o'clock of half a day")
    return Date(hour=hour_of(hour, half), minute=minute, second=second, zone=zone)


def on_dial(hour: int) -> Date:
    """An hour alone, in prose: "at 9"; above twelve it is an age, a price or a speed as often.

    >>> on_dial(9)
    Date(hour=9)
    """
    if hour > 12:
        raise Unreadable(f"{hour} is on no dial")
    return Date(hour=hour)


def at_meal(part: str, clock_: Date) -> Expression:
    """An hour on a dial at which people eat: lunch at one, dinner at seven.

    >>> at_meal("MI", Date(hour=1)), at_meal("MI", Date(hour=11)), at_meal("EV", Date(hour=7))
    (Date(hour=13), Date(hour=11), Date(hour=19))
    """
    if part == "MI":
        return by_custom(clock_)
    return both(Date(part=part), clock_)


def at_table(clock_: Date) -> Date:
    """An hour on a dial for which people take a table: after noon, but for what is late in the morning.

    >>> at_table(Date(hour=8)), at_table(Date(hour=11)), at_table(Date(hour=20))
    (Date(hour=20), Date(hour=11), Date(hour=20))
    """
    hour = clock_.hour or 0
    return attrs.evolve(clock_, hour=hour + 12) if 0 < hour <= _LAST_SEATING else clock_


def midnight_of(day: Expression, hour: int) -> Expression:
    """Midnight of a day: the one that it ends with, and the one that it begins with, the likelier first.

    Args:
        day: The day.
        hour: The likelier hour, 0 or 24.

    >>> midnight_of(Date(weekday=5), 24)
    OneOf((Date(weekday=5, hour=24), Date(weekday=5, hour=0)))
    """
    return OneOf(tuple(both(day, Date(hour=one)) for one in (hour, 24 - hour)))


def is_small_hour(clock_: Expression | None) -> bool:
    """Whether a time of day is one of the hours behind midnight, until which the day before goes on.

    >>> is_small_hour(Date(hour=2)), is_small_hour(Date(hour=8)), is_small_hour(Date(part="MO"))
    (True, False, False)
    """
    return isinstance(clock_, Date) and clock_.hour is not None and 0 < clock_.hour < SMALL_HOURS


def closing(clock_: Expression) -> Expression:
    """The midnight that a day ends with, of a midnight up to which it lasts; any other time of day as it is.

    >>> closing(Date(hour=0)), closing(Date(hour=9))
    (Date(hour=24), Date(hour=9))
    """
    return Date(hour=24) if clock_ == Date(hour=0) else clock_


def into_night(day: Expression, clock_: Expression) -> Expression:
    """The small hour until which a day goes on: "open Friday until 2 a.m.".

    >>> into_night(Date(weekday=5), Date(hour=2))
    Intersect(Shift(Amount(days=1), 'future', of=Date(weekday=5)), Date(hour=2))
    """
    return both(next_day(day), clock_)


def beside_hour(
    day: Expression,
    before: str | None,
    hour: int | None,
    clock_: Date | None,
    until: str | None = None,
    part: str | None = None,
) -> Expression:
    """Before or after an hour of a day, or until it.

    >>> beside_hour(Date(weekday=3), "before", 11, None)
    Before(Date(weekday=3, hour=11))
    >>> beside_hour(Date(weekday=3), None, None, Date(hour=2), "until")
    Before(Intersect(Shift(Amount(days=1), 'future', of=Date(weekday=3)), Date(hour=2)))
    >>> beside_hour(Date(weekday=3), "before", None, Date(hour=0))
    Before(Date(weekday=3, hour=24))
    """
    if until and clock_ is not None and is_small_hour(clock_) and part in {None, "MO", "NI"}:
        return Before(into_night(day, clock_))
    at: Expression | None = clock_ if hour is None else time(hour)
    at = closing(at) if at and (before or until) else at
    there = both(day, Date(part=part) if part else None, at)
    return Before(there) if before or until else After(there, inclusive=True)


def before_hour(hour: int, minutes: int, half: str | None = None) -> Date:
    """*minutes* to *hour*.

    >>> before_hour(3, 15, "PM")
    Date(hour=14, minute=45)
    """
    return Date(hour=(hour_of(hour, half) - 1) % 24, minute=60 - minutes)


def minutes_to(hour: int, minutes: int, half: str | None = None) -> Date:
    """Minutes to an hour, in digits; as many as an hour has on a dial are the hour that a range begins with.

    >>> minutes_to(4, 20, "PM")
    Date(hour=15, minute=40)
    """
    if minutes <= 12:
        raise Unreadable(f"from {minutes} to {hour}")
    return before_hour(hour, minute_of(minutes), half)


def just_before(hour: int, minutes: int) -> Date:
    """Five or ten minutes to an hour, in digits, where a range from the one to the other is hardly meant.

    >>> just_before(9, 10)
    Date(hour=8, minute=50)
    """
    if not hour < minutes <= 10:
        raise Unreadable(f"from {minutes} to {hour}")
    return five_before(hour, minutes)


def five_before(hour: int, minutes: int, half: str | None = None) -> Date:
    """Minutes to an hour, as people round them: "ten to six", not "nine to five".

    >>> five_before(6, 10)
    Date(hour=5, minute=50)
    """
    if minutes not in {5, 10, 20, 25} or not 0 <= hour <= 12:
        raise Unreadable(f"{minutes} to {hour}")
    return before_hour(hour, minutes, half)


def spoken_clock(hour: int, minutes: int) -> Date:
    """An hour and its minutes in words: "ten thirty", not the year "nineteen thirty".

    >>> spoken_clock(10, 30)
    Date(hour=10, minute=30)
    """
    if hour > 12 or minutes < 10:  # ten-four is no time
        raise Unreadable(f"{hour} {minutes}")
    return time(hour, minute_of(minutes))


def minute_of(number: int) -> int:
    """A minute of an hour."""
    if not 0 <= number < 60:
        raise Unreadable(f"minute {number}")
    return number


def clock(text: str | Fraction, half: str | None, zone: int | str | None) -> Date:
    """A time of the day in digits.

    >>> clock("9:30", "PM", None)
    Date(hour=21, minute=30)
    """
    parts = re.split(r"[:.,]", str(text))
    hour, minute = int(parts[0]), int(parts[1])
    second = int(parts[2]) if len(parts) > 2 else None
    micro = int(f"{parts[3]:0<6}"[:6]) if len(parts) > 3 else None
    if hour > 24 or minute > 59 or (second or 0) > 59 or len(parts[1]) != 2:
        raise Unreadable(str(text))
    if half and hour == 0:
        half = None
    return Date(hour=hour_of(hour, half), minute=minute, second=second, microsecond=micro, zone=zone)


def dotted_clock(text: str | Fraction) -> Date:
    """Hours and minutes with a dot, which are no day and month: "thurs 9.30", and not "thurs 9.3".

    >>> dotted_clock("9.30")
    Date(hour=9, minute=30)
    """
    time_ = clock(text, None, None)
    if (time_.minute or 0) <= _MONTHS:
        raise Unreadable(f"{text} may be a day")
    return time_


def hhmm(number: int | str, half: str | None, zone: int | str | None) -> Date:
    """A time of the day in three or four digits.

    >>> hhmm(730, "PM", None)
    Date(hour=19, minute=30)
    """
    hour, minute = divmod(int(number), 100)
    if hour > 24 or minute > 59:
        raise Unreadable(str(number))
    return time(hour, minute, None, half, zone)


def hundred_hours(number: int) -> Date:
    """A time of the day as armies say it: "fifteen hundred", "oh six hundred".

    >>> hundred_hours(1500)
    Date(hour=15, minute=0)
    """
    if number < 100 or number % 100:
        raise Unreadable(f"{number} hours")
    return hhmm(number, None, None)


def time_group(number: int, zone: int | str, month: int, year: int) -> Expression:
    """A date-time group, as armed forces write it: day, hour and minute in six digits, zone, month and year.

    >>> time_group(51120, 0, 3, 2019)
    Date(year=2019, month=3, day=5, hour=11, minute=20, zone=0)
    """
    day, clock = divmod(number, 10_000)
    hour, minute = divmod(clock, 100)
    if not valid_day(year, month, day) or hour > 23 or minute > 59:
        raise Unreadable(f"{number:06d}")
    return Date(year=year, month=month, day=day, hour=hour, minute=minute, zone=zone)


def without_part(day: Expression | None) -> tuple[Expression | None, str | None]:
    """A day and the part of it that is said with it, apart.

    >>> without_part(Date(weekday=1, part="EV"))
    (Date(weekday=1), 'EV')
    """
    if isinstance(day, Date) and day.part is not None:
        fields = given(day)
        part = fields.pop("part")
        return (Date(**fields) if fields else None), part
    if isinstance(day, Intersect) and isinstance(day.b, Date) and given(day.b).keys() == {"part"}:
        return day.a, day.b.part
    return day, None


def timed(day: Expression | None, clock_: Expression) -> Expression:
    """A day, with its part or without, and a time of that day.

    >>> timed(Date(weekday=5, part="EV"), Date(hour=8, minute=35))
    Date(weekday=5, hour=20, minute=35)
    """
    day, part = without_part(day)
    return both(day, Date(part=part) if part else None, clock_)


def night_between(first: int, second: int) -> Date:
    """The night between two days of the week: "the night of Monday to Tuesday".

    >>> night_between(7, 1)
    Date(weekday=7, part='NI')
    """
    if second != first % 7 + 1:
        raise Unreadable(f"no one night lies between the days {first} and {second} of the week")
    return Date(weekday=first, part="NI")
