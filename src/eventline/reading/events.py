"""`EventMaker`: from a sentence and its mentions of time to events."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING

import attrs

from eventline.model.date import UncertainDate
from eventline.model.event import Event, TimeValue
from eventline.model.evidence import Evidence, Source, TextSpan
from eventline.reading.clause import Kind
from eventline.reading.clauses import clauses
from eventline.reading.labels import Labeller
from eventline.reading.lexicon import Lexicon
from eventline.reading.names import names
from eventline.reading.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from eventline.language.mention import TimexMention
    from eventline.reading.labels import Summary

_PRODUCER = "eventline.read_article"
_DATED = frozenset({"DATE", "TIME"})
_NO_EVENTS = frozenset({Kind.ATTRIBUTION, Kind.ASIDE, Kind.DATELINE})
_LONGEST_SIGNAL = 20
_LAST_WORD = re.compile(r"\b(\w+)\s+\Z")


@attrs.frozen
class EventMaker:
    """Makes the events of one text.

    Attributes:
        text: The whole text.
        source: What evidence names as its source.
        lexicon: The language.
        known: Names that may stand at the head of a sentence.
        written: The first tick of the document time, None where there is none.
        undated: Whether clauses without a date make events too.
    """

    text: str
    source: Source
    lexicon: Lexicon
    known: Collection[str] = ()
    written: int | None = None
    undated: bool = False

    def events(self, start: int, end: int, mentions: Sequence[TimexMention]) -> Iterator[Event]:
        """Yield the events of the sentence from *start* to *end*, in the order of its clauses.

        >>> from eventline.language import find
        >>> from eventline.reading.lexicon import lexicon
        >>> text = "The old bridge, built in 1911, closed in 1983."
        >>> maker = EventMaker(text, Source("a note"), lexicon("en"))
        >>> [(event.label, event.stated) for event in maker.events(0, len(text), find(text))]
        [('Old bridge closed', '1983'), ('Old bridge built', '1911')]
        """
        spans = [(mention.start, mention.end) for mention in mentions]
        timeless = {at for at, mention in enumerate(mentions) if mention.type not in _DATED}
        row = words(self.text, start, end, spans, self.lexicon, timeless=timeless, known=self.known)
        found = clauses(row, self.lexicon)
        labeller = Labeller(row, found, self.lexicon)
        evidence = Evidence(
            source=self.source, sentence=self.text[start:end], start=start, end=end, produced_by=_PRODUCER
        )
        last: TimexMention | None = None
        for clause in found:
            places = [place for place in clause.words if row[place].tag == "mention"]
            for place in _telling(places, [mentions[row[place].mention] for place in places]):
                last = mentions[row[place].mention]
                planned = 0 <= clause.plan < place and not self._is_past(last)
                summary = labeller.summary(clause, place, planned=planned)
                if clause.kind is not Kind.DATELINE:
                    yield from self._event(summary, evidence, last, bounded=not summary.noun)
            if not places and clause.kind is Kind.WHEN and last is not None:
                yield from self._event(labeller.summary(clause), evidence, last, bounded=False)
            elif not places and self.undated and clause.verb >= 0 and clause.kind not in _NO_EVENTS:
                yield from self._event(labeller.summary(clause), evidence, None)

    def _event(
        self, summary: Summary, evidence: Evidence, mention: TimexMention | None, *, bounded: bool = True
    ) -> Iterator[Event]:
        """Yield the event, unless there is nothing to say of it (a date that stands alone).

        With *bounded*, its time is that of the mention and the word before it ("since"), else the mention's.
        """
        if not summary.label:
            return
        found = names(summary.words, self.lexicon)
        when: object = None
        if mention is not None:
            when = mention.when
            if not bounded and mention.resolution is not None:
                when = mention.resolution.value
            evidence = attrs.evolve(
                evidence,
                mention=TextSpan(mention.start, mention.end, mention.text),
                steps=mention.steps,
                alternatives=_others(mention),
            )
        yield Event(
            label=summary.label,
            when=when if isinstance(when, TimeValue) else None,
            stated=self._stated(mention, bounded=bounded) if mention else "",
            actors=found.actors,
            places=found.places,
            all_evidence=(evidence,),
        )

    def _stated(self, mention: TimexMention, *, bounded: bool) -> str:
        """The words of the text for the time, verbatim, with the word before them that is part of it."""
        before = _LAST_WORD.search(self.text, max(0, mention.start - _LONGEST_SIGNAL), mention.start)
        if before is None or not bounded:
            return mention.text
        word = before.group(1).lower()
        signal = word == mention.signal or (mention.group and self.lexicon.has("labels.ranges", word))
        return before.group() + mention.text if signal else mention.text

    def _is_past(self, mention: TimexMention) -> bool:
        upper = getattr(mention.when, "upper", None)
        return self.written is not None and upper is not None and upper <= self.written


def _others(mention: TimexMention) -> tuple[str, ...]:
    """The readings that were not chosen."""
    if mention.resolution is None:
        return ()
    return tuple(str(value) for value in mention.resolution.alternatives if value != mention.resolution.value)


def _telling(places: Sequence[int], mentions: Sequence[TimexMention]) -> list[int]:
    """The places of the mentions that make an event each: not of those that another one makes finer."""
    return [
        place
        for place, mention in zip(places, mentions, strict=True)
        if not any(other is not mention and _is_finer(other.when, mention.when) for other in mentions)
    ]


def _is_finer(one: object, other: object) -> bool:
    """Whether *one* lies inside *other* and is not the same: "in 2019 ... on 9 October"."""
    if not isinstance(one, UncertainDate) or not isinstance(other, UncertainDate) or one == other:
        return False
    bounds = one.lower, one.upper, other.lower, other.upper
    return all(bound is not None for bound in bounds) and other.lo <= one.lo and one.hi <= other.hi
