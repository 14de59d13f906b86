"""What a stream takes: events, records, arrivals; and what becomes of the rest."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

import eventline as ev
from eventline.exceptions import RecordError, StreamError

DEAL = ev.event("Deal", when="2019")
HOUR = 3_600_000_000


def test_takes_events_records_and_arrivals() -> None:
    """All three stand for the same event."""
    items = [DEAL, ev.to_record(DEAL), ev.Arrival(DEAL, ev.when("2019-10-22T10:00Z"))]
    assert list(ev.EventStream(items)) == [DEAL] * 3


@pytest.mark.parametrize(
    "item, detail",
    [
        ({"v": 1, "kind": "event"}, "label: missing"),
        (ev.to_record(ev.when("2019")), "UncertainDate is no event"),
        ("Deal", "str is no event: give events, their records, or arrivals"),
        (None, "NoneType is no event"),
    ],
    ids=["broken record", "record of a date", "string", "None"],
)
def test_what_does_not_load_goes_aside_with_its_place(item: object, detail: str) -> None:
    """The side output gets the item, its index in the source, and the reason."""
    aside: list[ev.stream.Aside] = []
    run = ev.EventStream([DEAL, item, DEAL], side=aside.append).run()
    assert list(run) == [DEAL, DEAL]
    assert [(one.reason, one.item, one.place) for one in aside] == [("rejected", item, 1)]
    assert detail in aside[0].detail
    assert (run.counts.read, run.counts.rejected) == (3, 1)


def test_what_does_not_load_raises_without_a_side_output() -> None:
    """Nothing is dropped in silence: the error names the place and the way out."""
    with pytest.raises(RecordError, match=r"source\[1\]: .*give the stream a side="):
        list(ev.EventStream([DEAL, {}]))


def test_source_of_a_merge_is_numbered() -> None:
    """In a merge, what goes aside says which source it came from."""
    aside: list[ev.stream.Aside] = []
    one, other = ev.EventStream([DEAL]), ev.EventStream([DEAL, 7])
    list(ev.EventStream([], side=aside.append).merge(one, other))
    assert [(one.source, one.place) for one in aside] == [(2, 1)]


def test_goes_by_arrival() -> None:
    """By arrival, windows are of the time at which events came in, and all of it is certain."""
    came = ev.Arrival(DEAL, ev.when("1970-01-01T03:00Z"))
    stream = ev.EventStream([came], watermark=ev.Watermark(by="arrival"))
    (pane,) = stream.tumbling(ev.hours(1)).collect()
    assert (pane.window.start, pane.value, pane.certain) == (3 * HOUR, (DEAL,), 1)
    (pane,) = stream.session(ev.hours(1)).collect()
    assert (pane.window.start, pane.value, pane.certain) == (3 * HOUR, (DEAL,), 1)


def test_event_without_arrival_is_rejected_by_arrival() -> None:
    """A stream by arrival needs arrivals."""
    with pytest.raises(RecordError, match=r"Event has no arrival time: give Arrival\(event, at\)"):
        list(ev.EventStream([DEAL], watermark=ev.Watermark(by="arrival")))


@pytest.mark.parametrize("by", ["earliest", "arrival"])
def test_retraction_is_counted(by: str) -> None:
    """An entry of a log that takes an event back goes aside with its place; without a side it is counted."""
    with ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z") as log:
        log.append(DEAL)
        log.retract(DEAL.id, reason="withdrawn")
        entries = list(log.entries())
    mark = ev.Watermark(by=by)  # type: ignore[arg-type]  # one of the two
    aside: list[ev.stream.Aside] = []
    assert list(ev.EventStream(entries, watermark=mark, side=aside.append)) == [DEAL]
    assert [(one.reason, one.item, one.place) for one in aside] == [("retraction", entries[1], 1)]
    run = ev.EventStream(entries, watermark=mark).run()
    assert list(run) == [DEAL]
    assert (run.counts.read, run.counts.retractions, run.counts.rejected) == (2, 1, 0)


def test_iterator_is_read_once() -> None:
    """A second pass would give less in silence, so it is refused; a list is read as often as you like."""
    stream = ev.EventStream(iter([DEAL, DEAL]))
    assert len(list(stream)) == 2
    with pytest.raises(StreamError, match="of type list_iterator, was read before and gives nothing twice"):
        list(stream)
    again = ev.EventStream([DEAL])
    assert list(again) == list(again)


def test_async_iterator_is_read_once() -> None:
    """The same for what is awaited."""

    async def feed() -> AsyncIterator[ev.Event]:
        yield DEAL

    async def read(stream: ev.EventStream) -> list[ev.Event]:
        return [event async for event in stream]

    stream = ev.EventStream(feed())
    assert asyncio.run(read(stream)) == [DEAL]
    with pytest.raises(StreamError, match="of type async_generator, was read before"):
        asyncio.run(read(stream))


@pytest.mark.parametrize("when", [None, "2019/..", "../2019"])
def test_delay_needs_two_bounds(when: str | None) -> None:
    """Of an event without a bound nobody knows how late it came."""
    assert ev.Arrival(ev.event("Deal", when=when), ev.when("2020-01-01T00:00Z")).delay is None


def test_source_must_be_iterable() -> None:
    """A stream needs something to read."""
    with pytest.raises(StreamError, match="7 is no source of events"):
        ev.EventStream(7)  # type: ignore[arg-type]  # on purpose


@pytest.mark.parametrize(
    "argument, message",
    [
        ({"watermark": "1 day"}, r"'1 day' is no watermark: give one, as Watermark\(lateness=hours\(1\)\)"),
        ({"side": []}, r"\[\] is no side output: give a function, as the append of a list"),
    ],
    ids=["watermark", "side"],
)
def test_arguments_are_checked_when_given(argument: dict[str, Any], message: str) -> None:
    """Not when the first item needs them."""
    with pytest.raises(StreamError, match=message):
        ev.EventStream([DEAL], **argument)
