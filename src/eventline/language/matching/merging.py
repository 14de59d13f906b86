"""Tokens that belong together: number words and words of several tokens become one, spans become three."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from eventline.language.grammar.rules import Run
from eventline.language.text.numbers import number_labels, ordinal_labels, split_span

if TYPE_CHECKING:
    from eventline.language.grammar.lexicon import Lexicon
    from eventline.language.grammar.number_words import NumberWords


#: What may stand between a month and what is beside it: "Oct. 2019-9 Oct.", "9-Oct-2019-11-Oct-2019".
_JOINTS = "-.,/"
#: Not before 1750, where "Jan. 1653/4" is one year.
_YEAR_AND_DAY = re.compile(r"(17[5-9]\d|18\d\d|19\d\d|2\d{3})([-/])(\d\d?)")


class Merger:
    """Puts tokens together, and takes spans such as "12-14" apart.

    Args:
        lexicon: The words of a pack.
        numbers: Its number words.
    """

    def __init__(self, lexicon: Lexicon, numbers: NumberWords) -> None:
        self._lexicon = lexicon
        self._numbers = numbers
        #: The first two words of phrases -> the phrases, longest first, each with its symbol.
        self._phrases: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]] = {}
        #: A year and a number, which is a day where a month stands on either side: "3 May 2019-9 May 2019".
        self._years = frozenset(lexicon.symbol(frozenset({label})) for label in ("YM", "YEARPAIR"))
        self._months = lexicon.having("MONTH")
        self._joints = "".join(lexicon.table[sign] for sign in _JOINTS if sign in lexicon.table)
        self._apart = {lexicon.symbol(frozenset({"SPAN"})), *self._years}
        merged = set(self._apart)
        for first, phrases in lexicon.phrases.items():
            merged |= {lexicon.table[space + first] for space in ("", " ")}
            for parts, symbol in phrases:
                self._phrases.setdefault((first, parts[1]), []).append((parts, symbol))
        for word in (*numbers.small, *numbers.tens, *numbers.scales, *numbers.articles):
            merged.add(lexicon.table[word])
        #: What may be the second word of a number.
        self._goes_on = frozenset(
            {"-"}.union(numbers.joiners, numbers.scales, numbers.small, numbers.tens, numbers.ordinals)
        )
        #: The symbols at which something to put together may begin, or to take apart.
        self.symbols = frozenset(merged)

    def merged(self, run: Run) -> Run:
        """The run with number words and phrases put together, and spans taken apart."""
        if self.symbols.isdisjoint(run.symbols):
            return run
        merged: Run | None = None
        done = 0
        words, size = run.words, len(run.words)
        for at, beginning in enumerate(run.symbols):
            if beginning not in self.symbols or at < done:
                continue
            parts = self._parts(run, at) if beginning in self._apart else None
            if parts is not None:
                merged = merged or Run([], [], [], "", [])
                merged.take(run, done, at)
                self._split(run, at, parts, merged)
                done = at + 1
                continue
            if at + 1 == size:
                break
            phrase = self._phrase(words, at)
            if phrase is not None:
                end, symbol, value = at + phrase[0], phrase[1], None
            elif words[at + 1] not in self._goes_on:
                continue
            else:
                number = self._numbers.read(words, at)
                if number is None or number.end - at == 1:
                    continue
                end, value = number.end, number.value
                labels = ordinal_labels(value) if number.ordinal else number_labels(value, 0)
                symbol = self._lexicon.symbol(labels)
            merged = merged or Run([], [], [], "", [])
            merged.take(run, done, at)
            merged.append(run, at, end - at, symbol, value)
            done = end
        if merged is None:
            return run
        merged.take(run, done, size)
        return merged

    def _phrase(self, words: list[str], at: int) -> tuple[int, str] | None:
        """Size and symbol of the longest phrase that begins at a word."""
        for parts, symbol in self._phrases.get((words[at], words[at + 1]), ()):
            if tuple(words[at : at + len(parts)]) == parts:
                return len(parts), symbol
        return None

    def _parts(self, run: Run, at: int) -> tuple[str, str, str] | None:
        """The parts into which a token falls, None where it stays whole."""
        symbols = run.symbols
        if symbols[at] not in self._years:
            return split_span(run.words[at])
        before, behind = symbols[max(0, at - 3) : at], symbols[at + 1 : at + 3]
        near = (before.rstrip(self._joints)[-1:], behind.lstrip(self._joints)[:1])
        if not self._months.issuperset(near):
            return None
        found = _YEAR_AND_DAY.fullmatch(run.words[at])
        return None if found is None else (found[1], found[2], found[3])

    def _split(self, run: Run, at: int, parts: tuple[str, str, str], into: Run) -> None:
        """Take a span such as "12-14" apart."""
        left, sign, right = parts
        start = run.starts[at]
        for word in (left, sign, right):
            into.words.append(word)
            into.starts.append(start)
            start += len(word)
            into.ends.append(start)
            into.values.append(None)
        into.symbols += self._lexicon.number(left) + self._lexicon.table[sign] + self._lexicon.number(right)
