from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eventline as ev
from eventline.model.event import TimeValue
from eventline.timeline.joining import common_time, joined_event
from eventline.timeline.likeness import match_of

NOTE, WIRE = (ev.Evidence(source=ev.Source(name)) for name in ("note", "wire"))
HALT = ev.event(
    "Patrols halted", when="2023-10", id="halt", actors="Turkey", evidence=NOTE, stated="last October"
)
STOP = ev.event(
    "Joint patrols are halted", when="2023-10-18", id="stop", actors=["Russia", "turkey"], evidence=WIRE
)
BESIDE = ev.when(earliest="2018-05", latest="2019-05")
LATE = ev.when(latest="2019-03")
DEAL = ev.event("Deal struck", when="2019", id="deal")


@pytest.mark.parametrize(
    "a,b,expected",
    [
        ("2019", "2019", "2019"),
        ("2019", "2019-10", "2019-10"),
        ("2019", "2020", None),
        ("2019/2021", "2019-05/2022", None),
        ("2019/2021", "2019-05/2021", "2019-05/2021"),
        ("2019/2021", ev.Interval(ev.when(earliest="2019-05", latest="2020"), ev.when("2021")),
         ev.Interval(ev.when(earliest="2019-05", latest="2019"), ev.when("2021"))),
        ("2019/..", "2019-05/..", "2019-05/.."),
        ("../2019", "../2019-05", "../2019-05"),
        ("2019/", "2019-05/..", "2019-05/.."),
        ("/2019", ev.Interval(ev.End.OPEN, ev.when(earliest="2019-03", latest="2020")),
         ev.Interval(ev.End.OPEN, ev.when(earliest="2019-03", latest="2019"))),
        (ev.when(earliest="2018-05"), LATE, ev.when(earliest="2018-05", latest="2019-03")),
        ("2019-12/2020-02", ev.extent("2019-12/2020-02"), ev.extent("2019-12/2020-02")),
        ("2019", ev.extent("2019-05"), ev.extent("2019-05")),
        ("2019", "2019/2021", None),
        ("[2017,2019,2021]", "2019", "2019"),
        ("[2017,2019,2021]", ev.when(earliest="2018-05"), "[2019,2021]"),
        ("[2017,2019]", "[2019,2021]", "2019"),
        ("[..2019]", "2018", "2018"),
        ("XXXX-12-25", "2019", "2019-12-25"),
        ("201X", "2019-03/2019-05", "2019-03/2019-05"),
        ("{2018,2019}", "{2018,2019}", "{2018,2019}"),
        ("2024-08-22", "2024-08-22T10:00:00Z", "2024-08-22T10:00:00Z"),
        ("2024-08-22T10:00:00Z", "2024-08-22", "2024-08-22T10:00:00Z"),
    ],
    ids=repr,
)  # fmt: skip
def test_common_time_is_what_both_say(a: str, b: str, expected: str | None) -> None:
    """As one of them where it says as much; None where they exclude each other."""
    found = common_time(ev.when(a), ev.when(b))
    assert found == (None if expected is None else ev.when(expected))


TIMES = [
    *map(
        ev.when,
        ["2019", "2019-05", "2019/2020", "2019/..", "../2019", "[2018,2019]", "201X", "2019/", "/2019"],
    ),
    ev.extent("2019"),
    ev.when(earliest="2019-03", latest="2020-02"),
    ev.when(latest="2019"),
    ev.when("2019-05-01T10:00:00Z"),
]


@given(
    st.sampled_from(TIMES), st.sampled_from(TIMES), st.sampled_from(["2018", "2019-04", "2020", "2018/2019"])
)
def test_common_time_says_no_less_than_either(a: TimeValue, b: TimeValue, window: str) -> None:
    """Whatever is certain of one of two exact times is certain of what they have in common."""
    found = common_time(a, b)
    assert (found is None) == (not ev.is_equal(a, b).possible)
    if found is None or not all(ev.Timeline([ev.event("x", when=t)]).bounds_array().exact[0] for t in (a, b)):
        return
    for question in (ev.is_before, ev.is_during, ev.is_overlapping):
        for one in (a, b):
            known = question(one, window)
            if known is not ev.Truth.MAYBE and one.floating == found.floating:
                assert question(found, window) is known


def test_a_joined_event_has_what_both_say() -> None:
    """Names once, whatever their case; all evidence; the first's id, label and words."""
    made = joined_event(HALT, STOP, STOP.when)
    assert (made.id, made.label, made.stated) == ("halt", "Patrols halted", "last October")
    assert made.actors == ("Turkey", "Russia")
    assert made.all_evidence == (NOTE, WIRE)
    assert joined_event(STOP, HALT, None).stated == "last October"


@pytest.mark.parametrize(
    "a,b,score,reasons",
    [
        (HALT, HALT, 1.0, ("labels share halted, patrols", "both name Turkey", "both are dated 2023-10")),
        (HALT, STOP, 0.875, ("labels share halted, patrols", "both name Turkey",
                              "2023-10 and 2023-10-18 may be the same time")),
        (ev.event("Halt"), ev.event("Halt"), 1.0, ("labels share halt",)),
        (ev.event("Resumption"), ev.event("Resuming"), 0.778, ("labels are 78% alike",)),
        (ev.event("abc", actors="X"), ev.event("xyz", actors="Y"), 0.0, ()),
        (ev.event("abc", when="2019"), ev.event("abc", when="2020"), 1.0,
         ("labels are 100% alike", "2019 and 2020 exclude each other")),
        (ev.event("abc", when="2019"), ev.event("abc", when=BESIDE), 0.8333,
         ("labels are 100% alike", "2019 and between 2018-05-01 and 2019-05-31 may be the same time")),
    ],
    ids=range(7),
)  # fmt: skip
def test_a_match_has_a_score_and_reasons(
    a: ev.Event, b: ev.Event, score: float, reasons: tuple[str, ...]
) -> None:
    """Labels count one half, names and times a quarter each; what is not said does not count."""
    found = match_of(a, b)
    assert found.score == pytest.approx(score, abs=0.06)
    assert found.reasons == reasons
    assert found.contradicts == any("exclude" in reason for reason in reasons)


def test_a_match_shows_what_it_is() -> None:
    """Both labels, the score, and a contradiction."""
    found = match_of(ev.event("abc", when="2019"), ev.event("abc", when="2020"))
    assert repr(found) == "<Match: 'abc' and 'abc', 1.00, times exclude each other>"


def test_matches_are_found_in_one_timeline_and_in_two() -> None:
    """Within one each pair once, the likeliest first."""
    one = ev.Timeline([HALT, STOP, DEAL])
    assert [(match.a.id, match.b.id) for match in one.matches()] == [("halt", "stop")]
    two = ev.Timeline([HALT, DEAL]).matches([STOP, DEAL], threshold=0.5)
    assert [(match.a.id, match.b.id) for match in two] == [("deal", "deal"), ("halt", "stop")]
    assert ev.Timeline([HALT]).matches([DEAL], threshold=0) == ()


@pytest.mark.parametrize("threshold", [-0.1, 1.1])
def test_a_threshold_is_a_share(threshold: float) -> None:
    """From 0 to 1."""
    with pytest.raises(ev.QueryError, match="a score from 0 to 1"):
        ev.Timeline().matches(threshold=threshold)


def test_what_everybody_shares_is_not_looked_up() -> None:
    """A word in hundreds of labels tells nothing."""
    crowd = ev.Timeline(ev.event(f"pulse {n}", id=f"{n}") for n in range(201))
    assert ev.Timeline([ev.event("pulse")]).matches(crowd) == ()


def test_merge_joins_accounts_of_one_event() -> None:
    """The narrower time, the names and the evidence of both; nothing of either is lost."""
    merge = ev.Timeline([HALT, DEAL]).merge(ev.Timeline([STOP, ev.event("Vote", id="vote")]))
    assert merge.timeline.ids == ("deal", "halt", "vote")
    assert merge.timeline["halt"].when == ev.when("2023-10-18")
    assert [match.b.id for match in merge.joined] == ["stop"]
    assert merge.contradictions == ()


def test_merge_reports_contradictions() -> None:
    """Both events stay, and the pair is named."""
    late = ev.event("Patrols halted", when="2024", id="late", actors="Turkey")
    merge = ev.Timeline([HALT]).merge([late])
    assert merge.timeline.ids == ("halt", "late")
    assert merge.joined == ()
    assert [(match.a.id, match.b.id) for match in merge.contradictions] == [("halt", "late")]


def test_merge_joins_each_event_once() -> None:
    """The likeliest pair wins; what it took contradicts nobody else."""
    late = ev.event("Patrols halted", when="2024", id="late", actors="Turkey")
    merge = ev.Timeline([HALT]).merge([late, STOP, ev.event("Patrols halted", when="2023-10", id="same")])
    assert merge.timeline.ids == ("halt", "stop", "late")
    assert [match.b.id for match in merge.joined] == ["same"]
    assert merge.contradictions == ()


def test_merge_takes_a_time_from_whoever_has_one() -> None:
    """An undated account says nothing against a date."""
    undated = ev.event("Deal struck", id="other")
    for one, other in ((DEAL, undated), (undated, DEAL)):
        assert ev.Timeline([one]).merge([other]).timeline[0].when == ev.when("2019")


def test_join_makes_two_events_of_a_timeline_one() -> None:
    """The first's id, the time of both, the evidence of both; as events or as ids."""
    tl = ev.Timeline([HALT, STOP, DEAL])
    joined = tl.join(HALT, "stop")
    assert joined.ids == ("deal", "halt")
    assert joined["halt"].when == STOP.when
    assert joined["halt"].all_evidence == (NOTE, WIRE)


@pytest.mark.parametrize(
    "a,b,error,message",
    [
        ("halt", "deal", ev.TimelineError, "2023-10 and 2019 exclude each other; correct"),
        ("halt", HALT, ev.TimelineError, "'halt' is one event already"),
        ("halt", "none", ev.UnknownEventError, "'none' is the id of none of 2 events"),
    ],
    ids=["contradiction", "same", "unknown"],
)
def test_join_refuses(a: str, b: str, error: type[Exception], message: str) -> None:
    """What cannot be one event."""
    with pytest.raises(error, match=message):
        ev.Timeline([HALT, DEAL]).join(a, b)


def test_merging_a_timeline_with_itself_changes_nothing(tl: ev.Timeline) -> None:
    """Every event is its own best match."""
    assert tl.merge(tl).timeline == tl


def test_letters_of_other_labels_say_nothing() -> None:
    """Labels of any two events are half alike by their letters, and one day has many events."""
    one = ev.event("County said repairs will begin", when="2023-05-11")
    other = ev.event("County apologised", when="2023-05-11")
    assert ev.Timeline([one]).merge([other]).joined == ()
