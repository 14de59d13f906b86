"""The time a stream goes by, and how late an event may come."""

from __future__ import annotations

import pytest

import eventline as ev
from eventline.exceptions import StreamError
from eventline.stream.watermark import By, Watermark, fixed_ticks

DAY = 86_400_000_000
TIMES = [
    ("date", "1970-01-02", DAY, 2 * DAY - 1, DAY),
    ("open above", "1970-01-02/..", DAY, DAY, DAY),
    ("open below", "../1970-01-02", 2 * DAY - 1, 2 * DAY - 1, 2 * DAY - 1),
]


@pytest.mark.parametrize(
    "text, earliest, latest", [case[1:4] for case in TIMES], ids=[case[0] for case in TIMES]
)
def test_goes_by_the_bound_asked_for_or_the_other(text: str, earliest: int, latest: int) -> None:
    """A time that has not the bound asked for goes by the other one."""
    assert Watermark().tick_of(ev.when(text)) == earliest
    assert Watermark(by="latest").tick_of(ev.when(text)) == latest


@pytest.mark.parametrize("by", ["earliest", "latest"])
@pytest.mark.parametrize("when", [None, ev.when("../..")], ids=["none", "unbounded"])
def test_no_bound_is_no_tick(by: By, when: ev.Interval | None) -> None:
    """What has no bound at all has no place on the axis."""
    assert Watermark(by=by).tick_of(when) is None


def test_stands_behind_the_latest_time_seen() -> None:
    """The watermark is the latest time seen, less the lateness."""
    assert Watermark(lateness=ev.days(1)).after(3 * DAY) == 2 * DAY


@pytest.mark.parametrize("lateness", [ev.months(1), ev.years(1), ev.Duration(vague=ev.Granularity.DAY)])
def test_lateness_needs_a_length(lateness: ev.Duration) -> None:
    """Months, years and unstated amounts have no fixed length."""
    with pytest.raises(StreamError, match="has no fixed length: say the lateness in weeks, days or less"):
        Watermark(lateness=lateness)


def test_negative_length_is_refused() -> None:
    """No time lasts less than nothing."""
    with pytest.raises(StreamError, match="is negative: say how long the gap is"):
        fixed_ticks(ev.days(-1), "gap")


def test_unknown_time_is_refused() -> None:
    """A stream goes by one of three times."""
    with pytest.raises(StreamError, match="'start' is no time of an event"):
        Watermark(by="start")  # type: ignore[arg-type]  # on purpose


def test_lateness_is_a_duration() -> None:
    """A number says no unit."""
    with pytest.raises(StreamError, match=r"3 is no lateness: give a duration, as hours\(1\) or days\(2\)"):
        ev.Watermark(lateness=3)  # type: ignore[arg-type]  # on purpose
