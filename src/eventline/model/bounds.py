"""The four bounds of a value: between which ticks its start lies, and its end.

What an index keeps of a value. They say all there is to know of a value that is *exact*: one reading, or any
start of a range with any end of a range. Of the others (sets, masks with gaps, intervals of two frames) they
are the hull, and the value itself has to be asked (`model.relations`).
"""

from __future__ import annotations

from typing import NamedTuple

from eventline.model.axis import FAR, LARGEST_SHIFT
from eventline.model.chains import HALF
from eventline.model.members import means_all
from eventline.model.shapes import Plain, Readings, Value, shape_of


class Bounds(NamedTuple):
    """Inclusive ticks, cut to those that some extent has; ``-FAR`` and ``FAR`` where there is no bound.

    Attributes:
        start_min: The first start.
        start_max: The last start.
        end_min: The first end.
        end_max: The last end.
    """

    start_min: int
    start_max: int
    end_min: int
    end_max: int


def bounds(value: Value) -> Bounds:
    """The four bounds of a value. O(1) but for masks and sets, whose readings are listed once.

    >>> import eventline as ev
    >>> from eventline.calendars.ticks import DAY
    >>> bounds(ev.when("1970-01-02/1970-01-04")) == (1 * DAY, 2 * DAY - 1, 3 * DAY, 4 * DAY - 1)
    True
    >>> bounds(ev.when("1970-01-04/")).end_max == FAR
    True
    """
    if means_all(value) or isinstance(shape := shape_of(value), Readings):
        return Bounds(value.lo, value.hi, value.lo, value.hi)
    starts, ends = shape.domains
    slack = 0 if shape.floats[0] is shape.floats[1] else LARGEST_SHIFT
    start_max = starts.preceding(ends.his[-1] - 1 + slack)
    end_min = ends.following(starts.los[0] + 1 - slack)
    assert start_max is not None
    assert end_min is not None
    return Bounds(*map(_bound, (starts.los[0], start_max, end_min - 1, ends.his[-1] - 1)))


def is_exact(value: Value) -> bool:
    """Whether the four bounds and the frame say all there is to know of a value.

    >>> import eventline as ev
    >>> is_exact(ev.when("2019/..")), is_exact(ev.when("XXXX-12-25")), is_exact(ev.when("156X"))
    (True, False, False)
    """
    if means_all(value):
        return False
    shape = shape_of(value)
    if not isinstance(shape, Plain) or shape.floats[0] is not shape.floats[1]:
        return False
    # An end in an endless row of dates comes as late as one likes, but is never infinite.
    return all(tick == _bound(tick) for tick in (shape.box[0], shape.box[3]))


def _bound(tick: int) -> int:
    """A tick, or infinity for one that is as early or as late as one likes."""
    if -HALF < tick < HALF:
        return tick
    return FAR if tick > 0 else -FAR
