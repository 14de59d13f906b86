"""Shapes: the set of extents of a value, in the form in which relations are decided.

A `Plain` shape is one box: any start of a range with any end of a range, as in ``2019`` or ``2019/2021``. A
`Product` has gaps in its starts or ends: ``XXXX-12-25/XXXX-12-31``. A `Readings` shape starts and ends inside
the same reading: ``XXXX-12-25``, ``[1667, 1670..1672]``. Infinite ends are ``-FAR`` and ``FAR`` themselves; a
date that is unbounded reaches them, an endless row of dates does not.
"""

from __future__ import annotations

import functools

import attrs

from eventline.exceptions import QueryError
from eventline.model.axis import FAR
from eventline.model.blocks import Blocks
from eventline.model.chains import Box
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet, SetMode
from eventline.model.domains import Domain, move
from eventline.model.interval import End, Extent, Interval

#: Every value that relations are asked of.
Value = UncertainDate | Interval | DateSet | Extent


@attrs.frozen(eq=False)
class Plain:
    """One box of extents, and whether its starts and its ends float."""

    box: Box
    floats: tuple[bool, bool]

    @property
    def domains(self) -> tuple[Domain, Domain]:
        """The starts and the half-open ends."""
        s0, s1, u0, u1 = self.box
        return Domain((s0,), (s1,)), Domain((u0,), (u1,))

    def moved(self, floating: int, zoned: int) -> Plain:
        """What floats and what is zoned, each moved by its offset."""
        start, end = (floating if floats else zoned for floats in self.floats)
        s0, s1, u0, u1 = self.box
        return Plain((move(s0, start), move(s1, start), move(u0, end), move(u1, end)), self.floats)


@attrs.frozen(eq=False)
class Product:
    """Any start of one domain with any later end of another."""

    domains: tuple[Domain, Domain]
    floats: tuple[bool, bool]

    def moved(self, floating: int, zoned: int) -> Product:
        """What floats and what is zoned, each moved by its offset."""
        start, end = (floating if floats else zoned for floats in self.floats)
        return Product((self.domains[0].moved(start), self.domains[1].moved(end)), self.floats)


@attrs.frozen(eq=False)
class Readings:
    """Start and end inside the same reading."""

    blocks: Blocks
    floats: tuple[bool, bool]

    def moved(self, floating: int, zoned: int) -> Readings:
        """All readings moved by the offset of their frame."""
        by = floating if self.floats[0] else zoned
        return Readings(self.blocks.moved(by), self.floats) if by else self


Shape = Plain | Product | Readings


def box_of(lo: int, hi: int) -> Box:
    """The box of an extent inside the inclusive ticks *lo* to *hi*.

    >>> box_of(0, 4)
    (0, 4, 1, 5)
    """
    return (lo, hi, lo + 1, hi + 1) if hi != FAR else (lo, FAR - 1, lo + 1, FAR)


def shape_of(value: Value) -> Shape:
    """The shape of a value that is not ``{..}``.

    Raises:
        QueryError: If it is no value, or means all its members.

    >>> import eventline as ev
    >>> type(shape_of(ev.when("2019"))).__name__, type(shape_of(ev.when("XXXX-12-25"))).__name__
    ('Plain', 'Readings')
    """
    match value:
        case UncertainDate():
            if value.is_single:
                return Plain(box_of(value.lo, value.hi), (value.floating, value.floating))
            return _readings(value)
        case Extent():
            return _extent(value)
        case Interval():
            return _interval(value)
        case DateSet():
            if value.mode is SetMode.ALL_OF:
                raise QueryError(f"{str(value)!r} means all its members: ask about each of them")
            return _readings(value)
    raise QueryError(f"{value!r} is no value of time: pass one, as when('2019')")


@functools.lru_cache(maxsize=256)
def _readings(value: UncertainDate | DateSet) -> Shape:
    blocks = Blocks.of(value.runs)
    floats = (value.floating, value.floating)
    if len(blocks.blocks) == 1 and blocks.blocks[0].run is None:
        return Plain(box_of(blocks.lo, blocks.hi), floats)
    return Readings(blocks, floats)


def _extent(value: Extent) -> Plain:
    of = value.of
    upper = FAR if value.hi == FAR else value.hi + 1
    floats = _floats(of.start, of.end) if isinstance(of, Interval) else (of.floating, of.floating)
    return Plain((value.lo, value.lo, upper, upper), floats)


def _floats(start: UncertainDate | DateSet | End, end: UncertainDate | DateSet | End) -> tuple[bool, bool]:
    """Whether the ends float; one that is no date is in the frame of the other."""
    if isinstance(start, End):
        floating = isinstance(end, End) or end.floating
        return floating, floating
    return start.floating, start.floating if isinstance(end, End) else end.floating


@functools.lru_cache(maxsize=256)
def _interval(value: Interval) -> Shape:
    floats = _floats(value.start, value.end)
    starts, ends = _starts(value.start), _ends(value.end)
    if len(starts.los) == 1 and len(ends.los) == 1:
        return Plain((starts.los[0], starts.his[0], ends.los[0], ends.his[0]), floats)
    return Product((starts, ends), floats)


def _starts(end: UncertainDate | DateSet | End) -> Domain:
    if isinstance(end, End):
        return Domain((-FAR,), (-FAR if end is End.OPEN else FAR - 1,))
    return _ticks(end)


def _ends(end: UncertainDate | DateSet | End) -> Domain:
    """The half-open ends: the tick after each last tick, or `FAR`."""
    if isinstance(end, End):
        return Domain((FAR if end is End.OPEN else 1 - FAR,), (FAR,))
    ticks = _ticks(end)
    return Domain(tuple(lo + 1 for lo in ticks.los), tuple(min(hi + 1, FAR) for hi in ticks.his))


def _ticks(date: UncertainDate | DateSet) -> Domain:
    if isinstance(date, UncertainDate) and date.is_single:
        return Domain((date.lo,), (date.hi,))
    return Domain.of((block.lo, block.hi) for block in Blocks.of(date.runs).blocks)
