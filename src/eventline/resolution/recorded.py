"""The records of expressions: one kind for each node, as ``expression.last``; loading this registers them.

What is at its default is left out. A field that is a number or a name (the year and its mask, the zone) has
the name under a field of its own, ``year_name``.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from eventline.calendars import Granularity
from eventline.records import Kind, nested, register
from eventline.resolution.expressions import NODES, AllOf, Amount, Date, Expression

if TYPE_CHECKING:
    from collections.abc import Callable

    from eventline.records import Fields

#: What a field that holds a node may hold, by its annotation.
_HELD: dict[str, tuple[type, ...]] = {
    "Expression": (Expression,),
    "Expression | None": (Expression,),
    "Kind": (Granularity, Date),
    "Amount": (Amount,),
    "Granularity | None": (Granularity,),
    "Date | Amount | AllOf | Granularity": (Date, Amount, AllOf, Granularity),
}
#: A record has its own ``kind``, so the kind that a node counts is called otherwise.
_KEYS = {"kind": "of_kind"}


def _plain(value: object) -> object:
    match value:
        case Expression() | Granularity():
            return nested(value)
        case tuple():
            return [nested(one) for one in value]
        case Fraction():
            return f"{value.numerator}/{value.denominator}"
        case _:
            return value


def _write(node: Expression) -> dict[str, object]:
    written = {}
    for name, default, _ in node.arguments:
        value = getattr(node, name)
        if value != default:
            named = isinstance(value, str) and name in {"year", "zone"}
            written[f"{name}_name" if named else _KEYS.get(name, name)] = _plain(value)
    return written


def _reader(node: type[Expression]) -> Callable[[Fields], Expression]:
    stated = [(field.name, str(field.type), field.default is attrs.NOTHING) for field in attrs.fields(node)]

    def read(fields: Fields) -> Expression:
        found = {}
        for name, annotation, needed in stated:
            key = _KEYS.get(name, name)
            if needed or key in fields:
                found[name] = _field(fields, key, annotation)
            elif annotation == "int | str | None" and f"{name}_name" in fields:
                found[name] = fields.text(f"{name}_name")
        return node(**found)

    return read


def _field(fields: Fields, key: str, annotation: str) -> object:
    if annotation in _HELD:
        return fields.value(key, *_HELD[annotation])
    match annotation:
        case "tuple[Expression, ...]":
            return fields.values(key, Expression)
        case "int | Fraction":
            return fields.amount(key)
        case "int" | "int | None" | "int | str | None":
            return fields.number(key)
        case "bool":
            return fields.flag(key, default=False)
        case _:
            return fields.text(key)


for _node in NODES.values():
    register(Kind(f"expression.{_node.__name__.lower()}", _node, _write, _reader(_node)))
