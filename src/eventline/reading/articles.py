"""`read_articles`: many articles, one row after the other, into one timeline."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

import attrs

from eventline.exceptions import EventlineError, MissingAnchorError, NoDatesWarning
from eventline.language import find
from eventline.reading.article import read_article
from eventline.reading.cells import TimeReader, text_of
from eventline.reading.document import Document
from eventline.reading.outcome import Reading, RejectedRow
from eventline.reading.picking import CellError, Column, Picker, column_name, reason_of
from eventline.reading.tables import TableRow, table_name, table_rows
from eventline.reading.written import Written
from eventline.timeline import Timeline

if TYPE_CHECKING:
    from eventline.language.finding import Genre, Time
    from eventline.model.event import Event
    from eventline.reading.tables import Rows
    from eventline.resolution import PolicyLike

_TRIPLE = ("id", "text", "document_time")
#: These need not be there where nobody named others.
_OPTIONAL = ("id", "document_time")


def read_articles(
    rows: Rows,
    *,
    id: Column = "id",  # noqa: A002 - as in `read_records`
    text: Column = "text",
    document_time: Time | Column = "document_time",
    url: Column | None = None,
    language: str = "en",
    genre: Genre = "news",
    undated: bool = False,
    policy: PolicyLike | None = None,
) -> Reading:
    """Read many articles into one timeline; what cannot be read is told, and the others are read.

    Rows are taken one at a time, and of each only the events are kept, so *rows* may be a generator.

    Args:
        rows: Triples of an id, a text and its document time; or `Document`s; or a table as `read_records`
            takes it, with a column for each.
        id: The column with what evidence calls the article; its number where there is none.
        text: The column with the article, as prose.
        document_time: The column with when it was published, or a time for all.
        url: The column with where it can be read.
        language: As for `read_article`.
        genre: As for `read_article`.
        undated: As for `read_article`.
        policy: As for `read_article`.

    Returns:
        The events, and the articles that gave none, with the reason. Its length is the number of articles.

    Raises:
        DocumentError: If the table cannot be read, or no row has a column that was named.
        UnknownLanguageError: If there is no pack for *language*.

    >>> import eventline as ev
    >>> rows = [
    ...     ("wire 1", "The bridge reopened last week.", "2024-08-23"),
    ...     ("wire 2", "The bridge reopened last week.", None),
    ... ]
    >>> reading = ev.read_articles(rows)
    >>> reading.timeline[0].evidence.source.name, reading.rejected[0].field
    ('wire 1', 'document_time')
    """
    find("", language=language, genre=genre, policy=policy)  # refuses what nobody reads
    written = Written.of_given(document_time)
    reader = _Articles(
        picker=Picker(
            table_name(rows), tuple(one for one in (id, text, written.column, url) if one not in _OPTIONAL)
        ),
        id=id,
        text=text,
        url=url,
        written=written,
        cells=TimeReader(language, None),
        read=partial(read_article, language=language, genre=genre, undated=undated, policy=policy),
    )
    return reader.reading(table_rows(rows, heads=_TRIPLE))


@attrs.define(kw_only=True)
class _Articles:
    """Reads articles, one row after the other."""

    picker: Picker
    id: Column
    text: Column
    url: Column | None
    written: Written
    cells: TimeReader
    read: Callable[..., Timeline]
    _ids: dict[str, int] = attrs.field(factory=dict)
    _rejected: list[RejectedRow] = attrs.field(factory=list)
    _count: int = 0

    def reading(self, rows: Iterable[TableRow]) -> Reading:
        """Read all of them."""
        events = Timeline(event for row in rows for event in self._events(row))
        self.picker.check()
        return Reading(events.dated, events.undated, tuple(self._rejected), self._count)

    def _events(self, row: TableRow) -> Iterable[Event]:
        """The events of one article, or none where it is rejected."""
        self._count += 1
        try:
            return self._timeline(row)
        except CellError as error:
            self._rejected.append(RejectedRow(row.line, error.field, error.text, error.reason))
            return ()

    def _timeline(self, row: TableRow) -> Timeline:
        document = self._document(row)
        known = self._ids.setdefault(document.name, row.line)
        if known != row.line:
            reason = f"it is the id of line {known} too: give each its own"
            raise CellError(column_name(self.id), document.name, reason)
        if not document.text:
            raise CellError(column_name(self.text), "", "there is no text in it")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NoDatesWarning)
            try:
                found = self.read(document, document_time=document.published or None)
            except MissingAnchorError as error:
                field = column_name(self.written.column or "document_time")
                raise CellError(field, error.phrase, reason_of(error)) from error
            except EventlineError as error:
                raise CellError(column_name(self.text), _start(document), reason_of(error)) from error
        if not found:
            raise CellError(column_name(self.text), _start(document), "no event with a date was found in it")
        return found

    def _document(self, row: TableRow) -> Document:
        """The article of a row."""
        if isinstance(given := row.cells.get(""), Document):
            return given if given.name else attrs.evolve(given, name=f"article {row.line}")
        if row.broken:
            raise CellError("", " | ".join(map(text_of, row.cells.values())), row.broken)
        self.picker.seen(row)
        published = self.written.of(row, self.picker, self.cells)
        name, text, url = (text_of(self.picker.cell(row, one)) for one in (self.id, self.text, self.url))
        return Document(
            text=text,
            name=name or f"article {row.line}",
            published="" if published is None else str(published),
            url=url,
        )


def _start(document: Document) -> str:
    """How a text begins, for a report."""
    return document.text if len(document.text) <= 80 else document.text[:77] + "..."
