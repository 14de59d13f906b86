"""What holds of a time without its year or its week, whatever it is: its verb tells its side."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from eventline.language import find

_FILE = Path(__file__).parents[1] / "cases" / "en" / "tenses.toml"
FRAMES = tomllib.loads(_FILE.read_text(encoding="utf-8"))
MONTHS = ("January", "February", "April", "June", "August", "October", "November")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

months = st.sampled_from(MONTHS)
heads = st.sampled_from(["in {}", "in late {}", "at the end of {}", "on {} 3", "on the first Monday in {}"])
times = st.one_of(
    st.builds(str.format, heads, months),
    st.builds("on {}".format, st.sampled_from(WEEKDAYS)),
    st.sampled_from(["on Friday night", "over the weekend", "at Easter", "at Christmas"]),
)
days = st.dates(min_value=dt.date(2015, 1, 1), max_value=dt.date(2022, 12, 31))


def _read(frame: str, time: str, day: dt.date) -> tuple[str, set[str]]:
    """What a time is in a sentence, and all that it may be."""
    at = frame.index("{}")
    text = frame.format(time)
    (found,) = (one for one in find(text, document_time=day) if at <= one.start < at + len(time))
    assert found.resolution is not None
    return found.timex3, set(map(str, found.resolution.alternatives))


@given(st.sampled_from(FRAMES["past"]), times, days)
def test_a_verb_of_the_past_looks_back(frame: str, time: str, day: dt.date) -> None:
    """It is the time of which a plain sentence tells so."""
    assert _read(frame, time, day)[0] == _read("It closed {}.", time, day)[0]


@given(st.sampled_from(FRAMES["future"]), times, days)
def test_what_is_to_come_looks_ahead(frame: str, time: str, day: dt.date) -> None:
    """It is the time of which a plain sentence tells so."""
    assert _read(frame, time, day)[0] == _read("It will close {}.", time, day)[0]


@given(st.sampled_from(FRAMES["open"]), times, days)
@example("The mill was to close {}.", "in October", dt.date(2018, 3, 23))
def test_what_may_be_over_keeps_both_sides(frame: str, time: str, day: dt.date) -> None:
    """It is one of the two times that plain sentences tell, and has both as alternatives."""
    past, future = (_read(plain, time, day) for plain in ("It closed {}.", "It will close {}."))
    first, both = _read(frame, time, day)
    assert first in {past[0], future[0]}
    assert both >= past[1] | future[1]
