"""Hours beside a time that is longer than a day: which of its days they are of, nobody tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.language.sentences import in_sentence
from eventline.language.shapes import is_longer

if TYPE_CHECKING:
    from eventline.language.context import Tense
    from eventline.language.refine import Item
    from eventline.language.told import Antecedent
    from eventline.resolution.anchor import Stated


def is_behind_longer(
    tense: Tense, last: Antecedent, item: Item, document: Stated | None, masked: str
) -> bool:
    """Whether a time of day stands beside a time longer than a day, or behind one that is to come.

    "Next month after 3 pm", "Next week we could meet, at 3 pm".

    Args:
        tense: The words that may stand between.
        last: The time told last, longer than a day.
        item: The time of day.
        document: When the text was made.
        masked: The text without what is no verb.
    """
    if last.since:
        return False  # "it fell to its lowest since 1985 overnight"
    beside = masked[last.end : item.start].replace(",", " ").split()
    if not beside or (len(beside) == 1 and (item.signal or _leads(tense, beside[0]))):
        return True
    ahead = document is not None and last.value.lo >= document.hi
    return ahead and in_sentence(masked, last.end, item.start)


def is_before_longer(tense: Tense, item: Item, behind: Item, masked: str) -> bool:
    """Whether what stands right behind a time of day is longer than a day: "after 3 pm next month".

    Args:
        tense: The words that may stand between.
        item: The time of day.
        behind: The time behind it.
        masked: The text without what is no verb.
    """
    if not is_longer(behind.expression) or masked[item.end - 1 : item.end] == ".":
        return False
    between = masked[item.end : behind.start].strip()
    return not between or _leads(tense, between)


def _leads(tense: Tense, word: str) -> bool:
    """Whether a word only leads to a time: "in", "of", but not "and"."""
    return word in tense.attributes or (word in tense.prepositions and word not in tense.lists)
