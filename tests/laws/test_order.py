"""Laws of the orders of a timeline."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eventline as ev
from eventline.timeline.certain import Ranks, layers_of
from eventline.timeline.corners import corners

EDTF = [
    "2018", "2019", "2020", "2019-05", "2019-05-01", "2019-12-31", "2020-01-01", "201X", "2019-XX-01",
    "2019-21", "[2018,2020]", "[2019-05..2019-07]", "[..2018]", "[2020..]", "2018/2019", "2019/2020",
    "2019-05/2019", "2019/..", "../2019", "2019/", "/2019", "../..", "/", "2019~", "1850~", "Y170000",
    "2019-05-01T10:00:00Z", "2020-01-01T05:00:00Z", "2019-05-01T10:00", "2018-12-31T23:59:59+02:00",
]  # fmt: skip
VALUES = [*map(ev.when, EDTF), *map(ev.extent, ["2019", "2019-05", "2019/2020", "2019/..", "../2018"])]
VALUES += [
    ev.Interval(ev.when("2019-05-01T10:00:00Z"), ev.when("2019-05")),
    ev.when("1850~", about=ev.years(5)),
    ev.when(earliest="2019-03", latest="2020-02"),
    ev.when(latest="2019"),
]

times = st.sampled_from(VALUES)
labels = st.sampled_from("abc")
events = st.builds(lambda label, when: ev.event(label, when=when), labels, st.none() | times)
lists = st.lists(events, max_size=12)
orders = st.sampled_from(list(ev.TotalOrder))


@given(st.lists(events, min_size=20, max_size=40), st.lists(events, min_size=1, max_size=2), orders)
def test_a_few_are_sorted_in_where_they_belong(
    many: list[ev.Event], few: list[ev.Event], order: ev.TotalOrder
) -> None:
    """Sorting a few events in gives what sorting all of them gives."""
    tl = ev.Timeline([*many, *few])
    late = tl[: len(few)]
    assert tuple(order.merged(order.sorted(tl[len(few) :]), late)) == order.sorted(tl)


@given(lists, orders, st.randoms(use_true_random=False))
def test_an_order_does_not_depend_on_the_input(
    found: list[ev.Event], order: ev.TotalOrder, random: object
) -> None:
    """Any shuffling gives the same timeline, ids included."""
    shuffled = found[:]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = ev.Timeline(found, order=order), ev.Timeline(shuffled, order=order)
    assert one == other
    assert one.ids == other.ids


@pytest.mark.parametrize("order", ev.TotalOrder)
def test_an_order_extends_the_certain_order(order: ev.TotalOrder) -> None:
    """Of every pair, what is certainly first comes first; keys of different events differ."""
    made = [ev.event(f"{n:03}", when=value) for n, value in enumerate(VALUES)]
    for one, other in itertools.permutations(made, 2):
        assert order.key(one) != order.key(other)
        if ev.is_before(one, other) is ev.Truth.YES:
            assert order.key(one) < order.key(other)


def test_corners_decide_the_certain_order() -> None:
    """Comparing the outermost ticks answers as the values themselves do."""
    for one, other in itertools.product(VALUES, repeat=2):
        assert corners(one).is_before(corners(other)) == ev.is_before(one, other).certain


@given(lists)
def test_layers_are_the_longest_chains(found: list[ev.Event]) -> None:
    """An event's layer is one more than the deepest of those certainly before it."""
    dated = ev.Timeline(found).dated
    depth: dict[str, int] = {}
    for number, layer in enumerate(dated.layers()):
        for event in layer:
            depth[event.id] = number
    for event in dated:
        ahead = [depth[one.id] for one in dated if ev.is_before(one, event).certain]
        assert depth[event.id] == max(ahead, default=-1) + 1


@given(lists)
def test_the_certain_order_is_the_transitive_reduction(found: list[ev.Event]) -> None:
    """An edge joins what is certainly apart with no third certainly between, and no edge is missing."""
    dated = ev.Timeline(found).dated
    certain = {(a.id, b.id) for a, b in itertools.permutations(dated, 2) if ev.is_before(a, b).certain}
    reduced = {
        (a, b) for a, b in certain if not any((a, c) in certain and (c, b) in certain for c in dated.ids)
    }  # fmt: skip
    order = dated.certain_order()
    assert set(order.edges) == reduced
    assert len(order.edges) == len(reduced)
    assert order.nodes == dated.ids


@given(lists)
def test_position_counts_what_is_certain(found: list[ev.Event]) -> None:
    """From how many are certainly before to how many are not certainly after; the true place is inside."""
    tl = ev.Timeline(found)
    for n, event in enumerate(tl):
        others = [one for one in tl if one.id != event.id]
        before = sum(ev.is_before(one, event).certain for one in others)
        after = sum(ev.is_before(event, one).certain for one in others)
        assert tl.position(event) == range(before, len(tl) - after)
        assert n in tl.position(event)


@given(st.lists(times, max_size=30))
def test_layers_and_ranks_work_on_corners_alone(values: list[ev.UncertainDate]) -> None:
    """Equal times are in one layer and have equal ranks."""
    found = [corners(value) for value in values]
    layers, ranks = layers_of(found), Ranks(found)
    for a, b in itertools.combinations(range(len(found)), 2):
        if found[a] == found[b]:
            assert layers[a] == layers[b]
            assert ranks.of(found[a]) == ranks.of(found[b])
