"""Durations as ISO 8601 and TIMEX3 write them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from eventline import Duration, Granularity, NotationError, parse_duration


@pytest.mark.parametrize(
    "string, duration",
    [
        ("P1Y2M", Duration(years=1, months=2)),
        ("P1Y2M3W4DT5H6M7S", Duration(years=1, months=2, weeks=3, days=4, hours=5, minutes=6, seconds=7)),
        ("P3M", Duration(months=3)),
        ("PT3M", Duration(minutes=3)),
        ("P0D", Duration()),
        ("P1.5Y", Duration(years=Fraction(3, 2))),
        ("P1,5Y", Duration(years=Fraction(3, 2))),
        ("P2.0W", Duration(weeks=2)),
        ("P2DE", Duration(years=20)),
        ("P1CE5Y", Duration(years=105)),
        ("P1ML", Duration(years=1000)),
        ("P3Q1M", Duration(months=10)),
        ("-P1Y2M", Duration(years=-1, months=-2)),
        ("P-1Y2M", Duration(years=-1, months=2)),
        ("PXD", Duration(vague=Granularity.DAY)),
        ("PXM", Duration(vague=Granularity.MONTH)),
        ("PTXM", Duration(vague=Granularity.MINUTE)),
        ("PXDE", Duration(vague=Granularity.DECADE)),
    ],
)
def test_string_is_read(string: str, duration: Duration) -> None:
    """A duration is read unit by unit, as stated."""
    assert parse_duration(string) == duration


@pytest.mark.parametrize(
    "duration",
    [
        Duration(years=1, months=2, weeks=3, days=4, hours=5, minutes=6, seconds=7),
        Duration(seconds=Fraction(1, 8)),
        Duration(months=-3),
        Duration(),
        *(
            Duration(vague=Granularity(unit))
            for unit in ("second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade")
        ),
    ],
    ids=repr,
)
def test_what_is_written_is_read(duration: Duration) -> None:
    """The spelling of a duration stands for that duration."""
    assert parse_duration(duration.iso) == duration


@pytest.mark.parametrize(
    "string, position, expected",
    [
        ("", 0, "'P' and amounts"),
        ("1Y", 0, "'P' and amounts"),
        ("-1Y", 0, "'P' and amounts"),
        ("P", 1, "an amount and its unit"),
        ("-P", 2, "an amount and its unit"),
        ("PT", 2, "an amount"),
        ("P1YT", 4, "an amount"),
        ("PY", 1, "an amount"),
        ("P1", 2, "a unit: ML, CE"),
        ("P1H", 2, "a unit: ML, CE"),
        ("PT1D", 3, "a unit: H, M, S"),
        ("P1M1Y", 4, "coarse to fine"),
        ("P1Y1Y", 4, "coarse to fine"),
        ("PT1HT1M", 4, "an amount"),
        ("PXH", 2, "a unit"),
        ("PTXD", 3, "a unit"),
        ("P" + "1" * 41 + "Y", 1, "at most 40 digits"),
        ("P1Y ", 3, "an amount"),
    ],
)
def test_string_is_refused_at_its_place(string: str, position: int, expected: str) -> None:
    """What is no duration is refused with its place."""
    with pytest.raises(NotationError) as caught:
        parse_duration(string)
    assert expected in caught.value.expected
    assert caught.value.position == position
