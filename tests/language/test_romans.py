"""Years in Roman numerals, in fields."""

from __future__ import annotations

import pytest

from eventline.language.romans import with_arabic, year_of_numeral


@pytest.mark.parametrize(
    "field, read",
    [
        ("MDCCXC", "1790"),
        ("M.D.XXXIIII.", "1534       ."),
        ("mdcvij", "1607"),
        ("MCMXCIV [1994]", "1994"),
        ("MCMXCIV [1995]", "1994    [1995]"),
        ("between MDCC and MDCCX", "between 1700 and 1710"),
    ],
)
def test_years_are_figures(field: str, read: str) -> None:
    """Old ones repeat a sign; the cataloguer's figures behind them say the same, or stay."""
    assert with_arabic(field).strip() == read


@pytest.mark.parametrize("field", ["MIX", "MDC Press", "MCC Handbook", "DCC"])
def test_letters_are_left(field: str) -> None:
    """Where they are no year of printing, or so few that they may be a name."""
    assert with_arabic(field) == field


def test_years_that_nobody_prints() -> None:
    """Too few signs, or a year before printing."""
    assert year_of_numeral("mi") is None
    assert year_of_numeral("mccc") is None
