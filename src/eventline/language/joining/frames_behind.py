"""The year, month or week that stands behind a time: "late May last year", "late on Friday of last week"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventline.calendars import Granularity
from eventline.language.building.joining import both, given
from eventline.language.building.shapes import is_longer
from eventline.language.text.sentences import POSSESSIVE
from eventline.resolution import (
    About,
    Amount,
    BareTime,
    Between,
    Date,
    Expression,
    Following,
    Intersect,
    Last,
    Next,
    Nth,
    OneOf,
    Part,
    Previous,
    Shift,
    This,
)
from eventline.resolution.ranging import inside

if TYPE_CHECKING:
    from collections.abc import Container

    from eventline.language.joining.refine import Item

_LARGER = frozenset({"year"}), frozenset({"year", "month"}), frozenset({"year", "month", "week", "day"})
#: A frame -> the fields of which one recurs with it, and those that tell the frame already.
_FIELDS = {
    Granularity.YEAR: (frozenset({"month", "quarter", "half", "season", "holiday", "week"}), _LARGER[0]),
    Granularity.MONTH: (frozenset({"day"}), _LARGER[1]),
    Granularity.WEEK: (frozenset({"weekday"}), _LARGER[2]),
}
#: Fields of an amount -> the frame that lies so far away.
_AGO = {"years": Granularity.YEAR, "months": Granularity.MONTH, "weeks": Granularity.WEEK}
_COUNTED = (Last, Next, This, Previous, Following)


def is_year(expression: Expression) -> bool:
    """Whether an expression is a year, and nothing finer.

    >>> is_year(Date(year=2019)), is_year(Date(year=2019, month=5))
    (True, False)
    """
    return isinstance(expression, Date) and given(expression).keys() == {"year"}


def framed(
    time: Expression, gap: str, frame: Expression, joins: Container[str] = frozenset()
) -> Expression | None:
    """A time in what stands behind it; None where that is no frame of it, or where it has one already.

    Args:
        time: What is told first.
        gap: The words between the two; a comma stands only before a year that is told by its number.
        frame: What is told next.
        joins: The words that may stand there.

    >>> framed(Part(Date(month=5), "late"), "", Last(Granularity.YEAR))
    Part(Intersect(Last(Granularity.YEAR), Date(month=5)), 'late')
    >>> framed(Nth(2, Granularity.WEEK, Date(month=5)), "of", Date(year=2019), {"of", "in"})
    Nth(2, Granularity.WEEK, Date(year=2019, month=5))
    >>> framed(Part(Date(weekday=5), "late"), "", Last(Granularity.YEAR)) is None
    True
    """
    if gap and gap not in joins and not (gap == "," and isinstance(frame, Date)):
        return None
    if isinstance(frame, Date):
        return _put(time, frame, Granularity.YEAR) if is_year(frame) and isinstance(frame.year, int) else None
    if isinstance(frame, _COUNTED) and isinstance(frame.kind, Granularity) and frame.kind in _FIELDS:
        return _put(time, frame, frame.kind)
    if isinstance(frame, Shift) and isinstance(frame.of, BareTime) and not gap:  # "late May two years ago"
        for name, unit in _AGO.items():
            count = getattr(frame.by, name)
            if count and frame.by == Amount(**{name: count}):
                return _put(time, This(unit, of=frame), unit)
    return None


def one_of_many(time: Expression, frame: Expression) -> Expression | None:
    """A weekday or a weekend of a month, a season or a year: one of them; None where it is no such.

    Args:
        time: What goes with a noun: "the Friday shows", "the weekend floods".
        frame: What is told beside it: "last month", "in May".

    >>> one_of_many(Date(weekday=5), Date(month=5))
    Between(Nth(1, Date(weekday=5), Date(month=5)), Nth(-1, Date(weekday=5), Date(month=5)), one=True)
    >>> one_of_many(Date(weekday=5), Last(Granularity.WEEK)) is None
    True
    """
    match time:
        case Date(weekday=int(), day=None, month=None, year=None):
            kind: Granularity | Date = time
        case OneOf((This(Granularity.WEEKEND), *_)):
            kind = Granularity.WEEKEND
        case _:
            return None
    if not _is_wide(frame):
        return None
    return Between(Nth(1, kind, frame), Nth(-1, kind, frame), one=True)


def join_owner(found: list[Item], members: list[Item], lower: str) -> bool:
    """Put a time, or a list or range of such, to the year, month or week that owns it, if one does.

    "Last year's May vote", "next month's Friday shows", "2019's summer floods".

    Args:
        found: The items before it.
        members: The time, or one item for each of several.
        lower: The text in lower case.
    """
    if not found or not lower.startswith(POSSESSIVE, found[-1].end):
        return False
    owner = found[-1]
    if members[0].start != owner.end + len(POSSESSIVE):
        return False
    frame = owner.expression
    owned = [framed(one.expression, "", frame) or one_of_many(one.expression, frame) for one in members]
    if owned[0] is None:
        return False
    for one, whole in zip(members, owned, strict=True):
        one.expression = whole or one.expression
    members[0].start, members[0].signal = owner.start, owner.signal or members[0].signal
    found[-1:] = members
    return True


def _is_wide(frame: Expression) -> bool:
    """Whether a time is a month, a season, a year or longer."""
    match frame:
        case Date():
            return is_longer(frame) and frame.week is None
        case This(kind) | Last(kind) | Next(kind) | Previous(kind) | Following(kind):
            return _is_wide(kind) if isinstance(kind, Date) else kind.rank >= Granularity.MONTH.rank
        case Shift(by, of=BareTime()):
            return by.unit.rank >= Granularity.MONTH.rank
        case Part(of):
            return _is_wide(of)
        case Intersect(a, b):
            return _is_wide(a) and _is_wide(b)
        case _:
            return False


def _put(time: Expression, frame: Expression, unit: Granularity) -> Expression | None:
    """The time, with what recurs in it with such units in the frame; None where nothing in it does."""
    match time:
        case Date():
            fields, (recurring, larger) = given(time).keys(), _FIELDS[unit]
            return both(time, frame) if fields & recurring and not fields & larger else None
        case Between():
            # A date to begin with is of the same frame, or of the one before: that is for the range to tell.
            start = None if isinstance(inside(time.start), Date) else _put(time.start, frame, unit)
            end = _put(time.end, frame, unit)
            return None if end is None else attrs.evolve(time, start=start or time.start, end=end)
        case Nth():
            within = _put(time.within, frame, unit)
            return None if within is None else attrs.evolve(time, within=within)
        case Part() | About() | This() | Previous() | Following() | Shift():
            of = _put(time.of, frame, unit)
            return None if of is None else attrs.evolve(time, of=of)
        case Intersect(a, b) if not isinstance(a, _COUNTED) and not isinstance(b, _COUNTED):
            first = _put(a, frame, unit)
            last = _put(b, frame, unit) if first is None else None
            return None if first is None and last is None else Intersect(first or a, last or b)
        case _:
            return None
