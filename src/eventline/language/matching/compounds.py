"""Times that hyphens make one word: "a twice-a-year fair", "the Monday-to-Friday train"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.language.grammar.rules import Run

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet


def unhyphened(run: Run, at: int, hyphened: AbstractSet[str]) -> tuple[Run, int] | None:
    """The words that hyphens join to one, as they are without hyphens, and the token behind them.

    Args:
        run: The tokens of a text.
        at: The first of the words.
        hyphened: Words that make no time of what hyphens join to them: "a last-minute goal".

    Returns:
        None where nothing is joined to that word, or it is joined to one before it, or is a number.

    >>> run = Run(["sunday", "-", "morning", "walk"], [0, 6, 7, 15], [6, 7, 14, 19], "SaMw", [None] * 4)
    >>> words, end = unhyphened(run, 0, frozenset())
    >>> words.words, words.starts, end
    (['sunday', 'morning'], [0, 7], 3)
    >>> unhyphened(run, 2, frozenset()), unhyphened(run, 0, {"sunday"})
    (None, None)
    """
    words, starts, ends = run.words, run.starts, run.ends
    if at and words[at - 1] == "-" and ends[at - 1] == starts[at]:
        return None
    end = at + 1
    while end + 1 < len(words) and words[end] == "-" and starts[end] == ends[end - 1]:
        if starts[end + 1] != ends[end]:
            return None
        end += 2
    if end == at + 1 or words[at] in hyphened or not words[at][0].isalpha():
        return None
    joined = Run([], [], [], "", [])
    for place in range(at, end, 2):
        joined.take(run, place, place + 1)
    return joined, end
