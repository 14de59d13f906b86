"""`read_records`: from rows with messy columns to a timeline, with every row accounted for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventline.exceptions import EventlineError
from eventline.model.event import Event
from eventline.model.evidence import Evidence, Source
from eventline.reading.cells import TimeReader, Told, names_of, text_of
from eventline.reading.outcome import Reading, RejectedRow
from eventline.reading.picking import CellError, Column, Picker, column_name, reason_of
from eventline.reading.tables import TableRow, table_name, table_rows
from eventline.reading.timing import TimeColumns, as_day, midnights, time_of
from eventline.reading.written import Written
from eventline.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from eventline.language.finding import Time
    from eventline.reading.tables import Rows
    from eventline.resolution import PolicyLike

_PRODUCER = "eventline.read_records"


def read_records(
    rows: Rows,
    *,
    label: Column,
    when: Column | None = None,
    earliest: Column | None = None,
    latest: Column | None = None,
    start: Column | None = None,
    end: Column | None = None,
    document_time: Time | Column = None,
    id: Column | None = None,  # noqa: A002 - the name of the attribute
    actors: Column | Sequence[Column] | None = None,
    places: Column | Sequence[Column] | None = None,
    tags: Column | Sequence[Column] | None = None,
    source: Column | Source | None = None,
    separator: str = ";",
    delimiter: str | None = None,
    language: str = "en",
    policy: PolicyLike | None = None,
) -> Reading:
    """Read rows with messy dates into a timeline: an event for each row, or a reason why there is none.

    A column is named, or is a function of the row. Dates are read as `read_field` reads them ("c. 1850",
    "between 1914 and 1918", "17??", "n.d."), else as EDTF; cells may also hold dates, datetimes (of numpy and
    pandas too), years as numbers, and values of time. A column whose clock times are all midnight holds days.
    O(rows); equal texts are read once.

    Args:
        rows: Dicts, lists under a list of heads, a CSV file (its path, the open file, a csv reader), a data
            frame, or a cursor.
        label: What happened.
        when: The time.
        earliest: The first time it may have been, inclusive; it cuts *when*.
        latest: The last time it may have been, inclusive; it cuts *when*.
        start: Some time in which what lasted began.
        end: Some time in which it ended; ``..`` is no end. Where it is empty beside *start*, the end is
            unknown; beside *when*, nothing lasted.
        document_time: When the rows were written, for relative words: a time, or the column that has it.
        id: An id for each row; where there is none, it is made of the content.
        actors: Who took part: a column or several.
        places: Where: a column or several.
        tags: Labels of your own: a column or several.
        source: Where each row comes from, by a column; or the `Source` of all. Else it is the file.
        separator: What is between the names in one cell of *actors*, *places* and *tags*.
        delimiter: What is between the cells of a CSV file; told from its heads where it is not given.
        language: Code of a language.
        policy: What to do where words leave a choice; by default all readings are kept.

    Returns:
        The dated events, the undated ones, and the rows that were rejected, with line, field, text, reason.

    Raises:
        DocumentError: If the table cannot be read, or no row has a column that was named.
        NotationError: If *document_time* is neither a time nor a column.
        UnknownLanguageError: If there is no pack for *language*.

    >>> import eventline as ev
    >>> rows = [
    ...     {"title": "Letter", "date": "c. 1850"},
    ...     {"title": "Map", "date": "n.d."},
    ...     {"title": "Note", "date": "see box 7"},
    ... ]
    >>> reading = ev.read_records(rows, label="title", when="date")
    >>> reading.timeline[0].when, reading.undated.ids == (reading.undated[0].id,)
    (when('1850~', about=Duration(years=5)), True)
    >>> print(reading.rejected[0])
    line 3, date: 'see box 7': no date is stated here: write one, or n.d.
    """
    times = TimeColumns(when, earliest, latest, start, end)
    times.check(table_name(rows))
    reader = _Reader(
        times=times,
        label=label,
        id=id,
        names={"actors": _several(actors), "places": _several(places), "tags": _several(tags)},
        source=source,
        written=Written.of_given(document_time),
        separator=separator,
        cells=TimeReader(language, policy),
        table=table_name(rows),
    )
    return reader.read(table_rows(rows, delimiter=delimiter))


def _several(columns: Column | Sequence[Column] | None) -> tuple[Column, ...]:
    if columns is None:
        return ()
    return (columns,) if isinstance(columns, str) or callable(columns) else tuple(columns)


@attrs.frozen
class _Draft:
    """A row whose cells have been read."""

    line: int
    told: dict[str, Told]
    label: str
    id: str
    names: dict[str, tuple[str, ...]]
    source: Source
    sentence: str


@attrs.frozen(kw_only=True)
class _Reader:
    """Reads the rows of one table."""

    times: TimeColumns
    label: Column
    id: Column | None
    names: dict[str, tuple[Column, ...]]
    source: Column | Source | None
    written: Written
    separator: str
    cells: TimeReader
    table: str

    def read(self, rows: Iterable[TableRow]) -> Reading:
        source = None if isinstance(self.source, Source) else self.source
        named = (column for columns in self.names.values() for column in columns)
        picker = Picker(
            self.table,
            (self.label, *self.times.named().values(), self.id, source, self.written.column, *named),
        )
        drafts: list[_Draft] = []
        rejected: list[RejectedRow] = []
        ids: dict[str, int] = {}
        count = 0
        for row in rows:
            count += 1
            if not row.broken:
                picker.seen(row)
            try:
                drafts.append(self._draft(row, picker, ids))
            except CellError as error:
                rejected.append(RejectedRow(row.line, error.field, error.text, error.reason))
        picker.check()
        days = {
            part for part in self.times.named() if midnights([d.told[part] for d in drafts if part in d.told])
        }
        events: list[Event] = []
        for draft in drafts:
            try:
                events.append(_event(draft, days))
            except EventlineError as error:
                stated = {part: one.text for part, one in draft.told.items() if one.text}
                field = " + ".join(column_name(self.times.named()[part]) for part in stated)
                rejected.append(RejectedRow(draft.line, field, " / ".join(stated.values()), reason_of(error)))
        return Reading(
            Timeline(event for event in events if event.when is not None),
            Timeline(event for event in events if event.when is None),
            tuple(sorted(rejected, key=lambda one: one.line)),
            count,
        )

    def _draft(self, row: TableRow, picker: Picker, ids: dict[str, int]) -> _Draft:
        """The cells of a row, read.

        Raises:
            CellError: If one cannot be.
        """
        if row.broken:
            raise CellError("", " | ".join(map(text_of, row.cells.values())), row.broken)
        label = text_of(picker.cell(row, self.label))
        if not label:
            raise CellError(column_name(self.label), "", "there is no label: say what happened")
        told = self.times.read(row, picker, self.cells, self.written.of(row, picker, self.cells))
        name = text_of(picker.cell(row, self.id))
        if name and ids.setdefault(name, row.line) != row.line:
            raise CellError(
                column_name(self.id), name, f"it is the id of line {ids[name]} too: give each its own"
            )
        return _Draft(
            line=row.line,
            told=told,
            label=label,
            id=name,
            names={
                field: tuple(
                    dict.fromkeys(
                        one
                        for column in columns
                        for one in names_of(picker.cell(row, column), self.separator)
                    )
                )
                for field, columns in self.names.items()
            },
            source=self._source(row, picker),
            sentence="; ".join(
                f"{head}: {text_of(cell)}" for head, cell in row.cells.items() if text_of(cell)
            ),
        )

    def _source(self, row: TableRow, picker: Picker) -> Source:
        if isinstance(self.source, Source):
            return self.source
        name = text_of(picker.cell(row, self.source))
        if not name:
            return Source(self.table)
        return Source(name, name if name.startswith(("http://", "https://")) else "")


def _event(draft: _Draft, days: set[str]) -> Event:
    """The event of a row.

    Raises:
        EventlineError: If its cells contradict each other.
    """
    told = {part: as_day(one) if part in days else one for part, one in draft.told.items()}
    time = time_of(told)
    where = f"line {draft.line}" + (f": {time.text!r}" if time.text else "")
    evidence = Evidence(
        source=draft.source,
        sentence=draft.sentence,
        steps=(where, *time.steps),
        alternatives=time.alternatives,
        produced_by=_PRODUCER,
    )
    return Event(
        label=draft.label,
        when=time.value,
        stated=time.text,
        all_evidence=(evidence,),
        id=draft.id,
        **draft.names,
    )
