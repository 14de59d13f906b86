from __future__ import annotations

from collections.abc import Callable

import pytest

from eventline.exceptions import InvalidDateError
from eventline.resolution import Date, Resolution
from eventline.resolution.clock import hour_of, offset_at

Resolve = Callable[..., Resolution]


@pytest.mark.parametrize(
    "hour, part, expected",
    [
        (3, None, 3),
        (15, "PM", 15),
        (3, "PM", 15),
        (12, "PM", 12),
        (12, "AM", 0),
        (9, "MO", 9),
        (3, "AF", 15),
        (7, "EV", 19),
        (11, "NI", 23),
        (12, "NI", 24),
        (2, "NI", 2),
        (1, "MI", 13),
        (11, "MI", 11),
        (2, "DT", 14),
    ],
)
def test_the_part_of_the_day_tells_the_half(hour: int, part: str | None, expected: int) -> None:
    """3 in the afternoon is 15, 2 at night is 2."""
    assert hour_of(hour, part) == expected


@pytest.mark.parametrize(
    "date, timex3, value",
    [
        (Date(hour=15), "2024-08-23T15:00", "2024-08-23T15"),
        (Date(hour=3, part="PM"), "2024-08-23T15:00", "2024-08-23T15"),
        (Date(hour=15, minute=5), "2024-08-23T15:05", "2024-08-23T15:05"),
        (Date(hour=15, minute=5, second=7), "2024-08-23T15:05:07", "2024-08-23T15:05:07"),
        (
            Date(hour=15, minute=5, second=7, microsecond=5),
            "2024-08-23T15:05:07.000005",
            "2024-08-23T15:05:07.000005",
        ),
        (Date(hour=24), "2024-08-23T24:00", "2024-08-24T00"),
        (Date(part="MO"), "2024-08-23TMO", "2024-08-23TMO"),
        (Date(part="NI"), "2024-08-23TNI", "2024-08-23TNI"),
        (Date(part="AM"), "2024-08-23TMO", "2024-08-23TMO"),
        (Date(part="PM"), "2024-08-23TAF", "2024-08-23TAF"),
        (Date(hour=18, zone=0), "2024-08-23T18:00Z", "2024-08-23T18Z"),
        (Date(hour=18, minute=30, zone=-300), "2024-08-23T18:30-05:00", "2024-08-23T18:30-05:00"),
        (
            Date(hour=18, zone="Europe/Istanbul"),
            "2024-08-23T18:00+03:00",
            "2024-08-23T18+03:00",
        ),
        (
            Date(hour=18, minute=1, second=2, microsecond=3, zone=0),
            "2024-08-23T18:01:02.000003Z",
            "2024-08-23T18:01:02.000003Z",
        ),
        (Date(weekday=4, part="MO"), "2024-08-22TMO", "2024-08-22TMO"),
        (Date(weekday=4, hour=9), "2024-08-22T09:00", "2024-08-22T09"),
        (Date(month=8, day=1, hour=9), "2024-08-01T09:00", "2024-08-01T09"),
    ],
    ids=repr,
)
def test_times_of_day(resolve: Resolve, date: Date, timex3: str, value: str) -> None:
    """TIMEX3 has the minutes, the value the unit that was said."""
    found = resolve(date)
    assert (found.type, found.timex3, str(found.value)) == ("TIME", timex3, value)


def test_the_anchors_zone_is_that_of_clock_times_without_one(resolve: Resolve) -> None:
    """What states no zone has the anchor's, or floats."""
    assert str(resolve(Date(hour=18), zone=60).value) == "2024-08-23T18+01:00"
    assert resolve(Date(hour=18)).value.floating  # type: ignore[union-attr]


def test_zones_have_the_offset_of_their_day() -> None:
    """Summer time counts; years that datetime cannot hold have the offset of 1970."""
    winter, summer = 0, 180 * 86_400_000_000
    assert offset_at("Europe/Berlin", winter) == 60
    assert offset_at("America/New_York", summer) == -240
    assert offset_at("Europe/Berlin", -(10**18) * 400) == 60
    assert offset_at(90, 0) == 90


def test_an_unknown_zone_is_refused() -> None:
    """The error shows an IANA name."""
    with pytest.raises(InvalidDateError, match="Europe/Istanbul"):
        offset_at("Mars/Olympus", 0)
