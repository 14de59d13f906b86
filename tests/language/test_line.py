"""The line of a story, as the years told further on have it."""

from __future__ import annotations

import pytest

from eventline.language import find


@pytest.mark.parametrize(
    "before, behind, timex3",
    [
        ("In 1800 he came. It rose in 1866.", "In 1840 it rose. In 1842 it fell.", "1866-06"),
        ("In 1870 he came. It rose in 1866.", "In 1840 it rose. In 1842 it fell.", "1866-06"),
        ("In 1837 he came. It stood until 1866.", "In 1840 it rose.", "1837-06"),
        ("In 1835 he came. It stood until 1866.", "In 1840 it rose.", "1866-06"),
        ("In 1836 he came. It stood until 1866.", "In 1840 it rose. In 1842 it fell.", "1836-06"),
        ("In 1836 he came. It stood until 1866.", "In 1840 it rose. In 1872 it fell.", "1866-06"),
        ("In 1836 he came. It stood until 1866.", "In late 1838 it rose.", "1836-06"),
        ("In 1836 he came. It stood until 1866.", "On the night of 3 May 1838 it rose.", "1836-06"),
        ("In 1836 he came. It stood until 1866.", "In the winter of 1838 it rose.", "1836-06"),
        ("In 1836 he came. It stood until 1866.", "The law of 1838 is old.", "1866-06"),
        ("In 1836 he came. It stood until 1866.", "He (b. 1838) died.", "1866-06"),
        ("In 1836 he came. It stood until 1866.", "He had bought it in 1838.", "1866-06"),
    ],
)
def test_a_year_ahead_of_the_story(before: str, behind: str, timex3: str) -> None:
    """Is passed over where the years told next are before it, and near the time told before."""
    found = find(f"{before} In June he left. {behind}", genre="narrative")
    assert {one.text: one.timex3 for one in found}["June"] == timex3


@pytest.mark.parametrize(
    "before, behind, timex3",
    [
        ("In March 1642 they came.", "In September 1642 they left.", "1642-12"),
        ("In 1600 it stood. In March 1642 they came.", "In September 1642 they left.", "1642-12"),
        ("In November 1641 it stood until March.", "In September 1642 they left.", "1641-12"),
        ("In November 1641 it stood until March.", "In September 1643 they left.", "1642-12"),
        ("In 1641, in March, they came.", "In September 1640 they had left.", "1641-12"),
        ("They came, from November 1641 to March 1642.", "In 1642 they left.", "1641-12"),
    ],
)
def test_a_month_behind_the_next_year_said(before: str, behind: str, timex3: str) -> None:
    """Is the one before that, where the story may have come from a time told before."""
    found = find(f"{before} In December it snowed. {behind}", genre="narrative")
    assert {one.text: one.timex3 for one in found}["December"] == timex3
