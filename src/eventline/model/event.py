"""`Event`: something that happened, with what is known of when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventline.exceptions import InvalidDateError
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet
from eventline.model.evidence import Evidence
from eventline.model.interval import Extent, Interval

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Every value that can be the time of an event.
TimeValue = UncertainDate | Interval | DateSet | Extent


def _names(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(given)


def _evidence(given: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(given)


@attrs.frozen(kw_only=True, repr=False)
class Event:
    """Something that happened: what, when as far as known, who, where, and who says so.

    Attributes:
        id: Given, or made from source and offsets (else from content), so that reading again gives the same.
        label: What happened, in a few words.
        when: The time, or None where nothing is known of it.
        stated: The source's own words for the time, verbatim; empty where there are none.
        actors: Who took part.
        places: Where.
        tags: Labels of the user's own.
        all_evidence: The places that tell of it.

    Raises:
        InvalidDateError: If *when* is no value of time.

    >>> import eventline as ev
    >>> ev.event("Patrols halted", when="2023-10", actors=["Turkey"])
    event('Patrols halted', when=when('2023-10'), actors=('Turkey',))
    """

    label: str
    when: TimeValue | None = None
    stated: str = ""
    actors: tuple[str, ...] = attrs.field(default=(), converter=_names)
    places: tuple[str, ...] = attrs.field(default=(), converter=_names)
    tags: tuple[str, ...] = attrs.field(default=(), converter=_names)
    all_evidence: tuple[Evidence, ...] = attrs.field(default=(), converter=_evidence)
    id: str = ""

    def __attrs_post_init__(self) -> None:
        if self.when is not None and not isinstance(self.when, TimeValue):
            raise InvalidDateError(
                f"{self.when!r} is no time of an event: give a date, an interval or a set, as when('2019')"
            )
        if not self.id:
            object.__setattr__(self, "id", content_id(self))

    @property
    def evidence(self) -> Evidence | None:
        """The first of `all_evidence`, or None."""
        return self.all_evidence[0] if self.all_evidence else None

    def __repr__(self) -> str:
        stated = [repr(self.label)]
        for name in ("when", "stated", "actors", "places", "tags"):
            value = getattr(self, name)
            if value not in (None, "", ()):
                stated.append(f"{name}={value!r}")
        if self.all_evidence:
            stated.append(f"evidence={self.all_evidence!r}")
        if self.id != content_id(self):
            stated.append(f"id={self.id!r}")
        return f"event({', '.join(stated)})"


def content_id(event: Event) -> str:
    """An id made of where an event was read, else of what it says; the same on every machine."""
    import hashlib  # loads OpenSSL, which a first `when()` can do without

    where = event.evidence
    key: tuple[object, ...] = (event.label, event.when, event.stated, event.actors, event.places, event.tags)
    if where is not None and where.mention is not None:
        key = (where.source.name, where.source.url, where.start, where.mention.start, where.mention.end)
    return "e" + hashlib.blake2b(repr(key).encode(), digest_size=8).hexdigest()
