"""Amounts of time between two others."""

from __future__ import annotations

import pytest

import eventline as ev
from eventline.model.duration import Duration, days, months
from eventline.model.duration_range import DurationRange


@pytest.mark.parametrize(
    "least, most, text, exact",
    [
        (days(2), days(2), "P2D", True),
        (days(-2), days(3), "P-2D..P3D", False),
        (days(30), months(1), "P30D..P1M", False),
        (None, days(3), "..P3D", False),
        (days(3), None, "P3D..", False),
        (None, None, "..", False),
    ],
)
def test_ranges(least: Duration | None, most: Duration | None, text: str, exact: bool) -> None:
    """They print both amounts, or the one that they are."""
    value = DurationRange(least, most)
    assert (str(value), value.is_exact) == (text, exact)


@pytest.mark.parametrize(
    "least, most, message",
    [
        (days(3), days(2), "P3D is more than P2D: swap them"),
        (months(1), days(0), "P1M is more than P0D: swap them"),
        (None, Duration(vague=ev.Granularity.DAY), "PXD states no amount: say a number, or None"),
    ],
)
def test_what_is_no_range_is_refused(least: Duration | None, most: Duration, message: str) -> None:
    """Crossed amounts, and those that say nothing; a month against 30 days is not known to cross."""
    with pytest.raises(ev.InvalidDateError, match=message):
        DurationRange(least, most)
