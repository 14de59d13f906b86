"""The units in which times are stated, from the microsecond to the millennium."""

from __future__ import annotations

import enum


class Granularity(enum.Enum):
    """The unit a time was stated in.

    The value is the everyday name. ``rank`` orders them from fine to coarse; a quarter and a season share no
    boundaries with
    each other but both are ranked between the month and the half-year.

    >>> Granularity("month") is Granularity.MONTH
    True
    >>> Granularity.DAY.rank < Granularity.YEAR.rank
    True
    """

    MICROSECOND = "microsecond"
    MILLISECOND = "millisecond"
    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAYPART = "daypart"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    QUADRIMESTER = "quadrimester"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"

    rank: int

    # Members are singletons; Enum's own hash is a Python function and slows every table keyed by units.
    __hash__ = object.__hash__

    def __repr__(self) -> str:
        return f"Granularity.{self.name}"


for _rank, _unit in enumerate(Granularity):
    _unit.rank = _rank
