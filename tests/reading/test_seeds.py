"""What reading finds in the seeds, against the timelines made by hand."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import eventline as ev

SEEDS = Path(__file__).parents[2] / "seeds"
NAMES = ["patrols", "ferry", "expedition", "observatory"]


def hand(name: str) -> dict[str, Any]:
    """Read a timeline made by hand."""
    return tomllib.loads((SEEDS / f"{name}.timeline.toml").read_text("utf-8"))


def date(stated: str | dict[str, str]) -> ev.UncertainDate:
    """Make a date of what the hand wrote: an EDTF string, or the bounds of one."""
    if isinstance(stated, str):
        value = ev.when(stated)
        assert isinstance(value, ev.UncertainDate)
        return value
    return ev.when(earliest=stated.get("earliest"), latest=stated.get("latest"))


def time(stated: str | dict[str, Any]) -> ev.UncertainDate | ev.Interval:
    """Make a time of what the hand wrote: a date, or an interval with a start and an end."""
    if isinstance(stated, dict) and "start" in stated:
        return ev.Interval(date(stated["start"]), date(stated["end"]))
    return date(stated)


def reading(name: str) -> ev.Timeline:
    """Read a seed with the document time of its timeline."""
    table = hand(name)
    text = (SEEDS / table["document"]).read_text("utf-8")
    return ev.read_article(text, document_time=table["published"], genre=table["genre"], source=name)


def told_by(event: ev.Event) -> str:
    """The sentence that an event was read from."""
    assert event.evidence is not None
    return event.evidence.sentence


FACTS = [(name, fact) for name in NAMES for fact in hand(name)["event"]]


@pytest.mark.parametrize("name,fact", FACTS, ids=[f"{name}: {fact['label']}" for name, fact in FACTS])
def test_fact_is_found(name: str, fact: dict[str, Any]) -> None:
    """Each fact of the hand is found in its sentence, with its time, its words and those who took part."""
    found = [
        e for e in reading(name) if told_by(e).startswith(fact["sentence"]) and e.stated == fact["stated"]
    ]
    assert [event.when for event in found] == [time(fact["when"])]
    (event,) = found
    assert [word for word in fact["words"] if word.lower() not in event.label.lower()] == []
    assert set(fact.get("actors", ())) <= set(event.actors)
    assert set(fact.get("places", ())) <= set(event.places)


def test_nothing_else_is_found_in_the_article() -> None:
    """The article tells of as many events as the hand wrote down."""
    assert len(reading("patrols")) == len(hand("patrols")["event"])


@pytest.fixture(scope="module")
def patrols() -> dict[str, ev.Event]:
    """The events of the article by their wording of the time, the operation's under its sentence."""
    events = {event.stated: event for event in reading("patrols")}
    return {**events, "operation": events["2019"], "deal": events["That year"]}


def test_operation_is_certainly_before_the_halt(patrols: dict[str, ev.Event]) -> None:
    """2019 comes before October 2023."""
    assert ev.is_before(patrols["operation"], patrols["October last year"]) is ev.Truth.YES


def test_halt_is_certainly_before_the_resumption(patrols: dict[str, ev.Event]) -> None:
    """October 2023 comes before 22 August 2024."""
    assert ev.is_before(patrols["October last year"], patrols["Thursday"]) is ev.Truth.YES


def test_deal_and_operation_may_be_in_either_order(patrols: dict[str, ev.Event]) -> None:
    """Both were in 2019, and the text says no more."""
    deal, operation = patrols["deal"], patrols["operation"]
    orders = ev.is_before(deal, operation), ev.is_before(operation, deal)
    assert orders == (ev.Truth.MAYBE, ev.Truth.MAYBE)


def test_resumption_is_certainly_during_august(patrols: dict[str, ev.Event]) -> None:
    """Thursday is 22 August 2024."""
    assert ev.is_during(patrols["Thursday"], "2024-08") is ev.Truth.YES


def test_patrols_overlap_a_year_between(patrols: dict[str, ev.Event]) -> None:
    """Since 2019 reaches over 2022, and to the document's date at least."""
    since = patrols["since 2019"]
    assert ev.is_overlapping(since, "2022") is ev.Truth.YES
    assert ev.is_before(since, "2024-09") is not ev.Truth.YES


def test_split_puts_the_halt_under_maybe() -> None:
    """Whether the halt of October 2023 was before the fifteenth nobody says."""
    answer = reading("patrols").split(ev.before("2023-10-15"))
    assert "October last year" in [event.stated for event in answer.maybe]


def test_reading_again_gives_the_same_ids() -> None:
    """An id is made of source and offsets."""
    assert [event.id for event in reading("patrols")] == [event.id for event in reading("patrols")]


def test_labels_are_short() -> None:
    """No label of the article is its sentence."""
    assert [e.label for e in reading("patrols") if len(e.label) > 90 or e.label == told_by(e)] == []


def test_every_event_shows_its_evidence() -> None:
    """Offsets lead back to the sentence and to the words of the time."""
    text = (SEEDS / "patrols.txt").read_text("utf-8")
    for event in reading("patrols"):
        evidence = event.evidence
        assert evidence is not None
        assert evidence.mention is not None
        assert text[evidence.start : evidence.end] == evidence.sentence
        assert text[evidence.mention.start : evidence.mention.end] == evidence.mention.text
        assert evidence.source == ev.Source("patrols", published="2024-08-23")
        assert evidence.produced_by == "eventline.read_article"
