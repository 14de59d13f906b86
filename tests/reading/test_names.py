"""Actors and places."""

from __future__ import annotations

import pytest

from eventline.reading.lexicon import Lexicon
from eventline.reading.names import Names, known_names, names
from eventline.reading.words import words

CASES = {
    "a country acts": ("Turkey left.", ["Turkey"], []),
    "a place after a preposition": ("They met in Ankara.", [], ["Ankara"]),
    "a direction belongs to the place": ("They left northeast Syria.", [], ["northeast Syria"]),
    "an article before the place": ("They met in the Old Town.", [], ["Old Town"]),
    "what has a name of land in it": ("The observatory on Mount Vell burned.", [], ["Mount Vell"]),
    "two places joined": ("They met in Turkey and Syria.", [], ["Turkey", "Syria"]),
    "a town and its state": ("They met in Mobile, Alabama.", [], ["Mobile", "Alabama"]),
    "a person after a place": (
        "His colleague in Moscow, Vladimir Putin, left.",
        ["Vladimir Putin"],
        ["Moscow"],
    ),
    "an owner after a place": ("They met in Kyiv, Poland’s army said.", ["Poland’s army"], ["Kyiv"]),
    "what a country has": ("Then Turkey’s defense ministry spoke.", ["Turkey’s defense ministry"], []),
    "an owner": ("It follows Erdoğan’s offer.", ["Erdoğan"], []),
    "an owner before a title": ("It follows Russia’s president, Vladimir Putin.", ["Vladimir Putin"], []),
    "an owner at the end": ("The house is Erdoğan’s", ["Erdoğan"], []),
    "titles go": ("They met Turkish Defense Minister Yaşar Güler.", ["Yaşar Güler"], []),
    "a title of several words": ("They met Secretary of State John Kerry.", ["John Kerry"], []),
    "a title alone": ("They met Prime Minister.", [], []),
    "a nationality alone": ("The Turkish-Russian patrols of the Syrian army began.", [], []),
    "a nationality in a name": ("They met the Syrian Democratic Forces.", ["Syrian Democratic Forces"], []),
    "a compound goes": (
        "They met the Kurdish-led Syrian Democratic Forces.",
        ["Syrian Democratic Forces"],
        [],
    ),
    "a particle with a hyphen": ("They met Bashar al-Assad.", ["Bashar al-Assad"], []),
    "a particle": ("They met Ursula von der Leyen.", ["Ursula von der Leyen"], []),
    "of": ("They met the Bank of England.", ["Bank of England"], []),
    "of behind a name, and no name": ("The Council of the five met.", ["Council"], []),
    "whose it is, a country": ("They reached the coast of Libya.", [], []),
    "whose it is, behind an article": ("They met the mayor of the Hague.", [], []),
    "whose it is, a person": ("They met the friends of Clara Weiss.", ["Clara Weiss"], []),
    "a thing that happens": ("They began Operation Peace Spring.", [], []),
    "each once": ("Ankara met Moscow, and Moscow met Ankara.", ["Ankara", "Moscow"], []),
    "no name": ("the patrols were halted", [], []),
}


@pytest.mark.parametrize("text,actors,places", CASES.values(), ids=CASES.keys())
def test_names(text: str, actors: list[str], places: list[str], english: Lexicon) -> None:
    """Names are actors, but for those that a word before or in them shows to be places."""
    row = words(text, 0, len(text), [], english, known={"ankara"})
    assert names(row, english) == Names(tuple(actors), tuple(places))


def test_known_names_have_their_capital_inside_a_sentence() -> None:
    """The capital of a sentence's first word tells nothing."""
    assert known_names("Joint patrols left. He, Ankara’s man, met O’Brien in İzmir. Then they ate.") == {
        "ankara",
        "o'brien",
        "i̇zmir",
    }
