"""From runs of tokens to matches: the longest rule at the leftmost token, built once per wording."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

import attrs

from eventline.exceptions import InvalidDateError
from eventline.language.building import Impossible, NoSuchTime, NoTime, Uninstalled
from eventline.language.building.shapes import is_day
from eventline.language.grammar.names import Names, NameTables
from eventline.language.grammar.packs import Pack
from eventline.language.grammar.rules import BACK, Run
from eventline.language.matching.compounds import unhyphened
from eventline.language.matching.idle import Idle
from eventline.language.matching.merging import Merger
from eventline.language.matching.nesting import Nesting
from eventline.language.matching.prices import Prices
from eventline.language.matching.scan import Scanner
from eventline.language.text.dashes import Dashes
from eventline.language.text.identifiers import in_identifier
from eventline.language.text.stops import is_end
from eventline.language.text.tokens import token_pattern
from eventline.resolution import Amount, Expression, Repeat, Vague

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from eventline.language.grammar.rules import Rule
    from eventline.language.matching.nesting import Nest

#: The slots of the ends of a range, or of the members of a list.
_PARTS = ("a", "b", "a3")
#: So many times may lie within one another: "the day before the last Friday before the end of May".
_DEEPEST = 4
#: What is no time that another may be counted from.
_UNTOLD = (Amount, NoTime, Repeat, Vague)
_MOST_BUILT = 10_000
#: A rank stands behind another word, and an article.
_WITH_RANK = 3
#: A day of a month in digits; what stands behind a rank, and behind another that is joined to it.
_DAY = re.compile(r"\d\d?")
_BEHIND = re.compile(r" ([^\W\d_]+)(?: (?:[a-z]+ )?\d+[a-z]+ ([^\W\d_]+))?")
#: The pack's words that are no nouns.
_FUNCTION = ("starts", "done_by", "conjunctions", "now", "past", "present", "future", "perfect", "subjects")
#: A capitalised word behind a dot, which may begin a sentence.
_SENTENCE_START = re.compile(r"\. ([A-Z][a-z]*)\b")
_VERB_BEHIND = re.compile(r"\s+[a-z]")
#: A date as the names of files begin with one.
_FILED = re.compile(r"\d{4}-\d\d-\d\d|(?:19|20)\d{6}")
#: A hyphen between spaces, behind a number: "5 - hour" is two things, but in a range.
_APART = re.compile(r"\d\s+-\s+[a-z]")


@attrs.define
class Match:
    """A stretch of text that a rule reads.

    Attributes:
        start: First code point.
        end: Code point after the last.
        expression: What it says.
        rule: Name of the rule.
        parts: Spans of the ends of a range, or of the members of a list, that one rule reads; empty else.
        typed: Whether the length, where it is all that a text says, means the time so far from now.
        lasting: Whether the time so far from now, where its verb is of the past, is the length that it took.
        dial: Whether the hour is said as on a dial, so that it may be after noon.
    """

    start: int
    end: int
    expression: Expression
    rule: str
    parts: tuple[tuple[int, int], ...] = ()
    typed: bool = False
    lasting: bool = False
    dial: bool = False


@attrs.frozen
class _Built:
    """What a rule made of some words; its span and its parts are tokens, counted from its first."""

    expression: Expression
    span: tuple[int, int]
    parts: tuple[tuple[int, int], ...]


@attrs.define
class Matcher:
    """Finds the matches of one pack in texts."""

    pack: Pack
    _scanner: Scanner = attrs.field(init=False)
    _merger: Merger = attrs.field(init=False)
    _starts: frozenset[str] = attrs.field(init=False)
    _dashes: Dashes = attrs.field(init=False)
    _names: Names = attrs.field(init=False)
    _prices: Prices = attrs.field(init=False)
    _verbs: frozenset[str] = attrs.field(init=False)
    _leads: frozenset[str] = attrs.field(init=False)
    _hyphened: frozenset[str] = attrs.field(init=False)
    _definite: frozenset[str] = attrs.field(init=False)
    _ranks: frozenset[str] = attrs.field(init=False)
    _weekdays: frozenset[str] = attrs.field(init=False)
    _months: frozenset[str] = attrs.field(init=False)
    _lists: frozenset[str] = attrs.field(init=False)
    #: What may stand behind a number of which no noun is.
    _no_nouns: frozenset[str] = attrs.field(init=False)
    _nesting: Nesting = attrs.field(init=False)
    _built: dict[tuple[int, str], _Built | None] = attrs.field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        pack = self.pack
        self._merger = Merger(pack.lexicon, pack.numbers)
        idle = Idle(pack.automaton, self._merger.symbols)
        self._scanner = Scanner(pack.lexicon, token_pattern(pack.ordinal, pack.decade), idle)
        self._starts = self._of("starts")
        self._dashes = Dashes(self._starts, self._of("done_by"), self._of("counted"))
        self._names = Names(NameTables(**pack.names), pack.lexicon)
        self._prices = Prices(self._of("coins"), self._of("money"))
        self._verbs = self._of("names")
        self._hyphened = self._of("hyphened")
        self._leads = self._of("leads", "attributes")
        self._definite = self._of("definite")
        having = pack.lexicon.having
        self._ranks, self._weekdays, self._months = map(having, ("ORD31", "WEEKDAY", "MONTH"))
        self._lists = self._of("lists")
        self._no_nouns = self._of(*_FUNCTION)
        behind = {word for words in pack.signals.get("nested", {}).values() for word in words}
        told = "".join(pack.lexicon.told(day=day) for day in (False, True))
        self._nesting = Nesting(pack.automaton, pack.lexicon.spelling(behind), told)

    def _of(self, *tables: str) -> frozenset[str]:
        """The words of some of the pack's tables."""
        return frozenset().union(*[self.pack.tense.get(name, ()) for name in tables])

    def matches(self, text: str, lower: str) -> Iterator[Match]:
        """All matches of a text, in its order, none overlapping another.

        Args:
            text: The text.
            lower: The same as `eventline.language.text.tokens.lowered` gives it.

        Yields:
            The matches.
        """
        for run in self._scanner.runs(lower):
            yield from self._run(text, lower, self._merger.merged(run))

    def _run(self, text: str, lower: str, run: Run) -> Iterator[Match]:
        told: dict[int, Match] = {}
        for _ in range(_DEEPEST):
            nests = self._nesting[run.symbols]
            if not nests or not self._nest(text, lower, run, nests, told):
                break
        symbols = run.symbols
        at, size = 0, len(symbols)
        ends, root = self.pack.automaton.ends, self.pack.automaton.root
        while at < size:
            if root[symbols[at]] is None:  # no rule begins here
                at += 1
                continue
            found: Match | None = None
            behind = at + 1
            for end, rules in reversed(ends(symbols, at)):
                found = self._best(text, lower, run, at, end, rules)
                if found is not None:
                    behind = end
                    break
            if found is None and told:
                found = told.get(run.starts[at])
            if behind < size and run.words[behind] == "-" and (whole := self._compound(text, lower, run, at)):
                found, behind = whole
            if found is not None:
                yield found
            at = behind

    def _nest(self, text: str, lower: str, run: Run, nests: Iterable[Nest], told: dict[int, Match]) -> bool:
        """Make the times from which others are counted one token of a run each, and put them into *told*.

        Returns:
            Whether there is one.
        """
        before, known = len(told), len(run.words)
        for nest in nests:
            if nest.end > known:
                continue
            rules = dict(self.pack.automaton.ends(run.symbols, nest.start))[nest.end]
            match = self._best(text, lower, run, nest.start, nest.end, rules)
            if match is None or match.parts or isinstance(match.expression, _UNTOLD):
                continue
            symbol = self.pack.lexicon.told(day=is_day(match.expression))
            if symbol in nest.told:
                known = nest.start
                run.join(known, nest.end, symbol, match.expression)
                told[match.start] = match
        return len(told) > before

    def _compound(self, text: str, lower: str, run: Run, at: int) -> tuple[Match, int] | None:
        """The match of all the words that hyphens join to one, and the token behind them."""
        joined = unhyphened(run, at, self._hyphened)
        if joined is None:
            return None
        words, behind = self._merger.merged(joined[0]), joined[1]
        last, rules = (self.pack.automaton.ends(words.symbols, 0) or [(0, ())])[-1]
        if last < len(words.symbols):
            return None
        found = self._best(text, lower, words, 0, last, rules)
        return None if found is None else (found, behind)

    def _best(
        self, text: str, lower: str, run: Run, at: int, end: int, rules: tuple[int, ...]
    ) -> Match | None:
        """The match of the first rule that may read tokens *at* to *end*."""
        first, last = run.starts[at], run.ends[end - 1]
        if _in_word(lower, first - 1) or in_identifier(text, first, last):
            return None
        if _in_word(lower, last) and not _is_filed(lower, first, last):
            return None
        if end - at > 1 and (
            not self._begins(text, lower, run, at)
            or self._is_cut(text, first, last)
            or self._is_verb(text, lower, run, at, end)
            or (run.symbols[end - 1] in self._ranks and self._is_rank(lower, run, at, end))
        ):
            return None
        dash = self._dashes.of(text, first, last) if end - at > 1 else None
        if dash is not None and self._dashes.sets_apart(text, dash, last):
            return None
        apart = dash is not None and _APART.search(lower, first, last)
        words = " ".join(run.words[at:end])
        base, followed, whole = 0, False, text
        # What follows is another sentence, or stands outside a quotation.
        if (text[last - 1] == "." and is_end(text, last, self._starts)) or (
            lower[last : last + 1] == "'" and _is_quoted(lower, first, last)
        ):
            base, followed = max(0, first - 2 * BACK), bool(text[last:].strip())
            text, lower = text[base:last], lower[base:last]
        for number in rules:
            rule = self.pack.grammar.rules[number]
            if apart and not rule.pair:
                continue
            guard = rule.guard
            if guard is not None and (
                (followed and guard.alone) or not guard.allows(text, lower, first - base, last - base)
            ):
                continue
            built = self._build(rule, number, words, run, at, end)
            if built is not None:
                if self._prices.hold(run.words[at:end], lower, first - base, last - base):
                    return None
                if self._names.hold(whole, first, last):
                    return None
                return Match(
                    run.starts[at + built.span[0]],
                    run.ends[at + built.span[1] - 1],
                    built.expression,
                    rule.name,
                    tuple((run.starts[at + a], run.ends[at + b - 1]) for a, b in built.parts),
                    rule.typed,
                    rule.lasting,
                    rule.dial,
                )
        return None

    def _begins(self, text: str, lower: str, run: Run, at: int) -> bool:
        """Whether a time of several words may begin with a word.

        One that is also another word, as in "they sat in the evening", tells that it begins a time by its
        capital, or by what stands before it, where it has another word behind it. A text all in small letters
        is typed so, and tells nothing by them.
        """
        told = self.pack.soft.get(run.words[at])
        if told is None or not run.words[at + 1][0].isalpha():
            return True
        start = run.starts[at]
        before = lower[max(0, start - BACK) : start]
        return text[start].isupper() or told.ends(before) or text == lower

    def _is_cut(self, text: str, first: int, last: int) -> bool:
        """Whether a sentence ends inside a stretch: "at 7 p.m. The next day"."""
        if text.find(". ", first, last) < 0:
            return False
        return any(start[1].lower() in self._starts for start in _SENTENCE_START.finditer(text, first, last))

    def _is_verb(self, text: str, lower: str, run: Run, at: int, end: int) -> bool:
        """Whether one of several words is a verb: "one may wish", where not all is in small letters.

        It is none beside a number, or behind a preposition: "on 2 may", "in may 2019", "the first of may".
        """
        for place in range(at, end):
            if run.words[place] in self._verbs and text[run.starts[place]].islower():
                before = run.words[place - 1] if place > at else ""
                behind = run.words[place + 1] if place + 1 < end else ""
                if not f"a{before}{behind}".isalpha() or before in self._leads:
                    continue
                return text != lower and _VERB_BEHIND.match(text, run.ends[end - 1]) is not None
        return False

    def _is_rank(self, lower: str, run: Run, at: int, end: int) -> bool:
        """Whether an ordinal that is last is of what stands behind it: "by 12 June the 7th Division".

        It is none behind a preposition, nor of a weekday: "the morning of the 7th", "Friday the 7th".
        """
        if end - at < _WITH_RANK or run.words[end - 2] not in self._definite:
            return False
        if run.symbols[end - 3] in self._weekdays or run.words[end - 3] in self._leads:
            return False
        if (
            end - at > _WITH_RANK
            and run.symbols[end - 3] in self._months
            and _DAY.fullmatch(run.words[end - 4])
        ):
            return True  # "By 12 June the 21st fell back" has its day
        behind = _BEHIND.match(lower, run.ends[end - 1])
        if behind is None:
            return False
        if behind[1] in self._lists and behind[2] is not None:  # "the 5th and 6th Battalions"
            return behind[2] not in self._no_nouns
        return behind[1] not in self._no_nouns

    def _build(self, rule: Rule, number: int, words: str, run: Run, at: int, end: int) -> _Built | None:
        """What a rule makes of the words; remembered, for it depends on nothing else."""
        key = number, words
        try:
            return self._built[key]
        except KeyError:
            pass
        if len(self._built) > _MOST_BUILT:
            self._built.clear()
        found: _Built | None = None
        slots = self.pack.grammar.slots(number, run.symbols[at:end])
        try:
            expression = cast("Expression | None", self.pack.grammar.build(rule, run, at, slots))
        except Uninstalled as verdict:
            expression = NoSuchTime(str(verdict))
        except Impossible:  # "31 June" is no date, and nothing else
            expression = NoSuchTime()
        except InvalidDateError:
            expression = None
        if expression is not None:
            by_name = {filled.name: (filled.start, filled.end) for filled in slots}
            parts = tuple(by_name[name] for name in _PARTS if name in by_name) if rule.pair else ()
            first = parts[0][0] if parts else 0
            span = by_name.get("span") or (first, _closed(run.words[at:end]))
            found = _Built(expression, span, parts)
        self._built[key] = found
        return found


def _closed(words: list[str]) -> int:
    """How many words are a time, without a comma or a bracket behind it that a rule reads over.

    >>> _closed(["this", "morning", ","]), _closed(["(", "1850", ")"]), _closed(["13", "may", ")"])
    (2, 3, 2)
    """
    size = len(words)
    while size > 1 and (words[size - 1] == "," or (words[size - 1] == ")" and "(" not in words[:size])):
        size -= 1
    return size


def _is_filed(lower: str, first: int, last: int) -> bool:
    """Whether a stretch is a date with which the name of a file begins: "2019-05-03_report"."""
    return lower[last] == "_" and _FILED.fullmatch(lower, first, last) is not None


def _is_quoted(lower: str, first: int, last: int) -> bool:
    """Whether the apostrophe behind a stretch ends a quotation: not of "two days' time", nor of 9° 30'.

    >>> _is_quoted("'noon' is late", 1, 5), _is_quoted("two days' time", 0, 8), _is_quoted("at 30' n", 3, 5)
    (True, False, False)
    """
    if lower[last + 1 : last + 2].isalnum():
        return False
    if first and lower[first - 1] == "'":
        return first == 1 or lower[first - 2].isspace()  # not in code: f(axis='3d')
    end = lower[last - 1]
    return (end.isalpha() or end == ".") and end != "s"


def _in_word(lower: str, at: int) -> bool:
    """Whether the code point at an offset, which may lie outside the text, is part of a word."""
    return 0 <= at < len(lower) and (lower[at].isalnum() or lower[at] == "_")
