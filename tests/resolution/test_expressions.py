from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest

from eventline.calendars import Granularity
from eventline.exceptions import InvalidDateError
from eventline.resolution import (
    About,
    AllOf,
    Amount,
    AnyOf,
    BareTime,
    Between,
    Date,
    Expression,
    Following,
    Intersect,
    Last,
    Nth,
    OneOf,
    Part,
    Previous,
    ReferenceTime,
    Repeat,
    Shift,
    Since,
    This,
    Toward,
    Vague,
)
from eventline.resolution.expressions import NODES

YEAR = Granularity.YEAR


@pytest.mark.parametrize(
    "expression, typed",
    [
        (Date(year=2024, month=8, day=23), "Date(year=2024, month=8, day=23)"),
        (Date(fiscal=True), "Date(fiscal=True)"),
        (Amount(hours=Fraction(7, 2)), "Amount(hours=Fraction(7, 2))"),
        (Amount(vague=Granularity.DAY), "Amount(vague=Granularity.DAY)"),
        (Last(YEAR), "Last(Granularity.YEAR)"),
        (This(YEAR, of=ReferenceTime()), "This(Granularity.YEAR, of=ReferenceTime())"),
        (Previous(YEAR, n=2), "Previous(Granularity.YEAR, n=2)"),
        (Nth(-1, Granularity.WEEK, Date(month=6)), "Nth(-1, Granularity.WEEK, Date(month=6))"),
        (Shift(Amount(weeks=2), "past"), "Shift(Amount(weeks=2), 'past')"),
        (OneOf((Date(day=1), Date(day=2))), "OneOf((Date(day=1), Date(day=2)))"),
        (AnyOf((Date(day=1),)), "AnyOf((Date(day=1),))"),
        (Between(Date(day=1), Date(day=2), one=True), "Between(Date(day=1), Date(day=2), one=True)"),
    ],
    ids=repr,
)
def test_prints_as_one_would_type_it(expression: Expression, typed: str) -> None:
    """The repr leaves out defaults, and evaluates to an equal expression."""
    assert repr(expression) == typed
    assert eval(typed, {**NODES, "Granularity": Granularity, "Fraction": Fraction}) == expression  # noqa: S307  our own repr


def test_walk_goes_through_the_whole_tree() -> None:
    """Outermost first, through tuples too."""
    tree = OneOf((Intersect(Date(month=10), Last(YEAR)), Since(Date(year=2019))))
    assert [type(node) for node in tree.walk()] == [OneOf, Intersect, Date, Last, BareTime, Since, Date]


def test_expressions_are_values() -> None:
    """Equal trees are equal and hash alike."""
    assert Intersect(Date(month=10), Last(YEAR)) == Intersect(Date(month=10), Last(YEAR))
    assert len({Last(YEAR), Last(YEAR), Last(Granularity.MONTH)}) == 2


_BAD: list[tuple[Callable[[], Expression], str]] = [
    (Date, "without a field"),
    (lambda: Date(month=13), "month 13"),
    (lambda: Date(day=0), "day 0"),
    (lambda: Date(weekday=8), "weekday 8"),
    (lambda: Date(hour=25), "hour 25"),
    (lambda: Date(season="XX"), "season 'XX'"),
    (lambda: Date(part="XX"), "part 'XX'"),
    (lambda: Date(year="19"), "year '19'"),
    (lambda: Date(year="1X9X"), "year '1X9X'"),
    (lambda: Date(year="XXXX"), "year 'XXXX'"),
    (lambda: Date(year="-XX44"), "year '-XX44'"),
    (lambda: Date(day=1, calendar="mayan"), "calendar 'mayan'"),
    (Amount, "amount of nothing"),
    (lambda: Amount(days=-1), "negative"),
    (lambda: Amount(days=1, vague=Granularity.DAY), "vague and counted"),
    (lambda: Amount(days=1, mod="ROUGHLY"), "mod 'ROUGHLY'"),
    (lambda: Nth(0, YEAR, Date(year=2019)), "n 0"),
    (lambda: Nth(1, YEAR, Date(year=2019), count=0), "0 counts nothing"),
    (lambda: Previous(YEAR, n=0), "0 counts nothing"),
    (lambda: Previous(YEAR, n=Fraction(5, 2)), "5/2 counts nothing"),  # type: ignore[arg-type]  # refused
    (lambda: Following(YEAR, n=0), "0 counts nothing"),
    (lambda: Shift(Amount(days=1), "sideways"), "direction 'sideways'"),  # type: ignore[arg-type]
    (lambda: Toward(Date(day=1), "present"), "direction 'present'"),  # type: ignore[arg-type]
    (lambda: Part(Date(year=2019), "best"), "portion 'best'"),
    (lambda: About(Date(year=2019), "!"), "qualification '!'"),
    (lambda: Vague("ever"), "ref 'ever'"),
    (lambda: Repeat(Date(weekday=1), every=0), "0 counts nothing"),
    (lambda: OneOf(()), "no reading"),
    (lambda: AnyOf(()), "no reading"),
    (lambda: AllOf(()), "no reading"),
]


@pytest.mark.parametrize("make, message", _BAD, ids=range(len(_BAD)))
def test_what_makes_no_sense_is_refused_when_made(make: Callable[[], Expression], message: str) -> None:
    """A bad field is named in the error."""
    with pytest.raises(InvalidDateError, match=message):
        make()


def test_amount_of_units() -> None:
    """An amount can be made from units instead of field names."""
    assert Amount.of({Granularity.YEAR: 2, Granularity.MONTH: 3}, "APPROX") == Amount(
        years=2, months=3, mod="APPROX"
    )
