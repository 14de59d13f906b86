"""Clauses that tell of a noun, "built in 1380", "which dated from 1720", and a sentence without them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from eventline.language.text.sentences import WORD, sentence_start

if TYPE_CHECKING:
    from eventline.language.tense.context import Tense

#: What sets such a clause apart from the rest, but not thousands in a number.
_COMMA = re.compile(r",(?!\d)")
#: What stands in brackets is told beside the sentence.
_BRACKETS = re.compile(r"\([^()]*\)")
#: What ends a sentence, or speech in it; no more of it is read.
_STOP, _FAR = re.compile('[.!?;"\\n]'), 240
#: So many words of what is set apart may stand before its participle: "first opened in".
_FRONT = 3
#: What leads into a sentence has no more words.
_LEAD = 5
#: So many words at the end of a sentence may tell who said so, and when: "said on".
_SOURCE = 3


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
    first, *parts = _COMMA.split(_without_brackets(masked[sentence_start(masked, start) : start]))
    found = WORD.findall(first)
    for part in parts:
        words = WORD.findall(part)
        if part is parts[-1] or not (is_participle(tense, words) or is_relative(tense, [*words, ""])):
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
    >>> beyond_asides(reader("en").tense, "monday the clerk (elected in 2011) will speak", 6)
    ['the', 'clerk', 'will', 'speak']
    """
    first, *parts = _COMMA.split(_without_brackets(_sentence(lower, end)))
    found = WORD.findall(first)
    begins = found != [] and not any(map(tense.kind, found))
    opening = tense.relatives
    for part in parts:
        words = WORD.findall(part)
        if begins and (is_participle(tense, words) or not opening.isdisjoint(words[:1])):
            opening = tense.relatives | tense.likens  # "who sang, as she did each year, will speak"
        else:
            found, begins = found + words, begins and not any(map(tense.kind, words))
    return found


def opening(tense: Tense, masked: str, start: int) -> list[str]:
    """The words of a sentence before a time, without what leads into it: "In Leeds, in", "Meanwhile, on".

    Args:
        tense: The reader of tense.
        masked: The text in lower case, without what is no verb.
        start: Where the time begins.

    >>> from eventline.language.finding import reader
    >>> texts = ("according to the clerk, in", "leeds — on", "police said that in", "he left, and in")
    >>> [opening(reader("en").tense, text, len(text)) for text in texts]
    [['in'], ['on'], ['in'], ['he', 'left', 'and', 'in']]
    """
    before = masked[sentence_start(masked, start) : start]
    ends = max(before.rfind(","), before.rfind("—"))
    lead, words = WORD.findall(before, 0, max(ends, 0)), WORD.findall(before, ends + 1)
    if len(lead) > _LEAD or any(map(tense.kind, lead)) or not tense.leads.issuperset(words):
        words = WORD.findall(before)
    said = max((at for at, word in enumerate(words[:_LEAD]) if word in tense.says), default=-1)
    silent = tense.relatives | {'"'}
    return [word for word in words[said + 1 :] if word not in silent]


def _sentence(lower: str, end: int) -> str:
    """What stands behind a time in its sentence, as far as it is read."""
    stop = _STOP.search(lower, end, end + _FAR)
    return lower[end : end + _FAR if stop is None else stop.start()]


def _without_brackets(sentence: str) -> str:
    return _BRACKETS.sub(" ", sentence) if "(" in sentence else sentence


def without_source(tense: Tense, words: list[str], lower: str, end: int) -> list[str]:
    """The words of a sentence behind a time, without who said so at its end: "monday in leeds, police said".

    Args:
        tense: The reader of tense.
        words: The words behind the time.
        lower: The text in lower case.
        end: Where the time ends.

    >>> from eventline.language.finding import reader
    >>> text = "polls open on sunday in leeds, the mayor said."
    >>> without_source(reader("en").tense, ["in", "leeds", "the", "mayor", "said"], text, 20)
    ['in', 'leeds']
    """
    if tense.says.isdisjoint(words[-_SOURCE:]):
        return words
    sentence = _sentence(lower, end)
    told = WORD.findall(sentence, sentence.rfind(",") + 1)
    said = next((at for at, word in enumerate(told) if tense.kind(word)), 0)
    apart = "," in sentence and 0 < said <= _LEAD and told[said] in tense.says
    return words[: -len(told)] if apart and words[-len(told) :] == told else words


def is_participle(tense: Tense, words: list[str]) -> bool:
    """Whether what is set apart begins with a participle: "first opened by the queen in", "dating from"."""
    for at, word in enumerate(words[:_FRONT]):
        if is_form(tense, words, at):
            return True
        if word.endswith(tense.progressive) and not tense.kind(word):
            return True
        if not (word in tense.beside or word.endswith(tense.adverbs)):
            break
    return False


def is_relative(tense: Tense, words: list[str]) -> bool:
    """Whether a time is of a clause that tells of a noun: "which dated from", "the side that won in"."""
    for at in range(len(words) - 1, -1, -1):
        if words[at] in tense.relatives:
            before = words[at - 1] if at else ""
            behind = words[at + 1 : -1]
            verbs = _groups(tense, behind)
            return (
                (verbs == 1 or (not verbs and (at < 2 or is_noun(tense, before))))
                and before not in tense.says
                and (tense.conjunctions - tense.lists).isdisjoint(behind)
            )
    return False


def is_noun(tense: Tense, word: str) -> bool:
    """Whether a word may be a noun: it is no verb, and none of those that only join words."""
    tables = (tense.starts, tense.done_by, tense.conjunctions, tense.relatives, tense.subjects, tense.present)
    return word.isalpha() and not tense.kind(word) and not any(word in table for table in tables)


def is_form(tense: Tense, words: list[str], at: int) -> bool:
    """Whether a form of the past may be a participle: no other has such a form, and it has no object."""
    word = words[at]
    if word not in tense.participles and (tense.kind(word) != "verb" or word in tense.finite):
        return False
    follows = words[at + 1] if at + 1 < len(words) else ""
    return follows not in tense.articles and follows not in tense.subjects


def _groups(tense: Tense, words: list[str]) -> int:
    """How many verbs there are among words, with what belongs to each: "had been freed" is one."""
    found, inside = 0, False
    for word in words:
        is_verb = bool(tense.kind(word))
        found += is_verb and not inside
        inside = is_verb or (inside and word.endswith(tense.adverbs))
    return found
