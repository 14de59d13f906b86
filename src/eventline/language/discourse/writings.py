"""When the part of a text was written in which a time stands: the day of a diary, or of a mail quoted.

"4 May 1886. Fog. Yesterday he left"; "On 3 May, Ann wrote:" above lines that begin with ">"; "Sent: 3 May".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from eventline.calendars import Granularity
from eventline.language.discourse.line import LONG_AGO
from eventline.language.joining.days_told import hangs_on_day

if TYPE_CHECKING:
    from eventline.language.discourse.antecedents import Antecedents
    from eventline.language.discourse.told import Antecedent
    from eventline.language.joining.refine import Item
    from eventline.model.date import UncertainDate

#: What lines begin with that are quoted, and what the line above them ends with.
_QUOTED = re.compile(r"[ \t]*(?:>[ \t]?)+")
_WROTE = re.compile(r"([^\W\d_]+) ?:[ \t]*\Z")
#: No further above a line begins the mail that it quotes, and no further above a time its day in a diary.
_MAIL, _DAY = 4_000, 2_000
#: So many words of a diary are looked at for one of who writes it.
_FIRST = 400


def when_written(antecedents: Antecedents, item: Item, lower: str) -> UncertainDate | None:
    """When it was written what a time stands in, where the text tells it; None where that is its own time.

    Args:
        antecedents: The times told.
        item: A time that hangs on what was told, or on when it was written.
        lower: The text in lower case.
    """
    if hangs_on_day(item.expression):
        return None
    mailed = mailed_on(antecedents, item, lower)
    if mailed is not None:
        return mailed
    day = _diary_day(antecedents, item)
    if day is None:
        return None
    document = antecedents.anchor.document_time
    old = document is None or (day.value.upper or 0) < (document.lower or 0) - LONG_AGO
    return day.value if old and _is_diary(antecedents, day, lower) else None


def mailed_on(antecedents: Antecedents, item: Item, lower: str) -> UncertainDate | None:
    """When the mail was sent that is quoted where a time stands; None where none is.

    Args:
        antecedents: The times told.
        item: The time.
        lower: The text in lower case.
    """
    line = lower.rfind("\n", 0, item.start) + 1
    mark = _QUOTED.match(lower, line)
    if mark is None:
        return _forwarded(antecedents, lower, line)
    return _sent(antecedents, lower, line, mark[0].count(">"))


def _forwarded(antecedents: Antecedents, lower: str, line: int) -> UncertainDate | None:
    """When the mail was sent that is forwarded in a line, by its head above: "Sent: 3 May"."""
    for sent in antecedents.tense.heads:
        at = lower.rfind(f"\n{sent}", max(0, line - _MAIL), line)
        if at >= 0:
            days = (one for one in antecedents.lately() if at < one.start < lower.find("\n", at + 1))
            return next((one.value for one in days if one.rank <= Granularity.DAY.rank), None)
    return None


def _sent(antecedents: Antecedents, lower: str, line: int, depth: int) -> UncertainDate | None:
    """When a mail was sent that is quoted in a line, by the line above: "On 3 May, Ann wrote:"."""
    start = end = line
    while end > max(0, line - _MAIL):
        start = lower.rfind("\n", 0, end - 1) + 1
        mark = _QUOTED.match(lower, start, end)
        if (0 if mark is None else mark[0].count(">")) < depth and lower[start:end].strip():
            break
        end = start
    else:
        return None
    wrote = _WROTE.search(lower, start, end - 1)
    if wrote is None or wrote[1] not in antecedents.tense.mails:
        return None
    days = (one for one in antecedents.lately() if start <= one.start < end)
    sent = next((one for one in days if one.rank <= Granularity.DAY.rank), None)
    return None if sent is None else sent.value


def _diary_day(antecedents: Antecedents, item: Item) -> Antecedent | None:
    """The day that the entry of a diary begins with, in which a time stands."""
    chronology = antecedents.chronology
    told = [one for one in (chronology.entry, chronology.day) if one is not None]
    if not told or chronology.lists(item.start):
        return None
    last = max(told, key=lambda one: one.start)
    return None if last.rank > Granularity.DAY.rank or item.start - last.end > _DAY else last


def _is_diary(antecedents: Antecedents, day: Antecedent, lower: str) -> bool:
    """Whether somebody tells of themselves: "4 May. Fog. We left", not "4 May: The king left"."""
    diary = antecedents.chronology.diary
    if diary is None:
        words = lower[max(0, day.start - _DAY) : day.end + _DAY].split(maxsplit=_FIRST)[:_FIRST]
        diary = antecedents.chronology.diary = not antecedents.tense.writers.isdisjoint(words)
    return diary
