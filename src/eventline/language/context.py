"""What stands around a match: its sentence, and the tense of the verb that governs it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eventline.language.packs import Pack

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|[.!?;\"\n]")
#: Signs that end a sentence.
_ENDS = ".!?;\n"
_END = re.compile(f"[{_ENDS}]")
_STOPS = frozenset(_ENDS)
_REACH = 240
#: How far back quotation marks are counted.
_LINE = 2000
#: So many words are remembered with what they tell.
_MOST_WORDS = 20_000


@attrs.frozen
class Tense:
    """Reads tense with the tables of a pack: words and endings, and nothing else."""

    past: frozenset[str]
    endings: tuple[str, ...]
    future: frozenset[str]
    intent: frozenset[str]
    perfect: frozenset[str]
    present: frozenset[str]
    not_verbs: frozenset[str]
    _kinds: dict[str, str] = attrs.field(factory=dict, init=False, eq=False, repr=False)

    @classmethod
    def of(cls, pack: Pack) -> Tense:
        """The reader of a pack's tense."""
        tables = pack.tense
        none: frozenset[str] = frozenset()
        return cls(
            tables.get("past", none),
            tuple(tables.get("past_endings", none)),
            tables.get("future", none),
            tables.get("intent", none),
            tables.get("perfect", none),
            tables.get("present", none),
            tables.get("not_verbs", none),
        )

    def direction(self, lower: str, start: int, end: int) -> Literal["past", "future", ""]:
        """Where the verb that governs a match looks.

        The nearest verb before the match in its sentence decides, else the nearest behind it; quoted speech
        is a sentence of its own.

        Args:
            lower: The text in lower case.
            start: Where the match begins.
            end: Where it ends.

        Returns:
            ``"past"``, ``"future"``, or "" where no verb tells.
        """
        line = lower.rfind("\n", max(0, start - _LINE), start) + 1
        quoted = lower.count('"', max(line, start - _LINE), start) % 2 == 1
        first = max(0, start - _REACH, *(lower.rfind(stop, max(0, start - _REACH), start) for stop in _ENDS))
        left = _clause(reversed(_WORD.findall(lower, first, start)), quoted=quoted)
        found = self._tense(left[::-1], last=True)
        if found:
            return found
        stop = _END.search(lower, end, end + _REACH)
        last = end + _REACH if stop is None else stop.start()
        right = _clause(_WORD.findall(lower, end, last), quoted=quoted)
        return self._tense(right, last=False)

    def _tense(self, words: list[str], *, last: bool) -> Literal["past", "future", ""]:
        """The tense of the last, or the first, verb group among words."""
        known = self._kinds
        order = range(len(words) - 1, -1, -1) if last else range(len(words))
        for at in order:
            kind = known.get(words[at])
            if kind is None:
                kind = self._learn(words[at])
            if not kind:
                continue
            if kind == "verb":
                return self._group(words, at)
            if kind != "intent" or at + 1 < len(words):
                return "past" if kind == "perfect" else "future"
        return ""

    def _learn(self, word: str) -> str:
        """What a word tells by itself: "future", "verb" (of the past), "intent", "perfect", "" nothing."""
        if word in self.future:
            kind = "future"
        elif word in self.past or self._ends_past(word):
            kind = "verb"
        elif word in self.intent and word != "to":
            kind = "intent"
        else:
            kind = "perfect" if word in self.perfect else ""
        if len(self._kinds) > _MOST_WORDS:
            self._kinds.clear()
        self._kinds[word] = kind
        return kind

    def _group(self, words: list[str], at: int) -> Literal["past", "future", ""]:
        """The tense of the verb group that ends in a past form: "was delayed", "will be delayed"."""
        for back in range(at - 1, max(-1, at - 5), -1):
            word = words[back]
            if word in self.future or word in self.intent:
                return "future"
            if word in self.past or word in self.perfect:
                return "past"
            if word in self.present:
                if words[at] in self.intent:
                    return "future"
                continue
            if not word.endswith("ly"):
                break
        return (
            "future" if words[at] in self.intent and at + 1 < len(words) and words[at + 1] == "to" else "past"
        )

    def _ends_past(self, word: str) -> bool:
        return (
            len(word) > 4 and word.endswith(self.endings) and word not in self.not_verbs
            if self.endings
            else False
        )


def _clause(words: Iterable[str], *, quoted: bool) -> list[str]:
    """The words up to the end of the sentence; of speech, up to its quotation mark, else without speech."""
    found: list[str] = []
    inside = False
    for word in words:
        if word == '"':
            if quoted:
                break
            inside = not inside
        elif word in _STOPS:
            break
        elif not inside:
            found.append(word)
    return found
