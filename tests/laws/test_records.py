"""Laws of records: every value goes through JSON and back, and no record crashes the reader."""

from __future__ import annotations

import json
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

from eventline import (
    DateSet,
    Duration,
    EventlineError,
    Interval,
    Qualification,
    RecordError,
    SetMode,
    UncertainDate,
    event,
    from_record,
    to_record,
    when,
)
from eventline.calendars import Granularity
from eventline.model import DateRange, End
from eventline.model.event import TimeValue

READ = [
    date
    for date in map(
        when, ("196X-02-29", "?2004-06~", "1950S2", "Y-17E7", "2024-08-23T10+02:00", "2024-08-23TNI")
    )
    if isinstance(date, UncertainDate)
]
ticks = st.integers(-(10**18), 10**18)
widths = st.builds(Duration, years=st.integers(0, 50), days=st.fractions(0, 10))


@st.composite
def dates(draw: st.DrawFn) -> UncertainDate:
    """A date of any shape: a granule, a span, a parsed one, some of them widened or marked."""
    tick = draw(ticks)
    date = draw(
        st.one_of(
            st.sampled_from(Granularity).map(lambda unit: UncertainDate.granule(unit, tick)),
            st.builds(
                lambda upper: UncertainDate.span(tick, upper),
                st.none() | st.integers(tick + 1, tick + 10**15),
            ),
            st.builds(lambda floating: UncertainDate.span(None, tick, floating=floating), st.booleans()),
            st.sampled_from(READ),
        )
    )
    if draw(st.booleans()):
        date = date.with_about(draw(widths))
    elif draw(st.booleans()) and not date.qualifiers and date.form.value == "range":
        date = attrs.evolve(date, qualifiers=(Qualification.UNCERTAIN,))
    return date


@st.composite
def values(draw: st.DrawFn) -> TimeValue:
    """A value of time of any shape; what is refused is drawn again."""
    one, other = draw(dates()), draw(dates())
    ends = [one, other, End.OPEN, End.UNKNOWN]
    try:
        return draw(
            st.one_of(
                st.just(one),
                st.builds(Interval, st.sampled_from(ends), st.sampled_from(ends)),
                st.builds(lambda mode: DateSet([one, other], mode), st.sampled_from(SetMode)),
                st.builds(lambda mode: DateSet([DateRange(one, other)], mode), st.sampled_from(SetMode)),
                st.builds(lambda end: Interval(DateSet([one]), end), st.sampled_from(ends)),
            )
        )
    except EventlineError:
        return one


@given(value=values(), label=st.text(max_size=8), names=st.lists(st.text(max_size=4), max_size=2))
def test_values_go_through_json(value: TimeValue, label: str, names: list[str]) -> None:
    """A record is JSON, and stands for an equal value, alone and inside an event."""
    made = event(label, when=value, tags=names)
    for written in (value, made):
        assert from_record(json.loads(json.dumps(to_record(written)))) == written


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)
names = st.sampled_from(
    [
        "kind",
        "edtf",
        "when",
        "about",
        "start",
        "end",
        "members",
        "mode",
        "of",
        "years",
        "vague",
        "period",
        "clock",
    ]
)
kinds = st.sampled_from(
    ["date", "interval", "set", "range", "extent", "duration", "recurrence", "truth", "event"]
)
records = st.recursive(
    st.builds(
        lambda kind, rest: {**rest, "kind": kind}, kinds, st.dictionaries(names, json_values, max_size=3)
    ),
    lambda inner: st.builds(
        lambda kind, rest: {**rest, "kind": kind}, kinds, st.dictionaries(names, inner, max_size=3)
    ),
    max_leaves=4,
)


@given(record=json_values | records)
def test_no_record_crashes_the_reader(record: Any) -> None:  # noqa: ANN401 - that is what is tested
    """Whatever JSON holds, reading it gives a value or a `RecordError`."""
    if isinstance(record, dict):
        record = {**record, "v": 1}
    try:
        value = from_record(record)
    except RecordError:
        return
    assert from_record(to_record(value)) == value
