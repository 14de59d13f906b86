"""Decades, centuries and millennia before Christ."""

from __future__ import annotations

import pytest

from eventline.calendars import Granularity
from eventline.calendars.gregorian import days_from_civil
from eventline.calendars.ticks import DAY
from eventline.model.interval import Interval
from eventline.resolution import (
    About,
    After,
    Amount,
    Anchor,
    Before,
    Date,
    Expression,
    Nth,
    Past,
    Previous,
    ReferenceTime,
    This,
    Toward,
    resolve_expression,
)

G = Granularity
TOLD = ReferenceTime()


def _tick(year: int) -> int:
    return days_from_civil(year, 1, 1) * DAY


@pytest.mark.parametrize(
    "told, expression, timex3, value",
    [
        ("-0349", This(G.CENTURY, of=TOLD), "BC03", "-0399-01-01..-0300-12-31"),
        ("-0300", This(G.CENTURY, of=TOLD), "BC03", "-0399-01-01..-0300-12-31"),
        ("-0349", Previous(G.MILLENNIUM, of=TOLD), "BC1", "-1999-01-01..-1000-12-31"),
        ("-0349", This(G.DECADE, of=TOLD), "BC035", "-0358-01-01..-0349-12-31"),
        ("-0003", This(G.DECADE, of=TOLD), "BC000", "-0008-01-01..0000-12-31"),
        ("0043", This(G.CENTURY, of=TOLD), "00", "00XX"),
        ("00XX", This(G.CENTURY, of=TOLD), "00", "00XX"),
    ],
    ids=repr,
)
def test_they_hold_their_years(told: str, expression: Expression, timex3: str, value: str) -> None:
    """A century has the years that it is counted from, a decade those of its name."""
    found = resolve_expression(expression, Anchor(reference_time=told))
    assert (found.timex3, str(found.value)) == (timex3, value)


def test_decades_are_counted_from_the_first_year_of_a_century() -> None:
    """400 to 391 BC are the first of the fourth; the last two go up to its end."""
    century = Date(year="-03XX")
    assert resolve_expression(Nth(1, G.DECADE, century), Anchor()).timex3 == "BC0400/BC0391"
    last = Past(Amount(years=20), of=Nth(-1, G.DECADE, century), inclusive=True)
    found = resolve_expression(last, Anchor()).value
    assert isinstance(found, Interval)
    assert (_tick(-319), _tick(-299)) == (found.lower, found.upper)


@pytest.mark.parametrize(
    "node, value", [(Before, "..1849-12-31~"), (After, "1851-01-01..~")], ids=["before", "after"]
)
def test_what_is_about_a_year_leaves_as_much_to_both_sides(node: type[Before | After], value: str) -> None:
    """Before about 1850 may be 1853, and after it 1847, whichever way a tense looks."""
    about = About(Date(year=1850))
    assert str(resolve_expression(node(about), Anchor()).value) == value
    assert str(resolve_expression(node(Toward(about, "past")), Anchor()).value) == value
