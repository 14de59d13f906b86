"""Questions to a log."""

from __future__ import annotations

import pytest

import eventline as ev
from eventline.exceptions import UnknownEventError
from eventline.store.encoding import ENDLESS, INEXACT, UNDATED, ZONED, bounds
from eventline.store.reach import EVERYWHERE, reach

TIMES = [
    *("2019", "2019-10", "2019-10-09", "2019-10-09T10:00", "2019-10-09T10:00Z", "2019-10-09T23:30+02:00"),
    *("2019/2023", "2019/..", "../2019", "2019/", "[2018,2020]", "{2018,2020}", "201X", "2019-XX-09"),
    *("1850~", "Y17E17", "Y-17E17", "1950S2", None),
]
EVENTS = [
    ev.event(f"{when}", when=when, id=f"e{number}", actors=["Turkey"] if number % 2 else [])
    for number, when in enumerate(TIMES)
]
QUESTIONS = [
    ev.during("2019"),
    ev.during("2019-10-09T10:00Z"),
    ev.before("2019-10-09"),
    ev.before("2019-10-09T12:00Z"),
    ev.after("2019-10"),
    ev.after("1850"),
    ev.overlapping("2019-10"),
    ev.overlapping("2019/.."),
    ev.overlapping("2019/2019-10-09T10:00Z"),
    ev.at("2019-10-09"),
    ev.starting_in("2019"),
    ev.ending_in("2019"),
    ev.before(ev.when("2019")),
    ev.during(EVENTS[1]),
    ev.during(EVENTS[-1]),
    ev.between("2019", "2021"),
    ev.within(ev.days(3), of="2019-10-09"),
    ev.within(ev.days(3), of=ev.when("2019/..")),
    ev.actor("Turkey"),
    ev.during("2019") & ev.actor("Turkey"),
    ev.during("2018") | ev.during("2020"),
    ~ev.during("2019"),
]


@pytest.fixture(scope="module")
def filled() -> ev.EventLog:
    """A log of events with every kind of time."""
    log = ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z")
    log.append(EVENTS)
    return log


@pytest.mark.parametrize("question", QUESTIONS, ids=repr)
def test_answers_as_a_timeline_does(filled: ev.EventLog, question: ev.Predicate) -> None:
    """The same events in both modes, the same left out, the same numbers."""
    timeline = ev.Timeline(EVENTS)
    for mode in ("certain", "possible"):
        found, expected = (asked.where(question, mode=mode) for asked in (filled.now, timeline))
        assert list(found) == list(expected)
        assert list(found.left_out) == list(expected.left_out)
    split = timeline.split(question)
    assert filled.now.count(question) == ev.store.Tally(len(split.yes), len(split.maybe), len(split.no))


@pytest.mark.parametrize("name", ["before", "after", "during", "overlapping"])
def test_short_questions(filled: ev.EventLog, name: str) -> None:
    """The everyday ones have names of their own."""
    assert getattr(filled.now, name)("2019-10") == getattr(ev.Timeline(EVENTS), name)("2019-10")


def test_a_function_is_a_question(filled: ev.EventLog) -> None:
    """It is asked of every event."""
    assert filled.now.where(lambda event: event.label == "2019").ids == ("e0",)


def test_event_of_an_id(filled: ev.EventLog) -> None:
    """As it is believed."""
    assert filled.now["e3"] == EVENTS[3]
    with pytest.raises(UnknownEventError):
        filled.as_of(position=2)["e3"]


@pytest.mark.parametrize(
    "when, shape",
    [
        ("1970-01-01T00:00:00.000000", 0),
        ("1970-01-01T00:00:00.000000Z", ZONED),
        ("1970-01-01", 12),
        ("1970/1971", INEXACT + 15),
        ("[1970-01-01]", INEXACT + 12),
        ("1970/..", INEXACT + ENDLESS),
        ("Y17E17", INEXACT + 15),
        (None, UNDATED),
    ],
)
def test_shape_of_a_time(when: str | None, shape: int) -> None:
    """Length class, frame, and whether the bounds are all there is."""
    assert bounds(None if when is None else ev.when(when)).shape == shape


def test_reach_of_what_is_not_known_is_everything() -> None:
    """Nothing is missed for want of knowing a question."""
    undated = ev.event("x")
    for question in (ev.actor("Turkey"), ~ev.during("2019"), ev.during(undated)):
        assert reach(question) == EVERYWHERE


def test_contains_what_is_believed(filled: ev.EventLog) -> None:
    """An id, or an event as it is believed, as in a timeline."""
    assert "e3" in filled.now
    assert EVENTS[3] in filled.now
    assert ev.event("otherwise", id="e3") not in filled.now
    assert "e99" not in filled.now
    assert "e3" not in filled.as_of(position=2)
    assert 3 not in filled.now
