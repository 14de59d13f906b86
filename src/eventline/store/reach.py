"""How far the events lie that a question may hold of: the stretch of the axis that their times must touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.model.axis import FAR
from eventline.timeline.lying import Lies, Within, time_of
from eventline.timeline.predicate import All, Any

if TYPE_CHECKING:
    from eventline.timeline.predicate import Predicate

#: Inclusive ticks.
Reach = tuple[int, int]
EVERYWHERE: Reach = (-FAR, FAR)


def reach(question: Predicate) -> Reach:
    """The inclusive ticks that a dated event must touch, for the question to be possible of it.

    Where nothing is known of a question it is everything, so that nothing is missed. Frames are not looked
    at: a floating time may lie sixteen hours from where it seems to.

    >>> import eventline as ev
    >>> reach(ev.during("1970") & ev.actor("Turkey"))
    (0, 31535999999999)
    """
    if isinstance(question, All):
        parts = [reach(part) for part in question.parts]
        return max(lo for lo, _ in parts), min(hi for _, hi in parts)
    if isinstance(question, Any):
        parts = [reach(part) for part in question.parts]
        return min(lo for lo, _ in parts), max(hi for _, hi in parts)
    if not isinstance(question, Lies | Within):
        return EVERYWHERE
    target = time_of(question.target)
    if target is None:
        return EVERYWHERE
    lo, hi = target.lo, target.hi
    if isinstance(question, Within):
        lo = lo if lo == -FAR else question.duration.before(lo) - 1
        return lo, (hi if hi == FAR else question.duration.after(hi + 1))
    if question.how == "before":
        return -FAR, hi
    return lo, FAR if question.how == "after" else hi
