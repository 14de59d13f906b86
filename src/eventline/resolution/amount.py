"""`Amount`.

A length of time as it was said ("three and a half hours", "a few days", "more than two years").
"""

from __future__ import annotations

from fractions import Fraction
from itertools import compress
from operator import attrgetter
from typing import TYPE_CHECKING

import attrs

from eventline.calendars import Granularity
from eventline.exceptions import InvalidDateError
from eventline.resolution.node import Expression

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The mods of TIMEX3 that a length may carry.
AMOUNT_MODS = ("", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS")

#: The fields that count units, coarse to fine, with their units.
UNITS = {
    "centuries": Granularity.CENTURY,
    "decades": Granularity.DECADE,
    "years": Granularity.YEAR,
    "halves": Granularity.HALF,
    "quarters": Granularity.QUARTER,
    "seasons": Granularity.SEASON,
    "months": Granularity.MONTH,
    "weeks": Granularity.WEEK,
    "weekends": Granularity.WEEKEND,
    "days": Granularity.DAY,
    "nights": Granularity.DAYPART,
    "hours": Granularity.HOUR,
    "minutes": Granularity.MINUTE,
    "seconds": Granularity.SECOND,
}
_FIELDS = {unit: name for name, unit in UNITS.items()}
_counts = attrgetter(*UNITS)


@attrs.frozen(repr=False, kw_only=True)
class Amount(Expression):
    """A length of time in the units that were said; counts are integers or exact fractions, never negative.

    Attributes:
        vague: The unit of a length without a number: ``Granularity.DAY`` for "a few days" (TIMEX3 ``PXD``).
        mod: TIMEX3 mod: ``"APPROX" "MORE_THAN" "LESS_THAN" "EQUAL_OR_MORE" "EQUAL_OR_LESS"`` or "".

    >>> from fractions import Fraction
    >>> Amount(hours=Fraction(7, 2))
    Amount(hours=Fraction(7, 2))
    >>> Amount(years=2, mod="MORE_THAN")
    Amount(years=2, mod='MORE_THAN')
    >>> Amount(vague=Granularity.DAY)
    Amount(vague=Granularity.DAY)
    """

    centuries: int | Fraction = 0
    decades: int | Fraction = 0
    years: int | Fraction = 0
    halves: int | Fraction = 0
    quarters: int | Fraction = 0
    seasons: int | Fraction = 0
    months: int | Fraction = 0
    weeks: int | Fraction = 0
    weekends: int | Fraction = 0
    days: int | Fraction = 0
    nights: int | Fraction = 0
    hours: int | Fraction = 0
    minutes: int | Fraction = 0
    seconds: int | Fraction = 0
    vague: Granularity | None = None
    mod: str = ""

    def __attrs_post_init__(self) -> None:
        counts = _counts(self)
        if min(counts) < 0:
            raise InvalidDateError(f"{self!r} is negative: give the direction to Shift instead")
        if self.vague is None and not any(counts):
            raise InvalidDateError("an amount of nothing: give at least one unit, such as Amount(days=2)")
        if self.vague is not None and any(counts):
            raise InvalidDateError(f"{self!r} is vague and counted: give one of both")
        if self.mod not in AMOUNT_MODS:
            raise InvalidDateError(f"mod {self.mod!r} is not one of {', '.join(AMOUNT_MODS[1:])}")

    @property
    def parts(self) -> tuple[tuple[int | Fraction, Granularity], ...]:
        """The counts that are not zero with their units, coarse to fine; empty where vague.

        >>> Amount(hours=1, minutes=5).parts
        ((1, Granularity.HOUR), (5, Granularity.MINUTE))
        """
        counts = _counts(self)
        return tuple(compress(zip(counts, UNITS.values(), strict=True), counts))

    @property
    def unit(self) -> Granularity:
        """The finest unit said.

        >>> Amount(years=2, months=3).unit
        Granularity.MONTH
        """
        return self.vague if self.vague is not None else self.parts[-1][1]

    @classmethod
    def of(cls, counts: Mapping[Granularity, int | Fraction], mod: str = "") -> Amount:
        """The length with these counts of units.

        >>> Amount.of({Granularity.WEEK: 2})
        Amount(weeks=2)
        """
        fields = {_FIELDS[unit]: count for unit, count in counts.items()}
        return cls(**fields, mod=mod)  # type: ignore[arg-type]  # the keys are the fields of counts
