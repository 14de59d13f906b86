"""Values made of ticks and readings: the way back from shapes to what one can write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventline.calendars.granularity import Granularity
from eventline.calendars.ticks import MINUTE, start_of_index
from eventline.exceptions import QueryError
from eventline.model import spelling
from eventline.model.axis import FAR
from eventline.model.chains import HALF
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateRange, DateSet
from eventline.model.interval import End

if TYPE_CHECKING:
    from eventline.model.blocks import Block, Blocks
    from eventline.model.domains import Domain

#: More dates than this are not listed in a set.
_MANY = 1_000


def span_of(lo: int, hi: int, *, floating: bool) -> UncertainDate:
    """Some time between two inclusive ticks, which may be infinite.

    >>> span_of(-FAR, -1, floating=True)
    when(latest='1969-12-31')
    """
    return UncertainDate.span(lo if lo > -HALF else None, hi + 1 if hi < HALF else None, floating=floating)


def date_of(readings: Blocks, *, floating: bool) -> UncertainDate | DateSet:
    """The date that has these readings, or the set of which one is meant.

    Raises:
        QueryError: If they are too many to be listed.

    >>> from eventline.calendars import Granularity
    >>> from eventline.model.blocks import Blocks
    >>> from eventline.model.readings import Run
    >>> date_of(Blocks.of([Run(Granularity.YEAR, 1970, 1972)]), floating=True)
    when('[1970..1972]')
    """
    members: list[UncertainDate | DateRange] = []
    for block in readings.blocks:
        if block.run is None:
            ticks = [tick for tick in (block.lo, block.hi + 1) if -HALF < tick < HALF]
            around = (other.near(ticks) for other in readings.touching(block.lo, block.hi) if other != block)
            if not any(lo <= block.lo and block.hi <= hi for near in around for lo, hi in near):
                members.append(span_of(block.lo, block.hi, floating=floating))
        elif block.run.pad is None:
            members.append(_range_of(block, floating=floating))
        else:
            members += _listed(block, floating=floating)
    if len(members) == 1 and isinstance(members[0], UncertainDate):
        return members[0]
    return DateSet(tuple(members))


def granule_of(unit: Granularity, tick: int, offset: int | None) -> UncertainDate:
    """The granule that holds a tick by a clock so many minutes ahead of UTC; a floating one for None.

    What is a day or coarser has no zone of its own, so that it becomes the stretch of instants.

    >>> from eventline.calendars import Granularity
    >>> granule_of(Granularity.HOUR, 0, None), granule_of(Granularity.HOUR, 0, 120)
    (when('1970-01-01T00'), when('1970-01-01T02+02:00'))
    """
    if offset is None:
        return UncertainDate.granule(unit, tick)
    east = offset * MINUTE
    date = UncertainDate.granule(unit, tick + east)
    lo, hi = date.lo - east, date.hi - east
    if unit.rank >= Granularity.DAYPART.rank:
        return UncertainDate.span(lo, hi + 1, floating=False)
    pattern = date.pattern + spelling.of_offset(offset)
    return attrs.evolve(date, pattern=pattern, lo=lo, hi=hi, floating=False)


def _range_of(block: Block, *, floating: bool) -> DateRange:
    run = block.run
    assert run is not None
    assert run.granularity is not None
    unit = run.granularity
    return DateRange(
        *(
            None if index is None else granule_of(unit, start_of_index(index, unit), None if floating else 0)
            for index in (run.first, run.last)
        )
    )


def _listed(block: Block, *, floating: bool) -> list[UncertainDate | DateRange]:
    run = block.run
    assert run is not None
    assert run.first is not None
    assert run.last is not None
    if run.last - run.first >= _MANY:
        raise QueryError(f"{run.last - run.first + 1} dates with a width: too many to be listed in a set")
    return [span_of(*block.reading(index), floating=floating) for index in range(run.first, run.last + 1)]


def start_of(domain: Domain, *, floating: bool) -> UncertainDate | DateSet | End:
    """The start of an interval that has these ticks.

    >>> from eventline.model.domains import Domain
    >>> (
    ...     start_of(Domain((-FAR,), (-FAR,)), floating=True),
    ...     start_of(Domain((-FAR,), (FAR - 1,)), floating=True),
    ... )
    (End.OPEN, End.UNKNOWN)
    """
    return _end_of(domain, -FAR, floating=floating)


def end_of(domain: Domain, *, floating: bool) -> UncertainDate | DateSet | End:
    """The end of an interval that has these half-open ticks.

    >>> from eventline.model.domains import Domain
    >>> end_of(Domain((FAR,), (FAR,)), floating=True), end_of(Domain((1,), (1,)), floating=True)
    (End.OPEN, when('1970-01-01T00:00:00.000000'))
    """
    return _end_of(
        attrs.evolve(domain, los=tuple(lo - 1 for lo in domain.los), his=tuple(hi - 1 for hi in domain.his)),
        FAR - 1,
        floating=floating,
    )


def _end_of(domain: Domain, infinite: int, *, floating: bool) -> UncertainDate | DateSet | End:
    if domain.los == domain.his == (infinite,):
        return End.OPEN
    if len(domain.los) == 1 and domain.los[0] < -HALF and domain.his[0] > HALF:
        return End.UNKNOWN
    dates = [span_of(lo, hi, floating=floating) for lo, hi in zip(domain.los, domain.his, strict=True)]
    return dates[0] if len(dates) == 1 else DateSet(tuple(dates))
