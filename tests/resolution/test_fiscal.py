"""Fiscal years of which nobody says when they begin."""

from __future__ import annotations

import pytest

from eventline.model import UncertainDate
from eventline.resolution import Anchor, Date, Part, ResolutionPolicy, resolve_expression

ANCHOR = Anchor(document_time="2024-08-23")


@pytest.mark.parametrize("portion", ["early", "mid", "late", "beginning", "end", "2/3", "4/4", "7/10"])
@pytest.mark.parametrize(
    "date",
    [
        Date(year=2023, fiscal=True),
        Date(year=2023, fiscal=True, half=2),
        Date(year=2023, fiscal=True, quarter=3),
    ],
    ids=str,
)
def test_a_part_holds_that_part_whenever_the_year_begins(date: Date, portion: str) -> None:
    """The end of fiscal 2023 may be in March, in September or in December."""
    part = Part(date, portion)
    unknown = resolve_expression(part, ANCHOR, ResolutionPolicy()).value
    assert isinstance(unknown, UncertainDate)
    for start in range(1, 13):
        known = resolve_expression(part, ANCHOR, ResolutionPolicy(fiscal_year_start=start)).value
        assert isinstance(known, UncertainDate)
        assert unknown.lo <= known.lo <= known.hi <= unknown.hi
