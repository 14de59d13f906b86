"""Hebrew, Islamic, Persian and French Republican dates, by the library convertdate (the extra ``calendars``).

It is imported on first use. A date is a stretch of days since 1970-01-01: that of the year, of the month or
the one day. Days of these calendars are counted by their daylight: the evening before, on which Hebrew and
Islamic days begin, belongs to the day of the Gregorian calendar before.
"""

from __future__ import annotations

import warnings
from contextlib import contextmanager
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

import attrs

from eventline.exceptions import InvalidDateError

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The Julian day at which 1970-01-01 begins.
_JULIAN_DAY_1970 = 2440587.5


class Reckoning(Protocol):
    """What is used of a module of convertdate."""

    MONTHS: list[str]

    def to_jd(self, year: int, month: int, day: int) -> float:
        """The Julian day of a date."""

    def from_jd(self, jd: float) -> tuple[int, int, int]:
        """The date of a Julian day."""


class Republican(Reckoning, Protocol):
    """The French Republican calendar has rules to choose from."""

    def to_jd(self, year: int, month: int, day: int, method: str = "") -> float:
        """The Julian day of a date."""

    def from_jd(self, jd: float, method: str = "") -> tuple[int, int, int]:
        """The date of a Julian day."""


@attrs.frozen
class Calendar:
    """What has to be known of a calendar.

    Attributes:
        name: How people call it.
        module: Of convertdate.
        last_year: Years go from 1 to this one.
        months: The most months a year has.
    """

    name: str
    module: str
    last_year: int
    months: int = 12


CALENDARS: dict[str, Calendar] = {
    "hebrew": Calendar("Hebrew", "hebrew", 9999, 13),
    "islamic": Calendar("Islamic", "islamic", 9999),
    # The equinox is computed up to the year 3000 of our era.
    "persian": Calendar("Persian", "persian", 2377),
    # In use from 1792 to 1805; for later years nobody ever settled which are leap.
    "french-republican": Calendar("French Republican", "french_republican", 14, 13),
}


def _module(calendar: Calendar) -> Reckoning:
    try:
        return cast("Reckoning", import_module(f"convertdate.{calendar.module}"))
    except ImportError as error:
        hint = "pip install 'eventline-timeline[calendars]'"
        raise ModuleNotFoundError(f"{calendar.name} dates need convertdate: {hint}") from error


@contextmanager
def _undeprecated() -> Iterator[None]:
    """Let convertdate call its own deprecated functions without telling the user of it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        yield


def calendar_of(name: str) -> Calendar:
    """The calendar of a name.

    Raises:
        InvalidDateError: If there is none.

    >>> calendar_of("persian").name
    'Persian'
    """
    if name not in CALENDARS:
        raise InvalidDateError(
            f"{name!r} is no calendar known here; there are: julian, {', '.join(CALENDARS)}"
        )
    return CALENDARS[name]


def months_of(name: str, year: int) -> tuple[int, ...]:
    """The months of a year in their order: a Hebrew year begins with Tishri, month 7.

    >>> months_of("hebrew", 5784)
    (7, 8, 9, 10, 11, 12, 13, 1, 2, 3, 4, 5, 6)
    """
    if name != "hebrew":
        return tuple(range(1, CALENDARS[name].months + 1))
    leap = (7 * year + 1) % 19 < 7
    return (*range(7, 13 + leap), *range(1, 7))


@lru_cache(maxsize=4096)
def _start(name: str, year: int, month: int) -> int:
    """The first day of a month; kept, for a Persian year costs twenty milliseconds of astronomy."""
    module = _module(CALENDARS[name])
    with _undeprecated():
        if name == "french-republican":
            found = cast("Republican", module).to_jd(year, month, 1, method="continuous")
        else:
            found = module.to_jd(year, month, 1)
    return round(found - _JULIAN_DAY_1970)


def days_elsewhere(name: str, year: int, month: int | None = None, day: int | None = None) -> tuple[int, int]:
    """The half-open days since 1970-01-01 of a year, a month or a day of another calendar.

    Raises:
        InvalidDateError: If the calendar has no such date.
        ModuleNotFoundError: If convertdate is not installed.

    >>> from eventline.calendars.gregorian import civil_from_days
    >>> civil_from_days(days_elsewhere("hebrew", 5784, 7, 1)[0])
    (2023, 9, 16)
    """
    calendar = calendar_of(name)
    if not 1 <= year <= calendar.last_year:
        raise InvalidDateError(f"{calendar.name} year {year}: 1 to {calendar.last_year}")
    months = months_of(name, year)
    after = (name, year + 1, months_of(name, year + 1)[0])
    if month is None:
        return _start(name, year, months[0]), _start(*after)
    if month not in months:
        raise InvalidDateError(f"{calendar.name} month {month}: {year} has months 1 to {max(months)}")
    if month != months[-1]:
        after = (name, year, months[months.index(month) + 1])
    first, end = _start(name, year, month), _start(*after)
    if day is None:
        return first, end
    if not 1 <= day <= end - first:
        raise InvalidDateError(
            f"{calendar.name} day {day}: month {month} of {year} has days 1 to {end - first}"
        )
    return first + day - 1, first + day


def elsewhere_from_days(name: str, days: int) -> tuple[int, int, int]:
    """The ``(year, month, day)`` in another calendar of a day since 1970-01-01.

    Raises:
        InvalidDateError: If the day lies outside of the years that the calendar has.
        ModuleNotFoundError: If convertdate is not installed.

    >>> from eventline.calendars.gregorian import days_from_civil
    >>> elsewhere_from_days("french-republican", days_from_civil(1799, 11, 9))
    (8, 2, 18)
    """
    calendar = calendar_of(name)
    first, after = days_elsewhere(name, 1)[0], days_elsewhere(name, calendar.last_year)[1]
    if not first <= days < after:
        raise InvalidDateError(
            f"day {days} lies outside of the {calendar.name} years 1 to {calendar.last_year}"
        )
    module = _module(calendar)
    julian_day = days + _JULIAN_DAY_1970
    with _undeprecated():
        if name == "french-republican":
            year, month, day = cast("Republican", module).from_jd(julian_day, method="continuous")
        else:
            year, month, day = module.from_jd(julian_day)
    return int(year), int(month), int(day)


def month_name(name: str, month: int) -> str:
    """The name of a month, in Latin letters.

    >>> month_name("islamic", 9)
    'Ramaḍān'
    """
    return _module(CALENDARS[name]).MONTHS[month - 1]
