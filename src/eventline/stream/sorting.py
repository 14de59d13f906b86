"""`InOrder`: events held back until the watermark says that nothing earlier can come."""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

import attrs

from eventline.model.axis import FAR
from eventline.stream.late import Lateness
from eventline.stream.watermark import Watermark

if TYPE_CHECKING:
    from eventline.model.event import Event
    from eventline.stream.aside import Ledger
    from eventline.stream.plan import Emit, Finish


@attrs.frozen
class InOrder:
    """Events by tick, then id; those that come behind the watermark are late.

    Memory is bounded by the events within the lateness.
    """

    watermark: Watermark
    lateness: Lateness

    def bind(self, emit: Emit, ledger: Ledger) -> tuple[Emit, Finish]:
        """Hold events back, and hand them on in order."""
        delay = self.watermark.delay
        hand_over = self.lateness.hand_over
        held: list[tuple[int, str, int, Event]] = []
        mark = -FAR
        count = 0

        def release(until: int) -> None:
            while held and held[0][0] < until:
                tick, _, _, event = heapq.heappop(held)
                emit(event, tick)

        def push(event: Event, tick: int | None) -> None:
            nonlocal mark, count
            if tick is None:
                ledger.undated(event, "an order")
                return
            if tick < mark:
                ledger.late(event, f"{mark - tick} microseconds behind the watermark", hand_over=hand_over)
                return
            count += 1
            heapq.heappush(held, (tick, event.id, count, event))
            if tick - delay > mark:
                mark = tick - delay
                release(mark)

        return push, lambda: release(FAR)
