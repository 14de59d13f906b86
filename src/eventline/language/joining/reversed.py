"""What is no range, for it would end before it begins: each of its ends is a time of its own."""

from __future__ import annotations

import re

from eventline.language.building.shapes import stands_alone
from eventline.language.joining.refine import Item
from eventline.resolution import Between

_WORD, _YEAR = re.compile(r"[^\W\d_]{3}"), re.compile(r"\d{4}")


def apart(item: Item, lower: str) -> list[Item]:
    """The ends of a range that nothing can be, each as it is said: "from 3 May 2020 to 4 April 2020".

    Both are told in words, as months are, or are years with a word between them: "5-3 May" may be anything.
    And both are the same whenever the text was made: "from 3 May to today" may be a range on another day.

    Args:
        item: A range, or one of its ends.
        lower: The text in lower case.
    """
    whole = item.expression
    if not item.ends or not isinstance(whole, Between):
        return []
    if not (stands_alone(whole.start) and stands_alone(whole.end)):
        return []
    first, last = item.ends
    worded = lower[first[1] : last[0]].strip().isalpha()
    if not all(_WORD.search(lower, *span) or (worded and _YEAR.match(lower, *span)) for span in item.ends):
        return []
    both = (Item(*first, whole.start), Item(*last, whole.end))
    return [one for one in both if item.start <= one.start < item.end]
