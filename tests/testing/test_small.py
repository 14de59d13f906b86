"""Small values are values, of every kind, near the start of 1970."""

from __future__ import annotations

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet, SetMode
from eventline.model.interval import Extent, Interval
from eventline.model.shapes import Value
from eventline.testing.small import small_all_of, small_values


@given(st.booleans().flatmap(lambda frame: small_values(width=4, floating=frame)))
def test_bounds_are_small(value: Value) -> None:
    """Finite bounds lie within the width."""
    assert all(tick is None or 0 <= tick <= 4 for tick in (value.lower, value.upper))


@pytest.mark.parametrize("kind", [UncertainDate, DateSet, Interval, Extent])
def test_every_kind_is_drawn(kind: type[Value]) -> None:
    """Also in both frames."""
    quickly = settings(max_examples=5_000, phases=[Phase.generate])
    assert find(small_values(), lambda value: isinstance(value, kind), settings=quickly).floating
    zoned = find(
        small_values(floating=None),
        lambda value: isinstance(value, kind) and not value.floating,
        settings=quickly,
    )
    assert isinstance(zoned, kind)


@given(small_all_of(floating=None))
def test_all_members_are_meant(value: DateSet) -> None:
    """In one frame."""
    assert value.mode is SetMode.ALL_OF
