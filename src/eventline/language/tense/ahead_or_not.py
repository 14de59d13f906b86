"""Forms of the past that look ahead, and what looks ahead and tells of the past.

"Told to leave by Friday", "a ruling was expected on Friday"; "they agreed Friday to meet", "could not land".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from eventline.language.text.sentences import POSSESSIVE, closing_word, words_behind

if TYPE_CHECKING:
    from eventline.language.tense.context import Tense

#: A form of the past, with no more than a word or two, and what stands before its time: "pencilled in for".
_PLACED = 3
#: A refusal is told by no more words than this: "would not comment".
_LONGEST = 3
#: No more words stand between what came before something and that: "before a second round could".
_THWARTED = 5
#: Somebody who is bidden has no more words than this: "asked the people".
_BIDDEN = 5
#: So many words tell that something goes towards a plan: "on course to".
_COURSE = 3
#: So many words, with that which joins two clauses, tell the first.
_TURN = 3


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
    >>> is_refusal(tense, ["before", "he", "could", "go"], 2)
    True
    >>> is_refusal(tense, ["he", "would", "not", "go"], 1), is_refusal(tense, ["he", "could", "go"], 1)
    (False, False)
    """
    if words[at] not in tense.modal and words[at][:-3] not in tense.modal:
        return False
    if words[at] in tense.thwarted and not tense.deadlines.isdisjoint(words[max(0, at - _THWARTED) : at]):
        return True  # "before he could speak"
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
    word = closing_word(lower, start)
    return word in tense.scheduled or word in tense.fixtures


def is_of_event(tense: Tense, lower: str, end: int) -> bool:
    """Whether behind a time stands what an event then did: "will be tried for a fire on Monday that killed".

    Args:
        tense: What knows such words.
        lower: The text in lower case.
        end: Where the time ends.

    >>> from eventline.language.finding import reader
    >>> tense = reader("en").tense
    >>> is_of_event(tense, "monday that killed two", 6), is_of_event(tense, "monday that he came", 6)
    (True, False)
    """
    opening, verb = [*words_behind(lower, end), "", ""][:2]
    return opening in tense.things and tense.kind(verb) == "verb" and verb not in tense.gone


def is_of_noun(tense: Tense, before: str, right: list[str]) -> bool:
    """Whether a time is of the noun before it, of which no past form tells: "the ruling Monday means".

    Args:
        tense: What knows such words.
        before: The word before the time.
        right: The words behind it.

    >>> from eventline.language.finding import reader
    >>> tense = reader("en").tense
    >>> is_of_noun(tense, "ruling", ["means", "that"]), is_of_noun(tense, "news", ["that", "he", "came"])
    (True, True)
    >>> is_of_noun(tense, "ruling", ["will", "mean"]), is_of_noun(tense, "in", ["sales", "the", "firm"])
    (False, False)
    """
    verb, object_ = [*right, "", ""][:2]
    if tense.kind(verb) or any(before in table for table in (tense.leads, tense.done_by, tense.conjunctions)):
        return False
    if verb in tense.things:
        return not tense.kind(object_)
    opens = object_ in tense.articles or object_ in tense.things
    return opens and verb.endswith(tense.present_endings) and verb not in tense.genitive


def begins_clause(tense: Tense, left: list[str]) -> bool:
    """Whether a clause begins with a time: "it was to open, but on Monday it was put off".

    Args:
        tense: What knows such words.
        left: The words of the sentence before the time.

    >>> from eventline.language.finding import reader
    >>> tense = reader("en").tense
    >>> begins_clause(tense, "it was to open but on".split()), begins_clause(tense, "it opened on".split())
    (True, False)
    """
    at = _before_leads(tense, left)
    return 0 < at < len(left) and left[at - 1] in tense.conjunctions


def _before_leads(tense: Tense, left: list[str]) -> int:
    """How many words stand before those that only lead to a time: "but on"."""
    at = len(left)
    if at and (left[-1] in tense.deadlines or left[-1] in tense.trailing):
        at -= 1  # "but after May"
    while at and (
        left[at - 1] in tense.leads
        or (left[at - 1] in tense.done_by and left[at - 1] not in tense.conjunctions)
    ):
        at -= 1
    return at


def is_turn(tense: Tense, left: list[str], lower: str, end: int) -> bool:
    """Whether a clause begins with a time that nothing leads to: "it is open, but Monday it will close".

    Args:
        tense: What knows such words.
        left: The words of the sentence before the time.
        lower: The text in lower case.
        end: Where the time ends.

    >>> from eventline.language.finding import reader
    >>> tense = reader("en").tense
    >>> is_turn(tense, ["it", "shut", "and"], "it shut, and friday it will open", 19)
    True
    >>> is_turn(tense, ["it", "shut", "friday", "and"], "it shut friday and monday", 25)
    False
    """
    if len(left) < _TURN or left[-1] not in tense.conjunctions or lower[end : end + 1] != " ":
        return False
    if left[-1] in tense.deadlines or left[-1] in tense.trailing:
        return False
    follows = words_behind(lower, end)[:1]
    if left[-1] in tense.lists:
        return not (tense.askers.isdisjoint(follows) and tense.articles.isdisjoint(follows))
    return follows != [] and tense.done_by.isdisjoint(follows)


def is_reported(tense: Tense, left: list[str], lower: str, end: int) -> bool:
    """Whether what was said begins with a time and its noun: "she said Friday's vote would be close".

    Args:
        tense: What knows such words.
        left: The words of the sentence before the time.
        lower: The text in lower case.
        end: Where the time ends.

    >>> from eventline.language.finding import reader
    >>> tense, said = reader("en").tense, "she said friday's vote would be close"
    >>> is_reported(tense, ["she", "said"], said, 15), is_reported(tense, ["she", "saw"], said, 15)
    (True, False)
    """
    at = _before_leads(tense, left)
    joined = at > 1 and left[at - 1] in tense.relatives  # "said that on Friday it would"
    if not (joined or left[at:] == [] or tense.definite.issuperset(left[at:])) or not at:
        return False
    begins = joined or left[at:] or lower.startswith(POSSESSIVE, end)  # "said the Friday vote would be"
    return bool(begins) and left[at - 1 - joined] in tense.says


def asks_somebody(tense: Tense, words: list[str], at: int) -> bool:
    """Whether somebody is bidden to do something: "asked people to save power".

    Args:
        tense: What knows such words.
        words: The words of a sentence.
        at: Where the form of bidding stands.

    >>> from eventline.language.finding import reader
    >>> tense = reader("en").tense
    >>> asks_somebody(tense, "asked the people to save power".split(), 0)
    True
    >>> asks_somebody(tense, "told a crowd he went to rome".split(), 0)
    False
    """
    near = words[at + 1 : at + 2 + _BIDDEN]
    to = next((place for place, word in enumerate(near) if word in tense.infinitive), 0)
    if not to or to + 1 == len(near) or near[to + 1] in tense.articles:
        return False
    return not any(map(tense.kind, near[:to])) and tense.conjunctions.isdisjoint(near[:to])


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
    word, follows, object_, *_ = (*words[at : at + 3], "", "")
    if follows in tense.leads and object_ in tense.infinitive:
        follows, object_ = object_, ""  # "agreed on Monday to meet"
    if follows in tense.infinitive and object_ in tense.articles:
        follows = ""  # "agreed to the deal"
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
        (follows in tense.infinitive and (word in tense.bids or word in tense.be))  # "told to leave"
        or (word in tense.be and " ".join(words[at + 1 : at + 1 + _COURSE]) in tense.courses)
        or (word in tense.bids and asks_somebody(tense, words, at))
        or (last and word in tense.awaited and at + 2 == len(words) and follows in tense.leads)
        or (
            last and word in tense.bound and not tense.infinitive.isdisjoint(words[at + 1 : at + 1 + _BIDDEN])
        )
        or (aims and word in tense.arranged and len(words) - at <= _PLACED + named)
    )
    return "future" if ahead else ""
