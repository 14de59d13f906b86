"""From text to runs of tokens: only stretches around triggers are looked at closely.

A chunk of text (at most a line) is cut into tokens by one regular expression, each token keeping the spaces
before it, so that offsets are the
running sum of lengths. Each token's symbol is a dictionary lookup. A run is a stretch of tokens known to
some pattern, with at least one
trigger among them; in runs, number words and words of several tokens are put together, and spans such as
"12-14" are taken apart.
"""

from __future__ import annotations

import re
from itertools import accumulate
from operator import sub
from typing import TYPE_CHECKING

import attrs

from eventline.language.lexicon import BREAK, UNKNOWN, Lexicon
from eventline.language.numbers import number_labels, ordinal_labels, split_span
from eventline.language.packs import Pack
from eventline.language.rules import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Signs that are read as a plainer one; every key and value is one code point, so that offsets stay.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("’‘\u02bc\u00b4", "'"),
        **dict.fromkeys("“”", '"'),
        **dict.fromkeys("–\u2010\u2011−", "-"),
        **dict.fromkeys("\u00a0\u202f\u2009\t\r", " "),
        **dict.fromkeys("\v\f\u2028\u2029", "\n"),
        "İ": "i",
    }
)
_ASCII = tuple((chr(sign), plain) for sign, plain in _PLAIN.items() if sign < 128)


def lowered(text: str) -> str:
    """The text in lower case with plain quotes, hyphens and spaces, code point by code point.

    >>> lowered("In “May” – 5 PM"), len(lowered("İzmir"))
    ('in "may" - 5 pm', 5)
    """
    if text.isascii():
        for sign, plain in _ASCII:
            if sign in text:
                text = text.replace(sign, plain)
        return text.lower()
    return text.translate(_PLAIN).lower()


@attrs.define
class Tokenizer:
    """Cuts texts into runs for one pack."""

    pack: Pack
    lexicon: Lexicon = attrs.field(init=False)
    _token: re.Pattern[str] = attrs.field(init=False)
    _run: re.Pattern[str] = attrs.field(init=False)
    _merge: re.Pattern[str] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.lexicon = self.pack.lexicon
        ordinal = "|".join(map(re.escape, self.pack.ordinal)) or "(?!)"
        decade = "|".join(map(re.escape, self.pack.decade)) or "(?!)"
        self._token = re.compile(
            r" *(?:"
            r"[a-z]++(?![^\W\d_]|')|"  # nearly all words: the same as below, in fewer steps
            r"\d{4}-\d\d-\d\dt\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:z(?![^\W\d_])|[+-]\d\d(?::?\d\d)?)?"
            rf"|\d+(?:{ordinal})(?![^\W_])"
            rf"|\d{{1,3}}0(?:{decade})(?![^\W_])"
            r"|(?<=[^\W\d_])\d+(?=-)"
            r"|\d+(?:[.,:/\-]\d+)*"
            r"|[^\W\d_]+(?:'(?!s\b)[^\W\d_]+)?|'s(?![^\W_])"
            r"|\S|\n"
            r")| +"
        )
        names = self.lexicon
        known = [symbol for symbol in names.all_symbols() if symbol not in (UNKNOWN, BREAK)]
        triggers = "".join(symbol for symbol in known if names.is_trigger(symbol))
        inside = f"[^{UNKNOWN}{BREAK}]"
        self._run = re.compile(f"(?<!{inside})[^{UNKNOWN}{BREAK}{triggers}]*+[{triggers}]{inside}*+")
        merged = {names.table[space + first] for first in names.phrases for space in ("", " ")}
        merged.add(names.symbol(frozenset({"SPAN"})))
        numbers = self.pack.numbers
        for word in (*numbers.small, *numbers.tens, *numbers.scales, *numbers.articles):
            merged.add(names.table[word])
        self._merge = re.compile(f"[{''.join(sorted(merged))}]")

    def runs(self, lower: str, start: int, end: int) -> Iterator[Run]:
        """The runs of tokens in ``lower[start:end]`` that may hold a time.

        Args:
            lower: The text as `lowered` gives it.
            start: Where the chunk begins.
            end: Where it ends.

        Yields:
            The runs, with offsets in the whole text.
        """
        tokens = self._token.findall(lower, start, end)
        get, number = self.lexicon.table.get, self.lexicon.number
        looked_up = tokens
        if lower.find("  ", start, end) >= 0:
            looked_up = [" " + token.lstrip(" ") if token[:2] == "  " else token for token in tokens]
        symbols = "".join(
            [
                get(token) or (UNKNOWN if token[-1] > "9" < token[1:2] else number(token))
                for token in looked_up
            ]
        )
        ends: list[int] = []
        for found in self._run.finditer(symbols):
            ends = ends or list(accumulate(map(len, tokens), initial=start))
            first, last = found.span()
            words = " ".join(tokens[first:last]).split()
            run_ends = ends[first + 1 : last + 1]
            starts = list(map(sub, run_ends, map(len, words)))
            yield self._merged(Run(words, starts, run_ends, found.group(), [None] * len(words)))

    def _merged(self, run: Run) -> Run:
        """The run with number words and phrases put together, and spans taken apart."""
        merged = Run([], [], [], "", [])
        done = 0
        for candidate in self._merge.finditer(run.symbols):
            at = candidate.start()
            if at < done:
                continue
            phrase = self._phrase(run.words, at)
            number = self.pack.numbers.read(run.words, at) if phrase is None else None
            if phrase is not None:
                size, symbol = phrase
                merged.take(run, done, at)
                merged.append(run, at, size, symbol, None)
            elif number is not None and number.end - at > 1:
                labels = ordinal_labels(number.value) if number.ordinal else number_labels(number.value, 0)
                size = number.end - at
                merged.take(run, done, at)
                merged.append(run, at, size, self.lexicon.symbol(labels), number.value)
            elif "SPAN" in self.lexicon.labels(run.symbols[at]):
                size = 1
                merged.take(run, done, at)
                self._split(run, at, merged)
            else:
                continue
            done = at + size
        if not done:
            return run
        merged.take(run, done, len(run.words))
        return merged

    def _phrase(self, words: list[str], at: int) -> tuple[int, str] | None:
        """Size and symbol of the longest phrase that begins at a word."""
        for parts, symbol in self.lexicon.phrases.get(words[at], ()):
            if tuple(words[at : at + len(parts)]) == parts:
                return len(parts), symbol
        return None

    def _split(self, run: Run, at: int, into: Run) -> None:
        """Take a span such as "12-14" apart."""
        left, right = split_span(run.words[at])
        start = run.starts[at]
        for word in (left, "-", right):
            into.words.append(word)
            into.starts.append(start)
            start += len(word)
            into.ends.append(start)
            into.values.append(None)
        into.symbols += self.lexicon.number(left) + self.lexicon.table["-"] + self.lexicon.number(right)
