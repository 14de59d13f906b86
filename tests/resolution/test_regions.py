"""Feasts of one name that are kept on other days in other countries."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventline.exceptions import AmbiguousPhraseError, InvalidDateError, MissingAnchorError
from eventline.resolution import (
    AllOf,
    Amount,
    Anchor,
    Between,
    Date,
    Expression,
    Last,
    OneOf,
    ResolutionPolicy,
    Shift,
    Since,
    resolve_expression,
)
from eventline.resolution.feast_tables import KEPT, NAMES, NATIONAL
from eventline.resolution.feasts import NOWHERE, feast_days
from eventline.resolution.regions import differs, elsewhere, kept_in, local_feast

FEBRUARY = Anchor(document_time="2014-02-01")


def _mothers_day(year: int | None = None) -> Date:
    return Date(holiday="mothers_day", year=year)


@pytest.mark.parametrize(
    "feast, region, timex3",
    [
        ("mothers_day", "US", "2014-05-11"),
        ("mothers_day", "GB", "2014-03-30"),
        ("mothers_day", "EG", "2014-03-21"),
        ("fathers_day", "NZ", "2014-09-07"),
        ("thanksgiving", "CA", "2014-10-13"),
        ("labour_day", "CA", "2014-09-01"),
        ("labour_day", "NZ", "2014-10-27"),
        ("labour_day", "IN", "2014-05-01"),
        ("labor_day", "PH", "2014-05-01"),
        ("independence_day", "US", "2014-07-04"),
        ("independence_day", "GH", "2014-03-06"),
        ("*:republic day", "IN", "2014-01-26"),
        ("family_day", "ZA", "2014-04-21"),
        ("summer_bank_holiday", "IE", "2014-08-04"),
        ("daylight_saving_end", "AU", "2014-04-06"),
        ("christmas", "GH", "2014-12-25"),
        ("independence_day", "GB", "2014-XX-XX"),
        ("independence_day", "XX", "2014-XX-XX"),
        ("*:republic day", "GB", "2014-XX-XX"),
        ("family_day", "US", "2014-XX-XX"),
    ],
)
def test_a_feast_is_that_of_its_country(feast: str, region: str, timex3: str) -> None:
    """Where the country has none that is known, it is some day of the year, and no other country's."""
    found = resolve_expression(Date(holiday=feast, year=2014), FEBRUARY, ResolutionPolicy(region=region))
    assert found.timex3 == timex3


@pytest.mark.parametrize(
    "expression, readings",
    [
        (_mothers_day(2014), ["2014-05-11", "2014-03-30", "2014-03-21"]),
        (Last(_mothers_day()), ["2013-05-12", "2013-03-10", "2013-03-21"]),
        (
            Shift(Amount(days=1), "future", of=_mothers_day(2014)),
            ["2014-05-12", "2014-03-31", "2014-03-22"],
        ),
        (Between(Date(year=2014, month=4), _mothers_day(2014)), ["2014-04/2014-05-11"]),
        (Date(holiday="christmas", year=2014), ["2014-12-25"]),
        (Date(holiday="independence_day", year=2014), ["2014-07-04"]),
    ],
    ids=repr,
)
def test_without_a_country_the_others_stay_beside_it(expression: Expression, readings: list[str]) -> None:
    """The best known comes first; what is no time with the day of another country has no such reading."""
    found = resolve_expression(expression, FEBRUARY)
    assert [str(one) for one in found.alternatives] == readings


def test_the_steps_tell_that_no_country_is_told() -> None:
    """So that who reads them knows what to tell."""
    found = resolve_expression(Date(holiday="independence_day", year=2014), FEBRUARY)
    assert found.steps == ("no country is told: elsewhere, independence day is another day",)


def test_who_refuses_to_choose_must_tell_the_country() -> None:
    """As with the order of numbers."""
    with pytest.raises(AmbiguousPhraseError):
        resolve_expression(_mothers_day(2014), FEBRUARY, ResolutionPolicy(ambiguous="refuse"))
    settled = ResolutionPolicy(ambiguous="refuse", region="GB")
    assert resolve_expression(_mothers_day(2014), FEBRUARY, settled).timex3 == "2014-03-30"


def test_a_feast_of_no_known_day_hangs_on_its_country() -> None:
    """Without its year nothing is known of it."""
    with pytest.raises(MissingAnchorError, match="in no table of feasts: write the date, or the country"):
        resolve_expression(Date(holiday="*:republic day"), FEBRUARY, phrase="Republic Day")


@pytest.mark.parametrize("region", ["gb", "GBR", "", "826"])
def test_a_region_is_two_capitals(region: str) -> None:
    """ISO 3166-1 alpha-2."""
    with pytest.raises(InvalidDateError, match="is no code of ISO 3166-1: give two capitals"):
        ResolutionPolicy(region=region)


def test_summer_is_where_the_text_was_written() -> None:
    """A hemisphere that is told is stronger."""
    summer = Date(year=2014, season="SU")
    there = resolve_expression(summer, FEBRUARY, ResolutionPolicy(region="AU"))
    assert there.value == resolve_expression(summer, FEBRUARY, ResolutionPolicy(hemisphere="south")).value
    north = ResolutionPolicy(region="AU", hemisphere="north")
    assert resolve_expression(summer, FEBRUARY, north).value == resolve_expression(summer, FEBRUARY).value


def test_feasts_are_told_wherever_they_stand() -> None:
    """In all nodes of a tree; what holds none stays the very same."""
    day, sunday = _mothers_day(), Date(holiday="mothering_sunday")
    assert kept_in(Between(day, Since(day)), "GB") == Between(sunday, Since(sunday))
    assert kept_in(AllOf((day, Date(year=2014))), "GB") == AllOf((sunday, Date(year=2014)))
    plain = OneOf((Date(year=2014), Last(Date(month=5))))
    assert kept_in(plain, "GB") is plain


@given(
    st.sampled_from(sorted({*KEPT, *NAMES, *NATIONAL, "easter"})), st.sampled_from(["AU", "GB", "GH", "US"])
)
def test_what_is_local_stays_local(feast: str, region: str) -> None:
    """Law: telling the country twice tells no more."""
    once = local_feast(feast, region)
    assert local_feast(once, region) == once
    assert kept_in(kept_in(Date(holiday=feast), region), region) == Date(holiday=once)


def test_tables_name_feasts_that_there_are() -> None:
    """Every key has a day or no country; national ones have names to look up; others differ."""
    for key, places in KEPT.items():
        assert feast_days(key, 2020) or key.startswith(NOWHERE)
        assert all(feast_days(one, 2020) for one in places.values() if not one.startswith("*:"))
        assert differs(key)
        assert key not in elsewhere(key)
    assert NATIONAL.keys() <= NAMES.keys()
