"""Plans that a text tells of as past, and which may be over or still to come: "was due on 3 May"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from eventline.calendars import Granularity
from eventline.language.building.shapes import cycle
from eventline.language.text.sentences import words_before, words_behind

if TYPE_CHECKING:
    from eventline.language.joining.refine import Item
    from eventline.language.tense.context import Tense

#: So many words before a word that looks ahead may tell that it was so: "was at first due to".
_BACK = 4
#: So many words before a plan may tell that it had been told: "had said that the new pool".
_SAID = 9
#: So many times as far as the next may the last day lie of what was due, and of what was meant, or moved.
_WAS_DUE, _WAS_MEANT = 1.5, 0.3
#: What tells behind a plan of the past, and so of the time: "it was put off, and is to open on".
_ANEW = frozenset({"scheduled", "future"})


def was_planned(tense: Tense, lower: str, start: int, end: int) -> bool:
    """Whether a plan is told as past: "was due on 3 May", "fees due on 3 May were not paid".

    Args:
        tense: The reader of tense.
        lower: The text in lower case.
        start: Where the time begins.
        end: Where it ends.

    >>> from eventline.language.finding import reader
    >>> tense, due, is_due = reader("en").tense, "it was due in", "it was shut, and is due in"
    >>> [was_planned(tense, text, len(text), len(text)) for text in (due, is_due)]
    [True, False]
    """
    return odds_of_plan(tense, lower, start, end) > 0


def odds_of_plan(tense: Tense, lower: str, start: int, end: int) -> float:
    """So many times as far as the next may the last day lie of what was planned; 0 where nothing was.

    Args:
        tense: The reader of tense.
        lower: The text in lower case.
        start: Where the time begins.
        end: Where it ends.
    """
    words = words_before(lower, start)
    leads = words.pop() if words else ""
    if leads in tense.infinitive and words and words[-1] in tense.shifts:
        return _WAS_MEANT  # "extended to 5 October", "moved to March"
    if leads not in tense.infinitive and leads not in tense.deadlines:
        words.append(leads)
    plans = tense.intent | tense.infinitive | tense.arranged
    at = max((at for at, word in enumerate(words) if word in plans), default=-1)
    if at >= 0 and words[at] in tense.modal and _had_been_said(tense, words[:at]):
        return _WAS_DUE  # "the guild had promised that it would open in May"
    if at < 0 or words[at] in tense.modal or words[at] in tense.had_or_would:
        return 0
    aims = words[at] in tense.infinitive
    if _goes_on(tense, words[at + 1 + aims :]) or (
        aims and leads in tense.deadlines and _is_bidden(tense, words, at)
    ):
        return 0
    if words[at] in tense.arranged and not tense.articles.isdisjoint(words[at + 1 : at + 2]):
        return _WAS_DUE  # "he called a vote for 3 May"
    for word in reversed(words[max(0, at - _BACK) : at]):
        if word in tense.conjunctions:
            break  # "he was hurt but hopes to play in May"
        if word in tense.gone or word in tense.now:
            return _WAS_DUE if word in tense.gone else 0
    if aims and words[at - 1] in tense.commits - tense.vows:
        return _WAS_MEANT  # "hoped to open in May"
    behind = words_behind(lower, end)
    moved = not tense.perfect.isdisjoint(behind[:1])  # "the show planned for May has been moved"
    return _WAS_MEANT if moved else _WAS_DUE if is_over(tense, behind) else 0


def is_broken(tense: Tense, item: Item, lower: str) -> bool:
    """Whether a plan for a weekday came to nothing, or was told as past: "was to sail Monday, but fog fell".

    Args:
        tense: The reader of tense.
        item: The weekday, whose verb looks ahead.
        lower: The text in lower case.
    """
    if cycle(item.expression) is not Granularity.WEEK:
        return False
    behind = words_behind(lower, item.end)
    turns = tense.conjunctions - tense.lists - tense.deadlines
    return (
        not turns.isdisjoint(behind[:1])
        and was_planned(tense, lower, item.start, item.end)
        and tense.of_words(behind[1:], last=False) == "past"
    )


def is_over(tense: Tense, behind: list[str]) -> bool:
    """Whether right behind a plan stands what became of it: "fees due in May were paid", not "he said".

    Args:
        tense: The reader of tense.
        behind: The words behind the time of the plan.
    """
    verb = next((word for word in behind if not word.endswith(tense.adverbs)), "")
    return tense.kind(verb) == "verb" and verb not in tense.says


def _had_been_said(tense: Tense, words: list[str]) -> bool:
    """Whether words before a plan tell that it had been told: "had promised", not "had it that"."""
    near = words[-_SAID:]
    told = tense.says | tense.commits
    return any(had in tense.pluperfect and done in told for had, done in pairwise(near))


def _goes_on(tense: Tense, behind: list[str]) -> bool:
    """Whether behind a plan another verb tells: "it was called off, but talks resume in May"."""
    return any(tense.kind(word) in _ANEW for word in behind)


def _is_bidden(tense: Tense, words: list[str], at: int) -> bool:
    """Whether somebody was bidden to do something by then: "was told to go by May", not "had been told"."""
    bidding = words[at - 1] in tense.bids or words[at - 1] in tense.vows
    return bidding and tense.pluperfect.isdisjoint(words[:at])
