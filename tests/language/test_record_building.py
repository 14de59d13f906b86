"""What the rules for archive fields build."""

from __future__ import annotations

import pytest

from eventline.language import read_field
from eventline.language.building import Impossible, Unreadable
from eventline.language.building.ages import century_mask, century_sign, decade_mask, saec_part
from eventline.language.building.chains import (
    across,
    double_year,
    old_style,
    season_across,
    second_of,
    year_chain,
    years_chained,
)
from eventline.language.building.fields import (
    across_day,
    across_new_year,
    each,
    earlier,
    later,
    month_by_itself,
    qualified,
    week_of_days,
)
from eventline.resolution import (
    About,
    After,
    AllOf,
    Before,
    Between,
    Date,
    Expression,
    From,
    OneOf,
    Until,
)

YEAR = Date(year=1850)


@pytest.mark.parametrize(
    "of, about, doubt, expected",
    [
        (YEAR, None, None, YEAR),
        (YEAR, "c", None, About(YEAR)),
        (YEAR, None, 1, About(YEAR, "?")),
        (YEAR, "c", 1, About(YEAR, "%")),
        (About(YEAR), "c", None, About(YEAR)),
        (About(YEAR), None, 1, About(YEAR, "%")),
        (About(YEAR, "?"), "c", None, About(YEAR, "%")),
        (About(YEAR, "?"), None, 1, About(YEAR, "?")),
        (About(YEAR, "%"), None, 1, About(YEAR, "%")),
        (From(YEAR), "c", None, From(About(YEAR))),
        (Until(YEAR), None, 1, Until(About(YEAR, "?"))),
        (Between(YEAR, YEAR, one=True), "c", None, About(Between(YEAR, YEAR, one=True))),
        (Between(YEAR, About(YEAR)), None, 1, Between(About(YEAR, "?"), About(YEAR, "%"))),
    ],
)
def test_qualified(of: Expression, about: object, doubt: object, expected: Expression) -> None:
    """Marks add up; of a range, and of what is open, the ends have them."""
    assert qualified(of, about, doubt) == expected


def test_before_and_after_about_a_time() -> None:
    """The width is that of the whole."""
    assert earlier(About(YEAR), inclusive=True) == About(Before(YEAR, inclusive=True))
    assert later(About(YEAR, "?")) == About(After(YEAR), "?")
    assert later(YEAR) == After(YEAR)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("1914/15", Between(Date(year=1914), Date(year=1915), one=True)),
        ("1914/19", Between(Date(year=1914), Date(year=1919), one=True)),
        ("1921-05", Date(year=1921, month=5)),
        ("1910-11", OneOf((Date(year=1910, month=11), Between(Date(year=1910), Date(year=1911), one=True)))),
        ("1752/3", OneOf((Between(Date(year=1752), Date(year=1753), one=True), Date(year=1752, month=3)))),
    ],
)
def test_year_chains(text: str, expected: Expression) -> None:
    """Two years, a month, or both readings."""
    assert year_chain(text) == expected


def test_seasons_of_two_years() -> None:
    """They follow each other, or it is no season, and no year across two."""
    with pytest.raises(Unreadable):
        across("1870/75")
    assert season_across("WI", "1899/1900") == Date(year=1899, season="WI")
    with pytest.raises(Unreadable):
        season_across("WI", 1870, 75)


@pytest.mark.parametrize("fraction", ["3/2", "1/5", "0/4"])
def test_a_part_of_a_century_that_is_none(fraction: str) -> None:
    """It has halves, thirds and quarters."""
    with pytest.raises(Unreadable, match=r"of a century|part"):
        saec_part(15, fraction)


def test_a_day_behind_another_needs_its_year() -> None:
    """A number alone is no range across the new year."""
    with pytest.raises(Unreadable, match="6"):
        across_new_year(1915, 4, "6", 1, 3)
    with pytest.raises(Unreadable, match="1701/8"):
        across_day(Date(month=12, day=4), "1701/8", 2, 1702)


def test_a_chain_that_is_nothing() -> None:
    """Its second number is no month, and no year that follows."""
    with pytest.raises(Unreadable, match="1921/20"):
        year_chain("1921/20")


@pytest.mark.parametrize(
    "text, date",
    [("1666/8", None), ("1752/3", None), ("1666/7", Date(month=5)), ("1666/7", Date(month=3, day=25))],
)
def test_no_double_year(text: str, date: Date | None) -> None:
    """Two years apart, after the reform, or on and after Lady Day."""
    with pytest.raises(Unreadable):
        double_year(text, date)


@pytest.mark.parametrize(
    "date, expected",
    [
        ("May 1689 O.S.", "1689-05-11..1689-06-10"),
        ("Feb. 1740 O.S.", "[1740-02-12..1740-03-11,1741-02-12..1741-03-11]"),
        ("1689 O.S.", "1689-01-11..1690-04-03"),
        ("3 Feb. 1752 O.S.", "1752-02-14"),
        ("3/2/1689 O.S.", "[1689-03-12,1690-03-12,1689-02-13,1690-02-13]"),
    ],
)
def test_old_style(date: str, expected: str) -> None:
    """A day, a month, a year of the Julian calendar, in either year where that is open."""
    found = read_field(date)
    assert found is not None
    assert str(found.value) == expected


@pytest.mark.parametrize("date", [Date(year="185X"), Between(YEAR, YEAR)])
def test_no_old_style(date: Expression) -> None:
    """Of a decade, or of a range, it says nothing."""
    with pytest.raises(Unreadable, match="Old Style"):
        old_style(date)


@pytest.mark.parametrize("text", ["1711-05", "1711-99"])
def test_two_years_that_are_none(text: str) -> None:
    """The second lies behind the first, and not far."""
    with pytest.raises(Unreadable, match=text):
        years_chained(text)


def test_a_year_of_ours_is_whole() -> None:
    """Behind one of another calendar."""
    with pytest.raises(Unreadable):
        second_of("1123/24")


def test_a_letter_by_itself_is_no_month() -> None:
    """It may be that of a volume."""
    with pytest.raises(Unreadable, match="or a letter"):
        month_by_itself(5)
    with pytest.raises(Unreadable, match="month 13"):
        month_by_itself(13)


def test_the_last_week_of_a_month() -> None:
    """It is its last seven days."""
    assert week_of_days(None, 2, 1852).start == Date(year=1852, month=2, day=23)
    with pytest.raises(Impossible):
        week_of_days(5, 2, 1851)


def test_days_of_a_list_have_a_year() -> None:
    """Or none of them has."""
    with pytest.raises(Unreadable, match="have no year"):
        each(Date(month=7), Between(Date(year=1914), Date(year=1918), one=True))
    with pytest.raises(Unreadable, match="a day beside a month"):
        each(Date(day=10), Date(year=1901, month=1))
    assert each(Date(month=7), Date(month=8)) == AllOf((Date(month=7), Date(month=8)))


def test_years_of_ours_in_a_list_of_others() -> None:
    """Nobody tells whether they are of the other calendar."""
    other = Between(Date(year=1789, month=9, day=20), Date(year=1790, month=9, day=10), one=True)
    with pytest.raises(Unreadable, match="a year of ours"):
        each(other, Date(year=1206))
    with pytest.raises(Unreadable, match="a year of ours"):
        each(Date(day=14), other)


def test_masks() -> None:
    """Two digits are a century, three a decade; one or four are none."""
    assert century_mask(9) == Date(year="09XX")
    assert decade_mask(184) == Date(year="184X")
    with pytest.raises(Unreadable, match="C9"):
        century_sign(9)
    for digits in (18, 1840):
        with pytest.raises(Unreadable):
            decade_mask(digits)
