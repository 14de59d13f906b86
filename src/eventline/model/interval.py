"""`Interval`: a start inside one date, an end inside another; `Extent`: the whole of a time."""

from __future__ import annotations

import enum
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from eventline.calendars.granularity import Granularity
from eventline.exceptions import InvalidDateError, NotationError, QueryError
from eventline.model.axis import FAR, LARGEST_SHIFT
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet, SetMode
from eventline.model.movable import Movable

if TYPE_CHECKING:
    from eventline.model.duration import Duration


class End(enum.Enum):
    """An end of an interval that is no date.

    ``OPEN`` (EDTF ``..``): there is no end, it goes on for ever. ``UNKNOWN`` (EDTF: empty): there may be one,
    nothing is known of it.

    >>> import eventline as ev
    >>> ev.when("2019/..").end
    End.OPEN
    """

    OPEN = ".."
    UNKNOWN = ""

    def __str__(self) -> str:
        return self.value

    def __repr__(self) -> str:
        return f"End.{self.name}"


_ENDS = (UncertainDate, DateSet, End)


def _end(given: UncertainDate | DateSet | Interval | Extent | End) -> UncertainDate | DateSet | End:
    if isinstance(given, _ENDS):
        return given
    hint = "give a date, as when('2019'), or End.OPEN or End.UNKNOWN"
    raise InvalidDateError(f"{given!r} is no end of an interval: {hint}")


@attrs.frozen(repr=False)
class Interval(Movable["Interval"]):
    """An extent that starts inside *start* and ends inside *end*, with start <= end.

    Attributes:
        start: A date, a `DateSet` of one date, or an `End`.
        end: Likewise; the end is inclusive, as in EDTF ``1914/1918``.
        text: The spelling it was parsed from; not part of equality.

    Raises:
        InvalidDateError: If it must end before it starts.

    >>> import eventline as ev
    >>> war = ev.Interval(ev.when("1914-07-28"), ev.when("1918-11-11"))
    >>> war
    when('1914-07-28/1918-11-11')
    >>> war.latest
    when('1918-11-11')
    """

    start: UncertainDate | DateSet | End = attrs.field(converter=_end)
    end: UncertainDate | DateSet | End = attrs.field(converter=_end)
    text: str = attrs.field(default="", eq=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        for name, end in (("start", self.start), ("end", self.end)):
            if isinstance(end, DateSet) and end.mode is SetMode.ALL_OF:
                raise InvalidDateError(f"{end} means all its members: an interval has one {name}")
        if isinstance(self.start, End) or isinstance(self.end, End):
            return
        slack = 0 if self.start.floating == self.end.floating else LARGEST_SHIFT
        if self.end.hi + slack < self.start.lo:
            raise InvalidDateError(f"{self} ends before it starts: swap them")

    @property
    def lo(self) -> int:
        """The first tick it may have, ``-FAR`` where unbounded."""
        return -FAR if isinstance(self.start, End) else self.start.lo

    @property
    def hi(self) -> int:
        """The last tick it may have, ``FAR`` where unbounded."""
        return FAR if isinstance(self.end, End) else self.end.hi

    @property
    def lower(self) -> int | None:
        """The first tick it may have; None where unbounded."""
        return None if self.lo == -FAR else self.lo

    @property
    def upper(self) -> int | None:
        """The tick after the last it may have; None where unbounded."""
        return None if self.hi == FAR else self.hi + 1

    @property
    def earliest(self) -> UncertainDate | None:
        """The first day it may have, or what is finer where it was stated finer; None where unbounded."""
        return None if isinstance(self.start, End) else self.start.earliest

    @property
    def latest(self) -> UncertainDate | None:
        """The last day it may have, inclusive; None where unbounded."""
        return None if isinstance(self.end, End) else self.end.latest

    @property
    def floating(self) -> bool:
        """True where no end has a zone."""
        return all(isinstance(end, End) or end.floating for end in (self.start, self.end))

    @property
    def granularity(self) -> Granularity:
        """The finer unit of its ends; a millennium where it has none."""
        stated = [end.granularity for end in (self.start, self.end) if not isinstance(end, End)]
        return min(stated, key=lambda granularity: granularity.rank, default=Granularity.MILLENNIUM)

    @property
    def edtf(self) -> str:
        """The EDTF string: as it was written, else the canonical one.

        Raises:
            NotationError: If EDTF cannot write an end, such as a set, a season or a clock time.
        """
        if self.why_not_edtf:
            raise NotationError(str(self), 0, f"a value that EDTF can write; {self.why_not_edtf}")
        return str(self)

    @property
    def why_not_edtf(self) -> str:
        """Why EDTF cannot write it; empty where it can."""
        for end in (self.start, self.end):
            if isinstance(end, DateSet):
                return "it has no sets in intervals"
            if isinstance(end, UncertainDate):
                if end.granularity.rank < Granularity.DAYPART.rank:
                    return "it has no clock times in intervals"
                if end.why_not_edtf:
                    return f"of {end}, {end.why_not_edtf}"
        return ""

    def with_about(self, width: Duration) -> Interval:
        """The same interval, each end that is marked ``~`` (both, where none is) widened by *width*."""
        marked = [end for end in (self.start, self.end) if isinstance(end, UncertainDate) and end.is_about]

        def widened(end: UncertainDate | DateSet | End) -> UncertainDate | DateSet | End:
            if isinstance(end, End) or (marked and end not in marked):
                return end
            return end.with_about(width)

        return Interval(widened(self.start), widened(self.end))

    def __str__(self) -> str:
        return self.text or f"{self.start}/{self.end}"

    def __repr__(self) -> str:
        widened = any(isinstance(end, UncertainDate) and end.about for end in (self.start, self.end))
        if self.why_not_edtf or widened:
            return f"Interval({self.start!r}, {self.end!r})"
        return f"when({str(self)!r})"


@attrs.frozen(repr=False)
class Extent(Movable["Extent"]):
    """Exactly the whole of a time, from its first tick to its last: what a window is.

    Attributes:
        of: The date or interval it is the whole of.

    Raises:
        QueryError: If that has no single whole: ``~``, a set, a mask with gaps, an unknown end.

    >>> import eventline as ev
    >>> ev.extent("2019")
    extent('2019')
    >>> ev.is_during("2019-05", ev.extent("2019"))
    Truth.YES
    """

    of: UncertainDate | Interval

    def __attrs_post_init__(self) -> None:
        reason = _why_no_window(self.of)
        if reason:
            hint = f"pass when({str(self.of)!r}) to ask about an occurrence"
            raise QueryError(f"{str(self.of)!r} is {reason}, no window: {hint}")

    @property
    def lo(self) -> int:
        """Its first tick, ``-FAR`` where it has no start."""
        return self.of.lo

    @property
    def hi(self) -> int:
        """Its last tick, inclusive; ``FAR`` where it has no end."""
        return self.of.hi

    @property
    def lower(self) -> int | None:
        """Its first tick; None where it has no start."""
        return self.of.lower

    @property
    def upper(self) -> int | None:
        """The tick after its last; None where it has no end."""
        return self.of.upper

    @property
    def earliest(self) -> UncertainDate | None:
        """Its first day, or what is finer where it was stated finer."""
        return self.of.earliest

    @property
    def latest(self) -> UncertainDate | None:
        """Its last day, inclusive, or what is finer."""
        return self.of.latest

    @property
    def floating(self) -> bool:
        """True where no zone is stated."""
        return self.of.floating

    @property
    def granularity(self) -> Granularity:
        """The unit of what it is the whole of."""
        return self.of.granularity

    @property
    def edtf(self) -> str:
        """Refused: in EDTF, "2019" is some time in 2019.

        Raises:
            NotationError: Always.
        """
        raise NotationError(
            str(self),
            0,
            f"a value that EDTF can write; {str(self.of)!r} there is some time in it, not all of it",
        )

    def __str__(self) -> str:
        return f"all of {self.of}"

    def __repr__(self) -> str:
        short, full = repr(str(self.of)), repr(self.of)
        return f"extent({short if full == f'when({short})' else full})"


def _why_no_window(value: UncertainDate | Interval) -> str:
    """Why a value has no single whole; empty where it has one."""
    if isinstance(value, Interval):
        if value.start is End.UNKNOWN or value.end is End.UNKNOWN:
            return "an interval with an unknown end"
        return next((why for end in (value.start, value.end) if (why := _why_no_end(end))), "")
    return _why_no_end(value)


def _why_no_end(end: UncertainDate | DateSet | End) -> str:
    if isinstance(end, End):
        return ""
    if isinstance(end, DateSet):
        return "a set of dates"
    if end.is_about:
        return f"about a {end.granularity.value}"
    if end.lo == -FAR or end.hi == FAR:
        return "a date with an unknown bound"
    runs = end.runs
    return "" if all(one.hi + 1 == other.lo for one, other in pairwise(runs)) else "a date with gaps"
