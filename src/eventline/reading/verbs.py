"""Which words of a sentence begin a finite verb: each clause has one.

The tags of words decide most of them. A form that may be a participle or a noun as well ("launched", "held",
"plans") is decided by its neighbours: "rebels launched an offensive", but "the launched rocket", "had
launched", and "a deal struck by the rebels was broken".
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from eventline.reading.tags import AUXILIARIES, EDGES, NOUNS, SAYS, VERBS
from eventline.reading.words import Word

_SURE = frozenset({"be", "have", "do", "modal", "past", "said"})
_NOUNS = NOUNS | {"pron", "quote", "close", "ing"}
_NOUN_OR_VERB = frozenset({"bare", "present", "both"})
_MAIN = VERBS - SAYS - {"bare"}
_SKIPPED = frozenset({"adv", "mention", "neg"})
_NOT_BEFORE_VERBS = AUXILIARIES | {"to"}
_AFTER_PARTICIPLE = frozenset({"prep", "mention", "sub", "to", "stop", "end", "close", "quote", "open"})
_DEMONSTRATIVES = frozenset({"this", "that"})
_PLURAL = frozenset({"i", "we", "you", "they", "who", "which", "that"})


def finite_verbs(words: Sequence[Word]) -> list[bool]:
    """For each word, whether it begins the finite verb of a clause. O(words).

    >>> from eventline.reading.lexicon import lexicon
    >>> from eventline.reading.words import words
    >>> text = "The deal struck by the rebels was broken and fighting resumed."
    >>> row = words(text, 0, len(text), [], lexicon("en"))
    >>> [word.text for word, finite in zip(row, finite_verbs(row)) if finite]
    ['was', 'resumed']
    """
    return _Finder(words).found()


@attrs.define
class _Finder:
    """Decides word by word, with what lies behind and ahead in the same stretch.

    Attributes:
        words: The sentence.
        sure: Whether a word begins a finite verb, whatever its neighbours.
        finite: What is decided so far.
        ahead: Whether a sure verb, and whether one of any kind, follows before the next edge or conjunction.
    """

    words: Sequence[Word]
    sure: list[bool] = attrs.Factory(list)
    finite: list[bool] = attrs.Factory(list)
    ahead: list[tuple[bool, bool]] = attrs.Factory(list)

    def found(self) -> list[bool]:
        """Decide for every word."""
        self.sure = [
            word.tag in _SURE and self._tag(self._before(at)) not in _NOT_BEFORE_VERBS
            for at, word in enumerate(self.words)
        ]
        self._look_ahead()
        first, behind = True, False  # none yet in the sentence; one in this stretch
        for at, word in enumerate(self.words):
            behind = behind and word.tag not in EDGES and word.tag != "conj"
            verb = self.sure[at] or (word.tag in VERBS and self._decide(at, first=first, behind=behind))
            self.finite.append(verb)
            first = first and not verb
            # what is said is a clause of its own
            behind = (behind or verb) and word.tag not in SAYS
        return self.finite

    def _look_ahead(self) -> None:
        sure = any_kind = False
        for at in range(len(self.words) - 1, -1, -1):
            self.ahead.append((sure, any_kind))
            tag = self.words[at].tag
            if tag in EDGES or tag in {"conj", "that"}:
                sure = any_kind = False
            sure, any_kind = sure or self.sure[at], any_kind or tag in VERBS
        self.ahead.reverse()

    def _tag(self, at: int) -> str:
        return self.words[at].tag if at >= 0 else ""

    def _before(self, at: int) -> int:
        """The place of the word before, adverbs, negations and dated mentions left out."""
        at -= 1
        while at >= 0 and (
            self._tag(at) in _SKIPPED or (self._tag(at) == "prep" and self._tag(at + 1) == "mention")
        ):
            at -= 1
        return at

    def _decide(self, at: int, *, first: bool, behind: bool) -> bool:
        """Whether a form that may be a participle or a noun begins a finite verb."""
        word = self.words[at]
        before = self._before(at)
        tag = self._tag(before)
        after = self._tag(at + 1) if at + 1 < len(self.words) else "end"
        sure_ahead, any_ahead = self.ahead[at]
        if word.tag in {"present", "bare"}:
            return not behind and not sure_ahead and self._has_subject(at, before)
        if tag in {"rel", "that"}:
            return True
        if tag == "conj":
            return not first and not (after in _NOUNS and any_ahead)
        if tag == "stop":
            return (word.tag == "say" and not first) or (first and not self._later(at))
        if not self._is_noun(before):
            return False
        return not ((behind or sure_ahead) and after in _AFTER_PARTICIPLE)

    def _has_subject(self, at: int, before: int) -> bool:
        """Whether a form of the present, which may be a noun, stands after what can be its subject."""
        if before < 0:
            return False
        subject = self.words[before]
        if subject.tag in {"rel", "that", "pron"} or subject.lower in _DEMONSTRATIVES:
            return self.words[at].tag == "present" or subject.lower in _PLURAL
        if not self._is_noun(before):
            return False
        return self.words[at].tag == "present" or before < at - 1 or subject.lower.endswith("s")

    def _is_noun(self, at: int) -> bool:
        """Whether the word at *at* can be the last of a subject."""
        tag = self._tag(at)
        noun = tag in _NOUNS or (tag in _NOUN_OR_VERB and not self.finite[at])
        return noun and not self.words[at].possessive

    def _later(self, at: int) -> bool:
        """Whether a verb stands right after a later comma: the one at *at* is then no main verb."""
        row = self.words[at:]
        return any(
            word.tag == "stop" and next((w.tag in _MAIN for w in row[place + 1 :] if w.tag != "adv"), False)
            for place, word in enumerate(row)
        )
