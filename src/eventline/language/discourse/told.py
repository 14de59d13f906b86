"""A time that the text has told, and where it stands in what is told: on its line, or beside it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Literal

import attrs

from eventline.calendars import Granularity
from eventline.calendars.gregorian import civil_from_days
from eventline.calendars.ticks import DAY, index_of
from eventline.language.building.shapes import core, is_of_year, said_date
from eventline.language.discourse.asides import is_closed
from eventline.language.tense.plans import looks_back, opens_back
from eventline.language.text.sentences import in_sentence, is_joined, words_before, words_behind
from eventline.model.date import UncertainDate
from eventline.model.interval import Interval
from eventline.resolution import About, Between, OneOf, Part, Shift, Toward
from eventline.resolution.combinations import PORTIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventline.language.discourse.antecedents import Antecedents
    from eventline.language.joining.refine import Item
    from eventline.language.tense.context import Tense
    from eventline.resolution import Anchor, Resolution
    from eventline.resolution.anchor import Stated
    from eventline.resolution.found import Value

#: No further back than this lies when something quoted was said.
_SAID = 150
#: No more of the times told last are looked at for one from which a story goes on.
_MOST = 12
#: No calendar year is longer.
_YEAR = 366 * DAY
#: So many words behind a time may tell that the story looks back.
_VERBS = 4


@attrs.frozen
class Antecedent:
    """A time that the text has told.

    Attributes:
        start: Its first code point.
        end: The code point behind it.
        value: What it was.
        rank: How coarse it was.
        dated: Whether its year was said.
        chained: Whether it hung on another time told.
        since: Whether it is where something began that went on: "it had not rained since May".
        ends: Whether it is where a range ends.
        is_weekday: Whether it is a weekday of a story: "it began on 5 March 1934. By Wednesday ..".
        week: How it says its week: ``"said"`` of "Monday next week", ``"next"`` of "next Monday", "" else.
        spoken: The quotation that it is told in alone: "I will be back on Tuesday".
        aside: Whether it is told beside the story: "he joined a firm founded in 1833".
        fiscal: Its TIMEX3 value where it is of a fiscal year, which tells no more: "FY2011-Q3".
        compared: Whether others are only compared with its figures: "up from 40 a year earlier".
        place: ``"leads"`` where its paragraph goes on from it, though it had been before what was told;
            ``"heads"`` in a heading, "The wars (1912-1914)", ``"caption"`` in a caption; "" else.
    """

    start: int
    end: int
    value: UncertainDate
    rank: int
    dated: bool
    chained: bool
    since: bool
    ends: bool
    week: Literal["said", "next", ""] = ""
    is_weekday: bool = False
    spoken: tuple[int, int] | None = None
    fiscal: str = ""
    compared: bool = False
    aside: bool = False
    place: Literal["leads", "heads", "caption", ""] = ""

    @property
    def frames(self) -> Granularity | None:
        """The cycle of what may lie in it, where it is a year, a season or a stretch of a year, or a week."""
        if self.rank == Granularity.WEEK.rank:
            return Granularity.WEEK
        long = Granularity.MONTH.rank < self.rank < Granularity.YEAR.rank and self.dated
        is_season = self.rank == Granularity.SEASON.rank
        return Granularity.YEAR if long or is_season or self.rank == Granularity.YEAR.rank else None

    def is_frame_of(self, item: Item) -> bool:
        """Whether a date is of its year: it is no season, its year was said, or it has the month of the date.

        "Last summer they met in July", but not in May.
        """
        if self.dated or self.rank != Granularity.SEASON.rank:
            return True
        date = core(item.expression)
        if date is None or date.month is None:
            return False
        year, first, _ = civil_from_days(self.value.lo // DAY)
        end_year, last, _ = civil_from_days(self.value.hi // DAY)
        return (date.month - first) % 12 <= 12 * (end_year - year) + last - first


def off_line(told: list[Antecedent], tense: Tense, masked: str) -> int:
    """How many of the times told last the story does not go on from; none where that would be all there are.

    Args:
        told: The times told.
        tense: The reader of tense.
        masked: The text without what is no verb.
    """
    near = range(len(told) - 1, max(0, len(told) - _MOST), -1)
    on = (at for at in near if not is_off_line(told[at], told[at - 1], tense, masked))
    return len(told) - 1 - next(on, max(0, len(told) - _MOST))


def is_off_line(one: Antecedent, before: Antecedent, tense: Tense, masked: str) -> bool:
    """Whether a time is beside the story: of what had been before it, or only meant to be.

    "They met in May. The year before he had sold it", "he hoped to be home by June".

    Args:
        one: The time.
        before: The time told before it.
        tense: The reader of tense.
        masked: The text without what is no verb.
    """
    if one.aside or one.place == "leads":
        return one.aside
    if looks_back(tense, masked, one.start) or opens_back(tense, masked, one.start, one.end):
        on = not before.aside and (one.value.lower or 0) >= (before.value.lower or 0)
        return not on  # "By the 21st the front had collapsed", told behind the 19th
    if (one.value.upper or 0) <= (before.value.lower or 0):
        behind = takewhile(lambda word: word not in tense.relatives, words_behind(masked, one.end)[:_VERBS])
        return one.since or not tense.pluperfect.isdisjoint(behind)
    return tense.direction(masked, one.start, one.end) == "future"


def is_flashback(tense: Tense, last: Antecedent, item: Item, masked: str) -> bool:
    """Whether a date goes on from a year that is looked back at: "He had built it in 1680. In May it had ..".

    Args:
        tense: The reader of tense.
        last: The time told last.
        item: The date.
        masked: The text without what is no verb.
    """
    if last.rank < Granularity.YEAR.rank or not looks_back(tense, masked, last.start):
        return False
    return "\n" not in masked[last.end : item.start] and is_back(tense, item, masked)


def is_back(tense: Tense, item: Item, masked: str) -> bool:
    """Whether a time is of what had been done before what is told: "in May it had rained".

    Args:
        tense: The reader of tense.
        item: The time.
        masked: The text without what is no verb.
    """
    return looks_back(tense, masked, item.start) or opens_back(tense, masked, item.start, item.end)


def is_of_sentence(tense: Tense, last: Antecedent, item: Item, masked: str) -> bool:
    """Whether a time goes on from the one told last, whatever it is, for they are of one sentence.

    It does not behind an aside that is closed, but what had been done is told on: "He had come in 1838.
    That year he had married", "He had come in 1838; a year later he left", but not "They, who had used gas in
    1983, won two years later".

    Args:
        tense: The reader of tense.
        last: The time told last.
        item: The time.
        masked: The text without what is no verb.
    """
    if last.aside and looks_back(tense, masked, last.start):
        if is_back(tense, item, masked):
            return True
        behind = words_behind(masked, last.end)[:1] if masked.startswith(", ", last.end) else []
        return is_joined(masked, last.end, item.start) and not any(map(tense.kind, behind))
    within = in_sentence(masked, last.end, item.start)
    return within and not (last.aside and is_closed(masked, last.end, item.start))


def said_on(antecedents: Antecedents, masked: str, at: int) -> UncertainDate | None:
    """When a quotation was said: on the time told in the words before it, "in 1987 she told a reporter".

    What is told in a quotation is not when another was said, nor is what is still to come.

    Args:
        antecedents: The times told.
        masked: The text without what is no verb.
        at: Where the quotation begins.
    """
    tense, document = antecedents.tense, antecedents.anchor.document_time
    near = antecedents.told[-2:]
    before = [one for one in near if one.end <= at and antecedents.speech.around(one.start) is None]
    if not before or at - before[-1].end > _SAID or not in_sentence(masked, before[-1].end, at):
        return None
    said = before[-1].value
    if document is not None and (said.upper or 0) > (document.lower or 0):
        return None
    return None if tense.says.isdisjoint(words_before(masked, at)) else said


def is_over(later: Antecedent, one: Antecedent, document: Stated | None) -> bool:
    """Whether a story has come to a later time: "On 2 June 1953 .. In 1989 he married. In April ..".

    Args:
        later: The time told later.
        one: Another.
        document: The document's time.
    """
    over = document is None or (later.value.upper or 0) <= (document.lower or 0)
    return over and (later.value.lower or 0) >= (one.value.upper or 0)


def is_by_another_clock(told: Sequence[Antecedent], time: Antecedent, masked: str) -> bool:
    """Whether the time told last is told again by the clock of a zone: "at 4 a.m. (2330 GMT on Tuesday)".

    Args:
        told: The times told.
        time: The time.
        masked: The text without what is no verb.
    """
    return (
        bool(told) and time.value.offset is not None and masked[told[-1].end : time.start].strip(" ") == "("
    )


def is_set_beside(told: Sequence[Antecedent], item: Item, lower: str) -> bool:
    """Whether a time is set beside the one told last, behind another: "on Saturday, a day earlier".

    Args:
        told: The times told.
        item: The time.
        lower: The text in lower case.
    """
    apart = isinstance(item.expression, Shift) and len(told) > 1
    return apart and lower[told[-1].end : item.start].strip(" ") in {",", "("}


def is_beginning(tense: Tense, masked: str, one: Antecedent) -> bool:
    """Whether a time is only that of which something is: "a firm founded in May 1912".

    Args:
        tense: The reader of tense.
        masked: The text without what is no verb.
        one: The time.
    """
    return not tense.begins.isdisjoint(words_before(masked, one.start)[-_VERBS:])


def is_dated(item: Item, anchor: Anchor, resolution: Resolution) -> bool:
    """Whether the year of a time is said, by itself or by the one before."""
    if anchor.bare == "reference" or resolution.unit.rank >= Granularity.YEAR.rank:
        return True
    if anchor.reference_time is not None and resolution.unit.rank < Granularity.DAY.rank:
        return True  # an hour is of the day told
    whole = item.expression
    ends = (whole.start, whole.end) if isinstance(whole, Between) else (whole,)
    return any(said_date(one) is not None or is_of_year(one) for one in ends)


def begun(told: Sequence[Antecedent], one: Antecedent) -> Antecedent:
    """The first end of the range that a time ends; the time itself where it ends none."""
    if not one.ends:
        return one
    return next((time for time in reversed(told) if time.end <= one.start), one)


def side_of(resolution: Resolution, side: str) -> tuple[Value, str]:
    """The value and the TIMEX3 value of a whole time, or of one end of a range."""
    if not side or not isinstance(resolution.value, Interval):
        return resolution.value, resolution.timex3
    first, _, last = resolution.timex3.partition("/")
    end = resolution.value.start if side == "a" else resolution.value.end
    value: Value = end if isinstance(end, UncertainDate) else resolution.value
    return value, (first if side == "a" else last or first)


def mod_of(resolution: Resolution, side: str) -> str:
    """The TIMEX3 mod of a whole time, or of one end of a range: of "late August" in "late August to May"."""
    node = resolution.expression
    node = node.of[0] if isinstance(node, OneOf) else node
    whole = node.of if isinstance(node, Toward) else node
    if not side or not isinstance(whole, Between):
        return resolution.mod
    match whole.start if side == "a" else whole.end:
        case Part(portion=portion):
            return PORTIONS[portion]
        case About(qualification="~" | "%"):
            return "APPROX"
        case _:
            return resolution.mod


def contains(value: UncertainDate, document: Stated | None) -> bool:
    """Whether the document was made in a time, as far as is known."""
    return document is not None and value.lo <= document.lo and document.hi <= value.hi


def year_begun_with(front: Antecedent, around: Granularity, document: Stated | None) -> UncertainDate | None:
    """The year, or the week, in which the dates of a sentence lie that begins with a longer time.

    Args:
        front: What the sentence begins with.
        around: The cycle of its dates.
        document: The document's time.
    """
    since, until = front.value.lower or 0, front.value.upper or 0
    if until - since > _YEAR:  # of a fiscal year it is not known
        return None if contains(front.value, document) else front.value
    years = {index_of(at, Granularity.YEAR) for at in (since, until - 1)}
    crosses = front.rank == Granularity.SEASON.rank and len(years) > 1  # "In the winter .. until May"
    return front.value if crosses else UncertainDate.granule(around, since)


def is_coming(value: UncertainDate, document: Stated | None) -> bool:
    """Whether a time begins behind the document's: "Next year they will play in May"."""
    return document is None or (value.lower or 0) >= (document.upper or 0)
