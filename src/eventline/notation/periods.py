"""Named parts of the calendar as dates: ISO weeks, quarters, seasons, fiscal years and movable feasts."""

from __future__ import annotations

from typing import Literal, TypeAlias

from eventline.calendars.granularity import Granularity
from eventline.calendars.gregorian import days_from_civil, days_from_iso_week, days_in_month, weeks_in_year
from eventline.calendars.seasons import SEASONS
from eventline.calendars.ticks import DAY, shift_months
from eventline.exceptions import InvalidDateError
from eventline.model.axis import LARGEST_YEAR
from eventline.model.date import UncertainDate

Season: TypeAlias = Literal["spring", "summer", "autumn", "fall", "winter"]
Hemisphere: TypeAlias = Literal["north", "south"]

_FIRST_CODE = {None: 21, "north": 25, "south": 29}


def iso_week(year: int, week: int) -> UncertainDate:
    """Some time in a week of ISO 8601: Monday to Sunday, week 1 holds the first Thursday of the year.

    Args:
        year: The year of the week, which is not always that of each of its days.
        week: 1 to 52, or 53 where the year has so many.

    Raises:
        InvalidDateError: If the year has no such week.

    >>> iso_week(2025, 1), iso_week(2025, 1).earliest
    (when('2025-W01'), when('2024-12-30'))
    """
    _check(year)
    if not 1 <= week <= weeks_in_year(year):
        raise InvalidDateError(f"week {week}: {year} has weeks 1 to {weeks_in_year(year)}")
    return UncertainDate.granule(Granularity.WEEK, days_from_iso_week(year, week) * DAY)


def quarter(year: int, number: int) -> UncertainDate:
    """Some time in a quarter of a calendar year. For quarters of a fiscal year, see `fiscal_year`.

    Raises:
        InvalidDateError: If *number* is not 1 to 4.

    >>> quarter(2019, 3), quarter(2019, 3).earliest
    (when('2019-35'), when('2019-07-01'))
    """
    if not 1 <= number <= 4:
        raise InvalidDateError(f"quarter {number}: 1 to 4")
    return UncertainDate.of(year, 32 + number)


def season(year: int, name: Season, *, hemisphere: Hemisphere | None = None) -> UncertainDate:
    """Some time in a season of three whole months, in the year in which it begins.

    Northern spring begins in March, summer in June, autumn in September, and winter in December: the winter
    of 2019 ends in February 2020. Southern spring begins in September, summer in December, and so on.

    Args:
        year: In which the season begins.
        name: "spring", "summer", "autumn" (or "fall") or "winter".
        hemisphere: "north" or "south"; None says nothing of it, and has the months of the north.

    Raises:
        InvalidDateError: If the season or the hemisphere is none.

    >>> season(2019, "winter"), season(2019, "winter").latest
    (when('2019-24'), when('2020-02-29'))
    >>> season(2019, "winter", hemisphere="south").earliest
    when('2019-06-01')
    """
    called = "autumn" if name == "fall" else name
    if called not in SEASONS:
        raise InvalidDateError(f"{name!r} is no season: {', '.join(SEASONS)}")
    if hemisphere not in _FIRST_CODE:
        raise InvalidDateError(f"hemisphere={hemisphere!r}: 'north', 'south' or None")
    return UncertainDate.of(year, _FIRST_CODE[hemisphere] + SEASONS.index(called))


def fiscal_year(
    year: int,
    *,
    month: int,
    day: int = 1,
    named_after: Literal["start", "end"] = "end",
    quarter: int | None = None,
) -> UncertainDate:
    """Some time in a fiscal year, or in a quarter of it.

    Args:
        year: The number of the fiscal year.
        month: The month in which it begins: 10 in the United States, 4 in Britain and Japan.
        day: The day of that month: 6 for British taxes. At most 28, so that every month has it.
        named_after: Whether *year* is the calendar year in which it ends (United States), or in which it
            starts (Japan).
        quarter: 1 to 4: three months of it; None is all of it.

    Raises:
        InvalidDateError: If a part is out of range.

    >>> fiscal_year(2024, month=10)
    when(earliest='2023-10-01', latest='2024-09-30')
    >>> fiscal_year(2024, month=4, named_after="start", quarter=1).latest
    when('2024-06-30')
    """
    _check(year)
    if not 1 <= month <= 12 or not 1 <= day <= min(28, days_in_month(year, month)):
        raise InvalidDateError(f"month {month}, day {day}: months 1 to 12, days 1 to 28")
    if named_after not in {"start", "end"}:
        raise InvalidDateError(f"named_after={named_after!r}: 'start' or 'end'")
    if quarter is not None and not 1 <= quarter <= 4:
        raise InvalidDateError(f"quarter {quarter}: 1 to 4")
    begins = year - 1 if named_after == "end" and (month, day) > (1, 1) else year
    lower = days_from_civil(begins, month, day) * DAY
    if quarter is None:
        return UncertainDate.span(lower, shift_months(lower, 12))
    return UncertainDate.span(shift_months(lower, 3 * quarter - 3), shift_months(lower, 3 * quarter))


def _check(year: int) -> None:
    if abs(year) > LARGEST_YEAR:
        raise InvalidDateError(f"a year of {len(str(abs(year)))} digits: years up to 10**40 are held")


def feast(name: str, year: int) -> UncertainDate:
    """The day of a feast that moves with Easter, as a Gregorian date.

    Western Easter up to 1582, and the eastern one always, follow the Julian calendar.

    Args:
        name: "easter", "good_friday", "ash_wednesday", "ascension", "pentecost" ...; a name that is none is
            refused with a list of all.
        year: 326 to 4099.

    Raises:
        InvalidDateError: If the feast or the year has no such day.

    >>> feast("easter", 2025), feast("good_friday", 1916)
    (when('2025-04-20'), when('1916-04-21'))
    """
    # It loads dateutil, which no other name here needs.
    from eventline.calendars.feasts import feast_day

    return UncertainDate.granule(Granularity.DAY, feast_day(name, year) * DAY)
