"""Events in groups: by the unit of time in which they start, or by what is recorded of them."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, TypeAlias

import attrs

from eventline.calendars.granularity import Granularity
from eventline.calendars.ticks import granule, index_of
from eventline.exceptions import QueryError
from eventline.model.date import UncertainDate
from eventline.model.event import Event
from eventline.timeline.chance import starts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from eventline.timeline.pieces import Piece
    from eventline.timeline.query import Mode

#: What events may be grouped by: a unit, a field, or a function.
By: TypeAlias = Granularity | str | Callable[[Event], Hashable]
#: More bins or groups than this for one event, or in all, are a mistake.
MOST = 100_000

_FIELDS: dict[str, Callable[[Event], Iterable[str]]] = {
    "actor": lambda event: event.actors,
    "place": lambda event: event.places,
    "tag": lambda event: event.tags,
    "source": lambda event: dict.fromkeys(one.source.name for one in event.all_evidence),
}


def grouped(events: Sequence[Event], by: By, mode: Mode) -> dict[Hashable, list[Event]]:
    """The events by key: units in order of time, names in order of appearance, None last.

    Raises:
        QueryError: If *by* is none of the above, or the unit is far too fine.
    """
    groups: dict[Hashable, list[Event]] = {}
    placed: dict[int, list[Event]] = {}
    rest: list[Event] = []
    unit = None if callable(by) or by in _FIELDS else unit_named(by, [*map(repr, _FIELDS), "or a function"])
    for event in events:
        if unit is not None:
            units = _units(event, unit)
            if units is None or (mode == "certain" and len(units) > 1):
                rest.append(event)
            else:
                for index in units:
                    placed.setdefault(index, []).append(event)
        elif callable(by):
            groups.setdefault(by(event), []).append(event)
        else:
            names = list(_FIELDS[str(by)](event))
            for name in names:
                groups.setdefault(name, []).append(event)
            if not names:
                rest.append(event)
    for lower in sorted(placed):
        groups[str(UncertainDate.granule(_unit(unit), lower))] = placed[lower]
    if rest:
        groups[None] = rest
    return groups


def _unit(unit: Granularity | None) -> Granularity:
    assert unit is not None
    return unit


def unit_named(by: Granularity | str, others: Iterable[str] = ()) -> Granularity:
    """A unit of time by name; *others* are what may be said instead of one.

    Raises:
        QueryError: If there is no such unit.
    """
    try:
        unit = Granularity(by)
    except ValueError:
        known = ", ".join([*(repr(one.value) for one in Granularity), *others])
        raise QueryError(f"{by!r} is nothing to group by; there are: {known}") from None
    if unit in {Granularity.DAYPART, Granularity.WEEKEND}:
        raise QueryError(f"{unit.value}s do not fill time: group by 'day' or 'week'")
    return unit


def _units(event: Event, unit: Granularity) -> list[int] | None:
    """The first ticks of the units in which an event may start; None where they have no end."""
    pieces = None if event.when is None else starts_of(event.when)
    if pieces is None:
        return None
    return list(dict.fromkeys(lower for piece in pieces for lower, _ in _granules(piece, unit)))


def _granules(piece: Piece, unit: Granularity) -> Iterator[tuple[int, int]]:
    """The units that a stretch touches, each with its first tick and the one after its last."""
    tick, hi = piece
    check_count(index_of(hi, unit) - index_of(tick, unit), unit)
    while tick <= hi:
        lower, tick = granule(tick, unit)
        yield lower, tick


def check_count(units: int, unit: Granularity) -> None:
    """Refuse more units than anyone wants.

    Raises:
        QueryError: If there are more than `MOST`.
    """
    if units >= MOST:
        raise QueryError(f"{units + 1} {unit.value}s: take a coarser unit")


@attrs.frozen
class Histogram:
    """How many events start in each unit of time; one that may start in several is shared out by probability.

    Attributes:
        bins: Each unit from the first to the last, as a string, with its number of events.
        left_out: How many events have no bound on one side, or no time.

    >>> import eventline as ev
    >>> ev.Timeline([ev.event("Deal", when="2019"), ev.event("Vote", when="2020")]).histogram("year")
    Histogram(bins=(('2019', 1.0), ('2020', 1.0)), left_out=0)
    """

    bins: tuple[tuple[str, float], ...]
    left_out: int


def histogram(events: Sequence[Event], by: Granularity | str) -> Histogram:
    """The histogram of the starts of events by a unit of time. O(n and the number of bins touched)."""
    unit = unit_named(by)
    weights: dict[int, float] = {}
    left_out = 0
    for event in events:
        pieces = None if event.when is None else starts_of(event.when)
        if pieces is None:
            left_out += 1
            continue
        total = sum(hi - lo + 1 for lo, hi in pieces)
        for lo, hi in pieces:
            for lower, upper in _granules((lo, hi), unit):
                share = (min(upper, hi + 1) - max(lower, lo)) / total
                weights[lower] = weights.get(lower, 0.0) + share
    return Histogram(_bins(weights, unit), left_out)


def _bins(weights: dict[int, float], unit: Granularity) -> tuple[tuple[str, float], ...]:
    if not weights:
        return ()
    lower, last = min(weights), max(weights)
    check_count(index_of(last, unit) - index_of(lower, unit), unit)
    bins = []
    while lower <= last:
        bins.append((str(UncertainDate.granule(unit, lower)), weights.get(lower, 0.0)))
        lower = granule(lower, unit)[1]
    return tuple(bins)
