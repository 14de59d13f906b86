"""Values rounded to a unit of the calendar: `floor` and `ceil`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventline.calendars.granularity import Granularity
from eventline.calendars.ticks import MINUTE, MONTHS, granule, index_of, start_of_index
from eventline.exceptions import InvalidDateError
from eventline.model.chains import HALF
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateRange, DateSet
from eventline.model.domains import Domain
from eventline.model.forms import Form
from eventline.model.interval import End, Extent, Interval
from eventline.model.making import granule_of
from eventline.model.shapes import shape_of
from eventline.model.smallest import ends_of, starts_of

if TYPE_CHECKING:
    from eventline.model.shapes import Value

#: More dates than this are not listed in a set.
_MANY = 1_000
#: Units that do not follow each other without gaps.
_GAPPED = frozenset({Granularity.WEEKEND, Granularity.DAYPART})
#: Units that begin with the year, wherever that begins.
_OF_YEARS = frozenset({Granularity.YEAR, Granularity.HALF, Granularity.QUADRIMESTER, Granularity.QUARTER})
#: Hemisphere -> the codes of the seasons that begin in March, June, September and December.
_SEASONS = {None: (21, 22, 23, 24), "north": (25, 26, 27, 28), "south": (31, 32, 29, 30)}


def _year_start(given: int) -> int:
    if not 1 <= given <= 12:
        raise InvalidDateError(f"year_start={given!r} is no month: give 1 to 12")
    return given


@attrs.frozen
class Unit:
    """A unit to which times are rounded.

    Attributes:
        granularity: The unit of the calendar.
        year_start: The month in which a fiscal year begins; 1 is the calendar year.
        hemisphere: "north" or "south" for the seasons there; None says nothing of it, and has the months of
            the north.

    Raises:
        InvalidDateError: If the unit leaves gaps, or has nothing to do with what is said of it.

    >>> Unit(Granularity.SEASON, hemisphere="south").date(index_of(0, Granularity.SEASON), None)
    when('1969-30')
    """

    granularity: Granularity
    year_start: int = attrs.field(default=1, converter=_year_start)
    hemisphere: str | None = None

    def __attrs_post_init__(self) -> None:
        unit = self.granularity
        if unit in _GAPPED:
            raise InvalidDateError(f"{unit.value}s do not follow each other: round to a day or a week")
        if self.year_start != 1 and unit not in _OF_YEARS:
            raise InvalidDateError(f"a {unit.value} does not begin with the year: leave year_start= out")
        if self.hemisphere not in _SEASONS:
            raise InvalidDateError(f"hemisphere={self.hemisphere!r}: 'north', 'south' or None")
        if self.hemisphere is not None and unit is not Granularity.SEASON:
            raise InvalidDateError(f"a {unit.value} is the same everywhere: leave hemisphere= out")

    def index(self, tick: int) -> int:
        """The number of the granule that holds *tick*."""
        if self.year_start == 1:
            return index_of(tick, self.granularity)
        return (index_of(tick, Granularity.MONTH) + 1 - self.year_start) // MONTHS[self.granularity][0]

    def start(self, index: int) -> int:
        """The first tick of granule *index*."""
        if self.year_start == 1:
            return start_of_index(index, self.granularity)
        month = index * MONTHS[self.granularity][0] + self.year_start - 1
        return start_of_index(month, Granularity.MONTH)

    def date(self, index: int, offset: int | None) -> UncertainDate:
        """Some time in granule *index*, by a clock so many minutes ahead of UTC, or none."""
        start, end = self.start(index), self.start(index + 1)
        east = (offset or 0) * MINUTE
        if granule(start, self.granularity) != (start, end):
            return UncertainDate.span(start - east, end - east, floating=offset is None)
        date = granule_of(self.granularity, start - east, offset)
        if self.hemisphere is None or offset is not None:
            return date
        assert date.year is not None
        assert date.month is not None
        return UncertainDate.of(date.year, _SEASONS[self.hemisphere][date.month - 21])

    def ends_range(self, date: UncertainDate) -> bool:
        """Whether sets have ranges of such dates."""
        return date.form in {Form.PLAIN, Form.WEEK} and granule(date.lo, self.granularity)[0] == date.lo


def floor(value: Value, unit: Unit) -> UncertainDate | DateSet:
    """The granule in which *value* starts; where that is not known, the set of which it is one.

    A zoned date is rounded by its own clock, and a set of several clocks by that of UTC.

    Raises:
        InvalidDateError: If nothing is known of its start, or a thousand granules would have to be listed.
        QueryError: If it means all its members.

    >>> import eventline as ev
    >>> floor(ev.when("2019-05-17"), Unit(Granularity.MONTH))
    when('2019-05')
    >>> floor(ev.when("2019"), Unit(Granularity.QUARTER))
    when('[2019-33..2019-36]')
    """
    return _rounded(value, starts_of(shape_of(value)), unit, 0)


def ceil(value: Value, unit: Unit) -> UncertainDate | DateSet:
    """The first granule that begins when *value* has ended, or later; a set where it is not known.

    Raises:
        InvalidDateError: As for `floor`; and if it has no end.

    >>> import eventline as ev
    >>> (
    ...     ceil(ev.when("2019-05-17"), Unit(Granularity.MONTH)),
    ...     ceil(ev.when("2019-05"), Unit(Granularity.MONTH)),
    ... )
    (when('2019-06'), when('2019-06'))
    """
    ends = ends_of(shape_of(value))
    last_ticks = Domain(tuple(end - 1 for end in ends.los), tuple(end - 1 for end in ends.his))
    return _rounded(value, last_ticks, unit, 1)


def _rounded(value: Value, ticks: Domain, unit: Unit, step: int) -> UncertainDate | DateSet:
    """The granules that hold *ticks*, or those *step* after them."""
    offset = offset_of(value, step)
    east = (offset or 0) * MINUTE
    rows = Domain.of(
        (
            unit.index(lo + east) + step if lo > -HALF else -HALF,
            unit.index(hi + east) + step if hi < HALF else HALF,
        )
        for lo, hi in zip(ticks.los, ticks.his, strict=True)
        if lo < HALF and hi > -HALF
    )
    if not rows or (rows.los[0] == -HALF and rows.his[-1] == HALF):
        raise InvalidDateError(f"{value} has no {'end' if step else 'start'} that could be rounded")
    members: list[UncertainDate | DateRange] = []
    for first, last in zip(rows.los, rows.his, strict=True):
        members += _members(first, last, unit, offset)
        if len(members) > _MANY:
            raise _refused()
    if len(members) == 1 and isinstance(members[0], UncertainDate):
        return members[0]
    return DateSet(tuple(members))


def _members(first: int, last: int, unit: Unit, offset: int | None) -> list[UncertainDate | DateRange]:
    """The granules from one to another: one date, or a range, or each where sets have no ranges of them."""
    if first == last:
        return [unit.date(first, offset)]
    ends = [None if abs(index) == HALF else unit.date(index, offset) for index in (first, last)]
    if all(end is None or unit.ends_range(end) for end in ends):
        return [DateRange(*ends)]
    if last - first >= _MANY:
        raise _refused()
    return [unit.date(index, offset) for index in range(first, last + 1)]


def _refused() -> InvalidDateError:
    return InvalidDateError(f"more than {_MANY} dates to list: round to a coarser unit")


def offset_of(value: Value, side: int = 0) -> int | None:
    """The offset of the clock by which a value starts (0) or ends (1); None where it floats.

    >>> import eventline as ev
    >>> offset_of(ev.when("2019-05-17T23:30-05:00")), offset_of(ev.when("2019"))
    (-300, None)
    """
    whole = value.of if isinstance(value, Extent) else value
    parts = (whole.start, whole.end) if isinstance(whole, Interval) else (whole, whole)
    part = parts[1 - side] if isinstance(parts[side], End) else parts[side]
    if isinstance(part, UncertainDate):
        return part.offset
    if isinstance(part, End) or part.floating:
        return None
    offsets = {date.offset for member in part.members for date in _dates(member)}
    return offsets.pop() if len(offsets) == 1 else 0


def _dates(member: UncertainDate | DateRange) -> list[UncertainDate]:
    if isinstance(member, UncertainDate):
        return [member]
    return [end for end in (member.first, member.last) if end is not None]
