"""Who took part and where it was, by the names among the words of a clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from eventline.reading.lexicon import STRAIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from eventline.reading.lexicon import Lexicon
    from eventline.reading.words import Word

_LONGEST_BODY = 3
_COMPOUND = re.compile(r"[^\W\d_]+-[a-z]+$")
_CAPITAL = re.compile(r"(?<=[\w,] )[^\W\d_a-z][\w’'\-]*(?<=\w)")


@attrs.frozen
class Names:
    """The names of a clause, each once, in the order of the text.

    Attributes:
        actors: Persons, countries and bodies.
        places: What stands after a preposition of place, or begins with a direction.
    """

    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


def known_names(text: str) -> frozenset[str]:
    """Words with a capital that is not that of a sentence, in lower case: names wherever they stand.

    >>> sorted(known_names("Joint patrols by Ankara"))
    ['ankara']
    """
    found = (word for word in _CAPITAL.findall(text) if word[0].isupper())
    return frozenset(_bare(word).lower().translate(STRAIGHT) for word in found)


def names(words: Sequence[Word], lexicon: Lexicon) -> Names:
    """The actors and the places that *words*, of one clause, name.

    >>> from eventline.reading.lexicon import lexicon
    >>> from eventline.reading.words import words
    >>> text = "Troops left northern Syria, Turkey’s defense ministry told Yaşar Güler in Hatay."
    >>> names(words(text, 0, len(text), [], lexicon("en")), lexicon("en"))
    Names(actors=('Turkey’s defense ministry', 'Yaşar Güler'), places=('northern Syria', 'Hatay'))
    """
    actors: dict[str, None] = {}
    places: dict[str, None] = {}
    place_end = -1  # after the last place: "in Mobile, Alabama", "in Turkey and Syria"
    for first, last in _runs(words, lexicon):
        low = first
        while low and lexicon.has("names.directions", words[low - 1].lower):
            low -= 1
        before = _before(words, low)
        text = " ".join(word.text for word in words[low:last])
        link = words[low - 1] if place_end == low - 1 and not words[last - 1].possessive else None
        single = last == first + 1 or lexicon.has("names.countries", text.lower())
        follows = link is not None and (link.tag == "conj" or (link.text == "," and single))
        landform = any(lexicon.has("names.landforms", word.lower) for word in words[first:last])
        if low < first or follows or landform or lexicon.has("names.spatial", before):
            places[_bare(text)] = None
            place_end = last
        elif words[last - 1].possessive:
            owner = _owner(words, first, last, lexicon)
            if owner:
                actors[owner] = None
        elif before != "of" or not _owned(words, low, text, lexicon):
            actors[text] = None
    return Names(tuple(actors), tuple(places))


def _runs(words: Sequence[Word], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield the stretches of words that are one name, without titles."""
    at = 0
    while at < len(words):
        last = at
        while last < len(words) and words[last].tag == "name":
            last += 1
            if words[last - 1].possessive:
                break
            link = last
            while link < len(words) and lexicon.has("names.particles", words[link].lower):
                link += 1
            if last < link < len(words) and words[link].tag == "name":
                last = link
        if last > at:
            first = _untitled(words, at, last, lexicon)
            things = (lexicon.has("names.things", word.lower) for word in words[first:last])
            if first < last and not any(things):
                yield first, last
        at = max(last, at + 1)


def _untitled(words: Sequence[Word], first: int, last: int, lexicon: Lexicon) -> int:
    """Where a name begins behind its titles; *last* where nothing is left of it."""
    for at in range(last - 1, first - 1, -1):
        if lexicon.has("names.titles", words[at].lower):
            first = at + 1
            break
    while first + 1 < last and words[first].lower == "of":  # Secretary of State John Kerry
        first += 2
    while first < last and _COMPOUND.match(words[first].text):  # Kurdish-led
        first += 1
    parts = [part for word in words[first:last] for part in word.lower.split("-")]
    if all(lexicon.has("names.demonyms", part) for part in parts):
        return last
    return first


def _before(words: Sequence[Word], at: int) -> str:
    """The word before, articles left out."""
    at -= 1
    while at >= 0 and words[at].tag == "det":
        at -= 1
    return words[at].lower if at >= 0 else ""


def _owned(words: Sequence[Word], at: int, name: str, lexicon: Lexicon) -> bool:
    """Whether the name after "of" only says whose a thing is: "mayor of Rome", "the coast of Libya"."""
    while words[at - 1].lower != "of":
        at -= 1
    return lexicon.has("names.countries", name.lower()) or lexicon.has("names.titles", words[at - 2].lower)


def _owner(words: Sequence[Word], first: int, last: int, lexicon: Lexicon) -> str:
    """Who acts by what it has: "Turkey’s defense ministry", else the owner; nothing before a title."""
    for end in range(min(last + _LONGEST_BODY, len(words)), last, -1):
        if lexicon.has("names.bodies", words[end - 1].lower):
            return " ".join(word.text for word in words[first:end])
    if last < len(words) and lexicon.has("names.titles", words[last].lower):
        return ""
    return _bare(" ".join(word.text for word in words[first:last]))


def _bare(name: str) -> str:
    """A name without the apostrophe and the s of a possessive."""
    return re.sub(r"['’]s?$", "", name)
