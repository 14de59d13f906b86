from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eventline as ev
from eventline.timeline.diff import Change

DEAL = ev.event("Deal", when="2019", id="deal")
SIGNED = ev.event("Deal signed", when="2019-10-22", id="deal")
HALT = ev.event("Halt", when="2023-10", id="halt")
VOTE = ev.event("Vote", id="vote")


def test_with_event_adds_one() -> None:
    """The old timeline stays; the same event again changes nothing."""
    old = ev.Timeline([HALT])
    new = old.with_event(DEAL)
    assert new.ids == ("deal", "halt")
    assert old.ids == ("halt",)
    assert new.with_event(DEAL) == new


@pytest.mark.parametrize(
    "event,message",
    [(SIGNED, "'deal' is the id of 'Deal' already: replace"), ("2019", "'2019' is no event: make one")],
    ids=["id", "string"],
)
def test_with_event_refuses(event: ev.Event, message: str) -> None:
    """Another event of the same id, and what is none."""
    with pytest.raises(ev.TimelineError, match=message):
        ev.Timeline([DEAL]).with_event(event)


def test_without_takes_events_or_ids() -> None:
    """And refuses strangers."""
    tl = ev.Timeline([DEAL, HALT, VOTE])
    assert tl.without(DEAL, "vote").ids == ("halt",)
    assert tl.without() == tl
    with pytest.raises(ev.UnknownEventError, match="'none' is the id of none of 3 events"):
        tl.without("none")


def test_replace_keeps_the_order() -> None:
    """The new event stands where its time puts it; an unknown id is refused."""
    tl = ev.Timeline([DEAL, HALT])
    assert tl.replace(ev.event("Deal", when="2024", id="deal")).ids == ("halt", "deal")
    with pytest.raises(ev.UnknownEventError):
        tl.replace(VOTE)


def test_intersection_and_difference_go_by_the_whole_event() -> None:
    """An event of the same id that differs is another."""
    one, other = ev.Timeline([DEAL, HALT]), ev.Timeline([SIGNED, HALT])
    assert (one & other).ids == one.intersection(other).ids == ("halt",)
    assert (one - other).ids == one.difference(other).ids == ("deal",)
    assert one.difference() == one.intersection() == one


@pytest.mark.parametrize("operator", ["__and__", "__sub__", "__or__"])
def test_operators_join_timelines_only(operator: str) -> None:
    """Anything else is Python's own error."""
    assert getattr(ev.Timeline(), operator)([DEAL]) is NotImplemented


def test_diff_says_what_changed() -> None:
    """Added, removed, and changed by which fields."""
    diff = ev.Timeline([DEAL, VOTE]).diff(ev.Timeline([SIGNED, HALT]))
    assert diff.added == (HALT,)
    assert diff.removed == (VOTE,)
    assert diff.changed == (Change(DEAL, SIGNED),)
    assert diff.changed[0].fields == ("label", "when")
    assert repr(diff) == "<Diff: 1 added, 1 removed, 1 changed>"
    assert diff
    assert not ev.Timeline([DEAL]).diff([DEAL])


@pytest.mark.parametrize(
    "other", [[DEAL], [SIGNED, VOTE], [DEAL, VOTE, HALT]], ids=["missing", "changed", "there"]
)
def test_a_diff_applies_only_where_it_was_made(other: list[ev.Event]) -> None:
    """Another timeline is refused."""
    diff = ev.Timeline([DEAL, VOTE]).diff([SIGNED, HALT.__class__(label="Halt", id="halt")])
    with pytest.raises(ev.TimelineError):
        diff.apply(ev.Timeline(other))


versions = st.lists(
    st.builds(
        lambda number, label, when: ev.event(label, when=when, id=f"{number}"),
        st.integers(0, 5),
        st.sampled_from("ab"),
        st.none() | st.sampled_from(["2019", "2020", "2019/.."]),
    ),
    max_size=6,
    unique_by=lambda event: event.id,
).map(ev.Timeline)


@given(versions, versions)
def test_a_diff_applied_gives_the_other(one: ev.Timeline, other: ev.Timeline) -> None:
    """Whatever the two versions."""
    assert one.diff(other).apply(one) == other
    assert other.diff(one).apply(other) == one


@given(versions, versions)
def test_set_laws(one: ev.Timeline, other: ev.Timeline) -> None:
    """What both hold and what only one holds are all that it holds."""
    assert (one & other) | (one - other) == one
    assert (one & other).ids == (other & one).ids
    assert not (one - other) & other


@pytest.mark.parametrize(
    "act",
    [
        lambda tl: tl.union("ab"),
        lambda tl: tl.intersection([1]),
        lambda tl: tl.difference([1]),
        lambda tl: tl.merge([1]),
        lambda tl: tl.matches([1]),
        lambda tl: tl.replace(1),
        lambda tl: tl.compare(1, 2),
        lambda tl: tl.concurrent_with(1),
    ],
    ids=["union", "intersection", "difference", "merge", "matches", "replace", "compare", "concurrent_with"],
)
def test_what_is_no_event_is_refused(act: Callable[[ev.Timeline], object]) -> None:
    """With the same words everywhere."""
    with pytest.raises(ev.TimelineError, match="is no event: make one, as event"):
        act(ev.Timeline([DEAL]))


def test_what_is_no_correction_is_refused() -> None:
    """The error says how one is made."""
    with pytest.raises(ev.TimelineError, match="'2019' is no correction: give Correction"):
        ev.Timeline([DEAL]).correct("2019")  # type: ignore[arg-type]  # it is wrong


def test_an_id_that_is_no_text_is_unknown() -> None:
    """The error can be shown."""
    with pytest.raises(ev.UnknownEventError, match="5 is the id of none of 1 events"):
        ev.Timeline([DEAL]).without(5)  # type: ignore[arg-type]  # it is wrong
