"""`Windows`: tumbling and sliding windows, closed by the watermark.

A window is kept from its first event until the watermark passes its end (and, under ``late="update"``, for a
while longer), so memory is bounded by the windows open at once. Panes come out by end, then start, then key,
whatever the order of the events in the windows.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs

from eventline.model.axis import FAR
from eventline.model.event import Event
from eventline.stream.grid import Grid
from eventline.stream.keys import Keys
from eventline.stream.late import Lateness
from eventline.stream.pane import Pane
from eventline.stream.watermark import Watermark

if TYPE_CHECKING:
    from eventline.stream.aside import Ledger
    from eventline.stream.grid import Window
    from eventline.stream.plan import Emit, Finish


@attrs.frozen
class Summing:
    """What a window makes of its events.

    Attributes:
        start: Makes the state of an empty window.
        step: The state with one more event; None where only the count is wanted.
        finish: What comes out of the state and the count.
    """

    start: Callable[[], object]
    step: Callable[[object, Event], object] | None
    finish: Callable[[object, int], object]


class Cell:
    """The state of one window and key."""

    __slots__ = ("certain", "count", "revision", "state")

    def __init__(self, state: object) -> None:
        self.state = state
        self.count = 0
        self.certain = 0
        self.revision = 0


class Open:
    """A window that events fall into: its cells by key, and whether it has closed once."""

    __slots__ = ("cells", "closed", "window")

    def __init__(self, window: Window) -> None:
        self.window = window
        self.cells: dict[object, Cell] = {}
        self.closed = False


@attrs.frozen
class Windows:
    """Tumbling or sliding windows of a grid."""

    grid: Grid
    watermark: Watermark
    summing: Summing
    lateness: Lateness
    keys: Keys | None = None

    def bind(self, emit: Emit, ledger: Ledger) -> tuple[Emit, Finish]:
        """Put events into windows, and hand on panes as windows close."""
        run = _Run(self, emit, ledger)
        return run.push, run.finish


class _Run:
    """The state of one run."""

    def __init__(self, stage: Windows, emit: Emit, ledger: Ledger) -> None:
        self._window = stage.grid.window
        self._first = stage.grid.first
        self._last = stage.grid.last
        self._tumbling = stage.grid.size == stage.grid.every
        self._by_arrival = stage.watermark.by == "arrival"
        self._delay = stage.watermark.delay
        self._summing = stage.summing
        self._lateness = stage.lateness
        self._kept = stage.lateness.kept
        self._keys = stage.keys
        self._emit = emit
        self._ledger = ledger
        self._top = -FAR
        self._open: dict[int, Open] = {}
        #: The ticks at which a window closes or is forgotten, with its number.
        self._due: list[tuple[int, int]] = []
        self._next = FAR

    def push(self, event: Event, tick: int | None) -> None:
        """Put one event into its windows."""
        if tick is None:
            self._ledger.undated(event, "a window")
            return
        if tick > self._top:
            self._top = tick
            if tick - self._delay >= self._next:
                self._advance(tick - self._delay)
        last = self._last(tick)
        if self._tumbling:
            held = self._open.get(last) or self._opened(last)
            if held is None:
                self._missed(event, tick, 0)
            elif self._keys is None:
                self._add(event, held, None)
            else:
                self._add_all(event, held, self._keys)
            return
        put = [self._put(event, index) for index in range(self._first(tick), last + 1)]
        if not all(put):
            self._missed(event, tick, sum(put))

    def _missed(self, event: Event, tick: int, put: int) -> None:
        """Count an event that came too late for some of its windows, or for all."""
        if put:
            self._ledger.counts.partly_late += 1
            return
        behind = self._top - self._delay - tick
        self._ledger.late(
            event,
            f"{behind} microseconds behind the watermark, its windows are closed",
            hand_over=self._lateness.hand_over,
        )

    def _put(self, event: Event, index: int) -> bool:
        """Put an event into one window, unless that is closed for good."""
        held = self._open.get(index) or self._opened(index)
        if held is not None:
            self._add_all(event, held, self._keys)
        return held is not None

    def _add_all(self, event: Event, held: Open, keys: Keys | None) -> None:
        for key in (None,) if keys is None else keys(event):
            self._add(event, held, key)

    def _opened(self, index: int) -> Open | None:
        window = self._window(index)
        mark = self._top - self._delay
        if window.end + self._kept <= mark:
            return None
        held = self._open[index] = Open(window)
        held.closed = window.end <= mark
        heapq.heappush(self._due, (window.end + (self._kept if held.closed else 0), index))
        self._next = self._due[0][0]
        return held

    def _add(self, event: Event, held: Open, key: object) -> None:
        cell = held.cells.get(key)
        if cell is None:
            cell = held.cells[key] = Cell(self._summing.start())
        cell.count += 1
        when = event.when
        window = held.window
        if self._by_arrival or (when is not None and when.lo >= window.start and when.hi < window.end):
            cell.certain += 1
        if self._summing.step is not None:
            cell.state = self._summing.step(cell.state, event)
        if held.closed:
            self._hand_on(held.window, key, cell)

    def _advance(self, mark: int) -> None:
        """Close the windows that end at *mark* or before, and forget those kept long enough."""
        while self._due and self._due[0][0] <= mark:
            _, index = heapq.heappop(self._due)
            held = self._open[index]
            if not held.closed:
                self._close(held)
                if self._kept:
                    heapq.heappush(self._due, (held.window.end + self._kept, index))
                    continue
            del self._open[index]
        self._next = self._due[0][0] if self._due else FAR

    def _close(self, held: Open) -> None:
        held.closed = True
        for key in sorted(held.cells, key=str):
            self._hand_on(held.window, key, held.cells[key])

    def _hand_on(self, window: Window, key: object, cell: Cell) -> None:
        value = self._summing.finish(cell.state, cell.count)
        replaces = (window,) if cell.revision else ()
        pane = Pane(window, value, cell.count, cell.certain, key, cell.revision, replaces)
        cell.revision += 1
        self._emit(pane, window.end - 1)

    def finish(self) -> None:
        """Close the windows that are still open, by end."""
        self._advance(FAR)
