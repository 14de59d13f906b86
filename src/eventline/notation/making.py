"""`when` and `extent`: the front door for values of time."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, TypeAlias, TypeVar, overload

from eventline.exceptions import InvalidDateError
from eventline.model.axis import FAR
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet
from eventline.model.event import TimeValue
from eventline.model.interval import End, Extent, Interval
from eventline.notation.edtf import read_value
from eventline.notation.foreign import Datetime64, is_datetime64, of_date, of_datetime, of_datetime64

if TYPE_CHECKING:
    from eventline.model.duration import Duration

#: What `when` takes: a string, a date or datetime (pendulum's too), ``numpy.datetime64``, or a value of time.
Timelike: TypeAlias = str | dt.date | TimeValue | Datetime64


_V = TypeVar("_V", UncertainDate, Interval, DateSet, Extent)


@overload
def when(x: _V, *, about: Duration | None = None) -> _V: ...
@overload
def when(x: dt.date | Datetime64, *, about: Duration | None = None) -> UncertainDate: ...
@overload
def when(
    *, earliest: Timelike | None = None, latest: Timelike | None = None, about: Duration | None = None
) -> UncertainDate: ...
@overload
def when(
    *, start: Timelike | End | None = None, end: Timelike | End | None = None, about: Duration | None = None
) -> Interval: ...
@overload
def when(x: Timelike, *, about: Duration | None = None) -> TimeValue: ...
def when(
    x: Timelike | None = None,
    *,
    earliest: Timelike | None = None,
    latest: Timelike | None = None,
    start: Timelike | End | None = None,
    end: Timelike | End | None = None,
    about: Duration | None = None,
) -> TimeValue:
    """A value of time: as an occurrence, "2019" is *some time in 2019*.

    Beside EDTF strings it reads ISO weeks (``2024-W34``, its weekend ``2024-W34-WE``, its Friday
    ``2024-W34-5``), clock times cut short (``2024-08-23T10:30``), TIMEX3 parts of a day (``2024-08-23TMO``)
    and days of years beyond 9999 (``Y12000-01-01``). A ``datetime`` is the one microsecond it names, zoned
    where it is aware; a value of time is returned as it is.

    Args:
        x: The time; instead of it, one of the two pairs below.
        earliest: With *latest*, or alone: one date of which only bounds are known. Inclusive.
        latest: The last time it may be, inclusive. A mark that both bear is that of the date.
        start: With *end*, or alone: a span of time that starts some time in *start*. A missing end is
            unknown; ``End.OPEN`` says that there is none.
        end: Some time in which the span ends, inclusive.
        about: The width by which ``~`` widens the value. Without it, ``~`` widens nothing.

    Raises:
        NotationError: If a string stands for no time: where, and what was expected.
        InvalidDateError: If bounds cross, or *x* is nothing that can be read.

    >>> when("2019-10"), when(dt.date(2024, 8, 23))
    (when('2019-10'), when('2024-08-23'))
    >>> when(earliest="2019-03", latest="2019-06-15")
    when(earliest='2019-03-01', latest='2019-06-15')
    >>> when(start="2019", end=End.OPEN)
    when('2019/..')
    >>> import eventline as ev
    >>> when("1850~", about=ev.years(5)).latest
    when('1855-12-31')
    """
    forms = (x is not None, earliest is not None or latest is not None, start is not None or end is not None)
    if sum(forms) != 1:
        raise InvalidDateError("when() takes one of: a time, earliest= and latest=, start= and end=")
    if x is not None:
        value = _value(x)
    elif forms[1]:
        value = _between(earliest, latest)
    else:
        value = Interval(_end(start), _end(end))
    if about is None:
        return value
    if isinstance(value, Extent):
        raise InvalidDateError(f"{value} has no unknown to widen: leave about= out")
    return value.with_about(about)


def extent(x: Timelike) -> Extent:
    """All of a time, from its first tick to its last: what a window is.

    ``A/B`` runs from A's first tick to B's last, and ``156X`` is the decade.

    Args:
        x: What `when` takes.

    Raises:
        QueryError: If that has no single whole: ``~``, a set, a mask with gaps, an unknown end.
        NotationError: If a string stands for no time.

    >>> extent("2019").latest
    when('2019-12-31')
    """
    value = _value(x)
    if isinstance(value, Extent):
        return value
    return Extent(value)  # type: ignore[arg-type]  # it refuses a set itself, with the reason


def _value(x: Timelike) -> TimeValue:
    if isinstance(x, str):
        return read_value(x, extended=True)
    if isinstance(x, TimeValue):
        return x
    if isinstance(x, dt.datetime):
        return of_datetime(x)
    if isinstance(x, dt.date):
        return of_date(x)
    if is_datetime64(x):
        return of_datetime64(x)
    raise InvalidDateError(f"{x!r} is no time: pass a string such as '2019-10', a date or a datetime")


def _between(earliest: Timelike | None, latest: Timelike | None) -> UncertainDate:
    first = None if earliest is None else _value(earliest)
    last = None if latest is None else _value(latest)
    if first is not None and last is not None:
        if first.floating != last.floating:
            raise InvalidDateError(f"earliest {first} and latest {last}: say a zone on both or on neither")
        if first.lo > last.hi:
            raise InvalidDateError(f"earliest {first} lies after latest {last}: swap them")
    lo, hi = -FAR if first is None else first.lo, FAR if last is None else last.hi
    stated = [bound for bound in (first, last) if bound is not None]
    floating = all(bound.floating for bound in stated)
    date = UncertainDate.span(None if lo == -FAR else lo, None if hi == FAR else hi + 1, floating=floating)
    marks = {bound.qualification for bound in stated if isinstance(bound, UncertainDate)}
    return date.marked(marks.pop()) if len(marks) == 1 else date


def _end(x: Timelike | End | None) -> TimeValue | End:
    if x is None:
        return End.UNKNOWN
    if isinstance(x, End):
        return x
    return End.OPEN if isinstance(x, str) and x == ".." else _value(x)
