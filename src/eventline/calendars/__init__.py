"""Integer calendar arithmetic and nothing else.

`granularity` names the units, `gregorian` and `julian` convert between days and dates for any year,
`elsewhere` does so for other calendars. `ticks` cuts the axis of microseconds into granules, `seasons` and
`feasts` know the groupings and feasts of the year, `recurrence` the days that recur, `zones` the clocks of
places. The only room that imports dateutil, pendulum or convertdate.
"""

from __future__ import annotations

from eventline.calendars.granularity import Granularity

__all__ = ["Granularity"]
