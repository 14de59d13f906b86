"""The entry point by which Hypothesis finds the strategies: ``st.from_type(ev.Event)`` just works."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy


def register() -> None:
    """Register `testing.strategies` for the types of the model. Hypothesis calls it when it is imported.

    The strategies themselves are imported when one is drawn from, so that whoever uses Hypothesis for
    something else waits for nothing. For timelines, say `eventline.testing.strategies.timelines`.

    >>> import eventline as ev
    >>> from hypothesis import find, strategies as st
    >>> register()
    >>> find(st.from_type(ev.Duration), lambda amount: amount.weeks > 2)
    Duration(weeks=3)
    """
    from hypothesis import strategies as st

    from eventline import model

    drawn_by = {
        model.UncertainDate: "uncertain_dates",
        model.Interval: "intervals",
        model.DateSet: "date_sets",
        model.Extent: "extents",
        model.Duration: "durations",
        model.DurationRange: "duration_ranges",
        model.Recurrence: "recurrences",
        model.TextSpan: "text_spans",
        model.Evidence: "evidence",
        model.Event: "events",
    }
    for kind, name in drawn_by.items():
        st.register_type_strategy(kind, _later(name))


def _later(name: str) -> Callable[[type[object]], SearchStrategy[object]]:
    """A function that imports the strategies once one is asked for."""

    def draw(_: type[object]) -> SearchStrategy[object]:
        from eventline.testing import strategies

        found: SearchStrategy[object] = getattr(strategies, name)()
        return found

    return draw
