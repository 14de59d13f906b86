"""Two accounts of one event made one: what both say of its time, and all that either says beside."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import attrs

from eventline.model.axis import FAR
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet, SetMode
from eventline.model.interval import End, Extent, Interval
from eventline.model.relations import is_equal
from eventline.timeline.corners import Corners, corners

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eventline.model.event import Event, TimeValue

#: More readings than this are not compared one by one.
_MOST_READINGS = 1000


def common_time(a: TimeValue, b: TimeValue) -> TimeValue | None:
    """What both say of one time, as one of them where it says as much; None where they exclude each other.

    Of a time with a zone and one without, and of times with more readings than can be compared, it is the one
    that says more: bounds that hold, though the other may say more yet.

    >>> import eventline as ev
    >>> common_time(ev.when("2019"), ev.when("2019-10")), common_time(ev.when("2019"), ev.when("2020"))
    (when('2019-10'), None)
    >>> common_time(ev.when("[2017,2019,2021]"), ev.when(earliest="2018-05"))
    when('[2019,2021]')
    """
    if a == b:
        return a
    if not is_equal(a, b).possible:
        return None
    one, other = corners(a), corners(b)
    if one.exact and other.exact and one.start_floats == other.start_floats:
        return _of_corners(a, b, one, other)
    mine, theirs = _readings(a), _readings(b)
    if one.start_floats == other.start_floats and 0 < len(mine) * len(theirs) <= _MOST_READINGS:
        return _of_readings(mine, theirs)
    return a if a.hi - a.lo <= b.hi - b.lo else b


def _of_corners(a: TimeValue, b: TimeValue, one: Corners, other: Corners) -> TimeValue:
    first_start, last_start = max(one.first_start, other.first_start), min(one.last_start, other.last_start)
    first_end, last_end = max(one.first_end, other.first_end), min(one.last_end, other.last_end)
    both = (first_start, min(last_start, last_end), max(first_end, first_start), last_end)
    for value, at in ((a, one), (b, other)):
        if at[:4] == both:
            return value
    if both[0] == both[2] and both[1] == both[3]:
        return _date(both[0], both[1], floating=one.start_floats)
    start = End.OPEN if both[1] == -FAR else _date(both[0], both[1], floating=one.start_floats)
    end = End.OPEN if both[2] == FAR else _date(both[2], both[3], floating=one.end_floats)
    return Interval(start, end)


def _date(lo: int, hi: int, *, floating: bool) -> UncertainDate:
    return UncertainDate.span(None if lo == -FAR else lo, None if hi == FAR else hi + 1, floating=floating)


def _readings(value: TimeValue) -> list[tuple[int, int]]:
    """The readings inside which a time starts and ends; none where they are too many, or it has none."""
    if isinstance(value, Interval | Extent) or (isinstance(value, DateSet) and value.mode is SetMode.ALL_OF):
        return []
    if any(run.endless for run in value.runs) or sum(map(len, value.runs)) > _MOST_READINGS:
        return []
    starts = [(run, run.first or 0) for run in value.runs]
    return [run.reading(index) for run, first in starts for index in range(first, first + len(run))]


def _of_readings(one: list[tuple[int, int]], other: list[tuple[int, int]]) -> TimeValue:
    shared = {(max(a[0], b[0]), min(a[1], b[1])) for a, b in product(one, other)}
    dates = [UncertainDate.span(lo, hi + 1) for lo, hi in sorted(shared) if lo <= hi]
    return dates[0] if len(dates) == 1 else DateSet(tuple(dates))


def joined_event(a: Event, b: Event, when: TimeValue | None) -> Event:
    """One event of two: the first's id and label, the given time, and the names and evidence of both.

    >>> import eventline as ev
    >>> one, other = ev.event("Deal", when="2019", actors="Turkey"), ev.event("Deal", actors="Russia")
    >>> joined_event(one, other, one.when).actors
    ('Turkey', 'Russia')
    """
    return attrs.evolve(
        a,
        when=when,
        stated=a.stated or b.stated,
        actors=_together(a.actors, b.actors),
        places=_together(a.places, b.places),
        tags=_together(a.tags, b.tags),
        all_evidence=tuple(dict.fromkeys((*a.all_evidence, *b.all_evidence))),
    )


def _together(one: Iterable[str], other: Iterable[str]) -> tuple[str, ...]:
    """The names of both, each once whatever its case."""
    found: dict[str, str] = {}
    for name in (*one, *other):
        found.setdefault(name.casefold(), name)
    return tuple(found.values())
