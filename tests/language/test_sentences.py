"""Sentences: what stands beside a time, what is not told, and words that are also other words."""

from __future__ import annotations

import pytest

from eventline.language import find
from eventline.language.grammar.packs import load_pack
from eventline.model import Duration
from eventline.model.duration_range import DurationRange
from eventline.notation import when
from eventline.records import from_record, to_record

DAY = "2024-08-23"
W31_32 = "2024-W31/2024-W32"
Y1850 = [("1850", "1850")]


def spoken(text: str) -> list[tuple[str, str]]:
    """Words and TIMEX3 values of the mentions."""
    return [(mention.text, mention.timex3) for mention in find(text, document_time=DAY)]


@pytest.mark.parametrize("frame", ["{}, they say.", "({})", "{}; {}", "“{},” they say."])
def test_no_mention_ends_in_a_comma_or_a_bracket(frame: str) -> None:
    """Whatever the rule, what stands behind a time is not a part of it."""
    for rule in load_pack("en").grammar.rules:
        for example in rule.examples:
            text = frame.format(example.phrase, example.phrase)
            for mention in find(text, document_time=example.document_time):
                assert mention.text[-1] not in ",;:”", (rule.name, text)
                assert mention.text.count(")") <= mention.text.count("("), (rule.name, text)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("He left this morning, police said.", [("this morning", "2024-08-23TMO")]),
        ("Soon (in 3 years) it will close.", [("Soon", "FUTURE_REF"), ("3 years", "2027")]),
        ("It was paid the same day last week.", [("the same day last week", "2024-08-16")]),
        ("They lay in the midday sun. Then it rained.", []),
    ],
)
def test_what_stands_beside_a_time(text: str, expected: list[tuple[str, str]]) -> None:
    """Brackets and full stops do not change what is read."""
    assert spoken(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("He sat in the evening and read.", [("the evening", "2024-08-23TEV")]),
        ("They wed in the morning of 3 May.", [("the morning of 3 May", "2024-05-03TMO")]),
        ("The jury sat last week.", [("last week", "2024-W33")]),
        ("The sun at noon was hot.", [("noon", "2024-08-23T12:00")]),
        ("He may in 2031 resign.", [("2031", "2031")]),
        ("Prices fall in 2020.", [("2020", "2020")]),
        ("They spring this week from the ground.", [("this week", "2024-W34")]),
        ("Dinner was on sat at noon.", [("sat at noon", "2024-08-17T12:00")]),
        ("since spring last year", [("spring last year", "2023-SP")]),
        ("the fall in 2020", [("the fall in 2020", "2020-FA")]),
        ("lunch sat at noon", [("sat at noon", "2024-08-17T12:00")]),
        ("Lunch Sat at noon", [("Sat at noon", "2024-08-17T12:00")]),
    ],
)
def test_words_that_are_also_other_words_begin_a_time_where_something_tells_so(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """A capital, a preposition, or a text all in small letters."""
    assert spoken(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("It took two or three weeks.", [("two or three weeks", "P2W/P3W")]),
        ("It lasts between five and ten years.", [("five and ten years", "P5Y/P10Y")]),
        ("They rest for an hour or two.", [("an hour or two", "PT1H/PT2H")]),
        ("It will be open in 4-6 weeks.", [("4-6 weeks", "2024-W38/2024-W40")]),
        ("It was built in 4-6 weeks.", [("4-6 weeks", "P4W/P6W")]),
        (
            "He left between two and three weeks ago.",
            [("between two and three weeks ago", W31_32)],
        ),
        (
            "In 1850 it burned; a year or two later it stood again.",
            [("1850", "1850"), ("a year or two later", "1851/1852")],
        ),
        ("From 9 to 5 hours.", [("5 hours", "PT5H")]),
    ],
)
def test_one_length_between_two(text: str, expected: list[tuple[str, str]]) -> None:
    """Nothing more exact is claimed than was said; a length that shrinks is none."""
    assert spoken(text) == expected


def test_the_value_of_one_length_between_two() -> None:
    """A `DurationRange`, and for a time so far away, the time between its ends."""
    (length,) = find("It took two or three weeks.")
    assert length.value == DurationRange(Duration(weeks=2), Duration(weeks=3))
    assert from_record(to_record(length.value)) == length.value
    (away,) = find("a day or two ago", document_time=DAY)
    assert away.value == when(earliest="2024-08-21", latest="2024-08-22")


@pytest.mark.parametrize(
    "text, expected",
    [
        ("The next day, they closed it.", ["..2024-08-23"]),
        ("Ten years later, he died; the day after, she left.", ["..2024-08-23", "..2024-08-23"]),
        ("The next day they will close it.", ["2024-08-24"]),
        ("In 2019 it burned. The next year it closed.", ["2019", "2020"]),
    ],
)
def test_what_follows_a_time_that_is_not_told(text: str, expected: list[str]) -> None:
    """With a verb of the past, it lies no later than the document; when, nobody said."""
    assert [str(mention.value) for mention in find(text, document_time=DAY)] == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("The vote is on 5 November.", "2024-11-05"),
        ("The deadline is Dec. 31.", "2024-12-31"),
        ("It is open until 5 January.", "2025-01-05"),
        ("The show runs through 5 January.", "2025-01-05"),
        ("It was open until 5 January.", "2024-01-05"),
        ("Monday to Wednesday was dry.", "2024-08-19"),
    ],
)
def test_what_is_at_a_time_or_until_a_time_is_to_come(text: str, expected: str) -> None:
    """Unless its verb is of the past."""
    assert str(find(text, document_time=DAY)[0].value) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("It was a Tuesday.", []),
        ("One Friday night he left.", []),
        ("It faces a Friday deadline.", ["2024-08-23"]),
        ("It happened one Tuesday in November.", ["2023-11-07..2023-11-28"]),
        ("One day in May 2019 it broke.", ["2019-05"]),
        ("He sang twice a day in May.", ["Recurrence(period=Duration(days=1), times=2)", "2024-05"]),
    ],
)
def test_one_day_of_many_is_no_certain_day(text: str, expected: list[str]) -> None:
    """It is one of those that the text tells, or none."""
    assert [str(mention.value) for mention in find(text, document_time=DAY)] == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("The court gave him until Sept. 30 to pay.", "2024-09-30"),
        ("The session was adjourned until the following Thursday.", "2024-08-29"),
        ("It was closed until Sept. 30.", "2023-09-30"),
    ],
)
def test_what_was_put_off_ends_later(text: str, expected: str) -> None:
    """Its verb is of the past, its end is not."""
    assert str(find(text, document_time=DAY)[0].value) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("It rose twice last year, in March and in September.", ["2023", "2023-03", "2023-09"]),
        ("It opened in 2015, on 3 May.", ["2015", "2015-05-03"]),
        ("Twice in 2021, in May and August, it burned.", ["2021", "2021-05", "2021-08"]),
        ("In March 2019 and in September it rose.", ["2019-03", "2019-09"]),
        ("In 2019 it rose, and in March it fell.", ["2019", "2019-03"]),
        ("In 2019 it rose, and in March she left.", ["2019", "2024-03"]),
        ("They met in 2018, in May, and on Friday.", ["2018", "2018-05", "2024-08-23"]),
        ("In the 1990s, in May, it rained.", ["199", "2024-05"]),
    ],
)
def test_a_month_or_a_day_beside_its_year(text: str, expected: list[str]) -> None:
    """It lies in the year that stands right before it, or with which its sentence began."""
    assert [timex3 for _, timex3 in spoken(text)] == expected


@pytest.mark.parametrize(
    "document_time, expected",
    [("[2024-01-05,2024-02-05]", "..2024-02-05"), ("202X", "..2029-12-31"), (DAY, "..2024-08-23")],
)
def test_what_is_not_told_lies_up_to_any_document_time(document_time: str, expected: str) -> None:
    """Also where that is one of several days, or of ten years."""
    (mention,) = find("Ten years later, he died.", document_time=document_time)
    assert str(mention.value) == expected
