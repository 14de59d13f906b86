"""The decades, centuries and millennia before Christ, which the calendar's own numbers do not show."""

from __future__ import annotations

from eventline.calendars import Granularity

#: Years of the units that names of years are cut to.
AGES = {Granularity.DECADE: 10, Granularity.CENTURY: 100, Granularity.MILLENNIUM: 1000}


def years_before_christ(number: int, unit: Granularity) -> tuple[int, int]:
    """The first and the last year of a decade, a century or a millennium before Christ.

    A decade has the numbers of its years, the others those of the years that they are counted from: the
    430s BC end with 430 BC, the fourth century with 301 BC.

    Args:
        number: How many whole ones lie between it and our era: 43, and 3.
        unit: The unit.

    >>> years_before_christ(43, Granularity.DECADE), years_before_christ(3, Granularity.CENTURY)
    ((-438, -429), (-399, -300))
    """
    size = AGES[unit]
    first, last = -number * size - size + 1, -number * size
    return (first + 1, min(last + 1, 0)) if unit is Granularity.DECADE else (first, last)


def index_before_christ(year: int, unit: Granularity) -> int:
    """The index of the decade, century or millennium that holds a year before Christ: the last is -1.

    >>> index_before_christ(-429, Granularity.DECADE), index_before_christ(-399, Granularity.CENTURY)
    (-44, -4)
    """
    return -1 - ((unit is Granularity.DECADE) - year) // AGES[unit]
