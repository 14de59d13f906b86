"""What holds of every temporal expression, whatever its words would be."""

from __future__ import annotations

import datetime as dt
import json
from fractions import Fraction

from hypothesis import assume, example, given
from hypothesis import strategies as st

import eventline as ev
from eventline.calendars import Granularity
from eventline.calendars.ticks import DAY
from eventline.exceptions import InvalidDateError
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet
from eventline.model.interval import Interval
from eventline.notation import parse_timex3
from eventline.records import from_record, to_record
from eventline.resolution import (
    About,
    After,
    AllOf,
    Amount,
    Anchor,
    AnyOf,
    BareTime,
    Before,
    Between,
    Closest,
    Coming,
    Date,
    DocumentTime,
    Expression,
    Following,
    From,
    Intersect,
    Last,
    Next,
    Nth,
    OneOf,
    Part,
    Past,
    Previous,
    ReferenceTime,
    Repeat,
    Resolution,
    ResolutionPolicy,
    Shift,
    Since,
    This,
    Toward,
    Until,
    Vague,
    resolve_expression,
    underspecified,
)
from eventline.resolution.expressions import NODES

_UNITS = [
    Granularity.DAY,
    Granularity.WEEKEND,
    Granularity.WEEK,
    Granularity.MONTH,
    Granularity.QUARTER,
    Granularity.HALF,
    Granularity.YEAR,
    Granularity.DECADE,
    Granularity.CENTURY,
]
units = st.sampled_from(_UNITS)
directions = st.sampled_from(["past", "future"])
documents = st.dates(dt.date(1200, 1, 1), dt.date(2800, 12, 31))
#: Partial dates that there are.
partials = st.one_of(
    st.builds(Date, weekday=st.integers(1, 7)),
    st.just(Date(workday=True)),
    st.builds(Date, month=st.integers(1, 12)),
    st.builds(Date, day=st.integers(1, 31)),
    st.builds(Date, month=st.integers(1, 12), day=st.integers(1, 28)),
    st.builds(Date, season=st.sampled_from(["SP", "SU", "FA", "WI"])),
    st.builds(Date, quarter=st.integers(1, 4)),
    st.builds(Date, part=st.sampled_from(["MO", "AF", "EV", "NI"])),
    st.builds(Date, hour=st.integers(0, 23)),
    st.builds(Date, holiday=st.sampled_from(["christmas", "easter", "thanksgiving"])),
)
dates = st.one_of(
    partials,
    st.builds(Date, year=st.integers(-3000, 9999)),
    st.builds(Date, year=st.sampled_from(["199X", "18XX", "1XXX", "XX99", "XX9X", "-00XX"])),
    st.builds(Date, year=st.integers(1, 9999), month=st.integers(1, 12), day=st.integers(1, 28)),
)
amounts = st.one_of(
    st.builds(Amount, days=st.integers(1, 400)),
    st.builds(Amount, weeks=st.integers(1, 60)),
    st.builds(Amount, years=st.integers(0, 90), months=st.integers(1, 30)),
    st.builds(Amount, years=st.fractions(1, 9, max_denominator=4)),
    st.builds(Amount, hours=st.integers(1, 90), minutes=st.integers(0, 59)),
    st.builds(Amount, vague=st.sampled_from([Granularity.DAY, Granularity.YEAR])),
)
kinds = st.one_of(units, partials)
anchors = st.sampled_from([BareTime(), DocumentTime(), ReferenceTime()])
#: What counts from the document time alone, so that a later document never gives an earlier time.
hung = st.one_of(
    st.builds(This, units),
    st.builds(Last, units),
    st.builds(Next, units),
    st.builds(Previous, kinds, n=st.integers(1, 3)),
    st.builds(Following, kinds, n=st.integers(1, 3)),
    st.builds(Toward, partials, directions),
    st.builds(Shift, amounts, directions),
    st.builds(Past, amounts),
    st.builds(Coming, amounts),
    st.builds(Vague, st.sampled_from(["past", "present", "future"])),
)


def _deeper(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    several = st.lists(inner, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        st.builds(This, kinds, inner),
        st.builds(Last, kinds, inner),
        st.builds(Next, kinds, inner),
        st.builds(Previous, kinds, of=inner),
        st.builds(Following, kinds, of=inner),
        st.builds(Closest, kinds, inner, n=st.integers(1, 3)),
        st.builds(Nth, st.sampled_from([1, 2, -1]), kinds, inner),
        st.builds(Shift, amounts, directions, of=inner),
        st.builds(Past, amounts, of=inner),
        st.builds(Part, inner, st.sampled_from(["early", "mid", "late", "end", "later"])),
        st.builds(Intersect, inner, inner),
        st.builds(About, inner, st.sampled_from(["~", "?", "%"])),
        st.builds(Between, inner, inner, one=st.booleans()),
        st.builds(Since, inner),
        st.builds(From, inner),
        st.builds(Until, inner),
        st.builds(Before, inner, st.booleans()),
        st.builds(After, inner, st.booleans()),
        st.builds(Toward, inner, directions),
        st.builds(OneOf, several),
        st.builds(AnyOf, several),
        st.builds(AllOf, several),
        st.builds(Repeat, st.one_of(partials, amounts, units), within=st.none() | inner),
    )


leaves = st.one_of(dates, amounts, anchors, hung)
expressions = st.recursive(leaves, _deeper, max_leaves=6)


def _resolved(expression: Expression, document: object, **options: object) -> Resolution:
    anchor = Anchor(document_time=document, reference_time="2019-10-09")  # type: ignore[arg-type]
    return resolve_expression(expression, anchor, ResolutionPolicy(**options))  # type: ignore[arg-type]


@given(expressions)
def test_repr_is_what_one_would_type(expression: Expression) -> None:
    """Evaluating the repr gives an equal expression."""
    names = {**NODES, "Granularity": Granularity, "Fraction": Fraction}
    assert eval(repr(expression), names) == expression  # noqa: S307  our own repr


@given(expressions)
def test_records_round_trip(expression: Expression) -> None:
    """Through JSON and back."""
    assert from_record(json.loads(json.dumps(to_record(expression)))) == expression


@given(expressions)
def test_every_expression_has_an_underspecified_timex3(expression: Expression) -> None:
    """Without any anchor there is a value to write, unless two of its fields contradict each other."""
    try:
        written = underspecified(expression)
    except InvalidDateError:
        return
    assert written


@given(expressions, documents)
@example(Nth(1, Granularity.DECADE, Date(year=2019)), dt.date(2024, 8, 23))
def test_an_expression_resolves_alike_each_time_or_is_refused(expression: Expression, day: dt.date) -> None:
    """Deterministic; the value is the first of its alternatives; only `InvalidDateError` refuses."""
    try:
        found = _resolved(expression, day)
    except InvalidDateError:
        return
    assert found == _resolved(expression, day)
    assert found.value == found.alternatives[0]
    assert len(set(found.alternatives)) == len(found.alternatives)
    assert all(isinstance(step, str) for step in found.steps)
    assert not set(found.known) & set(found.implied)
    assert found.type in {"DATE", "TIME", "DURATION", "SET"}
    assert found.timex3


@given(
    documents,
    st.builds(
        Amount,
        days=st.integers(0, 4000),
        weeks=st.integers(0, 600),
        hours=st.integers(0, 9),
        seconds=st.just(1),
    ),
    directions,
)
def test_a_shift_and_its_inverse_are_nothing(day: dt.date, by: Amount, direction: str) -> None:
    """There and back, of any stated instant."""
    instant = Date(year=day.year, month=day.month, day=day.day, hour=9, minute=30, second=0)
    back = "past" if direction == "future" else "future"
    there = Shift(by, direction, of=instant)  # type: ignore[arg-type]
    assert _resolved(Shift(by, back, of=there), day).value == _resolved(instant, day).value  # type: ignore[arg-type]


@given(documents, st.integers(1, 900), directions)
def test_a_shift_by_months_and_its_inverse_are_nothing(day: dt.date, count: int, direction: str) -> None:
    """Of days that every month has."""
    assume(day.day <= 28)
    stated = Date(year=day.year, month=day.month, day=day.day)
    back = "past" if direction == "future" else "future"
    there = Shift(Amount(months=count), direction, of=stated)  # type: ignore[arg-type]
    again = Shift(Amount(months=count), back, of=there)  # type: ignore[arg-type]
    assert _resolved(again, day).value == _resolved(stated, day).value


@given(documents, st.integers(1, 30), units)
def test_previous_and_following_are_inverse(day: dt.date, n: int, unit: Granularity) -> None:
    """The n-th before the n-th after is where one began, for units that leave no gaps."""
    assume(unit is not Granularity.WEEKEND)
    there = Following(unit, n=n)
    assert _resolved(Previous(unit, n=n, of=there), day).value == _resolved(This(unit), day).value


@given(partials, hung.filter(lambda node: not isinstance(node, Toward)), documents)
def test_an_intersection_lies_in_both(pattern: Date, container: Expression, day: dt.date) -> None:
    """Nesting: "October last year" is in last year, and begins where October is."""
    try:
        outer = _resolved(container, day).value
        found = _resolved(Intersect(pattern, container), day)
    except InvalidDateError:
        return
    inner = found.value
    if not isinstance(outer, UncertainDate) or not isinstance(inner, UncertainDate):
        return
    assume(not any("is kept" in step for step in found.steps))
    assume(outer.lower is not None and outer.upper is not None)
    # A night, and a winter, reach into the time after theirs.
    reach = 90 * DAY if pattern.season == "WI" else DAY
    assert outer.lo <= inner.lo <= outer.hi + 1
    assert inner.hi <= outer.hi + reach


@given(partials, documents)
def test_past_has_begun_and_future_is_not_over(pattern: Date, day: dt.date) -> None:
    """A partial date in the past began by the document's day; in the future it ends after it."""
    today = ev.when(day)
    assert isinstance(today, UncertainDate)
    past = _resolved(Toward(pattern, "past"), day).value
    future = _resolved(Toward(pattern, "future"), day).value
    assert isinstance(past, UncertainDate)
    assert isinstance(future, UncertainDate)
    assert past.lo <= today.hi
    assert future.hi > today.lo
    assert past.lo <= future.lo


@given(hung, st.integers(1200, 2800), st.integers(1, 12))
def test_an_uncertain_document_time_gives_a_range_that_holds_every_day(
    expression: Expression, year: int, month: int
) -> None:
    """What is resolved for any day of the month lies in what is resolved for the month."""
    whole = _resolved(expression, f"{year:04d}-{month:02d}").value
    for day in (1, 2, 9, 15, 21, 27, 28):
        value = _resolved(expression, dt.date(year, month, day)).value
        if isinstance(whole, UncertainDate | Interval) and isinstance(value, UncertainDate | Interval):
            assert whole.lo <= value.lo
            assert value.hi <= whole.hi
        else:
            assert value == whole


_portions = st.sampled_from(["early", "mid", "late", "beginning", "end"])
_recurring = st.one_of(
    st.builds(Date, month=st.integers(1, 12)),
    st.builds(Date, month=st.integers(1, 12), day=st.integers(1, 28)),
    st.builds(Date, season=st.sampled_from(["SP", "SU", "FA", "WI"])),
    st.builds(Date, quarter=st.integers(1, 4)),
    st.builds(Date, weekday=st.integers(1, 7)),
)
_ends = st.one_of(
    _recurring,
    st.builds(Part, _recurring, _portions),
    st.builds(About, _recurring),
    st.builds(
        Nth,
        st.sampled_from([1, 3, -1]),
        st.builds(Date, weekday=st.integers(1, 7)),
        _recurring.filter(lambda one: one.day is None and one.weekday is None),
    ),
)
_prefer = st.sampled_from([None, "past", "future", "nearest"])


@given(_ends, _ends, documents, _prefer)
def test_ranges_of_what_recurs_are_in_order(
    start: Expression, end: Expression, day: dt.date, prefer: str | None
) -> None:
    """From late August to mid-June: there is always such a range, and it is over within two of its cycles."""
    value = _resolved(Between(start, end), day, prefer=prefer).value
    assert isinstance(value, Interval)
    assert value.lo <= value.hi
    assert value.hi - value.lo <= 2.2 * 366 * DAY


@given(st.permutations(range(1, 13)), st.tuples(_portions, _portions), documents, _prefer)
def test_ranges_of_parts_lie_in_the_range_of_the_whole(
    months: list[int], portions: tuple[str, str], day: dt.date, prefer: str | None
) -> None:
    """From late August to mid-June is within from August to June of the same years."""
    start, end = Date(month=months[0]), Date(month=months[1])
    whole = _resolved(Between(start, end), day, prefer=prefer).value
    parts = _resolved(Between(Part(start, portions[0]), Part(end, portions[1])), day, prefer=prefer).value
    assert isinstance(whole, Interval)
    assert isinstance(parts, Interval)
    assert whole.lo <= parts.lo <= parts.hi <= whole.hi


@given(st.one_of(dates, hung), documents)
def test_timex3_and_value_say_the_same(expression: Expression, day: dt.date) -> None:
    """Reading the TIMEX3 value back gives the bounds of the value, where nothing in it is masked."""
    try:
        found = _resolved(expression, day)
    except InvalidDateError:
        return
    value, timex3 = found.value, found.timex3
    if found.mod or not isinstance(value, UncertainDate) or "X" in timex3 or "_" in timex3:
        return
    assume(timex3 != "BC00")  # a century before Christ has its hundred years, four digits only ninety-nine
    read = parse_timex3(timex3)
    assert isinstance(read, UncertainDate)
    assert read.lower == value.lower
    if value.granularity is not Granularity.HOUR:  # TIMEX3 writes the minutes of "3 pm"
        assert read.upper == value.upper


def _ticks(value: object) -> set[tuple[int, int]]:
    """The readings of a value as ticks; none where it is no date or set of dates."""
    if not isinstance(value, UncertainDate | DateSet):
        return set()
    return {(run.lo, run.hi) for run in value.runs}


@given(expressions, documents)
def test_the_policy_only_chooses_among_the_readings(expression: Expression, day: dt.date) -> None:
    """Keep has the same readings as choose; a stated disjunction or list keeps those of all it names.

    Of a list each member is all its readings at once, so that what is chosen lies within it.
    """
    try:
        chosen = _resolved(expression, day)
        kept = _resolved(expression, day, ambiguous="keep")
    except InvalidDateError:  # there is no such time, or a member of a list is a range or another
        return
    if isinstance(expression, AnyOf):
        assert _ticks(chosen.value) <= _ticks(kept.value)
    if isinstance(expression, AllOf):
        spans = _ticks(kept.value)
        assert all(any(lo <= a and b <= hi for lo, hi in spans) for a, b in _ticks(chosen.value))
    if any(isinstance(node, AnyOf | AllOf) for node in expression.walk()):
        return
    assert kept.alternatives == chosen.alternatives
    assert kept.value == chosen.value or len(kept.alternatives) > 1
