"""What is counted from a time is counted from it however that time is said."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from eventline.language import find

MONTHS = ("January", "February", "March", "April", "June", "September", "December")
WEEKDAYS = ("Monday", "Tuesday", "Thursday", "Friday", "Sunday")
#: Days of a month and a year, by names that no pattern of what is counted from them knows.
DAYS = (
    "the last day of {month} {year}",
    "the first {weekday} in {month} {year}",
    "the last {weekday} of {month} {year}",
    "the {weekday} before Christmas {year}",
    "the day after the first {weekday} of {month} {year}",
    "the first {weekday} after the third {weekday} in {month} {year}",
    "the last working day of {month} {year}",
    "the first of {month}, {year}",
    "the day before the end of {month} {year}",
)
#: What is counted from a day.
COUNTED = (
    "two days before {}",
    "three weeks after {}",
    "ten days from {}",
    "a month before {}",
    "the day before {}",
    "the day after {}",
    "the week before {}",
    "the weekend before {}",
    "the Friday before {}",
    "the first Monday after {}",
    "the last Thursday before {}",
    "the third day after {}",
    "three working days before {}",
    "the first business day after {}",
    "the evening before {}",
    "the morning of {}",
    "9 am on {}",
)

documents = st.dates(min_value=dt.date(1999, 1, 1), max_value=dt.date(2030, 12, 31))
days = st.builds(
    lambda form, month, weekday, year: form.format(month=month, weekday=weekday, year=year),
    st.sampled_from(DAYS),
    st.sampled_from(MONTHS),
    st.sampled_from(WEEKDAYS),
    st.integers(min_value=1990, max_value=2035),
)
counted = st.sampled_from(COUNTED)


def _told(phrase: str, document: dt.date) -> tuple[str, str]:
    """The words and the value of the one time in a sentence."""
    (mention,) = find(f"The work will begin {phrase}.", document_time=document, ranges="joined")
    assert mention.text in {phrase, phrase.removeprefix("the ")}
    return mention.timex3, repr(mention.value)


@given(counted, days, documents)
def test_what_is_counted_from_a_day_hangs_on_no_name_of_it(frame: str, day: str, document: dt.date) -> None:
    """Two days before "the last day of May 2019" is two days before 2019-05-31."""
    date, _ = _told(day, document)
    assert _told(frame.format(day), document) == _told(frame.format(date), document)


@given(st.sampled_from(COUNTED[:12]), st.sampled_from(COUNTED[4:6]), days, documents)
def test_so_is_what_is_counted_from_what_is_counted(
    outer: str, inner: str, day: str, document: dt.date
) -> None:
    """Two days before "the day after the first Monday in June 2019"."""
    between, _ = _told(inner.format(day), document)
    assert _told(outer.format(inner.format(day)), document) == _told(outer.format(between), document)


@given(
    st.sampled_from(["came", "was held", "fell"]),
    st.sampled_from([("after", 1), ("before", -1)]),
    st.sampled_from([("a day", 1), ("two days", 2), ("three days", 3), ("a week", 7)]),
    st.sampled_from(WEEKDAYS),
    documents,
)
def test_a_weekday_that_was_is_counted_from(
    verb: str, side: tuple[str, int], length: tuple[str, int], weekday: str, document: dt.date
) -> None:
    """So long after "Monday" in a sentence of the past is so long after the Monday that was."""
    (day,) = find(f"It {verb} on {weekday}, they say.", document_time=document)
    (mention,) = find(f"It {verb} {length[0]} {side[0]} {weekday}'s talks, they say.", document_time=document)
    away = dt.date.fromisoformat(day.timex3) + dt.timedelta(days=side[1] * length[1])
    if away > document:  # it has been
        away -= dt.timedelta(days=7)
    assert mention.timex3 == away.isoformat()
