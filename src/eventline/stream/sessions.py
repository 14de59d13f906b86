"""`Sessions`: windows that end when nothing has happened for a while.

A session holds the events of which each follows another within the gap; it runs from the first of them to a
gap after the last. Its events are kept until it closes, so memory is bounded by the sessions open at once.
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

import attrs

from eventline.model.axis import FAR
from eventline.model.event import Event
from eventline.stream.grid import Window
from eventline.stream.keys import Keys
from eventline.stream.late import Lateness
from eventline.stream.pane import Pane
from eventline.stream.watermark import Watermark
from eventline.stream.windows import Summing

if TYPE_CHECKING:
    from eventline.stream.aside import Ledger
    from eventline.stream.plan import Emit, Finish


@attrs.frozen
class Sessions:
    """Sessions, for each key."""

    gap: int
    watermark: Watermark
    summing: Summing
    lateness: Lateness
    keys: Keys | None = None

    def bind(self, emit: Emit, ledger: Ledger) -> tuple[Emit, Finish]:
        """Put events into sessions, and hand on panes as sessions close."""
        run = _Run(self, emit, ledger)
        return run.push, run.finish


@attrs.define(eq=False)
class _Session:
    """Events of one key that lie near each other.

    Attributes:
        fired: The windows of panes that went out with some of these events, to be replaced by the next.
        revision: How many panes went out.
        dirty: Whether there are events in it that no pane went out with.
    """

    start: int
    end: int
    events: list[tuple[int, str, Event]]
    fired: tuple[Window, ...] = ()
    revision: int = 0
    dirty: bool = True
    gone: bool = False


class _Run:
    """The state of one run."""

    def __init__(self, stage: Sessions, emit: Emit, ledger: Ledger) -> None:
        self._gap = stage.gap
        self._by_arrival = stage.watermark.by == "arrival"
        self._delay = stage.watermark.delay
        self._summing = stage.summing
        self._lateness = stage.lateness
        self._keys = stage.keys
        self._emit = emit
        self._ledger = ledger
        self._top = -FAR
        self._sessions: dict[object, list[_Session]] = {}
        #: When a session may close or be forgotten; an entry is stale where the session has grown or gone.
        self._due: list[tuple[int, int, str, int, object, _Session]] = []
        self._pushed = 0

    def push(self, event: Event, tick: int | None) -> None:
        """Put one event into a session of each of its keys."""
        if tick is None:
            self._ledger.undated(event, "a session")
            return
        if tick > self._top:
            self._top = tick
            self._advance(tick - self._delay)
        keys = (None,) if self._keys is None else tuple(self._keys(event))
        put = sum(self._put(event, tick, key) for key in keys)
        if put == len(keys):
            return
        if put:
            self._ledger.counts.partly_late += 1
        else:
            self._ledger.late(event, "its session is closed", hand_over=self._lateness.hand_over)

    def _put(self, event: Event, tick: int, key: object) -> bool:
        """Join an event with the sessions that it touches; False where it is too late for that."""
        mark = self._top - self._delay
        grown = _Session(tick, tick + self._gap, [(tick, event.id, event)])
        beside = self._sessions.setdefault(key, [])
        touched = [one for one in beside if one.start < grown.end and grown.start < one.end]
        if not touched and grown.end + self._lateness.kept <= mark:
            return False
        for one in touched:
            beside.remove(one)
            one.gone = True
            grown.start, grown.end = min(grown.start, one.start), max(grown.end, one.end)
            grown.events += one.events
            grown.fired = tuple(sorted((*grown.fired, *one.fired), key=lambda window: window.start))
            grown.revision = max(grown.revision, one.revision)
        beside.append(grown)
        if grown.end <= mark:
            self._fire(grown, key)
        self._schedule(grown, key)
        return True

    def _schedule(self, session: _Session, key: object) -> None:
        due = session.end + (0 if session.dirty else self._lateness.kept)
        self._pushed += 1
        heapq.heappush(self._due, (due, session.start, str(key), self._pushed, key, session))

    def _advance(self, mark: int) -> None:
        """Close the sessions that end at *mark* or before, and forget those kept long enough."""
        while self._due and self._due[0][0] <= mark:
            *_, key, session = heapq.heappop(self._due)
            if session.gone:
                continue
            if session.dirty:
                self._fire(session, key)
                if self._lateness.kept:
                    self._schedule(session, key)
                    continue
            self._forget(session, key)

    def _forget(self, session: _Session, key: object) -> None:
        beside = self._sessions[key]
        beside.remove(session)
        if not beside:
            del self._sessions[key]

    def _fire(self, session: _Session, key: object) -> None:
        window = Window(session.start, session.end)
        events = [event for _, _, event in sorted(session.events, key=lambda one: one[:2])]
        summing = self._summing
        state = summing.start()
        if summing.step is not None:
            for event in events:
                state = summing.step(state, event)
        certain = sum(self._by_arrival or _inside(event, window) for event in events)
        value = summing.finish(state, len(events))
        self._emit(
            Pane(window, value, len(events), certain, key, session.revision, session.fired), session.end - 1
        )
        session.fired, session.dirty = (window,), False
        session.revision += 1

    def finish(self) -> None:
        """Close the sessions that are still open, by end."""
        self._advance(FAR)


def _inside(event: Event, window: Window) -> bool:
    when = event.when
    return when is not None and when.lo >= window.start and when.hi < window.end
