"""`Belief`: what a log believed at one of its positions, asked in SQL."""

from __future__ import annotations

import sqlite3
from itertools import chain
from typing import TYPE_CHECKING

import attrs

from eventline.exceptions import UnknownEventError
from eventline.model.axis import LARGEST_SHIFT
from eventline.model.event import Event
from eventline.model.interval import Extent
from eventline.model.truth import Truth
from eventline.store.clock import LARGEST
from eventline.store.encoding import ENDLESS, INEXACT, UNDATED, ZONED
from eventline.store.files import translated
from eventline.store.reach import reach
from eventline.store.rows import CHECKABLE, checked
from eventline.timeline import Timeline, after, before, during, overlapping
from eventline.timeline.corners import corners
from eventline.timeline.lying import Asked, Lies
from eventline.timeline.predicate import Predicate, predicate_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from eventline.timeline.query import Mode

#: Rows read at once when all are.
_PAGE = 1000

_BELIEVED = (
    "e.kind <> 2 AND e.position <= :at "  # no retraction, and ended by no later entry
    "AND NOT EXISTS (SELECT 1 FROM entries AS x WHERE x.kind > 0 AND x.event_id = e.event_id "
    "AND x.position > e.position AND x.position <= :at)"
)
_SHAPES = (
    "WITH RECURSIVE shapes (shape) AS (SELECT min(shape) FROM entries UNION ALL "
    "SELECT (SELECT min(shape) FROM entries WHERE shape > shapes.shape) FROM shapes "
    "WHERE shapes.shape IS NOT NULL) "
    "SELECT shape FROM shapes WHERE shape IS NOT NULL"
)
#: What SQL answers of a row that is exact and in the frame of the window :lo to :hi, as `Truth` counts it.
_ANSWERS = {
    "during": "(e.lower <= :hi AND e.upper >= :lo) + (e.lower >= :lo AND e.upper <= :hi)",
    "before": "(e.lower < :lo) + (e.upper < :lo)",
    "after": "(e.upper > :hi) + (e.lower > :hi)",
}
_ANSWERS["overlapping"] = _ANSWERS["at"] = _ANSWERS["during"]


@attrs.frozen
class Tally:
    """How many events a question holds of.

    >>> import eventline as ev
    >>> log = ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z")
    >>> _ = log.append([ev.event("Deal", when="2019"), ev.event("Halt", when="2023-10")])
    >>> log.now.count(ev.before("2023-10-15"))
    Tally(yes=1, maybe=1, no=0)

    Attributes:
        yes: Of which it certainly holds.
        maybe: Of which it possibly holds, undated ones with them.
        no: Of which it certainly does not.
    """

    yes: int
    maybe: int
    no: int


@attrs.frozen
class Belief:
    """What a log believed at a position: asked like a timeline, without loading it.

    A question of time reads the rows whose bounds come near it, by index; dates of one reading are then
    decided in SQL where only their number is asked for, everything else by the values. Each row that is read
    is checked against its hash.

    >>> import eventline as ev
    >>> log = ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z")
    >>> _ = log.append(ev.event("Patrols halted", when="2023-10"))
    >>> log.now
    Belief(position=1)
    >>> log.now.during("2023")
    <Timeline: 1 event, 2023-10>

    Attributes:
        position: The last entry that counts.
    """

    _connection: sqlite3.Connection = attrs.field(repr=False)
    _path: str = attrs.field(repr=False)
    position: int

    def timeline(self) -> Timeline:
        """All of it as a timeline. O(n log n).

        >>> import eventline as ev
        >>> log = ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z")
        >>> _ = log.append(ev.event("Patrols halted", when="2023-10"))
        >>> log.now.timeline()
        <Timeline: 1 event, 2023-10>
        """
        return Timeline(self)

    def __iter__(self) -> Iterator[Event]:
        """The events, in the order in which they were first told or last corrected."""
        after = 0
        while after < self.position:
            upto = after + _PAGE
            yield from self._events("AND e.position > :after AND e.position <= :upto", after=after, upto=upto)
            after = upto

    def __len__(self) -> int:
        with translated(self._path):
            query = f"SELECT count(*) FROM entries AS e WHERE {_BELIEVED}"  # noqa: S608 - a constant
            (count,) = self._connection.execute(query, {"at": self.position}).fetchone()
        return int(count)

    def __getitem__(self, event_id: str) -> Event:
        """The event of an id. O(log n).

        Raises:
            UnknownEventError: If none of that id was believed.
        """
        found = self._of_id(event_id)
        if found is None:
            raise UnknownEventError(event_id, len(self))
        return found

    def _of_id(self, event_id: str) -> Event | None:
        for kind in ("= 0", "> 0"):
            for event in self._events(f"AND e.kind {kind} AND e.event_id = :id", id=event_id):
                return event
        return None

    def __contains__(self, item: object) -> bool:
        """Whether it holds an event, or one with an id. O(log n)."""
        name = item.id if isinstance(item, Event) else item
        if not isinstance(name, str):
            return False
        found = self._of_id(name)
        return found is not None and item in (name, found)

    def where(
        self, question: Predicate | Callable[[Event], Truth | bool], *, mode: Mode = "certain"
    ) -> Timeline:
        """The events of which a question holds, as `Timeline.where` gives them.

        Reads the events that come near the times asked for, and the undated ones; a question without a time
        reads all.

        >>> import eventline as ev
        >>> log = ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z")
        >>> _ = log.append(ev.event("Deal", when="2019", actors=["Turkey"]))
        >>> log.now.where(ev.during("2019") & ev.actor("Turkey"))
        <Timeline: 1 event, 2019>
        """
        asked = predicate_of(question)
        return Timeline(self._near(*reach(asked))).where(asked, mode=mode)

    def before(self, x: Asked, *, mode: Mode = "certain") -> Timeline:
        """The events that are over before *x* starts."""
        return self.where(before(x), mode=mode)

    def after(self, x: Asked, *, mode: Mode = "certain") -> Timeline:
        """The events that start after *x* is over."""
        return self.where(after(x), mode=mode)

    def during(self, x: Asked, *, mode: Mode = "certain") -> Timeline:
        """The events that start and end inside *x*."""
        return self.where(during(x), mode=mode)

    def overlapping(self, x: Asked, *, mode: Mode = "certain") -> Timeline:
        """The events that share at least one moment with *x*."""
        return self.where(overlapping(x), mode=mode)

    def count(self, question: Predicate | Callable[[Event], Truth | bool]) -> Tally:
        """How many events a question holds of: certainly, possibly and not.

        Of a window (``during("2019")`` and its like), dates of one reading are counted in SQL.
        """
        asked = predicate_of(question)
        found = {Truth.NO: 0, Truth.MAYBE: 0, Truth.YES: 0}
        window = _window(asked)
        rest: Iterator[Event] = iter(self)
        if window is not None:
            how, extent = window
            for value, count in self._counted(how, extent):
                found[Truth(value)] += count
            other_frame = f"(e.shape >= {ZONED}) = {int(extent.floating)}"
            rest = self._events(f"AND (e.shape >= {INEXACT} OR {other_frame})")
        for event in rest:
            found[asked(event)] += 1
        return Tally(found[Truth.YES], found[Truth.MAYBE], found[Truth.NO])

    def _counted(self, how: str, window: Extent) -> Iterator[tuple[int, int]]:
        """The answers that SQL gives of exact rows in the frame of the window, and how often."""
        first = 0 if window.floating else ZONED
        query = (
            f"SELECT {_ANSWERS[how]} AS answer, count(*) FROM entries AS e "  # noqa: S608 - constants
            f"WHERE e.shape >= {first} AND e.shape < {first + ZONED} AND {_BELIEVED} GROUP BY answer"
        )
        with translated(self._path):
            yield from self._connection.execute(
                query, {"at": self.position, **_cut(window.lo, window.hi)}
            ).fetchall()

    def _near(self, lo: int, hi: int) -> Iterator[Event]:
        """The events whose bounds touch the inclusive ticks, or would in another zone, and the undated ones.

        Rows are in classes by length. In a class nothing is longer than L, so what touches [lo, hi] starts in
        [lo - L, hi]: one stretch of the index a class.
        """
        lo, hi = lo - LARGEST_SHIFT, hi + LARGEST_SHIFT
        with translated(self._path):
            shapes = [shape for (shape,) in self._connection.execute(_SHAPES)]
        found = []
        for shape in shapes:
            if shape == UNDATED:
                found.append(self._events(f"AND e.shape = {UNDATED}"))
                continue
            length = shape % ZONED
            start = -LARGEST if length >= ENDLESS else lo - 4 * 8**length
            near = "AND e.shape = :shape AND e.lower BETWEEN :start AND :hi AND e.upper >= :lo"
            ends = _cut(lo, hi)
            found.append(self._events(near, shape=shape, start=_cut(start, hi)["lo"], **ends))
        return chain.from_iterable(found)

    def _events(self, more: str, **values: str | int) -> Iterator[Event]:
        """The events of the believed rows that SQL finds."""
        query = f"SELECT {CHECKABLE} FROM entries AS e WHERE {_BELIEVED} {more}"  # noqa: S608 - constants
        with translated(self._path):
            rows = self._connection.execute(query, {"at": self.position, **values}).fetchall()
        for row in rows:
            event = checked(self._path, row).event
            assert event is not None  # of a checked row that is no retraction
            yield event


def _window(asked: Predicate) -> tuple[str, Extent] | None:
    """How and of which window a question asks that SQL can answer; None where the values have to."""
    if not (isinstance(asked, Lies) and asked.how in _ANSWERS and isinstance(asked.target, Extent)):
        return None
    at = corners(asked.target)
    return (asked.how, asked.target) if at.start_floats == at.end_floats else None


def _cut(lo: int, hi: int) -> dict[str, int]:
    """Ticks as SQLite can compare them."""
    return {"lo": max(-LARGEST, min(lo, LARGEST)), "hi": max(-LARGEST, min(hi, LARGEST))}
