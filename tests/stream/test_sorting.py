"""Events held back until nothing earlier can come."""

from __future__ import annotations

import pytest

import eventline as ev
from eventline.exceptions import StreamError


def stream(*numbers: int | None, late: int = 0, side: list[ev.stream.Aside] | None = None) -> ev.EventStream:
    """Events of days of October 2019, with a lateness in days."""
    events = [ev.event(f"{n}", when=None if n is None else f"2019-10-{n:02d}") for n in numbers]
    hand_over = None if side is None else side.append
    return ev.EventStream(events, watermark=ev.Watermark(lateness=ev.days(late)), side=hand_over)


def test_puts_events_in_order() -> None:
    """Within the lateness, any order becomes one."""
    assert [event.label for event in stream(3, 1, 2, late=2).in_order()] == ["1", "2", "3"]


def test_holds_back_no_longer_than_needed() -> None:
    """An event goes out with the first that is the lateness ahead of it."""
    events = iter(stream(1, 2, 3, late=1).in_order())
    assert next(events).label == "1"


def test_late_event_is_counted_and_handed_over() -> None:
    """What comes behind the watermark can no longer be put in order."""
    aside: list[ev.stream.Aside] = []
    run = stream(3, 1, late=1, side=aside).in_order(late="side").run()
    assert ([event.label for event in run], run.counts.late) == (["3"], 1)
    assert "behind the watermark" in aside[0].detail


def test_undated_event_has_no_order() -> None:
    """It is counted."""
    run = stream(None).in_order().run()
    assert (list(run), run.counts.undated) == ([], 1)


def test_there_is_nothing_to_update() -> None:
    """Events that went out cannot be taken back."""
    with pytest.raises(StreamError, match="in_order has no windows to update"):
        stream().in_order(late="update")
