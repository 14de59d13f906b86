"""From what a source gives to an event and the tick it goes by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from eventline.exceptions import EventlineError, RecordError
from eventline.model.event import Event
from eventline.stream.aside import Aside

if TYPE_CHECKING:
    from eventline.stream.arrival import Arriving
    from eventline.stream.aside import Ledger
    from eventline.stream.watermark import Watermark

#: An event, or what a stage made of it, and the tick it goes by; None where it has no time.
Timed = tuple[object, int | None]


class Reader:
    """Reads the items of one source.

    An item is an event, a record of one (`eventline.to_record`), or an arrival. What does not load goes to
    the side output with its place; without a side output it raises.
    """

    __slots__ = ("_by_arrival", "_ledger", "_source", "_tick_of")

    def __init__(self, watermark: Watermark, ledger: Ledger, source: int) -> None:
        self._tick_of = watermark.tick_of
        self._by_arrival = watermark.by == "arrival"
        self._ledger = ledger
        self._source = source

    def read(self, place: int, item: object) -> Timed | None:
        """The event of an item and its tick; None where it was set aside."""
        self._ledger.counts.read += 1
        if getattr(item, "event", item) is None and item is not None:
            self._ledger.retraction(item, place, self._source)
            return None
        try:
            return self._load(item)
        except EventlineError as error:
            self._reject(place, item, error)
            return None

    def _load(self, item: object) -> Timed:
        came = getattr(item, "event", None)
        if isinstance(came, Event):
            return came, cast("Arriving", item).tick if self._by_arrival else self._tick_of(came.when)
        if self._by_arrival:
            raise RecordError(
                f"{type(item).__name__} has no arrival time: give Arrival(event, at), or go by='earliest'"
            )
        if isinstance(item, Mapping):
            from eventline.records import from_record  # only records need it

            item = from_record(item)
        if not isinstance(item, Event):
            raise RecordError(f"{type(item).__name__} is no event: give events, their records, or arrivals")
        return item, self._tick_of(item.when)

    def _reject(self, place: int, item: object, error: EventlineError) -> None:
        self._ledger.counts.rejected += 1
        if self._ledger.side is None:
            where = f"source[{place}]"
            raise RecordError(
                f"{error}; give the stream a side= that takes what does not load", where
            ) from error
        self._ledger.side(Aside("rejected", item, str(error), place, self._source))
