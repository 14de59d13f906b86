"""What a sentence in the present tells of its time: "on Monday she speaks", "the vote in July is seen as"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from eventline.language.tense.clauses import beyond_asides, is_noun, opening
from eventline.language.text.sentences import WORD, words_before

if TYPE_CHECKING:
    from eventline.language.tense.context import Tense

#: So many words behind a time that begins a sentence hold its subject and its verb.
_VERB = 6
#: So many words hold what is done, where, and what leads to its time.
_PLACED = 6


def is_fronted(tense: Tense, lower: str, start: int, end: int) -> bool:
    """Whether a sentence begins with the time of a plan: "on Monday the mayor, elected in May, speaks".

    Args:
        tense: The reader of tense, for which no verb tells.
        lower: The text in lower case.
        start: Where the time begins.
        end: Where it ends.
    """
    if tense.narrates or len(opening(tense, lower, start)) > 1:
        return False
    words = beyond_asides(tense, lower, end)[:_VERB]
    return any(word in tense.fixtures and is_noun(tense, noun) for noun, word in pairwise(words))


def is_judged_now(tense: Tense, lower: str, start: int, end: int) -> bool:
    """Whether of what is at a time is told what it is: "the vote in July is seen as a test".

    Args:
        tense: The reader of tense, for which no verb tells.
        lower: The text in lower case.
        start: Where the time begins.
        end: Where it ends.
    """
    follows = WORD.match(lower, end + 1) if lower[end : end + 1] == " " else None
    if follows is None or follows[0] not in tense.present:
        return False
    noun, leads = ["", "", *words_before(lower, start)][-2:]
    named = noun in tense.nouns_too or is_noun(tense, noun)
    return named and leads in tense.leads and leads not in tense.articles


def is_enacted(tense: Tense, lower: str, start: int) -> bool:
    """Whether what is planned for a time is told in the present: "the winner is announced in York on 3 May".

    Args:
        tense: The reader of tense, for which no verb tells.
        lower: The text in lower case.
        start: Where the time begins.
    """
    words = words_before(lower, start)[-_PLACED:]
    return not tense.narrates and any(
        is_now in tense.now and done in tense.enacted and not any(map(tense.kind, words[at + 2 :]))
        for at, (is_now, done) in enumerate(pairwise(words))
    )
