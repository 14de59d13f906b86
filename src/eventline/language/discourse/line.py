"""The line of a story, as the years that its text says further on tell it.

"It was in use until 1948. In the autumn she left. In 1895 she married": the autumn is none of 1948.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING

import attrs

from eventline.calendars.gregorian import days_from_civil
from eventline.calendars.ticks import DAY
from eventline.language.building.shapes import said_date
from eventline.language.discourse.asides import is_beside
from eventline.model.date import UncertainDate
from eventline.model.interval import Interval
from eventline.resolution import resolve_expression

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eventline.language.discourse.told import Antecedent
    from eventline.language.joining.refine import Item
    from eventline.language.tense.context import Tense
    from eventline.resolution import Anchor, Date, Expression, Resolution, ResolutionPolicy

#: Half a year: news says the year of what is longer ago.
LONG_AGO = 182 * DAY
#: Words before what ends, or is over by, a time of a story: "by June the mood had changed" is no look back.
CLOSING = frozenset({"by", "until"})
#: So many of the times ahead are looked at, and so many of those told are passed over for them.
_AHEAD, _FEW = 2, 3
#: A story goes on within so many years; where two of the times ahead tell it, within so many.
_YEAR = 366 * DAY
_SOON, _LATER = 3 * _YEAR, 10 * _YEAR
#: What bounds something is no time that a story comes to: "in use since 1820".
_BOUNDS = frozenset({"since", "until"})


@attrs.frozen
class Line:
    """The times of a text that say their year, and on which its story may be.

    Attributes:
        starts: Where they begin in the text, ascending.
        spans: The first tick of each, and the one behind its last.
    """

    starts: list[int] = attrs.Factory(list)
    spans: list[tuple[int, int]] = attrs.Factory(list)

    @classmethod
    def of(cls, items: Iterable[Item], tense: Tense, masked: str) -> Line:
        """The line of a text.

        Args:
            items: The times of the text, in its order.
            tense: The reader of tense.
            masked: The text in lower case, without what is no verb.
        """
        line = cls()
        for item in items:
            said = None if item.signal in _BOUNDS or item.side == "b" else said_date(item.expression)
            if said is None or is_beside(tense, masked, item.start, item.end):
                continue
            line.starts.append(item.start)
            line.spans.append(_span(said))
        return line

    def ahead(self, at: int) -> list[tuple[int, int]]:
        """The next few behind an offset."""
        first = bisect_left(self.starts, at)
        return self.spans[first : first + _AHEAD]


def _span(said: Date) -> tuple[int, int]:
    """The ticks of a day, of a month, or else of the whole year, of which a winter ends in the next."""
    assert isinstance(said.year, int)  # as `said_date` gives it
    month, day = said.month, said.day
    if month is None:
        first, last = days_from_civil(said.year, 1, 1), days_from_civil(said.year + 1, 1, 1)
        return first * DAY, (last + 59 * (said.season == "WI")) * DAY
    first = days_from_civil(said.year, month, day or 1)
    return first * DAY, (first + (31 if day is None else 1)) * DAY


def passed_over(told: list[Antecedent], beside: int, ahead: list[tuple[int, int]]) -> int:
    """How many of the times told last a story does not go on from, for the years ahead lie before them.

    Args:
        told: The times told.
        beside: So many are known to be beside the story.
        ahead: The next times that say their year.
    """
    first = told[-1 - beside].value.lower or 0
    if not ahead or any(first < upper for _, upper in ahead):
        return beside
    widest = _LATER if len(ahead) > 1 else _SOON
    for more in range(beside + 1, min(len(told), beside + 1 + _FEW)):
        before = told[-1 - more].value
        if (before.lower or 0) < ahead[0][1] and ahead[0][0] - (before.upper or 0) <= widest:
            return more
    return beside


def brought_back(
    told: Iterable[Antecedent],
    expression: Expression,
    meant: tuple[Resolution, Anchor],
    ahead: list[tuple[int, int]],
    policy: ResolutionPolicy,
) -> tuple[Resolution, Anchor] | None:
    """A date without its year that lies before the next year said, where it seemed to lie behind it.

    "Night fell in October and lasted until February. In December .. In September 1898": of the winter.

    Args:
        told: The times told, the last first.
        expression: The date.
        meant: What it seemed to mean, and the anchor that it hung on.
        ahead: The next times that say their year.
        policy: How it is resolved.
    """
    resolution, anchor = meant
    value, since = resolution.value, anchor.reference_time
    if not ahead or not isinstance(value, UncertainDate | Interval) or since is None:
        return None
    first, last = ahead[0]
    if (value.lower or 0) < last or (since.lower or 0) > first:
        return None
    for one in islice(told, 1, 1 + _FEW):
        there = attrs.evolve(anchor, reference_time=one.value)
        again = resolve_expression(expression, there, policy)
        found = again.value
        if (
            isinstance(found, UncertainDate | Interval)
            and (one.value.lower or 0) <= (found.lower or 0)
            and first - _YEAR <= (found.upper or 0) <= last
        ):
            return again, there
    return None
