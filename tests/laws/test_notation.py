"""Laws of the readers: a value or a `NotationError`, in linear time, and every spelling comes back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from eventline import (
    EventlineError,
    Interval,
    NotationError,
    QueryError,
    UncertainDate,
    event,
    extent,
    format_timex3,
    parse_duration,
    parse_edtf,
    parse_timex3,
    when,
)

READERS: list[Callable[[str], object]] = [parse_edtf, when, extent, parse_timex3, parse_duration]

#: Text of the letters that mean something, and any text.
TEXTS = st.text("0123456789X-/.,[]{}?~%YESTZW:+PMDH ", max_size=40) | st.text(max_size=20)

marks = st.sampled_from(["", "", "", "?", "~", "%"])
digit = st.sampled_from("0123456789X")
years = st.builds("".join, st.tuples(st.sampled_from(["", "", "-"]), digit, digit, digit, digit))
months = st.sampled_from(
    [*(f"{n:02d}" for n in range(14)), *(str(n) for n in range(20, 43)), "XX", "0X", "1X"]
)
days = st.sampled_from([*(f"{n:02d}" for n in range(33)), "XX", "X1", "2X", "3X"])
parts = st.one_of(st.tuples(years), st.tuples(years, months), st.tuples(years, months, days))
dates = parts.flatmap(
    lambda stated: st.tuples(*(st.builds("{}{}{}".format, marks, st.just(part), marks) for part in stated))
).map("-".join)
long_years = st.builds(
    "Y{}{}{}".format, st.integers(-(10**12), 10**12), st.sampled_from(["", "E3"]), st.sampled_from(["", "S2"])
)
clocks = st.builds(
    "{:04d}-{:02d}-{:02d}T{:02d}:{:02d}:{:02d}{}{}".format,
    st.integers(0, 9999),
    st.integers(1, 12),
    st.integers(1, 31),
    st.integers(0, 24),
    st.integers(0, 60),
    st.integers(0, 60),
    st.sampled_from(["", ".5", ".123456"]),
    st.sampled_from(["", "Z", "+01", "-05:30", "+16:00"]),
)
ends = st.one_of(dates, st.sampled_from(["", ".."]), long_years)
members = st.one_of(
    dates, st.builds("{}..{}".format, st.one_of(dates, st.just("")), st.one_of(dates, st.just("")))
)
sets = st.lists(members, min_size=1, max_size=3).flatmap(
    lambda stated: st.sampled_from(["[{}]", "{{{}}}"]).map(lambda form: form.format(",".join(stated)))
)
strings = st.one_of(dates, long_years, clocks, st.builds("{}/{}".format, ends, ends), sets)


@pytest.mark.parametrize("read", READERS, ids=lambda read: read.__name__)
@given(text=st.one_of(TEXTS, strings))
@example(text="\N{ARABIC-INDIC DIGIT ONE}984")
@example(text="1984\n")
@example(text="\x00")
@example(text="XXXX-02-30/..")
@example(text="Y" + "9" * 5000)
@example(text="1984S" + "9" * 5000)
@example(text="P" + "9" * 5000 + "Y")
@example(text="Y-992016-01-3X")
@example(text="[" + "1984," * 500)
def test_a_value_or_a_located_error(read: Callable[[str], object], text: str) -> None:
    """Whatever the text, a reader gives a value or says where it went wrong."""
    error: EventlineError | None = None
    try:
        read(text)
    except EventlineError as caught:
        error = caught
    if isinstance(error, NotationError):
        assert (error.text, error.expected != "") == (text, True)
        assert 0 <= error.position <= len(text)
    elif error is not None:
        assert (read, type(error)) == (extent, QueryError)


@given(text=strings)
def test_what_was_parsed_is_written_as_it_was(text: str) -> None:
    """Formatting what was parsed gives the same string, and its repr the same value."""
    try:
        value = parse_edtf(text)
    except NotationError:
        return
    assert value.edtf == text
    assert eval(repr(value), {"when": when, "Interval": Interval}) == value  # noqa: S307
    assert hash(parse_edtf(text)) == hash(value)


@given(text=strings)
def test_when_reads_all_of_edtf(text: str) -> None:
    """`when` reads whatever `parse_edtf` does, as the same value."""
    try:
        value = parse_edtf(text)
    except NotationError:
        return
    assert when(text) == value


@given(text=st.one_of(dates, clocks))
@example(text="-9999")
@example(text="0000-21")
def test_timex3_comes_back(text: str) -> None:
    """A date that TIMEX3 can write is read back as itself, without its qualifiers."""
    try:
        value = when(text)
        written = format_timex3(value)
    except NotationError:
        return
    again = parse_timex3(written)
    assert isinstance(value, UncertainDate)
    assert isinstance(again, UncertainDate)
    assert (again.lo, again.hi) == (value.lo, value.hi)


@given(label=st.text(max_size=5), text=strings, names=st.lists(st.text(max_size=3), max_size=2))
def test_repr_of_events_evaluates(label: str, text: str, names: list[str]) -> None:
    """The repr of an event is what one would type, whatever its words."""
    try:
        made = event(label, when=text, actors=names, stated=text)
    except NotationError:
        return
    assert eval(repr(made), {"when": when, "event": event, "Interval": Interval}) == made  # noqa: S307
