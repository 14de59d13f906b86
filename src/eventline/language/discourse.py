"""Resolving the times of a text in its order: what each hangs on, and where its verb looks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import attrs

from eventline.calendars import Granularity
from eventline.exceptions import InvalidDateError, MissingAnchorError
from eventline.language.context import Tense
from eventline.language.mention import TimexMention, Value
from eventline.language.refine import OPEN_SIGNALS, SHARP_SIGNALS, SIGNALS, Item, has_clock, is_clock
from eventline.model.date import UncertainDate
from eventline.model.interval import Interval
from eventline.resolution import (
    About, Anchor, Between, Coming, Date, Expression, Following, Intersect, Last, Nth, OneOf, Part, Past, Previous, ReferenceTime,
    Resolution, ResolutionPolicy, Shift, This, Toward, resolve_expression, underspecified,
)  # fmt: skip

Stated = UncertainDate | str | dt.date | None


@attrs.define
class Told:
    """A time that the text has told: where it stood, and what it was."""

    end: int
    value: UncertainDate
    rank: int


@attrs.define
class Discourse:
    """Resolves the items of one text, one after the other.

    Args:
        document_time: When the text was made.
        reference_time: Where its narrative stands before its first word.
        policy: What to do where words leave a choice.
        tense: The reader of tense, None for phrases, which have none.
        narrative: Whether bare relative words hang on the time last told.
        joined: Whether a time with a signal has the value that the signal gives it.
    """

    anchor: Anchor
    policy: ResolutionPolicy
    tense: Tense | None
    joined: bool = False
    told: list[Told] = attrs.Factory(list)

    def mentions(self, items: Iterable[Item], text: str, lower: str) -> list[TimexMention]:
        """The items that are times, resolved."""
        found = []
        for item in items:
            try:
                found.append(self._mention(item, text, lower))
            except InvalidDateError:  # there is no such time: "the fifth Tuesday in February"
                continue
        return found

    def _mention(self, item: Item, text: str, lower: str) -> TimexMention:
        expression = item.expression
        words = text[item.start : item.end]
        if self.tense is not None and is_partial(expression):
            direction = self.tense.direction(lower, item.start, item.end)
            if direction:
                expression = Toward(expression, direction)
        anchor = self._anchor(item, lower)
        if anchor is not self.anchor and is_clock(item.expression):
            expression = Intersect(This(Granularity.DAY, of=ReferenceTime()), item.expression)
        try:
            resolution = resolve_expression(expression, anchor, self.policy, phrase=words)
        except MissingAnchorError:
            return TimexMention(
                start=item.start, end=item.end, text=words, type=_type_of(item.expression), timex3=underspecified(item.expression),
                signal=item.signal, group=item.group,
            )  # fmt: skip
        return self._resolved(item, words, resolution, expression, anchor)

    def _resolved(
        self, item: Item, words: str, resolution: Resolution, expression: Expression, anchor: Anchor
    ) -> TimexMention:
        value: Value = resolution.value
        timex3, mod = resolution.timex3, resolution.mod
        if item.side and isinstance(value, Interval):
            end = value.start if item.side == "a" else value.end
            first, _, last = timex3.partition("/")
            timex3 = first if item.side == "a" else last or first
            whole = value
            if isinstance(end, UncertainDate):
                value = end
        else:
            whole = value
        when = whole
        if item.signal in SIGNALS and not item.side and resolution.type in {"DATE", "TIME"}:
            try:
                signals = SHARP_SIGNALS if self.joined and has_clock(expression) else SIGNALS
                when = resolve_expression(
                    signals[item.signal](expression), anchor, self.policy, phrase=words
                ).value
            except InvalidDateError:
                when = value
            if self.joined and item.signal in OPEN_SIGNALS:
                value = when
        if (
            isinstance(resolution.value, UncertainDate)
            and resolution.type in {"DATE", "TIME"}
            and timex3[:1] not in "PF"
        ):
            self.told.append(Told(item.end, resolution.value, resolution.unit.rank))
        type_ = resolution.type
        if self.joined and isinstance(item.expression, Past | Coming) and isinstance(value, Interval):
            type_ = "TIME" if resolution.unit.rank < Granularity.DAY.rank else "DATE"
        return TimexMention(
            start=item.start, end=item.end, text=words, type=type_, timex3=timex3, value=value, mod=mod, signal=item.signal,
            when=when, group=item.group, resolution=resolution,
        )  # fmt: skip

    def _anchor(self, item: Item, lower: str) -> Anchor:
        """The anchor for one item: the reference time is the last told that fits."""
        wanted = _wanted_rank(item.expression)
        if wanted is None:
            if self.anchor.bare == "reference" and self.told:
                return attrs.evolve(self.anchor, reference_time=self.told[-1].value)
            if is_clock(item.expression) and self.told:
                last = self.told[-1]
                if (
                    last.rank <= Granularity.DAY.rank
                    and not any(sign in lower[last.end : item.start] for sign in "\n;")
                    and ". " not in lower[last.end : item.start]
                ):
                    return attrs.evolve(self.anchor, reference_time=last.value)
            return self.anchor
        fitting = [one for one in self.told if one.rank <= wanted] or self.told
        if fitting:
            return attrs.evolve(self.anchor, reference_time=fitting[-1].value)
        if self.anchor.reference_time is None:
            return attrs.evolve(self.anchor, reference_time=self.anchor.document_time)
        return self.anchor


def is_partial(expression: Expression) -> bool:
    """Whether an expression holds a date that tense may place in the past or the future.

    >>> is_partial(Date(weekday=5)), is_partial(Date(year=2019)), is_partial(Last(Date(weekday=5)))
    (True, False, False)
    """
    match expression:
        case Date():
            return expression.year is None and not is_clock(expression)
        case Between(a, b) | Intersect(a, b):
            return is_partial(a) or is_partial(b)
        case OneOf(of):
            return any(map(is_partial, of))
        case Part(of) | About(of):
            return is_partial(of)
        case Shift() | Following() | Previous() | This() | Past() | Coming():
            return is_partial(expression.of)
        case Nth(_, _, within):
            return is_partial(within)
        case _:
            return False


def _wanted_rank(expression: Expression) -> int | None:
    """The coarsest unit of a told time that the expression may hang on; None where it hangs on none."""
    for node in expression.walk():
        if isinstance(node, This | Previous | Following) and isinstance(node.of, ReferenceTime):
            return node.kind.rank if isinstance(node.kind, Granularity) else Granularity.DAY.rank
        if isinstance(node, Shift) and isinstance(node.of, ReferenceTime):
            return Granularity.YEAR.rank
        if isinstance(node, ReferenceTime):
            return Granularity.CENTURY.rank
    return None


def _type_of(expression: Expression) -> str:
    if is_clock(expression):
        return "TIME"
    return "TIME" if isinstance(expression, Date) and expression.hour is not None else "DATE"
