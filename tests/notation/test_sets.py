"""Membership, intersection and hull with strings: what they stand for."""

from __future__ import annotations

import pytest

import eventline as ev
from eventline import Truth
from eventline.model.event import TimeValue


@pytest.mark.parametrize(
    "a, b, expected",
    [
        ("2019", "2019-05", Truth.YES),
        ("2019", ev.when("2019/2020"), Truth.NO),
        (ev.when("2019"), "2019", Truth.YES),
        ("2019-05", "2019", Truth.MAYBE),
        (ev.when("XXXX-12-25"), "2019-12-25", Truth.YES),
    ],
)
def test_a_bare_string_that_may_hold_is_a_window(
    a: str | TimeValue, b: str | TimeValue, expected: Truth
) -> None:
    """A value is what it is, and the other is an occurrence."""
    assert ev.contains(a, b) is expected


def test_a_string_that_is_no_window_holds_nothing() -> None:
    """The error says to pass the value."""
    with pytest.raises(ev.QueryError, match=r"pass when\('XXXX-12-25'\)"):
        ev.contains("XXXX-12-25", "2019")


def test_intersection_and_hull_take_strings() -> None:
    """As occurrences, both of them."""
    assert ev.intersection("2019", "2019-05") == ev.when("2019-05")
    assert ev.hull("2019", "2019-05") == ev.when("2019")
