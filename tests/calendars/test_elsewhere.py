"""Hebrew, Islamic, Persian and French Republican days."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eventline.calendars.elsewhere import (
    CALENDARS,
    calendar_of,
    days_elsewhere,
    elsewhere_from_days,
    month_name,
    months_of,
)
from eventline.calendars.gregorian import civil_from_days, days_from_civil
from eventline.exceptions import InvalidDateError

#: 1 Vendémiaire of the years I to XIV fell on these days of September, 1792 to 1805.
NEW_YEARS = [22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23]


@pytest.mark.parametrize(
    "calendar, date, gregorian",
    [
        ("hebrew", (5708, 2, 5), (1948, 5, 14)),
        ("hebrew", (5784, 13, 14), (2024, 3, 24)),
        ("hebrew", (5785, 7, 1), (2024, 10, 3)),
        ("islamic", (1, 1, 1), (622, 7, 19)),
        ("islamic", (857, 5, 20), (1453, 6, 7)),
        ("persian", (1357, 11, 22), (1979, 2, 11)),
        ("persian", (1403, 12, 30), (2025, 3, 20)),
        ("french-republican", (2, 11, 9), (1794, 7, 27)),
        ("french-republican", (3, 13, 6), (1795, 9, 22)),
    ],
)
def test_known_days(calendar: str, date: tuple[int, int, int], gregorian: tuple[int, int, int]) -> None:
    """Days that history knows by both calendars are one day, there and back."""
    days = days_from_civil(*gregorian)
    assert days_elsewhere(calendar, *date) == (days, days + 1)
    assert elsewhere_from_days(calendar, days) == date


def test_republican_years_begin_as_they_did() -> None:
    """The fourteen years of the Republic begin on the days of the decrees."""
    starts = [civil_from_days(days_elsewhere("french-republican", year)[0]) for year in range(1, 15)]
    assert starts == [(1791 + n, 9, day) for n, day in enumerate(NEW_YEARS, 1)]


@pytest.mark.parametrize("calendar", ["hebrew", "islamic", "french-republican"])
@settings(deadline=None, max_examples=30)
@given(data=st.data())
def test_months_make_up_the_year(calendar: str, data: st.DataObject) -> None:
    """The months of a year follow each other from its first day to its last, and every day comes back."""
    year = data.draw(st.integers(1, CALENDARS[calendar].last_year))
    spans = [days_elsewhere(calendar, year, month) for month in months_of(calendar, year)]
    assert [end for _, end in spans[:-1]] == [start for start, _ in spans[1:]]
    assert (spans[0][0], spans[-1][1]) == days_elsewhere(calendar, year)
    day = data.draw(st.integers(spans[0][0], spans[-1][1] - 1))
    assert days_elsewhere(calendar, *elsewhere_from_days(calendar, day)) == (day, day + 1)


@pytest.mark.parametrize(
    "calendar, date, message",
    [
        ("hebrew", (0,), "Hebrew year 0: 1 to 9999"),
        ("hebrew", (5783, 13), "Hebrew month 13: 5783 has months 1 to 12"),
        ("islamic", (1445, 2, 30), "Islamic day 30: month 2 of 1445 has days 1 to 29"),
        ("persian", (1402, 12, 30), "Persian day 30: month 12 of 1402 has days 1 to 29"),
        ("persian", (2378,), "Persian year 2378: 1 to 2377"),
        ("french-republican", (1, 13, 6), "French Republican day 6: month 13 of 1 has days 1 to 5"),
        ("french-republican", (15,), "French Republican year 15: 1 to 14"),
        ("mayan", (1,), "'mayan' is no calendar known here; there are: julian, hebrew"),
    ],
)
def test_dates_that_are_none_are_refused(calendar: str, date: tuple[int, ...], message: str) -> None:
    """A date that its calendar does not have is refused with what it has."""
    with pytest.raises(InvalidDateError, match=message):
        days_elsewhere(calendar, *date)


@pytest.mark.parametrize("gregorian", [(1792, 9, 21), (1806, 9, 23)])
def test_days_without_a_date_are_refused(gregorian: tuple[int, int, int]) -> None:
    """A day before the first year or after the last has no date."""
    with pytest.raises(InvalidDateError, match="lies outside of the French Republican years 1 to 14"):
        elsewhere_from_days("french-republican", days_from_civil(*gregorian))


def test_months_have_names() -> None:
    """Months are named in Latin letters."""
    assert [month_name("hebrew", 13), month_name("french-republican", 2)] == ["Adar Bet", "Brumaire"]


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without convertdate, the error names the extra that brings it."""
    monkeypatch.setitem(sys.modules, "convertdate.hebrew", None)
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'eventline-timeline\[calendars\]'"):
        month_name(calendar_of("hebrew").module, 1)
