"""Laws of chronologies: each entry has the year of its heading, whatever other years its line tells."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from eventline.language import find

DAYS = st.dates(dt.date(1801, 1, 1), dt.date(2015, 12, 31))
ASIDES = [
    "",
    " as in 1799",
    " since 2001",
    ", by the law of 1877",
    " (planned for May 2030)",
]
SIGNS = ["", "- ", "* ", "• "]
BEHIND = [": ", " – ", " - "]


@st.composite
def entries(draw: st.DrawFn) -> list[tuple[dt.date, str]]:
    """Days of one year, each with the rest of its line."""
    year = draw(st.integers(1801, 2023))
    days = draw(st.lists(st.dates(dt.date(year, 1, 1), dt.date(year, 12, 31)), min_size=1, max_size=5))
    return [(day, draw(st.sampled_from(ASIDES))) for day in days]


def _line(day: dt.date, aside: str, sign: str, behind: str) -> str:
    return f"{sign}{day.day} {day:%B}{behind}The gate is shut{aside}."


@pytest.mark.parametrize("genre", ["news", "narrative"])
@given(entries(), st.sampled_from(SIGNS), st.sampled_from(BEHIND))
def test_an_entry_is_of_the_year_of_its_heading(
    genre: Literal["news", "narrative"], told: list[tuple[dt.date, str]], sign: str, behind: str
) -> None:
    """In any order, and as news or as a narrative."""
    lines = [_line(day, aside, sign, behind) for day, aside in told]
    text = "\n".join([f"{told[0][0].year}", *lines])
    starts, at = {}, text.index("\n") + 1
    for line, (day, _) in zip(lines, told, strict=True):  # "1 January" is in "11 January" too
        starts[at + len(sign)] = day
        at += len(line) + 1
    found = {one.start: one.timex3 for one in find(text, document_time="2024-08-23", genre=genre)}
    assert {start: found.get(start) for start in starts} == {
        start: day.isoformat() for start, day in starts.items()
    }


@given(DAYS, st.lists(st.integers(1, 250), min_size=1, max_size=6), st.sampled_from(SIGNS))
def test_entries_go_on_from_the_one_before(first: dt.date, gaps: list[int], sign: str) -> None:
    """An entry that says no year is the next such day, where that is nearer than the one before."""
    _told_in_order([first + dt.timedelta(days=sum(gaps[:at])) for at in range(len(gaps) + 1)], sign)


@given(DAYS, st.integers(1, 45), st.lists(st.integers(1, 300), max_size=5), st.sampled_from(SIGNS))
def test_entries_go_back_as_they_have_begun(first: dt.date, gap: int, gaps: list[int], sign: str) -> None:
    """Where the second is a little before the first, in its year, each other is before the one above it."""
    assume((first - dt.timedelta(days=gap)).year == first.year)
    back = [0, gap, *gaps]
    _told_in_order([first - dt.timedelta(days=sum(back[: at + 1])) for at in range(len(back))], sign)


def _told_in_order(days: list[dt.date], sign: str) -> None:
    lines = [_line(day, "", sign, ": ") for day in days]
    lines[0] = lines[0].replace(":", f" {days[0].year}:", 1)
    found = find("\n".join(lines), document_time="2024-08-23")
    assert [one.timex3 for one in found] == [day.isoformat() for day in days]
