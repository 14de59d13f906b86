"""`ResolutionPolicy`, and what is taken for one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import eventline as ev
from eventline.exceptions import AmbiguousPhraseError, InvalidDateError
from eventline.resolution import ResolutionPolicy, policy_of

if TYPE_CHECKING:
    from collections.abc import Callable

NUMBERS = "03/04/2024"


def test_a_word_is_the_default_policy_with_that_choice() -> None:
    """The word keep changes what is done with several readings, and nothing else of the default."""
    records = ResolutionPolicy(ambiguous="keep", week_start="sunday")
    assert policy_of(None, records) is records
    assert policy_of("choose", records) == ResolutionPolicy(week_start="sunday")
    assert policy_of(records) is records


def test_each_way_in_takes_a_word() -> None:
    """Wherever a policy may be given, its word may."""
    both = ev.when("[2024-03-04,2024-04-03]")
    assert ev.resolve(NUMBERS, policy="keep").value == both
    assert [mention.value for mention in ev.find(NUMBERS, policy="keep")] == [both]
    assert [row.mentions[0].value for row in ev.find_many([(1, NUMBERS, None)], policy="keep")] == [both]
    assert ev.read_records([{"d": NUMBERS}], label="d", when="d", policy="keep").timeline[0].when == both
    builder = ev.TimelineBuilder(policy="keep")
    assert builder.add("Deal", when=f"on {NUMBERS}").when == both
    with pytest.raises(AmbiguousPhraseError):
        ev.resolve(NUMBERS, policy="refuse")
    field = ev.read_field(NUMBERS, policy="choose")
    assert field is not None
    assert field.value == ev.when("2024-03-04")


@pytest.mark.parametrize(
    "ask",
    [
        lambda policy: ev.resolve(NUMBERS, policy=policy),
        lambda policy: ev.find(NUMBERS, policy=policy),
        lambda policy: ev.find_many([(1, NUMBERS, None)], errors="rows", policy=policy),
        lambda policy: ev.read_field("", policy=policy),
        lambda policy: ev.read_article("", policy=policy),
        lambda policy: ev.read_articles([], policy=policy),
        lambda policy: ev.read_records([], label="d", when="d", policy=policy),
        lambda policy: ev.TimelineBuilder(policy=policy),
    ],
    ids=[
        "resolve",
        "find",
        "find_many",
        "read_field",
        "read_article",
        "read_articles",
        "read_records",
        "builder",
    ],
)
@pytest.mark.parametrize("given", ["kept", "", 3])
def test_what_is_no_policy_is_refused_at_once(ask: Callable[[Any], object], given: object) -> None:
    """Not as the error of each row, and not as a missing attribute."""
    with pytest.raises(InvalidDateError, match=r"is no policy: give a ResolutionPolicy, or 'choose', 'keep'"):
        ask(given)
