"""The stages that look at one event at a time: `Where`, `Map`, `Unique`, `Running`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs

from eventline.exceptions import StreamError
from eventline.model.event import Event
from eventline.model.truth import Truth
from eventline.stream.keys import Keys
from eventline.stream.watermark import Watermark

if TYPE_CHECKING:
    from eventline.stream.aside import Ledger
    from eventline.stream.plan import Emit, Finish


def nothing() -> None:
    """What most stages do behind the last item."""


@attrs.frozen
class Where:
    """Only the events of which a question answers YES (or, where *possible*, not NO)."""

    question: Callable[[Event], Truth | bool]
    possible: bool = False

    def bind(self, emit: Emit, ledger: Ledger) -> tuple[Emit, Finish]:
        """Hand on what the question lets through, and count the rest."""
        question, counts, possible = self.question, ledger.counts, self.possible

        def push(event: Event, tick: int | None) -> None:
            answer = question(event)
            if isinstance(answer, Truth):
                answer = answer.possible if possible else answer.certain
            elif answer is None:
                raise StreamError(f"no answer was given of {event.label!r}: return True, False or a Truth")
            if answer:
                emit(event, tick)
            else:
                counts.left_out += 1

        return push, nothing


@attrs.frozen
class Map:
    """Each event made another, which goes by the tick of its own time unless the stream goes by arrival."""

    change: Callable[[Event], Event]
    watermark: Watermark

    def bind(self, emit: Emit, ledger: Ledger) -> tuple[Emit, Finish]:  # noqa: ARG002 - the shape of a stage
        """Hand on what the function returns."""
        change, tick_of = self.change, self.watermark.tick_of
        by_arrival = self.watermark.by == "arrival"

        def push(event: Event, tick: int | None) -> None:
            made = change(event)
            if not isinstance(made, Event):
                raise StreamError(f"map made {made!r} of an event: return an event")
            emit(made, tick if by_arrival else tick_of(made.when))

        return push, nothing


@attrs.frozen
class Unique:
    """The first event of each id, of the last *remember* ids."""

    remember: int

    def bind(self, emit: Emit, ledger: Ledger) -> tuple[Emit, Finish]:
        """Hand on events whose id is new, and set the rest aside."""
        seen: dict[str, None] = {}
        remember = self.remember

        def push(event: Event, tick: int | None) -> None:
            if event.id in seen:
                ledger.duplicate(event)
                return
            seen[event.id] = None
            if len(seen) > remember:
                del seen[next(iter(seen))]
            emit(event, tick)

        return push, nothing


@attrs.frozen
class Running:
    """A fold that hands on its state behind each event; with keys, a pair of key and state."""

    start: Callable[[], object]
    step: Callable[[object, Event], object]
    keys: Keys | None = None

    def bind(self, emit: Emit, ledger: Ledger) -> tuple[Emit, Finish]:  # noqa: ARG002 - the shape of a stage
        """Hand on the state."""
        start, step, keys = self.start, self.step, self.keys
        states: dict[object, object] = {}

        def push(event: Event, tick: int | None) -> None:
            for key in (None,) if keys is None else keys(event):
                state = states[key] = step(states[key] if key in states else start(), event)
                emit(state if keys is None else (key, state), tick)

        return push, nothing
