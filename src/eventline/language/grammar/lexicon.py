"""The words of a pack: which symbol a token gets, which labels that has, and what a word is worth.

Every token becomes one private character, its *symbol*; words with the same set of labels share one. A label
is a token class (``MONTH``) or a literal word that some pattern names (``ago``). A word known to no pattern
is `UNKNOWN`.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

from eventline.calendars import Granularity
from eventline.language.text.numbers import DOTTED, chain_label, number_labels, number_value, ordinal_labels

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

#: What a word may be worth.
Value: TypeAlias = int | str | Fraction | Granularity
#: The symbol of a token that no pattern names.
UNKNOWN = "x"
#: The symbol of a line break, which no match crosses.
BREAK = "\n"
#: The symbols of triggers are one range of code points, so that they are found fast; the others lie below it.
FIRST_TRIGGER, LAST_TRIGGER = "\ue000", "\uffff"
_FIRST_OTHER = "\ua000"
_MOST_NUMBERS = 20_000
#: The labels of a time that is read first, as one token of another: of any, and of a day.
TOLD = (frozenset({"TOLD"}), frozenset({"TOLD", "TOLDDAY"}))
#: The label of a word that starts a search because of the phrase it belongs to.
_TRIGGER = "(trigger)"


def _number_label_sets() -> set[frozenset[str]]:
    """Every set of labels that a number may have."""
    written = [
        "0099",
        "0730",
        "1030",
        "1099",
        "1430",
        "1530",
        "1599",
        "1830",
        "1899",
        "2030",
        "2070",
        "2099",
        "2130",
        "2199",
        "2430",
        "2599",
        "9999",
        "730",
        "799",
        "12345",
        "20200101",
        "99999999",
    ]
    sets = {number_labels(int(text), len(text)) for text in written}
    for value in range(100):
        sets |= {number_labels(value, digits) for digits in (0, 1, 2)}
    sets |= {number_labels(value, 0) for value in (100, 1500, 3000)} | {ordinal_labels(1), ordinal_labels(99)}
    sets |= {
        frozenset({label})
        for label in ("NDATE", "YM", "MY", "DY", "MD", "YEARPAIR", "CLOCK", "DATETIME", "DECADE", "SPAN")
    }
    sets.add(frozenset({"DECIMAL", "NUM", "DOTTED"}))
    sets |= {*TOLD}
    return sets | {frozenset({label, "NUM"}) for label in ("INT", "DECIMAL")}


def _telling(part: str) -> tuple[bool, int]:
    """How much a token tells of the phrase that it stands in: a word more than a sign, a long one most."""
    return part[0].isalnum(), len(part)


class Lexicon:
    """The words of one pack.

    Args:
        classes: For each token class, its words with their values. A word of several tokens is written with
        single spaces between them. literals: The literal words of all patterns.
        triggers: Labels that make a token worth a closer look.
        ordinal: Endings of ordinals in digits ("st").
        decade: Endings of decades in digits ("s").
        glued: Classes whose words are read only right behind a digit or sign ("3h").
    """

    def __init__(
        self,
        classes: Mapping[str, Mapping[str, Value]],
        literals: Sequence[str],
        triggers: Iterable[str],
        ordinal: Iterable[str] = (),
        decade: Iterable[str] = (),
        glued: Iterable[str] = (),
    ) -> None:
        self._classes = classes
        self._symbols: dict[frozenset[str], str] = {frozenset(): UNKNOWN, frozenset({BREAK}): BREAK}
        self._labels: dict[str, frozenset[str]] = {UNKNOWN: frozenset(), BREAK: frozenset({BREAK})}
        self._triggers = frozenset(triggers)
        self._ordinal = tuple(sorted(ordinal, key=len, reverse=True))
        self._decade = tuple(sorted(decade, key=len, reverse=True))
        self._numbers: dict[str, str] = {}
        #: First word -> the phrases that begin with it, longest first, each with its symbol.
        self.phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        #: Token (with and without a space before it) -> symbol.
        self.table: dict[str, str] = {"\n": BREAK}
        # No symbol may hang on the order of a set, for those of states that were explored ahead must last.
        labels: dict[str, set[str]] = {word: {word, *self._number_labels(word)} for word in literals}
        for name, words in classes.items():
            for word in words:
                labels.setdefault(word, set()).add(name)
        self._set_phrases(labels, self._triggers.difference(glued))
        self._set_words(labels, frozenset(glued))
        for found_labels in sorted(_number_label_sets(), key=sorted):
            self.symbol(found_labels)

    def _set_phrases(self, labels: dict[str, set[str]], triggers: frozenset[str]) -> None:
        """Take the words of several tokens out of *labels*, and see to it that their tokens are in.

        *triggers* are those that start a search behind a space too.
        """
        phrases = {tuple(word.split(" ")): frozenset(found) for word, found in labels.items() if " " in word}
        for parts in phrases:
            del labels[" ".join(parts)]
            for part in parts:
                labels.setdefault(part, set()).update({part}, self._number_labels(part))
        # A phrase that starts a search is seen by its longest word; of "a.m." that is not the "a".
        for parts, found in phrases.items():
            if found & triggers and not any(labels[part] & triggers for part in parts):
                labels[max(reversed(parts), key=_telling)].add(_TRIGGER)
        self._triggers |= {_TRIGGER}
        for parts, found in sorted(phrases.items(), key=lambda phrase: -len(phrase[0])):
            self.phrases.setdefault(parts[0], []).append((parts, self.symbol(found)))

    def _set_words(self, labels: dict[str, set[str]], glued: frozenset[str]) -> None:
        """Give every word its symbol, behind a space and without one."""
        for word, found in labels.items():
            self.table[word] = self.symbol(frozenset(found))
            if found - glued:
                self.table[" " + word] = self.symbol(frozenset(found - glued))
        for digit in range(10):  # too short to be told from words
            for ending in self._ordinal:
                self.table.setdefault(f"{digit}{ending}", self.symbol(ordinal_labels(digit)))

    def symbol(self, labels: frozenset[str]) -> str:
        """The symbol of a set of labels; a new one where the set is new."""
        found = self._symbols.get(labels)
        if found is None:
            first = _FIRST_OTHER if labels.isdisjoint(self._triggers) else FIRST_TRIGGER
            found = self._symbols[labels] = chr(ord(first) + len(self._symbols))
            self._labels[found] = labels
        return found

    @property
    def symbols(self) -> str:
        """All symbols that some token has, in their order."""
        return "".join(sorted(self._labels.keys() - {UNKNOWN, BREAK}))

    def labels(self, symbol: str) -> frozenset[str]:
        """The labels that a symbol satisfies."""
        return self._labels[symbol]

    def having(self, label: str) -> frozenset[str]:
        """The symbols that satisfy a label."""
        return frozenset(symbol for symbol, labels in self._labels.items() if label in labels)

    def spelling(self, words: Iterable[str]) -> frozenset[str]:
        """The symbols of some words, behind a space and without one."""
        spelled = [space + word for word in words for space in ("", " ")]
        return frozenset(self.table[word] for word in spelled if word in self.table)

    def told(self, *, day: bool) -> str:
        """The symbol of a time that was read first, as one token."""
        return self.symbol(TOLD[day])

    def number(self, token: str) -> str:
        """The symbol of a token that begins with a digit, or of an unknown sign."""
        found = self._numbers.get(token)
        if found is None:
            if len(self._numbers) > _MOST_NUMBERS:
                self._numbers.clear()
            found = self._numbers[token] = self.symbol(self._number_labels(token.lstrip(" ")))
        return found

    def _number_labels(self, token: str) -> frozenset[str]:
        """The labels of digits, of chains of digits and signs, and of digits with an ending."""
        if not token[:1].isdecimal():
            return frozenset()
        if token.isdecimal():
            return number_labels(int(token), len(token)) if len(token) < 10 else frozenset()
        if not token[-1].isdecimal() or "t" in token:
            return self._suffixed_labels(token)
        label = chain_label(token)
        if label is None:
            return frozenset()
        if label == "DECIMAL" and DOTTED.fullmatch(token):
            return frozenset({label, "NUM", "DOTTED"})
        return frozenset({label, "NUM"}) if label in {"INT", "DECIMAL"} else frozenset({label})

    def _suffixed_labels(self, token: str) -> frozenset[str]:
        for ending in self._ordinal:
            if token.endswith(ending) and token[: -len(ending)].isdecimal():
                return ordinal_labels(int(token[: -len(ending)][:6]))
        for ending in self._decade:
            if token.endswith(ending) and token[: -len(ending)].isdecimal():
                return frozenset({"DECADE"})
        return frozenset({"DATETIME"}) if "t" in token else frozenset()

    def value(self, label: str, word: str) -> Value:
        """What a word is worth as a member of a class.

        Words of the pack's classes have the pack's value; numbers are read.
        """
        if label == "DOTTED":
            return word
        words = self._classes.get(label)
        if words is not None and word in words:
            return words[word]
        if word[:1].isdecimal():
            if word[-1].isdecimal():
                return number_value(word)
            digits = word.rstrip("".join({*"".join(self._ordinal), *"".join(self._decade)}))
            return int(digits) if digits.isdecimal() else word
        return word
