"""`Plan`: where a stream comes from and the stages it goes through, run by a loop or by an async loop.

A stage takes one item at a time and hands on what it makes of it; it neither pulls nor waits. So the two
loops are all that differs between ``for`` and ``async for``, and what comes out depends on what goes in and
on its order, never on when it comes.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator
from typing import Any, Protocol, TypeAlias

import attrs

from eventline.exceptions import StreamError
from eventline.model.event import Event
from eventline.stream.aside import Ledger, Side
from eventline.stream.reader import Reader, Timed
from eventline.stream.watermark import Watermark

#: Takes an item and the tick it goes by.
Emit: TypeAlias = Callable[[Any, "int | None"], None]
Finish: TypeAlias = Callable[[], None]


class Stage(Protocol):
    """A step of a stream. It is a value; the state of a run lives in what `bind` returns."""

    def bind(self, emit: Emit, ledger: Ledger) -> tuple[Emit, Finish]:
        """What takes an item, and what is called once behind the last, both handing on by *emit*."""
        ...


class Origin(Protocol):
    """Where the items of a stream come from."""

    def items(self, ledger: Ledger, number: int) -> Iterator[Timed]:
        """The items and their ticks, in the order of the source."""
        ...

    def aitems(self, ledger: Ledger, number: int) -> AsyncIterator[Timed]:
        """The same, from an async source."""
        ...


@attrs.define(eq=False)
class Leaf:
    """One iterable or async iterable of events, records or arrivals.

    Attributes:
        source: What it reads.
        watermark: The time it goes by.
        spent: Whether it is an iterator that has been read, of which nobody knows what is left.
    """

    source: Iterable[object] | AsyncIterable[object]
    watermark: Watermark
    spent: bool = False

    def items(self, ledger: Ledger, number: int) -> Iterator[Timed]:
        """The items that load."""
        if not isinstance(self.source, Iterable):
            raise StreamError(f"a source of type {type(self.source).__name__} is async: use async for")
        self._spend()
        read = Reader(self.watermark, ledger, number).read
        counts, tick_of = ledger.counts, self.watermark.tick_of
        plain = None if self.watermark.by == "arrival" else Event
        for place, item in enumerate(self.source):
            if type(item) is plain:  # what `read` does, without its cost
                counts.read += 1
                yield item, tick_of(item.when)
            elif (timed := read(place, item)) is not None:
                yield timed

    async def aitems(self, ledger: Ledger, number: int) -> AsyncIterator[Timed]:
        """The items that load."""
        if isinstance(self.source, Iterable):
            for timed in self.items(ledger, number):
                yield timed
            return
        self._spend()
        read = Reader(self.watermark, ledger, number).read
        place = -1
        async for item in self.source:
            place += 1
            loaded = read(place, item)
            if loaded is not None:
                yield loaded

    def _spend(self) -> None:
        """Read an iterator once: a second pass would give nothing, or what the first one left."""
        if self.spent:
            name = type(self.source).__name__
            raise StreamError(
                f"the source, of type {name}, was read before and gives nothing twice: give a list, "
                "or make a new stream of a new one"
            )
        self.spent = isinstance(self.source, Iterator | AsyncIterator)


@attrs.frozen
class Plan:
    """An origin and stages, with the watermark and the side output that they share."""

    origin: Origin
    watermark: Watermark
    side: Side | None = None
    stages: tuple[Stage, ...] = ()

    def then(self, stage: Stage) -> Plan:
        """The plan with one more stage."""
        return attrs.evolve(self, stages=(*self.stages, stage))

    def _bind(self, ledger: Ledger, sink: Emit) -> tuple[Emit, Finish]:
        finishes: list[Finish] = []
        for stage in reversed(self.stages):
            sink, finish = stage.bind(sink, ledger)
            finishes.append(finish)

        def finish_all() -> None:
            for finish in reversed(finishes):
                finish()

        return sink, finish_all

    def run(self, ledger: Ledger, number: int = 0) -> Iterator[Timed]:
        """What comes out of the last stage, with its tick."""
        items = self.origin.items(ledger, number)
        if not self.stages:
            yield from items
            return
        out: list[Timed] = []
        push, finish = self._bind(ledger, lambda item, tick: out.append((item, tick)))
        for item, tick in items:
            push(item, tick)
            if out:
                yield from out
                out.clear()
        finish()
        yield from out

    async def arun(self, ledger: Ledger, number: int = 0) -> AsyncIterator[Timed]:
        """The same, by an async loop."""
        out: list[Timed] = []
        push, finish = self._bind(ledger, lambda item, tick: out.append((item, tick)))
        async for item, tick in self.origin.aitems(ledger, number):
            push(item, tick)
            for timed in out:
                yield timed
            out.clear()
        finish()
        for timed in out:
            yield timed
