"""Asides: times that a text tells beside its story, of what a noun in it is or had been.

"The castle, built in 1380, fell", "a firm founded in 1833", "who had come in 1859", "a judge since 1968",
"(born 1720)", "under a 2011 law". What follows goes on from the story, not from them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from eventline.language.tense.clauses import is_form, is_noun, is_participle, is_relative
from eventline.language.tense.plans import looks_back
from eventline.language.text.sentences import WORD, in_brackets, in_sentence, sentence_start, words_behind

if TYPE_CHECKING:
    from eventline.language.discourse.told import Antecedent
    from eventline.language.tense.context import Tense

#: Where what is set apart begins, and where it may end.
_APART = re.compile(r",(?!\d)|[–—(]| -{1,2} ")
_CLOSED = re.compile(r"[,;–—)]| -{1,2} ")
#: What stands behind a time that closes what is set apart.
_ENDS_APART = frozenset(",.;)")
#: What tells that a verb of the sentence stands behind a time.
_FINITE = frozenset({"verb", "perfect", "present", "future"})
#: So many words behind a time may tell that the words before it were no verb of theirs.
_BEHIND = 2
#: So many words before a time may liken another to it, with who did the like: "as it had in".
_LIKE = 4
#: No further behind a time ends what is set apart.
_REACH = 60


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
        is_participle(tense, inside)
        or is_relative(tense, inside)
        or _is_of_participle(tense, words, words_behind(masked, end)[:_BEHIND])
        or (apart >= 0 and _is_apposition(tense, inside, masked, end))
    )


def is_of_name(tense: Tense, masked: str, start: int, end: int) -> bool:
    """Whether a time closes what is set apart behind a noun: "Hale, a hero of the war of 1876, came".

    Args:
        tense: The reader of tense.
        masked: The text in lower case, without what is no verb.
        start: Where the time begins.
        end: Where it ends.
    """
    first = sentence_start(masked, start)
    apart = max((sign.end() for sign in _APART.finditer(masked, first, start)), default=-1)
    if apart < 0 or masked[end : end + 1] not in _ENDS_APART:
        return False
    inside = WORD.findall(masked, apart, start)
    if not inside or any(map(tense.kind, inside)):
        return is_relative(tense, inside)
    return _is_of_noun(tense, inside, masked, end) or _is_apposition(tense, inside, masked, end)


def is_in_note(tense: Tense, masked: str, start: int) -> bool:
    """Whether a time in brackets is told with what was done then: "(sunk in 1942)", not "the battle (1942)".

    Args:
        tense: The reader of tense.
        masked: The text in lower case, without what is no verb.
        start: Where the time begins.
    """
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


def _is_of_noun(tense: Tense, words: list[str], masked: str, end: int) -> bool:
    """Whether a time stands beside its noun: "the 1905 mutiny", "the quake of 1950", "than in 1901"."""
    if words[-1] in tense.attributes:
        return not _is_frame(tense, words)
    if _is_likened(tense, words[-_LIKE:]):
        return True
    follows = WORD.match(masked, end + 1) if masked[end : end + 1] == " " else None
    if follows is None or not is_noun(tense, follows[0]):
        return False
    return words[-1] in tense.articles or is_noun(tense, words[-1])


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


def _is_of_participle(tense: Tense, words: list[str], behind: list[str]) -> bool:
    """Whether a noun has a participle: "he joined a firm founded in", "a patent granted in 1929 lapsed"."""
    verbs = [at for at, word in enumerate(words) if tense.kind(word)]
    if not verbs:
        return False
    at = verbs[-1]
    noun = at - 1 - (words[at - 1] in tense.beside)  # "a play first staged in"
    plain = noun >= 0 and is_noun(tense, words[noun]) and is_form(tense, words, at)
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
