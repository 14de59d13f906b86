from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from fractions import Fraction

import pytest

from eventline.calendars import Granularity
from eventline.model import Interval
from eventline.resolution import (
    Amount,
    BareTime,
    Between,
    Coming,
    Date,
    DocumentTime,
    Expression,
    Past,
    ReferenceTime,
    Resolution,
    Shift,
    This,
)
from eventline.resolution.lengths import amount_name, step_of, to_duration

Resolve = Callable[..., Resolution]
G = Granularity


@pytest.mark.parametrize(
    "by, ago, hence",
    [
        (Amount(days=1), "2024-08-22", "2024-08-24"),
        (Amount(weeks=2), "2024-W32", "2024-W36"),
        (Amount(weekends=2), "2024-W32-WE", "2024-W36-WE"),
        (Amount(nights=2), "2024-08-21", "2024-08-25"),
        (Amount(months=3), "2024-05", "2024-11"),
        (Amount(quarters=2), "2024-33", "2025-33"),
        (Amount(seasons=2), "2023-24", "2024-24"),
        (Amount(halves=1), "2024-40", "2025-40"),
        (Amount(years=2), "2022", "2026"),
        (Amount(decades=1), "201X", "203X"),
        (Amount(centuries=1), "19XX", "21XX"),
        (Amount(years=2, months=4), "2022-04", "2026-12"),
        (Amount(years=Fraction(5, 2)), "2022-02", "2027-02"),
        (Amount(decades=Fraction(3, 2)), "2009", "2039"),
        (Amount(months=Fraction(3, 2)), "2024-07-08", "2024-10-08"),
        (Amount(weeks=Fraction(3, 7)), "2024-08-20", "2024-08-26"),
        (Amount(years=1250), "0774", "3274"),
        (Amount(years=1500), "0474-01-01..0574-12-31", "3474-01-01..3574-12-31"),
        (Amount(years=2000), "-0476-01-01..0524-12-31", "3524-01-01..4524-12-31"),
    ],
    ids=repr,
)
def test_from_the_anchor_a_length_is_as_coarse_as_its_unit(
    resolve: Resolve, by: Amount, ago: str, hence: str
) -> None:
    """Two years ago is a year, two weeks ago a week (TimeML)."""
    assert str(resolve(Shift(by, "past")).value) == ago
    assert str(resolve(Shift(by, "future")).value) == hence


def test_or_exact_where_the_policy_wants_it(resolve: Resolve) -> None:
    """Two years ago is then the day."""
    found = resolve(Shift(Amount(years=2), "past"), precision="exact")
    assert str(found.value) == "2022-08-23"
    assert found.steps == ("2 years before the document's date 2024-08-23: 2022-08-23",)


@pytest.mark.parametrize(
    "expression, value",
    [
        (Shift(Amount(days=2), "future", of=Date(year=2025, holiday="easter")), "2025-04-22"),
        (Shift(Amount(years=1), "future", of=Date(year=2010, month=5, day=3)), "2011-05-03"),
        (Shift(Amount(years=1), "future", of=Date(year=2010)), "2011"),
        (Shift(Amount(years=2), "past", of=Date(year=2010, month=3)), "2008-03"),
        (Shift(Amount(months=2), "past", of=Date(year=2010, month=3)), "2010-01"),
        (Shift(Amount(days=2), "future", of=Date(year=2010, month=3)), "2010-03-03..2010-04-02"),
        (
            Shift(Amount(minutes=10), "future", of=Date(hour=15, year=2024, month=1, day=1)),
            "2024-01-01T15:10",
        ),
        (Shift(Amount(hours=2), "past", of=Date(hour=15, minute=30)), "2024-08-23T13:30"),
        (Shift(Amount(days=1), "past", of=Date(hour=15, minute=30)), "2024-08-22T15:30"),
        (
            Shift(Amount(hours=2), "past", of=Date(part="MO")),
            "2024-08-23T03:00:00..2024-08-23T09:59:59",
        ),
        (Shift(Amount(weeks=1), "future", of=This(G.WEEKEND)), "2024-W35-WE"),
        (Shift(Amount(months=1), "past", of=This(G.WEEK)), "2024-07-19..2024-07-25"),
        (Shift(Amount(weeks=1), "future", of=Shift(Amount(days=1), "past")), "2024-08-29"),
    ],
    ids=repr,
)
def test_from_a_stated_time_it_is_as_fine_as_that(
    resolve: Resolve, expression: Expression, value: str
) -> None:
    """Where the step is finer than the time, somewhere in a range as wide."""
    assert str(resolve(expression).value) == value


@pytest.mark.parametrize(
    "by, value",
    [
        (Amount(hours=2), "2024-08-23T08:20"),
        (Amount(minutes=30), "2024-08-23T09:50"),
        (Amount(hours=Fraction(3, 2)), "2024-08-23T08:50"),
        (Amount(days=1, hours=1), "2024-08-22T09:20"),
        (Amount(days=Fraction(3, 2)), "2024-08-21T22:20"),
        (Amount(days=1), "2024-08-22"),
    ],
    ids=repr,
)
def test_hours_keep_the_precision_of_the_anchor(resolve: Resolve, by: Amount, value: str) -> None:
    """Two hours ago is told to the minute where the anchor is."""
    assert str(resolve(Shift(by, "past"), document_time="2024-08-23T10:20").value) == value


def test_hours_from_a_day_are_a_range(resolve: Resolve) -> None:
    """Nobody knows when on the day the text was written."""
    found = resolve(Shift(Amount(hours=2), "past"))
    assert str(found.value) == "2024-08-22T22:00:00..2024-08-23T21:59:59"
    assert (found.type, found.timex3) == ("TIME", "2024-08-XXTXX:XX")


def test_a_zoned_anchor_gives_a_zoned_instant(resolve: Resolve) -> None:
    """Two hours ago has the anchor's offset."""
    found = resolve(Shift(Amount(hours=2), "past"), document_time="2024-08-23T10:20:00+02:00")
    assert str(found.value) == "2024-08-23T08:20:00+02:00"


def test_later_hangs_on_the_time_told(resolve: Resolve) -> None:
    """Two years later, three days later."""
    told = {"reference_time": "2019-10-09"}
    assert str(resolve(Shift(Amount(years=2), "future", of=ReferenceTime()), **told).value) == "2021"
    assert str(resolve(Shift(Amount(days=3), "future", of=ReferenceTime()), **told).value) == "2019-10-12"
    assert (
        str(resolve(Shift(Amount(years=2), "future", of=ReferenceTime()), reference_time="2019").value)
        == "2021"
    )


@pytest.mark.parametrize(
    "expression, timex3, value",
    [
        (Shift(Amount(vague=G.DAY), "past"), "PAST_REF", "..2024-08-22"),
        (Shift(Amount(vague=G.HOUR), "past"), "PAST_REF", "..2024-08-23"),
        (Shift(Amount(vague=G.HOUR), "future"), "FUTURE_REF", "2024-08-23.."),
        (Shift(Amount(vague=G.YEAR), "future"), "FUTURE_REF", "2024-08-24.."),
        (Shift(Amount(vague=G.YEAR), "future", of=Date(year=2010)), "FUTURE_REF", "2011-01-01.."),
    ],
    ids=repr,
)
def test_a_few_days_ago_is_a_reference_with_one_bound(
    resolve: Resolve, expression: Expression, timex3: str, value: str
) -> None:
    """No number is made up."""
    found = resolve(expression)
    assert (found.timex3, str(found.value)) == (timex3, value)


@pytest.mark.parametrize(
    "mod, direction, value, timex_mod",
    [
        ("MORE_THAN", "past", "..2022-12-31", "BEFORE"),
        ("EQUAL_OR_MORE", "future", "2026-01-01..", "AFTER"),
        ("LESS_THAN", "past", "2022-01-01..2024-08-23", "AFTER"),
        ("EQUAL_OR_LESS", "future", "2024-08-23..2026-12-31", "BEFORE"),
        ("APPROX", "past", "2022~", "APPROX"),
    ],
)
def test_more_and_less_than(resolve: Resolve, mod: str, direction: str, value: str, timex_mod: str) -> None:
    """More than two years ago is before that, less than two years ago after it."""
    found = resolve(Shift(Amount(years=2, mod=mod), direction))  # type: ignore[arg-type]
    assert (str(found.value), found.mod) == (value, timex_mod)


@pytest.mark.parametrize(
    "expression, timex3, value",
    [
        (Past(Amount(months=3)), "P3M", "2024-05/2024-08-23"),
        (Past(Amount(decades=2)), "P2DE", "2004/2024-08-23"),
        (Past(Amount(quarters=2)), "P2Q", "2024-02/2024-08-23"),
        (Past(Amount(weekends=2)), "P2WE", "2024-08-09/2024-08-23"),
        (Past(Amount(weeks=3)), "P3W", "2024-W31/2024-08-23"),
        (Past(Amount(days=3)), "P3D", "2024-08-20/2024-08-23"),
        (Past(Amount(vague=G.DAY)), "PXD", "..2024-08-23/2024-08-23"),
        (Coming(Amount(years=4)), "P4Y", "2024-08-23/2028"),
        (Coming(Amount(vague=G.YEAR)), "PXY", "2024-08-23/2024-08-23.."),
        (Coming(Amount(hours=2)), "PT2H", "2024-08-23/2024-08-23T02:00:00..2024-08-24T01:59:59"),
        (Past(Amount(years=2), of=Date(year=2010)), "P2Y", "2008/2010"),
        (
            Past(Amount(years=2), of=Between(Date(year=2010), Date(year=2012))),
            "P2Y",
            "2008/2010-01-01..2012-12-31",
        ),
    ],
    ids=repr,
)
def test_stretches(resolve: Resolve, expression: Expression, timex3: str, value: str) -> None:
    """A DURATION with the window it fills."""
    found = resolve(expression)
    assert (found.type, found.timex3, str(found.value)) == ("DURATION", timex3, value)


def test_stretches_of_hours_from_a_clock_time(resolve: Resolve) -> None:
    """As fine as the anchor."""
    found = resolve(Coming(Amount(hours=2)), document_time="2024-08-23T10:20")
    assert str(found.value) == "2024-08-23T10:20/2024-08-23T12:20"


@pytest.mark.parametrize(
    "expression, value",
    [
        (Past(Amount(months=3)), "2024-05-23/2024-08-22"),
        (Coming(Amount(days=3)), "2024-08-24/2024-08-26"),
        (Coming(Amount(weeks=2), of=Date(year=2024, month=5, day=20)), "2024-05-20/2024-06-02"),
        (
            Coming(Amount(days=3), of=Date(year=2024, month=5, day=20), exclusive=True),
            "2024-05-21/2024-05-23",
        ),
        (Coming(Amount(years=2), of=Date(year=2010), exclusive=True), "2011-01-01/2012-12-31"),
    ],
    ids=repr,
)
def test_exact_stretches(resolve: Resolve, expression: Expression, value: str) -> None:
    """Counted to the day where the policy is exact; the anchor's own day is neither past nor to come."""
    assert str(resolve(expression, precision="exact").value) == value


@pytest.mark.parametrize(
    "expression, lower, upper",
    [
        (Coming(Amount(hours=2), of=Date(hour=10)), "2024-08-23T10:00", "2024-08-23T12:00"),
        (Past(Amount(hours=2), of=Date(hour=10)), "2024-08-23T08:00", "2024-08-23T10:00"),
    ],
    ids=repr,
)
def test_exact_stretches_of_hours(resolve: Resolve, expression: Expression, lower: str, upper: str) -> None:
    """Counted to the instant where the policy is exact."""
    value = resolve(expression, precision="exact").value
    epoch, tick = dt.datetime(1970, 1, 1), dt.timedelta(microseconds=1)
    wanted = [(dt.datetime.fromisoformat(text) - epoch) // tick for text in (lower, upper)]
    assert isinstance(value, Interval)
    assert [value.lower, value.upper] == wanted


def test_exact_quarters_stay_whole(resolve: Resolve) -> None:
    """A quarter is counted whole, exact or not."""
    assert resolve(Shift(Amount(quarters=2), "past"), precision="exact").timex3 == "2024-Q1"
    past, coming = Past(Amount(quarters=2)), Coming(Amount(quarters=2))
    assert str(resolve(past, precision="exact").value) == "2024-01-01/2024-06-30"
    assert str(resolve(coming, precision="exact").value) == "2024-10-01/2025-03-31"


@pytest.mark.parametrize("place", [BareTime(), DocumentTime()], ids=repr)
def test_the_anchor_can_be_said(resolve: Resolve, place: Expression) -> None:
    """In news both are the document time."""
    assert str(resolve(Past(Amount(days=3), of=place)).value) == "2024-08-20/2024-08-23"


@pytest.mark.parametrize(
    "amount, timex3, iso",
    [
        (Amount(years=2), "P2Y", "P2Y"),
        (Amount(decades=2), "P2DE", "P20Y"),
        (Amount(centuries=1), "P1CE", "P100Y"),
        (Amount(quarters=2), "P2Q", "P6M"),
        (Amount(hours=Fraction(7, 2)), "PT3.5H", "PT3.5H"),
        (Amount(hours=1, minutes=5, seconds=30), "PT1H5M30S", "PT1H5M30S"),
        (Amount(days=1, hours=2), "P1DT2H", "P1DT2H"),
        (Amount(weekends=3), "P3WE", "P6D"),
        (Amount(nights=1), "P1NI", "P1D"),
        (Amount(vague=G.DAY), "PXD", "PXD"),
        (Amount(vague=G.HOUR), "PTXH", "PTXH"),
        (Amount(vague=G.SEASON), "PXSE", "PXM"),
        (Amount(vague=G.MILLENNIUM), "PXML", "PXML"),
    ],
    ids=repr,
)
def test_lengths(resolve: Resolve, amount: Amount, timex3: str, iso: str) -> None:
    """TIMEX3 keeps the unit that was said, the value counts in years, months, weeks, days and clock units."""
    assert (amount_name(amount), to_duration(amount).iso) == (timex3, iso)
    found = resolve(amount, document_time=None)
    assert (found.type, found.timex3, found.value) == ("DURATION", timex3, to_duration(amount))


def test_a_length_keeps_its_mod(resolve: Resolve) -> None:
    """More than two years."""
    assert resolve(Amount(years=2, mod="MORE_THAN")).mod == "MORE_THAN"


@pytest.mark.parametrize(
    "amount, step",
    [
        (Amount(years=1, days=2), (12, 2 * 86_400_000_000, G.DAY)),
        (Amount(decades=Fraction(1, 2)), (60, 0, G.YEAR)),
        (Amount(seconds=1), (0, 1_000_000, G.SECOND)),
    ],
    ids=repr,
)
def test_steps(amount: Amount, step: tuple[int, int, Granularity]) -> None:
    """Months and ticks apart, and the finest unit."""
    assert step_of(amount) == step


@pytest.mark.parametrize(
    "expression, value",
    [
        (Past(Amount(months=2)), "2024-06/2024-07"),
        (Coming(Amount(years=3)), "2025/2027"),
        (Past(Amount(weeks=2)), "2024-W32/2024-W33"),
        (Coming(Amount(days=2)), "2024-08-24/2024-08-25"),
        (Coming(Amount(quarters=1)), "2024-36/2024-36"),
    ],
)
def test_stretches_of_whole_units(resolve: Resolve, expression: Expression, value: str) -> None:
    """None of the units holds the document's day."""
    assert str(resolve(expression, precision="whole").value) == value


@pytest.mark.parametrize("precision", ["unit", "exact", "whole"])
@pytest.mark.parametrize(
    "amount, of, value",
    [
        (Amount(months=3), Date(year=2024, month=6, day=30), "2024-04-01/2024-06-30"),
        (Amount(years=1), Date(year=2024, month=3), "2023-04/2024-03"),
        (Amount(weeks=2), Date(year=2024, month=5, day=5), "2024-04-22/2024-05-05"),
    ],
    ids=repr,
)
def test_a_stretch_may_end_with_a_time(
    resolve: Resolve, precision: str, amount: Amount, of: Expression, value: str
) -> None:
    """The three months ended 30 June begin on 1 April."""
    assert str(resolve(Past(amount, of=of, inclusive=True), precision=precision).value) == value


def test_a_stretch_as_fine_as_its_anchor_is_exact(resolve: Resolve) -> None:
    """Of hours beside a day there are no whole ones to tell apart."""
    found = resolve(Coming(Amount(hours=2)), precision="whole")
    assert found.value == resolve(Coming(Amount(hours=2)), precision="exact").value
