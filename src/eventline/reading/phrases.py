"""Rows of words as text: what to leave out of a label, and how to cut it to a length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.reading.tags import AUXILIARIES, NOUNS, PARTICIPLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventline.reading.lexicon import Lexicon
    from eventline.reading.words import Word

_CUTS = PARTICIPLES | {"prep", "to", "ing", "sub", "rel", "that", "stop", "conj", "open", "quote"}
_LONGEST_SIGNAL = 4
_DATED = (NOUNS - {"number"}) | {"ing", "bare", "present", "both", "say"}
_NO_ENDS = frozenset({"prep", "det", "poss", "to", "adv", "conj", "number"})
_PARTICIPLES = PARTICIPLES | {"say"}


def cased(words: Sequence[Word], text: str, *, inside: bool = False) -> str:
    """The text of *words* with a capital, but for "iPhone"; *inside* a label, with none but a name's.

    >>> from eventline.reading.words import Word
    >>> cased([Word(0, 3, "war", "war", "word")], "war ends")
    'War ends'
    >>> cased([Word(0, 3, "War", "war", "word")], "War ends", inside=True)
    'war ends'
    """
    if inside:
        return text if words and words[0].tag == "name" else text[:1].lower() + text[1:]
    return text[:1].upper() + text[1:] if words and words[0].text.islower() else text


def joined(words: Sequence[Word]) -> str:
    """The words as text: blanks where the source has them, one where words between were left out.

    >>> from eventline.reading.words import Word
    >>> joined([Word(0, 4, "Paul", "paul", "name"), Word(9, 13, "left", "left", "both")])
    'Paul left'
    """
    text = ""
    last: Word | None = None
    opened = False
    for word in words:
        glued = last is not None and last.end == word.start
        closing = word.tag in {"stop", "end", "close"} and word.text not in "—–-"
        if word.tag == "quote":
            closing, opened = opened, not opened
        if last is not None and not glued and not closing:
            text += " "
        text += word.text
        last = word
    return text


def without_mentions(words: Sequence[Word], lexicon: Lexicon) -> list[Word]:
    """The words without mentions of time, and without the words that only led to them.

    >>> from eventline.reading.lexicon import lexicon
    >>> from eventline.reading.words import words
    >>> row = words("It began early in 1999 at sea", 0, 29, [(18, 22)], lexicon("en"))
    >>> joined(without_mentions(row, lexicon("en")))
    'It began at sea'
    """
    kept: list[Word] = []
    denied = any(word.tag == "neg" for word in words)
    skip = False
    for at, word in enumerate(words):
        if skip and word.tag == "stop":
            skip = False  # the second comma around a mention
        elif word.tag != "mention" or (denied and at and lexicon.has("labels.limits", words[at - 1].lower)):
            kept.append(word)  # "did not arrive until 1954" says nothing without the year
        elif not kept and at + 1 < len(words) and words[at + 1].tag in AUXILIARIES:
            kept.append(word)  # "2007 was the year of the telephone": it is the subject
        elif attributive(words, at, lexicon):
            if kept and lexicon.has("labels.degrees", kept[-1].lower):
                kept.pop()  # "the very recent model"
        else:
            while size := _signal(kept, lexicon):
                del kept[-size:]
            skip = bool(kept) and kept[-1].tag == "stop"
            if skip:
                kept.pop()
    return kept


def _signal(words: Sequence[Word], lexicon: Lexicon) -> int:
    """How many words at the end only lead to the mention behind them."""
    lower = [word.lower for word in words[-_LONGEST_SIGNAL:]]
    sizes = range(len(lower), 0, -1)
    return next((size for size in sizes if lexicon.has("labels.signals", " ".join(lower[-size:]))), 0)


def attributive(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Whether the mention at *at* dates the noun behind it: "the 2005 elections", "Thursday’s talks".

    >>> from eventline.reading.lexicon import lexicon
    >>> from eventline.reading.words import words
    >>> attributive(words("the 2005 elections", 0, 18, [(4, 8)], lexicon("en")), 1, lexicon("en"))
    True
    """
    if at + 1 >= len(words) or words[at + 1].tag not in _DATED:
        return False
    if words[at].possessive or lexicon.has("labels.attributive", words[at].lower):
        return True
    before = words[at - 1] if at else None
    return before is not None and (before.tag in {"det", "poss"} or before.possessive)


def without_auxiliaries(words: Sequence[Word], verb: Word) -> list[Word]:
    """The words with "was", "has been" left out before a participle, as headlines do; never after a pronoun.

    >>> from eventline.reading.lexicon import lexicon
    >>> from eventline.reading.words import words
    >>> row = words("Patrols had been halted", 0, 23, [], lexicon("en"))
    >>> joined(without_auxiliaries(row, row[1]))
    'Patrols halted'
    """
    row = list(words)
    first = next((at for at, word in enumerate(row) if word.start == verb.start), len(row))
    after = first
    while after < len(row) and row[after].tag in {*AUXILIARIES, "adv", "mention"}:
        after += 1
    plain = (
        verb.tag in {"be", "have"}
        and not verb.lower.endswith("n't")
        and after < len(row)
        and row[after].tag in _PARTICIPLES
        and not (row[after].tag == "participle" and row[after - 1].tag == "have")  # "has begun"
        and not (first and row[first - 1].tag in {"pron", "rel"})
    )
    if not plain:
        return row
    return [*row[:first], *(word for word in row[first:after] if word.tag not in AUXILIARIES), *row[after:]]


def shortened(words: Sequence[Word], limit: int, after: int = -1) -> str:
    """The words as text of at most *limit* code points, cut where a phrase ends.

    Args:
        words: The words.
        limit: The length.
        after: The offset of the word behind which it may be cut, such as the verb.

    >>> from eventline.reading.lexicon import lexicon
    >>> from eventline.reading.words import words
    >>> row = words("They agreed to meet in the old town near the harbour", 0, 52, [], lexicon("en"))
    >>> shortened(row, 40)
    'They agreed to meet in the old town'
    """
    row = trimmed(words)
    text = joined(row)
    if len(text) <= limit:
        return text
    best = ""
    quotes = 0
    for at, word in enumerate(row):
        if at > 1 and word.start > after and quotes % 2 == 0 and _ends_phrase(row[at - 1], word):
            short = joined(_without_participle(row[:at], after))
            if len(short) > limit:
                break
            best = short
        quotes += word.tag == "quote"
    if best:
        return best
    cut = text[: limit - 1].rpartition(" ")[0] or text[: limit - 1]
    return cut.rstrip(" ,;:—–-") + "…"


def core(words: Sequence[Word], limit: int) -> list[Word]:
    """A noun without what follows it, if the whole has more than *limit* code points.

    >>> from eventline.reading.lexicon import lexicon
    >>> from eventline.reading.words import words
    >>> joined(core(words("a group of rebels in the hills", 0, 30, [], lexicon("en")), 20))
    'a group of rebels'
    """
    row = list(words)
    if len(joined(row)) <= limit:
        return row
    cut = (at for at, word in enumerate(row) if at and word.tag in {"prep", "stop"} and word.lower != "of")
    return row[: next(cut, len(row))]


def trimmed(words: Sequence[Word]) -> list[Word]:
    """The words without punctuation and joining words at either end; a quotation mark stays with its partner.

    >>> from eventline.reading.lexicon import lexicon
    >>> from eventline.reading.words import words
    >>> joined(trimmed(words(", the war ended and.", 0, 20, [], lexicon("en"))))
    'the war ended'
    """
    row = list(words)
    while row and (row[0].tag in {"stop", "end", "close", "conj"} or (row[0].tag == "quote" and _odd(row))):
        del row[0]
    while row and (
        row[-1].tag in {"stop", "end", "open", "conj", "to", "that", "rel", "sub", "det", "poss"}
        or (row[-1].tag == "quote" and _odd(row))
        or (row[-1].tag == "close" and not any(word.tag == "open" for word in row))
    ):
        del row[-1]
    return (
        row[1:-1] if [at for at, word in enumerate(row) if word.tag == "quote"] == [0, len(row) - 1] else row
    )


def _ends_phrase(before: Word, word: Word) -> bool:
    """Whether a label may end between two words."""
    return word.tag in _CUTS and word.lower != "of" and before.tag not in _NO_ENDS


def _without_participle(words: Sequence[Word], after: int) -> list[Word]:
    """The words of a cut label without a participle whose rest was cut off: "a deal struck | by"."""
    row = trimmed(words)
    while row and row[-1].tag in _PARTICIPLES and row[-1].start > after:
        row = trimmed(row[:-1])
    return row


def _odd(words: Sequence[Word]) -> bool:
    return sum(word.tag == "quote" for word in words) % 2 == 1
