from __future__ import annotations

import numpy as np
import pytest

from eventline.timeline.columns import UNBOUNDED
from eventline.timeline.dominance import SMALL, Dominance

INF = UNBOUNDED
PAIRS = [
    (0, 5),
    (3, 4),
    (2, 900),
    (7, 6),
    (1, INF),
    (-INF, 3),
    (-INF, INF),
    (INF, 4),
    (5, -INF),
    (-INF, -INF),
]


@pytest.mark.parametrize("x", [-INF, -1, 0, 3, 7, INF])
@pytest.mark.parametrize("y", [-INF, 0, 4, 5, 901, INF])
def test_every_kind_of_pair_is_found(x: int, y: int) -> None:
    """Finite pairs, and those of which one side or both are infinite."""
    xs, ys = (np.array([pair[side] for pair in PAIRS], np.int64) for side in (0, 1))
    made = Dominance(xs, ys)
    made._check()
    expected = [n for n, pair in enumerate(PAIRS) if pair[0] <= x and pair[1] >= y]
    assert sorted(made.hits(x, y).tolist()) == expected
    assert made.count(x, y) == len(expected)


@pytest.mark.parametrize("x,y,hits", [(0, 0, 0), (10, 5, 0), (-5, -9, 0)])
def test_nothing_is_found_among_nothing(x: int, y: int, hits: int) -> None:
    """An empty index answers too."""
    made = Dominance(np.empty(0, np.int64), np.empty(0, np.int64))
    assert (len(made.hits(x, y)), made.count(x, y), made.nbytes) == (hits, hits, 0)


def test_lengths_are_split_into_classes() -> None:
    """Each class holds at least so many pairs that it is worth its search; all of them answer together."""
    lengths = [1, 100, 10_000, 10**6]
    xs = np.repeat(np.arange(2 * SMALL), len(lengths))
    ys = xs + np.tile(lengths, 2 * SMALL)
    made = Dominance(xs, ys)
    made._check()
    assert len(made._classes) == len(lengths)
    for x, y in ((0, 0), (50, 60), (50, 5000), (SMALL, 10**6 + 5), (-1, 0), (500, 10**7)):
        expected = np.flatnonzero((xs <= x) & (ys >= y)).tolist()
        assert sorted(made.hits(x, y).tolist()) == expected
        assert made.count(x, y) == len(expected)


def test_a_small_class_joins_the_next() -> None:
    """A single long span does not cost every query a search of its own."""
    made = Dominance(np.arange(SMALL), np.arange(SMALL) + np.where(np.arange(SMALL) == 3, 9000, 1))
    assert len(made._classes) == 1
    assert sorted(made.hits(5, 100).tolist()) == [3]
    spread = Dominance(np.array([-INF + 1, INF - 1] * SMALL), np.array([0, INF - 1] * SMALL))
    assert len(spread._classes) == 1
