"""Asides: times that a text tells beside its story, of what a noun in it is or had been.

"The castle, built in 1380, fell", "a firm founded in 1833", "who had come in 1859", "a judge since 1968",
"(born 1720)", "under a 2011 law". What follows goes on from the story, not from them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from eventline.language.plans import looks_back
from eventline.language.sentences import WORD, in_sentence, sentence_start, words_behind
from eventline.language.told import in_brackets

if TYPE_CHECKING:
    from eventline.language.context import Tense
    from eventline.language.told import Antecedent

#: Where what is set apart begins, and where it may end.
_APART = re.compile(r",(?!\d)|[–—(]| -{1,2} ")
_CLOSED = re.compile(r"[,;–—)]| -{1,2} ")
#: What sets it apart from the rest, but not thousands in a number.
_COMMA = re.compile(r",(?!\d)")
#: What ends a sentence; no more of it is read.
_STOP, _FAR = re.compile("[.!?;\\n]"), 240
#: What tells that a verb of the sentence stands behind a time.
_FINITE = frozenset({"verb", "perfect", "present", "future"})
#: So many words behind a time may tell that the words before it were no verb of theirs.
_BEHIND = 2
#: So many words before a time may liken another to it, with who did the like: "as it had in".
_LIKE = 4
#: No further behind a time ends what is set apart.
_REACH = 60
#: So many words of what is set apart may stand before its participle: "first opened in".
_FRONT = 3


def is_beside(tense: Tense, masked: str, start: int, end: int) -> bool:
    """Whether a time is beside the story: an aside, or what had been done before it.

    Args:
        tense: The reader of tense.
        masked: The text in lower case, without what is no verb.
        start: Where the time begins.
        end: Where it ends.
    """
    return looks_back(tense, masked, start) or is_told_aside(tense, masked, start, end)


def is_told_aside(tense: Tense, masked: str, start: int, end: int) -> bool:
    r"""Whether a time is told in words that tell of a noun, not of what was done in the story.

    Args:
        tense: The reader of tense.
        masked: The text in lower case, without what is no verb.
        start: Where the time begins.
        end: Where it ends.

    >>> from eventline.language.finding import reader
    >>> text = "the castle, built in 1380, fell. the lord, who came in 1641, left for his estate in 1642"
    >>> [is_told_aside(reader("en").tense, text, at.start(), at.end()) for at in re.finditer(r"\d{4}", text)]
    [True, True, False]
    """
    if in_brackets(masked, start):
        return True
    first = sentence_start(masked, start)
    words = WORD.findall(masked, first, start)
    if not words:
        return False
    if _is_of_noun(tense, words, masked, end):
        return True
    apart = max((sign.end() for sign in _APART.finditer(masked, first, start)), default=-1)
    inside = words if apart < 0 else WORD.findall(masked, apart, start)
    return (
        _is_participle(tense, inside)
        or _is_relative(tense, inside)
        or _is_of_participle(tense, words, words_behind(masked, end)[:_BEHIND])
        or (apart >= 0 and _is_apposition(tense, inside, masked, end))
    )


def is_in_note(tense: Tense, masked: str, start: int) -> bool:
    """Whether a time is told in brackets, with what was done then: "(sunk in 1942)", not "the battle (1942)".

    Args:
        tense: The reader of tense.
        masked: The text in lower case, without what is no verb.
        start: Where the time begins.
    """
    if not in_brackets(masked, start):
        return False
    return any(map(tense.kind, WORD.findall(masked, masked.rfind("(", 0, start), start)))


def is_closed(masked: str, end: int, start: int) -> bool:
    """Whether what is told beside a story ends before what follows it: "built in 1380, it fell".

    Args:
        masked: The text in lower case, without what is no verb.
        end: Where the time of the aside ends.
        start: Where the next begins.
    """
    return _CLOSED.search(masked, end, start) is not None


def is_set_apart(tense: Tense, masked: str, aside: Antecedent, start: int) -> bool:
    """Whether a time is told in an aside that ends in its sentence, before another: "built in 1380, fell in".

    Args:
        tense: The reader of tense.
        masked: The text in lower case, without what is no verb.
        aside: The time of the aside.
        start: Where the other begins.
    """
    apart = is_closed(masked, aside.end, start) and in_sentence(masked, aside.end, start)
    return apart and is_told_aside(tense, masked, aside.start, aside.end)


def without_asides(tense: Tense, masked: str, start: int) -> list[str]:
    """The words of a sentence before a time, without those of asides that end before it.

    Args:
        tense: The reader of tense.
        masked: The text in lower case, without what is no verb.
        start: Where the time begins.

    >>> from eventline.language.finding import reader
    >>> text = "it will close its yard, opened in 1994, in"
    >>> without_asides(reader("en").tense, text, len(text))
    ['it', 'will', 'close', 'its', 'yard', 'in']
    """
    first, *parts = _COMMA.split(masked[sentence_start(masked, start) : start])
    found = WORD.findall(first)
    for part in parts:
        words = WORD.findall(part)
        if part is parts[-1] or not (_is_participle(tense, words) or _is_relative(tense, [*words, ""])):
            found += words
    return found


def beyond_asides(tense: Tense, lower: str, end: int) -> list[str]:
    """The words of a sentence behind a time, without asides behind the first noun.

    Args:
        tense: The reader of tense.
        lower: The text in lower case.
        end: Where the time ends.

    >>> from eventline.language.finding import reader
    >>> beyond_asides(reader("en").tense, "monday the clerk, who left early, will speak", 6)
    ['the', 'clerk', 'will', 'speak']
    """
    stop = _STOP.search(lower, end)
    first, *parts = _COMMA.split(lower[end : len(lower) if stop is None else stop.start()][:_FAR])
    found = WORD.findall(first)
    begins = found != [] and not any(map(tense.kind, found))
    opening = tense.relatives
    for part in parts:
        words = WORD.findall(part)
        if begins and (_is_participle(tense, words) or not opening.isdisjoint(words[:1])):
            opening = tense.relatives | tense.likens  # "who sang, as she did each year, will speak"
        else:
            found, begins = found + words, begins and not any(map(tense.kind, words))
    return found


def _is_of_noun(tense: Tense, words: list[str], masked: str, end: int) -> bool:
    """Whether a time stands beside its noun: "the 1905 mutiny", "the quake of 1950", "than in 1901"."""
    if words[-1] in tense.attributes:
        return not _is_frame(tense, words)
    if _is_likened(tense, words[-_LIKE:]):
        return True
    follows = WORD.match(masked, end + 1) if masked[end : end + 1] == " " else None
    if follows is None or not _is_noun(tense, follows[0]):
        return False
    return words[-1] in tense.articles or _is_noun(tense, words[-1])


def _is_frame(tense: Tense, words: list[str]) -> bool:
    """Whether a sentence begins with what it tells of: "In the great strike of 1893"."""
    leads = words[0] in tense.leads - tense.articles
    return leads and not any(map(tense.kind, words)) and tense.relatives.isdisjoint(words)


def _is_likened(tense: Tense, words: list[str]) -> bool:
    """Whether a time is likened to another: "more than at Ulm in", "as it had in", but not "as mayor in"."""
    for at, word in enumerate(words):
        if word in tense.likens and (
            at >= len(words) - _LIKE // 2 or word in tense.compares or words[at + 1] in tense.askers
        ):
            return True
    return False


def _is_noun(tense: Tense, word: str) -> bool:
    """Whether a word may be a noun: it is no verb, and none of those that only join words."""
    tables = (tense.starts, tense.done_by, tense.conjunctions, tense.relatives, tense.subjects, tense.present)
    return word.isalpha() and not tense.kind(word) and not any(word in table for table in tables)


def _is_participle(tense: Tense, words: list[str]) -> bool:
    """Whether what is set apart begins with a participle: "first opened by the queen in", "dating from"."""
    for at, word in enumerate(words[:_FRONT]):
        if _is_form(tense, words, at):
            return True
        if word.endswith(tense.progressive) and not tense.kind(word):
            return True
        if not (word in tense.beside or word.endswith(tense.adverbs)):
            break
    return False


def _is_form(tense: Tense, words: list[str], at: int) -> bool:
    """Whether a form of the past may be a participle: no other has such a form, and it has no object."""
    word = words[at]
    if word not in tense.participles and (tense.kind(word) != "verb" or word in tense.finite):
        return False
    follows = words[at + 1] if at + 1 < len(words) else ""
    return follows not in tense.articles and follows not in tense.subjects


def _is_relative(tense: Tense, words: list[str]) -> bool:
    """Whether a time is of a clause that tells of a noun: "which dated from", "the side that won in"."""
    for at in range(len(words) - 1, -1, -1):
        if words[at] in tense.relatives:
            before = words[at - 1] if at else ""
            behind = words[at + 1 : -1]
            verbs = _groups(tense, behind)
            return (
                (verbs == 1 or (not verbs and (at < 2 or _is_noun(tense, before))))
                and before not in tense.says
                and (tense.conjunctions - tense.lists).isdisjoint(behind)
            )
    return False


def _groups(tense: Tense, words: list[str]) -> int:
    """How many verbs there are among words, with what belongs to each: "had been freed" is one."""
    found, inside = 0, False
    for word in words:
        is_verb = bool(tense.kind(word))
        found += is_verb and not inside
        inside = is_verb or (inside and word.endswith(tense.adverbs))
    return found


def _is_of_participle(tense: Tense, words: list[str], behind: list[str]) -> bool:
    """Whether a noun has a participle: "he joined a firm founded in", "a patent granted in 1929 lapsed"."""
    verbs = [at for at, word in enumerate(words) if tense.kind(word)]
    if not verbs:
        return False
    at = verbs[-1]
    noun = at - 1 - (words[at - 1] in tense.beside)  # "a play first staged in"
    plain = noun >= 0 and _is_noun(tense, words[noun]) and _is_form(tense, words, at)
    if not plain or (at + 1 < len(words) and not _leads_on(tense, words[at + 1])):
        return False
    if behind and tense.kind(behind[-1] if behind[0].endswith(tense.adverbs) else behind[0]) in _FINITE:
        return True
    if len(verbs) < 2:
        return False
    between = words[verbs[-2] + 1 : at]
    joined = tense.conjunctions.isdisjoint(between) and tense.relatives.isdisjoint(between)
    return joined and words[verbs[-2]] not in tense.says


def _leads_on(tense: Tense, word: str) -> bool:
    """Whether a word behind a participle is no object of it: "founded in", "set up by"."""
    return word in tense.done_by or word in tense.particles


def _is_apposition(tense: Tense, words: list[str], masked: str, end: int) -> bool:
    """Whether what is set apart has a noun and no verb: "a veteran of", "champions in", "empty since"."""
    if len(words) < 2 or (words[0] in tense.starts and words[0] not in tense.articles):
        return False
    closing = _CLOSED.search(masked, end, end + _REACH)
    behind = words_behind(masked, end) if closing is None else WORD.findall(masked, end, closing.start())
    return not any(map(tense.kind, (*words, *behind)))
