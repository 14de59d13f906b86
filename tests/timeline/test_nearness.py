from __future__ import annotations

from fractions import Fraction

import pytest

import eventline as ev
from eventline.calendars.ticks import DAY, HOUR
from eventline.timeline.nearness import distance


@pytest.mark.parametrize(
    "a,b,least,most",
    [
        ("2019-05-01", "2019-05-03", DAY, 3 * DAY - 2),
        ("2019-05-03", "2019-05-01", DAY, 3 * DAY - 2),
        ("2019-05-01", "2019-05-02", 0, 2 * DAY - 2),
        (ev.extent("2019-05-01"), ev.extent("2019-05-03"), DAY, DAY),
        (ev.extent("2019"), ev.extent("2019-05"), 0, 0),
        ("2019/..", "2022", 0, 0),
        ("2019-05-01T00:00:00", "2019-05-02T00:00:00Z", 8 * HOUR - 10**6, 40 * HOUR + 10**6 - 2),
    ],
    ids=repr,
)
def test_distance_has_two_bounds(a: str, b: str, least: int, most: int) -> None:
    """The least and the greatest number of ticks between, whichever comes first."""
    found = distance(ev.when(a), ev.when(b))
    assert found == (least, most) == distance(ev.when(b), ev.when(a))


@pytest.mark.parametrize(
    "to,n,mode,expected",
    [
        ("2021", 1, "certain", ["patrols"]),
        ("2021", 2, "certain", ["patrols", "halted"]),
        ("2024-08-22", 2, "certain", ["patrols", "resumed"]),
        ("2022", 2, "possible", ["patrols", "interview"]),
        ("2021", 0, "certain", []),
        ("2021", 99, "certain", ["deal", "operation", "patrols", "halted", "resumed", "interview"]),
    ],
    ids=str,
)
def test_nearest_goes_by_the_bound_of_its_mode(
    tl: ev.Timeline, to: str, n: int, mode: str, expected: list[str]
) -> None:
    """Certain by the greatest distance, possible by the least; the answer stands in the timeline's order."""
    assert sorted(tl.nearest(to, n, mode=mode).ids) == sorted(expected)  # type: ignore[arg-type]


def test_nearest_leaves_the_event_itself_out(tl: ev.Timeline) -> None:
    """One's own neighbour is another."""
    assert tl.nearest(tl["deal"]).ids == ("operation",)


def test_nothing_is_near_an_undated_event(tl: ev.Timeline) -> None:
    """The error names it."""
    with pytest.raises(ev.QueryError, match="'Constitution accepted' has no time: nothing is near it"):
        tl.nearest(tl["vote"])


@pytest.mark.parametrize(
    "question,when,expected",
    [
        (ev.before("2019-07"), "2019", Fraction(181, 365)),
        (ev.after("2019-06"), "2019", Fraction(184, 365)),
        (ev.during("2019-06"), "2019", Fraction(30, 365)),
        (ev.during("2019-06") | ev.during("2019-07"), "2019", Fraction(61, 365)),
        (~ev.during("2019-06"), "2019", Fraction(335, 365)),
        (ev.after("2019-03") & ev.before("2019-05"), "2019", Fraction(30, 365)),
        (ev.before("2020"), "[2019,2021]", Fraction(1, 2)),
        (ev.before("2020") & ev.actor("A"), "[2019,2021]", Fraction(0)),
        (ev.before("2020") & ev.label("it"), "[2019,2021]", Fraction(1, 2)),
        (ev.before("2020"), "2019", Fraction(1)),
        (ev.before("2019"), "2019", Fraction(0)),
        (ev.overlapping("2019-06"), "2018/2020", Fraction(1)),
        (ev.overlapping("2019-06"), "2018/2019", None),
        (ev.before("2019-06"), "../2019", None),
        (ev.before("2019-06"), ev.when(latest="2019"), None),
        (ev.before("2019-06"), "{2019-05,2019-07}", Fraction(0)),
        (ev.overlapping("2019-06"), "{2019-06-01,2019}", Fraction(1)),
        (ev.before("2019-06-15"), "{2019-06,2019-05}", None),
        (ev.before("2019-06"), None, None),
        (ev.before("2019-06"), "2019-05-31T20:00:00Z", None),
        (ev.before("2019-06-01T00:00:00Z"), "2019-05-31T20:00:00Z", Fraction(1)),
    ],
    ids=repr,
)
def test_rank_is_exact(question: ev.Predicate, when: str | None, expected: Fraction | None) -> None:
    """A fraction where something says how likely, None where nothing does, and no row where it is 0."""
    rows = ev.Timeline([ev.event("it", when=when)]).rank(question)
    assert [row.probability for row in rows] == ([] if expected == 0 else [expected])


def test_rank_puts_the_likeliest_first(tl: ev.Timeline) -> None:
    """And what has no probability last."""
    rows = tl.rank(ev.before("2023-10-11"))
    assert [(row.event.id, row.probability) for row in rows] == [
        ("deal", 1),
        ("operation", 1),
        ("halted", Fraction(10, 31)),
        ("interview", None),
        ("vote", None),
    ]


@pytest.mark.parametrize(
    "question",
    [
        ev.before(ev.when("2019")),
        ev.within(ev.days(1), of="2019"),
        ev.related_to("2019", ev.AllenRelation.MEETS),
    ],
    ids=repr,
)
def test_rank_refuses_what_has_no_probability(tl: ev.Timeline, question: ev.Predicate) -> None:
    """Only windows and what is recorded can be ranked by."""
    with pytest.raises(ev.QueryError, match="is not known: rank by windows"):
        tl.rank(question)
