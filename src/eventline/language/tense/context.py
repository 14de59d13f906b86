"""What stands around a match: its sentence, and the tense of the verb that governs it."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Any, Literal

import attrs

from eventline.language.grammar.tables_of_tense import TenseTables
from eventline.language.tense.ahead_or_not import (
    begins_clause,
    is_of_event,
    is_of_noun,
    is_refusal,
    is_reported,
    is_resumed,
    is_turn,
    told_by_form,
)
from eventline.language.tense.asking import is_asked
from eventline.language.tense.clauses import beyond_asides, without_asides, without_source
from eventline.language.tense.having import is_had
from eventline.language.text.sentences import (
    ENDS,
    WORD,
    behind_numbers,
    between_numbers,
    capitalised,
    of_clause,
    words_behind,
    words_to,
)

if TYPE_CHECKING:
    from eventline.language.grammar.packs import Pack

#: Signs behind which a sentence begins.
_STARTS = f"{ENDS}:\"“‘'"
#: The tables of endings, which `str.endswith` takes as tuples.
_ENDINGS = frozenset({"past_endings", "present_endings", "progressive", "adverbs", "plural"})
#: So many words may stand between what is and its time, where they tell a place: "is in York on Monday".
_PLACED = 3
#: So many words, with the verb, may stand between somebody and the time of a plan: "see the doctor on".
_PLANNED = 4
#: What is to be done is told so many words behind what is: "is on track to close".
_AIMED = 4
#: So far behind a time may begin an aside: "on Monday the clerk, who left early, will speak".
_FAR = 60
#: So many words tell what is behind: "comes less than a week after"; and so many may stand before a noun.
_TRAIL, _ADJECTIVES = 5, 3
#: No further back than this stands an aside between a verb and its time; and quotation marks are counted.
_NEAR, _LINE = 240, 2_000
#: So many words are remembered with what they tell.
_MOST_WORDS = 20_000


@attrs.frozen
class Tense(TenseTables):
    """Reads tense with the tables of a pack: words and endings, and nothing else.

    Attributes:
        narrates: Whether the text is a narrative, in which no present tells of a plan: "four ships left".
        numbers: The words of numbers.
    """

    narrates: bool = False
    numbers: frozenset[str] = frozenset()
    _kinds: dict[str, str] = attrs.field(factory=dict, init=False, eq=False, repr=False)

    @classmethod
    def of(cls, pack: Pack) -> Tense:
        """The reader of a pack's tense."""
        tables: Any = {name: tuple(sorted(of)) if name in _ENDINGS else of for name, of in pack.tense.items()}
        return cls(
            **tables, numbers=frozenset([*pack.numbers.small, *pack.numbers.tens, *pack.numbers.scales])
        )

    def named(self, text: str, lower: str) -> list[tuple[int, int]]:
        """Where words that could be verbs are names: with a capital inside a sentence, or before a verb.

        And where what stands before verbs stands between two numbers, or what may be one is counted.

        Args:
            text: The text, with its capitals.
            lower: The same in lower case, without its times.
        """
        found = between_numbers(lower, self.infinitive, self.numbers) if self.infinitive else []
        found += behind_numbers(lower, self.counts, self.numbers)
        for match in capitalised(self.names).finditer(text) if self.names else ():
            before = text[max(0, match.start() - 3) : match.start()].rstrip(" ")
            after = WORD.match(text, match.end() + 1)
            follows = "" if after is None else self.kind(after[0].lower())
            if (before and before[-1] not in _STARTS) or follows in {"verb", "perfect", "future"}:
                found.append(match.span())
        return found

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
        left = words_to(lower, start, self.lists)
        if '"' in left:
            left = of_clause(reversed(left), quoted=quoted)[::-1]
        told = self._by_noun(left) if len(left) > 1 else ""
        if told:
            return told
        begins = begins_clause(self, left) or is_reported(self, left, lower, end)
        begins = begins or is_turn(self, left, lower, end)
        attached = bool(left) and left[-1] in self.attributes
        attached = attached and self.parts.isdisjoint(left[-2:-1])  # "it will rain for most of Monday"
        found = "" if begins or attached else self.of_words(left, last=True)
        if found == "past" and _has_asides(lower, max(line, start - _NEAR), start):
            found = self.of_words(without_asides(self, lower, start), last=True)
        if found:
            turns = is_resumed(self, lower, start) if found == "past" else is_of_event(self, lower, end)
            return found if not turns else "future" if found == "past" else "past"
        if any(map(self.answers.__contains__, map(" ".join, pairwise(left)))):
            return "past"  # "following our call on Monday, please send it"
        found = self._behind(lower, end, left, quoted=quoted)
        if found or not (begins or attached):
            return found
        found = self.of_words(left, last=True)
        return "" if attached and found == "future" else found  # "will speak of the events of Friday"

    def _by_noun(self, left: list[str]) -> Literal["past", "future", ""]:
        """Where a time lies by the noun or the participle right before it, whatever its verb tells."""
        noun, leads = left[-2:]
        if leads in self.periods and noun in self.records:
            if leads in self.aims:
                return "past"
            reports = not self.reports.isdisjoint(left[:-2])  # "it reports earnings in May"
            ahead = reports or self.of_words(left[:-2], last=True) == "future"
            return "future" if ahead else "past"  # "it plans to raise output in June"
        if (
            leads in self.infinitive
            and noun in self.defers | self.shifts
            and not self.now.isdisjoint(left[-3:-2])
        ):
            return "future"  # "the match is postponed to Friday"
        return "past" if leads in self.attributes and noun in self.documents else ""

    def _behind(
        self, lower: str, end: int, left: list[str], *, quoted: bool
    ) -> Literal["past", "future", ""]:
        """What the words of the sentence behind a time tell, before which no verb does."""
        right = words_behind(lower, end)
        if '"' in right:
            right = of_clause(right, quoted=quoted)
        if left and lower[end : end + 1] == " " and is_of_noun(self, left[-1], right):
            return ""  # "the ruling on Monday means that he will go"
        if any(one in self.trailing and two.endswith(self.progressive) for one, two in pairwise(left)):
            return ""  # "after falling on Monday, prices will rise"
        if is_asked(self, right, 0) and self.leads.issuperset(left):
            return "future"  # "on Friday put the bins out"
        near = lower[end : end + _FAR].partition('"')[0]
        if '"' not in right and ("," in near[:-1] or "(" in near):
            right = beyond_asides(self, lower, end)
        if not (lower.startswith(",", end) and self.leads.issuperset(left)):  # "on Friday, police said"
            right = without_source(self, right, lower, end)
        return self.of_words(right, last=False)

    def of_words(self, words: list[str], *, last: bool) -> Literal["past", "future", ""]:
        """The tense of the last, or the first, verb group among words."""
        known = self._kinds
        order = range(len(words) - 1, -1, -1) if last else range(len(words))
        for at in order:
            kind = known.get(words[at])
            if kind is None:
                kind = self._learn(words[at])
            if not kind:
                if at and self._has_subject(words, at) and self._is_planned(words, at, last=last):
                    return "future"
                continue
            asked = last and kind == "verb" and is_asked(self, words, at)  # "set up a call on"
            found = "future" if asked else self._told_by(kind, words, at, last=last)
            if found is not None:
                return found
        return ""

    def _told_by(
        self, kind: str, words: list[str], at: int, *, last: bool
    ) -> Literal["past", "future", ""] | None:
        """What a word of a kind tells where it stands; None where it is not what tells."""
        if kind in {"verb", "perfect"} and is_had(self, words, at):
            silent = (self.owned | self.subjects).isdisjoint(words[max(0, at - 1) : at + 2])
            return None if silent else "future"
        if kind == "verb":
            return None if self.is_attribute(words, at) else self._verb(words, at, last=last)
        owned = at > 0 and words[at - 1] in self.genitive  # "Friday's plan"
        if kind == "scheduled":
            if owned or not self._is_finite(words, at):
                return None
            return "past" if self._trails(words, at) else "future"
        if kind == "present":
            return self._now(words, at, last=last)
        if kind == "perfect":
            return self._perfect(words, at)
        before = words[at - 1] if at and words[at] in self.modal else ""
        let = before in self.be or before in self.perfect
        let = let or (words[at] in self.lets and before in self.subjects)
        had = words[at] in self.had_or_would and self._is_done(words[at + 1 : at + 2])
        if let or had or is_refusal(self, words, at):
            return "past"  # "two ropes were let down", "he'd left"
        bare = kind == "intent" and at + 1 == len(words)
        alone = bare or not self.conjunctions.isdisjoint(words[at + 1 : at + 2])  # "until 3 after the win on"
        joins = words[at] in self.conjunctions and (alone or (at and not last))  # "quiet until noon"
        noun = kind == "intent" and owned
        return None if joins or noun or (bare and words[at] in self.modal) else "future"

    def _now(self, words: list[str], at: int, *, last: bool) -> Literal["future", ""] | None:
        """What a form of the present tells; what it is joined to tells no more: "he was hurt and is out"."""
        beside = (self._is_at, self._asks, self._aims) if last else ()
        if self._present(words, at) or any(one(words, at) for one in beside):
            return "future"
        joined = last and at > 0 and words[at] in self.now and words[at - 1] in self.conjunctions
        return "" if joined else None

    def _is_done(self, follows: list[str]) -> bool:
        """Whether what follows is a form that stands behind "had"."""
        return any(word in self.participles or self.kind(word) == "verb" for word in follows)

    def _verb(self, words: list[str], at: int, *, last: bool) -> Literal["past", "future", ""]:
        """What a form of the past tells; behind "to" that is none, and the verb before it tells."""
        if last and at > 1 and words[at] in self.bare and words[at - 1] in self.infinitive:
            plain = words[at - 2] in self.proposals or words[at - 2] in self.leads
            led = "" if plain else self.of_words(words[:at], last=True)
            return led or "future"  # "they rallied to beat her on Monday", "a plan to cut it in May"
        commits = not last and words[at] in self.commits and self.now.isdisjoint(words[at - 1 : at])
        return "past" if commits else self._group(words, at, last=last)

    def _perfect(self, words: list[str], at: int) -> Literal["past", "future"]:
        """The tense of what has been done: past, but "will have" and "have to" look ahead."""
        follows = words[at + 1] if at + 1 < len(words) else ""
        over = words[at].endswith(self.progressive)  # "having forecast a loss in May"
        ahead = follows in self.infinitive or (follows in self.intent and not over)
        if ahead or any(word in self.future for word in words[max(0, at - 2) : at]):
            return "future"
        if words[-1] in self.deadlines and not self.conditions.isdisjoint(words[:at]):
            return "future"  # "if it has not come by"
        infinitive = at > 0 and (words[at - 1] in self.infinitive or words[at - 1] in self.intent)
        if at > 1 and words[at - 1] in self.infinitive and words[at - 2] in self.be:
            return "future"  # "she was to have spoken on Monday"
        return "future" if infinitive and self.kind(follows) != "verb" else "past"

    def _present(self, words: list[str], at: int) -> Literal["future", ""]:
        """Of what is now: "is leaving" and "is to leave" look ahead, the rest tells nothing."""
        beside = at + 1
        while beside < len(words) and words[beside].endswith(self.adverbs):
            beside += 1  # "is not leaving"
        follows = words[beside] if beside < len(words) else ""
        return "future" if follows in self.infinitive or follows.endswith(self.progressive) else ""

    def _asks(self, words: list[str], at: int) -> bool:
        """Whether a question, or what there is, begins with what is: "is the museum closing on Monday"."""
        asks = words[at - 1] in self.exists if at else words[0].isalpha()  # "there is a vote on Monday"
        return asks and words[at] in self.now and words[-1] not in self.attributes

    def _is_at(self, words: list[str], at: int) -> bool:
        """Whether what is, is at the time behind it: "the vote is on Monday", "it is in York on Monday"."""
        if words[at] not in self.now:
            return False
        between = words[at + 1 + (words[at + 1] in self.whereabouts if at + 1 < len(words) else 0) :]
        placed = len(between) == _PLACED and between[0] in self.leads and between[-1] in self.leads
        if len(between) == 1 and (between[0] in self.deadlines or between[0] in self.trailing):
            return True  # "the vote is before May"
        return placed or self.leads.issuperset(between)

    def _aims(self, words: list[str], at: int) -> bool:
        """Whether what is tells what is to be done: "is on track to close in May", not "is close to the"."""
        if words[at] not in self.now:
            return False
        near = words[at + 1 : at + 2 + _AIMED]
        to = next((place for place, word in enumerate(near) if word in self.infinitive), len(near))
        return to + 1 < len(near) and near[to + 1] not in self.articles and not any(map(self.kind, near[:to]))

    def kind(self, word: str) -> str:
        """What a word tells by itself: "future", "verb" (of the past), and so on, or "" for nothing."""
        known = self._kinds.get(word)
        return self._learn(word) if known is None else known

    def _learn(self, word: str) -> str:
        """The kind of a word, which is remembered."""
        if word in self.future:
            kind = "future"
        elif word in self.past or self._ends_past(word):
            kind = "verb"
        elif word in self.intent:
            kind = "intent"
        elif word in self.scheduled and not self.narrates:
            kind = "scheduled"
        elif word in self.present:
            kind = "present"
        else:
            kind = "perfect" if word in self.perfect else ""
        if len(self._kinds) > _MOST_WORDS:
            self._kinds.clear()
        self._kinds[word] = kind
        return kind

    def _group(self, words: list[str], at: int, *, last: bool) -> Literal["past", "future", ""]:
        """The tense of the verb group that ends in a past form: "was delayed", "will be delayed".

        What "is closed" stands so, before now and after.
        """
        found = told_by_form(self, words, at, last=last)
        if found:
            return found
        word = words[at]
        stands = False
        for back in range(at - 1, max(-1, at - 5), -1):
            before = words[back]
            if before in self.infinitive and word in self.be:  # "Monday to Wednesday was dry"
                break
            if before in self.future or before in self.modal or before in self.infinitive:
                return "past" if is_refusal(self, words, back) else "future"
            if before in self.past or before in self.perfect:
                return "past" if before in self.past else self._perfect(words, back)
            if before in self.present and word in self.intent:
                return "future"
            if stands and before in self.had_or_would:
                return "future"  # "he'd be jailed"
            if before in self.present:
                if before.endswith(self.progressive) and words[back - 1] in self.now:
                    return "future"  # "is being sold", but not "was being sold"
                stands = True
                continue
            if not before.endswith(self.adverbs):
                break
        return "" if stands else "past"

    def _has_subject(self, words: list[str], at: int) -> bool:
        """Whether somebody does what a word tells: "we land", "which lands"."""
        before = words[at - 1]
        return before in self.subjects or (before in self.doers and words[at].endswith(self.present_endings))

    def _is_planned(self, words: list[str], at: int, *, last: bool) -> bool:
        """Whether what somebody does is planned: "we land on Thursday", but not "did we land on Thursday"."""
        asked = at > 1 and (words[at - 2] in self.past or words[at - 2] in self.perfect)
        far = last and len(words) - at > _PLANNED
        return words[at] not in self.stills and words[at].isalpha() and not asked and not far

    def is_attribute(self, words: list[str], at: int) -> bool:
        """Whether a form of the past is part of a noun: "the planned stop", "its newly built plant"."""
        back = at - 2 if at > 1 and words[at - 1].endswith(self.adverbs) else at - 1
        if back < 0 or words[back] in self.articles:
            return back >= 0
        if words[at] in self.nouns_too and words[at + 1 : at + 2] and words[at + 1] in self.leads:
            near = takewhile(lambda word: not self.kind(word), reversed(words[max(0, at - _ADJECTIVES) : at]))
            return not self.articles.isdisjoint(near)  # "they expect a further rate cut in"
        if words[back] not in self.manners or words[at] in self.finite or at + 1 == len(words):
            return False
        noun = words[at + 1]  # "behind closed doors"
        return (
            noun.isalpha()
            and not self.kind(noun)
            and not any(noun in table for table in (self.done_by, self.articles, self.subjects))
        )

    def _is_finite(self, words: list[str], at: int) -> bool:
        """Whether a verb stands by itself: "the talks begin", not "to begin", "won the runs".

        So does one behind a time: "which opened on 3 May closes".
        """
        if at + 1 < len(words) and words[at + 1] in self.past:
            return False  # "two ships were burning"
        if at and (words[at - 1] in self.leads - self.articles or words[at - 1] in self.conjunctions):
            return True  # "he quit and leaves"
        if self.is_attribute(words, at):
            return False  # "in January a plan was dropped"
        near = range(max(0, at - 2), at)
        verbs = (one for one in near if words[one] in self.infinitive or self.kind(words[one]))
        return all(self.is_attribute(words, one) for one in verbs)  # "the cut takes effect"

    def _trails(self, words: list[str], at: int) -> bool:
        """Whether what is told comes behind what is over: "it follows a raid on", "it comes after one on"."""
        behind = words[at + 1 : at + 2 + _TRAIL]
        if words[at] in self.trails:
            return self.done_by.isdisjoint(behind[:1]) and behind != []  # "the verdict follows on Monday"
        return words[at] in self.comes and not self.trailing.isdisjoint(behind)

    def _ends_past(self, word: str) -> bool:
        return len(word) > 4 and word.endswith(self.past_endings) and word not in self.not_verbs


def _has_asides(lower: str, first: int, last: int) -> bool:
    """Whether something may be set apart between two offsets, by commas or by brackets."""
    return lower.count(",", first, last) > 1 or lower.find(")", first, last) >= 0
