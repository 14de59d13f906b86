from __future__ import annotations

import random

import pytest

import eventline as ev


def event(when: str | None, name: str = "") -> ev.Event:
    """Make an event named after its time."""
    return ev.event(name or str(when), when=when, id=name or str(when))


@pytest.mark.parametrize(
    "order,expected",
    [
        ("earliest", ["../2018", "2019-05-01", "2019", "2019-12", "2020/..", None]),
        ("latest", ["../2018", "2019-05-01", "2019", "2019-12", "2020/..", None]),
        ("midpoint", ["../2018", "2019-05-01", "2019", "2019-12", "2020/..", None]),
    ],
)
def test_events_stand_by_their_bound(order: str, expected: list[str | None]) -> None:
    """Each order goes by its own bound, what is open below by its last, undated events last."""
    bound = {"earliest": ["2019", "2019-05-01"], "latest": ["2019-05-01", "2019", "2019-12"]}
    days = ["2020/..", "2019-12", None, "2019", "2019-05-01", "../2018"]
    found = [one.label for one in ev.Timeline(map(event, days), order=order)]
    assert found[0] == "../2018"
    assert found[-2:] == ["2020/..", "None"]
    assert [day for day in found if day in bound.get(order, [])] == bound.get(order, [])
    assert sorted(found) == sorted(str(day) for day in expected)


def test_the_midpoint_decides_between_single_dates() -> None:
    """A month in the middle of a year stands by the middle of both."""
    months = ev.Timeline(map(event, ["2019", "2019-03", "2019-10"]), order=ev.MIDPOINT)
    assert [one.label for one in months] == ["2019-03", "2019", "2019-10"]


@pytest.mark.parametrize("when,place", [("2019/..", "start"), ("../2019", "end"), ("../..", "far")])
def test_a_midpoint_without_an_end_is_the_end_there_is(when: str, place: str) -> None:
    """Without an end an event stands at its earliest, without a start at its latest."""
    value = ev.when(when)
    lower, upper = ev.when("2019").lower, ev.when("2019").upper
    assert lower is not None
    assert upper is not None
    tl = ev.Timeline([ev.event("it", when=value), event("2018"), event("2021")], order="midpoint")
    labels = [one.label for one in tl]
    assert labels == (["2018", "2021", "it"] if place == "far" else ["2018", "it", "2021"])


def test_ties_go_by_id() -> None:
    """Equal bounds stand by id, whatever the input order."""
    same = [event("2019", name) for name in "dbca"]
    assert ev.Timeline(same).ids == ("a", "b", "c", "d")


def test_order_does_not_depend_on_the_input() -> None:
    """Any shuffling gives the same timeline."""
    days = [event(day) for day in ("2019", "2019-01", "2019-01-01", "2018/2020", "[2019,2021]", "201X")]
    expected = ev.Timeline(days)
    shuffled = days[:]
    random.Random(1).shuffle(shuffled)
    assert ev.Timeline(shuffled) == expected


def test_an_unknown_order_is_refused_with_the_names() -> None:
    """The error says which orders there are."""
    with pytest.raises(
        ev.QueryError, match="'best' is no order of a timeline; there are: 'earliest', 'latest'"
    ):
        ev.Timeline(order="best")


def test_chronological_gives_the_same_events_in_another_order() -> None:
    """The order is kept by what is derived from it."""
    tl = ev.Timeline(map(event, ["2019", "2019-05-01"]))
    late = tl.chronological("latest")
    assert late.ids == ("2019-05-01", "2019")
    assert late.during("2019").order is ev.LATEST
    assert tl.ids == ("2019", "2019-05-01")


def test_order_repr_is_what_one_types() -> None:
    """The repr names the class and the member."""
    assert repr(ev.EARLIEST) == "TotalOrder.EARLIEST"
