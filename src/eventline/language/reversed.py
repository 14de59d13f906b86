"""What is no range, for it would end before it begins: each of its ends is a time of its own."""

from __future__ import annotations

import re

from eventline.language.refine import Item
from eventline.resolution import Between

_WORD = re.compile(r"[^\W\d_]{3}")


def apart(item: Item, lower: str) -> list[Item]:
    """The ends of a range that nothing can be, each as it is said: "from 3 May 2020 to 4 April 2020".

    Both must be told in words, as days and months are: "5-3 May" may be anything.

    Args:
        item: A range, or one of its ends.
        lower: The text in lower case.
    """
    whole = item.expression
    told = item.ends and all(_WORD.search(lower, *span) for span in item.ends)
    if not told or not isinstance(whole, Between):
        return []
    both = (Item(*span, said) for span, said in zip(item.ends, (whole.start, whole.end), strict=True))
    return [one for one in both if item.start <= one.start < item.end]
