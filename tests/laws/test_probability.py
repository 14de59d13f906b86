"""Probabilities are those of counting, and agree with the certain answers."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from eventline.exceptions import QueryError
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet
from eventline.model.interval import Extent, Interval
from eventline.model.probability import probability_before, probability_during, uniform
from eventline.model.relations import is_before, is_during
from eventline.model.truth import Truth
from eventline.testing.small import small_sets, small_spans
from eventline.testing.strategies import is_in_order

Date = UncertainDate | DateSet
dates: st.SearchStrategy[Date] = small_spans(unbounded=False, width=12) | small_sets(width=12)


def ticks_of(date: Date) -> list[int]:
    """All ticks that a date may be."""
    try:
        return [tick for lo, hi, _ in uniform(date) for tick in range(lo, hi + 1)]
    except QueryError:
        assume(condition=False)
        raise


@given(dates, dates)
def test_before_is_what_counting_finds(a: Date, b: Date) -> None:
    """The share of pairs of ticks of which the first comes first."""
    xs, ys = ticks_of(a), ticks_of(b)
    expected = Fraction(sum(x < y for x in xs for y in ys), len(xs) * len(ys))
    assert probability_before(a, b) == expected
    assert (is_before(a, b) is Truth.MAYBE) == (0 < expected < 1)


@given(dates, small_spans(unbounded=False, width=12))
def test_during_is_what_counting_finds(a: Date, span: UncertainDate) -> None:
    """The share of ticks that lie inside."""
    xs = ticks_of(a)
    expected = Fraction(sum(span.lo <= x <= span.hi for x in xs), len(xs))
    assert probability_during(a, Extent(span)) == expected
    assert (is_during(a, Extent(span)) is Truth.YES) == (expected == 1)


bounded: st.SearchStrategy[Date] = small_spans(unbounded=False, width=12) | st.lists(
    small_spans(unbounded=False, width=12), min_size=1, max_size=3
).map(DateSet)
intervals = st.tuples(bounded, bounded).filter(is_in_order).map(lambda pair: Interval(*pair))


def instants_of(value: Date | Interval) -> list[tuple[int, int]]:
    """All starts with all ends that are not before them."""
    if not isinstance(value, Interval):
        return [(tick, tick) for tick in ticks_of(value)]
    assert isinstance(value.start, Date)
    assert isinstance(value.end, Date)
    return [(start, end) for start in ticks_of(value.start) for end in ticks_of(value.end) if start <= end]


@given(intervals, bounded | intervals, st.booleans())
def test_intervals_end_no_earlier_than_they_start(a: Interval, b: Date | Interval, turned: bool) -> None:
    """The share of the starts and ends that are in order, of which the one value comes before the other."""
    one, other = (b, a) if turned else (a, b)
    xs, ys = instants_of(one), instants_of(other)
    expected = Fraction(sum(x[1] < y[0] for x in xs for y in ys), len(xs) * len(ys))
    assert probability_before(one, other) == expected


@given(intervals, small_spans(unbounded=False, width=12))
def test_intervals_in_a_window_are_what_counting_finds(a: Interval, span: UncertainDate) -> None:
    """Likewise for what lies inside."""
    xs = instants_of(a)
    expected = Fraction(sum(span.lo <= start and end <= span.hi for start, end in xs), len(xs))
    assert probability_during(a, Extent(span)) == expected


@given(dates, dates, dates, dates)
def test_a_stated_distribution_is_followed(a: Date, b: Date, like_a: Date, like_b: Date) -> None:
    """Weights of any stretches, here those of other dates, decide."""
    assume(is_before(a, b) is Truth.MAYBE)
    xs, ys = ticks_of(like_a), ticks_of(like_b)
    expected = Fraction(sum(x < y for x in xs for y in ys), len(xs) * len(ys))
    found = probability_before(a, b, distribution=lambda date: uniform(like_a if date is a else like_b))
    assert found == expected


@given(small_spans(unbounded=False, width=40), small_spans(unbounded=False, width=40))
def test_majority_is_the_order_of_midpoints(a: UncertainDate, b: UncertainDate) -> None:
    """For two dates of one reading each, and so it is transitive; it is not so for sets."""
    lead = probability_before(a, b) - probability_before(b, a)
    assert (lead > 0) == (a.lo + a.hi < b.lo + b.hi)
    assert (lead == 0) == (a.lo + a.hi == b.lo + b.hi)
