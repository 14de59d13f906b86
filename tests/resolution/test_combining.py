from __future__ import annotations

from collections.abc import Callable

import pytest

from eventline.calendars import Granularity
from eventline.exceptions import InvalidDateError, MissingAnchorError
from eventline.model import UncertainDate
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
    Previous,
    ReferenceTime,
    Resolution,
    Shift,
    Since,
    This,
    Toward,
    Until,
)

Resolve = Callable[..., Resolution]
G = Granularity
YESTERDAY = Previous(G.DAY)


@pytest.mark.parametrize(
    "a, b, value",
    [
        (Date(month=10), Last(G.YEAR), "2023-10"),
        (Date(hour=3, part="PM"), YESTERDAY, "2024-08-22T15"),
        (Date(weekday=1), Date(part="MO"), "2024-08-19TMO"),
        (Date(weekday=4), Last(G.WEEK), "2024-08-15"),
        (Date(weekday=2), Next(G.WEEK), "2024-08-27"),
        (Date(part="NI"), YESTERDAY, "2024-08-22TNI"),
        (Date(hour=12, part="NI"), YESTERDAY, "2024-08-23T00"),
        (Date(season="SU"), Last(G.YEAR), "2023-22"),
        (Date(season="WI"), Last(G.YEAR), "2023-24"),
        (Date(holiday="thanksgiving"), Shift(Amount(months=9), "past"), "2023-11-23"),
        (Date(month=8, day=30), Next(Date(weekday=5)), "2024-08-30"),
        (Date(month=8, day=24), Next(Date(weekday=6)), "2024-08-24"),
        (Date(month=8), YESTERDAY, "2024-08-22"),
        (Date(month=8), This(G.MONTH), "2024-08"),
        (Date(month=2), This(G.WEEK, of=Date(year=2024, month=2, day=1)), "2024-02-01..2024-02-04"),
        (Date(month=1), This(G.WEEK, of=Date(year=2024, month=2, day=1)), "2024-01-29..2024-01-31"),
        (Date(year=2024), YESTERDAY, "2024-08-22"),
        (Date(weekday=1), Last(G.MONTH), "2024-07-01..2024-07-29"),
        (Date(hour=9), Nth(1, Date(weekday=1), Date(month=5)), "2024-05-06T09"),
        (Last(G.YEAR), Nth(1, Date(weekday=1), Date(month=5)), "2023-05-01"),
        (Part(Date(month=10), "late"), Last(G.YEAR), "2023-10-16..2023-10-31"),
        (Part(Date(part="MO"), "early"), YESTERDAY, "2024-08-22T05:00:00..2024-08-22T08:59:59"),
        (Part(Date(year=2023), "early"), Last(G.YEAR), "2023-01-01..2023-06-30"),
        (Part(Date(weekday=1), "early"), Date(hour=9), "2024-08-19T09"),
        (Between(Date(hour=9), Date(hour=17)), YESTERDAY, "2024-08-22T09/2024-08-22T17"),
        (OneOf((Date(hour=9), Date(hour=21))), YESTERDAY, "2024-08-22T09"),
        (AnyOf((Date(month=5), Date(month=6))), Last(G.YEAR), "[2023-05,2023-06]"),
        (AllOf((Date(month=5), Date(month=6))), Last(G.YEAR), "{2023-05,2023-06}"),
        (Since(Date(month=5)), Last(G.YEAR), "2023-05/2024-08-23.."),
        (From(Date(month=5)), Last(G.YEAR), "2023-05/"),
        (Until(Date(month=5)), Last(G.YEAR), "/2023-05"),
        (Before(Date(month=5)), Last(G.YEAR), "..2023-04-30"),
        (After(Date(month=5)), Last(G.YEAR), "2023-06-01.."),
        (About(Date(month=5, day=3)), Last(G.YEAR), "2023-05-03~"),
        (Toward(Date(weekday=6), "future"), Date(part="MO"), "2024-08-24TMO"),
        (This(G.WEEK), This(G.MONTH), "2024-W34"),
        (This(G.WEEK), Date(year=2024, month=9, day=1), None),
        (Date(year=2024, month=7), Date(year=2025), None),
        (Coming(Amount(days=10)), This(G.MONTH), "2024-08-23..2024-08-31"),
        (Date(month=2, day=30), Last(G.YEAR), None),
        (Date(weekday=1), YESTERDAY, None),
    ],
    ids=repr,
)
def test_what_is_in_both_in_either_order(
    resolve: Resolve, a: Expression, b: Expression, value: str | None
) -> None:
    """The finer in the coarser; contradictions are refused."""
    for expression in (Intersect(a, b), Intersect(b, a)):
        if value is None:
            with pytest.raises(InvalidDateError):
                resolve(expression)
        else:
            assert str(resolve(expression).value) == value


def test_a_date_that_is_not_in_the_other_time_is_kept(resolve: Resolve) -> None:
    """The words "next Friday, 6 September" keep the date, and says so."""
    found = resolve(Intersect(Date(month=9, day=6), Next(Date(weekday=5))), prefer="future")
    assert str(found.value) == "2024-09-06"
    assert "the date is kept" in found.steps[-1]


def test_readings_multiply(resolve: Resolve) -> None:
    """Each reading of the one with each of the other, equal ones once."""
    found = resolve(Intersect(Date(hour=9), Next(Date(weekday=6))))
    assert [str(one) for one in found.alternatives] == ["2024-08-31T09", "2024-08-24T09"]


def test_steps_of_both_are_told(resolve: Resolve) -> None:
    """From the inside out."""
    assert resolve(Intersect(Date(month=10), Last(G.YEAR))).steps == (
        "the year before that of the document's date 2024-08-23: 2023",
        "the October in 2023: 2023-10",
    )


@pytest.mark.parametrize(
    "expression, value, mod",
    [
        (Part(Date(year=2009), "early"), "2009-01-01..2009-06-30", "START"),
        (Part(Date(year=2009), "mid"), "2009-04-01..2009-09-30", "MID"),
        (Part(Date(year=2009), "late"), "2009-07-01..2009-12-31", "END"),
        (Part(Date(year=2009), "beginning"), "2009-01-01..2009-03-31", "START"),
        (Part(Date(year=2009, month=3), "beginning"), "2009-03-01..2009-03-10", "START"),
        (Part(Date(year=2009, month=2), "end"), "2009-02-21..2009-02-28", "END"),
        (Part(Date(year=2009), "end"), "2009-09-01..2009-12-31", "END"),
        (Part(Date(year="199X"), "mid"), "1992-01-01..1997-12-31", "MID"),
        (Part(Date(year="18XX"), "mid"), "1825-01-01..1874-12-31", "MID"),
        (Part(Date(year=2024, month=2), "late"), "2024-02-15..2024-02-29", "END"),
        (Part(Date(year=2024, week=34), "early"), "2024-08-19..2024-08-21", "START"),
        (Part(Date(year=2024, week=34), "mid"), "2024-08-20..2024-08-22", "MID"),
        (Part(Date(year=2024, week=34), "late"), "2024-08-22..2024-08-25", "END"),
        (Part(Date(year=2024, month=6), "mid"), "2024-06-10..2024-06-20", "MID"),
        (Part(YESTERDAY, "mid"), "2024-08-22T10:00:00..2024-08-22T13:59:59", "MID"),
        (Part(YESTERDAY, "late"), "2024-08-22T12:00:00..2024-08-22T23:59:59", "END"),
        (
            Part(Date(year=2024, month=1, day=1, hour=9, minute=0), "early"),
            "2024-01-01T09:00:00..2024-01-01T09:00:29",
            "START",
        ),
        (Part(This(G.YEAR), "earlier"), "2024-01-01..2024-08-22", "START"),
        (Part(This(G.YEAR), "later"), "2024-08-24..2024-12-31", "END"),
        (Part(Last(G.YEAR), "later"), "2023-07-01..2023-12-31", "END"),
        (Part(Last(G.YEAR), "earlier"), "2023-01-01..2023-06-30", "START"),
    ],
    ids=repr,
)
def test_parts(resolve: Resolve, expression: Expression, value: str, mod: str) -> None:
    """Early is the first half, mid the middle half, beginning the first third, later the rest from today."""
    found = resolve(expression)
    assert (str(found.value), found.mod) == (value, mod)


def test_without_a_document_time_later_is_late(resolve: Resolve) -> None:
    """Nothing says where today is."""
    found = resolve(Part(Date(year=2009), "later"), document_time=None)
    assert str(found.value) == "2009-07-01..2009-12-31"


@pytest.mark.parametrize(
    "precision, document_time, value",
    [
        (None, "2024-08-21T10:00", "2024-08-21T10:01:00..2024-08-25T23:59:59"),
        ("exact", "2024-08-21T10:00", "2024-08-21..2024-08-25"),
        ("exact", "2024-08-21", "2024-08-22..2024-08-25"),
    ],
    ids=str,
)
def test_later_counted_to_the_day_holds_the_rest_of_today(
    resolve: Resolve, precision: str | None, document_time: str, value: str
) -> None:
    """Later this week, said at ten, begins today where lengths are counted to the day."""
    found = resolve(Part(This(G.WEEK), "later"), precision=precision, document_time=document_time)
    assert str(found.value) == value


@pytest.mark.parametrize(
    "expression, value",
    [
        (Before(Part(Date(year=2023, month=5), "end")), "../2023-05-31"),
        (Before(Toward(Part(Date(month=5), "end"), "past")), "../2024-05-31"),
        (Before(Part(Date(year=2023, month=5), "beginning")), "../2023-04-30"),
        (After(Part(Date(year=2023, month=5), "beginning")), "2023-05-01/.."),
        (After(Part(Date(year=2023, month=5), "end")), "2023-06-01/.."),
    ],
    ids=repr,
)
def test_beside_the_beginning_and_the_end(resolve: Resolve, expression: Expression, value: str) -> None:
    """Before the end of May is still in May, and after its beginning too."""
    found = resolve(expression).value
    assert isinstance(found, UncertainDate)
    first, last = (None if end is None else str(end) for end in (found.earliest, found.latest))
    assert f"{first or '..'}/{last or '..'}" == value


@pytest.mark.parametrize(
    "expression, value, mod",
    [
        (About(Date(year=1850)), "1850~", "APPROX"),
        (About(Date(year=1850), "?"), "1850?", ""),
        (About(Date(year=1850), "%"), "1850%", "APPROX"),
        (About(Amount(years=2)), "P2Y", "APPROX"),
        (About(Between(Date(year=1850), Date(year=1855))), "1850~/1855~", "APPROX"),
        (About(Between(Date(year=1850), Date(year=1855)), "?"), "1850/1855", ""),
        (About(AnyOf((Date(year=1850), Date(year=1855)))), "[1850~,1855~]", "APPROX"),
        (About(Date(year="1XXX")), "1XXX~", "APPROX"),
    ],
    ids=repr,
)
def test_about(resolve: Resolve, expression: Expression, value: str, mod: str) -> None:
    """The qualifier is that of EDTF, the mod that of TIMEX3."""
    found = resolve(expression)
    assert (str(found.value), found.mod) == (value, mod)


def test_about_widens_by_the_policy(resolve: Resolve) -> None:
    """Five years for a year, or as the policy says."""
    import eventline as ev

    found = resolve(About(Date(year=1850)))
    assert str(found.value.earliest) == "1845-01-01"  # type: ignore[union-attr]
    found = resolve(About(Date(year=1850)), about=ev.years(1))
    assert str(found.value.latest) == "1851-12-31"  # type: ignore[union-attr]
    assert found.steps == ("about: P1Y to both sides",)


def test_several_times_are_a_set(resolve: Resolve) -> None:
    """On Monday and Tuesday: both; in May or June: one, whatever the policy."""
    both = resolve(AllOf((Date(weekday=1), Date(weekday=2))))
    assert (str(both.value), both.timex3) == ("{2024-08-19,2024-08-20}", "2024-08-19")
    one = resolve(AnyOf((Date(month=5), Date(month=6))), ambiguous="refuse")
    assert one.edtf == "[2024-05,2024-06]"


def test_kept_readings_of_a_disjunction_join_its_set(resolve: Resolve) -> None:
    """Each date named gives all its readings; one that is a range cannot be a member of a set."""
    either = OneOf((Date(year=2019), Date(year=2020), Between(Date(year=2019), Date(year=2021))))
    kept = resolve(AnyOf((either, Date(year=2030))), ambiguous="keep")
    assert kept.edtf == "[2019,2020,2030]"


def test_a_set_of_all_holds_ranges(resolve: Resolve) -> None:
    """All of a year and of those from one to another."""
    found = resolve(AllOf((Date(year=2019), Between(Date(year=2021), Date(year=2023)))))
    assert found.edtf == "{2019,2021..2023}"


@pytest.mark.parametrize(
    "node",
    [
        AnyOf((Date(year=2019), Between(Date(year=2020), Date(year=2021)))),
        AllOf((Date(year=2019), From(Date(year=2020)))),
        AllOf((Date(year=2019), Amount(days=3))),
    ],
    ids=["range to choose", "open range", "length"],
)
def test_what_is_no_member_of_a_set(resolve: Resolve, node: Expression) -> None:
    """A choice between a date and a range is no date, and a range without an end is not each of its dates."""
    with pytest.raises(InvalidDateError, match="dates as members"):
        resolve(node)


def test_anchors_as_times_of_their_own(resolve: Resolve) -> None:
    """Then is the time last told, as it was told."""
    told = resolve(ReferenceTime(), reference_time="2019")
    assert (str(told.value), told.timex3) == ("2019", "2019")
    span = resolve(ReferenceTime(), reference_time="2019/2021")
    assert (str(span.value), span.timex3) == ("2019/2021", "2019/2021")
    now = resolve(DocumentTime())
    assert (str(now.value), now.timex3, now.type) == ("2024-08-23", "PRESENT_REF", "DATE")
    assert str(resolve(Following(G.YEAR, of=DocumentTime())).value) == "2025"
    bare = resolve(BareTime())
    assert (str(bare.value), bare.timex3) == ("2024-08-23", "2024-08-23")
    assert str(resolve(BareTime(), bare="reference", reference_time="2019").value) == "2019"


@pytest.mark.parametrize("node", [ReferenceTime(), DocumentTime()], ids=repr)
def test_anchors_that_there_are_not(resolve: Resolve, node: Expression) -> None:
    """Nothing stands in for them."""
    with pytest.raises(MissingAnchorError):
        resolve(node, document_time=None)
