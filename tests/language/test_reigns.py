"""Years of reigns and of other calendars, in fields of archives."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from eventline.exceptions import PhraseError
from eventline.language import find, read_field
from eventline.language.building import Impossible, Uninstalled, Unreadable
from eventline.language.building.reigns import elsewhere, in_regnal, regnal, reign, term_in_regnal
from eventline.resolution import Date

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    "call, reason",
    [
        (lambda: reign("henry"), "henry None"),
        (lambda: reign("henry", 9), "henry 9"),
        (lambda: regnal(1850, "john"), "1850 john 1"),
    ],
)
def test_what_is_no_year_of_a_reign(call: Callable[[], object], reason: str) -> None:
    """A name without its number, or behind a year of ours, is left to other rules."""
    with pytest.raises(Unreadable, match=reason):
        call()


@pytest.mark.parametrize(
    "call",
    [
        lambda: regnal(39, "henry", 8),
        lambda: regnal(10, "victoria", last=9),
        lambda: in_regnal(Date(month=3, day=1), 38, "henry", 8),
        lambda: in_regnal(Date(month=2, day=29), 4, "henry", 8),
        lambda: term_in_regnal(10, 1, "edward", 5),
        lambda: elsewhere("french-republican", 15),
    ],
    ids=["after the reign", "backwards", "after the king's death", "no leap year", "no term", "no year"],
)
def test_days_that_there_are_not(call: Callable[[], object]) -> None:
    """Nothing else is read in their words."""
    with pytest.raises(Impossible):
        call()


def test_years_of_two_together() -> None:
    """Each of Philip and Mary counted their own."""
    assert in_regnal(Date(month=3, day=1), 3, "philip and mary", last=4) == Date(year=1557, month=3, day=1)
    with pytest.raises(Impossible):
        regnal(3, "philip and mary", last=6)


def test_leap_days_are_of_the_year_that_has_one() -> None:
    """Of the two years in which a year of a reign lies."""
    assert in_regnal(Date(month=2, day=29), 3, "henry", 8) == Date(year=1512, month=2, day=29)


@pytest.mark.parametrize(
    "field, expected",
    [
        ("An VII", "1798-09-22..1799-09-22"),
        ("brumaire an VIII", "1799-10-23..1799-11-21"),
        ("18 brumaire an VIII", "1799-11-09"),
        ("AH 1204", "1789-09-20..1790-09-10"),
        ("Ramadan 1215 AH", "1801-01-15..1801-02-15"),
        ("12 Ramadan AH 1215", "1801-01-26..1801-01-28"),
        ("AH 1204 or 1205", "[1789-09-20..1790-09-10,1790-09-09..1791-08-31]"),
        ("1204-1206 AH", "1789-09-20..1790-09-10/1791-08-30..1792-08-19"),
        ("l'an II de la République", "1793-09-22..1794-09-21"),
        ("9 Thermidor, an II (27 July 1794)", "1794-07-27"),
        ("c. AH 1204", "1789-09-20..1790-09-10~"),
    ],
)
def test_other_calendars(field: str, expected: str) -> None:
    """Those of the Islamic one are as wide as its tables may be wrong."""
    pytest.importorskip("convertdate")
    found = read_field(field)
    assert found is not None
    assert str(found.value) == expected


@pytest.mark.parametrize(
    "field", ["AH 1204, 1205, 1206", "AH 1204 and 1206", "14 Edw. III, 1345, 1350", "An XX"]
)
def test_years_of_which_calendar(field: str) -> None:
    """A list in which only one has the name of its calendar is refused, and what that has not."""
    pytest.importorskip("convertdate")
    with pytest.raises(PhraseError):
        read_field(field)


def test_without_the_library_a_field_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is no date that does not exist, and the error is one of ours; what needs no table is read."""
    monkeypatch.setitem(sys.modules, "convertdate.islamic", None)
    with pytest.raises(Uninstalled):
        elsewhere("islamic", 7001)
    with pytest.raises(PhraseError, match=r"pip install 'eventline-timeline\[calendars\]'"):
        read_field("AH 7002")
    assert find("AH 7003", genre="record") == []
    found = read_field("AH 1204 (1789-90)")
    assert found is not None
    assert str(found.value) == "1789-01-01..1790-12-31"


def test_without_a_library_reigns_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """They need none."""
    monkeypatch.setitem(sys.modules, "convertdate", None)
    found = read_field("13 Eliz. I")
    assert found is not None
    assert str(found.value) == "1570-11-17..1571-11-16"
