"""Days by which an event is called, or a feast in an old story: which year it was, the text does not tell."""

from __future__ import annotations

import pytest

from eventline.language import find
from eventline.resolution import ResolutionPolicy


@pytest.mark.parametrize(
    "text, timex3",
    [
        ("She lost a friend in the Nov. 9 attacks.", "XXXX-11-09"),
        ("The members of the April 4 committee were heard.", "XXXX-04-04"),
        ("Songs of the 19 April revolution were sung.", "XXXX-04-19"),
        ("He was hurt in the June 7 train bombings.", "XXXX-06-07"),
        ("He was hurt in the August 9 bombing.", "2024-08-09"),
        ("He was heard after the June 7 debate.", "2024-06-07"),
        ("He was hurt in June 7 bombings.", "2024-06-07"),
        ("The June committee met.", "2024-06"),
    ],
)
def test_a_day_by_which_an_event_is_called(text: str, timex3: str) -> None:
    """It has no year, unless it is news, or nothing that is remembered."""
    (mention,) = find(text, document_time="2024-08-23")
    assert mention.timex3 == timex3
    assert (mention.value is None) == timex3.startswith("X")
    assert ("its year is not told" in " ".join(mention.steps)) == timex3.startswith("X")


def test_what_the_text_has_told_with_its_year() -> None:
    """Is of that year; another day that was told tells nothing."""
    text = "On 9 March 2017 and on 2 April 2018 shots were fired. The 9 March attack was the worse."
    assert find(text, document_time="2024-08-23")[-1].timex3 == "2017-03-09"
    text = "On 8 March 2017 shots were fired. The 9 March attack was the worse."
    assert find(text, document_time="2024-08-23")[-1].value is None


def test_without_a_document_time() -> None:
    """There is nothing to ask."""
    (mention,) = find("The June 7 attack was the worse.")
    assert mention.timex3 == "XXXX-06-07"


def test_all_readings_beside_an_old_story() -> None:
    """A feast with a day for each place is all of them, in the story told and in the year of the document."""
    text = "In September 1945 the shop shut. It reopened on daylight saving start day."
    found = find(text, document_time="2024-08-23", policy=ResolutionPolicy(ambiguous="keep"))
    assert "1945-09-30" in str(found[-1].value)
    assert "2023-03-12" in str(found[-1].value)
