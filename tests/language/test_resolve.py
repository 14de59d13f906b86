"""`resolve`: what a phrase means, and phrases that mean nothing."""

from __future__ import annotations

import pytest

from eventline.exceptions import AmbiguousPhraseError, MissingAnchorError, PhraseError, UnknownLanguageError
from eventline.language import resolve
from eventline.resolution import ResolutionPolicy

DAY = "2024-08-23"


@pytest.mark.parametrize(
    "phrase, timex3",
    [
        ("October last year", "2023-10"),
        ("on Friday", "2024-08-23"),
        ("the day before yesterday", "2024-08-21"),
        ("two weeks ago", "2024-W32"),
        ("in the third quarter of 2010", "2010-Q3"),
        ("Easter 2025", "2025-04-20"),
        ("that year", "2024"),
        ("tomorrow at 5 pm", "2024-08-24T17:00"),
        ("from 3 to 5 May 2008", "2008-05-03/2008-05-05"),
        ("three and a half hours", "PT3.5H"),
        ("no later than 5 May", "2024-05-05"),
        ("as far back as 1970", "1970"),
        ("halfway through 2021", "2021"),
        ("on the morning of 3 May 1915", "1915-05-03TMO"),
        ("c. 480 BC", "BC0480"),
        ("every Tuesday", "XXXX-WXX-2"),
        ("  Friday.  ", "2024-08-23"),
    ],
)
def test_phrases(phrase: str, timex3: str) -> None:
    """Phrases with and without a preposition."""
    assert resolve(phrase, document_time=DAY).timex3 == timex3


@pytest.mark.parametrize("phrase", ["zebra on 6 June 1944", "hoax on 6 June 1944", "nearly done by 2019"])
def test_a_word_before_the_time_is_not_passed_over(phrase: str) -> None:
    """It may change what is said: only prepositions and the like may lead."""
    with pytest.raises(PhraseError, match="is a time: use find"):
        resolve(phrase, document_time=DAY)


def test_a_signal_is_part_of_the_meaning() -> None:
    """Of "since 2019" is open."""
    assert resolve("since 2019", document_time=DAY).value.upper is None  # type: ignore[union-attr]  # an interval


def test_absolute_phrases_need_no_document_time() -> None:
    """May 2019 is May 2019 whenever it is written."""
    assert resolve("May 2019").timex3 == "2019-05"


def test_a_relative_phrase_needs_one() -> None:
    """The error names the phrase and what to pass."""
    with pytest.raises(MissingAnchorError, match="'October last year' needs the day the text was published"):
        resolve("October last year")


def test_the_reference_time() -> None:
    """Of "that year" hangs on it."""
    assert resolve("that year", document_time=DAY, reference_time="1898").timex3 == "1898"


@pytest.mark.parametrize(
    "phrase, position",
    [
        ("", 0),
        ("blue", 0),
        ("May 2019 and June 2020 both", 13),
        ("in 2019 they left", 7),
        ("he said he would go in 2019", 0),
    ],
)
def test_phrases_that_are_no_time(phrase: str, position: int) -> None:
    """The error tells where it went wrong."""
    with pytest.raises(PhraseError) as caught:
        resolve(phrase, document_time=DAY)
    assert caught.value.position == position


def test_policy() -> None:
    """The policy picks, keeps or refuses."""
    assert (
        resolve("Monday", document_time=DAY, policy=ResolutionPolicy(prefer="future")).timex3 == "2024-08-26"
    )
    with pytest.raises(AmbiguousPhraseError):
        resolve("03/04/2020", policy=ResolutionPolicy(ambiguous="refuse"))


def test_unknown_language() -> None:
    """No pack, no meaning."""
    with pytest.raises(UnknownLanguageError):
        resolve("today", language="xx")


def test_steps_and_alternatives() -> None:
    """Why, and what else it could have been."""
    found = resolve("Monday", document_time=DAY)
    assert [str(one) for one in found.alternatives] == ["2024-08-19", "2024-08-26"]
    assert found.steps
