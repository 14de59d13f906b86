"""Dashes between spaces: they join the ends of a range, or set a date apart from what happened then.

"3 – 5 May" is a range; "March 3 – The first barges" and "May 1 – 5 dead" are entries of a chronology.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

import attrs

from eventline.resolution import Date

if TYPE_CHECKING:
    from eventline.resolution import Expression

#: The signs.
DASHES = frozenset("-–—")
_DASH = re.compile(r"\s[-–—]\s")
_DIGITS = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
_WORD = re.compile(r" ([a-z]+)\b")
_PLURAL = ("s", "ed")


@attrs.frozen
class Dashes:
    """What the dashes of a text do.

    Attributes:
        starts: Words that begin a sentence.
        prepositions: Words that go on from a range: "May 1 - 5 across the land".
        counted: Nouns behind a number that do not end as others do: "5 dead".
    """

    starts: AbstractSet[str]
    prepositions: AbstractSet[str]
    counted: AbstractSet[str]

    @staticmethod
    def of(text: str, first: int, last: int) -> re.Match[str] | None:
        """The dash of a stretch of text, None where there is none."""
        return _DASH.search(text, first, last)

    def sets_apart(self, text: str, dash: re.Match[str], last: int) -> bool:
        """Whether what stands between a dash and an offset is the beginning of what happened.

        Args:
            text: The text, with its capitals.
            dash: The dash.
            last: Where the stretch ends.

        >>> dashes = Dashes({"the", "first"}, {"in"}, {"dead"})
        >>> for text, last in [
        ...     ("Mar 3 - The first ship", 17),
        ...     ("May 1 - 5 dead", 9),
        ...     ("May 1 - 5 in Rome", 9),
        ... ]:
        ...     dashes.sets_apart(text, dashes.of(text, 0, last), last)
        True
        True
        False
        """
        words = text[dash.end() : last].split()
        number = words[-1].lower()
        if len(words) > 1 + (words[0].lower() == "the") or not (
            number in self.starts or _DIGITS.fullmatch(number)
        ):
            return False
        if words[0][0].isupper():
            return True
        behind = _WORD.match(text, last)
        if behind is None or behind[1] in self.starts or behind[1] in self.prepositions:
            return False
        return number[-1].isalpha() or behind[1].endswith(_PLURAL) or behind[1] in self.counted


def is_apposed(start: Expression, end: Expression) -> bool:
    """Whether two times are not of a kind, so that a dash does not join them: "July 2 - Sunday mass".

    >>> is_apposed(Date(month=7, day=2), Date(weekday=7)), is_apposed(Date(weekday=5), Date(weekday=7))
    (True, False)
    >>> is_apposed(Date(year=2014), Date(month=5)), is_apposed(Date(year=2014), Date(year=2015, month=5))
    (True, False)
    """
    if not isinstance(start, Date) or not isinstance(end, Date):
        return False
    if end.weekday is not None and end.month is None:
        return start.weekday is None and start.day is not None
    bare = end.year is None and (end.month is not None or end.holiday is not None)
    return bare and start.year is not None and start.month is None
