"""Relations between masks, sets, seasons, weeks and widened dates are those of enumeration.

The readings are listed, stretches between bounds are shortened to a few ticks (only the order of ticks
counts), and what is left is tried in all ways.
"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import eventline as ev
from eventline.calendars import Granularity
from eventline.calendars.ticks import HOUR
from eventline.model import relations
from eventline.model.axis import FAR, LARGEST_SHIFT
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateRange, DateSet
from eventline.model.duration import Duration
from eventline.model.interval import End, Extent, Interval
from eventline.model.readings import Run
from eventline.model.relation import AllenRelation
from eventline.model.shapes import Value
from eventline.testing import enumeration

#: Ticks that a stretch between two bounds is shortened to: chains have four endpoints.
KEPT = 3


def date(text: str, about: Duration | None = None) -> UncertainDate | DateSet:
    """The date that a string stands for."""
    value = ev.when(text, about=about)
    assert isinstance(value, UncertainDate | DateSet)
    return value


PLAIN = ["1960", "1960-02", "1960-02-29", "1964-12-25", "1960-22", "1961-24", "1963-34", "1960-02-29T12"]
MASKS = ["196X", "196X-02-29", "1960-XX", "1960-02-2X", "196X-12", "196X-12-25", "1960-XX-15", "196X-22"]
SETS = ["[1960,1962..1964]", "[1960-02,1960-02-29]", "[1961,1960-12..1961-02]", "[..1961]", "[1962..]"]
ABOUT = [
    date("1960~", ev.months(1)),
    date("1960-03~", ev.days(1)),
    date("196X~", ev.days(3)),
    date("196X-12-25~", ev.months(8)),
    date("1960-02-2X~", ev.weeks(1)),
    date("1960-XX-31~", ev.months(1)),
    date("1960S3~", ev.years(1)),
    date("[1960-02~,1961]", ev.days(2)),
]
WEEKS: list[UncertainDate | DateSet] = [
    UncertainDate.granule(Granularity.WEEK, date("1960-02-29").lo),
    DateSet(
        (
            DateRange(
                UncertainDate.granule(Granularity.WEEK, date("1960-02-01").lo),
                UncertainDate.granule(Granularity.WEEK, date("1960-05-01").lo),
            ),
        )
    ),
]
DATES: list[UncertainDate | DateSet] = [*map(date, PLAIN + MASKS + SETS), *ABOUT, *WEEKS]
ENDS: list[UncertainDate | DateSet | End] = [*DATES, *End]
#: In years after those above: an interval from a date to one of these never ends before it starts.
LATER: list[UncertainDate | DateSet | End] = [
    *map(date, ["1970", "197X", "197X-02-29", "1970-XX", "[1970,1972..]"]),
    *End,
]
ZONED = [
    UncertainDate.of(1960, 2, 29, 12, 0, 0, offset=0),
    UncertainDate.of(1960, 1, 1, 0, 0, 0, 0, offset=-90),
    UncertainDate.span(0, 3 * HOUR, floating=False),
    UncertainDate.span(None, date("1960-12-31").lo, floating=False),
    DateSet(tuple(UncertainDate.of(1964, 12, day, 8, 0, 0, offset=0) for day in (24, 25, 27))),
    DateSet(
        (
            DateRange(
                UncertainDate.of(1960, 2, 28, 23, 59, 58, offset=0),
                UncertainDate.of(1960, 2, 29, 0, 0, 1, offset=0),
            ),
        )
    ),
]


Ranges = list[tuple[int, int]]


def ranges_of(date: UncertainDate | DateSet | End, by: int, lo: int, hi: int) -> Ranges:
    """The readings, moved if they float; of an endless run, those within the ticks *lo* to *hi*."""
    if isinstance(date, End):
        return []
    found = []
    for run in date.runs:
        if run.granularity is None:
            found.append((run.lo, run.hi))
            continue
        endless = Run(run.granularity, None, None)
        first = endless.index_at(lo) if run.first is None else run.first
        last = endless.index_at(hi) if run.last is None else run.last
        found += [run.reading(index) for index in range(first, last + 1)]
    shift = by if date.floating else 0
    return [(lo + shift * (lo != -FAR), hi + shift * (hi != FAR)) for lo, hi in found]


def parts_of(value: Value) -> tuple[UncertainDate | DateSet | End, ...]:
    """The dates in a value."""
    match value:
        case Interval():
            return value.start, value.end
        case Extent():
            return parts_of(value.of)
    return (value,)


def shortened(value: Value, by: int, lo: int, hi: int, places: dict[int, int]) -> Value:
    """The value on the shortened axis."""

    def small(date: UncertainDate | DateSet | End) -> DateSet | End:
        if isinstance(date, End):
            return date
        return DateSet(
            tuple(
                UncertainDate.span(places.get(lo), None if hi == FAR else places[hi + 1])
                for lo, hi in ranges_of(date, by, lo, hi)
            )
        )

    match value:
        case Interval():
            return Interval(small(value.start), small(value.end))
        case Extent():
            of = parts_of(value.of)
            first, last = (None if abs(tick) == FAR else tick for tick in (value.lo, value.hi))
            shift = [by if not isinstance(end, End) and end.floating else 0 for end in (of[0], of[-1])]
            start = (
                End.OPEN
                if first is None
                else UncertainDate.span(places[first + shift[0]], places[first + shift[0]] + 1)
            )
            end = (
                End.OPEN
                if last is None
                else UncertainDate.span(places[last + shift[1] + 1] - 1, places[last + shift[1] + 1])
            )
            return Interval(start, end)
    found = small(value)
    assert isinstance(found, DateSet)
    return found


def by_enumeration(a: Value, b: Value, by: int) -> frozenset[AllenRelation]:
    """The relations at one offset, on an axis that keeps a few ticks of each stretch between bounds."""
    dates = [part for value in (a, b) for part in parts_of(value) if not isinstance(part, End)]
    finite = [tick for date in dates for tick in (date.lo, date.hi) if abs(tick) != FAR] or [0]
    lo, hi = min(finite) - 1000 * 24 * HOUR, max(finite) + 1000 * 24 * HOUR
    bounds = sorted(
        {
            tick
            for date in dates
            for first, last in ranges_of(date, by, lo, hi)
            for tick in (first, last + 1)
            if abs(tick) < FAR
        }
    )
    places: dict[int, int] = {}
    place = 0
    for previous, tick in zip([None, *bounds], bounds, strict=False):
        place += 0 if previous is None else min(tick - previous, KEPT)
        places[tick] = place
    try:
        one, other = (shortened(value, by, lo, hi, places) for value in (a, b))
    except ev.InvalidDateError:  # an interval of both frames that ends before it starts at this offset
        return frozenset()
    return enumeration.relations(one, other)


dates = st.sampled_from(DATES)
intervals = st.builds(Interval, st.sampled_from(ENDS), st.sampled_from(LATER))
windows = st.sampled_from(["1960", "1960-02", "196X", "1960/1961-03", "1960/..", "../1960"]).map(ev.extent)


@given(dates | intervals | windows, dates | intervals | windows)
def test_relations_of_calendar_values_are_those_of_enumeration(a: Value, b: Value) -> None:
    """Masks, sets, seasons, weeks, widths, ends of every kind."""
    assert relations.possible_relations(a, b) == by_enumeration(a, b, 0)


def offsets(a: Value, b: Value) -> set[int]:
    """All offsets at which a floating and a zoned bound lie within a few ticks of each other."""
    bounds: dict[bool, set[int]] = {True: set(), False: set()}
    for value in (a, b):
        for part in parts_of(value):
            if not isinstance(part, End):
                near = date("1959").lo, date("1966").lo
                bounds[part.floating] |= {tick for pair in ranges_of(part, 0, *near) for tick in pair}
    together = {zoned - floating for zoned in bounds[False] for floating in bounds[True]}
    tried = {offset + by for offset in together for by in range(-KEPT, KEPT + 1)}
    return {offset for offset in tried if abs(offset) <= LARGEST_SHIFT} | {-LARGEST_SHIFT, LARGEST_SHIFT}


zoned = st.sampled_from(ZONED)
mixed = st.builds(Interval, st.sampled_from(ENDS), st.just(UncertainDate.of(1970, 1, 1, 0, 0, 0, offset=0)))


@given(zoned | mixed, dates | intervals | windows)
def test_relations_of_calendar_values_across_frames_are_those_of_enumeration(a: Value, b: Value) -> None:
    """Floating dates against instants, and against intervals of both."""
    expected: frozenset[AllenRelation] = frozenset().union(
        *(by_enumeration(a, b, offset) for offset in offsets(a, b))
    )
    assert relations.possible_relations(a, b) == expected
    assert relations.possible_relations(b, a) == {relation.inverse for relation in expected}
