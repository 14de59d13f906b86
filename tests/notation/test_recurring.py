"""When what recurs occurs."""

from __future__ import annotations

from itertools import islice

import pytest

from eventline import (
    Duration,
    Granularity,
    Interval,
    InvalidDateError,
    Recurrence,
    days,
    hours,
    minutes,
    months,
    occurrences,
    parse_timex3,
    weeks,
    when,
    years,
)


def interval(text: str) -> Interval:
    """Read an interval."""
    value = when(text)
    assert isinstance(value, Interval)
    return value


@pytest.mark.parametrize(
    "recurrence, window, dates",
    [
        (
            Recurrence(period=weeks(1), weekdays=(1,)),
            "2024-08",
            ["2024-08-06", "2024-08-13", "2024-08-20", "2024-08-27"],
        ),
        (Recurrence(period=months(1), month_days=(31,)), "2024-01/2024-04", ["2024-01-31", "2024-03-31"]),
        (
            Recurrence(period=years(1), months=(2,), month_days=(29,)),
            "2021/2030",
            ["2024-02-29", "2028-02-29"],
        ),
        (Recurrence(period=days(1)), "2024-08-23/2024-08-24", ["2024-08-23", "2024-08-24"]),
        (Recurrence(period=weeks(1)), "2024-08-23", ["2024-W34"]),
        (Recurrence(period=years(1), months=(10,)), "2019/2020", ["2019-10", "2020-10"]),
        (Recurrence(period=years(1)), "2019/2020", ["2019", "2020"]),
        (Recurrence(period=months(1), times=2), "2019-10", ["2019-10", "2019-10"]),
        (Recurrence(period=days(1), clock=(9, 30)), "2024-08-23", ["2024-08-23T09:30"]),
        (Recurrence(period=days(1), clock=(9, 30)), "2024-08-23T12:00:00/2024-08-24", ["2024-08-24T09:30"]),
        (Recurrence(period=days(1), day_part="NI"), "2024-08-23", ["2024-08-22TNI", "2024-08-23TNI"]),
        (
            Recurrence(period=hours(1), weekdays=(4,)),
            "2024-08-23T22/2024-08-30T00",
            ["2024-08-23T22", "2024-08-23T23", "2024-08-30T00"],
        ),
        (
            Recurrence(period=minutes(1), times=2),
            "2024-08-23T22:10",
            ["2024-08-23T22:10", "2024-08-23T22:10"],
        ),
        (
            Recurrence(period=weeks(1), weekdays=(1,), within=interval("2024-08-10/2024-08-20")),
            "2024",
            ["2024-08-13", "2024-08-20"],
        ),
        (
            Recurrence(period=weeks(1), weekdays=(1,), within=interval("2024-08-10/2024-08-20")),
            None,
            ["2024-08-13", "2024-08-20"],
        ),
        (
            Recurrence(period=weeks(2), weekdays=(1,), within=interval("2024-08-06/..")),
            "2024-08-15/2024-09-10",
            ["2024-08-20", "2024-09-03"],
        ),
        (
            Recurrence(period=hours(6), within=interval("2024-08-23T02/..")),
            "2024-08-23T10/2024-08-24T03",
            ["2024-08-23T14", "2024-08-23T20", "2024-08-24T02"],
        ),
        (Recurrence(period=weeks(1), weekdays=(1,), within=interval("2019/2020")), "2024", []),
    ],
)
def test_occurrences(recurrence: Recurrence, window: str | None, dates: list[str]) -> None:
    """Every occurrence that shares a tick with the window is given, ascending, in its own unit."""
    assert list(occurrences(recurrence, window)) == [when(date) for date in dates]


def test_occurrences_are_made_as_they_are_asked_for() -> None:
    """A window without an end gives the first ones at once."""
    christmas = parse_timex3("XXXX-12-25", type="SET")
    assert isinstance(christmas, Recurrence)
    assert [date.year for date in islice(occurrences(christmas, "2019/.."), 3)] == [2019, 2020, 2021]


@pytest.mark.parametrize(
    "recurrence, window, message",
    [
        (Recurrence(period=weeks(1)), None, "give a window that says when to begin"),
        (Recurrence(period=weeks(1)), "../2024", "give a window that says when to begin"),
        (Recurrence(period=weeks(1)), "2024-08-23T10:00:00Z", "what recurs has no zone"),
        (
            Recurrence(period=weeks(2)),
            "2024",
            "every 2 weeks of which none is known: say with within= in which week",
        ),
        (
            Recurrence(period=weeks(2), within=interval("2024/..")),
            "2024",
            "every 2 weeks of which none is known",
        ),
        (
            Recurrence(period=weeks(2), within=interval("../2024")),
            "2024",
            "every 2 weeks of which none is known",
        ),
        (
            Recurrence(period=Duration(weeks=1, days=1)),
            "2024",
            "every P1W1D: give a whole number of one unit",
        ),
        (Recurrence(period=weeks(0.5)), "2024", "give a whole number of one unit"),
        (Recurrence(period=weeks(-1)), "2024", "give a whole number of one unit"),
        (
            Recurrence(period=Duration(vague=Granularity.DAY)),
            "2024",
            "every PXD: give a whole number of one unit",
        ),
        (Recurrence(period=years(1), months=(2,), month_days=(30,)), "2024", "there are none"),
    ],
)
def test_what_cannot_be_expanded_is_refused(recurrence: Recurrence, window: str | None, message: str) -> None:
    """Where nothing tells when it occurs, it is not guessed."""
    with pytest.raises(InvalidDateError, match=message):
        next(occurrences(recurrence, window))
