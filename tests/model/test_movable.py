"""The operators of values of time."""

from __future__ import annotations

import operator

import pytest

import eventline as ev


@pytest.mark.parametrize(
    "value", [ev.when(text) for text in ("2024-01-31", "[2019,2021]", "2019/..")], ids=str
)
def test_plus_and_minus_move(value: ev.UncertainDate | ev.DateSet | ev.Interval) -> None:
    """Every value, and from both sides."""
    assert value + ev.months(1) == ev.months(1) + value == ev.shift(value, "P1M")
    assert value - ev.months(1) == ev.shift(value, "-P1M")


def test_windows_move() -> None:
    """And stay windows."""
    assert ev.extent("2019") + ev.years(1) == ev.extent("2020")


def test_the_difference_of_two_values() -> None:
    """From the second to the first, as numbers have it."""
    assert ev.when("2019-05-03") - ev.when("2019-05-01") == ev.difference("2019-05-01", "2019-05-03")


@pytest.mark.parametrize("other", [1, "P1M", None], ids=repr)
@pytest.mark.parametrize("act", [operator.add, operator.sub])
def test_nothing_else_is_added(act: object, other: object) -> None:
    """Strings and numbers have no unit, or might have two."""
    assert callable(act)
    with pytest.raises(TypeError, match="unsupported operand"):
        act(ev.when("2019"), other)


def test_there_is_no_order() -> None:
    """Which comes first is a question with three answers."""
    with pytest.raises(TypeError, match="not supported between"):
        ev.when("2019") < ev.when("2020")  # type: ignore[operator] # noqa: B015 - that is the point
