from __future__ import annotations

import pickle
from collections.abc import Callable

import pytest

import eventline as ev
from eventline.calendars import Granularity
from eventline.exceptions import AmbiguousPhraseError, InvalidDateError, MissingAnchorError
from eventline.model.dateset import DateSet, SetMode
from eventline.resolution import (
    AllOf,
    Amount,
    Anchor,
    Between,
    Date,
    DocumentTime,
    Expression,
    Following,
    From,
    Intersect,
    Last,
    Next,
    OneOf,
    Past,
    Previous,
    ReferenceTime,
    Repeat,
    Resolution,
    ResolutionPolicy,
    Shift,
    Since,
    This,
    Toward,
    Vague,
    resolve_expression,
)
from eventline.resolution.policy import DateOrder

Resolve = Callable[..., Resolution]
G = Granularity
EITHER = OneOf((Date(year=2020, month=3, day=4), Date(year=2020, month=4, day=3)))


def test_the_first_reading_is_chosen_and_all_are_kept(resolve: Resolve) -> None:
    """The chosen one comes first among the alternatives."""
    found = resolve(EITHER)
    assert found.value == ev.when("2020-03-04")
    assert found.alternatives == (ev.when("2020-03-04"), ev.when("2020-04-03"))


def test_keep_gives_a_set_of_the_readings(resolve: Resolve) -> None:
    """One of them, nobody knows which."""
    assert resolve(EITHER, ambiguous="keep").value == ev.when("[2020-03-04,2020-04-03]")


def test_keep_gives_intervals_between_sets(resolve: Resolve) -> None:
    """Intervals are no members of sets, but their ends are; the alternatives hold each."""
    found = resolve(Between(EITHER, Date(year=2021)), ambiguous="keep")
    assert str(found.value) == "[2020-03-04,2020-04-03]/2021"
    assert list(map(str, found.alternatives)) == ["2020-03-04/2021", "2020-04-03/2021"]


def test_keep_widens_each_of_several_times(resolve: Resolve) -> None:
    """All of them are meant, and of each one reading; of several ranges there is no such set."""
    assert resolve(AllOf((EITHER, Date(year=2021))), ambiguous="keep").value == DateSet(
        (ev.when(earliest="2020-03-04", latest="2020-04-03"), ev.when("2021")), SetMode.ALL_OF
    )
    with pytest.raises(InvalidDateError, match="is in no set: write the month in words"):
        resolve(AllOf((Between(EITHER, Date(year=2021)), Date(year=2022))), ambiguous="keep")
    assert resolve(AllOf((EITHER, Date(year=2021)))).value == ev.when("{2020-03-04,2021}")


def test_keep_chooses_among_what_no_value_can_hold(resolve: Resolve) -> None:
    """A date and an interval; the alternatives hold them."""
    found = resolve(OneOf((Date(year=2020), Between(Date(year=2020), Date(year=2021)))), ambiguous="keep")
    assert found.value == found.alternatives[0] == ev.when("2020")
    ends = OneOf((From(Date(year=2020)), Between(Date(year=2020), Date(year=2021))))
    found = resolve(ends, ambiguous="keep")
    assert found.value == found.alternatives[0] == ev.when("2020/")


def test_refuse_raises_with_the_readings() -> None:
    """The error has the phrase and both readings."""
    with pytest.raises(AmbiguousPhraseError, match="'03/04/2020' may be 2020-03-04 or 2020-04-03") as caught:
        resolve_expression(EITHER, Anchor(), ResolutionPolicy(ambiguous="refuse"), phrase="03/04/2020")
    assert caught.value.readings == ("2020-03-04", "2020-04-03")


def test_refuse_takes_what_leaves_no_choice(resolve: Resolve) -> None:
    """One reading is no ambiguity, however often it is found."""
    assert str(resolve(Date(year=2019), ambiguous="refuse").value) == "2019"
    again = OneOf((Date(year=2019), Date(year=2019)))
    assert resolve(again, ambiguous="refuse").alternatives == (ev.when("2019"),)
    today = OneOf((DocumentTime(), This(G.DAY)))
    assert resolve(today, ambiguous="refuse").alternatives == (ev.when("2024-08-23"),)


def test_readings_that_are_no_dates_fall_away(resolve: Resolve) -> None:
    """31/04 can only be read one way, 31/02 none."""
    assert resolve(OneOf((Date(month=2, day=30), Date(year=2024)))).alternatives == (ev.when("2024"),)
    with pytest.raises(InvalidDateError):
        resolve(OneOf((Date(month=2, day=30), Date(month=2, day=31))))


@pytest.mark.parametrize(
    "expression",
    [
        Date(weekday=5),
        Last(G.YEAR),
        Shift(Amount(days=1), "past"),
        Vague("past"),
        DocumentTime(),
        Past(Amount(days=1)),
    ],
    ids=repr,
)
def test_relative_expressions_need_a_document_time(expression: Expression) -> None:
    """The error names the words, or the expression where there are none."""
    with pytest.raises(MissingAnchorError, match="'then' needs"):
        resolve_expression(expression, Anchor(), phrase="then")
    with pytest.raises(MissingAnchorError) as caught:
        resolve_expression(expression, Anchor())
    assert caught.value.phrase == repr(expression)


@pytest.mark.parametrize(
    "expression, stated, value, timex3",
    [
        (Previous(G.DAY), "1916-03", "1916-02-29..1916-03-30", "1916-XX-XX"),
        (Last(G.YEAR), "1916-03", "1915", "1915"),
        (This(G.MONTH), "1916-03", "1916-03", "1916-03"),
        (Last(G.WEEK), "1916-03", "1916-02-21..1916-03-26", "1916-WXX"),
        (Last(G.WEEKEND), "1916-03", "1916-02-26..1916-03-26", "1916-WXX-WE"),
        (Last(G.MONTH), "1916", "1915-12-01..1916-11-30", "XXXX-XX"),
        (Last(G.QUARTER), "1916", "1915-10-01..1916-09-30", "XXXX-QX"),
        (This(G.HALF), "1916", "1916", "1916-HX"),
        (This(G.SEASON), "1916", "1915-12-01..1917-02-28", "XXXX-XX"),
        (Last(G.YEAR), "191X", "1909-01-01..1918-12-31", "XXXX"),
        (Toward(Date(weekday=5), "past"), "1916-03", "1916-02-25..1916-03-31", "1916-XX-XX"),
        (
            Shift(Amount(hours=1), "past"),
            "1916-W10",
            "1916-03-05T23:00:00..1916-03-12T22:59:59",
            "1916-03-XXTXX:XX",
        ),
        (Vague("past"), "1916-03", "..1916-03-30", "PAST_REF"),
        (Vague("future"), "1916-03", "1916-03-02..", "FUTURE_REF"),
        (Past(Amount(months=3)), "1916-03", "1915-12/1916-03", "P3M"),
        (Past(Amount(days=2)), "1916-03", "1916-02-28..1916-03-29/1916-03", "P2D"),
        (Since(Date(month=2)), "1916-03", "1916-02/1916-03-01..", "1916-02"),
        (DocumentTime(), "1916-03", "1916-03", "PRESENT_REF"),
        (Following(G.DAY), "[1916-03-01,1916-03-05]", "1916-03-02..1916-03-06", "1916-03-XX"),
        (Previous(G.DAY), "1916-03-02TMO", "1916-03-01", "1916-03-01"),
        (Previous(G.DAY), "[1916-03-02]", "1916-03-01", "1916-03-01"),
        (Intersect(Date(hour=9), Previous(G.DAY)), "1916-03-02TMO", "1916-03-01T09", "1916-03-01T09:00"),
    ],
    ids=repr,
)
def test_an_uncertain_document_time_gives_a_range(
    resolve: Resolve, expression: Expression, stated: str, value: str, timex3: str
) -> None:
    """From the answer for its first day to that for its last; TIMEX3 keeps the fields they share."""
    from eventline.notation import parse_timex3

    document = ev.when(stated) if "T" not in stated and "W" not in stated else parse_timex3(stated)
    found = resolve(expression, document_time=document)
    assert (str(found.value), found.timex3) == (value, timex3)


def test_an_uncertain_time_is_told_in_the_steps(resolve: Resolve) -> None:
    """The range has its reason."""
    assert resolve(Previous(G.DAY), document_time="1916-03").steps == (
        "the day before the document's date 1916-03: 1916-02-29",
        "what it hangs on is uncertain: from 1916-02-29 to 1916-03-30",
    )


def test_uncertain_readings_are_paired_or_joined(resolve: Resolve) -> None:
    """Where both days have the same number of readings each is a range; else all are one."""
    found = resolve(Date(weekday=5), document_time="1916-03")
    assert [str(one) for one in found.alternatives] == [
        "1916-02-25..1916-03-31",
        "1916-03-03..1916-04-07",
    ]
    joined = resolve(Last(Date(weekday=3)), document_time="2024-08-2X")
    assert [str(one) for one in joined.alternatives] == ["2024-08-14..2024-08-28"]


def test_an_uncertain_time_told(resolve: Resolve) -> None:
    """The day after some time in 2019."""
    found = resolve(Following(G.DAY, of=ReferenceTime()), reference_time="2019")
    assert (str(found.value), found.timex3) == ("2019-01-02..2020-01-01", "XXXX-XX-XX")
    assert str(resolve(Following(G.YEAR, of=ReferenceTime()), reference_time="2019").value) == "2020"


def test_bare_words_in_narrative(resolve: Resolve) -> None:
    """Next year is the year after the one told."""
    told = {"bare": "reference", "reference_time": "1939-09-01"}
    assert str(resolve(Next(G.YEAR), **told).value) == "1940"
    assert resolve(Shift(Amount(days=2), "past"), **told).steps == (
        "2 days before the time last told, 1939-09-01: 1939-08-30",
    )


def test_vague_times(resolve: Resolve) -> None:
    """Recently is over, the near future has not begun, currently holds on the document's day."""
    assert str(resolve(Vague("past")).value) == "..2024-08-22"
    assert str(resolve(Vague("future")).value) == "2024-08-24.."
    assert str(resolve(Vague("present")).value) == "..2024-08-23/2024-08-23.."
    assert resolve(Vague("present")).timex3 == "PRESENT_REF"


@pytest.mark.parametrize(
    "expression, timex3, value",
    [
        (Repeat(Date(workday=True), quant="EVERY"), "XXXX-XX-XX", "weeks=1), weekdays=(0, 1, 2, 3, 4)"),
        (Repeat(Date(weekday=2), quant="EVERY"), "XXXX-WXX-2", "weeks=1), weekdays=(1,)"),
        (Repeat(Date(weekday=5), every=2), "XXXX-WXX-5", "weeks=2), weekdays=(4,)"),
        (Repeat(Amount(weeks=1), freq="2X"), "P1W", "weeks=1), times=2"),
        (Repeat(Amount(weeks=1), every=2), "P2W", "weeks=2)"),
        (Repeat(Amount(vague=G.DAY), every=2), "PXD", "vague=Granularity.DAY)"),
        (Repeat(G.WEEKEND, quant="EVERY"), "XXXX-WXX-WE", "weeks=1), weekdays=(5, 6)"),
        (Repeat(G.DAY), "P1D", "days=1)"),
        (Repeat(Date(month=3)), "XXXX-03", "years=1), months=(3,)"),
        (Repeat(Date(day=9)), "XXXX-XX-09", "months=1), month_days=(9,)"),
        (Repeat(Date(hour=3, part="PM")), "XXXX-XX-XXT15:00", "days=1), clock=(15, 0)"),
        (Repeat(Date(minute=30)), "XXXX-XX-XXTXX:30", "hours=1)"),
        (Repeat(Date(part="MO")), "XXXX-XX-XXTMO", "days=1), day_part='MO'"),
        (Repeat(Date(season="SU")), "XXXX-SU", "years=1), months=(6, 7, 8)"),
        (Repeat(Date(quarter=2)), "XXXX-Q2", "years=1), months=(4, 5, 6)"),
        (Repeat(Date(half=2)), "XXXX-H2", "years=1), months=(7, 8, 9, 10, 11, 12)"),
        (Repeat(Date(weekday=1), freq="often"), "XXXX-WXX-1", "weeks=1), weekdays=(0,)"),
        (
            Repeat(AllOf((Date(weekday=1), Date(weekday=3)))),
            "XXXX-WXX-X",
            "weeks=1), weekdays=(0, 2)",
        ),
        (
            Repeat(AllOf((Date(weekday=1), Date(month=3)))),
            "XXXX-WXX-1",
            "weeks=1), weekdays=(0,), months=(3,)",
        ),
        (
            Intersect(Repeat(Date(weekday=1)), Date(hour=9)),
            "XXXX-WXX-1T09:00",
            "weeks=1), weekdays=(0,), clock=(9, 0)",
        ),
        (
            Intersect(Date(hour=9), Repeat(AllOf((Date(weekday=1), Date(weekday=3))))),
            "XXXX-WXX-XT09:00",
            "weeks=1), weekdays=(0, 2), clock=(9, 0)",
        ),
        (
            Intersect(Repeat(Date(weekday=1)), Date(year=2024)),
            "XXXX-WXX-1",
            "weeks=1), weekdays=(0,), within=when('2024-01-01/2024-12-31')",
        ),
        (
            Intersect(Intersect(Repeat(Date(weekday=1)), Date(year=2024)), Date(month=5)),
            "XXXX-WXX-1",
            "weeks=1), weekdays=(0,), within=when('2024-05-01/2024-05-31')",
        ),
        (
            Intersect(Since(Date(year=2019)), Repeat(Amount(days=1))),
            "P1D",
            "days=1), within=Interval(when('2019'), when(earliest='2024-08-23'))",
        ),
    ],
    ids=repr,
)
def test_sets(resolve: Resolve, expression: Expression, timex3: str, value: str) -> None:
    """TIMEX3 SET: a pattern or a length, and the value that recurs."""
    found = resolve(expression)
    assert (found.type, found.timex3) == ("SET", timex3)
    assert repr(found.value) == f"Recurrence(period=Duration({value})"


@pytest.mark.parametrize(
    "expression, message",
    [
        (Repeat(G.MILLENNIUM), "give an Amount"),
        (Repeat(AllOf((Date(weekday=1), Last(G.YEAR)))), "all of it are dates"),
        (Repeat(Date(weekday=1), within=Amount(days=3)), "a length, no bounds"),
    ],
    ids=repr,
)
def test_sets_of_what_does_not_recur(resolve: Resolve, expression: Expression, message: str) -> None:
    """The error says what to give."""
    with pytest.raises(InvalidDateError, match=message):
        resolve(expression)


def test_quant_and_freq_are_those_of_the_set(resolve: Resolve) -> None:
    """As the text has them."""
    found = resolve(Repeat(Amount(weeks=1), quant="EACH", freq="2X"))
    assert (found.quant, found.freq) == ("EACH", "2X")


@pytest.mark.parametrize(
    "expression, known, implied",
    [
        (Date(weekday=5), ("weekday",), ("year", "month", "day")),
        (Date(month=10), ("month",), ("year",)),
        (Date(hour=15), ("hour",), ("year", "month", "day")),
        (Last(G.YEAR), ("year",), ()),
        (Intersect(Date(month=10), Last(G.YEAR)), ("year", "month"), ()),
        (Last(Date(weekday=5)), ("year", "month", "day", "weekday"), ()),
        (Last(Date(month=7)), ("year", "month"), ()),
        (Shift(Amount(weeks=2), "past"), ("year", "week"), ()),
        (Past(Amount(weeks=2)), (), ()),
        (Vague("past"), (), ()),
        (Date(holiday="christmas"), ("holiday",), ("year", "month", "day")),
    ],
    ids=repr,
)
def test_known_and_implied(
    resolve: Resolve, expression: Expression, known: tuple[str, ...], implied: tuple[str, ...]
) -> None:
    """Said by the words, or filled in from the anchor."""
    found = resolve(expression)
    assert (found.known, found.implied) == (known, implied)


@pytest.mark.parametrize(
    "expression, edtf",
    [
        (Date(year=2019), "2019"),
        (Date(year=2024, week=34), ""),
        (Amount(days=1), ""),
        (Repeat(Amount(days=1)), ""),
        (Since(Date(year=2019)), ""),
        (Date(year=2024, season="SU"), "2024-22"),
    ],
    ids=repr,
)
def test_edtf_where_it_can_be_written(resolve: Resolve, expression: Expression, edtf: str) -> None:
    """Empty where EDTF has no way."""
    assert resolve(expression).edtf == edtf


def test_resolutions_pickle(resolve: Resolve) -> None:
    """They travel between processes, steps and all."""
    found = resolve(Intersect(Date(month=10), Last(G.YEAR)))
    again = pickle.loads(pickle.dumps(found))
    assert again == found
    assert again.steps == found.steps


def test_readings_on_the_weekday_said_go_first(resolve: Resolve) -> None:
    """The 9th of December 2024 is no Thursday, the 12th of September is one."""
    either = OneOf((Date(weekday=4, month=12, day=9), Date(weekday=4, month=9, day=12)))
    assert str(resolve(either, prefer="future").value) == "2024-09-12"


@pytest.mark.parametrize(
    "order, expected", [("MDY", "2020-03-04"), ("DMY", "2020-04-03"), (None, "2020-03-04")]
)
def test_the_order_of_a_date_in_digits(order: DateOrder | None, expected: str) -> None:
    """The policy's order leaves the reading that has it, and nothing else."""
    orders = OneOf(EITHER.of, orders="MDY DMY")
    found = resolve_expression(orders, Anchor(), ResolutionPolicy(date_order=order))
    assert str(found.value) == expected
    assert len(found.alternatives) == (2 if order is None else 1)
