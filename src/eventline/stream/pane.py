"""`Pane`: what a window held when it closed."""

from __future__ import annotations

from typing import Generic, TypeVar

import attrs

from eventline.stream.grid import Window

V = TypeVar("V")


@attrs.frozen
class Pane(Generic[V]):
    """What a window held when it closed, or when a late event opened it again.

    Attributes:
        window: The stretch of time.
        value: The count, the events, or the state of the fold.
        count: How many events were placed in it, by the bound that the stream goes by.
        certain: How many of them certainly happened in it, start to end; others may have happened outside.
        key: What the stream is divided by; None where it is not.
        revision: 0 when the window closed; how often late events have opened it since.
        replaces: The windows of earlier panes that this one takes the place of.

    >>> import eventline as ev
    >>> events = [ev.event("Deal", when="2019"), ev.event("Start", when="2019-01-09")]
    >>> (pane,) = ev.EventStream(events).tumbling(ev.months(1)).count()
    >>> str(pane.window), pane.value, pane.certain
    ('2019-01', 2, 1)
    """

    window: Window
    value: V
    count: int
    certain: int
    key: object = None
    revision: int = 0
    replaces: tuple[Window, ...] = ()
