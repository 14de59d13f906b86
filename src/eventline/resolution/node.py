"""What every expression is: a frozen node that prints as one would type it.

The nodes are in `date` (patterns of calendar fields), `amount` (lengths), `relatives` and `combinations`;
`expressions` shows them at work.
"""

from __future__ import annotations

import enum
import re
from typing import TYPE_CHECKING, Any, ClassVar

import attrs

from eventline.exceptions import InvalidDateError

if TYPE_CHECKING:
    from collections.abc import Iterator


#: Annotations of fields made of these hold no node.
_PLAIN = frozenset({"int", "str", "bool", "None", "Fraction", "Granularity", "Literal", "Direction"})
_NAME = re.compile(r"[A-Za-z]+")


@attrs.frozen(repr=False)
class Expression:
    """A node of the algebra: a temporal expression without its words.

    >>> from eventline.resolution import Date, Intersect, Last
    >>> from eventline.calendars import Granularity
    >>> Intersect(Date(month=10), Last(Granularity.YEAR))
    Intersect(Date(month=10), Last(Granularity.YEAR))
    """

    #: The name of each field, its default, and whether it is given by position.
    arguments: ClassVar[tuple[tuple[str, Any, bool], ...]] = ()
    #: The fields that may hold nodes.
    holders: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def __attrs_init_subclass__(cls) -> None:
        cls.arguments = tuple(
            (field.name, field.default, field.default is attrs.NOTHING and not field.kw_only)
            for field in attrs.fields(cls)
        )
        cls.holders = tuple(
            field.name for field in attrs.fields(cls) if not _PLAIN.issuperset(_NAME.findall(str(field.type)))
        )

    def __repr__(self) -> str:
        parts = []
        for name, default, positional in self.arguments:
            value = getattr(self, name)
            if positional:
                parts.append(_spell(value))
            elif value != default:
                parts.append(f"{name}={_spell(value)}")
        return f"{type(self).__name__}({', '.join(parts)})"

    def walk(self) -> Iterator[Expression]:
        """This node and every node below it, outermost first.

        >>> from eventline.resolution import Date, Since
        >>> [type(node).__name__ for node in Since(Date(year=2019)).walk()]
        ['Since', 'Date']
        """
        yield self
        for name in self.holders:
            value = getattr(self, name)
            for part in value if isinstance(value, tuple) else (value,):
                if isinstance(part, Expression):
                    yield from part.walk()


def _spell(value: object) -> str:
    if isinstance(value, enum.Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, tuple):
        inner = ", ".join(map(_spell, value))
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    return repr(value)


def check_direction(direction: str) -> None:
    """Refuse what is no direction.

    Raises:
        InvalidDateError: If it is neither ``"past"`` nor ``"future"``.
    """
    if direction not in ("past", "future"):
        raise InvalidDateError(f"direction {direction!r} is not 'past' or 'future'")


def check_count(count: int) -> None:
    """Refuse a count below one, or of parts.

    Raises:
        InvalidDateError: If it is.
    """
    if count < 1 or not isinstance(count, int):
        raise InvalidDateError(f"{count} counts nothing: give a whole number, 1 or more")
