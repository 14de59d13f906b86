"""Dates in digits of one text, and a midnight that ends a day."""

from __future__ import annotations

import pytest

from eventline.language import find
from eventline.model import Interval


def _said(text: str) -> list[str]:
    return [one.timex3 for one in find(text, document_time="2017-05-22")]


@pytest.mark.parametrize(
    "text, values",
    [
        ("Due 05/06/2017 and 25/06/2017.", ["2017-06-05", "2017-06-25"]),
        ("Due 05/06/2017 and 06/25/2017.", ["2017-05-06", "2017-06-25"]),
        ("Due 05-06-2017 and 25-06-2017.", ["2017-06-05", "2017-06-25"]),
        ("Due Monday 05/06/2017. Paid on 07/06/2017.", ["2017-06-05", "2017-06-07"]),
        ("Due 25/06/2017, 05/06/2017 and 06/25/2017.", ["2017-06-25", "2017-05-06", "2017-06-25"]),
        ("Due 05/06/2017, at 13.30.", ["2017-05-06T13:30"]),
    ],
    ids=["day first", "month first", "dashes", "weekday", "contradiction", "no date"],
)
def test_dates_tell_the_order_of_others(text: str, values: list[str]) -> None:
    """One date that can be read in one way settles the others; two that contradict each other settle none."""
    assert _said(text) == values


def test_a_range_has_one_order() -> None:
    """Both ends of a range have the same order; without a word of it both orders stay."""
    (range_,) = find("Open 3/7/2017 to 6/7/2017.", document_time="2017-05-22", ranges="joined")
    assert range_.timex3 == "2017-03-07/2017-06-07"
    assert range_.resolution is not None
    told = [one for one in range_.resolution.alternatives if isinstance(one, Interval)]
    assert ("2017-07-03", "2017-07-06") in [(str(one.start), str(one.end)) for one in told]


@pytest.mark.parametrize(
    "text, value",
    [
        ("It closed Friday before midnight.", "2017-05-19T24:00"),
        ("It closed Friday just before midnight.", "2017-05-19T24:00"),
        ("It closed on 3 May, shortly before midnight.", "2017-05-03T24:00"),
        ("It closed Friday shortly after midnight.", "2017-05-19T00:00"),
        ("It closed Friday before noon.", "2017-05-19T12:00"),
    ],
    ids=["before", "just before", "behind a comma", "after", "noon"],
)
def test_a_day_ends_with_the_midnight_up_to_which_it_lasts(text: str, value: str) -> None:
    """Before midnight is before the midnight that ends the day; after it, behind that which begins it."""
    assert _said(text) == [value]
