"""Pairs of events of two streams."""

from __future__ import annotations

import pytest

import eventline as ev
from eventline.exceptions import StreamError


def days(*numbers: int | None, actor: str = "Turkey") -> ev.EventStream:
    """Events of days of October 2019."""
    return ev.EventStream(
        [
            ev.event(f"{n}", when=None if n is None else f"2019-10-{n:02d}", actors=actor.split())
            for n in numbers
        ]
    )


def labels(pairs: ev.stream.Flow[ev.stream.Pair]) -> list[tuple[str, str]]:
    """The pairs that come out."""
    return [(pair.left.label, pair.right.label) for pair in pairs]


def test_pairs_what_is_near() -> None:
    """Either way round, at most the distance apart, and each pair once."""
    pairs = days(1, 5, 9).join(days(3, 6, 20), within=ev.days(2))
    assert labels(pairs) == [("1", "3"), ("5", "3"), ("5", "6")]


def test_distance_goes_from_left_to_right() -> None:
    """It is negative where the right one comes first."""
    distances = [pair.distance for pair in days(2).join(days(1, 3), within=ev.days(1))]
    assert distances == [-86_400_000_000, 86_400_000_000]


def test_key_in_common() -> None:
    """With a key, a pair for each that both have."""
    left, right = days(1, actor="Turkey Russia"), days(1, actor="Russia Turkey")
    pairs = list(left.join(right, within=ev.days(1), key="actor"))
    assert [pair.key for pair in pairs] == ["Turkey", "Russia"]
    assert labels(left.join(days(1, actor="Syria"), within=ev.days(1), key="actor")) == []


def test_undated_event_pairs_with_none() -> None:
    """It is counted."""
    run = days(None).join(days(1), within=ev.days(1)).run()
    assert (list(run), run.counts.undated) == ([], 1)


def test_forgets_what_is_too_far_back() -> None:
    """Memory is bounded by the distance: the steps do not grow with what lies behind."""
    left, right = days(*range(1, 29)), days(*range(1, 29))
    assert len(list(left.join(right, within=ev.days(0)))) == 28


def test_distance_needs_a_length() -> None:
    """Months have none."""
    with pytest.raises(StreamError, match="say the distance in weeks, days or less"):
        days().join(days(), within=ev.months(1))


def test_no_key_is_no_key_in_common() -> None:
    """Two events without an actor have none in common."""
    assert labels(days(1, actor="").join(days(1, actor=""), within=ev.days(1), key="actor")) == []
    assert labels(days(1, actor="").join(days(1, actor=""), within=ev.days(1))) == [("1", "1")]


def test_joins_streams() -> None:
    """A list of events has to be made one."""
    with pytest.raises(StreamError, match=r"list is no stream: make one of it, as EventStream\(events\)"):
        days(1).join([ev.event("x")], within=ev.days(1))  # type: ignore[arg-type]  # on purpose
