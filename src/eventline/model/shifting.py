"""Values moved along the calendar by a duration.

A date that is some time in May, a month later, is some time in June: what is not known of the one is not
known of the other. Where the moved date is a granule of the same unit it stays so stated; else it is what
lies between its moved bounds. Marks, zone and the width of "about" stay. Dates of several readings are moved
by `model.several`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

import attrs

from eventline.calendars.granularity import Granularity
from eventline.calendars.ticks import DAY, MINUTE, floor, granule, index_of
from eventline.exceptions import InvalidDateError
from eventline.model import spelling
from eventline.model.axis import FAR, LARGEST_YEAR
from eventline.model.blocks import Blocks
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateRange, DateSet
from eventline.model.forms import Form
from eventline.model.interval import End, Extent, Interval
from eventline.model.making import date_of, granule_of, span_of
from eventline.model.several import each_of, moved_pattern, moved_rows, rows_of
from eventline.model.widths import without_about

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from eventline.model.duration import Duration
    from eventline.model.shapes import Value

#: The codes of parts of a year that follow each other: seasons of no, the northern and the southern
#: hemisphere, quarters, quadrimesters, semesters.
_FAMILIES = (range(21, 25), range(25, 29), range(29, 33), range(33, 37), range(37, 40), range(40, 42))
#: No tick of a year that is held lies beyond.
_LATEST = LARGEST_YEAR * 366 * DAY


@overload
def shift(value: UncertainDate, by: Duration) -> UncertainDate | DateSet: ...
@overload
def shift(value: DateSet, by: Duration) -> DateSet: ...
@overload
def shift(value: Interval, by: Duration) -> Interval: ...
@overload
def shift(value: Extent, by: Duration) -> Extent: ...
@overload
def shift(value: Value, by: Duration) -> Value: ...
def shift(value: Value, by: Duration) -> Value:
    """Move *value* along the calendar by *by*; both bounds of every date in it move together.

    Months move first, and a day past the end of a month is cut to its last day. A granule that becomes one of
    the same unit stays so stated; anything else becomes what lies between the moved bounds. Marks, zone and
    the width of "about" are kept. Ends of intervals that are no date stay. O(1), but for dates of several
    readings.

    Args:
        value: A time.
        by: A stated amount; may be negative.

    Raises:
        InvalidDateError: If the amount is not stated, or leads beyond the years that are held, or if
            thousands of dates would have to move one by one.

    >>> import eventline as ev
    >>> shift(ev.when("2024-01-31"), ev.months(1)), shift(ev.when("2019?"), ev.years(-1))
    (when('2024-02-29'), when('2018?'))
    >>> shift(ev.when("2019"), ev.months(6))
    when(earliest='2019-07-01', latest='2020-06-30')
    """
    if abs(by.after(0)) <= _LATEST:
        if not by.total_months and not by.total_ticks:
            return value
        moved = _shift(value, by)
        if all(abs(tick) <= _LATEST or abs(tick) == FAR for tick in (moved.lo, moved.hi)):
            return moved
    raise InvalidDateError(f"{value} moved by {by}: years up to 10**40 are held")


def _shift(value: Value, by: Duration) -> Value:
    if isinstance(value, Interval):
        return Interval(_shift_end(value.start, by), _shift_end(value.end, by))
    if isinstance(value, Extent):
        of = value.of
        if isinstance(of, UncertainDate):
            return Extent(_shift_whole(of, by))
        return Extent(
            Interval(*(end if isinstance(end, End) else _shift_whole(end, by) for end in (of.start, of.end)))
        )
    return _shift_set(value, by) if isinstance(value, DateSet) else _shift_date(value, by)


def _shift_end(end: UncertainDate | DateSet | End, by: Duration) -> UncertainDate | DateSet | End:
    return end if isinstance(end, End) else shift(end, by)


def _shift_whole(date: UncertainDate | DateSet, by: Duration) -> UncertainDate:
    """The stretch from the first to the last tick of a date, moved."""
    assert isinstance(date, UncertainDate)
    if not date.is_single:
        pattern = moved_pattern(date, by)
        if pattern is not None:
            return pattern
        date = span_of(date.lo, date.hi, floating=date.floating)
    return _shift_single(date, by)


def _shift_set(value: DateSet, by: Duration) -> DateSet:
    moved = [one for member in value.members for one in _shift_member(member, by)]
    return DateSet(tuple(dict.fromkeys(moved)), value.mode)


def _shift_member(member: UncertainDate | DateRange, by: Duration) -> tuple[UncertainDate | DateRange, ...]:
    if isinstance(member, UncertainDate):
        moved = _shift_date(member, by)
        return moved.members if isinstance(moved, DateSet) else (moved,)
    ends = (member.first, member.last)
    if rows_of(member.run, by) is not None and member.is_uniform:
        return (DateRange(*(None if end is None else _shift_single(end, by) for end in ends)),)
    like = member.first or member.last
    assert like is not None
    return tuple(_joined([_marked(_shift_single(date, by), like) for date in each_of(member, by)]))


def _shift_date(date: UncertainDate, by: Duration) -> UncertainDate | DateSet:
    plain = without_about(date)
    if date.is_single:
        moved = _shift_single(plain, by)
        return moved if date.about is None else moved.with_about(date.about)
    pattern = moved_pattern(plain, by)
    if pattern is not None:
        return pattern if date.about is None else pattern.with_about(date.about)
    rows = moved_rows(plain, by)
    if rows is not None and date.about is None:
        found = date_of(Blocks.of(rows), floating=True)
        members = found.members if isinstance(found, DateSet) else (found,)
        return _one_of([_marked_member(member, date) for member in members])
    # The width is that of each date, and a range has none.
    each = [_marked(_shift_single(one, by), date) for one in each_of(plain, by)]
    return _one_of(_joined(each) if date.about is None else [one.with_about(date.about) for one in each])


def _one_of(members: Iterable[UncertainDate | DateRange]) -> UncertainDate | DateSet:
    """The only one, or the set of which one is meant."""
    different = tuple(dict.fromkeys(members))
    if len(different) == 1 and isinstance(different[0], UncertainDate):
        return different[0]
    return DateSet(different)


def _joined(dates: Sequence[UncertainDate]) -> list[UncertainDate | DateRange]:
    """Dates, those of one unit that follow each other as a range."""
    rows: list[list[UncertainDate]] = []
    for date in dict.fromkeys(dates):
        last = rows[-1][-1] if rows else None
        if (
            last is not None
            and date.lo == last.hi + 1
            and date.form is last.form is Form.PLAIN
            and date.granularity is last.granularity
        ):
            rows[-1].append(date)
        else:
            rows.append([date])
    return [row[0] if len(row) == 1 else DateRange(row[0], row[-1]) for row in rows]


def _marked_member(member: UncertainDate | DateRange, like: UncertainDate) -> UncertainDate | DateRange:
    if isinstance(member, UncertainDate):
        return _marked(member, like)
    return DateRange(*(None if end is None else _marked(end, like) for end in (member.first, member.last)))


def _shift_single(date: UncertainDate, by: Duration) -> UncertainDate:
    named = _named(date, by)
    if named is not None:
        return named
    lo, hi = _shift_ticks(date.lo, date.hi, by, _east(date))
    return _marked(span_of(lo, hi, floating=date.floating), date)


def _named(date: UncertainDate, by: Duration) -> UncertainDate | None:
    """The moved date by its own name, or None where it has none."""
    unit, east = date.granularity, _east(date)
    if date.form is Form.DAYPART:
        midnight = by.after(date.lo // DAY * DAY)
        part = date.pattern[-2:]
        return None if midnight % DAY else _marked(UncertainDate.day_part(midnight // DAY, part), date)
    if date.form is Form.RANGE or granule(date.lo + east, unit) != (date.lo + east, date.hi + east + 1):
        return None
    start = by.after(date.lo + east)
    if date.month is not None and date.month > 12:
        return _named_season(date, start, by.after(date.hi + 1))
    # Within a day all moves alike; of what is longer, the end may move otherwise than the start.
    end = granule(start, unit)[1] if unit.rank <= Granularity.DAY.rank else by.after(date.hi + 1)
    if granule(start, unit) != (start, end):
        return None
    return _marked(granule_of(unit, start - east, date.offset), date)


def _named_season(date: UncertainDate, start: int, end: int) -> UncertainDate | None:
    """The season, quarter or semester of the same kind that lies between these ticks, or None."""
    assert date.month is not None
    family = next(codes for codes in _FAMILIES if date.month in codes)
    begun = index_of(start, Granularity.YEAR)
    named = (UncertainDate.of(year, code) for year in (begun - 1, begun) for code in family)
    return next((_marked(found, date) for found in named if (found.lo, found.hi + 1) == (start, end)), None)


def _marked(date: UncertainDate, like: UncertainDate) -> UncertainDate:
    """A date with the marks of another: of each part, or of all of it where the parts are others."""
    if spelling.count_parts(date.pattern) == spelling.count_parts(like.pattern):
        return attrs.evolve(date, qualifiers=like.qualifiers)
    return date.marked(like.qualification)


def _east(date: UncertainDate) -> int:
    """How far the clock of a zoned date is ahead of UTC, in ticks."""
    return (date.offset or 0) * MINUTE


def _shift_ticks(lo: int, hi: int, by: Duration, east: int) -> tuple[int, int]:
    """The first and last tick that a tick from *lo* to *hi* may become, by a clock so far ahead of UTC.

    Whole months move as such by months. Else all ticks of a day move alike, but of the last days of a month,
    which become one day, the first to begin and the last to end may be any.
    """
    ends = [tick + east for tick in (lo, hi + 1) if -FAR < tick < FAR]
    if not by.total_ticks and all(floor(end, Granularity.MONTH) == end for end in ends):
        return (lo if lo == -FAR else by.after(lo + east) - east), (
            hi if hi == FAR else by.after(hi + 1 + east) - 1 - east
        )
    first, last = lo, hi
    if lo != -FAR:
        midnight = -(-(lo + east) // DAY) * DAY
        first = min(by.after(lo + east), by.after(min(midnight, hi + east))) - east
    if hi != FAR:
        evening = (hi + east + 1) // DAY * DAY - 1
        last = max(by.after(hi + east), by.after(max(evening, lo + east))) - east
    return first, last
