from __future__ import annotations

import pytest

from eventline.calendars import Granularity
from eventline.exceptions import InvalidDateError
from eventline.resolution import (
    About,
    After,
    AllOf,
    Amount,
    AnyOf,
    BareTime,
    Before,
    Between,
    Coming,
    Date,
    DocumentTime,
    Expression,
    Following,
    From,
    Intersect,
    Last,
    Next,
    Nth,
    OneOf,
    Part,
    Past,
    Previous,
    ReferenceTime,
    Repeat,
    Shift,
    Since,
    This,
    Toward,
    Until,
    Vague,
    underspecified,
)
from eventline.resolution.feasts import feast_days
from eventline.resolution.found import day_name, granule_at, masked_name, year_name
from eventline.resolution.names import amount_words, kind_name, unit_word

G = Granularity
DAY = 86_400_000_000


@pytest.mark.parametrize(
    "expression, timex3",
    [
        (Date(weekday=4), "XXXX-WXX-4"),
        (Date(month=10), "XXXX-10"),
        (Date(month=10, day=9), "XXXX-10-09"),
        (Date(day=9), "XXXX-XX-09"),
        (Date(month=10, weekday=1), "XXXX-10-XX"),
        (Date(week=34), "XXXX-W34"),
        (Date(week=34, weekday=5), "XXXX-W34-5"),
        (Date(season="SU"), "XXXX-SU"),
        (Date(quarter=3), "XXXX-Q3"),
        (Date(half=1), "XXXX-H1"),
        (Date(hour=15), "XXXX-XX-XXT15:00"),
        (Date(hour=15, minute=5, second=7), "XXXX-XX-XXT15:05:07"),
        (Date(hour=15, zone=0), "XXXX-XX-XXT15:00Z"),
        (Date(hour=15, zone="Europe/Berlin"), "XXXX-XX-XXT15:00"),
        (Date(minute=30), "XXXX-XX-XXTXX:30"),
        (Date(part="MO"), "XXXX-XX-XXTMO"),
        (Date(part="PM"), "XXXX-XX-XXTAF"),
        (Date(weekday=1, part="MO"), "XXXX-WXX-1TMO"),
        (Date(holiday="christmas"), "XXXX-12-25"),
        (Date(holiday="easter"), "XXXX-XX-XX"),
        (Date(holiday="easter", year=2019), "2019-XX-XX"),
        (Date(workday=True), "XXXX-XX-XX"),
        (Date(workday=True, month=5), "XXXX-05-XX"),
        (Date(fiscal=True), "FYXXXX"),
        (Date(fiscal=True, quarter=3, year=2023), "FY2023-Q3"),
        (Date(year=2019), "2019"),
        (Date(year="199X"), "199"),
        (Date(year="XX99"), "XX99"),
        (Date(year="-00XX"), "BC00"),
        (Date(year=-43), "BC0044"),
        (Last(G.YEAR), "XXXX"),
        (This(G.DAY), "XXXX-XX-XX"),
        (Next(G.WEEK), "XXXX-WXX"),
        (Previous(G.WEEKEND), "XXXX-WXX-WE"),
        (Following(G.SECOND), "XXXX-XX-XXTXX:XX"),
        (Last(Date(weekday=5)), "XXXX-WXX-5"),
        (Nth(1, Date(weekday=1), Date(month=5)), "XXXX-WXX-1"),
        (Intersect(Date(month=10), Last(G.YEAR)), "XXXX-10"),
        (Intersect(Last(G.YEAR), Date(month=10)), "XXXX-10"),
        (Intersect(Date(month=10), Date(year=2019)), "2019-10"),
        (Intersect(Date(hour=15), Previous(G.DAY)), "XXXX-XX-XXT15:00"),
        (Intersect(Previous(G.DAY), Date(hour=15)), "XXXX-XX-XXT15:00"),
        (Intersect(Date(hour=15), Date(weekday=1)), "XXXX-WXX-1T15:00"),
        (Intersect(This(G.WEEK), Date(year=2024, month=9)), "2024-WXX"),
        (Intersect(Date(hour=15), Date(part="MO")), "XXXX-XX-XXT15:00"),
        (Intersect(Date(hour=15), Last(G.YEAR)), "XXXX-XX-XXT15:00"),
        (Shift(Amount(weeks=2), "past"), "XXXX-WXX"),
        (Shift(Amount(hours=2), "past"), "XXXX-XX-XXTXX:XX"),
        (Shift(Amount(vague=G.DAY), "future"), "FUTURE_REF"),
        (Past(Amount(months=3)), "P3M"),
        (Coming(Amount(months=3)), "P3M"),
        (Amount(vague=G.YEAR), "PXY"),
        (Vague("past"), "PAST_REF"),
        (DocumentTime(), "PRESENT_REF"),
        (ReferenceTime(), "XXXX-XX-XX"),
        (BareTime(), "XXXX-XX-XX"),
        (Between(Date(month=5), Date(month=8)), "XXXX-05/XXXX-08"),
        (Repeat(Date(weekday=2)), "XXXX-WXX-2"),
        (Repeat(G.WEEKEND), "XXXX-WXX-WE"),
        (Repeat(Amount(weeks=1)), "P1W"),
        (OneOf((Date(month=5), Date(month=6))), "XXXX-05"),
        (AnyOf((Date(month=5), Date(month=6))), "XXXX-05"),
        (AllOf((Date(month=5), Date(month=6))), "XXXX-05"),
        (Part(Date(month=5), "early"), "XXXX-05"),
        (About(Date(month=5)), "XXXX-05"),
        (Since(Date(month=5)), "XXXX-05"),
        (From(Date(month=5)), "XXXX-05"),
        (Until(Date(month=5)), "XXXX-05"),
        (Before(Date(month=5)), "XXXX-05"),
        (After(Date(month=5)), "XXXX-05"),
        (Toward(Date(month=5), "past"), "XXXX-05"),
    ],
    ids=repr,
)
def test_timex3_without_an_anchor(expression: Expression, timex3: str) -> None:
    """X stands for what only the anchor would tell."""
    assert underspecified(expression) == timex3


@pytest.mark.parametrize(
    "kind, name",
    [
        (G.YEAR, "year"),
        (Date(weekday=5), "Friday"),
        (Date(weekday=5, day=13), "Friday 13th"),
        (Date(month=10, day=9), "9 October"),
        (Date(workday=True), "working day"),
        (Date(season="FA"), "autumn"),
        (Date(week=34), "week 34"),
        (Date(quarter=3, year=2019), "Q3 2019"),
        (Date(half=2), "H2"),
        (Date(fiscal=True), "fiscal year"),
        (Date(holiday="IN:Diwali"), "Diwali"),
        (Date(holiday="new_year"), "new year"),
        (Date(hour=3, part="PM"), "15:00"),
        (Date(minute=30), "minute 30"),
        (Date(part="MO"), "morning"),
        (Date(second=5), "second"),
    ],
    ids=repr,
)
def test_kinds_have_names_for_people(kind: Granularity | Date, name: str) -> None:
    """As the steps tell them."""
    assert kind_name(kind) == name


def test_lengths_have_names_for_people() -> None:
    """Singular and plural."""
    assert amount_words(Amount(years=1, nights=2)) == "1 year and 2 nights"
    assert amount_words(Amount(centuries=2)) == "2 centuries"
    assert amount_words(Amount(vague=G.HALF)) == "a few halves"
    assert unit_word(G.DAY) == "day"


@pytest.mark.parametrize(
    "key, year, days",
    [
        ("christmas", 2024, ["2024-12-25"]),
        ("thanksgiving", 2024, ["2024-11-28"]),
        ("black_friday", 2024, ["2024-11-29"]),
        ("memorial_day", 2024, ["2024-05-27"]),
        ("good_friday", 2025, ["2025-04-18"]),
        ("orthodox_easter", 2024, ["2024-05-05"]),
        ("holy_week", 2024, [f"2024-03-{day}" for day in range(24, 31)]),
        ("kwanzaa", 2023, [*(f"2023-12-{day}" for day in range(26, 32)), "2024-01-01"]),
        ("sukkot", 2024, [f"2024-10-{day}" for day in range(17, 24)]),
        ("IN:Lohri", 2024, ["2024-01-13"]),
        ("december_solstice", 2023, ["2023-12-22"]),
        ("super_tuesday", 2020, ["2020-03-03"]),
        ("super_tuesday", 2021, []),
        ("US:Juneteenth", 2024, ["2024-06-19"]),
        ("US:No Such Day", 2024, []),
        ("IN:Diwali", 1600, []),
    ],
)
def test_feasts(key: str, year: int, days: list[str]) -> None:
    """By key, from tables, the computus, or the holidays package."""
    assert [day_name(day) for day in feast_days(key, year)] == days


@pytest.mark.parametrize("key", ["no_such_day", "XX:Anything"])
def test_unknown_feasts_are_refused(key: str) -> None:
    """A key, or a country, that there is not."""
    with pytest.raises(InvalidDateError, match=key.partition(":")[0]):
        feast_days(key, 2024)


@pytest.mark.parametrize(
    "unit, name",
    [
        (G.SECOND, "1970-01-01T00:00:00"),
        (G.MICROSECOND, "1970-01-01T00:00:00"),
        (G.MINUTE, "1970-01-01T00:00"),
        (G.QUARTER, "1970-Q1"),
        (G.HALF, "1970-H1"),
        (G.DECADE, "197"),
    ],
    ids=repr,
)
def test_names_of_the_first_granules(unit: Granularity, name: str) -> None:
    """The granule that holds tick 0."""
    from eventline.calendars.ticks import index_of

    assert granule_at(unit, index_of(0, unit)).timex == name


def test_names_of_ticks_between_seconds() -> None:
    """Fractions without their last zeros."""
    assert granule_at(G.MICROSECOND, 500_000).timex == "1970-01-01T00:00:00.5"


def test_years_before_christ() -> None:
    """Year 0 is 1 BC."""
    assert (year_name(0), year_name(1), year_name(-43)) == ("BC0001", "0001", "BC0044")


@pytest.mark.parametrize(
    "lower, upper, unit, name",
    [
        (None, DAY, G.DAY, "XXXX-XX-XX"),
        (0, None, G.YEAR, "XXXX"),
        (0, 31 * DAY, G.DAY, "1970-01-XX"),
        (0, 40 * DAY, G.DAY, "1970-XX-XX"),
        (0, 40 * DAY, G.MONTH, "1970-XX"),
        (0, 400 * DAY, G.MONTH, "XXXX-XX"),
        (0, DAY, G.DAY, "1970-01-01"),
    ],
)
def test_masks(lower: int | None, upper: int | None, unit: Granularity, name: str) -> None:
    """What all share is kept."""
    assert masked_name(lower, upper, unit) == name
