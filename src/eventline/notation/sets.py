"""Membership, intersection and hull of times, given as strings, dates, values or events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.model import sets
from eventline.model.event import TimeValue
from eventline.notation.making import extent, when

if TYPE_CHECKING:
    from eventline.model.truth import Truth
    from eventline.notation.making import Timelike


def contains(a: Timelike, b: Timelike) -> Truth:
    """Whether *a* holds *b*: YES if all that *b* allows, NO if nothing of it, MAYBE if some.

    A window holds what lies inside it, a set its members, a mask the dates that fit it.

    Args:
        a: What may hold the other; a bare string or date is a window, all of it.
        b: The other; a bare string or date is an occurrence.

    Raises:
        QueryError: If *a* is no window, and one has a zone and the other none, or a set means all members.

    >>> contains("2019", "2019-05"), contains(when("[1667,1670..1672]"), "1671")
    (Truth.YES, Truth.YES)
    """
    return sets.contains(a if isinstance(a, TimeValue) else extent(a), when(b))


def intersection(a: Timelike, b: Timelike) -> TimeValue | None:
    """What is known of an event when both are said of it; None where the two cannot both be.

    Of two windows it is the window that they share; of a window and something else, that as far as it lies
    inside. Where one holds the other, the other is given as it was stated.

    Args:
        a: A time; a bare string or date is an occurrence.
        b: Another.

    Raises:
        QueryError: If one has a zone and the other none, or a set means all its members, or no single value
            says what they have in common.

    >>> intersection("XXXX-02-29", "201X"), intersection("2019", "2020")
    (when('[2012-02-29,2016-02-29]'), None)
    """
    return sets.intersection(when(a), when(b))


def hull(a: Timelike, b: Timelike) -> TimeValue:
    """The narrowest time without gaps that allows what either allows.

    Args:
        a: A time; a bare string or date is an occurrence.
        b: Another.

    Raises:
        QueryError: If one has a zone and the other none.

    >>> hull("2019", "2021")
    when(earliest='2019-01-01', latest='2021-12-31')
    """
    return sets.hull(when(a), when(b))
