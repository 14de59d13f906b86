"""The closed algebra of temporal expressions, without any words.

Two nodes say things outright: `Date` (a pattern of calendar fields) and `Amount` (a length). Three are places
to hang on: `DocumentTime`, `ReferenceTime`, and `BareTime`, which is one of both as the genre has it. All
others are built from these:

========================  ==================================================================================
"this year"               ``This(Granularity.YEAR)``
"last Friday"             ``Last(Date(weekday=5))``
"the past Friday"         ``Previous(Date(weekday=5))``
"coming Friday"           ``Following(Date(weekday=5))``
"the year before last"    ``Previous(Granularity.YEAR, n=2)``
"that year"               ``This(Granularity.YEAR, of=ReferenceTime())``
"the following day"       ``Following(Granularity.DAY, of=ReferenceTime())``
"the Friday closest to"   ``Closest(Date(weekday=5), of=Date(month=5, day=3))``
"then"                    ``ReferenceTime()``
"now"                     ``DocumentTime()``
"currently"               ``Vague("present")``
"the week of 3 May"       ``This(Granularity.WEEK, of=Date(month=5, day=3))``
"two weeks ago"           ``Shift(Amount(weeks=2), "past")``
"three days later"        ``Shift(Amount(days=3), "future", of=ReferenceTime())``
"two days after Easter"   ``Shift(Amount(days=2), "future", of=Date(holiday="easter"))``
"the last three months"   ``Past(Amount(months=3))``
"next working day"        ``Following(Date(workday=True))``
"the first Monday in May" ``Nth(1, Date(weekday=1), Date(month=5))``
"the last week of June"   ``Nth(-1, Granularity.WEEK, Date(month=6))``
"October last year"       ``Intersect(Date(month=10), Last(Granularity.YEAR))``
"Monday morning"          ``Intersect(Date(weekday=1), Date(part="MO"))`` or ``Date(weekday=1, part="MO")``
"early 2009"              ``Part(Date(year=2009), "early")``
"circa 1850"              ``About(Date(year=1850))``
"12-14 March"             ``Between(Date(day=12), Date(month=3, day=14))``
"every Tuesday"           ``Repeat(Date(weekday=2), quant="EVERY")``
"twice a week"            ``Repeat(Amount(weeks=1), freq="2X")``
"May or June"             ``AnyOf((Date(month=5), Date(month=6)))``
"03/04"                   ``OneOf((Date(month=3, day=4), Date(month=4, day=3)))``
"Friday" after "said"     ``Toward(Date(weekday=5), "past")``
========================  ==================================================================================
"""

from __future__ import annotations

from eventline.resolution.amount import Amount
from eventline.resolution.combinations import (
    About,
    After,
    AllOf,
    AnyOf,
    Before,
    Between,
    From,
    Intersect,
    OneOf,
    Part,
    Repeat,
    Since,
    Toward,
    Until,
    Vague,
)
from eventline.resolution.date import Date
from eventline.resolution.node import Expression
from eventline.resolution.relatives import (
    BareTime,
    Closest,
    Coming,
    Direction,
    DocumentTime,
    Following,
    Kind,
    Last,
    Next,
    Nth,
    Past,
    Previous,
    ReferenceTime,
    Shift,
    This,
)

#: Every node of the algebra, by name: what is imported here and is an expression.
NODES: dict[str, type[Expression]] = {
    name: node
    for name, node in list(globals().items())
    if isinstance(node, type) and issubclass(node, Expression) and node is not Expression
}

__all__ = [
    "About",
    "After",
    "AllOf",
    "Amount",
    "AnyOf",
    "BareTime",
    "Before",
    "Between",
    "Closest",
    "Coming",
    "Date",
    "Direction",
    "DocumentTime",
    "Expression",
    "Following",
    "From",
    "Intersect",
    "Kind",
    "Last",
    "NODES",
    "Next",
    "Nth",
    "OneOf",
    "Part",
    "Past",
    "Previous",
    "ReferenceTime",
    "Repeat",
    "Shift",
    "Since",
    "This",
    "Toward",
    "Until",
    "Vague",
]
