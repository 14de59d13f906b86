"""The records of values that are one of a few names: answers, relations, units, marks and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from eventline.calendars.granularity import Granularity
from eventline.exceptions import RecordError
from eventline.model.dateset import SetMode
from eventline.model.interval import End
from eventline.model.qualification import Qualification
from eventline.model.relation import AllenRelation
from eventline.model.truth import Truth
from eventline.records.registry import Kind, register

if TYPE_CHECKING:
    import enum
    from collections.abc import Callable

    from eventline.records.fields import Fields

_E = TypeVar("_E", bound="enum.Enum")


def _write(member: enum.Enum) -> dict[str, object]:
    return {"name": member.name}


def _reader(members: type[_E]) -> Callable[[Fields], _E]:
    def read(fields: Fields) -> _E:
        name = fields.text("name")
        if name not in members.__members__:
            known = ", ".join(members.__members__)
            raise RecordError(f"{name!r} is none of {known}", fields.place("name"))
        return members[name]

    return read


_KINDS: dict[str, type[enum.Enum]] = {
    "truth": Truth,
    "relation": AllenRelation,
    "granularity": Granularity,
    "qualification": Qualification,
    "mode": SetMode,
    "end": End,
}
for _name, _members in _KINDS.items():
    register(Kind(_name, _members, _write, _reader(_members)))
