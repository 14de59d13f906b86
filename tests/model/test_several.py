"""Dates of several readings, moved."""

from __future__ import annotations

import pytest

import eventline as ev
from eventline.model.date import UncertainDate
from eventline.model.duration import Duration, days, months, years
from eventline.model.several import moved_pattern


@pytest.mark.parametrize(
    "text, by, expected",
    [
        ("156X", years(20), "158X"),
        ("156X", years(1), None),
        ("156X", months(121), None),
        ("156X", days(1), None),
        ("15XX", years(-100), "14XX"),
        ("99XX", years(100), None),
        ("1X6X", years(10), None),
        ("XXXX", years(1000), None),
        ("-156X", years(10), "-155X"),
        ("-001X", years(20), None),
        ("001X", years(-10), "000X"),
        ("000X", years(-10), None),
        ("2024-XX", years(1), "2025-XX"),
        ("2024-1X", months(1), None),
        ("156X-12-25", years(10), "157X-12-25"),
        ("196X-02-29", years(10), None),
        ("196X-02-28", years(10), "197X-02-28"),
        ("2024-XX-30", years(1), "2025-XX-30"),
        ("2024-XX-29", years(1), None),
        ("2024-05-XX", months(1), "2024-06-XX"),
        ("2024-02-XX", months(1), None),
        ("2024-05-3X", months(1), "2024-06-3X"),
        ("2024-01-3X", months(1), None),
        ("2024-12-1X", months(1), "2025-01-1X"),
        ("9999-12-XX", months(1), None),
        ("196X-21", years(10), "197X-21"),
        ("1950S2", years(100), "2050S2"),
        ("1950S2", years(1), None),
        ("1950S2", months(1), None),
        ("Y-17500S2", years(1000), "Y-16500S2"),
    ],
)
def test_moved_patterns(text: str, by: Duration, expected: str | None) -> None:
    """The same digits stay open where the readings are the same."""
    value = ev.when(text)
    assert isinstance(value, UncertainDate)
    found = moved_pattern(value, by)
    assert found == (None if expected is None else ev.when(expected))
    if found is not None:
        assert found.text == ""
