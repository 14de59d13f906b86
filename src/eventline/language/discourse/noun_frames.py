"""A time that goes with a noun, and what it lies in behind the noun: "the May vote last year"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.language.building.shapes import is_day
from eventline.language.discourse.hours_listed import put_day_before
from eventline.language.discourse.untold_days import behind_all
from eventline.language.discourse.years_listed import put_part_before
from eventline.language.joining.days_joined import with_hours
from eventline.language.joining.days_told import hangs_on_day
from eventline.language.joining.frames_behind import framed, one_of_many
from eventline.language.tense.clauses import is_noun
from eventline.language.text.sentences import BEFORE_WORD, POSSESSIVE
from eventline.resolution import Between, Date, Part, Shift

if TYPE_CHECKING:
    from eventline.language.discourse.untold_days import Behind
    from eventline.language.joining.refine import Item
    from eventline.language.tense.context import Tense
    from eventline.resolution import Expression

#: No more code points, and no more words of a noun, stand between a time and what it lies in.
_REACH, _NOUN = 40, 3
#: No further back stands the article of a noun, with an adjective behind it.
_ARTICLE = 40


def in_frames(tense: Tense, items: list[Item], lower: str) -> list[Behind]:
    """What stands behind each time, where all are in the frames that are told beside them.

    Args:
        tense: The reader of tense.
        items: The times, whose expressions are changed where they are.
        lower: The text in lower case.
    """
    behinds = behind_all(items)
    _put_frames_behind(tense, items, behinds, lower)
    put_part_before(tense, items, lower)
    put_day_before(tense, items, lower)
    return behinds


def _put_frames_behind(tense: Tense, items: list[Item], behinds: list[Behind], lower: str) -> None:
    """Put times that go with a noun into the year, month, week or day that is told behind the noun.

    "The June war of 1967", "the Monday meeting last week", "Easter sales in 2019", "the noon train on 3 May",
    and one of several: "the Friday protests last month". What is told behind the last of a list frames each:
    "the May vote and the June recount last year".
    """
    frames: dict[int, tuple[str, Expression]] = {}
    for item, behind in zip(reversed(items), reversed(behinds), strict=True):
        frame = behind.item
        if frame is None or not 1 < frame.start - behind.end <= _REACH:
            continue
        words = lower[behind.end : frame.start].split()
        if frame.start in frames:  # it goes with a noun itself
            while words and words[-1] in tense.articles:
                words.pop()
            told = frames[frame.start] if words and words.pop() in tense.lists else None
        elif frame.signal or lower.startswith(POSSESSIVE, frame.end):
            told = None
        else:
            told = (words.pop() if words and words[-1] in tense.frames else "", frame.expression)
        if told is None or not 0 < len(words) <= _NOUN or not all(is_noun(tense, word) for word in words):
            continue
        put = _put(tense, item, told, lower)
        if put is not None:
            item.expression, frames[item.start] = put, told


def _put(tense: Tense, item: Item, told: tuple[str, Expression], lower: str) -> Expression | None:
    """A time that goes with a noun in what is told, with the word before it; None where that is no frame."""
    time, (gap, frame) = item.expression, told
    if hangs_on_day(time) and is_day(frame):
        return with_hours(frame, time) if _is_led(tense, item, lower) else None
    said = _date(time)
    if (said is None or said.holiday is None) and not _is_led(tense, item, lower):
        return None
    if said is not None and said.year is not None:
        return None
    return framed(time, gap, frame, tense.frames) or one_of_many(time, frame)


def _is_led(tense: Tense, item: Item, lower: str) -> bool:
    """Whether a time begins with an article, stands behind one, or is a later member of a list or a range.

    An adjective may stand behind the article: "on a cold January day in 1978".
    """
    last = lower[max(0, item.start - _ARTICLE) : item.start].split()[-2:]
    before = [word.lstrip(BEFORE_WORD) for word in last]
    own = lower[item.start : item.end].split(maxsplit=1)[0]
    if not tense.articles.isdisjoint((*before[-1:], own)) or item.side == "b":
        return True
    if len(before) > 1 and before[0] in tense.articles and is_noun(tense, last[1]):
        return True
    return before != [] and tense.lists.issuperset(before[-1:])


def _date(time: Expression) -> Date | None:
    """The date of a time that may go with a noun: May of "late May", Easter of "the day after Easter"."""
    time = time.end if isinstance(time, Between) else time
    while isinstance(time, Part | Shift):
        time = time.of
    return time if isinstance(time, Date) else None
