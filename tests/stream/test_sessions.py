"""Session windows."""

from __future__ import annotations

import pytest

import eventline as ev
from eventline.exceptions import StreamError


def stream(*numbers: int | None, late: int = 0, side: list[ev.stream.Aside] | None = None) -> ev.EventStream:
    """Events of days of October 2019, with a lateness in days."""
    events = [ev.event(f"{n}", when=None if n is None else f"2019-10-{n:02d}") for n in numbers]
    hand_over = None if side is None else side.append
    return ev.EventStream(events, watermark=ev.Watermark(lateness=ev.days(late)), side=hand_over)


def test_session_ends_after_a_gap() -> None:
    """A session runs from its first event to a gap after its last."""
    panes = stream(1, 2, 5).session(ev.days(2)).count()
    assert [(str(pane.window), pane.value) for pane in panes] == [
        ("2019-10-01..2019-10-03", 2),
        ("2019-10-05..2019-10-06", 1),
    ]


def test_events_a_gap_apart_are_two_sessions() -> None:
    """Less than the gap joins, the gap itself does not."""
    assert [pane.value for pane in stream(1, 3).session(ev.days(2)).count()] == [1, 1]


def test_event_in_between_joins_two_sessions() -> None:
    """Open sessions grow together."""
    (pane,) = stream(1, 4, 2, 3, late=9).session(ev.days(2)).collect()
    assert [event.label for event in pane.value] == ["1", "2", "3", "4"]


def test_late_event_is_dropped_and_counted() -> None:
    """A session that closed is closed."""
    aside: list[ev.stream.Aside] = []
    run = stream(1, 9, 2, side=aside).session(ev.days(2), late="side").count().run()
    assert ([pane.value for pane in run], run.counts.late) == ([1, 1], 1)
    assert [one.detail for one in aside] == ["its session is closed"]


def test_update_joins_sessions_that_had_closed() -> None:
    """The new pane says which it replaces."""
    panes = list(stream(1, 4, 20, 2, 3).session(ev.days(2), late="update", keep=ev.weeks(9)).count())
    assert [(pane.value, pane.revision, [str(w) for w in pane.replaces]) for pane in panes] == [
        (1, 0, []),
        (1, 0, []),
        (2, 1, ["2019-10-01..2019-10-02"]),
        (4, 2, ["2019-10-01..2019-10-03", "2019-10-04..2019-10-05"]),
        (1, 0, []),
    ]


def test_update_ends_when_the_session_is_forgotten() -> None:
    """Closed sessions are kept for a while, which bounds memory."""
    run = stream(1, 9, 2).session(ev.days(2), late="update", keep=ev.days(1)).count().run()
    assert ([pane.value for pane in run], run.counts.late) == ([1, 1], 1)


def test_keys_have_sessions_of_their_own() -> None:
    """What one actor does does not keep the session of another open."""
    events = [
        ev.event("a", when="2019-10-01", actors=["Turkey", "Russia"]),
        ev.event("b", when="2019-10-02", actors=["Turkey"]),
    ]
    panes = ev.EventStream(events).key_by("actor").session(ev.days(2)).count()
    assert [(pane.key, pane.value) for pane in panes] == [("Russia", 1), ("Turkey", 2)]


def test_event_may_be_late_for_the_session_of_one_key() -> None:
    """For one key its session may have closed, while that of another is open."""
    events = [
        ev.event("a", when="2019-10-01", actors=["Turkey"]),
        ev.event("b", when="2019-10-05", actors=["Turkey"]),
        ev.event("c", when="2019-10-04", actors=["Turkey", "Russia"]),
    ]
    run = ev.EventStream(events).key_by("actor").session(ev.days(1)).count().run()
    assert [(pane.key, pane.value) for pane in run] == [("Turkey", 1), ("Turkey", 1)]
    assert (run.counts.late, run.counts.partly_late) == (1, 0)


def test_late_event_still_joins_an_open_session() -> None:
    """For a key whose session is open it is in time; it is counted as partly late."""
    events = [
        ev.event("a", when="2019-10-04", actors=["Turkey"]),
        ev.event("b", when="2019-10-05", actors=["Turkey"]),
        ev.event("c", when="2019-10-03", actors=["Turkey", "Russia"]),
    ]
    run = ev.EventStream(events).key_by("actor").session(ev.hours(36)).count().run()
    assert [(pane.key, pane.value) for pane in run] == [("Turkey", 3)]
    assert (run.counts.late, run.counts.partly_late) == (0, 1)


def test_undated_event_has_no_session() -> None:
    """It is counted."""
    run = stream(None).session(ev.days(1)).count().run()
    assert (list(run), run.counts.undated) == ([], 1)


def test_fold_goes_in_order_of_time() -> None:
    """Sessions are folded when they close, so the order of arrival does not matter."""
    (pane,) = stream(3, 1, 2, late=9).session(ev.days(2)).fold(str, lambda seen, event: seen + event.label)
    assert pane.value == "123"


@pytest.mark.parametrize("gap", [ev.days(0), ev.months(1)])
def test_gap_needs_a_length(gap: ev.Duration) -> None:
    """No gap, no sessions."""
    with pytest.raises(StreamError, match=r"say (how long nothing happens|the gap in weeks)"):
        stream().session(gap)
