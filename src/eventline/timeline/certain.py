"""The certain order: which events are over before which others start, in every way the unknowns can turn out.

It is an interval order (Fishburn), but for floating times next to zoned ones, which need sixteen hours
between them. So a sweep over first starts and last ends finds layers, ranks and the transitive reduction, and
no pair of events is compared that does not come out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import attrs

from eventline.model.axis import FAR
from eventline.timeline.corners import Corners, corners, slack

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from eventline.model.event import Event

#: Whether a tick floats, or has a zone.
_FRAMES = (True, False)


def layers_of(times: Sequence[Corners]) -> list[int]:
    """The layer of each time: the length of the longest chain of times certainly before it. O(n log n).

    >>> layers_of([Corners(0, 4, 0, 4), Corners(3, 9, 3, 9), Corners(5, 6, 5, 6)])
    [0, 0, 1]
    """
    found = [0] * len(times)
    by_start = sorted(range(len(times)), key=lambda n: times[n].first_start)
    by_end = sorted(by_start, key=lambda n: times[n].last_end)
    ends = {floats: [n for n in by_end if times[n].end_floats is floats] for floats in _FRAMES}
    # For each pair of frames: how many of the ends are passed, and the deepest layer that begins after them.
    passed = dict.fromkeys([(a, b) for a in ends for b in ends], (0, 0))
    for n in by_start:
        mine = times[n]
        for floats, sorted_ends in ends.items():
            count, depth = passed[mine.start_floats, floats]
            while count < len(sorted_ends) and times[sorted_ends[count]].is_before(mine):
                depth = max(depth, found[sorted_ends[count]] + 1)
                count += 1
            passed[mine.start_floats, floats] = count, depth
            found[n] = max(found[n], depth)
    return found


class Ranks:
    """How many times are certainly before and after one, by binary search in the sorted bounds.

    O(n log n) to make, O(log n) to ask.

    >>> times = [Corners(0, 4, 0, 4), Corners(3, 9, 3, 9), Corners(5, 6, 5, 6)]
    >>> [Ranks(times).of(time) for time in times]
    [(0, 1), (0, 0), (1, 0)]
    """

    def __init__(self, times: Iterable[Corners]) -> None:
        every = list(times)
        self._ends = {f: sorted(at.last_end for at in every if at.end_floats is f) for f in _FRAMES}
        self._starts = {f: sorted(at.first_start for at in every if at.start_floats is f) for f in _FRAMES}

    def of(self, at: Corners) -> tuple[int, int]:
        """How many are certainly before it, and how many certainly after."""
        before = sum(
            bisect_left(ends, at.first_start - slack(floats, at.start_floats))
            for floats, ends in self._ends.items()
        )
        after = sum(
            len(starts) - bisect_right(starts, at.last_end + slack(floats, at.end_floats))
            for floats, starts in self._starts.items()
        )
        return before, after


@attrs.frozen
class CertainOrder:
    """The certain order as a graph: which event is certainly before which, with no third certainly between.

    It is the transitive reduction: following the edges gives every certain pair. Hand it to networkx by
    ``networkx.DiGraph(order.edges)`` and add the nodes.

    Attributes:
        nodes: The ids of the dated events, in the timeline's order.
        edges: Pairs of ids, the earlier first. As many as there are pairs of neighbours: between two crowds
            on either side of a gap every pair is one.

    >>> import eventline as ev
    >>> days = [ev.event(day, when=day, id=day) for day in ("2019", "2020", "2021")]
    >>> ev.Timeline(days).certain_order().edges
    (('2019', '2020'), ('2020', '2021'))
    """

    nodes: tuple[str, ...]
    edges: tuple[tuple[str, str], ...]


def certain_order(events: Sequence[Event]) -> CertainOrder:
    """The certain order of the dated events. O(n log n) and the number of edges."""
    dated = [(event.id, corners(event.when)) for event in events if event.when is not None]
    return CertainOrder(tuple(name for name, _ in dated), tuple(_edges(dated)))


def _edges(dated: Sequence[tuple[str, Corners]]) -> Iterator[tuple[str, str]]:
    """For each time those before it that no third, itself before it, comes after."""
    by_end = sorted(dated, key=lambda one: one[1].last_end)
    ends = {floats: [(name, at) for name, at in by_end if at.end_floats is floats] for floats in _FRAMES}
    limits = {floats: [at.last_end for _, at in found] for floats, found in ends.items()}
    # The last start, in each frame, among the first k ends.
    latest = {
        (floats, frame): _running_max(
            [at.first_start if at.start_floats is frame else -FAR * 2 for _, at in found]
        )
        for floats, found in ends.items()
        for frame in _FRAMES
    }
    for name, mine in dated:
        counts = {
            floats: bisect_left(limits[floats], mine.first_start - slack(floats, mine.start_floats))
            for floats in _FRAMES
        }
        last_start = {
            frame: max(latest[floats, frame][counts[floats]] for floats in _FRAMES) for frame in _FRAMES
        }
        for floats, count in counts.items():
            nearest = max(last_start[frame] - slack(floats, frame) for frame in _FRAMES)
            for place in range(bisect_left(limits[floats], nearest), count):
                yield ends[floats][place][0], name


def _running_max(numbers: list[int]) -> list[int]:
    """The greatest of the first k numbers, for k from 0 on."""
    found = [-FAR * 2]
    for number in numbers:
        found.append(max(found[-1], number))
    return found
