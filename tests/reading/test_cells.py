"""What one cell of a table says."""

from __future__ import annotations

import datetime as dt
from typing import Any

import numpy as np
import pytest

import eventline as ev
from eventline.reading.cells import TimeReader, is_missing, names_of, text_of


class NAType:
    """What pandas has for a missing value of any type."""

    def __ne__(self, other: object) -> Any:  # noqa: ANN401 - it is its own truth
        return self

    def __hash__(self) -> int:
        return 0

    def __bool__(self) -> bool:
        raise TypeError("boolean value of NA is ambiguous")


class Period:
    """What pandas has for a month."""

    start_time = dt.datetime(2019, 5, 1)
    end_time = dt.datetime(2019, 5, 31, 23, 59, 59, 999999)

    def __repr__(self) -> str:
        return "Period"


@pytest.fixture(scope="module")
def reader() -> TimeReader:
    """A reader of English."""
    return TimeReader("en", None)


@pytest.mark.parametrize(
    "cell",
    [None, "", " \n", float("nan"), np.float32("nan"), np.datetime64("NaT"), NAType()],
    ids=["None", "nothing", "blanks", "NaN", "NaN of numpy", "NaT", "NA"],
)
def test_missing(cell: object) -> None:
    """Every way to leave a cell empty is one."""
    assert is_missing(cell)
    assert text_of(cell) == ""


@pytest.mark.parametrize("cell", [0, "0", False, [], np.array([1, 2]), "NaN and so on"], ids=repr)
def test_not_missing(cell: object) -> None:
    """What is false, or not a scalar, is there all the same."""
    assert not is_missing(cell)


@pytest.mark.parametrize(
    "cell,text",
    [(" Letter ", "Letter"), (1850.0, "1850"), (np.float64(7), "7"), (1.5, "1.5"), (3, "3"), (True, "True")],
    ids=repr,
)
def test_text(cell: object, text: str) -> None:
    """A whole number has no point."""
    assert text_of(cell) == text


@pytest.mark.parametrize(
    "cell,names",
    [
        ("Turkey; Russia;", ("Turkey", "Russia")),
        ("Smith, John", ("Smith, John")),
        (["Turkey", None, "Turkey"], ("Turkey",)),
        (np.array(["Turkey", "Russia"]), ("Turkey", "Russia")),
        (7, ("7",)),
        (None, ()),
    ],
    ids=["text", "a comma", "a list", "an array", "a number", "nothing"],
)
def test_names(cell: object, names: object) -> None:
    """Text is split, lists are taken as they are, each name once."""
    assert names_of(cell, ";") == ((names,) if isinstance(names, str) else names)


def test_names_that_are_not_split() -> None:
    """Without a separator, a text is one name."""
    assert names_of("Turkey; Russia", "") == ("Turkey; Russia",)


@pytest.mark.parametrize(
    "cell,value",
    [
        ("c. 1850", ev.when("1850~", about=ev.years(5))),
        (1850, ev.when("1850")),
        (1850.0, ev.when("1850")),
        (np.int64(1850), ev.when("1850")),
        ("1850.0", ev.when("1850")),
        (20190501, ev.when("2019-05-01")),
        (dt.date(2019, 5, 1), ev.when("2019-05-01")),
        (dt.datetime(2019, 5, 1, 10, 30), ev.when(dt.datetime(2019, 5, 1, 10, 30))),
        (np.datetime64("2019-05"), ev.when("2019-05")),
        (ev.when("2019/.."), ev.when("2019/..")),
        ("2019/..", ev.when("2019/..")),
        ("[1917,1919]", ev.when("[1917,1919]")),
        ("2004-06-XX", ev.when("2004-06-XX")),
        ("2019-05-01 10:30+02:00", ev.when("2019-05-01T10:30+02:00")),
        (Period(), ev.when(earliest="2019-05-01", latest="2019-05-31")),
        ("n.d.", None),
        (None, None),
    ],
    ids=repr,
)
def test_times(reader: TimeReader, cell: object, value: object) -> None:
    """A cell is a field of an archive, else EDTF; typed cells are what they are."""
    assert reader.told(cell, None).value == value


@pytest.mark.parametrize(
    "cell,reason",
    [
        ("see box 7", "no date is stated here"),
        ("2019-02-30", "there is no such date"),
        (5, "no date is stated here"),
        (-43, "no date is stated here"),
        (1850.5, "no date is stated here"),
        (44000, "no date is stated here"),
        (True, "bool is no date: give text, a date or a datetime"),
        ([1850], "list is no date"),
        ("3 days", "it is a duration and no date: write when it was"),
        ("every Tuesday", "it is a set and no date"),
        ("12 May 1932, Leeds", "'Leeds' is no part of a date"),
    ],
    ids=repr,
)
def test_what_is_no_time(reader: TimeReader, cell: object, reason: str) -> None:
    """The error says why."""
    with pytest.raises(ev.PhraseError) as caught:
        reader.told(cell, None)
    assert caught.value.reason.startswith(reason)


def test_equal_texts_are_read_once(reader: TimeReader) -> None:
    """A text that was read, or could not be, is not read again; one of another document time is."""
    first = reader.told("last year", "2024")
    assert reader.told("last year", "2024") is first
    assert reader.told("last year", "2023").value != first.value
    errors = []
    for _ in range(2):
        with pytest.raises(ev.PhraseError) as caught:
            reader.told("see box 8", None)
        errors.append(caught.value)
    assert errors[0] is errors[1]


def test_chosen_readings_keep_the_others() -> None:
    """Where the policy chooses, the others are alternatives; where all are kept, nothing was chosen."""
    choose = TimeReader("en", ev.ResolutionPolicy(ambiguous="choose")).told("3/4/1921", None)
    keep = TimeReader("en", None).told("3/4/1921", None)
    assert (choose.value, choose.alternatives) == (ev.when("1921-03-04"), ("1921-04-03",))
    assert (keep.value, keep.alternatives) == (ev.when("[1921-03-04,1921-04-03]"), ())


def test_unknown_language() -> None:
    """It is refused before a row is read."""
    with pytest.raises(ev.UnknownLanguageError):
        TimeReader("tlh", None)
