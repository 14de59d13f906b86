"""The width of "about", taken off again."""

from __future__ import annotations

import pytest

import eventline as ev
from eventline.model.date import UncertainDate
from eventline.model.duration import Duration, days, hours, months, years
from eventline.model.qualification import Qualification
from eventline.model.widths import without_about


@pytest.mark.parametrize("width", [years(1), months(1), days(3), hours(5), months(1) + hours(7)], ids=str)
@pytest.mark.parametrize(
    "text",
    [
        "1850~",
        "1850-05~",
        "2024-03-31~",
        "2024-02-29~",
        "2024-22~",
        "2024-W34~",
        "2024-W34-WE",
        "2024-03-31TNI",
        "2024-03-31T10:30",
        "2024-03-31T23:30:15+05:30",
        "2024-03-31T00:30-05:00",
        "Y12345-03-31",
        "196X-02-29~",
        "1950S2~",
    ],
)
def test_what_was_widened_comes_back(text: str, width: Duration) -> None:
    """Whatever the width and the form: the ends of months too."""
    date = ev.when(text)
    assert isinstance(date, UncertainDate)
    back = without_about(date.with_about(width))
    assert (back.pattern, back.lo, back.hi, back.about) == (date.pattern, date.lo, date.hi, None)
    assert back.is_about


def test_bare_bounds_come_back() -> None:
    """Both, or the one that there is."""
    for date in (
        ev.when(earliest="2019-03-31", latest="2020-01-15"),
        ev.when(latest="2020-01-15T12:00:00Z"),
        ev.when(earliest="2019-03-31"),
    ):
        back = without_about(date.with_about(months(1)))
        assert (back.lo, back.hi) == (date.lo, date.hi)
        assert back.qualification is Qualification.APPROXIMATE


def test_what_has_no_width_is_itself() -> None:
    """Marked or not."""
    date = ev.when("1850~")
    assert isinstance(date, UncertainDate)
    assert without_about(date) is date
