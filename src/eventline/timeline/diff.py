"""`Diff`: what became of a timeline, so that it can be shown and applied."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import attrs

from eventline.exceptions import TimelineError
from eventline.model.event import Event
from eventline.timeline.ids import with_distinct_ids

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eventline.timeline.changing import Changing

    T = TypeVar("T", bound=Changing)


@attrs.frozen
class Change:
    """One event before and after.

    >>> import eventline as ev
    >>> old, new = (ev.event("Deal", when=when, id="deal") for when in ("2019", "2019-10"))
    >>> Change(old, new).fields
    ('when',)

    Attributes:
        before: As it was.
        after: As it is.
    """

    before: Event
    after: Event

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that changed.

        >>> import eventline as ev
        >>> Change(ev.event("Deal", id="deal"), ev.event("Deal", tags="pact", id="deal")).fields
        ('tags',)
        """
        names = (field.name for field in attrs.fields(Event))
        return tuple(name for name in names if getattr(self.before, name) != getattr(self.after, name))


@attrs.frozen(repr=False)
class Diff:
    """What makes one timeline another.

    >>> import eventline as ev
    >>> deal = ev.event("Deal", when="2019", id="deal")
    >>> ev.Timeline([deal]).diff([])
    <Diff: 0 added, 1 removed, 0 changed>

    Attributes:
        added: Events that only the second has.
        removed: Events that only the first has.
        changed: Events of one id that differ.
    """

    added: tuple[Event, ...]
    removed: tuple[Event, ...]
    changed: tuple[Change, ...]

    def apply(self, timeline: T) -> T:
        """The timeline with these changes.

        Raises:
            TimelineError: If it does not hold what is removed or changed, or holds what is added.

        >>> import eventline as ev
        >>> old = ev.Timeline([ev.event("Deal", when="2019", id="deal")])
        >>> new = old.with_event(ev.event("Halt", when="2023-10"))
        >>> old.diff(new).apply(old) == new
        True
        """
        for event in (*self.removed, *(change.before for change in self.changed)):
            if event not in timeline:
                raise TimelineError(f"{event.id!r} is not as this diff found it: make a new one")
        gone = timeline.without(*self.removed)
        changed = gone.replace(*(change.after for change in self.changed))
        for event in self.added:
            changed = changed.with_event(event)
        return changed

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)

    def __repr__(self) -> str:
        return f"<Diff: {len(self.added)} added, {len(self.removed)} removed, {len(self.changed)} changed>"


def difference_of(one: Iterable[Event], other: Iterable[Event]) -> Diff:
    """What makes *one* the *other*, each in its order. O(n)."""
    old = {event.id: event for event in one}
    new = {event.id: event for event in with_distinct_ids(other)}
    return Diff(
        tuple(event for name, event in new.items() if name not in old),
        tuple(event for name, event in old.items() if name not in new),
        tuple(Change(event, new[name]) for name, event in old.items() if name in new and new[name] != event),
    )
