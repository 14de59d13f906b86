"""EDTF, levels 0 to 2: what is read, what is refused and where, and what is written."""

from __future__ import annotations

import sys

import pytest

from eventline import (
    DateRange,
    DateSet,
    End,
    Interval,
    InvalidDateError,
    NotationError,
    Qualification,
    SetMode,
    UncertainDate,
    event,
    extent,
    format_edtf,
    parse_edtf,
    when,
)

NONE, UNCERTAIN, APPROXIMATE, BOTH = (
    Qualification.NONE,
    Qualification.UNCERTAIN,
    Qualification.APPROXIMATE,
    Qualification.BOTH,
)

#: string, first day, last day; None where there is no bound
VALID = [
    ("1815", "1815-01-01", "1815-12-31"),
    ("0000", "0000-01-01", "0000-12-31"),
    ("-0752", "-0752-01-01", "-0752-12-31"),
    ("1815-06", "1815-06-01", "1815-06-30"),
    ("1900-02", "1900-02-01", "1900-02-28"),
    ("1815-06-18", "1815-06-18", "1815-06-18"),
    ("1600-02-29", "1600-02-29", "1600-02-29"),
    ("Y12345", "Y12345-01-01", "Y12345-12-31"),
    ("Y-12345", "Y-12345-01-01", "Y-12345-12-31"),
    ("Y13E9", "Y13000000000-01-01", "Y13000000000-12-31"),
    ("Y-2345E3S2", "Y-2399999-01-01", "Y-2300000-12-31"),
    ("1815S3", "1810-01-01", "1819-12-31"),
    ("-0752S1", "-0999-01-01", "0000-12-31"),
    ("1815-21", "1815-03-01", "1815-05-31"),
    ("1815-24", "1815-12-01", "1816-02-29"),
    ("1815-30", "1815-12-01", "1816-02-29"),
    ("1815-36", "1815-10-01", "1815-12-31"),
    ("1815-41", "1815-07-01", "1815-12-31"),
    ("181X", "1810-01-01", "1819-12-31"),
    ("18XX?", "1800-01-01", "1899-12-31"),
    ("1X15", "1015-01-01", "1915-12-31"),
    ("-18XX", "-1899-01-01", "-1800-12-31"),
    ("-000X", "-0009-01-01", "-0001-12-31"),
    ("1815-XX", "1815-01-01", "1815-12-31"),
    ("1815-0X", "1815-01-01", "1815-09-30"),
    ("1815-06-XX", "1815-06-01", "1815-06-30"),
    ("1815-06-3X", "1815-06-30", "1815-06-30"),
    ("18XX-02-29", "1804-02-29", "1896-02-29"),
    ("XXXX-02-29", "0000-02-29", "9996-02-29"),
    ("-XXXX-02-29", "-9996-02-29", "-0004-02-29"),
    ("XXXX-XX-31", "0000-01-31", "9999-12-31"),
    ("181X-23", "1810-09-01", "1819-11-30"),
    ("1815?", "1815-01-01", "1815-12-31"),
    ("?1815-~06-18%", "1815-06-18", "1815-06-18"),
    ("1815-06-18T20:45:00", "1815-06-18T20:45:00", "1815-06-18T20:45:00"),
    ("1815-06-18T20:45:00Z", "1815-06-18T20:45:00Z", "1815-06-18T20:45:00Z"),
    ("1815-06-18T20:45:00-05", "1815-06-18T20:45:00-05:00", "1815-06-18T20:45:00-05:00"),
    ("1815-06-18T20:45:00+05:45", "1815-06-18T20:45:00+05:45", "1815-06-18T20:45:00+05:45"),
    ("1815-06-18T20:45:00.5", "1815-06-18T20:45:00.500", "1815-06-18T20:45:00.599"),
    ("1815-06/1815-07", "1815-06-01", "1815-07-31"),
    ("1815-06-18/1815-06", "1815-06-18", "1815-06-30"),
    ("1815/..", "1815-01-01", None),
    ("../1815", None, "1815-12-31"),
    ("1815~/", "1815-01-01", None),
    ("/1815?", None, "1815-12-31"),
    ("../..", None, None),
    ("/", None, None),
    ("1815-21/1816-22", "1815-03-01", "1816-08-31"),
    ("[1815,1817-03]", "1815-01-01", "1817-03-31"),
    ("[1815..1817]", "1815-01-01", "1817-12-31"),
    ("[..1815-06]", None, "1815-06-30"),
    ("{1815-06-18..}", "1815-06-18", None),
    ("{181X,1821?}", "1810-01-01", "1821-12-31"),
    ("{1815-21..1816-23}", "1815-03-01", "1816-11-30"),
]


@pytest.mark.parametrize("string, first, last", VALID, ids=[row[0] for row in VALID])
def test_string_is_read_within_its_bounds(string: str, first: str | None, last: str | None) -> None:
    """A valid string is read, its bounds are those of its readings, and it is written as it was."""
    value = parse_edtf(string)
    assert (value.earliest and str(value.earliest), value.latest and str(value.latest)) == (first, last)
    assert format_edtf(value) == string


@pytest.mark.parametrize("string", [row[0] for row in VALID])
def test_repr_evaluates_to_the_value(string: str) -> None:
    """The repr of what was read is what one would type."""
    value = parse_edtf(string)
    assert eval(repr(value)) == value  # noqa: S307 - the repr is our own


#: string, position, words of what was expected
INVALID = [
    ("", 0, "a year of four digits"),
    ("181", 3, "a year of four digits"),
    ("18155", 4, "'-' and a month"),
    ("181u", 3, "a year of four digits"),
    (" 1815", 0, "a year of four digits"),
    ("1815 ", 4, "'-' and a month, or the end"),
    ("1815--06", 5, "a month 01-12"),
    ("1815-6", 5, "a month 01-12"),
    ("1815-13", 5, "a month 01-12 or a season 21-41"),
    ("1815-20", 5, "a month 01-12 or a season 21-41"),
    ("1815-42", 5, "a month 01-12 or a season 21-41"),
    ("1815-2X", 5, "a month 01-12 or a season 21-41"),
    ("1815-06-31", 8, "a day 01-30"),
    ("1815-02-29", 8, "a day 01-28"),
    ("1815-06-00", 8, "a day 01-30"),
    ("1815-06-8", 8, "a day 01-31"),
    ("1815-06.18", 7, "'-' and a day, or the end"),
    ("1815-06-18-", 10, "the end"),
    ("1815-21-05", 7, "a season has no days"),
    ("181X-21-05", 7, "a season has no days"),
    ("181X-06-31", 8, "a day that one of these months has"),
    ("1815-02-3X", 8, "a day that one of these months has"),
    ("18X1-02-29", 8, "a day that one of these months has"),
    ("-0000", 0, "year zero is 0000"),
    ("-0000-XX", 0, "year zero is 0000"),
    ("Y1815", 1, "more than four digits"),
    ("Y1E3", 1, "more than four digits"),
    ("Y012345", 1, "a year of four digits"),
    ("Y17E0", 1, "more than four digits"),
    ("Y12345E0", 6, "stands alone"),
    ("Y12345-06", 6, "stands alone"),
    ("Y" + "9" * 41, 1, "at most 40 digits"),
    ("Y1E9999999", 1, "at most 40 digits"),
    ("1815S0", 4, "'-' and a month, or the end"),
    ("1815S2-06", 6, "stands alone"),
    ("181XS2", 4, "no significant digits"),
    ("1815?~", 5, "'-' and a month, or the end"),
    ("1815-06-18T20:45", 11, "a clock time hh:mm:ss"),
    ("1815-06-18t20:45:00", 10, "the end"),
    ("1815-06-18T24:00:00", 11, "an hour 00-23"),
    ("1815-06-18T20:60:00", 14, "a minute 00-59"),
    ("1815-06-18T20:45:60", 17, "a second 00-59"),
    ("1815-06-18T20:45:00+0545", 22, "a clock time hh:mm:ss"),
    ("1815-06-18T20:45:00+05:60", 23, "minutes 00-59"),
    ("1815-06-18T20:45:00+16", 19, "less than 16 hours"),
    ("1815-06-18T20:45:00?", 11, "a clock time hh:mm:ss"),
    ("1815-06-XXT20:45:00", 8, "a digit"),
    ("1815-06-18?T20:45:00", 11, "the end"),
    ("1815/1816/1817", 9, "one '/'"),
    ("1815/1814", 5, "an end at or after the start 1815"),
    ("1815/1816-13", 10, "a month 01-12"),
    ("1815-06-18T20:45:00/1816", 10, "no time of day in an interval"),
    ("1815/unknown", 5, "a year of four digits"),
    ("[1815", 5, "']'"),
    ("[", 1, "']'"),
    ("{1815]", 6, "'}'"),
    ("{}", 1, "a year of four digits"),
    ("[1815,]", 6, "a year of four digits"),
    ("[1815, 1816]", 6, "a year of four digits"),
    ("[..]", 1, "a date, or a range"),
    ("[1815..1816-02]", 7, "a year, as on the other side"),
    ("[1816..1815]", 7, "a date at or after 1816"),
    ("[181X..1825]", 1, "a year, a month or a day"),
    ("[1815-06-18T20:45:00]", 11, "no time of day in a set"),
    ("[1815-06-18T20:45:00..]", 11, "no time of day in a set"),
    ("1815-W25", 5, "a month 01-12"),
    ("1815-06-18TMO", 11, "a clock time hh:mm:ss"),
    ("Y12345-06-18", 6, "stands alone"),
]


@pytest.mark.parametrize("string, position, expected", INVALID, ids=[row[0][:30] for row in INVALID])
def test_string_is_refused_at_its_place(string: str, position: int, expected: str) -> None:
    """An invalid string is refused, with the place and what would have been right there."""
    with pytest.raises(NotationError) as caught:
        parse_edtf(string)
    assert expected in caught.value.expected
    assert (string, position) == (caught.value.text, caught.value.position)


@pytest.mark.parametrize(
    "string, qualifiers",
    [
        ("1815", ()),
        ("1815?", (UNCERTAIN,)),
        ("~1815", (APPROXIMATE,)),
        ("?1815~", (BOTH,)),
        ("1815-06?", (UNCERTAIN, UNCERTAIN)),
        ("1815?-06", (UNCERTAIN, NONE)),
        ("1815-?06", (NONE, UNCERTAIN)),
        ("1815?-06~", (BOTH, APPROXIMATE)),
        ("1815-06~-18", (APPROXIMATE, APPROXIMATE, NONE)),
        ("1815-06-%18", (NONE, NONE, BOTH)),
        ("?1815-~06-18", (UNCERTAIN, APPROXIMATE, NONE)),
        ("1815-?06~-18", (APPROXIMATE, BOTH, NONE)),
        ("Y12345~", (APPROXIMATE,)),
        ("1815S3?", (UNCERTAIN,)),
    ],
)
def test_marks_qualify_their_parts(string: str, qualifiers: tuple[Qualification, ...]) -> None:
    """A mark on the left qualifies its part, one on the right all parts up to there."""
    date = parse_edtf(string)
    assert isinstance(date, UncertainDate)
    assert date.qualifiers == qualifiers


@pytest.mark.parametrize(
    "one, other",
    [
        ("?1815", "1815?"),
        ("?1815-?06", "1815-06?"),
        ("Y17E7", "Y170000000"),
        ("1815-06-18T20:45:00-00", "1815-06-18T20:45:00Z"),
        ("[?1815]", "[1815?]"),
        ("?1815/..", "1815?/.."),
    ],
)
def test_two_spellings_are_one_value(one: str, other: str) -> None:
    """Values are equal by what they say, not by how it was spelt, and each keeps its spelling."""
    first, second = parse_edtf(one), parse_edtf(other)
    assert (first, hash(first)) == (second, hash(second))
    assert (first.edtf, second.edtf) == (one, other)


def test_ends_of_an_interval() -> None:
    """A missing end is unknown, two dots are an open one."""
    assert parse_edtf("1815/") == Interval(when("1815"), End.UNKNOWN)
    assert parse_edtf("../1815") == Interval(End.OPEN, when("1815"))


def test_members_of_a_set() -> None:
    """Members are dates and ranges, in the order in which they stand; brackets say one or all of them."""
    members = (when("1815"), DateRange(when("1820"), None))
    assert parse_edtf("[1815,1820..]") == DateSet(members, SetMode.ONE_OF)
    assert parse_edtf("{1815,1820..}") == DateSet(members, SetMode.ALL_OF)


def test_about_widens_nothing() -> None:
    """EDTF does not say how far "about" reaches, so that parsing widens nothing."""
    assert parse_edtf("1815~").lower == parse_edtf("1815").lower


def test_no_string_is_refused() -> None:
    """What is no string is sent to `when`."""
    with pytest.raises(InvalidDateError, match=r"1815 is no string: pass it to when\(\)"):
        parse_edtf(1815)  # type: ignore[arg-type]


@pytest.mark.parametrize("length", [1_000, 5_000])
def test_long_years_are_refused(length: int) -> None:
    """A year of more digits than are held is refused, at once."""
    for string in ("Y" + "1" * length, "Y1E" + "1" * length, "1" * length, "Y12345S" + "1" * length):
        with pytest.raises(NotationError):
            parse_edtf(string)


def calls(string: str) -> int:
    """How many calls it takes to read a string, or to refuse it."""
    count = 0

    def step(_frame: object, _what: str, _argument: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(step)
    try:
        parse_edtf(string)
    except NotationError:
        pass
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "member", ["1815", "181X-02-29", "18X1-02-29", "1815..1816", "1815,", "?1815-06~", "XXXX-XX-31"]
)
def test_steps_grow_with_the_length(member: str) -> None:
    """Twice as many members take at most twice as many steps."""
    once, twice = calls("[" + ",".join([member] * 50) + "]"), calls("[" + ",".join([member] * 100) + "]")
    assert twice <= 2 * once


def test_largest_year_is_exact() -> None:
    """A year of forty digits is held exactly."""
    date = parse_edtf("Y" + "9" * 40)
    assert isinstance(date, UncertainDate)
    assert date.year == 10**40 - 1


@pytest.mark.parametrize(
    "value, reason",
    [
        (when("2024-W34"), "no weeks"),
        (when("2024-08-23TMO"), "no dayparts"),
        (when("2024-08-23T10"), "down to the second"),
        (when("2024-08-23T10:30:00~"), "no qualifiers"),
        (when("Y12345-06"), "stands alone"),
        (when(earliest="2019-03", latest="2020"), "no date with two bounds"),
        (when("2024-08-23T10:30:00/2024-08-24"), "no clock times in intervals"),
        (Interval(when("[2019,2021]"), End.OPEN), "no sets in intervals"),
        (Interval(End.OPEN, when("2024-W34")), "of 2024-W34, it has no weeks"),
        (when("[2024-08-23T10:30:00]"), "no clock times in sets"),
        (DateSet([DateRange(when("2019"), when("2021-05"))]), "not of one unit"),
        (extent("2019"), "some time in it"),
    ],
    ids=repr,
)
def test_what_edtf_cannot_write_says_why(value: UncertainDate, reason: str) -> None:
    """A value that EDTF cannot write says so, with the reason."""
    with pytest.raises(NotationError, match=reason):
        format_edtf(value)


def test_names_of_repr_are_used() -> None:
    """The names that a repr may need beside `when` are public."""
    assert event("A note", when=extent("1815")).when == extent("1815")
