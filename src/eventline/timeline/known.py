"""A time as a person reads it: "2019", "since 2019", "before 2024-08-23"; never a bound nobody stated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.calendars.granularity import Granularity
from eventline.calendars.seasons import SEASONS
from eventline.calendars.ticks import granule
from eventline.model.axis import FAR
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateRange, DateSet, SetMode
from eventline.model.forms import Form
from eventline.model.interval import End, Extent, Interval
from eventline.model.qualification import Qualification

if TYPE_CHECKING:
    from eventline.model.event import TimeValue

_DAY_PARTS = {
    "MO": "morning",
    "MI": "midday",
    "AF": "afternoon",
    "EV": "evening",
    "NI": "night",
    "DT": "daytime",
}
_HEMISPHERES = ("", " (north)", " (south)")


def as_known(value: TimeValue | None) -> str:
    """A time in the words of its source's precision; "undated" where there is none.

    >>> import eventline as ev
    >>> [as_known(ev.when(x)) for x in ("2023-10", "2019/2021", "199X", "2001-21", "1850~", "../2020")]
    ['2023-10', '2019 to 2021', '1990s', 'spring 2001', 'about 1850', 'until 2020']
    >>> as_known(ev.when(latest="2024-08-22"))
    'before 2024-08-23'
    """
    if value is None:
        return "undated"
    if isinstance(value, Extent):
        return f"all of {as_known(value.of)}"
    if isinstance(value, UncertainDate):
        return _date(value)
    if isinstance(value, DateSet):
        return _set(value)
    return _interval(value.start, value.end)


def _date(date: UncertainDate) -> str:
    if date.form is Form.RANGE:
        return _range(date)
    spelt = _spelt(date)
    if spelt is None:
        return str(date)
    qualification = date.qualification
    if not qualification:
        return spelt
    if len(set(date.qualifiers)) > 1:
        return str(date)
    doubted = "?" if qualification & Qualification.UNCERTAIN else ""
    return f"{'about ' if date.is_about else ''}{spelt}{doubted}"


def _spelt(date: UncertainDate) -> str | None:
    """The pattern in words, or None where nothing reads better than EDTF."""
    pattern, granularity = date.pattern, date.granularity
    if date.form is Form.DAYPART:
        day, _, part = pattern.partition("T")
        return f"{day} {_DAY_PARTS[part]}"
    if granularity is Granularity.WEEKEND:
        return f"weekend of {UncertainDate.granule(Granularity.DAY, date.lo)}"
    if date.form is Form.MASK:
        if granularity is Granularity.DECADE and pattern[-1] == "X" and pattern[:-1].isdigit():
            return f"{pattern[:-1]}0s"
        return None
    if date.form is Form.DIGITS:
        return None
    month = date.month
    if month is not None and month > 12:
        return _sub_year(pattern[:-3], month)
    return pattern.replace("T", " ") if granularity.rank < Granularity.DAY.rank else pattern


def _sub_year(year: str, code: int) -> str:
    """A season, quarter, third or half of a year by its EDTF code."""
    if code <= 32:
        return f"{SEASONS[(code - 21) % 4]} {year}{_HEMISPHERES[(code - 21) // 4]}"
    if code <= 36:
        return f"{year}-Q{code - 32}"
    return f"{year}, third {code - 36} of 3" if code <= 39 else f"{year}-H{code - 39}"


def _range(date: UncertainDate) -> str:
    """Bounds of no granule: the unit behind the last is "before", the one ahead of the first "after"."""
    bounds = [_date(bound) for bound in dates_of(date)]
    if len(bounds) == 2:
        return f"between {bounds[0]} and {bounds[1]}"
    if not bounds:
        return "some time"
    return f"{'before' if date.lo == -FAR else 'after'} {bounds[0]}"


def dates_of(value: TimeValue | DateRange | End, *, reached: bool = False) -> list[UncertainDate]:
    """The dates that a time is stated by; "before 2024-08-23" by that day, though it ends with the day ahead.

    With *reached* it is the last day that a time may have, and the first on which what goes on may end.

    >>> import eventline as ev
    >>> dates_of(ev.when("2019/..")), dates_of(ev.when(latest="2024-08-22"))
    ([when('2019')], [when('2024-08-23')])
    """
    match value:
        case End():
            return []
        case Extent():
            return dates_of(value.of, reached=reached)
        case Interval():
            ends = dates_of(value.end, reached=reached)
            if reached and value.hi == FAR and isinstance(value.end, UncertainDate) and value.end.earliest:
                ends = [value.end.earliest]
            return dates_of(value.start, reached=reached) + ends
        case DateSet():
            return [date for member in value.members for date in dates_of(member, reached=reached)]
        case DateRange():
            sides = [side for side in (value.first, value.last) if side is not None]
            return [date for side in sides for date in dates_of(side, reached=reached)]
    return _bounds(value, reached=reached) if value.form is Form.RANGE else [value]


def _bounds(value: UncertainDate, *, reached: bool) -> list[UncertainDate]:
    """The dates that a range is stated by."""
    first, last = value.earliest, value.latest
    if first is not None and last is not None:
        return [first, last]
    if first is not None:
        return [_beside(first, value.lo - 1)]
    if last is not None:
        return [last if reached else _beside(last, value.hi + 1)]
    return []


def _beside(bound: UncertainDate, tick: int) -> UncertainDate:
    """The unit of *bound* that holds *tick*."""
    lower, upper = granule(tick, bound.granularity)
    return UncertainDate.span(lower, upper, floating=bound.floating)


def _set(dates: DateSet) -> str:
    word = "or" if dates.mode is SetMode.ONE_OF else "and"
    members = [
        _date(member)
        if isinstance(member, UncertainDate)
        else _interval(member.first or End.OPEN, member.last or End.OPEN)
        for member in dates.members
    ]
    inside = " ".join([", ".join(members[:-1]), word, members[-1]]) if len(members) > 1 else members[0]
    if all(isinstance(member, UncertainDate) for member in dates.members):
        return inside
    return f"{'in one of' if dates.mode is SetMode.ONE_OF else 'in each of'} {inside}"


def _interval(start: UncertainDate | DateSet | End, end: UncertainDate | DateSet | End) -> str:
    begun, over = _is_bound(start), _is_bound(end)
    first, last = _end(start), _end(end)
    if begun and over:
        return f"{first} to {last}"
    if begun:
        return f"from {first} on" if end is End.OPEN else f"since {first}"
    if over:
        return f"until {last}"
    if isinstance(start, End) or isinstance(end, End) or start.latest is None or end.earliest is None:
        return "some time"
    known = start.latest, end.earliest  # begun by the first, and not over before the second: "currently"
    return f"as of {known[0]}" if known[0] == known[1] else f"as of {known[0]} to {known[1]}"


def _is_bound(end: UncertainDate | DateSet | End) -> bool:
    return not isinstance(end, End) and end.lo != -FAR and end.hi != FAR


def _end(end: UncertainDate | DateSet | End) -> str:
    return "" if isinstance(end, End) else as_known(end)
