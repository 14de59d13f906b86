"""Records of every value, and what is refused."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from eventline import (
    DateRange,
    DateSet,
    EventlineError,
    Interval,
    RecordError,
    UncertainDate,
    extent,
    from_record,
    to_record,
    when,
)
from eventline.records import Fields, Kind, nested, register


@pytest.mark.parametrize(
    "string, record",
    [
        ("2019-10~", {"v": 1, "kind": "date", "edtf": "2019-10~"}),
        ("2024-W34", {"v": 1, "kind": "date", "when": "2024-W34"}),
        ("2019/..", {"v": 1, "kind": "interval", "edtf": "2019/.."}),
        ("[2019,2021]", {"v": 1, "kind": "set", "edtf": "[2019,2021]"}),
    ],
)
def test_records_are_compact(string: str, record: dict[str, object]) -> None:
    """What one string can say is one string."""
    assert to_record(when(string)) == record


def test_spelling_is_kept() -> None:
    """The spelling that was parsed goes through the record."""
    again = from_record(json.loads(json.dumps(to_record(when("?1815-?06")))))
    assert again.edtf == "?1815-?06"


DATE = {"kind": "date", "edtf": "2019"}


@pytest.mark.parametrize(
    "record, path, reason",
    [
        ([], "", "is no record"),
        ({}, "v", "None is no version"),
        ({"v": True, "kind": "date"}, "v", "True is no version"),
        ({"v": 0, "kind": "date"}, "v", "0 is no version"),
        ({"v": 2, "kind": "date"}, "v", "newer than 1: read it with a newer eventline"),
        ({"v": 1}, "kind", "missing: a string"),
        ({"v": 1, "kind": "dates"}, "kind", "'dates' is no kind; there are: "),
        ({"v": 1, "kind": 5}, "kind", "5 where a string belongs"),
        ({"v": 1, "kind": "date", "edtf": "2019", "day": 9}, "day", "a field that this kind does not have"),
        ({"v": 1, "kind": "date", "edtf": "2019-13"}, "", "'2019-13' at 5"),
        ({"v": 1, "kind": "date", "edtf": "2019/.."}, "", "'2019/..' is no date"),
        ({"v": 1, "kind": "date", "when": "2019/.."}, "", "'2019/..' is no date"),
        ({"v": 1, "kind": "date", "earliest": "2019", "marks": ["!"]}, "marks", "marks of EDTF"),
        ({"v": 1, "kind": "date", "floating": "no"}, "floating", "'no' where true or false belongs"),
        ({"v": 1, "kind": "date", "edtf": "2019", "about": DATE}, "about", "does not belong here"),
        ({"v": 1, "kind": "interval", "edtf": "2019"}, "", "'2019' is no interval"),
        ({"v": 1, "kind": "interval", "start": DATE}, "end", "missing: the record of a value"),
        (
            {"v": 1, "kind": "interval", "start": DATE, "end": {"kind": "date", "edtf": "2018"}},
            "",
            "ends before it starts",
        ),
        ({"v": 1, "kind": "set", "edtf": "2019"}, "", "'2019' is no set"),
        ({"v": 1, "kind": "set", "mode": "some"}, "mode", "'one of' or 'all of'"),
        ({"v": 1, "kind": "set", "members": [DATE, 5]}, "members.1", "5 is no record"),
        ({"v": 1, "kind": "extent", "of": {"kind": "date", "edtf": "20?"}}, "of", "'20?' at 2"),
        ({"v": 1, "kind": "duration", "years": "1/0"}, "years", "'1/0' where a fraction"),
        ({"v": 1, "kind": "duration", "years": 1.5}, "years", "1.5 where a whole number belongs"),
        ({"v": 1, "kind": "duration", "years": True}, "years", "True where a whole number belongs"),
        ({"v": 1, "kind": "duration", "vague": "fortnight"}, "vague", "'fortnight' is no unit"),
        (
            {"v": 1, "kind": "recurrence", "period": {"kind": "duration", "weeks": 1}, "clock": [9]},
            "clock",
            "an hour and a minute",
        ),
        (
            {"v": 1, "kind": "recurrence", "period": {"kind": "duration", "weeks": 1}, "months": [1, True]},
            "months.1",
            "a whole number",
        ),
        ({"v": 1, "kind": "truth", "name": "PERHAPS"}, "name", "'PERHAPS' is none of NO, MAYBE, YES"),
        ({"v": 1, "kind": "span", "start": 1, "text": "a"}, "end", "missing: a whole number"),
        (
            {"v": 1, "kind": "event", "label": "a", "actors": "Turkey"},
            "actors",
            "'Turkey' where a list belongs",
        ),
        ({"v": 1, "kind": "event", "label": "a", "actors": ["a", 1]}, "actors.1", "1 where a string belongs"),
        (
            {
                "v": 1,
                "kind": "event",
                "label": "a",
                "evidence": [{"kind": "evidence", "source": {"kind": "source"}}],
            },
            "evidence.0.source.name",
            "missing: a string",
        ),
        ({"v": 1, "kind": "event", "label": "a", "when": {1: 2}}, "when", "is no record"),
    ],
    ids=repr,
)
def test_record_is_refused_at_its_path(record: object, path: str, reason: str) -> None:
    """A record that does not load says where, and why."""
    with pytest.raises(RecordError) as caught:
        from_record(record)
    assert reason in caught.value.reason
    assert caught.value.path == path


def test_deep_records_are_refused() -> None:
    """A record nested beyond all sense is refused, not a crash."""
    record: dict[str, object] = dict(DATE)
    for _ in range(500):
        record = {"kind": "extent", "of": record}
    with pytest.raises(RecordError, match="nested so deep"):
        from_record({"v": 1, **record})


def test_what_has_no_record_says_so() -> None:
    """A value of no registered class is refused by its name."""
    with pytest.raises(RecordError, match=r"complex has no record; there are: .*date"):
        to_record(1j)


class Era:
    """A value of some other room."""


def test_rooms_register_their_kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    """A room registers a kind once; names and classes are not shared."""
    for table in ("_BY_NAME", "_BY_TYPE"):
        monkeypatch.setattr(f"eventline.records.registry.{table}", {})

    def write(_: Era) -> dict[str, object]:
        return {"number": 3}

    def read(fields: Fields) -> Era:
        assert fields.number("number") == 3
        return Era()

    kind = Kind("era", Era, write, read)
    register(kind)
    register(kind)
    assert nested(Era()) == {"kind": "era", "number": 3}
    assert isinstance(from_record(to_record(Era())), Era)
    with pytest.raises(RecordError, match="'era' for Era: 'era' is registered already"):
        register(Kind("era", Era, write, lambda _: Era()))
    with pytest.raises(EventlineError, match="'epoch' for Era"):
        register(Kind("epoch", Era, write, read))


STATED = attrs.evolve(UncertainDate.of(1667, 2, 20), stated="10 February 1666/7 (Julian)")


@pytest.mark.parametrize(
    "value, dates",
    [
        (STATED, lambda value: [value]),
        (Interval(STATED, when("1670")), lambda value: [value.start]),
        (
            DateSet((STATED, DateRange(STATED, None))),
            lambda value: [value.members[0], value.members[1].first],
        ),
        (extent(STATED), lambda value: [value.of]),
    ],
    ids=["date", "interval", "set", "extent"],
)
def test_what_another_calendar_said_comes_back(
    value: object, dates: Callable[[Any], list[UncertainDate]]
) -> None:
    """What was stated in another calendar is part of a date's record and pickle, wherever the date stands."""
    loaded = from_record(json.loads(json.dumps(to_record(value))))
    for again in (loaded, pickle.loads(pickle.dumps(value))):
        assert again == value
        assert [date.stated for date in dates(again)] == [date.stated for date in dates(value)]
        assert dates(again)[0].stated == "10 February 1666/7 (Julian)"
