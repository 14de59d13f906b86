"""The closed algebra of temporal expressions, without any words.

Two nodes say things outright: `Date` (a pattern of calendar fields) and `Amount` (a length). Three are places to hang on: `DocumentTime`,
`ReferenceTime`, and `BareTime`, which is one of both as the genre has it. All others are built from these:

========================  ==================================================================================
"this year"               ``This(Granularity.YEAR)``
"last Friday"             ``Last(Date(weekday=5))``
"the past Friday"         ``Previous(Date(weekday=5))``
"coming Friday"           ``Following(Date(weekday=5))``
"the year before last"    ``Previous(Granularity.YEAR, n=2)``
"that year"               ``This(Granularity.YEAR, of=ReferenceTime())``
"the following day"       ``Following(Granularity.DAY, of=ReferenceTime())``
"then"                    ``ReferenceTime()``
"now"                     ``DocumentTime()``
"currently"               ``Vague("present")``
"the week of 3 May"       ``This(Granularity.WEEK, of=Date(month=5, day=3))``
"two weeks ago"           ``Shift(Amount(weeks=2), "past")``
"three days later"        ``Shift(Amount(days=3), "future", of=ReferenceTime())``
"two days after Easter"   ``Shift(Amount(days=2), "future", of=Date(holiday="easter"))``
"the last three months"   ``Past(Amount(months=3))``
"the first Monday in May" ``Nth(1, Date(weekday=1), Date(month=5))``
"the last week of June"   ``Nth(-1, Granularity.WEEK, Date(month=6))``
"October last year"       ``Intersect(Date(month=10), Last(Granularity.YEAR))``
"Monday morning"          ``Intersect(Date(weekday=1), Date(part="MO"))`` or ``Date(weekday=1, part="MO")``
"early 2009"              ``Part(Date(year=2009), "early")``
"circa 1850"              ``About(Date(year=1850))``
"12-14 March"             ``Between(Date(day=12), Date(month=3, day=14))``
"every Tuesday"           ``Repeat(Date(weekday=2), quant="EVERY")``
"twice a week"            ``Repeat(Amount(weeks=1), freq="2X")``
"May or June"             ``OneOf((Date(month=5), Date(month=6)))``
"Friday" after "said"     ``Toward(Date(weekday=5), "past")``
========================  ==================================================================================
"""

from __future__ import annotations

from typing import Literal, TypeAlias

import attrs

from eventline.calendars import Granularity
from eventline.exceptions import InvalidDateError
from eventline.resolution.amount import Amount
from eventline.resolution.date import Date
from eventline.resolution.node import Expression

Direction: TypeAlias = Literal["past", "future"]
#: What is counted: a unit of the calendar, or whatever shows some fields (Fridays, Octobers, mornings, Easters).
Kind: TypeAlias = Granularity | Date


@attrs.frozen(repr=False)
class DocumentTime(Expression):
    """When the document was made: "now"."""


@attrs.frozen(repr=False)
class ReferenceTime(Expression):
    """Where the narrative stands, the time last told: "then"."""


@attrs.frozen(repr=False)
class BareTime(Expression):
    """What bare relative words hang on: the document time in news, the reference time in narrative (the anchor says)."""


@attrs.frozen(repr=False)
class This(Expression):
    """The *kind* that holds *of*: "this year", "that day", "the week of 3 May"; of weekdays and months, the one in its week or year."""

    kind: Kind
    of: Expression = BareTime()


@attrs.frozen(repr=False)
class Last(Expression):
    """"last Friday", "last year": one before. Of weekdays and months its rule keeps the other reading as an alternative."""

    kind: Kind
    of: Expression = BareTime()


@attrs.frozen(repr=False)
class Next(Expression):
    """"next Friday", "next year": one after. Of weekdays and months its rule keeps the other reading as an alternative."""

    kind: Kind
    of: Expression = BareTime()


@attrs.frozen(repr=False)
class Previous(Expression):
    """The *n*-th *kind* that ends before *of*: "the previous month", "two Fridays ago", "the year before last" (n=2)."""

    kind: Kind
    n: int = attrs.field(default=1, kw_only=True)
    of: Expression = attrs.field(default=BareTime(), kw_only=True)

    def __attrs_post_init__(self) -> None:
        _check_count(self.n)


@attrs.frozen(repr=False)
class Following(Expression):
    """The *n*-th *kind* that begins after *of*: "coming Friday", "the following day", "the week after next" (n=2)."""

    kind: Kind
    n: int = attrs.field(default=1, kw_only=True)
    of: Expression = attrs.field(default=BareTime(), kw_only=True)

    def __attrs_post_init__(self) -> None:
        _check_count(self.n)


@attrs.frozen(repr=False)
class Nth(Expression):
    """The *n*-th *kind* within a time, from its end where negative; *count* of them in a row ("the first three months of 2010")."""

    n: int
    kind: Kind
    within: Expression
    count: int = attrs.field(default=1, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.n == 0:
            raise InvalidDateError("n 0 counts nothing: the first is 1, the last -1")
        _check_count(self.count)


@attrs.frozen(repr=False)
class Shift(Expression):
    """*by* before (``"past"``) or after (``"future"``) a time: "two weeks ago", "three days later", "a year after the war"."""

    by: Amount
    direction: Direction
    of: Expression = attrs.field(default=BareTime(), kw_only=True)

    def __attrs_post_init__(self) -> None:
        _check_direction(self.direction)


@attrs.frozen(repr=False)
class Past(Expression):
    """The stretch of *amount* that ends at a time: "the last three months", "over the past two decades"."""

    amount: Amount
    of: Expression = attrs.field(default=BareTime(), kw_only=True)


@attrs.frozen(repr=False)
class Coming(Expression):
    """The stretch of *amount* that begins at a time: "the next four years", "within two hours"."""

    amount: Amount
    of: Expression = attrs.field(default=BareTime(), kw_only=True)


@attrs.frozen(repr=False)
class Part(Expression):
    """A stretch of a time: ``"early" "mid" "late"``, and ``"beginning" "end"``, which are narrower."""

    of: Expression
    portion: str

    def __attrs_post_init__(self) -> None:
        if self.portion not in PORTIONS:
            raise InvalidDateError(f"portion {self.portion!r} is not one of {', '.join(PORTIONS)}")


@attrs.frozen(repr=False)
class Intersect(Expression):
    """What is in both, in either order: "October last year", "3 pm yesterday", "Monday morning", "Thursday of last week"."""

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
    """From *start* to *end*, both inclusive. Fields that one lacks and the other has are shared: "12-14 March", "1939-45"."""

    start: Expression
    end: Expression


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
    """A time that the text leaves open: ``"past"`` "recently", ``"present"`` "currently", ``"future"`` "in the near future"."""

    ref: str

    def __attrs_post_init__(self) -> None:
        if self.ref not in ("past", "present", "future"):
            raise InvalidDateError(f"ref {self.ref!r} is not 'past', 'present' or 'future'")


@attrs.frozen(repr=False)
class Repeat(Expression):
    """What recurs: every *of* (a `Date` pattern), or once in each *of* (an `Amount`); TIMEX3 SET.

    Attributes:
        quant: TIMEX3 quant, as ``"EVERY"`` or ``"EACH"``.
        freq: TIMEX3 freq, as ``"2X"`` (twice).
        every: 2 for "every other".
        within: Where it recurs, None is without bounds.
    """

    of: Date | Amount
    quant: str = attrs.field(default="", kw_only=True)
    freq: str = attrs.field(default="", kw_only=True)
    every: int = attrs.field(default=1, kw_only=True)
    within: Expression | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        _check_count(self.every)


@attrs.frozen(repr=False)
class OneOf(Expression):
    """One of several readings, the likeliest first: "03/04/2020", "in May or June"."""

    of: tuple[Expression, ...]

    def __attrs_post_init__(self) -> None:
        _check_many(self.of)


@attrs.frozen(repr=False)
class AllOf(Expression):
    """All of several times: "on Monday and Tuesday"."""

    of: tuple[Expression, ...]

    def __attrs_post_init__(self) -> None:
        _check_many(self.of)


@attrs.frozen(repr=False)
class Toward(Expression):
    """Partial dates within look to the past or the future, as the tense of their verb says; without it the policy decides."""

    of: Expression
    direction: Direction

    def __attrs_post_init__(self) -> None:
        _check_direction(self.direction)


#: portion -> TIMEX3 mod
PORTIONS = {"early": "START", "mid": "MID", "late": "END", "beginning": "START", "end": "END"}


def _check_direction(direction: str) -> None:
    if direction not in ("past", "future"):
        raise InvalidDateError(f"direction {direction!r} is not 'past' or 'future'")


def _check_count(count: int) -> None:
    if count < 1:
        raise InvalidDateError(f"{count} counts nothing: give 1 or more")


def _check_many(of: tuple[Expression, ...]) -> None:
    if not of:
        raise InvalidDateError("no reading given: give at least one")
