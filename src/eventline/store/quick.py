"""The short way between events and lines of JSON, for the events that logs are full of.

An event without evidence, whose time is a plain date, is written here without a record in between, and its
line is read by one pattern; everything else goes the way of `encoding`. Both ways give the same lines and the
same events, which a law checks.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from json.encoder import encode_basestring as quoted
from typing import TYPE_CHECKING

from eventline.exceptions import RecordError
from eventline.model.date import UncertainDate
from eventline.model.event import Event
from eventline.model.forms import Form
from eventline.notation.dates import read_plain
from eventline.records import VERSION, from_record, nested
from eventline.store.clock import LARGEST
from eventline.store.encoding import ENDLESS, ZONED, as_line, bounds, decoded, encoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: An event as it is kept: its id, its line, and its bound columns (lower, upper, shape).
Told = tuple[str, str, "int | None", "int | None", "int | None"]

_HEAD = f'{{"v":{VERSION},"kind":"event","id":'
_PLAIN = Form.PLAIN
#: How long 2019, 2019-10 and 2019-10-09 are.
_LENGTHS = frozenset({4, 7, 10})
_KEPT = 16384

#: The characters of a string of JSON that stand for themselves; such a string; a list of plain ones.
_PLAINLY = r'[^"\\\x00-\x1f]*'
_TEXT = rf'"({_PLAINLY}(?:\\.{_PLAINLY})*)"'
_BETWEEN = '","'
_NAMES = rf'\["({_PLAINLY}(?:{_BETWEEN}{_PLAINLY})*)"\]'
_LINE = re.compile(
    rf'{re.escape(_HEAD)}(?!""){_TEXT},"label":{_TEXT}'
    rf'(?:,"when":\{{"kind":"date","edtf":"({_PLAINLY})"\}})?(?:,"stated":{_TEXT})?'
    rf'(?:,"actors":{_NAMES})?(?:,"places":{_NAMES})?(?:,"tags":{_NAMES})?\}}'
).fullmatch


def as_kept(events: Iterable[Event]) -> list[Told]:
    """Events as they are kept.

    >>> import eventline as ev
    >>> ((name, line, *at),) = as_kept([ev.event("Deal", when="1970", id="deal")])
    >>> line
    '{"v":1,"kind":"event","id":"deal","label":"Deal","when":{"kind":"date","edtf":"1970"}}'
    >>> name, at
    ('deal', [0, 31535999999999, 15])
    """
    rows: list[Told] = []
    for event in events:
        name, when = event.id, event.when
        if event.all_evidence or type(event) is not Event:
            rows.append((name, encoded(event), *bounds(when)))
            continue
        rest = "}"  # from its end, for most events end soon
        if event.tags:
            rest = f',"tags":{_list(event.tags)}{rest}'
        if event.places:
            rest = f',"places":{_list(event.places)}{rest}'
        if event.actors:
            rest = f',"actors":{_list(event.actors)}{rest}'
        if event.stated:
            rest = f',"stated":{quoted(event.stated)}{rest}'
        lower: int | None
        upper: int | None
        shape: int | None
        if type(when) is UncertainDate and when.form is _PLAIN:
            lower, upper = when.lo, when.hi
            shape = (upper - lower).bit_length() // 3
            if shape < ENDLESS and lower >= -LARGEST and upper <= LARGEST:
                shape = shape if when.floating else shape + ZONED
            else:
                lower, upper, shape = bounds(when)
            rest = f',"when":{_of_date(when)}{rest}'
        else:
            lower, upper, shape = bounds(when)
            if when is not None:
                rest = f',"when":{as_line(nested(when))}{rest}'
        rows.append((name, f'{_HEAD}{quoted(name)},"label":{quoted(event.label)}{rest}', lower, upper, shape))
    return rows


def _list(names: Sequence[str]) -> str:
    return f"[{quoted(names[0]) if len(names) == 1 else ','.join(map(quoted, names))}]"


def _of_date(when: UncertainDate) -> str:
    """The record of a date of one granule, as a line."""
    if when.qualifiers or when.about is not None or when.stated:
        return as_line(nested(when))
    text = when.text or when.pattern
    if len(text) in _LENGTHS and text[:4].isdecimal():
        return f'{{"kind":"date","edtf":"{text}"}}'
    return f'{{"kind":"date","{"when" if when.why_not_edtf else "edtf"}":{quoted(text)}}}'


def read(line: str) -> Event:
    """The event of a line.

    Raises:
        RecordError: If it is no record of an event.

    >>> import eventline as ev
    >>> read(as_kept([ev.event("Deal", when="1970")])[0][1]).when
    when('1970')
    """
    match = _LINE(line)
    if match is None:
        return decoded(line)
    name, label, date, stated, actors, places, tags = match.groups()
    try:
        return Event(
            label=_text(label),
            when=None if date is None else _date(date),
            stated="" if stated is None else _text(stated),
            actors=() if actors is None else actors.split(_BETWEEN),
            places=() if places is None else places.split(_BETWEEN),
            tags=() if tags is None else tags.split(_BETWEEN),
            id=_text(name),
        )
    except (RecordError, ValueError):  # the long way says where it is wrong
        return decoded(line)


def _text(inside: str) -> str:
    """What stands between the quotes of a string."""
    return str(json.loads(f'"{inside}"')) if "\\" in inside else inside


@lru_cache(maxsize=_KEPT)
def _date(edtf: str) -> UncertainDate:
    date = read_plain(edtf, 0, len(edtf)) or from_record({"v": VERSION, "kind": "date", "edtf": edtf})
    assert isinstance(date, UncertainDate)
    return date
