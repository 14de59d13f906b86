"""Ranges and signals: what their ends share, what they hold, and how they read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from eventline.calendars import Granularity
from eventline.exceptions import InvalidDateError
from eventline.model import Interval
from eventline.resolution import (
    About,
    After,
    Amount,
    Anchor,
    Before,
    Between,
    Date,
    Expression,
    Following,
    From,
    Intersect,
    Last,
    Next,
    Nth,
    Part,
    Past,
    Previous,
    Resolution,
    ResolutionPolicy,
    Shift,
    Since,
    This,
    Toward,
    Until,
    resolve_expression,
    share,
)

Resolve = Callable[..., Resolution]
G = Granularity
YESTERDAY = Previous(G.DAY)


@pytest.mark.parametrize(
    "start, end, value",
    [
        (Date(day=12), Date(month=3, day=14), "2024-03-12/2024-03-14"),
        (Date(month=5, day=12), Date(day=14), "2024-05-12/2024-05-14"),
        (Date(month=5), Date(year=2008, month=8), "2008-05/2008-08"),
        (Date(month=11), Date(year=2008, month=2), "2007-11/2008-02"),
        (Date(year=2008, month=11), Date(month=2), "2008-11/2009-02"),
        (Date(year=2008, month=5), Date(month=8), "2008-05/2008-08"),
        (Date(month=3, day=12), Date(year=2010, month=3, day=14), "2010-03-12/2010-03-14"),
        (Date(day=12), Date(year=2010, month=3, day=14), "2010-03-12/2010-03-14"),
        (Date(quarter=1), Date(year=2010, quarter=3), "2010-33/2010-35"),
        (Date(half=2), Date(year=2010, half=1), "2009-41/2010-40"),
        (Date(season="FA"), Date(year=2010, season="SP"), "2009-23/2010-21"),
        (Date(week=50), Date(year=2010, week=2), "2009-W50/2010-W02"),
        (Date(holiday="easter"), Date(year=2010, month=6), "2010-04-04/2010-06"),
        (Date(year=1939), Date(year="XX45"), "1939/1945"),
        (Date(year=1999), Date(year="XX03"), "1999/2003"),
        (Date(year=1950), Date(year="XX6X"), "1950/196X"),
        (Date(year=1990), Date(year="XX2X"), "1990/202X"),
        (Date(year="199X"), Date(year=2005), "199X/2005"),
        (Date(month=5), Date(year="199X", month=7), "1990-05-01..1999-05-31/1990-07-01..1999-07-31"),
        (Date(weekday=1), Date(weekday=3), "2024-08-19/2024-08-21"),
        (Date(weekday=4), Date(weekday=2), "2024-08-22/2024-08-27"),
        (Date(month=5), Date(month=7), "2024-05/2024-07"),
        (Date(month=11), Date(month=2), "2023-11/2024-02"),
        (Date(weekday=1), Date(year=2024, month=5, day=3), "2024-04-29/2024-05-03"),
        (Date(hour=9), Date(hour=5, part="PM"), "2024-08-23T09/2024-08-23T17"),
        (Date(hour=3), Date(hour=5, part="PM"), "2024-08-23T15/2024-08-23T17"),
        (Date(hour=11), Date(hour=1, part="PM"), "2024-08-23T11/2024-08-23T13"),
        (Date(hour=9, part="AM"), Date(hour=11), "2024-08-23T09/2024-08-23T11"),
        (Date(hour=10), Date(hour=2, part="NI"), "2024-08-23T10/2024-08-24T02"),
        (Date(hour=15, zone=0), Date(hour=18, zone=60), "2024-08-23T15Z/2024-08-23T18+01:00"),
        (Date(weekday=1, hour=9), Date(weekday=3, hour=17), "2024-08-19T09/2024-08-21T17"),
        (Date(hour=15, zone=0), Date(hour=18), "2024-08-23T15Z/2024-08-23T18Z"),
        (Date(hour=15), Date(hour=18, zone=0), "2024-08-23T15Z/2024-08-23T18Z"),
        (Date(weekday=1, hour=9), Date(hour=17), "2024-08-19T09/2024-08-19T17"),
        (Date(hour=9), Date(weekday=1, hour=17), "2024-08-19T09/2024-08-19T17"),
        (Date(hour=22), Date(hour=3), "2024-08-23T22/2024-08-24T03"),
        (Last(G.YEAR), This(G.YEAR), "2023/2024"),
        (Date(year=2010), YESTERDAY, "2010/2024-08-22"),
        (YESTERDAY, Date(weekday=7), "2024-08-22/2024-08-25"),
        (Date(weekday=7), YESTERDAY, "2024-08-18/2024-08-22"),
        (Past(Amount(days=3)), YESTERDAY, "2024-08-20/2024-08-22"),
        (Part(Date(year=2009), "early"), Date(year=2010), "2009-01-01..2009-06-30/2010"),
        (From(Date(year=2009)), Date(year=2010), "2009/2010"),
        (Date(year=2009), From(Date(year=2010)), "2009/"),
        (
            Part(Date(month=8), "end"),
            Part(Date(month=6), "beginning"),
            "2024-08-21..2024-08-31/2025-06-01..2025-06-10",
        ),
        (
            Part(Date(month=5), "end"),
            Part(Date(month=5), "beginning"),
            "2024-05-21..2024-05-31/2025-05-01..2025-05-10",
        ),
        (Part(Date(year=1999), "late"), Date(month=6), "1999-07-01..1999-12-31/2000-06"),
        (
            Nth(1, Date(weekday=1), Date(month=9)),
            Nth(-1, Date(weekday=5), Date(month=5)),
            "2023-09-04/2024-05-31",
        ),
        (About(Date(month=2)), About(Date(month=7)), "2024-02~/2024-07~"),
        (Date(day=28), Date(month=5, day=3), "2024-04-28/2024-05-03"),
        (Date(month=5, day=28), Date(day=3), "2024-05-28/2024-06-03"),
        (Date(year=2015, month=12, day=28), Date(day=3), "2015-12-28/2016-01-03"),
    ],
    ids=repr,
)
def test_ranges_share_their_fields(resolve: Resolve, start: Expression, end: Expression, value: str) -> None:
    """What one says and the other lacks; a partial end is the first after the start."""
    assert str(resolve(Between(start, end)).value) == value


@pytest.mark.parametrize(
    "start, end, value",
    [
        (Date(year=2010), Date(month=5), "2010/2024-05"),
        (Date(year=2010), Date(weekday=1), "2010/2024-08-19"),
        (Date(year="199X"), Part(Date(month=5), "early"), "199X/2024-05-01..2024-05-16"),
        (Date(year=2010, month=5), Date(month=8), "2010-05/2010-08"),
        (Date(year=2010, month=5), Date(weekday=1), "2010-05/2024-08-19"),
        (Date(month=5), Date(day=21), "2024-05/2024-08-21"),
        (Date(year=2026), Date(month=3), "2026/2026-03"),
        (This(G.WEEK), Date(weekday=4), "2024-W34/2024-08-22"),
        (Date(day=26), Next(G.WEEK), "2024-07-26/2024-W35"),
    ],
    ids=repr,
)
def test_ends_of_what_began_long_before_lie_where_they_would_alone(
    resolve: Resolve, start: Expression, end: Expression, value: str
) -> None:
    """From 2010 until May: of now, unless that is before it began."""
    assert str(resolve(Between(start, end)).value) == value


def test_without_a_document_the_end_is_the_first_after_the_start() -> None:
    """Nothing else tells where it lies."""
    found = resolve_expression(Between(Date(year=2010), Date(month=5)), Anchor(), ResolutionPolicy())
    assert str(found.value) == "2010/2010-05"


def test_of_several_readings_those_in_order_are_kept(resolve: Resolve) -> None:
    """A start that comes after the end is no reading."""
    found = resolve(Between(Next(Date(weekday=6)), Shift(Amount(days=4), "future")))
    assert [str(one) for one in found.alternatives] == ["2024-08-24/2024-08-27"]


def test_reversed_ranges_are_refused(resolve: Resolve) -> None:
    """From 2010 to 2005 ends before it starts."""
    with pytest.raises(InvalidDateError, match="swap them"):
        resolve(Between(Date(year=2010), Date(year=2005)))


@pytest.mark.parametrize(
    "start, end",
    [(Date(month=2, day=30), Date(weekday=1)), (YESTERDAY, Date(month=2, day=30))],
    ids=repr,
)
def test_ranges_of_what_there_is_not_are_refused(
    resolve: Resolve, start: Expression, end: Expression
) -> None:
    """30 February begins and ends nothing."""
    with pytest.raises(InvalidDateError, match="no such date"):
        resolve(Between(start, end))


def test_exact_ranges_of_clock_times_end_at_the_instant(resolve: Resolve) -> None:
    """From nine to five: the last tick is the one before five."""
    value = resolve(Between(Date(hour=9), Date(hour=17)), precision="exact").value
    assert value.upper == resolve(Date(hour=16)).value.upper  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "start, end, last",
    [
        (Date(year=2014), Date(year=2018), "2017-12-31"),
        (Date(month=3), Date(month=5), "2024-04-30"),
        (Date(year=2007), Part(Date(year=2008), "beginning"), "2007-12-31"),
        (Date(year=2007), Part(Date(year=2008), "end"), "2008-12-31"),
        (Date(year=2014), Date(year=2014, month=1), "2014-01-31"),
    ],
    ids=repr,
)
def test_ranges_may_leave_out_their_end(
    resolve: Resolve, start: Expression, end: Expression, last: str
) -> None:
    """Over as the last begins; not so where its end was said, or where nothing would be left."""
    value = resolve(Between(start, end), range_end="excluded").value
    assert isinstance(value, Interval)
    assert str(value.latest)[:10] == last


def test_one_time_between_two_keeps_its_end(resolve: Resolve) -> None:
    """One time between 1914 and 1918 may be in 1918, whatever the policy."""
    found = resolve(Between(Date(year=1914), Date(year=1918), one=True), range_end="excluded")
    assert str(found.value) == "1914-01-01..1918-12-31"


def test_the_end_of_a_range_is_the_nearest_whatever_its_weekday(resolve: Resolve) -> None:
    """From Friday 5/12 to Sunday 5/20, in a year in which that is a Monday."""
    start, end = Date(year=2019, month=5, day=12), Date(month=5, day=20, weekday=7)
    found = resolve(Between(Following(Date(weekday=1), of=start), end))
    assert str(found.value) == "2019-05-13/2019-05-20"


@pytest.mark.parametrize(
    "start, end, value",
    [
        (Date(month=5), Date(month=9), "2024-05/2024-09"),
        (Date(month=8, day=1), Date(month=9, day=30), "2024-08-01/2024-09-30"),
        (Date(day=5), Date(day=28), "2024-08-05/2024-08-28"),
        (Date(month=5), Date(month=7), "2025-05/2025-07"),
        (Date(month=11), Date(month=3), "2024-11/2025-03"),
        (Date(weekday=1), Date(weekday=6), "2024-08-26/2024-08-31"),
    ],
    ids=["month", "days", "days of the month", "over", "to come", "weekdays"],
)
def test_a_range_ahead_may_be_under_way(resolve: Resolve, start: Date, end: Date, value: str) -> None:
    """Of a month or a year: "closed from May to September", said in August."""
    assert str(resolve(Between(start, end), prefer="future").value) == value


def test_a_range_under_way_says_so(resolve: Resolve) -> None:
    """With the day that it is under way at."""
    found = resolve(Toward(Between(Date(month=5), Date(month=9)), "future"))
    assert found.steps[0] == "from 2024-05 on, for it is under way at the document's date 2024-08-23"


def test_a_range_of_one_time(resolve: Resolve) -> None:
    """One unknown time between 1914 and 1918 does not last all the while."""
    found = resolve(Between(Date(year=1914), Date(year=1918), one=True), document_time=None)
    assert str(found.value) == "1914-01-01..1918-12-31"
    assert found.steps == ("one time between 1914 and 1918",)


def test_a_range_of_years_that_run_across_two(resolve: Resolve) -> None:
    """It is named by the first and the last of them."""
    first = Between(Date(year=2009), Date(year=2010), one=True)
    last = Between(Date(year=2012), Date(year=2013), one=True)
    assert resolve(Between(first, last)).timex3 == "2009/2013"


def test_type_and_timex3_of_ranges(resolve: Resolve) -> None:
    """Both ends, with a slash."""
    found = resolve(Between(Date(month=5), Date(year=2008, month=8)))
    assert (found.type, found.timex3) == ("DATE", "2008-05/2008-08")
    assert resolve(Between(Date(hour=9), Date(hour=17))).type == "TIME"


@pytest.mark.parametrize(
    "expression, value, mod",
    [
        (Since(Date(year=2019)), "2019/2024-08-23..", ""),
        (Since(Date(month=9)), "2023-09/2024-08-23..", ""),
        (Since(Date(year=2030)), "2030/2030-01-01..", ""),
        (From(Date(year=2019)), "2019/", ""),
        (Until(Date(year=2019)), "/2019", ""),
        (Before(Date(year=2019)), "..2018-12-31", "BEFORE"),
        (Before(Date(year=2019), inclusive=True), "..2019-12-31", "ON_OR_BEFORE"),
        (After(Date(year=2019)), "2020-01-01..", "AFTER"),
        (After(Date(year=2019), inclusive=True), "2019-01-01..", "ON_OR_AFTER"),
        (After(Date(year=2019, month=1, day=1, hour=9, zone=60)), "2019-01-01T09:00:00Z..", "AFTER"),
        (Before(Date(year=2019, month=1, day=1, hour=9, zone=60)), "..2019-01-01T07:59:59Z", "BEFORE"),
        (Since(Between(Date(year=2019), Date(year=2020))), "2019/2024-08-23..", ""),
        (Until(Between(Date(year=2019), Date(year=2020))), "/2020", ""),
        (From(Until(Date(year=2020))), "/", ""),
        (Until(From(Date(year=2020))), "/", ""),
        (Since(Until(Date(year=2020))), "/2024-08-23..", ""),
    ],
    ids=repr,
)
def test_signals(resolve: Resolve, expression: Expression, value: str, mod: str) -> None:
    """Since lasts to the document's day at least; from and until leave the other end unknown."""
    found = resolve(expression)
    assert (str(found.value), found.mod) == (value, mod)


def test_since_without_a_document_time_has_an_unknown_end(resolve: Resolve) -> None:
    """The text says no more."""
    assert str(resolve(Since(Date(year=2019)), document_time=None).value) == "2019/"


def test_nothing_is_before_a_time_without_start(resolve: Resolve) -> None:
    """An open end gives no bound."""
    with pytest.raises(InvalidDateError, match="open end"):
        resolve(Before(Until(Date(year=2020))))


@pytest.mark.parametrize(
    "start, end, shared",
    [
        (Date(weekday=1), Intersect(Date(weekday=5), Next(G.WEEK)), Intersect(Date(weekday=1), Next(G.WEEK))),
        (Date(hour=9), Intersect(YESTERDAY, Date(hour=17)), Intersect(Date(hour=9), YESTERDAY)),
        (Date(weekday=5), Intersect(Date(weekday=1), Next(G.WEEK)), Date(weekday=5)),
        (Date(month=5), Intersect(Date(weekday=1), Next(G.WEEK)), Date(month=5)),
        (Date(month=5), Intersect(Next(G.YEAR), Last(G.WEEK)), Date(month=5)),
    ],
    ids=repr,
)
def test_the_start_is_in_the_frame_of_the_end(start: Date, end: Expression, shared: Expression) -> None:
    """Monday to Friday next week are both of next week; Friday to Monday next week are not."""
    assert share(start, end) == (shared, end)


def test_a_year_before_christ_tells_no_decade() -> None:
    """From 300 BC to the 20s: the 20s of nobody knows which century."""
    start, end = Date(year=-299), Date(year="XX2X")
    assert share(start, end) == (start, end)


def test_a_range_of_hours_on_a_day_of_the_month_is_on_one_day(resolve: Resolve) -> None:
    """From 11 to 11:30 on the 30th: both of one month."""
    found = resolve(Between(Date(hour=11), Date(day=30, hour=11, minute=30)))
    assert found.timex3 == "2024-07-30T11:00/2024-07-30T11:30"
