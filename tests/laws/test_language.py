"""What holds of every text, whatever it says."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from eventline.exceptions import EventlineError, MissingAnchorError, PhraseError
from eventline.language import find, find_many, read_field, resolve
from eventline.language.mention import TimexMention
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet
from eventline.model.interval import Interval
from eventline.model.recurrence import Recurrence
from eventline.resolution import ResolutionPolicy

DAY = "2024-08-23"
_DATED = (UncertainDate, DateSet, Interval)
Genre = Literal["news", "narrative", "record"]
Ranges = Literal["split", "joined"]

#: Sentences whose times hang on nothing else in the text.
_SENTENCES = [
    "The mill closed in March 1998.",
    "It opened again on Friday, and nobody came.",
    "The bridge has stood there since 1874, longer than the town hall.",
    "Work goes on from 3 to 5 May 2025.",
    "A storm is due tomorrow at 5 pm.",
    "The ferry sails every other Tuesday.",
    "Nothing is known of the builder.",
    "Two weeks ago the dam held for three and a half hours.",
    "They expect it by the end of the year, or in the spring of 2026.",
    "The second half was dull; may the better team win.",
]
#: Sentences whose times hang on what was told before, and of which some end with the dot of a time.
_STORIES = [
    "The liner sank on 15 April 1912.",
    "An inquiry opened on 2 May and sat for 36 days.",
    "A week later the hall was shut at 7 p.m.",
    "Nine men were freed the next day.",
    "By the end of the month all was over.",
    "In June it rained; in July, the year after, it did not.",
    "Last year they met in March, and by April it was done.",
    "The envoy will be there on Monday from 9 to 11 a.m.",
    "On Saturday he flies home.",
    "Three sheds burned down at noon, officials said on Thursday.",
    "The gate is locked every night, from 10 p.m. to 6 a.m.",
    "Eleven months later the pier was gone.",
]
#: Words, signs and pieces of dates that rules meet in the middle of.
_PIECES = [
    "May", "March", "Friday", "last", "next", "the", "of", "in", "on", "and", "or", "to", "-", "–", "from",
    "between", "since", "until", "1998", "2024-08-23", "12-14", "5/1/1921", "9:30", "9", "31", "17??",
    "1666/7", "c.", "[", "]", "?", "half", "past", "two", "hundred", "weeks", "ago", "later", "that",
    "year", "day", "Christmas", "noon", "pm", "p.m.", "Q3", "1990s", "19th", "century", "BC", "every",
    "other", ",", ".", ";", '"', "’s", "\n", "😀", "“", "”", "İ", "ß", "\u200f", "\u05d0", "\x00", "١٩٩٨",
    "²", "½",
]  # fmt: skip

texts = st.text(max_size=60) | st.lists(st.sampled_from(_PIECES), max_size=14).map(" ".join)
prose = st.lists(st.sampled_from(_SENTENCES), max_size=5)
genres = st.sampled_from(["news", "narrative", "record"])
ranges = st.sampled_from(["split", "joined"])
#: What may stand before a text: code points beyond one byte, two and four, from the right, and nothing.
prefixes = st.sampled_from(
    ["", "😀 ", "“Quoted.” ", "\u05e9\u05dc\u05d5\u05dd. ", "\u200f\u202b ", "\x00 ", "İİ. ", "\ufeff"]
)


def told(mention: TimexMention, shift: int = 0) -> tuple[object, ...]:
    """What a mention says, and where."""
    return (
        mention.start - shift,
        mention.end - shift,
        mention.type,
        mention.timex3,
        mention.value,
        mention.signal,
    )


@settings(deadline=None, max_examples=80)
@given(texts, genres, ranges, st.sampled_from([DAY, None]))
@example("May " * 10, "news", "split", DAY)
@example("1914-1918-1914-1918", "record", "split", None)
@example("31 February 99999999999999999999", "narrative", "joined", DAY)
def test_any_text(text: str, genre: Genre, joined: Ranges, day: str | None) -> None:
    """Nothing raises; mentions quote the text, in its order, and none overlaps another."""
    mentions = find(text, document_time=day, genre=genre, ranges=joined)
    at = 0
    for mention in mentions:
        assert at <= mention.start < mention.end
        assert mention.text == text[mention.start : mention.end]
        assert mention.text == mention.text.strip()
        at = mention.end


@settings(deadline=None, max_examples=40)
@given(texts, genres)
def test_the_same_text_has_the_same_mentions(text: str, genre: Genre) -> None:
    """Nothing that was read before changes an answer."""
    first = [told(mention) for mention in find(text, document_time=DAY, genre=genre)]
    find("The first Monday in May, at 9:30.", document_time="1999-01-01", genre=genre)
    assert [told(mention) for mention in find(text, document_time=DAY, genre=genre)] == first


@settings(deadline=None, max_examples=40)
@given(prefixes, prose)
def test_offsets_are_code_points(prefix: str, sentences: list[str]) -> None:
    """Whatever stands before a text moves its mentions by its length in code points, and changes nothing."""
    text = " ".join(sentences)
    plain = [told(mention) for mention in find(text, document_time=DAY)]
    moved = find(prefix + text, document_time=DAY)
    assert [told(mention, len(prefix)) for mention in moved] == plain
    assert all(mention.text == (prefix + text)[mention.start : mention.end] for mention in moved)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.sampled_from(_STORIES), min_size=1, max_size=4),
    st.lists(st.sampled_from(_STORIES), max_size=3),
    genres,
    ranges,
)
@example(["The liner sank on 15 April 1912."], ["Nine men were freed the next day."], "news", "split")
@example(["A week later the hall was shut at 7 p.m."], ["On Saturday he flies home."], "news", "joined")
def test_what_is_told_later_changes_nothing_before(
    first: list[str], then: list[str], genre: Genre, joined: Ranges
) -> None:
    """Times hang on what was told before them, and verbs govern their own sentence.

    In a narrative, the next years that a text says bound its line: they may move what hangs on times before.
    """
    text = " ".join(first)
    alone = find(text, document_time=DAY, genre=genre, ranges=joined)
    whole = find(" ".join([*first, *then]), document_time=DAY, genre=genre, ranges=joined)
    before = [one for one in whole if one.start < len(text)]
    if genre == "narrative" and any(word[:4].isdecimal() for one in then for word in one.split()):
        assert [(one.start, one.end, one.type) for one in before] == [
            (one.start, one.end, one.type) for one in alone
        ]
    else:
        assert [*map(told, before)] == [*map(told, alone)]


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.sampled_from(_STORIES + _SENTENCES), min_size=1, max_size=3),
    st.dates(dt.date(2018, 1, 1), dt.date(2018, 12, 31)),
    genres,
    ranges,
)
@example(
    ["It opened again on Friday.", "Nine were freed the next day."], dt.date(2018, 10, 26), "news", "split"
)
@example(["Next week they play twice, on Monday and on Friday."], dt.date(2018, 3, 23), "news", "joined")
@example(["They lost.", "He saved it from May to today."], dt.date(2018, 5, 23), "news", "joined")
def test_a_text_of_some_day_of_a_month_says_what_it_says_on_any(
    sentences: list[str], day: dt.date, genre: Genre, joined: Ranges
) -> None:
    """What is read for any day of an uncertain document time lies in what is read for all of it."""
    text = " ".join(sentences)
    month = f"{day:%Y-%m}"
    whole = {one.start: one for one in find(text, document_time=month, genre=genre, ranges=joined)}
    for one in find(text, document_time=day, genre=genre, ranges=joined):
        outer, inner = whole[one.start].value, one.value
        if isinstance(outer, _DATED) and isinstance(inner, _DATED):
            assert outer.lo <= inner.lo
            assert inner.hi <= outer.hi
        elif inner is None:
            assert outer is None
        elif outer is not None:
            assert type(outer) is type(inner)


@settings(deadline=None, max_examples=40)
@given(st.lists(prose.map(" ".join), max_size=4))
def test_paragraphs_are_read_one_by_one(paragraphs: list[str]) -> None:
    """Where no time hangs on one told before, a text says what its paragraphs say."""
    at, apart = 0, []
    for paragraph in paragraphs:
        apart += [told(mention, -at) for mention in find(paragraph, document_time=DAY)]
        at += len(paragraph) + 2
    assert [told(mention) for mention in find("\n\n".join(paragraphs), document_time=DAY)] == apart


def is_among(end: object, kept: object) -> bool:
    """Whether an end of an interval is one of those that are kept."""
    return end == kept or (isinstance(kept, DateSet) and end in kept.members)


@settings(deadline=None, max_examples=60)
@given(texts, genres, st.sampled_from(["choose", "keep"]))
@example("on 03/04/2020", "news", "keep")
@example("Friday", "news", "choose")
@example("last May 0:00", "news", "choose")
@example("3/5/2020 - 4/5/2020", "record", "keep")
def test_the_value_is_among_the_alternatives(
    text: str, genre: Genre, ambiguous: Literal["choose", "keep"]
) -> None:
    """It is the first of them, the set of all, or the interval between the sets of their ends."""
    policy = ResolutionPolicy(ambiguous=ambiguous)
    for mention in find(text, document_time=DAY, genre=genre, policy=policy):
        if mention.resolution is None:
            assert mention.reason  # what has no value says why
            continue
        value, alternatives = mention.resolution.value, mention.resolution.alternatives
        if len(alternatives) > 1 and isinstance(value, DateSet) and value not in alternatives:
            assert ambiguous == "keep"
            assert value.members == alternatives
        elif len(alternatives) > 1 and isinstance(value, Interval) and value not in alternatives:
            assert ambiguous == "keep"
            for one in alternatives:
                assert isinstance(one, Interval)
                assert is_among(one.start, value.start)
                assert is_among(one.end, value.end)
        else:
            assert value == alternatives[0]


@settings(deadline=None, max_examples=60)
@given(texts)
@example("1700$THAT MAR")
def test_a_mention_by_itself_means_the_same(text: str) -> None:
    """What needs no document time means the same out of its text, where all of it is one phrase."""
    for mention in find(text, ranges="joined"):
        if mention.value is None or mention.resolution is None or mention.signal or mention.group:
            continue
        try:
            alone = resolve(mention.text)
        except (PhraseError, MissingAnchorError):  # "2009" of "in 2009", or "that March" of one told before
            continue
        if alone.expression == mention.resolution.expression:
            assert alone.value == mention.resolution.value
            assert alone.timex3 == mention.resolution.timex3


@pytest.mark.parametrize(
    "phrase", ["3 May 1921", "May 2019", "1850s", "the 19th century", "Easter 2025", "44 BC", "Q3 2010"]
)
def test_absolute_phrases_mean_the_same_everywhere(phrase: str) -> None:
    """In a text, by themselves, and in a field."""
    (mention,) = find(f"It is told of in {phrase}.", document_time=DAY)
    field = read_field(phrase)
    assert field is not None
    assert mention.value == resolve(phrase).value == field.value


@settings(deadline=None, max_examples=60)
@given(texts)
@example("[")
@example("that March")
@example("n.d. n.d.")
def test_any_field(field: str) -> None:
    """A field is read, states no date, or is refused at one of its code points."""
    position, found = 0, None
    try:
        found = read_field(field, document_time=DAY)
    except PhraseError as error:
        position = error.position
    assert 0 <= position <= len(field)
    assert found is None or found.alternatives


FIELDS = tomllib.loads((Path(__file__).parents[1] / "cases/en/record.toml").read_text(encoding="utf-8"))[
    "fields"
]


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from([field for field, _ in FIELDS]), st.sampled_from(["Smith", "Bristol", "box 7", "(copy)"])
)
def test_no_word_of_a_field_is_left_over(field: str, word: str) -> None:
    """With a word more it is refused, wherever that stands."""
    assume(any(map(str.isalnum, field)))
    for longer in (f"{field}, {word}", f"{word} {field}"):
        with pytest.raises(PhraseError):
            read_field(longer, document_time=DAY)


@settings(deadline=None, max_examples=30)
@given(st.lists(texts, max_size=6))
def test_many_texts_are_texts(rows: list[str]) -> None:
    """In their order, each as by itself."""
    found = list(find_many(((number, text, DAY) for number, text in enumerate(rows)), errors="rows"))
    assert [row.id for row in found] == list(range(len(rows)))
    for row, text in zip(found, rows, strict=True):
        assert row.error is None
        assert list(map(told, row.mentions)) == list(map(told, find(text, document_time=DAY)))


@settings(deadline=None, max_examples=40)
@given(texts)
def test_phrases_that_are_refused(phrase: str) -> None:
    """A phrase resolves, or the error is one of the library's."""
    try:
        found = resolve(phrase, document_time=DAY)
    except EventlineError:
        return
    assert found.alternatives


_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@given(st.sets(st.sampled_from(range(7)), min_size=2), st.booleans())
@example({0, 3}, True)
def test_a_list_of_weekdays_is_the_set_of_them(days: set[int], serial: bool) -> None:
    """In the plural or each with "every", joined by commas and "and", they are one recurrence."""
    *first, last = (_WEEKDAYS[day] for day in sorted(days))
    join = ", and " if serial and len(first) > 1 else " and "
    plural = resolve(f"{', '.join(f'{day}s' for day in first)}{join}{last}s")
    every = resolve(f"{', '.join(f'every {day}' for day in first)}{join}every {last}")
    assert isinstance(plural.value, Recurrence)
    assert plural.value == every.value
    assert plural.value.weekdays == tuple(sorted(days))
