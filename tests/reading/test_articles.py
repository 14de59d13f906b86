"""`read_articles`."""

from __future__ import annotations

import warnings
from collections.abc import Iterator

import pytest

import eventline as ev

TEXT = "The bridge reopened on Friday."


def test_triples() -> None:
    """Each article hangs on its own document time, and evidence names it."""
    reading = ev.read_articles([("one", TEXT, "2024-08-23"), ("two", TEXT, "2023-05-12")])
    assert [(event.when, event.evidence and event.evidence.source.name) for event in reading.timeline] == [
        (ev.when("2023-05-12"), "two"),
        (ev.when("2024-08-23"), "one"),
    ]
    assert len(reading) == 2


def test_is_what_read_article_gives() -> None:
    """The events are those of each article by itself."""
    one = ev.read_article(TEXT, document_time="2024-08-23", source="one")
    assert ev.read_articles([("one", TEXT, "2024-08-23")]).timeline == one


def test_documents_and_triples_mixed() -> None:
    """A `Document` brings what is known of it; one without a name has its number."""
    rows = [
        ("one", TEXT, "2024-08-23"),
        ev.Document(text=TEXT, published="2023-05-12"),
        ev.Document(text="It closed in 1990.", name="note"),
    ]
    reading = ev.read_articles(rows)
    assert [event.evidence and event.evidence.source.name for event in reading.timeline] == [
        "note",
        "article 2",
        "one",
    ]


def test_columns() -> None:
    """A table has a column for each; ids and document times need not be there."""
    rows = [{"slug": 7, "body": TEXT, "out": "23 Aug 2024", "at": "https://example.org/7"}]
    reading = ev.read_articles(rows, id="slug", text="body", document_time="out", url="at")
    (event,) = reading.timeline
    assert event.evidence is not None
    assert event.evidence.source == ev.Source("7", "https://example.org/7", "2024-08-23")
    (alone,) = ev.read_articles([{"text": "It closed in 1990."}]).timeline
    assert alone.evidence is not None
    assert alone.evidence.source.name == "article 1"


def test_one_document_time_for_all() -> None:
    """A time instead of a column holds for all articles."""
    assert ev.read_articles([{"text": TEXT}], document_time="2024-08-23").timeline[0].when == ev.when(
        "2024-08-23"
    )


def test_rejected() -> None:
    """What gives no event is told with its reason, and the others are read."""
    rows: list[object] = [
        ("a", TEXT, None),
        ("b", "", "2024"),
        ("c", "The cat sat. " * 9, "2024"),
        ("a", "It closed in 1990.", None),
        ("d", "It closed in 1990.", "box 7"),
        ("e", "It closed in 1990.", "2024", "more"),
        ("f", "It closed on 3/4/2019.", "2024"),
        5,
        ("g", "It closed in 1990.", None),
    ]
    reading = ev.read_articles(rows, policy=ev.ResolutionPolicy(ambiguous="refuse"))
    assert [event.when for event in reading.timeline] == [ev.when("1990")]
    assert [(one.line, one.field, one.text[:12]) for one in reading.rejected] == [
        (1, "document_time", "Friday"),
        (2, "text", ""),
        (3, "text", "The cat sat."),
        (4, "id", "a"),
        (5, "document_time", "box 7"),
        (6, "", "e | It close"),
        (7, "text", "It closed on"),
        (8, "", "5"),
    ]
    assert len(reading) == 9


def test_no_warning_for_an_article_without_a_date() -> None:
    """It is among the rejected, which says more than a warning."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        (one,) = ev.read_articles([("a", "The cat sat.", None)]).rejected
    assert one.reason == "no event with a date was found in it"


def test_undated_events() -> None:
    """Clauses without a date are kept apart, where they are asked for."""
    reading = ev.read_articles([("a", "The bridge opened in 1937. The mayor was ill.", None)], undated=True)
    assert ([event.label for event in reading.timeline], [event.label for event in reading.undated]) == (
        ["Bridge opened"],
        ["Mayor was ill"],
    )


def test_rows_are_taken_one_at_a_time() -> None:
    """A generator is read as it goes: an article is read before the next is asked for."""
    alive: list[int] = []

    class Text(str):
        __slots__ = ()

    def rows() -> Iterator[tuple[str, str, str]]:
        for number in range(3):
            alive.append(number)
            yield (f"note {number}", "It closed in 1990.", "2024")

    reading = ev.read_articles(rows())
    assert (len(reading.timeline), alive) == (3, [0, 1, 2])


@pytest.mark.parametrize(
    "given,error",
    [({"language": "tlh"}, ev.UnknownLanguageError), ({"genre": "poem"}, ev.InvalidDateError)],
    ids=["language", "genre"],
)
def test_wrong_call(given: dict[str, str], error: type[Exception]) -> None:
    """What is wrong for all rows is an error."""
    with pytest.raises(error):
        ev.read_articles([], **given)  # type: ignore[arg-type]  # it is wrong


def test_named_column_that_no_row_has() -> None:
    """It is an error of the call."""
    with pytest.raises(ev.DocumentError, match="no row has a column 'body': there are 'text'"):
        ev.read_articles([{"text": TEXT}], text="body")
