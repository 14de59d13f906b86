"""Hours beside a time that is longer than a day: which of its days they are of, nobody tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from eventline.language.building.shapes import is_longer
from eventline.language.text.sentences import in_sentence

if TYPE_CHECKING:
    from eventline.language.discourse.told import Antecedent
    from eventline.language.joining.refine import Item
    from eventline.language.tense.context import Tense
    from eventline.resolution.anchor import Stated


class Behind(NamedTuple):
    """What stands behind an item, or behind the list or the range that it is of.

    Attributes:
        end: Where that ends.
        item: The next item, if there is one.
    """

    end: int
    item: Item | None


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


def is_before_longer(tense: Tense, behind: Behind, masked: str) -> bool:
    """Whether what stands right behind a time of day is longer than a day: "after 3 pm next month".

    Args:
        tense: The words that may stand between.
        behind: What stands behind it.
        masked: The text without what is no verb.
    """
    item, end = behind.item, behind.end
    if item is None or not is_longer(item.expression) or masked[end - 1 : end] == ".":
        return False
    between = masked[end : item.start].strip()
    return not between or _leads(tense, between)


def behind_all(items: list[Item]) -> list[Behind]:
    """Of each item what stands behind it, and behind the list or the range that it is of."""
    found: list[Behind] = []
    after: Item | None = None
    for item in reversed(items):
        within = after is not None and item.group > 0 and after.group == item.group
        found.append(found[-1] if within else Behind(item.end, after))
        after = item
    return found[::-1]


def _leads(tense: Tense, word: str) -> bool:
    """Whether a word only leads to a time: "in", "of", but not "and"."""
    return word in tense.attributes or (word in tense.prepositions and word not in tense.lists)
