"""Ranges that would end before they begin."""

from __future__ import annotations

import pytest

from eventline.language import find
from eventline.language.joining.refine import Item
from eventline.language.joining.reversed import apart
from eventline.resolution import Between, Date

MAY, APRIL = Date(year=2020, month=5), Date(year=2020, month=4)
RANGE = Between(MAY, APRIL)


@pytest.mark.parametrize(
    "text, first, last, told",
    [
        ("may 2020 to april 2020", (0, 8), (12, 22), [MAY, APRIL]),
        ("may 2020 - april 2020", (0, 8), (11, 21), [MAY, APRIL]),
        ("2020 to 2019", (0, 4), (8, 12), [MAY, APRIL]),
        ("2020-2019", (0, 4), (5, 9), []),
        ("5-3 may", (0, 1), (2, 7), []),
    ],
    ids=["words", "a dash between words", "years", "a dash between years", "a number"],
)
def test_each_end_is_a_time(
    text: str, first: tuple[int, int], last: tuple[int, int], told: list[Date]
) -> None:
    """Where both are told in words, or are years with a word between them."""
    whole = Item(first[0], last[1], RANGE, ends=(first, last))
    assert [one.expression for one in apart(whole, text)] == told


def test_one_end_is_its_own_time() -> None:
    """Of a range that was split each end is taken apart by itself."""
    end = Item(12, 22, RANGE, side="b", ends=((0, 8), (12, 22)))
    assert [(one.start, one.expression) for one in apart(end, "may 2020 to april 2020")] == [(12, APRIL)]


@pytest.mark.parametrize("item", [Item(0, 8, RANGE), Item(0, 8, MAY, ends=((0, 3), (4, 8)))], ids=repr)
def test_what_has_no_two_ends_is_left(item: Item) -> None:
    """What one rule made of words that are no ends, and what is no range."""
    assert apart(item, "may 2020") == []


def test_an_end_that_there_is_not_is_none() -> None:
    """The other end is still told."""
    text = "from week 53 of 2019 to 3 May 2020"
    found = find(text, document_time="2024-08-23", ranges="joined")
    assert [one.text for one in found] == ["3 May 2020"]
