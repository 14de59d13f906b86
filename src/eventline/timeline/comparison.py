"""Two events side by side: how they lie to each other, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventline.model.event import Event
from eventline.model.truth import Truth
from eventline.timeline.corners import corners, slack
from eventline.timeline.known import as_known
from eventline.timeline.predicates import after, before, overlapping

if TYPE_CHECKING:
    from eventline.model.event import TimeValue


@attrs.frozen
class Comparison:
    """How an event *a* lies to an event *b*. Exactly one of the three holds, whichever it is.

    Attributes:
        a: The one.
        b: The other.
        before: Whether *a* is over before *b* starts.
        after: Whether *a* starts after *b* is over.
        overlapping: Whether they share a moment.

    >>> import eventline as ev
    >>> found = Comparison.of(ev.event("Deal", when="2019"), ev.event("Operation", when="2019"))
    >>> found.before, found.after, found.overlapping
    (Truth.MAYBE, Truth.MAYBE, Truth.MAYBE)
    """

    a: Event
    b: Event
    before: Truth
    after: Truth
    overlapping: Truth

    @classmethod
    def of(cls, a: Event, b: Event) -> Comparison:
        """The comparison of two events; an event shares all its moments with itself.

        >>> import eventline as ev
        >>> Comparison.of(ev.event("Deal", when="2019"), ev.event("Halt", when="2023-10")).before
        Truth.YES
        """
        if a.id == b.id:
            return cls(a, b, Truth.NO, Truth.NO, Truth.YES)
        return cls(a, b, before(b)(a), after(b)(a), overlapping(b)(a))


def reason_for(a: Event, b: Event) -> str:
    """How *a* lies to *b*, and the bounds from which it follows."""
    one, other = (f"{event.label!r} ({as_known(event.when)})" for event in (a, b))
    if a.id == b.id:
        return f"{one} is the same event"
    for event, named in ((a, one), (b, other)):
        if event.when is None:
            return f"{named} has no time: it may lie anywhere"
    assert a.when is not None
    assert b.when is not None
    found = Comparison.of(a, b)
    zones = _zones(a.when, b.when)
    if found.before is Truth.YES:
        return f"{one} is certainly before {other}: {_apart(a.when, b.when)}{zones}"
    if found.after is Truth.YES:
        return f"{one} is certainly after {other}: {_apart(b.when, a.when, turned=True)}{zones}"
    if found.overlapping is Truth.YES:
        return f"{one} certainly shares a moment with {other}, however their bounds turn out"
    ways = [word for word, truth in (("before", found.before), ("after", found.after)) if truth.possible]
    if found.overlapping.possible:
        ways.append("at the same time as")
    return (
        f"{one} may be {_listed(ways)} {other}: "
        f"the one lies {_bounds(a.when)}, the other {_bounds(b.when)}{zones}"
    )


def _apart(first: TimeValue, second: TimeValue, *, turned: bool = False) -> str:
    it, other = ("the other", "it") if turned else ("it", "the other")
    return f"{it} is over by {_text(first.latest)}, {other} starts no earlier than {_text(second.earliest)}"


def _text(bound: object) -> str:
    """A bound, with a clock time apart from its day."""
    return str(bound).replace("T", " ")


def _bounds(value: TimeValue) -> str:
    first, last = value.earliest, value.latest
    if first is None and last is None:
        return "anywhere"
    if first is None:
        return f"no later than {_text(last)}"
    if last is None:
        return f"no earlier than {_text(first)}"
    return f"between {_text(first)} and {_text(last)}"


def _zones(a: TimeValue, b: TimeValue) -> str:
    one, other = corners(a), corners(b)
    if slack(one.start_floats, other.end_floats) or slack(one.end_floats, other.start_floats):
        return "; one of them states no zone, which leaves up to 16 hours open"
    return ""


def _listed(words: list[str]) -> str:
    return " or ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]
