"""Times that are part of a name, told by the capitals beside them: "Friday Street", "Judge April".

Which words a name begins or ends with is data of the pack, its section ``[names]``.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

import attrs

from eventline.language.grammar.lexicon import Lexicon
from eventline.language.text.sentences import BEFORE_WORD

#: How far a name is looked for beside a time, and of how many words a title in quotes is at most.
_REACH, _MOST = 60, 8
_BEHIND = re.compile(r" ([A-Z][\w’']*)")
#: The name of a person behind a given name, as far as a comma, a stop or a bracket.
_SURNAME = re.compile(r" [A-Z][a-z]+(?:-[A-Z][a-z]+)?(?:[.;:!?…)\]\"”]|,[\"”]|['’]s\b|\Z| \(|, ([\w’']+))")
#: Quotes that open, with those that close them.
_QUOTES = {'"': '"', "“": "”", "‘": "’"}
_OPENING = re.compile(r"(?:(?<![\w.,;:!?…’])\"|[“‘])(?!\s)([^\"“”‘]*)\Z")
_WORDS = re.compile(r"[\w’'-]+")


@attrs.frozen
class NameTables:
    """What a pack knows of names, in small letters.

    Attributes:
        titles: What stands before a name: "Mrs", "HMS", "Operation".
        heads: What ends a name: "Street", "Inc", "Island".
        seats: What ends a name that begins behind an article: "the Friday Foundation".
        articles: Those articles.
        given: Times that are given names.
        led: What a name may stand behind: "by April Jones", and a time too.
        apposed: What tells of who was named, behind a comma: "April Jones, a nurse".
        works: What stands before the name of a work: "the film Friday Night Lights".
        small: Words that are small in the title of a work.
        own: Classes of words that have a capital of their own.
    """

    titles: AbstractSet[str] = frozenset()
    heads: AbstractSet[str] = frozenset()
    seats: AbstractSet[str] = frozenset()
    articles: AbstractSet[str] = frozenset()
    given: AbstractSet[str] = frozenset()
    led: AbstractSet[str] = frozenset()
    apposed: AbstractSet[str] = frozenset()
    works: AbstractSet[str] = frozenset()
    small: AbstractSet[str] = frozenset()
    own: AbstractSet[str] = frozenset()


@attrs.frozen
class Names:
    """Tells the names of one language.

    Attributes:
        tables: What the pack knows of names.
        lexicon: Its words.
    """

    tables: NameTables
    lexicon: Lexicon

    def hold(self, text: str, start: int, end: int) -> bool:
        """Whether a stretch of text that may be a time is part of a name.

        Args:
            text: The text, with its capitals.
            start: The stretch's first code point.
            end: The code point behind its last.

        >>> from eventline.language.grammar.packs import load_pack
        >>> pack = load_pack("en")
        >>> names = Names(NameTables(**pack.names), pack.lexicon)
        >>> names.hold("on Friday Street", 3, 9), names.hold("on Friday Leeds won", 3, 9)
        (True, False)
        >>> names.hold("“Friday I’m in Love”", 1, 7), names.hold("“See you Friday”", 9, 15)
        (True, False)
        """
        if text[end + 1 : end + 2].isupper() and self._begins(text, start, end):
            return True
        if not text[start].isupper():
            return False
        left = text[max(0, start - _REACH) : start]
        word = left[:-1].rpartition(" ")[2].lstrip(BEFORE_WORD)
        if (word[:1].isupper() or word in self.tables.works) and self._follows(left, text, start, end):
            return True
        if '"' not in left and "“" not in left and "‘" not in left:
            return False
        opening = _OPENING.search(left)
        return opening is not None and self._is_title(text, start - len(opening[1]), start, end)

    def _begins(self, text: str, start: int, end: int) -> bool:
        """Whether the capitalised word behind a stretch makes it the beginning of a name."""
        tables, behind = self.tables, _BEHIND.match(text, end)
        if behind is None or not text[text.rfind(" ", start, end) + 1 or start].isupper():
            return False
        word = behind[1].lower()
        if word in tables.heads:
            return True
        before = [
            word.lstrip(BEFORE_WORD) for word in text[max(0, start - _REACH) : start].lower().split()[-1:]
        ]
        if word in tables.seats:
            return not tables.articles.isdisjoint(before)
        if tables.led.isdisjoint(before) or text[start:end].lower() not in tables.given:
            return False
        surname = _SURNAME.match(text, end)
        return surname is not None and (surname[1] is None or surname[1] in tables.apposed)

    def _follows(self, left: str, text: str, start: int, end: int) -> bool:
        """Whether the words before a stretch make it the end, or the middle, of a name."""
        tables = self.tables
        if left[-1] != " ":
            return False
        left, _, word = left[:-1].rpartition(" ")
        word = word.lstrip(BEFORE_WORD)
        if word[:1].isupper():
            if word.rstrip(".").lower() in tables.titles:
                before = left.rpartition(" ")[2].lower()
                return before not in tables.articles and text[start:end].isalpha()
            while word[:1].isupper() and word[-1].isalnum():
                left, _, word = left.rpartition(" ")
        if word not in tables.works:
            return False
        said = text[start:end]
        own = self._is_own(said.lower()) or not said.replace(" ", "").isalpha()
        return not own or _BEHIND.match(text, end) is not None

    def _is_title(self, text: str, first: int, start: int, end: int) -> bool:
        """Whether quotes that open before an offset hold the title of a work, by its capitals."""
        closing = text.find(_QUOTES[text[first - 1]], end, end + _REACH)
        words = _WORDS.findall(text, first, closing) if closing >= 0 else []
        if not 1 < len(words) <= _MOST or not text[first].isupper():
            return False
        if first == start and not _WORDS.search(text, end, closing):  # all that is in quotes
            return False
        others = [word for word in words[1:] if word.lower() not in self.tables.small]
        if not all(word[0].isupper() for word in others):
            return False
        return not all(self._is_own(word.lower()) for word in others)

    def _is_own(self, word: str) -> bool:
        """Whether a word has its capital wherever it stands, as a weekday has."""
        symbol = self.lexicon.table.get(word)
        return symbol is not None and not self.tables.own.isdisjoint(self.lexicon.labels(symbol))
