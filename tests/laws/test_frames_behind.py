"""What holds of a time with a year, month or week behind it, however either is said."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventline.language import find
from eventline.model.date import UncertainDate
from eventline.model.interval import Interval
from eventline.notation import when

#: The years that words tell, said on a day of 2016.
YEARS = {"last year": 2015, "this year": 2016, "next year": 2017, "two years ago": 2014, "2013": 2013}
MONTHS = ("February", "March", "June", "October", "December")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
#: Dates, and parts of what recurs.
PARTS = (
    "late {}",
    "mid-{}",
    "the end of {}",
    "the second week of {}",
    "the first Monday in {}",
    "the last Friday of {}",
    "around the beginning of {}",
    "3 {}",
)
#: And what is counted from such.
HEADS = (*PARTS, "the day after 3 {}", "the morning of the first Tuesday in {}")

years = st.sampled_from(sorted(YEARS))
months = st.sampled_from(MONTHS)
heads = st.sampled_from(HEADS)
days = st.dates(min_value=dt.date(2016, 1, 1), max_value=dt.date(2016, 12, 31))
verbs = st.sampled_from(["It closed in", "It will close in", "It closes in", "Since", "By"])


def _one(text: str, day: dt.date) -> UncertainDate:
    (mention,) = find(text, document_time=day)
    assert isinstance(mention.value, UncertainDate)
    return mention.value


@given(
    st.sampled_from(["the {}", "a {}", "the {} 2", "his late {}"]),
    months,
    st.sampled_from(["vote", "budget meeting", "trade talks", "ruling"]),
    years,
    days,
)
def test_what_goes_with_a_noun_lies_in_the_year_behind_the_noun(
    head: str, month: str, noun: str, year: str, day: dt.date
) -> None:
    """Two times, the first in the second: "the May vote last year", "a May vote in 2013"."""
    behind = f"in {year}" if year.isdigit() else year
    found = find(f"They lost {head.format(month)} {noun} {behind}.", document_time=day)
    first, whole = (one.value for one in found)
    assert isinstance(first, UncertainDate)
    assert isinstance(whole, UncertainDate)
    said = _one(f"It closed in {YEARS[year]}.", day)
    assert said.lo <= first.lo <= first.hi <= said.hi


def _first_of(day: dt.date, months_on: int) -> dt.date:
    """The first day of a month so far from that of a day."""
    years_on, month = divmod(day.month - 1 + months_on, 12)
    return dt.date(day.year + years_on, month + 1, 1)


@given(
    st.sampled_from(["They sang at the {} show {}.", "A {} raid {} failed.", "They lost {}'s {} vote."]),
    st.sampled_from(WEEKDAYS),
    st.sampled_from(["last month", "this month", "next month", "last year", "next year"]),
    days,
)
def test_a_weekday_that_goes_with_a_noun_is_one_of_those_told(
    text: str, weekday: str, frame: str, day: dt.date
) -> None:
    """From the first to the last such day of the month or the year, before the noun or behind it."""
    said = text.format(frame, weekday) if "'s" in text else text.format(weekday, frame)
    on = {"last": -1, "this": 0, "next": 1}[frame.split(maxsplit=1)[0]]
    if frame.endswith("month"):
        start, end = _first_of(day, on), _first_of(day, on + 1)
    else:
        start, end = dt.date(day.year + on, 1, 1), dt.date(day.year + on + 1, 1, 1)
    told = [start + dt.timedelta(count) for count in range((end - start).days)]
    told = [one for one in told if one.weekday() == WEEKDAYS.index(weekday)]
    first, *_ = find(said, document_time=day)
    assert isinstance(first.value, UncertainDate)
    assert [first.value.earliest, first.value.latest] == [when(told[0]), when(told[-1])]


@given(verbs, heads, months, years, days)
def test_it_lies_in_that_year(verb: str, head: str, month: str, year: str, day: dt.date) -> None:
    """One time, of the year told, whatever the tense and the day."""
    value = _one(f"{verb} {head.format(month)} {year}.", day)
    whole = _one(f"It closed in {YEARS[year]}.", day)
    assert whole.lo <= value.lo <= value.hi <= whole.hi


@given(st.sampled_from(PARTS), months, heads, months, years, days)
def test_the_ends_of_a_range_share_it(
    head: str, month: str, other: str, end: str, year: str, day: dt.date
) -> None:
    """The end is of the year told, and the start of that or of the one before."""
    start, last = head.format(month), other.format(end)
    found = find(f"It ran from {start} to {last} {year}.", document_time=day, ranges="joined")
    values = [one.value for one in found if isinstance(one.value, Interval)]
    if len(found) != 1 or not values:
        return
    whole = _one(f"It closed in {YEARS[year]}.", day)
    assert whole.lo <= values[0].hi <= whole.hi
    assert values[0].lo >= whole.lo - (whole.hi - whole.lo) * 1.01


@pytest.mark.parametrize("year", sorted(YEARS))
def test_what_belongs_to_somebody_is_no_year_of_it(year: str) -> None:
    """In late May last year's fire was forgotten."""
    first, *_ = find(f"In late May {year}'s fire was forgotten.", document_time="2016-11-09")
    assert first.text == "late May" or year == "2013"


@given(
    st.sampled_from(["late on {}", "early {}", "the morning of {}", "{} night", "noon on {}"]),
    st.sampled_from(["Monday", "Wednesday", "Friday"]),
    st.sampled_from(["last week", "this week", "next week"]),
    days,
)
def test_it_lies_in_that_week(head: str, weekday: str, week: str, day: dt.date) -> None:
    """One time, of the week told."""
    value = _one(f"It closed {head.format(weekday)} {week}.", day)
    whole = _one(f"It closed {week}.", day)
    assert whole.lo <= value.lo <= value.hi <= whole.hi


@given(
    st.sampled_from(["the night of the {}", "late on the {}", "noon on the {}"]),
    st.sampled_from(["3rd", "15th", "28th"]),
    st.sampled_from(["of last month", "of this month", "of next month"]),
    days,
)
def test_it_lies_in_that_month(head: str, number: str, month: str, day: dt.date) -> None:
    """One time, of the month told."""
    value = _one(f"It closed on {head.format(number)} {month}.", day)
    whole = _one(f"It closed {month.removeprefix('of ')}.", day)
    assert whole.lo <= value.lo <= value.hi <= whole.hi
