"""Prices that look like hours: "the shares rose 3p to 425p on Friday"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

import attrs

#: So far before and behind a price the text speaks of money.
_BACK, _ON = 240, 60
_WORD = re.compile(r"[a-z]+|[£$€]")


@attrs.frozen
class Prices:
    """Tells prices from hours.

    Attributes:
        coins: What, behind a number, is half of a day or a coin.
        money: Words, and signs, of which a text speaks of money.
    """

    coins: AbstractSet[str]
    money: AbstractSet[str]

    def hold(self, words: Sequence[str], lower: str, start: int, end: int) -> bool:
        """Whether a stretch of text that may be a time holds a price.

        Args:
            words: The tokens of the stretch.
            lower: The text in lower case.
            start: Where the stretch begins.
            end: Where it ends.

        >>> prices = Prices({"p"}, {"shares"})
        >>> prices.hold(["425", "p"], "the shares closed at 425p", 21, 25)
        True
        >>> prices.hold(["425", "p"], "the bank closed at 425p", 19, 23)
        False
        """
        if self.coins.isdisjoint(words):
            return False
        beside = _WORD.findall(lower, max(0, start - _BACK), end + _ON)
        return not self.money.isdisjoint(beside)
