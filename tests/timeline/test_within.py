"""`within`: how much lies between an event and something else."""

from __future__ import annotations

import datetime as dt

import pytest

import eventline as ev
from eventline import Truth

YES, MAYBE, NO = Truth.YES, Truth.MAYBE, Truth.NO
UNDATED = ev.event("Vote")


@pytest.mark.parametrize(
    "duration,of,when,expected",
    [
        (ev.days(3), "2019-10-09", "2019-10-12", YES),
        (ev.days(3), "2019-10-09", "2019-10-13", MAYBE),
        (ev.days(3), "2019-10-09", "2019-10-14", NO),
        (ev.days(3), "2019-10-09", "2019-10-06", YES),
        (ev.days(3), "2019-10-09", "2019-10-05", MAYBE),
        (ev.days(3), "2019-10-09", "2019-10-04", NO),
        (ev.days(0), "2019-10-09", "2019-10-09", YES),
        (ev.months(1), "2019-01-31", "2019-02-28", YES),
        (ev.days(3), "2019/..", "2022", YES),
        (ev.days(3), "../2019", "2022", NO),
        (ev.days(3), "../2019", "2012", YES),
        (ev.days(3), ev.when("2019/2020"), "2019-06", MAYBE),
        (ev.days(3), "2019", "[2018-12,2021]", MAYBE),
        (ev.days(3), "2019", "[2018-11,2021]", NO),
        (ev.days(3), ev.when("[2018-12,2021]"), "2019-01-01", MAYBE),
        (ev.days(3), ev.when("[2017,2021]"), "2019-06-01", NO),
        (ev.days(5), "2019-10-09T00:00:00Z", "2019-10-12", YES),
        (ev.days(3), "2019-10-09T00:00:00Z", "2019-10-12", MAYBE),
        (ev.days(2), "2019-10-09T00:00:00Z", "2019-10-12", NO),
        (ev.days(3), ev.when("[2016,2019]"), "[2017-06,2021]", NO),
        (ev.days(3), ev.when("[2016,2019]"), "[2017-01-03,2021]", MAYBE),
        (ev.days(2), ev.when("XXXX-12-25"), "XXXX-12-29", NO),
        (ev.days(3), ev.when("XXXX-12-25"), "XXXX-12-29", MAYBE),
        (ev.days(3), ev.when("[..1984]"), "[1985-01-04..]", MAYBE),
        (ev.days(2), ev.when("[..1984]"), "[1985-01-04..]", NO),
        (ev.months(1), ev.when("[2004-01-30,2010]"), "[2004-02-29,2007]", MAYBE),
        (ev.months(1), ev.when("[2004-01-30,2010]"), "[2004-03-02,2007]", NO),
        (ev.days(3), UNDATED, "2019", MAYBE),
        (ev.days(3), "2019", None, MAYBE),
    ],
    ids=repr,
)
def test_within_measures_what_lies_between(
    duration: ev.Duration, of: str, when: str | None, expected: Truth
) -> None:
    """Both sides of each bound."""
    assert ev.within(duration, of=of)(ev.event("it", when=when)) is expected


@pytest.mark.parametrize(
    "duration", [ev.days(-1), ev.Duration(vague=ev.Granularity.DAY), "3 days", dt.timedelta(3)], ids=str
)
def test_within_refuses_what_is_no_distance(duration: ev.Duration) -> None:
    """A negative or unstated amount measures nothing, nor does what is no duration."""
    with pytest.raises(ev.QueryError, match="is no distance"):
        ev.within(duration, of="2019")
