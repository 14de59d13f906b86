"""EDTF (ISO 8601-2:2019, the profile of the Library of Congress), levels 0, 1 and 2, in and out.

This file reads what is made of dates: intervals and sets. The date itself is read by `notation.dates`. Both
go over the string once, with compiled patterns for the parts, in time linear in its length. What the text of
the standard leaves open is decided in docs/decisions, "Where the text of EDTF is silent".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.exceptions import InvalidDateError, NotationError
from eventline.model.dateset import DateRange, DateSet, SetMode, range_end
from eventline.model.interval import End, Interval
from eventline.notation.dates import read_date, read_plain

if TYPE_CHECKING:
    from eventline.model.date import UncertainDate
    from eventline.model.event import TimeValue

_MODES = {"[": (SetMode.ONE_OF, "]"), "{": (SetMode.ALL_OF, "}")}


def parse_edtf(text: str) -> UncertainDate | Interval | DateSet:
    """The value that an EDTF string stands for, exactly as it says: ``~`` widens nothing.

    One pass, linear in the length of *text*. The spelling is kept: ``parse_edtf(s).edtf == s``.

    Args:
        text: An EDTF string of level 0, 1 or 2.

    Raises:
        NotationError: If it is none, with the position and what was expected there; also for an interval that
            ends before it starts.

    >>> parse_edtf("1984~/2004-06")
    when('1984~/2004-06')
    >>> parse_edtf("196X-02-29").latest
    when('1968-02-29')
    >>> parse_edtf("2019-1")
    Traceback (most recent call last):
        ...
    eventline.exceptions.NotationError: '2019-1' at 5: expected a month 01-12 or a season 21-41
    """
    return read_value(text, extended=False)


def format_edtf(value: TimeValue) -> str:
    """The EDTF string of a value: as it was written, else the one canonical spelling.

    Args:
        value: A date, an interval or a set.

    Raises:
        NotationError: If EDTF cannot write it, with the reason; it still has a ``repr`` and a record.

    >>> import eventline as ev
    >>> format_edtf(ev.UncertainDate.of(2024, 8, 23))
    '2024-08-23'
    """
    return value.edtf


def read_value(text: str, *, extended: bool) -> UncertainDate | Interval | DateSet:
    """Read EDTF, and with *extended* also the other spellings of `eventline.when`."""
    if not isinstance(text, str):
        raise InvalidDateError(f"{text!r} is no string: pass it to when()")
    plain = read_plain(text, 0, len(text))
    if plain is not None:
        return plain
    if text[:1] in _MODES:
        return _read_set(text, extended=extended)
    slash = text.find("/")
    if slash < 0:
        return read_date(text, 0, len(text), extended=extended)
    return _read_interval(text, slash, extended=extended)


def _read_interval(text: str, slash: int, *, extended: bool) -> Interval:
    second = text.find("/", slash + 1)
    if second >= 0:
        raise NotationError(text, second, "one '/' between two dates")
    start = _read_end(text, 0, slash, extended=extended)
    end = _read_end(text, slash + 1, len(text), extended=extended)
    try:
        return Interval(start, end)
    except InvalidDateError as error:
        raise NotationError(text, slash + 1, f"an end at or after the start {start}") from error


def _read_end(text: str, start: int, end: int, *, extended: bool) -> UncertainDate | End:
    if start == end:
        return End.UNKNOWN
    if text[start:end] == "..":
        return End.OPEN
    return _read_day(text, start, end, "an interval", extended=extended)


def _read_set(text: str, *, extended: bool) -> DateSet:
    mode, closing = _MODES[text[0]]
    last = len(text) - 1
    if text[last] != closing or last == 0:
        raise NotationError(text, last + 1, f"{closing!r} at the end of a set that begins with {text[0]!r}")
    members: list[UncertainDate | DateRange] = []
    start = 1
    while start <= last:
        comma = text.find(",", start, last)
        end = last if comma < 0 else comma
        members.append(_read_member(text, start, end, extended=extended))
        start = end + 1
    try:
        return DateSet(tuple(members), mode)
    except InvalidDateError as error:
        raise NotationError(text, 1, "times that all have a zone, or none of them") from error


def _read_member(text: str, start: int, end: int, *, extended: bool) -> UncertainDate | DateRange:
    dots = text.find("..", start, end)
    if dots < 0:
        return _read_day(text, start, end, "a set", extended=extended)
    if end - start == 2:
        raise NotationError(text, start, "a date, or a range with a date before or after '..'")
    first = None if dots == start else _read_range_end(text, start, dots, extended=extended)
    last = None if dots + 2 == end else _read_range_end(text, dots + 2, end, extended=extended)
    try:
        made = DateRange(first, last)
    except InvalidDateError as error:
        raise NotationError(text, dots + 2, f"a date at or after {first}") from error
    if first is not None and not made.is_uniform:
        raise NotationError(text, dots + 2, f"a {first.granularity.value}, as on the other side of '..'")
    return made


def _read_day(text: str, start: int, end: int, whole: str, *, extended: bool) -> UncertainDate:
    plain = read_plain(text, start, end)
    if plain is not None:
        return plain
    date = read_date(text, start, end, extended=extended)
    if not extended and "T" in date.pattern:
        raise NotationError(text, text.index("T", start), f"no time of day in {whole}")
    return date


def _read_range_end(text: str, start: int, end: int, *, extended: bool) -> UncertainDate:
    date = _read_day(text, start, end, "a set", extended=extended)
    try:
        range_end(date)
    except InvalidDateError as error:
        raise NotationError(text, start, "a year, a month or a day at an end of a range") from error
    return date
