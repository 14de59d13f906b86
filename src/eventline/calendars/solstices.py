"""The days of the equinoxes and solstices, by the mean formulas of astronomy (Meeus 1991, chapter 26)."""

from __future__ import annotations

import math

from eventline.exceptions import InvalidDateError

#: Julian day of 1970-01-01T00:00.
_EPOCH = 2440587.5
#: name -> coefficients of the Julian ephemeris day by thousands of years from 2000
TURNS: dict[str, tuple[float, float, float, float]] = {
    "march_equinox": (2451623.80984, 365242.37404, 0.05169, -0.00411),
    "june_solstice": (2451716.56767, 365241.62603, 0.00325, 0.00888),
    "september_equinox": (2451810.21715, 365242.01767, -0.11575, 0.00337),
    "december_solstice": (2451900.05952, 365242.74049, -0.06223, -0.00823),
}


def solstice_day(name: str, year: int) -> int:
    """The day (UTC) of an equinox or solstice, in days since 1970-01-01; right to a quarter of an hour.

    Args:
        name: A key of `TURNS`.
        year: 1000 to 3000, where the formulas hold.

    Raises:
        InvalidDateError: If the name is unknown or the year out of range.

    >>> from eventline.calendars.gregorian import civil_from_days
    >>> civil_from_days(solstice_day("june_solstice", 2024))
    (2024, 6, 20)
    """
    if name not in TURNS:
        raise InvalidDateError(f"{name!r} is no turn of the year; there are: {', '.join(TURNS)}")
    if not 1000 <= year <= 3000:
        raise InvalidDateError(f"the formulas give no {name} for {year}: years 1000 to 3000")
    since = (year - 2000) / 1000
    return math.floor(sum(part * since**power for power, part in enumerate(TURNS[name])) - _EPOCH)
