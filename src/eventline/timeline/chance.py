"""How likely an event lies where a question asks, for ranking and histograms.

The start of an event is taken to be any tick of its readings, all equally likely, and the event to be that
instant (`model.probability`). It is a convention for putting things in order, not something that a source
says.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from eventline.exceptions import QueryError
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet, SetMode
from eventline.model.event import Event
from eventline.model.interval import Extent, Interval
from eventline.model.probability import uniform
from eventline.model.truth import Truth
from eventline.timeline.lying import Lies, OfTime, start_of
from eventline.timeline.predicate import All, Any, Not

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from eventline.model.event import TimeValue
    from eventline.timeline.pieces import Piece
    from eventline.timeline.predicate import Predicate


def starts_of(value: TimeValue) -> list[Piece] | None:
    """The stretches in which a time may start, ascending; None where they have no end.

    >>> import eventline as ev
    >>> starts_of(ev.when("../2019")) is None, len(starts_of(ev.when("[2017,2019]")))
    (True, 2)
    """
    start = start_of(value)
    if start is None or start.lower is None or start.upper is None:
        return None
    assert isinstance(start, UncertainDate | DateSet)
    if isinstance(start, DateSet):
        # Of all that is meant, any may be the one that is asked about.
        start = DateSet(start.members)
    return [(lo, hi) for lo, hi, _ in uniform(start)]


def chance(question: Predicate, event: Event) -> Fraction | None:
    """How likely the answer is YES: exact, 0 and 1 where it is certain.

    None where nothing says how likely: a bound is missing, the event is undated, it is an interval, of which
    the length matters too, or one of event and window has a zone and the other has none.

    Raises:
        QueryError: If the question is about anything but windows of time and what is recorded.

    >>> import eventline as ev
    >>> chance(ev.before("2019-07"), ev.event("Deal", when="2019"))
    Fraction(181, 365)
    """
    cuts = sorted(set(_cuts(question)))
    answer = question(event)
    if answer is not Truth.MAYBE:
        return Fraction(int(answer is Truth.YES))
    value = event.when
    if (
        value is None
        or isinstance(value, Interval)
        or (isinstance(value, DateSet) and value.mode is SetMode.ALL_OF)
    ):
        return None
    pieces = starts_of(value)
    if pieces is None:
        return None
    total = found = 0
    for lo, hi in pieces:
        edges = [lo, *(cut for cut in cuts if lo < cut <= hi), hi + 1]
        for start, end in pairwise(edges):
            total += end - start
            moment = UncertainDate.span(start, start + 1, floating=value.floating)
            there = question(attrs.evolve(event, when=moment))
            if there is Truth.MAYBE:
                return None
            found += (end - start) * (there is Truth.YES)
    return Fraction(found, total)


def _cuts(question: Predicate) -> Iterator[int]:
    """The ticks at which the answer about an instant may change."""
    match question:
        case All(parts) | Any(parts):
            for part in parts:
                yield from _cuts(part)
        case Not(part):
            yield from _cuts(part)
        case Lies(_, Extent() as window):
            yield from (window.lo, window.hi + 1)
        case OfTime():
            raise QueryError(f"how likely {question!r} is, is not known: rank by windows, as before('2019')")
        case _:
            return


@attrs.frozen
class Ranked:
    """An event, and how likely a question holds of it.

    >>> import eventline as ev
    >>> ev.Timeline([ev.event("Deal", when="2019", id="d")]).rank(ev.during("2019"))[0].probability
    Fraction(1, 1)

    Attributes:
        event: The event.
        probability: From 0 to 1; None where nothing says how likely.
    """

    event: Event
    probability: Fraction | None


def ranked(events: Iterable[Event], question: Predicate) -> tuple[Ranked, ...]:
    """The events of which it may hold, the likeliest first, those without a probability last."""
    found = [Ranked(event, chance(question, event)) for event in events]
    known = [one for one in found if one.probability]
    known.sort(key=lambda one: -(one.probability or 0))
    return (*known, *(one for one in found if one.probability is None))
