"""What a time with its signal is: "since 2019" begins then, and "by Friday" ends there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.exceptions import InvalidDateError, MissingAnchorError
from eventline.language.building.shapes import has_clock
from eventline.language.joining.refine import SHARP_SIGNALS, SIGNALS
from eventline.resolution import Between, DocumentTime, resolve_expression

if TYPE_CHECKING:
    from eventline.language.joining.refine import Item
    from eventline.resolution import Anchor, Resolution, ResolutionPolicy
    from eventline.resolution.found import Value

#: The types of TIMEX3 that signals bound.
TIMES = frozenset({"DATE", "TIME"})


def bounded(
    item: Item, words: str, meant: tuple[Resolution, Anchor], policy: ResolutionPolicy, *, joined: bool
) -> Value:
    """The value of a time with its signal; its own value where it has none.

    Args:
        item: The time.
        words: Its words.
        meant: What it means, and the anchor that it hangs on.
        policy: How it is resolved.
        joined: Whether a time with a signal has the value that the signal gives it.
    """
    resolution, anchor = meant
    if item.signal not in SIGNALS or resolution.type not in TIMES:
        return resolution.value
    if item.signal == "by" and joined and policy.prefer == "future":
        due = _due(words, resolution, anchor, policy)
        if due is not None:
            return due
    signals = SHARP_SIGNALS if joined and has_clock(item.expression) else SIGNALS
    expression = signals["starting" if item.onward else item.signal](resolution.expression)
    return resolve_expression(expression, anchor, policy, phrase=words).value


def _due(words: str, resolution: Resolution, anchor: Anchor, policy: ResolutionPolicy) -> Value | None:
    """What is to be done by a time is done from now on; None where it is over, or now is not told."""
    whole = Between(DocumentTime(), resolution.expression)
    try:
        return resolve_expression(whole, anchor, policy, phrase=words).value
    except (InvalidDateError, MissingAnchorError):
        return None
