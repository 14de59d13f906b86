"""Numbers in words: "two hundred and fifty", "twenty-first", by the tables of a pack."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

import attrs

if TYPE_CHECKING:
    from collections.abc import Sequence


class NumberFound(NamedTuple):
    """A number in words: the word after its last, its value, and whether it is an ordinal."""

    end: int
    value: int
    ordinal: bool


@attrs.frozen
class NumberWords:
    """The number words of a language and how they join.

    Attributes:
        small: Words for 1 to 19, which add up to a hundred.
        tens: Words for 20, 30, ... 90.
        scales: Words that multiply: hundred, thousand, ...
        ordinals: Words that end a number and make it an ordinal.
        joiners: Words that may stand between a scale and what follows ("and").
        articles: Words that may stand for one before a scale ("a hundred").
    """

    small: Mapping[str, int]
    tens: Mapping[str, int]
    scales: Mapping[str, int]
    ordinals: Mapping[str, int]
    joiners: frozenset[str]
    articles: frozenset[str]

    def read(self, words: Sequence[str], at: int) -> NumberFound | None:
        """The longest number that starts at a word, None where there is none.

        >>> numbers = NumberWords({"two": 2}, {"fifty": 50}, {"hundred": 100}, {}, {"and"}, {"a"})
        >>> numbers.read(["two", "hundred", "and", "fifty", "men"], 0)
        NumberFound(end=4, value=250, ordinal=False)
        """
        total, group, end = 0, 0, at
        while end < len(words):
            step = self._skipped(words, end, at)
            word = words[step]
            if word in self.ordinals:
                made = self._ordinal(total, group, self.ordinals[word])
                if made is not None:
                    return NumberFound(step + 1, made, ordinal=True)
                break
            if word in self.scales:
                scaled = self._scaled(total, group, self.scales[word], alone=step == at)
                if scaled is None:
                    break
                total, group = scaled
            else:
                value = self.small.get(word) or self.tens.get(word)
                if value is None or not self._adds(group, value):
                    break
                group += value
            end = step + 1
        return NumberFound(end, total + group, ordinal=False) if end > at else None

    def _skipped(self, words: Sequence[str], end: int, at: int) -> int:
        """The next word that counts: an article before a scale, a joiner and a hyphen are passed over."""
        word, following = words[end], words[end + 1] if end + 1 < len(words) else ""
        if end == at:
            return end + (word in self.articles and following in self.scales)
        last = words[end - 1]
        if word == "-":
            unit = self.small.get(following) or self.ordinals.get(following) or 10
            return end + (last in self.tens and unit < 10)
        counts = following in self.small or following in self.tens or following in self.ordinals
        return end + (word in self.joiners and last in self.scales and counts)

    @staticmethod
    def _scaled(total: int, group: int, scale: int, *, alone: bool) -> tuple[int, int] | None:
        """Total and group after a word that multiplies, None where it cannot stand there."""
        if (
            alone
            or (scale == 100 and group >= 100)
            or (scale > 100 and total and (total < scale or not group))
        ):
            return None
        return (total, (group or 1) * 100) if scale == 100 else (total + (group or 1) * scale, 0)

    @staticmethod
    def _adds(group: int, value: int) -> bool:
        """Whether *value* may stand after *group*: "twenty one", "hundred twenty", not "one two"."""
        if group % 100 == 0:
            return True
        return group % 10 == 0 and group % 100 >= 20 and value < 10

    def _ordinal(self, total: int, group: int, value: int) -> int | None:
        """The number that an ordinal ends, None where it cannot stand there."""
        return total + group + value if self._adds(group, value) else None
