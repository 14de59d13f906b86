"""The records of timelines and corrections; loading this registers them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet
from eventline.model.event import Event
from eventline.model.interval import Extent, Interval
from eventline.records import Kind, nested, register
from eventline.timeline.correction import Correction
from eventline.timeline.timeline import Timeline

if TYPE_CHECKING:
    from eventline.model.event import TimeValue
    from eventline.records import Fields


def _write_correction(correction: Correction) -> dict[str, object]:
    written: dict[str, object] = {"event_id": correction.event_id}
    if correction.when is not None:
        written["when"] = nested(correction.when)
    stated = {"reason": correction.reason, "source": correction.source}
    return written | {name: text for name, text in stated.items() if text}


def _read_correction(fields: Fields) -> Correction:
    when: TimeValue | None
    when = fields.optional("when", UncertainDate, Interval, DateSet, Extent)  # type: ignore[assignment]  # one of these, checked
    return Correction(fields.text("event_id"), when, fields.text("reason", ""), fields.text("source", ""))


def _write_timeline(timeline: Timeline) -> dict[str, object]:
    written: dict[str, object] = {
        "order": timeline.order.value,
        "events": [nested(event) for event in timeline],
    }
    if timeline.corrections:
        written["corrections"] = [nested(correction) for correction in timeline.corrections]
    return written


def _read_timeline(fields: Fields) -> Timeline:
    made = Timeline(fields.values("events", Event), order=fields.text("order"))
    return made._told_of(fields.values("corrections", Correction))  # noqa: SLF001 - just made


register(Kind("correction", Correction, _write_correction, _read_correction))
register(Kind("timeline", Timeline, _write_timeline, _read_timeline))
