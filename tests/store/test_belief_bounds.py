"""Questions where a bound of an event lies on a bound of the window, or a tick beside it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations_with_replacement

import pytest

import eventline as ev
from eventline.model.axis import LARGEST_SHIFT
from eventline.store import belief
from eventline.store.encoding import ENDLESS

LO, HI = 100, 199  # the first and the last tick of the window
HOW = (ev.before, ev.after, ev.during, ev.overlapping, ev.at)


def span(lower: int, upper: int, *, floating: bool = True) -> ev.UncertainDate:
    """A time from its first tick to its last."""
    return ev.UncertainDate.span(lower, upper + 1, floating=floating)


def log_of(whens: list[ev.UncertainDate]) -> tuple[ev.EventLog, ev.Timeline]:
    """A log and a timeline of the same events."""
    events = [ev.event(str(number), when=when, id=f"e{number}") for number, when in enumerate(whens)]
    log = ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z")
    log.append(events)
    return log, ev.Timeline(events)


def same(log: ev.EventLog, timeline: ev.Timeline, question: ev.Predicate) -> None:
    """Both answer alike: how many, and which."""
    split = timeline.split(question)
    assert log.now.count(question) == ev.store.Tally(len(split.yes), len(split.maybe), len(split.no))
    found = log.now.where(question)
    assert (list(found), list(found.left_out)) == (list(split.yes), list(split.maybe))


def test_every_question_of_sql_is_here() -> None:
    """A new one needs its bounds tested."""
    assert {how.__name__ for how in HOW} == set(belief._ANSWERS)


@pytest.mark.parametrize("floating", [True, False], ids=["floating", "zoned"])
@pytest.mark.parametrize("how", HOW)
def test_numbers_on_the_bounds_of_the_window(
    how: Callable[[ev.Extent], ev.Predicate], floating: bool
) -> None:
    """SQL counts as the values answer, for each way to lie on a bound or a tick beside it."""
    ticks = (LO - 1, LO, LO + 1, HI - 1, HI, HI + 1)
    whens = [span(*ends, floating=floating) for ends in combinations_with_replacement(ticks, 2)]
    question = how(ev.Extent(span(LO, HI, floating=floating)))
    same(*log_of(whens), question)
    for when in whens:
        same(*log_of([when]), question)


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("floating", [True, False], ids=["floating", "zoned"])
def test_events_at_the_ends_of_what_zones_allow(
    how: Callable[[ev.Extent], ev.Predicate], floating: bool
) -> None:
    """An event of the other frame may lie sixteen hours from where it seems to, and not a tick more."""
    beside = (-1, 0, 1)
    whens = [
        span(*sorted(ends), floating=not floating)
        for tick in beside
        for ends in (
            (LO - LARGEST_SHIFT + tick, LO - LARGEST_SHIFT + tick),
            (HI + LARGEST_SHIFT + tick, HI + LARGEST_SHIFT + tick),
            (LO - LARGEST_SHIFT - 50, LO - LARGEST_SHIFT + tick),
            (HI + LARGEST_SHIFT + tick, HI + LARGEST_SHIFT + 50),
        )
    ]
    same(*log_of(whens), how(ev.Extent(span(LO, HI, floating=floating))))


@pytest.mark.parametrize("how", [ev.overlapping, ev.before, ev.after])
def test_longest_and_shortest_of_each_class(how: Callable[[ev.Extent], ev.Predicate]) -> None:
    """Wherever an event of a length class starts, the index is searched far enough for it."""
    whens = []
    for number in range(ENDLESS):
        for length in (8**number // 2, 4 * 8**number - 1):
            whens += [span(LO + tick - length, LO + tick) for tick in (-1, 0, 1)]
    same(*log_of(whens), how(ev.Extent(span(LO, HI))))


def test_moment_of_an_entry() -> None:
    """The tick of an entry counts, the one before it does not."""
    ticks = iter([10, 10, 20])
    clock = lambda: span(*[next(ticks)] * 2, floating=False)  # noqa: E731 - said once
    log = ev.EventLog(":memory:", clock=clock)
    for name in "abc":
        log.append(ev.event(name, id=name))
    positions = [log.as_of(span(tick, tick, floating=False)).position for tick in (9, 10, 11, 19, 20, 21)]
    assert positions == [0, 2, 2, 2, 3, 3]


def test_believed_from_its_entry_on() -> None:
    """A correction and a retraction count from their own position, not one before or behind it."""
    log = ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z")
    log.append([ev.event("a", when="2018", id="a"), ev.event("b", when="2018", id="b")])
    log.correct(ev.Correction("a", ev.when("2020"), "dated"))
    log.retract("a", reason="withdrawn")
    log.restore("a", reason="after all")
    seen = [[str(event.when) for event in log.as_of(position=at)] for at in range(6)]
    assert seen == [[], ["2018"], ["2018", "2018"], ["2018", "2020"], ["2018"], ["2018", "2020"]]
    assert [len(log.as_of(position=at)) for at in range(6)] == [0, 1, 2, 2, 1, 2]
    for at in range(6):
        expected = ev.Timeline(log.as_of(position=at)).during("2018")
        assert log.as_of(position=at).during("2018") == expected
        assert log.as_of(position=at).count(ev.during("2018")).yes == len(expected)


@pytest.mark.parametrize("position", [1, 999, 1000, 1001, 1999, 2000, 2001])
def test_all_of_it_where_a_page_ends(position: int) -> None:
    """Rows are read a thousand at a time: none is missed between two pages, and none read twice."""
    log = ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z")
    log.append(ev.event(str(number), id=f"e{number}") for number in range(1, 2002))
    expected = [str(number) for number in range(1, position + 1)]
    assert [event.label for event in log.as_of(position=position)] == expected
    assert [event.label for event in log.replay(to=position)] == expected
    assert [entry.position for entry in log.entries(position - 1)] == list(range(position, 2002))
