"""`Resolution`: what an expression means against its anchors, and why."""

from __future__ import annotations

from typing import cast

import attrs

from eventline.calendars import Granularity
from eventline.resolution.amount import Amount
from eventline.resolution.date import Date
from eventline.resolution.found import Note, Value
from eventline.resolution.names import told
from eventline.resolution.node import Expression
from eventline.resolution.relatives import (
    Closest,
    Coming,
    Following,
    Last,
    Next,
    Nth,
    Past,
    Previous,
    Shift,
    This,
)

#: unit -> the calendar fields that naming it settles
_SETTLED: dict[Granularity, tuple[str, ...]] = {
    Granularity.YEAR: ("year",),
    Granularity.SEASON: ("year", "season"),
    Granularity.QUARTER: ("year", "quarter"),
    Granularity.HALF: ("year", "half"),
    Granularity.MONTH: ("year", "month"),
    Granularity.WEEK: ("year", "week"),
    Granularity.WEEKEND: ("year", "week"),
    Granularity.DAY: ("year", "month", "day"),
    Granularity.DAYPART: ("year", "month", "day", "part"),
    Granularity.HOUR: ("year", "month", "day", "hour"),
    Granularity.MINUTE: ("year", "month", "day", "hour", "minute"),
    Granularity.SECOND: ("year", "month", "day", "hour", "minute", "second"),
}
_ORDER = ("year", "half", "quarter", "season", "month", "week", "day", "part", "hour", "minute", "second")


@attrs.frozen(kw_only=True)
class Resolution:
    """What a temporal expression means, and why.

    Attributes:
        value: The time: an `UncertainDate`, `Interval`, `DateSet`, `Duration` or `Recurrence`.
        type: TIMEX3 type: DATE, TIME, DURATION or SET.
        timex3: TIMEX3 value.
        mod: TIMEX3 mod (``"START"``, ``"APPROX"``, ``"BEFORE"``, ...), or "".
        quant: TIMEX3 quant of a SET, or "".
        freq: TIMEX3 freq of a SET, or "".
        alternatives: All readings, the chosen one first; just that one where the words leave no choice.
        expression: What was resolved.
        unit: The unit the time was told in.

    >>> from eventline.resolution import Anchor, Intersect, Last, resolve_expression
    >>> october = Intersect(Date(month=10), Last(Granularity.YEAR))
    >>> found = resolve_expression(october, Anchor(document_time="2024-08-23"))
    >>> found.value, found.timex3
    (when('2023-10'), '2023-10')
    >>> for step in found.steps:
    ...     print(step)
    the year before that of the document's date 2024-08-23: 2023
    the October in 2023: 2023-10
    """

    value: Value
    type: str
    timex3: str
    mod: str = ""
    quant: str = ""
    freq: str = ""
    alternatives: tuple[Value, ...] = ()
    expression: Expression
    unit: Granularity
    notes: tuple[Note, ...] = attrs.field(default=(), repr=False)

    @property
    def edtf(self) -> str:
        """The value as EDTF; empty where EDTF cannot write it (a duration, a set, a week, a part of a day).

        >>> from eventline.resolution import Anchor, resolve_expression
        >>> resolve_expression(Date(year="199X"), Anchor()).edtf
        '199X'
        """
        from eventline.exceptions import NotationError

        try:
            return cast("str", self.value.edtf)  # type: ignore[union-attr]  # a Duration has none
        except (AttributeError, NotationError):
            return ""

    @property
    def steps(self) -> tuple[str, ...]:
        """Why, in sentences for a person, from the inside out."""
        return tuple(map(told, self.notes))

    @property
    def known(self) -> tuple[str, ...]:
        """The calendar fields that the words settle ("October last year": year and month), coarse to fine."""
        said: set[str] = set()
        for node in self.expression.walk():
            said |= _settled(node)
        return tuple(name for name in (*_ORDER, "weekday", "holiday") if name in said)

    @property
    def implied(self) -> tuple[str, ...]:
        """The fields of the value that the anchor filled in ("Friday": year, month and day), coarse to fine.

        >>> from eventline.resolution import Anchor, resolve_expression
        >>> found = resolve_expression(Date(weekday=5), Anchor(document_time="2024-08-23"))
        >>> found.known, found.implied
        (('weekday',), ('year', 'month', 'day'))
        """
        if self.type not in {"DATE", "TIME"} or self.timex3.endswith("_REF"):
            return ()
        known = self.known
        return tuple(name for name in _SETTLED.get(self.unit, ("year",)) if name not in known)


def _settled(node: Expression) -> set[str]:
    """The fields that one node settles by itself."""
    match node:
        case Date():
            return {name for name in (*_ORDER, "weekday", "holiday") if getattr(node, name) is not None}
        case (
            This(kind)
            | Last(kind)
            | Next(kind)
            | Previous(kind)
            | Following(kind)
            | Closest(kind)
            | Nth(_, kind)
        ):
            if isinstance(kind, Granularity):
                return set(_SETTLED.get(kind, ("year",)))
            return _settled(kind) | {"year", "month", "day"} & set(_cycle_fields(kind))
        case Shift(Amount() as by):
            return set(_SETTLED.get(by.unit, ("year",)))
        case Past() | Coming():
            return set()
        case _:
            return set()


def _cycle_fields(kind: Date) -> tuple[str, ...]:
    """What telling one instance of a pattern from the others settles."""
    if kind.month is not None or kind.season is not None or kind.holiday is not None:
        return ("year",)
    return ("year", "month", "day")
