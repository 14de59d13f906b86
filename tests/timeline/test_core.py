from __future__ import annotations

import copy
import pickle

import pytest

import eventline as ev


def test_it_is_a_sequence(tl: ev.Timeline) -> None:
    """Length, iteration, positions from both ends, and the other way round."""
    assert len(tl) == 7
    assert tl[0].id == "deal"
    assert tl[-1].id == "vote"
    assert [event.id for event in reversed(tl)] == list(reversed(tl.ids))
    assert list(tl) == [tl[n] for n in range(7)]


def test_an_event_is_found_by_id(tl: ev.Timeline) -> None:
    """A string in brackets is an id."""
    assert tl["halted"].label == "Patrols halted"


def test_an_unknown_id_is_refused(tl: ev.Timeline) -> None:
    """The error names the id and says how to ask for a time instead."""
    with pytest.raises(ev.UnknownEventError, match=r"'2019' is the id of none of 7 events.*during\('2019'\)"):
        tl["2019"]


def test_containment_is_by_event_or_id(tl: ev.Timeline) -> None:
    """An id, an equal event, and nothing else."""
    assert "halted" in tl  # type: ignore[comparison-overlap]
    assert "nobody" not in tl  # type: ignore[comparison-overlap]
    assert tl["halted"] in tl
    assert ev.event("Else", id="halted") not in tl
    assert 2019 not in tl  # type: ignore[comparison-overlap]


def test_positions_slice_it(tl: ev.Timeline) -> None:
    """A slice by positions is a timeline."""
    assert tl[:2].ids == tl.ids[:2]
    assert tl[::3].ids == tl.ids[::3]
    assert tl[:] == tl


@pytest.mark.parametrize(
    "part,ids",
    [
        (slice("2019", "2023"), ["deal", "operation", "halted"]),
        (slice("2020", None), ["halted", "resumed"]),
        (slice(None, "2019"), ["deal", "operation"]),
        (slice("2020", "2022"), []),
    ],
    ids=str,
)
def test_dates_slice_it(tl: ev.Timeline, part: slice, ids: list[str]) -> None:
    """A slice by dates is what lies certainly inside, both dates included, and knows what it left out."""
    assert list(tl[part].ids) == ids
    assert tl[part].left_out.undated.ids == ("vote",)


@pytest.mark.parametrize(
    "part,message",
    [
        (slice("2019", 3), "slice by two positions or by two dates"),
        (slice("2019", "2020", 2), "slice by two positions or by two dates"),
        (slice(None, None, -1), "use reversed"),
        (slice("2020", "2019"), "between 2020 and 2019: the second comes first; swap them"),
    ],
    ids=["mixed", "step", "backwards", "reversed window"],
)
def test_other_slices_are_refused(tl: ev.Timeline, part: slice, message: str) -> None:
    """Mixed, stepped, backward and reversed slices are errors."""
    with pytest.raises(ev.QueryError, match=message):
        tl[part]


def test_equal_timelines_hash_alike(events: list[ev.Event]) -> None:
    """Equality is that of the events in their order."""
    one, other = ev.Timeline(events), ev.Timeline(reversed(events))
    assert one == other
    assert hash(one) == hash(other)
    assert one != ev.Timeline(events[1:])
    assert one != events


def test_it_survives_copying_and_pickling(tl: ev.Timeline) -> None:
    """Copies are equal; what a query left out is kept."""
    asked = tl.during("2019")
    assert copy.copy(tl) is tl
    again = pickle.loads(pickle.dumps(asked))
    assert again == asked
    assert list(again.left_out) == list(asked.left_out)
    assert str(again) == str(asked)


def test_equal_events_are_numbered() -> None:
    """The same event twice is two events, whose ids do not depend on the order of input."""
    pulse = ev.event("Pulse", when="2019", id="p")
    assert ev.Timeline([pulse, pulse, ev.event("Else", id="p-2")]).ids == ("p", "p-3", "p-2")


def test_made_ids_that_collide_are_numbered() -> None:
    """Two events with one made id keep apart, in the same way whatever their order."""
    mention = ev.TextSpan(3, 9, "Friday")
    told = ev.Evidence(source=ev.Source("note"), mention=mention)
    one = ev.event("Talks", when="2024-08-23", evidence=told)
    other = ev.event("Talks", when="2024-08-24", evidence=told)
    assert one.id == other.id
    tl = ev.Timeline([one, other])
    assert tl == ev.Timeline([other, one])
    assert set(tl.ids) == {one.id, f"{one.id}-2"}


def test_two_events_with_one_given_id_are_refused() -> None:
    """The error names the id and both labels."""
    with pytest.raises(ev.TimelineError, match="'x' is the id of 'A' and of 'B': give each its own"):
        ev.Timeline([ev.event("A", id="x"), ev.event("B", id="x")])


def test_what_is_no_event_is_refused() -> None:
    """The error says how to make one."""
    with pytest.raises(ev.TimelineError, match="'2019' is no event: make one, as event"):
        ev.Timeline(["2019"])  # type: ignore[list-item]


@pytest.mark.parametrize(
    "days,expected",
    [
        ([], "<Timeline: no events>"),
        ([None, None], "<Timeline: 2 events, undated>"),
        (["2019"], "<Timeline: 1 event, 2019>"),
        (["2019", "2019"], "<Timeline: 2 events, 2019>"),
        (["2019", None], "<Timeline: 2 events, 2019, 1 undated>"),
        (["2019", "2023-10"], "<Timeline: 2 events, 2019 to 2023-10>"),
        (["2019/.."], "<Timeline: 1 event, from 2019 on>"),
        (["2019/..", "2018"], "<Timeline: 2 events, 2018 to 2019 and later>"),
        (["../..", "/"], "<Timeline: 2 events, some time>"),
        (["2019/..", "../2019"], "<Timeline: 2 events, 2019 and later>"),
    ],
    ids=str,
)
def test_repr_is_one_line(days: list[str | None], expected: str) -> None:
    """How many events, and from when to when as far as known."""
    assert repr(ev.Timeline(ev.event(f"{n}", when=day) for n, day in enumerate(days))) == expected


def test_repr_of_times_that_state_no_date() -> None:
    """Unlike times none of which states a date are some time."""
    tl = ev.Timeline([ev.event("a", when="../.."), ev.event("b", when=ev.extent("../.."))])
    assert repr(tl) == "<Timeline: 2 events, some time>"


def test_repr_of_the_report(tl: ev.Timeline) -> None:
    """A report reaches from its first date to its last, and later where something goes on."""
    assert repr(tl) == "<Timeline: 7 events, 2019 to 2024-08-23 and later, 1 undated>"


@pytest.mark.parametrize(
    "key,error,message",
    [
        (7, IndexError, "7 events have none at 7: positions count from 0"),
        (-8, IndexError, "7 events have none at -8"),
        (1.5, TypeError, "1.5 is no place in a timeline: give a position, an id, or a slice"),
    ],
    ids=repr,
)
def test_a_place_that_is_none(tl: ev.Timeline, key: int, error: type[Exception], message: str) -> None:
    """The error says how many there are, or what a place is."""
    with pytest.raises(error, match=message):
        tl[key]
