"""`Join`: pairs of events of two streams that lie near each other in time."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs

from eventline.model.event import Event
from eventline.stream.keys import Keys

if TYPE_CHECKING:
    from eventline.stream.aside import Ledger
    from eventline.stream.plan import Emit, Finish


@attrs.frozen
class Pair:
    """Two events that lie near each other, one of each stream.

    Attributes:
        left: The event of the stream that was joined.
        right: The event of the other.
        distance: The ticks from left to right, by the bound that the streams go by; negative where right
            comes first. As times are uncertain, ask `eventline.within` what is certain of it.
        key: What both have in common; None where no key was asked for.

    >>> import eventline as ev
    >>> here, there = ev.event("Halt", when="2023-10-05"), ev.event("Statement", when="2023-10-06")
    >>> (pair,) = ev.EventStream([here]).join(ev.EventStream([there]), within=ev.days(3))
    >>> pair.right.label, pair.distance // 3_600_000_000
    ('Statement', 24)
    """

    left: Event
    right: Event
    distance: int
    key: object = None


@attrs.frozen
class Join:
    """Pairs each event with those of the other side that came before it within a distance.

    What comes in is merged in order, as pairs of side (0 or 1) and event, so that what is too far back can be
    forgotten: memory is bounded by the events within the distance.
    """

    within: int
    keys: Keys | None = None

    def bind(self, emit: Emit, ledger: Ledger) -> tuple[Emit, Finish]:
        """Hand on a pair as soon as its second event comes."""
        within, keys = self.within, self.keys
        held: tuple[deque[_Held], deque[_Held]] = (deque(), deque())

        def push(item: tuple[int, Event], tick: int | None) -> None:
            side, event = item
            if tick is None:
                ledger.undated(event, "a join")
                return
            for one in held:
                while one and one[0].tick < tick - within:
                    one.popleft()
            mine = _Held(
                tick, event, (None,) if keys is None else [key for key in keys(event) if key is not None]
            )
            for other in held[1 - side]:
                left, right = (mine, other) if side == 0 else (other, mine)
                for key in left.keys:
                    if key in right.keys:
                        emit(Pair(left.event, right.event, right.tick - left.tick, key), tick)
            held[side].append(mine)

        return push, lambda: None


@attrs.frozen
class _Held:
    tick: int
    event: Event
    keys: Iterable[object]
