"""The short way between events and lines gives what the long way gives."""

from __future__ import annotations

import json

import attrs
import pytest

import eventline as ev
from eventline.exceptions import RecordError
from eventline.store import quick
from eventline.store.encoding import as_line, bounds, decoded, encoded, noted

SOURCE = ev.Evidence(source=ev.Source("a note"), sentence="It began in 2019.")
EVENTS = [
    ev.event("plain", when="2019"),
    ev.event("undated"),
    ev.event("month", when="2019-10"),
    ev.event("day", when=ev.UncertainDate.of(2019, 10, 9)),
    ev.event("season", when="2001-21"),
    ev.event("before Christ", when="-0043"),
    ev.event("far year", when="Y-12345"),
    ev.event(
        "another calendar", when=attrs.evolve(ev.UncertainDate.of(1917, 11, 7), stated="1917-10-25 O.S.")
    ),
    ev.event('quo"ted \\ \n停止', when="2019-10-09T10:00Z", stated='"then"', id="x\ty"),
    ev.event(
        "names", actors=["", 'the "Eagle"', "a],b", 'x",', "back\\\\"], places=[""], tags=["a", "", "c"]
    ),
    ev.event("years from here to the ends of 64 bits", when="Y-17E7"),
    ev.event("all", when="2019", actors=["a", "b"], places=["c"], tags=["d", "é"], stated="then"),
    ev.event("range", when=ev.when(earliest="2019-01-05", latest="2019-02-07")),
    ev.event("interval", when="2019/.."),
    ev.event("set", when="[2018,2020]"),
    ev.event("about", when=ev.when("1850~", about=ev.years(5))),
    ev.event("uncertain", when="2019?"),
    ev.event("week", when="2024-W34"),
    ev.event("written otherwise", when="2019-10-09T10:00:00.000"),
    ev.event("evidence", when="2019", evidence=SOURCE),
]


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.label)
def test_both_ways_give_the_same(event: ev.Event) -> None:
    """The same line, the same bounds, the same event."""
    ((name, line, *at),) = quick.as_kept([event])
    assert (name, line) == (event.id, encoded(event))
    assert tuple(at) == bounds(event.when)
    assert quick.read(line) == decoded(line) == event
    assert quick.read(line).when is None or str(quick.read(line).when) == str(event.when)


GOOD = {"v": 1, "kind": "event", "id": "a", "label": "x", "when": {"kind": "date", "edtf": "2019"}}
ODD = [
    {**GOOD, "v": 2},
    {**GOOD, "v": True},
    {**GOOD, "kind": "date"},
    {**GOOD, "label": 7},
    {**GOOD, "actors": "Turkey"},
    {**GOOD, "actors": [7]},
    {**GOOD, "actors": None},
    {**GOOD, "when": "2019"},
    {**GOOD, "when": None},
    {**GOOD, "when": {"kind": "date", "edtf": 2019}},
    {**GOOD, "when": {"kind": "date", "edtf": "2019-13"}},
    {**GOOD, "when": {"kind": "truth", "name": "YES"}},
    {**GOOD, "odd": 1},
    {"v": 1, "kind": "event", "id": "a"},
    {"v": 1, "kind": "date", "edtf": "2019"},
    [],
]


NEARLY = [
    '{"v":1,"kind":"event","id":"","label":"x"}',
    '{"v":1,"kind":"event","id":"a","label":"x","when":{"kind":"date","edtf":""}}',
    r'{"v":1,"kind":"event","id":"a","label":"\q"}',
    '{"v":1,"kind":"event","id":"a","label":"two\nlines"}',
    '{"v":1,"kind":"event","id":"a","label":"x","actors":["a"b"]}',
    '{"v":1,"kind":"event","id":"a","label":"x"},"tags":["a"]}',
]


@pytest.mark.parametrize("line", sorted({*map(json.dumps, ODD), *map(as_line, ODD), *NEARLY[1:]}), ids=ascii)
def test_what_the_long_way_refuses_the_short_way_refuses(line: str) -> None:
    """No shorter way in for what is no event."""
    for reader in (quick.read, decoded):
        with pytest.raises(RecordError):
            reader(line)


@pytest.mark.parametrize("line", [NEARLY[0], as_line({key: GOOD[key] for key in GOOD if key != "id"})])
def test_event_without_an_id_goes_the_long_way(line: str) -> None:
    """An id is made of its content."""
    assert quick.read(line) == decoded(line)


def test_text_is_no_record() -> None:
    """The error quotes it."""
    for reader in (quick.read, decoded):
        with pytest.raises(RecordError, match="'no json' is no JSON"):
            reader("no json")


def test_what_is_empty_is_not_noted() -> None:
    """A note says what there is."""
    assert noted(reason="a", source="") == '{"reason":"a"}'
