"""Lines that were wrapped: a paragraph that is broken at a width is read as the one line it is."""

from __future__ import annotations

import re
from itertools import pairwise

#: Texts whose longest line is shorter were not wrapped, and texts with longer ones are not.
_NARROWEST, _WIDEST = 40, 130
#: How a line goes on with the words of the one before: indented or not, with no sign of a list or a table.
_GOES_ON = re.compile(r"[ \t]*(?![-*•+#>|=~_]|\w{1,3}[.)]\s)(\S+)")


def unwrapped(text: str) -> str:
    r"""A text with a space for each line end at which a paragraph was wrapped; as long as it was.

    A line was wrapped where the first word of the next would have made it longer than all others are. Lines
    of lists and tables, and texts of long lines, stay as they are.

    >>> unwrapped("The bridge had been shut since the flood in October" + chr(10) + "last year.")
    'The bridge had been shut since the flood in October last year.'
    >>> unwrapped("They met in May" + chr(10) + "20 people came")
    'They met in May\n20 people came'
    """
    lines = text.split("\n")
    width = max(map(len, lines))
    if len(lines) < 2 or not _NARROWEST <= width <= _WIDEST:
        return text
    parts = [lines[0]]
    for line, follows in pairwise(lines):
        parts += [" " if _is_wrapped(line, follows, width) else "\n", follows]
    return "".join(parts)


def _is_wrapped(line: str, follows: str, width: int) -> bool:
    """Whether a line goes on in the next."""
    goes_on = _GOES_ON.match(follows)
    if goes_on is None or not line or line.isspace():
        return False
    if line[0].isdigit() and follows[0].isdigit():  # entries of a log, or rows of a table
        return False
    return len(line.rstrip()) + 1 + len(goes_on[1]) > width
