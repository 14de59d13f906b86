"""TIMEX3 values (TimeML, ISO 24617-1), in and out: dates, clock times, durations and what recurs.

TIMEX3 writes most dates as ISO 8601 does. Its own are seasons (``2019-SP``), quarters (``2019-Q3``) and
halves (``2019-H1``), decades and centuries by their first digits (``199``, ``18``), years before Christ
(``BC0044``), parts of a day (``2019-10-09TMO``) and days of no stated week (``XXXX-WXX-2``). Qualifiers have
an attribute of their own in TIMEX3 (``mod``), so that a value has none.
"""

from __future__ import annotations

import re
from typing import TypeAlias

import attrs

from eventline.calendars.gregorian import civil_from_days, days_from_civil, days_in_month
from eventline.calendars.ticks import month_start
from eventline.exceptions import NotationError
from eventline.model.date import UncertainDate
from eventline.model.duration import Duration
from eventline.model.event import TimeValue
from eventline.model.forms import Form
from eventline.model.recurrence import Recurrence
from eventline.model.spelling import of_year
from eventline.notation.dates import read_date
from eventline.notation.durations import parse_duration
from eventline.notation.recurrences import format_recurrence, read_recurrence, recurring

Timex3Value: TypeAlias = TimeValue | Duration | Recurrence

#: TIMEX3's name of a part of a year -> EDTF's code
_CODES = {"SP": 21, "SU": 22, "FA": 23, "WI": 24, "H1": 40, "H2": 41} | {
    f"Q{n}": 32 + n for n in (1, 2, 3, 4)
}
_NAMES = {code: name for name, code in _CODES.items()} | {25: "SP", 26: "SU", 27: "FA", 28: "WI"}
_PART_OF_YEAR = re.compile(r"(-?[0-9X]{4})-(SP|SU|FA|WI|Q[1-4]|H[12])").fullmatch
_YEARS = re.compile(r"[0-9]{1,3}").fullmatch
_BC = re.compile(r"BC([0-9]{1,4})(?:-.*)?", re.DOTALL).fullmatch
_MIDNIGHT = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})T24(:00){0,2}").fullmatch
_NO_VALUE = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"}
_NOT_HERE = re.compile(r"[?~%SY]").search
_LEADING = re.compile(r"([0-9]{1,3})X+").fullmatch


def parse_timex3(value: str, *, type: str = "") -> Timex3Value:  # noqa: A002 - the name of the attribute
    """The value that a TIMEX3 ``value`` attribute stands for.

    Args:
        value: The attribute, such as ``2019-10``, ``2019-W41``, ``199``, ``P2D`` or ``XXXX-WXX-2``.
        type: The ``type`` attribute. With ``"SET"``, a duration is a period and unstated digits recur:
            ``XXXX-12-25`` is every Christmas. Without it, only what no date can be recurs: weekdays of no
            week, hours of no day.

    Raises:
        NotationError: If it is no value, with the position and what was expected there. ``PAST_REF`` and its
            kin are none: they are relative to a document.

    >>> parse_timex3("2019-Q3"), parse_timex3("BC0044-03-15")
    (when('2019-35'), when('-0043-03-15'))
    >>> parse_timex3("XXXX-WXX-2")
    Recurrence(period=Duration(weeks=1), weekdays=(1,))
    >>> parse_timex3("P1M", type="SET")
    Recurrence(period=Duration(months=1))
    """
    if value in _NO_VALUE:
        raise NotationError(value, 0, "a value: this one hangs on a document, so resolve its words instead")
    if value.startswith("P"):
        duration = parse_duration(value)
        return Recurrence(period=duration) if type == "SET" else duration
    found = read_recurrence(value)
    if found is not None:
        return found
    date = _read_date(value)
    return (recurring(date) or date) if type == "SET" else date


def _read_date(text: str) -> UncertainDate:
    if _YEARS(text):
        return _read_iso(text + "X" * (4 - len(text)))
    if text.startswith("BC"):
        return _before_christ(text)
    midnight = _MIDNIGHT(text)
    if midnight is not None:
        year, month, day = map(int, midnight.group(1, 2, 3))
        if 1 <= month <= 12 and 1 <= day <= days_in_month(year, month):
            date = civil_from_days(days_from_civil(year, month, day) + 1)
            return UncertainDate.of(*date, *(0,) * (1 + text.count(":")))
    return _read_iso(text)


def _read_iso(text: str) -> UncertainDate:
    """A date as ISO 8601 has it, or with TIMEX3's name of a part of its year."""
    stray = _NOT_HERE(text)
    match = _PART_OF_YEAR(text)
    if match is not None:
        text = f"{match[1]}-{_CODES[match[2]]}"
    elif stray is not None:
        raise NotationError(text, stray.start(), "no qualifier, and no letter of EDTF's own")
    return attrs.evolve(read_date(text, 0, len(text), extended=True), text="")


def _before_christ(text: str) -> UncertainDate:
    match = _BC(text)
    if match is None or match[1] == "0000":
        raise NotationError(text, 2, "a year, or its first digits, from 1 BC on")
    digits = match[1]
    if len(digits) == 4:
        year = of_year(1 - int(digits))
        try:
            return _read_iso(year + text[match.end(1) :])
        except NotationError as error:
            place = error.position - len(year) + match.end(1)
            raise NotationError(text, place, error.expected) from error
    if match.end(1) < len(text):
        raise NotationError(text, match.end(1), "the end: a decade or a century has no months")
    size = 10 ** (4 - len(digits))
    first = int(digits) * size
    return UncertainDate.span(month_start((2 - first - size) * 12), month_start((2 - max(first, 1)) * 12))


def format_timex3(value: Timex3Value) -> str:
    """The TIMEX3 ``value`` attribute of a value; qualifiers and widths are left to ``mod``.

    Args:
        value: A date, a duration or a recurrence.

    Raises:
        NotationError: If TIMEX3 has no one value for it: an interval, a set of dates, a date of bounds only.

    >>> import eventline as ev
    >>> format_timex3(ev.when("199X")), format_timex3(ev.when("2001-21")), format_timex3(ev.years(2))
    ('199', '2001-SP', 'P2Y')
    """
    if isinstance(value, Duration):
        return value.iso
    if isinstance(value, Recurrence):
        return format_recurrence(value)
    if isinstance(value, UncertainDate):
        return _format_date(value)
    raise NotationError(
        str(value), 0, "one date, duration or recurrence: TIMEX3 writes each end of an interval alone"
    )


def _format_date(date: UncertainDate) -> str:
    pattern = date.pattern
    if date.form in {Form.RANGE, Form.DIGITS}:
        raise NotationError(
            str(date), 0, "a date that TIMEX3 can write: it has no bounds and no significant digits"
        )
    if pattern[0] == "Y" or pattern.startswith("-9999"):
        raise NotationError(str(date), 0, "a year that TIMEX3 can write: 9999 BC to 9999")
    leading = _LEADING(pattern)
    if leading is not None:
        return leading[1]
    if pattern[0] == "-" or pattern.startswith("0000"):
        if date.form in {Form.MASK, Form.WEEK}:
            reason = f"it has no {date.form.value}s before Christ"
            raise NotationError(str(date), 0, f"a date that TIMEX3 can write: {reason}")
        year, rest = (pattern[:5], pattern[5:]) if pattern[0] == "-" else (pattern[:4], pattern[4:])
        pattern = f"BC{1 - int(year):04d}{rest}"
    head, _, tail = pattern.rpartition("-")
    if date.month is not None and date.month > 12:
        if date.month not in _NAMES:
            raise NotationError(
                str(date), 0, "a season that TIMEX3 can write: none of the south, no third of a year"
            )
        return f"{head}-{_NAMES[int(tail)]}"
    return pattern
