"""What one has, in the forms of what one has done: "we have a rehearsal", "I've got a rehearsal"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from eventline.language.tense.context import Tense


def is_had(tense: Tense, words: list[str], at: int) -> bool:
    """Whether a form of "to have" is followed by a thing, and not by what was done.

    Args:
        tense: What knows the forms of verbs.
        words: The words of a sentence.
        at: Where the form stands.

    >>> from eventline.language.finding import reader
    >>> tense = reader("en").tense
    >>> is_had(tense, ["we", "have", "a", "rehearsal"], 1), is_had(tense, ["we", "have", "yoga"], 1)
    (True, True)
    >>> is_had(tense, ["we", "have", "met", "a", "friend"], 1), is_had(tense, ["we", "have", "come"], 1)
    (False, False)
    >>> is_had(tense, ["do", "you", "have", "on"], 2), is_had(tense, ["have", "you", "got", "on"], 2)
    (True, True)
    """
    if not tense.support.isdisjoint(words[max(0, at - 2) : at]):
        return words[at] in tense.perfect
    if words[at] in tense.owned and not tense.askers.isdisjoint(words[at - 1 : at]):
        return not tense.perfect.isdisjoint(words[max(0, at - 2) : at - 1])
    behind = at + 1 + (not tense.owned.isdisjoint(words[at + 1 : at + 2]))
    if not tense.articles.isdisjoint(words[behind : behind + 1]):
        got = words[at] in tense.owned and not tense.perfect.isdisjoint(words[max(0, at - 2) : at])
        return got or words[at] in tense.perfect
    own = words[at] in tense.perfect and not tense.subjects.isdisjoint(words[max(0, at - 1) : at])
    return own and _is_thing(tense, words[at + 1 : at + 2])


def _is_thing(tense: Tense, follows: list[str]) -> bool:
    """Whether the word behind "we have" is one of no verb: "we have yoga"."""
    return any(
        word.isalpha()
        and not tense.kind(word)
        and not word.endswith(tense.adverbs)
        and word not in tense.behind_have
        and word not in tense.participles
        and word not in tense.stills
        and word not in tense.infinitive
        for word in follows
    )
