"""The stages that look at one event at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import pytest

import eventline as ev
from eventline.exceptions import StreamError

if TYPE_CHECKING:
    from collections.abc import Callable

DEAL = ev.event("Deal", when="2019", actors=["Turkey", "Russia"], id="deal")
HALT = ev.event("Halt", when="2023-10", actors=["Turkey"], id="halt")
NOTE = ev.event("Note", id="note")
ALL = [DEAL, HALT, NOTE]


@pytest.mark.parametrize(
    "mode, expected", [("certain", []), ("possible", ["Deal", "Note"])], ids=["certain", "possible"]
)
def test_where_keeps_by_mode(mode: str, expected: list[str]) -> None:
    """Certain keeps YES, possible keeps MAYBE too; what is left out is counted."""
    run = ev.EventStream(ALL).where(ev.before("2019-05"), mode=mode).run()
    assert [event.label for event in run] == expected
    assert run.counts.left_out == 3 - len(expected)


def test_where_takes_a_plain_function() -> None:
    """A function that answers True or False is a question too."""
    assert list(ev.EventStream(ALL).where(lambda event: "a" in event.label)) == [DEAL, HALT]


def test_unknown_mode_is_refused() -> None:
    """There are two modes."""
    with pytest.raises(StreamError, match="'likely' is no mode"):
        ev.EventStream(ALL).where(ev.during("2019"), mode="likely")


def test_map_moves_an_event_to_its_new_time() -> None:
    """What comes behind a map goes by the time that the map gave."""
    moved = ev.EventStream([HALT]).map(lambda event: attrs.evolve(event, when=ev.when("1970")))
    (pane,) = moved.tumbling(ev.years(1)).count()
    assert str(pane.window) == "1970"


def test_map_keeps_the_arrival() -> None:
    """A stream by arrival goes by arrival behind a map too."""
    came = ev.EventStream(
        [ev.Arrival(HALT, ev.when("2024-01-01T00:00Z"))], watermark=ev.Watermark(by="arrival")
    )
    (pane,) = came.map(lambda event: event).tumbling(ev.years(1)).count()
    assert str(pane.window) == "2024"


def test_map_must_give_an_event() -> None:
    """A stream of events stays one."""

    def wrong(event: ev.Event) -> str:
        return event.label

    with pytest.raises(StreamError, match="map made 'Deal' of an event: return an event"):
        list(ev.EventStream([DEAL]).map(wrong))  # type: ignore[arg-type]  # on purpose


def test_unique_keeps_the_first_and_hands_over_the_rest() -> None:
    """A duplicate is one by its id."""
    aside: list[ev.stream.Aside] = []
    run = ev.EventStream([DEAL, HALT, DEAL], side=aside.append).unique().run()
    assert list(run) == [DEAL, HALT]
    assert ([one.reason for one in aside], run.counts.duplicates) == (["duplicate"], 1)


def test_unique_forgets_what_is_long_past() -> None:
    """Memory is bounded: only the last ids are remembered."""
    assert len(list(ev.EventStream([DEAL, HALT, NOTE, DEAL]).unique(remember=2))) == 4


def test_unique_must_remember_something() -> None:
    """Zero ids find no duplicate."""
    with pytest.raises(StreamError, match="0 ids remembered find no duplicate"):
        ev.EventStream(ALL).unique(remember=0)


def test_running_fold_starts_anew_each_time() -> None:
    """A replay gives the same, also where the state is changed in place."""
    states = ev.EventStream(ALL).running(list, lambda seen, event: [*seen, event.id])
    assert list(states)[-1] == list(states)[-1] == ["deal", "halt", "note"]


def test_running_fold_of_keys() -> None:
    """Each key has a state of its own; without a key it is that of None."""
    counts = ev.EventStream(ALL).key_by("actor").running(int, lambda n, _: n + 1)
    assert list(counts) == [("Turkey", 1), ("Russia", 1), ("Turkey", 2), (None, 1)]


@pytest.mark.parametrize(
    "by, event, expected",
    [
        ("actor", DEAL, ["Russia", "Turkey"]),
        ("place", ev.event("x", when="2019", places=["Idlib", "Idlib"]), ["Idlib"]),
        ("tag", ev.event("x", when="2019"), [None]),
        (lambda event: event.label, DEAL, ["Deal"]),
    ],
    ids=["actors", "a place twice", "none", "function"],
)
def test_keys_of_an_event(by: str, event: ev.Event, expected: list[object]) -> None:
    """An event counts once for each of its keys."""
    panes = ev.EventStream([event]).key_by(by).tumbling(ev.years(1)).count()
    assert [(pane.key, pane.value) for pane in panes] == [(key, 1) for key in expected]


def test_unknown_key_is_refused() -> None:
    """There are three names."""
    with pytest.raises(StreamError, match="'label' is no key of an event: say 'actor', 'place' or 'tag'"):
        ev.EventStream(ALL).key_by("label")


def test_undated_events_reach_the_timeline() -> None:
    """Only what needs a time sets undated events aside."""
    assert ev.EventStream(ALL).unique().to_timeline().undated == ev.Timeline([NOTE])


def test_where_takes_a_question() -> None:
    """A string is none."""
    with pytest.raises(StreamError, match="'2019' is no question: give a predicate"):
        ev.EventStream([]).where("2019")  # type: ignore[arg-type]  # on purpose


@pytest.mark.parametrize("answer, kept", [(1, 1), ("yes", 1), ([], 0)], ids=repr)
def test_where_takes_what_is_true(answer: object, kept: int) -> None:
    """A function of one's own may answer with anything, as for a timeline."""
    events = [ev.event("x", when="2019")]

    def question(_: ev.Event) -> bool:
        return answer  # type: ignore[return-value]  # on purpose

    assert len(list(ev.EventStream(events).where(question))) == kept
    assert len(ev.Timeline(events).where(question)) == kept


def test_key_must_be_one() -> None:
    """A list can not be kept apart by."""
    with pytest.raises(StreamError, match=r"\['Deal'\] can not be a key: .* as a tuple"):
        list(
            ev.EventStream([ev.event("Deal")])
            .key_by(lambda event: [event.label])
            .running(int, lambda n, _: n)
        )


def test_where_needs_an_answer() -> None:
    """A function that forgets to return leaves nothing out in silence."""
    with pytest.raises(StreamError, match="no answer was given of 'Deal': return True, False or a Truth"):
        list(ev.EventStream([ev.event("Deal")]).where(lambda _: None))  # type: ignore[arg-type, return-value]  # on purpose


@pytest.mark.parametrize(
    "ask, told",
    [
        (lambda stream: stream.tumbling(ev.days(1)), r"windows are no items yet: .* collect\(\)"),
        (lambda stream: stream.key_by("actor"), r"has no items yet: cut it, as tumbling\(days\(1\)\)"),
        (lambda stream: stream.key_by("actor").session(ev.days(1)), "windows are no items yet"),
    ],
    ids=["windows", "keys", "windows by key"],
)
def test_what_is_unfinished_says_what_to_ask_for(ask: Callable[[ev.EventStream], Any], told: str) -> None:
    """By `for` and by `async for`."""
    unfinished = ask(ev.EventStream([]))
    with pytest.raises(ev.StreamError, match=told):
        list(unfinished)
    with pytest.raises(ev.StreamError, match=told):
        aiter(unfinished)


def test_a_timeline_of_events_told_again_asks_for_unique() -> None:
    """The error of the timeline, with what to do about a stream."""
    again = ev.EventStream([DEAL, attrs.evolve(DEAL, when=None)])
    with pytest.raises(ev.TimelineError, match=r"'deal' is the id of .*; .* unique\(\) keeps the first"):
        again.to_timeline()
    assert list(again.unique().to_timeline()) == [DEAL]
