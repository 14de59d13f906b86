"""`Written`: when the rows of a table were written, one time for all or a column of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventline.exceptions import EventlineError, NotationError
from eventline.language.finding import Time
from eventline.reading.cells import is_missing, text_of
from eventline.reading.picking import CellError, Column, column_name, reason_of
from eventline.reading.timing import as_day, midnights
from eventline.resolution import Anchor

if TYPE_CHECKING:
    from eventline.reading.cells import TimeReader
    from eventline.reading.picking import Picker
    from eventline.reading.tables import TableRow


@attrs.frozen
class Written:
    """When rows were written.

    Attributes:
        time: One time for all.
        column: The column that has it.
    """

    time: Time = None
    column: Column | None = None

    @classmethod
    def of_given(cls, given: Time | Column) -> Written:
        """What a user gave: a time, or else the name of a column.

        >>> Written.of_given("2024-08-23"), Written.of_given("published")
        (Written(time='2024-08-23', column=None), Written(time=None, column='published'))
        """
        if callable(given):
            return cls(column=given)
        try:
            Anchor(document_time=given)
        except NotationError:
            return cls(column=str(given))
        return cls(given)

    def of(self, row: TableRow, picker: Picker, cells: TimeReader) -> Time:
        """When one row was written; None where nothing says so. A midnight is taken for its day.

        Raises:
            CellError: If its cell is no date.
        """
        if self.column is None:
            return self.time
        cell = picker.cell(row, self.column)
        if is_missing(cell):
            return None
        try:
            told = cells.told(cell, None)
            time = (as_day(told) if midnights([told]) else told).value
            Anchor(document_time=time)  # type: ignore[arg-type]  # it refuses what is no date
        except EventlineError as error:
            raise CellError(column_name(self.column), text_of(cell), reason_of(error)) from error
        return time  # type: ignore[return-value]  # of which the anchor was made
