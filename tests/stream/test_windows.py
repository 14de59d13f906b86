"""Tumbling and sliding windows."""

from __future__ import annotations

import pytest

import eventline as ev
from eventline.exceptions import StreamError
from eventline.stream.late import LatePolicy


def day(number: int | None, **more: str) -> ev.Event:
    """An event of a day of October 2019."""
    return ev.event(f"{number}", when=None if number is None else f"2019-10-{number:02d}", **more)  # type: ignore[arg-type]  # names of people


def stream(*numbers: int | None, late: int = 0, side: list[ev.stream.Aside] | None = None) -> ev.EventStream:
    """Events of days, with a lateness in days."""
    hand_over = None if side is None else side.append
    return ev.EventStream(
        [day(number) for number in numbers], watermark=ev.Watermark(lateness=ev.days(late)), side=hand_over
    )


def shown(panes: ev.stream.Flow[ev.stream.Pane[int]]) -> list[tuple[str, int, int]]:
    """Window, count and revision of each pane."""
    return [(str(pane.window), pane.value, pane.revision) for pane in panes]


def test_window_closes_when_the_watermark_passes_its_end() -> None:
    """A pane comes out with the first event that is a window and the lateness ahead, not before."""
    panes = iter(stream(1, 2, 3, late=1).tumbling(ev.days(1)).count())
    assert [str(next(panes).window) for _ in range(3)] == ["2019-10-01", "2019-10-02", "2019-10-03"]


def test_is_lazy() -> None:
    """No more of the source is read than the pane asked for needs."""
    read: list[int] = []

    def source() -> object:
        for number in (1, 2, 3, 4):
            read.append(number)
            yield day(number)

    panes = iter(ev.EventStream(source()).tumbling(ev.days(1)).count())  # type: ignore[arg-type]  # a generator
    assert (next(panes).value, read) == (1, [1, 2])


@pytest.mark.parametrize("lateness, counts", [(0, [1, 1]), (1, [2, 1])], ids=["too late", "in time"])
def test_event_is_late_when_its_window_is_closed(lateness: int, counts: list[int]) -> None:
    """Lateness is measured against the end of the window."""
    run = stream(1, 2, 1, late=lateness).tumbling(ev.days(1)).count().run()
    assert ([pane.value for pane in run], run.counts.late) == (counts, 1 - lateness)


@pytest.mark.parametrize("policy, handed", [("drop", 0), ("side", 1)])
def test_late_event_goes_aside_by_policy(policy: LatePolicy, handed: int) -> None:
    """Drop counts a late event, side hands it over too."""
    aside: list[ev.stream.Aside] = []
    run = stream(1, 3, 1, side=aside).tumbling(ev.days(1), late=policy).count().run()
    assert (len(list(run)), run.counts.late) == (2, 1)
    assert [one.reason for one in aside] == ["late"] * handed
    assert all("its windows are closed" in one.detail for one in aside)


def test_update_opens_a_window_again() -> None:
    """A late event gives a new pane that replaces the old one."""
    panes = list(stream(1, 3, 1, 1, 4).tumbling(ev.days(1), late="update", keep=ev.days(9)).count())
    assert shown(iter(panes)) == [  # type: ignore[arg-type]  # panes
        ("2019-10-01", 1, 0),
        ("2019-10-01", 2, 1),
        ("2019-10-01", 3, 2),
        ("2019-10-03", 1, 0),
        ("2019-10-04", 1, 0),
    ]
    assert [len(pane.replaces) for pane in panes] == [0, 1, 1, 0, 0]


def test_update_makes_a_window_that_was_never_there() -> None:
    """A late event alone in its window is a first pane."""
    panes = stream(1, 4, 2).tumbling(ev.days(1), late="update", keep=ev.days(9)).count()
    assert shown(panes)[1] == ("2019-10-02", 1, 0)


def test_update_ends_when_the_window_is_forgotten() -> None:
    """Closed windows are kept for a while, which bounds memory."""
    aside: list[ev.stream.Aside] = []
    run = stream(1, 4, 1, side=aside).tumbling(ev.days(1), late="update", keep=ev.days(2)).count().run()
    assert shown(run) == [("2019-10-01", 1, 0), ("2019-10-04", 1, 0)]  # type: ignore[arg-type]  # a run
    assert (run.counts.late, [one.reason for one in aside]) == (1, ["late"])


def test_sliding_windows_overlap() -> None:
    """An event is in as many windows as hold it."""
    panes = stream(2, 3).sliding(ev.days(2), every=ev.days(1)).count()
    assert [(str(pane.window), pane.value) for pane in panes] == [
        ("2019-10-01..2019-10-02", 1),
        ("2019-10-02..2019-10-03", 2),
        ("2019-10-03..2019-10-04", 1),
    ]


def test_event_may_be_late_for_some_windows() -> None:
    """Of overlapping windows, those still open get it, and it is counted as partly late."""
    run = stream(2, 3, 2).sliding(ev.days(2), every=ev.days(1)).count().run()
    assert [pane.value for pane in run] == [1, 3, 1]
    assert (run.counts.late, run.counts.partly_late) == (0, 1)


def test_event_may_be_late_for_all_windows() -> None:
    """If none is open any more, it is late."""
    run = stream(2, 5, 2).sliding(ev.days(2), every=ev.days(1)).count().run()
    list(run)
    assert (run.counts.late, run.counts.partly_late) == (1, 0)


def test_keys_have_windows_of_their_own() -> None:
    """Panes of one window come by key."""
    events = [day(1, actors="Turkey"), day(1, actors="Russia"), day(2, actors="Turkey")]
    panes = ev.EventStream(events).key_by("actor").tumbling(ev.days(1)).count()
    assert [(pane.key, pane.value) for pane in panes] == [("Russia", 1), ("Turkey", 1), ("Turkey", 1)]


def test_keys_in_sliding_windows() -> None:
    """Keys and overlap go together."""
    panes = (
        ev.EventStream([day(1, actors="Turkey")])
        .key_by("actor")
        .sliding(ev.days(2), every=ev.days(1))
        .count()
    )
    assert [(pane.key, pane.value) for pane in panes] == [("Turkey", 1)] * 2


def test_certain_counts_what_cannot_lie_elsewhere() -> None:
    """An event of some time in the month is in the first day by its bound, and perhaps not in truth."""
    events = [ev.event("month", when="2019-10"), day(1)]
    (pane,) = ev.EventStream(events).tumbling(ev.days(1)).count()
    assert (pane.count, pane.certain) == (2, 1)


def test_undated_event_has_no_window() -> None:
    """It is counted and handed to the side output."""
    aside: list[ev.stream.Aside] = []
    run = stream(None, 1, side=aside).tumbling(ev.days(1)).count().run()
    assert ([pane.value for pane in run], run.counts.undated) == ([1], 1)
    assert aside[0].detail == "a window needs a time, and it has none"


def test_undated_event_is_counted_without_a_side_output() -> None:
    """Counting needs no side output."""
    run = stream(None).tumbling(ev.days(1)).count().run()
    assert (list(run), run.counts.undated) == ([], 1)


def test_collect_gives_events_in_order() -> None:
    """By the tick they go by, then by id."""
    panes = stream(3, 1, 2, late=9).tumbling(ev.months(1)).collect()
    assert [[event.label for event in pane.value] for pane in panes] == [["1", "2", "3"]]


def test_fold_gives_its_state() -> None:
    """A window holds what the function makes of its events."""
    (pane,) = stream(1, 1, 2).tumbling(ev.months(1)).fold(int, lambda total, event: total + int(event.label))
    assert (pane.value, pane.count) == (4, 3)


@pytest.mark.parametrize(
    "late, keep, message",
    [
        ("later", None, "'later' is no policy for late events: say 'drop', 'side' or 'update'"),
        ("side", None, "late='side' needs a side output"),
        ("update", None, "late='update' and keep= go together"),
        ("drop", ev.days(1), "late='update' and keep= go together"),
        ("update", ev.months(1), "say the keep in weeks, days or less"),
    ],
    ids=["unknown", "no side", "no keep", "keep without update", "keep in months"],
)
def test_policies_that_make_no_sense_are_refused(
    late: LatePolicy, keep: ev.Duration | None, message: str
) -> None:
    """A stream that cannot do as asked is refused when it is built."""
    with pytest.raises(StreamError, match=message):
        stream(1).tumbling(ev.days(1), late=late, keep=keep)
