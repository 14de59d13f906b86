"""A timeline as an aligned table for a terminal: dates as known, and at the end what was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.timeline.cells import clean, fitted, pad, width, wrap
from eventline.timeline.known import as_known
from eventline.timeline.query import is_ambiguous, summary
from eventline.timeline.summary import dated_among

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventline.model.event import Event
    from eventline.timeline.query import Asked

_HEADINGS = ("when", "words", "event", "source")
#: What each column takes at most, where others need room too.
_MOST = (24, 18, 80, 16)
_GAP = "  "
#: A terminal is shown at most this many events.
MOST_ROWS = 1000


def row_of(event: Event) -> tuple[str, str, str, str]:
    """When (a chosen reading marked ``*``), the source's words, the event, and the source.

    >>> import eventline as ev
    >>> told = ev.Evidence(source=ev.Source("patrols.txt"), alternatives=("2024-08-29",))
    >>> row_of(ev.event("Patrol", when="2024-08-22", stated="Thursday", evidence=told))
    ('2024-08-22*', 'Thursday', 'Patrol', 'patrols.txt')
    """
    sources = list(dict.fromkeys(one.source.name for one in event.all_evidence))
    more = f" +{len(sources) - 1}" if len(sources) > 1 else ""
    return (
        as_known(event.when) + "*" * is_ambiguous(event),
        event.stated,
        event.label,
        sources[0] + more if sources else "",
    )


def table(
    events: Sequence[Event], asked: Asked | None = None, *, columns: int = 80, most: int = MOST_ROWS
) -> str:
    """The events in a table at most *columns* wide, cells wrapped; a column without a word is left out.

    Of more than *most* events the first and the last are shown, and the others counted between them.

    >>> import eventline as ev
    >>> print(table([ev.event("Deal struck", when="2019"), ev.event("Patrols halted", when="2023-10")]))
    when     event
    -------  --------------
    2019     Deal struck
    2023-10  Patrols halted
    """
    half = len(events) if len(events) <= most else most // 2
    rows = [row_of(event) for event in events[:half]]
    rows += [row_of(event) for event in events[max(len(events) - half, half) :]]
    shown = [n for n in range(4) if n in {0, 2} or any(row[n] for row in rows)]
    lines: list[str] = []
    if rows:
        natural = [
            max(width(clean(cell)) for cell in (_HEADINGS[n], *(row[n] for row in rows))) for n in shown
        ]
        widths = fitted(natural, [_MOST[n] for n in shown], columns - len(_GAP) * (len(shown) - 1))
        lines += _lines([_HEADINGS[n] for n in shown], widths)
        lines.append(_GAP.join("-" * one for one in widths))
        for number, row in enumerate(rows):
            if number == half:
                lines += wrap(f"... {len(events) - len(rows)} more events ...", columns)
            lines += _lines([row[n] for n in shown], widths)
    notes = _notes(events, asked)
    if notes and lines:
        lines.append("")
    for note in notes:
        lines += wrap(note, columns)
    return "\n".join(lines)


def _lines(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    wrapped = [wrap(cell, one) for cell, one in zip(cells, widths, strict=True)]
    height = max(map(len, wrapped))
    filled = [lines + [""] * (height - len(lines)) for lines in wrapped]
    return [
        _GAP.join(pad(cell, one) for cell, one in zip(line, widths, strict=True)).rstrip()
        for line in zip(*filled, strict=True)
    ]


def _notes(events: Sequence[Event], asked: Asked | None) -> list[str]:
    """What stands under the table: which readings were chosen, and what was left out."""
    if not events and asked is None:
        return ["no events"]
    in_columns = hasattr(events, "outline")  # which have no evidence, and need not be made to be counted
    ambiguous = not in_columns and any(map(is_ambiguous, events))
    notes = ["* chosen from several readings: see .ambiguous"] if ambiguous else []
    if asked is not None:
        return [*notes, summary(asked, events)]
    undated = len(events) - dated_among(events)
    return [*notes, f"{undated} undated"] if undated else notes
