"""Combinations: parts of a time, intersections, ranges and signals, vague times, sets, several readings."""

from __future__ import annotations

import attrs

from eventline.calendars import Granularity
from eventline.exceptions import InvalidDateError
from eventline.resolution.amount import Amount
from eventline.resolution.date import Date
from eventline.resolution.node import Expression, check_count, check_direction
from eventline.resolution.relatives import Direction

#: portion -> TIMEX3 mod
PORTIONS = {
    "early": "START",
    "mid": "MID",
    "late": "END",
    "beginning": "START",
    "end": "END",
    "earlier": "START",
    "later": "END",
    "rest": "END",
    "small": "START",
    **{
        f"{part}/{of}": "START" if part == 1 else "END" if part == of else "MID"
        for of in (2, 3, 4, 10)
        for part in range(1, of + 1)
    },
}


@attrs.frozen(repr=False)
class Part(Expression):
    """A stretch of a time: ``"early" "mid" "late"``, narrower ``"beginning" "end"``, ``"earlier" "later"``.

    The last two go up to the document time, or the time told, and on from it: "later this year". So does
    ``"rest"``, which holds the day where it is cut. One more is of days and their mornings only: ``"small"``,
    the hours before six. The third of four equal parts is ``"3/4"``; of two, three and
    ten there are such too.
    """

    of: Expression
    portion: str

    def __attrs_post_init__(self) -> None:
        if self.portion not in PORTIONS:
            raise InvalidDateError(f"portion {self.portion!r} is not one of {', '.join(PORTIONS)}")


@attrs.frozen(repr=False)
class Intersect(Expression):
    """What is in both, in either order.

    "October last year", "3 pm yesterday", "Monday morning", "Thursday of last week".
    """

    a: Expression
    b: Expression


@attrs.frozen(repr=False)
class About(Expression):
    """A time the text qualifies: ``"~"`` about it, ``"?"`` perhaps it, ``"%"`` both."""

    of: Expression
    qualification: str = "~"

    def __attrs_post_init__(self) -> None:
        if self.qualification not in ("~", "?", "%"):
            raise InvalidDateError(f"qualification {self.qualification!r} is not '~', '?' or '%'")


@attrs.frozen(repr=False)
class Between(Expression):
    """From *start* to *end*, both inclusive; fields that one lacks and the other has are shared.

    "12-14 March", "1939-45", "from Monday to Wednesday".

    Attributes:
        start: Where it begins.
        end: Where it ends.
        one: True for one unknown time in between, which does not last from start to end ("some time between
            1914 and 1918", the way of archives).
    """

    start: Expression
    end: Expression
    one: bool = attrs.field(default=False, kw_only=True)


@attrs.frozen(repr=False)
class Since(Expression):
    """Begun in *of*, and still on at the document time: "since 2019"."""

    of: Expression


@attrs.frozen(repr=False)
class From(Expression):
    """Begun in *of*, with no end said: "from Monday", "as of 2019"."""

    of: Expression


@attrs.frozen(repr=False)
class Until(Expression):
    """Begun at some time unsaid, ended in *of*: "until March"."""

    of: Expression


@attrs.frozen(repr=False)
class Before(Expression):
    """Some time before *of*; not after its end where *inclusive* ("by Friday", "no later than March")."""

    of: Expression
    inclusive: bool = False


@attrs.frozen(repr=False)
class After(Expression):
    """Some time after *of*; not before its start where *inclusive* ("no earlier than March")."""

    of: Expression
    inclusive: bool = False


@attrs.frozen(repr=False)
class Vague(Expression):
    """A time that the text leaves open.

    ``"past"`` "recently", ``"present"`` "currently", ``"future"`` "in the near future".
    """

    ref: str

    def __attrs_post_init__(self) -> None:
        if self.ref not in ("past", "present", "future"):
            raise InvalidDateError(f"ref {self.ref!r} is not 'past', 'present' or 'future'")


@attrs.frozen(repr=False)
class AllOf(Expression):
    """All of several times: "on Monday and Tuesday"."""

    of: tuple[Expression, ...]

    def __attrs_post_init__(self) -> None:
        _check_many(self.of)


@attrs.frozen(repr=False)
class Repeat(Expression):
    """What recurs, TIMEX3 SET: every *of*, or a number of times in each.

    Attributes:
        of: A `Date` pattern (Tuesdays), `AllOf` several (weekdays), an `Amount` or a unit (weekends).
        quant: TIMEX3 quant, as ``"EVERY"`` or ``"EACH"``.
        freq: TIMEX3 freq, as ``"2X"`` (twice).
        every: 2 for "every other".
        within: Where it recurs, None is without bounds.
    """

    of: Date | Amount | AllOf | Granularity
    quant: str = attrs.field(default="", kw_only=True)
    freq: str = attrs.field(default="", kw_only=True)
    every: int = attrs.field(default=1, kw_only=True)
    within: Expression | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_count(self.every)


@attrs.frozen(repr=False)
class OneOf(Expression):
    """Several readings of the same words, the likeliest first: "03/04/2020".

    The policy chooses, keeps or refuses.

    Attributes:
        of: The readings.
        orders: The orders of day and month by which they were read, as ``"MDY DMY"``: one for each reading;
            a policy that says its `date_order` leaves that one. Empty where it is not orders that differ.
    """

    of: tuple[Expression, ...]
    orders: str = attrs.field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        _check_many(self.of)


@attrs.frozen(repr=False)
class AnyOf(Expression):
    """One of several times, and the text itself leaves open which: "in May or June", "1789 or 1790"."""

    of: tuple[Expression, ...]

    def __attrs_post_init__(self) -> None:
        _check_many(self.of)


@attrs.frozen(repr=False)
class Toward(Expression):
    """Partial dates within look to the past or the future, as the tense of their verb says.

    Without it the policy decides.
    """

    of: Expression
    direction: Direction

    def __attrs_post_init__(self) -> None:
        check_direction(self.direction)


def _check_many(of: tuple[Expression, ...]) -> None:
    if not of:
        raise InvalidDateError("no reading given: give at least one")
