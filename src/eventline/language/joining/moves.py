"""What goes from one time to another, and does not last so long: "moved from May to June"."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

#: So many words before the first of two times, and no more code points, may tell that something was moved.
_MOVED, _BACK = 8, 64
#: So many words before it may ask for that: "move my 3pm to 4pm".
_ASKED = 2


@attrs.frozen
class Moves:
    """Reads the words before and between two times, with a pack's tables of signals.

    Attributes:
        words: The words that tell of a move, and what each is.
        leaves: Those before the time that something leaves.
        parts: Those that join other words, so that no move is told before them.
    """

    words: Mapping[str, str] = attrs.field(factory=dict)
    leaves: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()

    def is_moved(self, span: tuple[int, int], other: int, lower: str) -> bool:
        """Whether something goes from one time to another: "moved from Monday to May", "move 3pm to 4pm".

        Args:
            span: Where the first time stands.
            other: Where the second begins.
            lower: The text in lower case.
        """
        kinds, leaves = self._before(span[0], lower)
        if {"moved", "asked"}.isdisjoint(kinds):
            return False
        if leaves:
            return True
        asked = kinds[-1] == "asked" or kinds[-_ASKED:] == ["asked", "owner"]  # not: "is 10pm to 6am"
        return asked and lower[span[1] : other].strip().isalpha()

    def is_put_off(self, start: int, gap: str, lower: str) -> bool:
        """Whether something was moved at the first of two times: "postponed on Tuesday until May".

        Args:
            start: Where the first time begins.
            gap: The words between the two.
            lower: The text in lower case.
        """
        way = self.words.get(gap)
        if way not in {"till", "onto"}:
            return False
        kinds, leaves = self._before(start, lower)
        at = kinds.index("moved") if "moved" in kinds and not leaves else -1
        return at == 0 or (at > 0 and (way == "till" or kinds[at - 1] != "owner"))

    def _before(self, start: int, lower: str) -> tuple[list[str], bool]:
        """What the last words before a time tell of a move, and whether one of them leaves a time."""
        words = lower[max(0, start - _BACK) : start].split()[-_MOVED:]
        for at in range(len(words) - 1, -1, -1):
            if not words[at][-1].isalpha() or words[at] in self.parts:
                words = words[at + 1 :]  # "it changed its name and ran from 2001 to 2004"
                break
        return [self.words.get(one, "") for one in words], not self.leaves.isdisjoint(words)
