"""Times that point at one told, where none is: "at that point the list is full"."""

from __future__ import annotations

import pytest

import eventline as ev


@pytest.mark.parametrize(
    "text, words",
    [
        ("At that point the list is full.", "that point"),
        ("Until then it waits for a line.", "then"),
        ("Since then, the reader passes over it.", "then"),
        ("No more than two of them run at the same time.", "the same time"),
        ("The room is closed. After that time, no one may enter.", "that time"),
    ],
)
def test_what_points_at_nothing_is_of_no_day(text: str, words: str) -> None:
    """With a verb that is not of the past nothing is known of it."""
    mention = ev.find(text, document_time="2024-08-23")[-1]
    assert (mention.text, mention.value) == (words, None)
    assert mention.reason == "what it points at is not told"


@pytest.mark.parametrize(
    "text, value",
    [
        ("The mill shut in 1974. Since then it is a ruin.", "1974"),
        ("We meet on Monday. At that time the hall is free.", "2024-08-26"),
        ("Two of them left at that time.", "XXXX-XX-XX"),
        ("by then", "2024-08-23"),
    ],
)
def test_what_points_at_a_time_told_is_that(text: str, value: str) -> None:
    """And what is over has been up to the document's day."""
    mention = ev.find(text, document_time="2024-08-23")[-1]
    assert mention.timex3 == value
    assert mention.value is not None


def test_what_points_at_the_reference_time_is_that() -> None:
    """Where the caller says where the narrative stands."""
    [mention] = ev.find(
        "At that point the list is full.", document_time="2024-08-23", reference_time="2020-05-01"
    )
    assert mention.timex3 == "2020-05-01"
