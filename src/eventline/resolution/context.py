"""`Context`: what evaluation knows besides the expression: the anchors as ticks, the policy, the tense."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from eventline.calendars import Granularity
from eventline.calendars.ticks import DAY, MINUTE, index_of
from eventline.exceptions import MissingAnchorError
from eventline.model.date import UncertainDate
from eventline.model.interval import Interval
from eventline.resolution.found import Found, clock_name, day_name, masked_name

if TYPE_CHECKING:
    from eventline.resolution.anchor import Anchor, Stated
    from eventline.resolution.found import Note
    from eventline.resolution.node import Expression
    from eventline.resolution.policy import Prefer, ResolutionPolicy
    from eventline.resolution.relatives import Direction

_WEEK_OFFSETS = {"monday": 0, "sunday": -1, "saturday": -2}


class Context:
    """What one evaluation works with; made anew for each resolution.

    Attributes:
        anchor: The times to hang on.
        policy: What to do where words leave a choice.
        expression: What is resolved.
        direction: The tense: ``"past"``, ``"future"`` or "".
        end: Which end of an uncertain anchor is looked at: 0 its first day, 1 its last.
        uncertain: Set when an anchor of more than one day was used.
        feast: The feast that was looked up last.
    """

    __slots__ = (
        "_phrase",
        "anchor",
        "direction",
        "end",
        "expression",
        "feast",
        "policy",
        "uncertain",
        "week_offset",
    )

    def __init__(
        self, expression: Expression, anchor: Anchor, policy: ResolutionPolicy, phrase: str = ""
    ) -> None:
        self.expression = expression
        self.anchor = anchor
        self.policy = policy
        self._phrase = phrase
        self.direction: Direction | Literal[""] = ""
        self.end = 0
        self.uncertain = False
        self.feast: str | None = None
        self.week_offset = _WEEK_OFFSETS[policy.week_start]

    @property
    def phrase(self) -> str:
        """The words, for messages; the expression where there are none."""
        return self._phrase or repr(self.expression)

    @property
    def prefer(self) -> Prefer:
        """Where dates without their year look: the tense, then the policy, then the past."""
        return self.direction or self.policy.prefer or "past"

    @property
    def untold(self) -> bool:
        """Whether neither a tense nor the policy tells where dates without their year look."""
        return not self.direction and self.policy.prefer is None

    @property
    def counts_days(self) -> bool:
        """Whether lengths are counted to the day, and ranges of clock times to the instant."""
        return self.policy.precision in {"exact", "whole"}

    def document(self) -> Found:
        """The document time.

        Raises:
            MissingAnchorError: If there is none.
        """
        stated = self.anchor.document_time
        if stated is None:
            raise MissingAnchorError(self.phrase)
        return self._placed(stated)

    def reference(self) -> Found:
        """The time last told.

        Raises:
            MissingAnchorError: If there is none.
        """
        stated = self.anchor.reference_time
        if stated is None:
            raise MissingAnchorError(self.phrase, "reference_time")
        return self._placed(stated)

    @property
    def document_name(self) -> Note:
        """What a person calls the document time."""
        return ("the document's date {}", self.anchor.document_time)

    @property
    def reference_name(self) -> Note:
        """What a person calls the time last told."""
        return ("the time last told, {}", self.anchor.reference_time)

    @property
    def bare_name(self) -> Note:
        """What a person calls what bare relative words hang on."""
        return self.reference_name if self.tells else self.document_name

    def bare(self) -> Found:
        """What bare relative words hang on."""
        return self.reference() if self.tells else self.document()

    @property
    def tells(self) -> bool:
        """Whether bare relative words hang on the reference time."""
        return self.anchor.bare == "reference" and self.anchor.reference_time is not None

    def _placed(self, stated: Stated) -> Found:
        """The anchor in local ticks; of an uncertain one the day at the `end` that is looked at."""
        lower, upper = stated.lower, stated.upper
        if isinstance(stated, Interval):
            return self._extent(lower, upper, str(stated))
        offset = stated.offset if isinstance(stated, UncertainDate) else None
        unit = stated.granularity
        if offset is not None:
            shift = offset * MINUTE
            lower = None if lower is None else lower + shift
            upper = None if upper is None else upper + shift
        if lower is None or upper is None:
            return self._extent(lower, upper, str(stated))
        if upper - lower <= DAY and unit.rank <= Granularity.DAY.rank:
            if unit is Granularity.DAY and isinstance(stated, UncertainDate):
                return Found(lower, upper, unit, stated.pattern)
            name = day_name(lower // DAY)
            if unit.rank < Granularity.DAYPART.rank:
                name += clock_name(lower % DAY, unit)
            elif unit is Granularity.DAYPART:
                return Found(lower // DAY * DAY, lower // DAY * DAY + DAY, Granularity.DAY, name)
            whole = index_of(lower, unit) == index_of(upper - 1, unit)
            return Found(lower, upper, unit, name, whole=whole, offset=offset)
        self.uncertain = True
        day = (upper - 1) // DAY if self.end else lower // DAY
        return Found(day * DAY, day * DAY + DAY, Granularity.DAY, day_name(day))

    def _extent(self, lower: int | None, upper: int | None, name: str) -> Found:
        """The whole of an interval, or of what has one bound only, as something to count from."""
        if lower is None and upper is None:
            raise MissingAnchorError(self.phrase, "reference_time")
        first = lower if lower is not None else (upper or 0) - DAY
        last = upper if upper is not None else first + DAY
        return Found(first, last, Granularity.DAY, name, whole=False)

    def whole(self, origin: str) -> Found:
        """An anchor as a time of its own, whole where it is uncertain.

        Raises:
            MissingAnchorError: If there is none.
        """
        stated = self.anchor.document_time if origin == "document_time" else self.anchor.reference_time
        if stated is None:
            raise MissingAnchorError(self.phrase, origin)
        lower, upper, unit = stated.lower, stated.upper, stated.granularity
        name = str(stated) if isinstance(stated, Interval) else masked_name(lower, upper, unit)
        type_ = "TIME" if unit.rank < Granularity.DAY.rank else "DATE"
        return Found(lower, upper, unit, name, whole=False, type=type_, value=stated)
