"""Questions about sets that mean all their members (``{..}``).

Each member is an unknown of its own. Before, after, during, equal and meeting hold in a way where every
member stands so; overlapping holds where any does. That all members *can* stand so is more than that each
can: 1960 and 1970 can each lie inside "one of 1960 and 1970", but not both. So each question asks for one way
common to all. A range of members is decided by its first and its last, or as a run, never one by one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventline.model.axis import FAR
from eventline.model.blocks import Blocks
from eventline.model.chains import bits_of
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet, SetMode
from eventline.model.domains import Domain
from eventline.model.relation import IS_BEFORE, IS_DURING, IS_EQUAL, IS_MEETING, IS_OVERLAPPING
from eventline.model.shapes import Plain, Readings, Shape, box_of, shape_of
from eventline.model.shifted import displacement, offsets, one_frame, shape_bits
from eventline.model.smallest import ends_of, holds, longer_of, near, reaching, starts_of, ticks_of
from eventline.model.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from eventline.model.blocks import Block
    from eventline.model.shapes import Value

_OVERLAPPING = bits_of(IS_OVERLAPPING)


def means_all(value: Value) -> bool:
    """Whether a value is ``{..}``."""
    return isinstance(value, DateSet) and value.mode is SetMode.ALL_OF


@attrs.frozen(eq=False)
class Side:
    """The unknowns of one value.

    Attributes:
        apart: The shape of each unknown; of a range of members, of the first and the last.
        together: The shape of each unknown; of a range of members, readings each of which is a member.
        crowds: How many of `together`, counted from the end, are ranges of members.
        alone: Whether it is no ``{..}``, but one unknown.
    """

    apart: tuple[Shape, ...]
    together: tuple[Shape, ...]
    crowds: int
    alone: bool

    @classmethod
    def of(cls, value: Value) -> Side:
        """The side of a value."""
        if not isinstance(value, DateSet) or value.mode is SetMode.ONE_OF:
            return cls((shape_of(value),), (shape_of(value),), 0, alone=True)
        single: list[Shape] = []
        ends: list[Shape] = []
        crowds: list[Shape] = []
        floats = (value.floating, value.floating)
        for member in value.members:
            if isinstance(member, UncertainDate):
                single.append(shape_of(member))
                continue
            run = member.run
            crowds.append(Readings(Blocks.of([run]), floats))
            first = run.reading(run.first) if run.first is not None else (-FAR, -FAR)
            last = run.reading(run.last) if run.last is not None else (FAR - 1, FAR - 1)
            ends += [Plain(box_of(*first), floats), Plain(box_of(*last), floats)]
        return cls((*single, *ends), (*single, *crowds), len(crowds), alone=False)

    def moved(self, floating: int, zoned: int) -> Side:
        """All unknowns, each moved by the offset of its frame."""
        apart, together = (
            tuple(shape.moved(floating, zoned) for shape in shapes) for shapes in (self.apart, self.together)
        )
        return attrs.evolve(self, apart=apart, together=together)

    @property
    def singles(self) -> tuple[Shape, ...]:
        """The shapes of the members that are no ranges."""
        return self.together[: len(self.together) - self.crowds]

    @property
    def blocks(self) -> Iterator[Block]:
        """The ranges of members."""
        for shape in self.together[len(self.together) - self.crowds :]:
            assert isinstance(shape, Readings)
            yield from shape.blocks.blocks

    @property
    def fixed(self) -> Domain:
        """The ticks that some member is exactly."""
        exact = [domain for domain in map(ticks_of, self.singles) if _is_tick(domain)]
        ranges = [(domain.los[0], domain.his[0]) for domain in exact]
        ranges += [(block.lo, block.hi) for block in self.blocks if _is_of_ticks(block)]
        return Domain.of(ranges)

    def has_inside(self, start: int, end: int) -> bool:
        """Whether some member has to lie inside the extent from *start* to *end*, half-open."""
        return any(start <= starts_of(x).los[0] and ends_of(x).his[-1] <= end for x in self.singles) or any(
            start <= lo and hi < end for block in self.blocks for lo, hi in near(block, start, end)
        )


def ask_members(a: Value, b: Value, ask: int) -> Truth:
    """Answer a question of which one side or both are ``{..}``.

    Args:
        a: A value.
        b: Another.
        ask: The relations of a question other than *after*; all members must stand in one of them, or any if
            they are those of *overlapping*.

    >>> import eventline as ev
    >>> ask_members(ev.when("{1960,1970}"), ev.when("1975"), bits_of(IS_BEFORE))
    Truth.YES
    """
    one, other = Side.of(a), Side.of(b)
    if ask == _OVERLAPPING:
        possible = any(shape_bits(x, y, ask) & ask for x in one.together for y in other.together)
        certain = possible and not _at_some_offset(_can_avoid, one, other)
    else:
        possible = _at_some_offset(_CAN[ask], one, other)
        certain = possible and not any(shape_bits(x, y, ask) & ~ask for x in one.apart for y in other.apart)
    return Truth.of(certain=certain, possible=possible)


def _at_some_offset(can: Callable[[Side, Side], bool], a: Side, b: Side) -> bool:
    shapes = (*a.together, *b.together)
    if all(one_frame(shapes[0], shape) for shape in shapes):
        return can(a, b)
    for offset in offsets(shapes):
        by = displacement(shapes, offset)
        one, other = a.moved(*by), b.moved(*by)
        if all(starts_of(shape) for shape in (*one.apart, *other.apart)) and can(one, other):
            return True
    return False


def _can_precede(a: Side, b: Side) -> bool:
    """Whether all of *a* can come before all of *b*."""
    return max(ends_of(x).los[0] for x in a.apart) <= min(starts_of(y).his[-1] for y in b.apart)


def _can_meet(a: Side, b: Side) -> bool:
    """Whether all of *a* can end where all of *b* begin."""
    common = ends_of(a.apart[0])
    for domain in (*map(ends_of, a.apart[1:]), *map(starts_of, b.apart)):
        common &= domain
    return bool(common)


def _can_equal(a: Side, b: Side) -> bool:
    """Whether all can be one extent: one tick, or a smallest extent of a value that has longer ones."""
    shapes = (*a.apart, *b.apart)
    common = ticks_of(shapes[0])
    for shape in shapes[1:]:
        common &= ticks_of(shape)
    if common:
        return True
    alone = a.apart if a.alone else b.apart if b.alone else ()
    others = b.apart if a.alone else a.apart
    return any(all(holds(other, *extent) for other in others) for one in alone for extent in longer_of(one))


def _can_lie_in(a: Side, b: Side) -> bool:
    """Whether all of *a* can lie inside all of *b*: then one tick of each of *a* does.

    The ticks are moved up until each lies in the largest extents of *b* that hold the last of them.
    """
    if a.alone:
        return _can_equal(a, b)
    domains = [ticks_of(x) for x in a.apart]
    tick = -FAR
    while True:
        chosen = [found for domain in domains if (found := domain.following(tick)) is not None]
        if len(chosen) < len(domains):
            return False
        begun = [found for y in b.apart if (found := reaching(y, max(chosen))) is not None]
        if len(begun) < len(b.apart):
            return False
        tick = max(begun)
        if tick <= min(chosen):
            return True


_CAN = {
    bits_of(IS_BEFORE): _can_precede,
    bits_of(IS_DURING): _can_lie_in,
    bits_of(IS_MEETING): _can_meet,
    bits_of(IS_EQUAL): _can_equal,
}


def _can_avoid(a: Side, b: Side) -> bool:
    """Whether no unknown of *a* need share a tick with one of *b*."""
    if a.alone or b.alone:
        crowd, alone = (b, a) if a.alone else (a, b)
        shape = alone.apart[0]
        return bool(ticks_of(shape) - crowd.fixed) or any(
            not crowd.has_inside(*extent) for extent in longer_of(shape)
        )
    return _can_part(a, b)


def _can_part(a: Side, b: Side) -> bool:
    """Whether each member of two sets can have a tick that no member of the other set has.

    A member that has one tick left takes it, until nothing changes; where all others have two or more, the
    two sets can take turns.
    """
    fixed, known = (a.fixed, b.fixed), None
    while fixed != known:
        known = fixed
        if fixed[0] & fixed[1]:
            return False
        taken: list[Domain] = []
        for side, mine, theirs in ((a, fixed[0], fixed[1]), (b, fixed[1], fixed[0])):
            left = [ticks_of(x) - theirs for x in side.singles]
            if not all(left) or any(_covers(theirs, block) for block in side.blocks):
                return False
            taken.append(Domain.of(_ranges(mine, *filter(_is_tick, left))))
        fixed = taken[0], taken[1]
    return True


def _covers(domain: Domain, block: Block) -> bool:
    """Whether a reading of *block* lies in *domain* from end to end."""
    return any(
        start <= lo and hi <= end for start, end in _ranges(domain) for lo, hi in near(block, start, end + 1)
    )


def _ranges(*domains: Domain) -> list[tuple[int, int]]:
    return [pair for domain in domains for pair in zip(domain.los, domain.his, strict=True)]


def _is_tick(domain: Domain) -> bool:
    return domain.los == domain.his and len(domain.los) == 1


def _is_of_ticks(block: Block) -> bool:
    """Whether each reading is one tick."""
    lo, hi = next(block.near([]))
    return lo == hi
