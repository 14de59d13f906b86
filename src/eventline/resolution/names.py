"""English names of kinds, for the steps that tell a person why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.calendars import Granularity
from eventline.resolution.clock import hour_of
from eventline.resolution.date import DAY_PARTS, SEASONS

if TYPE_CHECKING:
    from eventline.resolution.amount import Amount
    from eventline.resolution.relatives import Kind

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def ordinal(number: int) -> str:
    """A number as an ordinal.

    >>> ordinal(1), ordinal(12), ordinal(23)
    ('1st', '12th', '23rd')
    """
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def kind_name(kind: Kind) -> str:
    """What a person calls a kind.

    >>> kind_name(Granularity.YEAR), kind_name(Date(weekday=5)), kind_name(Date(month=10, day=9))
    ('year', 'Friday', '9 October')
    """
    if isinstance(kind, Granularity):
        return str(kind.value)
    words: list[str] = []
    if kind.holiday is not None:
        words.append(kind.holiday.rpartition(":")[2].replace("_", " "))
    if kind.weekday is not None:
        words.append(_WEEKDAYS[kind.weekday - 1])
    if kind.day is not None:
        words.append(str(kind.day) if kind.month is not None else ordinal(kind.day))
    if kind.month is not None:
        words.append(_MONTHS[kind.month - 1])
    if kind.season is not None:
        words.append(SEASONS[kind.season])
    for letter, number in (("W", kind.week), ("Q", kind.quarter), ("H", kind.half)):
        if number is not None:
            words.append(f"{letter}{number}")
    if kind.fiscal:
        words.append("of the fiscal year" if words else "fiscal year")
    if kind.year is not None:
        words.append(str(kind.year))
    if kind.hour is not None:
        words.append(f"{hour_of(kind.hour, kind.part):02d}:{kind.minute or 0:02d}")
    elif kind.minute is not None:
        words.append(f"minute {kind.minute}")
    if kind.part is not None and kind.hour is None:
        words.append(DAY_PARTS[kind.part])
    return " ".join(words) or "second"


def amount_words(amount: Amount) -> str:
    """What a person calls a length.

    >>> from eventline.resolution import Amount
    >>> amount_words(Amount(years=1, months=3)), amount_words(Amount(vague=Granularity.DAY))
    ('1 year and 3 months', 'a few days')
    """
    if amount.vague is not None:
        return f"a few {_plural(amount.vague)}"
    counted = [
        f"{float(count):g} {unit_word(unit) if count == 1 else _plural(unit)}" for count, unit in amount.parts
    ]
    return " and ".join(counted)


def unit_word(unit: Granularity) -> str:
    """What a person calls a unit.

    >>> unit_word(Granularity.DAYPART)
    'night'
    """
    return "night" if unit is Granularity.DAYPART else str(unit.value)


def _plural(unit: Granularity) -> str:
    word = unit_word(unit)
    return {"century": "centuries", "half": "halves", "millennium": "millennia"}.get(word, word + "s")
