"""Two accounts of one event made one: what both say of its time, and all that either says beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventline.exceptions import QueryError
from eventline.model.interval import Extent
from eventline.model.relations import is_equal
from eventline.model.sets import intersection

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eventline.model.event import Event, TimeValue


def common_time(a: TimeValue, b: TimeValue) -> TimeValue | None:
    """What both say of one time, as one of them where it says as much; None where they exclude each other.

    Of a time with a zone and one without, and where no single value says it, it is the one that says more:
    bounds that hold, though the other may say more yet.

    >>> import eventline as ev
    >>> common_time(ev.when("2019"), ev.when("2019-10")), common_time(ev.when("2019"), ev.when("2020"))
    (when('2019-10'), None)
    >>> common_time(ev.when("[2017,2019,2021]"), ev.when(earliest="2018-05"))
    when('[2019,2021]')
    """
    if a == b:
        return a
    if not is_equal(a, b).possible:
        return None
    for whole in (a, b):
        if isinstance(whole, Extent):
            return whole
    try:
        return intersection(a, b)
    except QueryError:
        return a if a.hi - a.lo <= b.hi - b.lo else b


def joined_event(a: Event, b: Event, when: TimeValue | None) -> Event:
    """One event of two: the first's id and label, the given time, and the names and evidence of both.

    >>> import eventline as ev
    >>> one, other = ev.event("Deal", when="2019", actors="Turkey"), ev.event("Deal", actors="Russia")
    >>> joined_event(one, other, one.when).actors
    ('Turkey', 'Russia')
    """
    return attrs.evolve(
        a,
        when=when,
        stated=a.stated or b.stated,
        actors=_together(a.actors, b.actors),
        places=_together(a.places, b.places),
        tags=_together(a.tags, b.tags),
        all_evidence=tuple(dict.fromkeys((*a.all_evidence, *b.all_evidence))),
    )


def _together(one: Iterable[str], other: Iterable[str]) -> tuple[str, ...]:
    """The names of both, each once whatever its case."""
    found: dict[str, str] = {}
    for name in (*one, *other):
        found.setdefault(name.casefold(), name)
    return tuple(found.values())
