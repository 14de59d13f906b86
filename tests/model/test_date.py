"""`UncertainDate`: its constructors, its bounds and its parts."""

from __future__ import annotations

import copy
import pickle

import attrs
import pytest

from eventline import (
    Duration,
    Granularity,
    InvalidDateError,
    Qualification,
    UncertainDate,
    days,
    hours,
    when,
    years,
)
from eventline.calendars.ticks import DAY, HOUR, SECOND
from eventline.model.forms import Form


def date(string: str) -> UncertainDate:
    """The date of a string."""
    value = when(string)
    assert isinstance(value, UncertainDate)
    return value


@pytest.mark.parametrize(
    "parts, string, granularity",
    [
        ((2019,), "2019", Granularity.YEAR),
        ((-43,), "-0043", Granularity.YEAR),
        ((12345,), "Y12345", Granularity.YEAR),
        ((2019, 10), "2019-10", Granularity.MONTH),
        ((2019, 21), "2019-21", Granularity.SEASON),
        ((2019, 36), "2019-36", Granularity.QUARTER),
        ((2019, 37), "2019-37", Granularity.QUADRIMESTER),
        ((2019, 41), "2019-41", Granularity.HALF),
        ((2019, 10, 9), "2019-10-09", Granularity.DAY),
        ((2019, 10, 9, 7), "2019-10-09T07", Granularity.HOUR),
        ((2019, 10, 9, 7, 5), "2019-10-09T07:05", Granularity.MINUTE),
        ((2019, 10, 9, 7, 5, 3), "2019-10-09T07:05:03", Granularity.SECOND),
        ((2019, 10, 9, 7, 5, 3, 12), "2019-10-09T07:05:03.000012", Granularity.MICROSECOND),
    ],
)
def test_parts_make_a_date(parts: tuple[int, ...], string: str, granularity: Granularity) -> None:
    """The date of parts is the one of its string."""
    made = UncertainDate.of(*parts)
    assert (made, made.granularity) == (when(string), granularity)


@pytest.mark.parametrize(
    "offset, string", [(0, "Z"), (330, "+05:30"), (-240, "-04:00"), (959, "+15:59"), (-959, "-15:59")]
)
def test_offset_moves_the_ticks(offset: int, string: str) -> None:
    """An offset is east of UTC: the ticks are UTC, the parts local."""
    made = UncertainDate.of(2019, 10, 9, 7, offset=offset)
    assert str(made) == f"2019-10-09T07{string}"
    assert made.lo == UncertainDate.of(2019, 10, 9, 7).lo - offset * 60 * SECOND
    assert (made.offset, made.floating, made.day) == (offset, False, 9)


@pytest.mark.parametrize(
    "parts, offset, message",
    [
        ((2019, 13), None, "month 13: 1 to 12, or 21 to 41 for a season without a day"),
        ((2019, 0), None, "month 0"),
        ((2019, 21, 1), None, "month 21"),
        ((2019, 2, 29), None, "day 29: 2019-02 has days 1 to 28"),
        ((2019, 2, 0), None, "day 0"),
        ((2019, 2, 1, 24), None, "hour 24: 0 to 23"),
        ((2019, 2, 1, 0, 60), None, "minute 60: 0 to 59"),
        ((2019, 2, 1, 0, 0, 60), None, "second 60: 0 to 59"),
        ((2019, 2, 1, 0, 0, 0, 10**6), None, "microsecond 1000000"),
        ((2019, None, 1), None, "leaves a part out"),
        ((2019, 2, 1), 60, "offset 60 on 2019: a zone goes with a clock time"),
        ((2019, 2, 1, 0), 960, "offset 960: minutes within sixteen hours"),
        ((10**41,), None, "a year of 42 digits"),
    ],
)
def test_wrong_parts_are_refused(parts: tuple[int, ...], offset: int | None, message: str) -> None:
    """Parts that make no date are refused by their value."""
    with pytest.raises(InvalidDateError, match=message):
        UncertainDate.of(*parts, offset=offset)


@pytest.mark.parametrize(
    "granularity, string",
    [
        (Granularity.MICROSECOND, "2024-08-23T10:30:05.123456"),
        (Granularity.MILLISECOND, "2024-08-23T10:30:05.123"),
        (Granularity.SECOND, "2024-08-23T10:30:05"),
        (Granularity.MINUTE, "2024-08-23T10:30"),
        (Granularity.HOUR, "2024-08-23T10"),
        (Granularity.DAY, "2024-08-23"),
        (Granularity.WEEKEND, "2024-W34-WE"),
        (Granularity.WEEK, "2024-W34"),
        (Granularity.MONTH, "2024-08"),
        (Granularity.QUARTER, "2024-35"),
        (Granularity.SEASON, "2024-22"),
        (Granularity.QUADRIMESTER, "2024-38"),
        (Granularity.HALF, "2024-41"),
        (Granularity.YEAR, "2024"),
        (Granularity.DECADE, "202X"),
        (Granularity.CENTURY, "20XX"),
        (Granularity.MILLENNIUM, "2XXX"),
    ],
)
def test_granule_of_a_moment(granularity: Granularity, string: str) -> None:
    """The granule that holds a moment is the one its name stands for."""
    tick = date("2024-08-23T10:30:05.123456").lo
    assert UncertainDate.granule(granularity, tick) == when(string)


def test_granules_without_a_name_are_ranges() -> None:
    """A sixth of a day, or a decade before year 0, has no name and is a range."""
    assert UncertainDate.granule(Granularity.DAYPART, 0) == UncertainDate.span(0, 6 * HOUR)
    decade = UncertainDate.granule(Granularity.DECADE, date("-0043").lo)
    assert (decade.form, str(decade.earliest), str(decade.latest)) == (
        Form.RANGE,
        "-0050-01-01",
        "-0041-12-31",
    )


@pytest.mark.parametrize(
    "string", ["2019", "2019-10", "2019-10-09", "2019-10-09T07:05:03", "2019-10-09T07:05:03.000012"]
)
def test_span_of_a_granule_is_the_granule(string: str) -> None:
    """A span that is exactly a year, month, day, second or tick is that date."""
    whole = date(string)
    assert UncertainDate.span(whole.lower, whole.upper) == whole


@pytest.mark.parametrize(
    "string",
    [
        "-12000",
        "-0001-12",
        "0000-01-01",
        "0001-01-01",
        "9999-12-31",
        "Y10000-01",
        "Y12000-02-29",
        "1900-02-28",
    ],
)
def test_granules_are_spelt_alike_in_any_year(string: str) -> None:
    """Whether or not `datetime` holds the year, a granule and a span have the pattern that parsing gives."""
    whole = date(string if string != "-12000" else "Y-12000")
    assert UncertainDate.granule(whole.granularity, whole.lo).pattern == whole.pattern
    assert UncertainDate.span(whole.lower, whole.upper).pattern == whole.pattern


def test_a_span_as_wide_as_a_month_is_none() -> None:
    """From the second of a month to the first of the next there is no month, nor from noon to noon a day."""
    for lower, width in ((DAY, 31 * DAY), (HOUR, 31 * DAY), (HOUR, DAY), (DAY, 365 * DAY)):
        assert UncertainDate.span(lower, lower + width).form is Form.RANGE


def test_a_date_is_spelt_when_it_is_read() -> None:
    """A plain date made of ticks compares, hashes, copies and pickles as one that was written."""
    for string in ("2019-10-09", "2019-10-09T07:05:03Z"):
        written = date(string)
        made = [UncertainDate.span(written.lower, written.upper, floating=written.floating) for _ in range(4)]
        assert made[0] == written
        assert hash(made[1]) == hash(written)
        assert pickle.loads(pickle.dumps(made[2])) == written
        assert copy.copy(made[3]).pattern == written.pattern


def test_equality_reads_the_spelling_last() -> None:
    """Two dates of one granule are equal where they are spelt alike, and a date equals nothing but a date."""
    assert date("2001-21") != date("2001-25")
    assert date("2001") != "2001"
    assert {date("2019"), UncertainDate.span(date("2019").lower, date("2019").upper)} == {date("2019")}


def test_zoned_spans_are_written_in_utc() -> None:
    """A zoned day is no EDTF date, so that its bounds are clock times; a second and a tick have a zone."""
    day = UncertainDate.span(0, DAY, floating=False)
    assert repr(day) == "when(earliest='1970-01-01T00:00:00Z', latest='1970-01-01T23:59:59Z')"
    assert UncertainDate.span(0, SECOND, floating=False) == when("1970-01-01T00:00:00Z")
    assert (
        str(UncertainDate.span(0, 7, floating=False))
        == "1970-01-01T00:00:00.000000Z..1970-01-01T00:00:00.000006Z"
    )


@pytest.mark.parametrize("bounds", [(0, 0), (1, 0)])
def test_empty_spans_are_refused(bounds: tuple[int, int]) -> None:
    """A span holds at least one tick."""
    with pytest.raises(InvalidDateError, match="holds no tick: swap them"):
        UncertainDate.span(*bounds)


def test_unbounded_sides_are_none() -> None:
    """Where a span has no bound, its bounds are None."""
    nothing = UncertainDate.span(None, None)
    assert (nothing.lower, nothing.upper, nothing.earliest, nothing.latest) == (None, None, None, None)
    assert repr(nothing) == "UncertainDate.span(None, None, floating=True)"
    assert when("2019").lower == when("2019").lo
    assert when("2019").upper == when("2020").lo


@pytest.mark.parametrize(
    "string, first, last",
    [
        ("2019", "2019-01-01", "2019-12-31"),
        ("2024-W34-WE", "2024-08-24", "2024-08-25"),
        ("2024-08-23T10", "2024-08-23T10", "2024-08-23T10"),
        ("2024-08-23TAF", "2024-08-23T12:00", "2024-08-23T17:59"),
        ("2024-08-23T10:30:00+05:45", "2024-08-23T10:30:00+05:45", "2024-08-23T10:30:00+05:45"),
    ],
)
def test_bounds_are_days_or_finer(string: str, first: str, last: str) -> None:
    """Earliest and latest are days, or what is finer where the date was stated finer, at its own offset."""
    assert (str(when(string).earliest), str(when(string).latest)) == (first, last)


@pytest.mark.parametrize(
    "string, parts",
    [
        ("2019", (2019, None, None)),
        ("-0043-03-15", (-43, 3, 15)),
        ("Y12345-06-18", (12345, 6, 18)),
        ("Y-17E7", (-170000000, None, None)),
        ("2019-21", (2019, 21, None)),
        ("XXXX-12-25", (None, 12, 25)),
        ("2019-XX", (2019, None, None)),
        ("2024-08-23T10:30:00-04:00", (2024, 8, 23)),
        ("2024-W34", (None, None, None)),
        ("1950S2", (None, None, None)),
    ],
)
def test_parts_are_read_where_they_are_stated(
    string: str, parts: tuple[int | None, int | None, int | None]
) -> None:
    """Year, month and day are numbers where they are stated, and None elsewhere."""
    found = date(string)
    assert (found.year, found.month, found.day) == parts


def test_offset_of_floating_dates_is_none() -> None:
    """A floating date has no offset, a zoned range that of UTC."""
    assert date("2019").offset is None
    assert UncertainDate.span(0, DAY, floating=False).offset == 0


def test_qualification_is_that_of_any_part() -> None:
    """What is said of one part is said of the date."""
    assert date("2004?-~06").qualification is Qualification.BOTH
    assert date("2004").qualification is Qualification.NONE
    assert (date("2004?").is_about, date("2004-~06").is_about) == (False, True)


@pytest.mark.parametrize(
    "string, single, readings",
    [
        ("2019", True, 1),
        ("196X", False, 10),
        ("1950S2", False, 100),
        ("196X-02-29", False, 3),
        ("2024-W34", True, 1),
    ],
)
def test_readings_are_counted(string: str, single: bool, readings: int) -> None:
    """A mask has a reading for each date that fits it, and everything else has one."""
    found = date(string)
    assert (found.is_single, sum(map(len, found.runs))) == (single, readings)


@pytest.mark.parametrize(
    "string, width, first, last",
    [
        ("1850", years(5), "1845-01-01", "1855-12-31"),
        ("1850-03-31", Duration(months=1), "1850-02-28", "1850-04-30"),
        ("2024-08-23T10:30:00Z", hours(1), "2024-08-23T09:30:00Z", "2024-08-23T11:30:00Z"),
        ("185X", years(1), "1849-01-01", "1860-12-31"),
    ],
)
def test_about_widens_by_calendar_amounts(string: str, width: Duration, first: str, last: str) -> None:
    """The width is taken from the first tick, and added behind the last."""
    widened = date(string).with_about(width)
    assert (str(widened.earliest), str(widened.latest)) == (first, last)
    assert str(widened) == f"{string}~"
    assert widened.about == width


def test_about_widens_each_reading() -> None:
    """Each reading of a widened mask is widened, not their hull alone."""
    (run,) = date("185X").with_about(years(1)).runs
    assert run.reading(1853) == (date("1852").lo, date("1854").hi)
    (digits,) = date("1950S2").with_about(years(1)).runs
    assert digits.reading(1953) == (date("1952").lo, date("1954").hi)


def test_about_adds_to_the_marks() -> None:
    """A date that is not marked ``~`` becomes so, in all its parts; one that is keeps its spelling."""
    assert str(date("1850?-06").with_about(days(1))) == "1850%-~06"
    assert str(date("1850-~06").with_about(days(1))) == "1850-~06"
    assert UncertainDate.span(None, 0).with_about(days(1)).lower is None
    assert UncertainDate.span(0, None).with_about(days(1)).upper is None


@pytest.mark.parametrize(
    "width, message",
    [
        (Duration(vague=Granularity.YEAR), "is no width"),
        (Duration(years=-1), "is no width"),
    ],
)
def test_widths_are_positive_amounts(width: Duration, message: str) -> None:
    """A width is a stated amount, not below zero, and given once."""
    with pytest.raises(InvalidDateError, match=message):
        date("1850").with_about(width)
    with pytest.raises(InvalidDateError, match="has a width already"):
        date("1850").with_about(years(1)).with_about(years(1))


def test_there_is_no_order() -> None:
    """Dates are equal by structure and have no order of their own."""
    assert date("2019") == UncertainDate.of(2019)
    assert date("2019") != date("2019?")
    with pytest.raises(TypeError):
        date("2019") < date("2020")  # noqa: B015 - that it raises is what is tested
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        date("2019").lo = 3  # type: ignore[misc]


def test_spans_beyond_infinity_are_refused() -> None:
    """On either side."""
    for lower, upper in ((-(10**80), 0), (0, 10**80)):
        with pytest.raises(InvalidDateError, match="lies beyond the years that are held"):
            UncertainDate.span(lower, upper)


@pytest.mark.parametrize(
    "text, mark, expected",
    [("2019-10?", "~", "2019-10~"), ("?2019-10", "", "2019-10"), ("2019-10-?09", "%", "2019-10-09%")],
)
def test_marked(text: str, mark: str, expected: str) -> None:
    """All of it, instead of what it was marked."""
    marked = date(text).marked(Qualification.of_mark(mark))
    assert (marked, str(marked)) == (when(expected), expected)
    assert marked.marked(Qualification.of_mark(mark)) is marked
