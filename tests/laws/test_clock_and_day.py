"""A time of day and its day are found in every order, and what they say is what the calendar says."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from eventline.language import find

#: A Wednesday.
_NOW = dt.date(2024, 8, 21)
_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_MINUTES = {10: "ten", 15: "fifteen", 20: "twenty", 30: "thirty", 45: "forty-five"}
_ZONES = {"": "", " GMT": "Z", " UTC+2": "+02:00", " EST": "-05:00", " local time": ""}
_PARTS = {"a.m.": range(12), "p.m.": range(12, 24), "in the morning": range(12), "at night": range(18, 24)}


@st.composite
def clocks(draw: st.DrawFn) -> tuple[str, str]:
    """Words for a time of day that say which half of the day is meant, and what TIMEX3 says of it."""
    hour, minute = draw(st.integers(1, 23)), draw(st.sampled_from([0, *_MINUTES]))
    dial, zone = (hour - 1) % 12 + 1, draw(st.sampled_from(sorted(_ZONES)))
    part = draw(st.sampled_from([words for words, hours in _PARTS.items() if hour in hours]))
    half = "a.m." if hour < 12 else "p.m."
    said = [
        f"{hour:02d}:{minute:02d}{zone}",
        f"{dial}:{minute:02d} {half}{zone}",
        f"{dial}.{minute:02d}{half[0]}m{zone}",
        f"{dial}:{minute:02d} {part}",
        f"{hour:02d}{minute:02d} hours",
    ]
    if minute:
        said.append(f"{_HOURS[dial - 1]}-{_MINUTES[minute]} {part}")
    else:
        said += [f"{dial} {half}{zone}", f"{dial} {part}", f"{_HOURS[dial - 1]} o'clock {part}"]
    if minute == 30:
        said.append(f"half past {_HOURS[dial - 1]} {part}")
    if minute == 45 and dial != 11:
        said.append(f"a quarter to {_HOURS[dial % 12]} {part}")
    words = draw(st.sampled_from(said))
    return words, f"T{hour:02d}:{minute:02d}{_ZONES[zone] if zone and words.endswith(zone) else ''}"


@st.composite
def days(draw: st.DrawFn) -> tuple[str, str]:
    """Words for a day, and the day."""
    day = _NOW + dt.timedelta(draw(st.integers(-300, 0)))
    back = (_NOW - day).days
    said = [
        f"on {day:%B} {day.day}, {day.year}",
        f"on {day.day} {day:%B} {day.year}",
        f"on {day:%A}, {day:%B} {day.day}, {day.year}",
        f"on {day:%A} {day.day} {day:%b} {day.year}",
    ]
    if 0 < back < 7:
        said += [f"on {day:%A}", f"last {day:%A}"]
    if back < 2:
        said.append(("today", "yesterday")[back])
    return draw(st.sampled_from(said)), day.isoformat()


_FRAMES = (
    "at {clock} {day}",
    "shortly before {clock} {day}",
    "until {clock} {day}",
    "after {clock} {day}",
    "at about {clock} {day}",
    "{day} at {clock}",
    "{day}, at {clock}",
    "{day} around {clock}",
    "{day} at around {clock}",
)


@given(clock=clocks(), day=days(), frame=st.sampled_from(_FRAMES), behind=st.sampled_from([" to vote.", "."]))
def test_one_time(clock: tuple[str, str], day: tuple[str, str], frame: str, behind: str) -> None:
    """Of a time of day and a day, whichever comes first, and whatever leads to it and stands behind it."""
    text = "The council met " + frame.format(clock=clock[0], day=day[0]) + behind
    assert [mention.timex3 for mention in find(text, document_time=_NOW)] == [day[1] + clock[1]]


_RANGES = (
    "from {first} to {last} {day}",
    "between {first} and {last} {day}",
    "from {first} {day} until {last}",
    "{day} from {first} to {last}",
    "{day}, {first} - {last}",
    "{day} between {first} and {last}",
)


@given(
    times=st.lists(
        st.tuples(st.integers(1, 23), st.sampled_from([0, 15, 30])), min_size=2, max_size=2, unique=True
    ),
    day=days(),
    frame=st.sampled_from(_RANGES),
    spaced=st.booleans(),
)
def test_one_range(times: list[tuple[int, int]], day: tuple[str, str], frame: str, spaced: bool) -> None:
    """From one time of a day to another of it, or of the next where the first is later."""
    said, told = [], []
    date = dt.date.fromisoformat(day[1])
    for hour, minute in times:
        half = "am" if hour < 12 else "pm"
        said.append(f"{(hour - 1) % 12 + 1}" + (f":{minute:02d}" if minute else "") + " " * spaced + half)
        told.append(f"T{hour:02d}:{minute:02d}")
    ends = date + dt.timedelta(days=times[1] < times[0])
    text = "The hall was open " + frame.format(first=said[0], last=said[1], day=day[0]) + "."
    assert [one.timex3 for one in find(text, document_time=_NOW)] == [f"{date}{told[0]}", f"{ends}{told[1]}"]
