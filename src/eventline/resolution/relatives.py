"""Places to hang on, and what is counted from them: this, last, next, previous, following, n-th, ago, later.

The combinations (parts, intersections, ranges, sets, readings) are in `combinations`; `expressions` shows all
of them at work.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

import attrs

from eventline.calendars import Granularity
from eventline.exceptions import InvalidDateError
from eventline.resolution.amount import Amount
from eventline.resolution.date import Date
from eventline.resolution.node import Expression, check_count, check_direction

Direction: TypeAlias = Literal["past", "future"]
#: What is counted: a unit of the calendar, or whatever shows some fields (Fridays, Octobers, mornings).
Kind: TypeAlias = Granularity | Date


@attrs.frozen(repr=False)
class DocumentTime(Expression):
    """When the document was made: "now"."""


@attrs.frozen(repr=False)
class ReferenceTime(Expression):
    """Where the narrative stands, the time last told: "then"."""


@attrs.frozen(repr=False)
class BareTime(Expression):
    """What bare relative words hang on.

    The document time in news, the reference time in narrative (the anchor says).
    """


@attrs.frozen(repr=False)
class This(Expression):
    """The *kind* that holds *of*: "this year", "that day", "the week of 3 May".

    Of months and the like it is the one in the year of *of*, of weekdays the one in its week, or the next one
    where that is over and no past tense says that it is meant. The weekend of a feast is the one beside it,
    with the days up to the feast.
    """

    kind: Kind
    of: Expression = BareTime()


@attrs.frozen(repr=False)
class Last(Expression):
    """One before: "last Friday", "last year".

    Of weekdays and the like it is the nearest that is over; the one of last week (last year) is kept as an
    alternative.
    """

    kind: Kind
    of: Expression = BareTime()


@attrs.frozen(repr=False)
class Next(Expression):
    """One after: "next Friday", "next year".

    Of weekdays it is that of next week, of the rest the nearest to come; the other one is kept as an
    alternative.
    """

    kind: Kind
    of: Expression = BareTime()


@attrs.frozen(repr=False)
class Previous(Expression):
    """The *n*-th *kind* that ends before *of*.

    "the previous month", "two Fridays ago", "the year before last" (n=2).
    """

    kind: Kind
    n: int = attrs.field(default=1, kw_only=True)
    of: Expression = attrs.field(default=BareTime(), kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_count(self.n)


@attrs.frozen(repr=False)
class Following(Expression):
    """The *n*-th *kind* that begins after *of*.

    "coming Friday", "the following day", "the week after next" (n=2).
    """

    kind: Kind
    n: int = attrs.field(default=1, kw_only=True)
    of: Expression = attrs.field(default=BareTime(), kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_count(self.n)


@attrs.frozen(repr=False)
class Closest(Expression):
    """The *kind* that lies *n*-th closest to a time, to either side.

    "the closest Monday to 5 October", "the second closest Christmas to today" (n=2).
    """

    kind: Kind
    of: Expression
    n: int = attrs.field(default=1, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_count(self.n)


@attrs.frozen(repr=False)
class Nth(Expression):
    """The *n*-th *kind* within a time, from its end where negative.

    *count* of them in a row ("the first three months of 2010").
    """

    n: int
    kind: Kind
    within: Expression
    count: int = attrs.field(default=1, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.n == 0:
            raise InvalidDateError("n 0 counts nothing: the first is 1, the last -1")
        check_count(self.count)


@attrs.frozen(repr=False)
class Shift(Expression):
    """*by* before (``"past"``) or after (``"future"``) a time.

    "two weeks ago", "three days later", "a year after the war".
    """

    by: Amount
    direction: Direction
    of: Expression = attrs.field(default=BareTime(), kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_direction(self.direction)


@attrs.frozen(repr=False)
class Past(Expression):
    """The stretch of *amount* that ends at a time: "the last three months", "over the past two decades".

    *inclusive*: it ends with the last moment of that time ("the three months ended 30 June").
    """

    amount: Amount
    of: Expression = attrs.field(default=BareTime(), kw_only=True)
    inclusive: bool = attrs.field(default=False, kw_only=True)


@attrs.frozen(repr=False)
class Coming(Expression):
    """The stretch of *amount* that begins at a time: "the next four years", "within two hours".

    *exclusive*: it begins behind the last moment of that time ("the three days after Christmas").
    """

    amount: Amount
    of: Expression = attrs.field(default=BareTime(), kw_only=True)
    exclusive: bool = attrs.field(default=False, kw_only=True)
