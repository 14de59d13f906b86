"""The time of a row: one cell that says when, bounds of one date, or the start and end of a span."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventline.calendars import Granularity
from eventline.calendars.ticks import DAY
from eventline.exceptions import DocumentError, EventlineError, PhraseError
from eventline.model.date import UncertainDate
from eventline.model.forms import Form
from eventline.model.interval import End, Interval
from eventline.notation import intersection, when
from eventline.reading.cells import TimeReader, Told, text_of
from eventline.reading.picking import CellError, Column, Picker, column_name, reason_of

if TYPE_CHECKING:
    from eventline.language.finding import Time
    from eventline.model.event import TimeValue
    from eventline.reading.tables import TableRow

_STEP = "all clock times of this column are midnight: read as days"


@attrs.frozen
class TimeColumns:
    """The columns that say when, by their part: when, earliest, latest, start, end."""

    when: Column | None = None
    earliest: Column | None = None
    latest: Column | None = None
    start: Column | None = None
    end: Column | None = None

    def named(self) -> dict[str, Column]:
        """The parts that were given."""
        every = {
            "when": self.when,
            "earliest": self.earliest,
            "latest": self.latest,
            "start": self.start,
            "end": self.end,
        }
        return {part: column for part, column in every.items() if column is not None}

    def check(self, name: str) -> None:
        """Refuse columns that cannot stand beside each other.

        Raises:
            DocumentError: If a start is stated twice, or a span beside bounds.
        """
        given = self.named().keys()
        if "start" in given and "when" in given:
            raise DocumentError(name, "when= and start= both say when it began: leave one out")
        if given & {"start", "end"} and given & {"earliest", "latest"}:
            raise DocumentError(
                name, "earliest= and latest= bound one date: leave them out, or start= and end="
            )

    def read(self, row: TableRow, picker: Picker, reader: TimeReader, document_time: Time) -> dict[str, Told]:
        """What the cells of a row tell, by part.

        Raises:
            CellError: If one is no date.
        """
        told: dict[str, Told] = {}
        for part, column in self.named().items():
            cell = picker.cell(row, column)
            if part in {"start", "end"} and (cell is End.OPEN or text_of(cell) == ".."):
                told[part] = Told(None, "..")
                continue
            try:
                told[part] = reader.told(cell, document_time)
            except EventlineError as error:
                span = self._span(part, told, cell, reader, document_time)
                if span is None:
                    raise CellError(column_name(column), text_of(cell), reason_of(error)) from error
                return span
        return told

    def _span(
        self, part: str, told: dict[str, Told], cell: object, reader: TimeReader, document_time: Time
    ) -> dict[str, Told] | None:
        """Start and end as one statement ("1914" and "18", "1900" and "present"), where that is a span."""
        first = next((told[one].text for one in ("start", "when") if one in told), "")
        if part != "end" or not first:
            return None
        try:
            both = reader.told(f"{first}–{text_of(cell)}", document_time)
        except EventlineError:
            return None
        if not isinstance(both.value, Interval):
            return None
        return {"when": attrs.evolve(both, text=f"{first} / {text_of(cell)}")}


def time_of(told: dict[str, Told]) -> Told:
    """The time of a row, from what its cells tell.

    Bounds beside a time cut it. A start without an end says nothing of the end; ``..`` is no end at all.

    Raises:
        EventlineError: If the cells contradict each other.

    >>> import eventline as ev
    >>> time_of({"start": Told(ev.when("1914"), "1914"), "end": Told(None, "..")}).value
    when('1914/..')
    """
    stated = [one for one in told.values() if one.text]
    value = told["when"].value if "when" in told else None
    earliest, latest = _value(told, "earliest"), _value(told, "latest")
    if earliest is not None or latest is not None:
        bounds = when(earliest=earliest, latest=latest)
        value = bounds if value is None else _cut(value, bounds)
    start, end = _end(told, "start") if value is None else value, _end(told, "end")
    if ("start" in told or end is not End.UNKNOWN) and not (isinstance(start, End) and isinstance(end, End)):
        value = Interval(start, end)
    return Told(
        value,
        " / ".join(one.text for one in stated),
        tuple(dict.fromkeys(step for one in stated for step in one.steps)),
        tuple(dict.fromkeys(other for one in stated for other in one.alternatives)),
    )


def _value(told: dict[str, Told], part: str) -> TimeValue | None:
    return told[part].value if part in told else None


def _end(told: dict[str, Told], part: str) -> TimeValue | End:
    one = told.get(part, Told(None))
    if one.text == "..":
        return End.OPEN
    return End.UNKNOWN if one.value is None else one.value


def _cut(value: TimeValue, bounds: UncertainDate) -> TimeValue:
    shared = intersection(value, bounds)
    if shared is None:
        raise PhraseError(str(value), 0, f"{value} lies outside its bounds {bounds}: correct one of them")
    return shared


def is_clock(value: TimeValue | None) -> bool:
    """Whether a time is one clock time without a zone."""
    return (
        isinstance(value, UncertainDate)
        and value.form is Form.PLAIN
        and value.floating
        and value.granularity.rank < Granularity.DAY.rank
    )


def midnights(column: list[Told]) -> bool:
    """Whether a column has clock times, and all of them are midnight, as where days were kept as moments.

    >>> import eventline as ev
    >>> midnights([Told(ev.when("2019-05-01T00:00:00")), Told(ev.when("2019"))])
    True
    """
    clocks = [one.value.lo for one in column if one.value is not None and is_clock(one.value)]
    return bool(clocks) and all(tick % DAY == 0 for tick in clocks)


def as_day(told: Told) -> Told:
    """A midnight as its day; anything else as it is.

    >>> import eventline as ev
    >>> as_day(Told(ev.when("2019-05-01T00:00:00"))).value
    when('2019-05-01')
    """
    if told.value is None or not is_clock(told.value):
        return told
    day = UncertainDate.granule(Granularity.DAY, told.value.lo)
    return attrs.evolve(told, value=day, steps=(*told.steps, _STEP))
