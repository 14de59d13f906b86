"""What a time hangs on: the times that its text has told before it, and which of them fits."""

from __future__ import annotations

from itertools import islice, takewhile
from typing import TYPE_CHECKING, Literal

import attrs

from eventline.calendars import Granularity
from eventline.calendars.ticks import DAY
from eventline.language.called import is_called
from eventline.language.context import Tense
from eventline.language.dateline import is_dateline
from eventline.language.days_told import hangs_on_day
from eventline.language.habits import is_habit, is_hour_of_habit
from eventline.language.line import Line, passed_over
from eventline.language.plans import goes_on, is_aside, is_origin, looks_back
from eventline.language.refine import Item
from eventline.language.sentences import in_sentence, sentence_start
from eventline.language.shapes import cycle, follows_told, is_loose, is_partial, told_unit
from eventline.language.speech import Speech
from eventline.language.story import LONG_AGO, hanging_on, same_told
from eventline.language.told import Antecedent, off_line, said_before
from eventline.language.untold_days import Behind, is_before_longer, is_behind_longer
from eventline.model.date import UncertainDate
from eventline.resolution import (
    Anchor,
    Shift,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

#: No further back, in code points, than this lies the month of "the 9th".
_NEAR = 250
#: So many words may stand before the time that a sentence begins with: "back in 2019".
_FRONT = 2
#: No more of the times told are looked through for one that fits.
_MOST = 200
#: No calendar year is longer.
_YEAR = 366 * DAY
#: No further back than this lies the day of "at noon", and where it is not near, around the document's day.
_FAR, _AROUND = 1_000, 14 * DAY


@attrs.define
class Antecedents:
    """The times that a text has told so far.

    Attributes:
        anchor: When the text was made, and where its narrative stands before its first word.
        tense: The reader of tense.
        told: The times, in their order.
        recurring: The last that recurs.
        lasted: Where the last length was told.
        speech: Where the text quotes.
        line: Where the story of a narrative is to come.
        is_doubtful: Whether the last anchor is that of a story, which the text may have left.
    """

    anchor: Anchor
    tense: Tense
    told: list[Antecedent] = attrs.Factory(list)
    recurring: Item | None = None
    lasted: int = -1
    speech: Speech = attrs.Factory(Speech)
    line: Line = attrs.Factory(Line)
    is_doubtful: bool = attrs.field(default=False, init=False)
    #: Whether a time was told that is not long ago.
    is_recent: bool = attrs.field(default=False, init=False)
    #: When the speech of a quotation was said, where the text tells it.
    _said: dict[tuple[int, int], UncertainDate | None] = attrs.field(factory=dict, init=False)
    #: The last year, and the last week, by the cycle of what they may hold.
    _frames: dict[Granularity, Antecedent] = attrs.field(factory=dict, init=False)
    _looked: tuple[int, Literal["past", "future", ""]] = attrs.field(default=(-1, ""), init=False)

    def add(self, time: Antecedent, masked: str) -> None:
        """Add a time that was told.

        Args:
            time: The time.
            masked: The text without what is no verb.
        """
        quoted = self.speech.around(time.start)
        if quoted is not None and (
            self._said.get(quoted) is not None
            or self.tense.direction(masked, time.start, time.end) == "future"
        ):
            time = attrs.evolve(time, spoken=quoted)
        document = self.anchor.document_time
        hangs = not time.dated and not time.chained  # on the document
        if document is None or hangs or (time.value.upper or 0) > (document.lower or 0) - LONG_AGO:
            self.is_recent = True
        self.told.append(time)
        if time.rank == Granularity.WEEK.rank:
            self._frames[Granularity.WEEK] = time
        elif time.rank == Granularity.YEAR.rank or (
            time.dated and Granularity.MONTH.rank < time.rank < Granularity.YEAR.rank
        ):
            self._frames[Granularity.YEAR] = time

    def anchor_of(self, item: Item, lower: str, masked: str) -> Anchor:
        """The anchor for one item: the reference time is the last told that fits.

        Args:
            item: A time of the text, behind those that are told.
            lower: The text in lower case.
            masked: The same without what is no verb.
        """
        self.is_doubtful = False
        unit = told_unit(item.expression)
        if unit is not None:
            return self._at_told(unit, item, lower, masked)
        if not self.told or (self.anchor.bare == "document" and is_dateline(item, lower)):
            return self.anchor
        said = self._when_said(item, masked)
        if said is not None:
            return attrs.evolve(self.anchor, document_time=said, bare="document")
        same = same_told(self, item, masked)
        if same is not None:
            return attrs.evolve(self.anchor, reference_time=same, bare="reference")
        if self.anchor.bare == "reference":
            beside = self._off_line(item, masked) if is_partial(item.expression) else 0
            return self.at(cycle(item.expression), beside=beside, quoted=self.speech.around(item.start))
        frame = (
            self._month_of(item, masked)
            or self._year_of(item, lower, masked)
            or hanging_on(self, item, lower, masked)
        )
        if frame is not None:
            return attrs.evolve(self.anchor, reference_time=frame, bare="reference")
        day = self._day_of(item, masked) if hangs_on_day(item.expression) else None
        return self.anchor if day is None else attrs.evolve(self.anchor, reference_time=day)

    def direction(self, item: Item, masked: str) -> Literal["past", "future", ""]:
        """Where the verb that governs an item looks; remembered, for several rules ask of one item."""
        if self._looked[0] != item.start:
            origin = item.signal == "from" and not item.side and is_origin(self.tense, masked, item.start)
            found = "past" if origin else self.tense.direction(masked, item.start, item.end)
            self._looked = item.start, found
        return self._looked[1]

    def _when_said(self, item: Item, masked: str) -> UncertainDate | None:
        """When the quotation was said that an item stands in, where it was before the document's time."""
        quoted = self.speech.around(item.start)
        if quoted is None:
            return None
        if quoted not in self._said:
            said, document = said_before(self.told, self.tense, masked, quoted[0]), self.anchor.document_time
            over = said is None or document is None or (said.upper or 0) <= (document.lower or 0)
            self._said[quoted] = said if over else None
        return self._said[quoted]

    def at(self, unit: Granularity, *, beside: int = 0, quoted: tuple[int, int] | None = None) -> Anchor:
        """The anchor at the time last told that is no coarser than a unit, else at whatever was told last.

        Args:
            unit: The unit.
            beside: So many of the last are beside what is told: "on Saturday, a day earlier, ..".
            quoted: The quotation in which the text stands.
        """
        heard = (one for one in self.lately(beside) if one.spoken in {None, quoted} and not one.compared)
        fitting = (one for one in heard if one.rank <= unit.rank)
        return attrs.evolve(self.anchor, reference_time=next(fitting, self.told[-1 - beside]).value)

    def _over(self, anchor: Anchor, unit: Granularity, item: Item, masked: str) -> Anchor:
        """The anchor of what was done on a day told, which is none that is still to come.

        "They voted on Sunday. A cabinet is unlikely before Christmas; on the same day a bank fell".
        """
        document, told = self.anchor.document_time, anchor.reference_time
        if document is None or told is None or (told.lower or 0) < (document.upper or 0):
            return anchor
        if not is_loose(item.expression) or self.direction(item, masked) != "past":
            return anchor
        for one in self.lately():
            if one.rank <= unit.rank and not one.compared and (one.value.lower or 0) < (document.upper or 0):
                return attrs.evolve(self.anchor, reference_time=one.value)
        return anchor

    def lately(self, beside: int = 0) -> Iterator[Antecedent]:
        """The times told last, no more than so many, the very last first.

        Args:
            beside: So many of the last are left out.
        """
        return islice(reversed(self.told), beside, beside + _MOST)

    def _at_told(self, unit: Granularity, item: Item, lower: str, masked: str) -> Anchor:
        """The anchor of what hangs on a time told: "that year", "the following day".

        A longer time of the same sentence is not passed over: "he fell in March, and was seen that week".
        """
        if not self.told:
            if self.anchor.reference_time is not None:
                return self.anchor
            return attrs.evolve(self.anchor, reference_time=self.anchor.document_time)
        last = self.told[-1]
        if last.rank > unit.rank and in_sentence(masked, last.end, item.start):
            return attrs.evolve(self.anchor, reference_time=last.value)
        quoted = self.speech.around(item.start)
        beside = int(self._is_beside(item, lower))
        if not beside and self.anchor.bare == "reference" and follows_told(item.expression):
            beside = 0 if in_sentence(masked, last.end, item.start) else self._off_line(item, masked)
        return self._over(self.at(unit, beside=beside, quoted=quoted), unit, item, masked)

    def _off_line(self, item: Item, masked: str) -> int:
        """How many of the times told last a story does not go on from to an item."""
        beside = off_line(self.told, self.tense, masked)
        return passed_over(self.told, beside, self.line.ahead(item.end))

    def has_told(self, unit: Granularity) -> bool:
        """Whether a time no coarser than a unit was told."""
        return any(one.rank <= unit.rank for one in self.told)

    def _is_beside(self, item: Item, lower: str) -> bool:
        """Whether an item is set beside the time last told, behind another: "on Saturday, a day earlier"."""
        return (
            isinstance(item.expression, Shift)
            and len(self.told) > 1
            and lower[self.told[-1].end : item.start] == ", "
        )

    def no_day(self, item: Item, lower: str, masked: str, behind: Behind) -> str:
        """Why a time lies in no one day or year that could be told, in words; "" where it does.

        Args:
            item: The time.
            lower: The text in lower case.
            masked: The same without what is no verb.
            behind: What stands behind it.
        """
        if not hangs_on_day(item.expression):
            is_again, called = is_habit(self, item, lower, masked, behind), is_called(self, item, lower)
            if is_again:
                return "a day of what recurs, which is of no one year"
            return "an event is called by that day, and its year is not told" if called else ""
        if goes_on(self.tense, item, masked):
            return ""
        if item.each:
            return "an hour of each of several days"
        if is_hour_of_habit(self, item, masked):
            return "an hour of what recurs, which is of no one day"
        if is_before_longer(self.tense, behind, masked):
            return "the day is not told, only a longer time that it lies in"
        if self._is_untold(item, masked):
            return f"the day is not told, only that it lies in {self.told[-1].value}"
        return ""

    def _is_untold(self, item: Item, masked: str) -> bool:
        """Whether the day of a time of day is not told, but a month or a week long ago that it lies in.

        "On a cold night in March 1985 the hall was full. By 8 p.m. it was empty".
        """
        document = self.anchor.document_time
        if document is None or not self.told:
            return False
        last = self.told[-1]
        if last.rank > Granularity.DAY.rank and is_behind_longer(self.tense, last, item, document, masked):
            return True
        return (
            Granularity.DAY.rank < last.rank < Granularity.YEAR.rank
            and item.start - last.end <= _NEAR
            and (last.value.upper or 0) <= (document.lower or 0) - _AROUND
            and self._day_of(item, masked) is None
            and self.direction(item, masked) == "past"
            and not self._is_behind(last, item, masked)
        )

    def _is_behind(self, one: Antecedent, item: Item, masked: str) -> bool:
        """Whether a time told is only looked back at: "she had sold it in July. It closed at noon"."""
        back, here = (looks_back(self.tense, masked, at) for at in (one.start, item.start))
        return back and not here

    def _month_of(self, item: Item, masked: str) -> UncertainDate | None:
        """What a day of a month hangs on in news too: a month told just before, other than the document's."""
        near, document = self.near(item), self.anchor.document_time
        is_day = cycle(item.expression) is Granularity.MONTH
        if not is_day or near is None or document is None:
            return None
        past = (near.value.upper or 0) <= (document.lower or 0)
        ahead = (document.upper or 0) <= (near.value.lower or 0)
        if not past and not ahead:
            return None
        direction = self.direction(item, masked)
        return near.value if direction != ("future" if past else "past") else None

    def near(
        self, item: Item, below: Granularity = Granularity.QUARTER, *, within: bool = False
    ) -> Antecedent | None:
        """The time told last that is finer than a unit, a month or what is in one, where it is near.

        What a story goes on from is not where something began before it, and what lies *within* a range goes
        on from its first end.
        """
        found = None
        for one in takewhile(lambda one: item.start - one.end <= _NEAR, reversed(self.told)):
            if one.rank < below.rank:
                if not one.since and not one.compared and not (within and one.ends):
                    return one
                found = found or one
        return found

    def _year_of(self, item: Item, lower: str, masked: str) -> UncertainDate | None:
        """The year that a month or a day lies in: told just before it, or what its sentence begins with.

        "In 2021, in May and on 3 June"; "Last year we opened in June"; so too "Next week we play on Friday".
        """
        around, last = cycle(item.expression), self.told[-1]
        if (
            around is Granularity.YEAR
            and (last.dated or last.chained)
            and Granularity.DAY.rank <= last.rank <= Granularity.YEAR.rank
        ):
            between = lower[last.end : item.start].strip(" ,(:–—").replace(",", " ").split()
            listed = last.rank == Granularity.YEAR.rank and not self.tense.lists.isdisjoint(between)
            if self.tense.beside.issuperset(between) and not listed:
                return UncertainDate.granule(Granularity.YEAR, last.value.lower or 0)
        front = self._front(item, around, masked)
        if front is None or (around is Granularity.YEAR and self.direction(item, masked) == "future"):
            return None
        if (front.value.upper or 0) - (front.value.lower or 0) > _YEAR:  # of a fiscal year it is not known
            return None if self._is_around_document(front.value) else front.value
        return UncertainDate.granule(around, front.value.lower or 0)

    def _is_around_document(self, value: UncertainDate) -> bool:
        """Whether the document was made in a time, as far as is known."""
        document = self.anchor.document_time
        return document is not None and value.lo <= document.lo and document.hi <= value.hi

    def _front(self, item: Item, around: Granularity, masked: str) -> Antecedent | None:
        """The year, or the week, that the item's sentence begins with, behind no more than a word or two.

        Another clause has none, unless a time in it was told: "In 2019 it rose, and in May it fell".
        """
        frame = self._frames.get(around)
        if frame is None or item.start - frame.end > _NEAR:
            return None
        first = sentence_start(masked, item.start)
        if frame.start < first or len(masked[first : frame.start].split()) > _FRONT:
            return None
        between = masked[frame.end : item.start].split()
        turned = not self.tense.conjunctions.isdisjoint(between[:-1] if item.signal else between)
        return None if turned and frame is self.told[-1] else frame

    def _day_of(self, item: Item, masked: str) -> UncertainDate | None:
        """The day that a time of day lies in: told in its sentence, or before on the side its verb looks to.

        Days on which something was only said, those that go with a noun, and those since when something is
        so, are taken where there is no other: "officials said on Friday", "the minutes of 9 May".
        """
        last = self.told[-1]
        if last.rank <= Granularity.DAY.rank and in_sentence(masked, last.end, item.start):
            return last.value
        direction = self.direction(item, masked)
        near = takewhile(lambda one: item.start - one.end <= _FAR, reversed(self.told))
        days = [one for one in near if direction and self._is_day_of(one, item, direction, masked)]
        done = (one for one in days if not one.since and not is_aside(self.tense, masked, one.start, one.end))
        return next(done, days[0]).value if days else None

    def _is_day_of(self, one: Antecedent, item: Item, direction: str, masked: str) -> bool:
        """Whether a time of day may lie in the day of a time that another sentence tells.

        What is far, or long ago and only looked back at, is not of it.
        """
        document = self.anchor.document_time
        if one.rank > Granularity.DAY.rank or document is None:
            return one.rank <= Granularity.DAY.rank
        lower, upper = one.value.lower or 0, one.value.upper or 0
        first, last = document.lower or 0, document.upper or 0
        is_old = upper < first - _AROUND
        if item.start - one.end > _NEAR and (is_old or lower > last + _AROUND):
            return False
        if is_old and self._is_behind(one, item, masked):
            return False
        return lower < last if direction == "past" else lower >= first
