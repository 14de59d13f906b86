"""What one has, in the forms of what one has done: "we have a rehearsal", "I've got a rehearsal"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet


def is_had(
    words: list[str], at: int, perfect: AbstractSet[str], owned: AbstractSet[str], articles: AbstractSet[str]
) -> bool:
    """Whether a form of "to have" is followed by a thing, and not by what was done.

    Args:
        words: The words of a sentence.
        at: Where the form stands.
        perfect: Forms that make a perfect: "have".
        owned: What may stand behind them, and tells that something is had: "got".
        articles: What a thing begins with.

    >>> words = {"perfect": {"have"}, "owned": {"got"}, "articles": {"a"}}
    >>> is_had(["we", "have", "a", "rehearsal"], 1, **words)
    True
    >>> is_had(["we", "have", "met", "a", "friend"], 1, **words)
    False
    """
    behind = at + 1 + (not owned.isdisjoint(words[at + 1 : at + 2]))
    if articles.isdisjoint(words[behind : behind + 1]):
        return False
    got = words[at] in owned and not perfect.isdisjoint(words[max(0, at - 2) : at])
    return got or words[at] in perfect
