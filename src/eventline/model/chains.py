"""Allen's relations as chains over four endpoints, decided for boxes.

An extent is half-open here: a start ``s`` and an end ``u``, ``s < u``. Each of the thirteen relations of
a to b is one order, with ties, of the endpoints ``as, au, bs, bu`` (`RANKS`): *overlaps* is
``as < bs < au < bu``, *meets* is ``as < au = bs < bu``. A *box* is the simplest set of extents: every start
of one range with every end of another. Whether a chain can hold between two boxes is a handful of integer
comparisons. Sets of relations are bit masks inside the model; `relations_of` gives the frozenset.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from eventline.model.axis import FAR, LARGEST_SHIFT
from eventline.model.relation import AllenRelation

if TYPE_CHECKING:
    from collections.abc import Iterable

#: First and last start, first and last half-open end: ``(s0, s1, u0, u1)``, inclusive integers.
Box = tuple[int, int, int, int]

_R = AllenRelation
#: relation -> rank of as, au, bs, bu in its chain; equal ranks are equal ticks
RANKS: dict[AllenRelation, tuple[int, int, int, int]] = {
    _R.BEFORE: (0, 1, 2, 3),
    _R.MEETS: (0, 1, 1, 2),
    _R.OVERLAPS: (0, 2, 1, 3),
    _R.STARTS: (0, 1, 0, 2),
    _R.DURING: (1, 2, 0, 3),
    _R.FINISHES: (1, 2, 0, 2),
    _R.EQUALS: (0, 1, 0, 1),
}
RANKS |= {relation.inverse: (bs, bu, s, u) for relation, (s, u, bs, bu) in list(RANKS.items())}

#: The largest difference between two ranks: ticks further apart than this are all alike.
LONGEST = 3
#: relation -> its bit
BIT: dict[AllenRelation, int] = {relation: 1 << number for number, relation in enumerate(AllenRelation)}
EVERY = (1 << len(BIT)) - 1
#: Beyond this a tick stands for infinity, and does not move with an offset.
HALF = FAR >> 1

# relation bit -> the (i, j, gap) such that endpoint j lies at least gap after endpoint i
_CHAINS: tuple[tuple[int, tuple[tuple[int, int, int], ...]], ...] = tuple(
    (
        BIT[relation],
        tuple(
            (i, j, ranks[j] - ranks[i]) for i in range(4) for j in range(4) if i != j and ranks[i] <= ranks[j]
        ),
    )
    for relation, ranks in RANKS.items()
)
#: relation bit -> the groups of equal endpoints (0 as, 1 au, 2 bs, 3 bu), first to last
GROUPS: tuple[tuple[int, tuple[tuple[int, ...], ...]], ...] = tuple(
    (
        BIT[relation],
        tuple(
            tuple(number for number in range(4) if ranks[number] == rank) for rank in range(max(ranks) + 1)
        ),
    )
    for relation, ranks in RANKS.items()
)


def bits_of(relations: Iterable[AllenRelation]) -> int:
    """The bit mask of a set of relations.

    >>> bits_of([AllenRelation.BEFORE, AllenRelation.OVERLAPS])
    5
    """
    return sum(BIT[relation] for relation in relations)


@functools.cache
def relations_of(bits: int) -> frozenset[AllenRelation]:
    """The set of relations of a bit mask.

    >>> sorted(relation.name for relation in relations_of(3))
    ['BEFORE', 'MEETS']
    """
    return frozenset(relation for relation, bit in BIT.items() if bits & bit)


_BEFORE, _AFTER = BIT[_R.BEFORE], BIT[_R.AFTER]


def box_bits(a: Box, b: Box) -> int:
    """The relations that can hold between an extent of *a* and one of *b*, exactly. O(1).

    Boxes hold the pairs with s < u only; each must hold one. A chain can hold between ranges if and only if
    every two endpoints can lie at least as far apart as their ranks.

    >>> sorted(relation.name for relation in relations_of(box_bits((0, 0, 1, 1), (1, 2, 2, 3))))
    ['BEFORE', 'MEETS']
    """
    as0, as1, au0, au1 = a
    bs0, bs1, bu0, bu1 = b
    if au1 < bs0:
        return _BEFORE
    if bu1 < as0:
        return _AFTER
    low, high = (as0, au0, bs0, bu0), (as1, au1, bs1, bu1)
    found = 0
    for bit, conditions in _CHAINS:
        for i, j, gap in conditions:
            if high[j] - low[i] < gap:
                break
        else:
            found |= bit
    return found


def shifted_box_bits(a: Box, a_floats: tuple[bool, bool], b: Box, b_floats: tuple[bool, bool]) -> int:
    """The same, where the endpoints that float all move by one unknown offset of at most sixteen hours.

    Each condition between two endpoints of different frames bounds the offset from one side; the chain can
    hold if and only if some offset satisfies them all.

    Args:
        a: A box.
        a_floats: Whether its starts and its ends float.
        b: Another box.
        b_floats: Whether its starts and its ends float.
    """
    low, high = (a[0], a[2], b[0], b[2]), (a[1], a[3], b[1], b[3])
    floats = (*a_floats, *b_floats)
    found = 0
    for bit, conditions in _CHAINS:
        least, most = -LARGEST_SHIFT, LARGEST_SHIFT
        for i, j, gap in conditions:
            room = high[j] - low[i] - gap
            if floats[i] is floats[j] or abs(high[j]) > HALF or abs(low[i]) > HALF:
                if room < 0:
                    break
            elif floats[j]:
                least = max(least, -room)
            else:
                most = min(most, room)
        else:
            if least <= most:
                found |= bit
    return found
