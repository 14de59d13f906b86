"""A timeline as a plain HTML table for notebooks, whose rows open their sentences."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from eventline.timeline.cells import clean
from eventline.timeline.query import is_ambiguous, summary
from eventline.timeline.table import row_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventline.model.event import Event
    from eventline.timeline.query import Asked

#: A notebook shows this many rows; the rest is counted below them.
MOST_ROWS = 500


def html_table(events: Sequence[Event], asked: Asked | None, caption: str) -> str:
    """The table: a caption, headings that screen readers announce, no script and no style.

    >>> import eventline as ev
    >>> page = html_table([ev.event("Deal & more", when="2019")], None, "a timeline")
    >>> "<caption>a timeline</caption>" in page, "Deal &amp; more" in page
    (True, True)
    """
    rows = "\n".join(_row(event) for event in events[:MOST_ROWS])
    notes = [f"{len(events) - MOST_ROWS} more events"] if len(events) > MOST_ROWS else []
    if any(is_ambiguous(event) for event in events[:MOST_ROWS]):
        notes.append("* chosen from several readings")
    if asked is not None:
        notes.append(summary(asked, events))
    foot = f'\n<tfoot><tr><td colspan="4">{escape("; ".join(notes))}</td></tr></tfoot>' if notes else ""
    head = "".join(f'<th scope="col">{name}</th>' for name in ("when", "words", "event", "source"))
    return (
        f"<table>\n<caption>{escape(caption)}</caption>\n<thead><tr>{head}</tr></thead>"
        f"\n<tbody>\n{rows}\n</tbody>{foot}\n</table>"
    )


def _row(event: Event) -> str:
    when, words, label, source = (escape(clean(cell)) for cell in row_of(event))
    sentences = [clean(one.sentence) for one in event.all_evidence if one.sentence]
    if sentences:
        quotes = "".join(f"<blockquote>{escape(sentence)}</blockquote>" for sentence in sentences)
        label = f"<details><summary>{label}</summary>{quotes}</details>"
    return (
        f'<tr><th scope="row">{when}</th><td dir="auto">{words}</td>'
        f'<td dir="auto">{label}</td><td dir="auto">{source}</td></tr>'
    )
