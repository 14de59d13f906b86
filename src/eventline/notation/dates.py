"""One date of a string: EDTF's dates, seasons and years, and the further spellings of `eventline.when`.

A date is read part by part, each by one compiled pattern, so that what does not fit is known with its place.
The commonest shapes, a plain year, month or day, have one pattern of their own (`read_plain`).
"""

from __future__ import annotations

import re

from eventline.calendars.granularity import Granularity
from eventline.calendars.gregorian import days_from_civil, days_in_month
from eventline.calendars.seasons import SUB_YEARS
from eventline.calendars.ticks import DAY
from eventline.exceptions import NotationError
from eventline.model import spelling
from eventline.model.axis import LARGEST_YEAR
from eventline.model.date import UncertainDate
from eventline.model.forms import Form
from eventline.model.masks import mask_bounds
from eventline.model.qualification import Qualification
from eventline.notation.clocks import read_clock, read_week

_PLAIN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?").fullmatch
_YEAR = re.compile(r"([?~%]?)(-?[0-9X]{4})(?:S([1-9][0-9]?))?([?~%]?)").match
_LONG = re.compile(r"([?~%]?)Y(-?[1-9][0-9]*)(?:E([1-9][0-9]*))?(?:S([1-9][0-9]?))?([?~%]?)").match
_PART = re.compile(r"-([?~%]?)([0-9X]{2})([?~%]?)").match
_YEAR_START = re.compile(r"[?~%]?(?:Y-?|-?[0-9X]{0,4})").match
_BITS = {mark: Qualification.of_mark(mark).value for mark in ("", "?", "~", "%")}
_OF_BITS = tuple(map(Qualification, range(4)))
#: Unspecified digits at the end of a year, and the unit of what is left.
_UNIT_OF_MASK = {1: Granularity.DECADE, 2: Granularity.CENTURY, 3: Granularity.MILLENNIUM}
_LARGEST_DIGITS = len(str(LARGEST_YEAR)) - 1

A_YEAR = "a year of four digits (of more after 'Y')"
A_MONTH = "a month 01-12 or a season 21-41"


def read_plain(text: str, start: int, end: int) -> UncertainDate | None:
    """The date of ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` with digits only, or None for any other shape."""
    match = _PLAIN(text, start, end)
    if match is None:
        return None
    stated, month_stated, day_stated = match.groups()
    year = int(stated)
    if month_stated is None:
        lo = days_from_civil(year, 1, 1) * DAY
        hi = days_from_civil(year + 1, 1, 1) * DAY
        return UncertainDate(match[0], Granularity.YEAR, lo, hi - 1)
    month = int(month_stated)
    if not 1 <= month <= 12:
        return None
    if day_stated is None:
        lo = days_from_civil(year, month, 1) * DAY
        return UncertainDate(match[0], Granularity.MONTH, lo, lo + days_in_month(year, month) * DAY - 1)
    day = int(day_stated)
    if not 1 <= day <= days_in_month(year, month):
        return None
    lo = days_from_civil(year, month, day) * DAY
    return UncertainDate(match[0], Granularity.DAY, lo, lo + DAY - 1)


def read_date(text: str, start: int, end: int, *, extended: bool) -> UncertainDate:
    """Read the date that stands at ``text[start:end]``.

    Args:
        text: The whole string, for the errors.
        start: Where the date begins.
        end: Where it ends.
        extended: Whether weeks, parts of days, clock times cut short and days of long years are read too.

    Raises:
        NotationError: If there is no date, or something behind it.
    """
    match = _YEAR(text, start, end)
    if match is not None:
        left, year, digits, right = match.groups()
        if year == "-0000":
            raise NotationError(text, match.start(2), "a year other than -0000: year zero is 0000")
        if digits is None and match.end() == end and year[0] != "-":
            return _year_alone(text[start:end], year, left, right)
    else:
        match = _LONG(text, start, end)
        if match is None:
            raise NotationError(text, _where_year_ends(text, start, end), A_YEAR)
        left, mantissa, exponent, digits, right = match.groups()
        year = _long_year(text, match.start(2), mantissa, exponent)
    position = match.end()
    if digits is not None:
        if "X" in year:
            raise NotationError(text, match.end(2), "no significant digits on a year with unspecified ones")
        return _significant(text, start, position, end, year, digits, (left, right))
    parts, marks, places = [year], [(left, right)], [match.start(2)]
    short = len(year.lstrip("-")) == 4
    while position < end and len(parts) < 3 and (short or extended):
        if extended and len(parts) == 1 and text.startswith("-W", position):
            return read_week(text, start, position, end, year)
        match = _PART(text, position, end)
        if match is None:
            break
        parts.append(match[2])
        marks.append((match[1], match[3]))
        places.append(match.start(2))
        position = match.end()
    if position < end and text[position] == "T" and len(parts) == 3 and not any(map(any, marks)):
        return read_clock(text, start, position, end, _checked(text, parts, places), extended=extended)
    if position < end:
        raise NotationError(text, *_expected_at(text, position, len(parts), short=short))
    return _made(text[start:end], *_bounds(text, parts, places), _qualifiers(marks))


def _year_alone(stated: str, year: str, left: str, right: str) -> UncertainDate:
    """A year of digits and unspecified digits, not before year 0, with its marks."""
    qualifiers = (_OF_BITS[_BITS[left] | _BITS[right]],) if left or right else ()
    kept = stated if qualifiers else ""
    if "X" not in year:
        lo = days_from_civil(int(year), 1, 1) * DAY
        hi = days_from_civil(int(year) + 1, 1, 1) * DAY - 1
        return UncertainDate(year, Granularity.YEAR, lo, hi, qualifiers, True, None, Form.PLAIN, kept)
    lo = days_from_civil(int(year.replace("X", "0")), 1, 1) * DAY
    hi = days_from_civil(int(year.replace("X", "9")) + 1, 1, 1) * DAY - 1
    return UncertainDate(year, _unit_of_year(year), lo, hi, qualifiers, True, None, Form.MASK, kept)


def _unit_of_year(year: str) -> Granularity:
    """The unit of what is left of a year when its unspecified digits are gone from the end."""
    known = year.rstrip("X")
    return _UNIT_OF_MASK.get(0 if "X" in known else len(year) - len(known), Granularity.YEAR)


def _where_year_ends(text: str, start: int, end: int) -> int:
    """Where a year that could not be read stops being one."""
    match = _YEAR_START(text, start, end)
    assert match is not None
    return match.end()


def _long_year(text: str, position: int, mantissa: str, exponent: str | None) -> str:
    """The digits of a year after ``Y``, checked: more than four, and not more than are held."""
    zeros = 0
    if exponent is not None:
        zeros = int(exponent) if len(exponent) < 4 else _LARGEST_DIGITS
    length = len(mantissa.lstrip("-")) + zeros
    if length > _LARGEST_DIGITS:
        raise NotationError(text, position, f"a year of at most {_LARGEST_DIGITS} digits")
    if length < 5:
        raise NotationError(text, position, "a year of more than four digits after 'Y'")
    return mantissa + "0" * zeros


def _expected_at(text: str, position: int, stated: int, *, short: bool) -> tuple[int, str]:
    """Where something stands that does not belong there, and what was expected."""
    if not short and stated == 1:
        return position, "the end: a year beyond four digits stands alone"
    if text[position] == "-" and stated < 3:
        return position + 1, A_MONTH if stated == 1 else "a day 01-31"
    return position, ("'-' and a month, or the end", "'-' and a day, or the end", "the end")[stated - 1]


def _checked(text: str, parts: list[str], places: list[int]) -> tuple[int, ...]:
    """The numbers of parts without unspecified digits, each in its range."""
    for part, place in zip(parts, places, strict=True):
        if "X" in part:
            raise NotationError(text, place + part.index("X"), "a digit: there is no unspecified one here")
    numbers = tuple(map(int, parts))
    if len(numbers) == 1:
        return numbers
    if not 1 <= numbers[1] <= 12 and numbers[1] not in SUB_YEARS:
        raise NotationError(text, places[1], A_MONTH)
    if len(numbers) == 3:
        if numbers[1] > 12:
            raise NotationError(text, places[2] - 1, "the end: a season has no days")
        length = days_in_month(numbers[0], numbers[1])
        if not 1 <= numbers[2] <= length:
            raise NotationError(text, places[2], f"a day 01-{length}")
    return numbers


def _bounds(text: str, parts: list[str], places: list[int]) -> tuple[str, Granularity, int, int, Form]:
    """Pattern, unit, inclusive ticks and form of a date of one to three parts."""
    pattern = "-".join(parts)
    if "X" not in pattern or len(parts[0].lstrip("-")) > 4:
        stated = _checked(text, parts, places)
        padded = stated + (None,) * (3 - len(stated))
        pattern, unit, lower, upper = spelling.of_parts(padded, None)
        return pattern, unit, lower, upper - 1, Form.PLAIN
    found = mask_bounds(pattern)
    if found is None:
        raise NotationError(text, *_misfit(parts, places))
    if len(parts) == 1:
        unit = _unit_of_year(pattern)
    elif len(parts) == 2:
        unit = spelling.unit_of_month(parts[1])
    else:
        unit = Granularity.DAY
    return pattern, unit, *found, Form.MASK


def _misfit(parts: list[str], places: list[int]) -> tuple[int, str]:
    """Which part of a mask allows no date, and what it should have been."""
    if len(parts) > 1 and mask_bounds("-".join(parts[:2])) is None:
        return places[1], A_MONTH
    if len(parts) > 1 and parts[1].isdigit() and int(parts[1]) > 12:
        return places[2] - 1, "the end: a season has no days"
    return places[-1], "a day that one of these months has"


def _qualifiers(marks: list[tuple[str, str]]) -> tuple[Qualification, ...]:
    """What is said of each part: a mark on its left, and every mark on the right of it or of a later one."""
    found: list[int] = []
    grouped = 0
    for left, right in reversed(marks):
        grouped |= _BITS[right]
        found.append(grouped | _BITS[left])
    return tuple(_OF_BITS[bits] for bits in reversed(found)) if any(found) else ()


def _significant(
    text: str, start: int, position: int, end: int, year: str, digits: str, marks: tuple[str, str]
) -> UncertainDate:
    """A year with significant digits."""
    if position < end:
        raise NotationError(text, position, "the end: a year with significant digits stands alone")
    number = int(year)
    pattern = f"{spelling.of_year(number)}S{digits}"
    first, last = spelling.digits_years(pattern)
    lo, hi = days_from_civil(first, 1, 1) * DAY, days_from_civil(last + 1, 1, 1) * DAY - 1
    return _made(text[start:end], pattern, Granularity.YEAR, lo, hi, Form.DIGITS, _qualifiers([marks]))


def _made(
    stated: str,
    pattern: str,
    unit: Granularity,
    lo: int,
    hi: int,
    form: Form,
    qualifiers: tuple[Qualification, ...],
) -> UncertainDate:
    kept = "" if stated == pattern else stated
    return UncertainDate(pattern, unit, lo, hi, qualifiers, True, None, form, kept)
