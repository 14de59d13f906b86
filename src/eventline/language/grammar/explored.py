"""States of an automaton that were made where the package was built, kept as text.

Numbers are written as code points, and moves as pairs of a symbol and the number of the next state, so that a
state costs nothing until a text reaches it, and a move is found with one search.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Above the control signs, which JSON spells out, and far below the symbols of tokens.
_FIRST = 0x100
#: What is written for a move to no state: more than there are states, and still below those symbols.
_NOWHERE = 0x9000
#: What is no row of texts.
_WHOLE = frozenset({"symbols", "complete"})


def spelt(numbers: Iterable[int]) -> str:
    """Numbers as a text.

    >>> spelt([0, 1, 300])
    'ĀāȬ'
    """
    return "".join([chr(_FIRST + number) for number in numbers])


def numbers_of(text: str) -> list[int]:
    """The numbers that `spelt` has written.

    >>> numbers_of("ĀāȬ")
    [0, 1, 300]
    """
    return [ord(sign) - _FIRST for sign in text]


def move(symbol: str, number: int | None) -> str:
    """A move to the state of a number, or to none.

    >>> moves = move("b", 4) + move("c", None)
    >>> [Explored(moves=(moves,)).after(0, symbol) for symbol in "bcd"]
    [4, None, -1]
    """
    return symbol + spelt([_NOWHERE if number is None else number])


@attrs.frozen
class Explored:
    """States by number, the first of them the root.

    Attributes:
        symbols: The symbols that were tried on each of the first states.
        complete: So many states, the first, have all moves that these symbols make.
        fronts: The places of each front.
        returns: Of each number, what fragments return to: pairs of a front and another such number.
        states: Of each state, its fronts as such pairs.
        accepts: Of each state, the rules that may end there.
        moves: Of each state, its moves.
    """

    symbols: str = ""
    complete: int = 0
    fronts: tuple[str, ...] = ()
    returns: tuple[str, ...] = ("",)
    states: tuple[str, ...] = ()
    accepts: tuple[str, ...] = ()
    moves: tuple[str, ...] = ()

    def record(self) -> dict[str, Any]:
        """All of it as a few strings and a number.

        >>> Explored(accepts=("Ā", "ĀĀ")).record()["accepts"].splitlines()
        ['Ā', 'ĀĀ']
        """
        return {
            name: "\n".join(value) if isinstance(value, tuple) else value
            for name, value in attrs.asdict(self, recurse=False).items()
        }

    @classmethod
    def of(cls, record: dict[str, Any]) -> Explored:
        """What `record` has written."""
        texts = {name: tuple(value.split("\n")) for name, value in record.items() if name not in _WHOLE}
        return cls(record["symbols"], record["complete"], **texts)

    def after(self, number: int, symbol: str) -> int | None:
        """The state after a symbol: its number, None for none, -1 where it is not known."""
        moves = self.moves[number]
        at = moves.find(symbol)
        if at < 0:
            return None if number < self.complete and symbol in self.symbols else -1
        found = ord(moves[at + 1]) - _FIRST
        return None if found == _NOWHERE else found
