"""Days that recur."""

from __future__ import annotations

from itertools import islice, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eventline.calendars.granularity import Granularity
from eventline.calendars.gregorian import civil_from_days, days_from_civil, weekday
from eventline.calendars.recurrence import recurring_days
from eventline.calendars.ticks import DAY, index_of
from eventline.exceptions import InvalidDateError

START = days_from_civil(2024, 1, 10) * DAY


@pytest.mark.parametrize(
    "period, parts, days",
    [
        (Granularity.DAY, {}, [(2024, 1, 10), (2024, 1, 11), (2024, 1, 12)]),
        (Granularity.WEEK, {}, [(2024, 1, 8), (2024, 1, 15), (2024, 1, 22)]),
        (Granularity.WEEK, {"weekdays": (1, 4)}, [(2024, 1, 9), (2024, 1, 12), (2024, 1, 16)]),
        (Granularity.WEEK, {"months": (2,)}, [(2024, 2, 5), (2024, 2, 12), (2024, 2, 19)]),
        (Granularity.MONTH, {}, [(2024, 1, 1), (2024, 2, 1), (2024, 3, 1)]),
        (Granularity.MONTH, {"month_days": (31,)}, [(2024, 1, 31), (2024, 3, 31), (2024, 5, 31)]),
        (Granularity.YEAR, {}, [(2024, 1, 1), (2025, 1, 1), (2026, 1, 1)]),
        (Granularity.YEAR, {"months": (10,)}, [(2024, 10, 1), (2025, 10, 1), (2026, 10, 1)]),
        (
            Granularity.YEAR,
            {"months": (2,), "month_days": (29,)},
            [(2024, 2, 29), (2028, 2, 29), (2032, 2, 29)],
        ),
        (
            Granularity.MONTH,
            {"month_days": (13,), "weekdays": (4,)},
            [(2024, 9, 13), (2024, 12, 13), (2025, 6, 13)],
        ),
    ],
    ids=lambda value: value.value if isinstance(value, Granularity) else None,
)
def test_days(
    period: Granularity, parts: dict[str, tuple[int, ...]], days: list[tuple[int, int, int]]
) -> None:
    """What recurs does so on the days stated, or on the first of its period; short months are passed over."""
    found = recurring_days(period, 1, lower=START, **parts)  # type: ignore[arg-type]  # the table is mixed
    assert [civil_from_days(tick // DAY) for tick in islice(found, 3)] == days


@settings(deadline=None, max_examples=40)
@given(
    period=st.sampled_from([Granularity.DAY, Granularity.WEEK, Granularity.MONTH]),
    every=st.integers(2, 9),
    origin=st.integers(-10_000, 10_000),
    later=st.integers(0, 10_000),
)
def test_periods_keep_step(period: Granularity, every: int, origin: int, later: int) -> None:
    """Wherever one begins to look, it recurs a multiple of *every* periods after the origin."""
    lower = (origin + later) * DAY
    found = list(islice(recurring_days(period, every, lower=lower, origin=origin * DAY), 4))
    steps = [index_of(tick, period) - index_of(origin * DAY, period) for tick in found]
    assert [step % every for step in steps] == [0, 0, 0, 0]
    assert all(b - a == every for a, b in pairwise(steps))
    assert 0 <= index_of(found[0], period) - index_of(lower, period) < every


def test_weekdays_are_those_of_the_axis() -> None:
    """Monday is 0."""
    found = recurring_days(Granularity.WEEK, 1, lower=START, weekdays=(6,))
    assert weekday(next(found) // DAY) == 6


def test_days_that_never_come_are_refused() -> None:
    """A 30th of February is refused at once, and not looked for until 9999."""
    with pytest.raises(InvalidDateError, match=r"month days \[30\] of months \[2\]: there are none"):
        next(recurring_days(Granularity.YEAR, 1, lower=START, months=(2,), month_days=(30,)))


@pytest.mark.parametrize("year", [0, 9999, 10_000], ids=["before", "last", "after"])
def test_years_have_bounds(year: int) -> None:
    """Beyond the years 1 to 9999 it raises, and does not just end."""
    found = recurring_days(Granularity.YEAR, 1, lower=days_from_civil(year, 1, 1) * DAY)
    with pytest.raises(InvalidDateError, match="recurrences are expanded in the years 1 to 9999"):
        list(found)
