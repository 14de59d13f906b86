"""The two ends of the axis, and the largest year that is held exactly.

Ticks are unbounded integers, microseconds since 1970-01-01T00:00. `FAR` stands for infinity and ``-FAR`` for
minus infinity: no date
that eventline holds comes near them, so that they compare, and one tick after ``-FAR`` is a very early tick
indeed.
"""

from __future__ import annotations

#: Infinity on the axis. 2**200 microseconds are 5e46 years.
FAR = 1 << 200
#: Years beyond this are refused: they could not be told from infinity.
LARGEST_YEAR = 10**40
#: A floating time lies within this many ticks of the zoned one: sixteen hours.
LARGEST_SHIFT = 16 * 3600 * 10**6
