"""Weekdays of the days before our calendar was everybody's: "On 2 September 1666 .. By Tuesday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventline.calendars.gregorian import civil_from_days, days_from_civil
from eventline.calendars.julian import days_from_julian
from eventline.calendars.ticks import DAY
from eventline.resolution.found import one_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from eventline.resolution.date import Date
    from eventline.resolution.found import Found

#: When our calendar began, and when it did in England.
_FIRST, NEW_STYLE = days_from_civil(1582, 10, 15) * DAY, days_from_civil(1752, 9, 14) * DAY


def of_old_weekday(date: Date, at: int, found_of: Callable[[Date], list[Found]]) -> list[Found]:
    """The instance of a weekday by the calendar of its time; of two that may be meant, one of both.

    Days are named here as their text names them, whichever calendar that was. Up to 1582 it was the Julian;
    from then to 1752 it depends on the country, and the text does not tell.

    Args:
        date: The weekday.
        at: A tick of what it hangs on, before 1752.
        found_of: Finds the instances of a weekday of our calendar.
    """
    assert date.weekday is not None  # as its caller knows
    day = at // DAY
    ahead = days_from_julian(*civil_from_days(day)) - day
    julian = found_of(attrs.evolve(date, weekday=(date.weekday - 1 - ahead) % 7 + 1))[0]
    found = julian
    if at >= _FIRST:
        found = one_of(sorted([julian, found_of(date)[0]], key=lambda one: one.lower or 0))
    return [found._replace(notes=(("the {} by the calendar of its time: {}", date, found.timex),))]
