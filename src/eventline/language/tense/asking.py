"""What a sentence asks for, and leaves unsaid: "put it in the diary for Friday", "when? On Friday"."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Literal

from eventline.language.text.sentences import words_before, words_behind

if TYPE_CHECKING:
    from eventline.language.tense.context import Tense

#: So many words may stand before a request that begins with a greeting: "hi Bob, put it off to Friday".
_GREETED = 3
#: What stands between a question and the time that answers it: who answers, and words that lead to a time.
_ANSWERS = re.compile(r"(\?)[\"')]*\s+(?:[a-z]{1,8}[.:]\s+|[a-z]\s+)?\"?((?:[a-z]+,? ){0,2})\Z")
_ENDS = re.compile(r"[.,;!?\n\"]|\Z")
#: No further before a time is the end of the question.
_ANSWER = 40
#: Who is asked, and before that what asks: "can you set".
_ASKED = 2


def is_asked(tense: Tense, words: list[str], at: int) -> bool:
    """Whether a form of the past is one of the present with which a sentence asks for something.

    Args:
        tense: What knows the forms of verbs.
        words: The words of a sentence, up to a time or behind it.
        at: Where the form stands.

    >>> from eventline.language.finding import reader
    >>> tense = reader("en").tense
    >>> is_asked(tense, ["set", "up", "a", "call"], 0), is_asked(tense, ["please", "put", "it", "on"], 1)
    (True, True)
    >>> is_asked(tense, ["set", "in", "stone"], 0), is_asked(tense, ["they", "put", "it", "on"], 1)
    (False, False)
    """
    if tense.bare.isdisjoint(words[at : at + 1]):
        return False
    front = words[:at]
    greeted = 0 < at <= _GREETED and front[0] in tense.polite
    if not greeted and not tense.polite.issuperset(front):
        who, asks = front[-1:], front[-_ASKED:-1]
        return not tense.askers.isdisjoint(who) and not (tense.modal | tense.future).isdisjoint(asks)
    particles = list(takewhile(tense.particles.__contains__, words[at + 1 :]))
    follows = words[at + 1 + len(particles) :][:1]
    return bool(follows) and tense.done_by.isdisjoint(follows)


def answers(tense: Tense, lower: str, start: int, end: int) -> int:
    """Where the question ends that a time answers by itself; -1 where it answers none.

    Args:
        tense: What knows the words that lead to a time.
        lower: The text in lower case.
        start: Where the time begins.
        end: Where it ends.

    >>> from eventline.language.finding import reader
    >>> text = "when did he come? in may."
    >>> answers(reader("en").tense, text, 21, 24), answers(reader("en").tense, text, 18, 20)
    (16, -1)
    """
    found = _ANSWERS.search(lower, max(0, start - _ANSWER), start)
    if found is None or _ENDS.match(lower, end) is None:
        return -1
    return found.start(1) if tense.prepositions.issuperset(found[2].replace(",", " ").split()) else -1


def unsaid(tense: Tense, lower: str, start: int, end: int) -> Literal["past", "future", ""]:
    """Where a time looks that no verb governs: as the question that it answers; and forecasts look ahead.

    Args:
        tense: What knows the forms of verbs.
        lower: The text in lower case.
        start: Where the time begins.
        end: Where it ends.

    >>> from eventline.language.finding import reader
    >>> tense = reader("en").tense
    >>> unsaid(tense, "when did you last see him? friday.", 27, 33), unsaid(tense, "friday sunny.", 0, 6)
    ('past', 'future')
    """
    asked = answers(tense, lower, start, end)
    if asked >= 0:
        words = words_before(lower, asked)
        return tense.of_words(words, last=False) or ("" if tense.present.isdisjoint(words) else "future")
    silent = tense.forecasts.isdisjoint(words_behind(lower, end))
    return "" if silent and tense.forecasts.isdisjoint(words_before(lower, start)) else "future"
