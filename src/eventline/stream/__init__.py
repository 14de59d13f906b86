"""Events as they come: event time against arrival time, watermarks, windows, ordered merge, late events.

`stream` has `EventStream`, from which everything starts; its docstring names the parts. A stream pulls one
item at a time and holds only what its windows need, and ``for`` and ``async for`` give the same.
"""

from __future__ import annotations

from eventline.stream.arrival import Arrival
from eventline.stream.aside import Aside, Counts
from eventline.stream.flow import Flow, Run
from eventline.stream.grid import Window
from eventline.stream.joins import Pair
from eventline.stream.pane import Pane
from eventline.stream.stream import EventStream, Keyed
from eventline.stream.watermark import Watermark
from eventline.stream.windowed import Windowed

__all__ = [
    "Arrival",
    "Aside",
    "Counts",
    "EventStream",
    "Flow",
    "Keyed",
    "Pair",
    "Pane",
    "Run",
    "Watermark",
    "Window",
    "Windowed",
]
