from __future__ import annotations

import pytest

import eventline as ev
from eventline.timeline import store
from eventline.timeline.order import EARLIEST, LATEST


def many(count: int) -> ev.Timeline:
    """Make a timeline of as many years."""
    return ev.Timeline(ev.event(f"{n}", when=f"{1000 + n}", id=f"{n}") for n in range(count))


def test_a_large_timeline_grows_without_being_copied() -> None:
    """New events stand in a shared tail until somebody looks at their places."""
    old = many(store.FEW)
    new = old.with_event(ev.event("new", when="1100", id="new"))
    newer = new.with_event(ev.event("newer", when="0500", id="newer"))
    assert (len(old), len(new), len(newer)) == (store.FEW, store.FEW + 1, store.FEW + 2)
    assert "newer" not in new.ids
    assert newer[0].id == "newer"
    assert newer["new"].label == "new"
    assert newer.during("1100").ids == ("100", "new")
    assert newer.where(ev.label("new")).ids == ("newer", "new")
    assert newer.position("new") == range(101, 103)


def test_timelines_grown_apart_stay_apart() -> None:
    """Two timelines grown from the same one do not see each other's events."""
    base = many(store.FEW).with_event(ev.event("a", when="1100", id="a"))
    one, other = (base.with_event(ev.event(name, when="1100", id=name)) for name in ("b", "c"))
    assert one.during("1100").ids == ("100", "a", "b")
    assert other.during("1100").ids == ("100", "a", "c")
    assert "c" not in one.ids
    with pytest.raises(ev.UnknownEventError):
        one["c"]
    assert base.chronological(LATEST).with_event(ev.event("d", when="1100", id="d")).order is LATEST


def test_a_long_tail_has_an_index_of_its_own() -> None:
    """Asking in between does not make adding slow: the index of the tail is made anew when it has doubled."""
    tl = many(store.FEW)
    made = 0
    tail: object = None
    for number in range(4 * store.FEW):
        tl = tl.with_event(ev.event("t", when=None if number % 7 == 0 else "1100", id=f"t{number:04}"))
        if number % 256 == 0:
            assert len(tl.during("1100")) == 1 + number + 1 - (number // 7 + 1)
        found = tl._store._tail._index  # type: ignore[attr-defined]
        made += found is not tail
        tail = found
    assert made == 2
    older = tl.without("t0001")
    assert len(older.during("1100")) == len(tl.during("1100")) - 1


def test_an_older_timeline_does_not_see_what_its_tail_has_indexed() -> None:
    """The index of a tail may hold more than a timeline that shares it."""
    old = many(store.FEW).with_event(ev.event("a", when="1100", id="a"))
    new = old
    for number in range(store.FEW):
        new = new.with_event(ev.event("t", when="1100", id=f"t{number}"))
    assert len(new.during("1100")) == store.FEW + 2
    assert len(old.during("1100")) == 2


def test_merging_goes_by_the_shorter_way() -> None:
    """A few events among many are sorted in by bisection, many are sorted with them."""
    some = tuple(many(100))
    few = [ev.event("x", when="1050-05", id="x"), ev.event("y", when="0900", id="y")]
    for others in (few, few * 1 + [ev.event("z", when=f"{1100 + n}", id=f"z{n}") for n in range(50)]):
        assert EARLIEST.merged(some, others) == EARLIEST.sorted((*some, *others))
    assert EARLIEST.merged(some, ()) == some
    assert EARLIEST.merged((), few)[0].id == "y"


class Counted:
    """Counts how often keys are made."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls = 0
        original = type(EARLIEST).key

        def key(order: ev.TotalOrder, event: ev.Event) -> object:
            self.calls += 1
            return original(order, event)

        monkeypatch.setattr(type(EARLIEST), "key", key)


def test_adding_does_not_cost_more_in_a_larger_timeline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice the events, the same number of steps: none of the old ones is looked at."""
    steps = []
    for count in (store.FEW, 2 * store.FEW):
        tl = many(count).with_event(ev.event("first", when="1100", id="first"))
        counted = Counted(monkeypatch)
        for number in range(10):
            tl = tl.with_event(ev.event("t", when="1100", id=f"t{number}"))
        steps.append(counted.calls)
        monkeypatch.undo()
    assert steps == [0, 0]
