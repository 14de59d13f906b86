from __future__ import annotations

import datetime as dt
import subprocess
import sys

import pytest

import eventline as ev


def test_a_phrase_keeps_its_words_and_steps() -> None:
    """The event has the value, the words, and evidence that says why."""
    event = ev.TimelineBuilder(document_time="2024-08-23").add("Halt", when="October last year")
    assert event.when == ev.when("2023-10")
    assert event.stated == "October last year"
    assert event.evidence is not None
    assert event.evidence.steps
    assert event.evidence.source.published == "2024-08-23"
    assert event.evidence.produced_by == "eventline.TimelineBuilder"


@pytest.mark.parametrize(
    "when",
    [
        "2019",
        "2019-05/..",
        "[2019,2021]",
        dt.date(2019, 5, 1),
        ev.when("2019"),
        ev.extent("2019"),
        "2024-W34",
    ],
    ids=repr,
)
def test_a_value_is_taken_as_it_is(when: str) -> None:
    """No words, no evidence."""
    event = ev.TimelineBuilder().add("It", when=when)
    assert event.when == ev.when(when)
    assert event.stated == ""
    assert event.all_evidence == ()


def test_an_event_without_a_time_is_undated() -> None:
    """Nothing known, nothing made up."""
    builder = ev.TimelineBuilder()
    builder.add("Vote")
    assert len(builder.build().undated) == 1


def test_all_fields_are_kept() -> None:
    """Names may be one or several."""
    event = ev.TimelineBuilder().add(
        "Deal", when="2019", stated="that year", actors="Turkey", places=["Sochi"], tags=("a", "b"), id="deal"
    )
    assert (event.id, event.stated, event.actors, event.places, event.tags) == (
        "deal", "that year", ("Turkey",), ("Sochi",), ("a", "b"),
    )  # fmt: skip


@pytest.mark.parametrize("source", ["note.txt", ev.Source("note.txt", published="2024-08-23")], ids=repr)
def test_a_source_becomes_the_evidence(source: str) -> None:
    """The builder's source is that of every event, unless evidence is given."""
    builder = ev.TimelineBuilder(document_time="2024-08-23", source=source)
    told = ev.Evidence(source=ev.Source("other.txt"))
    one, other = builder.add("A", when="2019"), builder.add("B", when="2019", evidence=told)
    assert one.evidence is not None
    assert one.evidence.source == ev.Source("note.txt", published="2024-08-23")
    assert other.all_evidence == (told,)


def test_stated_words_win_over_the_phrase() -> None:
    """What the caller says was stated, was stated."""
    event = ev.TimelineBuilder(document_time="2024-08-23").add(
        "Halt", when="last year", stated="l'an dernier"
    )
    assert event.stated == "l'an dernier"


@pytest.mark.parametrize(
    "when,error",
    [
        ("2019-13", ev.NotationError),
        ("2019/2018", ev.NotationError),
        ("last year", ev.MissingAnchorError),
        ("the second round", ev.PhraseError),
        ("for three days", ev.PhraseError),
        ("every Tuesday", ev.PhraseError),
        ("", ev.EventlineError),
    ],
)
def test_what_is_no_time_is_refused(when: str, error: type[Exception]) -> None:
    """An error of dates for what looks like a date, of phrases for words, and nothing is added."""
    builder = ev.TimelineBuilder()
    with pytest.raises(error):
        builder.add("It", when=when)
    assert len(builder) == 0


def test_a_missing_document_time_is_named() -> None:
    """The error says what to pass."""
    with pytest.raises(ev.MissingAnchorError, match="document_time='2024-08-23'"):
        ev.TimelineBuilder().add("Halt", when="October last year")


@pytest.mark.parametrize(
    "time,error",
    [
        ("2019/2020", ev.InvalidDateError),
        ("yesterday", ev.NotationError),
        (ev.when(latest="2019"), ev.InvalidDateError),
    ],
    ids=repr,
)
def test_a_document_time_must_be_a_date(time: str, error: type[Exception]) -> None:
    """At once, not at the first phrase."""
    with pytest.raises(error):
        ev.TimelineBuilder(document_time=time)


def test_an_id_is_given_once() -> None:
    """The second event of that id is refused."""
    builder = ev.TimelineBuilder()
    builder.add("A", id="x")
    with pytest.raises(ev.TimelineError, match="'x' is the id of an event added before"):
        builder.add("B", id="x")


def test_equal_events_are_numbered() -> None:
    """The same twice is two events."""
    builder = ev.TimelineBuilder()
    builder.add("Pulse", when="2019")
    builder.add("Pulse", when="2019")
    assert len(set(builder.build().ids)) == 2


def test_build_may_be_called_again() -> None:
    """A timeline is not changed by what is added later."""
    builder = ev.TimelineBuilder()
    builder.add("A", when="2020")
    first = builder.build()
    builder.add("B", when="2019")
    assert len(first) == 1
    assert [event.label for event in builder.build(order="latest")] == ["B", "A"]
    assert repr(builder) == "<TimelineBuilder: 2 events>"


def test_a_timeline_of_values_loads_neither_numpy_nor_language() -> None:
    """What is not asked for is not loaded."""
    code = (
        "import sys, eventline as ev; b = ev.TimelineBuilder(); b.add('A', when='2019');"
        "t = b.build(); str(t.during('2019')); t.layers();"
        "print([m for m in ('numpy', 'eventline.language', 'pendulum', 'rich') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
