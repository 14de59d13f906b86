"""The short way: questions about two boxes in one frame, by comparing their bounds.

Most times are one box (`model.chains`): a date of one reading, a window, an interval without gaps. Of two
such in one frame, each question is a few comparisons of integers and takes under a microsecond. What is no
such pair takes the long way (`model.relations`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.model.axis import FAR
from eventline.model.date import UncertainDate
from eventline.model.forms import Form
from eventline.model.interval import End, Extent, Interval
from eventline.model.truth import Truth

if TYPE_CHECKING:
    from eventline.model.shapes import Value

#: First and last start, first and last half-open end, each of some extent; and whether all of it floats.
Quick = tuple[int, int, int, int, bool]

_YES, _MAYBE, _NO = Truth.YES, Truth.MAYBE, Truth.NO
_MASK, _DIGITS = Form.MASK, Form.DIGITS


def quick(value: Value) -> Quick | None:
    """The box of a value, or None where it is more than that, or of two frames.

    >>> from eventline.model.date import UncertainDate
    >>> quick(UncertainDate.span(0, 4))
    (0, 3, 1, 4, True)
    """
    if isinstance(value, UncertainDate):
        form, lo, hi = value.form, value.lo, value.hi
        if form is _MASK or form is _DIGITS:
            return None
        return (
            (lo, hi, lo + 1, hi + 1, value.floating)
            if hi != FAR
            else (lo, FAR - 1, lo + 1, FAR, value.floating)
        )
    if isinstance(value, Extent):
        of = value.of
        if isinstance(of, Interval) and not _is_of_one_frame(of):
            return None
        lo, hi = of.lo, of.hi
        upper = hi + 1 if hi != FAR else FAR
        return lo, lo, upper, upper, of.floating
    return _of_interval(value) if isinstance(value, Interval) else None


def _of_interval(value: Interval) -> Quick | None:
    start, end = value.start, value.end
    if isinstance(start, End):
        s0, s1, floats = -FAR, -FAR if start is End.OPEN else FAR - 1, value.floating
    elif isinstance(start, UncertainDate) and start.form is not _MASK and start.form is not _DIGITS:
        s0, s1, floats = start.lo, start.hi, start.floating
    else:
        return None
    if isinstance(end, End):
        u0, u1 = FAR if end is End.OPEN else 1 - FAR, FAR
    elif isinstance(end, UncertainDate) and end.form is not _MASK and end.form is not _DIGITS:
        if end.floating is not floats:
            return None
        u0, u1 = end.lo + 1, end.hi + 1 if end.hi != FAR else FAR
    else:
        return None
    return s0, s1 if s1 < u1 else u1 - 1, u0 if u0 > s0 else s0 + 1, u1, floats


def _is_of_one_frame(value: Interval) -> bool:
    start, end = value.start, value.end
    return isinstance(start, End) or isinstance(end, End) or start.floating is end.floating


def before(a: Quick, b: Quick) -> Truth:
    """Whether *a* ends before *b* begins.

    >>> before((0, 1, 1, 2, True), (2, 3, 3, 4, True)), before((0, 1, 1, 2, True), (1, 3, 2, 4, True))
    (Truth.YES, Truth.MAYBE)
    """
    if a[3] <= b[0]:
        return _YES
    return _MAYBE if a[2] <= b[1] else _NO


def overlapping(a: Quick, b: Quick) -> Truth:
    """Whether they share a tick.

    >>> (
    ...     overlapping((0, 1, 5, 6, True), (2, 2, 3, 3, True)),
    ...     overlapping((0, 1, 1, 2, True), (1, 1, 2, 2, True)),
    ... )
    (Truth.YES, Truth.MAYBE)
    """
    if a[3] <= b[0] or b[3] <= a[0]:
        return _NO
    return _MAYBE if a[2] <= b[1] or b[2] <= a[1] else _YES


def during(a: Quick, b: Quick) -> Truth:
    """Whether *a* has nothing outside *b*.

    >>> during((1, 2, 2, 3, True), (1, 1, 3, 3, True)), during((1, 2, 2, 3, True), (0, 1, 3, 4, True))
    (Truth.YES, Truth.YES)
    """
    a0, a1, a2, a3, _ = a
    b0, b1, b2, b3, _ = b
    if b1 <= a0 and a3 <= b2:
        return _YES
    return _NO if a1 < b0 or a2 > b3 else _MAYBE


def meeting(a: Quick, b: Quick) -> Truth:
    """Whether *a* ends where *b* begins.

    >>> meeting((0, 0, 1, 1, True), (1, 1, 2, 2, True)), meeting((0, 0, 1, 1, True), (1, 2, 2, 3, True))
    (Truth.YES, Truth.MAYBE)
    """
    if a[2] > b[1] or a[3] < b[0]:
        return _NO
    return _YES if a[2] == a[3] == b[0] == b[1] else _MAYBE


def equal(a: Quick, b: Quick) -> Truth:
    """Whether both begin and end together.

    >>> equal((0, 0, 1, 1, True), (0, 0, 1, 1, True)), equal((0, 0, 1, 1, True), (0, 1, 1, 2, True))
    (Truth.YES, Truth.MAYBE)
    """
    a0, a1, a2, a3, _ = a
    b0, b1, b2, b3, _ = b
    if a0 > b1 or b0 > a1 or a2 > b3 or b2 > a3:
        return _NO
    return _YES if a0 == a1 == b0 == b1 and a2 == a3 == b2 == b3 else _MAYBE
