"""`read_article`: from a text to a timeline of what it tells.

Mentions of time are found first; only the sentences that hold one are cut into clauses (`clauses`), and each
clause with a mention becomes an event with a short label (`labels`), the names in it (`names`) and its
evidence.
"""

from __future__ import annotations

import warnings
from bisect import bisect_left
from typing import TYPE_CHECKING

import attrs

from eventline.exceptions import MissingAnchorError, NoDatesWarning
from eventline.language import find
from eventline.model.evidence import Source
from eventline.notation import when
from eventline.reading.document import Document
from eventline.reading.events import EventMaker
from eventline.reading.lexicon import lexicon
from eventline.reading.names import known_names
from eventline.reading.sentences import sentences
from eventline.resolution import PolicyLike, ResolutionPolicy, policy_of
from eventline.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from eventline.language.finding import Genre, Time
    from eventline.language.mention import TimexMention
    from eventline.model.event import Event


def read_article(
    text: str | Document,
    *,
    document_time: Time = None,
    language: str = "en",
    genre: Genre = "news",
    source: Source | str | None = None,
    undated: bool = False,
    policy: PolicyLike | None = None,
) -> Timeline:
    """Read an article into a timeline: one event for each clause that says when.

    What the text leaves vague stays vague: "recently" is some time before the document's date. Durations and
    what recurs ("for two hours", "every Tuesday") make no event of their own, nor does a date that stands
    alone. O(length).

    Args:
        text: The article, as prose.
        document_time: When it was published; never taken from the clock. A `Document` may bring its own.
        language: Code of a language.
        genre: ``"news"``: relative words hang on the document time; ``"narrative"``: on the time last told.
        source: Where the text comes from: a name, or a `Source`.
        undated: Keep the clauses without a date as well, as events without a time.
        policy: What to do where words leave a choice.

    Returns:
        The events with their evidence, in chronological order. The same text and source give the same ids.

    Raises:
        MissingAnchorError: If a mention hangs on a document time and there is none.
        UnknownLanguageError: If there is no pack for *language*.
        NotationError: If *document_time* is no date.

    Warns:
        NoDatesWarning: If no date is found.

    >>> import eventline as ev
    >>> text = "Patrols resumed on Thursday after a halt was called last year, the ministry said on Friday."
    >>> for event in ev.read_article(text, document_time="2024-08-23"):
    ...     print(event.when, "|", event.stated, "|", event.label)
    2023 | last year | Halt called
    2024-08-22 | Thursday | Patrols resumed
    2024-08-23 | Friday | Ministry said patrols resumed
    """
    document = text if isinstance(text, Document) else Document(text=text)
    if document_time is None:
        document_time = document.published or None
    origin = _source(document, source, document_time)
    found = find(
        document.text,
        document_time=document_time,
        language=language,
        genre=genre,
        ranges="joined",
        policy=_of_prose(policy),
    )
    dated = [mention for mention in found if mention.type in {"DATE", "TIME"}]
    for mention in dated:
        if mention.value is None and document_time is None:
            raise MissingAnchorError(mention.text)
    if not dated:
        left = "no event has a time" if undated else "the timeline is empty"
        warnings.warn(f"no date was found in {origin.name}: {left}", NoDatesWarning, stacklevel=2)
    written = None if document_time is None else when(document_time).lower
    maker = EventMaker(document.text, origin, lexicon(language), undated=undated, written=written)
    return Timeline(_events(maker, found))


def _of_prose(policy: PolicyLike | None) -> ResolutionPolicy:
    """The policy, with the precision of prose where none is said: "two years later" is a year, no day."""
    given = policy_of(policy)
    return given if given.precision else attrs.evolve(given, precision="unit")


def _source(document: Document, given: Source | str | None, document_time: Time) -> Source:
    source = Source(given) if isinstance(given, str) else given or document.source
    if document_time is None or source.published:
        return source
    return attrs.evolve(source, published=str(document_time))


def _events(maker: EventMaker, mentions: Sequence[TimexMention]) -> Iterator[Event]:
    """Yield the events of a text, sentence by sentence."""
    if not mentions and not maker.undated:
        return
    maker = attrs.evolve(maker, known=known_names(maker.text))
    starts = [mention.start for mention in mentions]
    spans = [(mention.start, mention.end) for mention in mentions]
    for start, end in sentences(maker.text, maker.lexicon, spans, every=maker.undated):
        yield from maker.events(start, end, mentions[bisect_left(starts, start) : bisect_left(starts, end)])
