"""Feasts and holidays by key: on which days of a year they fall.

Keys are of five kinds: fixed days (``christmas``), a weekday of a month (``thanksgiving``), feasts that move
with Easter (those of `calendars.feasts`), spans from one feast to another (``lent``), and ``COUNTRY:name``
(``IN:Diwali``), looked up in the `holidays` package, which is loaded only for these. ``*:name`` is that of a
country that is not told, and so of no known day (`eventline.resolution.regions` puts the country in).
"""

from __future__ import annotations

import re
import warnings
from functools import lru_cache
from typing import TYPE_CHECKING

from eventline.calendars.feasts import AFTER_EASTER, AFTER_ORTHODOX, feast_day
from eventline.calendars.gregorian import days_from_civil, days_in_month, weekday
from eventline.calendars.julian import julian_from_days
from eventline.calendars.solstices import TURNS, solstice_day
from eventline.exceptions import InvalidDateError
from eventline.resolution.feast_tables import DATED, FIXED, FLOATING, SPANS

if TYPE_CHECKING:
    from holidays import HolidayBase

__all__ = ["DATED", "FIXED", "FLOATING", "NOWHERE", "SPANS", "feast_days", "is_of_country"]

#: How the keys begin of feasts of a country that is not told.
NOWHERE = "*:"
#: Up to this year a movable feast is said by its day in the Julian calendar, as all days of the time are.
_LAST_JULIAN = 1582
#: Feasts that are never kept on the day itself where that would break into a sabbath.
_OBSERVED = frozenset({"IL:Independence Day"})
#: What the holidays package adds to the name of a holiday.
_ADDED = re.compile(r" \((?:estimated|observed)\)")


def feast_days(key: str, year: int) -> tuple[int, ...]:
    """The days of *year* on which a feast falls, counted from 1970-01-01, ascending; empty where it does not.

    Raises:
        InvalidDateError: If there is no such key.

    >>> from eventline.calendars.gregorian import civil_from_days
    >>> [civil_from_days(day) for day in feast_days("thanksgiving", 2024)]
    [(2024, 11, 28)]
    >>> [civil_from_days(day) for day in feast_days("easter", 1349)]  # 12 April, as its chronicles say
    [(1349, 4, 12)]
    """
    if key in FIXED:
        return (days_from_civil(year, *FIXED[key]),)
    if key in FLOATING:
        month, wanted, which, after = FLOATING[key]
        return (_weekday_of_month(year, month, wanted, which) + after,)
    if key in AFTER_EASTER or key in AFTER_ORTHODOX:
        day = feast_day(key, year)
        return (day if year > _LAST_JULIAN else days_from_civil(*julian_from_days(day)),)
    if key in TURNS:
        return (solstice_day(key, year),)
    if key in DATED:
        return (days_from_civil(year, *DATED[key][year]),) if year in DATED[key] else ()
    if key in SPANS:
        return _span(key, year)
    if key.startswith(NOWHERE):
        return ()
    if is_of_country(key):
        return _listed(key, year)
    raise InvalidDateError(f"{key!r} is no feast: give a key of resolution.feasts, or COUNTRY:name")


def is_of_country(key: str) -> bool:
    """Whether a key is that of one country's feast, ``COUNTRY:name``, or of a country that is not told.

    >>> is_of_country("IN:Diwali"), is_of_country("*:independence day"), is_of_country("easter")
    (True, True, False)
    """
    return ":" in key


def _weekday_of_month(year: int, month: int, wanted: int, which: int) -> int:
    if which < 0:
        last = days_from_civil(year, month, days_in_month(year, month))
        return last - (weekday(last) - (wanted - 1)) % 7 + 7 * (which + 1)
    first = days_from_civil(year, month, 1)
    return first + (wanted - 1 - weekday(first)) % 7 + 7 * (which - 1)


def _span(key: str, year: int) -> tuple[int, ...]:
    """All days of the spans that begin in a year."""
    start, after, end, reach = SPANS[key]
    if start == end:
        firsts = feast_days(start, year)
        return tuple(sorted({day for first in firsts for day in range(first + after, first + reach + 1)}))
    lasts = [day + reach for at in (year, year + 1) for day in feast_days(end, at)]
    days: list[int] = []
    for first in (day + after for day in feast_days(start, year)):
        last = min((last for last in lasts if last >= first), default=first)
        days.extend(range(first, last + 1))
    return tuple(days)


def is_nationwide(key: str, year: int) -> bool:
    """Whether a whole country, that is known, keeps a feast in a year.

    >>> is_nationwide("GH:independence day", 2020), is_nationwide("US:family day", 2020)  # which Nevada has
    (True, False)
    """
    try:
        return bool(_listed(key, year, parts=False))
    except InvalidDateError:
        return False


def _listed(key: str, year: int, *, parts: bool = True) -> tuple[int, ...]:
    """The days that the holidays package gives: in the whole country, else in any part of it."""
    kind = _calendar_of(key)
    if not kind.start_year <= year <= kind.end_year:  # of a millennium, most years
        return ()
    return _looked_up(key, year, parts=parts)


@lru_cache(maxsize=512)
def _calendar_of(key: str) -> type[HolidayBase]:
    """The calendar of the country of a feast."""
    import holidays

    country, _ = key.split(":", 1)
    try:
        return type(holidays.country_holidays(country))
    except NotImplementedError:
        raise InvalidDateError(f"{key!r}: the holidays package knows no country {country!r}") from None


@lru_cache(maxsize=2_048)
def _looked_up(key: str, year: int, *, parts: bool) -> tuple[int, ...]:
    with warnings.catch_warnings():  # a year beyond its tables has no days there, which says enough
        warnings.simplefilter("ignore")
        return _named(key, year, parts=parts)


def _named(key: str, year: int, *, parts: bool) -> tuple[int, ...]:
    """The days with the name of a feast."""
    import holidays

    country, name = key.split(":", 1)
    kind, wanted = _calendar_of(key), name.casefold()
    for places in ((None,), kind.subdivisions if parts else ()):
        exact, longer = set(), set()
        for place in places:
            calendar = holidays.country_holidays(
                country,
                subdiv=place,
                years=year,
                language="en_US",
                observed=key in _OBSERVED,
                categories=kind.supported_categories,
            )
            for day, names in calendar.items():
                for one in _ADDED.sub("", names.casefold()).split("; "):
                    if one == wanted:
                        exact.add(days_from_civil(day.year, day.month, day.day))
                    elif one.startswith(wanted + " "):
                        longer.add(days_from_civil(day.year, day.month, day.day))
        if exact or longer:
            return tuple(sorted(exact or longer))
    return ()
