"""`Correcting`: other times for events, with who says so, to be made again when an article is read anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

import attrs

from eventline.exceptions import TimelineError
from eventline.model.evidence import Evidence, Source
from eventline.timeline.changing import Changing
from eventline.timeline.correction import CORRECTED_BY, Correction
from eventline.timeline.known import as_known

if TYPE_CHECKING:
    from eventline.model.event import Event


class Correcting(Changing):
    """How times are corrected without losing what the source said."""

    __slots__ = ()

    def correct(self, *corrections: Correction, strict: bool = True) -> Self:
        """This timeline with other times for some events. O(n).

        The event keeps its id, its words and its evidence, to which the correction is added; the corrections
        are kept in `corrections`, in the order in which they were made.

        Args:
            corrections: Each names an event by its id; the last one of an event holds.
            strict: Whether an unknown id is an error. If not, the correction is kept for when the event is
                there.

        Raises:
            UnknownEventError: If *strict* and no event has the id.
            TimelineError: If something is no correction.

        >>> import eventline as ev
        >>> tl = ev.Timeline([ev.event("Deal", when="2019", id="deal")])
        >>> better = tl.correct(
        ...     ev.Correction("deal", ev.when("2019-10-22"), "the text is dated", "the treaty")
        ... )
        >>> better, better["deal"].evidence.steps
        (<Timeline: 1 event, 2019-10-22>, ('2019 corrected to 2019-10-22: the text is dated',))
        """
        for correction in corrections:
            if not isinstance(correction, Correction):
                hint = "give Correction(event_id, when, reason, source)"
                raise TimelineError(f"{correction!r} is no correction: {hint}")
        known = [correction for correction in corrections if strict or correction.event_id in self]
        changed: dict[str, Event] = {}
        for correction in known:
            event = changed.get(correction.event_id) or self[correction.event_id]
            changed[event.id] = corrected(event, correction)
        return self.replace(*changed.values())._told_of(corrections)  # noqa: SLF001 - its own

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """The corrections that were made, to be kept, and made again with `correct`.

        >>> import eventline as ev
        >>> first = ev.Timeline([ev.event("Deal", when="2019", id="deal")])
        >>> corrected = first.correct(ev.Correction("deal", ev.when("2019-10-22")))
        >>> again = ev.Timeline(first)
        >>> again.correct(*corrected.corrections) == corrected
        True
        """
        return self._corrections


def corrected(event: Event, correction: Correction) -> Event:
    """The event with its other time, and evidence that says why. Doing it twice is doing it once."""
    reason = f": {correction.reason}" if correction.reason else ""
    told = Evidence(
        source=Source(correction.source),
        steps=(f"{as_known(event.when)} corrected to {as_known(correction.when)}{reason}",),
        produced_by=CORRECTED_BY,
    )
    if event.when == correction.when and any(one.produced_by == CORRECTED_BY for one in event.all_evidence):
        return event
    return attrs.evolve(event, when=correction.when, all_evidence=(*event.all_evidence, told))
