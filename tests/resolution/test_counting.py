from __future__ import annotations

from collections.abc import Callable

import pytest

import eventline as ev
from eventline.calendars import Granularity
from eventline.exceptions import InvalidDateError, MissingAnchorError
from eventline.resolution import (
    Anchor,
    Closest,
    Date,
    DocumentTime,
    Expression,
    Following,
    Intersect,
    Last,
    Next,
    Nth,
    Previous,
    ReferenceTime,
    Resolution,
    This,
    Toward,
    resolve_expression,
)

Resolve = Callable[..., Resolution]
G = Granularity


@pytest.mark.parametrize(
    "unit, before, same, after",
    [
        (G.DAY, "2024-08-22", "2024-08-23", "2024-08-24"),
        (G.WEEK, "2024-W33", "2024-W34", "2024-W35"),
        (G.WEEKEND, "2024-W33-WE", "2024-W34-WE", "2024-W35-WE"),
        (G.MONTH, "2024-07", "2024-08", "2024-09"),
        (G.QUARTER, "2024-34", "2024-35", "2024-36"),
        (G.SEASON, "2024-21", "2024-22", "2024-23"),
        (G.HALF, "2024-40", "2024-41", "2025-40"),
        (G.YEAR, "2023", "2024", "2025"),
        (G.DECADE, "201X", "202X", "203X"),
        (G.CENTURY, "19XX", "20XX", "21XX"),
        (G.MILLENNIUM, "1XXX", "2XXX", "3XXX"),
    ],
    ids=repr,
)
def test_units_count_by_the_calendar(
    resolve: Resolve, unit: Granularity, before: str, same: str, after: str
) -> None:
    """Last, this and next unit; previous and following say the same of units that hold the day."""
    assert str(resolve(Last(unit)).value) == before
    assert str(resolve(This(unit)).value) == same
    assert str(resolve(Next(unit)).value) == after
    if unit is not G.WEEKEND:
        assert str(resolve(Previous(unit)).value) == before
        assert str(resolve(Following(unit)).value) == after


def test_a_weekend_to_come_follows(resolve: Resolve) -> None:
    """On a Friday the following weekend is tomorrow's; on a Sunday the previous one was a week ago."""
    assert str(resolve(Following(G.WEEKEND)).value) == "2024-W34-WE"
    assert str(resolve(Previous(G.WEEKEND)).value) == "2024-W33-WE"
    assert str(resolve(Previous(G.WEEKEND), document_time="2024-08-26").value) == "2024-W34-WE"


@pytest.mark.parametrize(
    "expression, readings",
    [
        (Last(Date(weekday=5)), ["2024-08-16"]),
        (Last(Date(weekday=3)), ["2024-08-21", "2024-08-14"]),
        (Last(Date(weekday=7)), ["2024-08-18"]),
        (Next(Date(weekday=5)), ["2024-08-30"]),
        (Next(Date(weekday=6)), ["2024-08-31", "2024-08-24"]),
        (Next(Date(weekday=1)), ["2024-08-26"]),
        (This(Date(weekday=5)), ["2024-08-23"]),
        (This(Date(weekday=6)), ["2024-08-24"]),
        (This(Date(weekday=3)), ["2024-08-28", "2024-08-21"]),
        (Toward(This(Date(weekday=3)), "past"), ["2024-08-21"]),
        (Last(Date(month=7)), ["2024-07", "2023-07"]),
        (Last(Date(month=8)), ["2023-08"]),
        (Last(Date(month=10)), ["2023-10"]),
        (Next(Date(month=10)), ["2024-10", "2025-10"]),
        (Next(Date(month=5)), ["2025-05"]),
        (This(Date(month=3)), ["2024-03"]),
        (This(Date(month=10)), ["2024-10"]),
        (Last(Date(season="SU")), ["2023-22"]),
        (Last(Date(season="SP")), ["2024-21", "2023-21"]),
        (Last(Date(season="WI")), ["2023-24"]),
        (Next(Date(season="WI")), ["2024-24", "2025-24"]),
        (This(Date(season="SU")), ["2024-22"]),
        (Last(Date(part="NI")), ["2024-08-22TNI"]),
        (Next(Date(part="MO")), ["2024-08-24TMO"]),
        (This(Date(part="MO")), ["2024-08-23TMO"]),
        (Previous(Date(weekday=5)), ["2024-08-16"]),
        (Previous(Date(weekday=3), n=2), ["2024-08-14"]),
        (Following(Date(weekday=6)), ["2024-08-24"]),
        (Following(Date(weekday=3), n=2), ["2024-09-04"]),
        (Previous(Date(year=2019)), ["2019"]),
        (Following(Date(month=2, day=29)), ["2028-02-29"]),
        (Previous(Date(part="MO"), n=5), ["2024-08-18TMO"]),
        (Previous(G.YEAR, n=2), ["2022"]),
        (Following(Date(workday=True)), ["2024-08-26"]),
        (Following(Date(workday=True), n=7), ["2024-09-03"]),
        (Previous(Date(workday=True), n=5), ["2024-08-16"]),
        (Following(G.WEEK, n=2), ["2024-W36"]),
        (Following(G.DAY, n=2), ["2024-08-25"]),
        (Last(Date(holiday="christmas")), ["2023-12-25"]),
        (Next(Date(holiday="easter")), ["2025-04-20"]),
    ],
    ids=repr,
)
def test_patterns_and_their_readings(resolve: Resolve, expression: Expression, readings: list[str]) -> None:
    """The chosen reading first; where two rules differ, the other one is kept."""
    assert [str(one) for one in resolve(expression).alternatives] == readings


def test_this_winter_in_january_began_last_year(resolve: Resolve) -> None:
    """A season that holds the day is this season."""
    assert str(resolve(This(Date(season="WI")), document_time="2024-01-15").value) == "2023-24"
    assert str(resolve(This(G.SEASON), document_time="2024-01-15").value) == "2023-24"


def test_southern_seasons_as_units(resolve: Resolve) -> None:
    """In the south, August is in winter."""
    assert resolve(This(G.SEASON), hemisphere="south").timex3 == "2024-WI"


@pytest.mark.parametrize(
    "feast, first, last",
    [
        (Date(holiday="labor_day"), "2024-08-31", "2024-09-02"),
        (Last(Date(holiday="thanksgiving")), "2023-11-23", "2023-11-26"),
        (Intersect(Last(G.YEAR), Date(holiday="easter")), "2023-04-07", "2023-04-10"),
        (Date(holiday="christmas", year=2019), "2019-12-28", "2019-12-29"),
        (Date(holiday="mothers_day", year=2019), "2019-05-11", "2019-05-12"),
    ],
    ids=repr,
)
def test_weekend_of_a_feast(resolve: Resolve, feast: Expression, first: str, last: str) -> None:
    """It reaches to the feast beside it; not over a Thursday and Friday from a Wednesday."""
    found = resolve(This(G.WEEKEND, of=feast))
    assert found.timex3.endswith("-WE")
    assert isinstance(found.value, ev.UncertainDate)
    assert found.value.earliest == ev.when(first).earliest
    assert found.value.latest == ev.when(last).latest


@pytest.mark.parametrize("node", [Previous, Following], ids=["previous", "following"])
def test_no_more_instances_are_gone_through_than_a_reader_waits_for(
    resolve: Resolve, node: type[Previous | Following]
) -> None:
    """Some two hundred years of Fridays; units are reckoned, however many."""
    assert resolve(node(Date(weekday=5), n=10_000)).value is not None
    with pytest.raises(InvalidDateError, match="count no further than 10000"):
        resolve(node(Date(weekday=5), n=2_000_000_000))
    assert resolve(node(G.WEEK, n=2_000_000)).value is not None


def test_quarter_of_a_fiscal_year(resolve: Resolve) -> None:
    """It has its name even where nobody says when the fiscal year begins, and its months where one does."""
    quarter = Intersect(Date(quarter=3, fiscal=True), Last(Date(fiscal=True)))
    assert resolve(quarter).timex3 == "FY2023-Q3"
    known = resolve(quarter, fiscal_year_start=10)
    assert (known.timex3, str(known.value)) == ("FY2023-Q3", "2023-04-01..2023-06-30")


def test_fiscal_year_as_a_kind(resolve: Resolve) -> None:
    """From October: August 2024 is in fiscal 2024."""
    year = Date(fiscal=True)
    options = {"fiscal_year_start": 10}
    assert resolve(This(year), **options).timex3 == "FY2024"
    assert resolve(Last(year), **options).timex3 == "FY2023"
    assert resolve(Next(year), **options).timex3 == "FY2025"


def test_the_week_may_start_on_sunday(resolve: Resolve) -> None:
    """Last week then runs from Sunday to Saturday, and this Sunday was the 18th."""
    found = resolve(Last(G.WEEK), week_start="sunday")
    assert str(found.value) == "2024-08-11..2024-08-17"
    assert found.timex3 == "2024-W33"
    assert str(resolve(Toward(This(Date(weekday=7)), "past"), week_start="sunday").value) == "2024-08-18"


def test_explicit_bases(resolve: Resolve) -> None:
    """Anything can be counted from; after a time means after its end."""
    may = Date(month=5, day=3, year=2024)
    assert str(resolve(This(G.WEEKEND, of=may)).value) == "2024-W18-WE"
    assert str(resolve(This(G.WEEK, of=may)).value) == "2024-W18"
    assert str(resolve(Following(G.DAY, of=This(G.WEEKEND, of=may))).value) == "2024-05-06"
    assert str(resolve(Previous(G.DAY, of=Date(year=2024))).value) == "2023-12-31"
    assert str(resolve(Previous(Date(weekday=5), of=may)).value) == "2024-04-26"
    assert str(resolve(Following(G.YEAR, of=DocumentTime())).value) == "2025"
    assert str(resolve(Next(Date(part="MO"), of=may)).value) == "2024-05-04TMO"


def test_the_time_last_told(resolve: Resolve) -> None:
    """That year, the same month, the following day, the previous month."""
    told = {"reference_time": "2019-10-09"}
    there = ReferenceTime()
    assert str(resolve(This(G.YEAR, of=there), **told).value) == "2019"
    assert str(resolve(This(G.MONTH, of=there), **told).value) == "2019-10"
    assert str(resolve(Following(G.DAY, of=there), **told).value) == "2019-10-10"
    assert str(resolve(Previous(G.MONTH, of=there), **told).value) == "2019-09"
    assert resolve(This(G.YEAR, of=there), **told).steps == (
        "the year of the time last told, 2019-10-09: 2019",
    )


def test_a_time_told_as_an_interval_is_counted_from_its_ends(resolve: Resolve) -> None:
    """The day after 12 to 14 May is the 15th, the day before the 11th."""
    told = {"reference_time": "2019-05-12/2019-05-14"}
    assert str(resolve(Following(G.DAY, of=ReferenceTime()), **told).value) == "2019-05-15"
    assert str(resolve(Previous(G.DAY, of=ReferenceTime()), **told).value) == "2019-05-11"
    assert str(resolve(This(G.YEAR, of=ReferenceTime()), **told).value) == "2019"


@pytest.mark.parametrize(
    "stated",
    [
        "2019-05-12/..",
        "../2019-05-12",
        ev.when(earliest="2019-05-12"),
        ev.when(latest="2019-05-12"),
    ],
    ids=str,
)
def test_a_time_told_with_one_end_is_counted_from_that(resolve: Resolve, stated: object) -> None:
    """The open end says nothing."""
    assert str(resolve(This(G.YEAR, of=ReferenceTime()), reference_time=stated).value) == "2019"


def test_a_time_told_without_ends_is_none(resolve: Resolve) -> None:
    """Nothing can be counted from it."""
    with pytest.raises(MissingAnchorError, match="reference_time"):
        resolve(This(G.YEAR, of=ReferenceTime()), reference_time="../..")


def test_without_a_time_told_that_year_is_refused() -> None:
    """The error asks for the reference time."""
    with pytest.raises(MissingAnchorError, match="reference_time"):
        resolve_expression(This(G.YEAR, of=ReferenceTime()), Anchor(document_time="2024"), phrase="that year")


@pytest.mark.parametrize(
    "expression, value, timex3",
    [
        (Nth(1, Date(weekday=1), Date(year=2024, month=5)), "2024-05-06", "2024-05-06"),
        (Nth(-1, Date(weekday=1), Date(year=2024, month=5)), "2024-05-27", "2024-05-27"),
        (Nth(-1, Date(workday=True), Date(year=2024, month=8)), "2024-08-30", "2024-08-30"),
        (Nth(-1, G.WEEK, Date(year=2024, month=6)), "2024-W26", "2024-W26"),
        (Nth(1, G.WEEK, Date(year=2015)), "2015-W01", "2015-W01"),
        (Nth(-2, G.WEEK, Date(year=2018, month=10)), "2018-W42", "2018-W42"),
        (Nth(2, G.HALF, Date(year=2010)), "2010-41", "2010-H2"),
        (Nth(3, G.QUARTER, Date(year=2010)), "2010-35", "2010-Q3"),
        (Nth(-1, G.WEEKEND, Date(year=2013, month=10)), "2013-W43-WE", "2013-W43-WE"),
        (Nth(3, G.DECADE, Date(year="18XX")), "182X", "182"),
        (Nth(-1, G.DAY, Date(year=2024, month=2)), "2024-02-29", "2024-02-29"),
        (Nth(1, G.MONTH, Date(year=2010), count=3), "2010-01-01..2010-03-31", "2010-XX"),
        (Nth(-1, G.WEEK, Date(year=2019), count=3), "2019-12-09..2019-12-29", "2019-WXX"),
        (Nth(2, Date(weekday=7), Date(year=2024)), "2024-01-14", "2024-01-14"),
    ],
    ids=repr,
)
def test_the_nth_within(resolve: Resolve, expression: Expression, value: str, timex3: str) -> None:
    """From the start, or from the end where negative; a week is where its Thursday is."""
    found = resolve(expression)
    assert (str(found.value), found.timex3) == (value, timex3)


@pytest.mark.parametrize(
    "expression, message",
    [
        (Nth(5, Date(weekday=1), Date(year=2024, month=5)), "no 5th Monday"),
        (Nth(-6, Date(weekday=1), Date(year=2024, month=5)), "no 6th last Monday"),
        (Nth(-1, G.DECADE, Date(year=2024)), "no last decade"),
        (Nth(1, G.SECOND, Date(year=2024)), "too fine"),
        (This(Date(month=2, day=29), of=Date(year=2023)), "there is none"),
        (Previous(Date(month=2, day=30)), "no such date"),
        (Following(Date(month=2, day=30)), "no such date"),
    ],
    ids=repr,
)
def test_what_there_is_not(resolve: Resolve, expression: Expression, message: str) -> None:
    """The error says what was looked for."""
    with pytest.raises(InvalidDateError, match=message):
        resolve(expression)


@pytest.mark.parametrize(
    "expression, value",
    [
        (Closest(Date(weekday=3), DocumentTime()), "2024-08-21"),
        (Closest(Date(weekday=3), DocumentTime(), n=2), "2024-08-28"),
        (Closest(Date(holiday="christmas"), DocumentTime(), n=3), "2025-12-25"),
        (Closest(Date(weekday=5), DocumentTime()), "2024-08-23"),
        (Closest(G.WEEKEND, DocumentTime()), "2024-W34-WE"),
    ],
    ids=repr,
)
def test_the_closest_lies_to_either_side(resolve: Resolve, expression: Expression, value: str) -> None:
    """What holds the time is closest, then what is the fewest days away."""
    found = resolve(expression)
    assert str(found.value) == value
    assert "closest" in found.steps[-1]


def test_the_nth_closest_of_a_day_is_counted(resolve: Resolve) -> None:
    """Days have no end to either side."""
    assert resolve(Closest(Date(part="EV"), DocumentTime(), n=4)).timex3 == "2024-08-21TEV"


def test_the_closest_of_a_feast_ends_where_its_tables_do(resolve: Resolve) -> None:
    """Beyond them nobody knows which is closer, and the search is over soon."""
    assert resolve(Closest(Date(holiday="IN:Diwali"), DocumentTime(), n=4)).timex3 == "2022-10-24"
    with pytest.raises(InvalidDateError, match="there is no such date"):
        resolve(Closest(Date(holiday="IN:Diwali"), DocumentTime(), n=60))


def test_a_feast_that_comes_twice_in_a_year_is_either(resolve: Resolve) -> None:
    """The lunar year is shorter than ours."""
    found = resolve(Date(year=2006, holiday="eid_al_adha"))
    assert [str(one) for one in found.alternatives] == ["2006-01-10", "2006-12-31"]
