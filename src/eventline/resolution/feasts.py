"""Feasts and holidays by key: on which days of a year they fall.

Keys are of four kinds: fixed days (``christmas``), a weekday of a month (``thanksgiving``), feasts that move
with Easter (those of `calendars.feasts`), and ``COUNTRY:name`` (``IN:Diwali``), looked up in the `holidays`
package, which is loaded only for these.
"""

from __future__ import annotations

from functools import lru_cache

from eventline.calendars.feasts import AFTER_EASTER, feast_day
from eventline.calendars.gregorian import days_from_civil, days_in_month, weekday
from eventline.exceptions import InvalidDateError

#: key -> (month, day)
FIXED: dict[str, tuple[int, int]] = {
    "new_year": (1, 1),
    "new_years_day": (1, 1),
    "epiphany": (1, 6),
    "australia_day": (1, 26),
    "groundhog_day": (2, 2),
    "candlemas": (2, 2),
    "valentines_day": (2, 14),
    "womens_day": (3, 8),
    "pi_day": (3, 14),
    "st_patricks_day": (3, 17),
    "lady_day": (3, 25),
    "april_fools_day": (4, 1),
    "earth_day": (4, 22),
    "st_georges_day": (4, 23),
    "anzac_day": (4, 25),
    "may_day": (5, 1),
    "star_wars_day": (5, 4),
    "cinco_de_mayo": (5, 5),
    "ve_day": (5, 8),
    "d_day": (6, 6),
    "juneteenth": (6, 19),
    "midsummer": (6, 24),
    "canada_day": (7, 1),
    "independence_day": (7, 4),
    "bastille_day": (7, 14),
    "lammas": (8, 1),
    "assumption": (8, 15),
    "michaelmas": (9, 29),
    "halloween": (10, 31),
    "all_saints": (11, 1),
    "all_souls": (11, 2),
    "guy_fawkes": (11, 5),
    "armistice_day": (11, 11),
    "martinmas": (11, 11),
    "veterans_day": (11, 11),
    "st_andrews_day": (11, 30),
    "immaculate_conception": (12, 8),
    "christmas_eve": (12, 24),
    "christmas": (12, 25),
    "boxing_day": (12, 26),
    "new_years_eve": (12, 31),
}
#: key -> (month, weekday 1 Monday to 7 Sunday, which: 1 the first, -1 the last, days after it)
FLOATING: dict[str, tuple[int, int, int, int]] = {
    "mlk_day": (1, 1, 3, 0),
    "presidents_day": (2, 1, 3, 0),
    "mothers_day": (5, 7, 2, 0),
    "memorial_day": (5, 1, -1, 0),
    "fathers_day": (6, 7, 3, 0),
    "labor_day": (9, 1, 1, 0),
    "columbus_day": (10, 1, 2, 0),
    "thanksgiving_ca": (10, 1, 2, 0),
    "thanksgiving": (11, 4, 4, 0),
    "black_friday": (11, 4, 4, 1),
    "cyber_monday": (11, 4, 4, 4),
    "giving_tuesday": (11, 4, 4, 5),
}


def feast_days(key: str, year: int) -> tuple[int, ...]:
    """The days of *year* on which a feast falls, counted from 1970-01-01, ascending; empty where it does not.

    Raises:
        InvalidDateError: If there is no such key.

    >>> from eventline.calendars.gregorian import civil_from_days
    >>> [civil_from_days(day) for day in feast_days("thanksgiving", 2024)]
    [(2024, 11, 28)]
    """
    if key in FIXED:
        return (days_from_civil(year, *FIXED[key]),)
    if key in FLOATING:
        month, wanted, which, after = FLOATING[key]
        return (_weekday_of_month(year, month, wanted, which) + after,)
    if key in AFTER_EASTER:
        return (feast_day(key, year),)
    if ":" in key:
        return _listed(key, year)
    raise InvalidDateError(f"{key!r} is no feast: give a key of resolution.feasts, or COUNTRY:name")


def _weekday_of_month(year: int, month: int, wanted: int, which: int) -> int:
    if which < 0:
        last = days_from_civil(year, month, days_in_month(year, month))
        return last - (weekday(last) - (wanted - 1)) % 7 + 7 * (which + 1)
    first = days_from_civil(year, month, 1)
    return first + (wanted - 1 - weekday(first)) % 7 + 7 * (which - 1)


@lru_cache(maxsize=512)
def _listed(key: str, year: int) -> tuple[int, ...]:
    import holidays

    country, name = key.split(":", 1)
    try:
        calendar = holidays.country_holidays(country, years=year, language="en_US", observed=False)
    except NotImplementedError:
        raise InvalidDateError(f"{key!r}: the holidays package knows no country {country!r}") from None
    wanted = name.casefold()
    return tuple(
        sorted(
            days_from_civil(day.year, day.month, day.day)
            for day, names in calendar.items()
            if any(wanted in one.casefold() for one in names.split("; "))
        )
    )
