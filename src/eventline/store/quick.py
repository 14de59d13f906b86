"""The short way between events and lines of JSON, for the events that logs are full of.

An event without evidence, whose time is a plain date, is written and read here without a record in between;
everything else goes the way of `encoding`. Both ways give the same lines and the same events, which a law
checks. Times recur in a log, so what was made of the last few thousand is kept.
"""

from __future__ import annotations

import json
from functools import lru_cache
from json.encoder import encode_basestring as quoted
from typing import TYPE_CHECKING

from eventline.exceptions import RecordError
from eventline.model.date import Form, UncertainDate
from eventline.model.event import Event, TimeValue
from eventline.records import VERSION, from_record, nested
from eventline.store.encoding import Bounds, as_line, bounds, encoded, loaded

if TYPE_CHECKING:
    from collections.abc import Sequence

_KEPT = 4096
_HEAD = f'{{"v":{VERSION},"kind":"event","id":'
_NAMED = ("actors", "places", "tags")
_FIELDS = frozenset({"v", "kind", "id", "label", "when", "stated", *_NAMED})
#: How long 2019, 2019-10 and 2019-10-09 are.
_LENGTHS = frozenset({4, 7, 10})
#: The fields of a plain date, and a record that stands for an event without a time.
_DATED = frozenset({"kind", "edtf"})
_NO_TIME = {"kind": "date", "edtf": ""}
_NO_NAMES: list[str] = []
_STRINGS = {str}

#: What was made of a plain date, by its pattern and the text that it was read from.
_written: dict[tuple[str, str], tuple[str, Bounds]] = {}


def written(event: Event) -> tuple[str, Bounds]:
    """The line of an event, and its bound columns.

    >>> import eventline as ev
    >>> line, at = written(ev.event("Deal", when="1970", id="deal"))
    >>> line
    '{"v":1,"kind":"event","id":"deal","label":"Deal","when":{"kind":"date","edtf":"1970"}}'
    >>> at.lower
    0
    """
    when = event.when
    if event.all_evidence or type(event) is not Event:
        return encoded(event), bounds(when)
    line = f'{_HEAD}{quoted(event.id)},"label":{quoted(event.label)}'
    if when is None:
        at = bounds(None)
    else:
        text, at = _of_time(when)
        line = f'{line},"when":{text}'
    if event.stated:
        line = f'{line},"stated":{quoted(event.stated)}'
    if event.actors:
        line = f'{line},"actors":{_list(event.actors)}'
    if event.places:
        line = f'{line},"places":{_list(event.places)}'
    if event.tags:
        line = f'{line},"tags":{_list(event.tags)}'
    return line + "}", at


def _list(names: Sequence[str]) -> str:
    return f"[{','.join(map(quoted, names))}]"


def _of_time(when: TimeValue) -> tuple[str, Bounds]:
    """The record of a time as a line, and its bounds."""
    if (
        type(when) is not UncertainDate
        or when.form is not Form.PLAIN
        or when.about is not None
        or when.qualifiers
        or when.stated
    ):
        return as_line(nested(when)), bounds(when)
    key = when.pattern, when.text
    found = _written.get(key)
    if found is None:
        if len(_written) >= _KEPT:
            _written.clear()
        text = when.text or when.pattern
        plainest = len(text) in _LENGTHS and text.replace("-", "").isdecimal() and text[0] != "-"
        line = f'{{"kind":"date","edtf":"{text}"}}' if plainest else as_line(nested(when))
        found = _written[key] = line, bounds(when)
    return found


def read(line: str) -> Event:
    """The event of a line.

    Raises:
        RecordError: If it is no record of an event.

    >>> import eventline as ev
    >>> read(written(ev.event("Deal", when="1970"))[0]).when
    when('1970')
    """
    try:
        plain = json.loads(line)
    except ValueError as error:
        raise RecordError(f"{line[:40]!r} is no JSON: {error}") from error
    if not isinstance(plain, dict) or not plain.keys() <= _FIELDS or not _is_plain(plain):
        return loaded(plain)
    return Event(
        label=plain["label"],
        when=_date(plain["when"]["edtf"]) if "when" in plain else None,
        stated=plain.get("stated", ""),
        actors=plain.get("actors", ()),
        places=plain.get("places", ()),
        tags=plain.get("tags", ()),
        id=plain["id"],
    )


def _is_plain(plain: dict[str, object]) -> bool:
    """Whether a record of these fields is one that `written` writes the short way; if not, read the long."""
    if plain.get("v") is not VERSION or plain.get("kind") != "event" or not plain.get("id"):
        return False
    kinds = {type(plain.get("id")), type(plain.get("label")), type(plain.get("stated", ""))}
    for name in _NAMED:
        names = plain.get(name, _NO_NAMES)
        if type(names) is not list:
            return False
        kinds.update(map(type, names))
    when = plain.get("when", _NO_TIME)
    return (
        kinds == _STRINGS
        and isinstance(when, dict)
        and when.keys() == _DATED
        and when["kind"] == "date"
        and type(when["edtf"]) is str
    )


@lru_cache(maxsize=_KEPT)
def _date(edtf: str) -> UncertainDate:
    date = from_record({"v": VERSION, "kind": "date", "edtf": edtf})
    assert isinstance(date, UncertainDate)
    return date
