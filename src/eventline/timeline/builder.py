"""`TimelineBuilder`: a timeline by hand, from values, dates and the words of a document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from eventline.exceptions import InvalidDateError, NotationError, PhraseError, TimelineError
from eventline.model.date import UncertainDate
from eventline.model.event import TimeValue
from eventline.model.evidence import Evidence, Source
from eventline.notation import event as make_event
from eventline.notation import when as read_when
from eventline.timeline.order import EARLIEST
from eventline.timeline.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eventline.model.event import Event
    from eventline.notation.making import Timelike
    from eventline.resolution import PolicyLike
    from eventline.timeline.order import TotalOrder

#: What only a date is made of: a string like this is no phrase, so that its error speaks of dates.
_LIKE_A_DATE = re.compile(r"[\dXYSTWEZ+\-:.,/~?%\[\]{}]+")


class TimelineBuilder:
    """Gathers events and builds a timeline of them.

    Args:
        document_time: When the document was made, against which phrases such as "last year" are read.
        language: The language of the phrases.
        policy: How phrases with several readings are read.
        source: The document: a name or a `Source`. Events get it as evidence.

    Raises:
        NotationError: If the document time is a string that is no date.
        InvalidDateError: If it is no single date.

    >>> import eventline as ev
    >>> builder = ev.TimelineBuilder(document_time="2024-08-23")
    >>> halt = builder.add("Patrols halted", when="October last year", actors=["Turkey"])
    >>> halt.when, halt.stated
    (when('2023-10'), 'October last year')
    >>> deal = builder.add("Deal struck", when="2019")
    >>> builder.build()
    <Timeline: 2 events, 2019 to 2023-10>
    """

    def __init__(
        self,
        *,
        document_time: Timelike | None = None,
        language: str = "en",
        policy: PolicyLike | None = None,
        source: Source | str | None = None,
    ) -> None:
        self._document_time = None if document_time is None else _document_time(document_time)
        self._language = language
        if policy is not None:
            from eventline.resolution import policy_of  # which a builder of dates can do without

            policy = policy_of(policy)
        self._policy = policy
        self._published = "" if self._document_time is None else str(self._document_time)
        self._source = Source(source, published=self._published) if isinstance(source, str) else source
        self._events: list[Event] = []
        self._given: set[str] = set()

    def add(
        self,
        label: str,
        when: Timelike | None = None,
        *,
        stated: str = "",
        actors: str | Iterable[str] = (),
        places: str | Iterable[str] = (),
        tags: str | Iterable[str] = (),
        evidence: Evidence | Iterable[Evidence] = (),
        id: str = "",  # noqa: A002 - the name of the attribute
    ) -> Event:
        """Add an event, and give it back.

        Args:
            label: What happened, in a few words.
            when: A value, a date, an EDTF string, or a phrase such as "October last year", whose words,
                steps and other readings are kept; None where nothing is known.
            stated: The source's own words for the time; a phrase is its own.
            actors: Who took part: one name, or several.
            places: Where: one name, or several.
            tags: Labels of your own: one, or several.
            evidence: The places that tell of it; without any, the phrase and the builder's source make one.
            id: A name of its own; one is made where none is given.

        Raises:
            NotationError: If *when* looks like a date and is none.
            PhraseError: If *when* is a phrase that is no time.
            MissingAnchorError: If the phrase needs a document time and there is none.
            TimelineError: If an event of that id was added before.

        >>> import eventline as ev
        >>> ev.TimelineBuilder().add("Deal struck", when="2019", tags="treaty")
        event('Deal struck', when=when('2019'), tags=('treaty',))
        """
        told = (evidence,) if isinstance(evidence, Evidence) else tuple(evidence)
        value, steps, alternatives = self._read(when)
        if steps:
            stated = stated or str(when)
        if not told and (steps or self._source is not None):
            told = (
                Evidence(
                    source=self._source or Source("", published=self._published),
                    steps=steps,
                    alternatives=alternatives,
                    produced_by="eventline.TimelineBuilder",
                ),
            )
        event = make_event(
            label, when=value, stated=stated, actors=actors, places=places, tags=tags, evidence=told, id=id
        )
        if id and id in self._given:
            raise TimelineError(f"{id!r} is the id of an event added before: give each its own")
        self._given.add(event.id)
        self._events.append(event)
        return event

    def _read(self, when: Timelike | None) -> tuple[TimeValue | None, tuple[str, ...], tuple[str, ...]]:
        """The time, the steps that led to it, and the other readings."""
        if when is None:
            return None, (), ()
        if not isinstance(when, str):
            return read_when(when), (), ()
        try:
            return read_when(when), (), ()
        except NotationError:
            if _LIKE_A_DATE.fullmatch(when):
                raise
        return self._resolve(when)

    def _resolve(self, phrase: str) -> tuple[TimeValue, tuple[str, ...], tuple[str, ...]]:
        from eventline.language import resolve  # a pack takes time to load

        found = resolve(
            phrase, document_time=self._document_time, language=self._language, policy=self._policy
        )
        if not isinstance(found.value, TimeValue):
            raise PhraseError(phrase, 0, f"a {found.type.lower()} is no time of an event: say when it was")
        steps = tuple(str(step) for step in found.steps) or (f"{phrase!r} is {found.value}",)
        return found.value, steps, tuple(str(one) for one in found.alternatives[1:])

    def build(self, *, order: TotalOrder | str = EARLIEST) -> Timeline:
        """The timeline of what was added so far; the builder may go on.

        >>> import eventline as ev
        >>> ev.TimelineBuilder().build()
        <Timeline: no events>
        """
        return Timeline(self._events, order=order)

    def __len__(self) -> int:
        return len(self._events)

    def __repr__(self) -> str:
        return f"<TimelineBuilder: {len(self)} event{'s' * (len(self) != 1)}>"


def _document_time(time: Timelike) -> UncertainDate:
    value = read_when(time)
    if not isinstance(value, UncertainDate) or value.lower is None or value.upper is None:
        raise InvalidDateError(f"{value} is no document time: give a date, as '2024-08-23' or '1916-03'")
    return value
