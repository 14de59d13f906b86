"""Clock times of a place: a time as its clocks show it, and a zone, make an instant."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, overload

import attrs

from eventline.calendars.granularity import Granularity
from eventline.calendars.ticks import MINUTE, granule
from eventline.exceptions import InvalidDateError
from eventline.model.date import UncertainDate
from eventline.model.forms import Form
from eventline.model.interval import End, Interval
from eventline.model.spelling import of_offset
from eventline.notation.making import Timelike, when

if TYPE_CHECKING:
    import datetime as dt

    from eventline.calendars.zones import Fold
    from eventline.model.dateset import DateSet
    from eventline.notation.foreign import Datetime64

_V = TypeVar("_V", UncertainDate, Interval)
#: Offsets of this size and beyond have no spelling.
_LARGEST = 16 * 60


@overload
def in_zone(x: _V, zone: str, *, fold: Fold = "refuse") -> _V: ...
@overload
def in_zone(x: dt.date | Datetime64, zone: str, *, fold: Fold = "refuse") -> UncertainDate: ...
@overload
def in_zone(x: Timelike, zone: str, *, fold: Fold = "refuse") -> UncertainDate | Interval: ...
def in_zone(x: Timelike, zone: str, *, fold: Fold = "refuse") -> UncertainDate | Interval:
    """The time *x* as clocks and calendars show it in a zone.

    A clock time becomes that time at the offset then in force. A day, a month or a year becomes the stretch
    of instants in which it is that day there; both ends of an interval are taken so. Rules of zones are those
    of the IANA database, through pendulum, for the years 1 to 9999; before standard time they are local mean
    time, whose offset may have seconds: such a time is written in UTC.

    Args:
        x: What `when` takes, without a zone.
        zone: An IANA name such as "Europe/Istanbul".
        fold: What to do with a clock time that clocks show twice, or never, for they are put back or
            forward. "refuse" raises. "earlier" and "later" take one of the two instants; of a time left out,
            "later" reads it as if the clock had not been put forward yet, and "earlier" as if it had been.
            "shift" does what calendars do: the earlier of two, and a time left out moves forward by what was
            left out.

    Raises:
        InvalidDateError: If *x* has a zone already, is a set, has unspecified digits or a width of "about",
            or is shown twice or never and *fold* refuses; if the zone is unknown.
        NotationError: If a string stands for no time.

    >>> in_zone("2024-08-23T10:30", "Europe/Istanbul")
    when('2024-08-23T10:30+03:00')
    >>> in_zone("2024-10-27T02:30:00", "Europe/Berlin", fold="later")
    when('2024-10-27T02:30:00+01:00')
    >>> in_zone("2024-08-23", "Europe/Istanbul")
    when(earliest='2024-08-22T21:00:00Z', latest='2024-08-23T20:59:59Z')
    """
    value = when(x)
    if isinstance(value, Interval):
        return Interval(_end_in(value.start, zone, fold), _end_in(value.end, zone, fold))
    if not isinstance(value, UncertainDate):
        raise InvalidDateError(f"{value} in {zone}: give a date or an interval")
    return _date_in(value, zone, fold)


def _end_in(end: UncertainDate | DateSet | End, zone: str, fold: Fold) -> UncertainDate | End:
    if isinstance(end, End):
        return end
    if not isinstance(end, UncertainDate):
        raise InvalidDateError(f"{end} in {zone}: give a date or an interval of dates")
    return _date_in(end, zone, fold)


def _date_in(date: UncertainDate, zone: str, fold: Fold) -> UncertainDate:
    from eventline.calendars.zones import bounds_of, zone_of

    if not date.floating:
        raise InvalidDateError(f"{date} has a zone already: leave in_zone() out")
    if date.about is not None or not date.is_single or date.lower is None or date.upper is None:
        raise InvalidDateError(f"{date!r} in {zone}: give one date with both bounds, and widen it afterwards")
    rules = zone_of(zone)
    if date.form is Form.PLAIN and date.granularity.rank < Granularity.DAYPART.rank:
        return _clock_in(date, zone, fold)
    lower, last = bounds_of(date.lo, date.hi, rules)
    if last < lower:
        raise InvalidDateError(f"{date} never was in {zone}: its calendars left it out")
    found = UncertainDate.span(lower, last + 1, floating=False)
    # A range has one place for marks.
    marks = (date.qualification,) if date.qualification else ()
    return attrs.evolve(found, qualifiers=marks, stated=date.stated)


def _clock_in(date: UncertainDate, zone: str, fold: Fold) -> UncertainDate:
    from eventline.calendars.zones import instant_of, zone_of

    rules = zone_of(zone)
    (first, offset), (last, other) = (instant_of(tick, rules, fold) for tick in (date.lo, date.hi))
    minutes, rest = divmod(offset, MINUTE)
    if rest or abs(minutes) >= _LARGEST or offset != other or last - first != date.hi - date.lo:
        return UncertainDate.span(first, max(last, first) + 1, floating=False)
    local = date
    if first + offset != date.lo:  # moved out of a gap
        if granule(date.lo, date.granularity) != (date.lo, date.hi + 1):
            return UncertainDate.span(first, last + 1, floating=False)
        local = UncertainDate.granule(date.granularity, first + offset)
    pattern = local.pattern + of_offset(minutes)
    return attrs.evolve(local, pattern=pattern, lo=first, hi=last, floating=False, text="")
