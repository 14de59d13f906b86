"""Hours that are said as on a dial: four o'clock is one of two hours of its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventline.calendars.ticks import DAY, HOUR, MINUTE
from eventline.model.date import UncertainDate
from eventline.resolution import (
    After,
    Anchor,
    Before,
    Date,
    Expression,
    From,
    Intersect,
    ResolutionPolicy,
    Toward,
    Until,
    resolve_expression,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_HALF_DAY = 12
#: What holds a time without another: "Friday until 5" is up to an hour.
_AROUND = (Toward, Before, After, From, Until)
#: Up to this hour of a dial, plans are of the afternoon.
_AFTERNOON = 5


def half_day_later(clock: Expression) -> Expression:
    """The other hour of the day that a dial shows so; what is no hour before noon as it is.

    >>> half_day_later(Date(hour=4)), half_day_later(Date(hour=16)), half_day_later(Date(weekday=1))
    (Date(hour=16), Date(hour=16), Date(weekday=1))
    """
    if not isinstance(clock, Date) or clock.hour is None or not 0 < clock.hour < _HALF_DAY:
        return clock
    return attrs.evolve(clock, hour=clock.hour + _HALF_DAY)


def other_half(time: Expression) -> Expression:
    """A time with its hour in the other half of the day; what has no hour before noon as it is.

    >>> other_half(Intersect(Date(weekday=5), Date(hour=9))), other_half(Date(weekday=5))
    (Intersect(Date(weekday=5), Date(hour=21)), Date(weekday=5))
    """
    return _clocks(time, half_day_later)


def by_custom(time: Expression) -> Expression:
    """The hour after noon that who makes plans means by one of the first five of a dial; others as they are.

    >>> by_custom(Date(weekday=5, hour=2)), by_custom(Date(hour=9))
    (Date(weekday=5, hour=14), Date(hour=9))
    """
    return _clocks(time, _after_noon)


def _after_noon(clock: Expression) -> Expression:
    is_early = isinstance(clock, Date) and clock.hour is not None and clock.hour <= _AFTERNOON
    return half_day_later(clock) if is_early else clock


def _clocks(time: Expression, change: Callable[[Expression], Expression]) -> Expression:
    """A time with its hours changed; itself where none is."""
    if isinstance(time, _AROUND):
        of = _clocks(time.of, change)
        return time if of is time.of else attrs.evolve(time, of=of)
    if not isinstance(time, Intersect):
        return change(time)
    a, b = _clocks(time.a, change), _clocks(time.b, change)
    return time if a is time.a and b is time.b else attrs.evolve(time, a=a, b=b)


def next_on_dial(clock: Expression, anchor: Anchor, policy: ResolutionPolicy) -> Expression:
    """The next time to come at which a dial shows an hour: at four, said at noon, is in the afternoon.

    Args:
        clock: What is said; what is no hour on a dial stays as it is.
        anchor: With the time at which it is said.
        policy: How it is resolved.

    >>> next_on_dial(
    ...     Date(hour=4), Anchor(document_time="2024-08-23T12:00"), ResolutionPolicy(prefer="future")
    ... )
    Date(hour=16)
    """
    later = half_day_later(clock)
    if later is clock:
        return clock
    policy = attrs.evolve(policy, ambiguous="choose")  # "half 9 Friday", of which both Fridays are kept
    both = [resolve_expression(one, anchor, policy).value for one in (clock, later)]
    first, second = (value.lower or 0 for value in both if isinstance(value, UncertainDate))
    return clock if first <= second else later


def is_later_half(clock: Date, told: UncertainDate, *, back: bool) -> bool:
    """Whether an hour on a dial is the one after noon, for a story goes on from what it told of that day.

    Args:
        clock: The hour.
        told: The time told last, with its time of day.
        back: Whether the story looks back: "it had opened at nine".

    >>> from eventline.notation import when
    >>> is_later_half(Date(hour=4), when("2024-08-23T12:00"), back=False)
    True
    >>> is_later_half(Date(hour=9), when("2024-08-23T12:00"), back=True)
    False
    """
    if half_day_later(clock) is clock:
        return False
    last = (told.lower or 0) % DAY
    first = (clock.hour or 0) * HOUR + (clock.minute or 0) * MINUTE
    later = first + _HALF_DAY * HOUR
    return later <= last if back else first < last <= later
