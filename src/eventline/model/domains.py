"""`Domain`: the ticks that one endpoint may have, as a sorted list of ranges; and chains decided on domains.

The ends of an interval may have gaps ("XXXX-12-25/XXXX-12-31"), so a chain of endpoints (`model.chains`) is
decided greedily: each endpoint takes the smallest tick of its domain that lies after the one before it, by
bisection.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import attrs

from eventline.model.axis import FAR
from eventline.model.chains import EVERY, GROUPS, HALF

if TYPE_CHECKING:
    from collections.abc import Iterable


@attrs.frozen
class Domain:
    """Sorted ranges of ticks, inclusive, with at least one tick between any two.

    Attributes:
        los: First ticks, ascending.
        his: Last ticks, ascending.

    >>> domain = Domain.of([(5, 6), (0, 1), (2, 3)])
    >>> domain
    Domain(los=(0, 5), his=(3, 6))
    >>> domain.following(4), domain.preceding(4), domain.following(7)
    (5, 3, None)
    """

    los: tuple[int, ...]
    his: tuple[int, ...]

    @classmethod
    def of(cls, ranges: Iterable[tuple[int, int]]) -> Domain:
        """The domain of any *ranges*: sorted, and merged where they overlap or touch."""
        los: list[int] = []
        his: list[int] = []
        for lo, hi in sorted(ranges):
            if his and lo <= his[-1] + 1:
                his[-1] = max(his[-1], hi)
            else:
                los.append(lo)
                his.append(hi)
        return cls(tuple(los), tuple(his))

    def following(self, tick: int) -> int | None:
        """The smallest tick of the domain at or after *tick*, or None. O(log n)."""
        index = bisect_left(self.his, tick)
        return None if index == len(self.his) else max(tick, self.los[index])

    def preceding(self, tick: int) -> int | None:
        """The largest tick of the domain at or before *tick*, or None. O(log n)."""
        index = bisect_right(self.los, tick)
        return None if index == 0 else min(tick, self.his[index - 1])

    def holds(self, lo: int, hi: int) -> bool:
        """Whether one range holds all of ``[lo, hi]``. O(log n)."""
        index = bisect_left(self.his, hi)
        return index < len(self.his) and self.los[index] <= lo

    def moved(self, by: int) -> Domain:
        """Every tick moved, but for the infinite ones."""
        if not by:
            return self
        return Domain(tuple(move(lo, by) for lo in self.los), tuple(move(hi, by) for hi in self.his))

    def __and__(self, other: Domain) -> Domain:
        ranges = []
        mine = theirs = 0
        while mine < len(self.los) and theirs < len(other.los):
            lo, hi = max(self.los[mine], other.los[theirs]), min(self.his[mine], other.his[theirs])
            if lo <= hi:
                ranges.append((lo, hi))
            if self.his[mine] < other.his[theirs]:
                mine += 1
            else:
                theirs += 1
        return Domain.of(ranges)

    def __sub__(self, other: Domain) -> Domain:
        los, his = (-FAR, *(hi + 1 for hi in other.his)), (*(lo - 1 for lo in other.los), FAR)
        return self & Domain(los, his)

    def __bool__(self) -> bool:
        return bool(self.los)


def move(tick: int, by: int) -> int:
    """*tick* moved; infinity stays where it is.

    >>> move(5, 2), move(FAR, 2) == FAR
    (7, True)
    """
    return tick + by if -HALF < tick < HALF else tick


def domain_bits(ends: tuple[Domain, Domain, Domain, Domain], wanted: int = EVERY) -> int:
    """The relations of *wanted* that can hold where as, au, bs and bu lie in these domains, exactly.

    O(log n) a step; endpoints that must be equal and lie in two lists of ranges leapfrog over them.

    >>> from eventline.model.chains import relations_of
    >>> start, end = Domain.of([(0, 0)]), Domain.of([(1, 2)])
    >>> sorted(relation.name for relation in relations_of(domain_bits((start, end, start, end))))
    ['EQUALS', 'STARTED_BY', 'STARTS']
    """
    found = 0
    for bit, groups in GROUPS:
        if bit & wanted:
            tick = -FAR
            for group in groups:
                reached = _least([ends[number] for number in group], tick)
                if reached is None:
                    break
                tick = reached + 1
            else:
                found |= bit
    return found


def _least(domains: list[Domain], tick: int) -> int | None:
    """The smallest tick at or after *tick* that lies in the one domain, or in both."""
    if len(domains) == 1:
        return domains[0].following(tick)
    one, other = domains
    while True:
        mine = one.following(tick)
        if mine is None:
            return None
        theirs = other.following(mine)
        if theirs is None or theirs == mine:
            return theirs
        tick = theirs
