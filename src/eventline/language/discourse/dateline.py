"""What an agency's report begins with, of which the day is the document's: "LISBON, May 3 (Agency) -"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from eventline.language.building.shapes import core

if TYPE_CHECKING:
    from eventline.language.joining.refine import Item

#: What stands before the day of such a line: a place, or some, and perhaps its country.
_PLACE = re.compile(r"(?:[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}(?:, | ?\()){1,3}\Z")
#: What stands behind it: who reports, and a dash.
_DASH = re.compile(r"(?:\)|,? ?\([^()\n]{1,40}\)|, [^\W\d_]{2,20})? ?(?:--|[-–—])[ \n]")
#: No further than this behind the beginning of its line stands its day.
_LINE = 60


def is_dateline(item: Item, lower: str) -> bool:
    """Whether a day is that of such a line.

    Args:
        item: The day.
        lower: The text in lower case.

    >>> from eventline.language.joining.refine import Item
    >>> from eventline.resolution import Date
    >>> line = "lisbon, may 3 (agency) - rain fell"
    >>> is_dateline(Item(8, 13, Date(month=5, day=3)), line)
    True
    >>> is_dateline(Item(8, 13, Date(month=5, day=3)), "lisbon, may 3: rain fell")
    False
    """
    day = core(item.expression)
    is_day = day is not None and day.month is not None and day.day is not None
    return is_day and stands_in_dateline(lower, item.start, item.end)


def stands_in_dateline(lower: str, start: int, end: int) -> bool:
    """Whether a time stands where such a line has its day.

    Args:
        lower: The text in lower case.
        start: Where the time begins.
        end: Where it ends.

    >>> stands_in_dateline("lisbon, may 3 - rain fell", 8, 13)
    True
    """
    if _DASH.match(lower, end) is None:
        return False
    first = max(start - _LINE, lower.rfind("\n", 0, start) + 1)
    return _PLACE.match(lower, first, start) is not None
