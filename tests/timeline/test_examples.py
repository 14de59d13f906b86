"""Every method that a person may call shows how."""

from __future__ import annotations

import inspect

import pytest

from eventline import timeline
from eventline.timeline.index import BoundsIndex

#: Of a sequence, as Python documents them; of the index, what queries call.
ELSEWHERE = {"Timeline.index", "Timeline.count"} | {
    f"BoundsIndex.{name}" for name in ("candidates", "certain", "may", "sure", "undecided", "window_of")
}
CLASSES: list[type] = [
    BoundsIndex, *(thing for name in timeline.__all__ if inspect.isclass(thing := getattr(timeline, name)))
]  # fmt: skip
METHODS = {
    f"{owner.__name__}.{name}": thing
    for owner in CLASSES
    for name, thing in inspect.getmembers(owner)
    if not name.startswith("_") and (inspect.isroutine(thing) or isinstance(thing, property))
}


@pytest.mark.parametrize("name", sorted(METHODS.keys() - ELSEWHERE))
def test_method_has_an_example(name: str) -> None:
    """Its docstring has one, and sybil runs it."""
    thing = METHODS[name]
    documented = thing.fget if isinstance(thing, property) else thing
    assert ">>> " in (documented.__doc__ or "")
