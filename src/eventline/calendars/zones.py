"""Zones of the IANA database, by pendulum, which is imported on first use.

A wall clock that is turned back shows some times twice (a fold), and one that is put forward leaves some out
(a gap). Which instant such a time stands for is the caller's to say. Rules are known for the years 1 to 9999.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal, TypeAlias

from eventline.calendars.ticks import MINUTE
from eventline.exceptions import InvalidDateError

if TYPE_CHECKING:
    import pendulum
    from pendulum import Timezone

    #: What `pendulum_of` gives, for rooms that may not name pendulum.
    PendulumDateTime: TypeAlias = pendulum.DateTime

#: What to do where the clock shows a time twice or never.
Fold: TypeAlias = Literal["refuse", "earlier", "later", "shift"]
FOLDS: tuple[Fold, ...] = ("refuse", "earlier", "later", "shift")
_EPOCH = dt.datetime(1970, 1, 1)
_TICK = dt.timedelta(microseconds=1)


def zone_of(name: str) -> Timezone:
    """The zone of an IANA name.

    Raises:
        InvalidDateError: If there is none of that name.

    >>> zone_of("Europe/Istanbul").name
    'Europe/Istanbul'
    """
    import pendulum

    try:
        return pendulum.timezone(name)
    except (ValueError, OSError) as error:  # a folder of the database is no zone either
        hint = "give an IANA name such as 'Europe/Istanbul'"
        raise InvalidDateError(f"{name!r} is no zone: {hint}") from error


def wall_clock(tick: int) -> dt.datetime:
    """The naive datetime of a local tick.

    Raises:
        InvalidDateError: If its year is not 1 to 9999.

    >>> wall_clock(0)
    datetime.datetime(1970, 1, 1, 0, 0)
    """
    try:
        return _EPOCH + tick * _TICK
    except OverflowError as error:
        raise InvalidDateError("a year outside of 1 to 9999: no clock of a zone goes there") from error


def offsets_at(local: int, zone: Timezone) -> tuple[int, int]:
    """The offsets from UTC, in ticks, by which a wall clock may show *local*: twice the same, as a rule.

    In a fold the first is larger, and stands for the earlier instant. In a gap the first is that before the
    clock is put forward, the second that after.

    >>> [offset // MINUTE for offset in offsets_at(0, zone_of("Europe/Istanbul"))]
    [120, 120]
    """
    shown = wall_clock(local)
    first, second = (zone.utcoffset(shown.replace(fold=fold)) for fold in (0, 1))
    assert first is not None
    assert second is not None
    return first // _TICK, second // _TICK


def instant_of(local: int, zone: Timezone, fold: Fold) -> tuple[int, int]:
    """The instant at which a wall clock shows *local*, and the offset then in force, in ticks.

    Args:
        local: Ticks of the wall clock.
        zone: From `zone_of`.
        fold: "refuse" raises where there are two instants or none. "earlier" and "later" take one of the two
            in a fold; in a gap they read the clock as if it had been put forward already, or not yet. "shift"
            is what calendars do: the earlier of two, and a time left out moves on by what was left out.

    Raises:
        InvalidDateError: If the clock shows *local* twice or never, and *fold* refuses.

    >>> from eventline.calendars.ticks import HOUR
    >>> instant_of(0, zone_of("Europe/Istanbul"), "refuse") == (-2 * HOUR, 2 * HOUR)
    True
    """
    if fold not in FOLDS:
        raise InvalidDateError(f"fold={fold!r}: one of {', '.join(FOLDS)}")
    before, after = offsets_at(local, zone)
    if before == after:
        return local - before, before
    gap = before < after
    if fold == "refuse":
        what = "never" if gap else "twice"
        hint = "say fold='earlier', 'later' or 'shift'"
        raise InvalidDateError(f"{wall_clock(local)} is shown {what} by clocks of {zone.name}: {hint}")
    if fold == "shift":
        fold = "later" if gap else "earlier"
    instant = (min if fold == "earlier" else max)(local - before, local - after)
    return instant, local - instant if not gap else (before if fold == "earlier" else after)


def bounds_of(lo: int, hi: int, zone: Timezone) -> tuple[int, int]:
    """The first and the last instant at which a wall clock shows a time from *lo* to *hi*, inclusive.

    >>> from eventline.calendars.ticks import DAY, HOUR
    >>> first, last = bounds_of(0, DAY - 1, zone_of("Europe/Istanbul"))
    >>> first == -2 * HOUR, last - first == DAY - 1
    (True, True)
    """
    return _edge(lo, zone, last=False), _edge(hi, zone, last=True)


def _edge(local: int, zone: Timezone, *, last: bool) -> int:
    before, after = offsets_at(local, zone)
    early, late = sorted((local - before, local - after))
    if before >= after:
        return late if last else early
    # A gap: its transition is the first instant, of those between, that has the later offset.
    while early < late:
        middle = (early + late) // 2
        offset = wall_clock(middle).replace(tzinfo=dt.UTC).astimezone(zone).utcoffset()
        assert offset is not None
        if offset // _TICK == before:
            early = middle + 1
        else:
            late = middle
    return early - last


def aware(tick: int, offset: int) -> dt.datetime:
    """The datetime of an instant as a clock shows it *offset* minutes east of UTC.

    >>> aware(0, 120).isoformat()
    '1970-01-01T02:00:00+02:00'
    """
    zone = dt.timezone(dt.timedelta(minutes=offset)) if offset else dt.UTC
    return wall_clock(tick + offset * MINUTE).replace(tzinfo=zone)


def pendulum_of(moment: dt.datetime, zone: str | None) -> PendulumDateTime:
    """A pendulum value of an aware datetime, as clocks of *zone* show it, or at its own offset.

    >>> pendulum_of(aware(0, 0), "Europe/Istanbul").isoformat()
    '1970-01-01T02:00:00+02:00'
    """
    import pendulum

    value = pendulum.instance(moment)
    return value if zone is None else value.in_timezone(zone_of(zone))
