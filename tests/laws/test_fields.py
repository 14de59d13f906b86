"""Fields of archives: qualified dates hold the plain one, and ranges go from their first date to the last."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventline.language import read_field
from eventline.model.date import UncertainDate
from eventline.model.interval import Interval

#: Dates from the first to the last, none of which meets the next; each is written whole.
DATES = (
    "500 BC", "3rd century BC", "AD 43", "12th century", "late 14th century", "Michaelmas 1534", "1603",
    "early 1780s", "1793", "March 1802", "3 March 1804", "May 6, 1804",
    "1850 March 3", "1850-04", "Easter 1851", "1852-06-15", "13/03/1853", "13.iv.1853", "1860s", "1871/72",
    "1880", "20th century",
)  # fmt: skip
#: Fields that mean one time with bounds, lists apart.
FIELDS = (
    *DATES,
    "12 Geo. III",
    "Spring 1801",
    "1850-1855",
    "1850-55",
    "3-5 March 1850",
    "March-April 1850",
    "18th-19th century",
    "185-",
)
ABOUT = ("c. {}", "c.{}", "ca. {}", "circa {}", "about {}", "[c. {}]", "[ca. {}?]", "probably c. {}")
DOUBT = ("probably {}", "possibly {}", "[{}]", "[{}?]", "{}?", "{} (?)", "[probably {}]", "undated [{}]")
BEFORE = ("before {}", "[before {}?]", "probably before {}", "earlier than {}", "n.d. [before {}]")
AFTER = ("after {}", "[after {}?]", "possibly after {}", "later than {}", "n.d. [after {}]")
NOT_BEFORE = ("not before {}", "[not before {}?]", "in or after {}", "no earlier than {}")
NOT_AFTER = ("not after {}", "[not after {}?]", "in or before {}", "no later than {}")
RANGES = ("{} - {}", "{} to {}", "[{} - {}]", "from {} to {}", "between {} and {}", "[between {} and {}?]")
ABOUT_RANGES = (
    "c. {} - c. {}",
    "between c. {} and c. {}",
    "[between ca. {} and ca. {}?]",
    "from c. {} to c. {}",
)

fields = st.sampled_from(FIELDS)
pairs = st.sampled_from(list(combinations(DATES, 2)))


def _bounds(field: str) -> tuple[int | None, int | None]:
    found = read_field(field)
    assert found is not None
    assert isinstance(found.value, UncertainDate | Interval)
    return found.value.lower, found.value.upper


def _told(field: str) -> tuple[int, int]:
    lower, upper = _bounds(field)
    assert lower is not None
    assert upper is not None
    return lower, upper


@given(fields, st.sampled_from(ABOUT))
def test_about_leaves_something_to_both_sides(field: str, frame: str) -> None:
    """Whatever is dated about a time may be of that time."""
    lower, upper = _told(field)
    first, last = _told(frame.format(field))
    assert first < lower < upper < last


@given(fields, st.sampled_from(DOUBT))
def test_a_doubt_moves_nothing(field: str, frame: str) -> None:
    """It marks the source."""
    assert _told(field) == _told(frame.format(field))


@given(fields, st.sampled_from(list(zip(BEFORE, AFTER, strict=True))))
def test_before_and_after_leave_the_time_out(field: str, frames: tuple[str, str]) -> None:
    """The one ends where the time begins, the other begins where it ends."""
    lower, upper = _told(field)
    before, after = (_bounds(frame.format(field)) for frame in frames)
    assert (before, after) == ((None, lower), (upper, None))


@given(fields, st.sampled_from(list(zip(NOT_BEFORE, NOT_AFTER, strict=True))))
def test_the_bounds_of_a_time_hold_it(field: str, frames: tuple[str, str]) -> None:
    """Not before a time is from its start on, not after it up to its end."""
    lower, upper = _told(field)
    not_before, not_after = (_bounds(frame.format(field)) for frame in frames)
    assert (not_before, not_after) == ((lower, None), (None, upper))


@given(fields)
def test_before_about_a_time_is_no_sooner_than_before_it(field: str) -> None:
    """Nor is after about it later."""
    lower, upper = _told(field)
    last, first = _bounds(f"before c. {field}")[1], _bounds(f"after c. {field}")[0]
    assert last is not None
    assert first is not None
    assert first < upper
    assert last > lower


@given(pairs, st.sampled_from(RANGES))
def test_a_range_goes_from_the_start_of_its_first_to_the_end_of_its_last(
    pair: tuple[str, str], frame: str
) -> None:
    """However both are joined."""
    first, last = pair
    assert _bounds(frame.format(first, last)) == (_told(first)[0], _told(last)[1])


@given(pairs, st.sampled_from(ABOUT_RANGES))
def test_a_range_about_two_times_holds_that_of_both(pair: tuple[str, str], frame: str) -> None:
    """Each end leaves something to its side."""
    first, last = pair
    lower, upper = _told(frame.format(first, last))
    assert lower < _told(first)[0]
    assert upper > _told(last)[1]


@pytest.mark.parametrize("first, last", list(pairwise(DATES)))
def test_the_dates_ascend(first: str, last: str) -> None:
    """What the laws above take for granted."""
    assert _told(first)[1] <= _told(last)[0]
