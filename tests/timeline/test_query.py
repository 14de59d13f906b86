from __future__ import annotations

import pytest

import eventline as ev


@pytest.mark.parametrize(
    "name,args,certain,possible",
    [
        ("before", ["2023-10-15"], ["deal", "operation"], ["halted", "interview", "vote"]),
        ("after", ["2019"], ["halted", "resumed"], ["interview", "vote"]),
        ("during", ["2019"], ["deal", "operation"], ["interview", "vote"]),
        ("overlapping", ["2022"], ["patrols"], ["interview", "vote"]),
        ("at", ["2024-08-22"], ["patrols", "resumed"], ["interview", "vote"]),
        ("starting_in", ["2019"], ["deal", "operation", "patrols"], ["interview", "vote"]),
        ("ending_in", ["2019"], ["deal", "operation"], ["interview", "vote"]),
        ("between", ["2020", "2024"], ["halted", "resumed"], ["interview", "vote"]),
        ("within", [], ["deal", "operation", "patrols"], ["interview", "vote"]),
        ("related_to", ["2022", ev.AllenRelation.CONTAINS], ["patrols"], ["interview", "vote"]),
        ("concurrent_with", ["resumed"], ["patrols"], ["interview", "vote"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_query_keeps_what_is_certain_and_knows_the_rest(
    tl: ev.Timeline, name: str, args: list[str], certain: list[str], possible: list[str]
) -> None:
    """Certain keeps YES, possible keeps MAYBE too, and what is left out is the difference."""
    keywords = {"of": "2019", "duration": ev.days(3)} if name == "within" else {}
    kept = getattr(tl, name)(*args, **keywords)
    assert sorted(kept.ids) == sorted(certain)
    left = [event.id for event in kept.left_out]
    assert [name for name in tl.ids if name in left] == left
    assert set(left) >= set(possible) - {"patrols"}
    wide = getattr(tl, name)(*args, **keywords, mode="possible")
    assert list(wide.ids) == [name for name in tl.ids if name in {*certain, *left}]
    assert len(wide.left_out) == 0


def test_the_words_of_a_mode_are_checked(tl: ev.Timeline) -> None:
    """There are two modes."""
    with pytest.raises(ev.QueryError, match="'maybe' is no mode: say mode='certain' or mode='possible'"):
        tl.before("2019", mode="maybe")  # type: ignore[arg-type]


def test_a_chain_leaves_out_what_one_question_would(tl: ev.Timeline) -> None:
    """Asking one after the other is asking both."""
    chain = tl.during("2019").by_actor("Turkey").before("2019-06")
    both = tl.where(ev.during("2019") & ev.actor("Turkey") & ev.before("2019-06"))
    assert chain == both
    assert list(chain.left_out) == list(both.left_out)
    assert chain.left_out.possible.ids == ("deal", "operation")


def test_possible_after_certain_keeps_the_rest_aside(tl: ev.Timeline) -> None:
    """A later, wider question does not bring back what an earlier one left out, nor lose it."""
    asked = tl.during("2019").before("2019-06", mode="possible")
    assert asked.ids == ("deal", "operation")
    assert {event.id for event in asked.left_out} == {"interview", "vote"}


def test_split_gives_all_events_in_three(tl: ev.Timeline) -> None:
    """Each event is in exactly one part."""
    split = tl.split(ev.before("2023-10-15"))
    assert split.yes.ids == ("deal", "operation")
    assert split.maybe.ids == ("halted", "interview", "vote")
    assert split.no.ids == ("patrols", "resumed")
    assert [len(part) for part in split] == [2, 3, 2]


@pytest.mark.parametrize(
    "name,args,ids",
    [
        ("by_actor", ["Russia"], ["deal", "resumed"]),
        ("by_place", ["Sochi", "Syria"], ["deal", "operation"]),
        ("by_tag", ["military"], ["patrols", "halted"]),
        ("by_source", ["nowhere"], []),
    ],
)
def test_names_are_asked_for(tl: ev.Timeline, name: str, args: list[str], ids: list[str]) -> None:
    """Questions of record leave nothing out."""
    found = getattr(tl, name)(*args)
    assert list(found.ids) == ids
    assert len(found.left_out) == 0


def test_dated_undated_and_ambiguous(tl: ev.Timeline) -> None:
    """What has a time, what has none, and what was chosen from several readings."""
    assert tl.undated.ids == ("vote",)
    assert len(tl.dated) == 6
    assert tl.ambiguous.ids == ("resumed",)


def test_first_and_last(tl: ev.Timeline) -> None:
    """One event, or a timeline of several; undated events do not count."""
    assert tl.first().id == "deal"
    assert tl.last().id == "interview"
    assert tl.first(2).ids == ("deal", "operation")
    assert tl.last(2).ids == ("resumed", "interview")
    assert len(tl.first(0)) == len(tl.last(0)) == 0
    assert len(tl.last(100)) == len(tl.first(100)) == 6


def test_nothing_has_no_first() -> None:
    """An undated event is neither first nor last."""
    with pytest.raises(ev.QueryError, match="no dated event"):
        ev.Timeline([ev.event("Vote")]).first()
    with pytest.raises(ev.QueryError, match="no dated event"):
        ev.Timeline().last()
    with pytest.raises(ev.QueryError, match="-1 events: say 0 or more"):
        ev.Timeline().last(-1)


def test_concurrent_with_takes_an_event_from_elsewhere(tl: ev.Timeline) -> None:
    """The event need not be of the timeline; itself never counts."""
    assert tl.concurrent_with(ev.event("Visit", when="2022")).ids == ("patrols",)
    assert "resumed" not in {event.id for event in tl.concurrent_with("resumed").left_out}


@pytest.mark.parametrize(
    "name", ["before", "after", "during", "overlapping", "at", "starting_in", "ending_in"]
)
def test_an_event_is_never_its_own_answer(tl: ev.Timeline, name: str) -> None:
    """Neither kept nor left out, also by a later query."""
    asked = getattr(tl, name)(tl["deal"])
    assert "deal" not in asked
    assert "deal" not in {event.id for event in asked.left_out}
    later = getattr(tl.during("2019-05"), name)(tl["deal"])
    assert "deal" not in {event.id for event in later.left_out}


def test_union_holds_each_event_once(events: list[ev.Event]) -> None:
    """An event that both hold is there once."""
    one, other = ev.Timeline(events[:4]), ev.Timeline(events[2:])
    assert one | other == ev.Timeline(events) == one.union(events)
    assert one.union() == one


def test_union_refuses_two_events_of_one_id() -> None:
    """The error says what to do."""
    one, other = ev.event("A", id="x"), ev.event("B", id="x")
    with pytest.raises(
        ev.TimelineError, match=r"'x' is 'A' in one timeline and something else in the other.*merge"
    ):
        ev.Timeline([one]) | ev.Timeline([other])


def test_only_timelines_are_joined_by_a_bar(tl: ev.Timeline) -> None:
    """A list is joined by union()."""
    with pytest.raises(TypeError):
        tl | list(tl)  # type: ignore[operator]
