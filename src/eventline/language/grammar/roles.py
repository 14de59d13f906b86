"""What a place is in its pattern: in which alternative of a fragment it stands, and in which slots."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from eventline.language.grammar.explored import numbers_of, spelt

if TYPE_CHECKING:
    from collections.abc import Mapping


#: A slot that a place stands in: its name, how many slots of this name stand before it in the pattern, with
#: repetitions written out, and whether the place is all of it, and no part of a row.
Within: TypeAlias = tuple[str, int, bool]


class Role:
    """What a place is in its pattern.

    Args:
        alternative: The number of its alternative in a fragment.
        slots: The slots that it stands in, the widest first.
    """

    __slots__ = ("alternative", "slots")

    def __init__(self, alternative: int = 0, slots: tuple[Within, ...] = ()) -> None:
        self.alternative = alternative
        self.slots = slots

    def __str__(self) -> str:
        """All of it in words.

        >>> str(Role(2, (("n", 0, True),)))
        '2 n 0 1'
        """
        slots = [f" {name} {turn} {single:d}" for name, turn, single in self.slots]
        return f"{self.alternative}{''.join(slots)}"

    @classmethod
    def of(cls, text: str) -> Role:
        """What `__str__` has written.

        >>> Role.of("2 n 0 1").slots
        (('n', 0, True),)
        """
        alternative, *words = text.split(" ")
        slots = zip(words[::3], words[1::3], words[2::3], strict=True)
        return cls(
            int(alternative), tuple([(name, int(turn), single == "1") for name, turn, single in slots])
        )

    def slot(self, name: str, turns: dict[str, int]) -> Role:
        """The role of what stands in one more slot; *turns* are those of the pattern so far."""
        turns[name] = turn = turns.get(name, -1) + 1
        return Role(self.alternative, (*self.slots, (name, turn, True)))

    def row(self) -> Role:
        """The role of what stands in a row: it is all of no slot."""
        return Role(self.alternative, tuple([(name, turn, False) for name, turn, _ in self.slots]))


class Roles(dict[int, Role]):
    """From a place to its role, read when it is first asked for.

    Args:
        texts: All that there are.
        numbers: Of each place, the number of its role, as `spelt` writes it.

    >>> Roles(["0", "0 n 0 1"], spelt([0, 1, 1]))[2].slots
    (('n', 0, True),)
    """

    __slots__ = ("_numbers", "_texts")

    def __init__(self, texts: list[str], numbers: str) -> None:
        super().__init__()
        self._texts = texts
        self._numbers = numbers

    def __missing__(self, place: int) -> Role:
        (number,) = numbers_of(self._numbers[place])
        role = self[place] = Role.of(self._texts[number])
        return role


def record_of(roles: Mapping[int, Role], places: int) -> tuple[list[str], str]:
    """The roles of so many places, as `Roles` takes them.

    >>> record_of({0: Role(), 1: Role(1), 2: Role()}, 3) == (["0", "1"], spelt([0, 1, 0]))
    True
    """
    texts = [str(roles[place]) for place in range(places)]
    numbers = {text: number for number, text in enumerate(dict.fromkeys(texts))}
    return list(numbers), spelt([numbers[text] for text in texts])
