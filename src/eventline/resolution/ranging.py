"""Ranges: two dates that share their fields, and the signals since, from, until, before, after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from eventline.calendars import Granularity
from eventline.exceptions import InvalidDateError
from eventline.model.date import UncertainDate
from eventline.model.interval import End, Interval
from eventline.resolution.choosing import bounds
from eventline.resolution.combinations import About, After, Before, Between, Intersect, Part
from eventline.resolution.date import Date
from eventline.resolution.found import Found
from eventline.resolution.relatives import Nth, ReferenceTime, This
from eventline.resolution.values import to_end

if TYPE_CHECKING:
    from eventline.resolution.context import Context
    from eventline.resolution.found import Note
    from eventline.resolution.node import Expression

#: The fields of a day and coarser, and of a clock time.
_DAY_FIELDS = (
    "year",
    "month",
    "day",
    "weekday",
    "workday",
    "week",
    "quarter",
    "half",
    "season",
    "holiday",
    "fiscal",
    "calendar",
)
#: The fields by which two dates in one frame are in order, and alike.
_ORDER = ("year", "half", "quarter", "month", "week", "day", "weekday", "hour")
#: The month of a weekday of which none is said.
_TOLD = This(Granularity.MONTH, of=ReferenceTime())
_SUB_YEARS = ("month", "quarter", "half", "season", "week", "holiday")


def share(start: Expression, end: Expression, *, listed: bool = False) -> tuple[Expression, Expression]:
    """Give each of two dates of a range, or of a list, the fields that only the other one says.

    The two come back ready to be resolved one by one, except that the end may need the start to be found
    ("Monday to Wednesday"): resolve a `Between` for that.

    >>> share(Date(day=12), Date(month=3, day=14))
    (Date(month=3, day=12), Date(month=3, day=14))
    >>> share(Date(year=2008, month=11), Date(month=2))
    (Date(year=2008, month=11), Date(year=2009, month=2))
    """
    if isinstance(start, Nth) and isinstance(end, Nth) and start.within == _TOLD:
        return attrs.evolve(start, within=end.within), end  # "the first Monday and the last Friday of May"
    first, last = inside(start), inside(end)
    if isinstance(first, Date) and isinstance(last, Intersect):
        return _around(start, _in_frame(first, last, listed=listed)), end
    if not isinstance(first, Date) or not isinstance(last, Date):
        return start, end
    first, last = _share_part(first, last)
    first, last = _share_days(first, last)
    first, last = _share_year(first, last)
    return _around(start, first), _around(end, last)


def inside(time: Expression) -> Expression:
    """The time of which a part is meant, or that is meant about: June of "about mid-June"."""
    while isinstance(time, Part | About | Nth):
        time = time.within if isinstance(time, Nth) else time.of
    return time


def _around(time: Expression, date: Expression) -> Expression:
    """The same part of another time."""
    match time:
        case Part() | About():
            return attrs.evolve(time, of=_around(time.of, date))
        case Nth():
            return attrs.evolve(time, within=_around(time.within, date))
        case _:
            return date


def _in_frame(start: Date, end: Intersect, *, listed: bool) -> Expression:
    """The start in what frames the end: of "Monday to Friday next week", and not of "Friday to Monday".

    Of a list of feasts the order does not tell: "Easter and Christmas last year". A part of the end is
    none of the start: "Tuesday morning and Friday night last week".
    """
    for last, frame in ((end.a, end.b), (end.b, end.a)):
        if isinstance(last, Intersect) and isinstance(frame, Date):
            return _in_frame(start, last, listed=listed)
        if isinstance(last, Date) and last.year is None and not isinstance(frame, Date):
            feasts = listed and start.holiday is not None and bool(_said(last, _SUB_YEARS))
            shared = start.year is None and (feasts or _in_order(start, last))
            return Intersect(start, frame) if shared else start
    return start


def _in_order(first: Date, last: Date) -> bool:
    """Whether two dates recur in the same unit, and the first lies before the other in it."""
    if _said(first, _SUB_YEARS) and _said(last, _SUB_YEARS):
        return first.holiday is last.holiday is None and _place(first) <= _place(last)
    mine, theirs = ([getattr(one, name) for name in _ORDER] for one in (first, last))
    alike = [a is None for a in mine] == [b is None for b in theirs]
    return alike and [a or 0 for a in mine] <= [b or 0 for b in theirs]


def _share_part(start: Date, end: Date) -> tuple[Date, Date]:
    """Share zone and part of day: "3 to 5 pm" is after noon, of "11 to 1 pm" only the end."""
    first, last = start.hour, end.hour
    if first is None or last is None:
        return start, end
    if start.zone is None:
        start = attrs.evolve(start, zone=end.zone)
    elif end.zone is None:
        end = attrs.evolve(end, zone=start.zone)
    if start.part is None and end.part is not None and first <= 12:
        part = end.part if first % 12 <= last % 12 else {"PM": "AM", "AM": "PM"}.get(end.part)
        start = attrs.evolve(start, part=part)
    elif end.part is None and start.part is not None and first % 12 < last < 12:
        end = attrs.evolve(end, part=start.part)
    return start, end


def _share_days(start: Date, end: Date) -> tuple[Date, Date]:
    """Share day and month: "9 to 11 on 5 May", "12-14 March", "May 12 to 14", "from the 28th to 3 May"."""
    mine, theirs = _said(start, _DAY_FIELDS), _said(end, _DAY_FIELDS)
    if start.hour is not None and end.hour is not None:
        if not mine:
            return attrs.evolve(start, **theirs), end
        if not theirs:
            return start, attrs.evolve(end, **mine)
    first, last = start.day, end.day
    if first is None or last is None:
        return start, end
    if start.month is None and end.month is not None and start.weekday is None:
        start = attrs.evolve(start, month=end.month if first <= last else (end.month - 2) % 12 + 1)
    elif end.month is None and start.month is not None and end.weekday is None:
        end = attrs.evolve(end, month=start.month if first <= last else start.month % 12 + 1)
    return start, end


def _share_year(start: Date, end: Date) -> tuple[Date, Date]:
    """Share the year: "May to August 2008", "November 2008 to February"."""
    if start.year is None and end.year is not None and _said(start, _SUB_YEARS) and _said(end, _SUB_YEARS):
        back = 1 if isinstance(end.year, int) and _place(start) > _place(end) else 0
        year = end.year - back if isinstance(end.year, int) else end.year
        return attrs.evolve(start, year=year, fiscal=end.fiscal), end
    if (
        end.year is None
        and isinstance(start.year, int)
        and _said(start, _SUB_YEARS)
        and _said(end, _SUB_YEARS)
    ):
        on = 1 if _place(end) < _place(start) else 0
        return start, attrs.evolve(end, year=start.year + on, fiscal=start.fiscal)
    first, mask = start.year, end.year
    if isinstance(mask, str) and mask.startswith("X"):
        if isinstance(first, int) and first > 0:
            return start, attrs.evolve(end, year=_year_after(first, mask))
        if isinstance(first, str) and first[:3].isdecimal() and mask[2:3].isdecimal():
            return start, attrs.evolve(end, year=_decade_beside(first, mask))
    return start, end


def _decade_beside(told: str, mask: str) -> str:
    """The decade of no told century that lies nearest to one that is told.

    >>> _decade_beside("185X", "XX6X"), _decade_beside("199X", "XX0X"), _decade_beside("196X", "XX5X")
    ('186X', '200X', '195X')
    """
    base = int(told[:3])
    found = base // 10 * 10 + int(mask[2])
    return f"{min((found, found + 10, found - 10), key=lambda decade: abs(decade - base)):03d}X"


def _year_after(start: int, mask: str) -> int | str:
    """The first year (or decade) from *start* on that ends in the digits of a mask."""
    digits = mask.lstrip("X")
    if digits.endswith("X"):
        decade = start // 100 * 100 + int(digits[:-1]) * 10
        return f"{(decade if decade + 9 >= start else decade + 100) // 10:03d}X"
    size: int = 10 ** len(digits)
    year = start // size * size + int(digits)
    return year if year >= start else year + size


def _place(date: Date) -> tuple[float, int]:
    """Where in its year a date lies, to compare two of them."""
    month: float = date.month or 0
    if date.quarter is not None:
        month = date.quarter * 3 - 2
    elif date.half is not None:
        month = date.half * 6 - 5
    elif date.season is not None:
        month = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[date.season]
    elif date.week is not None:
        month = date.week * 12 / 53
    return month, date.day or 0


def _said(date: Date, names: tuple[str, ...]) -> dict[str, Any]:
    return {
        name: value
        for name in names
        if (value := getattr(date, name)) is not None and value is not False and value != "gregorian"
    }


def is_reversed(start: Found, end: Found) -> bool:
    """Whether a range would end before it starts."""
    return start.lower is not None and end.upper is not None and end.upper <= start.lower


def between(node: Between, start: Found, end: Found, context: Context) -> Found:
    """The range of two times that were found."""
    if is_reversed(start, end):
        raise InvalidDateError(f"{start.timex} to {end.timex} ends before it starts: swap them")
    if _ends_at_start(node, start, end, context):
        assert end.lower is not None
        end = end._replace(lower=end.lower - 1, upper=end.lower, whole=False, value=None)
    fine = min(start.unit, end.unit, key=lambda unit: unit.rank)
    first_name, last_name = start.timex.partition("/")[0], end.timex.rpartition("/")[2]
    found = Found(
        start.lower,
        end.upper,
        fine,
        f"{first_name}/{last_name}",
        whole=False,
        type="TIME" if "TIME" in {start.type, end.type} else "DATE",
        notes=(*start.notes, *end.notes),
    )
    if node.one:
        one = ("one time between {} and {}", start.timex, end.timex)
        return found._replace(notes=(*found.notes, one))
    first, last = to_end(start, last=False), to_end(end, last=True)
    return found._replace(value=Interval(first or End.UNKNOWN, last or End.UNKNOWN))


def _ends_at_start(node: Between, start: Found, end: Found, context: Context) -> bool:
    """Whether a range is over as its end begins: at a clock time, or where the policy leaves the end out."""
    if end.lower is None or start.lower is None or end.lower <= start.lower or node.one:
        return False
    if end.unit.rank < Granularity.DAYPART.rank:
        return context.counts_days
    named = isinstance(node.end, Part) and node.end.portion in {"late", "end"}
    return context.policy.range_end == "excluded" and not named


def since(found: Found, context: Context) -> Found:
    """Begun in a time, and still on when the document was made."""
    start = to_end(found, last=False) or End.UNKNOWN
    note: Note
    if context.anchor.document_time is None:
        note = ("begun in {}; when it ended is not said", found.timex)
        return _interval(found, start, End.UNKNOWN, note)
    document = context.document()
    lower = max(document.lower or 0, found.lower or document.lower or 0)
    end = UncertainDate.span(lower, None)
    note = ("begun in {}, and still on at {}", found.timex, context.document_name)
    return _interval(found, start, end, note)


def begun(found: Found) -> Found:
    """Begun in a time; its end is not said."""
    start = to_end(found, last=False) or End.UNKNOWN
    return _interval(found, start, End.UNKNOWN, ("begun in {}; its end is not said", found.timex))


def until(found: Found) -> Found:
    """Ended in a time; its start is not said."""
    end = to_end(found, last=True) or End.UNKNOWN
    return _interval(found, End.UNKNOWN, end, ("ended in {}; its start is not said", found.timex))


def _interval(found: Found, start: UncertainDate | End, end: UncertainDate | End, note: Note) -> Found:
    value = Interval(start, end)
    return found._replace(
        lower=value.lower, upper=value.upper, whole=False, value=value, notes=(*found.notes, note)
    )


def outside(node: Before | After, found: Found) -> Found:
    """Some time before or after a time; where inclusive, not after its end or not before its start."""
    lower, upper = bounds(found)
    if isinstance(node, Before):
        word, edge, mod = ("by", upper, "ON_OR_BEFORE") if node.inclusive else ("before", lower, "BEFORE")
        placed = found._replace(lower=None, upper=edge)
    else:
        word, edge, mod = ("from", lower, "ON_OR_AFTER") if node.inclusive else ("after", upper, "AFTER")
        placed = found._replace(lower=edge, upper=None)
        if found.timex == "PRESENT_REF":
            placed = placed._replace(timex="FUTURE_REF")
    note = ("some time {} {}", word, found.timex)
    return placed._replace(whole=False, value=None, mod=mod, notes=(*found.notes, note))
