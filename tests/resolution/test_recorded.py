from __future__ import annotations

import json
from fractions import Fraction

import pytest

from eventline.calendars import Granularity
from eventline.exceptions import RecordError
from eventline.records import from_record, to_record
from eventline.resolution import (
    AllOf,
    Amount,
    Before,
    Date,
    Expression,
    Last,
    Nth,
    OneOf,
    Previous,
    ReferenceTime,
    Repeat,
    Shift,
    Since,
    Vague,
)


@pytest.mark.parametrize(
    "expression, fields",
    [
        (Last(Granularity.YEAR), {"of_kind": {"kind": "granularity", "name": "YEAR"}}),
        (Date(year=2019, fiscal=True), {"year": 2019, "fiscal": True}),
        (Date(year="199X", zone="Asia/Tokyo"), {"year_name": "199X", "zone_name": "Asia/Tokyo"}),
        (Amount(hours=Fraction(7, 2), mod="APPROX"), {"hours": "7/2", "mod": "APPROX"}),
        (Since(Date(year=2019)), {"of": {"kind": "expression.date", "year": 2019}}),
        (Vague("past"), {"ref": "past"}),
        (OneOf((Date(day=1),)), {"of": [{"kind": "expression.date", "day": 1}]}),
        (Before(ReferenceTime(), True), {"of": {"kind": "expression.referencetime"}, "inclusive": True}),
    ],
    ids=repr,
)
def test_what_is_written(expression: Expression, fields: dict[str, object]) -> None:
    """The fields that are not at their default, nested nodes as records of their own."""
    written = to_record(expression)
    kind = f"expression.{type(expression).__name__.lower()}"
    assert written == {"v": 1, "kind": kind, **fields}
    assert from_record(json.loads(json.dumps(written))) == expression


@pytest.mark.parametrize(
    "expression",
    [
        Shift(Amount(hours=2), "past"),
        Amount(vague=Granularity.DAY),
        Repeat(AllOf((Date(weekday=1), Date(weekday=2))), quant="EVERY", within=Date(year=2024)),
        Repeat(Granularity.WEEKEND, every=2),
        Nth(-1, Date(weekday=1), Date(month=6), count=2),
        OneOf((Date(month=5), Vague("past"))),
        Previous(Granularity.YEAR, n=2, of=ReferenceTime()),
    ],
    ids=repr,
)
def test_round_trip(expression: Expression) -> None:
    """Through JSON and back."""
    assert from_record(json.loads(json.dumps(to_record(expression)))) == expression


@pytest.mark.parametrize(
    "record, message",
    [
        ({"kind": "expression.date", "day": 1, "era": 1}, "era: a field that this kind does not have"),
        ({"kind": "expression.date", "month": 13}, "month 13"),
        ({"kind": "expression.date", "month": "x"}, "month: 'x' where a whole number belongs"),
        ({"kind": "expression.date", "day": 1, "month_name": "May"}, "month_name: a field"),
        ({"kind": "expression.last"}, "of_kind: missing"),
        ({"kind": "expression.last", "of_kind": {"kind": "expression.documenttime"}}, "not belong"),
        ({"kind": "expression.since", "of": {"kind": "date", "edtf": "2019"}}, "does not belong"),
        ({"kind": "expression.oneof"}, "no reading"),
    ],
    ids=str,
)  # fmt: skip
def test_damaged_records_are_refused(record: dict[str, object], message: str) -> None:
    """The error says where, or what."""
    with pytest.raises(RecordError, match=message):
        from_record({"v": 1, **record})
