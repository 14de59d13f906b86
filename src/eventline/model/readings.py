"""`Run`: the readings of a date, as runs of granules.

A date that leaves something open ("196X-02-29", "[1667, 1670..1672]", "some month of 2004") has several
readings, each one extent of the
axis. Most come in a row, so they are kept as runs: a granularity and the indices of the first and the last
granule (`calendars.ticks`).
"""

from __future__ import annotations

import attrs

from eventline.calendars.granularity import Granularity
from eventline.calendars.ticks import DAY, index_of, start_of_index
from eventline.model.axis import FAR
from eventline.model.duration import Duration


@attrs.frozen
class Run:
    """Consecutive granules, each one reading; or one reading that is no granule.

    Attributes:
        granularity: The unit of the readings, or None for one reading whose inclusive ticks are *first* and
            *last*.
        first: Index of the first granule, or None where the run has no beginning.
        last: Index of the last granule, inclusive, or None where the run has no end.
        pad: The width of "about", by which each reading is widened on both sides.

    >>> from eventline.calendars import Granularity
    >>> run = Run(Granularity.YEAR, 1670, 1672)
    >>> len(run)
    3
    """

    granularity: Granularity | None
    first: int | None
    last: int | None
    pad: Duration | None = None

    @classmethod
    def single(cls, lo: int, hi: int) -> Run:
        """The run of one reading, inclusive ticks *lo* to *hi*."""
        return cls(None, lo, hi)

    @property
    def endless(self) -> bool:
        """Whether the run has infinitely many readings."""
        return self.first is None or self.last is None

    def __len__(self) -> int:
        """The number of readings; refused for an endless run."""
        if self.granularity is None:
            return 1
        if self.first is None or self.last is None:
            raise OverflowError("an endless run has no length")
        return self.last - self.first + 1

    def reading(self, index: int) -> tuple[int, int]:
        """The inclusive ticks of granule *index*; of the one reading where there is no granularity."""
        if self.granularity is None:
            assert self.first is not None
            assert self.last is not None
            lower, upper = self.first, self.last + 1
        elif self.granularity is Granularity.DAY:
            lower, upper = index * DAY, index * DAY + DAY  # as below, and several times as fast
        else:
            lower, upper = (
                start_of_index(index, self.granularity),
                start_of_index(index + 1, self.granularity),
            )
        if self.pad is not None:
            return self.pad.before(lower), self.pad.after(upper) - 1
        return lower, upper - 1

    def index_at(self, tick: int) -> int:
        """The index of the granule that holds *tick*, before widening, cut to the run."""
        if self.granularity is None:
            return 0
        index = index_of(tick, self.granularity)
        if self.first is not None and index < self.first:
            return self.first
        if self.last is not None and index > self.last:
            return self.last
        return index

    @property
    def lo(self) -> int:
        """The first tick of the first reading, ``-FAR`` where there is none."""
        return -FAR if self.first is None else self.reading(self.first)[0]

    @property
    def hi(self) -> int:
        """The last tick of the last reading, ``FAR`` where there is none."""
        return FAR if self.last is None else self.reading(self.last)[1]


def runs_of_indices(
    granularity: Granularity, indices: list[int], pad: Duration | None = None
) -> tuple[Run, ...]:
    """The runs of ascending granule *indices*.

    >>> from eventline.calendars import Granularity
    >>> [(run.first, run.last) for run in runs_of_indices(Granularity.YEAR, [1960, 1961, 1964])]
    [(1960, 1961), (1964, 1964)]
    """
    runs: list[Run] = []
    start = previous = indices[0]
    for index in indices[1:]:
        if index != previous + 1:
            runs.append(Run(granularity, start, previous, pad))
            start = index
        previous = index
    runs.append(Run(granularity, start, previous, pad))
    return tuple(runs)
