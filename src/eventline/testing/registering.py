"""The entry point by which Hypothesis finds the strategies: ``st.from_type(ev.Event)`` just works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.testing.awaiting import once_imported

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from hypothesis.strategies import SearchStrategy


#: Type of the model -> the strategy that draws it.
_DRAWN_BY = {
    "UncertainDate": "uncertain_dates",
    "Interval": "intervals",
    "DateRange": "date_ranges",
    "DateSet": "date_sets",
    "Extent": "extents",
    "Duration": "durations",
    "DurationRange": "duration_ranges",
    "Recurrence": "recurrences",
    "TextSpan": "text_spans",
    "Evidence": "evidence",
    "Event": "events",
}


def register() -> None:
    """Register `testing.strategies` for the types of the model. Hypothesis calls it when it is imported.

    Nothing is imported for it: the types are registered once the model is imported, and the strategies are
    imported when one is drawn from, so that whoever uses Hypothesis for something else waits for nothing. For
    timelines, say `eventline.testing.strategies.timelines`.

    >>> import eventline as ev
    >>> from hypothesis import find, strategies as st
    >>> register()
    >>> find(st.from_type(ev.Duration), lambda amount: amount.weeks > 2)
    Duration(weeks=3)
    """
    once_imported("eventline.model", _register_types)


def _register_types(model: ModuleType) -> None:
    from hypothesis import strategies as st

    for kind, name in _DRAWN_BY.items():
        st.register_type_strategy(getattr(model, kind), _later(name))


def _later(name: str) -> Callable[[type[object]], SearchStrategy[object]]:
    """A function that imports the strategies once one is asked for."""

    def draw(_: type[object]) -> SearchStrategy[object]:
        from eventline.testing import strategies

        found: SearchStrategy[object] = getattr(strategies, name)()
        return found

    return draw
