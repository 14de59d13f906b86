"""`Correction`: another time for an event, with who says so and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventline.model.event import TimeValue
from eventline.notation import when as read_when

if TYPE_CHECKING:
    from eventline.notation.making import Timelike

#: What the evidence of a corrected event says that it was produced by.
CORRECTED_BY = "eventline.Correction"


def _time(given: Timelike | None) -> TimeValue | None:
    return given if given is None or isinstance(given, TimeValue) else read_when(given)


@attrs.frozen
class Correction:
    """Another time for an event, as a record of its own.

    Attributes:
        event_id: The event.
        when: The time it has from now on, or what `eventline.when` reads as one; None to say that nothing is
            known of it.
        reason: Why, as a sentence.
        source: Who says so.

    Raises:
        InvalidDateError: If *when* is no time, and no string that is one (`NotationError`).

    >>> import eventline as ev
    >>> ev.Correction("halt", "2023-10-18", "the ministry named the day").when
    when('2023-10-18')
    """

    event_id: str
    when: TimeValue | None = attrs.field(converter=_time)
    reason: str = ""
    source: str = ""
