"""Ids within one timeline: each stands for one event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventline.exceptions import TimelineError
from eventline.model.event import Event, content_id

if TYPE_CHECKING:
    from collections.abc import Iterable


def checked(event: object) -> Event:
    """What is an event.

    Raises:
        TimelineError: If it is none.

    >>> import eventline as ev
    >>> checked(ev.event("Deal")).label
    'Deal'
    """
    if not isinstance(event, Event):
        raise TimelineError(f"{event!r} is no event: make one, as event('what happened', when='2019')")
    return event


def with_distinct_ids(events: Iterable[Event]) -> list[Event]:
    """The events, equal ones and those whose made ids collide numbered from 2 on.

    The numbers do not depend on the order of the events. O(n).

    Raises:
        TimelineError: If something is no event, or two different events were given one id.

    >>> import eventline as ev
    >>> pulse = ev.event("Pulse", when="2019", id="p")
    >>> [event.id for event in with_distinct_ids([pulse, pulse])]
    ['p', 'p-2']
    """
    found: dict[str, list[Event]] = {}
    for event in events:
        found.setdefault(checked(event).id, []).append(event)
    distinct: list[Event] = []
    clashes: list[list[Event]] = []
    for same in found.values():
        distinct.append(same[0])
        if len(same) > 1:
            clashes.append(same)
    for same in sorted(clashes, key=lambda same: same[0].id):
        first, *rest = sorted(same, key=repr)
        made = content_id(first) == first.id
        other = next((event for event in rest if event != first), None)
        if other is not None and not made:
            raise TimelineError(
                f"{first.id!r} is the id of {first.label!r} and of {other.label!r}: give each its own"
            )
        distinct[distinct.index(same[0])] = first
        number = 2
        for event in rest:
            while f"{first.id}-{number}" in found:
                number += 1
            found[f"{first.id}-{number}"] = []
            distinct.append(attrs.evolve(event, id=f"{first.id}-{number}"))
    return distinct


def together(*groups: Iterable[Event]) -> list[Event]:
    """The events of several timelines, those that several hold once.

    Raises:
        TimelineError: If one id stands for different events.
    """
    found: dict[str, Event] = {}
    for group in groups:
        for event in map(checked, group):
            known = found.setdefault(event.id, event)
            if known != event:
                raise TimelineError(
                    f"{event.id!r} is {known.label!r} in one timeline and something else in the other: "
                    "take one by replace(), or join what they say by merge()"
                )
    return list(found.values())
