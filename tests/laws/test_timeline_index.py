"""Laws of the index: it answers as asking each event does, whatever the events, however they were added."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

import eventline as ev
from eventline import Truth
from eventline.model.event import TimeValue
from eventline.timeline import store
from eventline.timeline.columns import UNBOUNDED
from eventline.timeline.dominance import Dominance

EDTF = [
    "2018", "2019", "2020", "2019-05", "2019-05-01", "2019-12-31", "2020-01-01", "201X", "2019-XX-01",
    "[2018,2020]", "[..2018]", "[2020..]", "2018/2019", "2019/2020", "2019/..", "../2019", "2019/", "/2019",
    "../..", "/", "2019-05-01T10:00:00Z", "2020-01-01T05:00:00Z", "2019-05-01T10:00", "Y170000", "Y-170000",
    "Y17E30", "Y17E30/..", "../Y17E30", "2019-05-01T10:00:00Z/2019-06-01T00:00:00Z",
]  # fmt: skip
VALUES: list[TimeValue] = [*map(ev.when, EDTF), ev.when(latest="2019"), ev.when(earliest="2019")]
VALUES += [ev.extent("2019"), ev.Interval(ev.when("2019-05-01T10:00:00Z"), ev.when("2019-05"))]
WINDOWS: list[TimeValue] = [
    ev.extent(text)
    for text in (
        "2018", "2019", "2019-05", "2018/2019", "2019/..", "../2019", "../..", "2019-05-01T10:00:00Z",
        "Y17E30", "2019-05-01T10:00:00Z/2019-06-01T00:00:00Z", "2019-05-01", "Y-170000/2018",
    )
]  # fmt: skip
ASK = [ev.before, ev.after, ev.during, ev.overlapping, ev.starting_in, ev.ending_in]

times = st.sampled_from(VALUES)
events = st.builds(
    lambda label, when, actors: ev.event(label, when=when, actors=actors),
    st.sampled_from("abc"),
    st.none() | times,
    st.lists(st.sampled_from("AB"), max_size=1),
)
questions = st.builds(lambda ask, window: ask(window), st.sampled_from(ASK), st.sampled_from(WINDOWS))
wider = questions | st.builds(lambda a, b: a & b, questions, questions | st.just(ev.actor("A")))


@pytest.fixture(autouse=True)
def every_timeline_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let timelines of any size use the index."""
    monkeypatch.setattr(store, "FEW", 0)


def naive(tl: ev.Timeline, question: ev.Predicate, *answers: Truth) -> list[ev.Event]:
    """The events of which a question answers so."""
    return [event for event in tl if question(event) in answers]


def test_every_value_against_every_window() -> None:
    """Each question of each value about each window is answered as the value itself answers."""
    tl = ev.Timeline(ev.event(f"{n:02}", when=value) for n, value in enumerate(VALUES))
    for ask in ASK:
        for window in WINDOWS:
            question = ask(window)
            assert list(tl.where(question)) == naive(tl, question, Truth.YES)
            assert list(tl.where(question, mode="possible")) == naive(tl, question, Truth.YES, Truth.MAYBE)
            assert list(tl.where(question).left_out) == naive(tl, question, Truth.MAYBE)


@given(st.lists(events, max_size=20), wider)
def test_the_index_is_the_naive_list(found: list[ev.Event], question: ev.Predicate) -> None:
    """Kept, left out, positions and counts, for one question or several joined."""
    tl = ev.Timeline(found)
    asked = tl.where(question)
    assert list(asked) == naive(tl, question, Truth.YES)
    assert list(asked.left_out) == naive(tl, question, Truth.MAYBE)
    assert list(tl.where(question, mode="possible")) == naive(tl, question, Truth.YES, Truth.MAYBE)


@given(st.lists(events, max_size=20), questions)
def test_positions_and_counts_are_those_of_the_dated(found: list[ev.Event], question: ev.Predicate) -> None:
    """Positions are in the timeline; counts are their number."""
    tl = ev.Timeline(found)
    for mode, answers in (("certain", {Truth.YES}), ("possible", {Truth.YES, Truth.MAYBE})):
        dated = [n for n, event in enumerate(tl) if event.when is not None and question(event) in answers]
        assert tl.bounds.positions(question, mode=mode).tolist() == dated  # type: ignore[arg-type]
        assert tl.bounds.count(question, mode=mode) == len(dated)  # type: ignore[arg-type]


small = st.integers(-20, 20)
ends = small | st.sampled_from([UNBOUNDED, -UNBOUNDED]) | st.integers(-UNBOUNDED, UNBOUNDED)


@settings(max_examples=200)
@given(st.lists(st.tuples(ends, ends), max_size=150), st.lists(st.tuples(ends, ends), min_size=1, max_size=5))
def test_dominance_is_the_naive_choice(pairs: list[tuple[int, int]], asked: list[tuple[int, int]]) -> None:
    """Whatever the pairs, infinite ones too, and whatever is asked."""
    xs, ys = (np.array([pair[side] for pair in pairs], np.int64) for side in (0, 1))
    made = Dominance(xs, ys)
    made._check()
    for x, y in asked:
        expected = [n for n, pair in enumerate(pairs) if pair[0] <= x and pair[1] >= y]
        assert sorted(made.hits(x, y).tolist()) == expected
        assert made.count(x, y) == len(expected)


@given(st.integers(0, 2**32), st.integers(1, 400))
def test_dominance_of_many_lengths(seed: int, count: int) -> None:
    """Classes of very different lengths answer together."""
    random = np.random.default_rng(seed)
    xs = random.integers(0, 10**6, count)
    ys = xs + np.rint(random.choice([-1, 1], count) * 10 ** random.uniform(0, 7, count)).astype(np.int64)
    made = Dominance(xs, ys)
    made._check()
    for x, y in random.integers(-(10**5), 2 * 10**6, (10, 2)).tolist():
        assert sorted(made.hits(x, y).tolist()) == np.flatnonzero((xs <= x) & (ys >= y)).tolist()
        assert made.count(x, y) == len(made.hits(x, y))


@given(
    st.lists(st.tuples(small, small), max_size=40), st.lists(st.tuples(small, st.integers(1, 9)), min_size=1)
)
def test_counts_of_many_windows(pairs: list[tuple[int, int]], windows: list[tuple[int, int]]) -> None:
    """A batch counts as one question after the other does."""
    spans = [(min(pair), max(pair) + 1) for pair in pairs]
    tl = ev.Timeline.from_columns([lo for lo, _ in spans], [up for _, up in spans])
    lower, upper = [lo for lo, _ in windows], [lo + width for lo, width in windows]
    expected = [
        sum(lo < up and end > down for lo, end in spans) for down, up in zip(lower, upper, strict=True)
    ]
    assert tl.bounds.counts(lower, upper).tolist() == expected


class Growing(RuleBasedStateMachine):
    """A timeline that is grown, cut and asked, beside the plain list of its events."""

    def __init__(self) -> None:
        super().__init__()
        self.few, store.FEW = store.FEW, 1
        self.tl = ev.Timeline()
        self.forked = self.tl
        self.older: list[ev.Event] = []
        self.plain: list[ev.Event] = []
        self.number = 0

    def teardown(self) -> None:
        """Let timelines be small again."""
        store.FEW = self.few

    @rule(when=st.none() | times, actors=st.lists(st.sampled_from("AB"), max_size=1))
    def add(self, when: TimeValue | None, actors: list[str]) -> None:
        """Add an event."""
        self.number += 1
        event = ev.event(f"{self.number}", when=when, actors=actors, id=f"{self.number % 7}-{self.number}")
        self.tl = self.tl.with_event(event)
        self.plain.append(event)

    @rule(when=times)
    def fork(self, when: TimeValue) -> None:
        """Add to one timeline twice, and to an older one: none has what was added to another."""
        before = list(self.tl)
        self.number += 1
        one, other, late = (ev.event(name, when=when, id=f"{name}-{self.number}") for name in "abc")
        left, right, old = self.tl.with_event(one), self.tl.with_event(other), self.forked.with_event(late)
        for grown, base, added in ((left, self.tl, one), (right, self.tl, other), (old, self.forked, late)):
            assert len(grown) == len(base) + 1
            assert {*grown.ids} == {*base.ids, added.id}
            assert grown == ev.Timeline([*base, added])
        assert list(self.tl) == before
        self.forked, self.older = self.tl, before
        self.tl = left  # which shares what was added with the older one
        self.plain.append(one)

    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        """Remove one of the events."""
        if self.plain:
            event = data.draw(st.sampled_from(self.plain))
            self.tl = self.tl.without(event)
            self.plain.remove(event)

    @rule(data=st.data(), when=st.none() | times)
    def replace(self, data: st.DataObject, when: TimeValue | None) -> None:
        """Give one of the events another time."""
        if self.plain:
            event = data.draw(st.sampled_from(self.plain))
            moved = ev.event(event.label, when=when, id=event.id)
            self.tl = self.tl.replace(moved)
            self.plain[self.plain.index(event)] = moved

    @rule(data=st.data(), when=st.none() | times)
    def correct(self, data: st.DataObject, when: TimeValue | None) -> None:
        """Correct the time of one of the events."""
        if self.plain:
            event = data.draw(st.sampled_from(self.plain))
            self.tl = self.tl.correct(ev.Correction(event.id, when, "so it was"))
            assert self.tl.corrections[-1].event_id == event.id
            place = self.plain.index(event)
            assert self.tl[event.id].when == when
            assert self.tl[event.id].all_evidence[: len(event.all_evidence)] == event.all_evidence
            self.plain[place] = self.tl[event.id]

    @rule(when=times, data=st.data())
    def merge(self, when: TimeValue, data: st.DataObject) -> None:
        """Merge another account of one of the events: it is joined, or both stay and are reported."""
        if not self.plain:
            return
        event = data.draw(st.sampled_from(self.plain))
        self.number += 1
        told = ev.Evidence(source=ev.Source(f"account {self.number}"))
        other = ev.event(f"account of {event.label}", when=when, id=f"other-{self.number}", evidence=told)
        merge = self.tl.merge([other], threshold=0.1)
        assert len(merge.timeline) == len(self.tl) + 1 - len(merge.joined)
        assert told in {one for kept in merge.timeline for one in kept.all_evidence}
        for match in merge.joined:
            both = [time for time in (match.a.when, match.b.when) if time is not None]
            assert len(both) < 2 or ev.is_equal(both[0], both[1]).possible
        for match in merge.contradictions:
            assert {match.a.id, match.b.id} <= set(merge.timeline.ids)
        self.tl, self.plain = merge.timeline, list(merge.timeline)

    @rule(others=st.lists(events, max_size=5))
    def build(self, others: list[ev.Event]) -> None:
        """Build a timeline anew from what there is, and others."""
        builder = ev.TimelineBuilder()
        for event in self.plain:
            builder.add(
                event.label, event.when, actors=event.actors, evidence=event.all_evidence, id=event.id
            )
        self.plain = list(builder.build())
        self.tl = builder.build()
        assert self.tl.union(ev.Timeline(others)) == ev.Timeline(others).union(self.tl)

    @rule(question=wider)
    def ask(self, question: ev.Predicate) -> None:
        """Ask it, in both modes."""
        whole = ev.Timeline(self.plain)
        asked = self.tl.where(question)
        assert list(asked) == naive(whole, question, Truth.YES)
        assert list(asked.left_out) == naive(whole, question, Truth.MAYBE)
        assert list(self.tl.where(question, mode="possible")) == naive(
            whole, question, Truth.YES, Truth.MAYBE
        )
        assert list(self.forked.where(question)) == [e for e in self.older if question(e) is Truth.YES]

    @rule()
    def look(self) -> None:
        """Look at all of it."""
        assert self.tl == ev.Timeline(self.plain)
        assert self.tl.ids == ev.Timeline(self.plain).ids

    @invariant()
    def holds_what_was_added(self) -> None:
        """It has as many events, and finds them."""
        assert len(self.tl) == len(self.plain)
        assert all(event in self.tl for event in self.plain)


Growing.TestCase.settings = settings(stateful_step_count=30, deadline=None)
TestGrowing = Growing.TestCase
