"""`Reading`: what many rows gave, and why the others gave nothing."""

from __future__ import annotations

from html import escape

import attrs

from eventline.timeline import Timeline
from eventline.timeline.cells import clean

#: So many rejected rows are shown where a reading is printed.
MOST_ROWS = 20


@attrs.frozen
class RejectedRow:
    """A row that gave nothing.

    Attributes:
        line: Its line in the file, heads and all; of rows that have no file its number, from 1.
        field: The column that could not be read, or several joined by ``+``; empty for the whole row.
        text: What stands there, verbatim.
        reason: What is wrong with it, and what to do.

    >>> print(RejectedRow(4, "date", "see box 7", "no date is stated here: write one, or n.d."))
    line 4, date: 'see box 7': no date is stated here: write one, or n.d.
    """

    line: int
    field: str
    text: str
    reason: str

    def __str__(self) -> str:
        shown = self.text if len(self.text) <= 60 else self.text[:57] + "..."
        place = f"line {self.line}, {self.field}" if self.field else f"line {self.line}"
        return clean(f"{place}: {shown!r}: {self.reason}")


@attrs.frozen(repr=False)
class Reading:
    """What many rows gave; each row is in one of the three. Its length is the number of rows.

    Attributes:
        timeline: The events that have a time.
        undated: Those that have none; ``timeline | undated`` is all of them.
        rejected: The rows that gave no event, in their order.
        rows: How many rows were read.

    >>> import eventline as ev
    >>> rows = [{"what": "Letter", "date": "c. 1850"}, {"what": "Map", "date": "n.d."}]
    >>> ev.read_records(rows, label="what", when="date")
    <Reading: 2 rows, 1 dated, 1 undated, 0 rejected>
    """

    timeline: Timeline
    undated: Timeline
    rejected: tuple[RejectedRow, ...]
    rows: int

    def __len__(self) -> int:
        return self.rows

    def __repr__(self) -> str:
        found = f"{len(self.timeline)} dated, {len(self.undated)} undated, {len(self.rejected)} rejected"
        return f"<Reading: {self.rows} row{'s' * (self.rows != 1)}, {found}>"

    def __str__(self) -> str:
        parts = [str(one) for one in (self.timeline, self.undated) if one]
        if self.rejected:
            parts.append("\n".join([f"{len(self.rejected)} rejected:", *self._told()]))
        return "\n\n".join(parts) or "no rows"

    def _told(self) -> list[str]:
        """The rejected rows in a line each, the first ones where they are many."""
        more = len(self.rejected) - MOST_ROWS
        told = [str(one) for one in self.rejected[:MOST_ROWS]]
        return [*told, f"... {more} more: see .rejected"] if more > 0 else told

    def _repr_html_(self) -> str:
        tables = [one._repr_html_() for one in (self.timeline, self.undated) if one]
        if self.rejected:
            rows = "".join(f"<li>{escape(line)}</li>" for line in self._told())
            tables.append(f"<p>{len(self.rejected)} rejected</p>\n<ul>{rows}</ul>")
        return "\n".join(tables) or "<p>no rows</p>"
