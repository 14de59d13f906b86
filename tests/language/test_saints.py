"""Days by the feasts of the church."""

from __future__ import annotations

import pytest

from eventline.language.building import Unreadable
from eventline.language.building.saints import Kept, kept_between, kept_in, kept_in_double
from eventline.resolution import Between, Date, OneOf


@pytest.mark.parametrize(
    "day, year, days",
    [
        (Kept("easter"), 1582, ((1582, 4, 15),)),
        (Kept("easter"), 1583, ((1583, 3, 31), (1583, 4, 10))),
        (Kept("easter"), 1752, ((1752, 3, 29), (1752, 4, 2))),
        (Kept("easter"), 1753, ((1753, 4, 22),)),
        (Kept("st_matthias_day"), 1343, ((1343, 2, 24),)),
        (Kept("st_matthias_day"), 1344, ((1344, 2, 24), (1344, 2, 25))),
        (Kept("st_matthias_day", weekday=1), 1344, ((1344, 3, 1),)),
        (Kept("michaelmas"), 1650, ((1650, 9, 29),)),
        (Kept("epiphany", after=7), 1402, ((1402, 1, 13),)),
        (Kept("epiphany", after=-1, weekday=7), 1900, ((1899, 12, 31),)),
        (Kept("lammas", weekday=7), 1900, ((1900, 8, 5),)),
        (Kept("lammas", weekday=3), 1900, ((1900, 8, 8),)),
        (Kept("lammas", after=-1, weekday=3), 1900, ((1900, 7, 25),)),
    ],
)
def test_days(day: Kept, year: int, days: tuple[tuple[int, int, int], ...]) -> None:
    """By the calendar of the time, and where two were in use by both; a weekday lies beside its feast."""
    assert day.days(year) == days


def test_a_weekday_may_tell_the_calendar() -> None:
    """Christmas 1650 was a Wednesday by the one, and a Sunday by the other."""
    assert Kept("easter", on=7).days(1650) == ((1650, 4, 14), (1650, 4, 17))
    assert kept_in(Kept("easter", after=1, on=1), 1421) == Date(year=1421, month=3, day=24)
    assert Kept("christmas", on=1).days(1650) == ()
    assert Kept("christmas", on=3).days(1650) == ((1650, 12, 25),)
    assert Kept("christmas", on=7).days(1650) == ((1650, 12, 25),)
    with pytest.raises(Unreadable):
        kept_in(Kept("christmas", on=1), 1650)


def test_days_in_a_year() -> None:
    """A feast by itself keeps its name; what may be one of two days is both."""
    assert kept_in(Kept("easter"), 1421) == Date(year=1421, holiday="easter")
    assert kept_in(Kept("easter"), 1650) == OneOf(
        (Date(year=1650, month=4, day=14), Date(year=1650, month=4, day=17))
    )
    assert kept_in(Kept("super_tuesday"), 1850) == Date(year=1850, holiday="super_tuesday")
    with pytest.raises(Unreadable, match="super_tuesday 1850"):
        kept_in(Kept("super_tuesday", after=1), 1850)


def test_spans() -> None:
    """They are as wide as both calendars where either was in use, if they are of the church."""
    assert kept_in(Kept("holy_week"), 1650) == Between(
        Date(year=1650, month=4, day=7), Date(year=1650, month=4, day=16), one=True
    )
    assert kept_in(Kept("holy_week"), 1582) == Date(year=1582, holiday="holy_week")
    assert kept_in(Kept("holy_week"), 1753) == Date(year=1753, holiday="holy_week")
    assert kept_in(Kept("passover"), 1650) == Date(year=1650, holiday="passover")
    with pytest.raises(Unreadable, match="days beside lent"):
        kept_in(Kept("lent", after=-1), 1650)


def test_from_one_day_to_another() -> None:
    """Both are of the year, unless the first lies later in one."""
    assert kept_between(Kept("lady_day"), Kept("michaelmas"), 1602) == Between(
        Date(year=1602, holiday="lady_day"), Date(year=1602, holiday="michaelmas")
    )


def test_days_in_a_year_with_two_names() -> None:
    """They are Julian, and lie before Lady Day."""
    assert kept_in_double(Kept("ash_wednesday"), "1640/1") == Date(
        year=1641, month=3, day=10, calendar="julian"
    )
    for key in ("michaelmas", "thanksgiving"):
        with pytest.raises(Unreadable):
            kept_in_double(Kept(key), "1640/1")
