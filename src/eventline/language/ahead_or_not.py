"""Forms of the past that look ahead, and what looks ahead and tells of the past.

"Told to leave by Friday", "a ruling was expected on Friday"; "they agreed Friday to meet", "could not land".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from eventline.language.sentences import closing_word

if TYPE_CHECKING:
    from eventline.language.context import Tense

#: A form of the past, with no more than a word or two, and what stands before its time: "pencilled in for".
_PLACED = 3
#: A refusal is told by no more words than this: "would not comment".
_LONGEST = 3


def is_refusal(tense: Tense, words: list[str], at: int) -> bool:
    """Whether a word that looks ahead tells of what was not done: "could not land", "would not say".

    Args:
        tense: What knows such words.
        words: The words of a sentence.
        at: Where the word stands.

    >>> from eventline.language.finding import reader
    >>> tense = reader("en").tense
    >>> is_refusal(tense, ["he", "could", "not", "be", "reached"], 1)
    True
    >>> is_refusal(tense, ["he", "would", "not", "go"], 1), is_refusal(tense, ["he", "could", "go"], 1)
    (False, False)
    """
    if words[at] not in tense.modal and words[at][:-3] not in tense.modal:
        return False
    said = [one for one in words[at : at + _LONGEST + 1] if not one.endswith("ly")][:_LONGEST]
    return any(" ".join(said[:length]) in tense.refusals for length in range(2, _LONGEST + 1))


def is_resumed(tense: Tense, lower: str, start: int) -> bool:
    """Whether a clause goes on, behind what is told beside it, with a verb that tells of plans.

    "The pact, signed on 3 May, expires on 4 June".

    Args:
        tense: What knows such verbs.
        lower: The text in lower case.
        start: Where a time begins.
    """
    return closing_word(lower, start) in tense.scheduled


def told_by_form(tense: Tense, words: list[str], at: int, *, last: bool) -> Literal["past", "future", ""]:
    """Where a form of the past looks by itself and what follows it; "" where that does not tell.

    Args:
        tense: What knows such forms.
        words: The words of a sentence.
        at: Where the form stands.
        last: Whether the words stand before a time.

    >>> from eventline.language.finding import reader
    >>> tense = reader("en").tense
    >>> told_by_form(tense, ["they", "agreed"], 1, last=True)
    'past'
    >>> told_by_form(tense, ["a", "vote", "was", "expected", "on"], 3, last=True)
    'future'
    >>> told_by_form(tense, ["they", "left"], 1, last=True)
    ''
    """
    word, follows = words[at], words[at + 1] if at + 1 < len(words) else ""
    aims = last and words[-1] in tense.aims
    if word in tense.intent and (
        follows in tense.infinitive
        or follows in tense.aims
        or aims
        or (not follows and word not in tense.past)
    ):  # "expected to meet", "a date set for June", "a vote expected Tuesday"; but "agreed Tuesday to meet"
        return "past" if last and not follows and word in tense.vows else "future"
    named = not tense.articles.isdisjoint(words[at + 1 : at + 2])  # "called a vote for"
    ahead = (
        (
            follows in tense.infinitive and (word in tense.bids or word in tense.be)
        )  # "told to leave", "was to open"
        or (last and word in tense.awaited and at + 2 == len(words) and follows in tense.leads)
        or (aims and word in tense.arranged and len(words) - at <= _PLACED + named)
    )
    return "future" if ahead else ""
