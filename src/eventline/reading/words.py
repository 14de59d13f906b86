"""`Word`: a sentence as a row of words, each with what it does.

A mention of time is one word, whatever it is made of, so that no rule looks inside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from eventline.reading.lexicon import STRAIGHT
from eventline.reading.tags import AUXILIARIES

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from eventline.reading.lexicon import Lexicon

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|[^\W\d_][\w’'\-]*(?<=\w)"  # patrols, Turkey’s, al-Assad
    r"|[$€£]?\d[\d.,:/\-]*(?<=\d)(?:[^\W\d_]+|%)?"  # 3.2, $40bn, 19th, 20%
    r"|\S"
)
_INNER_CAPITAL = re.compile(r"[^\W\d_]{1,3}-?(?=[^\W\d_])(?=\S*[^\W\d_a-z])")  # al-Assad, iPhone
_FUNCTIONS = (AUXILIARIES - {"modal"}) | frozenset(
    ("det", "poss", "pron", "neg", "conj", "rel", "that", "to", "sub", "prep")
)
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_PUNCTUATION = {
    **dict.fromkeys(",;:—–-", "stop"), **dict.fromkeys(".!?…", "end"), **dict.fromkeys("“”\"«»‘’'", "quote"),
    **dict.fromkeys("([{", "open"), **dict.fromkeys(")]}", "close"),
}  # fmt: skip


class Word(NamedTuple):
    """A word, a sign, or a whole mention of time.

    Attributes:
        start: Offset in the text.
        end: Offset after its last code point.
        text: As written.
        lower: In lower case, with straight apostrophes.
        tag: What it does: a tag of the lexicon, or ``"name"``, ``"number"``, ``"mention"``, ``"stop"`` (a
            comma and its kin), ``"end"``, ``"quote"``, ``"open"``, ``"close"``, ``"word"``.
        mention: Which of the mentions it is, -1 where it is none.
    """

    start: int
    end: int
    text: str
    lower: str
    tag: str
    mention: int = -1

    @property
    def possessive(self) -> bool:
        """Whether it ends in an apostrophe and an s."""
        return self.lower.endswith(("'s", "s'"))


def words(
    text: str,
    start: int,
    end: int,
    mentions: Sequence[tuple[int, int]],
    lexicon: Lexicon,
    *,
    timeless: Collection[int] = (),
    known: Collection[str] = (),
) -> tuple[Word, ...]:
    """The words of ``text[start:end]``.

    Args:
        text: The whole text.
        start: Where the sentence begins.
        end: Where it ends.
        mentions: Ascending spans, not overlapping, in the sentence.
        lexicon: The language.
        timeless: Which of *mentions* date nothing ("for two hours"), and are words like others.
        known: Names that may stand at the head of a sentence, in lower case, as `known_names` gives them.

    Returns:
        The words, with offsets in the whole text. O(length).

    >>> from eventline.reading.lexicon import lexicon
    >>> text = "Turkey’s army left in 2019."
    >>> [word.tag for word in words(text, 0, len(text), [(22, 26)], lexicon("en"))]
    ['name', 'word', 'both', 'prep', 'mention', 'end']
    """
    found: list[Word] = []
    at = start
    for index, (low, high) in enumerate(mentions):
        found += _plain(text, at, low, lexicon)
        own = _POSSESSIVE.match(text, high, end)
        at = own.end() if own else high
        piece = text[low:at]
        tag = "word" if index in timeless else "mention"
        found.append(Word(low, at, piece, piece.lower().translate(STRAIGHT), tag, index))
    found += _plain(text, at, end, lexicon)
    _judge_head(found, lexicon, known)
    return tuple(found)


def _judge_head(found: list[Word], lexicon: Lexicon, known: Collection[str]) -> None:
    """Take back that the first word is a name, if its capital is only that of a sentence."""
    at = next((at for at, word in enumerate(found) if word.tag not in {"quote", "open"}), -1)
    if at < 0 or found[at].tag != "name":
        return
    head = found[at]
    bare = head.lower.removesuffix("'s").removesuffix("'")
    follows = at + 1 < len(found) and found[at + 1].tag == "name"
    named = bare in known or lexicon.has("names.countries", bare) or head.text.isupper()
    if not (named or (follows and head.lower not in lexicon.tags)):
        found[at] = head._replace(tag=lexicon.tag(head.lower))


def _plain(text: str, start: int, end: int, lexicon: Lexicon) -> list[Word]:
    found = []
    for match in _WORD.finditer(text, start, end):
        piece = match.group()
        lower = piece.lower().translate(STRAIGHT)
        found.append(Word(match.start(), match.end(), piece, lower, _tag(piece, lower, lexicon)))
    return found


def _tag(piece: str, lower: str, lexicon: Lexicon) -> str:
    mark = _PUNCTUATION.get(piece)
    if mark is not None:
        return mark
    if piece[-1].isdigit() or piece[0].isdigit() or piece[0] in "$€£":
        return "number"
    known = lexicon.tag(lower)
    if piece[0].islower():
        return "name" if known == "word" and not piece.islower() and _INNER_CAPITAL.match(piece) else known
    return known if known in _FUNCTIONS or not piece[0].isupper() else "name"
