"""`Fields`: the fields of a record as they are read, each checked, none overlooked."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar, overload

from eventline.exceptions import RecordError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_T = TypeVar("_T")
_FRACTION = re.compile(r"(-?[0-9]{1,60})/([1-9][0-9]{0,59})").fullmatch


class Fields:
    """The fields of one record, and where it stands in the whole.

    A reader takes the fields that it knows; what nobody took is an error: nothing is dropped in silence.

    >>> fields = Fields({"label": "It begins", "day": 9}, "events.0", lambda data, path: data)
    >>> fields.text("label")
    'It begins'
    >>> fields.finish()
    Traceback (most recent call last):
        ...
    eventline.exceptions.RecordError: events.0.day: a field that this kind does not have
    """

    def __init__(self, data: Mapping[str, object], path: str, read: Callable[[object, str], object]) -> None:
        self._left = dict(data)
        self._read = read
        self.path = path

    def __contains__(self, name: str) -> bool:
        """Whether there is a field that nobody took yet."""
        return name in self._left

    def place(self, name: str) -> str:
        """Where a field stands in the whole record, such as ``when.start``."""
        return f"{self.path}.{name}" if self.path else name

    @overload
    def text(self, name: str) -> str: ...
    @overload
    def text(self, name: str, default: str) -> str: ...
    def text(self, name: str, default: str | None = None) -> str:
        """Take a string; without *default* it must be there."""
        return self._take(name, str, "a string", default)

    def number(self, name: str, default: int | None = None) -> int:
        """Take a whole number; without *default* it must be there."""
        return self._take(name, int, "a whole number", default)

    def amount(self, name: str) -> int | Fraction:
        """Take an amount: a whole number, or a fraction as a string such as ``"1/3"``."""
        if not isinstance(self._left.get(name), str):
            return self.number(name)
        stated = self.text(name)
        match = _FRACTION(stated)
        if match is None:
            raise RecordError(f"{stated!r} where a fraction such as '1/3' belongs", self.place(name))
        return Fraction(int(match[1]), int(match[2]))

    def flag(self, name: str, *, default: bool) -> bool:
        """Take true or false."""
        return self._take(name, bool, "true or false", default)

    def items(self, name: str) -> tuple[object, ...]:
        """Take a list, empty where there is none."""
        return tuple(self._take(name, list, "a list", []))

    def texts(self, name: str) -> tuple[str, ...]:
        """Take a list of strings, empty where there is none."""
        items = enumerate(self.items(name))
        return tuple(self._checked(item, str, "a string", f"{name}.{n}") for n, item in items)

    def numbers(self, name: str) -> tuple[int, ...]:
        """Take a list of whole numbers, empty where there is none."""
        items = enumerate(self.items(name))
        return tuple(self._checked(item, int, "a whole number", f"{name}.{n}") for n, item in items)

    def value(self, name: str, *kinds: type[_T]) -> _T:
        """Take a nested record of one of the classes *kinds*; it must be there."""
        if name not in self._left:
            called = " or ".join(kind.__name__ for kind in kinds)
            raise RecordError(f"missing: the record of a value ({called}) belongs here", self.place(name))
        return self._nested(self._left.pop(name), name, kinds)

    def optional(self, name: str, *kinds: type[_T]) -> _T | None:
        """Take a nested record of one of the classes *kinds*, or None where there is none."""
        return self.value(name, *kinds) if name in self._left else None

    def values(self, name: str, *kinds: type[_T]) -> tuple[_T, ...]:
        """Take a list of nested records, empty where there is none."""
        return tuple(self._nested(item, f"{name}.{n}", kinds) for n, item in enumerate(self.items(name)))

    def finish(self) -> None:
        """Say that all has been taken.

        Raises:
            RecordError: If it has not.
        """
        for name in self._left:
            raise RecordError("a field that this kind does not have", self.place(name))

    def _take(self, name: str, kind: type[_T], called: str, default: _T | None) -> _T:
        if name not in self._left:
            if default is None:
                raise RecordError(f"missing: {called} belongs here", self.place(name))
            return default
        return self._checked(self._left.pop(name), kind, called, name)

    def _checked(self, value: object, kind: type[_T], called: str, name: str) -> _T:
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise RecordError(f"{value!r} where {called} belongs", self.place(name))
        return value

    def _nested(self, value: object, name: str, kinds: tuple[type[_T], ...]) -> _T:
        made = self._read(value, self.place(name))
        if not isinstance(made, kinds):
            raise RecordError(f"{made!r} does not belong here", self.place(name))
        return made
