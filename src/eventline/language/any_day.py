"""A text made on one of several days: what its times are on each of them.

On which side of its document a date lies, and on which time told before it hangs, may be another for each day
that the text may have been made on. So the text is read for all of them at once and for each of them, of more
than a month for many: what these span holds what any day would give.
"""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

import attrs

from eventline.calendars import Granularity
from eventline.calendars.ticks import DAY
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet
from eventline.model.interval import End, Interval
from eventline.resolution import underspecified
from eventline.resolution.found import masked_name
from eventline.resolution.values import hull_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from eventline.language.mention import TimexMention
    from eventline.resolution import Anchor
    from eventline.resolution.found import Value

#: Values that have a first and a last tick.
_DATED = (UncertainDate, DateSet, Interval)
#: A text is read for each day of its first and of its last week, and for so many days between, evenly spaced:
#: for all of a month, and for some of each month and each weekday of a year.
_WEEK, _BETWEEN = 7, 31
_REASON = "the day of the document is not told, and this is another kind of time on each"


def some_days(anchor: Anchor) -> list[Anchor]:
    """The anchors of the days that a document is read for; none where it is of one day.

    Args:
        anchor: With the document's time, which may be uncertain.

    >>> from eventline.resolution import Anchor
    >>> [str(one.document_time) for one in some_days(Anchor(document_time="[2024-02-28..2024-03-01]"))]
    ['2024-02-28', '2024-02-29', '2024-03-01']
    >>> len(some_days(Anchor(document_time="2024"))), some_days(Anchor(document_time="2024-02-28"))
    (44, [])
    """
    document = anchor.document_time
    if document is None or document.hi - document.lo < DAY:
        return []
    first, last = document.lo // DAY, document.hi // DAY
    days = {*range(first, first + _WEEK), *range(last - _WEEK + 1, last + 1)}
    days.update(first + (last - first) * step // _BETWEEN for step in range(_BETWEEN))
    return [
        attrs.evolve(anchor, document_time=UncertainDate.granule(Granularity.DAY, day * DAY))
        for day in sorted(days)
        if first <= day <= last
    ]


def on_any_day(whole: list[TimexMention], readings: Iterable[list[TimexMention]]) -> Iterator[TimexMention]:
    """The mentions of a text, each with a value that holds those of all its readings.

    Args:
        whole: The mentions, read for all days at once.
        readings: The mentions, read for some of the days, the first and the last among them.

    Yields:
        One mention for each place in the text where any reading has one: on some days there may be no such
        time, "from May to today".
    """
    at_once = {one.start: one for one in whole}
    told: dict[int, list[TimexMention]] = {start: [] for start in at_once}
    for reading in readings:
        for one in reading:
            told.setdefault(one.start, []).append(one)
    for start, days in sorted(told.items()):
        one = at_once.get(start) or days[0]
        yield _on_any_day(one, days or [one])


def _on_any_day(whole: TimexMention, days: list[TimexMention]) -> TimexMention:
    undated = [one for one in (*days, whole) if one.resolution is None]
    if undated:
        return undated[0]
    first = days[0]
    if all(one.value == first.value and one.when == first.when for one in days):
        return first
    if all(_holds(whole.value, one.value) for one in days):
        return whole
    value = reduce(hull_of, [one.value for one in days])
    when = reduce(hull_of, [one.when for one in days])
    if value is None or when is None:
        return attrs.evolve(whole, value=None, when=None, resolution=None, reason=_REASON)
    names = [*dict.fromkeys(one.timex3 for one in days)]
    return _spread(whole, value, when, names)


def _spread(whole: TimexMention, value: Value, when: Value, names: list[str]) -> TimexMention:
    """A mention of which all days at once tell something else than each of them, which count."""
    resolution = whole.resolution
    assert resolution is not None  # it has a value
    if len(names) == 1:
        timex3 = names[0]
    elif isinstance(value, UncertainDate):
        timex3 = masked_name(value.lower, value.upper, resolution.unit)
    else:
        timex3 = underspecified(resolution.expression)
    note = ("what it hangs on is uncertain: from {} to {}", names[0], names[-1])
    found = attrs.evolve(
        resolution, value=value, alternatives=(value,), timex3=timex3, notes=(*resolution.notes, note)
    )
    return attrs.evolve(whole, value=value, when=when, timex3=timex3, resolution=found)


def _holds(outer: Value | None, inner: Value | None) -> bool:
    """Whether a time lies in another; of lengths and sets nothing is asked."""
    if isinstance(outer, Interval) and isinstance(inner, Interval):
        return _holds_end(outer.start, inner.start) and _holds_end(outer.end, inner.end)
    if isinstance(outer, _DATED) and isinstance(inner, _DATED):
        return outer.lo <= inner.lo and inner.hi <= outer.hi
    return True


def _holds_end(outer: UncertainDate | DateSet | End, inner: UncertainDate | DateSet | End) -> bool:
    if isinstance(outer, End) or isinstance(inner, End):
        return outer == inner
    return outer.lo <= inner.lo and inner.hi <= outer.hi
