"""Joined ranges in what people ask of a calendar, and in what they query."""

from __future__ import annotations

import pytest

from eventline.language import find
from eventline.resolution import ResolutionPolicy

#: A Wednesday.
NOW = "2023-06-14T09:30:00"


def told(text: str, policy: ResolutionPolicy | None = None) -> list[tuple[str, str, str]]:
    """Words, first and last day or instant of the mentions."""
    found = find(text, document_time=NOW, ranges="joined", policy=policy)
    ends = [(mention.value.earliest, mention.value.latest) for mention in found if mention.value]  # type: ignore[union-attr]
    return [(mention.text, str(first), str(last)) for mention, (first, last) in zip(found, ends, strict=True)]


@pytest.mark.parametrize(
    "policy, last",
    [
        (None, "2023-07-09"),
        (ResolutionPolicy(prefer="future"), "2023-07-09"),
        (ResolutionPolicy(prefer="past"), "2023-07-09"),
        (ResolutionPolicy(range_end="excluded"), "2023-07-08"),
    ],
    ids=repr,
)
def test_range_ends(policy: ResolutionPolicy | None, last: str) -> None:
    """A range holds its last day, whatever the policy prefers, unless the policy leaves it out."""
    ((words, _, latest),) = told("We are closed from 3 July 2023 to 9 July 2023 for repairs.", policy)
    assert (words, latest[:10]) == ("3 July 2023 to 9 July 2023", last)


def test_a_few_are_counted() -> None:
    """Who plans several weeks has three of them in mind, or about."""
    (mention,) = find("I will be gone for several weeks.", document_time=NOW, ranges="joined")
    assert (mention.timex3, mention.mod) == ("P3W", "APPROX")


def test_what_is_due_without_a_document_time() -> None:
    """It is over by then; when it began is not told."""
    (found,) = find("by 2018.", ranges="joined", policy=ResolutionPolicy(prefer="future"))
    assert str(found.value) == "..2018-12-31"
