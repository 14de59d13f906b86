"""Questions about two times, asked with strings, dates, values of time or events.

The first argument is what happened: a bare string or date is an occurrence, *some time in 2019*. The second
is what it is compared with: a bare string or date is a window, *all of 2019* (`eventline.extent`), while a
value of time or an event is what it is. An event without a time answers MAYBE, whatever is asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from eventline.exceptions import QueryError
from eventline.model import probability, relations
from eventline.model.event import Event, TimeValue
from eventline.model.relation import ALL, AllenRelation
from eventline.model.truth import Truth
from eventline.notation.making import Timelike, extent, when

if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction

    from eventline.model.probability import Distribution

#: What a question takes: whatever `eventline.when` does, or an event.
Asked: TypeAlias = Timelike | Event


def is_before(a: Asked, b: Asked) -> Truth:
    """Whether *a* ends before *b* begins: nothing shared, *a* first.

    Args:
        a: What happened; a bare string or date is an occurrence.
        b: What it is compared with; a bare string or date is a window, all of it.

    Raises:
        QueryError: If *b* is a string without a single whole, such as ``"1984~"``.
        NotationError: If a string stands for no time.

    >>> is_before("2019", "2023-10"), is_before("2019", "2019-05")
    (Truth.YES, Truth.MAYBE)
    """
    return _ask(relations.is_before, a, b)


def is_after(a: Asked, b: Asked) -> Truth:
    """Whether *a* begins after *b* ends: nothing shared, *b* first.

    Arguments and errors are those of `is_before`.

    >>> is_after("2020", "2019")
    Truth.YES
    """
    return _ask(relations.is_after, a, b)


def is_during(a: Asked, b: Asked) -> Truth:
    """Whether *a* lies inside *b*: nothing of it outside.

    Arguments and errors are those of `is_before`.

    >>> is_during("2019-05", "2019"), is_during("2019", "2019-05")
    (Truth.YES, Truth.MAYBE)
    """
    return _ask(relations.is_during, a, b)


def is_overlapping(a: Asked, b: Asked) -> Truth:
    """Whether *a* and *b* share at least one tick.

    Arguments and errors are those of `is_before`.

    >>> is_overlapping("2019/2023", "2021"), is_overlapping("2019", "2020")
    (Truth.YES, Truth.NO)
    """
    return _ask(relations.is_overlapping, a, b)


def is_equal(a: Asked, b: Asked) -> Truth:
    """Whether *a* and *b* begin and end together.

    Arguments and errors are those of `is_before`. Of two values being the same *statement*, ask ``==``.

    >>> is_equal("2019", "2019"), is_equal("2019", "2020")
    (Truth.MAYBE, Truth.NO)
    """
    return _ask(relations.is_equal, a, b)


def is_meeting(a: Asked, b: Asked) -> Truth:
    """Whether *b* begins at the very tick after *a* ends.

    Arguments and errors are those of `is_before`.

    >>> is_meeting(extent("2019"), "2020"), is_meeting("2019", "2021")
    (Truth.YES, Truth.NO)
    """
    return _ask(relations.is_meeting, a, b)


def possible_relations(a: Asked, b: Asked) -> frozenset[AllenRelation]:
    """The relations of Allen in which *a* and *b* may stand: all that can be, and no other.

    Arguments and errors are those of `is_before`; of an event without a time all thirteen are possible.

    Raises:
        QueryError: Also if *a* or *b* is a set that means all of its members.

    >>> possible_relations("2019-05", "2020")
    frozenset({AllenRelation.BEFORE})
    """
    first, second = _occurrence(a), _window(b)
    if first is None or second is None:
        return ALL
    return relations.possible_relations(first, second)


def probability_before(a: Asked, b: Asked, *, distribution: Distribution | None = None) -> Fraction:
    """How likely *a* ends before *b* begins, as an exact fraction; 0 and 1 where the answer is certain.

    What happened is taken to be an instant, every tick of its readings as likely as any other; the start and
    the end of an interval are instants of their own, the start no later than the end.

    Args:
        a: What happened; a bare string or date is an occurrence.
        b: What it is compared with; a bare string or date is a window, all of it.
        distribution: How likely the ticks of a date are, as weighted stretches; None for all alike.

    Raises:
        QueryError: If the answer is not certain, and a bound is missing, or one time has a zone and the other
            none, or a set means all its members, or an event has no time.

    >>> probability_before("2019", "2019-05")
    Fraction(24, 73)
    """
    return _how_likely(probability.probability_before, a, b, distribution)


def probability_during(a: Asked, b: Asked, *, distribution: Distribution | None = None) -> Fraction:
    """How likely *a* lies inside the window *b*, as an exact fraction.

    Arguments and errors are those of `probability_before`; *b* has to be a window.

    >>> probability_during("2019", "2019-05")
    Fraction(31, 365)
    """
    return _how_likely(probability.probability_during, a, b, distribution)


def _how_likely(
    question: Callable[..., Fraction], a: Asked, b: Asked, distribution: Distribution | None
) -> Fraction:
    first, second = _occurrence(a), _window(b)
    if first is None or second is None:
        undated = a if first is None else b
        raise QueryError(f"{undated!r} has no time: nothing says how likely")
    return question(first, second, distribution=distribution)


def _ask(question: Callable[[TimeValue, TimeValue], Truth], a: Asked, b: Asked) -> Truth:
    first, second = _occurrence(a), _window(b)
    if first is None or second is None:
        return Truth.MAYBE
    return question(first, second)


def _occurrence(asked: Asked) -> TimeValue | None:
    return asked.when if isinstance(asked, Event) else when(asked)


def _window(asked: Asked) -> TimeValue | None:
    if isinstance(asked, Event):
        return asked.when
    return asked if isinstance(asked, TimeValue) else extent(asked)
