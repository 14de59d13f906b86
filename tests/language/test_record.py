"""`genre="record"`: fields of archives and catalogues."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import eventline as ev
from eventline.exceptions import (
    AmbiguousPhraseError,
    InvalidDateError,
    MissingAnchorError,
    PhraseError,
    UnknownLanguageError,
)
from eventline.language import find, read_field, resolve
from eventline.language.finding import reader
from eventline.language.grammar.packs import load_pack
from eventline.language.grammar.rules import Rule
from eventline.language.text.tokens import lowered
from eventline.model.interval import Interval
from eventline.resolution import ResolutionPolicy

TABLES = [
    tomllib.loads((Path(__file__).parents[1] / "cases/en" / name).read_text(encoding="utf-8"))
    for name in ("record.toml", "archives.toml")
]
CASES = {kind: [case for table in TABLES for case in table[kind]] for kind in ("fields", "refused")}
PROSE_RULES = {rule.name for rule in load_pack("en").grammar.rules}
RULES = [rule for rule in load_pack("en", "record").grammar.rules if rule.name not in PROSE_RULES]


@pytest.mark.parametrize("field, expected", CASES["fields"], ids=[field for field, _ in CASES["fields"]])
def test_fields(field: str, expected: str) -> None:
    """Each field has the value that the table says."""
    found = read_field(field)
    assert ("" if found is None else str(found.value)) == expected


@pytest.mark.parametrize("field, position", CASES["refused"], ids=[field for field, _ in CASES["refused"]])
def test_refused(field: str, position: int) -> None:
    """A field with words left over is refused at the first of them."""
    with pytest.raises(PhraseError) as caught:
        read_field(field)
    assert caught.value.position == position


def test_a_refusal_says_which_word_is_left_over() -> None:
    """And what could be read."""
    with pytest.raises(PhraseError, match="'Bristol' is no part of a date, as '3 May 1921' is: take it out"):
        read_field("3 May 1921, Bristol")


def test_a_day_that_there_is_none() -> None:
    """It is another mistake than a field without a date."""
    with pytest.raises(PhraseError, match="there is no such date"):
        read_field("31 June 1921")
    with pytest.raises(PhraseError, match="no date is stated here"):
        read_field("temp. Tiberius")


def test_between_is_one_time() -> None:
    """It begins and ends somewhere in the span; a range begins in its first year and ends in its last."""
    one = read_field("between 1914 and 1918")
    assert one is not None
    assert isinstance(one.value, ev.UncertainDate)
    assert ev.is_before(one.value, "1916") is ev.Truth.MAYBE
    span = read_field("1914-1918")
    assert span is not None
    assert isinstance(span.value, Interval)
    assert ev.is_before(span.value, "1916") is ev.Truth.NO


def test_about_is_as_wide_as_the_policy_says() -> None:
    """Five years unless it says otherwise; both ends of a range are about."""
    found = read_field("c. 1850-60", policy=ResolutionPolicy(about=ev.years(2)))
    assert found is not None
    assert (str(found.value.earliest), str(found.value.latest)) == ("1848-01-01", "1862-12-31")  # type: ignore[union-attr]  # an interval
    before = read_field("before c. 1850")
    assert before is not None
    assert str(before.value.latest) == "1854-12-31"  # type: ignore[union-attr]  # a date


@pytest.mark.parametrize(
    "field, order, expected",
    [
        ("5/1/1921", "DMY", "1921-01-05"),
        ("5/1/1921", "MDY", "1921-05-01"),
        ("1.5.1921", "DMY", "1921-05-01"),
        ("1.5.1921", "MDY", "1921-01-05"),
        ("25/12/1921", "MDY", "1921-12-25"),
        ("3/5/1689 O.S.", "DMY", "1689-05-13"),
        ("5/1/1921 - 7/1/1921", "DMY", "1921-01-05/1921-01-07"),
        ("5/1/1921", "YMD", "[1921-05-01,1921-01-05]"),
    ],
)
def test_the_order_of_dates(field: str, order: str, expected: str) -> None:
    """The policy says which number is the month, where either may be."""
    found = read_field(field, policy=ResolutionPolicy(date_order=order, ambiguous="keep"))  # type: ignore[arg-type]  # parametrized
    assert found is not None
    assert str(found.value) == expected


@pytest.mark.parametrize(
    "field, expected",
    [
        ("3/5/1850 - 4/5/1850", "[1850-03-05,1850-05-03]/[1850-04-05,1850-05-04]"),
        ("3 to 4/5/1850", "[1850-04-03,1850-05-03]/[1850-04-05,1850-05-04]"),
        ("since 3/5/1850", "[1850-03-05,1850-05-03]/"),
        ("25/12/1850-3/1/1851", "1850-12-25/[1851-03-01,1851-01-03]"),
        ("3/5/1850, 4/5/1850", "{1850-03-05..1850-05-03,1850-04-05..1850-05-04}"),
    ],
)
def test_both_orders_are_kept_in_ranges_and_lists(field: str, expected: str) -> None:
    """A range goes from one of two days to one of two; of a list, each day is as wide as both readings."""
    found = read_field(field)
    assert found is not None
    assert str(found.value) == expected


@pytest.mark.parametrize("field", ["FY86", "FY 86"])
def test_a_fiscal_year_needs_its_century(field: str) -> None:
    """Whenever it was written."""
    for document_time in (None, "1990"):
        with pytest.raises(PhraseError, match="its century is not told"):
            read_field(field, document_time=document_time)


@pytest.mark.parametrize("field", ["late 1914-18", "early 1850-1", "mid 3-5 May 1850"])
def test_a_part_of_a_range(field: str) -> None:
    """It may be of its first year only."""
    with pytest.raises(PhraseError):
        read_field(field)


@pytest.mark.parametrize("field", ["3 weeks", "1850m", "weekly", "every Friday"])
def test_lengths_are_no_dates(field: str) -> None:
    """Nor is how often."""
    with pytest.raises(PhraseError, match="and no date: write when it was"):
        read_field(field)


def test_a_range_of_ranges() -> None:
    """Nobody tells where it begins."""
    with pytest.raises(PhraseError, match="one end is a range itself"):
        read_field("3-5 May 1899-June 1900")


def test_refusing_ambiguity() -> None:
    """A policy may refuse what others keep."""
    with pytest.raises(AmbiguousPhraseError):
        read_field("5/1/1921", policy=ResolutionPolicy(ambiguous="refuse"))


def test_a_chain_of_years_has_two_readings() -> None:
    """A month, or one of two years; both are kept."""
    found = read_field("1910/11")
    assert found is not None
    assert set(map(str, found.alternatives)) == {"1910-01-01..1911-12-31", "1910-11"}


@pytest.mark.parametrize(
    "field",
    [
        "first Monday in May 1402",
        "First Sunday of Advent 1602",
        "week of 3 May 1752",
        "2nd Sunday after Easter 1402",
    ],
)
def test_weekdays_hang_on_the_calendar(field: str) -> None:
    """A field does not say which calendar its place had up to 1752."""
    with pytest.raises(PhraseError, match="its weekday hangs on the calendar"):
        read_field(field)


@pytest.mark.parametrize(
    "field, expected", [("first Monday in May 1753", "1753-05-07"), ("Friday 25 October 1415", "1415-10-25")]
)
def test_weekdays_of_ours(field: str, expected: str) -> None:
    """From 1753 on all have one calendar; beside a day, a weekday adds nothing."""
    found = read_field(field)
    assert found is not None
    assert str(found.value) == expected


def test_a_number_by_itself_is_no_hour() -> None:
    """In a field it is a day, or a slip."""
    with pytest.raises(PhraseError, match="a number by itself is no hour"):
        read_field("6 7 May 1901")


def test_relative_words_need_the_day_of_the_record() -> None:
    """As everywhere."""
    with pytest.raises(MissingAnchorError):
        read_field("yesterday")
    found = read_field("yesterday", document_time="1921-05-03")
    assert found is not None
    assert str(found.value) == "1921-05-02"
    with pytest.raises(MissingAnchorError):
        read_field("12th inst.")


def test_signals_of_prose_are_read_too() -> None:
    """Of a time that only prose has, with the word before it or behind it."""
    for field in ("since yesterday", "yesterday or later"):
        found = read_field(field, document_time="1921-05-03")
        assert found is not None
        assert found.value.upper is None  # type: ignore[union-attr]  # an interval


def test_an_unknown_language() -> None:
    """It is named with those there are."""
    with pytest.raises(UnknownLanguageError):
        read_field("1921", language="xx")


def test_resolve_reads_a_field() -> None:
    """With the genre; of no date it has no answer, and says where to get one."""
    assert str(resolve("between 1914 and 1918", genre="record").value) == "1914-01-01..1918-12-31"
    with pytest.raises(PhraseError, match="use read_field"):
        resolve("n.d.", genre="record")


def test_resolve_in_a_narrative() -> None:
    """Bare words hang on the time told last."""
    found = resolve("yesterday", document_time="2024-08-23", reference_time="1898-05-03", genre="narrative")
    assert str(found.value) == "1898-05-02"


def test_resolve_knows_its_genres() -> None:
    """Another one is refused."""
    with pytest.raises(InvalidDateError, match="is not one of 'news', 'narrative', 'record'"):
        resolve("1921", genre="poem")  # type: ignore[arg-type]  # the mistake


def test_find_gives_whole_statements() -> None:
    """A mention is a statement; all readings are kept, and no date is none."""
    text = "Letters, c. 1850; diary, between 1914 and 1918; map, n.d.; deed, 5/1/1921"
    mentions = find(text, genre="record")
    assert [mention.text for mention in mentions] == ["c. 1850", "between 1914 and 1918", "5/1/1921"]
    assert str(mentions[2].value) == "[1921-05-01,1921-01-05]"


def test_find_leaves_out_what_a_field_would_not_tell() -> None:
    """A century that only the day of writing tells, and weekdays of an old calendar."""
    text = "Deed, 14/6/36; first Monday in May 1402; map, 1850"
    assert [mention.text for mention in find(text, genre="record")] == ["1850"]
    assert len(find(text, genre="record", document_time="1940")) == 2


def test_find_reads_signs_as_fields_have_them() -> None:
    """A birth is no era, and the first of a name begins no sentence."""
    mentions = find("Engraver, b. c. 1741; deed, 3 Geo. I", genre="record")
    assert [str(mention.value) for mention in mentions] == ["1741~", "1716-08-01..1717-07-31"]


def test_prose_knows_no_rules_for_records() -> None:
    """What is a field in a record is none in a report."""
    assert [mention.text for mention in find("between 1914 and 1918")] == ["1914", "1918"]
    assert find("undated") == []


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_examples(rule: Rule) -> None:
    """The rules for records read their examples, and not their counter-examples."""
    matcher = reader("en", "record").matcher
    for example in rule.examples:
        assert rule.name in {match.rule for match in matcher.matches(example.phrase, lowered(example.phrase))}
        found = read_field(example.phrase)
        assert ("" if found is None else found.timex3) == example.timex3
    for phrase in rule.counter:
        assert rule.name not in {match.rule for match in matcher.matches(phrase, lowered(phrase))}


def test_a_day_and_its_time_are_one_statement() -> None:
    """Where no rule reads both at once, they are put together."""
    found = read_field("three days after Easter 2025 at noon")
    assert found is not None
    assert str(found.value) == "2025-04-23T12"
