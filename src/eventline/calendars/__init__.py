"""Integer calendar arithmetic and nothing else.

`granularity` names the units, `gregorian` converts between days and dates for any year, `ticks` cuts the axis
of microseconds into
granules, `seasons` and `feasts` know the groupings and feasts of the year. The only room that imports
dateutil or pendulum.
"""

from __future__ import annotations

from eventline.calendars.granularity import Granularity

__all__ = ["Granularity"]
