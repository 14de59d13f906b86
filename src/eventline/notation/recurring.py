"""When what recurs occurs: a recurrence laid over a window, one date after the other."""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from itertools import chain, repeat, takewhile
from typing import TYPE_CHECKING

from eventline.calendars.granularity import Granularity
from eventline.calendars.gregorian import civil_from_days
from eventline.calendars.ticks import DAY, index_of, start_of_index
from eventline.exceptions import InvalidDateError
from eventline.model.axis import FAR
from eventline.model.date import UncertainDate
from eventline.notation.making import Timelike, when

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventline.model.recurrence import Recurrence

_UNITS = {
    "years": Granularity.YEAR,
    "months": Granularity.MONTH,
    "weeks": Granularity.WEEK,
    "days": Granularity.DAY,
    "hours": Granularity.HOUR,
    "minutes": Granularity.MINUTE,
    "seconds": Granularity.SECOND,
}


def occurrences(recurrence: Recurrence, window: Timelike | None = None) -> Iterator[UncertainDate]:
    """The dates at which something recurs, ascending, each computed when it is asked for.

    Every occurrence that shares a tick with the window, and with what the recurrence itself says of when it
    goes on (``within``), is given. Where days are stated, each of them is an occurrence. Where none is, it is
    some time in the period: "every month" gives months, and "twice a month" gives each of them twice. A month
    without a 31st is passed over, and so is a year without a 29th of February, as in iCalendar.

    Args:
        recurrence: What recurs.
        window: The time to look at, as `when` takes it; None is that of ``within``. It may have no end:
            then there is no last occurrence, but the years are counted to 9999.

    Raises:
        InvalidDateError: At the first occurrence, if nothing says when to begin, or it says so with a zone;
            if it recurs every two, three ... periods and no start says which of them; if its period is not a
            number of one unit; if there is no such day, or the year 9999 is past.
        NotationError: If *window* is a string that stands for no time.

    >>> import eventline as ev
    >>> from itertools import islice
    >>> tuesdays = ev.Recurrence(period=ev.weeks(1), weekdays=(1,))
    >>> list(islice(occurrences(tuesdays, "2024-08/.."), 3))
    [when('2024-08-06'), when('2024-08-13'), when('2024-08-20')]
    >>> list(occurrences(ev.Recurrence(period=ev.months(1), month_days=(31,)), "2024-01/2024-05"))
    [when('2024-01-31'), when('2024-03-31'), when('2024-05-31')]
    """
    asked = None if window is None else when(window)
    bounds = [value for value in (recurrence.within, asked) if value is not None]
    if not all(value.floating for value in bounds):
        raise InvalidDateError("what recurs has no zone: give a window without one")
    lo, hi = (
        max((value.lo for value in bounds), default=-FAR),
        min((value.hi for value in bounds), default=FAR),
    )
    unit, every = _period(recurrence)
    if lo == -FAR:
        raise InvalidDateError(f"{recurrence!r}: give a window that says when to begin")
    origin = None if every == 1 else _origin(recurrence, unit, every)
    dates = _dates(recurrence, unit, every, lo, origin)
    yield from (date for date in takewhile(lambda date: date.lo <= hi, dates) if date.hi >= lo)


def _period(recurrence: Recurrence) -> tuple[Granularity, int]:
    parts = recurrence.period.parts
    if len(parts) != 1 or isinstance(parts[0][1], Fraction) or parts[0][1] < 1:
        raise InvalidDateError(f"every {recurrence.period.iso}: give a whole number of one unit, as weeks(2)")
    name, every = parts[0]
    return _UNITS[name], int(every)


def _origin(recurrence: Recurrence, unit: Granularity, every: int) -> int:
    """A tick of the first period, which tells those in which it recurs from those between."""
    start = None if recurrence.within is None else recurrence.within.start
    if not isinstance(start, UncertainDate) or index_of(start.lo, unit) != index_of(start.hi, unit):
        hint = f"say with within= in which {unit.value} it starts"
        raise InvalidDateError(f"every {every} {unit.value}s of which none is known: {hint}")
    return start.lo


def _dates(
    recurrence: Recurrence, unit: Granularity, every: int, lo: int, origin: int | None
) -> Iterator[UncertainDate]:
    """All occurrences from about *lo* on, without end."""
    if unit.rank < Granularity.DAY.rank:
        return _clock_times(recurrence, unit, every, lo, origin)
    days = _days(recurrence, unit, every, lo, origin)
    if recurrence.weekdays or recurrence.month_days or unit is Granularity.DAY:
        return map(partial(_on_day, recurrence), days)
    named = Granularity.MONTH if recurrence.months and unit is Granularity.YEAR else unit
    return _repeated(recurrence, (UncertainDate.granule(named, tick) for tick in days))


def _repeated(recurrence: Recurrence, dates: Iterator[UncertainDate]) -> Iterator[UncertainDate]:
    return chain.from_iterable(repeat(date, recurrence.times) for date in dates)


def _days(
    recurrence: Recurrence, unit: Granularity, every: int, lo: int, origin: int | None
) -> Iterator[int]:
    # It loads dateutil, which no other name here needs.
    from eventline.calendars.recurrence import recurring_days

    # A night reaches into the next day.
    before = DAY if recurrence.day_part else 0
    return recurring_days(
        unit,
        every,
        lower=lo - before,
        origin=origin,
        months=recurrence.months,
        month_days=recurrence.month_days,
        weekdays=recurrence.weekdays,
    )


def _on_day(recurrence: Recurrence, tick: int) -> UncertainDate:
    if recurrence.day_part:
        return UncertainDate.day_part(tick // DAY, recurrence.day_part)
    if recurrence.clock is not None:
        return UncertainDate.of(*civil_from_days(tick // DAY), *recurrence.clock)
    return UncertainDate.granule(Granularity.DAY, tick)


def _clock_times(
    recurrence: Recurrence, unit: Granularity, every: int, lo: int, origin: int | None
) -> Iterator[UncertainDate]:
    """Every so many hours, minutes or seconds of the days stated."""
    phase = 0 if origin is None else index_of(origin, unit)
    begin = index_of(lo, unit)

    def of_day(day: int) -> Iterator[UncertainDate]:
        first, after = max(index_of(day, unit), begin), index_of(day + DAY, unit)
        indices = range(first + (phase - first) % every, after, every)
        return (UncertainDate.granule(unit, start_of_index(index, unit)) for index in indices)

    days = _days(recurrence, Granularity.DAY, 1, lo, None)
    return _repeated(recurrence, chain.from_iterable(map(of_day, days)))
