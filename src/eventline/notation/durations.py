"""ISO 8601 durations, with TIMEX3's further units and unstated amounts, in and out."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from eventline.calendars.granularity import Granularity
from eventline.exceptions import NotationError
from eventline.model.duration import Duration

_AMOUNT = re.compile(r"([0-9]+)(?:[.,]([0-9]+))?").match
_VAGUE = re.compile(r"P(T?)X([A-Z]{1,2})").fullmatch
#: letters -> the field of `Duration`, how many of it, and the place in the order of a duration
_DATE_UNITS = {
    "ML": ("years", 1000, 0),
    "CE": ("years", 100, 1),
    "DE": ("years", 10, 2),
    "Y": ("years", 1, 3),
    "Q": ("months", 3, 4),
    "M": ("months", 1, 5),
    "W": ("weeks", 1, 6),
    "D": ("days", 1, 7),
}
_CLOCK_UNITS = {"H": ("hours", 1, 8), "M": ("minutes", 1, 9), "S": ("seconds", 1, 10)}
_VAGUE_UNITS = {
    ("", "ML"): Granularity.MILLENNIUM,
    ("", "CE"): Granularity.CENTURY,
    ("", "DE"): Granularity.DECADE,
    ("", "Y"): Granularity.YEAR,
    ("", "Q"): Granularity.QUARTER,
    ("", "M"): Granularity.MONTH,
    ("", "W"): Granularity.WEEK,
    ("", "D"): Granularity.DAY,
    ("T", "H"): Granularity.HOUR,
    ("T", "M"): Granularity.MINUTE,
    ("T", "S"): Granularity.SECOND,
}
#: An amount of more digits would move a date past every year that is held.
_MOST_DIGITS = 40


def parse_duration(text: str) -> Duration:
    """The duration of an ISO 8601 or TIMEX3 string: ``P1Y2M``, ``PT1.5H``, ``P2DE``, ``PXD``.

    Decades (``DE``), centuries and millennia become years, and quarters months; ``X`` is an amount that is
    not stated. A minus before the P or before an
    amount turns the direction. One pass, linear in the length of *text*.

    Args:
        text: Units from coarse to fine, each at most once, clock units behind a ``T``.

    Raises:
        NotationError: If it is no duration, with the position and what was expected there.

    >>> parse_duration("P1Y2M"), parse_duration("PT1.5H")
    (Duration(years=1, months=2), Duration(hours=Fraction(3, 2)))
    >>> parse_duration("PXD").iso
    'PXD'
    """
    vague = _VAGUE(text)
    if vague is not None:
        unit = _VAGUE_UNITS.get((vague[1], vague[2]))
        if unit is None:
            raise NotationError(text, vague.start(2), "a unit")
        return Duration(vague=unit)
    negative = text.startswith("-P")
    position = 1 + negative
    if text[negative:position] != "P":
        raise NotationError(text, 0, "'P' and amounts with their units, such as P1Y2M")
    parts: dict[str, Any] = {}
    units, last = _DATE_UNITS, -1
    while position < len(text):
        if units is _DATE_UNITS and text[position] == "T":
            units, position = _CLOCK_UNITS, position + 1
        position, (name, size, rank), amount = _read_amount(text, position, units)
        if rank <= last:
            raise NotationError(text, position - 1, "units from coarse to fine, each once")
        last = rank
        parts[name] = parts.get(name, 0) + (-amount if negative else amount) * size
    if not parts:
        raise NotationError(text, position, "an amount and its unit")
    return Duration(**parts)


def _read_amount(
    text: str, position: int, units: dict[str, tuple[str, int, int]]
) -> tuple[int, tuple[str, int, int], int | Fraction]:
    """Read one amount and its unit: the position behind them, the unit, the amount."""
    negative = text.startswith("-", position)
    match = _AMOUNT(text, position + negative)
    if match is None:
        raise NotationError(text, position + negative, "an amount")
    if len(match[0]) > _MOST_DIGITS:
        raise NotationError(text, match.start(), f"an amount of at most {_MOST_DIGITS} digits")
    amount: int | Fraction = int(match[1])
    if match[2] is not None:
        exact = Fraction(f"{match[1]}.{match[2]}")
        amount = exact if exact.denominator > 1 else exact.numerator
    place = match.end()
    for letters in (text[place : place + 2], text[place : place + 1]):
        if letters in units:
            return place + len(letters), units[letters], -amount if negative else amount
    raise NotationError(text, place, f"a unit: {', '.join(units)}")
