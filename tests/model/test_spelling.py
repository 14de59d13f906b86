"""The canonical spelling of dates and their marks."""

from __future__ import annotations

import pytest

from eventline.calendars import Granularity
from eventline.calendars.ticks import DAY, SECOND
from eventline.model import spelling
from eventline.model.qualification import Qualification

N, U, A, B = Qualification.NONE, Qualification.UNCERTAIN, Qualification.APPROXIMATE, Qualification.BOTH


@pytest.mark.parametrize(
    "year, string",
    [
        (0, "0000"),
        (7, "0007"),
        (9999, "9999"),
        (10000, "Y10000"),
        (-1, "-0001"),
        (-9999, "-9999"),
        (-10000, "Y-10000"),
    ],
)
def test_years_are_written_as_edtf_does(year: int, string: str) -> None:
    """Four digits, a sign before year 0, and a letter beyond four digits."""
    assert spelling.of_year(year) == string


@pytest.mark.parametrize("offset, string", [(0, "Z"), (90, "+01:30"), (-5, "-00:05"), (-600, "-10:00")])
def test_offsets_are_written_and_read(offset: int, string: str) -> None:
    """An offset is written in hours and minutes, and read from the end of a pattern."""
    assert spelling.of_offset(offset) == string
    assert spelling.offset_of(f"2019-10-09T07:05{string}") == offset


@pytest.mark.parametrize(
    "pattern, offset", [("2019-10-09T07:05-04", -240), ("2019", 0), ("2019-10-09T07", 0)]
)
def test_offsets_of_other_patterns(pattern: str, offset: int) -> None:
    """An offset may be hours alone; where there is none it is nought."""
    assert spelling.offset_of(pattern) == offset


@pytest.mark.parametrize(
    "pattern, qualifiers, string",
    [
        ("2004", (), "2004"),
        ("2004", (N,), "2004"),
        ("2004", (U,), "2004?"),
        ("2004-06", (A, A), "2004-06~"),
        ("2004-06", (A, N), "2004~-06"),
        ("2004-06", (N, A), "2004-~06"),
        ("2004-06", (B, A), "2004%-~06"),
        ("2004-06-11", (U, U, N), "2004-06?-11"),
        ("2004-06-11", (U, U, U), "2004-06-11?"),
        ("2004-06-11", (N, N, B), "2004-06-%11"),
        ("2004-06-11", (U, A, A), "2004?-~06-~11"),
        ("-2004-06-11", (U, N, U), "-2004?-06-?11"),
        ("20XX-XX-11", (U, N, U), "20XX?-XX-?11"),
        ("Y12345", (A,), "Y12345~"),
        ("2024-W34", (A, A), "2024-W34~"),
        ("2024-08-23T10:30-04:00", (A, A, A), "2024-08-23T10:30-04:00~"),
        ("2019-03-01..2019-04-15", (A,), "2019-03-01..2019-04-15~"),
    ],
)
def test_marks_are_as_few_as_can_be(pattern: str, qualifiers: tuple[Qualification, ...], string: str) -> None:
    """One mark on the right for all parts up to there that agree, and one on the left of each other part."""
    assert spelling.qualified(pattern, qualifiers) == string


@pytest.mark.parametrize(
    "lower, upper, floating, pattern, unit",
    [
        (0, 2 * DAY, True, "1970-01-01..1970-01-02", Granularity.DAY),
        (None, DAY, True, "..1970-01-01", Granularity.DAY),
        (0, None, True, "1970-01-01..", Granularity.DAY),
        (None, None, True, "..", Granularity.DAY),
        (SECOND, DAY, True, "1970-01-01T00:00:01..1970-01-01T23:59:59", Granularity.SECOND),
        (1, DAY, True, "1970-01-01T00:00:00.000001..1970-01-01T23:59:59.999999", Granularity.MICROSECOND),
        (0, 2 * DAY, False, "1970-01-01T00:00:00Z..1970-01-02T23:59:59Z", Granularity.SECOND),
    ],
)
def test_spans_are_written_in_the_coarsest_unit(
    lower: int | None, upper: int | None, floating: bool, pattern: str, unit: Granularity
) -> None:
    """Bounds are days where they can be, else seconds, else ticks; zoned ones are never days."""
    assert spelling.of_span(lower, upper, floating=floating) == (pattern, unit)


@pytest.mark.parametrize(
    "pattern, years",
    [
        ("1950S1", (1000, 1999)),
        ("1950S4", (1950, 1950)),
        ("1950S9", (1950, 1950)),
        ("-1950S2", (-1999, -1900)),
        ("Y123456S3", (123000, 123999)),
        ("0050S1", (0, 999)),
    ],
)
def test_significant_digits(pattern: str, years: tuple[int, int]) -> None:
    """The digits behind the significant ones may be any."""
    assert spelling.digits_years(pattern) == years


@pytest.mark.parametrize(
    "part, unit",
    [
        ("06", "month"),
        ("XX", "month"),
        ("21", "season"),
        ("32", "season"),
        ("33", "quarter"),
        ("39", "quadrimester"),
        ("41", "half"),
    ],
)
def test_unit_of_a_month(part: str, unit: str) -> None:
    """A code from 21 on is a season, a quarter, a third or a half; everything else a month."""
    assert spelling.unit_of_month(part) is Granularity(unit)


@pytest.mark.parametrize(
    "pattern, granularity, reason",
    [
        ("2019-10-09", Granularity.DAY, ""),
        ("2019-10-09T07", Granularity.HOUR, "its clock times go down to the second"),
        ("2019-10-09T07:05", Granularity.MINUTE, "its clock times go down to the second"),
        ("2019-10-09T07:05:03", Granularity.SECOND, ""),
        ("Y12345", Granularity.YEAR, ""),
        ("Y-12345", Granularity.YEAR, ""),
        ("Y-12345-06", Granularity.MONTH, "a year beyond 9999 stands alone"),
    ],
)
def test_what_edtf_cannot_write(pattern: str, granularity: Granularity, reason: str) -> None:
    """EDTF has no clock times cut short, and no months of long years."""
    assert spelling.why_not_edtf(pattern, granularity) == reason
