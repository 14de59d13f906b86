"""The records of events, and of the evidence for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet
from eventline.model.event import Event, TimeValue
from eventline.model.evidence import Evidence, Source, TextSpan
from eventline.model.interval import Extent, Interval
from eventline.records.registry import Kind, nested, register

if TYPE_CHECKING:
    from eventline.records.fields import Fields


def _stated(**fields: object) -> dict[str, object]:
    """The fields that are not empty, tuples as lists."""
    kept = {name: list(value) if isinstance(value, tuple) else value for name, value in fields.items()}
    return {name: value for name, value in kept.items() if value not in (None, "", [], 0)}


def _write_span(span: TextSpan) -> dict[str, object]:
    return {"start": span.start, "end": span.end, "text": span.text}


def _read_span(fields: Fields) -> TextSpan:
    return TextSpan(fields.number("start"), fields.number("end"), fields.text("text"))


def _write_source(source: Source) -> dict[str, object]:
    return {"name": source.name, **_stated(url=source.url, published=source.published)}


def _read_source(fields: Fields) -> Source:
    return Source(fields.text("name"), fields.text("url", ""), fields.text("published", ""))


def _write_evidence(evidence: Evidence) -> dict[str, object]:
    return {
        "source": nested(evidence.source),
        **_stated(
            sentence=evidence.sentence,
            start=evidence.start,
            end=evidence.end,
            mention=None if evidence.mention is None else nested(evidence.mention),
            steps=evidence.steps,
            alternatives=evidence.alternatives,
            produced_by=evidence.produced_by,
        ),
    }


def _read_evidence(fields: Fields) -> Evidence:
    return Evidence(
        source=fields.value("source", Source),
        sentence=fields.text("sentence", ""),
        start=fields.number("start", 0),
        end=fields.number("end", 0),
        mention=fields.optional("mention", TextSpan),
        steps=fields.texts("steps"),
        alternatives=fields.texts("alternatives"),
        produced_by=fields.text("produced_by", ""),
    )


def _write_event(event: Event) -> dict[str, object]:
    return {
        "id": event.id,
        "label": event.label,
        **_stated(
            when=None if event.when is None else nested(event.when),
            stated=event.stated,
            actors=event.actors,
            places=event.places,
            tags=event.tags,
            evidence=[nested(evidence) for evidence in event.all_evidence],
        ),
    }


def _read_event(fields: Fields) -> Event:
    when: TimeValue | None
    when = fields.optional("when", UncertainDate, Interval, DateSet, Extent)  # type: ignore[assignment]  # one of these, checked
    return Event(
        id=fields.text("id", ""),
        label=fields.text("label"),
        when=when,
        stated=fields.text("stated", ""),
        actors=fields.texts("actors"),
        places=fields.texts("places"),
        tags=fields.texts("tags"),
        all_evidence=fields.values("evidence", Evidence),
    )


for _kind in (
    Kind("span", TextSpan, _write_span, _read_span),
    Kind("source", Source, _write_source, _read_source),
    Kind("evidence", Evidence, _write_evidence, _read_evidence),
    Kind("event", Event, _write_event, _read_event),
):
    register(_kind)
