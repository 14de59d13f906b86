"""Seasons and the other sub-year groupings of ISO 8601-2, as months.

Codes (EDTF level 2): 21-24 spring to winter with no hemisphere said, 25-28 northern, 29-32 southern, 33-36
quarters, 37-39
quadrimesters, 40-41 semesters. The text does not say which months a season covers; we take the meteorological
ones, and winter
begins in the December of its year and ends in the February of the next, so that 2001-24 follows 2001-23.
Southern seasons: spring
begins in September and summer in the December of its year.
"""

from __future__ import annotations

#: code -> (first month counted from January of the stated year = 0, number of months)
SUB_YEARS: dict[int, tuple[int, int]] = {
    21: (2, 3),
    22: (5, 3),
    23: (8, 3),
    24: (11, 3),
    25: (2, 3),
    26: (5, 3),
    27: (8, 3),
    28: (11, 3),
    29: (8, 3),
    30: (11, 3),
    31: (2, 3),
    32: (5, 3),
    33: (0, 3),
    34: (3, 3),
    35: (6, 3),
    36: (9, 3),
    37: (0, 4),
    38: (4, 4),
    39: (8, 4),
    40: (0, 6),
    41: (6, 6),
}

SEASONS = ("spring", "summer", "autumn", "winter")


def sub_year_months(code: int) -> tuple[int, int]:
    """The months of a season, quarter or semester: ``(first, count)``, January of the year being 0.

    Raises:
        KeyError: If *code* is not 21-41.

    >>> sub_year_months(24)  # winter: December to February
    (11, 3)
    """
    return SUB_YEARS[code]
