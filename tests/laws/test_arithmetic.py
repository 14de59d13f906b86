"""Arithmetic on times: what is moved, rounded and counted is what moving each reading would give."""

from __future__ import annotations

from itertools import product

from hypothesis import assume, given
from hypothesis import strategies as st

import eventline as ev
from eventline import Granularity, Truth
from eventline.calendars.ticks import DAY, shift_months
from eventline.calendars.ticks import floor as ticks_floor
from eventline.model import elapsed, relations
from eventline.model.axis import FAR
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet, SetMode
from eventline.model.duration import Duration, days, months, weeks, years
from eventline.model.duration_range import DurationRange
from eventline.model.forms import Form
from eventline.model.rounding import Unit, ceil, floor
from eventline.model.shapes import Value, shape_of
from eventline.model.shifting import shift
from eventline.model.smallest import ticks_of
from eventline.testing.strategies import date_sets, dates, durations, uncertain_dates, values

FIRST, LAST = 1990, 2010
DIVIDING = [unit for unit in Granularity if unit not in {Granularity.WEEKEND, Granularity.DAYPART}]
AMOUNTS = {Granularity.YEAR: years, Granularity.MONTH: months, Granularity.WEEK: weeks, Granularity.DAY: days}


def of_months(date: UncertainDate) -> bool:
    """Whether it is whole months, which stay whole."""
    return all(ticks_floor(tick, Granularity.MONTH) == tick for tick in (date.lo, date.hi + 1))


def image(date: UncertainDate, by: Duration) -> tuple[int, int]:
    """The first and the last tick that a tick of a date may become."""
    east = (date.offset or 0) * 60 * 10**6
    edges = {date.lo, date.hi}
    midnights = range((date.lo + east) // DAY * DAY - east, date.hi, DAY)
    edges |= {midnight - late for midnight in midnights for late in (0, 1)}
    images = [by.after(tick + east) - east for tick in edges if date.lo <= tick <= date.hi]
    return min(images), max(images)


@given(dates(first_year=FIRST, last_year=LAST, zoned=None), durations(vague=False))
def test_a_moved_date_holds_every_moved_tick(date: UncertainDate, by: Duration) -> None:
    """And where it has no name of its own, nothing else."""
    moved = shift(date, by)
    first, last = image(date, by)
    assert moved.lo <= first <= last <= moved.hi
    if isinstance(moved, UncertainDate) and moved.form is Form.RANGE and not of_months(date):
        assert (moved.lo, moved.hi) == (first, last)


@given(
    uncertain_dates(first_year=FIRST, last_year=LAST)
    | date_sets(first_year=FIRST, last_year=LAST, mode=SetMode.ONE_OF),
    durations(vague=False),
)
def test_every_reading_moves(date: UncertainDate | DateSet, by: Duration) -> None:
    """What is one of several dates becomes one of the moved ones."""
    assume(not any(run.endless for run in date.runs) and sum(map(len, date.runs)) <= 50)
    assume("about" not in repr(date))
    moved = ticks_of(shape_of(shift(date, by)))
    for run in date.runs:
        for index in range(run.first or 0, (run.first or 0) + len(run)):
            first, last = run.reading(index)
            if run.pad is None and first != -FAR and last != FAR:
                assert moved.holds(by.after(first), by.after(first))


@given(values(first_year=FIRST, last_year=LAST, zoned=None), st.integers(-400, 400))
def test_days_and_back(value: Value, amount: int) -> None:
    """Days are all of one length: moved there and back a time is the same."""
    # A month before the moved date is not the moved month before.
    assume("about" not in repr(value))
    try:
        there = shift(value, days(amount))
        back = shift(there, days(-amount))
    except ev.InvalidDateError:
        assume(condition=False)
        raise
    for tick, moved, again in ((value.lo, there.lo, back.lo), (value.hi, there.hi, back.hi)):
        assert moved == tick if abs(tick) == FAR else moved == tick + amount * DAY
        assert again == tick
    assert (there.floating, back.floating) == (value.floating, value.floating)


@given(dates(first_year=FIRST, last_year=LAST), st.integers(-60, 60))
def test_months_and_back(date: UncertainDate, amount: int) -> None:
    """Months there and back lead to the same date, but for days that a shorter month has cut."""
    back = shift(shift(date, months(amount)), months(-amount))
    assert date.lo - 3 * DAY <= back.lo <= date.lo
    if of_months(date) or (date.day is not None and date.day <= 28):
        assert (back.lo, back.hi) == (date.lo, date.hi)


@given(dates(first_year=FIRST, last_year=LAST), st.sampled_from(DIVIDING), st.integers(1, 12))
def test_floor_holds_the_start_and_ceil_follows_the_end(
    date: UncertainDate, granularity: Granularity, year_start: int
) -> None:
    """Floor is not after the date, and ceil is."""
    begins = granularity in {Granularity.YEAR, Granularity.HALF, Granularity.QUARTER}
    unit = Unit(granularity, year_start if begins else 1)
    try:
        below, above = floor(date, unit), ceil(date, unit)
    except ev.InvalidDateError:
        assume(condition=False)
        raise
    assert below.lo <= date.lo <= date.hi <= below.hi
    assert above.lo > date.lo
    assert above.hi > date.hi
    assert unit.index(above.lo) == unit.index(date.lo) + 1
    assert unit.index(above.hi) == unit.index(date.hi) + 1
    if isinstance(below, UncertainDate) and isinstance(above, UncertainDate):
        assert relations.is_before(date, above) is Truth.YES


@given(values(first_year=FIRST, last_year=LAST, zoned=None))
def test_every_value_is_rounded_or_refused(value: Value) -> None:
    """Never to a year too late, nor in another frame."""
    assume(not (isinstance(value, DateSet) and value.mode is SetMode.ALL_OF))
    try:
        found = floor(value, Unit(Granularity.YEAR))
    except ev.InvalidDateError:
        assume(condition=False)
        raise
    whole = value.of if isinstance(value, ev.Extent) else value
    start = whole.start if isinstance(whole, ev.Interval) else whole
    assert isinstance(start, ev.End) or found.floating is start.floating
    assert value.lower is None or found.lo - 2 * DAY <= value.lo <= found.hi


def counted(start: int, end: int, unit: Granularity) -> int:
    """How many units are complete from one day to another, found by trying."""
    if end < start:
        return -counted(end, start, unit)
    sizes = {Granularity.WEEK: 7, Granularity.DAY: 1}
    if unit in sizes:
        return (end - start) // DAY // sizes[unit]
    step = 12 if unit is Granularity.YEAR else 1
    number = 0
    while shift_months(start, step * (number + 1)) <= end:
        number += 1
    return number


short = dates(first_year=1999, last_year=2001).filter(
    lambda date: date.granularity.rank >= Granularity.DAY.rank and date.hi - date.lo < 40 * DAY
)


@given(short, short, st.sampled_from(list(AMOUNTS)))
def test_a_difference_is_that_of_the_readings(a: UncertainDate, b: UncertainDate, unit: Granularity) -> None:
    """The least and the most of all pairs of days."""
    found = elapsed.difference(a, b, unit)
    both = product(range(a.lo, a.hi, DAY), range(b.lo, b.hi, DAY))
    amounts = [counted(start, end, unit) for start, end in both]
    assert found == DurationRange(AMOUNTS[unit](min(amounts)), AMOUNTS[unit](max(amounts)))


@given(short, short)
def test_what_is_added_leads_there(a: UncertainDate, b: UncertainDate) -> None:
    """A day and the difference to another is that other day."""
    one, other = a.earliest, b.earliest
    assert one is not None
    assert other is not None
    assert shift(one, (other - one).least or days(0)) == other
    assert (one - other).least == -((other - one).most or days(0))
    complete = elapsed.difference(one, other, Granularity.YEAR)
    assert complete.least == complete.most
    if other.lo >= one.lo:
        assert complete.least is not None
        assert shift(one, complete.least).lo <= other.lo
        assert shift(one, complete.least + years(1)).lo > other.lo
