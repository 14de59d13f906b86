"""The rows of a table, whatever holds it."""

from __future__ import annotations

import collections
import csv
import io
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import eventline as ev
from eventline.reading.tables import TableRow, table_name, table_rows

Letter = collections.namedtuple("Letter", "what date")  # noqa: PYI024 - as its users write it
CSV = "what,date\nLetter,1850\nMap,1851\n"
WANTED = [{"what": "Letter", "date": "1850"}, {"what": "Map", "date": "1851"}]


class Pandas:
    """What is asked of a frame of pandas."""

    columns = ("what", "date")

    def itertuples(self, *, index: bool, name: None) -> Iterator[tuple[object, ...]]:
        """Give the rows."""
        assert not index, name
        yield from (tuple(row.values()) for row in WANTED)


class Polars:
    """What is asked of a frame of polars."""

    def iter_rows(self, *, named: bool) -> Iterator[dict[str, str]]:
        """Give the rows."""
        assert named
        yield from WANTED


class Arrow:
    """What is asked of a table of pyarrow."""

    def to_pylist(self) -> list[dict[str, str]]:
        """Give the rows."""
        return WANTED


class Series(dict[str, str]):
    """What is asked of a row of pandas."""

    to_dict = None


class Keyed:
    """What has keys, and is no mapping."""

    def keys(self) -> list[str]:
        """Give the keys."""
        return ["what", "date"]

    def __getitem__(self, key: str) -> str:
        return WANTED[0][key]


def cursor() -> sqlite3.Cursor:
    """Ask a database."""
    return sqlite3.connect(":memory:").execute(
        "select 'Letter' as what, '1850' as date union select 'Map', '1851'"
    )


def cells(rows: Iterator[TableRow]) -> list[dict[Any, object]]:
    """Take the cells of rows, of which none is broken."""
    taken = list(rows)
    assert [row.broken for row in taken] == [""] * len(taken)
    return [dict(row.cells) for row in taken]


@pytest.mark.parametrize(
    "made",
    [
        lambda: WANTED,
        lambda: iter(WANTED),
        lambda: [["what", "date"], ["Letter", "1850"], ["Map", "1851"]],
        lambda: [Letter("Letter", "1850"), Letter("Map", "1851")],
        lambda: io.StringIO(CSV),
        lambda: io.StringIO("\ufeff" + CSV),
        lambda: io.StringIO(CSV.replace(",", ";")),
        lambda: io.StringIO(CSV.replace(",", "\t").replace("\n", "\r\n")),
        lambda: csv.reader(io.StringIO(CSV)),
        lambda: csv.DictReader(io.StringIO(CSV)),
        lambda: csv.DictReader(io.StringIO("Letter,1850\nMap,1851\n"), ["what", "date"]),
        Pandas,
        Polars,
        Arrow,
        cursor,
        lambda: [(0, Series(WANTED[0])), (1, Series(WANTED[1]))],
        lambda: [Keyed(), WANTED[1]],
    ],
    ids=[
        *["dicts", "a generator", "lists under heads", "named tuples", "CSV", "a byte order mark"],
        *["semicolons", "tabs", "a csv reader", "a DictReader", "a DictReader with heads"],
        *["pandas", "polars", "pyarrow", "a cursor", "rows of pandas", "what has keys"],
    ],
)
def test_forms_of_tables(made: Any) -> None:  # noqa: ANN401 - every form is asked the same
    """Every form of a table gives the same rows."""
    assert cells(table_rows(made())) == WANTED


def test_path(tmp_path: Path) -> None:
    """A path is opened, as text or as `Path`, and its name is the file's."""
    path = tmp_path / "letters.csv"
    path.write_text(CSV, "utf-8-sig")
    assert cells(table_rows(path)) == cells(table_rows(str(path))) == WANTED
    assert table_name(path) == table_name(str(path)) == "letters.csv"


def test_name_of_an_open_file(tmp_path: Path) -> None:
    """An open file has its name; what has none is called records."""
    path = tmp_path / "letters.csv"
    path.write_text(CSV, "utf-8")
    with path.open(newline="") as file:
        assert table_name(file) == "letters.csv"
    assert table_name(io.StringIO()) == table_name([]) == "records"


def test_lines_are_those_of_the_file() -> None:
    """A row stands on the line where it begins; heads, blank lines and lines inside a cell count."""
    rows = table_rows(io.StringIO('what,date\n"two\nlines",1850\n\nMap,1851\n'))
    assert [row.line for row in rows] == [2, 5]


def test_lines_of_lists_and_dicts() -> None:
    """Heads of a list of lists are its first line; dicts are counted from 1."""
    assert [row.line for row in table_rows([["what"], ["Letter"]])] == [2]
    assert [row.line for row in table_rows([{"what": "Letter"}])] == [1]


def test_given_heads() -> None:
    """Where heads are given, the first list is a row."""
    assert cells(table_rows([("Letter", "1850")], heads=("what", "date"))) == WANTED[:1]


def test_given_delimiter() -> None:
    """The delimiter that is given counts, whatever the heads have."""
    rows = cells(table_rows(io.StringIO("what;why,date\nLetter,1850\n"), delimiter=","))
    assert rows == [{"what;why": "Letter", "date": "1850"}]


def test_quoted_heads_do_not_tell_the_delimiter() -> None:
    """What stands in quotes is no delimiter."""
    rows = cells(table_rows(io.StringIO('"what, where, who";date\nLetter;1850\n')))
    assert rows == [{"what, where, who": "Letter", "date": "1850"}]


def test_short_and_long_rows() -> None:
    """Cells missing at the end are empty, empty ones too many do not matter, others break the row."""
    short, empty, long = table_rows(io.StringIO("what,date\nLetter\nMap,1851,,\nNote,1852,Leeds\n"))
    assert (short.cells, short.broken) == ({"what": "Letter"}, "")
    assert (empty.cells, empty.broken) == ({"what": "Map", "date": "1851"}, "")
    assert long.broken == "it has 3 cells under 2 heads: quote what holds the separator"


@pytest.mark.parametrize("row", [5, "Letter", None, {1, 2}], ids=repr)
def test_what_is_no_row(row: object) -> None:
    """It is broken, and the rows beside it are not."""
    first, second = table_rows([{"what": "Letter"}, row])
    assert (first.broken, second.broken) == ("", "it is no row: give a dict of columns and cells")


@pytest.mark.parametrize("made", [[], iter([]), [["what", "date"]]], ids=["list", "iterator", "heads"])
def test_table_without_rows(made: Any) -> None:  # noqa: ANN401 - every form is asked the same
    """No row is no error."""
    assert list(table_rows(made)) == []


@pytest.mark.parametrize(
    "made,message",
    [
        ({"what": ["Letter"]}, "records: dict is no table: give dicts, a CSV file, or a data frame"),
        (5, "records: int is no table"),
        (io.BytesIO(b"what\n"), "records: it is open in binary: open it as text"),
        (io.StringIO(""), "records: there is no line with the names of the columns"),
        (io.StringIO("what,what\n"), "records: two columns are called 'what': rename one"),
        (io.StringIO('what\n"Letter\nMap\n'), "records: line 2: unexpected end of data: close every quot"),
        (io.TextIOWrapper(io.BytesIO(b"d\xe9\n"), "utf-8"), "records: line 1 or one soon after it is not"),
        (
            io.TextIOWrapper(io.BytesIO(b"what\n" * 4000 + b"d\xe9\n"), "utf-8"),
            "or one soon after it is not UTF-8",
        ),
        ("what,date\nLetter,1850", "there is no such file: check the name; what is CSV itself goes into"),
    ],
    ids=[
        *["a dict", "a number", "binary", "empty", "equal heads", "an open quote"],
        *["not UTF-8", "not UTF-8 later", "no file"],
    ],
)
def test_what_is_no_table(made: Any, message: str) -> None:  # noqa: ANN401 - every form is asked the same
    """The error says what to do."""
    with pytest.raises(ev.DocumentError) as caught:
        list(table_rows(made))
    assert message in str(caught.value)


def test_folder_is_no_table(tmp_path: Path) -> None:
    """What cannot be opened says why."""
    with pytest.raises(ev.DocumentError, match="it cannot be read: "):
        list(table_rows(tmp_path))


def test_unnamed_columns_may_be_several() -> None:
    """Blank heads are no names, so that they do not clash."""
    assert cells(table_rows(io.StringIO("what,,\nLetter,1,2\n"))) == [{"what": "Letter", "": "2"}]
