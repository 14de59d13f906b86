"""`Merge`: several streams as one, in order of time.

Each stream must be in order itself, which is checked as it is read. Of events of the same tick, those of the
stream named first come first. What comes out does not depend on how fast the sources are.
"""

from __future__ import annotations

import heapq
from operator import itemgetter
from typing import TYPE_CHECKING

import attrs

from eventline.exceptions import StreamError
from eventline.model.axis import FAR
from eventline.stream.aside import Ledger
from eventline.stream.plan import Plan

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from eventline.stream.reader import Timed

_RANK = itemgetter(0)


@attrs.frozen
class Merge:
    """Several plans, merged by tick.

    Attributes:
        plans: The streams.
        tagged: Whether items come out as pairs of the number of their stream and themselves.
    """

    plans: tuple[Plan, ...]
    tagged: bool = False

    def items(self, ledger: Ledger, number: int) -> Iterator[Timed]:
        """All items, in order. O(log k) an item for k streams, of which it holds one item each."""
        sources = [self._ranked(plan, ledger, number, index) for index, plan in enumerate(self.plans)]
        for _, timed in heapq.merge(*sources, key=_RANK):
            yield timed

    def _ranked(self, plan: Plan, ledger: Ledger, number: int, index: int) -> Iterator[tuple[int, Timed]]:
        last = -FAR
        for timed in plan.run(_own(ledger, plan), number + index):
            tick = timed[1]
            if tick is None:  # follows the one ahead of it at once
                yield -FAR, self._tag(timed, index)
                continue
            if tick < last:
                raise _disorder(timed, index)
            last = tick
            yield tick, self._tag(timed, index) if self.tagged else timed

    async def aitems(self, ledger: Ledger, number: int) -> AsyncIterator[Timed]:
        """The same, from async sources; each is waited for in turn."""
        sources = [plan.arun(_own(ledger, plan), number + index) for index, plan in enumerate(self.plans)]
        latest = [-FAR] * len(sources)
        heads: list[tuple[int, int, Timed]] = []

        async def refill(index: int) -> None:
            timed = await anext(sources[index], None)
            if timed is None:
                return
            tick = timed[1]
            if tick is not None and tick < latest[index]:
                raise _disorder(timed, index)
            latest[index] = latest[index] if tick is None else tick
            heapq.heappush(heads, (-FAR if tick is None else tick, index, self._tag(timed, index)))

        for index in range(len(sources)):
            await refill(index)
        while heads:
            _, index, timed = heapq.heappop(heads)
            yield timed
            await refill(index)

    def _tag(self, timed: Timed, index: int) -> Timed:
        return ((index, timed[0]), timed[1]) if self.tagged else timed


def _own(ledger: Ledger, plan: Plan) -> Ledger:
    """One set of counts for all, and a side output of its own for a stream that has one."""
    return ledger if plan.side is None else Ledger(ledger.counts, plan.side)


def _disorder(timed: Timed, index: int) -> StreamError:
    return StreamError(
        f"stream {index} of the merge goes back in time at {timed[0]!r}: call in_order() on it first"
    )
