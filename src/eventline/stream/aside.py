"""What a stream sets aside, and how it counts: nothing is left out in silence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias

import attrs

#: Why an item was set aside.
Reason: TypeAlias = Literal["late", "undated", "rejected", "duplicate", "retraction"]


@attrs.frozen
class Aside:
    """An item that a stream left out, and why.

    Attributes:
        reason: ``"late"``: its windows were closed. ``"undated"``: it has no time, and a time is needed.
            ``"rejected"``: it does not load. ``"duplicate"``: its id came before. ``"retraction"``: it is an
            entry of a log that takes an event back.
        item: The event, or the record that does not load.
        detail: What was wrong, as a sentence.
        place: For what was rejected and for a retraction, its index in the source, from 0.
        source: The number of the source, from 0, where several are merged.

    >>> import eventline as ev
    >>> aside = []
    >>> list(ev.EventStream([{"no": "event"}], side=aside.append))
    []
    >>> aside[0].reason, aside[0].place
    ('rejected', 0)
    """

    reason: Reason
    item: object
    detail: str
    place: int | None = None
    source: int = 0


#: Takes what a stream sets aside.
Side: TypeAlias = Callable[[Aside], None]


@attrs.define
class Counts:
    """What became of the items of one run.

    Attributes:
        read: Items taken from the sources.
        late: Events whose windows were all closed, or that came too late to be put in order.
        partly_late: Events that some of their windows were closed for.
        undated: Events without a time, where one was needed.
        rejected: Items that did not load.
        duplicates: Events whose id came before.
        left_out: Events that a question left out.
        retractions: Entries of a log that take an event back, and tell of none.

    >>> import eventline as ev
    >>> run = (
    ...     ev.EventStream([ev.event("Deal", when="2019"), ev.event("Talks")])
    ...     .tumbling(ev.years(1))
    ...     .count()
    ...     .run()
    ... )
    >>> [pane.value for pane in run], run.counts.read, run.counts.undated
    ([1], 2, 1)
    """

    read: int = 0
    late: int = 0
    partly_late: int = 0
    undated: int = 0
    rejected: int = 0
    duplicates: int = 0
    left_out: int = 0
    retractions: int = 0


@attrs.define
class Ledger:
    """The counts of a run, and where it hands over what it sets aside."""

    counts: Counts = attrs.field(factory=Counts)
    side: Side | None = None

    def late(self, item: object, detail: str, *, hand_over: bool) -> None:
        """Count a late event, and hand it over where the policy says so."""
        self.counts.late += 1
        if hand_over and self.side is not None:
            self.side(Aside("late", item, detail))

    def undated(self, item: object, needed: str) -> None:
        """Count an event without a time."""
        self.counts.undated += 1
        if self.side is not None:
            self.side(Aside("undated", item, f"{needed} needs a time, and it has none"))

    def duplicate(self, item: object) -> None:
        """Count an event that came before."""
        self.counts.duplicates += 1
        if self.side is not None:
            self.side(Aside("duplicate", item, "its id came before"))

    def retraction(self, item: object, place: int, source: int) -> None:
        """Count an entry of a log that has no event."""
        self.counts.retractions += 1
        if self.side is not None:
            self.side(Aside("retraction", item, "it takes an event back, and tells of none", place, source))
