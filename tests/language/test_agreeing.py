"""What a field says twice."""

from __future__ import annotations

import pytest

from eventline.language.building import Impossible, Unreadable
from eventline.language.building.agreeing import across_or_both, agreed, double_of, old_and_new, term_across
from eventline.language.building.reigns import regnal
from eventline.resolution import After, Between, Date, Expression

FOURTH = regnal(4, "henry", 8)


@pytest.mark.parametrize(
    "other, expected",
    [
        (Date(year=1512, month=5), Date(year=1512, month=5)),
        (Between(Date(year=1512), Date(year=1513)), FOURTH),
        (
            Date(year=1513),
            Between(Date(year=1513, month=1, day=1), Date(year=1513, month=4, day=21), one=True),
        ),
        (
            Date(year=1512),
            Between(Date(year=1512, month=4, day=22), Date(year=1513, month=3, day=24), one=True),
        ),
        (
            Between(Date(year=1511), Date(year=1512)),
            Between(Date(year=1512, month=4, day=22), Date(year=1512, month=12, day=31), one=True),
        ),
    ],
    ids=["inside", "around", "the end", "the beginning, to Lady Day", "a range"],
)
def test_what_lies_in_both(other: Expression, expected: Expression) -> None:
    """The narrower of the two, or their overlap."""
    assert agreed(FOURTH, other) == expected


def test_the_year_of_a_modern_day_ends_in_december() -> None:
    """The year began on Lady Day up to 1751."""
    assert agreed(regnal(9, "victoria"), Date(year=1846)) == Between(
        Date(year=1846, month=1, day=1), Date(year=1846, month=6, day=19), one=True
    )


@pytest.mark.parametrize("other", [Date(year=1514), Date(year=1510)])
def test_what_contradicts(other: Date) -> None:
    """There is no such date."""
    with pytest.raises(Impossible):
        agreed(FOURTH, other)


def test_what_has_no_bounds() -> None:
    """What is open at one end cannot be held against another time."""
    with pytest.raises(Unreadable, match="has no bounds"):
        agreed(FOURTH, After(Date(year=1512)))


@pytest.mark.parametrize(
    "old, new, month, year, before",
    [(5, 16, 6, 1688, None), (31, 10, 6, 1688, None), (5, 31, 6, 1688, None), (28, 8, 6, 1688, 5)],
)
def test_two_days_that_are_not_the_same(
    old: int, new: int, month: int, year: int, before: int | None
) -> None:
    """So many days lie between the calendars, and no other number."""
    with pytest.raises(Unreadable):
        old_and_new(old, new, month, year, before)


def test_the_new_year_between_both() -> None:
    """The Julian day is then of the year before."""
    assert old_and_new(22, 1, 1, 1689, 12) == Date(year=1689, month=1, day=1)


def test_a_day_of_another_year_is_not_the_same() -> None:
    """The Julian day lies ten days ahead of the Gregorian."""
    with pytest.raises(Unreadable):
        across_or_both(Date(month=12, day=25), "1643/4", 1, 1645)


def test_years_in_brackets() -> None:
    """Only the next year is a second name of one."""
    with pytest.raises(Unreadable):
        double_of(1648, 7, Date(month=1, day=30))


def test_terms_across_years() -> None:
    """An academic year begins at Michaelmas; of old years only Hilary lies where they have two names."""
    assert term_across(10, "1963/64") == Between(
        Date(year=1963, month=10), Date(year=1963, month=12), one=True
    )
    with pytest.raises(Unreadable):
        term_across(10, "1533/4")
    with pytest.raises(Unreadable):
        term_across(1, "1963/66")
