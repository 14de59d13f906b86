"""`read_article`: its arguments, and what it keeps."""

from __future__ import annotations

import datetime as dt

import pytest

import eventline as ev
from eventline.language import TimexMention
from eventline.reading.events import EventMaker
from eventline.reading.lexicon import lexicon

TEXT = "The ferry stopped on Tuesday."


@pytest.mark.parametrize(
    "published",
    ["2024-08-23", dt.date(2024, 8, 23), ev.when("2024-08-23")],
    ids=["string", "date", "value"],
)
def test_document_time(published: str | dt.date | ev.UncertainDate) -> None:
    """The document time may be a string, a date or a value."""
    (event,) = ev.read_article(TEXT, document_time=published)
    assert event.when == ev.when("2024-08-20")
    assert event.evidence is not None
    assert event.evidence.source == ev.Source("article", published="2024-08-23")


def test_document_brings_its_own_time() -> None:
    """A document that knows when it was published needs no document time, and a given one goes before."""
    document = ev.Document(text=TEXT, name="note", published="2024-08-23")
    (event,) = ev.read_article(document)
    assert event.when == ev.when("2024-08-20")
    (event,) = ev.read_article(document, document_time="2023-05-12")
    assert event.when == ev.when("2023-05-09")


@pytest.mark.parametrize(
    "given,source",
    [
        ("note", ev.Source("note", published="2024-08-23")),
        (
            ev.Source("note", "https://example.org/1"),
            ev.Source("note", "https://example.org/1", "2024-08-23"),
        ),
        (ev.Source("note", published="2024-08"), ev.Source("note", published="2024-08")),
    ],
    ids=["name", "source", "source with a time"],
)
def test_source(given: str | ev.Source, source: ev.Source) -> None:
    """Evidence names the source that is given, and its time where it says none itself."""
    (event,) = ev.read_article(TEXT, document_time="2024-08-23", source=given)
    assert event.evidence is not None
    assert event.evidence.source == source


def test_dates_alone_need_no_document_time() -> None:
    """A text of absolute dates is read without one."""
    (event,) = ev.read_article("The bridge opened in 1937.")
    assert event.when == ev.when("1937")
    assert event.evidence is not None
    assert event.evidence.source == ev.Source("article")


def test_other_source_gives_other_ids() -> None:
    """An id is made of source and offsets."""
    one, other = (ev.read_article(TEXT, document_time="2024-08-23", source=name)[0].id for name in "ab")
    assert one != other


def test_genre_is_passed_on() -> None:
    """A narrative hangs on the time last told."""
    text = "On 3 May 1850 the ship left. The following day it sank."
    (_, event) = ev.read_article(text, document_time="1902", genre="narrative")
    assert event.when == ev.when("1850-05-04")


def test_policy_is_passed_on() -> None:
    """With "keep", a date of several readings is a set of them."""
    policy = ev.ResolutionPolicy(ambiguous="keep")
    (event,) = ev.read_article("The bridge opened on 03/04/2019.", policy=policy)
    assert isinstance(event.when, ev.DateSet)
    assert event.when.edtf == "[2019-03-04,2019-04-03]"


def test_chosen_reading_keeps_the_others() -> None:
    """What was not chosen stays in the evidence."""
    (event,) = ev.read_article("The bridge opened on 03/04/2019.")
    assert event.evidence is not None
    assert len(event.evidence.alternatives) == 1


def test_precision_of_prose_may_be_overruled() -> None:
    """In prose, "two years later" is a year, and the day where exact lengths are wanted."""
    text = "On 3 May 1850 the ship left. Two years later, it sank."
    exact = ev.ResolutionPolicy(precision="exact")
    assert ev.read_article(text, genre="narrative")[1].when == ev.when("1852")
    assert ev.read_article(text, genre="narrative", policy=exact)[1].when == ev.when("1852-05-03")


def test_text_without_a_date() -> None:
    """An empty timeline, and a warning that says so."""
    with pytest.warns(ev.NoDatesWarning, match="no date was found in note: the timeline is empty"):
        assert list(ev.read_article("The ferry stopped.", source="note")) == []


def test_text_without_a_date_undated() -> None:
    """Undated events are kept on request, and the warning says that there is no date."""
    with pytest.warns(ev.NoDatesWarning, match="no date was found in article: no event has a time"):
        timeline = ev.read_article("The ferry stopped.", undated=True)
    assert [(event.label, event.when) for event in timeline] == [("Ferry stopped", None)]


def test_durations_and_repetitions_date_nothing() -> None:
    """Neither "for two hours" nor "every Tuesday" is a date."""
    with pytest.warns(ev.NoDatesWarning):
        assert list(ev.read_article("The court sat for two hours. It sits every Tuesday.")) == []


def test_vague_words_stay_vague() -> None:
    """What was "recently" is before the document's date, what is "soon" after it; neither is a day."""
    text = "The mayor recently left. The ferry will soon return."
    before, after = ev.read_article(text, document_time="2024-08-23")
    assert (before.when, after.when) == (ev.when(latest="2024-08-22"), ev.when(earliest="2024-08-24"))


def test_mention_that_hangs_on_nothing_is_an_undated_event() -> None:
    """A mention without a value makes an event whose time is not known, with its words."""
    mention = TimexMention(start=0, end=9, text="That year", type="DATE", timex3="XXXX")
    maker = EventMaker("That year he left.", ev.Source("note"), lexicon("en"))
    (event,) = maker.events(0, 18, [mention])
    assert (event.when, event.stated, event.label) == (None, "That year", "He left")
    assert event.evidence is not None
    assert (event.evidence.steps, event.evidence.alternatives) == ((), ())


def test_language_without_grammar_is_read_by_sentences() -> None:
    """Where nothing is known of verbs, a sentence is one clause."""
    text = "Die Brücke wurde eröffnet (1937) und zerstört."
    year = ev.UncertainDate.of(1937)
    mention = TimexMention(start=27, end=31, text="1937", type="DATE", timex3="1937", when=year)
    maker = EventMaker(text, ev.Source("note"), lexicon("xx"))
    assert [event.when for event in maker.events(0, len(text), [mention])] == [year]


def test_reading_is_linear() -> None:
    """Twice the text makes twice the events, each with its own sentence."""
    once = "The ferry stopped in 2019, and the mayor left in 2020. "
    assert len(ev.read_article(once * 40)) == 2 * len(ev.read_article(once * 20)) == 80
