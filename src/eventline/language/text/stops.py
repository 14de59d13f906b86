"""Dots, and whether a sentence ends with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

#: Dots that may end no sentence; of those before a capital, that it is one.
_DOT = re.compile(r"\.(?:(?=[\w,;]| [a-z])|(?<=\w\.)(?= (?P<capital>[A-Z])))")
#: The same in a text without a capital, where a small letter may begin a sentence too.
_SMALL_DOT = re.compile(r"\.(?:(?=[\w,;])|(?<=\w\.)(?= (?P<capital>[a-z])))")
_CAPITALISED = re.compile(r" ([A-Z]\w*)")
#: No title has more code points.
_LONGEST_TITLE = 8


def dots(text: str, titles: AbstractSet[str], starts: AbstractSet[str]) -> list[tuple[int, int]]:
    """Where dots end no sentence: in numbers, before a small letter, behind an initial or a title.

    Args:
        text: The text, with its capitals.
        titles: Words before names.
        starts: Words that begin a sentence.

    >>> dots("Mr. Gray of the U.S. won 3.5 percent. He left.", {"mr"}, {"he"})
    [(2, 3), (17, 18), (19, 20), (26, 27)]
    >>> dots("mr. gray won at 2 p.m. here. he left.", {"mr"}, {"he"})
    [(2, 3), (19, 20), (21, 22)]
    >>> dots("It falls on May 3. Sales in April rose.", set(), set())
    []
    """
    found = []
    small = text.islower()
    for match in (_SMALL_DOT if small else _DOT).finditer(text):
        at = match.start()
        if match["capital"]:
            if is_end(text, at + 1, starts):
                continue
            word = text[max(0, at - _LONGEST_TITLE - 1) : at].rsplit(maxsplit=1)[-1].lower()
            if (len(word) > 1 or word.isdecimal()) and word not in titles and not (small and "." in word):
                continue
        found.append((at, at + 1))
    return found


def is_end(text: str, at: int, starts: AbstractSet[str]) -> bool:
    """Whether a dot before an offset ends a sentence: "at 7 p.m. The next day".

    Args:
        text: The text, with its capitals.
        at: The offset behind the dot.
        starts: Words that begin a sentence.

    >>> is_end("at 7 p.m. The train", 9, {"the"}), is_end("at 7 p.m. London time", 9, {"the"})
    (True, False)
    """
    if text[at - 1 : at] != ".":
        return False
    follows = _CAPITALISED.match(text, at)
    return follows is not None and follows[1].lower() in starts
