"""Resolving the times of a text in its order: what each hangs on, and where its verb looks."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import attrs

from eventline.calendars import Granularity
from eventline.exceptions import InvalidDateError, MissingAnchorError
from eventline.language.building.dial import by_custom, half_day_later, next_on_dial, other_half
from eventline.language.building.shapes import (
    has_clock,
    is_partial,
    is_short_year,
    names_weekday,
    stands_alone,
    told_unit,
    week_said,
)
from eventline.language.discourse.antecedents import Antecedents
from eventline.language.discourse.bounded import TIMES, bounded
from eventline.language.discourse.chronology import Chronology, without_ranks
from eventline.language.discourse.comparisons import (
    is_beside_figures,
    put_like_of,
    put_year_before,
)
from eventline.language.discourse.four_digits import FourDigits
from eventline.language.discourse.line import Line, brought_back
from eventline.language.discourse.noun_frames import in_frames
from eventline.language.discourse.periods_told import put_period_told, with_last_day
from eventline.language.discourse.second_looks import (
    been,
    is_after_noon,
    is_before_told,
    is_by_custom,
    is_closing,
    is_next_morning,
    is_next_told,
    is_of_half_told,
    is_of_week_ahead,
    is_on_dial,
    is_on_next_day,
    is_since_last,
    is_to_come,
    is_untold,
)
from eventline.language.discourse.story import is_before_story, put_weekend_told
from eventline.language.discourse.told import Antecedent, is_dated, mod_of, side_of
from eventline.language.joining.days_told import (
    hangs_on_day,
    is_night,
    is_part_of_clock,
    is_told_today,
    on_day_told,
    on_next_day,
    on_next_morning,
    on_same_day,
    winter_told,
)
from eventline.language.joining.refine import OPEN_SIGNALS, Item
from eventline.language.joining.reversed import apart
from eventline.language.joining.rewriting import (
    after_told,
    before_told,
    length,
    of_last,
    of_next_week,
    of_told,
    or_now,
)
from eventline.language.mention import TimexMention
from eventline.language.tense.context import Tense
from eventline.language.tense.plans import goes_on
from eventline.language.tense.sides import Side, has_own_clock, leaning, side_of_document, toward, toward_now
from eventline.language.tense.speech import Speech
from eventline.language.text.sentences import without
from eventline.language.text.stops import dots, is_end
from eventline.model.date import UncertainDate
from eventline.model.duration import Duration
from eventline.resolution import (
    Anchor,
    Before,
    Between,
    Coming,
    DocumentTime,
    Expression,
    Intersect,
    OneOf,
    Past,
    Previous,
    Resolution,
    ResolutionPolicy,
    Toward,
    resolve_expression,
    underspecified,
)
from eventline.resolution.regions import kept_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eventline.language.discourse.untold_days import Behind
    from eventline.resolution.found import Note

_VAGUE = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})
_BESIDE: Note = ("what stands beside it tells the side, not its verb",)
_ON_DIAL: Note = ("an hour on a dial: before noon, or else after it",)
_BY_CUSTOM: Note = ("an hour on a dial, as plans are made: in the afternoon",)
_SOONER: Note = ("the text goes on to tell an earlier time: this is before it",)
_STORY_OR_NOW: Note = ("all so far was long ago: the story goes on, or else it is of the document's time",)


@attrs.define
class Discourse:
    """Resolves the items of one text, one after the other.

    Attributes:
        anchor: When the text was made, and where its narrative stands before its first word.
        policy: What to do where words leave a choice.
        tense: The reader of tense.
        joined: Whether a time with a signal has the value that the signal gives it.
        antecedents: The times told so far.
    """

    anchor: Anchor
    policy: ResolutionPolicy
    tense: Tense
    joined: bool = False
    antecedents: Antecedents = attrs.field(init=False)
    #: The range of which the last item was the first end: its other end is of the same.
    _begun: tuple[Resolution, Anchor] | None = attrs.field(default=None, init=False)
    #: Why that end has no day, which the other end has not then.
    _untold: str = attrs.field(default="", init=False)
    _digits: FourDigits = attrs.field(init=False)
    #: Whether the item is a year with whose figures others are compared.
    _beside: bool = attrs.field(default=False, init=False)

    def __attrs_post_init__(self) -> None:
        self.antecedents = Antecedents(self.anchor, self.tense)
        self._digits = FourDigits(self.antecedents)

    def mentions(self, items: Iterable[Item], text: str, lower: str) -> list[TimexMention]:
        """The items that are times, resolved.

        Args:
            items: What the refiner made of the text, in its order.
            text: The text.
            lower: The text in lower case.
        """
        found = []
        items = without_ranks(list(items), lower)
        self.antecedents.speech = Speech.of(lower)
        hung = (one.lasting or is_partial(one.expression) or hangs_on_day(one.expression) for one in items)
        masked = self._masked(items, text, lower) if any(hung) else lower
        self.antecedents.chronology = Chronology.of(items, lower)
        if self.anchor.bare == "reference":
            self.antecedents.line = Line.of(items, self.tense, masked)
        behinds = in_frames(self.tense, items, lower)
        for item, behind in zip(items, behinds, strict=True):
            try:
                found.append(self._mention(item, text, lower, masked, behind))
            except InvalidDateError:  # there is no such time: "the fifth Tuesday in February"
                for one in apart(item, lower):
                    with suppress(InvalidDateError):
                        found.append(self._mention(one, text, lower, masked, behind))
        return found

    def _masked(self, items: Iterable[Item], text: str, lower: str) -> str:
        """The text without what is no verb; a dot that a time ends with stays where a sentence ends too."""
        starts = self.tense.starts
        told = without(lower, [(one.start, one.end - is_end(text, one.end, starts)) for one in items])
        stops = dots(text, self.tense.titles, starts)
        return without(told, [*self.tense.named(text, told), *stops])

    def _mention(self, item: Item, text: str, lower: str, masked: str, behind: Behind) -> TimexMention:
        words = text[item.start : item.end]
        self._digits.read(item, text[item.start : behind.end] if item.side == "a" else words, lower)
        whole = self._begun if item.side == "b" else None
        reason = self._untold if item.side == "b" else ""
        if whole is None and not reason:
            reason = self.antecedents.no_day(item, lower, masked, behind)
        self._untold = reason if item.side == "a" else ""
        if reason:
            return self._undated(item, words, reason)
        try:
            resolution, anchor = whole or self._resolution(item, words, lower, masked)
        except MissingAnchorError as error:
            return self._undated(item, words, str(error))
        self._begun = (resolution, anchor) if item.side == "a" else None
        return self._resolved(item, words, (resolution, anchor), masked)

    def _undated(self, item: Item, words: str, reason: str) -> TimexMention:
        """A mention without a value: of what it hangs on nothing is known."""
        said = item.expression
        if isinstance(said, Between) and item.side:
            said = said.start if item.side == "a" else said.end
        if self.policy.region is not None:
            said = kept_in(said, self.policy.region)
        return TimexMention(
            start=item.start,
            end=item.end,
            text=words,
            type="TIME" if has_clock(said) else "DATE",
            timex3=underspecified(said),
            signal="starting" if item.signal == "as_of" else item.signal,
            group=item.group,
            reason=reason,
        )

    def _resolution(self, item: Item, words: str, lower: str, masked: str) -> tuple[Resolution, Anchor]:
        """What an item means, and the anchor that it hangs on."""
        if stands_alone(item.expression):
            return resolve_expression(item.expression, self.anchor, self.policy, phrase=words), self.anchor
        anchor, why = self._heard(item, lower, masked)
        expression = self._placed(item, anchor, masked)
        resolution = resolve_expression(expression, anchor, self.policy, phrase=words)
        if item.lasting and expression is not item.expression:
            resolution = attrs.evolve(resolution, notes=(("past tense: it took {}", expression),))
        elif is_untold(self.antecedents, item, (resolution, anchor), lower, masked):
            resolution = self._not_told(resolution)
        elif self._is_of_told(item, resolution, lower, masked):
            item.expression = expression = of_told(item.expression)
            anchor = self.antecedents.at(told_unit(expression) or Granularity.CENTURY)
            resolution = resolve_expression(expression, anchor, self.policy, phrase=words)
        elif anchor.bare == "reference" and is_partial(item.expression):
            lately, ahead = self.antecedents.lately(), self.antecedents.line.ahead(item.end)
            sooner = brought_back(lately, expression, (resolution, anchor), ahead, self.policy)
            if sooner is not None:
                (resolution, anchor), why = sooner, _SOONER
        again, reason = self._told_again(item, resolution, anchor, lower, masked)
        if again is not None:
            resolution, why = resolve_expression(again, anchor, self.policy, phrase=words), (reason,)
        elif why is None and self.policy.prefer != "future":
            later = other_half(expression)
            if later is not expression and (item.dial or is_on_dial(self.tense, item, lower)):
                halves, why = OneOf((expression, later)), _ON_DIAL
                resolution = resolve_expression(halves, anchor, self.policy, phrase=words)
        side = leaning(expression) if why is None and again is None else ""
        if side and self.antecedents.direction(item, masked) not in {"", side}:
            why = _BESIDE
        if why is not None:
            resolution = attrs.evolve(resolution, notes=(*resolution.notes, why))
        return resolution, anchor

    def _heard(self, item: Item, lower: str, masked: str) -> tuple[Anchor, Note | None]:
        """The anchor of an item, whose expression becomes what it says beside what was told; and why."""
        told = self.antecedents
        self._beside = is_beside_figures(told, item, lower)
        why = put_year_before(told, item, lower) or put_period_told(told, item, lower, masked)
        why = why or put_like_of(told, item, lower) or put_weekend_told(told, item, masked)
        if is_by_custom(told, item, lower, masked):
            item.expression, why = by_custom(item.expression), _BY_CUSTOM
        if is_next_told(told, item, lower, masked):
            item.expression = after_told(item.expression)
        anchor = told.anchor_of(item, lower, masked)
        if told.doubt:
            item.expression = or_now(item.expression, self.anchor, self.policy, told.doubt)
            why = _STORY_OR_NOW
        elif told.chronology.goes_back(item) or is_before_story(told, item, anchor, masked):
            item.expression = before_told(item.expression)
        else:
            item.expression = winter_told(on_same_day(item.expression, anchor), anchor, self.policy)
        return anchor, why

    def _told_again(
        self, item: Item, resolution: Resolution, anchor: Anchor, lower: str, masked: str
    ) -> tuple[Expression | None, str]:
        """What an item says, and why, where what it seemed to say cannot be beside what was told."""
        if is_of_week_ahead(self.antecedents, item, self.policy, lower, masked):
            return of_next_week(item.expression), "of this week nothing is left: it is of the next"
        if is_since_last(self.antecedents, item, resolution, lower):
            return of_last(item.expression), "what goes on since then has begun"
        if item.signal == "until" and is_before_told(self.antecedents, item, resolution.value, masked):
            return Toward(item.expression, "future"), "it ends behind the time told before it"
        if is_next_morning(self.antecedents, item, resolution.value, masked):
            return on_next_morning(item.expression), "it goes on into the night"
        if is_on_next_day(self.antecedents, item, resolution.value, masked):
            return on_next_day(item.expression), "it is behind the hour told before, and so of the next day"
        if item.dial and is_after_noon(self.antecedents, item, resolution.value, masked):
            later = on_day_told(half_day_later(item.expression), anchor)
            return later, "an hour on a dial, behind the hour told before it: after noon"
        if is_of_half_told(self.antecedents, item, resolution.value, lower):
            later = on_day_told(half_day_later(item.expression), anchor)
            return later, "it is beside the hour told before it: after noon"
        return None, ""

    def _placed(self, item: Item, anchor: Anchor, masked: str) -> Expression:
        """What an item says, on the day told or on the side of its document that its verb looks to."""
        expression = item.expression
        if hangs_on_day(expression) or (is_part_of_clock(expression) and anchor is not self.anchor):
            over = is_night(expression) and self.antecedents.direction(item, masked) == "past"
            if anchor is not self.anchor and not (over and is_told_today(anchor)):
                ends = is_closing(self.antecedents, item, anchor, masked)
                return on_next_day(expression) if ends else on_day_told(expression, anchor)
            if over:  # not the night to come
                return Intersect(Previous(Granularity.DAY), expression)
        if hangs_on_day(expression) and has_own_clock(anchor):
            return toward_now(item, self.antecedents.direction(item, masked), anchor, self.policy)
        if item.dial and self.policy.prefer == "future" and anchor.document_time is not None:
            return next_on_dial(expression, anchor, self.policy)
        if is_partial(expression):
            told = self.antecedents.direction(item, masked)
            side = side_of_document(item, told, masked, self.tense, self.anchor, self.policy)
            if side.direction == "future" and is_to_come(expression, anchor, self.policy):
                side = Side("past")
            elif side.direction == "past":
                expression = been(expression, anchor, self.policy)
            return toward(expression, side, anchor)
        if is_short_year(expression) and self.antecedents.direction(item, masked) == "past":
            return Toward(expression, "past")
        if item.lasting and self.antecedents.direction(item, masked) == "past":
            return length(expression)  # "built in two months", "over within two days": it took so long
        return expression

    def _is_of_told(self, item: Item, resolution: Resolution, lower: str, masked: str) -> bool:
        """Whether a part of a unit that is not over, with a verb of the past, is one of the unit told last.

        "On the 20th the lake rose. By the end of the month the crops were lost."
        """
        document, value, part = self.anchor.document_time, resolution.value, item.expression
        return (
            of_told(part) is not part
            and self.antecedents.has_told(told_unit(of_told(part)) or Granularity.CENTURY)
            and document is not None
            and self.tense.deictic.isdisjoint(lower[item.start : item.end].split())
            and not goes_on(self.tense, item, masked)
            and isinstance(value, UncertainDate)
            and value.hi > document.hi
            and self.antecedents.direction(item, masked) == "past"
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

    def _resolved(
        self, item: Item, words: str, meant: tuple[Resolution, Anchor], masked: str
    ) -> TimexMention:
        resolution, anchor = meant
        value, timex3 = side_of(resolution, item.side)
        if item.signal == "as_of":  # "as of May the house is shut", but "as of May nobody had come"
            document = self.anchor.document_time
            over = document is not None and isinstance(value, UncertainDate) and value.hi < document.lo
            item.signal = "" if over and not self.joined else "starting"
        when = resolution.value
        if not item.side:
            when = bounded(item, words, (resolution, anchor), self.policy, joined=self.joined)
        type_ = resolution.type
        told = type_ in TIMES and timex3 not in _VAGUE
        # On what has no beginning, nothing hangs.
        if told and isinstance(value, UncertainDate) and value.lower is not None:
            dated = is_dated(item, anchor, resolution)
            hangs = anchor.bare != self.anchor.bare or anchor.document_time is not self.anchor.document_time
            chained = told_unit(item.expression) is not None or hangs
            rank = resolution.unit.rank
            since, ends, week = item.signal == "since", item.side == "b", week_said(item.expression)
            now = Antecedent(
                item.start, item.end, value, rank, dated, chained, since, ends, week, compared=self._beside
            )
            if timex3.startswith("FY"):
                now = attrs.evolve(now, fiscal=timex3)
            if (chained or dated) and names_weekday(item.expression):
                now = attrs.evolve(now, is_weekday=True)
            self.antecedents.add(now, masked)
        if type_ == "SET":
            self.antecedents.recurring = item
        elif type_ == "DURATION":
            length, look = item.expression, self.antecedents.direction
            self.antecedents.lasted, self.antecedents.length = item.start, None
            if isinstance(length, Past):
                last = with_last_day(length, look(item, masked), anchor, self.policy)
                self.antecedents.length = last
        if self.joined and item.signal in OPEN_SIGNALS and type_ in TIMES:
            value = when
        if self.joined and isinstance(item.expression, Past | Coming) and not isinstance(value, Duration):
            type_ = "TIME" if resolution.unit.rank < Granularity.DAY.rank else "DATE"
        return TimexMention(
            start=item.start,
            end=item.end,
            text=words,
            type=type_,
            timex3=timex3,
            value=value,
            mod=mod_of(resolution, item.side),
            signal=item.signal,
            when=when,
            group=item.group,
            resolution=resolution,
        )
