"""`within` says NO where no reading is near enough, YES where all are, and MAYBE only in between."""

from __future__ import annotations

import datetime as dt
import pickle
from itertools import product

from hypothesis import example, given
from hypothesis import strategies as st

import eventline as ev
from eventline.calendars.ticks import DAY
from eventline.model.event import TimeValue

FIRST = dt.date(2004, 1, 20)
DAYS = st.integers(0, 50).map(lambda number: FIRST + dt.timedelta(number))

#: The readings of a time: in each, the event starts and ends.
Days = list[tuple[int, int]]


def day(date: dt.date) -> int:
    """Count days since 1970."""
    return (date - dt.date(1970, 1, 1)).days


@st.composite
def times(draw: st.DrawFn) -> tuple[TimeValue, Days]:
    """Draw a time of days, months, or several of them, with its readings."""
    starts = sorted(set(draw(st.lists(DAYS, min_size=1, max_size=4))))
    readings: Days = []
    members = []
    for start in starts:
        if draw(st.booleans()):
            members.append(start.isoformat())
            readings.append((day(start), day(start)))
        else:
            after = (start.replace(day=1) + dt.timedelta(31)).replace(day=1)
            members.append(f"{start:%Y-%m}")
            readings.append((day(start.replace(day=1)), day(after) - 1))
    return ev.when(f"[{','.join(dict.fromkeys(members))}]"), readings


@st.composite
def intervals(draw: st.DrawFn) -> tuple[TimeValue, Days]:
    """Draw what lasted from one day to another: one reading, which it fills."""
    start, end = sorted((draw(DAYS), draw(DAYS)))
    return ev.extent(f"{start}/{end}"), [(day(start), day(end))]


def ends(reading: tuple[int, int], *, whole: bool) -> list[tuple[int, int]]:
    """First and last ticks of extents in a reading: at its ends, next to them, and in the middle."""
    lo, hi = reading
    if whole:
        return [(lo * DAY, hi * DAY + DAY - 1)]
    days = sorted({lo, lo + 1, (lo + hi) // 2, hi - 1, hi} & set(range(lo, hi + 1)))
    found = [(start * DAY, end * DAY + DAY - 1) for start, end in product(days, repeat=2) if start <= end]
    return [*found, (hi * DAY + DAY - 1, hi * DAY + DAY - 1), (lo * DAY, lo * DAY)]


def near(by: ev.Duration, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether at most a duration lies between two extents, counted from the second."""
    return one[0] <= by.after(other[1] + 1) and one[1] >= by.before(other[0]) - 1


@given(
    st.one_of(times(), intervals()),
    st.one_of(times(), intervals()),
    st.one_of(st.integers(0, 9).map(ev.days), st.integers(0, 1).map(ev.months)),
)
@example((ev.when("[2004-01-31,2004-03-31]"), [(12448, 12448), (12508, 12508)]),
         (ev.when("[2004-02-29,2004-03-10]"), [(12477, 12477), (12487, 12487)]), ev.days(3))  # fmt: skip
def test_within_is_sound_and_tight(
    mine: tuple[TimeValue, Days], other: tuple[TimeValue, Days], by: ev.Duration
) -> None:
    """As all pairs of extents say."""
    one, other_ends = (
        [found for reading in given_[1] for found in ends(reading, whole=isinstance(given_[0], ev.Extent))]
        for given_ in (mine, other)
    )
    answers = {near(by, a, b) for a, b in product(one, other_ends)}
    question = ev.within(by, of=other[0])
    said = question(ev.event("it", when=mine[0]))
    assert {said.certain, said.possible} == answers
    assert pickle.loads(pickle.dumps(question))(ev.event("it", when=mine[0])) is said
    assert hash(question) == hash(ev.within(by, of=other[0]))
