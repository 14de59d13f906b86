"""`Entry`: one row of a log; `Receipt`: what a write did."""

from __future__ import annotations

import enum
import json
from typing import TYPE_CHECKING

import attrs

from eventline.store.clock import moment
from eventline.store.quick import read
from eventline.timeline.correction import Correction

if TYPE_CHECKING:
    from eventline.model.date import UncertainDate
    from eventline.model.event import Event


class Kind(enum.Enum):
    """What an entry does.

    >>> Kind.RETRACTION.value
    'retraction'
    """

    EVENT = "event"  #: tells of an event for the first time
    CORRECTION = "correction"  #: gives an event another time
    RETRACTION = "retraction"  #: takes an event back
    RESTORATION = "restoration"  #: takes a retraction back

    number: int  #: as it is kept

    def __repr__(self) -> str:
        return f"Kind.{self.name}"


KINDS = tuple(Kind)
for _number, _kind in enumerate(KINDS):
    _kind.number = _number


@attrs.frozen
class Entry:
    """One entry of a log: what was learned, and when.

    Attributes:
        position: Its place, from 1, without gaps.
        kind: What it does.
        event_id: The event it is about.
        tick: The transaction time, in microseconds since 1970, UTC.
        record: The event as it is believed from here on, as JSON; None for a retraction.
        note: Reason and source of what is no plain event, as JSON; None for an event.

    >>> import eventline as ev
    >>> log = ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z")
    >>> _ = log.append(ev.event("Patrols halted", when="2023-10"))
    >>> (entry,) = log.entries()
    >>> entry.position, entry.kind, entry.at, entry.event.when
    (1, Kind.EVENT, when('2024-08-23T10:00Z'), when('2023-10'))
    """

    position: int
    kind: Kind
    event_id: str
    tick: int
    record: str | None
    note: str | None = None

    @property
    def at(self) -> UncertainDate:
        """The transaction time: when the log learned it."""
        return moment(self.tick)

    @property
    def event(self) -> Event | None:
        """The event as it is believed from here on; None for a retraction. Decoded each time."""
        return None if self.record is None else read(self.record)

    @property
    def reason(self) -> str:
        """Why it was corrected, retracted or restored; empty for an event."""
        return str(self._noted("reason"))

    @property
    def source(self) -> str:
        """Who says so; empty where nobody was named."""
        return str(self._noted("source"))

    @property
    def correction(self) -> Correction | None:
        """The correction, for an entry that is one."""
        event = self.event
        if self.kind is not Kind.CORRECTION or event is None:
            return None
        return Correction(self.event_id, event.when, self.reason, self.source)

    def _noted(self, field: str) -> object:
        return "" if self.note is None else json.loads(self.note).get(field, "")


@attrs.frozen
class Receipt:
    """What a write did: it is durable when the receipt is there.

    Attributes:
        first: The position of the first entry written; one past *last* where nothing was.
        last: The last position of the log.
        known: How many events were in the log already, with the same content.
        others: How many entries other writers put between those of several transactions.

    >>> import eventline as ev
    >>> log = ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z")
    >>> deal = ev.event("Deal", when="2019")
    >>> log.append(deal), log.append(deal)
    (Receipt(first=1, last=1, known=0), Receipt(first=2, last=1, known=1))
    """

    first: int
    last: int
    known: int = 0
    others: int = attrs.field(default=0, repr=False)

    @property
    def written(self) -> int:
        """How many entries were written."""
        return self.last - self.first + 1 - self.others

    def then(self, later: Receipt) -> Receipt:
        """The receipt of this and a later transaction.

        >>> Receipt(1, 5).then(Receipt(8, 9)).written
        7
        """
        others = self.others + later.others + later.first - self.last - 1
        return Receipt(self.first, later.last, self.known + later.known, others)
