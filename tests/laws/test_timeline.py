"""Laws of timelines: questions, queries and unions."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eventline as ev
from eventline import Truth

EDTF = [
    "2018", "2019", "2020", "2019-05", "2019-05-01", "201X", "[2018,2020]", "2018/2019", "2019/2020",
    "2019/..", "../2019", "2019/", "/2019", "2019-05-01T10:00:00Z", "2019-05-01T10:00",
]  # fmt: skip
WINDOWS = [
    "2018",
    "2019",
    "2019-05",
    "2018/2019",
    "2019/..",
    "../2019",
    "2019-05-01",
    "201X",
    "2019-05-01T10:00:00Z",
]

times = st.sampled_from([*map(ev.when, EDTF), ev.extent("2019"), ev.when(latest="2019")])
events = st.builds(
    lambda label, when, actors: ev.event(label, when=when, actors=actors),
    st.sampled_from("abc"),
    st.none() | times,
    st.lists(st.sampled_from(["A", "B"]), unique=True, max_size=2),
)
lists = st.lists(events, max_size=10)
timelines = st.builds(ev.Timeline, lists)
asked = st.sampled_from(WINDOWS) | times | events | st.just(dt.date(2019, 5, 1))
leaves = st.builds(
    lambda ask, x: ask(x),
    st.sampled_from([ev.before, ev.after, ev.during, ev.overlapping, ev.starting_in, ev.ending_in]),
    asked,
) | st.builds(ev.actor, st.sampled_from("AB"))
predicates = st.recursive(
    leaves,
    lambda inner: (
        st.builds(lambda a, b: a & b, inner, inner)
        | st.builds(lambda a, b: a | b, inner, inner)
        | st.builds(lambda a: ~a, inner)
    ),
    max_leaves=4,
)


@pytest.mark.parametrize(
    "predicate,question",
    [
        (ev.before, ev.is_before),
        (ev.after, ev.is_after),
        (ev.during, ev.is_during),
        (ev.overlapping, ev.is_overlapping),
    ],
    ids=["before", "after", "during", "overlapping"],
)
@given(event=events, x=asked)
def test_a_predicate_answers_as_its_question(
    predicate: object, question: object, event: ev.Event, x: object
) -> None:
    """What x(b) answers of a is what is_x(a, b) answers, whatever b is."""
    assert predicate(x)(event) is question(event, x)  # type: ignore[operator]


@given(predicates, predicates, predicates, events)
def test_predicates_obey_kleene(p: ev.Predicate, q: ev.Predicate, r: ev.Predicate, event: ev.Event) -> None:
    """Joined questions answer as the joined answers do, so that all laws of Kleene's logic hold."""
    assert (p & q)(event) is p(event) & q(event)
    assert (p | q)(event) is p(event) | q(event)
    assert (~p)(event) is ~p(event)
    assert (~(p & q))(event) is (~p | ~q)(event)
    assert (p & (q | r))(event) is ((p & q) | (p & r))(event)
    assert (p | (q & r))(event) is ((p | q) & (p | r))(event)
    assert (p & (p | q))(event) is p(event)


@given(timelines, predicates)
def test_a_query_is_the_naive_list(tl: ev.Timeline, p: ev.Predicate) -> None:
    """Kept and left out are what asking each event gives, in the timeline's order."""
    certain, possible = tl.where(p), tl.where(p, mode="possible")
    assert list(certain) == [event for event in tl if p(event) is Truth.YES]
    assert list(possible) == [event for event in tl if p(event).possible]
    maybe = [event for event in tl if p(event) is Truth.MAYBE]
    left = certain.left_out
    assert list(left.possible) == [event for event in maybe if event.when is not None]
    assert list(left.undated) == [event for event in maybe if event.when is None]
    assert not list(possible.left_out)


@given(timelines, predicates)
def test_a_split_is_a_partition(tl: ev.Timeline, p: ev.Predicate) -> None:
    """Each event is in exactly one part, and the parts give the whole."""
    yes, maybe, no = tl.split(p)
    assert yes | maybe | no == tl
    assert len(yes) + len(maybe) + len(no) == len(tl)


@given(timelines, predicates, predicates)
def test_a_chain_of_queries_is_one_query(tl: ev.Timeline, p: ev.Predicate, q: ev.Predicate) -> None:
    """Asking in turn keeps and leaves out what asking both does, in either order."""
    chain, both = tl.where(p).where(q), tl.where(p & q)
    assert chain == both == tl.where(q).where(p)
    assert list(chain.left_out) == list(both.left_out) == list(tl.where(q).where(p).left_out)


@given(lists, lists, lists)
def test_union_laws(a: list[ev.Event], b: list[ev.Event], c: list[ev.Event]) -> None:
    """Commutative, associative, idempotent, with the empty timeline as neutral."""
    one, other, third = ev.Timeline(a), ev.Timeline(b), ev.Timeline(c)
    assert one | other == other | one
    assert (one | other) | third == one | (other | third)
    assert one | one == one
    assert one | ev.Timeline() == ev.Timeline() | one == one


@given(timelines)
def test_a_timeline_survives_itself(tl: ev.Timeline) -> None:
    """Made again of its events, sliced whole, copied by its own repr of parts, it is the same."""
    assert ev.Timeline(tl) == tl == tl[:]
    assert hash(ev.Timeline(tl)) == hash(tl)
    assert all(event in tl and tl[event.id] == event for event in tl)


@given(timelines)
def test_a_table_shows_every_event(tl: ev.Timeline) -> None:
    """Each event has a line, and no line is wider than asked."""
    lines = tl.table(columns=60).splitlines()
    assert all(len(line) <= 60 for line in lines)
    assert len(lines) >= len(tl)
