"""Seasons, quarters, thirds and halves of a year."""

from __future__ import annotations

import pytest

from eventline.calendars.seasons import SEASONS, SUB_YEARS, sub_year_months


@pytest.mark.parametrize(
    "codes, count",
    [
        (range(21, 25), 3),
        (range(25, 29), 3),
        (range(29, 33), 3),
        (range(33, 37), 3),
        (range(37, 40), 4),
        (range(40, 42), 6),
    ],
    ids=["any", "north", "south", "quarters", "thirds", "halves"],
)
def test_parts_fill_a_year(codes: range, count: int) -> None:
    """The parts of one kind fill twelve months, none twice."""
    months = [
        (first + n) % 12 for code in codes for first, length in [sub_year_months(code)] for n in range(length)
    ]
    assert sorted(months) == list(range(12))
    assert {sub_year_months(code)[1] for code in codes} == {count}


def test_seasons_follow_each_other() -> None:
    """Each season of a year begins where the one before ends, in both hemispheres half a year apart."""
    assert [sub_year_months(20 + n) for n in range(1, 5)] == [(2, 3), (5, 3), (8, 3), (11, 3)]
    for north, south in zip(range(25, 29), range(29, 33), strict=True):
        assert (sub_year_months(south)[0] - sub_year_months(north)[0]) % 12 == 6


def test_only_the_codes_of_edtf() -> None:
    """There are codes 21 to 41 and no others."""
    assert sorted(SUB_YEARS) == list(range(21, 42))
    assert len(SEASONS) == 4
    with pytest.raises(KeyError):
        sub_year_months(42)
