"""Questions of record: what is written down of an event, answered YES or NO.

Names are compared without regard to case.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from eventline.calendars.granularity import Granularity
from eventline.exceptions import QueryError
from eventline.model.qualification import Qualification
from eventline.model.truth import Truth
from eventline.timeline.known import dates_of
from eventline.timeline.predicate import Predicate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from eventline.model.event import Event


@attrs.frozen(repr=False)
class Recorded(Predicate):
    """Whether a field of the record holds one of the values asked for."""

    field: str
    values: tuple[str, ...]

    def __call__(self, event: Event) -> Truth:
        """YES or NO."""
        held = {text.casefold() for text in _HELD[self.field](event)}
        return Truth.YES if any(value.casefold() in held for value in self.values) else Truth.NO

    @property
    def words(self) -> str:
        """Such as "with Turkey"."""
        return _WORDS[self.field].format(" or ".join(self.values))

    def __repr__(self) -> str:
        return f"{self.field}({', '.join(map(repr, self.values))})"


def _sources(event: Event) -> list[str]:
    return [text for one in event.all_evidence for text in (one.source.name, one.source.url) if text]


def _units(event: Event) -> list[str]:
    return [] if event.when is None else [event.when.granularity.value]


def _marks(event: Event) -> list[str]:
    dates = [] if event.when is None else dates_of(event.when)
    return [mark for date in dates for said in date.qualifiers for mark in _MARKS[said]]


_MARKS: dict[Qualification, tuple[str, ...]] = {
    Qualification.NONE: (),
    Qualification.UNCERTAIN: ("?",),
    Qualification.APPROXIMATE: ("~",),
    Qualification.BOTH: ("?", "~", "%"),
}
_HELD: dict[str, Callable[[Event], Iterable[str]]] = {
    "actor": lambda event: event.actors,
    "place": lambda event: event.places,
    "tag": lambda event: event.tags,
    "source": _sources,
    "granularity": _units,
    "qualification": _marks,
}
_WORDS = {
    "actor": "with {}",
    "place": "at {}",
    "tag": "tagged {}",
    "source": "from {}",
    "granularity": "stated to the {}",
    "qualification": "marked {}",
}


def _recorded(field: str, values: tuple[str, ...]) -> Predicate:
    if not values:
        raise QueryError(f"{field}() asks for nothing: name at least one {field}")
    for value in values:
        if not isinstance(value, str):
            raise QueryError(f"{field}({value!r}): give names as text, one after the other")
    return Recorded(field, values)


def actor(*names: str) -> Predicate:
    """Whether one of *names* took part.

    >>> import eventline as ev
    >>> ev.actor("turkey", "Russia")(ev.event("Deal", actors=["Turkey"]))
    Truth.YES
    """
    return _recorded("actor", names)


def place(*names: str) -> Predicate:
    """Whether it was at one of the places *names*.

    >>> import eventline as ev
    >>> ev.place("Aleppo")(ev.event("Deal", places=["Sochi"]))
    Truth.NO
    """
    return _recorded("place", names)


def tag(*names: str) -> Predicate:
    """Whether it has one of the tags *names*.

    >>> import eventline as ev
    >>> ev.tag("military")(ev.event("Patrol", tags=["military"]))
    Truth.YES
    """
    return _recorded("tag", names)


def source(*names: str) -> Predicate:
    """Whether one of the documents *names*, by name or address, tells of it.

    >>> import eventline as ev
    >>> told = ev.Evidence(source=ev.Source("patrols.txt"))
    >>> ev.source("patrols.txt")(ev.event("Patrol", evidence=[told]))
    Truth.YES
    """
    return _recorded("source", names)


def granularity(*units: Granularity | str) -> Predicate:
    """Whether its time was stated to one of *units*; NO for an undated event.

    Raises:
        QueryError: If there is no such unit, or none is named.

    >>> import eventline as ev
    >>> ev.granularity("year")(ev.event("Deal", when="2019"))
    Truth.YES
    """
    try:
        return _recorded("granularity", tuple(Granularity(unit).value for unit in units))
    except ValueError as error:
        known = ", ".join(repr(unit.value) for unit in Granularity)
        raise QueryError(f"{error}; there are: {known}") from None


def qualification(mark: Qualification | str) -> Predicate:
    """Whether a part of its time carries *mark*: ``?``, ``~``, or ``%`` for both on one part; or by name.

    Raises:
        QueryError: If there is no such mark.

    >>> import eventline as ev
    >>> ev.qualification("?")(ev.event("Founding", when="1850?"))
    Truth.YES
    """
    mark = _MARK_OF.get(mark, mark) if isinstance(mark, str) else mark.mark
    if mark not in _MARK_OF.values():
        raise QueryError(
            f"{mark!r} is no qualification of a date: say '?' (uncertain), '~' (approximate) or '%' (both)"
        )
    return _recorded("qualification", (mark,))


_MARK_OF = {"uncertain": "?", "approximate": "~", "both": "%"}


@attrs.frozen(repr=False)
class Labelled(Predicate):
    """Whether the label holds a text or matches a pattern."""

    text: str | re.Pattern[str]

    def __call__(self, event: Event) -> Truth:
        """YES or NO."""
        if isinstance(self.text, str):
            found = self.text.casefold() in event.label.casefold()
        else:
            found = self.text.search(event.label) is not None
        return Truth.YES if found else Truth.NO

    @property
    def words(self) -> str:
        """Such as "about 'patrol'"."""
        return f"about {self.text if isinstance(self.text, str) else self.text.pattern!r}"

    def __repr__(self) -> str:
        return f"label({self.text!r})"


def label(text: str | re.Pattern[str]) -> Predicate:
    """Whether the label holds *text*, without regard to case, or matches a compiled pattern.

    Raises:
        QueryError: If *text* is neither.

    >>> import eventline as ev
    >>> ev.label("patrol")(ev.event("Joint patrols halted"))
    Truth.YES
    """
    if not isinstance(text, str | re.Pattern):
        raise QueryError(f"label({text!r}): give a text, or a pattern of re.compile()")
    return Labelled(text)
