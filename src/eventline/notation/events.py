"""`event`: an event from what a person would write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.model.event import Event
from eventline.model.evidence import Evidence
from eventline.notation.making import when as _when

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eventline.notation.making import Timelike


def event(
    label: str,
    *,
    when: Timelike | None = None,
    stated: str = "",
    actors: str | Iterable[str] = (),
    places: str | Iterable[str] = (),
    tags: str | Iterable[str] = (),
    evidence: Evidence | Iterable[Evidence] = (),
    id: str = "",  # noqa: A002 - the name of the attribute
) -> Event:
    """Something that happened, from what a person would write.

    Args:
        label: What happened, in a few words.
        when: What `eventline.when` takes; None where nothing is known of the time.
        stated: The source's own words for the time.
        actors: Who took part: one name, or several.
        places: Where: one name, or several.
        tags: Labels of your own: one, or several.
        evidence: The places that tell of it: one, or several.
        id: A name of its own; where none is given, one is made of source and offsets, else of the content.

    Raises:
        NotationError: If *when* is a string that stands for no time.

    >>> event("The operation begins", when="2019", actors="Turkey")
    event('The operation begins', when=when('2019'), actors=('Turkey',))
    """
    return Event(
        label=label,
        when=None if when is None else _when(when),
        stated=stated,
        actors=_names(actors),
        places=_names(places),
        tags=_names(tags),
        all_evidence=(evidence,) if isinstance(evidence, Evidence) else tuple(evidence),
        id=id,
    )


def _names(stated: str | Iterable[str]) -> tuple[str, ...]:
    return (stated,) if isinstance(stated, str) else tuple(stated)
