"""Durations: amounts as stated."""

from __future__ import annotations

from fractions import Fraction

import pytest

from eventline import (
    Duration,
    Granularity,
    InvalidDateError,
    days,
    hours,
    minutes,
    months,
    seconds,
    weeks,
    years,
)
from eventline.calendars.ticks import DAY, HOUR, MINUTE, SECOND


@pytest.mark.parametrize(
    "duration, iso",
    [
        (years(2), "P2Y"),
        (months(2), "P2M"),
        (weeks(2), "P2W"),
        (days(2), "P2D"),
        (hours(2), "PT2H"),
        (minutes(2), "PT2M"),
        (seconds(2), "PT2S"),
        (Duration(years=1, days=2, minutes=3), "P1Y2DT3M"),
        (Duration(), "P0D"),
        (years(-2), "P-2Y"),
        (years(2.5), "P2.5Y"),
        (seconds(0.1), "PT0.1S"),
        (years(Fraction(1, 3)), "P0.3333333333Y"),
        (Duration(vague=Granularity.DAY), "PXD"),
        (Duration(vague=Granularity.HOUR), "PTXH"),
        (Duration(vague=Granularity.CENTURY), "PXCE"),
    ],
    ids=str,
)
def test_duration_is_written_as_iso(duration: Duration, iso: str) -> None:
    """A duration is written in ISO 8601, an unstated amount as TIMEX3 has it."""
    assert str(duration) == duration.iso == iso


@pytest.mark.parametrize(
    "given, kept",
    [(2, 2), (Fraction(4, 2), 2), (0.1, Fraction(1, 10)), (2.0, 2), (Fraction(1, 3), Fraction(1, 3))],
)
def test_amounts_are_exact(given: float | Fraction, kept: int | Fraction) -> None:
    """An amount is whole or a fraction; a float is the decimal that was typed."""
    made = years(given)
    assert (made.years, type(made.years)) == (kept, type(kept))


@pytest.mark.parametrize("amount", [float("inf"), float("nan")])
def test_no_amount_is_refused(amount: float) -> None:
    """What is no number is no amount."""
    with pytest.raises(InvalidDateError, match="is no amount: give a number"):
        years(amount)


def test_statements_are_told_apart() -> None:
    """Twelve months are not stated as a year, though they move a date alike."""
    assert months(12) != years(1)
    assert months(12).after(0) == years(1).after(0) == 365 * DAY


def test_totals() -> None:
    """Months come of years and months, ticks of everything finer, both rounded down."""
    made = Duration(
        years=Fraction(3, 2), months=1, weeks=1, days=1, hours=1, minutes=1, seconds=Fraction(1, 3)
    )
    assert made.total_months == 19
    assert made.total_ticks == 8 * DAY + HOUR + MINUTE + SECOND // 3
    assert made.parts[0] == ("years", Fraction(3, 2))


def test_moving_a_tick() -> None:
    """Months are moved first, cut to the month's end, then the rest; before is the other way."""
    assert Duration(months=1, days=1).after(30 * DAY) == 59 * DAY
    assert months(1).before(58 * DAY) == 27 * DAY
    assert hours(1).before(0) == -HOUR


def test_adding_and_turning() -> None:
    """Durations add field by field, and turn around."""
    assert Duration(years=1, days=2) + days(3) == Duration(years=1, days=5)
    assert -Duration(years=1, days=2) == Duration(years=-1, days=-2)
    assert -Duration(vague=Granularity.DAY) == Duration(vague=Granularity.DAY)
    with pytest.raises(TypeError):
        years(1) + 3  # type: ignore[operator]


@pytest.mark.parametrize("other", [years(1), Duration(vague=Granularity.DAY)], ids=str)
def test_unstated_amounts_do_not_add(other: Duration) -> None:
    """An unstated amount is not added to anything, and moves nothing."""
    vague = Duration(vague=Granularity.DAY)
    with pytest.raises(InvalidDateError, match="cannot be added: say a number"):
        other + vague
    with pytest.raises(InvalidDateError, match="cannot be added: say a number"):
        vague + other
    with pytest.raises(InvalidDateError, match="PXD states no amount"):
        vague.after(0)


@pytest.mark.parametrize(
    "fields", [{"vague": Granularity.SEASON}, {"vague": Granularity.DAY, "days": 3}], ids=["unit", "both"]
)
def test_unstated_amounts_have_a_unit_and_no_parts(fields: dict[str, Granularity]) -> None:
    """An unstated amount is of one of the units that are counted."""
    with pytest.raises(InvalidDateError, match="has a unit and no parts"):
        Duration(**fields)  # type: ignore[arg-type]


def test_repr_is_what_one_would_type() -> None:
    """The repr names the fields that are not nought."""
    for made in (Duration(), Duration(years=1, seconds=Fraction(1, 2)), Duration(vague=Granularity.DAY)):
        assert eval(repr(made)) == made  # noqa: S307 - the repr is our own


def test_subtracting_and_multiplying() -> None:
    """Unit by unit, and exactly."""
    assert weeks(3) - days(2) == Duration(weeks=3, days=-2)
    assert 2 * Duration(months=1, days=3) == Duration(months=1, days=3) * 2 == Duration(months=2, days=6)
    assert hours(1) * 0.5 == Duration(hours=Fraction(1, 2))
    assert months(2) * Fraction(1, 2) == months(1)


def test_only_numbers_multiply() -> None:
    """An unstated amount stays unstated."""
    with pytest.raises(TypeError, match="unsupported operand"):
        days(1) * days(1)  # type: ignore[operator] # that is the point
    with pytest.raises(TypeError, match="unsupported operand"):
        days(1) - 1  # type: ignore[operator] # that is the point
    with pytest.raises(InvalidDateError, match="cannot be multiplied: say a number"):
        Duration(vague=Granularity.DAY) * 2
