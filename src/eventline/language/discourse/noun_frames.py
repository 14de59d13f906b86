"""A time that goes with a noun, and what it lies in behind the noun: "the May vote last year"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.language.joining.days_joined import with_hours
from eventline.language.joining.days_told import hangs_on_day
from eventline.language.joining.frames_behind import framed
from eventline.language.joining.shapes import is_day
from eventline.language.tense.clauses import is_noun
from eventline.resolution import Between, Date, Part, Shift

if TYPE_CHECKING:
    from eventline.language.discourse.untold_days import Behind
    from eventline.language.joining.refine import Item
    from eventline.language.tense.context import Tense
    from eventline.resolution import Expression

#: No more code points, and no more words of a noun, stand between a time and what it lies in.
_REACH, _NOUN = 40, 3
#: No further back stands the article of a noun.
_ARTICLE = 8


def put_frame_behind(tense: Tense, item: Item, behind: Behind, lower: str) -> None:
    """Put a time that goes with a noun into the year, month, week or day that is told behind the noun.

    "The June war of 1967", "the Monday meeting last week", "Easter sales in 2019", "the noon train on 3 May".

    Args:
        tense: The reader of tense.
        item: The time, whose expression is changed where it is such.
        behind: What stands behind it.
        lower: The text in lower case.
    """
    frame = behind.item
    if frame is None or frame.signal or not 1 < frame.start - behind.end <= _REACH:
        return
    if item.signal and not item.side:
        return
    said, clock = _date(item.expression), hangs_on_day(item.expression) and is_day(frame.expression)
    if not clock and (said is None or said.year is not None):
        return
    words = lower[behind.end : frame.start].split()
    gap = words.pop() if words and words[-1] in tense.frames else ""
    if not 0 < len(words) <= _NOUN or not all(is_noun(tense, word) for word in words):
        return
    if (said is None or said.holiday is None) and not _is_led(tense, item, lower):
        return
    if clock:
        item.expression = with_hours(frame.expression, item.expression)
    else:
        item.expression = framed(item.expression, gap, frame.expression, tense.frames) or item.expression


def _is_led(tense: Tense, item: Item, lower: str) -> bool:
    """Whether a time begins with an article, stands behind one, or is a later member of a list or a range."""
    before, own = lower[max(0, item.start - _ARTICLE) : item.start].split()[-1:], lower[item.start : item.end]
    if not tense.articles.isdisjoint((*before, own.split()[0])) or item.side == "b":
        return True
    return item.group > 0 and tense.lists.issuperset(before)


def _date(time: Expression) -> Date | None:
    """The date of a time that may go with a noun: May of "late May", Easter of "the day after Easter"."""
    time = time.end if isinstance(time, Between) else time
    while isinstance(time, Part | Shift):
        time = time.of
    return time if isinstance(time, Date) else None
