"""How likely one time comes before another, or lies in a window."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

import eventline as ev
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet
from eventline.model.interval import End, Extent, Interval
from eventline.model.probability import Stretch, probability_before, probability_during, uniform
from eventline.model.shapes import Value


def ticks(lower: int, upper: int) -> UncertainDate:
    """Some time in a stretch of ticks."""
    return UncertainDate.span(lower, upper)


ONE_OF = DateSet((ticks(0, 1), ticks(3, 5)))


@pytest.mark.parametrize(
    "a, b, expected",
    [
        pytest.param(ticks(0, 2), ticks(2, 4), Fraction(1), id="certain"),
        pytest.param(ticks(2, 4), ticks(0, 2), Fraction(0), id="certainly not"),
        pytest.param(ticks(0, 2), ticks(0, 2), Fraction(1, 4), id="alike: a tie is no before"),
        pytest.param(ticks(0, 4), ticks(2, 3), Fraction(1, 2), id="around"),
        pytest.param(ONE_OF, ticks(1, 4), Fraction(1, 3), id="a set"),
        pytest.param(ticks(1, 4), ONE_OF, Fraction(5, 9), id="against a set"),
        pytest.param(ONE_OF, ONE_OF, Fraction(1, 3), id="sets"),
        pytest.param(
            ticks(0, 4), Extent(ticks(2, 9)), Fraction(1, 2), id="before a window: its start counts"
        ),
        pytest.param(Extent(ticks(0, 2)), ticks(0, 4), Fraction(1, 2), id="a window: its end counts"),
        pytest.param(
            Extent(Interval(ticks(0, 1), ticks(1, 2))), ticks(0, 4), Fraction(1, 2), id="a long window"
        ),
        pytest.param(
            Interval(ticks(0, 1), ticks(1, 3)), ticks(2, 4), Fraction(3, 4), id="an interval: its end"
        ),
        pytest.param(ticks(0, 2), Interval(ticks(1, 3), End.OPEN), Fraction(3, 4), id="its start"),
        pytest.param(Interval(ticks(0, 3), End.OPEN), ticks(2, 4), Fraction(0), id="what goes on for ever"),
        pytest.param(
            Interval(ticks(0, 2), ticks(0, 2)),
            ticks(0, 2),
            Fraction(1, 6),
            id="its end is not before its start",
        ),
        pytest.param(
            ticks(0, 2), Interval(ticks(0, 2), ticks(0, 2)), Fraction(1, 6), id="nor its start after"
        ),
        pytest.param(
            Interval(ticks(0, 2), ticks(0, 2)), Interval(ticks(1, 3), ticks(1, 3)), Fraction(5, 9), id="both"
        ),
    ],
)
def test_before(a: Value, b: Value, expected: Fraction) -> None:
    """Pairs of ticks are counted, each as likely as any other."""
    assert probability_before(a, b) == expected


@pytest.mark.parametrize(
    "a, window, expected",
    [
        pytest.param(ticks(0, 4), ticks(1, 3), Fraction(1, 2), id="a date"),
        pytest.param(ONE_OF, ticks(0, 4), Fraction(2, 3), id="a set"),
        pytest.param(ticks(0, 4), ticks(0, 4), Fraction(1), id="certain"),
        pytest.param(ticks(0, 4), ticks(7, 8), Fraction(0), id="certainly not"),
        pytest.param(
            Interval(ticks(0, 2), ticks(2, 6)), ticks(1, 3), Fraction(1, 8), id="both ends of an interval"
        ),
        pytest.param(Interval(ticks(0, 2), ticks(2, 6)), ticks(0, 3), Fraction(1, 4), id="its end"),
        pytest.param(Interval(ticks(0, 3), ticks(1, 4)), ticks(1, 3), Fraction(3, 8), id="ends overlap"),
    ],
)
def test_during(a: Value, window: UncertainDate, expected: Fraction) -> None:
    """The share of ticks inside the window; start and end of an interval are independent."""
    assert probability_during(a, Extent(window)) == expected


@pytest.mark.parametrize(
    "a, b, message",
    [
        pytest.param(ticks(0, 2), UncertainDate.span(1, None), "has no latest bound", id="no upper bound"),
        pytest.param(UncertainDate.span(None, 2), ticks(0, 2), "has no earliest bound", id="no lower bound"),
        pytest.param(
            Interval(ticks(0, 2), End.UNKNOWN), ticks(1, 3), "an end '' has no bound", id="unknown end"
        ),
        pytest.param(
            Interval(ticks(0, 3), UncertainDate.span(1, 4, floating=False)),
            UncertainDate.span(2, 4, floating=False),
            "one time has a zone",
            id="ends of two frames",
        ),
        pytest.param(
            ticks(0, 2), UncertainDate.span(1, 4, floating=False), "one time has a zone", id="two frames"
        ),
        pytest.param(ev.when("{1960,1965}"), ev.when("1965"), "means all its members", id="all members"),
        pytest.param(ev.when("1965"), ev.when("[1960..]"), "has no latest bound", id="an endless set"),
    ],
)
def test_before_is_refused_where_nothing_says_how_likely(a: Value, b: Value, message: str) -> None:
    """The error names what is missing."""
    with pytest.raises(ev.QueryError, match=message):
        probability_before(a, b)


def test_missing_bounds_are_no_matter_where_the_answer_is_certain() -> None:
    """What is certain has no need of a convention."""
    assert probability_before(ticks(0, 2), UncertainDate.span(5, None)) == 1
    assert probability_before(ev.when("{1960,1970}"), ev.when("1980")) == 1
    assert probability_during(UncertainDate.span(5, None), Extent(ticks(0, 2))) == 0


def test_during_wants_a_window() -> None:
    """The error says what to pass."""
    with pytest.raises(ev.QueryError, match=r"pass extent\('2019'\)"):
        probability_during(ev.when("2019-05"), ev.when("2019"))


def late(date: UncertainDate | DateSet) -> list[Stretch]:
    """A distribution in which the last tick is three times as likely as all others together."""
    (lo, hi, _), *_ = uniform(date)
    return [(lo, hi, 1), (hi, hi, Fraction(2))]


def test_another_distribution() -> None:
    """Stretches may overlap; only the ratio of their weights counts."""
    assert probability_during(ticks(0, 4), Extent(ticks(3, 9)), distribution=late) == Fraction(3, 4)
    assert probability_before(ticks(0, 2), Extent(ticks(1, 2)), distribution=late) == Fraction(1, 6)


def test_a_distribution_must_leave_intervals_in_order() -> None:
    """One by which each start comes after each end says nothing."""
    value = Interval(ticks(0, 3), ticks(1, 4))
    with pytest.raises(ev.QueryError, match="lets an interval end before it starts"):
        probability_before(
            value, ticks(2, 4), distribution=lambda date: [(2, 2, 1) if date is value.start else (1, 1, 1)]
        )


@pytest.mark.parametrize(
    "stretches",
    [[(0, 1, float("nan"))], [(0, 1, float("inf"))], [(0, 1)], [(0.5, 1, 1)], [("a", "b", 1)], None],
    ids=repr,
)
def test_what_is_no_distribution_is_refused(stretches: Any) -> None:  # noqa: ANN401 - whatever is given
    """The error says what to give."""
    with pytest.raises(ev.QueryError, match="gives no stretches of ticks: give stretches"):
        probability_before(ticks(0, 2), ticks(0, 2), distribution=lambda _: stretches)


def test_weights_may_be_floats() -> None:
    """Each is the fraction that it is."""
    found = probability_before(ticks(0, 2), ticks(0, 2), distribution=lambda _: [(0, 0, 0.25), (1, 1, 0.75)])
    assert found == Fraction(3, 16)


@pytest.mark.parametrize("stretches", [[], [(0, 1, 0)], [(0, 1, -1)], [(1, 0, 1)]])
def test_a_distribution_without_weight_is_refused(stretches: list[Stretch]) -> None:
    """So are stretches that end before they begin."""
    with pytest.raises(ev.QueryError, match="has no weight: give stretches"):
        probability_before(ticks(0, 2), ticks(0, 2), distribution=lambda _: stretches)
