"""From an event to the columns of its row, and back.

The columns ``lower``, ``upper`` and ``shape`` are made of the event's time, so that SQL can find what may lie
in a window. They are 64-bit; what does not fit is cut to them and marked inexact.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from eventline.exceptions import RecordError
from eventline.model.date import UncertainDate
from eventline.model.event import Event
from eventline.model.forms import Form
from eventline.records import from_record, to_record
from eventline.store.clock import LARGEST

if TYPE_CHECKING:
    from eventline.model.event import TimeValue

#: Times of less than 4 * 8 ** n ticks from first to last are of length class n, what has no end of this one.
ENDLESS = 22
#: Added to the length class: what SQL may decide of a row by its bounds alone.
FLOATING, ZONED, INEXACT = 0, 32, 64
#: The shape of an event without a time.
UNDATED = 96

#: Plain data as one line of JSON; what was read from such a line gives the same line.
as_line = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


class Bounds(NamedTuple):
    """The columns by which an event is found.

    Attributes:
        lower: Its first tick, inclusive; None where it has no time.
        upper: Its last tick, inclusive.
        shape: Its length class, and whether its two bounds are all there is to know of it.
    """

    lower: int | None
    upper: int | None
    shape: int | None


def bounds(when: TimeValue | None) -> Bounds:
    """The bound columns of a time. Dates of one reading are exact; sets, masks and intervals are not.

    >>> import eventline as ev
    >>> bounds(ev.when("1970-01-01"))
    Bounds(lower=0, upper=86399999999, shape=12)
    >>> bounds(ev.when("1970-01-01/..")).shape - INEXACT == ENDLESS
    True
    """
    if when is None:
        return Bounds(None, None, UNDATED)
    lower, upper = when.lo, when.hi
    length = (upper - lower).bit_length() // 3
    if length >= ENDLESS or lower < -LARGEST or upper > LARGEST:
        lower, upper = max(-LARGEST, min(lower, LARGEST)), max(-LARGEST, min(upper, LARGEST))
        return Bounds(lower, upper, INEXACT + min(length, ENDLESS))
    if type(when) is not UncertainDate or when.form is Form.MASK or when.form is Form.DIGITS:
        return Bounds(lower, upper, INEXACT + length)
    return Bounds(lower, upper, length if when.floating else ZONED + length)


def encoded(event: Event) -> str:
    """An event as one line of JSON.

    >>> import eventline as ev
    >>> encoded(ev.event("Deal", when="2019", id="deal"))
    '{"v":1,"kind":"event","id":"deal","label":"Deal","when":{"kind":"date","edtf":"2019"}}'
    """
    return as_line(to_record(event))


def decoded(record: str) -> Event:
    """The event of a line of JSON.

    Raises:
        RecordError: If it is no record of an event.

    >>> import eventline as ev
    >>> decoded(encoded(ev.event("Deal", when="2019"))).when
    when('2019')
    """
    try:
        plain = json.loads(record)
    except ValueError as error:
        raise RecordError(f"{record[:40]!r} is no JSON: {error}") from error
    return loaded(plain)


def events_of(given: Event | Mapping[str, object] | Iterable[Event | Mapping[str, object]]) -> list[Event]:
    """One event or record or many, as events.

    Raises:
        RecordError: If a record does not load, or something is neither.
    """
    items = (given,) if isinstance(given, Event | Mapping) else given
    if not isinstance(items, Iterable):
        raise RecordError(f"{given!r} is no event: give events or their records")
    return [item if isinstance(item, Event) else loaded(item) for item in items]


def loaded(item: object) -> Event:
    """An event as it is, or of its record.

    Raises:
        RecordError: If it is neither.
    """
    event = from_record(item) if isinstance(item, dict) else item
    if not isinstance(event, Event):
        raise RecordError(f"{type(event).__name__} is no event: give events or their records")
    return event


def noted(**said: str) -> str:
    """Reason and source as one line of JSON, without what is empty.

    >>> noted(reason="misread", source="")
    '{"reason":"misread"}'
    """
    return as_line({name: value for name, value in said.items() if value})
