"""`Windowed`: a stream cut into windows, and what to make of each: `count`, `collect` or `fold`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from eventline.stream.flow import Flow, Unfinished
from eventline.stream.windows import Summing

if TYPE_CHECKING:
    from collections.abc import Callable

    from eventline.model.event import Event
    from eventline.stream.pane import Pane
    from eventline.stream.plan import Plan, Stage
    from eventline.stream.watermark import Watermark

S = TypeVar("S")


class _Cut(Protocol):
    def __call__(self, *, summing: Summing) -> Stage: ...


class Windowed(Unfinished):
    """A stream cut into windows: say what to make of each.

    Panes come out when the watermark passes the end of their window, and at the end of the stream, by end of
    window, then start, then key.
    """

    __slots__ = ("_cut", "_plan")
    _missing = "windows are no items yet: say what to make of each, as collect(), count() or fold(set, step)"

    def __init__(self, plan: Plan, cut: _Cut) -> None:
        self._plan = plan
        self._cut = cut

    def count(self) -> Flow[Pane[int]]:
        """How many events each window holds. Memory: one number a window and key that is open.

        >>> import eventline as ev
        >>> events = [ev.event("Start", when="2019-10-09"), ev.event("Halt", when="2023-10")]
        >>> [(str(pane.window), pane.value) for pane in ev.EventStream(events).tumbling(ev.years(1)).count()]
        [('2019', 1), ('2023', 1)]
        """
        return self._made(Summing(_none, None, _count))

    def collect(self) -> Flow[Pane[tuple[Event, ...]]]:
        """The events of each window, by the tick they go by, then by id. Memory: the events of open windows.

        >>> import eventline as ev
        >>> events = [ev.event("Halt", when="2019-10-22"), ev.event("Start", when="2019-10-09")]
        >>> stream = ev.EventStream(events, watermark=ev.Watermark(lateness=ev.weeks(3)))
        >>> [[event.label for event in pane.value] for pane in stream.tumbling(ev.months(1)).collect()]
        [['Start', 'Halt']]
        """
        return self._made(Summing(list, _append, partial(_in_order, self._plan.watermark)))

    def fold(self, start: Callable[[], S], step: Callable[[S, Event], S]) -> Flow[Pane[S]]:
        """The state that a function makes of the events of each window.

        Windows of a grid are folded as events come, so for one result whatever their order, let the order not
        matter to *step*, or put the stream `in_order` first. Sessions are folded in order when they close.

        Args:
            start: Makes the state of an empty window, such as ``set``.
            step: Gives the state with one more event.

        >>> import eventline as ev
        >>> stream = ev.EventStream([ev.event("Deal", when="2019", actors=["Turkey", "Russia"])])
        >>> (pane,) = stream.tumbling(ev.years(1)).fold(set, lambda names, event: names | set(event.actors))
        >>> sorted(pane.value)
        ['Russia', 'Turkey']
        """
        return self._made(Summing(start, cast("Callable[[object, Event], object]", step), _state))

    def _made(self, summing: Summing) -> Flow[Pane[S]]:
        return Flow(self._plan.then(self._cut(summing=summing)))


def _none() -> None:
    return None


def _count(state: object, count: int) -> int:  # noqa: ARG001 - the shape of a finish
    return count


def _state(state: object, count: int) -> object:  # noqa: ARG001 - the shape of a finish
    return state


def _append(state: object, event: Event) -> object:
    events = cast("list[Event]", state)
    events.append(event)
    return events


def _in_order(watermark: Watermark, state: object, count: int) -> tuple[Event, ...]:  # noqa: ARG001 - a finish
    events = cast("list[Event]", state)
    if watermark.by == "arrival":
        return tuple(events)
    return tuple(sorted(events, key=lambda event: (watermark.tick_of(event.when) or 0, event.id)))
