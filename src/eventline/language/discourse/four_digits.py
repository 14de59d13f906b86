"""Four digits, which say an hour or a year: "at 1847 hours .. by 1920", "he was born about 1103"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from eventline.calendars import Granularity
from eventline.calendars.ticks import index_of
from eventline.language.building.shapes import has_clock
from eventline.language.discourse.antecedents import Antecedents
from eventline.language.joining.days_told import army_hour
from eventline.language.joining.frames_behind import is_year
from eventline.resolution import Between, Date, Expression

if TYPE_CHECKING:
    from eventline.language.discourse.told import Antecedent
    from eventline.language.joining.refine import Item

#: Words before what may be a year or an hour, and how far behind another hour, or a day, it is one.
_HOURLY, _NEAR = frozenset({"by", "until", "after", "before"}), 250
#: Those of them that lead to an hour of a day that was told.
_OF_DAY = frozenset({"by", "until"})
#: What is told by the day has no year that is so far away from the day's: "On 3 May 1940 .. by 1130".
_AWAY = 100
#: What may be a year, or begin a range of years.
_YEARS = re.compile(r"([1-9]\d{3})(?:\s.*[1-9]\d{3})?", re.DOTALL)
#: Hours are told in steps of so many minutes, and stand behind such signs.
_STEP, _SIGNS = 5, " ,:(@–—-"
#: So many code points hold the word before a time.
_LEAD = 12


@attrs.define
class FourDigits:
    """Reads the four digits of one text, one after the other.

    Attributes:
        antecedents: The times told so far.
    """

    antecedents: Antecedents
    #: Where the last hour ended that four digits said.
    _army: int | None = attrs.field(default=None, init=False)
    #: The hours from one to another of which the last item was the first end.
    _begun: Expression | None = attrs.field(default=None, init=False)

    def read(self, item: Item, words: str, lower: str) -> None:
        """Take four digits for the hour, or the year, that the text beside them tells.

        Args:
            item: A time, whose expression is changed where it is the other.
            words: Its words; of the first end of a range those of the range.
            lower: The text in lower case.
        """
        begun, self._begun = self._begun, None
        hour = army_hour(words)
        if hour is None:
            return
        last = self.antecedents.told[-1] if self.antecedents.told else None
        if has_clock(item.expression):
            years = _years(item.expression, words)
            if years is not None and self._is_year(item, lower, last):
                item.expression = years
            else:
                self._army = item.end
        elif item.side == "b" and begun is not None:
            item.expression = begun
        elif item.signal in _HOURLY and not item.side and self._is_hour(item, words, last):
            item.expression, self._army = hour, item.end
        elif last is not None and self._is_beside_day(item, lower, last):
            self._begun = _hours(item.expression, last)
            item.expression = self._begun or item.expression

    def _is_hour(self, item: Item, words: str, last: Antecedent | None) -> bool:
        """Whether what may be a year is an hour, behind another of its kind or of the day just told."""
        if self._army is not None and item.start - self._army <= _NEAR:
            return True
        if last is None or last.rank > Granularity.DAY.rank or item.start - last.end > _NEAR:
            return False
        year = index_of(last.value.lower or 0, Granularity.YEAR)
        return item.signal in _OF_DAY and words.isdecimal() and abs(year - int(words)) > _AWAY

    def _is_beside_day(self, item: Item, lower: str, last: Antecedent) -> bool:
        """Whether what may be years stands right behind the day told: "on 3 May (1000-1230)"."""
        between = lower[last.end : item.start]
        if last.rank != Granularity.DAY.rank or len(between) > _LEAD:
            return False
        tense = self.antecedents.tense
        return (tense.prepositions - tense.lists).issuperset(between.strip(_SIGNS).split())

    def _is_year(self, item: Item, lower: str, last: Antecedent | None) -> bool:
        """Whether what may be an hour is the year that a story has come to: "he was born about 1103"."""
        if lower[max(0, item.start - _LEAD) : item.start].split()[-1:] == ["at"]:
            return False
        if last is None:
            return self.antecedents.anchor.bare == "reference"
        return last.rank > Granularity.DAY.rank


def _hours(years: Expression, day: Antecedent) -> Expression | None:
    """The hours that years are which are told in fives, and far away from a day's; None of others.

    Of a day whose own year is not told one may be that year: "on 3 May (1900)".
    """
    ends = (years.start, years.end) if isinstance(years, Between) else (years, years)
    first, last = map(_year, ends)
    if first is None or last is None:
        return None
    hour, until = army_hour(f"{first}"), army_hour(f"{last}")
    told = index_of(day.value.lower or 0, Granularity.YEAR)
    if hour is None or until is None or first % _STEP or last % _STEP:
        return None
    if max(told - first, last - told) <= _AWAY or (first == last and not day.dated):
        return None  # "he died on Sunday (1930-2015)"
    return Between(hour, until) if first < last else hour


def _year(expression: Expression) -> int | None:
    match expression:
        case Date(year=int(year)) if is_year(expression):
            return year
        case _:
            return None


def _years(expression: Expression, words: str) -> Expression | None:
    """The year that four digits say if no hour, or the years from one to another.

    >>> _years(Date(hour=11, minute=3), "1103"), _years(Date(hour=11, minute=3), "1103 hours")
    (Date(year=1103), None)
    >>> _years(Between(Date(hour=11, minute=50), Date(hour=13, minute=20)), "1150 to 1320")
    Between(Date(year=1150), Date(year=1320))
    """
    said = _YEARS.fullmatch(words)
    if said is None:
        return None
    if not isinstance(expression, Between):
        return Date(year=int(words)) if words.isdecimal() else None
    first, last = map(_digits, (expression.start, expression.end))
    return (
        Between(Date(year=first), Date(year=last)) if int(said[1]) in {first, last} and first < last else None
    )


def _digits(clock: Expression) -> int:
    """The four digits of a time of day by itself, 0 of another.

    >>> _digits(Date(hour=11, minute=50)), _digits(Date(weekday=5, hour=11))
    (1150, 0)
    """
    match clock:
        case Date(hour=int(hour), minute=minute) if clock == Date(hour=hour, minute=minute):
            return hour * 100 + (minute or 0)
    return 0
