"""Several streams as one, in order of time."""

from __future__ import annotations

import pytest

import eventline as ev
from eventline.exceptions import StreamError


def days(*numbers: int | None) -> list[ev.Event]:
    """Events of days of October 2019, undated for None."""
    return [ev.event(f"{n}", when=None if n is None else f"2019-10-{n:02d}") for n in numbers]


def labels(stream: ev.EventStream) -> list[str]:
    """What comes out."""
    return [event.label for event in stream]


def test_merges_in_order() -> None:
    """Three streams, one order."""
    one, two, three = (ev.EventStream(days(*numbers)) for numbers in ((1, 4, 9), (2, 3), (5,)))
    assert labels(one.merge(two, three)) == ["1", "2", "3", "4", "5", "9"]


def test_equal_ticks_come_in_the_order_of_the_streams() -> None:
    """The stream named first comes first."""
    one = ev.EventStream([ev.event("ours", when="2019")])
    other = ev.EventStream([ev.event("theirs", when="2019")])
    assert labels(one.merge(other)) == ["ours", "theirs"]
    assert labels(other.merge(one)) == ["theirs", "ours"]


def test_undated_event_follows_the_one_ahead_of_it() -> None:
    """An event without a time keeps its place in its source."""
    assert labels(ev.EventStream(days(1, None, 4)).merge(ev.EventStream(days(2)))) == ["1", "None", "2", "4"]


def test_source_that_goes_back_is_an_error() -> None:
    """A merge of what is out of order would be no order."""
    with pytest.raises(StreamError, match=r"stream 1 of the merge goes back in time at event\('2'"):
        list(ev.EventStream(days(1)).merge(ev.EventStream(days(3, 2))))


def test_source_put_in_order_merges() -> None:
    """What is out of order within the lateness can be put right first."""
    late = ev.EventStream(days(3, 2), watermark=ev.Watermark(lateness=ev.days(2)))
    assert labels(ev.EventStream(days(1)).merge(late.in_order())) == ["1", "2", "3"]


def test_streams_by_different_times_do_not_merge() -> None:
    """There is no order of one stream by its earliest and another by its latest bound."""
    other = ev.EventStream([], watermark=ev.Watermark(by="latest"))
    with pytest.raises(StreamError, match="streams by earliest and by latest time have no common order"):
        ev.EventStream([]).merge(other)


def test_counts_are_of_all_sources() -> None:
    """One run counts what all of its sources gave."""
    run = ev.EventStream(days(1, 2)).merge(ev.EventStream(days(1)).unique()).run()
    assert len(list(run)) == run.counts.read == 3


def test_stream_keeps_its_own_side_output() -> None:
    """A stream that is merged hands over to its own side output, and counts for the whole."""
    mine: list[ev.stream.Aside] = []
    run = ev.EventStream(days(1)).merge(ev.EventStream([*days(2), 7], side=mine.append)).run()
    assert [event.label for event in run] == ["1", "2"]
    assert ([one.item for one in mine], run.counts.rejected) == ([7], 1)
