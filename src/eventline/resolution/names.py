"""English names of kinds, for the steps that tell a person why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.calendars import Granularity
from eventline.resolution.amount import Amount
from eventline.resolution.clock import hour_of
from eventline.resolution.date import DAY_PARTS, SEASONS, Date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventline.resolution.found import Note
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


def told(note: Note) -> str:
    """A note as a sentence; its facts may be kinds, lengths, values and notes.

    >>> told(("the {} after {}", Granularity.YEAR, ("the document's date {}", "2024-08-23")))
    "the year after the document's date 2024-08-23"
    """
    template, *facts = note
    return str(template).format(*map(_words, facts))


def _words(fact: object) -> str:
    match fact:
        case tuple():
            return told(fact)
        case Granularity() | Date():
            return kind_name(fact)
        case Amount():
            return amount_words(fact)
        case _:
            return str(fact)


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
    words = [*_day_words(kind), *_container_words(kind), *_clock_words(kind)]
    return " ".join(words) or "second"


def _day_words(date: Date) -> Iterator[str]:
    if date.holiday is not None:
        yield date.holiday.rpartition(":")[2].replace("_", " ")
    if date.weekday is not None:
        yield _WEEKDAYS[date.weekday - 1]
    if date.workday:
        yield "working day"
    if date.day is not None:
        yield str(date.day) if date.month is not None else ordinal(date.day)
    if date.month is not None:
        yield _MONTHS[date.month - 1]


def _container_words(date: Date) -> Iterator[str]:
    if date.season is not None:
        yield SEASONS[date.season]
    for letter, number in (("week ", date.week), ("Q", date.quarter), ("H", date.half)):
        if number is not None:
            yield f"{letter}{number}"
    if date.fiscal:
        yield "fiscal year"
    if date.year is not None:
        yield str(date.year)


def _clock_words(date: Date) -> Iterator[str]:
    if date.hour is not None:
        yield f"{hour_of(date.hour, date.part):02d}:{date.minute or 0:02d}"
    elif date.minute is not None:
        yield f"minute {date.minute}"
    elif date.part is not None:
        yield DAY_PARTS[date.part]


def amount_words(amount: Amount) -> str:
    """What a person calls a length.

    >>> amount_words(Amount(years=1.5, months=3)), amount_words(Amount(vague=Granularity.DAY))
    ('1.5 years and 3 months', 'a few days')
    >>> amount_words(Amount(days=1_000_000))
    '1000000 days'
    """
    if amount.vague is not None:
        return f"a few {_plural(amount.vague)}"
    counted = [
        f"{float(count):.12g} {unit_word(unit) if count == 1 else _plural(unit)}"
        for count, unit in amount.parts
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
