"""Input that is wrong, huge or strange: a clear error or a right answer."""

from __future__ import annotations

import pytest

import eventline as ev

FERRY = "The ferry stopped on Tuesday."


def test_relative_date_without_a_document_time() -> None:
    """The error names the phrase, and what to pass."""
    with pytest.raises(ev.MissingAnchorError) as caught:
        ev.read_article("Patrols were halted in October last year.")
    assert str(caught.value) == (
        "'October last year' needs the day the text was published: document_time='2024-08-23'"
    )
    assert (caught.value.phrase, caught.value.needs) == ("October last year", "document_time")


@pytest.mark.parametrize(
    "published,error,message",
    [
        ("yesterday", ev.NotationError, "'yesterday' at 0: expected a year"),
        ("2024-13-01", ev.NotationError, "'2024-13-01' at 5: expected a month 01-12"),
        ("2024/2025", ev.InvalidDateError, "2024/2025 is no document time: give a date"),
    ],
    ids=["no date", "no month", "an interval"],
)
def test_document_time_that_is_none(published: str, error: type[Exception], message: str) -> None:
    """The error says where it went wrong, and what a document time is."""
    with pytest.raises(error) as caught:
        ev.read_article(FERRY, document_time=published)
    assert str(caught.value).startswith(message)


def test_unknown_language() -> None:
    """The error lists the languages there are."""
    with pytest.raises(ev.UnknownLanguageError, match=r"'tlh' is no language .* there are: .*en"):
        ev.read_article(FERRY, document_time="2024-08-23", language="tlh")


@pytest.mark.parametrize(
    "text", ["", " \n\t", "\x00", "\u200f"], ids=["nothing", "blanks", "a NUL", "a mark"]
)
def test_text_without_words(text: str) -> None:
    """No date is found in nothing."""
    with pytest.warns(ev.NoDatesWarning):
        assert list(ev.read_article(text, undated=True)) == []


def test_ten_megabytes_without_a_date() -> None:
    """A long text without a date is an empty timeline and a warning."""
    sentence = "The cat sat on the mat near the door, and a dog came in.\n"
    with pytest.warns(ev.NoDatesWarning):
        assert list(ev.read_article(sentence * (10_000_000 // len(sentence)))) == []


@pytest.mark.parametrize(
    "line",
    [
        "The cat sat near the door. " * 7_500,
        "“He sat near the door " * 9_000,
        "he sat and " * 18_000,
        "x" * 200_000 + " ",
        "(" * 200_000 + " ",
        "A.B. " * 40_000,
    ],
    ids=["sentences", "quotes that do not close", "one sentence", "no blank", "parentheses", "initials"],
)
def test_a_line_of_200_000_characters(line: str) -> None:
    """A long line is read like any other, and what its date stands in is no longer than a sentence may be."""
    (event,) = ev.read_article(line + FERRY, document_time="2024-08-23")
    assert event.when == ev.when("2024-08-20")
    assert event.evidence is not None
    assert len(event.evidence.sentence) <= 4_000
    assert event.label.endswith(("erry stopped", "…"))


STRANGE = {
    "NUL bytes": "\x00The\x00 ferry\x00 stopped on Tuesday.\x00",
    "right-to-left marks": "\u200fThe ferry\u200f stopped on \u202bTuesday\u202c.",
    "curly quotes": "‘Good’: “the ferry” stopped on Tuesday.",
    "emoji": "😀👩‍👩‍👧 The ferry 🚢 stopped on Tuesday.",
    "combining marks": "Gu\u0308ler stopped on Tuesday.",
    "letters that grow in lower case": "İİİ stopped on Tuesday.",
    "a lone surrogate": "The \ud800ferry stopped on Tuesday.",
    "Windows line ends": "Note\r\n\r\nThe ferry between the two small islands stopped\r\non Tuesday.\r\n",
    "blanks that do not break": "The\u00a0ferry J.\u00a0Smith stopped on Tuesday.",
}


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE.keys())
def test_offsets_stay_code_points(text: str) -> None:
    """Whatever stands before a mention, its offsets count code points."""
    (event,) = ev.read_article(text, document_time="2024-08-23")
    evidence = event.evidence
    assert evidence is not None
    assert evidence.mention is not None
    assert text[evidence.mention.start : evidence.mention.end] == evidence.mention.text == "Tuesday"
    assert text[evidence.start : evidence.end] == evidence.sentence
    assert event.when == ev.when("2024-08-20")
