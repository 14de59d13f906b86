"""Cost is linear in the length of a text: what is counted is work, not seconds."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Literal

import pytest

from eventline.language import find

if TYPE_CHECKING:
    from types import FrameType

UNITS = {
    "prose": "the two sides met on Friday, said a person close to the talks. ",
    "digits": "1234567890",
    "numbers": "12 ",
    "a chain": "12-",
    "dots": "1.",
    "last": "last ",
    "first of last": "the first of the last of ",
    "ranges": "from 3 to 5 May to ",
    "months": "May and ",
    "weekdays": "monday ",
    "told": "two days before ",
    "told by what is told": "the day before the last day of May ",
    "days before days": "the day before ",
    "number words": "two hundred ",
    "clock times": "at 9 pm ",
    "spaces": " ",
    "lines": "\n",
    "brackets": "(",
    "one word": "a",
    "quotes": '"May" ',
    "accents": "é ",
    "ideographs": "日",
    "no spaces": "\u3000",
    "nested ranges": "from 1 to 2 to 3 to 4 ",
    "lists": "3 May, 4 June and ",
    "lists without spaces": "May,June(1999)",
    "days in a row": "2013-05-04t",
    "quarters": "Q3 ",
    "months alone": "May ",
    "quotation marks": '"',
    "commas": ",",
}


STORIES = {
    "plans": "he will come on 3 May. ",
    "what had been": "he had come in May. ",
    "years and days": "in 1912 it fell and that day it rained. ",
    "speech": 'he said: "i will come in May." ',
}


def calls(text: str, genre: Literal["news", "narrative"] = "news") -> int:
    """How many functions are called, in Python and in C, to find the times of a text."""
    counted = 0

    def count(frame: FrameType, event: str, arg: object) -> None:
        del frame, arg
        nonlocal counted
        counted += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        find(text, document_time="2024-08-23", genre=genre)
    finally:
        sys.setprofile(before)
    return counted


def repeated(unit: str, size: int) -> str:
    """A text of a size, without a line break of its own."""
    return (unit * (size // len(unit) + 1))[:size]


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_twice_the_text_is_twice_the_work(unit: str) -> None:
    """With what is built once already built, and a chunk's worth of tolerance."""
    short, long = repeated(unit, 6_000), repeated(unit, 12_000)
    find(long, document_time="2024-08-23")
    assert calls(long) <= 2.2 * calls(short) + 50


@pytest.mark.parametrize("genre", ["news", "narrative"])
@pytest.mark.parametrize("unit", STORIES.values(), ids=STORIES)
def test_twice_the_story_is_twice_the_work(unit: str, genre: Literal["news", "narrative"]) -> None:
    """However much is told, planned and quoted in it."""
    short, long = repeated(unit, 6_000), repeated(unit, 12_000)
    find(long, document_time="2024-08-23", genre=genre)
    assert calls(long, genre) <= 2.2 * calls(short, genre) + 50


@pytest.mark.parametrize("unit", ["1234567890", "last ", "(", "a", "12-", "1."])
def test_what_is_no_time_costs_no_more_than_prose(unit: str) -> None:
    """Per letter."""
    prose, other = repeated(UNITS["prose"], 20_000), repeated(unit, 20_000)
    find(prose), find(other)
    assert calls(other) <= calls(prose)


@pytest.mark.parametrize(
    "unit", ["12 ", "from 1 to 2 to 3 to 4 ", "May ", '"May" ', "é ", "日", ",", '"', " "]
)
def test_what_is_hardly_a_time_costs_little_more_than_prose(unit: str) -> None:
    """Per byte."""
    prose, other = repeated(UNITS["prose"], 8_000), repeated(unit, 8_000)
    find(prose), find(other)
    assert calls(other) / len(other.encode()) <= 2.75 * calls(prose) / len(prose)


@pytest.mark.parametrize("unit", ["Q3 ", "3 May, 4 June and ", "2013-05-04 ", "monday ", "at 9 pm "])
def test_a_time_costs_the_same_wherever_it_stands(unit: str) -> None:
    """A text of nothing else costs no more a time than prose."""
    prose, other = repeated(UNITS["prose"], 8_000), repeated(unit, 8_000)
    each = len(find(prose, document_time="2024-08-23")), len(find(other, document_time="2024-08-23"))
    assert calls(other) / each[1] <= 1.65 * calls(prose) / each[0]


@pytest.mark.parametrize(
    "start, unit",
    [
        ("it is every day ", "at 9 am , "),
        ("it fell in March 1985 ", "and at 9 am "),
        ("in 2019 ", "in May , "),
        ("", "[3 May]("),
    ],
    ids=["what recurs", "month", "year", "brackets"],
)
def test_what_hangs_on_the_first_of_many_is_no_search_of_all(start: str, unit: str) -> None:
    """Eight times the text, without an end of a sentence, is nowhere near eight times eight the time."""

    def seconds(size: int) -> float:
        text = start + repeated(unit, size)
        taken = []
        for _ in range(2):
            begun = time.process_time()
            find(text, document_time="2024-08-23")
            taken.append(time.process_time() - begun)
        return min(taken)

    assert seconds(96_000) <= 20 * seconds(12_000)


def test_a_long_line_is_read_in_pieces() -> None:
    """Without a newline, with a time at its very end."""
    text = "word " * 30_000 + "on 3 May 2019"
    (mention,) = find(text)
    assert (mention.text, mention.timex3) == ("3 May 2019", "2019-05-03")
