"""Costs grow as the docstrings say: steps are counted at n and at 2n."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

import eventline as ev
from eventline.calendars.ticks import DAY
from eventline.timeline import store
from eventline.timeline.certain import layers_of
from eventline.timeline.corners import Corners
from eventline.timeline.dominance import Dominance
from eventline.timeline.lying import Lies


def spread(count: int) -> list[Corners]:
    """Make times of one day each, one day apart."""
    return [Corners(n * DAY, n * DAY + 9, n * DAY, n * DAY + 9) for n in range(count)]


def calls(monkeypatch: pytest.MonkeyPatch, owner: type, name: str, run: Callable[[], object]) -> int:
    """Count how often a method is called."""
    original = getattr(owner, name)
    count = 0

    def counted(*args: object, **keywords: object) -> object:
        nonlocal count
        count += 1
        return original(*args, **keywords)

    with monkeypatch.context() as patch:
        patch.setattr(owner, name, counted)
        run()
    return count


def test_layers_compare_each_event_a_few_times(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice the events, twice the comparisons, not four times."""
    once = calls(monkeypatch, Corners, "is_before", lambda: layers_of(spread(100)))
    twice = calls(monkeypatch, Corners, "is_before", lambda: layers_of(spread(200)))
    assert once <= 4 * 100
    assert twice <= 2 * once + 4


def test_the_certain_order_of_a_row_has_as_many_edges_as_neighbours() -> None:
    """Not as many as there are pairs."""
    for count in (100, 200):
        tl = ev.Timeline(ev.event(f"{n}", when=f"{1000 + n}") for n in range(count))
        assert len(tl.certain_order().edges) == count - 1


@pytest.mark.parametrize("count", [2000, 4000])
def test_a_query_by_index_asks_no_event(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    """Exact rows are answered by their bounds alone."""
    lower = np.arange(count) * DAY
    tl = ev.Timeline.from_columns(lower, lower + DAY)
    assert calls(monkeypatch, Lies, "__call__", lambda: tl.overlapping("1970-05")) == 0


@pytest.mark.parametrize("count", [store.FEW, 2 * store.FEW])
def test_only_rows_that_are_not_exact_ask_their_values(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    """And of these only such as may answer either way."""
    days = [ev.event(f"{n}", when=f"{1000 + n}") for n in range(count)]
    sets = [ev.event("set", when="[1100,1105]"), ev.event("set", when="[1400,1405]")]
    tl = ev.Timeline([*days, *sets])
    asked = calls(monkeypatch, Lies, "__call__", lambda: len(tl.during("1103")))
    assert asked == 1


@pytest.mark.parametrize("count", [10_000, 20_000])
def test_a_window_looks_at_the_heads_of_classes_only(count: int) -> None:
    """Where one class holds all, its lengths alike, no head is looked at however many pairs there are."""
    xs = np.arange(count)
    made = Dominance(xs, xs + 5)
    begin, sure, end = made._slices(500, 490)
    assert (begin, sure, end) == (485, 485, 501)


@pytest.mark.parametrize("count", [300, 600])
def test_building_compares_no_event_with_all_before_it(count: int) -> None:
    """An id that is given twice is found without asking every event."""
    builder = ev.TimelineBuilder()
    asked = 0

    class Name(str):
        __slots__ = ()

        def __eq__(self, other: object) -> bool:
            nonlocal asked
            asked += 1
            return str.__eq__(self, str(other))

        __hash__ = str.__hash__

    for number in range(count):
        builder.add("Pulse", when="2019", id=Name(number))
    assert asked <= count
