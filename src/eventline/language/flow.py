"""A text as it flows: wrapped paragraphs are lines, wide gaps one space, signs of emphasis are left out."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventline.language.mention import TimexMention

#: Paragraphs whose longest line is shorter were not wrapped, and those with longer ones are not.
_NARROWEST, _WIDEST = 40, 130
#: How a line goes on with the words of the one before: indented or not, with no sign of a list or a table.
_GOES_ON = re.compile(r"[ \t]*(?![-*•+#>|=~_]|\w{1,3}[.)]\s)(\S+)")
#: The end of a line with which a sentence ends.
_ENDED = re.compile(r"[.!?][\"”’)\]]?[ \t]*\Z")
#: What each line of a quoted mail begins with, or of a comment.
_QUOTED = re.compile(r"[ \t]*(?:[>#]|//)[>#/ \t]*")
#: Spaces that are no plain ones, as a page has them between a day and its month.
_SPACES = "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_PLAIN = str.maketrans(dict.fromkeys(_SPACES, " "))
#: Signs that nobody sees: soft hyphens, joiners, marks of direction and of byte order.
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
#: The numbers of notes, raised.
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
#: What is left out of a text that holds one of some signs: the groups of a pattern, or all of it.
_LEFT_OUT = tuple(
    (signs, re.compile(pattern))
    for signs, pattern in (
        # The spaces of a gap but its first, and those with which a text begins.
        (("  ", "\t", "\r"), r"(?<=[ \t\r])[ \t\r]+|\r(?=\n)|\A[ \t]+"),
        # Signs of emphasis, as in Markdown: "_May_", "**3 May**"; not 2*3*4 and my_own_name.
        (
            ("*", "_"),
            (
                r"(?<![\w*\\])(\*{1,3}|_{1,3})(?=[^\W_]|[\"'“‘(\[])"
                r"(?:(?<=\*)[^*\n]{1,200}|(?<=_)[^_\n]{1,200})(?<=\S)(\1)(?![\w*])"
            ),
        ),
        # A link, but not its words: "[3 May](https://example.org)".
        (("[",), r"(\[)[^\[\]\n]{1,200}(\]\([^()\s]{1,400}\))"),
        # The marks of notes: "in 1945.[1]", "left[2] in 1945[a]"; not a digit that was put in, as in 191[7].
        (("[",), r"(?:(?<=[^\W\d])|(?<=\d{4}))\[\d{1,3}\]|(?<=[.,;:!?)\]\"”])\[[a-z\d][a-z\d ?]{0,30}\]"),
        (tuple(_RAISED), rf"(?:(?<=[.,;:!?)\"”])|(?<=[a-z]{{3}})|(?<=\d{{4}}))[{_RAISED}]+"),
        # Tags within a line: "<b>3 May</b>".
        (("<",), r"</?(?:abbr|[abiu]|em|mark|small|span|strong|su[bp]|time)(?:\s[^<>\n]{0,300})?>"),
        (tuple(_UNSEEN), f"[{_UNSEEN}]+"),
    )
)
#: What speech may begin with between single quotation marks, and what stands before it.
_OPENING = ("‘", " '")
#: Signs of a text that may be read otherwise than it stands, and those that are not ASCII.
_TELLING = ("\n", *(sign for signs, _ in _LEFT_OUT for sign in signs if sign.isascii()), *_OPENING)
_ODD = _SPACES + _UNSEEN + _RAISED
#: A line of fewer words that are all capitals may be a heading, or some signs: "9 AM EST", "MAY 2019".
_LOUD = 4
#: A line of fewer words, or of fewer that are no short ones, may be a name; short words may have no capital.
_TITLED, _CAPITALS, _SHORT = 5, 3, 3
#: No heading is longer.
_LONGEST = 200
#: What stands in no heading: the end of a sentence, and speech.
_STOP = re.compile(r"[a-z]{2}\.|[\"“]")
#: Speech between single quotation marks, which end a clause, as apostrophes do not.
_SPOKEN = re.compile(r"[‘'](?<![\w'’].)(?:(?<=‘)|(?=[A-Z]))(?=\S)([^‘\"“”\n]{2,400}?[,.!?])[’'](?=\s|\Z)")


@attrs.frozen
class Flow:
    """How a text is read, and where it stands.

    Attributes:
        text: The text as it is read.
        gaps: Where spaces or signs are left out, as offsets in what is read, ascending.
        widths: How many are left out up to and with each gap.
    """

    text: str
    gaps: list[int] = attrs.Factory(list)
    widths: list[int] = attrs.Factory(list)

    @classmethod
    def of(cls, text: str) -> Flow:
        """How a text is read.

        >>> Flow.of("It  fell on 5   May").text, Flow.of("It fell on **5** May").text
        ('It fell on 5 May', 'It fell on 5 May')
        >>> Flow.of("It fell on 5" + chr(0xA0) + "Sep" + chr(0xAD) + "tember").text
        'It fell on 5 September'
        """
        read = text.translate(_PLAIN) if _holds(text, _SPACES) else text
        read = unwrapped(read) if "\n" in read else read
        if any(sign in read for sign in _OPENING):
            read = _SPOKEN.sub(r'"\1"', read)
        gaps: list[int] = []
        widths: list[int] = []
        parts: list[str] = []
        left = done = 0
        for start, end in _left_out(read):
            parts.append(read[done:start])
            gaps.append(start - left)
            left += end - start
            widths.append(left)
            done = end
        lines = "".join([*parts, read[done:]]).split("\n")
        return cls("\n".join(map(quiet, lines)), gaps, widths)

    @staticmethod
    def is_needed(text: str) -> bool:
        """Whether a text may be read otherwise than it stands.

        >>> Flow.is_needed("It fell on 5 May"), Flow.is_needed("It fell on *5 May*")
        (False, True)
        """
        return any(sign in text for sign in _TELLING) or _holds(text, _ODD) or quiet(text) != text

    def origin(self, at: int) -> int:
        """Where a code point that is read stands in the text.

        >>> Flow.of("5   May").origin(2)
        4
        """
        gap = bisect_left(self.gaps, at + 1)
        return at + self.widths[gap - 1] if gap else at

    def mention(self, found: TimexMention, text: str) -> TimexMention:
        """A mention of what is read, as it stands in the text.

        Args:
            found: The mention.
            text: The text as it was written.
        """
        start, end = self.origin(found.start), self.origin(found.end - 1) + 1
        words = text[start:end]
        if (start, words) == (found.start, found.text):
            return found
        return attrs.evolve(found, start=start, end=end, text=words)


def _holds(text: str, signs: str) -> bool:
    """Whether a text holds one of some signs that are not ASCII."""
    return not text.isascii() and any(sign in text for sign in signs)


def quiet(line: str) -> str:
    """A line of capitals, or of words that all have one, in small letters: they tell nothing of its words.

    >>> quiet("THE FERRY RUNS DAILY IN MAY"), quiet("9 AM EST")
    ('the ferry runs daily in may', '9 AM EST')
    >>> quiet("The Pass Will Be Shut on Monday"), quiet("Will Smith")
    ('the pass will be shut on monday', 'Will Smith')
    """
    if line.isupper():
        return _small(line, _LOUD)
    return _small(line, _TITLED) if _is_titled(line) else line


def _is_titled(line: str) -> bool:
    """Whether all words of a line but short ones have a capital, and no sentence or speech ends in it."""
    if line[-1:] == "." or not line[:1].isupper() or len(line) > _LONGEST:
        return False
    words, long = line.split(), 0
    for word in words:
        if len(word) > _SHORT:
            if word[0].islower():
                return False
            long += word[0].isalpha()
    return long >= _CAPITALS and _STOP.search(line) is None


def _small(line: str, fewest: int) -> str:
    """A line in small letters, as long as it was, where it has words enough."""
    small = line.lower()
    return small if line.count(" ") + 1 >= fewest and len(small) == len(line) else line


def _left_out(read: str) -> list[tuple[int, int]]:
    """What is left out of a text, in its order."""
    spans: list[tuple[int, int]] = []
    plain = read.isascii()
    for signs, pattern in _LEFT_OUT:
        if (signs[0].isascii() or not plain) and any(sign in read for sign in signs):
            for found in pattern.finditer(read):
                spans += [found.span(group) for group in range(1, pattern.groups + 1)] or [found.span()]
    return sorted(spans)


def unwrapped(text: str) -> str:
    r"""A text with a space for each line end at which a paragraph was wrapped; as long as it was.

    A line was wrapped where the first word of the next would have made it longer than all others of its
    paragraph are. Lines of lists and tables, and paragraphs of long lines, stay as they are, and so do lines
    that end with their sentences where one of them has room for more. The signs of a quoted mail are left out
    too, where both lines have them.

    >>> unwrapped("The bridge had been shut since the flood in October" + chr(10) + "last year.")
    'The bridge had been shut since the flood in October last year.'
    >>> unwrapped("> It had been shut since the flood of October" + chr(10) + "> 2019.")
    '> It had been shut since the flood of October   2019.'
    >>> unwrapped("They met in May" + chr(10) + "20 people came")
    'They met in May\n20 people came'
    """
    lines = text.split("\n")
    parts = [lines[0]]
    for paragraph in _paragraphs(lines):
        width = max(map(len, paragraph))
        flows = _NARROWEST <= width <= _WIDEST
        ended = flows and _are_entries(paragraph, width)
        for line, follows in pairwise(paragraph):
            shared = _signs(line, follows) if flows else 0
            if ended and _ENDED.search(line):
                parts += ["\n", follows]
            elif flows and _is_wrapped(line, follows[shared:], width):
                parts += [" " * (1 + shared), follows[shared:]]
            else:
                parts += ["\n", follows]
    return "".join(parts)


def _signs(line: str, follows: str) -> int:
    """How many code points of signs a line begins with that the one before it begins with too."""
    quoted = _QUOTED.match(follows)
    return len(quoted[0]) if quoted and line.startswith(quoted[0].rstrip()) else 0


def _paragraphs(lines: list[str]) -> Iterator[list[str]]:
    """The lines from one empty one to the next, with both, so that each follows one of its paragraph."""
    first = 0
    for number in range(1, len(lines)):
        if not lines[number].strip() or number == len(lines) - 1:
            yield lines[first : number + 1]
            first = number


def _are_entries(paragraph: list[str], width: int) -> bool:
    """Whether lines end with their sentences: one that does, or the line behind it, has room for the next.

    A heading stands behind the longest line too: "It rained all that day.", "5 May 1940", "Quiet.".
    """
    return any(
        _ENDED.search(line)
        and follows.strip()
        and (
            not _is_wrapped(line, follows, width)
            or (behind.strip() and not _is_wrapped(follows, behind, width))
        )
        for line, follows, behind in zip(paragraph, paragraph[1:], [*paragraph[2:], ""], strict=False)
    )


def _is_wrapped(line: str, follows: str, width: int) -> bool:
    """Whether a line goes on in the next."""
    goes_on = _GOES_ON.match(follows)
    if goes_on is None or not line or line.isspace():
        return False
    if line[0].isdigit() and follows[0].isdigit():  # entries of a log, or rows of a table
        return False
    return len(line.rstrip()) + 1 + len(goes_on[1]) > width
