"""Movable feasts of the western and the eastern church, by dateutil's Easter."""

from __future__ import annotations

from dateutil.easter import EASTER_JULIAN, EASTER_ORTHODOX, EASTER_WESTERN, easter

from eventline.calendars.gregorian import days_from_civil
from eventline.calendars.julian import days_from_julian
from eventline.exceptions import InvalidDateError

#: feast -> days after Easter Sunday
AFTER_EASTER: dict[str, int] = {
    "rose_monday": -48,
    "shrove_tuesday": -47,
    "ash_wednesday": -46,
    "mothering_sunday": -21,
    "palm_sunday": -7,
    "maundy_thursday": -3,
    "good_friday": -2,
    "holy_saturday": -1,
    "easter": 0,
    "easter_monday": 1,
    "easter_tuesday": 2,
    "ascension": 39,
    "pentecost": 49,
    "whit_monday": 50,
    "trinity_sunday": 56,
    "corpus_christi": 60,
    "sacred_heart": 68,
}
#: feast -> days after Easter Sunday of the eastern church
AFTER_ORTHODOX: dict[str, int] = {
    "orthodox_clean_monday": -48,
    "orthodox_lazarus_saturday": -8,
    "orthodox_palm_sunday": -7,
    "orthodox_maundy_thursday": -3,
    "orthodox_good_friday": -2,
    "orthodox_holy_saturday": -1,
    "orthodox_easter": 0,
    "orthodox_easter_monday": 1,
    "orthodox_ascension": 39,
    "orthodox_pentecost": 49,
    "orthodox_whit_monday": 50,
    "orthodox_all_saints": 56,
}


def feast_day(feast: str, year: int) -> int:
    """The day of a movable feast, in days since 1970-01-01 of the Gregorian calendar.

    From 1583 by the Gregorian computus; from 326 to 1582 by the Julian computus, as a Julian date moved to
    the Gregorian axis.

    Args:
        feast: A key of `AFTER_EASTER` or `AFTER_ORTHODOX`.
        year: 326 to 4099, the range of the computus.

    Raises:
        InvalidDateError: If the feast is unknown or the year out of range.

    >>> from eventline.calendars.gregorian import civil_from_days
    >>> civil_from_days(feast_day("easter", 2025))
    (2025, 4, 20)
    """
    eastern = feast in AFTER_ORTHODOX
    if feast not in AFTER_EASTER and not eastern:
        known = ", ".join((*AFTER_EASTER, *AFTER_ORTHODOX))
        raise InvalidDateError(f"{feast!r} is no movable feast; there are: {known}")
    if not 326 <= year <= 4099:
        raise InvalidDateError(f"the computus gives no Easter for {year}: years 326 to 4099")
    if year >= 1583:
        found = easter(year, EASTER_ORTHODOX if eastern else EASTER_WESTERN)
        day = days_from_civil(found.year, found.month, found.day)
    else:
        found = easter(year, EASTER_JULIAN)
        day = days_from_julian(found.year, found.month, found.day)
    return day + (AFTER_ORTHODOX[feast] if eastern else AFTER_EASTER[feast])
