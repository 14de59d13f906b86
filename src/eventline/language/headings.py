"""Headings of chronologies: a year or a month alone on its line tells that of the dates under it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from eventline.calendars import Granularity
from eventline.language.shapes import cycle, is_partial, said_date
from eventline.language.told import Antecedent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eventline.language.refine import Item
    from eventline.model.date import UncertainDate

#: What may stand before a heading or an entry on its line, and behind a heading.
_MARKS = re.compile(r"[ \t>#*=_•·+–—-]*")
_BEHIND = re.compile(r"[ \t:.#*=_–—-]*(?:\n|\Z)")


@attrs.define
class Headings:
    """The headings of a text, in its order.

    Attributes:
        starts: Where they begin.
        last: The one told last; None before the first.
    """

    starts: frozenset[int] = frozenset()
    last: Antecedent | None = None

    @classmethod
    def of(cls, items: Iterable[Item], lower: str) -> Headings:
        """The headings of a text.

        Args:
            items: The times of the text.
            lower: The text in lower case.
        """
        if "\n" not in lower:
            return cls()
        return cls(frozenset([one.start for one in items if _is_heading(one, lower)]))

    def frame(self, item: Item, lower: str | None = None) -> UncertainDate | None:
        """The year or the month of the heading above a date that says none; None without such a heading.

        Args:
            item: The date.
            lower: The text in lower case; with it, only dates that begin their line are asked about.
        """
        above = self.last
        if above is None or not is_partial(item.expression):
            return None
        if lower is not None and not _begins_line(item, lower):
            return None
        around = cycle(item.expression)
        if around is Granularity.YEAR or (around is Granularity.MONTH and above.rank == around.rank):
            return above.value
        return None


def _begins_line(item: Item, lower: str) -> bool:
    """Whether a time begins its line, behind no more than the sign of a list."""
    return _MARKS.fullmatch(lower, lower.rfind("\n", 0, item.start) + 1, item.start) is not None


def _is_heading(item: Item, lower: str) -> bool:
    said = said_date(item.expression)
    return (
        said is not None
        and said.day is None
        and not item.side
        and _BEHIND.match(lower, item.end) is not None
        and _begins_line(item, lower)
    )
