from __future__ import annotations

from collections.abc import Callable

import pytest

from eventline.calendars import Granularity
from eventline.exceptions import InvalidDateError, MissingAnchorError
from eventline.resolution import (
    Anchor,
    Date,
    Expression,
    Following,
    OneOf,
    Previous,
    Resolution,
    This,
    Toward,
    resolve_expression,
)

Resolve = Callable[..., Resolution]


@pytest.mark.parametrize(
    "date, value",
    [
        (Date(year=2019), "2019"),
        (Date(year=2019, month=10), "2019-10"),
        (Date(year=2019, month=10, day=9), "2019-10-09"),
        (Date(year=2019, month=10, day=9, weekday=3), "2019-10-09"),
        (Date(year=2024, week=34), "2024-W34"),
        (Date(year=2024, week=34, weekday=5), "2024-08-23"),
        (Date(year=2024, quarter=3), "2024-35"),
        (Date(year=2024, half=2), "2024-41"),
        (Date(year=2024, season="SU"), "2024-22"),
        (Date(year=2025, holiday="easter"), "2025-04-20"),
        (Date(year=1914, holiday="christmas_eve"), "1914-12-24"),
        (Date(year=-43), "-0043"),
        (Date(year="199X"), "199X"),
        (Date(year="18XX"), "18XX"),
        (Date(year="1XXX"), "1XXX"),
        (Date(year=1690, month=7, day=1, calendar="julian"), "1690-07-11"),
    ],
    ids=repr,
)
def test_a_date_with_its_year_needs_no_anchor(date: Date, value: str) -> None:
    """What is stated in full is found in full."""
    assert str(resolve_expression(date, Anchor()).value) == value


@pytest.mark.parametrize(
    "date, timex3",
    [
        (Date(year=-43), "BC0044"),
        (Date(year="199X"), "199"),
        (Date(year="18XX"), "18"),
        (Date(year="1XXX"), "1"),
        (Date(year="-00XX"), "BC00"),
        (Date(year=2024, season="SU"), "2024-SU"),
        (Date(year=2024, quarter=3), "2024-Q3"),
        (Date(year=2024, half=2), "2024-H2"),
        (Date(year=2024, week=34), "2024-W34"),
        (Date(year=2024, month=5, weekday=1), "2024-05-XX"),
        (Date(year=2024, month=5, part="MO"), "2024-05-XXTMO"),
        (Date(year=2024, part="MO"), "2024-XX-XXTMO"),
        (Date(year="199X", month=5), "199X-05"),
        (Date(year=2024, day=9), "2024-XX-09"),
    ],
    ids=repr,
)
def test_timex3_of_stated_dates(date: Date, timex3: str) -> None:
    """TIMEX3 values follow the TimeML guidelines."""
    assert resolve_expression(date, Anchor()).timex3 == timex3


def test_the_first_century_before_christ_has_no_year_zero_too_many() -> None:
    """100 BC to 1 BC are the years -99 to 0."""
    value = resolve_expression(Date(year="-00XX"), Anchor()).value
    assert str(value) == "-0099-01-01..0000-12-31"


@pytest.mark.parametrize(
    "date, past, future",
    [
        (Date(weekday=5), "2024-08-23", "2024-08-23"),
        (Date(weekday=4), "2024-08-22", "2024-08-29"),
        (Date(weekday=6), "2024-08-17", "2024-08-24"),
        (Date(month=8), "2024-08", "2024-08"),
        (Date(month=7), "2024-07", "2025-07"),
        (Date(month=9), "2023-09", "2024-09"),
        (Date(day=9), "2024-08-09", "2024-09-09"),
        (Date(day=31), "2024-07-31", "2024-08-31"),
        (Date(month=2, day=29), "2024-02-29", "2028-02-29"),
        (Date(month=12, day=24), "2023-12-24", "2024-12-24"),
        (Date(day=13, weekday=5), "2023-10-13", "2024-09-13"),
        (Date(season="WI"), "2023-24", "2024-24"),
        (Date(season="SU"), "2024-22", "2024-22"),
        (Date(quarter=1), "2024-33", "2025-33"),
        (Date(holiday="christmas"), "2023-12-25", "2024-12-25"),
        (Date(week=34), "2024-W34", "2024-W34"),
    ],
    ids=repr,
)
def test_a_partial_date_goes_by_the_tense(resolve: Resolve, date: Date, past: str, future: str) -> None:
    """Past: the last up to the document's day; future: the first that ends after it, or today's weekday.

    No choice is left.
    """
    readings = ((Toward(date, "past"), past), (Toward(date, "future"), future))
    for expression, expected in readings:
        found = resolve(expression)
        assert str(found.value) == expected
        assert found.alternatives == (found.value,)


def test_a_weekday_to_come_may_be_today(resolve: Resolve) -> None:
    """The reason says so."""
    assert resolve(Toward(Date(weekday=5), "future")).steps == (
        "the Friday that the document's date 2024-08-23 is, future tense: 2024-08-23",
    )


def test_of_several_readings_the_tense_picks_its_side(resolve: Resolve) -> None:
    """This weekend or the last; without one on its side, all are left."""
    weekend = OneOf((This(Granularity.WEEKEND), Previous(Granularity.WEEKEND)))
    assert [one.timex3 for one in map(resolve, (weekend, Toward(weekend, "past")))] == [
        "2024-W34-WE",
        "2024-W33-WE",
    ]
    assert len(resolve(Toward(weekend, "future")).alternatives) == 1
    assert resolve(Toward(weekend, "past")).steps[-1] == "it is the one that the past tense means"
    gone = OneOf((Date(year=2019), Date(year=2020)))
    assert len(resolve(Toward(gone, "future")).alternatives) == 2


def test_without_a_tense_the_policy_decides_and_the_other_reading_is_kept(resolve: Resolve) -> None:
    """Past by default, as in news."""
    friday = Date(weekday=5)
    assert [str(one) for one in resolve(friday).alternatives] == ["2024-08-23", "2024-08-30"]
    found = resolve(friday, prefer="future")
    assert [str(one) for one in found.alternatives] == ["2024-08-30", "2024-08-23"]


@pytest.mark.parametrize(
    "date, value",
    [
        (Date(weekday=5), "2024-08-23"),
        (Date(weekday=1), "2024-08-26"),
        (Date(weekday=3), "2024-08-21"),
        (Date(month=10), "2024-10"),
        (Date(month=6), "2024-06"),
        (Date(month=8), "2024-08"),
    ],
    ids=repr,
)
def test_nearest(resolve: Resolve, date: Date, value: str) -> None:
    """The nearest of both sides; what holds the day is nearest."""
    assert str(resolve(date, prefer="nearest").value) == value


def test_the_weekday_of_a_full_date_tells_the_year(resolve: Resolve) -> None:
    """25 December was a Monday in 2023 and is a Wednesday in 2024."""
    assert str(resolve(Date(month=12, day=25, weekday=1)).value) == "2023-12-25"
    found = resolve(Date(month=12, day=25, weekday=3))
    assert str(found.value) == "2024-12-25"
    assert found.alternatives == (found.value,)


@pytest.mark.parametrize(
    "date", [Date(month=12, day=25, weekday=5), Date(year=2023, month=12, day=25, weekday=5)], ids=repr
)
def test_a_wrong_weekday_does_not_move_the_date(resolve: Resolve, date: Date) -> None:
    """The date is kept, and a step says so."""
    found = resolve(date)
    assert str(found.value) == "2023-12-25"
    assert "the date is kept" in found.steps[-1]


@pytest.mark.parametrize(
    "mask, options, value",
    [
        ("XX99", {}, "1999"),
        ("XX24", {}, "2024"),
        ("XX32", {}, "2032"),
        ("XX45", {}, "1945"),
        ("XX9X", {}, "199X"),
        ("XX2X", {}, "202X"),
        ("XX3X", {}, "193X"),
        ("XXX5", {}, "2025"),
        ("X019", {}, "2019"),
        ("XX32", {"prefer": "future"}, "2032"),
        ("XX12", {"prefer": "future"}, "2012"),
        ("XX80", {"prefer": "nearest"}, "1980"),
        ("XX12", {"document_time": None}, "2012"),
        ("XX68", {"document_time": None}, "2068"),
        ("XX69", {"document_time": None}, "1969"),
    ],
)
def test_two_digits_are_a_year_near_the_anchor(
    resolve: Resolve, mask: str, options: dict[str, object], value: str
) -> None:
    """At most 20 years ahead; a decade is over or going on."""
    assert str(resolve(Date(year=mask), **options).value) == value


def test_two_digits_after_a_past_tense_are_past(resolve: Resolve) -> None:
    """The tense goes before the window."""
    assert str(resolve(Toward(Date(year="XX32"), "past")).value) == "1932"


@pytest.mark.parametrize(
    "date",
    [
        Date(year=2023, month=2, day=29),
        Date(month=2, day=30),
        Date(year=2023, month=2, day=29, weekday=1),
        Date(year=2024, week=53),
        Date(year=1700, month=2, day=30, calendar="julian"),
        Date(year=2019, holiday="XX:none"),
        Date(year=2019, holiday="no_such_day"),
        Date(year="199X", month=2, day=30),
    ],
    ids=repr,
)
def test_a_date_that_there_is_not_is_refused(resolve: Resolve, date: Date) -> None:
    """No date is moved to one that exists."""
    with pytest.raises(InvalidDateError):
        resolve(date)


@pytest.mark.parametrize(
    "stated, direction, expected",
    [
        ("2024-08-23T10:00", "", "2024-08-23T15"),
        ("2024-08-23T16:30", "", "2024-08-23T15"),
        ("2024-08-23T16:30", "future", "2024-08-24T15"),
        ("2024-08-23T10:00", "future", "2024-08-23T15"),
        ("2024-08-23T10:00", "past", "2024-08-22T15"),
        ("2024-08-23T16:30", "past", "2024-08-23T15"),
        ("2024-08-23T00:00", "past", "2024-08-23T15"),
        ("2024-08-23", "future", "2024-08-23T15"),
    ],
)
def test_a_clock_time_is_on_the_documents_day(
    resolve: Resolve, stated: str, direction: str, expected: str
) -> None:
    """Unless the document has a clock time, and the tense says the other side of it."""
    expression = Date(hour=15)
    wrapped = Toward(expression, direction) if direction else expression  # type: ignore[arg-type]
    assert str(resolve(wrapped, document_time=stated).value) == expected


def test_minutes_and_seconds_alone_are_in_the_hour_of_the_anchor(resolve: Resolve) -> None:
    """Half past, with no hour."""
    stated = "2024-08-23T10:20:30"
    assert str(resolve(Date(minute=30), document_time=stated).value) == "2024-08-23T10:30"
    assert str(resolve(Date(second=5), document_time=stated).value) == "2024-08-23T10:20:05"


@pytest.mark.parametrize(
    "date, reference, expected",
    [
        (Date(day=9), "2019-10-20", "2019-10-09"),
        (Date(day=25), "2019-10-20", "2019-10-25"),
        (Date(day=2), "2019-10-30", "2019-11-02"),
        (Date(day=31), "2019-11-20", "2019-10-31"),
        (Date(month=8), "2019-10-20", "2019-08"),
        (Date(month=1), "2019-10-20", "2020-01"),
        (Date(month=12), "2019-10-20", "2019-12"),
        (Date(month=4), "2019", "2019-04"),
        (Date(month=4, day=3), "2019-05", "2019-04-03"),
        (Date(weekday=3), "2019-10-21", "2019-10-23"),
        (Date(weekday=1), "2019-10-23", "2019-10-28"),
        (Date(month=2, day=29), "2022-05-03", "2020-02-29"),
        (Date(month=4), "197X", "1970-04-01..1979-04-30"),
    ],
    ids=str,
)
def test_a_narrative_goes_on(resolve: Resolve, date: Date, reference: str, expected: str) -> None:
    """To the next weekday, to the day and month of the month and year told, or to the nearer of the next."""
    for direction in (None, "past"):
        wrapped = date if direction is None else Toward(date, "past")
        assert str(resolve(wrapped, bare="reference", reference_time=reference).value) == expected


def test_in_narrative_a_partial_date_is_in_the_cycle_last_told(resolve: Resolve) -> None:
    """The reason is told."""
    told = {"bare": "reference", "reference_time": "2019-10-20"}
    assert resolve(Date(day=9), **told).steps == (
        "the 9th in the month of the time last told, 2019-10-20: 2019-10-09",
    )
    assert str(resolve(Date(day=31), bare="reference", reference_time="2019-11-20").value) == "2019-10-31"


def test_narrative_hangs_on_the_document_until_a_time_is_told(resolve: Resolve) -> None:
    """Without a reference time the document's is taken."""
    assert str(resolve(Date(month=3), bare="reference").value) == "2024-03"


def test_a_partial_date_without_an_anchor_is_refused() -> None:
    """The error names what to pass."""
    with pytest.raises(MissingAnchorError, match="document_time='2024-08-23'"):
        resolve_expression(Date(weekday=5), Anchor(), phrase="Friday")


def test_seasons_by_hemisphere(resolve: Resolve) -> None:
    """Southern summer is December to February."""
    found = resolve(Date(year=2024, season="SU"), hemisphere="south")
    assert (str(found.value), found.timex3) == ("2024-30", "2024-SU")
    assert str(found.value.earliest) == "2024-12-01"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "date, start, earliest, latest",
    [
        (Date(year=2023, fiscal=True), 10, "2022-10-01", "2023-09-30"),
        (Date(year=2023, fiscal=True), 1, "2023-01-01", "2023-12-31"),
        (Date(year=2023, fiscal=True, quarter=2), 10, "2023-01-01", "2023-03-31"),
        (Date(year=2023, fiscal=True, half=2), 4, "2022-10-01", "2023-03-31"),
        (Date(year=2023, fiscal=True), None, "2022-02-01", "2024-11-30"),
        (Date(year=2023, fiscal=True, quarter=2), None, "2022-02-01", "2024-11-30"),
        (Date(fiscal=True), 10, "2023-10-01", "2024-09-30"),
    ],
    ids=str,
)
def test_fiscal_years(resolve: Resolve, date: Date, start: int | None, earliest: str, latest: str) -> None:
    """Named after the year they end in; of unknown start where the policy does not say."""
    value = resolve(date, fiscal_year_start=start).value
    assert (str(value.earliest), str(value.latest)) == (earliest, latest)  # type: ignore[union-attr]


def test_a_holiday_of_several_days_is_one_time(resolve: Resolve) -> None:
    """Two days in a row are one stretch."""
    value = resolve(Date(year=2018, holiday="IL:Rosh Hashanah")).value
    assert str(value) == "2018-09-10..2018-09-11"


@pytest.mark.parametrize(
    "feast, days",
    [
        ("rosh_hashanah", "2018-09-09..2018-09-11"),
        ("passover", "2018-03-30..2018-04-07"),
        ("youth_service_day", "2018-04-20..2018-04-22"),
        ("tax_day", "2018-04-17"),
    ],
)
def test_feasts_from_their_eve_on(resolve: Resolve, feast: str, days: str) -> None:
    """A feast of several days begins on the evening before its first; tax day waits for the end of others."""
    assert str(resolve(Date(year=2018, holiday=feast)).value) == days


def test_a_weekday_tells_the_year_of_a_plan(resolve: Resolve) -> None:
    """The 18th of July is a Saturday in 2026, and in neither of the years beside the document's day."""
    date = Date(weekday=6, month=7, day=18)
    assert str(resolve(date, prefer="future").value) == "2026-07-18"
    assert str(resolve(date).value) == "2024-07-18"


@pytest.mark.parametrize(
    "expression, value",
    [
        (Date(year=1850, holiday="IN:Diwali"), "1850"),
        (Following(Granularity.DAY, of=Date(year=1850, holiday="IN:Diwali")), "1850-01-02..1851-01-01"),
    ],
    ids=repr,
)
def test_a_feast_beyond_the_tables_is_some_day_of_its_year(
    resolve: Resolve, expression: Expression, value: str
) -> None:
    """Without a warning of the package that has them; what is counted from it is as uncertain."""
    assert str(resolve(expression).value) == value


def test_a_feast_beyond_the_tables_has_no_weekday(resolve: Resolve) -> None:
    """Nothing is known of a Sunday that was Diwali."""
    with pytest.raises(InvalidDateError):
        resolve(Date(year=1850, weekday=7, holiday="IN:Diwali"))


@pytest.mark.parametrize(
    "date, options, value",
    [
        (Date(month=9, day=1), {}, "2024-09-01"),
        (Date(month=9, day=1), {"prefer": "past"}, "2023-09-01"),
        (Date(month=11, day=1), {}, "2023-11-01"),
        (Date(month=9), {}, "2023-09"),
        (Date(weekday=6), {}, "2024-08-17"),
    ],
    ids=["far nearer", "a policy", "not far nearer", "month", "weekday"],
)
def test_a_day_that_is_far_nearer_ahead(
    resolve: Resolve, date: Date, options: dict[str, str], value: str
) -> None:
    """It is meant where neither a tense nor a policy tells, and says so."""
    found = resolve(date, **options)
    assert (str(found.value), "far nearer" in found.steps[0]) == (value, value == "2024-09-01")
