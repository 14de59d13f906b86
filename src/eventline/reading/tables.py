"""The rows of a table, whatever holds it: mappings, CSV, lists under heads, a data frame, a cursor.

No library of data frames is imported: what a frame is shows in its methods.
"""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any, TextIO, TypeAlias, TypeGuard

import attrs

from eventline.exceptions import DocumentError

#: What `read_records` reads: a path, an open file, a csv reader, a data frame, a cursor, or rows.
Rows: TypeAlias = "str | os.PathLike[str] | Iterable[object]"

_DELIMITERS = ",;\t|"
_QUOTED = re.compile(r'"[^"]*"')
_NOTHING = object()
_HINT = "give dicts, a CSV file, or a data frame (a lazy one once it is collected)"


@attrs.frozen
class TableRow:
    """One row.

    Attributes:
        line: Its line in the file, or its number from 1.
        cells: What stands under each head.
        broken: Why the row cannot be read; empty where it can.
    """

    line: int
    cells: Mapping[Any, object] = attrs.field(factory=dict)
    broken: str = ""


def table_name(given: Rows) -> str:
    """What errors and evidence call a table: a file by its name without the folder, anything else "records".

    >>> table_name("letters/box7.csv"), table_name([])
    ('box7.csv', 'records')
    """
    path = getattr(given, "name", None) if hasattr(given, "read") else given
    return Path(path).name if isinstance(path, str | os.PathLike) else "records"


def table_rows(
    given: Rows, *, delimiter: str | None = None, heads: tuple[str, ...] | None = None
) -> Iterator[TableRow]:
    """The rows of a table, one at a time.

    Args:
        given: The table.
        delimiter: What is between the cells of a file; where it is not given, that of ``, ; | tab`` which the
            line of heads has most of.
        heads: The heads of lists in a plain sequence; where they are not given, the first list has them.

    Raises:
        DocumentError: If it is no table, or a file that cannot be read.

    >>> [row.cells for row in table_rows([["what", "date"], ["Letter", "1850"]])]
    [{'what': 'Letter', 'date': '1850'}]
    """
    if isinstance(given, str | os.PathLike):
        return _path(Path(given), delimiter)
    for method, read in _FORMS.items():
        if hasattr(given, method):
            return read(given)
    if hasattr(given, "read"):
        return _file(given, table_name(given), delimiter)  # type: ignore[arg-type]  # it reads, as seen
    if isinstance(given, Mapping) or not isinstance(given, Iterable):
        raise DocumentError("records", f"{type(given).__name__} is no table: {_HINT}")
    return _listed(iter(given), heads)


def _frame(frame: Any) -> Iterator[TableRow]:  # noqa: ANN401 - of pandas, which nobody imports
    return _under(_heads(frame.columns, "records"), frame.itertuples(index=False, name=None), 1)


def _dict_reader(reader: Any) -> Iterator[TableRow]:  # noqa: ANN401 - csv has no name for it
    return _reader(reader.reader, _heads(reader.fieldnames or (), "records"), "records")


def _cursor(cursor: Any) -> Iterator[TableRow]:  # noqa: ANN401 - of any database
    return _under(_heads([column[0] for column in cursor.description or ()], "records"), cursor, 1)


def _path(path: Path, delimiter: str | None) -> Iterator[TableRow]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from _file(file, path.name, delimiter)
    except FileNotFoundError as error:
        hint = "check the name; what is CSV itself goes into io.StringIO(...)"
        raise DocumentError(str(path)[:80], f"there is no such file: {hint}") from error
    except OSError as error:
        raise DocumentError(str(path)[:80], f"it cannot be read: {error.strerror}") from error


def _file(file: TextIO, name: str, delimiter: str | None) -> Iterator[TableRow]:
    try:
        first = file.readline()
    except UnicodeDecodeError as error:
        raise _undecoded(name, 1) from error
    if isinstance(first, bytes):
        raise DocumentError(name, "it is open in binary: open it as text, with newline=''")
    if delimiter is None:
        heads = _QUOTED.sub("", first)
        delimiter = max(_DELIMITERS, key=heads.count)
    lines = chain([first.removeprefix("\ufeff")], file)
    # strict, for a quotation mark that is not closed would swallow all lines behind it
    yield from _reader(csv.reader(lines, delimiter=delimiter, strict=True), None, name)


def _undecoded(name: str, line: int) -> DocumentError:
    hint = "save the file as UTF-8, or open it yourself with its encoding"
    return DocumentError(name, f"line {line} or one soon after it is not UTF-8: {hint}")


def _reader(reader: Any, heads: tuple[str, ...] | None, name: str) -> Iterator[TableRow]:  # noqa: ANN401 - csv has no name for it
    """The rows of a csv reader, under its first row where no heads are given."""
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            hint = "close every quotation mark, and double those inside"
            raise DocumentError(name, f"line {line}: {error}: {hint}") from error
        except UnicodeDecodeError as error:
            raise _undecoded(name, line) from error
        if cells is None:
            break
        if heads is None:
            heads = _heads(cells, name)
        elif cells:
            yield _row(line, heads, cells)
    if not heads:
        raise DocumentError(name, "there is no line with the names of the columns: write one")


def _heads(names: Iterable[object], name: str) -> tuple[Any, ...]:
    """The names of the columns, without blanks around them.

    Raises:
        DocumentError: If two columns have one name.
    """
    heads = tuple(head.strip() if isinstance(head, str) else head for head in names)
    for head in heads:
        if head != "" and heads.count(head) > 1:
            raise DocumentError(name, f"two columns are called {head!r}: rename one")
    return heads


def _row(line: int, heads: tuple[Any, ...], cells: Iterable[object]) -> TableRow:
    """The cells under their heads; what is missing at the end is empty, what is too much breaks the row."""
    values = list(cells)
    if any(cell not in {"", None} for cell in values[len(heads) :]):
        reason = f"it has {len(values)} cells under {len(heads)} heads: quote what holds the separator"
        return TableRow(line, dict(zip(heads, values, strict=False)), reason)
    return TableRow(line, dict(zip(heads, values, strict=False)))


def _under(heads: tuple[Any, ...], rows: Iterable[Iterable[object]], first: int) -> Iterator[TableRow]:
    for line, cells in enumerate(rows, first):
        yield _row(line, heads, cells)


def _counted(rows: Iterable[Mapping[Any, object]]) -> Iterator[TableRow]:
    for line, cells in enumerate(rows, 1):
        yield TableRow(line, cells)


def _listed(rows: Iterator[object], heads: tuple[Any, ...] | None) -> Iterator[TableRow]:
    """Rows in a plain sequence: mappings (or what has keys), or lists under heads."""
    first = next(rows, _NOTHING)
    if first is _NOTHING:
        return
    if heads is None and _is_list(first):
        heads, start = _heads(first, "records"), 2
    else:
        rows, start = chain([first], rows), 1
    for line, row in enumerate(rows, start):
        yield _mapped(line, row, heads)


def _is_list(row: object) -> TypeGuard[list[object] | tuple[object, ...]]:
    return isinstance(row, list | tuple) and not hasattr(row, "_fields") and not _is_series(row)


def _is_series(row: list[object] | tuple[object, ...]) -> bool:
    """Whether a row is what ``iterrows`` of pandas gives: its index, and its cells."""
    return len(row) == 2 and hasattr(row[1], "to_dict")


def _mapped(line: int, row: object, heads: tuple[Any, ...] | None) -> TableRow:
    if heads is not None and _is_list(row):
        return _row(line, heads, row)
    if isinstance(row, Mapping):
        return TableRow(line, row)
    if isinstance(row, tuple) and _is_series(row):
        row = row[1]
    if hasattr(row, "_asdict"):
        return TableRow(line, row._asdict())
    if hasattr(row, "keys"):  # sqlite3.Row, a Series
        return TableRow(line, dict(row))  # type: ignore[call-overload]  # dict() asks for keys, as seen
    return TableRow(line, {"": row}, "it is no row: give a dict of columns and cells")


#: What tells a form of table, and what reads it.
_FORMS: dict[str, Callable[[Any], Iterator[TableRow]]] = {
    "iter_rows": lambda frame: _counted(frame.iter_rows(named=True)),  # polars, narwhals
    "itertuples": _frame,  # pandas
    "to_pylist": lambda table: _counted(table.to_pylist()),  # pyarrow
    "fieldnames": _dict_reader,
    "line_num": lambda reader: _reader(reader, None, "records"),
    "description": _cursor,
}
