"""`Anchor`: the times that relative expressions hang on."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from eventline.exceptions import InvalidDateError
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet
from eventline.model.interval import Extent, Interval

if TYPE_CHECKING:
    import datetime as dt

Stated: TypeAlias = UncertainDate | Interval | DateSet
_MOST_READ = 2_000


def _stated(time: Stated | str | dt.date | None) -> Stated | None:
    """A time as given, or what a string, a date or a datetime stands for."""
    if time is None or isinstance(time, UncertainDate | Interval | DateSet):
        return time
    return _read(time) if isinstance(time, str) else _time_of(time)


@lru_cache(maxsize=_MOST_READ)
def _read(text: str) -> Stated:
    """What a string stands for; many texts were made on the same day."""
    return _time_of(text)


def _time_of(time: str | dt.date) -> Stated:
    from eventline.notation import when

    value = when(time)
    if isinstance(value, Extent):
        raise InvalidDateError(f"{value!r} is all of a time: give the date that it is in")
    return value


@attrs.frozen(kw_only=True)
class Anchor:
    """When a document was made, and where its narrative stands.

    Attributes:
        document_time: When the document was made, never taken from the clock. It may be uncertain: with
            ``"1916-03"``, "yesterday" is a range.
        reference_time: The time last told of, for "that year" and "two days later".
        zone: The zone of clock times that state none: minutes east of UTC or an IANA name; None leaves them
            floating.
        bare: What bare relative words hang on: the ``"document"`` time (news) or the ``"reference"`` time
            (narrative; the document time until one is told).

    Raises:
        InvalidDateError: If the document time is an interval or has no bounds.
        NotationError: If a string is no date.

    >>> Anchor(document_time="2024-08-23").document_time
    when('2024-08-23')
    """

    document_time: Stated | None = attrs.field(default=None, converter=_stated)
    reference_time: Stated | None = attrs.field(default=None, converter=_stated)
    zone: int | str | None = None
    bare: Literal["document", "reference"] = "document"

    def __attrs_post_init__(self) -> None:
        value = self.document_time
        if isinstance(value, Interval) or (
            value is not None and (value.lower is None or value.upper is None)
        ):
            raise InvalidDateError(f"{value} is no document time: give a date, as '2024-08-23' or '1916-03'")
        if self.bare not in {"document", "reference"}:
            raise InvalidDateError(f"bare={self.bare!r} is not 'document' or 'reference'")
