"""What a time hangs on: the times that its text has told before it, and which of them fits."""

from __future__ import annotations

from itertools import islice, takewhile
from typing import TYPE_CHECKING, Literal

import attrs

from eventline.calendars import Granularity
from eventline.calendars.ticks import DAY, index_of
from eventline.language.building.shapes import cycle, follows_told, is_loose, is_partial, told_unit
from eventline.language.discourse.ages import age_told
from eventline.language.discourse.asides import is_closed, is_set_apart
from eventline.language.discourse.chronology import Chronology
from eventline.language.discourse.comparisons import is_beside_figures
from eventline.language.discourse.dateline import is_dateline
from eventline.language.discourse.habits import is_hour_of_habit
from eventline.language.discourse.hours_told import day_of, lies_in
from eventline.language.discourse.line import LONG_AGO, Line, passed_over
from eventline.language.discourse.of_no_year import no_year
from eventline.language.discourse.outlines import is_aside, outlined, place_of
from eventline.language.discourse.story import hanging_on, is_of_month, same_told
from eventline.language.discourse.told import (
    Antecedent,
    begun,
    is_by_another_clock,
    is_coming,
    is_flashback,
    is_of_sentence,
    is_over,
    is_set_beside,
    off_line,
    said_on,
    year_begun_with,
)
from eventline.language.discourse.untold_days import Behind, is_before_longer
from eventline.language.discourse.writings import mailed_on, when_written
from eventline.language.joining.days_told import hangs_on_day, is_part_of_clock
from eventline.language.joining.refine import Item
from eventline.language.tense.asking import unsaid
from eventline.language.tense.clauses import opening
from eventline.language.tense.context import Tense
from eventline.language.tense.plans import goes_on, is_origin, looks_back
from eventline.language.tense.speech import Speech
from eventline.language.text.sentences import in_sentence, is_joined, sentence_start, words_behind
from eventline.model.date import UncertainDate
from eventline.resolution import Anchor, Past, resolve_expression

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


@attrs.define
class Antecedents:
    """The times that a text has told so far.

    Attributes:
        anchor: When the text was made, and where its narrative stands before its first word.
        tense: The reader of tense.
        told: The times, in their order.
        recurring: The last that recurs.
        lasted, length: Where the last length was told, and it, with its last day: "the year to March".
        speech: Where the text quotes.
        line: Where the story of a narrative is to come.
        chronology: Its headings and entries.
        doubt: Where the last anchor is that of a story which the text may have left, what is likelier.
    """

    anchor: Anchor
    tense: Tense
    told: list[Antecedent] = attrs.Factory(list)
    recurring: Item | None = None
    lasted: int = -1
    length: tuple[Past, UncertainDate] | None = None
    speech: Speech = attrs.Factory(Speech)
    line: Line = attrs.Factory(Line)
    chronology: Chronology = attrs.Factory(Chronology)
    doubt: Literal["story", "now", ""] = attrs.field(default="", init=False)
    #: Whether a time was told that is not long ago.
    is_recent: bool = attrs.field(default=False, init=False)
    #: When the speech of a quotation was said, where the text tells it.
    _said: dict[tuple[int, int], UncertainDate | None] = attrs.field(factory=dict, init=False)
    #: The last year, and the last week, by the cycle of what they may hold.
    _frames: dict[Granularity, Antecedent] = attrs.field(factory=dict, init=False)
    #: Of so many of the times told it is known whether they are asides; and the last that is none.
    _settled: int = attrs.field(default=0, init=False)
    _story: Antecedent | None = attrs.field(default=None, init=False)
    _looked: tuple[int, Literal["past", "future", ""]] = attrs.field(default=(-1, ""), init=False)

    def add(self, time: Antecedent, masked: str) -> None:
        """Add a time that was told.

        Args:
            time: The time.
            masked: The text without what is no verb.
        """
        if is_by_another_clock(self.told, time, masked):
            return
        quoted = self.speech.around(time.start)
        if quoted is not None and (
            self._said.get(quoted) is not None
            or self.tense.direction(masked, time.start, time.end) == "future"
        ):
            time = attrs.evolve(time, spoken=quoted)
        document = self.anchor.document_time
        hangs = not time.dated and not time.chained  # on the document
        away = LONG_AGO if time.rank < Granularity.YEAR.rank else _YEAR
        if document is None or hangs or (time.value.upper or 0) > (document.lower or 0) - away:
            self.is_recent = True
        self.chronology.tell(time, 0 if document is None else document.lower or 0)
        self.told.append(time)

    def _settle(self, item: Item, masked: str) -> None:
        """Tell the story from its asides, among the times told since something last hung on one."""
        document, tells = self.anchor.document_time, self.anchor.bare == "reference"
        for at in range(self._settled, len(self.told)):
            time, story = self.told[at], self._story
            over = story is not None and (time.value.upper or 0) <= (begun(self.told, story).value.lower or 0)
            place: Literal["leads", "heads", "caption", ""] = ""
            if tells:
                place = place_of(self.told, at, item, self.tense, masked, over=over, story=story)
            aside = place == "caption" or (
                not place
                and story is not None
                and not self.chronology.lists(time.start)
                and is_aside(self.told, at, self.tense, masked, over=over, story=story)
            )
            if place or aside:
                self.told[at] = time = attrs.evolve(time, place=place, aside=aside)
            if aside:
                continue
            ahead = document is not None and is_coming(time.value, document)  # no story yet
            back = over and place != "leads" and looks_back(self.tense, masked, time.start)
            if not (ahead or back):
                self._story = time
            unit = time.frames
            if unit is not None:
                self._frames[unit] = time
        self._settled = len(self.told)

    def anchor_of(self, item: Item, lower: str, masked: str) -> Anchor:
        """The anchor for one item: the reference time is the last told that fits.

        Args:
            item: A time of the text, behind those that are told.
            lower: The text in lower case.
            masked: The same without what is no verb.
        """
        self.doubt = ""
        unit = told_unit(item.expression)
        if unit is not None:
            return self._at_told(unit, item, lower, masked)
        if not self.told or (self.anchor.bare == "document" and is_dateline(item, lower)):
            return self.anchor
        self._settle(item, masked)
        said = self._when_said(item, masked) or when_written(self, item, lower)
        if said is not None:
            return attrs.evolve(self.anchor, document_time=said, bare="document")
        same = self.chronology.behind(item) or same_told(self, item, masked) or age_told(self, item, masked)
        if same is not None:
            return attrs.evolve(self.anchor, reference_time=same, bare="reference")
        if self.anchor.bare == "reference":
            last = self.told[-1]
            if is_flashback(self.tense, last, item, masked):
                return attrs.evolve(self.anchor, reference_time=last.value)
            beside = self._off_line(item, masked) if is_partial(item.expression) else 0
            return self.at(cycle(item.expression), beside=beside, item=item)
        frame = (
            self._month_of(item, masked)
            or self._year_of(item, lower, masked)
            or hanging_on(self, item, lower, masked)
            or self.chronology.under(item)
        )
        if frame is not None:
            return attrs.evolve(self.anchor, reference_time=frame, bare="reference")
        hangs = hangs_on_day(item.expression) or is_part_of_clock(item.expression)
        day = (day_of(self, item, masked) or mailed_on(self, item, lower)) if hangs else None
        return self.anchor if day is None else attrs.evolve(self.anchor, reference_time=day)

    def direction(self, item: Item, masked: str) -> Literal["past", "future", ""]:
        """Where the verb that governs an item looks; remembered, for several rules ask of one item."""
        if self._looked[0] != item.start:
            origin = item.signal == "from" and not item.side and is_origin(self.tense, masked, item.start)
            found = "past" if origin else self.tense.direction(masked, item.start, item.end)
            self._looked = item.start, found or unsaid(self.tense, masked, item.start, item.end)
        return self._looked[1]

    def _when_said(self, item: Item, masked: str) -> UncertainDate | None:
        """When the quotation was said that an item stands in, where it was before the document's time."""
        quoted = self.speech.around(item.start)
        if quoted is None:
            return None
        if quoted not in self._said:
            self._said[quoted] = said_on(self, masked, quoted[0])
        return self._said[quoted]

    def at(self, unit: Granularity, *, beside: int = 0, item: Item | None = None) -> Anchor:
        """The anchor at the time last told that is no coarser than a unit, else at whatever was told last.

        Args:
            unit: The unit.
            beside: So many of the last are beside what is told: "on Saturday, a day earlier, ..".
            item: What hangs on it, which may stand in a quotation, or lie within a range.
        """
        quoted = None if item is None else self.speech.around(item.start)
        heard = (
            one
            for one in self.lately(beside)
            if one.spoken in {None, quoted} and not (one.compared or one.aside)
        )
        last = next((one for one in heard if one.rank <= unit.rank), self.told[-1 - beside])
        return attrs.evolve(self.anchor, reference_time=outlined(self.told, last, item))

    def _over(self, anchor: Anchor, unit: Granularity, item: Item, masked: str) -> Anchor:
        """The anchor of what was done on a day told, which is none that is still to come.

        "They voted on Sunday. A cabinet is unlikely before Christmas; on the same day a bank fell".
        """
        document, told = self.anchor.document_time, anchor.reference_time
        if document is None or told is None or (told.lower or 0) < (document.upper or 0):
            return anchor
        if self.direction(item, masked) != "past":
            return anchor
        if is_beside_figures(self, item, masked):  # "It grows next year. Orders rose, above a year earlier"
            within = in_sentence(masked, self.told[-1].end, item.start)
            return anchor if within else attrs.evolve(self.anchor, reference_time=document)
        hangs = is_loose(item.expression) or follows_told(item.expression)
        value = resolve_expression(item.expression, anchor).value
        if not hangs and not (isinstance(value, UncertainDate) and value.hi > document.hi):
            return anchor  # but not of "It opens in May. An hour earlier they had left"
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
        self._settle(item, masked)
        last = self.told[-1]
        longer = last.aside or last.rank > unit.rank
        if (longer and is_of_sentence(self.tense, last, item, masked)) or is_of_month(
            self, unit, item, masked
        ):
            return attrs.evolve(self.anchor, reference_time=last.value)
        beside = int(is_set_beside(self.told, item, lower))
        tells = self.anchor.bare == "reference" or not self.is_recent
        tells = tells or self.direction(item, masked) == "past"  # "It opens on 3 May. It ends a week later"
        if not (beside or last.aside) and tells and follows_told(item.expression):
            beside = 0 if is_joined(masked, last.end, item.start) else self._off_line(item, masked)
        return self._over(self.at(unit, beside=beside, item=item), unit, item, masked)

    def _off_line(self, item: Item, masked: str) -> int:
        """How many of the times told last a story does not go on from to an item; none under a heading."""
        if self.chronology.heading is not None:
            return 0
        return passed_over(self.told, off_line(self.told, self.tense, masked), self.line.ahead(item.end))

    def has_told(self, unit: Granularity) -> bool:
        """Whether a time no coarser than a unit was told, and the last that was is not to come."""
        told = next((one.value for one in reversed(self.told) if one.rank <= unit.rank), None)
        return told is not None and not is_coming(told, self.anchor.document_time)

    def no_day(self, item: Item, lower: str, masked: str, behind: Behind) -> str:
        """Why a time lies in no one day or year that could be told, in words; "" where it does.

        Args:
            item: The time.
            lower: The text in lower case.
            masked: The same without what is no verb.
            behind: What stands behind it.
        """
        if not (hangs_on_day(item.expression) or is_part_of_clock(item.expression)):
            return no_year(self, item, (lower, masked), behind)
        if goes_on(self.tense, item, masked):
            return ""
        if item.each:
            return "an hour of each of several days"
        if is_hour_of_habit(self, item, masked):
            return "an hour of what recurs, which is of no one day"
        if is_before_longer(self.tense, behind, masked):
            return "the day is not told, only a longer time that it lies in"
        self._settle(item, masked)
        untold = lies_in(self, item, masked)
        return "" if untold is None else f"the day is not told, only that it lies in {untold.value}"

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
        self, item: Item, below: Granularity = Granularity.QUARTER, *, within: bool = False, masked: str = ""
    ) -> Antecedent | None:
        """The time told last that is finer than a unit, a month or what is in one, where it is near.

        What a story goes on from is not where something began before it, and what lies *within* a range goes
        on from its first end. A year that a story has come to since leaves none, but in an aside set apart.
        """
        found = later = None
        beside = self.told[-1] if masked and len(self.told) > 1 else None
        for one in takewhile(lambda one: item.start - one.end <= _NEAR, reversed(self.told)):
            if one.aside or (one is beside and is_set_apart(self.tense, masked, beside, item.start)):
                continue
            if one.rank >= below.rank:
                later = later or (one if one.dated and not one.since and not one.compared else None)
            elif not one.since and not one.compared and not (within and one.ends):
                return None if later is not None and is_over(later, one, self.anchor.document_time) else one
            else:
                found = found or one
        return found

    def is_beyond(self, one: UncertainDate) -> bool:
        """Whether a narrative has come to a later year or far on: "In June 1665 .. May 1666 .. In June"."""
        if self._story is None or self.anchor.bare != "reference":
            return False
        told, year = self._story.value.lower or 0, Granularity.YEAR
        return told - (one.upper or 0) > LONG_AGO or index_of(told, year) > index_of(one.lo, year)

    def _year_of(self, item: Item, lower: str, masked: str) -> UncertainDate | None:
        """The year that a month or a day lies in: told just before it, or what its sentence begins with.

        "In 2021, in May and on 3 June"; "Last year we opened in June"; so too "Next week we play on Friday".
        """
        around, last = cycle(item.expression), self.told[-1]
        if (
            around is Granularity.YEAR
            and (last.dated or last.chained)
            and Granularity.DAY.rank <= last.rank <= Granularity.YEAR.rank
            and not (last.aside and is_closed(masked, last.end, item.start))
        ):
            between = lower[last.end : item.start].strip(" ,(:–—").replace(",", " ").split()
            listed = last.rank == Granularity.YEAR.rank and not self.tense.lists.isdisjoint(between)
            goes_on = self.tense.kind(next(iter(words_behind(masked, item.end)), "")) == "verb"
            goes_on = goes_on and lower[last.start : last.end].isdecimal()  # no "last year, and in June left"
            listed = listed and not goes_on
            if self.tense.beside.issuperset(between) and not listed:
                is_year = last.rank == Granularity.YEAR.rank
                return UncertainDate.granule(around, last.value.lower or 0) if is_year else last.value
        front = self._front(item, around, masked)
        if front is None:
            return None
        document = self.anchor.document_time
        over = around is Granularity.YEAR and not is_coming(front.value, document)
        if over and self.direction(item, masked) == "future":
            return None
        return year_begun_with(front, around, document)

    def _front(self, item: Item, around: Granularity, masked: str) -> Antecedent | None:
        """The year, or the week, that the item's sentence begins with, behind no more than a word or two.

        Another clause has none, unless a time in it was told: "In 2019 it rose, and in May it fell".
        """
        frame = self._frames.get(around)
        if frame is None or item.start - frame.end > _NEAR:
            return None
        if frame.start < sentence_start(masked, item.start):
            return None
        if len(opening(self.tense, masked, frame.start)) > _FRONT:
            return None
        between = masked[frame.end : item.start].split()
        turned = not self.tense.conjunctions.isdisjoint(between[:-1] if item.signal else between)
        return None if (turned and frame is self.told[-1]) or not frame.is_frame_of(item) else frame
