"""Sorted ranges of ticks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eventline.model.axis import FAR
from eventline.model.chains import EVERY
from eventline.model.domains import Domain, domain_bits

RANGE = st.tuples(st.integers(0, 20), st.integers(0, 5)).map(lambda pair: (pair[0], pair[0] + pair[1]))
RANGES = st.lists(RANGE, max_size=5)


def ticks(ranges: list[tuple[int, int]]) -> set[int]:
    """All ticks of the ranges."""
    return {tick for lo, hi in ranges for tick in range(lo, hi + 1)}


def listed(domain: Domain) -> set[int]:
    """All ticks of a domain that is finite."""
    return ticks(list(zip(domain.los, domain.his, strict=True)))


@given(RANGES, RANGES)
def test_domains_are_sets_of_ticks(one: list[tuple[int, int]], other: list[tuple[int, int]]) -> None:
    """Union, intersection and difference; the ranges neither overlap nor touch."""
    a, b = Domain.of(one), Domain.of(other)
    assert listed(a) == ticks(one)
    assert listed(a & b) == ticks(one) & ticks(other)
    assert listed(a - b) == ticks(one) - ticks(other)
    assert bool(a) == bool(one)
    assert all(hi + 1 < lo for hi, lo in zip(a.his, a.los[1:], strict=False))


@given(RANGES, st.integers(-3, 30))
def test_neighbours(ranges: list[tuple[int, int]], tick: int) -> None:
    """The nearest tick of the domain on either side."""
    found = ticks(ranges)
    domain = Domain.of(ranges)
    assert domain.following(tick) == min((other for other in found if other >= tick), default=None)
    assert domain.preceding(tick) == max((other for other in found if other <= tick), default=None)


def test_infinity_does_not_move() -> None:
    """Neither do ticks that are as late as one likes."""
    assert Domain((-FAR, 5), (0, FAR - 2)).moved(3) == Domain((-FAR, 8), (3, FAR - 2))
    assert Domain((5,), (6,)).moved(0) == Domain((5,), (6,))


def test_only_what_is_wanted_is_looked_for() -> None:
    """The rest is left out."""
    everywhere = Domain((0,), (9,))
    assert domain_bits((everywhere,) * 4) == EVERY
    assert domain_bits((everywhere,) * 4, 0b101) == 0b101
