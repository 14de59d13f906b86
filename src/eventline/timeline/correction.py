"""`Correction`: another time for an event, with who says so and why."""

from __future__ import annotations

import attrs

from eventline.exceptions import InvalidDateError
from eventline.model.event import TimeValue

#: What the evidence of a corrected event says that it was produced by.
CORRECTED_BY = "eventline.Correction"


@attrs.frozen
class Correction:
    """Another time for an event, as a record of its own.

    Attributes:
        event_id: The event.
        when: The time it has from now on; None to say that nothing is known of it.
        reason: Why, as a sentence.
        source: Who says so.

    Raises:
        InvalidDateError: If *when* is no value of time.

    >>> import eventline as ev
    >>> ev.Correction("halt", ev.when("2023-10-18"), "the ministry named the day").when
    when('2023-10-18')
    """

    event_id: str
    when: TimeValue | None
    reason: str = ""
    source: str = ""

    def __attrs_post_init__(self) -> None:
        if self.when is not None and not isinstance(self.when, TimeValue):
            raise InvalidDateError(f"{self.when!r} is no time of an event: give a value, as when('2019')")
