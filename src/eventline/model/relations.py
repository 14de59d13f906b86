"""The questions about two values: which relations can hold, and the six everyday ones as `Truth`.

YES means in every way the unknowns can turn out, NO in none, and MAYBE only where both can be. The strings
that stand for values are read in `notation.questions`; here are values only. How the answers are found:
`model.shapes` turns a value into its set of extents, `model.chains` and `model.domains` decide intervals,
`model.sweep` readings, `model.shifted` floating against zoned times, `model.members` the sets that mean all
their members, and `model.quick` has the short way for the commonest pairs.
"""

from __future__ import annotations

from eventline.model.chains import bits_of, relations_of
from eventline.model.members import ask_members, means_all
from eventline.model.quick import before, during, equal, meeting, overlapping, quick
from eventline.model.relation import (
    IS_AFTER,
    IS_BEFORE,
    IS_DURING,
    IS_EQUAL,
    IS_MEETING,
    IS_OVERLAPPING,
    AllenRelation,
)
from eventline.model.shapes import Value, shape_of
from eventline.model.shifted import shape_bits
from eventline.model.truth import Truth

_BEFORE, _AFTER, _DURING = bits_of(IS_BEFORE), bits_of(IS_AFTER), bits_of(IS_DURING)
_OVERLAPPING, _MEETING, _EQUAL = bits_of(IS_OVERLAPPING), bits_of(IS_MEETING), bits_of(IS_EQUAL)


def possible_relations(a: Value, b: Value) -> frozenset[AllenRelation]:
    """The relations of Allen's thirteen that can hold between *a* and *b*: all of them, and no other.

    Args:
        a: A value of time.
        b: Another.

    Raises:
        QueryError: If either means all its members (``{..}``): no single relation holds for them.

    >>> import eventline as ev
    >>> sorted(r.name for r in possible_relations(ev.when("2019"), ev.when("2020-05")))
    ['BEFORE']
    >>> sorted(r.name for r in possible_relations(ev.when("2019/.."), ev.extent("2020")))
    ['CONTAINS']
    """
    return relations_of(shape_bits(shape_of(a), shape_of(b)))


def is_before(a: Value, b: Value) -> Truth:
    """Whether nothing is shared and *a* comes first: *before* or *meets*.

    >>> import eventline as ev
    >>> is_before(ev.when("2019"), ev.when("2023-10")), is_before(ev.when("2019"), ev.when("2019-05"))
    (Truth.YES, Truth.MAYBE)
    """
    if (x := quick(a)) and (y := quick(b)) and x[4] is y[4]:
        return before(x, y)
    return _answer(a, b, _BEFORE)


def is_after(a: Value, b: Value) -> Truth:
    """Whether nothing is shared and *b* comes first: *after* or *met by*.

    >>> import eventline as ev
    >>> is_after(ev.when("2019"), ev.when("XXXX-12-25"))
    Truth.MAYBE
    """
    return is_before(b, a)


def is_during(a: Value, b: Value) -> Truth:
    """Whether *a* has nothing outside *b*: *during*, *starts*, *finishes* or *equals*.

    >>> import eventline as ev
    >>> is_during(ev.when("2019-05"), ev.extent("2019")), is_during(ev.when("2019-05"), ev.when("2019"))
    (Truth.YES, Truth.MAYBE)
    """
    if (x := quick(a)) and (y := quick(b)) and x[4] is y[4]:
        return during(x, y)
    return _answer(a, b, _DURING)


def is_overlapping(a: Value, b: Value) -> Truth:
    """Whether at least one tick is shared.

    >>> import eventline as ev
    >>> is_overlapping(ev.when("2019/.."), ev.extent("2022"))
    Truth.YES
    """
    if (x := quick(a)) and (y := quick(b)) and x[4] is y[4]:
        return overlapping(x, y)
    return _answer(a, b, _OVERLAPPING)


def is_meeting(a: Value, b: Value) -> Truth:
    """Whether *a* ends exactly where *b* begins.

    >>> import eventline as ev
    >>> is_meeting(ev.extent("2019"), ev.extent("2020")), is_meeting(ev.when("2019"), ev.when("2020"))
    (Truth.YES, Truth.MAYBE)
    """
    if (x := quick(a)) and (y := quick(b)) and x[4] is y[4]:
        return meeting(x, y)
    return _answer(a, b, _MEETING)


def is_equal(a: Value, b: Value) -> Truth:
    """Whether both begin and end together. Not ``==``, which compares what was stated.

    >>> import eventline as ev
    >>> is_equal(ev.when("2019"), ev.when("2019")), is_equal(ev.extent("2019"), ev.extent("2019-01/2019-12"))
    (Truth.MAYBE, Truth.YES)
    """
    if (x := quick(a)) and (y := quick(b)) and x[4] is y[4]:
        return equal(x, y)
    return _answer(a, b, _EQUAL)


def _answer(a: Value, b: Value, ask: int) -> Truth:
    if means_all(a) or means_all(b):
        return ask_members(a, b, ask)
    found = shape_bits(shape_of(a), shape_of(b), ask)
    if not found & ask:
        return Truth.NO
    return Truth.MAYBE if found & ~ask else Truth.YES
