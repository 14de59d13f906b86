"""The century of a year or a decade of which it is not said: "in 1898 .. in '14", "1853 .. the fifties"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.calendars import Granularity
from eventline.calendars.ticks import index_of
from eventline.language.building.shapes import decade_said, is_short_year
from eventline.language.discourse.story import is_telling
from eventline.language.tense.plans import looks_back, opens_back

if TYPE_CHECKING:
    from eventline.language.discourse.antecedents import Antecedents
    from eventline.language.joining.refine import Item
    from eventline.model.date import UncertainDate

#: So many years behind the time told lies the last decade that a story of long ago comes to.
_ON = 40


def age_told(antecedents: Antecedents, item: Item, masked: str) -> UncertainDate | None:
    """The time told that tells the century of a year or a decade, where all that was told is long ago.

    A decade is of that century where a story goes on to it, or looks back: "She married in 1853 and left in
    1855. They spent the sixties in Rome", but not "The mill was built in 1853. In the sixties it burned".

    Args:
        antecedents: The times told.
        item: A time of the text behind them.
        masked: The text in lower case, without what is no verb.
    """
    if antecedents.is_recent:
        return None
    told, decade = antecedents.told[-1].value, decade_said(item.expression)
    if decade is None:
        return told if is_short_year(item.expression) else None
    tense = antecedents.tense
    if looks_back(tense, masked, item.start) or opens_back(tense, masked, item.start, item.end):
        return told
    on = (decade - index_of(told.lower or 0, Granularity.YEAR) // 10 * 10) % 100
    return told if not on or (on <= _ON and is_telling(antecedents, masked)) else None
