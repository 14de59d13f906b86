"""Expressions as plain versioned dicts and back, for logs and JSON."""

from __future__ import annotations

from fractions import Fraction
from typing import TypeAlias

import attrs

from eventline.calendars import Granularity
from eventline.exceptions import EventlineError, RecordError
from eventline.resolution.expressions import NODES, Expression

#: What a record is made of.
Plain: TypeAlias = "bool | int | str | list[Plain] | dict[str, Plain] | None"

#: The version that `expression_to_record` writes and `expression_from_record` reads.
VERSION = 1


def expression_to_record(expression: Expression) -> dict[str, Plain]:
    """An expression as a plain dict that JSON can hold.

    >>> from eventline.resolution import Date, Since
    >>> expression_to_record(Since(Date(year=2019)))
    {'type': 'expression', 'version': 1, 'of': {'node': 'Since', 'of': {'node': 'Date', 'year': 2019}}}
    """
    return {"type": "expression", "version": VERSION, "of": _write(expression)}


def _write(value: object) -> Plain:
    match value:
        case Expression():
            plain: dict[str, Plain] = {"node": type(value).__name__}
            for name, default, _ in value.arguments:
                field = getattr(value, name)
                if field != default:
                    plain[name] = _write(field)
            return plain
        case Granularity():
            return {"unit": value.value}
        case Fraction():
            return {"fraction": [value.numerator, value.denominator]}
        case tuple():
            return [_write(one) for one in value]
        case None | bool() | int() | str():
            return value
        case _:
            raise RecordError(f"{value!r} is no part of an expression")


def expression_from_record(record: object) -> Expression:
    """The expression that `expression_to_record` wrote.

    Raises:
        RecordError: If the record is of another type or version, or is damaged.

    >>> expression_from_record(
    ...     {"type": "expression", "version": 1, "of": {"node": "Last", "kind": {"unit": "year"}}}
    ... )
    Last(Granularity.YEAR)
    """
    if not isinstance(record, dict) or record.get("type") != "expression":
        raise RecordError(f"{record!r} is no expression record: its type is 'expression'")
    if record.get("version") != VERSION:
        raise RecordError(
            f"version {record.get('version')!r}: this release reads version {VERSION}", "version"
        )
    read = _read(record.get("of"), "of")
    if not isinstance(read, Expression):
        raise RecordError(f"{read!r} is no expression", "of")
    return read


def _read(plain: object, path: str) -> object:
    match plain:
        case {"unit": str(name)}:
            try:
                return Granularity(name)
            except ValueError:
                raise RecordError(f"there is no unit {name!r}", path) from None
        case {"fraction": [int(top), int(bottom)]} if bottom:
            return Fraction(top, bottom)
        case {"node": str(name), **fields}:
            return _read_node(name, {str(key): value for key, value in fields.items()}, path)
        case list():
            return tuple(_read(one, f"{path}[{number}]") for number, one in enumerate(plain))
        case None | bool() | int() | str():
            return plain
        case _:
            raise RecordError(f"{plain!r} is no part of an expression", path)


def _read_node(name: str, fields: dict[str, object], path: str) -> Expression:
    node = NODES.get(name)
    if node is None:
        raise RecordError(f"there is no node {name!r}", path)
    known = {field.name for field in attrs.fields(node)}
    for field in fields:
        if field not in known:
            raise RecordError(f"{name} has no {field!r}", f"{path}.{field}")
    read = {field: _read(value, f"{path}.{field}") for field, value in fields.items()}
    try:
        return node(**read)
    except (EventlineError, TypeError) as error:
        raise RecordError(f"{name}: {error}", path) from error
