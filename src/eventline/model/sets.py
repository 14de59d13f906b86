"""Values as sets of extents: what two allow in common, what holds both, and whether one holds the other.

A value allows extents (`model.shapes`). `contains` asks whether it allows all that another allows,
`intersection` gives the value of which both statements are true, and `hull` the narrowest value without gaps
that allows what either allows. A window is a stretch of the axis: it holds what lies inside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.exceptions import QueryError
from eventline.model.axis import FAR
from eventline.model.blocks import Blocks
from eventline.model.bounds import Bounds, bounds
from eventline.model.chains import BIT, HALF
from eventline.model.common import common_readings, holds_all, readings_inside
from eventline.model.domains import Domain
from eventline.model.interval import Extent, Interval
from eventline.model.making import date_of, end_of, span_of, start_of
from eventline.model.members import means_all
from eventline.model.readings import Run
from eventline.model.relation import AllenRelation
from eventline.model.relations import is_during
from eventline.model.shapes import Plain, Readings, box_of, shape_of
from eventline.model.shifted import one_frame
from eventline.model.smallest import ends_of, holds, starts_of
from eventline.model.sweep import frame_bits
from eventline.model.truth import Truth

if TYPE_CHECKING:
    from eventline.model.date import UncertainDate
    from eventline.model.dateset import DateSet
    from eventline.model.interval import End
    from eventline.model.shapes import Shape, Value

_EQUALS = BIT[AllenRelation.EQUALS]
#: A start as late as one likes, and an end as early: neither is infinite, and how late or early is all one.
_LATE, _EARLY = Domain((HALF,), (FAR,)), Domain((-FAR,), (-HALF,))


def contains(a: Value, b: Value) -> Truth:
    """Whether *a* holds *b*: YES if all that *b* allows, NO if nothing of it, MAYBE if some.

    A window holds what lies inside it. A set holds its members, a mask the dates that fit it.

    Args:
        a: The value that may hold the other.
        b: The other.

    Raises:
        QueryError: If one has a zone and the other none, or one means all its members, and *a* is no window.

    >>> import eventline as ev
    >>> contains(ev.when("XXXX-12-25"), ev.when("2019-12-25"))
    Truth.YES
    >>> contains(ev.when("2019-05"), ev.when("2019"))
    Truth.MAYBE
    """
    if isinstance(a, Extent):
        return is_during(b, a)
    one, other = _shapes(a, b)
    if _holds_shape(one, other):
        return Truth.YES
    return Truth.MAYBE if frame_bits(one, other) & _EQUALS else Truth.NO


def _shapes(a: Value, b: Value) -> tuple[Shape, Shape]:
    for value in (a, b):
        if means_all(value):
            raise QueryError(f"{str(value)!r} means all its members: ask about each of them")
    one, other = shape_of(a), shape_of(b)
    if not one_frame(one, other):
        raise QueryError(f"{a} and {b}: one has a zone and the other has none: say the zone of both")
    return one, other


def _holds_shape(a: Shape, b: Shape) -> bool:
    if not isinstance(a, Readings):
        starts, ends = a.domains
        return _holds_domain(starts, starts_of(b), _LATE) and _holds_domain(ends, ends_of(b), _EARLY)
    if isinstance(b, Readings):
        return holds_all(a.blocks, b.blocks)
    starts, ends = b.domains
    return holds(a, starts.los[0], ends.his[-1])


def _holds_domain(a: Domain, b: Domain, alike: Domain) -> bool:
    """Whether *a* holds the ticks of *b*, where those of *alike* are as good as each other."""
    rest = b - a
    return not (rest - alike) and (not rest or bool(a & alike))


def intersection(a: Value, b: Value) -> Value | None:
    """The value that allows what both allow: when both are said of one event, this is what is known of it.

    Of two windows it is the window that they share; of a window and something else, that as far as it lies
    inside. Where one holds the other, the other is given as it was stated.

    Returns:
        The value, or None where nothing is allowed by both.

    Raises:
        QueryError: If one has a zone and the other none, or one means all its members, or if no single value
            says it: an interval with several dates, of which it cuts some.

    >>> import eventline as ev
    >>> (
    ...     intersection(ev.when("2019"), ev.when("2019-05")),
    ...     intersection(ev.when("XXXX-02-29"), ev.when("201X")),
    ... )
    (when('2019-05'), when('[2012-02-29,2016-02-29]'))
    >>> intersection(ev.extent("2018/2020"), ev.extent("2019/2022"))
    extent('2019/2020')
    >>> intersection(ev.when("2019"), ev.when("2020")) is None
    True
    """
    if isinstance(a, Extent) and isinstance(b, Extent):
        return _shared(a, b)
    one, other = _regions(a, b)
    if not isinstance(b, Extent) and _holds_shape(one, other):
        return b
    if not isinstance(a, Extent) and _holds_shape(other, one):
        return a
    floating = one.floats[0]
    if not isinstance(a, Interval) and not isinstance(b, Interval):
        readings = common_readings(_readings(one), _readings(other))
        return None if readings is None else date_of(readings, floating=floating)
    if isinstance(a, Interval) and isinstance(b, Interval):
        assert not isinstance(one, Readings)
        assert not isinstance(other, Readings)
        (starts, ends), (more_starts, more_ends) = one.domains, other.domains
        return _between(starts & more_starts, ends & more_ends, floating=floating)
    interval, date = (one, other) if isinstance(a, Interval) else (other, one)
    assert not isinstance(interval, Readings)
    return _in_interval(_readings(date), *interval.domains, floating=floating)


def hull(a: Value, b: Value) -> Value:
    """The narrowest value without gaps that allows what either allows.

    Of windows it is a window, of an interval and anything an interval, else a date.

    Raises:
        QueryError: If one has a zone and the other none.

    >>> import eventline as ev
    >>> hull(ev.when("2019"), ev.when("2021"))
    when(earliest='2019-01-01', latest='2021-12-31')
    >>> hull(ev.extent("2019"), ev.extent("2021"))
    extent('2019/2021')
    """
    if a.floating is not b.floating:
        raise QueryError(f"{a} and {b}: one has a zone and the other has none: say the zone of both")
    if isinstance(a, Extent) and isinstance(b, Extent):
        first, last = min((a, b), key=lambda window: window.lo), max((a, b), key=lambda window: window.hi)
        return first if first is last else Extent(Interval(_end(first, 0), _end(last, 1)))
    one, other = (
        Bounds(value.lo, value.hi, value.lo, value.hi) if isinstance(value, Extent) else bounds(value)
        for value in (a, b)
    )
    starts = min(one.start_min, other.start_min), max(one.start_max, other.start_max)
    ends = min(one.end_min, other.end_min), max(one.end_max, other.end_max)
    if not isinstance(a, Interval) and not isinstance(b, Interval):
        return span_of(*starts, floating=a.floating)
    return Interval(
        start_of(Domain(*((tick,) for tick in starts)), floating=a.floating),
        end_of(Domain(*((min(tick + 1, FAR),) for tick in ends)), floating=a.floating),
    )


def _regions(a: Value, b: Value) -> tuple[Shape, Shape]:
    """The shapes of two values, that of a window being any extent inside it."""
    one, other = _shapes(a, b)
    if isinstance(a, Extent):
        one = Plain(box_of(a.lo, a.hi), one.floats)
    if isinstance(b, Extent):
        other = Plain(box_of(b.lo, b.hi), other.floats)
    return one, other


def _readings(shape: Shape) -> Blocks:
    """The readings of a date, of a set or of a window."""
    if isinstance(shape, Readings):
        return shape.blocks
    assert isinstance(shape, Plain)
    lo, upper = shape.box[0], shape.box[3]
    return Blocks.of([Run.single(lo, FAR if upper == FAR else upper - 1)])


def _shared(a: Extent, b: Extent) -> Extent | None:
    """The window that two windows share."""
    _shapes(a, b)
    first, last = max((a, b), key=lambda window: window.lo), min((a, b), key=lambda window: window.hi)
    if first.lo > last.hi:
        return None
    return first if first is last else Extent(Interval(_end(first, 0), _end(last, 1)))


def _end(window: Extent, number: int) -> UncertainDate | DateSet | End:
    """What a window starts with (0), or ends with (1)."""
    of = window.of
    return (of.start, of.end)[number] if isinstance(of, Interval) else of


def _between(starts: Domain, ends: Domain, *, floating: bool) -> Interval | None:
    """The interval of starts and ends, if there is one."""
    if not starts or not ends or starts.los[0] >= ends.his[-1]:
        return None
    return Interval(start_of(starts, floating=floating), end_of(ends, floating=floating))


def _in_interval(readings: Blocks, starts: Domain, ends: Domain, *, floating: bool) -> Value | None:
    """What readings and an interval allow in common: whole readings, or a part of one."""
    both = starts & Domain(tuple(lo - 1 for lo in ends.los), tuple(hi - 1 for hi in ends.his))
    whole = readings_inside(readings, both)
    parts: list[Interval] = []
    ticks = sorted({*starts.los, *starts.his, *ends.los, *ends.his})
    for lo, hi in dict.fromkeys(readings.near([tick for tick in ticks if -HALF < tick < HALF])):
        if not both.holds(lo, hi):
            part = _between(
                starts & Domain((lo,), (hi,)), ends & Domain((lo + 1,), (hi + 1,)), floating=floating
            )
            parts += [] if part is None else [part]
    if not parts:
        return None if whole is None else date_of(whole, floating=floating)
    if len(parts) > 1 or whole is not None:
        raise QueryError(
            "the interval cuts one of several dates: no single value says what they have in common"
        )
    return parts[0]
