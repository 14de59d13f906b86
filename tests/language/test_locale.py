"""Locales: a language with the place where it is written."""

from __future__ import annotations

import pytest

import eventline as ev
from eventline.exceptions import UnknownLanguageError
from eventline.language.locale import locale_of
from eventline.resolution import ResolutionPolicy

NUMBERS = "03/04/2019"
APRIL, MARCH = ev.when("2019-04-03"), ev.when("2019-03-04")


@pytest.mark.parametrize(
    "language, expected",
    [
        ("en-GB", (APRIL,)),
        ("en_IE", (APRIL,)),
        ("EN-au", (APRIL,)),
        ("en-Latn-NZ", (APRIL,)),
        ("en-001", (APRIL,)),
        ("en-US", (MARCH,)),
        ("en_US.UTF-8", (MARCH,)),
        ("en", (MARCH, APRIL)),
        ("en-CA", (MARCH, APRIL)),
        ("en-XX", (MARCH, APRIL)),
    ],
)
def test_the_place_settles_the_order_of_numbers(
    language: str, expected: tuple[ev.UncertainDate, ...]
) -> None:
    """Where it is known; else both readings stay."""
    assert ev.resolve(NUMBERS, language=language).alternatives == expected
    (mention,) = ev.find(f"It was signed on {NUMBERS}.", language=language)
    assert mention.value == expected[0]
    field = ev.read_field(NUMBERS, language=language)
    assert field is not None
    assert field.alternatives == expected


def test_a_policy_is_stronger_than_the_place() -> None:
    """What it says holds, and what it leaves open the place settles."""
    assert ev.resolve(NUMBERS, language="en-GB", policy=ResolutionPolicy(date_order="MDY")).value == MARCH
    assert ev.resolve(NUMBERS, language="en-GB", policy=ResolutionPolicy(prefer="future")).value == APRIL
    assert ev.resolve(NUMBERS, language="en-GB", policy="refuse").value == APRIL


def test_articles_and_columns_are_read_as_their_place_has_it() -> None:
    """A locale goes wherever a language does."""
    text = "The bridge opened on 03/04/2019. It closed in 2021."
    assert [event.when for event in ev.read_article(text, language="en-GB")] == [APRIL, ev.when("2021")]
    assert ev.read_article(text, language="en-GB").ids == ev.read_article(text).ids
    rows = [{"d": NUMBERS, "what": "Bridge opened"}]
    assert ev.read_records(rows, label="what", when="d", language="en-GB").timeline[0].when == APRIL


def test_feasts_and_seasons_are_those_of_the_place() -> None:
    """A feast that goes by one name is on another day elsewhere; a policy is stronger than the place."""
    text = "The fair opened on Mother's Day 2019."
    days = {
        code: ev.find(text, language=code)[0].timex3 for code in ("en", "en-GB", "en_UK", "en-US", "en-001")
    }
    march, may = "2019-03-31", "2019-05-12"
    assert days == {"en": may, "en-GB": march, "en_UK": march, "en-US": may, "en-001": may}
    irish = ResolutionPolicy(region="IE")
    assert ev.find(text, language="en-US", policy=irish)[0].timex3 == march
    summer = ev.resolve("last summer", document_time="2019-08-01", language="en-NZ")
    assert summer.value == ev.season(2018, "summer", hemisphere="south")


def test_a_feast_of_no_known_day_is_found_and_says_why() -> None:
    """It has no day of another country."""
    text = "On Independence Day the band played."
    mention = ev.find(text, document_time="2019-08-01", language="en-GB")[0]
    assert (mention.text, mention.timex3, mention.value) == ("Independence Day", "XXXX-XX-XX", None)
    assert mention.reason.startswith("'Independence Day' is in no table of feasts")
    assert ev.find(text, document_time="2019-08-01", language="en-GH")[0].timex3 == "2019-03-06"


def test_a_place_does_not_make_a_language() -> None:
    """The error is that of the language."""
    with pytest.raises(UnknownLanguageError, match="'xx' is no language"):
        ev.find("", language="xx-GB")
    with pytest.raises(UnknownLanguageError, match="'xx' is no language"):
        locale_of("xx-GB")
