"""Texts made on one of several days."""

from __future__ import annotations

import attrs
import pytest

from eventline.language import find
from eventline.language.any_day import on_any_day
from eventline.language.mention import TimexMention
from eventline.model.interval import End, Interval
from eventline.notation import when


def _values(text: str, document_time: str) -> list[str]:
    return [f"{one.timex3} {one.value}" for one in find(text, document_time=document_time)]


@pytest.mark.parametrize(
    "text, document_time, values",
    [
        pytest.param(
            "Next week they play twice, on Monday.",
            "2018-03",
            ["2018-WXX 2018-03-05..2018-04-08", "2018-XX-XX 2018-03-05..2018-04-02"],
            id="what hangs on a time that hangs on the document",
        ),
        pytest.param(
            "The liner sank in May 1912. In June its bell was sold.",
            "2018",
            ["1912-05 1912-05", "1912-06 1912-06"],
            id="a story from whichever day it is told",
        ),
        pytest.param(
            "It opened on Friday. Nine were freed the next day.",
            "2018-10",
            ["2018-XX-XX 2018-09-28..2018-10-26", "XXXX-XX-XX ..2018-10-27"],
            id="on a Friday the next day is not told",
        ),
        pytest.param(
            "He saved from 2018-06-12 to today.",
            "2018-06",
            ["2018-06-12 2018-06-12", "2018-06-XX 2018-06-12..2018-06-30"],
            id="no such range on some days",
        ),
        pytest.param(
            "It was sold in June 1912. Sales fell in the three months to May.",
            "2018",
            ["1912-06 1912-06", "P3M 1912-03-01..2018-03-31/1912-05-01..2018-05-31"],
            id="a stretch",
        ),
        pytest.param(
            "They will meet later this year.",
            "2018",
            ["2018 2018-01-03..2018-12-31"],
            id="all days at once hold each",
        ),
        pytest.param("It fell in May 1912.", "2018", ["1912-05 1912-05"], id="nothing hangs on the document"),
        pytest.param("Since 2009 it is shut.", "2018-03", ["2009 2009"], id="to the document"),
    ],
)
def test_a_time_holds_what_it_is_on_each_day(text: str, document_time: str, values: list[str]) -> None:
    """The value spans the values of all days, and the TIMEX3 value keeps what they share."""
    assert _values(text, document_time) == values


def test_a_time_of_another_kind_on_another_day_has_no_value() -> None:
    """A day and a range have nothing in common that a value could say."""
    [day] = find("It fell on Friday.", document_time="2018-03-05")
    [stretch] = find("It fell from 1 to 3 May.", document_time="2018-03-05", ranges="joined")
    [found] = on_any_day([day], [[day], [attrs.evolve(stretch, start=day.start)]])
    assert (found.value, found.when, found.steps) == (None, None, (found.reason,))
    assert "day of the document" in found.reason


def test_a_time_without_a_value_on_one_day_has_none() -> None:
    """What one reading cannot tell, nobody can."""
    [day] = find("It fell on Friday.", document_time="2018-03-05")
    undated = TimexMention(start=day.start, end=day.end, text=day.text, type="DATE", timex3="XXXX-WXX-5")
    assert [*on_any_day([day], [[day], [undated]])] == [undated]


def test_a_range_that_is_open_on_one_day_is_another() -> None:
    """An open end holds no other."""
    [day] = find("It fell on Friday.", document_time="2018-03-05")
    ranges = Interval(when("2018"), when("2019")), Interval(when("2018"), End.UNKNOWN)
    closed, opened = (attrs.evolve(day, value=one, when=one) for one in ranges)
    [found] = on_any_day([opened], [[closed], [closed]])
    assert found == closed
    [found] = on_any_day([closed], [[closed], [opened]])
    assert found.value == closed.value


def test_a_range_is_spread_at_both_ends() -> None:
    """A range of a story, or else of the document's year: each end is somewhere between the two."""
    text = "It was sold on 5 October 1912. It was shut from May to July."
    found = find(text, document_time="2018", ranges="joined")[-1]
    assert (found.timex3, str(found.value)) == (
        "XXXX-05/XXXX-07",
        "1913-05-01..2018-05-31/1913-07-01..2018-07-31",
    )


def test_lengths_are_kept_as_they_are() -> None:
    """Of lengths, which hang on no day, nothing is asked."""
    [three] = find("It took three days.", document_time="2018-03-05")
    [four] = find("It took four days.", document_time="2018-03-05")
    assert [*on_any_day([three], [[three], [four]])] == [three]
