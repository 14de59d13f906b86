"""What holds of times that recur and of lengths, whatever stands beside them."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from eventline.calendars.ticks import DAY
from eventline.language import find
from eventline.model.interval import Interval

DOCUMENT_TIME = dt.date(2015, 6, 17)
SETS = (
    "every Monday",
    "every other Friday",
    "each spring",
    "twice a week",
    "five or six times a month",
    "on weekdays at 9",
    "on Mondays and Wednesdays",
    "on the first Tuesday of every month",
    "every last Friday",
    "annually",
    "nightly",
    "every January and July",
    "every morning and evening",
    "on Saturdays 9 a.m. to noon",
    "every Tuesday, 6 p.m. to 8 p.m.",
)
BOUNDS = (
    "since 2012",
    "since last September",
    "until 1998",
    "until next week",
    "from 1990 to 1998",
    "between 3 May 2010 and 5 June 2011",
    "for three weeks",
    "for ten years after 1945",
    "throughout the 1990s",
    "last year",
    "over the next two months",
    "in May 2012",
)
SIDES = ("before", "after")
#: What recurs and what lasts, in words that hyphens may join.
COMPOUNDS = (
    "twice a year",
    "once a week",
    "every four years",
    "every Sunday",
    "twice daily",
    "four times a day",
    "half past nine",
    "Christmas morning",
    "end of May",
)


def _read(text: str, ranges: str) -> list[tuple[str, str, str]]:
    assert ranges in {"split", "joined"}
    found = find(text, document_time=DOCUMENT_TIME, ranges="joined" if ranges == "joined" else "split")
    return [(one.text, one.timex3, one.signal) for one in found]


def _ticks(text: str) -> tuple[int | None, int | None]:
    (mention,) = find(text, document_time=DOCUMENT_TIME, ranges="joined")
    assert isinstance(mention.value, Interval)
    return mention.value.lower, mention.value.upper


@given(st.sampled_from(SETS), st.sampled_from(BOUNDS), st.sampled_from(["split", "joined"]))
def test_a_set_and_its_bound_are_read_apart(said: str, bound: str, ranges: str) -> None:
    """Each is what it is by itself, and nothing else is found."""
    alone = _read(f"They sang {said}.", ranges), _read(f"They sang {bound}.", ranges)
    assert _read(f"They sang {said} {bound}.", ranges) == [*alone[0], *alone[1]]


@given(st.sampled_from(COMPOUNDS))
def test_hyphens_change_no_time(said: str) -> None:
    """What they join to one word is what its words are."""
    (apart,) = _read(f"It is {said}.", "split")
    (joined,) = _read(f"It is {said.replace(' ', '-')}.", "split")
    assert joined[1] == apart[1]


@given(st.integers(2, 60), st.sampled_from([("days", 1), ("weeks", 7)]), st.dates(dt.date(1990, 1, 1)))
def test_stretches_before_and_after_a_day_leave_it_out(
    count: int, unit: tuple[str, int], day: dt.date
) -> None:
    """The day lies between them, and each is as long as it is said to be."""
    day = day.replace(year=1990 + day.year % 40)
    first = (day - dt.date(1970, 1, 1)).days * DAY
    before, after = (_ticks(f"In the {count} {unit[0]} {side} {day:%-d %B %Y} it rained.") for side in SIDES)
    assert before == (first - count * unit[1] * DAY, first)
    assert after == (first + DAY, first + DAY + count * unit[1] * DAY)
