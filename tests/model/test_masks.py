"""Masks, against the dates that fit them one by one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventline.calendars.gregorian import civil_from_days, days_from_civil
from eventline.calendars.ticks import DAY, month_start
from eventline.model.masks import expand, mask_bounds, mask_runs, split_mask

#: Years from 1890 to 2010 stand in a mask of the last century and a bit.
FIRST, LAST = days_from_civil(1890, 1, 1), days_from_civil(2010, 1, 1)
DAYS = {count: "{:04d}-{:02d}-{:02d}".format(*civil_from_days(count)) for count in range(FIRST, LAST)}

masks = st.builds(
    "{}{}-{}-{}".format,
    st.sampled_from(["189", "190", "195", "199"]),
    st.sampled_from("05X"),
    st.sampled_from(["02", "12", "XX", "0X", "1X", "X1", "X2"]),
    st.sampled_from(["01", "29", "30", "31", "XX", "0X", "3X", "X0", "X9"]),
)


@given(mask=masks)
def test_readings_are_the_days_that_fit(mask: str) -> None:
    """The readings of a mask are exactly the days whose digits fit it."""
    fits = re.compile(mask.replace("X", "[0-9]")).fullmatch
    fitting = [count for count, string in DAYS.items() if fits(string)]
    bounds = mask_bounds(mask)
    if not fitting:
        assert bounds is None
        return
    assert bounds == (fitting[0] * DAY, (fitting[-1] + 1) * DAY - 1)
    runs = mask_runs(mask)
    found = [
        index
        for run in runs
        if run.first is not None and run.last is not None
        for index in range(run.first, run.last + 1)
    ]
    assert found == fitting


@pytest.mark.parametrize(
    "mask, count",
    [
        ("XXXX", 10_000),
        ("19XX", 100),
        ("-XXXX", 9_999),
        ("1XX5", 100),
        ("19XX-XX", 1_200),
        ("1905-0X", 9),
        ("19X5-1X", 30),
        ("1904-02-XX", 29),
        ("190X-XX-XX", 3_652),
        ("19XX-02-29", 24),
        ("190X-21", 10),
        ("-190X-33", 10),
    ],
)
def test_readings_are_counted(mask: str, count: int) -> None:
    """A mask has as many readings as there are dates of its finest unit that fit."""
    assert sum(map(len, mask_runs(mask))) == count


def test_seasons_of_a_mask() -> None:
    """A season in a mask is one reading of three months for each year."""
    first, *_ = mask_runs("190X-24")
    assert (first.lo, first.hi) == (month_start(1900 * 12 + 11), month_start(1901 * 12 + 2) - 1)
    assert mask_bounds("190X-24") == (first.lo, month_start(1910 * 12 + 2) - 1)


@pytest.mark.parametrize(
    "mask",
    ["190X-02-30", "190X-13", "190X-2X", "190X-21-05", "1901-02-29", "19X1-02-29", "-0000-XX", "XXXX-XX-00"],
)
def test_masks_that_nothing_fits(mask: str) -> None:
    """A mask that no date fits has no bounds."""
    assert mask_bounds(mask) is None


def test_mask_is_split_and_expanded() -> None:
    """The parts of a mask, and the numbers that digits allow; years before 0 ascend too."""
    assert split_mask("196X-02") == (list(range(1960, 1970)), "02", "")
    assert split_mask("-000X")[0] == list(range(-9, 0))
    assert expand("X2") == [2, 12, 22, 32, 42, 52, 62, 72, 82, 92]


@pytest.mark.parametrize("mask", ["1XX3-02-29", "X100-02-29", "1X01-02-29"])
def test_no_leap_year_fits(mask: str) -> None:
    """A 29th of February needs a leap year: its last digits may allow one and its century still none."""
    assert mask_bounds(mask) is None
