"""`Duration`: an amount of calendar time, as stated."""

from __future__ import annotations

import math
from fractions import Fraction

import attrs

from eventline.calendars.granularity import Granularity
from eventline.calendars.ticks import DAY, HOUR, MINUTE, SECOND, shift_months
from eventline.exceptions import InvalidDateError

#: field, ISO 8601 letter, whether it stands behind the T
_PARTS = (
    ("years", "Y", False),
    ("months", "M", False),
    ("weeks", "W", False),
    ("days", "D", False),
    ("hours", "H", True),
    ("minutes", "M", True),
    ("seconds", "S", True),
)
_VAGUE = {
    Granularity.MILLENNIUM: "PXML",
    Granularity.CENTURY: "PXCE",
    Granularity.DECADE: "PXDE",
    Granularity.YEAR: "PXY",
    Granularity.QUARTER: "PXQ",
    Granularity.MONTH: "PXM",
    Granularity.WEEK: "PXW",
    Granularity.DAY: "PXD",
    Granularity.HOUR: "PTXH",
    Granularity.MINUTE: "PTXM",
    Granularity.SECOND: "PTXS",
}


def _exact(given: float | Fraction) -> int | Fraction:
    """An amount as a whole number or a fraction; a float is the decimal it is written as."""
    if isinstance(given, int):
        return given
    if isinstance(given, float):
        if not math.isfinite(given):
            raise InvalidDateError(f"{given} is no amount: give a number")
        given = Fraction(str(given))
    return given.numerator if given.denominator == 1 else given


@attrs.frozen(kw_only=True, repr=False)
class Duration:
    """An amount of time: units as the source stated them, or an unstated number of one unit.

    ``P12M`` and ``P1Y`` are different statements, so they are not ``==``; both move a date the same way. An
    unstated amount ("a few
    days") has *vague* set to its unit and no parts.

    Attributes:
        vague: The unit of an unstated amount, or None.

    >>> Duration(hours=2.5)
    Duration(hours=Fraction(5, 2))
    >>> Duration(years=1, months=6)
    Duration(years=1, months=6)
    >>> Duration(vague=Granularity.DAY).iso
    'PXD'
    """

    years: int | Fraction = attrs.field(default=0, converter=_exact)
    months: int | Fraction = attrs.field(default=0, converter=_exact)
    weeks: int | Fraction = attrs.field(default=0, converter=_exact)
    days: int | Fraction = attrs.field(default=0, converter=_exact)
    hours: int | Fraction = attrs.field(default=0, converter=_exact)
    minutes: int | Fraction = attrs.field(default=0, converter=_exact)
    seconds: int | Fraction = attrs.field(default=0, converter=_exact)
    vague: Granularity | None = None

    def __attrs_post_init__(self) -> None:
        if self.vague is not None and (self.vague not in _VAGUE or any(amount for _, amount in self.parts)):
            raise InvalidDateError(f"an unstated amount of {self.vague.value} has a unit and no parts")

    @classmethod
    def _of(cls, parts: dict[str, int | Fraction], vague: Granularity | None = None) -> Duration:
        return cls(
            years=parts.get("years", 0),
            months=parts.get("months", 0),
            weeks=parts.get("weeks", 0),
            days=parts.get("days", 0),
            hours=parts.get("hours", 0),
            minutes=parts.get("minutes", 0),
            seconds=parts.get("seconds", 0),
            vague=vague,
        )

    @property
    def parts(self) -> tuple[tuple[str, int | Fraction], ...]:
        """The fields that are not zero, as ``(name, amount)``, coarse to fine."""
        found = ((name, getattr(self, name)) for name, _, _ in _PARTS)
        return tuple((name, amount) for name, amount in found if amount)

    @property
    def total_months(self) -> int:
        """Years and months as whole months; a fraction of a year is rounded down to months."""
        return (Fraction(self.years) * 12 + self.months).__floor__()

    @property
    def total_ticks(self) -> int:
        """Weeks down to seconds, in microseconds, rounded down."""
        ticks = self.weeks * 7 * DAY + self.days * DAY + self.hours * HOUR
        return Fraction(ticks + self.minutes * MINUTE + self.seconds * SECOND).__floor__()

    @property
    def iso(self) -> str:
        """ISO 8601 and TIMEX3: ``P1Y6M``, ``PT3H``, ``P2.5Y``, and ``PXD`` for an unstated amount."""
        if self.vague is not None:
            return _VAGUE[self.vague]
        date = "".join(
            _amount(getattr(self, name)) + letter
            for name, letter, clock in _PARTS
            if not clock and getattr(self, name)
        )
        clock = "".join(
            _amount(getattr(self, name)) + letter
            for name, letter, late in _PARTS
            if late and getattr(self, name)
        )
        return "P" + date + ("T" + clock if clock else "") if date or clock else "P0D"

    def __neg__(self) -> Duration:
        return self._of({name: -amount for name, amount in self.parts}, self.vague)

    def __add__(self, other: Duration) -> Duration:
        if not isinstance(other, Duration):
            return NotImplemented
        if self.vague is not None or other.vague is not None:
            raise InvalidDateError("an unstated amount cannot be added: say a number")
        return self._of({name: getattr(self, name) + getattr(other, name) for name, _, _ in _PARTS})

    def __sub__(self, other: Duration) -> Duration:
        if not isinstance(other, Duration):
            return NotImplemented
        return self + -other

    def __mul__(self, times: float | Fraction) -> Duration:
        if not isinstance(times, int | float | Fraction):
            return NotImplemented
        if self.vague is not None:
            raise InvalidDateError("an unstated amount cannot be multiplied: say a number")
        exact = _exact(times)
        return self._of({name: amount * exact for name, amount in self.parts})

    __rmul__ = __mul__

    def after(self, tick: int) -> int:
        """The tick that lies this long after *tick*: months first (cut to the month's end), then the rest.

        Raises:
            InvalidDateError: If the amount is not stated.
        """
        if self.vague is not None:
            raise InvalidDateError(f"{self.iso} states no amount: nothing can be moved by it")
        months = self.total_months
        return (shift_months(tick, months) if months else tick) + self.total_ticks

    def before(self, tick: int) -> int:
        """The tick that lies this long before *tick*."""
        return (-self).after(tick)

    def __str__(self) -> str:
        return self.iso

    def __repr__(self) -> str:
        inside = ", ".join(f"{name}={amount!r}" for name, amount in self.parts)
        if self.vague is not None:
            inside = f"vague={self.vague!r}"
        return f"Duration({inside})"


def _amount(amount: int | Fraction) -> str:
    return str(amount) if isinstance(amount, int) else f"{float(amount):.10f}".rstrip("0")


def years(amount: float | Fraction) -> Duration:
    """A `Duration` of *amount* years.

    >>> years(3).iso
    'P3Y'
    """
    return Duration(years=amount)


def months(amount: float | Fraction) -> Duration:
    """A `Duration` of *amount* months.

    >>> months(3).iso
    'P3M'
    """
    return Duration(months=amount)


def weeks(amount: float | Fraction) -> Duration:
    """A `Duration` of *amount* weeks.

    >>> weeks(3).iso
    'P3W'
    """
    return Duration(weeks=amount)


def days(amount: float | Fraction) -> Duration:
    """A `Duration` of *amount* days.

    >>> days(3).iso
    'P3D'
    """
    return Duration(days=amount)


def hours(amount: float | Fraction) -> Duration:
    """A `Duration` of *amount* hours.

    >>> hours(3).iso
    'PT3H'
    """
    return Duration(hours=amount)


def minutes(amount: float | Fraction) -> Duration:
    """A `Duration` of *amount* minutes.

    >>> minutes(3).iso
    'PT3M'
    """
    return Duration(minutes=amount)


def seconds(amount: float | Fraction) -> Duration:
    """A `Duration` of *amount* seconds.

    >>> seconds(3).iso
    'PT3S'
    """
    return Duration(seconds=amount)
