"""`Telling`: which words of a sentence tell what a clause says, its subject first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from eventline.reading import phrases
from eventline.reading.clause import Clause, Kind
from eventline.reading.lexicon import Lexicon
from eventline.reading.tags import AUXILIARIES
from eventline.reading.words import Word

if TYPE_CHECKING:
    from collections.abc import Iterable


#: A subject that a clause only shares is cut where it is longer, in code points.
LONGEST_SUBJECT = 40
_AFTER_OBJECT = frozenset({"prep", "mention", "stop", "end", "sub"})
_IN_VERB = AUXILIARIES | {"adv", "neg", "mention"}
_LEADS = frozenset({"stop", "conj", "adv"})
_LEAST_ITEM = 4
_NOUN_ENDS = frozenset({"stop", "end", "sub", "rel", "that", "be", "have", "do", "modal", "past", "said"})
_NOUN_STARTS = _NOUN_ENDS | {"to", "prep", "conj", "adv", "quote", "been", "say"}
_PURPOSE = ("labels.plans", "labels.infinitive")


@attrs.frozen
class Telling:
    """Finds the words that tell what a clause says.

    Attributes:
        words: The sentence.
        lexicon: The language.

    >>> from eventline.reading.clauses import clauses
    >>> from eventline.reading.lexicon import lexicon
    >>> from eventline.reading.words import words
    >>> row = words("The ship, built in 1911, sank.", 0, 30, [(19, 23)], lexicon("en"))
    >>> sank, built = clauses(row, lexicon("en"))
    >>> phrases.joined(Telling(row, lexicon("en")).clause(built))
    'The ship built in 1911'
    """

    words: Sequence[Word]
    lexicon: Lexicon

    def of(self, places: Iterable[int]) -> list[Word]:
        """The words at *places*."""
        return [self.words[place] for place in places]

    def clause(self, clause: Clause, *, planned: bool = False) -> list[Word]:
        """All that a clause tells; with *planned*, what it tells to be planned."""
        row = self._whole(clause, planned=planned)
        return row if clause.verb < 0 else self._without_purpose(row, self.words[self.verb_end(clause)].start)

    def verb_end(self, clause: Clause) -> int:
        """The place of the last word of a clause's verb: of "had been halted", that of "halted"."""
        end = clause.verb
        for place in clause.words[clause.words.index(clause.verb) + 1 :]:
            if self.words[end].tag not in _IN_VERB:
                break
            end = place
        return end

    def noun(self, clause: Clause, mention: int) -> list[Word]:
        """The noun that the mention at a place dates ("the 2005 elections"), with what belongs to it.

        Nothing where it dates the clause, or where the noun is its subject and the clause tells what it did.
        """
        if mention not in clause.words:
            return []
        row = self.of(clause.words)
        first = last = clause.words.index(mention)
        if not phrases.attributive(row, first, self.lexicon):
            return []
        while first and row[first - 1].tag not in _NOUN_STARTS and clause.words[first - 1] != clause.verb:
            first -= 1
        if mention < clause.verb and (not first or row[first - 1].tag not in {"prep", "sub"}):
            return []
        for at in range(last + 1, len(row)):
            if row[at].tag in _NOUN_ENDS or clause.words[at] == clause.verb:
                break
            last = at
        return row[first : last + 1]

    def item(self, clause: Clause, mention: int) -> list[Word]:
        """What an item of a dated list tells ("they took Kerch in May, Sevastopol in July"); else nothing."""
        if clause.verb < 0:
            return []
        end = clause.words.index(self.verb_end(clause)) + 1
        dates = [at + 1 for at in range(end, len(clause.words)) if self._tag(clause.words[at]) == "mention"]
        items = [clause.words[low:high] for low, high in pairwise([end, *dates])]
        if any(self._tag(item[0]) not in {"stop", "conj"} or len(item) < _LEAST_ITEM for item in items[1:]):
            return []
        for item in items if len(items) > 1 else []:
            if mention in item:
                first = next(at for at, place in enumerate(item) if self._tag(place) not in _LEADS)
                return self.of([*clause.words[:end], *item[first:]])
        return []

    def _tag(self, place: int) -> str:
        return self.words[place].tag

    def _whole(self, clause: Clause, *, planned: bool) -> list[Word]:
        """The words of a clause with the subject or the noun that it shares."""
        own = self.of(clause.words)
        if planned:
            return [*self._subject(clause), *self.of(place for place in clause.words if place >= clause.plan)]
        if clause.shares and clause.around is not None:
            return [*self._subject(clause.around), *(word for word in own if word.tag != "been")]
        if clause.kind is Kind.RELATIVE and clause.head:
            first = next((place for place in clause.words if self._tag(place) != "adv"), -1)
            if clause.verb not in {first, -1}:  # "a hut that they had built": the noun is the object
                verb = clause.words.index(self.verb_end(clause))
                ends = (at for at in range(verb + 1, len(own)) if own[at].tag in _AFTER_OBJECT)
                end = next(ends, len(own))
                return [*own[:end], *self.of(clause.head), *own[end:]]
        return [*self.of(clause.head), *own]

    def _subject(self, clause: Clause) -> list[Word]:
        """The words before the verb of a clause, or those that it shares."""
        if clause.shares and clause.around is not None:
            return self._subject(clause.around)
        before = [place for place in clause.words if place < clause.verb]
        if clause.head and not before:
            return self.of(clause.head)
        row = self.of(before)
        row = phrases.trimmed(phrases.without_mentions(without_lead(row, len(row)), self.lexicon))
        return [word for word in phrases.core(row, LONGEST_SUBJECT) if word.tag != "adv"]

    def _without_purpose(self, row: list[Word], verb: int) -> list[Word]:
        """The words up to a colon, or to a "to" behind a mention: what follows is no part of the verb."""
        for at, (before, word) in enumerate(pairwise(row)):
            if word.text in {":", ";"} and word.start > verb:
                return row[: at + 1]
            if word.tag == "to" and before.tag == "mention":
                verbs = [word.lower for word in row[: at + 1] if word.start <= verb][-2:]
                if not any(self.lexicon.has(name, verb) for name in _PURPOSE for verb in verbs):
                    return row[: at + 1]
        return row


def without_lead(row: Sequence[Word], before: int) -> list[Word]:
    """The words without phrases that a comma divides from the rest: "On Friday, in an interview, ...".

    Args:
        row: The words.
        before: How many of them stand before the verb.

    >>> from eventline.reading.lexicon import lexicon
    >>> from eventline.reading.words import words
    >>> row = words("In an interview, he said so", 0, 27, [], lexicon("en"))
    >>> phrases.joined(without_lead(row, 5))
    'he said so'
    """
    at = 0
    while size := _lead(row[at:before]):
        at += size
    return list(row[at:])


def _lead(row: Sequence[Word]) -> int:
    """How many words the first phrase and its comma have; 0 where none leads."""
    tags = [word.tag for word in row]
    for size, phrase in ((1, ["mention"]), (2, ["prep", "mention"])):
        if tags[:size] == phrase and tags[size : size + 1] not in ([tag] for tag in AUXILIARIES):
            return size + (tags[size : size + 1] == ["stop"])
    if tags[:1] == ["adv"]:
        return 2 if tags[1:2] == ["stop"] else 0
    leads = tags[:1] in (["prep"], ["sub"]) or (row and row[0].mention >= 0)
    return tags.index("stop") + 1 if leads and "stop" in tags else 0
