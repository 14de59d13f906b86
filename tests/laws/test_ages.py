"""Decades, centuries and millennia: their parts lie inside them, and ranges of them go from end to end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import eventline as ev
from eventline.calendars.gregorian import days_from_civil
from eventline.calendars.ticks import DAY
from eventline.model.date import UncertainDate
from eventline.model.interval import Interval

_NUMBERS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
_PARTS = (
    ["early", "mid-", "late"]
    + [f"the {part} of" for part in ("beginning", "start", "middle", "end", "close", "dawn", "early part")]
    + [
        f"the {nth} {share} of"
        for nth in ("first", "last")
        for share in ("half", "third", "quarter", "decade")
    ]
    + [f"the {part} of" for part in ("second quarter", "third quarter", "closing years", "later years")]
)


def _tick(year: int) -> int:
    return days_from_civil(year, 1, 1) * DAY


@st.composite
def _ages(draw: st.DrawFn) -> tuple[str, int, int]:
    """A century, a millennium or a decade as it is written, its first year and the one behind its last."""
    bc = draw(st.booleans())
    kind = draw(st.sampled_from(["century", "millennium", "decade"]))
    if kind == "decade":
        tens = draw(st.integers(2 if bc else 101, 199).filter(lambda number: number % 10))
        years = (-tens * 10 - 8, -tens * 10 + 2) if bc else (tens * 10, tens * 10 + 10)
        return f"{tens}0s{' BC' * bc}", *years
    size = 100 if kind == "century" else 1000
    number = draw(st.integers(1, 9 if bc or kind == "century" else 2))
    first = 1 - number * size if bc else (number - 1) * size
    return f"{_NUMBERS[number - 1]} {kind}{' BC' * bc}", first, first + size


def _read(words: str) -> tuple[UncertainDate, str]:
    [mention] = ev.find(
        f"It was made in {words}.", genre="narrative", ranges="joined", document_time="2024-08-23"
    )
    assert isinstance(mention.value, UncertainDate)
    return mention.value, mention.text


@given(_ages())
def test_an_age_has_its_years(age: tuple[str, int, int]) -> None:
    """Those before our era too: the fifth century BC is 500 to 401, the 430s BC are 439 to 430."""
    words, first, behind = age
    value, text = _read(f"the {words}")
    assert (_tick(first), _tick(behind)) == (value.lower, value.upper)
    assert text == f"the {words}"


@given(_ages(), st.sampled_from(_PARTS))
def test_a_part_of_an_age_lies_inside_it(age: tuple[str, int, int], part: str) -> None:
    """Whatever part is said, the era is the age's."""
    words, first, behind = age
    said = f"{part} the {words}" if part.endswith("of") else f"the {part} {words}".replace("- ", "-")
    value, text = _read(said)
    assert value.lower is not None
    assert value.upper is not None
    assert _tick(first) <= value.lower < value.upper <= _tick(behind)
    assert text == said


@given(_ages(), _ages())
def test_a_range_of_ages_goes_from_the_start_of_one_to_the_end_of_the_other(
    one: tuple[str, int, int], other: tuple[str, int, int]
) -> None:
    """In one mention, whatever the ages are."""
    first, last = sorted((one, other), key=lambda age: (age[1], age[2]))
    if last[2] <= first[2] or last[1] < first[2]:
        return
    [mention] = ev.find(
        f"It lasted from the {first[0]} to the {last[0]}.", ranges="joined", document_time="2024-08-23"
    )
    assert isinstance(mention.value, Interval | UncertainDate)
    assert (_tick(first[1]), _tick(last[2])) == (mention.value.lower, mention.value.upper)


@given(
    st.integers(2, 60),
    st.sampled_from(["years", "months", "weeks", "days"]),
    st.sampled_from(["about", "roughly"]),
)
def test_about_a_length_holds_that_length(count: int, unit: str, about: str) -> None:
    """And leaves something to both sides."""
    plain, roughly = (
        ev.find(f"It burned{word} {count} {unit} ago.", document_time="2024-08-23")[0].value
        for word in ("", f" {about}")
    )
    assert isinstance(plain, UncertainDate)
    assert isinstance(roughly, UncertainDate)
    assert roughly.lo < plain.lo <= plain.hi < roughly.hi
