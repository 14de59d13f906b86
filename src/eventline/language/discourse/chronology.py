"""Chronologies: headings, which tell the year of what is under them, and entries, which go on from others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from eventline.calendars import Granularity
from eventline.language.building.shapes import core, cycle, has_clock, is_clock, is_partial, said_date
from eventline.language.discourse.told import Antecedent
from eventline.language.joining.refine import Item
from eventline.language.text.sentences import ENDS
from eventline.resolution import Date

if TYPE_CHECKING:
    from eventline.model.date import UncertainDate

#: What stands before most times: a word, and a space.
_WORD = re.compile(r"[^\W_] ")
#: What may stand before a heading or an entry on its line, and behind a heading.
_MARKS = re.compile(r"[ \t>#*=_•·+–—-]*")
_BEHIND = re.compile(r"[ \t:.#*=_–—-]*(?:\n|\Z)")
#: What sets an entry apart from what happened: a colon, or on a line of its own a dash.
_COLON = re.compile(r":\s")
_APART = re.compile(r":\s|\s[-–—]\s")
#: What sets a day of the month apart that stands by itself.
_APART_OR_ENDED = re.compile(r"[.:]\s|\s[-–—]\s")
#: What may end the sentence before an entry.
_ENDS = frozenset(ENDS)


@attrs.define
class Chronology:
    """The headings and the entries of a text, and those of them that were told last.

    Attributes:
        items: The times of the text, in its order.
        heads: Where times begin that begin their lines, behind no more than the sign of a list.
        headings: Where years, months and days begin that stand alone on their lines.
        entries: Where times begin of which the rest of the line, or of the sentence, tells.
        heading: The year or the month that was the last heading; None before the first.
        day: The day that was; None before the first, and behind a year or a month.
        entry: The entry told last; None where nothing goes on from it.
        hour: The last entry that was an hour: the next is of its day, whatever days were told between.
        backward: Whether that was before the one before it: some begin with what was last.
        diary: Whether it is one in which somebody writes of themselves; None where nothing asked yet.
    """

    items: list[Item] = attrs.Factory(list)
    heads: frozenset[int] = frozenset()
    headings: frozenset[int] = frozenset()
    entries: frozenset[int] = frozenset()
    heading: Antecedent | None = None
    day: Antecedent | None = None
    entry: Antecedent | None = None
    hour: Antecedent | None = None
    backward: bool = False
    diary: bool | None = None

    @classmethod
    def of(cls, items: list[Item], lower: str) -> Chronology:
        """The chronology of a text.

        Args:
            items: The times of the text.
            lower: The text in lower case.
        """
        near = [one for one in items if one.start < 2 or not _WORD.match(lower, one.start - 2)]
        first = [one for one in near if _begins_line(one, lower)]
        headings = [one.start for one in first if "\n" in lower and _is_heading(one, lower)]
        entries = [one.start for one in first if _is_entry(one, lower)]
        entries += [one.start for one in items if _is_set_apart(one, lower) and _begins(one, lower)]
        return cls(items, frozenset([one.start for one in first]), frozenset(headings), frozenset(entries))

    def lists(self, start: int) -> bool:
        """Whether a heading or an entry begins at an offset, which is no aside."""
        return start in self.headings or start in self.entries

    def tell(self, time: Antecedent, now: int) -> None:
        """Remember a time that is a heading or an entry.

        Args:
            time: A time of the text.
            now: The first tick of the document's time, from which on plans and forecasts go on.
        """
        if time.start in self.headings:
            is_day = time.rank <= Granularity.DAY.rank
            self.heading, self.day = (self.heading, time) if is_day else (time, None)
            self.hour = None
        elif time.start in self.entries:
            self.backward = self.entry is not None and time.value.lo < self.entry.value.lo
            known = time.dated or time.chained or self.day is not None
            self.entry = time if known or (time.value.lower or 0) >= now else None
            self.hour = time if time.rank < Granularity.DAY.rank else None

    def under(self, item: Item) -> UncertainDate | None:
        """The year or the month of the heading above a date that says none; None without such a heading."""
        above = self.heading
        if above is None or not is_partial(item.expression):
            return None
        around = cycle(item.expression)
        if around is Granularity.YEAR or (around is Granularity.MONTH and above.rank == around.rank):
            return above.value
        return None

    def behind(self, item: Item) -> UncertainDate | None:
        """What an entry goes on from: the heading above its line, or else the entry before it."""
        heading = self.under(item)
        if heading is not None and item.start in self.heads:
            return heading
        if item.start not in self.entries:
            return None
        if is_clock(item.expression):
            return None if self.hour is None else self.hour.value
        return self.entry.value if self.entry is not None and is_partial(item.expression) else None

    def day_of(self, last: Antecedent, item: Item, lower: str) -> UncertainDate | None:
        """The day of the entry in which a time of day stands, where no other was told in it.

        Args:
            last: The time told last.
            item: The time of day.
            lower: The text in lower case.
        """
        if self.day is not None and item.start in self.heads:
            return self.day.value
        entry = self.entry
        if entry is None or entry.rank > Granularity.DAY.rank or "\n" in lower[entry.end : item.start]:
            return None
        return entry.value if last is entry or last.rank < Granularity.DAY.rank else None

    def goes_back(self, item: Item) -> bool:
        """Whether an entry is told behind two of which the later one came first."""
        listed = self.backward and self.entry is not None and item.start in self.entries
        listed = listed and not is_clock(item.expression)
        return listed and self.under(item) is None


def without_ranks(items: list[Item], lower: str) -> list[Item]:
    """The times of a text, without ordinals before which no day of a diary stands: "11th. Ann Lee" is a rank.

    Args:
        items: The times.
        lower: The text in lower case.
    """
    days = (one for one in items if lower[one.start].isdecimal() and _is_bare_day(one))
    bare = {one.start for one in days if _opens(one, lower) and _APART_OR_ENDED.match(lower, one.end)}
    if not bare:
        return items
    entries = (one.start for one in items if one.start not in bare and _is_of_diary(one, lower))
    first = next(entries, len(lower))
    return [one for one in items if one.start not in bare or one.start > first]


def _is_bare_day(item: Item) -> bool:
    """Whether a time is a day of no month that is told."""
    said = item.expression
    return isinstance(said, Date) and said.day is not None and said == Date(day=said.day)


def _opens(item: Item, lower: str) -> bool:
    """Whether a time begins its sentence or its line."""
    return _begins(item, lower) or _begins_line(item, lower)


def _is_of_diary(item: Item, lower: str) -> bool:
    """Whether a day, with its month, begins its sentence and is set apart from what follows it."""
    apart = _is_set_apart(item, lower) or _BEHIND.match(lower, item.end) is not None
    date = said_date(item.expression) or core(item.expression)
    return apart and _opens(item, lower) and date is not None and None not in {date.day, date.month}


def _begins_line(item: Item, lower: str) -> bool:
    """Whether a time begins its line, behind no more than the sign of a list."""
    return _MARKS.fullmatch(lower, lower.rfind("\n", 0, item.start) + 1, item.start) is not None


def _begins(item: Item, lower: str) -> bool:
    """Whether a time begins a sentence."""
    before = lower[max(0, item.start - 2) : item.start].rstrip()
    return not before or before in _ENDS


def _is_set_apart(item: Item, lower: str) -> bool:
    """Whether a time is set apart from what follows: by a colon, or, of a day, by a dot: "3 May. Fog"."""
    if lower.startswith(": ", item.end):
        return True
    ends = lower.startswith(". ", item.end) or (
        lower[item.end - 1] == "." and lower.startswith(" ", item.end)
    )
    return ends and _is_day(item)


def _is_day(item: Item) -> bool:
    """Whether a time is a day, with its year or without."""
    said = said_date(item.expression) or core(item.expression)
    return said is not None and (said.day is not None or said.weekday is not None)


def _is_entry(item: Item, lower: str) -> bool:
    """Whether a time that begins its line is set apart from the rest: "3 May: ", "09:15 ", "3 May: noon"."""
    apart = _APART.match(lower, item.end) or _COLON.search(lower, item.start, item.end)
    return apart is not None or has_clock(item.expression)


def _is_heading(item: Item, lower: str) -> bool:
    """Whether a year, a month or a day that begins its line stands alone on it."""
    if item.side or _BEHIND.match(lower, item.end) is None:
        return False
    said = said_date(item.expression) or core(item.expression)
    return _is_day(item) or (said is not None and isinstance(said.year, int))
