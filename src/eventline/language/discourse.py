"""Resolving the times of a text in its order: what each hangs on, and where its verb looks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from eventline.calendars import Granularity
from eventline.calendars.ticks import DAY, HOUR
from eventline.exceptions import InvalidDateError, MissingAnchorError
from eventline.language.context import Tense
from eventline.language.mention import TimexMention
from eventline.language.refine import OPEN_SIGNALS, SHARP_SIGNALS, SIGNALS, Item
from eventline.language.shapes import cycle, has_clock, is_clock, is_partial, told_unit
from eventline.model.date import UncertainDate
from eventline.model.interval import Interval
from eventline.resolution import (
    Anchor,
    Before,
    Between,
    Coming,
    Date,
    DocumentTime,
    Expression,
    Following,
    Intersect,
    Past,
    ReferenceTime,
    ResolutionPolicy,
    Shift,
    This,
    Toward,
    resolve_expression,
    underspecified,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eventline.resolution import Expression, Resolution
    from eventline.resolution.found import Value

_VAGUE = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})
_TIMES = frozenset({"DATE", "TIME"})
_SENTENCE_END = re.compile(r"[\n;]|\. ")


#: The hours before which, and from which on, two clock times lie on both sides of a midnight.
_MORNING, _EVENING = 6, 17
#: No further back, in code points, than this lies the month of "the 9th".
_NEAR = 250
#: No further back than this lies the day of "at noon", and that in the days around the document's only.
_FAR, _AROUND = 1_000, 14 * DAY


@attrs.frozen
class Told:
    """A time that the text has told: where, what it was, how coarse, whether its year was said."""

    start: int
    end: int
    value: UncertainDate
    rank: int
    dated: bool


@attrs.define
class Discourse:
    """Resolves the items of one text, one after the other.

    Attributes:
        anchor: When the text was made, and where its narrative stands before its first word.
        policy: What to do where words leave a choice.
        tense: The reader of tense.
        joined: Whether a time with a signal has the value that the signal gives it.
        told: The times told so far.
    """

    anchor: Anchor
    policy: ResolutionPolicy
    tense: Tense
    joined: bool = False
    told: list[Told] = attrs.Factory(list)

    def mentions(self, items: Iterable[Item], text: str, lower: str) -> list[TimexMention]:
        """The items that are times, resolved.

        Args:
            items: What the refiner made of the text, in its order.
            text: The text.
            lower: The text in lower case.
        """
        found = []
        items = list(items)
        told = lower
        if any(item.lasting or is_partial(item.expression) for item in items):
            told = without(items, lower, [*self.tense.named(text), *self.tense.dots(text)])
        for item in items:
            try:
                found.append(self._mention(item, text, lower, told))
            except InvalidDateError:  # there is no such time: "the fifth Tuesday in February"
                continue
        return found

    def _mention(self, item: Item, text: str, lower: str, told: str) -> TimexMention:
        words = text[item.start : item.end]
        expression = item.expression
        anchor = self._anchor(item, lower, told)
        if anchor is not self.anchor and is_clock(expression):
            expression = Intersect(_day(expression, anchor), expression)
        elif item.dial and self.policy.prefer == "future" and anchor.document_time is not None:
            expression = self._on_dial(expression, anchor)
        elif is_partial(expression):
            direction = self.tense.direction(told, item.start, item.end)
            if item.signal == "until" and not item.group:
                # "open until 5 January": what is, goes on, and so does what was put off
                direction = "future" if self.tense.puts_off(told, item.start) else direction or "future"
            if direction:
                expression = Toward(expression, direction)
        elif item.lasting and self.tense.direction(told, item.start, item.end) == "past":
            # "built in two months", "over within two days": it took so long
            expression = _length(expression)
        try:
            resolution = resolve_expression(expression, anchor, self.policy, phrase=words)
        except MissingAnchorError:
            return TimexMention(
                start=item.start,
                end=item.end,
                text=words,
                type="TIME" if has_clock(item.expression) else "DATE",
                timex3=underspecified(item.expression),
                signal=item.signal,
                group=item.group,
            )
        if item.lasting and expression is not item.expression:
            resolution = attrs.evolve(resolution, notes=(("past tense: it took {}", expression),))
        elif self._is_ahead_of_past(item, resolution, told):
            resolution = self._not_told(resolution)
        return self._resolved(item, words, resolution, anchor)

    def _is_ahead_of_past(self, item: Item, resolution: Resolution, told: str) -> bool:
        """Whether what follows a time that is not told would lie ahead, though its verb is of the past."""
        document, value = self.anchor.document_time, resolution.value
        return (
            document is not None
            and not self.told
            and self.anchor.reference_time is None
            and isinstance(value, UncertainDate)
            and value.lo > document.hi
            and told_unit(item.expression) is not None
            and item.signal not in {"until", "by"}
            and self.tense.direction(told, item.start, item.end) == "past"
        )

    def _not_told(self, resolution: Resolution) -> Resolution:
        """Some time up to the document's: "the next day, they left", where nobody told of the day before."""
        document = self.anchor.document_time
        until_now = resolve_expression(Before(DocumentTime(), inclusive=True), self.anchor, self.policy)
        return attrs.evolve(
            resolution,
            value=until_now.value,
            alternatives=until_now.alternatives,
            timex3=underspecified(resolution.expression),
            notes=(("what it follows is not told, and its verb is of the past: up to {}", document),),
        )

    def _on_dial(self, clock: Expression, anchor: Anchor) -> Expression:
        """The next time to come at which a dial shows an hour: at four, said at noon, is in the afternoon."""
        if not isinstance(clock, Date) or clock.hour is None or not 0 < clock.hour < 12:
            return clock
        later = attrs.evolve(clock, hour=clock.hour + 12)
        both = [resolve_expression(one, anchor, self.policy).value for one in (clock, later)]
        first, second = (value.lower or 0 for value in both if isinstance(value, UncertainDate))
        return clock if first <= second else later

    def _resolved(self, item: Item, words: str, resolution: Resolution, anchor: Anchor) -> TimexMention:
        value, timex3 = _side(resolution, item.side)
        when = resolution.value if item.side else self._when(item, words, resolution, anchor)
        type_ = resolution.type
        told = type_ in _TIMES and timex3 not in _VAGUE
        # On what has no beginning, nothing hangs.
        if told and isinstance(value, UncertainDate) and value.lower is not None:
            self.told.append(
                Told(item.start, item.end, value, resolution.unit.rank, _is_dated(item, anchor, resolution))
            )
        if self.joined and item.signal in OPEN_SIGNALS and type_ in _TIMES:
            value = when
        if self.joined and isinstance(item.expression, Past | Coming):
            type_ = "TIME" if resolution.unit.rank < Granularity.DAY.rank else "DATE"
        return TimexMention(
            start=item.start,
            end=item.end,
            text=words,
            type=type_,
            timex3=timex3,
            value=value,
            mod=resolution.mod,
            signal=item.signal,
            when=when,
            group=item.group,
            resolution=resolution,
        )

    def _when(self, item: Item, words: str, resolution: Resolution, anchor: Anchor) -> Value:
        """The value with its signal."""
        if item.signal not in SIGNALS or resolution.type not in _TIMES:
            return resolution.value
        if item.signal == "by" and self.joined and self.policy.prefer == "future":
            due = self._due(words, resolution, anchor)
            if due is not None:
                return due
        signals = SHARP_SIGNALS if self.joined and has_clock(item.expression) else SIGNALS
        bounded = signals[item.signal](resolution.expression)
        return resolve_expression(bounded, anchor, self.policy, phrase=words).value

    def _due(self, words: str, resolution: Resolution, anchor: Anchor) -> Value | None:
        """What is to be done by a time is done from now on; None where it is over, or now is not told."""
        whole = Between(DocumentTime(), resolution.expression)
        try:
            return resolve_expression(whole, anchor, self.policy, phrase=words).value
        except (InvalidDateError, MissingAnchorError):
            return None

    def _anchor(self, item: Item, lower: str, told: str) -> Anchor:
        """The anchor for one item: the reference time is the last told that fits."""
        unit = told_unit(item.expression)
        if unit is None:
            if not self.told:
                return self.anchor
            if self.anchor.bare == "reference":
                return attrs.evolve(self.anchor, reference_time=self._last(cycle(item.expression)))
            frame = self._month_told(item) or self._year_told(item, lower)
            if frame is not None:
                return attrs.evolve(self.anchor, reference_time=frame, bare="reference")
            day = self._day_told(item, lower, told) if is_clock(item.expression) else None
            return self.anchor if day is None else attrs.evolve(self.anchor, reference_time=day)
        if self.told:
            return attrs.evolve(self.anchor, reference_time=self._last(unit))
        if self.anchor.reference_time is None:
            return attrs.evolve(self.anchor, reference_time=self.anchor.document_time)
        return self.anchor

    def _last(self, unit: Granularity) -> UncertainDate:
        """The time last told that is no coarser than a unit, else whatever was told last."""
        fitting = (one for one in reversed(self.told) if one.rank <= unit.rank)
        return next(fitting, self.told[-1]).value

    def _month_told(self, item: Item) -> UncertainDate | None:
        """What a day of a month hangs on in news too: a month told just before, other than the document's."""
        last = self.told[-1]
        document = self.anchor.document_time
        is_day = isinstance(item.expression, Date) and cycle(item.expression) is Granularity.MONTH
        if not is_day or item.start - last.end > _NEAR or document is None:
            return None
        lower, upper = last.value.lower or 0, last.value.upper or 0
        apart = upper <= (document.lower or 0) or (document.upper or 0) <= lower
        return last.value if apart and last.rank <= Granularity.MONTH.rank else None

    def _year_told(self, item: Item, lower: str) -> UncertainDate | None:
        """The year just told that a month or a day lies in: "in 2021, in May and on 3 June"."""
        last = self.told[-1]
        in_year = isinstance(item.expression, Date) and cycle(item.expression) is Granularity.YEAR
        if not (in_year and last.dated and Granularity.DAY.rank <= last.rank <= Granularity.YEAR.rank):
            return None
        between = lower[last.end : item.start].strip(" ,(:–—")
        if not self.tense.beside.issuperset(between.replace(",", " ").split()):
            return None
        return UncertainDate.granule(Granularity.YEAR, last.value.lower or 0)

    def _day_told(self, item: Item, lower: str, told: str) -> UncertainDate | None:
        """The day that a time of day lies in: told in its sentence, or before on the side its verb looks to.

        Days on which something was only said are taken where there is no other: "officials said on Friday".
        """
        last = self.told[-1]
        if last.rank <= Granularity.DAY.rank and not _SENTENCE_END.search(lower, last.end, item.start):
            return last.value
        direction = self.tense.direction(told, item.start, item.end)
        days = [one for one in reversed(self.told) if self._is_day_of(one, item, direction)]
        done = (one for one in days if not self.tense.is_said(told, one.start, one.end))
        return next(done, days[0]).value if days else None

    def _is_day_of(self, one: Told, item: Item, direction: str) -> bool:
        """Whether a time of day, told behind a time in another sentence, may lie in its day."""
        document, away = self.anchor.document_time, item.start - one.end
        if not direction or one.rank > Granularity.DAY.rank or away > _FAR:
            return False
        if document is None:
            return True
        lower, upper = one.value.lower or 0, one.value.upper or 0
        first, last = document.lower or 0, document.upper or 0
        if away > _NEAR and (upper < first - _AROUND or lower > last + _AROUND):
            return False
        return lower < last if direction == "past" else upper > first


def without(items: Iterable[Item], lower: str, names: Iterable[tuple[int, int]] = ()) -> str:
    """The text with spaces for its times, in which "may" and "second" are no verbs, and for some names.

    >>> without([Item(3, 6, ReferenceTime())], "in may it may rain")
    'in     it may rain'
    >>> without([], "ms may won", [(3, 6)])
    'ms     won'
    """
    parts, at = [], 0
    for start, end in sorted([*names, *((item.start, item.end) for item in items)]):
        if start >= at:
            parts += [lower[at:start], " " * (end - start)]
            at = end
    return "".join([*parts, lower[at:]])


def _day(clock: Expression, anchor: Anchor) -> Expression:
    """The day of a clock time behind a time told: "from 9 p.m. .. until 2 a.m." of the next."""
    told = anchor.reference_time
    lower = told.lower or 0 if isinstance(told, UncertainDate) else 0
    early = isinstance(clock, Date) and (clock.part == "MO" if clock.hour is None else clock.hour < _MORNING)
    if early and lower % DAY >= _EVENING * HOUR:
        return Following(Granularity.DAY, of=ReferenceTime())
    return This(Granularity.DAY, of=ReferenceTime())


def _length(away: Expression) -> Expression:
    """How long a time is away from another, where that is all that it says."""
    if isinstance(away, Between):
        return attrs.evolve(away, start=_length(away.start), end=_length(away.end))
    if isinstance(away, Shift):
        return away.by
    return away.amount if isinstance(away, Coming) else away


def _is_dated(item: Item, anchor: Anchor, resolution: Resolution) -> bool:
    """Whether the year of a time is said, by itself or by the one before."""
    said = isinstance(item.expression, Date) and item.expression.year is not None
    return said or anchor.bare == "reference" or resolution.unit is Granularity.YEAR


def _side(resolution: Resolution, side: str) -> tuple[Value, str]:
    """The value and the TIMEX3 value of a whole time, or of one end of a range."""
    if not side or not isinstance(resolution.value, Interval):
        return resolution.value, resolution.timex3
    first, _, last = resolution.timex3.partition("/")
    end = resolution.value.start if side == "a" else resolution.value.end
    value: Value = end if isinstance(end, UncertainDate) else resolution.value
    return value, (first if side == "a" else last or first)
