"""The parts of the engine: tokens, numbers in words, the automaton, tense, and what expressions look like."""

from __future__ import annotations

import pytest

from eventline.calendars import Granularity
from eventline.language import find
from eventline.language.building.shapes import comparable, is_day, is_partial, told_unit
from eventline.language.finding import reader
from eventline.language.grammar import automaton
from eventline.language.grammar.automaton import Automaton
from eventline.language.grammar.lexicon import Lexicon
from eventline.language.grammar.number_words import NumberWords
from eventline.language.grammar.packs import load_pack
from eventline.language.grammar.patterns import parse_pattern
from eventline.language.grammar.places import Places, Readers
from eventline.language.matching import match
from eventline.language.tense.context import Tense
from eventline.language.text.numbers import number_value, split_span
from eventline.resolution import (
    AllOf,
    Before,
    Between,
    Date,
    DocumentTime,
    Expression,
    Following,
    Intersect,
    Last,
    Nth,
    OneOf,
    Part,
    Previous,
    ReferenceTime,
    Shift,
    This,
    Vague,
)
from eventline.resolution.amount import Amount

G = Granularity


@pytest.fixture(name="numbers")
def english_numbers() -> NumberWords:
    """The number words of English."""
    return load_pack("en").numbers


@pytest.mark.parametrize(
    "words, end, value, ordinal",
    [
        ("one", 1, 1, False),
        ("twenty one", 2, 21, False),
        ("twenty - one", 3, 21, False),
        ("two hundred and fifty men", 4, 250, False),
        ("a hundred", 2, 100, False),
        ("two thousand and ten", 4, 2010, False),
        ("one million two hundred thousand", 5, 1200000, False),
        ("nineteen hundred", 2, 1900, False),
        ("twenty first", 2, 21, True),
        ("one hundred and third", 4, 103, True),
        ("one two", 1, 1, False),
        ("twenty eleven", 1, 20, False),
        ("one first", 1, 1, False),
        ("two hundred hundred", 2, 200, False),
        ("one thousand thousand", 2, 1000, False),
        ("two hundred and", 2, 200, False),
        ("twenty -", 1, 20, False),
        ("five - six", 1, 5, False),
    ],
)
def test_number_words(numbers: NumberWords, words: str, end: int, value: int, ordinal: bool) -> None:
    """The longest number from the first word on."""
    assert numbers.read(words.split(), 0) == (end, value, ordinal)


@pytest.mark.parametrize("words", ["men", "hundred men", "and one", "a man", "- one"])
def test_no_number_words(numbers: NumberWords, words: str) -> None:
    """Scales, joiners and articles alone are no number."""
    assert numbers.read(words.split(), 0) is None


def test_values_of_digits() -> None:
    """Too many digits stay a string."""
    assert number_value("1" * 12) == "1" * 12
    with pytest.raises(ValueError, match="'12' is no span"):
        split_span("12")


def test_the_lexicon_forgets_numbers() -> None:
    """Its memory of numbers is bounded."""
    lexicon = Lexicon({}, [], [])
    for number in range(20_050):
        lexicon.number(str(number))
    assert len(lexicon._numbers) <= 20_001


def test_the_automaton_forgets_states(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its memory of states is bounded, and forgetting changes no answer."""
    places = Places([parse_pattern("a b{0,3}")], {})
    machine = Automaton(places, Readers(places, lambda symbol: frozenset({symbol})))
    before = machine.ends("abbb", 0)
    monkeypatch.setattr(automaton, "_MOST_STATES", 1)
    assert machine.ends("abbb", 0) == machine.ends("abbb", 0) == before == [(n, (0,)) for n in (1, 2, 3, 4)]


def test_the_matcher_forgets_what_it_built(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its memory of wordings is bounded."""
    monkeypatch.setattr(match, "_MOST_BUILT", 1)
    assert [mention.timex3 for mention in find("In 1901, 1902 and 1903.")] == ["1901", "1902", "1903"]


@pytest.mark.parametrize(
    "text, direction",
    [
        ("it closed on {}", "past"),
        ("it was closed on {}", "past"),
        ("it has been closed on {}", "past"),
        ("it will be closed on {}", "future"),
        ("it is expected to close on {}", "future"),
        ("it is scheduled for {}", "future"),
        ("it plans to close on {}", "future"),
        ("it was quickly closed on {}", "past"),
        ("{} was quiet", "past"),
        ("on {} it will close", "future"),
        ('on {} the "ruined" shop will open', "future"),
        ('"on {} we will" he said', "future"),
        ("he left. on {}", ""),
        ("a concert on {}", ""),
        ("it is open on {}", ""),
        ("the red bed on {}", ""),
        ("he has a concert on {}", "future"),
        ("the band has a concert on {}", ""),
        ("we've got a rehearsal on {}", "future"),
        ("on {} i've got a rehearsal", "future"),
        ("she got a prize on {}", "past"),
        ("we have yoga on {}", "future"),
        ("we have come to it on {}", "past"),
        ("they have in {} signed it", "past"),
        ("we could have dinner on {}", "future"),
        ("we could have met on {}", "past"),
        ("it will, he said, be {}", "past"),
        ("the trial begins on {}", "future"),
        ("on {} the trial begins", "future"),
        ("they did not meet on {}", "past"),
        ("they closed, to begin again on {}", "past"),
        ("it was to begin on {}", "future"),
        ("it is to begin on {}", "future"),
        ("it is leaving on {}", "future"),
        ("a vote expected {}", "future"),
        ("a vote set for {}", "future"),
        ("a record was set {}", "past"),
        ("a date is set in {}", "future"),
        ('he said "it will close on {}"', "future"),
        ('"it closed on {}", he will say', "past"),
        ('he said "it is over" on {}', "past"),
        ('he closed "as it will be" on {}', "past"),
        ("it had been scheduled to close on {}", "future"),
        ("they will have a meeting on {}", "future"),
        ("they have to vote on {}", "future"),
        ("they hope to have a deal by {}", "future"),
        ("he is said to have died on {}", "past"),
        ("he has until {}", "future"),
        ("he has a house, built {}", "past"),
    ],
)
def test_tense(text: str, direction: str) -> None:
    """The nearest verb before, else behind, in the same sentence."""
    start = text.index("{}")
    assert reader("en").tense.direction(text.replace("{}", "zz"), start, start + 2) == direction


def test_a_pack_without_tense_tells_none() -> None:
    """No tables, no tense."""
    tense = Tense()
    assert tense.direction("it closed on x", 13, 14) == ""


@pytest.mark.parametrize(
    "expression, day",
    [
        (Date(day=9), True),
        (Date(month=5), False),
        (Date(day=9, hour=3), False),
        (Last(Date(weekday=5)), True),
        (This(G.WEEK), False),
        (Nth(1, Date(weekday=1), Date(month=5)), True),
        (Nth(1, G.WEEK, Date(month=5)), False),
        (Shift(Amount(days=2), "past"), True),
        (Shift(Amount(weeks=2), "past"), False),
        (OneOf((Date(day=1), Date(day=2))), True),
        (Intersect(Date(day=1), Last(G.MONTH)), True),
        (Intersect(Date(hour=1), Last(G.DAY)), False),
        (Vague("past"), False),
    ],
    ids=repr,
)
def test_days(expression: Expression, day: bool) -> None:
    """What a time of day may follow."""
    assert is_day(expression) is day


@pytest.mark.parametrize(
    "expression, partial",
    [
        (Date(month=5), True),
        (Date(hour=5), False),
        (Between(Date(month=5), Date(month=6)), True),
        (OneOf((Date(month=5, day=6), Date(month=6, day=5))), True),
        (Part(Date(month=5), "early"), True),
        (Shift(Amount(days=2), "future", of=Date(weekday=2)), True),
        (Nth(1, Date(weekday=1), Date(month=5)), True),
        (Last(G.YEAR), False),
    ],
    ids=repr,
)
def test_partial_dates(expression: Expression, partial: bool) -> None:
    """What tense may place."""
    assert is_partial(expression) is partial


@pytest.mark.parametrize(
    "expression, unit",
    [
        (ReferenceTime(), G.CENTURY),
        (Shift(Amount(days=2), "future", of=ReferenceTime()), G.YEAR),
        (This(G.YEAR, of=ReferenceTime()), G.YEAR),
        (Previous(Date(weekday=1), of=ReferenceTime()), G.WEEK),
        (This(G.MONTH, of=Shift(Amount(months=12), "past", of=ReferenceTime())), G.MONTH),
        (Following(G.MONTH, of=ReferenceTime()), G.MONTH),
        (Intersect(This(G.DAY, of=ReferenceTime()), Date(hour=3)), G.DAY),
        (Part(This(G.YEAR, of=ReferenceTime()), "early"), G.YEAR),
        (Before(ReferenceTime()), G.CENTURY),
        (Nth(1, G.DAY, This(G.MONTH, of=ReferenceTime())), G.MONTH),
        (Last(G.YEAR), None),
        (Shift(Amount(days=2), "future"), None),
    ],
    ids=repr,
)
def test_told_units(expression: Expression, unit: Granularity | None) -> None:
    """The coarsest time told that something may hang on."""
    assert told_unit(expression) is unit


def test_comparable() -> None:
    """Now may end any range."""
    assert comparable(DocumentTime(), Date(hour=3))
    assert not comparable(Date(month=3), Date(hour=3))
    assert AllOf((Date(month=3),)).of


@pytest.mark.parametrize(
    "text, found",
    [
        ("on Monday and Tuesday", ["Monday", "Tuesday"]),
        ("on Monday, Tuesday", ["Monday", "Tuesday"]),
        ("in May or June 2008", ["May", "June 2008"]),
        ("two days and Monday", ["two days", "Monday"]),
        ("between Monday and Friday", ["Monday", "Friday"]),
        ("Monday to 3 pm", ["Monday", "3 pm"]),
        ("Friday (at 3 pm)", ["Friday", "3 pm"]),
        ("Friday before 3 pm", ["Friday before 3 pm"]),
        ("3 and 5 May 2008", ["3", "5 May 2008"]),
        ("12-14 March, Monday", ["12", "14 March", "Monday"]),
        ("May 2007 - June 2008", ["May 2007", "June 2008"]),
        ("Friday" + "\n" + "3 pm", ["Friday", "3 pm"]),
    ],
)
def test_what_stands_beside(text: str, found: list[str]) -> None:
    """Ranges, lists, and times that belong together."""
    assert [mention.text for mention in find(text, document_time="2024-08-23")] == found


def test_guards_of_every_kind() -> None:
    """Glued, titled, alone: each refuses what it should."""
    assert find("W34")[0].timex3 == "XXXX-W34"
    assert find("w 34") == []
    assert find("in March")[0].timex3 == "XXXX-03"
    assert find("a march") == []
    assert find("may")[0].timex3 == "XXXX-05"
    assert find("he may") == []
    assert find("html5 2019a x2019 _2019") == []
