"""Days by the feasts of the church, as old deeds have them: Monday after Martinmas, vigil of St Andrew.

Easter and weekdays hang on the calendar. It was the Julian up to 1582, and the Gregorian everywhere
in the West from 1753 on; in between it is one of the two, and both readings are kept.
"""

from __future__ import annotations

import attrs

from eventline.calendars.feasts import AFTER_EASTER, feast_day
from eventline.calendars.gregorian import civil_from_days, weekday
from eventline.calendars.julian import days_from_julian, julian_from_days
from eventline.language.building.chains import double_year
from eventline.language.building.dates import day_of, feast
from eventline.language.building.verdicts import Unreadable
from eventline.resolution import Between, Date, Expression, OneOf
from eventline.resolution.feasts import FIXED, SPANS, feast_days

Day = tuple[int, int, int]

#: The last year of the Julian calendar alone, and the last of both.
_LAST_JULIAN, _LAST_OF_BOTH = 1582, 1752
#: The feast on the day that leap years had twice: in them it was kept on the first, or on the second.
_DOUBLED = "st_matthias_day"


@attrs.frozen
class Kept:
    """A day that hangs on a feast, in no year yet.

    Attributes:
        key: The feast, as in `eventline.resolution.feasts`.
        after: Days behind it; ahead of it where negative.
        weekday: 1 Monday to 7 Sunday: the next such day behind the feast, or the last one ahead of it.
        on: The weekday on which it fell, as the source has it: it may tell the calendar.
    """

    key: str
    after: int = 0
    weekday: int | None = None
    on: int | None = None

    def days(self, year: int) -> tuple[Day, ...]:
        """The days of a year on which it may fall, in the calendar of the time.

        >>> Kept("easter").days(1650)
        ((1650, 4, 14), (1650, 4, 17))
        >>> Kept("martinmas", weekday=1).days(1340), Kept("martinmas", weekday=1, after=-1).days(1340)
        (((1340, 11, 13),), ((1340, 11, 6),))
        """
        found: set[Day] = set()
        if self.is_of_church and year <= _LAST_OF_BOTH:
            is_doubled = self.key == _DOUBLED and year % 4 == 0
            days = [self._moved(self._julian(year) + late) for late in range(1 + is_doubled)]
            found.update(julian_from_days(day) for day in days if self._falls(day))
        if not self.is_of_church or year > _LAST_JULIAN:
            days = list(map(self._moved, feast_days(self.key, year)))
            found.update(civil_from_days(day) for day in days if self._falls(day))
        return tuple(sorted(found))

    @property
    def is_of_church(self) -> bool:
        """Whether it hangs on a feast that the Julian calendar has too."""
        return self.key in FIXED or self.key in AFTER_EASTER

    def julian_day(self, year: int) -> Day:
        """The day in the Julian calendar, of a feast of the church.

        >>> Kept("easter", 1).julian_day(1650)
        (1650, 4, 15)
        """
        return julian_from_days(self._moved(self._julian(year)))

    def _julian(self, year: int) -> int:
        if self.key in AFTER_EASTER:
            return feast_day("orthodox_easter", year) + AFTER_EASTER[self.key]
        return days_from_julian(year, *FIXED[self.key])

    def _falls(self, day: int) -> bool:
        return self.on is None or weekday(day) == self.on - 1

    def _moved(self, day: int) -> int:
        if self.weekday is None:
            return day + self.after
        if self.after < 0:
            return day - ((weekday(day) - self.weekday) % 7 + 1)
        return day + (self.weekday - 2 - weekday(day)) % 7 + 1


def kept_in(day: Kept, year: int) -> Expression:
    """The day in a year.

    >>> kept_in(Kept("martinmas"), 1590), kept_in(Kept("martinmas", after=-1), 1590)
    (Date(year=1590, holiday='martinmas'), Date(year=1590, month=11, day=10))
    """
    if day.key in SPANS:
        return _span_in(day, year)
    if day == Kept(day.key) and not day.is_of_church:
        return feast(day.key, year)
    days = day.days(year)
    if not days:
        raise Unreadable(f"{day.key} {year}")
    if len(days) > 1:
        return OneOf(tuple(day_of(*one) for one in days))
    return feast(day.key, year) if day == Kept(day.key) else day_of(*days[0])


def kept_between(first: Kept, last: Kept, year: int) -> Between:
    """From a day to another one of a year; the first is of the year before where it lies later in one.

    >>> kept_between(Kept("michaelmas"), Kept("lady_day"), 1602)
    Between(Date(year=1601, holiday='michaelmas'), Date(year=1602, holiday='lady_day'))
    """
    is_before = max(first.days(year), default=()) > max(last.days(year), default=())
    return Between(kept_in(first, year - is_before), kept_in(last, year))


def kept_in_double(day: Kept, years: str) -> Expression:
    """The day in a year with two names, before Lady Day.

    >>> kept_in_double(Kept("candlemas"), "1640/1")
    Date(year=1641, month=2, day=2, calendar='julian')
    """
    if not day.is_of_church:
        raise Unreadable(f"{day.key} {years}")
    _, month, date = day.julian_day(int(years[:4]) + 1)
    return double_year(years, Date(month=month, day=date))


def _span_in(span: Kept, year: int) -> Expression:
    """Some time from one feast to another, in either calendar where both were in use."""
    if span != Kept(span.key):
        raise Unreadable(f"days beside {span.key}")
    start, after, end, reach = SPANS[span.key]
    first, last = Kept(start, after), Kept(end, reach)
    if not _LAST_JULIAN < year <= _LAST_OF_BOTH or not (first.is_of_church and last.is_of_church):
        return feast(span.key, year)
    return Between(day_of(*first.days(year)[0]), day_of(*last.days(year)[-1]), one=True)
