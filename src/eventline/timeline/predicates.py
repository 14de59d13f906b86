"""The questions one may ask of events: functions that give predicates, joined by ``& | ~``.

What predicate x(b) answers of an event a is what `is_x(a, b)` answers: a bare string or date as b is a
window, the whole of it; a value or an event is an occurrence. Questions of time answer MAYBE to an event
without a time. Questions of record (`actor`, `tag` ...) ask what is written down, so they answer YES or NO;
names are compared without regard to case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.exceptions import QueryError
from eventline.model.interval import End, Extent, Interval
from eventline.model.relation import AllenRelation
from eventline.timeline.lying import (
    Lies,
    Related,
    Within,
    check_length,
    in_words,
    moment_of,
    target_of,
    time_of,
)
from eventline.timeline.recorded import actor, granularity, label, place, qualification, source, tag

if TYPE_CHECKING:
    from eventline.model.date import UncertainDate
    from eventline.model.dateset import DateSet
    from eventline.model.duration import Duration
    from eventline.model.event import Event, TimeValue
    from eventline.timeline.lying import Asked
    from eventline.timeline.predicate import Predicate

__all__ = [
    "actor",
    "after",
    "at",
    "before",
    "between",
    "during",
    "ending_in",
    "granularity",
    "label",
    "overlapping",
    "place",
    "qualification",
    "related_to",
    "source",
    "starting_in",
    "tag",
    "within",
]


def before(x: Asked) -> Predicate:
    """Whether an event is over before *x* starts.

    Raises:
        NotationError: If *x* is a string that is no date.
        QueryError: If *x* is a string that is no window, such as ``1984~``.

    >>> import eventline as ev
    >>> ev.before("2019-05")(ev.event("Deal", when="2019"))
    Truth.MAYBE
    """
    return Lies("before", target_of(x))


def after(x: Asked) -> Predicate:
    """Whether an event starts after *x* is over.

    >>> import eventline as ev
    >>> ev.after("2019")(ev.event("Halt", when="2023-10"))
    Truth.YES
    """
    return Lies("after", target_of(x))


def during(x: Asked) -> Predicate:
    """Whether an event starts and ends inside *x*.

    >>> import eventline as ev
    >>> ev.during("2019")(ev.event("Deal", when="2019"))
    Truth.YES
    """
    return Lies("during", target_of(x))


def overlapping(x: Asked) -> Predicate:
    """Whether an event shares at least one moment with *x*.

    >>> import eventline as ev
    >>> ev.overlapping("2020")(ev.event("Patrols", when="2019/2023"))
    Truth.YES
    """
    return Lies("overlapping", target_of(x))


def at(x: Asked) -> Predicate:
    """Whether an event shares a moment with *x*, a day or finer: `overlapping`, for moments.

    Raises:
        QueryError: If *x* is a window longer than a day.

    >>> import eventline as ev
    >>> ev.at("2019-05-01")(ev.event("Deal", when="2019"))
    Truth.MAYBE
    >>> ev.at("2019")
    Traceback (most recent call last):
        ...
    eventline.exceptions.QueryError: '2019' is no moment: name a day, or ask overlapping('2019')
    """
    return Lies("at", moment_of(x))


def starting_in(x: Asked) -> Predicate:
    """Whether an event starts inside *x*, wherever it ends.

    >>> import eventline as ev
    >>> ev.starting_in("2019")(ev.event("Patrols", when="2019/2023"))
    Truth.YES
    """
    return Lies("starting_in", target_of(x))


def ending_in(x: Asked) -> Predicate:
    """Whether an event ends inside *x*, wherever it starts.

    >>> import eventline as ev
    >>> ev.ending_in("2019")(ev.event("Patrols", when="2019/2023"))
    Truth.NO
    """
    return Lies("ending_in", target_of(x))


def between(a: Asked, b: Asked) -> Predicate:
    """Whether an event lies between *a* and *b*.

    A string or date counts as inside, as both ends of ``2019/2021`` do; an event or a value is left outside.

    Raises:
        QueryError: If *b* certainly comes first.

    >>> import eventline as ev
    >>> ev.between("2019", "2021")
    during('2019/2021')
    >>> ev.between(ev.when("2019"), "2021")
    after(when('2019')) & during('../2021')
    """
    first, last = target_of(a), target_of(b)
    one, other = time_of(first), time_of(last)
    if one is not None and other is not None and other.hi < one.lo:
        raise QueryError(f"between {in_words(first)} and {in_words(last)}: the second comes first; swap them")
    if isinstance(first, Extent) and isinstance(last, Extent):
        return Lies("during", Extent(Interval(_first(first), _last(last))))
    return _from(first) & _until(last)


def slice_of(start: Asked | None, stop: Asked | None) -> Predicate:
    """What ``timeline[start:stop]`` asks: `between`, a side left out being unbounded."""
    if stop is None:
        assert start is not None
        return _from(target_of(start))
    return _until(target_of(stop)) if start is None else between(start, stop)


def _from(first: TimeValue | Event) -> Predicate:
    if isinstance(first, Extent):
        return Lies("during", Extent(Interval(_first(first), End.OPEN)))
    return Lies("after", first)


def _until(last: TimeValue | Event) -> Predicate:
    if isinstance(last, Extent):
        return Lies("during", Extent(Interval(End.OPEN, _last(last))))
    return Lies("before", last)


def _first(window: Extent) -> UncertainDate | DateSet | End:
    return window.of.start if isinstance(window.of, Interval) else window.of


def _last(window: Extent) -> UncertainDate | DateSet | End:
    return window.of.end if isinstance(window.of, Interval) else window.of


def within(duration: Duration, *, of: Asked) -> Predicate:
    """Whether at most *duration* lies between an event and *of*, on either side.

    Months and years are counted from *of*, along the calendar.

    Raises:
        QueryError: If *duration* is no length, is negative, or says no amount.

    >>> import eventline as ev
    >>> near = ev.within(ev.days(3), of="2019-10-09")
    >>> near(ev.event("Statement", when="2019-10-12")), near(ev.event("Deal", when="2019-10"))
    (Truth.YES, Truth.MAYBE)
    """
    check_length(duration)
    return Within(duration, target_of(of))


def related_to(x: Asked, *relations: AllenRelation) -> Predicate:
    """Whether an event stands in one of the stated relations to *x*.

    Raises:
        QueryError: If no relation is stated, or something else than one.

    >>> import eventline as ev
    >>> question = ev.related_to("2019", ev.AllenRelation.MEETS)
    >>> question(ev.event("Year", when=ev.extent("2018")))
    Truth.YES
    """
    if not relations:
        raise QueryError("related_to without relations: name some, as AllenRelation.MEETS")
    for one in relations:
        if not isinstance(one, AllenRelation):
            raise QueryError(f"{one!r} is no relation: name one, as AllenRelation.MEETS")
    return Related(target_of(x), tuple(one for one in AllenRelation if one in relations))
