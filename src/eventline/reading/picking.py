"""`Picker`: the columns that somebody named, picked out of rows."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from eventline.exceptions import DocumentError, EventlineError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from eventline.reading.tables import TableRow

#: The name of a column, or a function of a row (a mapping).
Column: TypeAlias = "str | Callable[[Mapping[Any, Any]], object]"


class CellError(Exception):
    """A cell that cannot be read; caught where the row is rejected."""

    def __init__(self, field: str, text: str, reason: str) -> None:
        super().__init__(field, text, reason)
        self.field = field
        self.text = text
        self.reason = reason


def column_name(column: object) -> str:
    """What a rejected row calls a column; a function by its own name.

    >>> column_name("date"), column_name(str.upper)
    ('date', 'upper')
    """
    return str(getattr(column, "__name__", column)) if callable(column) else str(column)


def reason_of(error: Exception) -> str:
    """What is wrong, without the text that is told beside it.

    >>> import eventline as ev
    >>> reason_of(ev.PhraseError("see box 7", 0, "no date is stated here")), reason_of(KeyError("date"))
    ('no date is stated here', "KeyError: 'date'")
    """
    reason = getattr(error, "reason", None)
    if isinstance(reason, str):
        return reason
    return str(error) if isinstance(error, EventlineError) else f"{type(error).__name__}: {error}"


@attrs.define
class Picker:
    """Picks cells, and remembers which columns no row had.

    Attributes:
        name: What the table is called.
        columns: The columns that were asked for.
        heads: The columns that some row had.

    Raises:
        DocumentError: If something is asked for that is no column.
    """

    name: str
    columns: tuple[object, ...]
    heads: dict[object, None] = attrs.field(factory=dict)

    def __attrs_post_init__(self) -> None:
        for column in self.columns:
            if isinstance(column, list | dict | set):
                hint = "name one column, or give a function of a row"
                raise DocumentError(self.name, f"{column!r} is no column: {hint}")

    def seen(self, row: TableRow) -> None:
        """Take note of the columns of a row."""
        for head in row.cells:
            self.heads.setdefault(head)

    def cell(self, row: TableRow, column: Column | None) -> object:
        """What stands in a column of a row; None where there is no such column.

        Raises:
            CellError: If the column is a function that fails.
        """
        if not callable(column):
            return None if column is None else row.cells.get(column)
        try:
            return column(row.cells)
        except (EventlineError, ValueError, TypeError, LookupError, AttributeError) as error:
            raise CellError(column_name(column), "", reason_of(error)) from error

    def check(self) -> None:
        """Say which column no row had.

        Raises:
            DocumentError: If there is one.
        """
        for column in self.columns:
            if column is None or callable(column) or column in self.heads or not self.heads:
                continue
            near = difflib.get_close_matches(str(column), map(str, self.heads), 1)
            hint = f"do you mean {near[0]!r}" if near else f"there are {', '.join(map(repr, self.heads))}"
            raise DocumentError(self.name, f"no row has a column {column!r}: {hint}")
