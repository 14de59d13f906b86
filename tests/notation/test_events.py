"""`event`: an event from what a person would write."""

from __future__ import annotations

import datetime as dt

import pytest

from eventline import Evidence, InvalidDateError, NotationError, Source, TextSpan, event, when
from eventline.model import Event

EVIDENCE = Evidence(source=Source("a note"), sentence="It began in 2019.", mention=TextSpan(12, 16, "2019"))


def test_time_is_what_when_takes() -> None:
    """The time is given as a string, a date, a value, or not at all."""
    assert event("It begins", when="2019").when == when("2019")
    assert event("It begins", when=dt.date(2019, 5, 1)).when == when("2019-05-01")
    assert event("It begins", when=when("2019/..")).when == when("2019/..")
    assert event("It begins").when is None


def test_one_name_is_one_name() -> None:
    """A bare string is one name, not its letters; several names keep their order."""
    made = event("It begins", actors="Turkey", places=["Raqqa", "Aleppo"], tags=iter(["war"]))
    assert (made.actors, made.places, made.tags) == (("Turkey",), ("Raqqa", "Aleppo"), ("war",))


def test_evidence_is_one_or_several() -> None:
    """Evidence is given alone or in a row; the first of it is `evidence`."""
    assert event("It begins", evidence=EVIDENCE).all_evidence == (EVIDENCE,)
    assert event("It begins", evidence=[EVIDENCE, EVIDENCE]).evidence == EVIDENCE
    assert event("It begins").evidence is None


def test_id_is_given_or_made() -> None:
    """An id is kept as given; else the same content makes the same one, and other content another."""
    assert event("It begins", id="e1").id == "e1"
    assert event("It begins", when="2019").id == event("It begins", when="2019").id
    assert event("It begins", when="2019").id != event("It begins", when="2020").id


def test_id_of_a_reading_is_where_it_was_read() -> None:
    """The id of an event with evidence does not hang on what was made of its words."""
    first = event("It begins", when="2019", evidence=EVIDENCE)
    assert first.id == event("It begins", when="2019-05", actors="Turkey", evidence=EVIDENCE).id


@pytest.mark.parametrize(
    "made",
    [
        event("It begins"),
        event("It begins", when="2019", stated="in 2019", actors="Turkey", places="Syria", tags=["war"]),
        event("It begins", when=when("1850~"), id="e1"),
        event("It begins", evidence=EVIDENCE),
        event("It begins", evidence=EVIDENCE, id="e1"),
    ],
    ids=["label", "all", "id", "evidence", "both"],
)
def test_repr_evaluates_to_the_event(made: Event) -> None:
    """The repr of an event is what one would type."""
    assert eval(repr(made)) == made  # noqa: S307 - the repr is our own


def test_wrong_times_are_refused() -> None:
    """A string that is no time is refused by `event`, and what is no value by `Event`."""
    with pytest.raises(NotationError):
        event("It begins", when="once upon a time")
    with pytest.raises(InvalidDateError, match="'2019' is no time of an event: give a date"):
        Event(label="It begins", when="2019")  # type: ignore[arg-type]
