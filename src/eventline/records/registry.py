"""The registry of kinds, and the way from a value to its record and back.

A record is a plain dictionary that JSON can hold: ``{"v": 1, "kind": "date", "edtf": "2019-10"}``. Only
the outermost record has a version. Each room registers the kinds of its own values, with `register`; a kind's
name and fields are kept for ever, for what was written must load in every later version.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

import attrs

from eventline.exceptions import EventlineError, RecordError
from eventline.records.fields import Fields

#: The version that is written. A record of a later one is refused.
VERSION = 1
#: No value nests deeper: an event's time is an interval of sets of ranges of dates with a width.
_DEEPEST = 40

_T = TypeVar("_T")


@attrs.frozen
class Kind(Generic[_T]):
    """How the values of one class are written and read.

    Attributes:
        name: The ``kind`` of their records.
        of: Their class.
        write: The fields of a value; nested values by `nested`, what is at its default left out.
        read: The value of `Fields`, of which it takes all it knows.
    """

    name: str
    of: type[_T]
    write: Callable[[_T], dict[str, object]]
    read: Callable[[Fields], _T]


_BY_NAME: dict[str, Kind[Any]] = {}
_BY_TYPE: dict[type, Kind[Any]] = {}


def register(kind: Kind[Any]) -> None:
    """Make a kind known; a room does this for its own values when it is imported.

    Raises:
        RecordError: If its name or its class is another kind's.
    """
    for known in (_BY_NAME.get(kind.name), _BY_TYPE.get(kind.of)):
        if known is not None and known != kind:
            raise RecordError(f"{kind.name!r} for {kind.of.__name__}: {known.name!r} is registered already")
    _BY_NAME[kind.name] = _BY_TYPE[kind.of] = kind


def nested(value: object) -> dict[str, object]:
    """The record of a value inside another: without a version.

    Raises:
        RecordError: If nothing is registered for its class.
    """
    kind = _BY_TYPE.get(type(value))
    if kind is None:
        raise RecordError(f"{type(value).__name__} has no record; there are: {', '.join(_BY_NAME)}")
    return {"kind": kind.name, **kind.write(value)}


def to_record(value: object) -> dict[str, Any]:
    """The plain, versioned record of a value, made of what JSON can hold.

    Args:
        value: A value of time, a duration, a recurrence, an answer, evidence, an event, or whatever a room
            has registered.

    Raises:
        RecordError: If nothing is registered for its class.

    >>> import eventline as ev
    >>> to_record(ev.when("2019-10~"))
    {'v': 1, 'kind': 'date', 'edtf': '2019-10~'}
    """
    return {"v": VERSION, **nested(value)}


def from_record(record: object) -> Any:  # noqa: ANN401 - the kind says what it gives
    """The value of a record that `to_record` made, in this version or an earlier one.

    Args:
        record: A dictionary, as JSON gives it.

    Raises:
        RecordError: If it does not load, with the path to the field and the reason.

    >>> from_record({"v": 1, "kind": "interval", "edtf": "2019/.."})
    when('2019/..')
    >>> from_record(
    ...     {"v": 1, "kind": "event", "label": "It begins", "when": {"kind": "date", "edtf": "2019-13"}}
    ... )
    Traceback (most recent call last):
        ...
    eventline.exceptions.RecordError: when: '2019-13' at 5: expected a month 01-12 or a season 21-41
    """
    if not isinstance(record, dict):
        raise RecordError(f"{record!r} is no record: a dictionary with 'v' and 'kind' is")
    version = record.get("v")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise RecordError(f"{version!r} is no version: records have 'v', 1 or more", "v")
    if version > VERSION:
        raise RecordError(f"version {version} is newer than {VERSION}: read it with a newer eventline", "v")
    return _read({name: value for name, value in record.items() if name != "v"}, "")


def _read(data: object, path: str) -> object:
    if not isinstance(data, dict) or not all(isinstance(name, str) for name in data):
        raise RecordError(f"{data!r} is no record: a dictionary with a 'kind' is", path)
    if path.count(".") > _DEEPEST:
        raise RecordError("records nested so deep that no value can be meant", path)
    fields = Fields(data, path, _read)
    name = fields.text("kind")
    kind = _BY_NAME.get(name)
    if kind is None:
        known = ", ".join(_BY_NAME)
        raise RecordError(f"{name!r} is no kind; there are: {known}", fields.place("kind"))
    try:
        value = kind.read(fields)
    except RecordError:
        raise
    except EventlineError as error:
        raise RecordError(str(error), path) from error
    fields.finish()
    return value
