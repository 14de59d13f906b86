"""`find_many`: many texts, lazily."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from eventline.exceptions import InvalidDateError, NotationError
from eventline.language import find_many

ROWS = [(1, "It closed last week.", "2024-08-23"), (2, "It closed.", "no date"), (3, "In 2019.", None)]


def test_rows_in_order() -> None:
    """Bad rows come out as rows, in their place, with the reason."""
    found = list(find_many(ROWS, errors="rows"))
    assert [row.id for row in found] == [1, 2, 3]
    assert [[mention.timex3 for mention in row.mentions] for row in found] == [["2024-W33"], [], ["2019"]]
    assert isinstance(found[1].error, NotationError)


def test_the_first_error_is_raised() -> None:
    """By default nothing is passed over."""
    rows = find_many(ROWS)
    assert next(rows).id == 1
    with pytest.raises(NotationError):
        next(rows)


def test_lazily() -> None:
    """A row is read when it is asked for."""

    def endless() -> Iterator[tuple[int, str, str]]:
        number = 0
        while True:
            number += 1
            yield number, "today", "2024-08-23"

    assert next(find_many(endless())).id == 1


@pytest.mark.parametrize("row", [(1, None, None), (1, "today"), 5])
def test_rows_that_are_none(row: object) -> None:
    """A row of another form has its reason too."""
    (found,) = find_many([row], errors="rows")  # type: ignore[list-item]  # wrong on purpose
    assert found.error is not None
    assert found.mentions == ()


def test_unknown_errors() -> None:
    """At once, not at the first row."""
    with pytest.raises(InvalidDateError, match="errors='skip' is not 'raise' or 'rows'"):
        find_many([], errors="skip")  # type: ignore[arg-type]  # wrong on purpose
