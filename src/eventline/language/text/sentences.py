"""The sentence around a time: where it begins, and its words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

#: A word or a sign; nearly all words are read by the first alternative, in fewer steps.
WORD = re.compile(r"[a-z]++(?![^\W\d_]|')|[^\W\d_]+(?:'[^\W\d_]+)?|[.!?;\"\n]")
#: Behind the owner of a noun; quotation marks are plain where texts are read.
POSSESSIVE = "'s "
#: What may stand before a word, with no space between.
BEFORE_WORD = "\"'“‘(["
#: Signs that end a sentence.
ENDS = ".!?;\n"
_END = re.compile(f"[{ENDS}]")
_REACH = 240
#: No further before an offset, and with no more words between, is the word that a clause goes on with.
_CLOSE = 60
_CLOSING = re.compile(r", +([a-z]+)(?: +[a-z]+){0,4} *\Z")
_SENTENCE_END = re.compile(r"[\n;]|\. ")
#: No further back than this lies the bracket in which a time stands.
_BRACKET = 60
#: No further back than this lies the number before what is counted: "nine votes".
_COUNTED = 24
#: Offsets that are farther away from each other are asked of in no sentence.
_FAR = 1_000


def sentence_start(lower: str, at: int) -> int:
    """Where the sentence of an offset begins; no further back than verbs are looked for.

    >>> sentence_start("it rained. in may it snowed", 18)
    10
    """
    reach = max(0, at - _REACH)
    return max(reach, *[lower.rfind(sign, reach, at) + 1 for sign in ENDS])


def words_before(lower: str, start: int) -> list[str]:
    """The words and signs of a sentence before an offset.

    >>> words_before("it rained. in may it snowed", 21)
    ['in', 'may', 'it']
    """
    return WORD.findall(lower, sentence_start(lower, start), start)


def words_to(lower: str, start: int, lists: frozenset[str]) -> list[str]:
    """The words before an offset that tell of a time; of one in a list, those before the first of them.

    Args:
        lower: The text, with spaces for times.
        start: The offset.
        lists: The words that join the times of a list.

    >>> [words_to(text, len(text), frozenset({"and"})) for text in ("it shut on        and ", "it shut and ")]
    [['it', 'shut', 'on'], ['it', 'shut', 'and']]
    """
    words = words_before(lower, start)
    if words and words[-1] in lists and lower[: lower.rfind(words[-1], 0, start)].endswith("  "):
        words.pop()
    return words


def closing_word(lower: str, start: int) -> str:
    """The word behind the last comma before an offset, which lies no more than a few words behind it; or "".

    >>> closing_word("the pact, signed in may, expires in june", 36)
    'expires'
    """
    found = _CLOSING.search(lower, max(sentence_start(lower, start), start - _CLOSE), start)
    return "" if found is None else found[1]


def words_behind(lower: str, end: int) -> list[str]:
    """The words and signs of a sentence behind an offset; a dot just before it may end the sentence.

    >>> words_behind("at 7 p.m it snowed. it rained", 8), words_behind("at 7 pm. it rained", 8)
    (['it', 'snowed'], [])
    """
    stop = _END.search(lower, end - (lower[end - 1 : end] == "."), end + _REACH)
    return WORD.findall(lower, end, end + _REACH if stop is None else stop.start())


def of_clause(words: Iterable[str], *, quoted: bool) -> list[str]:
    """The words of one sentence with speech: of speech, up to its quotation mark, else without speech."""
    found: list[str] = []
    inside = False
    for word in words:
        if word == '"':
            if quoted:
                break
            inside = not inside
        elif not inside:
            found.append(word)
    return found


def in_sentence(masked: str, first: int, last: int) -> bool:
    """Whether two offsets lie in one sentence, and are not far; a dot before the first may end it.

    >>> in_sentence("it rained. in may it snowed", 4, 8), in_sentence("it rained. in may it snowed", 10, 14)
    (True, False)
    """
    first -= masked[first - 1 : first] == "."
    return last - first <= _FAR and not _SENTENCE_END.search(masked, first, last)


def ends_between(masked: str, first: int, last: int) -> int:
    """How many signs with which sentences end stand between two offsets.

    >>> ends_between("it rained. in may; it snowed", 0, 28)
    2
    """
    return sum(masked.count(sign, first, last) for sign in ENDS)


def is_joined(masked: str, first: int, last: int) -> bool:
    """Whether two offsets lie in one sentence, or in two that a semicolon joins.

    >>> is_joined("he had wed in ; a son was born the next", 14, 31), is_joined("it rained. in may", 4, 14)
    (True, False)
    """
    sign = masked.find(";", first, last)
    if sign < 0:
        return in_sentence(masked, first, last)
    return in_sentence(masked, first, sign) and in_sentence(masked, sign + 1, last)


def without(lower: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with spaces for times, in which "may" and "second" are no verbs, and for some names.

    >>> without("in may it may rain", [(3, 6)])
    'in     it may rain'
    >>> without("in may it may rain", [(3, 9), (7, 9)])
    'in        may rain'
    """
    parts, at = [], 0
    for start, end in sorted(spans):
        if start >= at:
            parts += [lower[at:start], " " * (end - start)]
            at = end
    return "".join([*parts, lower[at:]])


@lru_cache
def capitalised(words: frozenset[str]) -> re.Pattern[str]:
    """Finds words that have a capital.

    >>> capitalised(frozenset({"may", "will"})).findall("She may ask Will, and Mayer")
    ['Will']
    """
    # Each word before what must not stand before it, so that `re` looks for the first letters of all at once.
    names = [rf"{name}(?<!\w{name})" for name in map(str.capitalize, sorted(words))]
    return re.compile(rf"(?:{'|'.join(names)})(?!\w)")


def between_numbers(lower: str, words: frozenset[str], numbers: frozenset[str]) -> list[tuple[int, int]]:
    """Where words stand between two numbers, and so before no verb: "by nine votes to three".

    Args:
        lower: A text in lower case.
        words: The words.
        numbers: The words of numbers.

    >>> between_numbers("voted 51 to 49 to cut it by two", frozenset({"to"}), frozenset({"two"}))
    [(9, 11)]
    """
    found: list[tuple[int, int]] = []
    for word in words:
        at = lower.find(f" {word} ")
        while at >= 0:
            start, end = at + 1, at + 1 + len(word)
            behind = WORD.match(lower, end + 1)
            told = lower[end + 1 : end + 2].isdecimal() or (behind is not None and behind[0] in numbers)
            if told and _ends_with_number(lower[max(0, at - _COUNTED) : at], numbers, 2):
                found.append((start, end))
            at = lower.find(f" {word} ", end)
    return sorted(found)


def behind_numbers(lower: str, words: frozenset[str], numbers: frozenset[str]) -> list[tuple[int, int]]:
    """Where words stand right behind a number, and so are what is counted: "it rose to 1.85 marks".

    Args:
        lower: A text in lower case.
        words: The words.
        numbers: The words of numbers.

    >>> behind_numbers("1.85 marks, two marks: may marks", frozenset({"marks"}), frozenset({"two"}))
    [(5, 10), (16, 21)]
    """
    found: list[tuple[int, int]] = []
    for word in words:
        at = lower.find(f" {word}")
        while at >= 0:
            start, end = at + 1, at + 1 + len(word)
            ends = not lower[end : end + 1].isalnum()
            if ends and _ends_with_number(lower[max(0, at - _COUNTED) : at], numbers, 1):
                found.append((start, end))
            at = lower.find(f" {word}", end)
    return found


def _ends_with_number(before: str, numbers: frozenset[str], most: int) -> bool:
    """Whether one of the last words of a text, of so many, is a number."""
    last = before.split(" ")[-most:]
    return any(word[-1:].isdecimal() or word.rpartition("-")[2] in numbers for word in last)


def in_brackets(lower: str, at: int) -> bool:
    """Whether an offset lies in brackets, which tell something beside a story: "Gray (born 3 May 1912)".

    >>> in_brackets("gray (born 3 may 1912) left", 11), in_brackets("gray (62) left on 3 may", 18)
    (True, False)
    """
    first = max(0, at - _BRACKET)
    return lower.rfind("(", first, at) > lower.rfind(")", first, at)
