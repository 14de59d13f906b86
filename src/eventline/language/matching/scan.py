"""Where to look: the stretches of a text that may hold a time, found with one lookup for each word.

A text is cut into lines, and lines at their spaces. What tokens a word has is remembered as their symbols, so
that words seen before, nearly all of them, cost a lookup. A stretch is a row of tokens known to some pattern,
with at least one trigger among them. One that no pattern reads is told by its symbols alone (`Idle`); only
the words of the others are cut again, to know their offsets.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate
from operator import add
from typing import TYPE_CHECKING

from eventline.language.grammar.lexicon import FIRST_TRIGGER, LAST_TRIGGER, UNKNOWN
from eventline.language.grammar.rules import Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from eventline.language.grammar.lexicon import Lexicon

#: The most that is looked at in one piece.
_CHUNK = 50_000
#: So many words are remembered, and none that is longer.
_MOST_WORDS, _LONGEST = 20_000, 30
#: A text of known tokens that is no longer may be all of a date.
_TYPED = 12
_NUMBERS = re.compile(r"\A\D{0,3}\d+\D{1,4}\d+\Z|\A[@a-z]{0,5} ?\d{1,4}[a-z]\.?\Z")
#: A trigger with what follows it in its stretch; what precedes it is found going back.
_STRETCH = re.compile(f"[{FIRST_TRIGGER}-{LAST_TRIGGER}][^{UNKNOWN}]*+")


class Words(dict[str, str]):
    """From a word to the symbols of its tokens.

    Args:
        lexicon: The words of a pack.
        token: What finds the tokens of a word.
        space: What stands before it: a space, or nothing at the start of a line.

    >>> from eventline.language.grammar.lexicon import Lexicon
    >>> lexicon = Lexicon({"D": {"today": 0}}, [], ["D"])
    >>> words = Words(lexicon, re.compile(r"[a-z]+|."), " ")
    >>> words["today,"] == lexicon.table["today"] + UNKNOWN
    True
    """

    __slots__ = ("_number", "_space", "_table", "_token")

    def __init__(self, lexicon: Lexicon, token: re.Pattern[str], space: str) -> None:
        super().__init__()
        self._table = lexicon.table
        self._number = lexicon.number
        self._token = token
        self._space = space

    def __missing__(self, word: str) -> str:
        table = self._table
        if word.isalpha():
            symbols = table.get(self._space + word, UNKNOWN)
        else:
            number = self._number
            space, symbols = self._space, ""
            for token in self._token.findall(word):
                symbols += table.get(space + token) or (number(token) if "0" <= token[0] <= "9" else UNKNOWN)
                space = ""
        if len(word) <= _LONGEST:
            if len(self) > _MOST_WORDS:
                self.clear()
            self[word] = symbols
        return symbols


class Scanner:
    """Finds the stretches of texts that are worth a closer look.

    Args:
        lexicon: The words of a pack.
        token: What finds the tokens of a word (`eventline.language.text.tokens.token_pattern`).
        idle: Of the symbols of a stretch, whether no pattern reads any of them.
    """

    def __init__(self, lexicon: Lexicon, token: re.Pattern[str], idle: Mapping[str, bool]) -> None:
        self._token = token
        self._idle = idle
        self._first = Words(lexicon, token, "")
        self._words = Words(lexicon, token, " ")

    def runs(self, lower: str) -> Iterator[Run]:
        """The stretches of a text that may hold a time, in their order.

        Args:
            lower: The text as `eventline.language.text.tokens.lowered` gives it.

        Yields:
            Their tokens, each stretch within a line.
        """
        first, known = self._first, self._words.__getitem__
        for start, end in chunks(lower):
            words = lower[start:end].split(" ")
            symbols = [first[words[0]], *map(known, words[1:])]
            line = "".join(symbols)
            found = _STRETCH.search(line)
            if found is not None:
                yield from self._stretches(words, symbols, line, start)
            elif len(lower) < _TYPED and UNKNOWN not in line and _NUMBERS.search(lower):
                yield self._whole(words, symbols, line, start)

    def _whole(self, words: list[str], symbols: list[str], line: str, start: int) -> Run:
        """A short line of two numbers apart, or of one with a letter: "15 / 2", "at 3p" are typed so."""
        tokens, starts = self._cut(words, symbols, start)
        return Run(tokens, starts, list(map(add, starts, map(len, tokens))), line, [None] * len(tokens))

    def _stretches(self, words: list[str], symbols: list[str], line: str, start: int) -> Iterator[Run]:
        """The stretches of a line that begins at an offset."""
        counts = list(accumulate(map(len, symbols)))
        word, at, idle = 0, start, self._idle
        held, cut = (0, 0), self._cut([], [], start)  # several stretches may lie in one long word
        for found in _STRETCH.finditer(line):
            first, last = line.rfind(UNKNOWN, 0, found.start()) + 1, found.end()
            stretch = line[first:last]
            if idle[stretch]:
                continue
            holding = bisect_right(counts, first, word)
            at += sum(map(len, words[word:holding])) + holding - word
            word = holding
            upto = bisect_left(counts, last, word) + 1
            if held != (word, upto):
                held, cut = (word, upto), self._cut(words[word:upto], symbols[word:upto], at)
            tokens, starts = cut
            skipped = first - counts[word] + len(symbols[word])
            if len(tokens) > len(stretch):
                taken = slice(skipped, skipped + len(stretch))
                tokens, starts = tokens[taken], starts[taken]
            ends = list(map(add, starts, map(len, tokens)))
            yield Run(tokens, starts, ends, stretch, [None] * len(tokens))

    def _cut(self, words: list[str], symbols: list[str], at: int) -> tuple[list[str], list[int]]:
        """The tokens of words of which the first begins at an offset, and where they begin."""
        tokens: list[str] = []
        starts: list[int] = []
        for word, known in zip(words, symbols, strict=True):
            if len(known) == 1:  # a token, as nearly all are
                tokens.append(word)
                starts.append(at)
            else:
                begin = at
                for token in self._token.findall(word):
                    tokens.append(token)
                    starts.append(begin)
                    begin += len(token)
            at += len(word) + 1
        return tokens, starts


def chunks(lower: str) -> Iterator[tuple[int, int]]:
    """Cut a text into lines, and very long lines at a space, so that memory stays bounded.

    >>> list(chunks("one two" + chr(10) + "three"))
    [(0, 7), (8, 13)]
    """
    start, size = 0, len(lower)
    while start < size:
        end = lower.find("\n", start)
        end = size if end < 0 else end
        while end - start > _CHUNK:
            cut = lower.rfind(". ", start, start + _CHUNK)
            cut = cut if cut > start else lower.rfind(" ", start, start + _CHUNK)
            cut = cut + 1 if cut > start else start + _CHUNK
            yield start, cut
            start = cut
        yield start, end
        start = end + 1
