"""Hours beside a time that is longer than a day: which of its days they are of, nobody tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import attrs

from eventline.language.sentences import in_sentence
from eventline.language.shapes import is_longer
from eventline.resolution import Date, Shift

if TYPE_CHECKING:
    from eventline.language.context import Tense
    from eventline.language.refine import Item
    from eventline.language.told import Antecedent
    from eventline.resolution.anchor import Stated

#: A noun has fewer words than this; so far before it is its article.
_NOUN, _ARTICLE = 3, 8


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


def put_year_behind(tense: Tense, item: Item, behind: Behind, lower: str) -> None:
    """Give a month or a feast the year that is told behind the noun that it goes with.

    "The June war of 1967", "the Easter holiday of 1998", "Christmas sales in 2019".

    Args:
        tense: The reader of tense.
        item: The month or the feast, whose expression is changed where it is such.
        behind: What stands behind it.
        lower: The text in lower case.
    """
    year, whole = behind.item and behind.item.expression, item.expression
    if not isinstance(year, Date) or year.year is None or year.month is not None or item.signal:
        return
    said = whole.of if isinstance(whole, Shift) else whole
    if not isinstance(said, Date) or said.year is not None or year != Date(year=year.year):
        return
    assert behind.item is not None  # it is the year's
    *noun, of = lower[item.end : behind.item.start].split() or [""]
    if not 0 < len(noun) < _NOUN:
        return
    if said.month is not None:
        article = lower[max(0, item.start - _ARTICLE) : item.start].split()[-1:]
        bare = said == Date(month=said.month) and tense.articles.issuperset(article)
        goes_with = bare and of in tense.attributes
    else:
        plain = said.holiday is not None and not any(map(tense.kind, noun))
        goes_with = plain and (of in tense.attributes or of in tense.periods)
    if goes_with:
        dated = attrs.evolve(said, year=year.year)
        item.expression = attrs.evolve(whole, of=dated) if isinstance(whole, Shift) else dated


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
