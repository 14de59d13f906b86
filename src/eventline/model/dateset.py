"""`DateSet`: one of several dates, or all of them (EDTF ``[..]`` and ``{..}``)."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

import attrs

from eventline.calendars.granularity import Granularity
from eventline.calendars.ticks import granule, index_of
from eventline.exceptions import InvalidDateError, NotationError
from eventline.model.axis import FAR
from eventline.model.date import UncertainDate
from eventline.model.forms import Form
from eventline.model.movable import Movable
from eventline.model.readings import Run

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eventline.model.duration import Duration
    from eventline.model.interval import Extent, Interval


class SetMode(enum.Enum):
    """Whether a set means one of its members or all of them.

    >>> SetMode.ONE_OF.brackets
    ('[', ']')
    """

    ONE_OF = "one of"
    ALL_OF = "all of"

    @property
    def brackets(self) -> tuple[str, str]:
        """The EDTF brackets."""
        return ("[", "]") if self is SetMode.ONE_OF else ("{", "}")

    def __repr__(self) -> str:
        return f"SetMode.{self.name}"


#: Units of which a plain date without a zone or a width is always a whole granule.
_WHOLE = frozenset({Granularity.YEAR, Granularity.MONTH, Granularity.DAY})


def range_end(given: UncertainDate | Interval | DateSet | Extent | None) -> UncertainDate | None:
    """An end of a range, if it can be one.

    Raises:
        InvalidDateError: If it is no granule: an hour at +05:30, a tenth of a second, a mask.
    """
    if given is None:
        return None
    if isinstance(given, UncertainDate):
        if (
            given.form is Form.PLAIN
            and given.granularity in _WHOLE
            and given.floating
            and given.about is None
        ):
            return given
        if (given.form is Form.PLAIN or given.granularity is Granularity.WEEK) and (
            granule(given.lo, given.granularity) == (given.lo, given.hi + 1)
        ):
            return given
    raise InvalidDateError(f"{given} is no end of a range: give a year, a month, a week or a day")


@attrs.frozen
class DateRange:
    """The dates from *first* to *last*, as a member of a set; None where there is no end.

    They go in steps of the finer unit of the two.

    >>> import eventline as ev
    >>> ev.when("[1670..1672]").members
    (DateRange(first=when('1670'), last=when('1672')),)
    """

    first: UncertainDate | None = attrs.field(converter=range_end)
    last: UncertainDate | None = attrs.field(converter=range_end)

    def __attrs_post_init__(self) -> None:
        if self.first is None and self.last is None:
            raise InvalidDateError("a range without ends holds every date: leave it out")
        if self.first is not None and self.last is not None and self.last.hi < self.first.lo:
            raise InvalidDateError(f"{self.first}..{self.last} ends before it begins: swap them")
        if not self.is_uniform and (self.run.lo, self.run.hi) != (self.lo, self.hi):
            raise InvalidDateError(
                f"{self.first}..{self.last} cuts a {self.unit.value}: give both in one unit"
            )

    @property
    def unit(self) -> Granularity:
        """The granularity of the steps."""
        stated = [end.granularity for end in (self.first, self.last) if end is not None]
        return min(stated, key=lambda granularity: granularity.rank)

    @property
    def is_uniform(self) -> bool:
        """Whether both ends, as far as there are two, are of one unit."""
        return self.first is None or self.last is None or self.first.granularity is self.last.granularity

    @property
    def run(self) -> Run:
        """The steps as readings."""
        first = None if self.first is None else index_of(self.first.lo, self.unit)
        last = None if self.last is None else index_of(self.last.hi, self.unit)
        return Run(self.unit, first, last)

    @property
    def lo(self) -> int:
        """The first tick, ``-FAR`` where there is none."""
        return -FAR if self.first is None else self.first.lo

    @property
    def hi(self) -> int:
        """The last tick, ``FAR`` where there is none."""
        return FAR if self.last is None else self.last.hi

    def __str__(self) -> str:
        return f"{self.first or ''}..{self.last or ''}"


def _members(
    given: Iterable[UncertainDate | DateRange | Interval | DateSet | Extent],
) -> tuple[UncertainDate | DateRange, ...]:
    members: list[UncertainDate | DateRange] = []
    for member in given:
        if not isinstance(member, UncertainDate | DateRange):
            raise InvalidDateError(f"{member!r} is no member of a set: give a date or a DateRange")
        members.append(member)
    return tuple(members)


@attrs.frozen(repr=False)
class DateSet(Movable["DateSet"]):
    """One of several dates (``[..]``: which one is unknown) or all of them (``{..}``).

    Attributes:
        members: Dates and ranges of dates, in the order in which they were stated.
        mode: `SetMode.ONE_OF` or `SetMode.ALL_OF`.
        text: The spelling it was parsed from; not part of equality.

    Raises:
        InvalidDateError: If it has no members, or floating and zoned ones together.

    >>> import eventline as ev
    >>> ev.when("[2020-03..2020-05]").latest
    when('2020-05-31')
    """

    members: tuple[UncertainDate | DateRange, ...] = attrs.field(converter=_members)
    mode: SetMode = SetMode.ONE_OF
    text: str = attrs.field(default="", eq=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.members:
            raise InvalidDateError("a set without members is no time: give at least one date")
        if len({date.floating for date in self._dates}) > 1:
            raise InvalidDateError(
                f"{self} mixes times with and without a zone: say a zone on all of them or on none"
            )

    @property
    def _dates(self) -> list[UncertainDate]:
        dates = []
        for member in self.members:
            if isinstance(member, UncertainDate):
                dates.append(member)
            else:
                dates += [end for end in (member.first, member.last) if end is not None]
        return dates

    @property
    def floating(self) -> bool:
        """True where no zone is stated."""
        return self._dates[0].floating

    @property
    def granularity(self) -> Granularity:
        """The finest unit among the members."""
        return min((date.granularity for date in self._dates), key=lambda granularity: granularity.rank)

    @property
    def runs(self) -> tuple[Run, ...]:
        """The readings of all members, by their first tick."""
        runs: list[Run] = []
        for member in self.members:
            runs += member.runs if isinstance(member, UncertainDate) else (member.run,)
        # Those of one member ascend.
        return tuple(runs if len(self.members) == 1 else sorted(runs, key=lambda run: (run.lo, run.hi)))

    @property
    def lo(self) -> int:
        """The first tick of any member, ``-FAR`` where there is none."""
        return min(member.lo for member in self.members)

    @property
    def hi(self) -> int:
        """The last tick of any member, ``FAR`` where there is none."""
        return max(member.hi for member in self.members)

    @property
    def lower(self) -> int | None:
        """The first tick of any member; None where unbounded."""
        return None if self.lo == -FAR else self.lo

    @property
    def upper(self) -> int | None:
        """The tick after the last of any member; None where unbounded."""
        return None if self.hi == FAR else self.hi + 1

    @property
    def earliest(self) -> UncertainDate | None:
        """The first day of any member; None where unbounded."""
        return None if self.lo == -FAR else min(self._dates, key=lambda date: date.lo).earliest

    @property
    def latest(self) -> UncertainDate | None:
        """The last day of any member, inclusive; None where unbounded."""
        return None if self.hi == FAR else max(self._dates, key=lambda date: date.hi).latest

    @property
    def edtf(self) -> str:
        """The EDTF string: as it was written, else the canonical one.

        Raises:
            NotationError: If EDTF cannot write a member.
        """
        if self.why_not_edtf:
            raise NotationError(str(self), 0, f"a value that EDTF can write; {self.why_not_edtf}")
        return str(self)

    @property
    def why_not_edtf(self) -> str:
        """Why EDTF cannot write it; empty where it can."""
        for date in self._dates:
            reason = "it has no clock times in sets" if "T" in date.pattern else date.why_not_edtf
            if reason:
                return f"of {date}, {reason}"
        for member in self.members:
            if isinstance(member, DateRange) and not member.is_uniform:
                return f"the ends of {member} are not of one unit"
        return ""

    def with_about(self, width: Duration) -> DateSet:
        """The same set, each date that is marked ``~`` (all, where none is) widened by *width*.

        Ranges stay as they are.
        """
        marked = [member for member in self.members if isinstance(member, UncertainDate) and member.is_about]
        members: list[UncertainDate | DateRange] = []
        for member in self.members:
            if isinstance(member, UncertainDate) and (member in marked or not marked):
                members.append(member.with_about(width))
            else:
                members.append(member)
        return DateSet(tuple(members), self.mode)

    def __str__(self) -> str:
        if self.text:
            return self.text
        left, right = self.mode.brackets
        return left + ",".join(str(member) for member in self.members) + right

    def __repr__(self) -> str:
        if self.why_not_edtf or any(date.about for date in self._dates):
            return f"DateSet({self.members!r}, {self.mode!r})"
        return f"when({str(self)!r})"
