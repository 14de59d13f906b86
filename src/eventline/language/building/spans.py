"""From one day to another, of which only one has its month: "12-14 March", "April 27 to the 3rd"."""

from __future__ import annotations

from eventline.language.building.dates import dated, day_of
from eventline.language.building.verdicts import Unreadable
from eventline.resolution import Between, Date

#: Nobody says "the 5th to 3 May" of what lasts for most of a month: the days must be so far apart.
_FEW_DAYS = 7


def days_in(month: int, first: int, last: int, year: int | None) -> Between:
    """From one day of a month to a later one: "12-14 in March"; "2-2 in March" is how a game ended.

    >>> days_in(3, 12, 14, None)
    Between(Date(month=3, day=12), Date(month=3, day=14))
    """
    if first >= last:
        raise Unreadable(f"{first} to {last} are no days that follow one another")
    return Between(day_of(None, month, first), dated(day_of(None, month, last), year))


def after_day(month: int, day: int, end: int) -> Date:
    """The second day of "April 27 to the 3rd": in the next month where it is the smaller.

    >>> after_day(4, 27, 3)
    Date(month=5, day=3)
    """
    if end > day:
        return day_of(None, month, end)
    return day_of(None, month % 12 + 1, end)


def before_day(month: int, day: int, end: int) -> Date:
    """The first day of "the 28th to 3 May": in the month before where it is the greater.

    >>> before_day(5, 28, 3)
    Date(month=4, day=28)
    """
    if end >= day:
        return day_of(None, month, day)
    if day - end < _FEW_DAYS:
        raise Unreadable(f"{day} to {end}: nobody says so of most of a month")
    return day_of(None, (month - 2) % 12 + 1, day)
