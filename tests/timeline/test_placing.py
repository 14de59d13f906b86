"""Rows of columns stand as their events would."""

from __future__ import annotations

import numpy as np
import pytest

import eventline as ev
from eventline.calendars.ticks import DAY
from eventline.timeline.bulk import MISSING

NAN = MISSING
LOWER = [0, DAY, DAY, NAN, 3 * DAY, NAN]
UPPER = [DAY, 2 * DAY, 3 * DAY, 2 * DAY, NAN, NAN]


@pytest.mark.parametrize("order", ["earliest", "latest", "midpoint"])
@pytest.mark.parametrize("ids", [None, list("abcdef"), list("fedcba")], ids=["none", "ascending", "shuffled"])
@pytest.mark.parametrize("turn", [1, -1], ids=["as they come", "reversed"])
def test_rows_stand_as_events_do(order: str, ids: list[str] | None, turn: int) -> None:
    """In each order, with and without ids, sorted before or not."""
    lower, upper = LOWER[::turn] * 2, UPPER[::turn] * 2
    names = None if ids is None else [name + half for half in "12" for name in ids]
    tl = ev.Timeline.from_columns(lower, upper, ids=names, order=order)
    assert list(tl) == list(ev.Timeline(tl, order=order))


def test_rows_that_tie_and_stand_in_order() -> None:
    """What is sorted stays; ids break ties all the same."""
    tl = ev.Timeline.from_columns([0, 0, DAY], [DAY, DAY, 2 * DAY], ids=["b", "a", "c"])
    assert tl.ids == ("a", "b", "c")


@pytest.mark.parametrize("count", [100, 200])
def test_rows_in_order_are_not_sorted(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    """Rows that stand as they should cost one look each, with ids that ascend too."""
    monkeypatch.setattr(np, "lexsort", None)
    lower = np.arange(count) * DAY
    upper = lower + (1 + 5 * (np.arange(count) % 2)) * DAY  # which do not ascend
    tl = ev.Timeline.from_columns(lower, upper, ids=[f"{n:03}" for n in range(count)])
    assert tl.ids[:2] == ("000", "001")


def test_events_are_made_in_blocks() -> None:
    """Every event of more than a block comes, once and in order, the undated last."""
    lower = np.append(np.arange(700) * DAY, [NAN] * 5)
    upper = np.append(np.arange(700) * DAY + DAY, [NAN] * 5)
    tl = ev.Timeline.from_columns(lower, upper)
    assert [event.id for event in tl] == [f"row-{row:03}" for row in range(705)]
    assert [event.when is None for event in tl] == [False] * 700 + [True] * 5
    assert list(tl) == [tl[place] for place in range(705)]
