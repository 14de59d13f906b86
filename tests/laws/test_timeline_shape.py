"""Laws of the shape of a timeline, against the questions about values."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eventline as ev
from eventline.model.event import TimeValue
from eventline.timeline.nearness import distance

EDTF = [
    "2018", "2019", "2020", "2019-05", "2019-05-01", "201X", "[2018,2020]", "2018/2019", "2019/2020",
    "2018/2020", "2019/..", "../2019", "2019/", "/2019", "2019-05-01T10:00", "2019-XX-01", "2017/2021",
    "../..", "/",
]  # fmt: skip
FLOATING = [
    *map(ev.when, EDTF),
    ev.extent("2019"),
    ev.extent("2019-05"),
    ev.extent("2018/2019"),
    ev.when(latest="2019"),
]
ZONED = [
    ev.when("2019-05-01T10:00:00Z"),
    ev.when("2018-12-31T23:59:59Z"),
    ev.when("2019-05-01T10:00:00+02:00"),
]


def timelines(values: list[TimeValue]) -> st.SearchStrategy[ev.Timeline]:
    """Timelines of events at these times."""
    events = st.builds(
        lambda n, when: ev.event(f"{n}", when=when), st.integers(0, 9), st.sampled_from(values)
    )
    return st.lists(events, max_size=8).map(ev.Timeline)


def moment(tick: int, *, floating: bool = True) -> ev.Extent:
    """The window of one tick."""
    return ev.extent(ev.UncertainDate.span(tick, tick + 1, floating=floating))


def middle(lower: int | None, upper: int | None) -> int:
    """A tick well inside a stretch, and on no boundary that an event may have there."""
    if lower is None:
        return 0 if upper is None else upper - 10**15
    return lower + 10**15 if upper is None else lower + (upper - lower) * 5 // 13


@given(timelines(FLOATING))
def test_each_step_counts_what_is_certain_and_possible(tl: ev.Timeline) -> None:
    """At a tick inside a step as many events certainly and possibly go on as it says."""
    for step in tl.concurrency():
        window = moment(middle(step.lower, step.upper))
        assert step.possible == len(tl.overlapping(window, mode="possible"))
        assert step.certain == len(tl.overlapping(window))


@given(timelines([*FLOATING, *ZONED]))
def test_steps_are_sound_beside_zones(tl: ev.Timeline) -> None:
    """With zoned times among them nothing more is called certain, and nothing possible is missed."""
    for step in tl.concurrency():
        window = moment(middle(step.lower, step.upper), floating=step.floating)
        assert step.possible >= len(tl.overlapping(window, mode="possible"))
        assert step.certain <= len(tl.overlapping(window))


@given(timelines(FLOATING))
def test_steps_follow_on_each_other(tl: ev.Timeline) -> None:
    """The curve has no holes and no two equal neighbours; its ends are those of the span."""
    steps = tl.concurrency()
    for one, other in itertools.pairwise(steps):
        assert one.upper == other.lower
        assert (one.certain, one.possible) != (other.certain, other.possible)
    assert all(step.certain <= step.possible for step in steps)
    if tl.span is not None:
        assert (steps[0].lower, steps[-1].upper) == (tl.span.lower, tl.span.upper)


@given(timelines(FLOATING))
def test_gaps_are_the_steps_of_nothing(tl: ev.Timeline) -> None:
    """Certain gaps are where nothing may go on, possible ones where nothing must."""
    steps = [step for step in tl.concurrency() if step.lower is not None and step.upper is not None]
    assert [(gap.lower, gap.upper) for gap in tl.gaps()] == [
        (step.lower, step.upper) for step in steps if not step.possible
    ]
    for gap in tl.gaps(mode="possible"):
        assert not tl.overlapping(moment(middle(gap.lower, gap.upper)))


@given(timelines([*FLOATING, *ZONED]))
def test_a_span_holds_every_event(tl: ev.Timeline) -> None:
    """No event may start before it or end after it."""
    span = tl.span
    for event in tl:
        assert span is not None
        assert event.when is not None
        assert span.lower is None or (event.when.lower is not None and event.when.lower >= span.lower)
        assert span.upper is None or (event.when.upper is not None and event.when.upper <= span.upper)


@given(timelines(FLOATING), st.sampled_from(["year", "month", "decade"]))
def test_groups_and_bins_count_every_event(tl: ev.Timeline, unit: str) -> None:
    """Certain groups are a partition; the bins and what they left out add up to all events."""
    groups = tl.group_by(unit)
    assert sum(map(len, groups.values())) == len(tl)
    for key, group in groups.items():
        if isinstance(key, str):
            assert group.starting_in(key) == group
    found = tl.histogram(unit)
    assert sum(weight for _, weight in found.bins) + found.left_out == pytest.approx(len(tl))


@given(timelines([*FLOATING, *ZONED]), st.sampled_from(["2019", "2018/2019", "2019-05"]), st.integers(0, 9))
def test_nearest_is_the_naive_choice(tl: ev.Timeline, to: str, n: int) -> None:
    """Nothing that was not chosen lies nearer than what was; what may overlap lies no ticks away."""
    window = ev.extent(to)
    distances = {event.id: distance(event.when, window) for event in tl if event.when is not None}
    for mode, side in (("possible", 0), ("certain", 1)):
        near = tl.nearest(to, n, mode=mode)  # type: ignore[arg-type]
        assert len(near) == min(n, len(tl))
        assert list(near) == [event for event in tl if event in near]
        rest = [distances[event.id][side] for event in tl if event not in near]
        assert not near or not rest or max(distances[event.id][side] for event in near) <= min(rest)
    for event in tl.overlapping(to, mode="possible"):
        assert distances[event.id][0] == 0
    assert all(least <= most for least, most in distances.values())


@given(timelines(FLOATING), st.sampled_from(["2019", "2018/2019", "2019-05"]))
def test_rank_agrees_with_the_answers(tl: ev.Timeline, window: str) -> None:
    """Certain events have probability 1, possible ones less or none, and no others are ranked."""
    question = ev.during(window)
    rows = tl.rank(question)
    assert {row.event.id for row in rows if row.probability == 1} >= set(tl.where(question).ids)
    assert {row.event.id for row in rows} <= set(tl.where(question, mode="possible").ids)
    numbers = [row.probability for row in rows if row.probability is not None]
    assert numbers == sorted(numbers, reverse=True)
