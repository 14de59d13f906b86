"""`Form`: how the pattern of a date is written."""

from __future__ import annotations

import enum

from eventline.calendars.granularity import Granularity


class Form(enum.Enum):
    """How the pattern of a date is written."""

    PLAIN = "plain"  #: one granule: 2019-10, 2001-21, Y-17E7, 2024-08-23T10:30:00Z
    MASK = "mask"  #: unspecified digits: 156X, 1984-XX, XXXX-12-25
    DIGITS = "digits"  #: significant digits: 1950S2
    WEEK = "week"  #: 2024-W34, and its weekend 2024-W34-WE
    DAYPART = "daypart"  #: 2024-08-23TMO
    RANGE = "range"  #: bounds of no granule: 2019-03-01..2019-04-15

    # As for `Granularity`: Enum's own hash is a Python function.
    __hash__ = object.__hash__


#: Granularity -> the form of its granules, where that is not plain.
FORM_OF = {
    Granularity.WEEK: Form.WEEK,
    Granularity.WEEKEND: Form.WEEK,
    Granularity.DAYPART: Form.DAYPART,
    Granularity.DECADE: Form.MASK,
    Granularity.CENTURY: Form.MASK,
    Granularity.MILLENNIUM: Form.MASK,
}
